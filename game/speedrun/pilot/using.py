"""Using: steps that end with a press on what the place offers, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.geometry import gap
from game.sim.level import Point
from game.sim.parts.flap import LiveFlap
from game.sim.parts.lectern import LiveLectern
from game.sim.parts.spark import LiveSpark
from game.speedrun.pilot.pilot import Pilot, PilotLostError, steer

_BEFORE_A_SELF: Final = 44.0
"""px before a self at which one stands to touch its relic."""
_BEFORE_A_LECTERN: Final = 30.0


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
            keeper.x + _BEFORE_A_SELF * (("east" in looks) - ("west" in looks)),
            keeper.y + _BEFORE_A_SELF * (("south" in looks) - ("north" in looks)),
        )
        while door.state == "held":
            yield from pilot.use(keeper, front)


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
class Write:
    """Walk up to the lectern and write all its strokes with the stick."""

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        found = (live for live in pilot.world.parts.all if isinstance(live, LiveLectern))
        lectern = next(found, None)
        if lectern is None:
            raise PilotLostError("no lectern here")
        before = lectern.lectern.x, lectern.lectern.y + _BEFORE_A_LECTERN
        while pilot.world.writing is not lectern:
            yield from pilot.use(lectern, before)
        while pilot.world.writing is lectern:
            yield steer((0.0, 0.0), lectern.ahead)


@dataclass(frozen=True, slots=True)
class Fold:
    """Fold the sheet that is in reach, and wait until it lies."""

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        prompt = pilot.world.prompt
        if prompt is None or not isinstance(prompt.target, LiveFlap):
            raise PilotLostError("nothing to fold in reach")
        yield Controls(int(Button.ACT))
        yield NEUTRAL
        while prompt.target.turning:
            yield NEUTRAL


@dataclass(frozen=True, slots=True)
class Unfurl:
    """Float to the spark, touch it, and see it unfurl; ``skip`` does not wait for that."""

    skip: bool = True

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        found = (live for live in pilot.world.parts.all if isinstance(live, LiveSpark))
        spark = next(found, None)
        if spark is None:
            raise PilotLostError("there is no spark here")
        while spark.unfurling < 0:
            yield from pilot.use(spark, (spark.spark.x, spark.spark.y))
        while pilot.world.playing is not None:
            yield Controls(int(Button.SKIP)) if self.skip else NEUTRAL
