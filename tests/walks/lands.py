"""Lands: small places made by chance, of everything that bears, blows, carries or blocks.

Nobody drew them to be walked: much of each cannot be come to, and hands that play badly try
all the same. Hinges and cranes lie everywhere to tell where they came.
"""

from __future__ import annotations

from random import Random
from typing import Final

from game.sim.level import CraneSpot, FloorGrid, GroundArea, Hinge, Level, Point, Solid, Spawn
from game.sim.part import Part
from game.sim.parts.blade import Blade
from game.sim.parts.bleed import Bleed
from game.sim.parts.flap import Flap
from game.sim.parts.gear import Gear
from game.sim.parts.gust import Gust
from game.sim.parts.kite import Kite
from game.sim.parts.pane import Pane
from game.sim.parts.plate import Plate
from game.sim.parts.ribbon import Ribbon
from game.sim.parts.stream import Stream
from game.sim.trig import direction
from tests.worlds import TILE, box

_COLS: Final = 22
_ROWS: Final = 14


def land(chance: Random) -> Level:
    """A place of its own for each state of ``chance``."""
    cells = _islands(chance)
    width, height = _COLS * TILE, _ROWS * TILE
    starts = [i for i, cell in enumerate(cells) if cell]
    start = chance.choice(starts)
    x, y = (start % _COLS + 0.5) * TILE, (start // _COLS + 0.5) * TILE
    parts = [_part(chance, 100 + i) for i in range(chance.randint(0, 9))]
    if chance.random() < 0.25:
        near = x + chance.uniform(-300, 300), y + chance.uniform(-200, 200)
        parts.append(Kite(190, *near))
    hinges = tuple(_hinge(chance, 300 + i) for i in range(12))
    kept = ((x, y), *((hinge.x, hinge.y) for hinge in hinges))
    parts.sort(key=lambda part: part.id)
    return Level(
        "land",
        "Land",
        float(width),
        float(height),
        FloorGrid(_COLS, _ROWS, TILE, ("crystal",), bytes(cells)),
        weightless=chance.random() < 0.08,
        ground=tuple(_ground(chance, 10 + i) for i in range(chance.randint(0, 5))),
        solids=tuple(_solid(chance, kept) for _ in range(chance.randint(0, 10))),
        spawns=(Spawn(1, "", x, y, start=True),),
        hinges=hinges,
        cranes=tuple(_crane(chance, 400 + i, i + 1) for i in range(chance.randint(0, 3))),
        parts=tuple(parts),
    )


def _islands(chance: Random) -> bytearray:
    cells = bytearray(_COLS * _ROWS)
    for _ in range(chance.randint(3, 9)):
        col, row = chance.randrange(_COLS), chance.randrange(_ROWS)
        wide, high = chance.randint(1, 6), chance.randint(1, 5)
        for r in range(row, min(_ROWS, row + high)):
            for c in range(col, min(_COLS, col + wide)):
                cells[r * _COLS + c] = 1
    return cells


def _spot(chance: Random) -> Point:
    return chance.uniform(0, _COLS * TILE), chance.uniform(0, _ROWS * TILE)


def _line(chance: Random) -> tuple[Point, ...]:
    x, y = _spot(chance)
    points = [(x, y)]
    for _ in range(chance.randint(1, 3)):
        ux, uy = direction(chance.random())
        far = chance.uniform(80, 400)
        x, y = x + ux * far, y + uy * far
        points.append((x, y))
    return tuple(points)


def _box(chance: Random, least: float = 40, most: float = 260) -> tuple[Point, ...]:
    x, y = _spot(chance)
    return box(x, y, x + chance.uniform(least, most), y + chance.uniform(least, most))


def _ground(chance: Random, id_: int) -> GroundArea:
    kind = "" if chance.random() < 0.25 else "crystal"
    if chance.random() < 0.5:
        return GroundArea(id_, kind, _box(chance))
    x, y = _spot(chance)
    corners = []
    for k in range(5):
        ux, uy = direction(k / 5 + chance.uniform(0, 0.15))
        far = chance.uniform(30, 180)
        corners.append((x + ux * far, y + uy * far))
    return GroundArea(id_, kind, tuple(corners))


def _solid(chance: Random, kept: tuple[Point, ...]) -> Solid:
    """Something solid that comes near to none of these points."""
    while True:
        outline = _box(chance, 10, 200) if chance.random() < 0.5 else _line(chance)
        closed = len(outline) == 4 and outline[0][1] == outline[1][1]
        if not any(_near(outline, point, 30) for point in kept):
            return Solid(outline, closed=closed)


def _near(outline: tuple[Point, ...], point: Point, away: float) -> bool:
    xs, ys = [x for x, _ in outline], [y for _, y in outline]
    across = min(xs) - away < point[0] < max(xs) + away
    return across and min(ys) - away < point[1] < max(ys) + away


def _hinge(chance: Random, id_: int) -> Hinge:
    outline = _box(chance, 30, 120)
    (left, top), _, (right, bottom), _ = outline
    return Hinge(id_, f"hinge {id_}", outline, (left + right) / 2, (top + bottom) / 2)


def _crane(chance: Random, id_: int, number: int) -> CraneSpot:
    return CraneSpot(
        id_,
        number,
        *_spot(chance),
        chance.choice((0.0, 20.0, 40.0, 60.0)),
        perched=chance.random() < 0.5,
        shy=chance.random() < 0.5,
        range=chance.uniform(10, 160),
        curious=chance.random() < 0.4,
    )


def _part(chance: Random, id_: int) -> Part:
    made = chance.choice((_moving, _moving, _standing))
    return made(chance, id_)


def _moving(chance: Random, id_: int) -> Part:
    """Something that carries, blows or pushes."""
    x, y = _spot(chance)
    sense = chance.choice((-1, 0, 1))
    match chance.randrange(6):
        case 0 | 1:
            speed = chance.choice((1.5, 3.0, 4.5, 6.0, 8.0, 13.0))
            tide = chance.choice((0, 0, 0, 300))
            return Ribbon(id_, _line(chance), chance.uniform(50, 150), speed, tide)
        case 2:
            wide = chance.uniform(60, 260)
            steps = chance.choice((8, 16, 24))
            return Gear(id_, x, y, wide, wide * 0.669, steps, 30, 0, sense)
        case 3:
            ux, uy = direction(chance.random())
            strength = chance.choice((2.0, 3.0, 5.0, 9.0))
            period = chance.choice((0, 300, 432))
            return Gust(id_, _box(chance, 150, 700), ux, uy, strength, period, 200)
        case 4:
            return Blade(id_, ((x, y), (x + 200.0, y + 20.0)), x, y, 900, sense or 1)
        case _:
            return Stream(id_, _line(chance), 5)


def _standing(chance: Random, id_: int) -> Part:
    """Something that bears now and then."""
    match chance.randrange(4):
        case 0:
            broken = chance.random() < 0.4
            return Plate(id_, _box(chance, 50, 160), 300, 150, chance.randrange(300), broken)
        case 1:
            return Pane(id_, _box(chance, 50, 160))
        case 2:
            return Bleed(id_, _line(chance), 64.0, 2.5)
        case _:
            outline = _box(chance, 60, 200)
            return Flap(id_, outline, (outline[1], outline[2]), chance.random() < 0.3)
