"""The seven relics of failure, as they are held and as they lie on the floor.

A relic stands round the point it is held by, facing +Y, top up, in world units;
``held`` leans it to the camera, ``resting`` sets it on the floor at the origin.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from math import cos, pi, sin
from typing import Final

import numpy as np

from game.view.fold.joints import vec
from game.view.fold.mesh import Mesh, Paint, joined
from game.view.fold.palette import Colour
from game.view.fold.shapes import Look, facets, leaf, plate, prism, rings, strip, tube

HUES: Final[dict[str, Colour]] = {
    "kite": "#7fd4ff",
    "report": "#ff8f7a",
    "letter": "#e9cf9a",
    "slip": "#f29bb8",
    "blueprint": "#6a9cff",
    "headline": "#dfe4f4",
    "handle": "#ffd98a",
}
"""The light each relic opens into."""

RELICS: Final = tuple(HUES)
"""Their names, from the oldest failure to yesterday's."""

_INK: Final = "#20203a"


def _print(rows: list[tuple[float, float, float, float]], y: float, look: Look) -> Mesh:
    """Printed bars on a sheet: x from, x to, z, height; ``y`` is just off the paper."""
    return joined(
        plate([(x0, y, z), (x1, y, z), (x1, y, z - h), (x0, y, z - h)], look, crease=False)
        for x0, x1, z, h in rows
    )


def _kite() -> Mesh:
    """A diamond of four panels; the right spar is snapped and its corner hangs."""
    top, low = vec(0, 0.6, 17), vec(0, 0.4, -17)
    left, heart = vec(-13, -1.6, 5), vec(0, 2.2, 5)
    elbow, right = vec(7, 1.6, 4.4), vec(11.5, 3.4, -3.5)
    warm, pale = Paint("#ff9a6a", "ember", 0.04), Paint("#ffd9a8", "brasslt", 0.03)
    cool, blue = Paint("#8fd8ff", "cyan", 0.04), Paint("#5aa4dc", "cyan", 0.03)
    sail = [
        facets([[top, left, heart]], warm),
        facets([[left, low, heart]], cool),
        facets([[top, heart, elbow], [top, elbow, right]], pale),
        facets([[heart, low, elbow], [elbow, low, right]], blue),
    ]
    spars = [
        tube([top, heart + vec(0, 0.6, 0), low], 0.7, "#7a4630", 3, crease=False),
        tube([left, heart + vec(0, 0.8, 0), elbow], 0.6, "#7a4630", 3, crease=False),
        tube([elbow + vec(0.6, 1.2, 1.6), right], 0.6, "#c98a5a", 3, crease=False),
    ]
    tail = [low, vec(3, 1, -22), vec(-2, 2, -27), vec(4, 2, -32)]
    bows = [
        leaf(at, (sx, 0.2, 0.3), (0, 1, 0.2), 5.5, "ember" if i % 2 else "paper")
        for i, at in enumerate(tail[1:])
        for sx in (1.0, -1.0)
    ]
    return joined([*sail, *spars, tube(tail, 0.4, "papersh", 3, crease=False), *bows])


def _report() -> Mesh:
    """A card folded down the middle; its marks bleed."""
    paper, back = Paint("#e9e4d6"), Paint("#cfcabf")
    halves = strip(
        [(-12, 0, 12.5), (0, 2.6, 11.5), (12, 0, 12.5)],
        [(-12, 0, -12.5), (0, 2.6, -13.5), (12, 0, -12.5)],
        [paper, back],
    )
    lines = _print([(-10, -2, z, 0.9) for z in (9, 5.5, 2, -1.5, -5)], 1.7, "#8a86a0")
    red = Paint("#c01828", "#ff4438", 0.16)
    mark = _print([(3, 5, 9.5, 8), (5, 9.6, 9.5, 2), (5, 8.2, 5.8, 1.8)], 2.2, red)
    bleeds = [
        plate([(x - w, 2.3, z), (x + w, 2.3, z), (x + 0.2, 2.5, z - long)], red, crease=False)
        for x, z, w, long in ((3.8, 2.0, 1.3, 13), (6.6, 4.4, 1.0, 8), (9.2, 7.6, 0.8, 9))
    ]
    return joined([halves, lines, mark, *bleeds])


