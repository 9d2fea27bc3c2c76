"""Pieces: what one can stand on in a place, cut where something is asked for.

Still ground is one piece as far as it hangs together. What a part bears on is a piece of
its own, with what it asks: glass that rides or shatters, panes, ink, paint, flaps, a kite's
wind, lanes of birds. Where it bears only now and then, the piece is all of where it does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from math import cos, log, pi, sin, sqrt
from types import MappingProxyType
from typing import Any, Final

import numpy as np

from game.levels.proof import asks
from game.levels.proof.asks import Ask, Asks
from game.levels.proof.budget import IntricateError
from game.levels.proof.grid import Grid, Mask, Patch, cropped, grown, labelled, pieces_of
from game.sim import tuning
from game.sim.geometry import bounds, contains, gap, nearest, sides
from game.sim.level import Level, Outline
from game.sim.part import Part
from game.sim.parts.bleed import Bleed
from game.sim.parts.flap import Flap
from game.sim.parts.gear import EASE_TICKS, Gear
from game.sim.parts.gust import Gust
from game.sim.parts.kite import GAIN, HEIGHT, LIFTS, Kite
from game.sim.parts.pane import Pane
from game.sim.parts.plate import Plate
from game.sim.parts.ribbon import Ribbon
from game.sim.parts.stream import Stream
from game.sim.parts.way import OUTWARD, Way
from game.sim.trig import unit

MOST: Final = 1200
"""Pieces of one place that are looked at."""
_LEG: Final = 64.0
"""px of a current that is stronger than a walk, in one piece."""
_BESIDE: Final = 400.0
"""px up a current that a jump may lead at most."""
_ALIKE: Final = 0.5
"""Least cosine between legs of which one is up the other's flow: else one crosses over."""
_DRIFT: Final = 60.0
"""px that storm birds may be off their lane."""
_CORNERS: Final = 16
"""Of the polygon that stands for a circle."""
_HIGH: Final = 80.0
"""px; birds that fly higher are never low enough for the hand."""
_KITE_FILLS: Final = 0.06
"""How fast the wind fills a kite, and leaves it."""
_KITE_SINKS: Final = 45.0
"""Ticks at most that a kite takes to come down where no wind blows."""
PEAK: Final = 1.5
"""Of an eased motion: its greatest speed against its mean."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece to stand on."""

    patch: Patch
    asks: Asks = ()
    """What standing there asks for."""
    carry: float = 0.0
    """px a tick by which it takes one along at most."""
    thing: int = 0
    """Id of the part it belongs to; 0 for still ground."""
    leg: int = 0
    """Of a current stronger than a walk: its how many-eth leg, from 1."""
    ux: float = 0.0
    uy: float = 0.0
    """Where that leg flows."""
    span: int = 0
    """How many legs one may come up at once."""
    flap: int = -1
    """Which flap of the place it is, from 0."""
    folded: bool = False
    """How that flap must lie."""
    gust: int = 0
    """Id of the wind there that nobody walks against; 0 for none."""
    strip: int = 0
    """How many strips of it away from where it comes from."""

    def is_up(self, other: Piece) -> bool:
        """Whether this leg is up the flow of another of the same current."""
        if not self.leg or self.thing != other.thing or not 0 < other.leg - self.leg <= self.span:
            return False
        return self.ux * other.ux + self.uy * other.uy >= _ALIKE


def pieces(level: Level, grid: Grid, free: Mask) -> list[Piece]:
    """All pieces of a level, still ground first. IntricateError where there are too many."""
    if level.weightless:
        labels, count = labelled(free)
        return _bounded([Piece(patch) for patch in pieces_of(labels, min(count, MOST + 1))])
    labels, count = labelled(grid.ground() & free)
    if count > MOST:
        raise IntricateError("there are too many pieces of ground")
    found = [Piece(patch) for patch in pieces_of(labels, count)]
    flaps = [part for part in level.parts if isinstance(part, Flap)]
    for part in level.parts:
        made: Iterator[Piece] = iter(())
        for kind, make in _MAKERS.items():
            if isinstance(part, kind):
                made = make(part, level, grid)
                break
        for piece in made:
            clear = cleared(piece.patch, free)
            if clear.empty:
                continue
            number = flaps.index(part) if isinstance(part, Flap) else -1
            found.append(replace(piece, patch=clear, flap=number))
        if len(found) > MOST:
            raise IntricateError("there are too many pieces of ground")
    return found


