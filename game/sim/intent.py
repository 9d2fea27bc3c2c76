"""Intent: what a crane in the air is about, and where it steers for that.

Called for each awake crane every few ticks; writes the crane's intent and mode.
It moves nothing: flight does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

import pymunk

from game.sim import trig, tuning
from game.sim.chipmunk import is_near
from game.sim.crane import Crane, Mode
from game.sim.flight import AIM_Z, BEAT_TICKS, DX, DY, HX, HY, PACE, RADIUS, X, Y, Z
from game.sim.level import Solid
from game.sim.plane import KY, tilted
from game.sim.space import LOW, LOW_HEIGHT, TALL
from game.sim.steering import FILTERS, Furniture, apart, free_part, round_walls, way_out

NEAR: Final = 150.0
"""Of someone who breathes: from here on a curious crane circles, px."""
ALOFT: Final = 105.0
"""Height of a frightened crane, px."""
OVER: Final = LOW_HEIGHT + 14.0
"""Height at which furniture is crossed, px."""
LAND: Final = 11.0
"""Distance and height above its spot from which a crane folds, px."""

_AT_EASE: Final = 1.0 / BEAT_TICKS
_SWIFT: Final = 1.0 / 36.0
_ALARMED: Final = 1.0 / 19.0
_ROUND: Final = 52.0
"""Radius of the circle about someone who breathes, px on the floor."""
_ROUND_HOME: Final = 120.0
_LEAD: Final = 0.13
"""How far ahead on its circle a crane steers, turns."""
_SHY: Final = 1.6
"""How much a crane at no distance counts against the way one wants."""
_BLOCKED: Final = 720
_LEG_TICKS: Final = 220
_STAND: Final = 96.0
"""How far from its spot a crane that perched on something tall is clear of it, px."""


class Senses(NamedTuple):
    """What every crane of a place perceives in a tick."""

    tick: int
    x: float
    y: float
    """Of the dreamer, px."""
    running: bool
    breathed: int
    """Ticks the dreamer has been breathing, 0 while not."""
    quiet: int
    """Ticks since the dreamer last breathed."""


class Intent:
    """Decides for the cranes of one space."""

    def __init__(self, space: pymunk.Space, solids: Iterable[Solid]) -> None:
        self._space = space
        self._furniture = Furniture(space, solids)

    def is_startled(self, crane: Crane, senses: Senses) -> bool:
        """Whether the dreamer frightens the crane now."""
        if not (senses.running and crane.spot.shy):
            return False
        if crane.state[Z] > tuning.CATCH_HEIGHT * 1.5:
            return False
        away = tilted(crane.state[X] - senses.x, crane.state[Y] - senses.y)
        return away < tuning.STARTLE_REACH

    def is_drawn(self, crane: Crane, senses: Senses) -> bool:
        """Whether the dreamer's breath draws the crane now."""
        if not crane.spot.curious or senses.breathed < tuning.CURIOUS_AFTER * crane.patience:
            return False
        if senses.tick < crane.bored_until:
            return False
        away = tilted(crane.state[X] - senses.x, crane.state[Y] - senses.y)
        return away < tuning.CURIOUS_REACH

    def startle(self, crane: Crane, senses: Senses) -> None:
        """Choose the way to bolt: off from the dreamer, where there is room."""
        dx, dy = trig.unit(crane.state[X] - senses.x, (crane.state[Y] - senses.y) / KY)
        if dx == 0.0 and dy == 0.0:
            dx, dy = crane.state[HX], crane.state[HY]
        dx, dy = way_out(self._space, crane.state[X], crane.state[Y], dx, dy, TALL)
        crane.goal_x = crane.state[X] + dx * 2000.0
        crane.goal_y = crane.state[Y] + dy * 2000.0
        crane.side = 0
        crane.become(Mode.STARTLED, senses.tick)

    def think(self, crane: Crane, senses: Senses, awake: Sequence[Crane]) -> None:
        """Let the crane choose anew what it steers for."""
        self._change(crane, senses)
        if crane.mode == Mode.WANDERING:
            self._wander(crane, senses)
        elif crane.mode == Mode.STARTLED:
            self._bolt(crane)
        elif crane.mode == Mode.CIRCLING:
            self._circle(crane)
        elif crane.mode == Mode.CURIOUS:
            self._approach(crane, senses)
        elif crane.mode == Mode.SETTLING:
            self._settle(crane)
        self._pass_over(crane)
        if crane.landing:
            return
        push_x, push_y = apart(crane, (other for other in awake if other is not crane))
        if push_x or push_y:
            dx, dy = trig.unit(crane.intent[DX] + push_x * _SHY, crane.intent[DY] + push_y * _SHY)
            crane.intent[DX], crane.intent[DY] = dx, dy

    # -- from one mode to another

    def _change(self, crane: Crane, senses: Senses) -> None:
        mode, age = crane.mode, senses.tick - crane.since
        if mode == Mode.STARTLED:
            if age > tuning.BOLT_TICKS:
                crane.side = 0
                crane.become(Mode.CIRCLING, senses.tick)
        elif mode == Mode.CURIOUS:
            away = tilted(crane.state[X] - senses.x, crane.state[Y] - senses.y)
            far = tuning.CURIOUS_REACH * (2.5 if crane.side else 1.5)
            lost = senses.quiet > tuning.CURIOUS_FADE or away > far
            blocked = age > _BLOCKED and away > NEAR
            if blocked:
                crane.bored_until = senses.tick + _BLOCKED
            if lost or blocked:
                self._go_home(crane, senses.tick)
        elif self.is_drawn(crane, senses):
            if mode != Mode.CIRCLING or age > tuning.BOLT_TICKS:
                crane.side = 0
                crane.become(Mode.CURIOUS, senses.tick)
        elif mode == Mode.CIRCLING and age > tuning.CIRCLE_TICKS:
            self._go_home(crane, senses.tick)

    @staticmethod
    def _go_home(crane: Crane, tick: int) -> None:
        crane.side = 0
        crane.goal_x, crane.goal_y = crane.spot.x, crane.spot.y
        crane.leg_since = tick
        crane.become(Mode.SETTLING if crane.spot.perched else Mode.WANDERING, tick)

    # -- what each mode steers for

    def _wander(self, crane: Crane, senses: Senses) -> None:
        away = tilted(crane.goal_x - crane.state[X], crane.goal_y - crane.state[Y])
        if away < 48.0 or senses.tick - crane.leg_since > _LEG_TICKS:
            crane.leg += 1
            crane.leg_since = senses.tick
            crane.choose_leg()
            spot = crane.spot
            ux, uy = trig.direction(crane.chance(6, crane.leg))
            part = 0.35 + 0.65 * crane.chance(7, crane.leg)
            goal_x = spot.x + ux * spot.range * part
            goal_y = spot.y + uy * spot.range * part
            free = free_part(self._space, spot.x, spot.y, goal_x, goal_y, self._meets(crane))
            free = free if free == 1.0 else 0.75 * free
            crane.goal_x = spot.x + (goal_x - spot.x) * free
            crane.goal_y = spot.y + (goal_y - spot.y) * free
        self._steer(crane, crane.pace, 0.042, crane.aim_z, _AT_EASE)

    def _bolt(self, crane: Crane) -> None:
        self._steer(crane, tuning.CRANE_BOLT, 0.3, ALOFT + 8.0, _ALARMED)
        dx, dy = crane.intent[DX], crane.intent[DY]
        facing = crane.state[HX] * dx + crane.state[HY] * dy
        crane.intent[PACE] *= max(0.15, facing)

    def _circle(self, crane: Crane) -> None:
        spot = crane.spot
        self._orbit(crane, spot.x, spot.y, _ROUND_HOME, crane.handed)
        self._steer(crane, 2.4, 0.05, ALOFT, _SWIFT)

    def _approach(self, crane: Crane, senses: Senses) -> None:
        away = tilted(crane.state[X] - senses.x, crane.state[Y] - senses.y)
        if away > NEAR:
            crane.goal_x, crane.goal_y = senses.x, senses.y
            aim_z = 30.0 + min(44.0, (away - NEAR) * 0.4)
            self._steer(crane, tuning.CRANE_CURIOUS, 0.05, aim_z, _AT_EASE)
            return
        # All the same way round, or they would meet head on.
        self._orbit(crane, senses.x, senses.y, _ROUND, 1)
        off = abs(away - _ROUND)
        pace = 0.6 + min(1.2, off * 0.014)
        self._steer(crane, pace, 0.075, 28.0, _AT_EASE, brake=0.03 if off < 60.0 else 0.0)

    def _settle(self, crane: Crane) -> None:
        spot = crane.spot
        crane.goal_x, crane.goal_y = spot.x, spot.y
        away = tilted(spot.x - crane.state[X], spot.y - crane.state[Y])
        above = crane.state[Z] - spot.height
        if away < LAND and abs(above) < LAND:
            crane.landing = True
            return
        slow = min(1.0, away / 110.0)
        aim_z = spot.height + 3.0 + min(60.0, max(0.0, away - 14.0) * 0.35)
        pace = 0.45 + 1.35 * slow
        # Too high to come down in one go: once more round.
        if above > 30.0 and away < above:
            self._orbit(crane, spot.x, spot.y, 60.0, crane.handed)
            pace = 1.1
        self._steer(crane, pace, 0.12 - 0.07 * slow, aim_z, _AT_EASE, brake=0.04 * (1.0 - slow))

    def _orbit(self, crane: Crane, x: float, y: float, radius: float, side: int) -> None:
        """Aim a little ahead on the circle of ``radius`` px on the floor round (x, y)."""
        dx, dy = trig.unit(crane.state[X] - x, (crane.state[Y] - y) / KY)
        if dx == 0.0 and dy == 0.0:
            dx, dy = crane.state[HX], crane.state[HY]
        dx, dy = trig.rotate(dx, dy, _LEAD * side)
        crane.goal_x, crane.goal_y = x + dx * radius, y + dy * radius * KY

    def _steer(
        self,
        crane: Crane,
        pace: float,
        agile: float,
        aim_z: float,
        rate: float,
        brake: float = 0.0,
    ) -> None:
        dx, dy = round_walls(self._space, crane, crane.goal_x, crane.goal_y, self._meets(crane))
        crane.intent[:7] = dx, dy, pace, agile, aim_z, rate, brake

    # -- what stands in the way of its body

    @staticmethod
    def _meets(crane: Crane) -> int:
        return (LOW | TALL) & ~crane.through

    def take_off(self, crane: Crane) -> None:
        """Let the crane rise through what it stands on, and nothing else."""
        height = crane.spot.height
        crane.through = 0
        if height > 0.0 and self._furniture.is_under(crane.spot.x, crane.spot.y, 0.0):
            crane.through |= LOW
        if height > LOW_HEIGHT:
            crane.through |= TALL

    def _pass_over(self, crane: Crane) -> None:
        """Above furniture it is free; down again it meets it, once it is clear of it."""
        x, y, z = crane.state[X], crane.state[Y], crane.state[Z]
        if z >= LOW_HEIGHT:
            crane.through |= LOW
        if crane.through & LOW and z < OVER + 20.0:
            if not self._furniture.is_under(x, y, RADIUS + 2.0):
                if z < LOW_HEIGHT:
                    crane.through &= ~LOW
            elif crane.mode != Mode.SETTLING or tilted(crane.goal_x - x, crane.goal_y - y) > 64.0:
                crane.intent[AIM_Z] = max(crane.intent[AIM_Z], OVER + 2.0 * max(0.0, OVER - z))
        if crane.through & TALL:
            touches = is_near(self._space, (x, y), RADIUS + 2.0, FILTERS[TALL])
            away = tilted(crane.spot.x - x, crane.spot.y - y)
            if not touches and away > _STAND:
                crane.through &= ~TALL
