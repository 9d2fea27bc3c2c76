"""Panes: the light in doorways, as triangles and as what shows in a moment. No GL."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.level import Level
from game.view.cast import pose_of
from game.view.fold import door
from game.view.fold.frames import Pane
from game.view.snapshot import Snapshot

Floats = NDArray[np.float32]

STYLES: Final = {
    "slip": 0,
    "kite": 1,
    "report": 2,
    "letter": 3,
    "blueprint": 4,
    "headline": 5,
    "handle": 6,
    "glass": 7,
    "light": 8,
    "fold": 0,
}
"""Which drawing of ``doorlight.glsl`` shines in a relic's door or a passage's look."""
_SHUT: Final = 0.42
"""How much a door glows that lets nobody through."""


@dataclass(frozen=True, slots=True)
class Shone:
    """One pane that shines."""

    page: str
    style: int
    x: float
    y: float
    hue: tuple[float, float, float]
    glow: float
    tall: float
    """Height over half width."""


def triangles(pane: Pane) -> Floats:
    """(3 n, 6) float32: corner, then -1..1 across, 0..1 up, 0 middle to 1 edge."""
    outline = pane.outline
    if len(outline) < 3:
        return np.zeros((0, 6), np.float32)
    middle = outline.mean(0)
    half = max(1e-3, float(np.abs(outline[:, 0]).max()))
    high = max(1e-3, float(outline[:, 2].max()))

    def corner(point: Floats, edge: float) -> list[float]:
        return [*point.tolist(), float(point[0]) / half, float(point[2]) / high, edge]

    rows: list[list[float]] = []
    for a, b in zip(outline, np.roll(outline, -1, axis=0), strict=True):
        rows += [corner(middle, 0.0), corner(a, 1.0), corner(b, 1.0)]
    return np.array(rows, np.float32)


def _tall(pane: Pane) -> float:
    half = max(1e-3, float(np.abs(pane.outline[:, 0]).max()))
    return float(pane.outline[:, 2].max()) / half


class Panes:
    """All panes of a level."""

    def __init__(self, level: Level) -> None:
        relics = [d.relic for d in level.doors] + [e.relic for e in level.endings]
        self._panes: dict[str, Pane] = {}
        for relic in dict.fromkeys(relics):
            for i in range(door.BLOOM):
                self._panes[f"{relic}/{i}"] = door.bloom(relic, i).pane
        for way in level.passages:
            if way.look != "plain":
                self._panes[f"passage/{way.look}"] = door.passage(way.look).pane
        self.most = len(level.doors) + len(level.endings) + len(level.passages)

    def pages(self) -> Iterator[tuple[str, Floats]]:
        """Every pane's triangles, by name; none for those that have no opening yet."""
        for name, pane in self._panes.items():
            if len(pane.outline) >= 3:
                yield name, triangles(pane)

    def shining(self, shot: Snapshot) -> list[Shone]:
        """What shines now."""
        shone = []
        for bloomed in shot.doors:
            name = f"{bloomed.relic}/{pose_of(bloomed.bloom)}"
            pane = self._panes[name]
            if pane.glow > 0 and len(pane.outline) >= 3:
                glow = pane.glow * (_SHUT if bloomed.shut else 1.0)
                style = STYLES.get(bloomed.relic, STYLES["letter"])
                shone.append(_shone(name, style, bloomed.x, bloomed.y, pane, glow))
        for way in shot.passages:
            pane_of_way = self._panes.get(f"passage/{way.look}")
            if pane_of_way is not None and way.open:
                x, y, style = way.x, way.y - way.depth / 2, STYLES[way.look]
                shone.append(
                    _shone(f"passage/{way.look}", style, x, y, pane_of_way, pane_of_way.glow)
                )
        return shone


def _shone(page: str, style: int, x: float, y: float, pane: Pane, glow: float) -> Shone:
    r, g, b = (float(v) for v in pane.hue)
    return Shone(page, style, x, y, (r, g, b), glow, _tall(pane))
