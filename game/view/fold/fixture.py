"""The fluorescents' housings: a folded trough on two wires. What shines in it is not drawn here."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from game.view.fold.mesh import Mesh, joined
from game.view.fold.shapes import box, plate, strip

_WIRE = 78.0
"""World units from the trough up to where nothing holds the wires."""


@lru_cache(maxsize=8)
def fluorescent(length: float) -> Mesh:
    """The housing of a tube ``length`` px long whose middle is the origin."""
    half = length / 2 + 7
    spine = [(x, y, z) for x in (-half, half) for y, z in ((-2.0, 15.0),)]
    back = [(-half, -11.0, 7.0), (half, -11.0, 7.0)]
    front = [(-half, 3.0, 8.0), (half, 3.0, 8.0)]
    flare = [(-half - 3, -17.0, -3.0), (half + 3, -17.0, -3.0)]
    trough = joined(
        [
            _folded(back, spine, "#4a5355", "#414a4c"),
            _folded(spine, front, "#596264", "#505a5b"),
            _folded(flare, back, "#6d7776", "#636d6c"),
        ]
    )
    ends = [
        box((s * (half - 2) - 3, -5, -5), (s * (half - 2) + 3, 2, 9), "#3a4244", "#4a5355")
        for s in (-1.0, 1.0)
    ]
    wires = [
        plate(
            [(x - 0.5, -2, 14), (x + 0.5, -2, 14), (x + 0.2, -2, _WIRE), (x - 0.2, -2, _WIRE)],
            "#4d5654",
        )
        for x in (-half * 0.72, half * 0.72)
    ]
    return joined([trough, *ends, *wires])


def _folded(
    a: list[tuple[float, float, float]], b: list[tuple[float, float, float]], *looks: str
) -> Mesh:
    """A long sheet between two edges, creased across in five places."""
    part = np.linspace(0, 1, 7)[:, None]
    left = np.array(a[0]) * (1 - part) + np.array(a[1]) * part
    right = np.array(b[0]) * (1 - part) + np.array(b[1]) * part
    return strip(left, right, list(looks))
