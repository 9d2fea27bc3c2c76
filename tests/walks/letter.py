"""The letter, whatever was folded in it: a search for the folds that lead to its seal.

What can be walked on changes with each fold. The search goes over how the flaps lie and
in which piece of floor one stands.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.sim import tuning
from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.geometry import bounds, centre, contains, gap
from game.sim.level import GroundArea, Level, Point
from game.sim.parts.flap import GROUND, Flap, LiveFlap
from game.sim.plane import tilted
from game.speedrun.pilot import Pilot, PilotLostError
from game.speedrun.pilot.chart import CELL, Chart

SEAL: Final = "the seal"
_NEAR: Final = tuning.ACT_REACH - 10.0
"""px to a handle."""
_THERE: Final = 4.0
"""px to where one means to stand."""
_BRAKE: Final = 16.0
_CLEARLY: Final = 6.0
"""px by which a flap must be nearer than whatever else asks for the hand."""

Lies = tuple[bool, ...]
"""Which flaps are folded, in the order of their ids."""


class Turn(NamedTuple):
    """A fold: which flap, from where, and where that leaves one."""

    flap: int
    """Index of it."""
    stand: Point
    then: Point


class Floor:
    """The letter as it lies, cut into the pieces one can walk about in."""

    def __init__(self, level: Level, lies: Lies) -> None:
        self.level, self.lies, self.flaps = level, lies, flaps_of(level)
        down = tuple(
            GroundArea(flap.id, GROUND, flap.floors[folded])
            for flap, folded in zip(self.flaps, lies, strict=True)
        )
        flat = replace(level, ground=(*level.ground, *down), parts=())
        self.chart = Chart(flat)
        self._pieces = _pieces(self.chart.free)
        self._turns: dict[int, list[Turn]] = {}

    def piece(self, point: Point) -> int:
        """Number of the piece of floor at a point, or near it; 0 for none."""
        col, row = int(point[0] // CELL), int(point[1] // CELL)
        near = self._pieces[max(0, row - 2) : row + 3, max(0, col - 2) : col + 3]
        here = int(self._pieces[row, col]) if near.size else 0
        return here or int(near.max(initial=0))

    def turns(self, piece: int) -> list[Turn]:
        """The folds that can be made from a piece: of each flap, from on it and from beside it."""
        if piece not in self._turns:
            self._turns[piece] = [
                turn for i in range(len(self.flaps)) for turn in self._turns_of(i, piece)
            ]
        return self._turns[piece]

    def _turns_of(self, i: int, piece: int) -> Iterator[Turn]:
        flap, lying = self.flaps[i], self.flaps[i].floors[self.lies[i]]
        left, top, right, bottom = bounds((*lying, *flap.crease))
        rows, cols = np.nonzero(self._pieces == piece)
        left_to_do = {True, False}
        for row, col in zip(rows.tolist()[::2], cols.tolist()[::2], strict=True):
            x, y = (col + 0.5) * CELL, (row + 0.5) * CELL
            near = left - _NEAR < x < right + _NEAR and top - _NEAR < y < bottom + _NEAR
            if not near or not left_to_do:
                continue
            on = contains(lying, x, y)
            if on in left_to_do and self._asks(i, (x, y)):
                left_to_do.discard(on)
                yield Turn(i, (x, y), flap.over(x, y) if on else (x, y))

    def _asks(self, i: int, stand: Point) -> bool:
        """Whether there the hand is asked for that flap and nothing else."""
        x, y = stand
        lain = zip(self.flaps, self.lies, strict=True)
        handles = [flap.handle(x, y, folded) for flap, folded in lain]
        away = [tilted(to_x - x, to_y - y) for to_x, to_y in handles]
        mine = away.pop(i)
        away += [tilted(reading.x - x, reading.y - y) for reading in self.level.readings]
        return mine < _NEAR and all(mine + _CLEARLY < other for other in away)


def flaps_of(level: Level) -> tuple[Flap, ...]:
    """The flaps of a level, in the order of their ids."""
    return tuple(part for part in level.parts if isinstance(part, Flap))


_FLOORS: Final[dict[Lies, Floor]] = {}


def floor_of(level: Level, lies: Lies) -> Floor:
    """The letter as it lies, cut up once."""
    floor = _FLOORS.get(lies)
    if floor is None or floor.level is not level:
        floor = _FLOORS[lies] = Floor(level, lies)
    return floor


def plan(level: Level, lies: Lies, here: Point) -> list[Turn] | None:
    """The fewest folds after which the seal can be walked to; None where none lead there."""
    seal = _seal(level)
    first = lies, floor_of(level, lies).piece(here)
    came: dict[tuple[Lies, int], tuple[tuple[Lies, int], Turn] | None] = {first: None}
    queue = deque([first])
    while queue:
        node = queue.popleft()
        floor = floor_of(level, node[0])
        if node[1] and node[1] == floor.piece(seal):
            turns: list[Turn] = []
            step = came[node]
            while step is not None:
                turns.append(step[1])
                step = came[step[0]]
            return turns[::-1]
        for turn in floor.turns(node[1]) if node[1] else ():
            lain = tuple(f != (i == turn.flap) for i, f in enumerate(node[0]))
            then = lain, floor_of(level, lain).piece(turn.then)
            if then[1] and then not in came:
                came[then] = node, turn
                queue.append(then)
    return None


@dataclass(frozen=True, slots=True)
class ToTheSeal:
    """Fold whatever must be folded, and go out by the seal."""

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        level, visits = pilot.world.level, len(pilot.attempt.places)
        while len(pilot.attempt.places) == visits:
            flaps = [live for live in pilot.world.parts.all if isinstance(live, LiveFlap)]
            while any(flap.turning for flap in flaps):
                yield NEUTRAL
            lies = tuple(flap.folded for flap in flaps)
            turns = plan(level, lies, pilot.here)
            if turns is None:
                raise PilotLostError(f"no folds lead to the seal as it lies: {lies}")
            chart = floor_of(level, lies).chart
            if not turns:
                yield from _walk(pilot, chart.way(pilot.here, _seal(level)))
                continue
            yield from _walk(pilot, chart.way(pilot.here, turns[0].stand))
            prompt = pilot.world.prompt
            if prompt is None or prompt.target is not flaps[turns[0].flap]:
                raise PilotLostError("it is not asked for there")
            yield Controls(int(Button.ACT))
            yield NEUTRAL


def _seal(level: Level) -> Point:
    return centre(next(p.outline for p in level.passages if p.name == SEAL))


def _walk(pilot: Pilot, corners: list[Point]) -> Iterator[Controls]:
    visits = len(pilot.attempt.places)
    for corner in corners:
        while (away := gap(pilot.here, corner)) > _THERE:
            if len(pilot.attempt.places) > visits:
                return
            yield pilot.onto(corner, pace=min(1.0, away / _BRAKE))


def _pieces(free: NDArray[np.bool_]) -> NDArray[np.int_]:
    """Each cell's piece of floor, from 1; 0 where one cannot stand."""
    found = np.zeros(free.shape, int)
    count = 0
    for row, col in zip(*np.nonzero(free), strict=True):
        if found[row, col]:
            continue
        count += 1
        stack = [(int(row), int(col))]
        while stack:
            r, c = stack.pop()
            inside = 0 <= r < free.shape[0] and 0 <= c < free.shape[1]
            if inside and free[r, c] and not found[r, c]:
                found[r, c] = count
                stack += ((r, c + 1), (r + 1, c), (r, c - 1), (r - 1, c))
    return found
