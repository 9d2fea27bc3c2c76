"""Voices: sounds of the place, about the listener: short ones, never more than can be told, and
loops that go round for as long as they are held."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import sqrt
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from game.sound.clock import BLOCK, Block, Samples

MOST: Final = 24
"""Sounds at a time; the softest gives way."""
MOST_ALIKE: Final = 4
"""Of one name at a time; the oldest gives way."""
_NEAR: Final = 320.0
"""px at which a sound is half as loud as beside one."""
_WIDE: Final = 640.0
"""px to the side at which it is all the way over there."""
_FAR: Final = 500.0
"""px at which it has lost half of what is bright in it."""
_LEAVE: Final = 400
"""Samples in which one that gives way fades."""
_SIXTEEN: Final = np.float32(1.0 / 32768.0)
_EASE: Final = 0.12
"""Part of the way a tick on which a loop follows where it is held."""
_UNHEARD: Final = 1e-3
"""Gain below which a loop need not sound."""


class Spot(NamedTuple):
    """How a sound reaches the listener."""

    left: float
    right: float
    bright: float
    """1 = all of it, 0 = only what is dark."""


def placed(dx: float, dy: float, gain: float = 1.0) -> Spot:
    """A sound (dx, dy) px from the listener, by equal power between the ears."""
    away = sqrt(dx * dx + dy * dy)
    loud = gain / (1.0 + (away / _NEAR) ** 2)
    pan = min(1.0, max(-1.0, 0.8 * dx / _WIDE))
    return Spot(
        loud * sqrt((1.0 - pan) / 2.0) * _MIDDLE,
        loud * sqrt((1.0 + pan) / 2.0) * _MIDDLE,
        1.0 / (1.0 + away / _FAR),
    )


_MIDDLE: Final = sqrt(2.0)
"""So that straight ahead is as loud as it was made."""
NOWHERE: Final = Spot(0.0, 0.0, 1.0)


def gathered(spots: Iterable[Spot]) -> Spot:
    """Many alike as one: their powers add up."""
    left = right = bright = 0.0
    for spot in spots:
        left, right = left + spot.left**2, right + spot.right**2
        bright = max(bright, spot.bright)
    return Spot(sqrt(left), sqrt(right), bright)


@dataclass(slots=True, eq=False)
class Voice:
    """One sound under way."""

    name: str
    bright: Samples
    dark: Samples
    """(samples, 1 or 2): the same as it is heard from far away."""
    spot: Spot
    at: int = 0
    """Samples into it; negative = it begins so much later."""

    @property
    def over(self) -> bool:
        """Whether it has been heard to its end."""
        return self.at >= len(self.bright)


class Voices:
    """All short sounds under way."""

    def __init__(self) -> None:
        self._all: list[Voice] = []
        self._leaving: list[tuple[Voice, int]] = []

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[Voice]:
        return iter(self._all)

    def begin(self, voice: Voice) -> None:
        """Let a sound begin with the next tick."""
        alike = [other for other in self._all if other.name == voice.name]
        if len(alike) >= MOST_ALIKE:
            self._dismiss(alike[0])
        elif len(self._all) >= MOST:
            self._dismiss(min(self._all, key=lambda other: other.spot.left + other.spot.right))
        self._all.append(voice)

    def _dismiss(self, voice: Voice) -> None:
        self._all.remove(voice)
        self._leaving.append((voice, _LEAVE))

    def sound(self) -> Block:
        """The next tick of all of them."""
        out = np.zeros((BLOCK, 2), np.float32)
        for voice in self._all:
            _add(out, voice, None)
        for voice, left in self._leaving:
            _add(out, voice, left)
        self._leaving = []
        self._all = [voice for voice in self._all if not voice.over]
        return out


def _add(out: Block, voice: Voice, fading: int | None) -> None:
    start = max(0, -voice.at)
    if start < BLOCK:
        first = voice.at + start
        length = min(BLOCK - start, len(voice.bright) - first)
        spot = voice.spot
        part = slice(first, first + length)
        sound = _blend(voice.bright[part], voice.dark[part], spot.bright)
        sound *= np.array((spot.left, spot.right), np.float32)
        if fading is not None:
            ramp = np.clip(1.0 - np.arange(length, dtype=np.float32) / fading, 0.0, 1.0)
            sound *= ramp[:, None]
        out[start : start + length] += sound
    voice.at += BLOCK


def _blend(bright: Samples, dark: Samples, part: float) -> Block:
    sound: Block = bright * np.float32(part * _SIXTEEN)
    if part < 0.999:
        sound += dark * np.float32((1.0 - part) * _SIXTEEN)
    return sound


class Held(NamedTuple):
    """A loop that is to be heard, and where."""

    bright: Samples
    dark: Samples
    spot: Spot


@dataclass(slots=True)
class _Loop:
    held: Held
    spot: Spot
    at: int = 0

    def sound(self, goal: Spot) -> Block:
        """The next tick, on the way to ``goal``."""
        before = self.spot
        self.spot = Spot(*(a + (b - a) * _EASE for a, b in zip(before, goal, strict=True)))
        length = len(self.held.bright)
        index: npt.NDArray[np.intp] | slice = slice(self.at, self.at + BLOCK)
        if self.at + BLOCK > length:
            index = np.arange(self.at, self.at + BLOCK) % length
        self.at = (self.at + BLOCK) % length
        out = _blend(self.held.bright[index], self.held.dark[index], self.spot.bright)
        ends = np.array((before[:2], self.spot[:2]), np.float32)
        out *= ends[0] + (ends[1] - ends[0]) * _PART
        return out


_PART: Final = np.linspace(0.0, 1.0, BLOCK, endpoint=False, dtype=np.float32)[:, None]


class Loops:
    """All loops under way, by name. Each begins, moves and ends softly."""

    def __init__(self) -> None:
        self._all: dict[str, _Loop] = {}

    def __len__(self) -> int:
        return len(self._all)

    def sound(self, wanted: Mapping[str, Held]) -> Block:
        """The next tick, while these are held and no others."""
        out = np.zeros((BLOCK, 2), np.float32)
        for name, held in wanted.items():
            if name not in self._all and max(held.spot[:2]) > _UNHEARD:
                self._all[name] = _Loop(held, NOWHERE._replace(bright=held.spot.bright))
        for name, loop in list(self._all.items()):
            goal = wanted[name].spot if name in wanted else loop.spot._replace(left=0.0, right=0.0)
            out += loop.sound(goal)
            if max(*loop.spot[:2], *goal[:2]) < _UNHEARD:
                del self._all[name]
        return out
