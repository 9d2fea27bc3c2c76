"""Catching: steps that end with a numbered crane in the hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from game.sim import tuning
from game.sim.controls import Button, Controls
from game.sim.crane import Mode
from game.sim.level import Point
from game.sim.plane import tilted
from game.speedrun.pilot.jets import CRUISE
from game.speedrun.pilot.pilot import Pilot, PilotLostError

_WARY: Final = 260.0
"""px from a shy crane at which one had better not run."""
_REACH: Final = tuning.CATCH_REACH - 6.0
_HASTE: Final = 120
"""Ticks to run after a crane that is near, before trying patience."""
_PATIENCE: Final = 360
_CLEAN_PATIENCE: Final = 45
"""Ticks to wait for the beat of a crane within reach before taking it as it is."""
_LANDING: Final = 130.0
"""px that a dash may bring one nearer to a crane."""


class _Crane(NamedTuple):
    """A crane as it is in this tick."""

    at: Point
    away: float
    """px on the tilted floor."""
    low: bool
    ripe: bool
    """Whether nothing is gained by waiting for its beat."""

    @property
    def near(self) -> bool:
        return self.low and self.away <= _REACH


class _Hand:
    """The hand that waits for one crane. Raises PilotLostError where there is none."""

    def __init__(self, pilot: Pilot, number: int) -> None:
        spots = pilot.world.level.cranes
        index = next((i for i, spot in enumerate(spots) if spot.number == number), None)
        if index is None:
            raise PilotLostError("no such crane here")
        self._pilot, self._number, self._index = pilot, number, index
        self.shy = spots[index].shy
        self._pressed = False

    @property
    def empty(self) -> bool:
        """Whether it is not caught yet."""
        return self._number not in self._pilot.world.progress.cranes

    def crane(self) -> _Crane:
        """Where it is now."""
        flock, i, (x, y) = self._pilot.world.flock, self._index, self._pilot.here
        at = float(flock.x[i]), float(flock.y[i])
        low = float(flock.z[i]) < tuning.CATCH_HEIGHT
        ripe = flock.mode[i] == Mode.PERCHED or flock.clean(i)
        return _Crane(at, tilted(at[0] - x, at[1] - y), low, bool(ripe))

    def close(self, when: bool) -> int:
        """The catch button, let go of between two presses."""
        self._pressed = when and not self._pressed
        return int(Button.CATCH) if self._pressed else 0


@dataclass(frozen=True, slots=True)
class Catch:
    """Find the way to the crane of that number and catch it.

    Calmly where it is shy, cleanly where it flies, in passing where one floats.
    """

    number: int

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        if pilot.weightless:
            yield from self._floating(pilot)
            return
        hand = _Hand(pilot, self.number)
        hunted = held = 0
        while hand.empty:
            crane = hand.crane()
            hunted = hunted + 1 if crane.away < tuning.CURIOUS_REACH else 0
            held = held + 1 if crane.near else 0
            # What does not let itself be run down is breathed for.
            patient = hunted % (_HASTE + _PATIENCE) >= _HASTE
            wary = hand.shy and crane.away < _WARY
            calm = patient or wary or (crane.away <= _REACH and not crane.low)
            close = hand.close(crane.near and (crane.ripe or held > _CLEAN_PATIENCE))
            buttons = int(Button.BREATHE * calm) | close
            if patient:
                yield Controls(buttons)
            else:
                far = not hand.shy or crane.away > _WARY + _LANDING
                yield pilot.toward(crane.at, buttons, _REACH - 6.0, dashes=far and not calm)

    def _floating(self, pilot: Pilot) -> Iterator[Controls]:
        hand = _Hand(pilot, self.number)
        pace = tuning.RUNNING - 0.3 if hand.shy else CRUISE
        while hand.empty:
            crane = hand.crane()
            close = hand.close(crane.near)
            yield Controls(close) if close else pilot.afloat(crane.at, pace)


@dataclass(frozen=True, slots=True)
class Snatch:
    """Walk straight at the crane of that number as far as there is ground, and catch it.

    Near it one breathes, so that it comes where one cannot go; ``calm`` all the way.
    """

    number: int
    calm: bool = False

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        hand = _Hand(pilot, self.number)
        while hand.empty:
            crane = hand.crane()
            bears = pilot.bears_ahead(crane.at, 24.0)
            calm = self.calm or (crane.away < _WARY and (hand.shy or not bears))
            buttons = int(Button.BREATHE * calm) | hand.close(crane.near)
            stays = crane.away <= _REACH - 8.0 or not bears
            yield pilot.onto(
                crane.at, buttons, 0.0 if stays else 1.0, dashes=not (hand.shy or calm)
            )


@dataclass(frozen=True, slots=True)
class Lure:
    """Stand and breathe until the crane of that number comes, and close the hand on it."""

    number: int

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        hand = _Hand(pilot, self.number)
        while hand.empty:
            pilot.stay_up()
            yield Controls(int(Button.BREATHE) | hand.close(hand.crane().near))
