"""Hearing: what a recording of the device says of music and beat."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy import signal

from audio.source.master import loudness, true_peak
from game.sim.tuning import TICKS_PER_SECOND
from game.sound.bank import read_stems
from game.sound.clock import RATE
from game.sound.pieces import PIECES

Sound = npt.NDArray[np.float64]
"""(samples, 2), -1 to 1, at ``RATE``."""

_LOW = 8000
"""Hz at which beats are looked for."""
_BAND = (80.0, 2500.0)
_WINDOW = 2 * _LOW
_STEP = 1.5
"""Seconds of a look, and between two of them."""
_NEAR = 0.06
"""Seconds around where most looks find the beat, in which each is looked for again."""
_COMES, _GOES = 8.0, 4.0
"""Seconds at a place's begin and end in which another place's music is heard."""


@dataclass(frozen=True, slots=True)
class Stay:
    """One stay in a place: for each tick the second of the recording and the ticks lived."""

    place: str
    piece: str
    seconds: Sound
    lived: Sound
    missed: float
    """Seconds for which the machine was too busy to make sound."""

    def part(self, sound: Sound) -> Sound:
        """What was heard of it."""
        return sound[int(self.seconds[0] * RATE) : int(self.seconds[-1] * RATE)]

    @property
    def long(self) -> float:
        """Seconds it lasted."""
        return float(self.seconds[-1] - self.seconds[0])


def stays(log: Iterable[tuple[float, str, int, str, float]], began: float) -> list[Stay]:
    """The stays of a log as ``dreamt`` writes it; the recording began at ``began``."""
    found: list[list[tuple[float, str, int, str, float]]] = []
    for line in log:
        _, place, tick, _, _ = line
        if not found or found[-1][-1][1] != place or tick < found[-1][-1][2]:
            found.append([])
        found[-1].append(line)
    return [
        Stay(
            place=lines[-1][1],
            piece=lines[-1][3],
            seconds=np.array([second - began for second, *_ in lines]),
            lived=np.array([tick for _, _, tick, _, _ in lines], float),
            missed=lines[-1][4] - before[-1][4],
        )
        for before, lines in pairwise([found[0], *found])
    ]


def loudest(sound: Sound) -> float:
    """True peak, dBTP."""
    return max(true_peak(part) for part in np.array_split(sound, len(sound) // (10 * RATE) + 1))


def loud(sound: Sound) -> float:
    """Integrated loudness, LUFS."""
    return loudness(sound)


def longest_silence(sound: Sound, below: float = -60.0) -> float:
    """Seconds for which nothing is louder than ``below`` dB, at most."""
    block = RATE // 20
    power = (sound[: len(sound) // block * block] ** 2).mean(axis=1).reshape(-1, block).mean(axis=1)
    longest = run = 0
    for quiet in 10.0 * np.log10(power + 1e-12) < below:
        run = run + 1 if quiet else 0
        longest = max(longest, run)
    return longest * block / RATE


def off_beat(sound: Sound, stay: Stay) -> Sound:
    """Seconds by which a place's music is off its ticks, a look each 1.5 s, after one constant
    offset is taken out: its stems are one to the sample, so the beat is off by as much.

    Each look is laid over what is written by phase correlation (Knapp and Carter 1976).
    """
    low = signal.resample_poly(sound.mean(axis=1), 1, RATE // _LOW)
    grid = PIECES[stay.piece].lock
    looks = np.arange(stay.seconds[0] + _COMES, stay.seconds[-1] - _GOES, _STEP)
    laid = [_laid(low, int(second * _LOW), stay) for second in looks]
    turn = grid * _LOW // TICKS_PER_SECOND
    votes = np.sum([np.roll(_folded(scores, turn), -_at(lived)) for scores, lived in laid], axis=0)
    most, near = int(votes.argmax()), int(_NEAR * _LOW)
    off = []
    for scores, lived in laid:
        middle = most + _at(lived)
        around = np.roll(scores, near - middle).reshape(-1, turn)[:, : 2 * near + 1]
        off.append((int(around.max(axis=0).argmax()) - near + most) / _LOW)
        off[-1] += (_at(lived) - lived * _LOW / TICKS_PER_SECOND) / _LOW
    found = np.array(off)
    return np.asarray(found - np.median(found))


def _folded(scores: Sound, turn: int) -> Sound:
    """The best score of each sample of the grid, over all its turns in a pass."""
    return np.asarray(scores.reshape(-1, turn).max(axis=0))


def _at(lived: float) -> int:
    return round(lived * _LOW / TICKS_PER_SECOND)


def _laid(low: Sound, at: int, stay: Stay) -> tuple[Sound, float]:
    """How well a look fits at each sample of a pass, and the ticks lived at its begin."""
    written = _written(stay.piece)
    size = 1 << (len(written) + 2 * _WINDOW).bit_length()
    seen = np.fft.rfft(low[at : at + _WINDOW] * np.hanning(_WINDOW), size)
    frequencies = np.fft.rfftfreq(size, 1.0 / _LOW)
    wrapped = np.concatenate([written, written[:_WINDOW]])
    cross = np.fft.rfft(wrapped, size) * np.conj(seen)
    cross *= (frequencies > _BAND[0]) & (frequencies < _BAND[1])
    cross /= np.abs(seen) + 1e-3 * np.abs(seen).max()
    scores = np.fft.irfft(cross, size)[: len(written)]
    lived = float(np.interp(at / _LOW, stay.seconds, stay.lived))
    return np.asarray(scores / scores.std()), lived


@lru_cache(maxsize=1)
def _written(piece: str) -> Sound:
    """A pass of a piece, all of it: where its pulse rests, something else tells where one is."""
    stems = read_stems(Path(__file__).parents[2] / "audio" / "music", PIECES[piece])
    whole = np.sum([stem.astype(np.float32) for stem in stems.values()], axis=0)
    return np.asarray(signal.resample_poly(whole.astype(float).mean(axis=1), 1, RATE // _LOW))
