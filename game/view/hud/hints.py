"""Hints: what is suggested below, to who does not know it yet or could forget it.

One line at a time. Times are ticks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.sim.events import (
    Breathed,
    Dashed,
    Event,
    Learned,
    PushedOff,
    Startled,
    StormCaught,
    Strode,
)
from game.sim.progress import FAIL_FORWARD, NAME_EVERY_SCAR
from game.sim.world import World

_FRIGHT: Final = 0.45
"""Fear at which breathing is suggested."""
_STILL: Final = 150
"""After so long walking is suggested to who has not taken a step yet."""
_WALKED: Final = 24.0
_STARTLED: Final = 420
"""For so long breathing is suggested to who has frightened a crane and never breathed."""
_DASH: Final = 900
"""For so long the dash is suggested to who has just learned it and not tried."""
_ARMOR: Final = 900
"""For so long breathing in the wind is suggested to who has just learned what it does there."""
_STORM: Final = 360
"""For so long it is told what a storm bird gives, when the first is caught."""
_STRIDES: Final = 3
"""After so many the stride is known."""
_JETS: Final = 2
"""After so many breaths where nothing falls they are known to be jets."""
_SKIP_AFTER: Final = 50
"""A scene runs so long before it is told how to skip it."""
_RATE: Final = 0.07
"""Share of the way to what is wanted that is made in a tick."""
_UNSEEN: Final = 0.03


@dataclass(slots=True)
class Hints:
    """What was tried and what not, and the suggestion that follows."""

    verbs: tuple[str, ...] = ()
    shown: float = 0.0
    """0 to 1."""
    _still: int = 0
    _has_walked: bool = False
    _startled: int = 0
    _has_breathed: bool = False
    _dash: int = 0
    _armor: int = 0
    _storm: int = 0
    _knows_storm: bool = False
    _played: int = 0
    _strides: int = 0
    _floats: bool = False
    _has_pushed: bool = False
    _jets: int = 0

    def hear(self, event: Event) -> None:
        """Something happened."""
        match event:
            case Startled() if not self._has_breathed:
                self._startled = _STARTLED
            case Breathed(inhale=True):
                self._has_breathed, self._startled, self._armor = True, 0, 0
                self._jets += self._floats
            case PushedOff():
                self._has_pushed = True
            case Learned(lesson=lesson) if lesson == FAIL_FORWARD:
                self._dash = _DASH
            case Learned(lesson=lesson) if lesson == NAME_EVERY_SCAR:
                self._armor = _ARMOR
            case StormCaught() if not self._knows_storm:
                self._storm, self._knows_storm = _STORM, True
            case Dashed():
                self._dash = 0
            case Strode(on_beat=True):
                self._strides += 1

    def tick(self, world: World) -> None:
        """A tick has passed."""
        self._startled, self._dash = max(0, self._startled - 1), max(0, self._dash - 1)
        self._armor, self._storm = max(0, self._armor - 1), max(0, self._storm - 1)
        self._played = self._played + 1 if world.playing is not None else 0
        self._has_walked = self._has_walked or world.player.stride > _WALKED
        self._still += 1
        self._floats = world.level.weightless
        wanted = self._wanted(world)
        if wanted != self.verbs and self.shown < _UNSEEN:
            self.verbs = wanted
        goal = 1.0 if wanted and wanted == self.verbs else 0.0
        self.shown += (goal - self.shown) * _RATE

    def _wanted(self, world: World) -> tuple[str, ...]:
        if world.writing is not None:
            return "follow", "lower"
        if world.playing is not None:
            return ("skip",) if self._played > _SKIP_AFTER else ()
        afraid = world.fear > _FRIGHT and not world.player.breathing
        if afraid or (self._startled and not self._dash):
            return ("breathe",)
        for verb, unknown in (
            ("stride", bool(world.heart.ticks) and self._strides < _STRIDES),
            ("push", self._floats and not self._has_pushed),
            ("jet", self._floats and self._jets < _JETS),
            ("dash", bool(self._dash)),
            ("stand", bool(self._armor)),
            ("again", bool(self._storm)),
        ):
            if unknown:
                return (verb,)
        return ("walk",) if not self._has_walked and self._still > _STILL else ()
