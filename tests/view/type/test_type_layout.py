import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.view.type.faces import read_faces
from game.view.type.layout import Setter, Style

FACES = read_faces()
SETTER = Setter(FACES)
SERIF = Style("serif", 100.0)
WORDS = ("serif", "italic", "caps")
SPOKEN = (
    "The quick brown fox — “jumps” over it’s lazy dog… ",
    "Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich: „Ägypten, Öl, Übung“ ",
    "Dès Noël, où un zéphyr haï me vêt de glaçons würmiens, je dîne d’œufs. Œuvre à « ç » Ÿ ",
    "¿El pingüino Wenceslao hizo kilómetros bajo exhaustiva lluvia? ¡Ñandú, añejo! ",
    "À noite, vovô Kowalsky vê o ímã cair no pé do pingüim; não há ações, põe à mão. ",
)


def test_a_pair_that_kerns_stands_closer_than_its_letters_alone() -> None:
    apart = SETTER.measure("A", SERIF) + SETTER.measure("V", SERIF)
    assert SETTER.measure("AV", SERIF) < apart - 5
    block = SETTER.set("AV", SERIF)
    assert block.xs[1] == pytest.approx(block.width - SETTER.measure("V", SERIF))


def test_letters_join_unless_they_are_tracked() -> None:
    assert len(SETTER.set("office", SERIF).rows) == 4
    assert len(SETTER.set("office", Style("serif", 100.0, track=1.0)).rows) == 6


def test_the_track_lies_between_letters_and_not_after_the_last() -> None:
    tracked = Style("caps", 20.0, track=3.0)
    plain = Style("caps", 20.0)
    assert SETTER.measure("dream", tracked) == pytest.approx(SETTER.measure("dream", plain) + 12)


def test_text_wraps_at_spaces_and_keeps_its_words() -> None:
    block = SETTER.set("Fail forward. Build from ashes.", Style("serif", 16.0), 90.0)
    assert block.lines == ("Fail forward.", "Build from", "ashes.")
    assert block.width <= 90.0
    assert sorted(set(block.ys)) == pytest.approx([0.0, 16 * 1.32, 2 * 16 * 1.32])


def test_a_break_in_the_text_is_a_break_on_the_page() -> None:
    assert SETTER.set("one\n\ntwo", SERIF).lines == ("one", "", "two")


@given(st.text(st.characters(codec="utf-8"), max_size=60), st.floats(30.0, 400.0))
def test_any_text_fits_any_width_that_holds_a_letter(text: str, width: float) -> None:
    style = Style("italic", 20.0)
    for line in SETTER.set_once(text, style, width).lines:
        assert len(line) <= 1 or SETTER.set_once(line, style).width <= width + 1e-6


def test_right_aligned_text_ends_at_its_origin_and_centred_text_lies_round_it() -> None:
    right = SETTER.set("12:04", Style("mono", 22.0, align="right"))
    assert right.left == -right.width
    assert max(right.xs) < 0.0
    centred = SETTER.set("aperture", Style("italic", 26.0, align="centre"))
    assert centred.left == -centred.width / 2


def test_centred_lines_are_balanced() -> None:
    style = Style("italic", 16.0, align="centre")
    text = "I drew it a hundred times before it burned."
    block = SETTER.set(text, style, 230.0)
    widths = [SETTER.measure(line, style) for line in block.lines]
    assert len(widths) == 2
    assert min(widths) > 0.7 * max(widths)


@pytest.mark.parametrize("face", [*WORDS, "mono", "bold"])
def test_every_letter_of_the_five_languages_has_a_shape_of_its_own(face: str) -> None:
    advance = FACES.by_name[face].advance
    assert not [
        c for text in SPOKEN for c in unicodedata.normalize("NFC", text) if c not in advance
    ]


def test_an_accent_told_apart_from_its_letter_joins_it() -> None:
    assert SETTER.set("e\u0301", SERIF).rows == SETTER.set("é", SERIF).rows


def test_letters_no_face_has_lose_their_accent_or_are_stood_in_for() -> None:
    assert SETTER.set("ř", SERIF).rows == SETTER.set("r", SERIF).rows
    assert SETTER.set("夢", SERIF).rows == SETTER.set("·", SERIF).rows
    assert SETTER.set("a\x00\u200bb", SERIF).rows == SETTER.set("ab", SERIF).rows


def test_small_capitals_are_drawn_not_shrunk() -> None:
    face = FACES.by_name["caps"]
    small, large = FACES.rows[face.row["h"]], FACES.rows[face.row["H"]]
    assert face.advance["h"] != FACES.by_name["serif"].advance["h"]
    assert 0.6 < (small[3] - 2 * face.spread) / (large[3] - 2 * face.spread) < 0.85


def test_figures_of_the_clock_are_all_as_wide() -> None:
    assert len({FACES.by_name["mono"].advance[c] for c in "0123456789:.−+"}) == 1


def test_what_stays_is_set_once() -> None:
    assert SETTER.set("Continue", SERIF) is SETTER.set("Continue", SERIF)
    for number in range(2 * Setter.KEPT):
        SETTER.set(str(number), SERIF)
    assert SETTER.measure("AV", SERIF) > 0
