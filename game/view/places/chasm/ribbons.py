"""Ribbons: currents of wet paint as strips of triangles, and the beads flung off them. No GL.

A ribbon is a line that an author drew, made smooth, with a width. It flows from the
first point of the line to the last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import cos, pi, tau
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.level import Level, Outline
from game.view.places.chasm.paint import row_of
from game.view.shapes.curve import Curve, directions, smooth, ways
from game.view.shapes.papers import number, word
from game.view.shares import Cues, Shares, cues

Floats = NDArray[np.float32]
Box = tuple[float, float, float, float]
"""Left, top, width, height on the plane, px."""

EVER: Final = (1.0, 1.0, 1.0)
"""The ``when`` of what always flows."""
STEP: Final = 24.0
"""px along a ribbon between two cross sections."""
MARGIN: Final = 26.0
"""px beside a ribbon over which it sheds light and shadow, at most."""
ROW: Final = 16
"""Floats of a vertex: centre x, y, direction x, y | px along, side -1 or 1, half width px,
part of the way 0..1 | family, px a second, seed 0..1, strength | when, 1
for each of its three cues; seconds of its tide."""
_PIECE: Final = 16
"""Steps that are drawn or left out as one."""
_BEADS: Final = 9
BEAD_ROW: Final = 10
"""x, y, radius, family | direction x, y, strength | when."""


@dataclass(frozen=True, slots=True)
class Ribbon:
    """One current."""

    line: Outline
    half: float
    """Half width where it is widest, px."""
    speed: float = 60.0
    """px a second along the line."""
    family: str = "indigo"
    """One of ``paint.FAMILIES``."""
    uneven: float = 0.5
    """How much its width varies along the way, 0..1."""
    strength: float = 1.0
    """How much light there is on it."""
    when: Cues = EVER
    """1 for each of three things of which at least one must be for it to flow."""
    tide: float = 0.0
    """Seconds in which it runs out and in again; 0 = it always runs out."""
    tip: float = 4.0
    """Half widths over which its ends narrow."""
    spring: float = 0.0
    """Half widths over which it gathers where it begins; 0 = as it narrows at its end."""
    seed: int = 0
    flings: bool = True
    """Whether threads and beads come off it."""


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A stretch of strip, and where it shows on the plane, px."""

    first: int
    """Its first vertex."""
    vertices: int
    left: float
    top: float
    right: float
    bottom: float
    when: Cues
    """See ``Ribbon``."""

    def shows(self, view: Box, shares: Shares) -> bool:
        """Whether any of it may be seen in the view; ``shares`` is how much each cue is."""
        left, top, width, height = view
        across = self.left < left + width and self.right > left
        down = self.top < top + height and self.bottom > top
        return across and down and any(a and b for a, b in zip(self.when, shares, strict=True))


def layers(level: Level) -> list[tuple[float, list[Ribbon]]]:
    """The ribbons behind a place by their depth, the farthest first."""
    depths = {number(fold, "depth", 0.0) for fold in level.folds if fold.kind == "backdrop"}
    return [(depth, backdrops(level, depth)) for depth in sorted(depths, reverse=True)]


def backdrops(level: Level, depth: float = 0.0) -> list[Ribbon]:
    """The ribbons so far behind a place, by id: later ones lie on earlier ones."""
    return [
        Ribbon(
            fold.points if not fold.closed else (*fold.points, fold.points[0]),
            number(fold, "width", 90.0) / 2,
            number(fold, "speed", 60.0),
            word(fold, "family", "indigo"),
            number(fold, "uneven", 0.5),
            number(fold, "strength", 1.0),
            cues(fold.when),
            seed=fold.id,
        )
        for fold in level.folds
        if fold.kind == "backdrop" and len(fold.points) > 1 and number(fold, "depth", 0.0) == depth
    ]