def _bounded(found: list[Piece]) -> list[Piece]:
    if len(found) > MOST:
        raise IntricateError("there are too many pieces of ground")
    return found


def cleared(patch: Patch, free: Mask) -> Patch:
    """What of a patch is free."""
    rows, cols = patch.mask.shape
    within = free[patch.row : patch.row + rows, patch.col : patch.col + cols]
    return cropped(patch.mask & within, patch.row, patch.col)


def _merged(patches: list[Patch]) -> Patch:
    """All of them as one."""
    patches = [patch for patch in patches if not patch.empty]
    if not patches:
        return Patch(0, 0, np.zeros((0, 0), dtype=np.bool_))
    r0, c0 = min(p.row for p in patches), min(p.col for p in patches)
    r1 = max(p.row + p.mask.shape[0] for p in patches)
    c1 = max(p.col + p.mask.shape[1] for p in patches)
    mask = np.zeros((r1 - r0, c1 - c0), dtype=np.bool_)
    for p in patches:
        rows, cols = p.mask.shape
        mask[p.row - r0 : p.row - r0 + rows, p.col - c0 : p.col - c0 + cols] |= p.mask
    return Patch(r0, c0, mask)


def _gear(gear: Gear, _level: Level, grid: Grid) -> Iterator[Piece]:
    rides = (Ask(asks.RIDE),) if gear.sense else ()
    for outline in gear.floors:
        yield Piece(grid.drawn(outline), rides, _rim(gear), gear.id)


def _rim(gear: Gear) -> float:
    """px a tick of the rim at its fastest."""
    if not gear.sense:
        return 0.0
    step = max(gear.rx, gear.ry) * 2.0 * pi / gear.steps
    return step * PEAK / min(EASE_TICKS, gear.step_ticks)


def _plate(plate: Plate, level: Level, grid: Grid) -> Iterator[Piece]:
    wheels = (part for part in level.parts if part.id == plate.gear)
    gear = next((part for part in wheels if isinstance(part, Gear)), None)
    asked: Asks = ()
    if plate.broken or (plate.period and plate.down >= plate.period):
        asked = (Ask(asks.REMAKE),)
    elif plate.period and plate.down:
        asked = (Ask(asks.TIMING),)
    if gear is None or not gear.sense:
        yield Piece(grid.drawn(plate.outline), asked, 0.0, plate.id)
        return
    yield Piece(
        _swept(plate, gear, grid), asks.both(asked, (Ask(asks.RIDE),)), _rim(gear), plate.id
    )


def _swept(plate: Plate, gear: Gear, grid: Grid) -> Patch:
    """The ring that a plate comes over as its gear goes round."""
    outline = tuple(((x - gear.x) / gear.rx, (y - gear.y) / gear.ry) for x, y in plate.outline)
    to_x, to_y = nearest(outline, 0.0, 0.0)
    inner = 0.0 if contains(outline, 0.0, 0.0) else sqrt(to_x * to_x + to_y * to_y)
    outer = max(sqrt(u * u + v * v) for u, v in outline)
    wide, high = outer * gear.rx, outer * gear.ry
    left, right, top, bottom = gear.x - wide, gear.x + wide, gear.y - high, gear.y + high
    area = grid.drawn(((left, top), (right, top), (right, bottom), (left, bottom)))
    rows, cols = (np.arange(count) for count in area.mask.shape)
    x, y = grid.middle(rows[:, None] + area.row, cols + area.col)
    away = np.sqrt(((x - gear.x) / gear.rx) ** 2 + ((y - gear.y) / gear.ry) ** 2)
    slack = grid.step / min(gear.rx, gear.ry)
    return Patch(area.row, area.col, (away >= inner - slack) & (away <= outer + slack))


def _pane(pane: Pane, _level: Level, grid: Grid) -> Iterator[Piece]:
    yield Piece(grid.drawn(pane.outline), (Ask(asks.CALM),), 0.0, pane.id)


def _bleed(bleed: Bleed, _level: Level, grid: Grid) -> Iterator[Piece]:
    if bleed.stays > 0:
        # Round its ends and bends ink bears as far as beside its line.
        half = bleed.width / 2
        floors = (*bleed.floors, *(_round(x, y, half) for x, y in bleed.line))
        ink = _merged([grid.drawn(outline) for outline in floors])
        yield Piece(ink, (Ask(asks.TIMING),), 0.0, bleed.id)


