"""The music that is shipped: exact lengths, no seams, headroom, loudness; and it bakes the same."""

from pathlib import Path

import numpy as np
import pytest
from scipy import signal

from audio.source import __main__ as bake
from audio.source.master import loudness, true_peak
from audio.source.signals import RATE, Signal
from game.sound.bank import read_stems
from game.sound.mood import Mood, levels
from game.sound.pieces import PIECES, STEMS

MUSIC = bake.AUDIO / "music"
QUIET = {"corridor": -17.5, "storm": -17.5, "office": -23.0, "letter": -23.0, "awakening": -27.0}
"""LUFS of the places that are not at -20."""
LOOPS = [name for name, piece in PIECES.items() if piece.loops]


def shipped(name: str, folder: Path = MUSIC) -> dict[str, Signal]:
    """The stems as the game reads them, -1 to 1."""
    stems = read_stems(folder, PIECES[name])
    return {stem: data.astype(float) / 32768.0 for stem, data in stems.items()}


def bands(sound: Signal) -> Signal:
    """Level by octave, dB."""
    f, power = signal.welch(sound.mean(axis=1), RATE, nperseg=8192)
    edges = [62.5 * 2.0**n for n in range(8)]
    sums = [power[(f >= low) & (f < 2 * low)].sum() for low in edges]
    return 10.0 * np.log10(np.array(sums) + 1e-14)


@pytest.mark.parametrize("name", PIECES)
def test_a_piece_is_as_long_loud_and_wide_as_it_must_be_and_leaves_headroom(name: str) -> None:
    stems = shipped(name)
    mix = np.sum(list(stems.values()), axis=0)
    assert all(len(sound) == PIECES[name].samples for sound in stems.values())
    assert loudness(mix) == pytest.approx(QUIET.get(name, -20.0), abs=1.0)
    full = levels(Mood(courage=1.0, flow=1.0))
    at_most = sum(stems[stem] * full[number] for number, stem in enumerate(STEMS))
    assert true_peak(np.asarray(at_most)) <= -1.0
    assert 0.5 <= np.corrcoef(mix[:, 0], mix[:, 1])[0, 1] <= 0.9


@pytest.mark.parametrize("name", LOOPS)
def test_a_loop_closes_as_smoothly_as_it_goes_on(name: str) -> None:
    piece = PIECES[name]
    high = signal.butter(4, 5000.0, "high", fs=RATE, output="sos")
    near = RATE // 8
    for stem, sound in shipped(name).items():
        steps = np.abs(np.diff(sound, axis=0)).max(axis=1)
        seam = np.abs(sound[0] - sound[-1]).max()
        assert seam <= np.quantile(steps, 0.999) + 2 / 32768, stem
        hiss = signal.sosfilt(high, np.concatenate([sound[-near:], sound, sound[:near]]), axis=0)
        power = (hiss**2).mean(axis=1)

        def around(tick: int, power: Signal = power) -> float:
            at = near + tick * 800
            return float(np.sqrt(power[at - 240 : at + 48].mean()))

        beats = [around(tick) for tick in range(piece.beat, piece.ticks, piece.beat)]
        assert around(0) <= 1.5 * max(beats) + 2e-5, stem


def test_a_piece_baked_again_is_the_same_to_the_byte(tmp_path: Path) -> None:
    for folder in ("once", "again"):
        bake.bake_piece("awakening", tmp_path / folder)
    for stem in STEMS:
        once, again = (
            tmp_path / folder / "music" / "awakening" / f"{stem}.ogg"
            for folder in ("once", "again")
        )
        assert once.read_bytes() == again.read_bytes()
    fresh, kept = shipped("awakening", tmp_path / "once" / "music"), shipped("awakening")
    for stem in STEMS:
        # The last bits of a sine differ from processor to processor.
        assert np.abs(bands(fresh[stem]) - bands(kept[stem])).max() < 0.5


def test_all_music_together_is_not_too_much_to_carry() -> None:
    assert sum(path.stat().st_size for path in MUSIC.rglob("*.ogg")) < 45_000_000
