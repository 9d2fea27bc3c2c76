"""The kite of the seven-year-old, and what else shows the wind: pinwheels.

Both are built facing the viewer: x to the right, y up the picture, z towards who looks,
one unit a px; ``faced`` sets that into the world.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import cos, pi, sin
from typing import Final

import numpy as np

from game.sim.plane import KY, KZ
from game.view.fold.mesh import Floats, Mesh, Paint, joined
from game.view.fold.palette import Colour, blend
from game.view.fold.shapes import facets, plate, tube

ROLLS: Final = 25
"""Ways the kite is drawn leaning, from ``-ROLL`` to ``ROLL`` radians from upright."""
ROLL: Final = 1.5
SPINS: Final = 8
"""Steps in which a pinwheel turns a quarter: then it looks as before."""
BRIDLE: Final = (0.0, 18.0)
"""Where the string is tied, and"""
FOOT: Final = (0.0, -118.0)
"""where the tail is."""
_TOP, _LEFT, _RIGHT = (0.0, 92.0, 4.0), (-70.0, 24.0, -8.0), (70.0, 24.0, -8.0)
_HEART, _LOW = (0.0, 24.0, 15.0), (0.0, -118.0, 2.0)
_RED: Final = Paint("#e0482c", "#c8321c", 0.30)
_ORANGE: Final = Paint("#f08a3c", "#e07020", 0.34)
_CREAM: Final = Paint("#fff0cc", "#f0b878", 0.34)
_PALE: Final = Paint("#f0dcb0", "#d89858", 0.28)
_LIT_CREAM: Final = Paint("#fff0cc", "#f0c088", 0.46)
_SPAR: Final[Colour] = "#5a3626"
_BINDING: Final = Paint("brass", "brasslt", 0.30, gloss=1.0)
_PATCH: Final = Paint("#b79cf0", "#7a62c8", 0.28)
_THREAD: Final = Paint("#fff4dc", "#fff4dc", 0.34)
_WHEEL: Final = (
    Paint("#e8664a", "#c8321c", 0.12),
    Paint("paper", "#8a6a40", 0.10),
    Paint("lilac", "#6a52b0", 0.12),
    Paint("paper", "#8a6a40", 0.10),
)


def faced(mesh: Mesh) -> Mesh:
    """A mesh built facing the viewer, in world units."""
    x, y, z = mesh.tri[..., 0], mesh.tri[..., 1], mesh.tri[..., 2]
    turned = np.stack([x, -KY * y + KZ * z, KZ * y + KY * z], -1)
    return replace(mesh, tri=turned.astype(np.float32))


def roll_of(step: int) -> float:
    """Radians a drawn kite leans, clockwise."""
    return -ROLL + 2.0 * ROLL * step / (ROLLS - 1)


def sail(step: int) -> Mesh:
    """The kite leaning by ``roll_of(step)``, its bridle over the origin."""
    built = _sail().moved(-BRIDLE[0], -BRIDLE[1])
    return faced(built.turned(-roll_of(step)))


def _sail() -> Mesh:
    """Four panels of two tones, each creased once; the right spar was mended twice."""
    top, left, right, heart, low = (_point(p) for p in (_TOP, _LEFT, _RIGHT, _HEART, _LOW))
    parts = [
        _panel(top, left, heart, _LIT_CREAM, _CREAM),
        _panel(top, right, heart, _ORANGE, _RED),
        _panel(low, left, heart, _RED, Paint("#b8361f", "#a02412", 0.26)),
        _panel(low, right, heart, _PALE, _CREAM),
    ]
    above = np.array([0.0, 0.0, 2.0], np.float32)
    spine = [top + above, heart + above, low + above]
    parts.append(tube(spine, 1.5, _SPAR, 3, crease=False))
    parts.append(tube([left + above, heart + above], 1.3, _SPAR, 3, crease=False))
    parts.append(tube([heart + above, right + above], 1.3, _SPAR, 3, crease=False))
    parts += _mended(heart + 2 * above, right + 2 * above)
    parts += _patched()
    return joined(parts)


def _point(at: Sequence[float]) -> Floats:
    return np.array(at, np.float32)


def _panel(tip: Floats, side: Floats, heart: Floats, look: Paint, turned: Paint) -> Mesh:
    """Half a quarter each side of a crease from the heart to the edge's middle, a hem along it."""
    middle = (tip + side) * 0.5 + np.array([0.0, 0.0, -5.0], np.float32)
    hem = Paint(blend(look.colour, "void", 0.35), look.glow, look.strength * 0.5)
    inner_tip, inner_side = tip * 0.95 + heart * 0.05, side * 0.95 + heart * 0.05
    inner = middle * 0.95 + heart * 0.05
    return joined(
        [
            facets([[inner_tip, inner, heart]], look),
            facets([[inner, inner_side, heart]], turned),
            plate([tip, middle, inner, inner_tip], hem),
            plate([middle, side, inner_side, inner], hem),
        ]
    )