def _round(x: float, y: float, radius: float) -> Outline:
    """A circle of the plane, as a polygon about it."""
    wide = radius / cos(pi / _CORNERS)
    rim = (2.0 * pi * k / _CORNERS for k in range(_CORNERS))
    return tuple((x + wide * cos(a), y + wide * sin(a)) for a in rim)


def _flap(flap: Flap, _level: Level, grid: Grid) -> Iterator[Piece]:
    for folded, outline in zip((False, True), flap.floors, strict=True):
        yield Piece(grid.drawn(outline), (), 0.0, flap.id, folded=folded)


def _ribbon(ribbon: Ribbon, _level: Level, grid: Grid) -> Iterator[Piece]:
    asked: Asks = (Ask(asks.RIDE),)
    if ribbon.after:
        asked = (*asked, Ask(asks.SCENE, ribbon.after))
    speed = ribbon.speed * ((1.0 + OUTWARD) if isinstance(ribbon, Way) else 1.0)
    if ribbon.tide or speed < tuning.WALK:
        bed = _merged([grid.drawn(outline) for outline in ribbon.floors])
        yield Piece(bed, asked, speed, ribbon.id)
        return
    span = int((ribbon.width + _BESIDE) / _LEG) + 1
    for number, ends in enumerate(_legs(ribbon.line), 1):
        (band,) = replace(ribbon, line=ends).floors
        flow = unit(ends[1][0] - ends[0][0], ends[1][1] - ends[0][1])
        patch = grid.drawn(band)
        yield Piece(patch, asked, speed, ribbon.id, number, *flow, span)


def _legs(line: Outline) -> list[Outline]:
    """The line in legs of ``_LEG`` px, or longer ones where those would be too many."""
    length = sum(gap(a, b) for a, b in sides(line, closed=False))
    most = max(_LEG, length / (MOST / 4))
    legs: list[Outline] = []
    for a, b in sides(line, closed=False):
        count = max(1, int(gap(a, b) // most))
        for k in range(count):
            ends = tuple(
                (a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part)
                for part in (k / count, (k + 1) / count)
            )
            legs.append(ends)
    return legs


def _kite(kite: Kite, level: Level, grid: Grid) -> Iterator[Piece]:
    for part in level.parts:
        if not isinstance(part, Gust) or part.strength * GAIN < LIFTS:
            continue
        pull = part.strength * GAIN
        ticks = log(pull / LIFTS) / _KITE_FILLS + _KITE_SINKS
        glides = pull / _KITE_FILLS + tuning.LEAN * ticks + HEIGHT
        left, top, right, bottom = bounds(part.outline)
        air = grid.drawn(part.outline)
        wide = grid.drawn(
            (
                (left - glides, top - glides),
                (right + glides, top - glides),
                (right + glides, bottom + glides),
                (left - glides, bottom + glides),
            )
        )
        everywhere = np.zeros((grid.rows, grid.cols), dtype=np.bool_)
        rows, cols = wide.mask.shape
        everywhere[wide.row : wide.row + rows, wide.col : wide.col + cols] = True
        yield Piece(grown(air, everywhere, grid.steps(glides)), (Ask(asks.KITE),), pull, kite.id)


def _stream(stream: Stream, _level: Level, grid: Grid) -> Iterator[Piece]:
    if stream.height > _HIGH:
        return
    half = tuning.CATCH_REACH + _DRIFT
    beds = []
    for (ax, ay), (bx, by) in sides(stream.line, closed=False):
        ux, uy = unit(bx - ax, by - ay)
        ux, uy = ux * half, uy * half
        a, b = (ax - ux, ay - uy), (bx + ux, by + uy)
        corners = ((a[0] - uy, a[1] + ux), (b[0] - uy, b[1] + ux))
        beds.append(grid.drawn((*corners, (b[0] + uy, b[1] - ux), (a[0] + uy, a[1] - ux))))
    yield Piece(_merged(beds), (Ask(asks.DASH), Ask(asks.BIRDS)), 0.0, stream.id)


_MAKERS: Final[MappingProxyType[type[Part], Callable[[Any, Level, Grid], Iterator[Piece]]]] = (
    MappingProxyType(
        {
            Gear: _gear,
            Plate: _plate,
            Pane: _pane,
            Bleed: _bleed,
            Flap: _flap,
            Ribbon: _ribbon,
            Kite: _kite,
            Stream: _stream,
        }
    )
)
"""Arbor bears nothing (no floors), and a way is a ribbon."""
