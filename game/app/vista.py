"""Vista: the floor behind the title. Nobody plays there: stars, lines and cranes live on.

Owns what lies there. The dreamer stands at the lower right of every view, whatever its
shape, for the place ends there.
"""

from __future__ import annotations

from typing import Final

from game.sim.level import CraneSpot, Figure, FloorGrid, Level, Point, Spawn
from game.speedrun.attempt import Attempt
from game.view.place import Place

NAME: Final = "title 253"
"""No map's: those are named as files are."""
_TILE: Final = 64
_COLS, _ROWS = 45, 28
_WIDTH, _HEIGHT = 2880.0, 1792.0
_DREAMER: Final = (374.0, 214.0)
"""From the right and the lower end."""
_LINES: Final[tuple[tuple[Point, ...], ...]] = (
    ((-820, -668), (-742, -660), (-676, -637), (-610, -668)),
    ((-270, -478), (-218, -500), (-160, -474), (-120, -424), (-60, -402)),
    ((-592, -122), (-540, -78), (-474, -66), (-430, -20)),
    ((-1240, -250), (-1172, -190), (-1085, -205), (-1030, -150)),
    ((-1560, -560), (-1480, -610), (-1420, -540), (-1330, -590)),
    ((-1960, -180), (-1880, -240), (-1790, -210), (-1730, -300)),
)
"""Constellations, from the lower right corner."""
_CRANES: Final[tuple[Point, ...]] = (
    *((-480, -350), (-230, -300), (-200, -120), (-560, -170), (-700, -600), (-130, -560)),
    *((-1650, -330), (-1900, -640)),
)


def level() -> Level:
    """The place."""
    width, height = _WIDTH, _HEIGHT
    cells = bytes([1]) * (_COLS * _ROWS)
    figures = []
    for number, line in enumerate(_LINES):
        nodes = tuple((width + x, height + y) for x, y in line)
        edges = tuple((i, i + 1) for i in range(len(line) - 1))
        figures.append(Figure(100 + number, "", nodes, edges, counts=False))
    cranes = (
        CraneSpot(200 + n, n + 1, width + x, height + y, 60.0, perched=False)
        for n, (x, y) in enumerate(_CRANES)
    )
    return Level(
        name=NAME,
        title="",
        width=width,
        height=height,
        floor=FloorGrid(_COLS, _ROWS, _TILE, ("crystal",), cells),
        sky="stars",
        calm=True,
        spawns=(Spawn(1, "start", width - _DREAMER[0], height - _DREAMER[1], start=True),),
        cranes=tuple(cranes),
        figures=tuple(figures),
    )


def idle() -> Attempt:
    """The dreamer there, waiting."""
    return Attempt(lambda name: level(), NAME, kind="practice")  # noqa: ARG005 - there is one


def place() -> Place:
    """What is to be drawn."""
    return Place.of(level())
