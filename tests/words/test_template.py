from game.words.catalogue import parse, read
from game.words.template import Word, merged, state, template

WORDS = [
    Word("hall/object 1/text", "You were here."),
    Word("hall/object 2/text", "Listen."),
    Word("COUNTED/BIRDS", "{n} bird", "{n} birds"),
]


def begun() -> str:
    text = merged(WORDS, "de", None)
    text = text.replace('"Listen."\nmsgstr ""', '"Listen."\nmsgstr "Horch."')
    return text.replace('msgstr[0] ""', 'msgstr[0] "{n} Vogel"').replace(
        'msgstr[1] ""', 'msgstr[1] "{n} Vögel"'
    )


def test_the_template_names_every_text_and_translates_none() -> None:
    file = parse(template(WORDS, "A Dream").encode())
    assert [(e.msgctxt, e.msgid, e.msgid_plural) for e in file] == [
        (w.where, w.english, w.many) for w in WORDS
    ]
    assert not any(e.translated() for e in file)


def test_merging_twice_changes_nothing() -> None:
    once = merged(WORDS, "de", parse(begun().encode()))
    assert merged(WORDS, "de", parse(once.encode())) == once
    assert read(once.encode()).text("hall/object 2/text", "Listen.") == "Horch."


def test_a_text_that_changed_keeps_its_translation_as_fuzzy() -> None:
    changed = [WORDS[0], Word("hall/object 2/text", "Listen again."), WORDS[2]]
    file = parse(merged(changed, "de", parse(begun().encode())).encode())
    found = file.find("hall/object 2/text", by="msgctxt")
    assert (found.msgstr, found.fuzzy, found.previous_msgid) == ("Horch.", True, "Listen.")
    told = state(changed, file)
    assert (told.missing, told.fuzzy, told.obsolete) == (1, 1, 0)


def test_a_text_that_is_gone_is_kept_and_returns_with_it() -> None:
    without = merged([WORDS[0], WORDS[2]], "de", parse(begun().encode()))
    assert '#~ msgstr "Horch."' in without
    back = merged(WORDS, "de", parse(without.encode()))
    assert read(back.encode()).text("hall/object 2/text", "Listen.") == "Horch."


def test_a_new_text_beside_others_takes_no_translation_of_theirs() -> None:
    sounds = [Word("caption", "a crane unfolds"), Word("caption", "frost")]
    text = merged(sounds, "de", None).replace('"frost"\nmsgstr ""', '"frost"\nmsgstr "Frost"')
    file = parse(merged([*sounds, Word("caption", "ice")], "de", parse(text.encode())).encode())
    assert [(e.msgid, e.msgstr, e.fuzzy) for e in file] == [
        ("a crane unfolds", "", False),
        ("frost", "Frost", False),
        ("ice", "", False),
    ]


def test_plural_forms_survive() -> None:
    words = read(merged(WORDS, "de", parse(begun().encode())).encode())
    assert words.number("COUNTED/BIRDS", "{n} bird", "{n} birds", 3) == "{n} Vögel"


def test_what_is_not_as_the_words_are_is_counted() -> None:
    told = state(WORDS[:2], parse(begun().encode()))
    assert (told.missing, told.fuzzy, told.obsolete) == (1, 0, 1)
