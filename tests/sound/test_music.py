"""How pieces sound, loop, keep in phase and give way, on stems that tell where they are."""

from dataclasses import replace

import numpy as np
import pytest

from game.sound.bank import Stems
from game.sound.clock import BLOCK
from game.sound.mood import Levels, Mood, levels
from game.sound.music import Music
from game.sound.pieces import PIECES, SCENES, STEMS, Piece

FULL = Levels(1.0, 1.0, 1.0, 1.0, 0.0, 1.0)
SHORT = Piece("short", 6, 4, 2, lock=6, lift=0.0)
OTHER = Piece("other", 6, 4, 2, lift=0.0)


def constant(piece: Piece, value: int = 8000) -> Stems:
    return {stem: np.full((piece.samples, 2), value, np.int16) for stem in STEMS}


def rising(piece: Piece) -> Stems:
    """Stems whose ground is its own sample number, modulo 32000."""
    ground = (np.arange(piece.samples) % 32000).astype(np.int16)
    silent = np.zeros((piece.samples, 2), np.int16)
    return {stem: np.stack([ground, ground], 1) if stem == "ground" else silent for stem in STEMS}


def test_a_place_that_comes_is_heard_ground_first_and_whole_after_four_beats() -> None:
    music = Music()
    music.play(SHORT, constant(SHORT))
    heard = [float(np.abs(music.sound(FULL, FULL, None)).max()) for _ in range(40)]
    one = 8000 / 32768
    assert heard[0] < 0.3 * one
    assert heard[5] == pytest.approx(one, rel=0.1)
    assert heard[30] == pytest.approx(4 * one, rel=1e-3)


def test_a_piece_is_lifted_by_as_much_as_it_says() -> None:
    lifted = replace(SHORT, lift=6.0)
    heard = []
    for piece in (SHORT, lifted):
        music = Music()
        music.play(piece, constant(piece, 2000))
        heard.append([float(np.abs(music.sound(FULL, FULL, None)).max()) for _ in range(40)][-1])
    assert heard[1] / heard[0] == pytest.approx(10 ** (6.0 / 20.0), rel=1e-3)


def test_a_loop_goes_on_at_its_seam_to_the_sample() -> None:
    music = Music()
    music.play(SHORT, rising(SHORT))
    blocks = [music.sound(FULL, FULL, None) for _ in range(SHORT.ticks + 10)]
    track = np.concatenate(blocks)[SHORT.beat * BLOCK :, 0]
    wanted = (np.arange(len(track)) + SHORT.beat * BLOCK) % SHORT.samples % 32000 / 32768
    assert np.abs(track - wanted).max() < 1e-4


