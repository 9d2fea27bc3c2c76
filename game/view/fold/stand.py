"""Stand: a small folded lectern with an open page that gives light, and a quill."""

from __future__ import annotations

from functools import lru_cache
from math import pi
from typing import Final

from game.view.fold.mesh import Mesh, Paint, joined
from game.view.fold.palette import blend
from game.view.fold.shapes import plate, ring, rings

_TALL: Final = 46.0
_HALF, _FRONT, _BACK = 31.0, 15.0, -13.0
"""Of the board: half its width, and where it begins and ends southwards."""


def _on(x: float, y: float, lift: float = 0.0) -> tuple[float, float, float]:
    """A point of the board, which rises away from the reader."""
    return x, y, _TALL + (_FRONT - y) * 0.62 + lift


@lru_cache(maxsize=1)
def stand() -> Mesh:
    """The whole, standing on the origin; it is read from the south."""
    dark, edge = Paint(blend("slate", "stone", 0.6)), Paint(blend("stone", "papersh", 0.35))
    loops = [
        ring(6, 19.0, 17.0, 0.0, pi / 6),
        ring(6, 15.0, 13.0, 6.0, 0.0),
        ring(6, 8.5, 8.0, 24.0, pi / 6),
        ring(6, 12.0, 10.0, _TALL + 2.0, 0.0),
    ]
    page = Paint("papersh", "cyan", 0.30)
    lit = Paint("paper", "#bff4ff", 0.46)
    parts = [
        rings(loops, [dark, edge]),
        plate(
            [_on(-_HALF, _FRONT), _on(_HALF, _FRONT), _on(_HALF, _BACK), _on(-_HALF, _BACK)],
            dark,
        ),
        plate(
            [
                _on(-_HALF, _FRONT),
                _on(_HALF, _FRONT),
                _on(_HALF, _FRONT + 1.5, -6.0),
                _on(-_HALF, _FRONT + 1.5, -6.0),
            ],
            edge,
        ),
    ]
    for side in (-1.0, 1.0):
        for near, far, look in ((0.0, 13.0, page), (13.0, 27.0, lit)):
            bulge = {0.0: 1.0, 13.0: 4.6, 27.0: 1.6}
            corners = [
                _on(side * near, _FRONT - 2, bulge[near]),
                _on(side * far, _FRONT - 2, bulge[far]),
                _on(side * far, _BACK + 2, bulge[far]),
                _on(side * near, _BACK + 2, bulge[near]),
            ]
            parts.append(plate(corners, look))
    quill = Paint("paper", "#dffaff", 0.16)
    foot, bend, tip = _on(19.0, 2.0, 3.0), (27.0, -5.0, 84.0), (36.0, -8.0, 106.0)
    parts.append(plate([foot, (31.0, -4.0, 80.0), tip], quill))
    parts.append(plate([foot, bend, tip], Paint("papersh", "cyan", 0.10)))
    return joined(parts)
