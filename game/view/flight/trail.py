"""Trail: the caught cranes that fly after the dreamer. Looks alone; the rules never see them.

They fly by the rules' own flight formula, in a space without walls. One rides on the
shoulder and whispers; the others hold loose places behind, and none asks another for
room: the places are apart. Where the dreamer stands still for a while, they come down
one after another and fold; at the first step they leap up again.
"""

from __future__ import annotations

from collections.abc import Callable
from math import atan2, cos, exp, pi, sin
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim import flight
from game.sim.events import Caught, Event, Whispered
from game.sim.plane import KY, KZ
from game.view.flight.resting import resting
from game.view.snapshot import CRANE_ROW, FLAPPING, FOLDED, FOLDING, GLIDING, SPEAKING

Floats = NDArray[np.float32]
Rows = NDArray[np.float64]

MOST: Final = 24
"""So many follow; further ones are only counted."""
SHOULDER: Final = (14.0, 58.0)
"""px to the dreamer's left, px up."""
_BEHIND_NECK: Final = 6.0
_ASKEW: Final = 0.6
"""px, and radians by which it looks past the way ahead: seen from the side, it is a crane."""
_GOLDEN: Final = 2.399963
CAUGHT_TICKS: Final = 15
"""A caught crane folds itself up where it is, in a quarter of a second,"""
OPEN_TICKS: Final = 12
"""opens again on its way,"""
RIDE_TICKS: Final = 40
"""or, the first, slides to the shoulder as a dart and sits up there."""
CAUGHT_SCALE: Final = 0.72
FOLLOW_SCALE: Final = 0.46
SHOULDER_SCALE: Final = 0.40
SETTLE_TICKS: Final = 170
"""One who stands still so long is settled by,"""
_ONE_BY_ONE: Final = 11
"""one crane each so many ticks."""
_FASTEST: Final = 9.0
"""px a tick that one wants at most, and never reaches."""
_LEAD: Final = 16.0
"""Ticks ahead for which they aim, so that who runs is not left alone."""
_EASE: Final = 0.12
_LEAN: Final = 0.16
"""Of what lacks, so much a tick: coming down, and leaning into a turn."""
_SAYS: Final = 190
"""Ticks for which the head stays inclined after a whisper."""
_PULSES: Final = ((26.0, 15.0, 1.0), (70.0, 19.0, 0.75))
"""When after it the heart glows (ticks), for how long, how much."""
_GOLD: Final = (1.34, 1.12, 0.82)
"""Tint of the one on the shoulder, that it is told from the coat."""
_FLASH: Final = (0.95, 0.66, 0.08)
"""What the flash of a catch adds to the tint of the caught."""
_SETTLED: Final = CAUGHT_TICKS + RIDE_TICKS + OPEN_TICKS
_CALLED: Final = 420.0
"""px by which one may stay behind: beyond it is drawn along, as after a fall."""


def _anywhere(_x: float, _y: float) -> bool:
    return True


