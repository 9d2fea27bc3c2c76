"""The seats of the hall: theatre chairs of bent tube whose upholstery is ivy.

Owns the chairs in all their states and facings. A chair faces south (+y) until it
is turned; facings run over the half circle round which an audience sits.
"""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

import numpy as np
from numpy.typing import ArrayLike

from game.view.fold.mesh import Mesh, Paint, joined
from game.view.fold.shapes import box, plate, ring, rings, smooth, tube
from sprites.source.hall.ivy import cover, crown, foliage, heap, shaded, vine
from sprites.source.hall.thing import Thing, block

FACINGS = ("e", "ene", "ne", "nne", "n", "nnw", "nw", "wnw", "w")
"""From east over north to west, 22.5 degrees apart."""
STATES = ("a", "b", "c", "d", "e", "f")
FALLEN = 6

FRAME = Paint("#54566c", gloss=0.35)
FRAME_DARK = Paint("#34354a", gloss=0.1)
SLAT = ["#595a72", "#44455a"]
BRASS = Paint("brass", gloss=0.9)

_WIDE, _BACK, _FRONT = 19.0, -11.0, 14.0
_PAN, _ARM, _TOP = 19.0, 33.0, 68.0


def _arch(t: float, inset: float = 0.0) -> np.ndarray:
    """The back's outer tube, t from the left foot (0) over the top to the right (1)."""
    a = pi * (1 - t)
    x = (_WIDE - inset) * np.sign(cos(a)) * abs(cos(a)) ** 0.80
    z = _PAN - 3 + (_TOP - _PAN + 3 - inset) * sin(a) ** 0.66
    return np.array([x, _lean(z), z], np.float32)


def _lean(z: float) -> float:
    return _BACK - 0.12 * max(0.0, z - _PAN)


