"""Route: the steps a pilot can be given, each plain data. A route is a list of them.

Steps name things as the map names them (crane numbers, relics, passages), so that a
route outlives a map redrawn around it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.sim import tuning
from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.crane import Mode
from game.sim.geometry import centre, gap
from game.sim.level import Ending, Point
from game.sim.plane import tilted
from game.speedrun.pilot import Pilot, PilotLostError

_WARY: Final = 3 * 64.0 + 48.0
"""px from a shy crane at which one had better not run."""
_REACH: Final = tuning.CATCH_REACH - 6.0
_HASTE: Final = 120
"""Ticks to run after a crane that is near, before trying patience."""
_PATIENCE: Final = 360
_CLEAN_PATIENCE: Final = 45
"""Ticks to wait for the beat of a crane within reach before taking it as it is."""
_BEFORE: Final = 44.0
"""px before a self at which one stands to touch its relic."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Do nothing for so many ticks."""

    ticks: int

    def play(self, _pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        for _ in range(self.ticks):
            yield NEUTRAL


@dataclass(frozen=True, slots=True)
class TurnBack:
    """Ask to be set back at the last hinge."""

    def play(self, _pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        for _ in range(tuning.HINGE_HOLD):
            yield Controls(int(Button.HINGE))


@dataclass(frozen=True, slots=True)
class Go:
    """Walk to a point, px; ``calm`` breathes on the way."""

    x: float
    y: float
    calm: bool = False

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        buttons = Button.BREATHE if self.calm else 0
        goal = self.x, self.y
        while gap(pilot.here, goal) > 12.0:
            yield pilot.toward(goal, int(buttons))


@dataclass(frozen=True, slots=True)
class Catch:
    """Catch the crane of that number: calmly where it is shy, cleanly where it flies."""

    number: int

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        spots = pilot.world.level.cranes
        index = next((i for i, spot in enumerate(spots) if spot.number == self.number), None)
        if index is None:
            raise PilotLostError("no such crane here")
        shy = spots[index].shy
        hunted = held = 0
        pressed = False
        while self.number not in pilot.world.progress.cranes:
            flock, player = pilot.world.flock, pilot.world.player
            x, y, height = (float(axis[index]) for axis in (flock.x, flock.y, flock.z))
            away = tilted(x - player.x, y - player.y)
            hunted = hunted + 1 if away < tuning.CURIOUS_REACH else 0
            # What does not let itself be run down is breathed for.
            patient = hunted % (_HASTE + _PATIENCE) >= _HASTE
            low = height < tuning.CATCH_HEIGHT
            calm = patient or (shy and away < _WARY) or (away <= _REACH and not low)
            held = held + 1 if low and away <= _REACH else 0
            now = flock.mode[index] == Mode.PERCHED or flock.clean(index) or held > _CLEAN_PATIENCE
            pressed = bool(held and now and not pressed)
            buttons = int(Button.BREATHE * calm | Button.CATCH * pressed)
            if patient:
                yield NEUTRAL._replace(buttons=buttons)
            else:
                yield pilot.toward((x, y), buttons, _REACH - 6.0)


@dataclass(frozen=True, slots=True)
class Touch:
    """Walk up to the self that holds the relic, and have it set down."""

    relic: str

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        keeper = next((s for s in pilot.world.level.selves if s.relic == self.relic), None)
        door = pilot.world.doors.of(self.relic)
        if keeper is None or door is None:
            raise PilotLostError("no such relic here")
        need = pilot.world.doors.need(self.relic, pilot.world.progress)
        have = pilot.world.progress.courage
        if need is None or have < need:
            raise PilotLostError(f"it asks for {need} cranes, {have} are here")
        looks = keeper.facing
        front = (
            keeper.x + _BEFORE * (("east" in looks) - ("west" in looks)),
            keeper.y + _BEFORE * (("south" in looks) - ("north" in looks)),
        )
        while door.state == "held":
            prompt = pilot.world.prompt
            if prompt is not None and prompt.target is keeper:
                yield Controls(int(Button.ACT))
                yield NEUTRAL
            else:
                yield pilot.toward(front)


@dataclass(frozen=True, slots=True)
class Light:
    """Walk a constellation figure until it is lit."""

    figure: str

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        walks = (walk for walk in pilot.world.lines.walks if walk.figure.name == self.figure)
        walk = next(walks, None)
        if walk is None:
            raise PilotLostError("no such figure here")
        goal: Point | None = None
        while not walk.whole:
            left = [p for p, been in zip(walk.points, walk.touched, strict=True) if not been]
            if goal not in left:
                goal = min(left, key=lambda point: (gap(pilot.here, point), point))
            yield pilot.toward(goal)


@dataclass(frozen=True, slots=True)
class Enter:
    """Go out by the passage of that name or to that place, waiting for it while it is shut."""

    passage: str

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        level = pilot.world.level
        passage = next((p for p in level.passages if self.passage in (p.name, p.target)), None)
        if passage is None:
            raise PilotLostError(f"no such passage in {level.name}")
        visits = len(pilot.attempt.places)
        goal = centre(passage.outline)
        while len(pilot.attempt.places) == visits:
            yield pilot.toward(goal, entering=passage.outline)


@dataclass(frozen=True, slots=True)
class Skip:
    """Skip the scene that runs."""

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        while pilot.world.playing is not None:
            yield NEUTRAL
            yield Controls(int(Button.SKIP))


@dataclass(frozen=True, slots=True)
class Plunge:
    """Go to the passage of that name, which asks, and answer."""

    passage: str

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        level = pilot.world.level
        passage = next((p for p in level.passages if p.name == self.passage), None)
        if passage is None:
            raise PilotLostError(f"no such passage in {level.name}")
        visits = len(pilot.attempt.places)
        while len(pilot.attempt.places) == visits:
            prompt = pilot.world.prompt
            if prompt is not None and prompt.target is passage:
                yield Controls(int(Button.ACT))
                yield NEUTRAL
            else:
                yield pilot.toward(centre(passage.outline), entering=passage.outline)


@dataclass(frozen=True, slots=True)
class Awaken:
    """Wake through the door of that relic, or through the nearest that opens."""

    relic: str = ""

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        ending = _ending(pilot, self.relic)
        goal = centre(ending.outline)
        while not pilot.attempt.finished:
            yield pilot.toward(goal, entering=ending.outline)


def _ending(pilot: Pilot, relic: str) -> Ending:
    world = pilot.world
    endings = [e for e in world.level.endings if not relic or e.relic == relic]
    endings = [e for e in endings if world.ending_opens(e)]
    if not endings:
        raise PilotLostError("no such door opens")
    return min(endings, key=lambda e: (gap(pilot.here, (e.x, e.y)), e.id))