def widths(ribbon: Ribbon, way: Curve) -> Curve:
    """(n,) half width at so many px along: it swells and thins, and ends in points."""
    phase = 2 * pi * ((ribbon.seed * 0.6180339887) % 1.0)
    wave = 0.5 + 0.27 * np.sin(way / 210.0 + phase) + 0.23 * np.sin(way / 97.0 + 1.7 * phase)
    body = 1.0 - ribbon.uneven * (1.0 - np.clip(wave, 0, 1) ** 1.5)
    tip = max(ribbon.tip * ribbon.half, 24.0)
    half_way = max(way[-1] / 2, 1e-6)
    near = np.clip((way[-1] - way) / min(tip, half_way), 0.0, 1.0)
    spring = ribbon.spring * ribbon.half
    drawn = np.clip(way / min(spring or tip, half_way), 0.0, 1.0)
    # What gathers is drawn out to a thread, what ends is round.
    begun = drawn * drawn * (3.0 - 2.0 * drawn) if spring else 1.0 - (1.0 - drawn) ** 2
    return np.asarray(ribbon.half * body * begun * (1.0 - (1.0 - near) ** 2))


def run(ribbon: Ribbon, seconds: float) -> float:
    """px its paint has run along since the place was entered."""
    if ribbon.tide <= 0.0:
        return ribbon.speed * seconds
    turn = ribbon.tide / tau
    return ribbon.speed * turn * (1.0 - cos(seconds / turn))


def sections(ribbon: Ribbon) -> Floats:
    """(n, 2, ROW) the two edges of every cross section, from the spring to the end."""
    curve = smooth(ribbon.line, STEP)
    way, ahead = ways(curve), directions(curve)
    half = widths(ribbon, way)
    rows = np.zeros((len(curve), 2, ROW), np.float32)
    rows[:, :, 0:2], rows[:, :, 2:4] = curve[:, None], ahead[:, None]
    rows[:, :, 4] = way[:, None]
    rows[:, 0, 5], rows[:, 1, 5] = -1.0, 1.0
    rows[:, :, 6] = half[:, None]
    rows[:, :, 7] = (way / max(way[-1], 1e-6))[:, None]
    rows[:, :, 8] = row_of(ribbon.family)
    rows[:, :, 9] = ribbon.speed
    rows[:, :, 10] = (ribbon.seed * 0.7548776662) % 1.0
    rows[:, :, 11] = ribbon.strength
    rows[:, :, 12:15], rows[:, :, 15] = ribbon.when, ribbon.tide
    return rows


def flung(ribbon: Ribbon) -> Iterator[Ribbon]:
    """Two threads that part from a ribbon's edges and stream beside it."""
    curve = smooth(ribbon.line, STEP)
    way, ahead = ways(curve), directions(curve)
    half = widths(ribbon, way)
    for k, side in enumerate((-1.0, 1.0)):
        share = ((ribbon.seed + 3 * k) * 0.7548776662) % 1.0
        first = (0.10 + 0.45 * share) * way[-1]
        last = min(way[-1], first + 260.0 + 300.0 * share)
        inside = (way >= first) & (way <= last)
        if inside.sum() < 4:
            continue
        out = (way[inside] - first) / (last - first)
        away = side * (half[inside] * (0.86 + 0.40 * out) + 16.0 * out * out)
        across = np.stack([-ahead[inside, 1], ahead[inside, 0]], 1)
        line = curve[inside] + across * away[:, None]
        yield replace(
            ribbon,
            line=tuple((float(x), float(y)) for x, y in line[::3]),
            half=1.4 + 2.2 * share,
            uneven=0.4,
            tip=4.0,
            seed=ribbon.seed + 11 + k,
            flings=False,
        )


