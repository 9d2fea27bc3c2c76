"""Effects as they were made: as loud as they should be, never clipped, and made the same again."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
import soundfile

from audio.source.effects import steps, ui
from audio.source.signals import Signal
from game.profile import paths
from game.sound.bank import GUARD
from game.sound.clock import RATE

FOLDER = paths.audio() / "effects"
EVERY = sorted(FOLDER.glob("*.ogg"))
Levels = npt.NDArray[np.float64]


def read(path: Path) -> Signal:
    sound, rate = soundfile.read(path, always_2d=True)
    assert rate == RATE
    made: Signal = sound
    return made


def loudest(sound: Signal) -> float:
    """dB of the loudest 120 ms of both ears, as LUFS read but unweighted."""
    window = int(0.12 * RATE)
    power = np.convolve((sound**2).sum(axis=1), np.ones(window) / window, "same").max()
    return float(10.0 * np.log10(power)) - 0.7


def thirds(sound: Signal) -> Levels:
    """dB in each third of an octave from 100 Hz to 10 kHz."""
    power = np.abs(np.fft.rfft(sound.mean(axis=1))) ** 2
    hz = np.fft.rfftfreq(len(sound), 1.0 / RATE)
    edges = 100.0 * 2.0 ** (np.arange(21) / 3.0)
    sums = [power[(hz >= a) & (hz < b)].sum() for a, b in pairwise(edges)]
    levels: Levels = 10.0 * np.log10(np.array(sums) + 1e-12)
    return levels


def test_none_is_near_clipping_and_all_begin_and_end_in_silence() -> None:
    for path in EVERY:
        sound = read(path)
        assert np.abs(sound).max() < 10 ** (-2.0 / 20), path.name
        if not path.stem.startswith("loop-"):
            assert np.abs(sound[-20:]).max() < 0.003, path.name


@pytest.mark.parametrize(
    ("names", "level"),
    [
        ("step-crystal", -32),
        ("step-obsidian", -32),
        ("flap", -26),
        ("gust", -22),
        ("catch", -24),
        ("clean-*", -21),
        ("bloom?", -19),
    ],
)
def test_a_family_is_as_loud_as_it_should_be(names: str, level: float) -> None:
    found = sorted(FOLDER.glob(f"{names}-[0-9].ogg"))
    assert found
    for path in found:
        assert loudest(read(path)) == pytest.approx(level, abs=1.0), path.name


def test_what_is_heard_often_never_sounds_twice_the_same() -> None:
    for name in ("step-crystal", "step-glass", "step-paper", "flap", "gear"):
        heard = [thirds(read(path)) for path in sorted(FOLDER.glob(f"{name}-?.ogg"))]
        assert len(heard) >= 6
        apart = [np.abs(a - b).max() for k, a in enumerate(heard) for b in heard[:k]]
        assert min(apart) > 1.0, name


def test_grounds_are_told_apart_by_ear() -> None:
    grounds = ("card", "crystal", "obsidian", "glass", "paper", "frost", "meadow", "fire")
    heard = [
        np.mean([thirds(read(path)) for path in FOLDER.glob(f"step-{ground}-?.ogg")], axis=0)
        for ground in grounds
    ]
    apart = [np.abs(a - b).max() for k, a in enumerate(heard) for b in heard[:k]]
    assert min(apart) > 4.0


def test_a_loop_goes_on_at_its_seam_like_anywhere_else() -> None:
    for path in FOLDER.glob("loop-*.ogg"):
        sound = read(path)[GUARD:-GUARD]
        step = np.abs(np.diff(sound, axis=0)).max(axis=1)
        seam = np.abs(sound[0] - sound[-1]).max()
        assert seam <= np.quantile(step, 0.999) * 1.5, path.name


def test_a_gusts_front_is_there_72_ticks_after_it_begins_to_be_heard() -> None:
    for path in FOLDER.glob("gust-?.ogg"):
        power = (read(path) ** 2).mean(axis=1)
        early, front = (
            power[: int(0.5 * RATE)].mean(),
            power[int(1.2 * RATE) : int(1.8 * RATE)].mean(),
        )
        assert front > 30 * early, path.name


@pytest.mark.parametrize("family", [steps, ui])
def test_made_again_they_are_what_was_shipped(family: object) -> None:
    made: dict[str, Signal] = family.effects()  # type: ignore[attr-defined]
    for name, sound in made.items():
        shipped = read(FOLDER / f"{name}.ogg")
        around = GUARD if name.startswith("loop-") else 0
        shipped = shipped[around : len(shipped) - around] if around else shipped
        assert len(shipped) == len(sound), name
        wanted, found = thirds(sound), thirds(shipped)
        heard = wanted > wanted.max() - 20.0
        assert np.abs(wanted - found)[heard].max() < 3.0, name