def _letter() -> Mesh:
    """An envelope never sent: its flap ajar, its seal unbroken."""
    w, h = 14.0, 9.5
    heart = (0, 1.0, -0.5)
    a, b, c, d = (-w, 0, h), (w, 0, h), (w, 0, -h), (-w, 0, -h)
    body = [
        facets([[a, d, heart]], "#e2d6bc"),
        facets([[b, c, heart]], "#d2c5aa"),
        facets([[d, c, heart]], "#f0e6ce"),
    ]
    flap = facets([[a, b, (0, 5.6, 1.5)]], "#f7efda")
    within = plate(
        [(-w + 1, -0.6, h), (w - 1, -0.6, h), (w - 2, -0.8, h + 4), (2 - w, -0.8, h + 4)],
        Paint("paper", "paper", 0.08),
    )
    wax = Paint("#b8242c", "#ff5a4a", 0.14, gloss=0.8)
    seal = [(2.9 * cos(k * pi / 3), 6.0, 1.2 + 2.9 * sin(k * pi / 3)) for k in range(6)]
    return joined([*body, within, flap, rings([seal, (0, 7.4, 1.2)], wax)])


def _slip() -> Mesh:
    """The pink slip, wilted: the notice droops over like a flower on its stalk."""
    pink, light, dark = Paint("pink", "pink", 0.05), Paint("#ffc4d6", "pink", 0.05), "#c8688c"
    stalk = strip(
        [(-3.2, 0, -14), (-2.4, -1.2, -3), (-1.8, 0.6, 7)],
        [(3.2, 0, -14), (2.6, -1.2, -3), (2.2, 0.6, 7)],
        [dark, "#d97a9c"],
    )
    lines = _print([(-2, 2, z, 0.8) for z in (-5, -8, -11)], 0.4, "#8a3a58")
    heart = (1.0, 4.0, 9.5)
    petals = [
        leaf(
            heart,
            (0.9 * cos(a), 0.75, 0.75 * sin(a) - 0.45),
            (0.25 * cos(a), 0.8, 0.6),
            11.5 + 2.5 * (k % 2),
            (pink, light, pink, "#e583a6")[k % 4],
        )
        for k, a in enumerate(2 * pi * k / 6 + 0.3 for k in range(6))
    ]
    bud = rings(
        [
            [(1.0 + 2.2 * cos(a), 5.6, 8.8 + 2.2 * sin(a)) for a in np.arange(5) * 2 * pi / 5],
            (1.0, 8.4, 8.0),
        ],
        Paint("#ffd9a8", "brasslt", 0.12),
    )
    return joined([stalk, lines, *petals, bud])


def _blueprint() -> Mesh:
    """Three panels of blue; the right one burnt to an ember edge."""
    deep, blue = Paint("#2f62c8", "#3e74d8", 0.10), Paint("#3e7ae0", "#3e74d8", 0.12)
    tops = [(-15, 1.6, 11), (-5, -1.2, 10.4), (5, 1.6, 11), (10.5, 0.4, 8.4)]
    feet = [(-15, 1.6, -11), (-5, -1.2, -11.6), (5, 1.6, -11), (12.5, 0.2, -9.0)]
    panels = strip(tops, feet, [blue, deep])
    white = Paint("#d6ecff", "cyan", 0.30)
    drawing = (
        [(-10 + 3.4 * cos(a), 1.6, 5 + 3.4 * sin(a)) for a in np.arange(7) * pi / 3],
        [(-14, 2.4, -8), (-11, 1.6, -3.5), (-7, 0.6, -1.5), (-3, 0.2, -1), (3, 1.8, -4)],
        [(-14, 2.4, -8), (-5, 0.0, -8), (4, 2.2, -8)],
        [(-7, 0.6, -1.5), (-7, 0.6, -8)],
        [(1, 1.4, 8), (1, 1.4, -3)],
        [(-2, 0.6, 8), (4.4, 2.2, 8)],
    )
    lines = [tube(points, 0.34, white, 3, crease=False) for points in drawing]
    burnt = Paint("#1c1210", "ember", 0.05)
    ember = Paint("ember", "ember", 0.85)
    edge = [
        (10.5, 0.6, 8.4),
        (8.2, 1.4, 5.2),
        (11.2, 0.8, 2.4),
        (8.8, 1.2, -2.0),
        (12.0, 0.6, -5.0),
    ]
    edge.append((12.5, 0.4, -9.0))
    rim = [(x + 2.0, y - 0.3, z + 0.4 * (-1) ** k) for k, (x, y, z) in enumerate(edge)]
    char = [(x - 2.6, y + 0.5, z) for x, y, z in edge]
    return joined([panels, *lines, strip(char, edge, burnt), strip(edge, rim, ember)])