def frame(rng: np.random.Generator, *, slats: int = 6, tipped: bool = False) -> Mesh:
    """The bare chair: pedestal, pan, fan back, arms with brass ends."""
    foot = [
        ring(6, 11, 9, 0, 0.2),
        ring(6, 9.5, 8, 2.2, 0.2),
        ring(6, 3.6, 3.2, 5, 0.5),
        ring(6, 3.2, 3.0, _PAN - 2, 0.8),
    ]
    parts = [rings(foot, [FRAME_DARK, FRAME, FRAME_DARK])]
    arch = np.array([_arch(t) for t in np.linspace(0, 1, 13)])
    parts.append(tube(arch, 2.1, FRAME, 4))
    low = np.array([0.0, _BACK, _PAN - 1], np.float32)
    stops = np.linspace(0.13, 0.87, slats + 1)
    missing = set(rng.choice(slats, slats // 3, replace=False).tolist())
    for i in range(slats):
        if i in missing:
            continue
        a, b = _arch(stops[i], 2.5), _arch(stops[i + 1], 2.5)
        root_a, root_b = low.copy(), low.copy()
        root_a[0] += a[0] * 0.42
        root_b[0] += b[0] * 0.42
        fold = (a + b) / 2 + [0, 1.8 if i % 2 else -1.8, 0]
        if rng.random() < 0.3:
            cut = rng.uniform(0.45, 0.8)
            a, b, fold = (root_a + (q - root_a) * cut for q in (a, b, fold))
        parts.append(plate([root_a, a, fold, b, root_b], SLAT[i % 2]))
    parts += [_pan(tipped), _arm(-1), _arm(1)]
    plaque = [[-4.5, -0.6, 0], [4.5, -0.6, 0], [4.5, -0.9, 5], [-4.5, -0.9, 5]]
    behind = np.array(plaque) + np.array([0, _lean(_TOP - 10) - 2.4, _TOP - 13])
    parts.append(plate(behind, BRASS))
    return joined(parts)


def _pan(tipped: bool) -> Mesh:
    side = [
        (-_WIDE + 3, _BACK + 3),
        (-_WIDE + 2, _FRONT - 2),
        (0.0, _FRONT + 2),
        (_WIDE - 2, _FRONT - 2),
        (_WIDE - 3, _BACK + 3),
    ]
    loop = np.array([[x, y, _PAN - 0.04 * (y - _BACK)] for x, y in side], np.float32)
    mesh = tube(loop, 1.9, FRAME, 4).join(tube(loop[[4, 0]], 1.9, FRAME, 4))
    mesh = mesh.join(plate(loop - [0, 0, 1.6], SLAT[1]))
    if not tipped:
        return mesh
    pivot = (0.0, _BACK + 3, _PAN)
    return mesh.moved(*(-p for p in pivot)).turned(1.15, "x").moved(*pivot)


def _arm(side: int) -> Mesh:
    x = side * (_WIDE + 1.0)
    curve = smooth(
        [
            [x, _lean(_ARM), _ARM + 1],
            [x, 2, _ARM + 1],
            [x, _FRONT, _ARM - 3],
            [x, _FRONT + 1, _PAN],
        ],
        4,
    )
    cap = box([x - 2.6, _FRONT - 3, _ARM - 3], [x + 2.6, _FRONT + 3.2, _ARM + 1.4], BRASS)
    rest = box([x - 2.3, _BACK + 2, _ARM], [x + 2.3, _FRONT - 2, _ARM + 2.4], FRAME_DARK, FRAME)
    return joined([tube(curve, 1.7, FRAME, 4), rest, cap])


def _back(side: float) -> Callable[[float, float], tuple[ArrayLike, ArrayLike]]:
    """The back as a surface: ``side`` 1 for the face one leans on, -1 for behind."""

    def at(u: float, v: float) -> tuple[ArrayLike, ArrayLike]:
        z = _PAN + 1 + (_TOP - _PAN - 2) * (1 - v)
        share = min(1.0, max(0.0, (z - _PAN) / (_TOP - _PAN)))
        half = (_WIDE - 1.5) * max(0.10, 1 - share**3.2) ** 0.5
        x = (2 * u - 1) * half
        return [x, _lean(z) + side * 1.4, z], [x * 0.012, side, 0.12 + 0.5 * share**3]

    return at


def _creeping(rng: np.random.Generator, count: int) -> Mesh:
    """Leaves behind the back: thick at its upper edge, thin towards the seat."""
    behind = _back(-1)

    def at(u: float, v: float) -> tuple[ArrayLike, ArrayLike]:
        return behind(u, v**2.1 * 0.92)

    return cover(rng, at, count, 9.4)


def _cushion(u: float, v: float) -> tuple[ArrayLike, ArrayLike]:
    x, y = (2 * u - 1) * (_WIDE - 1.5), _BACK + 3 + (_FRONT - _BACK - 1) * v
    swell = 3.2 * (1 - (2 * u - 1) ** 2) * (1 - (2 * v - 1) ** 2)
    return [x, y, _PAN + 1 + swell], [(2 * u - 1) * 0.3, (2 * v - 1) * 0.3, 1.0]


def _hanging(rng: np.random.Generator, count: int, shift: float = 0.0) -> Mesh:
    """Vines thrown over the back, down to the floor behind and before."""
    parts = []
    for _ in range(count):
        x, drift = rng.uniform(-15, 15), rng.normal(0, 5, 5)
        side = -1 if rng.random() < 0.6 else 1
        lowest = rng.uniform(1, 16)
        path = [
            [x - drift[0], _lean(_TOP - 16) - side * 3, _TOP - 18],
            [x, _lean(_TOP), _TOP + 1.5],
            [x + drift[1], _lean(_TOP) + side * 4, _TOP - 8],
            [x + drift[2], _lean(40) + side * 6, 38],
            [x + drift[3], _BACK + side * (8 if side < 0 else 20), 20],
            [x + drift[4], _BACK + side * (11 if side < 0 else 28), lowest],
        ]
        parts.append(vine(rng, path, 17, 8.4, shift=shift))
    return joined(parts)


def _rail(rng: np.random.Generator, side: int) -> Mesh:
    x = side * (_WIDE + 1.5)
    path = [
        [x, _lean(50), 50],
        [x + side, -4, _ARM + 3],
        [x, 9, _ARM + 2],
        [x + 2 * side, _FRONT + 3, _ARM - 8],
        [x + 3 * side, _FRONT + 5, 6],
    ]
    return vine(rng, path, 15, 8.0)


def _skirt(rng: np.random.Generator, count: int) -> Mesh:
    """Leaves that hang from the front of the pan."""
    x = rng.uniform(-_WIDE + 2, _WIDE - 2, count)
    z = rng.uniform(_PAN - 8, _PAN + 1, count)
    roots = np.column_stack([x, np.full(count, _FRONT + 1.5), z])
    along = np.column_stack([rng.normal(0, 0.4, count), np.full(count, 0.35), np.full(count, -1.0)])
    return foliage(rng, roots, along, [0, 1, 0.35], 8.2)


def seat(state: str, rng: np.random.Generator) -> Mesh:
    """A chair facing south in one of ``STATES``.

    a whole, b vines on one arm, c overgrown, d crowned with lilac, e bare and broken,
    f tipped up, a lilac through it.
    """
    parts = [frame(rng, slats=5 if state == "e" else 6, tipped=state == "f")]
    front, behind = _back(1), _back(-1)
    if state == "a":
        parts += [cover(rng, front, 52, 9.6), _creeping(rng, 34), _skirt(rng, 12)]
        parts += [cover(rng, _cushion, 36, 9.6, fall=(0, 1, 0), shift=0.2), _hanging(rng, 2)]
    elif state == "b":
        parts += [cover(rng, front, 42, 9.2), _creeping(rng, 26), _rail(rng, -1)]
        parts += [
            cover(rng, _cushion, 30, 9.4, fall=(0, 1, 0)),
            _hanging(rng, 3, 0.2),
            _skirt(rng, 7),
        ]
        parts.append(heap(rng, (-14, -8), (14, 12), 8, 22, 8.6, -0.2))
    elif state == "c":
        parts += [cover(rng, front, 64, 10.6, shift=0.1), cover(rng, behind, 60, 10.4)]
        parts += [cover(rng, _cushion, 46, 10.4, fall=(0, 1, 0), shift=0.2), _hanging(rng, 4)]
        parts += [_rail(rng, 1), _rail(rng, -1), _skirt(rng, 16)]
        parts.append(heap(rng, (0, -3), (30, 24), 15, 90, 9.6, -0.1))
    elif state == "d":
        parts += [cover(rng, front, 50, 9.6), _creeping(rng, 36), _skirt(rng, 10)]
        parts += [cover(rng, _cushion, 34, 9.6, fall=(0, 1, 0)), _hanging(rng, 2), _rail(rng, 1)]
        above = np.array([0, 1, -1])
        top = [_arch(t) + above for t in (0.24, 0.40, 0.55, 0.68, 0.80)]
        parts.append(crown(rng, top, 18))
    elif state == "e":
        parts += [_hanging(rng, 3, -0.1), _rail(rng, 1), _creeping(rng, 9)]
        parts += [
            cover(rng, _cushion, 14, 9.0, fall=(0, 1, 0)),
            heap(rng, (6, -6), (22, 14), 9, 34),
        ]
    else:
        parts += [cover(rng, front, 44, 9.2), _creeping(rng, 30), _hanging(rng, 3)]
        parts.append(heap(rng, (0, 4), (24, 17), 12, 52, 9.2))
        parts.append(crown(rng, [[-9, 6, 10], [2, 10, 12], [11, 4, 10]], 20))
    return joined(parts)


def fallen(number: int, rng: np.random.Generator) -> Mesh:
    """A chair that lies or leans, grown over where it fell."""
    way = ("b", "e", "a", "e", "d", "b")[number]
    mesh = seat(way, rng)
    turn, lean, axis = (
        (0.5, 1.45, "x"),
        (2.2, 1.35, "y"),
        (-1.9, -1.30, "y"),
        (3.4, -1.50, "x"),
        (-0.6, 0.34, "y"),
        (1.2, 1.50, "x"),
    )[number]
    mesh = mesh.turned(lean, "x" if axis == "x" else "y")
    mesh = mesh.moved(z=-float(mesh.tri[..., 2].min()))
    middle = (mesh.tri[..., :2].reshape(-1, 2).min(0) + mesh.tri[..., :2].reshape(-1, 2).max(0)) / 2
    mesh = mesh.moved(-float(middle[0]), -float(middle[1])).turned(turn)
    return mesh.join(heap(rng, (0, 4), (30, 24), 7, 46, 9.0, -0.1))


def things() -> list[Thing]:
    """Every chair, in the order of the tileset: states by facings, then the fallen."""
    made = []
    for s, state in enumerate(STATES):
        for f, facing in enumerate(FACINGS):
            rng = np.random.default_rng(1000 + 100 * s + f)
            mesh = shaded(seat(state, rng).turned(-(pi / 2) - f * pi / 8))
            made.append(Thing(f"seat-{state}-{facing}", mesh, block(40, 24, 44, 2)))
    for number in range(FALLEN):
        mesh = shaded(fallen(number, np.random.default_rng(50 + number)))
        made.append(Thing(f"seat-fallen-{number + 1}", mesh, block(46, 26, 36, 2)))
    return made