class Trail:
    """Up to ``MOST`` cranes and their flight."""

    def __init__(
        self, x: float, y: float, count: int, bears: Callable[[float, float], bool] = _anywhere
    ) -> None:
        """``count`` cranes already follow someone at the foot (x, y).

        ``bears`` says whether there is a floor to settle on at a point of the plane.
        """
        self._bears = bears
        self._seated: NDArray[np.bool_] = np.zeros(MOST, np.bool_)
        self._state: Rows = np.zeros((flight.STATE_ROWS, 0))
        self._before = self._state
        self._ages: NDArray[np.int64] = np.zeros(0, np.int64)
        self._way = pi / 2
        self._at = (x, y)
        self._ticks = 0
        self._still = 0
        self._speed = 0.0
        self._said = 1 << 20
        self._bank: Rows = np.zeros(0)
        self._down: NDArray[np.bool_] = np.zeros(0, np.bool_)
        for _ in range(min(MOST, count)):
            angle = _GOLDEN * self.count
            self._add(x - 60 * cos(angle), y - 40 * sin(angle), 60.0, _SETTLED)

    @property
    def count(self) -> int:
        """How many follow."""
        return int(self._state.shape[1])

    def join(self, x: float, y: float, z: float) -> None:
        """A crane caught at (x, y), ``z`` px up, follows from now on."""
        if self.count < MOST:
            self._add(x, y, z, 0)

    def hear(self, event: Event) -> None:
        """Something was told: a catch, a whisper."""
        match event:
            case Caught(x=x, y=y, height=height):
                self.join(x, y, height)
            case Whispered(number=number) if number:
                self.whisper()
            case _:
                pass

    def whisper(self) -> None:
        """The one on the shoulder says something from now on."""
        self._said = 0

    def heat(self, part: float) -> float:
        """0..1 how the ribs glow with what was whispered, ``part`` of a tick after the last."""
        since = self._said - 1 + part
        return sum(much * exp(-(((since - at) / wide) ** 2)) for at, wide, much in _PULSES)

    def _add(self, x: float, y: float, z: float, age: int) -> None:
        phase = (self.count * 0.618) % 1.0
        state = [x, y, 0.0, 0.0, z, 0.0, 1.0, 0.0, 0.0, phase, float(self.count % 5), 0.0]
        self._state = np.concatenate([self._state, np.array([state]).T], axis=1)
        self._before = self._state.copy()
        self._ages = np.append(self._ages, age)
        self._down = np.append(self._down, False)
        self._bank = np.append(self._bank, 0.0)

    def step(self, x: float, y: float, face_x: float, face_y: float, speed: float) -> None:
        """Fly one tick after the foot (x, y), which faces along a unit vector."""
        self._before = self._state.copy()
        self._ages = np.minimum(self._ages + 1, _SETTLED)
        self._ticks += 1
        self._said += 1
        self._still = self._still + 1 if speed < 0.3 else 0
        self._speed += (speed - self._speed) * 0.08
        turn = (atan2(face_y, face_x) - self._way + pi) % (2 * pi) - pi
        self._way += turn * (0.04 + 0.02 * speed)
        self._at = (x, y)
        self._bank += (flight.bank(self._state[flight.SPIN]) - self._bank) * _LEAN
        if self.count > 1:
            self._fly(np.arange(1, self.count))

    def _fly(self, which: NDArray[np.int64]) -> None:
        state = self._state
        if self._still == SETTLE_TICKS:
            seats = zip(*(at.tolist() for at in self._seats(np.arange(MOST))), strict=True)
            self._seated = np.array([self._bears(x, y) for x, y in seats])
        settles = (self._still > SETTLE_TICKS + _ONE_BY_ONE * which) & self._seated[which]
        self._leap(self._down[1:] & ~settles)
        goal_x, goal_y, goal_z = self._places(which)
        seat_x, seat_y = self._seats(which)
        goal_x, goal_y = np.where(settles, seat_x, goal_x), np.where(settles, seat_y, goal_y)
        dx, dy = goal_x - state[flight.X, 1:], goal_y - state[flight.Y, 1:]
        away = np.hypot(dx, dy) + 1e-6
        lost = np.maximum(1.0 - _CALLED / away, 0.0)
        state[flight.X, 1:] += dx * lost
        state[flight.Y, 1:] += dy * lost
        near = away < 30.0
        intent = np.zeros((flight.INTENT_ROWS, self.count - 1))
        # Those that have arrived circle on the spot instead of stopping in the air, or fly along.
        circles = near & ~settles & (self._speed < 1.0)
        fx, fy = cos(self._way), sin(self._way)
        along = 0.25 * self._speed / (1.0 + away / 40.0)
        wish_x, wish_y = dx / (away + 20.0) + along * fx, dy / (away + 20.0) + along * fy
        length = np.hypot(wish_x, wish_y) + 1e-6
        intent[flight.DX] = np.where(circles, -state[flight.HY, 1:], wish_x / length)
        intent[flight.DY] = np.where(circles, state[flight.HX, 1:], wish_y / length)
        # Whoever is ahead of its place waits for the dreamer.
        behind = np.where(self._speed > 1.0, dx * fx + dy * fy, away)
        intent[flight.PACE] = np.clip(
            1.2 * self._speed + behind * 0.06, np.where(settles, 0.5, 1.1), _FASTEST
        )
        intent[flight.AGILE] = 0.09 + 0.03 * np.minimum(1.0, away / 150) + 0.05 * settles
        # On a slope down to the seat.
        intent[flight.AIM_Z] = np.where(settles, np.minimum(goal_z, away * 0.5), goal_z)
        hurry = np.clip((away - 60.0) / 160.0, 0.0, 0.7)
        intent[flight.RATE] = (1.0 + hurry) / (flight.BEAT_TICKS - 6 + which % 5)
        intent[flight.BRAKE] = 0.02 * near + 0.05 * (near & settles)
        flown = np.array(flight.fly(flight.ARRAYS, list(state[2:, 1:]), list(intent)))
        away_from_catch = (self._ages[1:] > CAUGHT_TICKS) & ~self._down[1:]
        state[2:, 1:] = np.where(away_from_catch, flown, state[2:, 1:])
        state[flight.X, 1:] += state[flight.VX, 1:] * away_from_catch
        state[flight.Y, 1:] += state[flight.VY, 1:] * away_from_catch
        self._settle(settles & (away < 16.0), goal_x, goal_y)

    def _leap(self, up: NDArray[np.bool_]) -> None:
        """Off the floor, on a down stroke."""
        state = self._state
        state[flight.VZ, 1:][up], state[flight.PHASE, 1:][up] = 1.4, 0.25
        state[flight.GLIDE, 1:][up] = 0.0
        self._down[1:][up] = False

    def _settle(self, near: NDArray[np.bool_], x: Rows, y: Rows) -> None:
        """Ease those down that are at their seats."""
        state, low = self._state, self._state[flight.Z, 1:] < 9.0
        self._down[1:] |= near & low
        down = self._down[1:]
        for row, goal in ((flight.X, x), (flight.Y, y), (flight.Z, 0.0 * x)):
            state[row, 1:] += np.where(down, (goal - state[row, 1:]) * _EASE, 0.0)
        for row in (flight.VX, flight.VY, flight.VZ, flight.SPIN):
            state[row, 1:][down] = 0.0

    def _seats(self, which: NDArray[np.int64]) -> tuple[Rows, Rows]:
        """Where crane ``which`` sits about the dreamer's feet: on two loose rings."""
        angle = which * _GOLDEN + 0.5
        far = 52.0 + 9.0 * np.sqrt(which) + 7.0 * np.sin(which * 5.1)
        return self._at[0] + far * np.cos(angle), self._at[1] + far * np.sin(angle) * KY

    def _places(self, which: NDArray[np.int64]) -> tuple[Rows, Rows, Rows]:
        """Where crane ``which`` would like to be: a fan that opens behind the dreamer."""
        row = np.sqrt(which + 0.5)
        back = 36.0 + 36.0 * row - _LEAD * self._speed
        aside = np.sin(which * _GOLDEN) * (22.0 + 30.0 * row)
        fx, fy = cos(self._way), sin(self._way)
        x = self._at[0] - fx * back - fy * aside
        y = self._at[1] - fy * back * KY + fx * aside * KY
        z = 52.0 + 16.0 * np.cos(which * 1.7) + 5.0 * row
        return x, y, z

    def rows(self, part: float, height: float) -> Floats:
        """(n, CRANE_ROW) as in ``snapshot``; the first rides on the shoulder.

        ``part`` is 0..1 between the last tick and this one, ``height`` the dreamer's
        own, in world units.
        """
        old, new = self._before, self._state
        if old.shape != new.shape:
            old = new
        rows = np.zeros((self.count, CRANE_ROW), np.float32)
        if not self.count:
            return rows
        at = old + (new - old) * part
        rows[:, 0], rows[:, 1], rows[:, 2] = at[flight.X], at[flight.Y], at[flight.Z] / KZ
        age = np.maximum(self._ages - 1 + part, 0.0)
        flown = np.clip((age - CAUGHT_TICKS) / RIDE_TICKS, 0.0, 1.0)
        wanted = FOLLOW_SCALE + 0.08 * np.sin(np.arange(self.count) * 2.1)
        rows[:, 3] = CAUGHT_SCALE + (wanted - CAUGHT_SCALE) * flown
        rows[:, 4] = np.arctan2(at[flight.HY] / KY, at[flight.HX])
        rows[:, 5] = new[flight.PHASE]
        rows[:, 6] = -self._bank
        rows[:, 7] = np.where(new[flight.GLIDE] > 0.5, GLIDING, FLAPPING)
        opened = age - CAUGHT_TICKS
        opened[0] -= RIDE_TICKS
        folded = np.where(opened < 0, age / CAUGHT_TICKS, 1.0 - opened / OPEN_TICKS)
        closing = folded > 0
        rows[:, 7][closing] = FOLDING + np.minimum(folded, 0.99)[closing]
        rests = resting(self._ticks, np.arange(self.count))
        rows[self._down, 5], rows[self._down, 7] = rests[self._down], FOLDED
        # Bright from the flash, its rim still gold, then paper again.
        rows[:, 8:11] = 1.0 + np.outer(np.maximum(1.0 - age / RIDE_TICKS, 0.0) ** 2, _FLASH)
        rows[:, 11] = np.maximum(1.0 - age / CAUGHT_TICKS, 0.0)
        rows[0, 5] = rests[0]
        self._seat(rows[0], height, float(flown[0]))
        return rows

    def _seat(self, row: Floats, height: float, part: float) -> None:
        """Bring the first to the shoulder, ``part`` (0..1) of the way from where it was caught."""
        fx, fy = cos(self._way), sin(self._way)
        goal = (
            self._at[0] + fy * SHOULDER[0] - fx * _BEHIND_NECK,
            # Always the shoulder that is seen.
            self._at[1] + 2.0,
            SHOULDER[1] / KZ + height,
        )
        ease = part * part * (3.0 - 2.0 * part)
        row[:3] += (np.array(goal, np.float32) - row[:3]) * np.float32(ease)
        row[2] += 22.0 * sin(pi * ease)
        row[3] = CAUGHT_SCALE + (SHOULDER_SCALE - CAUGHT_SCALE) * ease
        row[4] = (np.arctan2(fy / KY, fx) + _ASKEW) % (2 * pi)
        row[6] = 0.0
        row[8:11] *= 1.0 + (np.array(_GOLD, np.float32) - 1.0) * np.float32(ease)
        if row[7] < FOLDING:
            row[7] = FOLDED
            if self._said < _SAYS:
                # The beak opens and shuts as it speaks.
                row[5], row[7] = 0.25 + 0.5 * (self._said // 8 % 2), SPEAKING