def test_who_stays_hears_another_pass_each_time_and_no_jump_between_them() -> None:
    for lock, alike in ((0, False), (6, True)):
        piece = Piece("short", 6, 4, 4, lock=lock, lift=0.0, turns=PIECES["hall"].turns)
        level = constant(piece)
        silent = np.zeros_like(level["ground"])
        heard = {}
        for stem in STEMS:
            music = Music()
            music.play(piece, {other: level[other] if other == stem else silent for other in STEMS})
            blocks = [music.sound(FULL, FULL, None)[:, 0] for _ in range(5 * piece.ticks)]
            track = np.concatenate(blocks)[4 * piece.beat * BLOCK :]
            assert np.abs(np.diff(track)).max() < 2e-4
            ends = range(piece.ticks // 2 - 1, 5 * piece.ticks, piece.ticks // 2)
            heard[stem] = [float(blocks[tick][-1]) * 32768 / 8000 for tick in ends]
        assert min(heard["ground"]) > 0.6
        assert min(heard["voice"][2:]) < 0.01
        assert bool(np.ptp(heard["pulse"][1:]) < 1e-3) is alike
        passes = [tuple(heard[s][n] for s in STEMS for n in (k, k + 1)) for k in (0, 2, 4, 6, 8)]
        assert len({tuple(round(x, 2) for x in one[1::2]) for one in passes[:4]}) == 4
        assert passes[4][1::2] == pytest.approx(passes[0][1::2], abs=1e-3)


def test_stems_stay_in_step_to_the_sample() -> None:
    music = Music()
    noise = np.random.default_rng(1).integers(-8000, 8000, (SHORT.samples, 2)).astype(np.int16)
    music.play(SHORT, dict.fromkeys(STEMS, noise))
    blocks = np.concatenate([music.sound(FULL, FULL, None) for _ in range(2 * SHORT.ticks)])
    late = blocks[SHORT.samples :]
    assert np.abs(late - 4 * noise / 32768).max() < 1e-3


def test_it_comes_into_phase_by_a_hair_at_a_time_and_stays_there() -> None:
    music = Music()
    music.play(SHORT, constant(SHORT))
    music.sound(FULL, FULL, 0.0)
    off = []
    for tick in range(1, 901):
        music.sound(FULL, FULL, tick + 2.0)
        now = music.now
        assert now is not None
        off.append(now.off(tick + 3.0))
    assert off[0] == pytest.approx(-2.0, abs=0.02)
    steps = np.abs(np.diff(np.unwrap(np.array(off), period=SHORT.grid)))
    assert steps.max() <= 4.0 / BLOCK + 1e-6
    assert abs(off[-1]) < 2.0 / BLOCK


def test_it_begins_in_phase_with_its_place() -> None:
    music = Music()
    music.play(SHORT, constant(SHORT), 0.0)
    music.sound(FULL, FULL, 3.0)
    now = music.now
    assert now is not None
    assert now.off(4.0) == pytest.approx(0.0, abs=1e-9)


def test_far_out_of_phase_it_jumps_without_a_click() -> None:
    piece = Piece("long", 60, 4, 4, lock=480)
    music = Music()
    music.play(piece, constant(piece))
    blocks = [music.sound(FULL, FULL, float(tick)) for tick in range(300)]
    blocks += [music.sound(FULL, FULL, float(tick + 200)) for tick in range(300, 330)]
    now = music.now
    assert now is not None
    assert abs(now.off(530.0)) < 0.1
    track = np.concatenate(blocks)[280 * BLOCK :, 0]
    assert np.abs(np.diff(track)).max() < 0.02


def test_another_piece_waits_for_the_half_bar_and_neither_gap_nor_burst_is_heard() -> None:
    music = Music()
    music.play(SHORT, constant(SHORT))
    for _ in range(30):
        music.sound(FULL, FULL, None)
    music.play(OTHER, constant(OTHER))
    loud = []
    began = None
    for tick in range(120):
        now = music.now
        if began is None and now is not None and now.piece == OTHER:
            began = tick
        loud.append(float(np.abs(music.sound(FULL, FULL, None)).max()))
    assert began is not None
    assert 20 <= began <= 20 + SHORT.bar // 2 + 1
    assert min(loud) > 0.5 * 8000 / 32768
    assert max(loud) <= 4 * 8000 / 32768 * 1.01
    assert loud[-1] == pytest.approx(4 * 8000 / 32768, rel=1e-3)


def test_one_who_comes_back_before_it_has_turned_over_hears_no_change() -> None:
    music = Music()
    stems = constant(SHORT)
    music.play(SHORT, stems)
    for _ in range(30):
        music.sound(FULL, FULL, None)
    music.play(OTHER, constant(OTHER))
    music.play(SHORT, stems)
    for _ in range(60):
        music.sound(FULL, FULL, None)
    now = music.now
    assert now is not None
    assert now.piece == SHORT


def test_a_piece_that_does_not_loop_ends() -> None:
    once = Piece("once", 6, 4, 1, loops=False)
    music = Music()
    music.play(once, constant(once))
    for _ in range(once.ticks):
        music.sound(FULL, FULL, None)
    assert music.now is None
    assert not music.sound(FULL, FULL, None).any()


def test_fear_thins_and_darkens_and_makes_nothing_louder() -> None:
    for courage in (0.0, 0.3, 1.0):
        calm, afraid = levels(Mood(courage)), levels(Mood(courage, fear=1.0))
        assert all(a <= c for a, c in zip(afraid[:4], calm[:4], strict=True))
        assert afraid.open < calm.open
        assert afraid.cents > 20
    assert levels(Mood(1.0)).voice > levels(Mood(0.1)).voice
    assert levels(Mood(flow=1.0)).light > levels(Mood()).light
    assert levels(Mood(breath=1.0)).open > levels(Mood()).open


def test_every_piece_is_as_long_as_its_form_and_comes_round_with_its_place() -> None:
    seconds = {name: piece.ticks / 60 for name, piece in PIECES.items()}
    assert (seconds["hall"], seconds["corridor"], seconds["cliff"]) == (96.0, 76.8, 86.4)
    for piece in PIECES.values():
        assert piece.ticks % piece.grid == 0


def test_no_place_hears_anything_again_within_a_minute() -> None:
    for piece in PIECES.values():
        if piece.loops and piece.name not in SCENES.values():
            assert piece.ticks >= 60 * 60, piece.name