def strips(ribbons: Sequence[Ribbon]) -> tuple[Floats, list[Piece]]:
    """A strip of triangles (n, ROW) of all ribbons and their threads, and the pieces it falls
    into: any run of pieces is a strip by itself."""
    parts: list[Floats] = []
    pieces: list[Piece] = []
    first = 0
    for one in ribbons:
        for ribbon in (one, *(flung(one) if one.flings else ())):
            rows = sections(ribbon)
            for start in range(0, len(rows) - 1, _PIECE):
                part = rows[start : start + _PIECE + 1]
                reach = float(part[:, 0, 6].max()) * 1.2 + MARGIN
                low, high = part[:, 0, :2].min(0) - reach, part[:, 0, :2].max(0) + reach
                # Its first and last corner twice: between two pieces nothing is drawn.
                corners = part.reshape(-1, ROW)
                corners = np.concatenate([corners[:1], corners, corners[-1:]])
                (left, top), (right, bottom) = low.tolist(), high.tolist()
                pieces.append(Piece(first, len(corners), left, top, right, bottom, ribbon.when))
                parts.append(corners)
                first += len(corners)
    rows = np.concatenate(parts) if parts else np.zeros((0, ROW), np.float32)
    return rows, pieces


def in_view(pieces: Sequence[Piece], view: Box, shares: Shares) -> list[tuple[int, int]]:
    """(first vertex, vertices) of what may be seen, in order; neighbours are one."""
    runs: list[tuple[int, int]] = []
    for piece in pieces:
        if not piece.shows(view, shares):
            continue
        if runs and sum(runs[-1]) == piece.first:
            runs[-1] = (runs[-1][0], runs[-1][1] + piece.vertices)
        else:
            runs.append((piece.first, piece.vertices))
    return runs


def behind(view: Box, place: tuple[float, float], depth: float) -> tuple[float, float]:
    """px by which what lies ``depth`` (0..1) behind a place is seen aside and down of where it
    was drawn; in the middle of the place it is where it was drawn."""
    left, top, wide, high = view
    return (left + wide / 2 - place[0] / 2) * depth, (top + high / 2 - place[1] / 2) * depth


class Beads:
    """Drops that ride beside the ribbons they came off."""

    def __init__(self, ribbons: Sequence[Ribbon]) -> None:
        self._ribbons = [ribbon for ribbon in ribbons if ribbon.flings]
        curves = [smooth(ribbon.line, STEP) for ribbon in self._ribbons]
        along = [ways(curve) for curve in curves]
        self._curves = [
            (way, np.concatenate([curve, directions(curve), widths(ribbon, way)[:, None]], axis=1))
            for ribbon, curve, way in zip(self._ribbons, curves, along, strict=True)
        ]
        rng = [np.random.default_rng(ribbon.seed) for ribbon in self._ribbons]
        self._starts = [r.uniform(0.0, w[-1], _BEADS) for r, w in zip(rng, along, strict=True)]
        self._lags = [r.uniform(0.7, 1.0, _BEADS) for r in rng]
        self._sides = [r.choice((-1.0, 1.0), _BEADS) * r.uniform(1.04, 1.34, _BEADS) for r in rng]
        self._radii = [1.6 + 3.2 * r.uniform(size=_BEADS) ** 2 for r in rng]

    def __len__(self) -> int:
        return _BEADS * len(self._ribbons)

    def at(self, seconds: float) -> Floats:
        """(n, BEAD_ROW) where they are."""
        rows = np.zeros((len(self), BEAD_ROW), np.float32)
        for k, (ribbon, (way, curve)) in enumerate(zip(self._ribbons, self._curves, strict=True)):
            mine = rows[k * _BEADS : (k + 1) * _BEADS]
            s = (self._starts[k] + self._lags[k] * run(ribbon, seconds)) % way[-1]
            x, y, ahead_x, ahead_y, half = (np.interp(s, way, column) for column in curve.T)
            away = self._sides[k] * (half + 5.0)
            mine[:, 0], mine[:, 1] = x - ahead_y * away, y + ahead_x * away
            ends = np.clip(np.minimum(s, way[-1] - s) / 120.0, 0.0, 1.0)
            mine[:, 2], mine[:, 3] = self._radii[k] * ends, row_of(ribbon.family)
            mine[:, 4], mine[:, 5] = ahead_x, ahead_y
            mine[:, 6], mine[:, 7:] = ribbon.strength, ribbon.when
        return rows
