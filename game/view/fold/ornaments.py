"""What tells one relic's door from another besides its outline: spars, seals, print."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin
from typing import Final

import numpy as np

from game.view.fold import relic as relics
from game.view.fold.frames import Outline, round_arch, upright
from game.view.fold.mesh import Mesh, Paint, joined
from game.view.fold.palette import blend
from game.view.fold.shapes import plate, rings, strip, tube

OUTLINES: Final[dict[str, Outline]] = {
    "kite": [(-7, 0), (-28, 70), (0, 132), (28, 70), (7, 0)],
    "report": [(-27, 0), (-27, 120), (12, 120), (27, 104), (27, 0)],
    "letter": [(-31, 0), (-31, 84), (0, 118), (31, 84), (31, 0)],
    "slip": [
        *[(-11, 0), (-24, 26), (-29, 58), (-23, 90), (0, 132)],
        *[(23, 90), (29, 58), (24, 26), (11, 0)],
    ],
    "blueprint": [
        *[(-28, 0), (-28, 112), (-20, 121), (-13, 109), (-3, 124), (5, 107), (13, 118)],
        *[(20, 103), (28, 108), (28, 0)],
    ],
    "headline": [
        *[(-29, 0), (-29, 92), (-21, 92), (-21, 101), (0, 126), (21, 101), (21, 92)],
        *[(29, 92), (29, 0)],
    ],
    "handle": round_arch(28, 88, 126),
}
"""The opening of each relic's door."""


def _line(relic: str, pale: bool = False) -> Paint:
    """Fold lines over the pane: deep, so that they read on its white heart, or pale."""
    hue = relics.HUES[relic]
    if pale:
        return Paint(blend(hue, "paper", 0.4), hue, 0.35)
    return Paint(blend(hue, "void", 0.55), hue, 0.08)


def _bar(x0: float, x1: float, z: float, thick: float, look: Paint) -> Mesh:
    """A level strip just within the opening."""
    return strip(
        [(x0, -1.6, z), (x1, -1.6, z)], [(x0, -1.6, z - thick), (x1, -1.6, z - thick)], look
    )


def _spars() -> Mesh:
    """The kite's cross, its right arm splinted: broken, and flown again."""
    wood = "#7a4630"
    spine = tube([(0, -1, 2), (0, 0, 70), (0, -1, 130)], 1.1, wood)
    spar = tube([(-27, -1, 70), (0, 0.5, 71), (15, 0.5, 70)], 1.0, wood)
    splint = tube([(9, 1.5, 73), (27, -1, 69)], 1.3, "#c98a5a")
    binding = tube([(11, 1.6, 70), (11.4, 1.6, 75)], 1.6, Paint("brass", gloss=1.0), 5)
    return joined([spine, spar, splint, binding])


def _marks() -> Mesh:
    """Rules of the report, and at last a tick."""
    line = _line("report")
    rows = [_bar(-24, -4, z, 2, line) for z in (104, 92, 80, 68, 56)]
    stroke = ([(4, -1, 74), (10, 0, 60), (22, -1, 94)], [(4, -1, 79), (10, 0, 67), (22, -1, 99)])
    return joined([*rows, strip(*stroke, Paint("paper", "paper", 0.5))])


def _seal() -> Mesh:
    """The envelope's folds, and its seal."""
    line = _line("letter")
    folds = [
        strip([(s * 31, -1.5, 84), (0, 1.0, 47)], [(s * 31, -1.5, 81), (0, 1.0, 42.5)], line)
        for s in (1, -1)
    ]
    wax = Paint("#b8242c", "#ff5a4a", 0.2, gloss=0.8)
    edge = [(6.4 * cos(k * pi / 4), 2.0, 46 + 6.4 * sin(k * pi / 4)) for k in range(8)]
    return joined([*folds, rings([edge, (0, 5.0, 46)], wax)])


def _veins() -> Mesh:
    """The veins of one great petal."""
    line = _line("slip")
    return joined(
        strip(
            [(0, -1, 4), (s * x, -1.4, 60), (s * x * 0.55, -1.4, 106)],
            [(0, -1, 4), (s * (x + 1.3), -1.4, 60), (s * (x * 0.55 + 0.8), -1.4, 108)],
            line,
        )
        for s in (1, -1)
        for x in (8.0, 17.0)
    )


def _grid() -> Mesh:
    """Lines of the drawing, and the scorched edge still glowing."""
    line = _line("blueprint", pale=True)
    rows = [_bar(-28, 28, z, 0.9, line) for z in (24, 46, 68, 90)]
    posts = [
        strip([(x, -1.6, 0), (x, -1.6, 103)], [(x + 0.9, -1.6, 0), (x + 0.9, -1.6, 103)], line)
        for x in (-14, 0, 14)
    ]
    top = np.array(OUTLINES["blueprint"][1:-1], np.float32)
    above = top + np.array([0, 5], np.float32)
    ember = strip(upright(top, 1.5), upright(above, 0.5), Paint("ember", "ember", 0.9))
    return joined([*rows, *posts, ember])


def _masthead() -> Mesh:
    """Words in the gable, too far gone to read."""
    ink = Paint("#2c2c48")
    words = ((-19, 9, 100, 6), (-8, 6, 100, 6), (0, 8, 100, 6), (10, 9, 100, 6), (-26, 52, 88, 1.6))
    return joined(
        plate([(x, 0.5, z), (x + w, 0.5, z), (x + w, 0.5, z - h), (x, 0.5, z - h)], ink, False)
        for x, w, z, h in words
    )


def _ajar() -> Mesh:
    """The door itself, at last open: it stands wide on its right jamb, handle and all."""
    flat = np.array(OUTLINES["handle"], np.float32) - np.array([28, 0], np.float32)
    hue = relics.HUES["handle"]
    wood = Paint(blend(hue, "paper", 0.2), "brasslt", 0.06)
    inset = Paint("brass", "brass", 0.05)
    panels = [
        plate(
            [(x, y, z), (x + 19, y, z), (x + 16, 2 * y, z + 3), (x + 3, 2 * y, z + 3)], inset, True
        )
        for x in (-51.0, -25.0)
        for z in (10.0, 52.0)
        for y in (1.2, -1.2)
    ]
    grips = [
        tube([(-51, y, 50), (-51, 5 * y, 50), (-42, 6 * y, 49)], [1.8, 2.0, 1.5], "brass", 5)
        for y in (1.0, -1.0)
    ]
    door = joined([plate(upright(flat, 0.0), wood), *panels, *grips])
    return door.turned(-2.25).moved(29, -1, 0)


_MAKE: Final[dict[str, Callable[[], Mesh]]] = {
    "kite": _spars,
    "report": _marks,
    "letter": _seal,
    "slip": _veins,
    "blueprint": _grid,
    "headline": _masthead,
    "handle": _ajar,
}


def ornament(relic: str) -> Mesh:
    """The ornament of a relic's door, standing with its frame."""
    return _MAKE[relic]()
