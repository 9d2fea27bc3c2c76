"""Flight: how a paper crane flies, one tick of it. Where it wants to go is not decided here.

A crane has a heading it steers by and a velocity that follows. Its wings beat:
the down stroke pushes it forward and up. Paper slips along its fold and hardly
sideways, so drag differs along and across. Air over the wings carries its
weight when it is fast; when it is slow it has to beat. Height turns into speed
and back, so a glide sinks and runs on, and then two beats lift it again.

There is one formula for one crane (floats) and for thousands (float64 arrays of
one shape); what differs between the two widths is passed in as ``Ops``. Only
operations that IEEE 754 rounds exactly are used, so both give the same bits.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, Protocol

import numpy as np

from game.sim import trig
from game.sim.trig import Array

# What a crane is, in the order of the rows of a state.
X, Y, VX, VY, Z, VZ, HX, HY, SPIN, PHASE, CYCLE, GLIDE = range(12)
"""Position px, velocity px per tick, height px and its change, unit heading, turn rate (rad per
tick), phase of the beat (0 to 1), which of five cycles, and 1.0 while the wings rest."""

STATE_ROWS: Final = 12

# What a crane wants and what air it meets, in the order of the rows of an intent.
DX, DY, PACE, AGILE, AIM_Z, RATE, BRAKE, AX, AY = range(9)
"""Unit direction to steer in, speed wanted (px per tick), greatest turn rate (rad per tick),
height wanted (px), beats per tick, extra drag (per tick), velocity of the air (px per tick)."""

INTENT_ROWS: Final = 9

BEAT_TICKS: Final = 44.0
"""A beat of a crane at ease."""

DOWN_BEAT: Final = 0.75
"""Phase at the bottom of the down-beat. A wing stands at sin(phase): level and rising at 0,
highest at 0.25, driven down through 0.5, lowest at 0.75."""

CYCLES: Final = 5.0
GLIDES: Final = 3.0
"""A crane at ease rests its wings in the first three of every five cycles."""

TOP_SPEED: Final = 6.5
"""px per tick along the heading. A body of ``RADIUS`` cannot pass a thin wall at it."""

RADIUS: Final = 9.0
"""Of the body that meets walls, px."""

_GLIDE_SPEED: Final = 0.9
_GLIDE_DROP: Final = 13.0
_TOO_LOW: Final = 26.0
"""This far below the height wanted, px, a glide is broken off."""
_GLIDE_RATE: Final = 1.35 / BEAT_TICKS

_CRUISE: Final = 0.022
_SPURT: Final = 0.25
_DRAG: Final = 0.003
_DRAG_FAST: Final = 0.0022
_SLIP_DRAG: Final = 0.085
_SLIP_DRAG_FAST: Final = 0.03
_SINK_TO_SPEED: Final = 0.03

_RESPONSE: Final = 0.16
_WEATHERCOCK: Final = 0.012

_WEIGHT: Final = 0.1
_LIFT: Final = 0.043
_LIFT_MOST: Final = 0.15
_SPILL: Final = 0.02
_SPILL_LEAST: Final = 0.35
_BEAT_LIFT: Final = 0.32
_EFFORT: Final = 0.05
_EFFORT_DAMP: Final = 0.4
_EFFORT_MOST: Final = 2.2
_SINK_DRAG: Final = 0.11

_STROKES_A_BEAT: Final = 1024


class Ops(Protocol):
    """The few operations that are written differently for floats and for arrays."""

    def most(self, a: Any, b: float) -> Any:
        """The greater of the two."""

    def least(self, a: Any, b: float) -> Any:
        """The lesser of the two."""

    def within(self, a: Any, least: float, most: float) -> Any:
        """What is nearest to it from ``least`` to ``most``."""

    def pick(self, condition: Any, a: Any, b: Any) -> Any:
        """``a`` where the condition holds, else ``b``."""

    def stroke(self, phase: Any) -> Any:
        """Force of the down stroke at a phase, 0 to 1."""


def _stroke_table() -> list[float]:
    return [max(0.0, -trig.cos(i / _STROKES_A_BEAT)) for i in range(_STROKES_A_BEAT)]


class Floats:
    """Operations on plain floats."""

    _strokes = _stroke_table()

    def most(self, a: float, b: float) -> float:
        """The greater of the two."""
        return a if a > b else b

    def least(self, a: float, b: float) -> float:
        """The lesser of the two."""
        return a if a < b else b

    def within(self, a: float, least: float, most: float) -> float:
        """What is nearest to it from ``least`` to ``most``."""
        a = a if a < most else most
        return a if a > least else least

    def pick(self, condition: bool, a: float, b: float) -> float:
        """``a`` if the condition holds, else ``b``."""
        return a if condition else b

    def stroke(self, phase: float) -> float:
        """Force of the down stroke at a phase, 0 to 1."""
        return self._strokes[int(phase * _STROKES_A_BEAT)]


class Arrays:
    """The same on float64 arrays of one shape."""

    _strokes: Array = np.array(_stroke_table())

    def most(self, a: Array, b: float) -> Array:
        """The greater of the two, one by one."""
        return np.maximum(a, b)

    def least(self, a: Array, b: float) -> Array:
        """The lesser of the two, one by one."""
        return np.minimum(a, b)

    def within(self, a: Array, least: float, most: float) -> Array:
        """What is nearest to each from ``least`` to ``most``."""
        return np.maximum(np.minimum(a, most), least)

    def pick(self, condition: Any, a: Any, b: Any) -> Array:
        """``a`` where the condition holds, else ``b``."""
        return np.asarray(np.where(condition, a, b))

    def stroke(self, phase: Array) -> Array:
        """Force of the down stroke at each phase, 0 to 1."""
        return np.asarray(self._strokes[(phase * _STROKES_A_BEAT).astype(np.intp)])


FLOATS: Final = Floats()
ARRAYS: Final = Arrays()


def ops_of(number: Any) -> Ops:
    """The operations for what such a number is."""
    return ARRAYS if isinstance(number, np.ndarray) else FLOATS


def bank(spin: Array) -> Array:
    """Lean into the turn, radians, for a turn rate; positive when turning from x towards y."""
    return np.clip(spin * 18.0, -0.9, 0.9)


def fly(ops: Ops, state: Sequence[Any], intent: Sequence[Any]) -> tuple[Any, ...]:
    """One tick of flight: the rows from ``VX`` on of a state after it.

    ``state`` has the rows from ``VX`` on, ``intent`` all of its rows; each row is a
    float (with ``FLOATS``) or an array (with ``ARRAYS``). Where the crane comes to is
    left to the space, which moves it by its velocity unless there is a wall.
    """
    vx, vy, z, vz, hx, hy, spin, phase, cycle, glide = state
    dx, dy, pace, agile, aim_z, rate, brake, ax, ay = intent
    ux, uy = vx - ax, vy - ay
    along = ux * hx + uy * hy
    slip = uy * hx - ux * hy
    climb = aim_z - z

    phase = phase + rate
    anew = phase >= 1.0
    phase = phase - anew
    cycle = cycle + anew
    cycle = cycle - CYCLES * (cycle >= CYCLES)
    at_ease = (along > _GLIDE_SPEED) & (climb < _GLIDE_DROP) & (rate < _GLIDE_RATE)
    glide = ops.pick(anew, ((cycle < GLIDES) & at_ease) * 1.0, glide) * (climb < _TOO_LOW)
    power = ops.stroke(phase) * (1.0 - glide)

    lift = ops.least(along * along * _LIFT, _LIFT_MOST)
    thrust = power * (pace * _CRUISE + ops.most(pace - along, 0.0) * _SPURT)
    drag = along * (abs(along) * _DRAG_FAST + brake + _DRAG)
    along = ops.least(along + thrust - drag - vz * _SINK_TO_SPEED, TOP_SPEED)
    slip = slip - slip * (abs(slip) * _SLIP_DRAG_FAST + _SLIP_DRAG)

    spill = ops.within(climb * _SPILL + 1.0, _SPILL_LEAST, 1.0)
    effort = ops.within(climb * _EFFORT - vz * _EFFORT_DAMP + 1.0, 0.0, _EFFORT_MOST)
    raised = power * effort * _BEAT_LIFT
    vz = vz + lift * spill + raised - _WEIGHT - vz * _SINK_DRAG
    z = z + vz
    vz = vz * (z >= 0.0)
    z = ops.most(z, 0.0)

    # Twice the tangent of half the angle to turn by: near to the angle, and with its sign
    # all round; the full rate from 53 degrees on.
    cross, ahead = hx * dy - hy * dx, hx * dx + hy * dy
    turn = ops.within(cross * 2.0 / (ahead + 1.001), -1.0, 1.0) * agile
    spin = spin + (turn + slip * _WEATHERCOCK - spin) * _RESPONSE

    vx = ax + along * hx - slip * hy
    vy = ay + along * hy + slip * hx
    # Turning by the angle whose half has the tangent spin / 2.
    square = spin * spin * 0.25
    part = 1.0 / (square + 1.0)
    c, s = (1.0 - square) * part, spin * part
    return vx, vy, z, vz, hx * c - hy * s, hx * s + hy * c, spin, phase, cycle, glide
