"""Plan: a place in one state of the dream, as pieces to stand on and steps between them.

Owns how far one comes over nothing, and with what: a walk off an edge and the grace after
it, a dash, what carried or blew one, catches in mid-dash. Knows no other place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import pi
from typing import Final, NamedTuple

import numpy as np

from game.levels.proof import asks
from game.levels.proof.asks import Ask, Asks, both, cost, keys
from game.levels.proof.budget import Budget
from game.levels.proof.grid import Grid, Mask, Patch, grown, labelled, pieces_of
from game.levels.proof.pieces import PEAK, Piece, pieces
from game.levels.proof.things import Thing, stretches, things
from game.levels.proof.winds import Wind, blown, cut, dashing, winds
from game.sim import tuning
from game.sim.level import Level
from game.sim.parts.blade import HALF, Blade
from game.sim.parts.flap import Flap
from game.sim.parts.gust import Gust
from game.sim.plane import tilted

MOST_FLAPS: Final = 8
"""With more, each is taken to lie either way at any time."""
_MEETING: Final = 1500
"""What looking whether two shapes meet counts for in the budget,"""
STEPPING: Final = 150
"""and one step of a visit."""
_GRACE: Final = tuning.LEDGE_GRACE + 1
"""Ticks that one goes on over nothing before one falls."""
_COAST: Final = 1.0 / tuning.EASE_OFF - 1.0
"""Ticks' worth of what carried one, that one still goes on once it does no more."""
_OUT: Final = 2
"""Cells to the free one that one comes to who is put into something solid."""
_FEW: Final = 5
"""Cranes caught in one flight whose way is measured; with more all the air is open."""


class Step(NamedTuple):
    """A step to a piece or a thing, by its number."""

    to: int
    asks: Asks
    keys: frozenset[str]
    cost: int


def _step(to: int, asked: Asks) -> Step:
    return Step(to, asked, keys(asked), cost(asked))


@dataclass(frozen=True, slots=True)
class _Jump:
    """How far one comes, and with what."""

    px: float
    asks: Asks


