"""The pilot itself: the way to a point, the ground before it, dashes where it hurries.

It sees what a player sees and writes nothing into the world; what it does can be
recorded and is then as good a run as any. Used for golden runs and in tests.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, is_dataclass, replace
from math import sqrt
from typing import Final, Protocol

from game.sim.areas import doorstep
from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.geometry import gap
from game.sim.ground import VOID
from game.sim.level import Level, Outline, Point
from game.sim.progress import FAIL_FORWARD
from game.sim.tuning import DASH_SPEED, DASH_TICKS
from game.sim.world import World
from game.speedrun.attempt import Attempt
from game.speedrun.pilot.chart import Chart, NoWayError
from game.speedrun.pilot.jets import CRUISE, Jets
from game.speedrun.tape import STICK

STEP_TICKS: Final = 60 * 60
"""A step that takes longer than this has failed."""
_ARRIVED: Final = 10.0
_CLOSE: Final = 3.0
_GENTLE: Final = 3.5
"""px a tick at which one floats up to what one means to use."""
_BRAKE: Final = 16.0
"""px before the end of the way at which the stick is let go of."""
_STEADY: Final = 5
_STRAYED: Final = 24.0
"""px the goal may move before the way is looked for anew."""
_LOOK: Final = 12.0
"""px ahead of the foot at which there must be ground to walk on."""
_DASH: Final = DASH_TICKS * DASH_SPEED
"""px of a dash."""
_PATIENCE: Final = 30
"""Ticks without getting anywhere before the way is looked for anew."""


Charts = dict[tuple[str, bool, str], Chart]
"""By the place, which way round it is, and the state of the dream."""


class PilotLostError(Exception):
    """A step could not be done. The message names the step, the place and the position."""


class Step(Protocol):
    """One thing to do. ``play`` gives controls until it is done; each is played before the next."""

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """The controls of each tick."""


@dataclass(slots=True)
class _Plan:
    """A way being walked."""

    goal: Point
    corners: list[Point]
    still: int = 0
    """Ticks since it last came nearer to the next corner."""
    nearest: float = float("inf")


class Pilot:
    """Plays ``attempt``. One pilot for one attempt.

    ``charts`` of the same campaign that were made before need not be made again.
    """

    def __init__(self, attempt: Attempt, charts: Charts | None = None) -> None:
        self.attempt = attempt
        self._charts: Charts = {} if charts is None else charts
        self._plan: _Plan | None = None
        self._stick = NEUTRAL
        self._jets = Jets()
        self.hurries = False
        """Whether to dash, or to stride on the beat, wherever the way ahead bears it."""

    @property
    def world(self) -> World:
        """The place one is in."""
        return self.attempt.world

    @property
    def here(self) -> Point:
        """Where the foot is."""
        return self.world.player.x, self.world.player.y

    @property
    def weightless(self) -> bool:
        """Whether one floats here."""
        return self.world.level.weightless

    def follow(self, route: Sequence[Step]) -> None:
        """Play the whole route. Raises PilotLostError."""
        for controls in self.controls(route):
            self.attempt.step(controls)

    def controls(self, route: Sequence[Step]) -> Iterator[Controls]:
        """The route as controls; whoever asks plays each before asking for the next."""
        for number, step in enumerate(route, 1):
            self._plan = None
            until = self.attempt.tick + STEP_TICKS
            try:
                for controls in as_seen(step, self.world.level).play(self):
                    if self.attempt.tick >= until:
                        raise PilotLostError(f"not done after {STEP_TICKS} ticks")
                    yield controls
            except (PilotLostError, NoWayError) as fault:
                x, y = self.here
                raise PilotLostError(
                    f"step {number} of {len(route)}, {step}: {fault}; "
                    f"at ({x:.0f}, {y:.0f}) in {self.world.level.name}, tick {self.attempt.tick}"
                ) from None

    def toward(
        self,
        goal: Point,
        buttons: int = 0,
        reach: float = 0.0,
        entering: Outline | None = None,
        *,
        dashes: bool = True,
    ) -> Controls:
        """Controls for the next tick on the way to ``goal``, or to within ``reach`` px of it.

        Reach is measured on the tilted floor. At the end of the way the stick is at rest.
        Ways out other than ``entering`` are kept clear of. ``dashes`` False: not even in a
        hurry.
        """
        plan = self._plan
        if plan is None or _has_strayed(plan, self.here, goal) or plan.still > _PATIENCE:
            plan = self._plan = _Plan(goal, self._way(goal, reach, entering))
        while len(plan.corners) > 1 and gap(self.here, plan.corners[0]) <= _ARRIVED:
            plan.corners.pop(0)
            plan.nearest = float("inf")
        away = gap(self.here, plan.corners[0])
        if away < plan.nearest - 1.0:
            plan.nearest, plan.still = away, 0
        else:
            plan.still += 1
        if away <= _CLOSE:
            return NEUTRAL._replace(buttons=buttons)
        pace = min(1.0, away / _BRAKE) if len(plan.corners) == 1 and not entering else 1.0
        controls = self._steady(steer(self.here, plan.corners[0], buttons, pace))
        return self._hastened(controls, plan.corners[0]) if dashes else controls

    def onto(
        self, goal: Point, buttons: int = 0, pace: float = 1.0, *, dashes: bool = True
    ) -> Controls:
        """Controls for the next tick straight towards ``goal``, whatever lies between."""
        controls = steer(self.here, goal, buttons, pace)
        return self._hastened(controls, goal) if dashes and pace else controls

    def afloat(self, goal: Point, most: float = CRUISE, arrive: float = 0.0) -> Controls:
        """Controls for the next tick towards ``goal`` without weight, see ``Jets``."""
        return self._steady(self._jets.toward(self.world.player, goal, most, arrive))

    def use(self, target: object, stand: Point) -> Iterator[Controls]:
        """A tick or two: press on what can be used, or come nearer to where one uses it."""
        prompt = self.world.prompt
        if prompt is not None and prompt.target is target:
            yield Controls(int(Button.ACT))
            yield NEUTRAL
        elif self.weightless:
            yield self.afloat(stand, _GENTLE)
        else:
            yield self.toward(stand)

    def bears(self, x: float, y: float) -> bool:
        """Whether there is ground at a point, px, now."""
        footing = self.world.parts.footing(x, y)
        return (footing.ground if footing else self.world.ground.kind_at(x, y)) != VOID

    def bears_ahead(self, goal: Point, look: float = _LOOK) -> bool:
        """Whether there is ground ``look`` px further towards the goal."""
        x, y = self.here
        part = min(1.0, look / max(1.0, gap((x, y), goal)))
        return self.bears(x + (goal[0] - x) * part, y + (goal[1] - y) * part)

    def bears_along(self, goal: Point, far: float) -> bool:
        """Whether there is ground all the way to ``far`` px towards the goal."""
        steps = range(round(_LOOK), round(far) + 1, round(_LOOK))
        return gap(self.here, goal) >= far and all(self.bears_ahead(goal, step) for step in steps)

    def stay_up(self) -> None:
        """Raises PilotLostError if one falls."""
        if self.world.player.mode == "fall":
            raise PilotLostError("fell")

    def _hastened(self, controls: Controls, corner: Point) -> Controls:
        """The same with a dash or a stride in it, if that brings one nearer to the corner."""
        world, player = self.world, self.world.player
        if not self.hurries or player.mode != "walk":
            return controls
        if world.heart.ticks:
            now = world.tick % world.heart.ticks == 0
        else:
            ready = player.dash_ready and world.knows(FAIL_FORWARD)
            now = ready and self.bears_along(corner, _DASH)
        return controls._replace(buttons=controls.buttons | Button.DASH * now)

    def _steady(self, controls: Controls) -> Controls:
        """The last stick again where the new one differs less than a hand would notice."""
        last = self._stick
        dx, dy = controls.stick_x - last.stick_x, controls.stick_y - last.stick_y
        if max(abs(dx), abs(dy)) <= _STEADY:
            return last._replace(buttons=controls.buttons)
        self._stick = controls
        return controls

    def _way(self, goal: Point, reach: float, entering: Outline | None) -> list[Point]:
        world, level = self.world, self.world.level
        key = level.name, level.mirrored, world.state
        chart = self._charts.get(key)
        if chart is None:
            chart = self._charts[key] = Chart(level, world.state)
        outs = [p.outline for p in level.passages] + [e.outline for e in level.endings]
        outs += [
            doorstep(door)
            for door in level.doors
            if door.target and world.doors.has_bloomed(door.relic, world.progress)
        ]
        return chart.way(self.here, goal, [out for out in outs if out != entering], reach)


def as_seen(step: Step, level: Level) -> Step:
    """The step as it is taken there: routes name points as maps are drawn, unmirrored."""
    x = getattr(step, "x", None)
    if not level.mirrored or x is None or not is_dataclass(step):
        return step
    return replace(step, x=level.width - x)


def _has_strayed(plan: _Plan, here: Point, goal: Point) -> bool:
    """Whether the goal moved too far; from afar a little matters less."""
    return gap(plan.goal, goal) > max(_STRAYED, gap(here, goal) / 4)


def steer(here: Point, there: Point, buttons: int = 0, pace: float = 1.0) -> Controls:
    """The stick pushed from here to there; ``pace`` is how far, 0 to 1."""
    dx, dy = there[0] - here[0], there[1] - here[1]
    length = sqrt(dx * dx + dy * dy) or 1.0
    return Controls(buttons, round(STICK * pace * dx / length), round(STICK * pace * dy / length))
