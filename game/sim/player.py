"""The dreamer: a body that walks, breathes, dashes and falls. Knows no things of the level."""

from __future__ import annotations

from math import sqrt
from typing import Final

import pymunk

from game.sim import space as space_rules
from game.sim import tuning
from game.sim.chipmunk import place, send
from game.sim.controls import Button, Controls
from game.sim.plane import FACINGS

MODES: Final = ("walk", "dash", "fall", "write", "float", "held", "carried")
"""What the dreamer is about."""

_FULL: Final = 127.0
_DEAD_ZONE: Final = 0.15
_STILL: Final = 1e-3


class Player:
    """State of the dreamer. Positions are of the foot, px; velocities px per tick."""

    def __init__(
        self,
        space: pymunk.Space,
        x: float,
        y: float,
        facing: str = "south",
        *,
        weightless: bool = False,
    ) -> None:
        self._free = "float" if weightless else "walk"
        self._space = space
        self._body = pymunk.Body(1.0, float("inf"))
        self._body.position = (x, y)
        shape = pymunk.Circle(self._body, tuning.PLAYER_RADIUS)
        shape.filter = space_rules.WALKER
        space.add(self._body, shape)
        self.x, self.y = x, y
        self.vx, self.vy = 0.0, 0.0
        self.face_x, self.face_y = FACINGS[facing]
        self.carry_x, self.carry_y = 0.0, 0.0
        """px a tick by which what is underfoot, or the wind, moves the dreamer."""
        self._carried = 0.0, 0.0
        """px of it that nothing solid was in the way of, in this tick."""
        self.height = 0.0
        """px above the ground; something else than the dreamer's own strength keeps it up."""
        self.mode = self._free
        """One of ``MODES``."""
        self.mode_ticks = 0
        self.breathing = False
        self.calm = 0.0
        """0 to 1: how deep the breath is, following the button softly."""
        self.stride = 0.0
        """px walked since the start of the visit."""
        self.reach_ticks = 1000
        """Ticks since the hand went out."""
        self.dash_ready = True
        self.ground_ticks = 0
        """Ticks on the ground since the last dash."""
        self.off_ground = 0
        """Ticks without ground underfoot."""
        self.puff_ticks = 0
        """Weightless: ticks until a breath can be a jet again."""

    @property
    def speed(self) -> float:
        """px per tick."""
        return sqrt(self.vx * self.vx + self.vy * self.vy)

    def steer(self, controls: Controls, gain: float) -> None:
        """Choose this tick's velocity from the stick; ``gain`` multiplies walking speed."""
        self.mode_ticks += 1
        self.reach_ticks += 1
        breathed = self.breathing
        self.breathing = self.is_free and controls.held(Button.BREATHE)
        self.calm += ((1.0 if self.breathing else 0.0) - self.calm) * 0.06
        if self.mode == "fall":
            self.vx *= 0.9
            self.vy *= 0.9
            return
        if self.mode in {"write", "held"}:
            self.vx = self.vy = 0.0
            return
        if self.mode == "carried":
            self._lean(controls)
            return
        if self.mode == "float":
            self._float(controls, puffs=self.breathing and not breathed)
            return
        if self.mode == "dash":
            if self.mode_ticks < tuning.DASH_TICKS:
                return
            self.be_free()
            self.vx, self.vy = self.face_x * tuning.WALK, self.face_y * tuning.WALK
        self._walk(controls, gain)

    @property
    def is_free(self) -> bool:
        """Whether the dreamer walks or floats, and may begin anything."""
        return self.mode == self._free

    def be_free(self) -> None:
        """Walk or float from now on."""
        self.mode, self.mode_ticks = self._free, 0

    def hold_still(self) -> None:
        """Something takes the dreamer along; ``be_free`` ends it."""
        self.mode, self.mode_ticks = "held", 0
        self.vx = self.vy = 0.0

    def be_carried(self) -> None:
        """Something carries the dreamer through the air; ``be_free`` ends it."""
        self.mode, self.mode_ticks = "carried", 0

    def _lean(self, controls: Controls) -> None:
        """In the air the stick only leans a little."""
        goal_x = controls.stick_x / _FULL * tuning.LEAN
        goal_y = controls.stick_y / _FULL * tuning.LEAN
        self.vx += (goal_x - self.vx) * 0.1
        self.vy += (goal_y - self.vy) * 0.1

    def _float(self, controls: Controls, *, puffs: bool) -> None:
        """Without weight: what one has lasts; the stick swims, a breath is a small jet.

        A breath drawn with the stick at rest goes nowhere: it calms what one has.
        """
        self.puff_ticks = max(0, self.puff_ticks - 1)
        stick_x, stick_y = controls.stick_x / _FULL, controls.stick_y / _FULL
        tilt = sqrt(stick_x * stick_x + stick_y * stick_y)
        rests = tilt < _DEAD_ZONE
        keeps = tuning.CALM_KEEPS if rests and self.breathing else tuning.FLOAT_KEEPS
        self.vx *= keeps
        self.vy *= keeps
        if rests:
            return
        self.face_x, self.face_y = stick_x / tilt, stick_y / tilt
        along = self.vx * self.face_x + self.vy * self.face_y
        if puffs and not self.puff_ticks:
            self.puff_ticks = tuning.PUFF_BACK
            self.push(tuning.PUFF)
        elif along < tuning.SWIM_MOST:
            self.push(min(tuning.SWIM * min(1.0, tilt), tuning.SWIM_MOST - along))

    def push(self, by: float) -> None:
        """Gain ``by`` px a tick along the facing, up to ``FLOAT_MOST``."""
        self.vx += self.face_x * by
        self.vy += self.face_y * by
        if self.speed > tuning.FLOAT_MOST:
            part = tuning.FLOAT_MOST / self.speed
            self.vx, self.vy = self.vx * part, self.vy * part

    def drift(self, goal_x: float, goal_y: float) -> None:
        """Without weight: be taken along at (goal_x, goal_y) px a tick; what one gains lasts."""
        self.vx += (goal_x - self.vx) * tuning.FLOAT_GRIP
        self.vy += (goal_y - self.vy) * tuning.FLOAT_GRIP

    def shove(self, dx: float, dy: float) -> None:
        """Be moved aside by (dx, dy) px in this tick, as far as nothing solid is in the way."""
        swept = space_rules.sweep(self._space, self.x, self.y, dx, dy)
        self.x, self.y = self.x + swept.dx, self.y + swept.dy
        self._body.position = (self.x, self.y)
        self._space.reindex_shapes_for_body(self._body)

    def _walk(self, controls: Controls, gain: float) -> None:
        stick_x, stick_y = controls.stick_x / _FULL, controls.stick_y / _FULL
        tilt = sqrt(stick_x * stick_x + stick_y * stick_y)
        if tilt < _DEAD_ZONE:
            goal_x = goal_y = 0.0
            change = tuning.WALK / tuning.STOP_TICKS
        else:
            self.face_x, self.face_y = stick_x / tilt, stick_y / tilt
            top = (tuning.BREATHE_WALK if self.breathing else tuning.WALK) * gain
            pace = top * min(1.0, tilt)
            goal_x, goal_y = self.face_x * pace, self.face_y * pace
            change = tuning.WALK * gain / tuning.ACCELERATE_TICKS
            if goal_x * self.vx + goal_y * self.vy < 0.0:
                change *= tuning.TURN_GAIN
        dx, dy = goal_x - self.vx, goal_y - self.vy
        away = sqrt(dx * dx + dy * dy)
        if away <= change:
            self.vx, self.vy = goal_x, goal_y
        else:
            self.vx += dx / away * change
            self.vy += dy / away * change

    def ride(self, goal_x: float, goal_y: float, grip: float) -> None:
        """Be moved by (goal_x, goal_y) px a tick; ``grip`` is how fast that takes hold, 0 to 1.

        In a dash and in a fall one keeps what one had.
        """
        if self.mode == "fall":
            self.carry_x *= 0.9
            self.carry_y *= 0.9
        elif self.mode == "carried":
            self.carry_x = self.carry_y = 0.0
        elif self.mode != "dash":
            self.carry_x += (goal_x - self.carry_x) * grip
            self.carry_y += (goal_y - self.carry_y) * grip
            if abs(self.carry_x) + abs(self.carry_y) < _STILL:
                self.carry_x = self.carry_y = 0.0

    def dash(self) -> None:
        """Begin a dash along the facing."""
        self.mode, self.mode_ticks = "dash", 0
        self.vx = self.face_x * tuning.DASH_SPEED
        self.vy = self.face_y * tuning.DASH_SPEED
        self.dash_ready = False
        self.ground_ticks = 0

    def fall(self) -> None:
        """The floor was not there."""
        self.mode, self.mode_ticks = "fall", 0

    def stand_at(self, x: float, y: float) -> None:
        """Stand still at (x, y), on the ground and unhurt."""
        self._body.position = (x, y)
        self._body.velocity = (0.0, 0.0)
        self._space.reindex_shapes_for_body(self._body)
        self.x, self.y, self.vx, self.vy = x, y, 0.0, 0.0
        self.carry_x = self.carry_y = 0.0
        self.be_free()
        self.off_ground = 0

    def before_step(self) -> None:
        """Give the body its velocity for the step, bent along what stands in the way."""
        dx, dy = self._own_way()
        self._carried = 0.0, 0.0
        if self.carry_x or self.carry_y:
            carried = space_rules.sweep(
                self._space, self.x + dx, self.y + dy, self.carry_x, self.carry_y
            )
            self._carried = carried.dx, carried.dy
        send(self._body, dx + self._carried[0], dy + self._carried[1])

    def _own_way(self) -> tuple[float, float]:
        """px the dreamer walks in this tick."""
        if self.vx == 0.0 and self.vy == 0.0:
            return 0.0, 0.0
        swept = space_rules.sweep(self._space, self.x, self.y, self.vx, self.vy)
        if swept.hit is not None:
            aside = self._corner_help(swept.hit) if self.mode == "walk" else None
            if aside is not None:
                swept = space_rules.sweep(self._space, self.x, self.y, *aside)
            else:
                self.vx, self.vy = swept.vx, swept.vy
        return swept.dx, swept.dy

    def _corner_help(self, hit: space_rules.Hit) -> tuple[float, float] | None:
        """A sidestep round a corner that is less than ``CORNER_HELP`` in the way."""
        speed = self.speed
        ux, uy = self.face_x, self.face_y
        if speed == 0.0 or hit.nx * ux + hit.ny * uy > -0.9:
            return None
        for part in (0.34, 0.67, 1.0):
            shift = tuning.CORNER_HELP * part
            for side_x, side_y in ((-uy, ux), (uy, -ux)):
                dx, dy = side_x * shift, side_y * shift
                if (
                    space_rules.cast(self._space, self.x, self.y, dx, dy) is None
                    and space_rules.cast(
                        self._space, self.x + dx, self.y + dy, ux * 12.0, uy * 12.0
                    )
                    is None
                ):
                    pace = min(tuning.WALK / 2, shift)
                    return side_x * pace, side_y * pace
        return None

    def after_step(self) -> None:
        """Read back where the body came to."""
        x, y = place(self._body)
        dx, dy = x - self.x - self._carried[0], y - self.y - self._carried[1]
        self.stride += sqrt(dx * dx + dy * dy)
        self.x, self.y = x, y

    def state(self) -> tuple[float, ...]:
        """Everything that decides what happens next, as numbers."""
        return (
            *(self.x, self.y, self.vx, self.vy, self.face_x, self.face_y),
            *(self.carry_x, self.carry_y, self.height),
            *(self.calm, self.stride, float(self.mode_ticks), float(self.reach_ticks)),
            *(float(self.dash_ready), float(self.ground_ticks), float(self.off_ground)),
            float(MODES.index(self.mode)),
            *(float(self.breathing), float(self.puff_ticks)),
        )
