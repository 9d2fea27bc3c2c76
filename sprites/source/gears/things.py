"""What stands and lies on the landings: lamps, a bench, inlays, and the workshop's table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Final

import numpy as np
from PIL import Image, ImageDraw

from game.sim.plane import KY
from game.view.fold.cogs import BRASS, BRIGHT, DARK_BRASS, STEEL, ball, column, drum, rod, upright
from game.view.fold.mesh import Mesh, Paint, joined
from game.view.fold.shapes import box, facets, plate, ring, rings, tube
from game.view.fold.wheel import outline
from sprites.source import kit
from sprites.source.kit import Bytes, Picture
from sprites.source.tileset import Box

_WOOD: Final = Paint("#6a4a34")
_WOOD_DARK: Final = Paint("#4a3428")
_PLAN: Final = Paint("#24486a")
_PLAN_LIT: Final = Paint("#2e5878")
_CHAR: Final = Paint("#14100e")
_FINE: Final = 4


@dataclass(frozen=True, slots=True)
class Thing:
    """One picture: a mesh, or a drawing that lies flat."""

    name: str
    mesh: Callable[[], Mesh] | None = None
    flat: Callable[[], Bytes] | None = None
    half: float = 0.0
    """World units from its axis that are solid, to each side."""
    deep: float = 0.0
    tall: float = 60.0


def lamp() -> Mesh:
    """A lantern on a post, lit."""
    parts = [drum(11, 0, 5, STEEL), drum(8, 5, 9, DARK_BRASS), column(0, 0, 9, 104, 2.6)]
    parts.append(drum(5, 62, 66, BRASS))
    parts.append(rings([ring(6, r, r, z) for z, r in ((104, 5), (110, 10), (132, 12))], DARK_BRASS))
    glass = Paint("#ffdf9c", "#ffc766", 1.3)
    parts.append(rings([ring(6, 10, 10, 111), ring(6, 12, 12, 131)], glass))
    for i in range(6):
        angle = i * pi / 3
        x, y = 12.0 * cos(angle), 12.0 * sin(angle)
        parts.append(column(x, y, 109, 133, 1.1, BRIGHT))
    roof = [ring(6, 11, 11, 132), ring(6, 4, 4, 137), ring(6, 0.4, 0.4, 146)]
    parts += [rings(roof, [BRASS, DARK_BRASS]), ball(2.2, BRIGHT).moved(z=147)]
    return joined(parts)


def table() -> Mesh:
    """A drafting table, tilted towards the viewer, with the plan burnt at its edges."""
    parts = []
    for side in (-1, 1):
        parts.append(rod([(side * 52, -22, 0), (side * 44, -8, 52)], 3.2, _WOOD_DARK))
        parts.append(rod([(side * 52, 22, 0), (side * 44, 6, 46)], 3.2, _WOOD_DARK))
    parts.append(rod([(-50, 0, 22), (50, 0, 22)], 2.6, _WOOD_DARK))
    low, high = 44.0, 78.0
    top = [(-66, 30, low), (66, 30, low), (66, -30, high), (-66, -30, high)]
    parts.append(plate(top, _WOOD))
    edge = [(-66, 30, low), (66, 30, low), (66, 30, low - 5), (-66, 30, low - 5)]
    parts.append(plate(edge, _WOOD_DARK))

    def on(u: float, v: float, lift: float = 0.8) -> tuple[float, float, float]:
        return u, 30 - 60 * v, low + (high - low) * v + lift

    rng = np.random.default_rng(31)
    rim = [(-50, 0.10), (-18, 0.06), (20, 0.09), (50, 0.12), (53, 0.5), (46, 0.90), (10, 0.95)]
    rim += [(-30, 0.90), (-54, 0.86), (-49, 0.5)]
    for grown, look in ((1.13, _CHAR), (1.05, Paint("#6a2a12", "ember", 0.10))):
        burnt = [on(u * grown, 0.5 + (v - 0.5) * grown, 0.3 * grown) for u, v in rim]
        parts.append(plate(burnt, look, crease=False))
    whole = [on(u, v) for u, v in rim]
    middle = on(0, 0.5)
    for i, corner in enumerate(whole):
        after = whole[(i + 1) % len(whole)]
        parts.append(facets([[corner, after, middle]], _PLAN if i % 2 else _PLAN_LIT))
    ink = Paint("#bfe4f4", "#9fd8ff", 0.10)
    for u, v, radius in ((-22, 0.46, 17), (14, 0.58, 12), (28, 0.34, 8)):
        loop = [
            on(u + radius * cos(t), v + radius * sin(t) / 66, 1.6)
            for t in np.linspace(0, 2 * pi, 15)
        ]
        parts.append(tube(loop, 0.55, ink, 3, crease=False))
    for _ in range(4):
        left, up = float(rng.uniform(-40, 34)), float(rng.uniform(0.16, 0.84))
        line = [on(left, up, 1.6), on(left + 16, up, 1.6)]
        parts.append(tube(line, 0.45, ink, 3, crease=False))
    parts.append(rod([on(50, 0.2, 3), on(58, 0.75, 3)], 1.2, BRIGHT))
    arm = [(60.0, -30.0, 74.0), (66.0, -26.0, 112.0), (40.0, -4.0, 122.0)]
    parts += [
        rod(arm, 1.6, BRASS),
        drum(9, 108, 116, Paint("#ffe2a0", "#ffc766", 0.7)).moved(38, -2),
    ]
    return joined(parts)


def stool() -> Mesh:
    """A stool at the right height for somebody smaller."""
    legs = [
        rod([(13 * cos(a), 13 * sin(a), 0), (7 * cos(a), 7 * sin(a), 30)], 1.8, _WOOD_DARK)
        for a in (0.5, 2.1, 3.7, 5.2)
    ]
    return joined([*legs, drum(14, 30, 34, _WOOD, 10)])


def rack() -> Mesh:
    """Plans rolled up in a rack; one has slipped."""
    parts = [box((-34, -12, 0), (34, 12, 46), _WOOD_DARK, _WOOD)]
    rng = np.random.default_rng(8)
    for i in range(9):
        x, y = -27 + (i % 5) * 13.5 + (i // 5) * 6, -5 + 9 * (i // 5)
        high = float(rng.uniform(66, 100))
        lean = float(rng.uniform(-6, 6))
        paper = Paint("#b8b6ae") if i % 3 else _PLAN_LIT
        parts.append(tube([(x, y, 40), (x + lean, y, high)], 4.4, paper, 6))
    for x in (-22.0, 0.0, 22.0):
        parts.append(upright(drum(4, 0, 2, BRASS, 6)).moved(x, 12, 24))
    return joined(parts)


def bench() -> Mesh:
    """For the use of persons who are not yet famous."""
    parts = [box((-44, -12, 22), (44, 12, 27), _WOOD, _WOOD)]
    for side in (-34.0, 34.0):
        parts.append(box((side - 3, -11, 0), (side + 3, 11, 22), STEEL))
    parts.append(plate([(-44, -12, 30), (44, -12, 30), (42, -17, 56), (-42, -17, 56)], _WOOD))
    for side in (-36.0, 36.0):
        parts.append(rod([(side, -12, 24), (side, -17, 58)], 1.8, BRASS))
    return joined(parts)


def rosette() -> Bytes:
    """A wheel let into the panes, in threads of brass."""
    wide, high = 320, 216
    picture = Image.new("L", (wide * _FINE, high * _FINE))
    pen = ImageDraw.Draw(picture)
    cx, cy = wide / 2 * _FINE, high / 2 * _FINE

    def closed(points: list[tuple[float, float]], thick: int, value: int) -> None:
        seen = [(cx + x * _FINE, cy + y * KY * _FINE) for x, y in points]
        pen.line([*seen, seen[0]], value, thick, "curve")

    def circle(radius: float, thick: int, value: int) -> None:
        turns = np.linspace(0, 2 * pi, 97)[:-1].tolist()
        closed([(radius * cos(t), radius * sin(t)) for t in turns], thick, value)

    closed(outline(140.0, 32), 7, 170)
    for radius, thick, value in ((122.0, 4, 120), (116.0, 3, 80), (44.0, 5, 150), (16.0, 4, 150)):
        circle(radius, thick, value)
    for i in range(16):
        angle = (i + 0.5) * pi / 8
        inner, outer = (44.0, 116.0) if i % 2 else (16.0, 44.0)
        a, b = (
            (cx + r * cos(angle) * _FINE, cy + r * sin(angle) * KY * _FINE) for r in (inner, outer)
        )
        pen.line([a, b], 110, 3)
    cover = np.asarray(picture.resize((wide, high), Image.Resampling.BOX)).astype(np.float32)
    out = np.zeros((high, wide, 4), np.float32)
    south = (np.mgrid[0:high, 0:wide][0] / high)[..., None]
    out[..., :3] = np.array((236, 196, 116), np.float32) * (1 - 0.45 * south)
    out[..., 3] = cover
    return (np.clip(out, 0, 255) + 0.5).astype(np.uint8)


THINGS: Final = (
    Thing("rosette", flat=rosette),
    Thing("lamp", lamp, half=9, deep=9, tall=120),
    Thing("table", table, half=58, deep=26, tall=60),
    Thing("stool", stool, half=12, deep=10, tall=26),
    Thing("rack", rack, half=34, deep=12, tall=70),
    Thing("bench", bench, half=42, deep=13, tall=44),
)
"""The order is the order of ids in the tileset: append, never insert."""


def bake(thing: Thing) -> tuple[Bytes, tuple[Box, ...]]:
    """Its picture, and what of it is solid."""
    if thing.mesh is None:
        if thing.flat is None:
            raise ValueError(f"{thing.name} is neither folded nor drawn")
        return thing.flat(), ()
    picture: Picture = kit.draw(thing.mesh(), kit.NEUTRAL, shadow=0.6, seed=len(thing.name))
    x, y = picture.foot
    high = 2 * thing.deep * KY
    solid = Box(x - thing.half, y - high / 2, 2 * thing.half, high, thing.tall)
    return picture.rgba, (solid,)
