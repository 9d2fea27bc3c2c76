"""Panes: the light in doorways, as triangles and as what shows in a moment. No GL."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.level import Level
from game.view.cast import pose_of
from game.view.fold import door
from game.view.fold.frames import Pane
from game.view.meshcache import Rows, kept
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
    "morning": 9,
}
"""Which drawing of ``doorlight.glsl`` shines in a relic's door or a passage's look."""
_SHUT: Final = 0.85
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
    heading: float = 0.0
    shut: bool = False


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


def look_of(pane: Pane) -> Floats:
    """(1, 5) float32: hue r, g, b, glow, height over half width."""
    half = max(1e-3, float(np.abs(pane.outline[:, 0]).max()))
    tall = float(pane.outline[:, 2].max()) / half
    return np.array([(*pane.hue.tolist(), pane.glow, tall)], np.float32)


_LOOK: Final = " look"


class Panes:
    """All panes of a level."""

    def __init__(self, level: Level) -> None:
        blooming = [d.relic for d in level.doors] + [e.relic for e in level.endings]
        self._relics = tuple(dict.fromkeys(blooming))
        looks = dict.fromkeys(way.look for way in level.passages)
        self._looks = tuple(look for look in looks if look != "plain")
        rows = kept(f"panes {self._relics} {self._looks}", self._make)
        self.pages = {name: part for name, part in rows.items() if not name.endswith(_LOOK)}
        """Triangles of every pane that has an opening, by name."""
        self._look = {name: rows[name + _LOOK][0].tolist() for name in self.pages}
        self.most = len(level.doors) + len(level.endings) + len(level.passages)

    def _make(self) -> Rows:
        panes = {
            f"{relic}/{i}": door.bloom(relic, i).pane
            for relic in self._relics
            for i in range(door.BLOOM)
        }
        panes |= {f"passage/{look}": door.passage(look).pane for look in self._looks}
        rows: Rows = {}
        for name, pane in panes.items():
            if len(pane.outline) >= 3:
                rows[name], rows[name + _LOOK] = triangles(pane), look_of(pane)
        return rows

    def shining(self, shot: Snapshot) -> list[Shone]:
        """What shines now."""
        shone = []
        for bloomed in shot.doors:
            name = f"{bloomed.relic}/{pose_of(bloomed.bloom)}"
            style = STYLES.get(bloomed.relic, STYLES["letter"])
            gain = bloomed.gain * (_SHUT if bloomed.shut else 1.0)
            found = self._shone(name, style, (bloomed.x, bloomed.y), gain)
            shone += [replace(p, heading=bloomed.heading, shut=bloomed.shut) for p in found]
        for way in shot.passages:
            if way.open and way.look in STYLES:
                at = way.x, way.y - way.depth / 2
                shone += self._shone(f"passage/{way.look}", STYLES[way.look], at)
        return shone

    def _shone(
        self, page: str, style: int, at: tuple[float, float], gain: float = 1.0
    ) -> list[Shone]:
        if page not in self._look or self._look[page][3] <= 0:
            return []
        r, g, b, glow, tall = self._look[page]
        return [Shone(page, style, *at, (r, g, b), glow * gain, tall)]
