"""Limbs of folded figures: two-bone reach, four-sided sleeves, a wedge for a foot."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, sin, sqrt

import numpy as np
from numpy.typing import ArrayLike

from game.view.fold.mesh import Floats, Mesh, joined
from game.view.fold.shapes import Look, Looks, facets, plate, rings, unit


def vec(x: float, y: float, z: float) -> Floats:
    """Three numbers as a point."""
    return np.array([x, y, z], np.float32)


def cross(a: ArrayLike, b: ArrayLike) -> Floats:
    """The vector product of two vectors (3,)."""
    (ax, ay, az), (bx, by, bz) = np.asarray(a).tolist(), np.asarray(b).tolist()
    return np.array([ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx], np.float32)


def bend(root: Floats, end: Floats, first: float, second: float, toward: ArrayLike) -> Floats:
    """Where the joint of two bones lies that reach from root to end.

    ``first`` and ``second`` are their lengths; the joint gives way ``toward`` that
    direction. Out of reach, the joint lies on the straight line.
    """
    line = end - root
    reach = float(np.linalg.norm(line)) + 1e-6
    along = line / reach
    held = min(reach, first + second - 1e-3)
    ahead = (first * first - second * second + held * held) / (2 * held)
    aside = sqrt(max(first * first - ahead * ahead, 0.0))
    pole = np.asarray(toward, np.float32)
    pole = unit(pole - along * float(pole @ along))
    joint: Floats = root + along * (ahead * reach / held) + pole * aside
    return joint


def limb(points: Sequence[Floats], radii: Sequence[float], side: ArrayLike, looks: Looks) -> Mesh:
    """A four-sided sleeve through points; ``side`` is the way its broad edge faces."""
    loops = []
    for i, (point, radius) in enumerate(zip(points, radii, strict=True)):
        along = unit(points[min(i + 1, len(points) - 1)] - points[max(i - 1, 0)])
        across = np.asarray(side, np.float32)
        across = unit(across - along * float(across @ along))
        out = cross(along, across)
        loops.append([point + d * radius for d in (across, out, -across, -out)])
    return rings(loops, looks, cap_last=True)


_FOOT = np.array(
    [
        (-2.0, -3.4, 0),
        (2.0, -3.4, 0),
        (2.9, 5.6, 0),
        (1.2, 8.4, 0),
        (-1.2, 9.4, 0),
        (-2.6, 6.0, 0),
        (0, -1.8, 6.5),
        (-0.4, 4.6, 2.6),
    ],
    np.float32,
)
"""Heel inner and outer, ball outer, small toes, great toe, ball inner, ankle, instep."""


def foot(sole: Floats, pitch: float, side: float, look: Look) -> tuple[Mesh, Floats]:
    """A folded foot on its sole, and where its ankle is.

    ``pitch`` (radians) lifts the heel above the toes, or the toes where negative;
    ``side`` is +1 for the foot at +X, -1 for the other.
    """
    pivot = vec(0, 6.5, 0) if pitch > 0 else vec(0, -3.4, 0)
    local = _FOOT * np.array([side, 1, 1], np.float32) - pivot
    c, s = cos(pitch), sin(pitch)
    y, z = local[:, 1] * c + local[:, 2] * s, local[:, 2] * c - local[:, 1] * s
    p = np.stack([local[:, 0], y, z], -1) + pivot + sole
    p[:, 2] = np.maximum(p[:, 2], 0)
    heel_in, heel_out, ball_out, small, great, ball_in, ankle, instep = p
    top = facets(
        [
            [heel_out, ball_out, ankle],
            [ball_out, instep, ankle],
            [ball_in, instep, ankle],
            [ball_in, heel_in, ankle],
            [heel_in, heel_out, ankle],
            [ball_out, small, instep],
            [small, great, instep],
            [great, ball_in, instep],
        ],
        look,
    )
    under = plate([heel_in, heel_out, ball_out, small, great, ball_in], look)
    return joined((top, under)), ankle


def hand(wrist: Floats, point: Floats, look: Look) -> Mesh:
    """A mitten of paper: from the wrist along ``point`` (a direction), thumb inward."""
    d = unit(point)
    across = unit(cross(d, vec(0.2, 0.9, 0.4)))
    flat = cross(d, across)
    knuckle, tip = wrist + d * 4.4, wrist + d * 8.6
    broad = [knuckle + across * 2.9, knuckle + flat * 1.4, knuckle - across * 2.6]
    start = [wrist + across * 1.7, wrist + flat * 1.5, wrist - across * 1.7]
    return rings([start, broad, [tip]], look)