class Plan:
    """A place, its pieces and steps. Raises IntricateError."""

    def __init__(
        self, level: Level, state: str, lessons: frozenset[str], budget: Budget | None = None
    ) -> None:
        """``lessons`` are all that can ever be known: what asks for others is left out."""
        self.level, self._lessons = level, lessons
        self.budget = budget or Budget()
        self.grid = Grid(level, self.budget)
        blocked = self.grid.blocked(state)
        self._free: Mask = ~blocked
        if level.weightless:
            # Beyond the edge one floats round whatever crosses it.
            self._free[[0, -1], :] = self._free[:, [0, -1]] = True
        self._winds: dict[int, Wind] = winds(level)
        whole = pieces(level, self.grid, self._free)
        self.pieces: list[Piece] = cut(whole, self.grid, blocked, self._winds.values())
        self.budget.spend(20 * self.grid.rows * self.grid.cols)
        self.things: list[Thing] = things(level, self.grid)
        self.flaps = tuple(part for part in level.parts if isinstance(part, Flap))
        self.flies = tuple(spot for spot in level.cranes if spot.curious or not spot.perched)
        lines = tuning.LINE_GAIN if level.figures else 1.0
        self._hasty = lines * (1.0 + tuning.FLOW_GAIN * min(tuning.FLOW_MOST, len(self.flies)))
        """Factor on the walk that flow and lines give at most."""
        self._gusts = [part for part in level.parts if isinstance(part, Gust)]
        self.entries: dict[str, int] = {}
        """Each way in and hinge by its name, the start as an empty one: number of its node."""
        sources = list(self.pieces)
        for name, x, y in _anchors(level):
            if name not in self.entries:
                self.entries[name] = len(sources)
                sources.append(Piece(self._stood(x, y)))
        self.nodes: list[Piece] = sources
        """The pieces, then one for each entry."""
        self.steps: list[list[Step]] = []
        """From each node to pieces."""
        self.offers: list[list[Step]] = []
        """From each node to things."""
        self._air: list[Patch] | None = None
        self._blades = [_sweep(part, self.grid) for part in level.parts if isinstance(part, Blade)]
        self._boxes = np.array([_box(piece.patch) for piece in self.pieces]).reshape(-1, 4)
        self._thing_boxes = np.array([_box(thing.patch) for thing in self.things]).reshape(-1, 4)
        for number, node in enumerate(sources):
            there, here = self._links(number, node)
            self.steps.append(there)
            self.offers.append(here)
        self.under = [self._lain_on(node) for node in sources]
        """Of each node, the flaps that may lie upon it."""
        self.walks = {
            name: [self._bearing(patch) for patch in walk]
            for name, walk in stretches(level, self.grid).items()
        }
        """Of each figure, the pieces from which each of its stretches can be trodden."""
        asked = (step.keys for steps in (*self.steps, *self.offers) for step in steps)
        self.keys: frozenset[str] = frozenset().union(*asked)
        """Lessons and scenes that some step asks for."""

    def _stood(self, x: float, y: float) -> Patch:
        """Where one stands who is put at a point, px: out of what is solid, one comes somehow."""
        row, col = self.grid.cell(x, y)
        if self._free[row, col]:
            return self.grid.at(x, y)
        top, left = max(row - _OUT, 0), max(col - _OUT, 0)
        rows = min(row + _OUT + 1, self.grid.rows) - top
        cols = min(col + _OUT + 1, self.grid.cols) - left
        return Patch(top, left, np.ones((rows, cols), dtype=np.bool_))

    def standing(self, x: float, y: float, near: int = 0) -> list[int]:
        """Numbers of the pieces at a point, px, or at most ``near`` cells away."""
        row, col = self.grid.cell(x, y)
        return [n for n, piece in enumerate(self.pieces) if piece.patch.holds(row, col, near)]

    def _bearing(self, patch: Patch) -> frozenset[int]:
        near = np.flatnonzero(_touching(self._boxes, patch))
        return frozenset(n for n in near.tolist() if self.pieces[n].patch.meets(patch))

    def _lain_on(self, node: Piece) -> dict[int, tuple[int, int]]:
        """Of each flap that touches a piece, the pieces it is flat and folded over."""
        found: dict[int, tuple[int, int]] = {}
        for flap in range(len(self.flaps)):
            both_ways = [n for n, p in enumerate(self.pieces) if p.flap == flap]
            flat = next((n for n in both_ways if not self.pieces[n].folded), -1)
            over = next((n for n in both_ways if self.pieces[n].folded), -1)
            if any(node.patch.meets(self.pieces[n].patch) for n in both_ways):
                found[flap] = flat, over
        return found

    # -- how far one comes

    def _links(self, number: int, node: Piece) -> tuple[list[Step], list[Step]]:
        """Steps from a node to pieces and to things, the plainest of each."""
        patch, done = node.patch, 0
        left = np.ones(len(self.pieces), dtype=np.bool_)
        if number < len(left):
            left[number] = False
        left_things = np.ones(len(self.things), dtype=np.bool_)
        steps: list[Step] = []
        offers: list[Step] = []
        for jump in self._jumps(node):
            if jump.px == float("inf"):
                patch = self._all_air(patch)
            else:
                more = self.grid.steps(jump.px) - done
                self.budget.spend(more * (patch.mask.size + 1))
                patch, done = grown(patch, self._free, more), done + more
            near = np.flatnonzero(left & _touching(self._boxes, patch)).tolist()
            near_things = np.flatnonzero(left_things & _touching(self._thing_boxes, patch)).tolist()
            self.budget.spend(_MEETING * (len(near) + len(near_things)))
            for to in near:
                if self.pieces[to].patch.meets(patch):
                    left[to] = False
                    steps += self._onto(node, to, jump.asks)
                    if self.pieces[to].gust:
                        steps += self._in_a_lull(node, to, jump.asks)
            for to in near_things:
                if self.things[to].patch.meets(patch):
                    left_things[to] = False
                    offers.append(_step(to, both(jump.asks, self.things[to].asks)))
        return _plainest(steps), offers

    def _jumps(self, node: Piece) -> Iterator[_Jump]:
        if self.level.weightless:
            yield _Jump(0.0, ())
            return
        self.budget.spend(_MEETING * (len(self._blades) + len(self._gusts)))
        wind = sum((g.strength for g in self._gusts if blown(g, node.patch, self.grid)), 0.0)
        swept = self._swept(node)
        walk = _GRACE * (tuning.WALK + wind + swept) + _COAST * node.carry
        yield _Jump(walk, ())
        hasty = walk + _GRACE * tuning.WALK * (self._hasty - 1.0)
        if self._hasty > 1.0:
            yield _Jump(hasty, (Ask(asks.FLOW),))
        if asks.LESSON[asks.DASH] not in self._lessons:
            return
        dash = tuning.DASH_TICKS * (tuning.DASH_SPEED + node.carry + wind)
        yield _Jump(walk + dash, (Ask(asks.DASH),))
        if self._hasty > 1.0:
            yield _Jump(hasty + dash, (Ask(asks.DASH), Ask(asks.FLOW)))
        # A curious crane comes along wherever one breathes now and then.
        again = len(self.flies)
        if again:
            px = hasty + dash * (1 + again) if again <= _FEW else float("inf")
            yield _Jump(px, (Ask(asks.DASH), Ask(asks.CLEAN)))

    def _swept(self, node: Piece) -> float:
        """px a tick by which a blade that comes near a piece may push one off it."""
        return max((pace for pace, area in self._blades if area.meets(node.patch)), default=0.0)

    def _all_air(self, patch: Patch) -> Patch:
        """Everything that hangs together with a patch, ground or not."""
        if self._air is None:
            self._air = pieces_of(*labelled(self._free))
            self.budget.spend(10 * self._free.size)
        mask = np.zeros_like(self._free)
        for air in self._air:
            if air.meets(patch):
                rows, cols = air.mask.shape
                mask[air.row : air.row + rows, air.col : air.col + cols] |= air.mask
        return Patch(0, 0, mask)

    def _onto(self, node: Piece, to: int, asked: Asks) -> Iterator[Step]:
        """The steps from a node to a piece it comes near to."""
        piece = self.pieces[to]
        asked = both(asked, piece.asks)
        if piece.is_up(node):
            for way in self._upstream(piece.carry):
                yield _step(to, both(asked, way))
        elif piece.gust and piece.gust == node.gust and piece.strip < node.strip:
            for way in self._winds[piece.gust].against:
                yield _step(to, both(asked, way))
        else:
            yield _step(to, asked)

    def _upstream(self, flow: float) -> Iterator[Asks]:
        """What going against a current asks for, one way or another."""
        fastest = tuning.WALK * self._hasty
        if flow < fastest:
            yield (Ask(asks.FLOW),)
        if asks.LESSON[asks.DASH] not in self._lessons:
            return
        if dashing(flow, tuning.WALK) > 0.0:
            yield (Ask(asks.DASH),)
        elif dashing(flow, fastest) > 0.0:
            yield (Ask(asks.DASH), Ask(asks.FLOW))
        elif self.flies and flow < tuning.DASH_SPEED:
            yield (Ask(asks.DASH), Ask(asks.CLEAN))

    def _in_a_lull(self, node: Piece, to: int, asked: Asks) -> Iterator[Step]:
        """Steps against the wind of a piece that one comes to out of shelter."""
        piece = self.pieces[to]
        for way, strips in self._winds[piece.gust].lulls() if piece.gust != node.gust else ():
            for number, other in enumerate(self.pieces):
                before = piece.strip - strips <= other.strip < piece.strip
                if other.gust == piece.gust and before:
                    yield _step(number, both(asked, other.asks, way))