def _headline() -> Mesh:
    """A newspaper, folded once across and once down; one word fills it."""
    paper, shade = Paint("#e9e4d2"), Paint("#cdc8b8")
    upper = strip(
        [(-13, 0, 13), (0, 2.2, 12.4), (13, 0, 13)],
        [(-13, 1.4, 0), (0, 3.4, -0.6), (13, 1.4, 0)],
        [paper, shade],
    )
    lower = strip(
        [(-13, 1.4, 0), (0, 3.4, -0.6), (13, 1.4, 0)],
        [(-12.6, -0.8, -12), (0, 1.4, -12.6), (12.6, -0.8, -12)],
        [shade, paper],
    )
    words = ((-11.2, 5.4), (-5.2, 3.2), (-1.4, 4.4), (3.6, 2.0), (6.2, 5.0))
    head = _print([(x, x + w, 10.8, 7.2) for x, w in words], 3.8, _INK)
    rule = _print([(-11.2, 11.2, 2.6, 0.8)], 3.6, "#b02a34")
    picture = _print([(-11, -2.5, -2, 8)], 3.0, "#6a6a88")
    columns = _print([(0, 10.5, z, 0.9) for z in (-2, -4.4, -6.8, -9.2)], 3.0, "#6a6a88")
    return joined([upper, lower, head, rule, picture, columns])


def _handle() -> Mesh:
    """A brass handle on its plate, of a door that was never opened."""
    brass, bright = Paint("brass", "brass", 0.05, gloss=1.0), Paint("brasslt", gloss=1.0)
    hexagon = [(-3.6, -11), (3.6, -11), (5.0, -4), (4.2, 12), (-4.2, 12), (-5.0, -4)]
    back = prism(hexagon, 0, 2.4, brass, bright).turned(pi / 2, "x").scaled((1, -1, 1))
    neck = tube([(0, 1, 5), (0, 7, 5)], 2.0, bright, 6, crease=False)
    lever = tube(
        [(-1, 7, 5), (6, 8, 5.6), (12, 8, 5), (17, 7, 3.6)], [2.4, 2.1, 1.8, 1.3], brass, 5
    )
    hole = plate([(-1.1, 2.8, -4), (1.1, 2.8, -4), (0.8, 2.8, -8), (-0.8, 2.8, -8)], "ink", False)
    return joined([back, neck, lever, hole])


_MAKE: Final[dict[str, Callable[[], Mesh]]] = {
    "kite": _kite,
    "report": _report,
    "letter": _letter,
    "slip": _slip,
    "blueprint": _blueprint,
    "headline": _headline,
    "handle": _handle,
}


def known(relic: str) -> str:
    """The relic's name, or ``letter`` for one only another campaign knows."""
    return relic if relic in _MAKE else "letter"


@cache
def held(relic: str) -> Mesh:
    """The relic round its holder's hand, its top leaning back to meet the camera."""
    return _MAKE[known(relic)]().turned(0.42, "x")


_LYING: Final = {"kite": 1.2, "handle": 1.15, "letter": 1.05}
"""How far back the relic lies, radians; others 0.85."""


@cache
def resting(relic: str) -> Mesh:
    """The relic set down: leaning back on its lower edge, its light leaking out behind it."""
    sheet = _MAKE[known(relic)]()
    seam = replace(
        Mesh.of(sheet.tri, Paint(HUES[known(relic)], HUES[known(relic)], 0.9), 0),
        tri=sheet.tri * np.array([1.16, 1.0, 1.14], np.float32) - np.array([0, 1.4, 0], np.float32),
    )
    mesh = joined([sheet, seam]).scaled(0.92).turned(_LYING.get(relic, 0.85), "x").turned(-0.28)
    x, y = mesh.tri[..., 0], mesh.tri[..., 1]
    middle = (float(x.min() + x.max()) / 2, float(y.min() + y.max()) / 2)
    return mesh.moved(-middle[0], -middle[1], 0.6 - float(mesh.tri[..., 2].min()))
