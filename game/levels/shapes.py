"""Outlines of objects and of tiles' collision shapes, on the plane of the map.

Whatever needs an angle is rounded to 1/256 px, so that a map means the same on
every machine; all else is exact.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from math import cos, pi, sin
from typing import Final

from game.levels.tilemap import FLIP_D, FLIP_H, FLIP_V, MapObject, Tileset
from game.sim.geometry import sides
from game.sim.level import Outline, Point

_GRAIN: Final = 256
_CORNERS: Final = 24
"""Of the polygon that stands for an ellipse."""

_QUARTERS: Final = {0: (1.0, 0.0), 1: (0.0, 1.0), 2: (-1.0, 0.0), 3: (0.0, -1.0)}

_ANCHORS: Final = {
    "unspecified": (0.0, 1.0),
    "topleft": (0.0, 0.0),
    "top": (0.5, 0.0),
    "topright": (1.0, 0.0),
    "left": (0.0, 0.5),
    "center": (0.5, 0.5),
    "right": (1.0, 0.5),
    "bottomleft": (0.0, 1.0),
    "bottom": (0.5, 1.0),
    "bottomright": (1.0, 1.0),
}


def anchor(alignment: str) -> Point:
    """Which part of a tile object its (x, y) is: (0, 0) top left to (1, 1) bottom right."""
    return _ANCHORS[alignment]


def _snap(value: float) -> float:
    return round(value * _GRAIN) / _GRAIN


def turned(points: Iterable[Point], degrees: float) -> Outline:
    """The points turned clockwise (on the screen) about the origin."""
    quarter, rest = divmod(degrees % 360.0, 90.0)
    if rest == 0.0:
        c, s = _QUARTERS[int(quarter) % 4]
        return tuple((x * c - y * s, x * s + y * c) for x, y in points)
    c, s = cos(degrees * pi / 180), sin(degrees * pi / 180)
    return tuple((_snap(x * c - y * s), _snap(x * s + y * c)) for x, y in points)


def shifted(points: Iterable[Point], x: float, y: float) -> Outline:
    """The points moved."""
    return tuple((px + x, py + y) for px, py in points)


def is_upright(thing: MapObject) -> bool:
    """Whether it is a rectangle with edges along the axes."""
    return thing.shape == "rectangle" and thing.rotation % 90.0 == 0.0


def points_of(thing: MapObject) -> Outline:
    """Corners of a shape object where it stands, turned; of a polyline, its points."""
    return shifted(turned(_corners(thing), thing.rotation), thing.x, thing.y)


def points_of_tile(thing: MapObject, tileset: Tileset, tile: int, shape: str) -> Outline:
    """The same of a tile object that stands for ``shape``: what it covers as a rectangle or
    ellipse, or its middle as a point."""
    width, height = (float(edge) for edge in tileset.size(tile))
    across, down = anchor(tileset.alignment)
    x = (tileset.offset[0] * thing.width / width if width else 0.0) - across * thing.width
    y = (tileset.offset[1] * thing.height / height if height else 0.0) - down * thing.height
    width, height = thing.width, thing.height
    if thing.flips & FLIP_D:  # what is drawn stands on the same lower left corner
        y += height - width
        width, height = height, width
    if shape == "point":
        points: Outline = ((x + width / 2, y + height / 2),)
    else:
        plain = replace(thing, shape=shape, width=width, height=height)
        points = shifted(_corners(plain), x, y)
    return shifted(turned(points, thing.rotation), thing.x, thing.y)


def _corners(thing: MapObject) -> Outline:
    width, height = thing.width, thing.height
    if thing.points:
        return thing.points
    if thing.shape in {"ellipse", "capsule"}:
        steps = (2 * pi * i / _CORNERS for i in range(_CORNERS))
        return tuple(
            (_snap(width / 2 * (1 + cos(a))), _snap(height / 2 * (1 + sin(a)))) for a in steps
        )
    if width == 0 and height == 0:
        return ((0.0, 0.0),)
    return (0.0, 0.0), (width, 0.0), (width, height), (0.0, height)


def simple(points: Iterable[Point], closed: bool = True) -> Outline:
    """Without points that repeat the one before, nor, if closed, the first."""
    kept: list[Point] = []
    for point in points:
        if not kept or point != kept[-1]:
            kept.append(point)
    while closed and len(kept) > 1 and kept[0] == kept[-1]:
        kept.pop()
    return tuple(kept)


def area(outline: Outline) -> float:
    """Area of a polygon, px²; positive if it runs clockwise on the screen."""
    doubled = 0.0
    for (ax, ay), (bx, by) in sides(outline):
        doubled += ax * by - bx * ay
    return doubled / 2


def on_tile(points: Iterable[Point], tile: Point, size: Point, flips: int) -> Outline:
    """Points on a tile of the size ``tile``, drawn flipped and stretched to ``size``.

    The result is relative to the top left corner of what is drawn. A tile
    mirrored along its diagonal is drawn ``size`` turned on its side.
    """
    width, height = size
    sx, sy = width / tile[0], height / tile[1]
    moved = []
    for x, y in points:
        px, py, w, h = x * sx, y * sy, width, height
        if flips & FLIP_D:
            px, py, w, h = py, px, h, w
        if flips & FLIP_H:
            px = w - px
        if flips & FLIP_V:
            py = h - py
        moved.append((px, py))
    return tuple(moved)
