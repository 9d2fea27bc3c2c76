"""What the pieces are written from: they fit the game's table, and their voices lead well."""

from importlib import import_module
from itertools import pairwise

import pytest

from audio.source import __main__ as bake
from audio.source.phrases import chord_at, moved, parallels, phrase, progression, spread
from audio.source.score import STEMS, Form
from audio.source.theme import ANSWER, HINGE, QUESTION
from game.sound import pieces
from game.sound.pieces import PIECES


def test_every_piece_of_the_game_has_a_composition_and_nothing_else_has() -> None:
    assert set(bake.pieces()) == set(PIECES)
    assert STEMS == pieces.STEMS


@pytest.mark.parametrize("name", PIECES)
def test_a_composition_is_as_long_as_the_game_counts(name: str) -> None:
    form: Form = import_module(f"audio.source.music.{name}").FORM
    piece = PIECES[name]
    assert (form.name, form.beat, form.metre, form.bars, form.loops) == (
        piece.name,
        piece.beat,
        piece.metre,
        piece.bars,
        piece.loops,
    )
    assert form.samples == piece.samples


@pytest.mark.parametrize("name", PIECES)
def test_chords_go_round_the_loop_without_parallels_and_below_the_theme(name: str) -> None:
    module = import_module(f"audio.source.music.{name}")
    assert parallels(module.CHORDS) == []
    for chord in module.CHORDS:
        assert chord.at < module.FORM.beats
        assert list(chord.voices) == sorted(set(chord.voices))
        assert 31 <= chord.voices[0] <= 47
        assert all(45 <= pitch <= 67 for pitch in chord.voices[1:])
    for before, after in pairwise((*module.CHORDS, *module.CHORDS[:1])):
        moves = zip(before.voices[1:], after.voices[1:], strict=True)
        assert max(abs(b - a) for a, b in moves) <= 5, (before.name, after.name)


def test_the_theme_opens_a_step_further_each_time() -> None:
    widths = [1, 2, 3, 4, 5, 6, 7]
    letters = {2: 1, 3: 2, 4: 2, 5: 3, 6: 3, 7: 4, 8: 5, 9: 5, 10: 6, 11: 6, 12: 7}
    for half in (QUESTION, ANSWER):
        assert [letters[abs(b - a)] for a, b in pairwise(half)] == widths
    assert QUESTION[0] == HINGE
    assert ANSWER[-1] - ANSWER[-2] == 12


def test_a_phrase_is_read_from_text() -> None:
    tones = phrase(8, "A4/1 -/0.5 Bb4/2 F#5/1.5", 0.4, 0.9)
    assert [(t.at, t.length, t.pitch) for t in tones] == [(8, 1, 69), (9.5, 2, 70), (11.5, 1.5, 78)]
    assert [round(t.loud, 2) for t in tones] == [0.4, 0.55, 0.75]
    assert moved(tones, 2, -12, 0.5)[0] == (10, 1, 57, 0.2)


def test_parallel_fifths_and_octaves_are_found_round_the_loop() -> None:
    chords = progression(2, ("C", (36, 55, 64)), ("D", (38, 57, 66)))
    assert parallels(chords) == [("C", "D"), ("D", "C")]
    assert parallels(progression(2, ("C", (36, 55, 64)), ("D/C", (36, 57, 66)))) == []
    assert chord_at(chords, 1.9).name == "C"
    assert spread(chords[0], 60, 72) == [60, 64, 67, 72]
