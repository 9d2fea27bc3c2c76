"""Worlds drawn as text, for tests. One character a tile of 64 px.

``.`` crystal floor, ``#`` a wall on it, ``o`` low furniture on it, blank = nothing to stand
on, ``@`` the start (on floor).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.sim.controls import Button, Controls
from game.sim.events import Event
from game.sim.level import FloorGrid, Level, Outline, Solid, Spawn
from game.sim.progress import Assists, Progress
from game.sim.world import World

TILE = 64
RIGHT, LEFT = Controls(stick_x=127), Controls(stick_x=-127)
DOWN, UP = Controls(stick_y=127), Controls(stick_y=-127)


def press(*buttons: Button, stick_x: int = 0, stick_y: int = 0) -> Controls:
    """Controls with these buttons held."""
    held = 0
    for button in buttons:
        held |= button
    return Controls(int(held), stick_x, stick_y)


def box(left: float, top: float, right: float, bottom: float) -> Outline:
    """A rectangle as an outline."""
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def middle(col: int, row: int) -> tuple[float, float]:
    """Middle of a tile, px."""
    return (col + 0.5) * TILE, (row + 0.5) * TILE


def level(drawing: str, **parts: Any) -> Level:
    """A level from a drawing; ``parts`` replaces fields of it."""
    rows = drawing.strip("\n").splitlines()
    cols = max(map(len, rows))
    cells = bytearray()
    solids: list[Solid] = []
    spawns: tuple[Spawn, ...] = ()
    for r, line in enumerate(rows):
        for c, sign in enumerate(line.ljust(cols)):
            cells.append(0 if sign == " " else 1)
            outline = box(c * TILE, r * TILE, (c + 1) * TILE, (r + 1) * TILE)
            if sign == "#":
                solids.append(Solid(outline))
            elif sign == "o":
                solids.append(Solid(outline, height=40))
            elif sign == "@":
                x, y = middle(c, r)
                spawns = (Spawn(1, "start", x, y, start=True),)
    drawn = Level(
        name="drawn",
        title="Drawn",
        width=cols * TILE,
        height=len(rows) * TILE,
        floor=FloorGrid(cols, len(rows), TILE, ("crystal",), bytes(cells)),
        solids=tuple(solids),
        spawns=spawns,
    )
    return replace(drawn, **parts)


def world(
    drawing: str,
    progress: Progress | None = None,
    assists: Assists | None = None,
    **parts: Any,
) -> World:
    """A world of a drawn level, seed 0."""
    return World(level(drawing, **parts), 0, progress or Progress(), assists)


def play(a_world: World, controls: Controls, ticks: int = 1) -> list[Event]:
    """Hold the controls for so many ticks; returns all events."""
    events: list[Event] = []
    for _ in range(ticks):
        events += a_world.step(controls)
    return events
