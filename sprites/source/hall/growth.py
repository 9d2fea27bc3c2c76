"""Growth: where ivy and lilac climb on a seat, by how long it has stood.

Owns the paths of vines over a seat that faces south; the seat itself is ``chair``, the
leaves are ``ivy``.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from game.view.fold.mesh import Mesh, joined
from sprites.source.hall import chair
from sprites.source.hall.ivy import cover, crown, heap, rimmed, vine

LEAF = 7.6


def _up(rng: np.random.Generator, side: int, leaves: int, end: float = 0.0) -> Mesh:
    """From the floor up one side's post, over its knob and along the rail as far as ``end``."""
    x = side * (chair.WIDE + 3)
    jitter = rng.normal(0, 1.2, 8)
    path = [
        [x + side * 5, chair.BACK - 4, 1],
        [x + jitter[0], chair.BACK - 4, 16],
        [x + jitter[1], chair.lean(38) - 2, 38],
        [x - side * 1, chair.lean(chair.POST) - 3, chair.POST + 3],
    ]
    stops = np.linspace(side * (chair.WIDE - 4), end, 4)
    path += [chair.rail(float(v), -2.0, 2.0).tolist() for v in stops]
    return vine(rng, path, leaves, LEAF)


def _fall(rng: np.random.Generator, x: float, low: float, behind: bool, leaves: int) -> Mesh:
    """A tendril that hangs from the rail."""
    side = -1 if behind else 1
    drift = rng.normal(0, 2.5, 3)
    path = [
        chair.rail(x, 0.0, 2.0).tolist(),
        [x + drift[0], chair.lean(56) + side * 4, 56],
        [x + drift[1], chair.lean(40) + side * 5, (40 + low) / 2 + 6],
        [x + drift[2], chair.lean(low) + side * 6, low],
    ]
    return vine(rng, path, leaves, LEAF)


def _arm(rng: np.random.Generator, side: int, leaves: int) -> Mesh:
    x = side * (chair.WIDE + 2)
    path = [
        [x, chair.lean(50) + 2, 50],
        [x, -2, chair.ARM + 4],
        [x + side, 9, chair.ARM + 4],
        [x + 2 * side, chair.FRONT + 3, chair.ARM - 6],
        [x + 3 * side, chair.FRONT + 4, 14],
    ]
    return vine(rng, path, leaves, LEAF)


def _over(rng: np.random.Generator, side: int, count: int) -> Mesh:
    """Leaves over one half of the back, behind and before, thinning towards the middle."""

    def face(front: int) -> Mesh:
        def at(u: float, v: float) -> tuple[Sequence[float], Sequence[float]]:
            x = side * chair.WIDE * (1 - u**1.5 * 1.15)
            z = chair.PAN + 6 + (chair.TOP - chair.PAN - 4) * (1 - v * (1 - 0.45 * u))
            return [x, chair.lean(z) + front * 1.5 - 2.5, z], [0, front, 0.2]

        return cover(rng, at, count, LEAF)

    return joined([face(-1), face(1)])


def growth(state: str, rng: np.random.Generator) -> Mesh:
    """What has grown on a seat in a state; see ``seats.STATES``."""
    side = 1 if rng.random() < 0.5 else -1
    foot = (side * (chair.WIDE + 1), -6.0)
    if state == "a":
        parts = [heap(rng, foot, (9, 8), 6, 9, 7, -0.2), _fall(rng, side * 12.0, 58, True, 4)]
    elif state == "b":
        parts = [_up(rng, side, 32, end=-side * 8), heap(rng, foot, (11, 9), 7, 12, LEAF, -0.2)]
        parts.append(_fall(rng, side * 8.0, 34, True, 9))
    elif state == "c":
        parts = [_up(rng, side, 24, end=0.0), heap(rng, foot, (11, 9), 7, 12, LEAF, -0.2)]
        tops = [chair.rail(side * v, -1.0, 1.0) for v in (15.0, 7.0)]
        parts += [crown(rng, tops, 14), _fall(rng, -side * 2.0, 44, True, 5)]
    elif state == "d":
        parts = [_over(rng, side, 26), _up(rng, side, 22, end=-side * 14), _arm(rng, side, 8)]
        parts += [heap(rng, foot, (14, 12), 9, 22, LEAF, -0.2), _fall(rng, side * 2.0, 30, True, 8)]
    elif state == "e":
        parts = [_up(rng, -1, 22, end=2.0), _fall(rng, -4.0, 30, True, 7)]
        parts.append(heap(rng, (-chair.WIDE, -4), (12, 10), 7, 14, LEAF, -0.2))
    else:
        parts = [_up(rng, side, 18, end=side * 8), _arm(rng, -side, 9)]
        parts.append(heap(rng, (0, 6), (14, 9), 8, 18, LEAF, -0.2))
    return rimmed(joined(parts))


def blossom(state: str, rng: np.random.Generator, *, south: bool) -> Mesh:
    """What comes later: buds along the rail, then panicles. ``south`` = its front is seen."""
    side = 1 if rng.random() < 0.5 else -1
    if state == "cued":
        stops: tuple[float, ...] = (17.0, 9.0)
        parts = [_fall(rng, side * 10.0, 46, not south, 6)]
        size = 11.0
    else:
        stops = (18.0, 11.0, 3.0, -6.0)
        parts = [_fall(rng, -side * 8.0, 36, not south, 8), _fall(rng, 0.0, 44, not south, 6)]
        parts.append(heap(rng, (-side * chair.WIDE, -8), (12, 9), 8, 14, LEAF, -0.1))
        parts.append(crown(rng, [[-side * chair.WIDE, -10, 6]], 13))
        size = 15.0
    parts.append(crown(rng, [chair.rail(side * v, -1.0, 1.0) for v in stops], size))
    return rimmed(joined(parts))
