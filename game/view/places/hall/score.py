"""Score: what the podium's scene plays when, and how far all of it has come. No GL.

The timetable is in ``sim.scenes``; what draws asks here. It also keeps what leads up to
the scene: the hush while one writes, phrases that have been written, the first step onto
the dais.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf, pi
from typing import Final

from game.sim.events import Event, SceneBegan, SceneEnded, Written
from game.sim.level import Level
from game.sim.parts.lectern import Lectern
from game.sim.plane import tilted
from game.sim.scenes import (
    APART,
    BURNS,
    CRACKS,
    CREAKS,
    CROWNS,
    DESCENDS,
    ENDS,
    FALLS,
    LANDS,
    turn_of,
)
from game.sim.states import PODIUM
from game.sim.world import World

_OPENING: Final = 130.0
"""Ticks in which the crack has opened,"""
_FALLING: Final = 230.0
"""and in which the last of the wall is gone."""
_HUSH: Final = 1.0 / 80
"""Of the hush, so much a tick."""
_LIGHTS_UP: Final = CRACKS - 40
"""Tick from which the lights come up again."""
_TURNS_ROUND: Final = BURNS + 44
"""Tick in which the dreamer turns round to the selves, until the wall creaks."""
_DAIS: Final = 236.0
"""px on the floor from the podium within which one stands on the dais."""


@dataclass(frozen=True, slots=True)
class Played:
    """How far the scene has come in a moment."""

    hush: float = 0.0
    """0..1 how far all lights but the podium's are down."""
    phrases: tuple[float, ...] = ()
    """Ticks since each phrase at the podium was written, below 0 before."""
    ticks: float = -1.0
    """Ticks into the scene, below 0 before it, infinite after it."""
    mounted: float = -1.0
    """Ticks since the dais was mounted for the first time, below 0 before."""
    lessons: int = 0
    """How many are known."""

    @property
    def opened(self) -> float:
        """0..1 how far the ceiling has cracked open."""
        return _eased((self.ticks - CRACKS) / _OPENING)

    @property
    def creaked(self) -> float:
        """0..1 how far light has leaked through the wall."""
        return min(1.0, max(0.0, (self.ticks - CREAKS) / (FALLS - CREAKS)))

    @property
    def falling(self) -> bool:
        """Whether the wall is about to fall, or falls."""
        return CREAKS < self.ticks < FALLS + _FALLING

    def crowned(self, number: int, selves: int) -> bool:
        """Whether self ``number`` of so many wears its crown."""
        return self.since_crown(number, selves) >= 0.0

    def since_crown(self, number: int, selves: int) -> float:
        """Ticks since it was crowned, below 0 before; infinite after the scene.

        The first self of a phrase is crowned by a lesson that is known.
        """
        if self.ticks == inf:
            return inf
        if not self.phrases:
            return -1.0
        phrase, turn = turn_of(number, selves, len(self.phrases))
        if turn == 0 and phrase < self.lessons:
            return inf
        written = self.phrases[phrase]
        return written - CROWNS - APART * turn if written >= 0.0 else -1.0


BEFORE: Final = Played()


class Score:
    """The scene of one world, tick by tick."""

    def __init__(self, level: Level, *, crowned: bool, lessons: int = 0) -> None:
        """``crowned``: it was played before; so many ``lessons`` are known."""
        self._lessons = lessons
        self.lectern = podium_of(level)
        self._phrases = [-1.0] * (len(self.lectern.strokes) if self.lectern else 0)
        self._ticks = inf if crowned else -1.0
        self._mounted = -1.0
        self._hush = 0.0
        self._now = self._before = self._see()

    def tick(self, world: World, events: Iterable[Event]) -> None:
        """Look at the world after a step, with what the step told."""
        if self.lectern is None:
            return
        self._lessons = len(world.progress.lessons)
        self._phrases = [age + 1.0 if age >= 0.0 else age for age in self._phrases]
        self._mounted += 1.0 if self._mounted >= 0.0 else 0.0
        self._ticks += 1.0 if self._ticks >= 0.0 else 0.0
        skipped = False
        for event in events:
            match event:
                case Written(part_id=self.lectern.id):
                    self._phrases[self._phrases.index(-1.0)] = 0.0
                case SceneBegan(name="podium"):
                    self._ticks = 0.0
                case SceneEnded(name="podium"):
                    self._ticks, skipped = inf, event.skipped
        x, y = world.player.x - self.lectern.x, world.player.y - self.lectern.y
        if self._mounted < 0.0 and tilted(x, y) < _DAIS:
            self._mounted = 0.0
        writes = world.writing is not None and world.writing.part is self.lectern
        hushed = writes or 0.0 <= self._ticks < _LIGHTS_UP
        self._hush = min(1.0, max(0.0, self._hush + (_HUSH if hushed else -_HUSH)))
        if skipped:
            self._hush = 0.0
        self._before, self._now = self._now, self._see()
        if skipped:
            self._before = self._now

    def at(self, part: float) -> Played:
        """The moment ``part`` (0..1) of the way from the last tick to this one."""
        before, now = self._before, self._now
        back = 1.0 - part
        return Played(
            _eased(before.hush + (now.hush - before.hush) * part),
            tuple(max(0.0, age - back) if age >= 0.0 else age for age in now.phrases),
            max(0.0, now.ticks - back) if now.ticks >= 0.0 else now.ticks,
            max(0.0, now.mounted - back) if now.mounted >= 0.0 else now.mounted,
            now.lessons,
        )

    def facing(self) -> float | None:
        """Where the dreamer looks while the scene plays, as ``fold.figure.heading``."""
        if not 0.0 <= self._ticks < ENDS:
            return None
        return 0.0 if _TURNS_ROUND <= self._ticks < CREAKS - 24 else pi

    def glance(self) -> tuple[float, float] | None:
        """The spot of the plane that the view leans to now, None for none."""
        if self.lectern is None:
            return None
        x, y, ticks = self.lectern.x, self.lectern.y, self._ticks
        if self._hush > 0.0 and ticks < 0.0:
            return x, y - 420.0
        for first, after, dx, dy in _LEANS:
            if first <= ticks < after:
                return x + dx, y + dy
        return None

    def _see(self) -> Played:
        phrases = tuple(self._phrases)
        return Played(self._hush, phrases, self._ticks, self._mounted, self._lessons)


_LEANS: Final = (
    (0, BURNS + 30, 0.0, -420.0),
    # The selves, in their arc before the stage.
    (BURNS + 30, CRACKS - 24, 0.0, 180.0),
    (CRACKS - 24, DESCENDS + 60, 330.0, 60.0),
    (DESCENDS + 60, LANDS - 20, 60.0, -190.0),
    (CREAKS - 30, ENDS, 0.0, -420.0),
)
"""First tick, the tick after, and where the view leans from the podium, px."""


def podium_of(level: Level) -> Lectern | None:
    """The lectern whose scene crowns, None where there is none."""
    lecterns = (part for part in level.parts if isinstance(part, Lectern))
    return next((part for part in lecterns if part.scene == PODIUM), None)


def _eased(part: float) -> float:
    part = min(1.0, max(0.0, part))
    return part * part * (3.0 - 2.0 * part)