def _plainest(steps: list[Step]) -> list[Step]:
    """Of steps to one piece that need the same, the cheapest."""
    best: dict[tuple[int, frozenset[str]], Step] = {}
    for step in steps:
        known = best.get((step.to, step.keys))
        if known is None or step.cost < known.cost:
            best[step.to, step.keys] = step
    return list(best.values())


def _anchors(level: Level) -> Iterator[tuple[str, float, float]]:
    """Each name one can stand by, and where, px: hinges come before ways in."""
    for hinge in level.hinges:
        yield hinge.name, hinge.x, hinge.y
    for spawn in level.spawns:
        if spawn.start:
            yield "", spawn.x, spawn.y
        yield spawn.name, spawn.x, spawn.y


def _sweep(blade: Blade, grid: Grid) -> tuple[float, Patch]:
    """px a tick of a blade's tip at its fastest, and the area it sweeps."""
    far = max(tilted(x - blade.x, y - blade.y) for x, y in blade.line) + tuning.PLAYER_RADIUS
    pace = 2.0 * pi * far / max(1, blade.period)
    if blade.sweep < 1.0:
        pace *= 2.0 * PEAK * blade.sweep
    return pace, grid.disc(blade.x, blade.y, far + HALF)


def _box(patch: Patch) -> tuple[int, int, int, int]:
    rows, cols = patch.mask.shape
    return patch.row, patch.col, patch.row + rows, patch.col + cols


def _touching(boxes: np.ndarray[tuple[int, ...], np.dtype[np.int64]], patch: Patch) -> Mask:
    """Which boxes lie over a patch's."""
    row, col, last_row, last_col = _box(patch)
    found: Mask = (
        (boxes[:, 0] < last_row)
        & (boxes[:, 2] > row)
        & (boxes[:, 1] < last_col)
        & (boxes[:, 3] > col)
    )
    return found
