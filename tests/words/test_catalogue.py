import pytest

from game.words.catalogue import MOST_BYTES, WordsError, read

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
FORMS = HEAD + '"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n<5 ? 1 : 2);\\n"\n'


def entry(where: str, english: str, said: str, flag: str = "") -> str:
    head = f"#, {flag}\n" if flag else ""
    return f'\n{head}msgctxt "{where}"\nmsgid "{english}"\nmsgstr "{said}"\n'


def test_a_text_is_called_what_the_catalogue_says_where_it_stands() -> None:
    said = HEAD + entry("BACK", "Back", "Zurück") + entry("KEY", "Back", "Rück")
    words = read(said.encode())
    assert words.text("BACK", "Back") == "Zurück"
    assert words.text("KEY", "Back") == "Rück"
    assert words.text("OTHER", "Back") == "Back"


def test_what_is_fuzzy_or_empty_stays_english() -> None:
    words = read((HEAD + entry("A", "Leaf", "Blatt", "fuzzy") + entry("B", "Tree", "")).encode())
    assert words.text("A", "Leaf") == "Leaf"
    assert words.text("B", "Tree") == "Tree"


def test_the_same_sentence_may_be_another_in_another_place() -> None:
    said = HEAD + entry("hall/object 1/text", "Not yet.", "Noch nicht.")
    words = read((said + entry("cliff/object 7/text", "Not yet.", "Bald.")).encode())
    assert words.said("cliff", "Not yet.") == "Bald."
    assert words.said("hall", "Not yet.") == "Noch nicht."
    assert words.said("chasm", "Not yet.") == "Noch nicht."


def test_numbers_take_the_form_their_language_gives_them() -> None:
    counted = '\nmsgctxt "C"\nmsgid "{n} bird"\nmsgid_plural "{n} birds"\n'
    counted += 'msgstr[0] "{n} a"\nmsgstr[1] "{n} b"\nmsgstr[2] "{n} c"\n'
    words = read((FORMS + counted).encode())
    found = [words.number("C", "{n} bird", "{n} birds", n) for n in (1, 2, 9)]
    assert found == ["{n} a", "{n} b", "{n} c"]
    assert read(HEAD.encode()).number("C", "{n} bird", "{n} birds", 2) == "{n} birds"


@pytest.mark.parametrize(
    ("data", "line", "problem"),
    [
        (b"x" * (MOST_BYTES + 1), 0, "bigger"),
        (b"#\n" * 60_000, 50_000, "lines"),
        (b'\nmsgid "\xff"', 2, "UTF-8"),
        ((HEAD + '\nmsgid "a\n').encode(), 5, "quote"),
        ((HEAD + "\nnonsense\n").encode(), 5, "quote"),
        ((HEAD + entry("A", "a", "b") * 2).encode(), 9, "twice"),
        ((HEAD + entry("A", "{n} a", "{m.__class__} b")).encode(), 5, "{places}"),
        ((HEAD + entry("A", "a", "b\x07")).encode(), 5, "shown"),
        ((HEAD + entry("A", "a", "b" * 4001)).encode(), 5, "letters"),
        ((HEAD + '"Plural-Forms: nplurals=2; plural=__import__(1);\\n"\n').encode(), 1, "Plural"),
        ((HEAD + f'"Plural-Forms: nplurals=2; plural={"(" * 150}n;\\n"\n').encode(), 1, "Plural"),
        (b"/etc/passwd", 1, "quote"),
        ((HEAD + '\nmsgodd "a"\n').encode(), 5, "sound .po"),
        (b"\0", 1, "zero"),
    ],
)
def test_an_unsound_file_is_one_error_that_knows_its_line(
    data: bytes, line: int, problem: str
) -> None:
    with pytest.raises(WordsError) as caught:
        read(data)
    assert problem in caught.value.problem
    assert caught.value.line == line
