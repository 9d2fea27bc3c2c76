"""Tape: every tick's controls, kept run-length coded. Owns what is exact about an input."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from struct import Struct
from typing import Final
from zlib import crc32

from game.sim.controls import ALL_BUTTONS, NEUTRAL, Controls

STICK: Final = 127
POINTER: Final = 32767
_WIDTH: Final = 6
_PACK: Final = Struct("<Bbbhh").pack


def exact(controls: Controls) -> Controls:
    """The controls as a replay holds them: what is recorded is what is played."""
    buttons, x, y, pointer_x, pointer_y = controls
    return Controls(
        int(buttons) & ALL_BUTTONS,
        _within(x, STICK),
        _within(y, STICK),
        _within(pointer_x, POINTER),
        _within(pointer_y, POINTER),
    )


def _within(value: int, most: int) -> int:
    return max(-most, min(most, int(value)))


class Tape:
    """A growing line of ticks of exact controls; 24 bytes for each change."""

    __slots__ = ("_checked", "_last", "_runs", "ticks")

    def __init__(self) -> None:
        self._runs = array("i")
        self._last: Controls | None = None
        self.ticks = 0
        """How many ticks it holds."""
        self._checked = 0, 0, 0
        """The checksum last asked for: of all runs before one, and so many ticks of that."""

    def append(self, controls: Controls, ticks: int = 1) -> None:
        """Add ticks of the same controls, which must be exact."""
        if ticks <= 0:
            return
        if controls is self._last or controls == self._last:
            self._runs[-_WIDTH] += ticks
        else:
            self._runs.extend((ticks, *controls))
            self._last = controls
        self.ticks += ticks

    def runs(self) -> Iterator[tuple[int, Controls]]:
        """Stretches of equal controls: how many ticks, and which."""
        for i in range(0, len(self._runs), _WIDTH):
            ticks, *controls = self._runs[i : i + _WIDTH]
            yield ticks, Controls(*controls)

    def __iter__(self) -> Iterator[Controls]:
        """The controls of each tick."""
        return self.after(0)

    def after(self, tick: int) -> Iterator[Controls]:
        """The controls of each tick that follows the first ``tick``."""
        for ticks, controls in self.runs():
            for _ in range(min(ticks, ticks - tick)):
                yield controls
            tick = max(0, tick - ticks)

    @property
    def lead(self) -> int:
        """How many ticks pass before the first input."""
        ticks, controls = next(self.runs(), (0, NEUTRAL))
        return ticks if controls == NEUTRAL else 0

    def checksum(self) -> int:
        """CRC-32 of all ticks, each packed as ``<Bbbhh``. Cheap to ask for again and again."""
        found, at, seen = self._checked
        while at < len(self._runs):
            ticks, *controls = self._runs[at : at + _WIDTH]
            found = crc32(_PACK(*controls) * (ticks - seen), found)
            if at + _WIDTH == len(self._runs):
                seen = ticks
                break
            at, seen = at + _WIDTH, 0
        self._checked = found, at, seen
        return found

    def copy(self) -> Tape:
        """The same ticks, growing apart from now on."""
        other = Tape()
        other._runs, other._last, other.ticks = self._runs[:], self._last, self.ticks
        other._checked = self._checked
        return other

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Tape) and self._runs == other._runs

    __hash__ = None  # type: ignore[assignment]  # it grows