def _mended(start: Floats, end: Floats) -> list[Mesh]:
    """A splint along the spar, and the bindings that hold it."""
    way = end - start
    across = np.array([-way[1], way[0], 0.0], np.float32) / np.hypot(way[0], way[1])
    splint = tube(
        [start + way * 0.16 + across * 3, start + way * 0.78 + across * 3],
        1.8,
        Paint("#c98a5a", "#8a5a30", 0.1),
        3,
        crease=False,
    )
    parts = [splint]
    for at in (0.24, 0.32, 0.60, 0.68):
        middle = start + way * at + across * 1.5
        a, b = middle - across * 8.0, middle + across * 8.0
        wide = way / np.linalg.norm(way) * 2.4
        parts.append(plate([a - wide, a + wide, b + wide, b - wide], _BINDING, crease=False))
    return parts


def _patched() -> list[Mesh]:
    """A lilac patch on the left, sewn on by somebody who was learning it."""
    cx, cy, high = -25.0, -16.0, 9.0
    turn = np.array([[cos(0.2), -sin(0.2)], [sin(0.2), cos(0.2)]])
    corners = np.array([(-13, -11), (12, -13), (14, 11), (-12, 13)]) @ turn.T
    rim = [(cx + float(x), cy + float(y), high) for x, y in corners]
    parts = [plate(rim, _PATCH)]
    for a, b in zip(corners, np.roll(corners, -1, 0), strict=True):
        for t in (0.12, 0.38, 0.64, 0.9):
            p = a * (1 - t) + b * t
            out = p / np.hypot(*p)
            thin = np.array([-out[1], out[0]]) * 0.8
            ends = [p - out * 1.8 - thin, p - out * 1.8 + thin, p + out * 1.8 + thin]
            ends.append(p + out * 1.8 - thin)
            sewn = [(cx + float(x), cy + float(y), high + 1.0) for x, y in ends]
            parts.append(plate(sewn, _THREAD, crease=False))
    return parts


def pinwheel(step: int, height: float) -> Mesh:
    """A pinwheel on a stick so high (px), ``step`` of ``SPINS`` on its way through a quarter."""
    turn = pi / 2 * step / SPINS
    stick = plate(
        [(-1.4, 0, 0), (1.4, 0, 0), (1.1, height, 0), (-1.1, height, 0)], _SPAR, crease=False
    )
    parts = [stick]
    for k, look in enumerate(_WHEEL):
        a = turn + pi / 2 * k
        along, side = np.array([cos(a), sin(a)]), np.array([-sin(a), cos(a)])
        hub = np.array([0.0, height])
        flat = [hub, hub + along * 21, hub + along * 15 + side * 13]
        back = [hub, hub + along * 15 + side * 13, hub + side * 10]
        dark = Paint(blend(look.colour, "indigo", 0.45), look.glow, look.strength * 0.4)
        parts.append(facets([[(*flat[0], 5), (*flat[1], 1), (*flat[2], 6)]], look))
        parts.append(facets([[(*back[0], 5), (*back[1], 6), (*back[2], 2)]], dark))
    hub_at = [(x, height + y, 7.0) for x, y in ((-2, 0), (0, -2), (2, 0), (0, 2))]
    parts.append(plate(hub_at, _BINDING, crease=False))
    return faced(joined(parts))
