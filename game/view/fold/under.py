"""Under: where something of what turns below a gear can be seen, as triangles. No GL.

px of the screen from the hub, y down. Nothing is made where the glass of the gear lies.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from math import atan2, pi, sqrt
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.plane import KY, KZ

Floats = NDArray[np.float32]

COVERED: Final = 0.969
"""Of the radius: within it glass covers all."""
_AWAY: Final = (-14.0, 46.0)
"""px by which the shadow lies aside."""
_SHADED: Final = 1.04 * sqrt(1.82)
"""Of the radius: beyond it the shadow is none that 8 bits can say."""
_BOX: Final = (1.12, 1.1, 200.0)
"""How far all reaches: radii aside, radii up and down, px below that."""
_ROD: Final = 0.17
_TEETH: Final = 1.2
"""Half the arbor's width, and the reach of the wheel below: shares of that wheel's radius."""
_SOFT: Final = 2.5
"""px that edges fade over, and a little more."""
_SIDES: Final = 48


@lru_cache(maxsize=128)
def shade(radius: float, *, covered: bool) -> Floats:
    """(3 n, 2) the gear's shadow; ``covered``: what lies under the gear itself is not seen."""
    aside, high, more = _BOX
    low = high + more / radius / KY
    corners = ((aside * x, y) for x in (-1, 1) for y in (-high, low))
    fine = np.linspace(0.0, 2 * pi, 40 * _SIDES + 1)
    boxed = _to_box(_ways(fine, radius), radius) < _to_shadow(_ways(fine, radius), radius)
    # Where the outline has corners: those of the box, and where it cuts the shadow.
    kinks = [atan2(y, x) % (2 * pi) for x, y in corners]
    kinks += fine[1:][boxed[1:] != boxed[:-1]].tolist()
    turns = np.sort(np.concatenate([np.linspace(0.0, 2 * pi, _SIDES + 1), kinks]))
    way = _ways(turns, radius)
    # Outer corners lie far enough out for the sides between them to leave nothing out.
    reach = np.minimum(_to_box(way, radius), _to_shadow(way, radius) / np.cos(pi / _SIDES))
    inner = way * (COVERED if covered else 0.0)
    outer = np.maximum(reach, COVERED)[:, None] * way
    a, b, c, d = inner[:-1], inner[1:], outer[:-1], outer[1:]
    return np.stack([a, c, b, b, c, d], 1).reshape(-1, 2).astype(np.float32)


def _ways(turns: NDArray[np.float64], radius: float) -> NDArray[np.float64]:
    """(n, 2) from the hub to the edge of the gear, px."""
    return np.stack([np.cos(turns), KY * np.sin(turns)], 1) * radius


def _to_box(way: NDArray[np.float64], radius: float) -> NDArray[np.float64]:
    """Times each way to the edge of the box."""
    aside, high, more = _BOX
    edge = np.where(way[:, 1] > 0.0, radius * KY * high + more, radius * KY * high)
    with np.errstate(divide="ignore"):
        return np.minimum(aside * radius / np.abs(way[:, 0]), edge / np.abs(way[:, 1]))


def _to_shadow(way: NDArray[np.float64], radius: float) -> NDArray[np.float64]:
    """Times each way to where the shadow ends; the hub lies in it."""
    squash = np.array([1.0, KY])
    d, m = way / squash, np.array(_AWAY) / squash
    a, b, c = (d * d).sum(1), (d * m).sum(1), m @ m - (_SHADED * radius) ** 2
    return np.asarray((b + np.sqrt(np.maximum(b * b - a * c, 0.0))) / a)


@lru_cache(maxsize=128)
def works(radius: float, under: float, depth: float, *, covered: bool) -> Floats:
    """(3 n, 2) the arbor and the wheel on it, of radius ``under``, ``depth`` world units below."""
    reach, low = under * _TEETH + _SOFT, depth * KZ
    rod = under * _ROD + _SOFT
    ends = np.unique(np.concatenate([np.linspace(-reach, reach, 33), [-rod, rod]]))
    disc = KY * np.sqrt(np.maximum(reach * reach - ends * ends, 0.0))
    glass = KY * np.sqrt(np.maximum((COVERED * radius) ** 2 - ends * ends, 0.0))
    bottom = radius * KY * _BOX[1] + _BOX[2]
    quads = []
    for i, (x0, x1) in enumerate(pairwise(ends.tolist())):
        within = abs(x0 + x1) / 2 < rod
        top = glass[i : i + 2] if covered else np.minimum(low - disc[i : i + 2], 0.0)
        foot = np.full(2, bottom) if within else low + disc[i : i + 2]
        # A column of the wheel that peeps out at one end only begins at the other's glass.
        foot = np.maximum(foot, top)
        if (foot > top).any():
            a, b, c, d = (x0, top[0]), (x1, top[1]), (x0, foot[0]), (x1, foot[1])
            quads += [a, c, b, b, c, d]
    return np.array(quads, np.float32).reshape(-1, 2)
