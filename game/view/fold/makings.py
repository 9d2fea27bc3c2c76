"""Inventions that would stand, float or shine, and the sheets on which they were drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from math import cos, pi, sin
from types import MappingProxyType
from typing import Final

import numpy as np

from game.view.fold import inventions as flying
from game.view.fold.inventions import BRASS, DARK_BRASS, LAMP, PAPER, SHADE, WOOD, cog, wheel
from game.view.fold.mesh import Mesh, Paint, joined
from game.view.fold.shapes import box, facets, leaf, plate, prism, ring, rings, strip, tube

_INK: Final = "#27306e"
Line = tuple[tuple[float, float], ...]


def bulb() -> Mesh:
    """A lamp in which something grows."""
    glass = rings(
        [
            ring(8, r, r, z, 0.2 * i)
            for i, (r, z) in enumerate(((6, -14), (13, -4), (18, 8), (17, 19), (9, 28)))
        ],
        [
            Paint("#d8cf8a", "brasslt", 0.10),
            Paint("#f3ecb4", "brasslt", 0.20),
            Paint("#fbf6cf", "brasslt", 0.26),
            Paint("#efe6a8", "brasslt", 0.16),
        ],
        cap_last=True,
    )
    screw = rings(
        [
            ring(7, r, r, z, 0.3 * i)
            for i, (r, z) in enumerate(((3, -32), (6.5, -28), (5.6, -24), (6.6, -20), (6, -14)))
        ],
        [DARK_BRASS, BRASS],
        cap_first=True,
    )
    sprout = tube([(0, 0, 27), (1, 0, 34), (-1, 0, 38)], 0.9, "ivy", 3)
    leaves = [
        leaf((0, 0, 36), (s, 0.3, 0.5), (0, 1, 0.3), 13, Paint("ivylt", "ivylt", 0.08))
        for s in (1, -1)
    ]
    return joined([glass, screw, sprout, *leaves])


def house() -> Mesh:
    """A house on wheels: to be nearer to people."""
    walls = box((-19, -15, -16), (19, 15, 10), Paint("#c3bfe2", "lilac", 0.03))
    roof = Paint("#7a58d6", "lilac", 0.05)
    gable = [
        plate([(-23, -18, 8), (-23, 0, 30), (23, 0, 30), (23, -18, 8)], roof),
        plate([(-23, 18, 8), (-23, 0, 30), (23, 0, 30), (23, 18, 8)], roof),
        *(facets([[(x, -15, 10), (x, 15, 10), (x, 0, 28)]], SHADE) for x in (-19, 19)),
    ]
    panes = [
        plate([(x, 15.4, -4), (x + 9, 15.4, -4), (x + 9, 15.4, 5), (x, 15.4, 5)], LAMP)
        for x in (-15,)
    ]
    door = plate([(3, 15.4, -16), (13, 15.4, -16), (13, 15.4, 3), (3, 15.4, 3)], LAMP)
    chimney = box((8, -8, 16), (14, -2, 36), "#a86a52")
    wheels = [wheel(8, 3, DARK_BRASS).moved(x, y, -19) for x in (-12, 12) for y in (15, -15)]
    return joined([walls, *gable, *panes, door, chimney, *wheels])


def boat() -> Mesh:
    """A paper boat under an umbrella: its sail and its shelter."""
    bow, stern, keel = (36, 0, 6), (-36, 0, 6), (0, 0, -17)
    sides = [
        facets(
            [
                [bow, (16, 13 * s, 2), (14, 0, -15)],
                [stern, (-16, 13 * s, 2), (-14, 0, -15)],
                [(16, 13 * s, 2), (-16, 13 * s, 2), keel],
                [(16, 13 * s, 2), (14, 0, -15), keel],
                [(-16, 13 * s, 2), (-14, 0, -15), keel],
            ],
            PAPER if s > 0 else SHADE,
        )
        for s in (1, -1)
    ]
    mast = tube([(0, 0, -12), (0, 0, 30)], 0.9, WOOD)
    edge = ring(8, 24, 22, 18, 0.2)
    cloth = []
    for k in range(8):
        look = Paint("#c24a62", "pink", 0.04) if k % 2 else Paint("#f2d6cf", "paper", 0.03)
        a, b = edge[k], edge[(k + 1) % 8]
        low = (a + b) / 2 * np.array([0.94, 0.94, 1.0]) + np.array([0, 0, 2.0])
        cloth.append(facets([[a, low, (0, 0, 33)], [low, b, (0, 0, 33)]], look))
    return joined([*sides, mast, *cloth])


def gear() -> Mesh:
    """A wheel that was to run on petals."""
    hub = cog(24, 10, 7, BRASS, 0.30)
    petals = [
        leaf(
            (23 * cos(a), 0, 23 * sin(a)),
            (cos(a), 0.0, sin(a)),
            (0, 1, 0.1),
            15,
            Paint("#f0b4c8", "pink", 0.08),
        )
        for a in (k * pi / 5 for k in range(10))
    ]
    return joined([hub, *petals])


def bridge() -> Mesh:
    """Half a bridge, with a door where it ends: somebody may come from the other side."""
    steps = np.linspace(-1.0, 0.42, 9)
    deck = [(40 * t, 16 - 26 * (t - 0.25) ** 2 * 0.9) for t in steps]
    arch = [(40 * t, 9 - 42 * (t - 0.25) ** 2 * 0.95) for t in steps]
    faces = []
    for y, look in ((8, PAPER), (-8, SHADE)):
        high = [(x, y, z) for x, z in deck]
        low = [(x, y, z) for x, z in arch]
        faces.append(strip(high, low, [look, Paint("#c9cbe0", "papersh", 0.02)]))
    top = strip(
        [(x, 8, z) for x, z in deck],
        [(x, -8, z) for x, z in deck],
        [Paint("#8f95c4"), Paint("#a9aed6")],
    )
    rails = [tube([(x, y, z + 5) for x, z in deck], 0.8, BRASS, 3) for y in (8, -8)]
    posts = [tube([(x, y, z), (x, y, z + 5)], 0.7, BRASS, 3) for x, z in deck[::2] for y in (8, -8)]
    x, z = deck[-1]
    frame = prism([(x - 1.5, 7), (x + 1.5, 7), (x + 1.5, -7), (x - 1.5, -7)], z, z + 24, "slate")
    pane = plate(
        [(x - 2, 5, z), (x - 2, -5, z), (x - 2, -5, z + 21), (x - 2, 5, z + 21)],
        Paint("lilac", "lilac", 0.9),
    )
    other = plate(
        [(x + 2, 5, z), (x + 2, -5, z), (x + 2, -5, z + 21), (x + 2, 5, z + 21)],
        Paint("brasslt", "brasslt", 0.9),
    )
    whole = joined([*faces, top, *rails, *posts, frame, pane, other])
    return whole.moved(x=11).scaled(0.92)


def sheet(lines: tuple[Line, ...], tone: str = "#c8c6da") -> Mesh:
    """A sheet folded twice, with lines drawn on it: (x, z) -1..1 of its half width and height."""
    wide, high = 30.0, 36.0

    def lift(z: float) -> float:
        return 4.0 - 8.0 * abs(((z / high) * 1.5 + 1.5) % 2.0 - 1.0)

    rows = [-high, -high / 3, high / 3, high]
    left = [(-wide, lift(z), z) for z in rows]
    right = [(wide, lift(z), z) for z in rows]
    panels = strip(left, right, [Paint(tone, "papersh", 0.02), Paint("#aeb2d0", "papersh", 0.02)])
    ear = facets(
        [
            [
                (wide, lift(high), high),
                (wide - 9, lift(high), high),
                (wide - 6, lift(high) + 4, high - 7),
            ]
        ],
        PAPER,
    )
    ink = []
    for line in lines:
        fine = _fine([(x * wide, z * high) for x, z in line])
        for (ax, az), (bx, bz) in pairwise(fine):
            nx, nz = -(bz - az), bx - ax
            size = (nx * nx + nz * nz) ** 0.5 or 1.0
            nx, nz = nx / size * 0.75, nz / size * 0.75
            for side in (0.7, -0.7):
                quad = [
                    (x, lift(z) + side, z)
                    for x, z in (
                        (ax - nx, az - nz),
                        (ax + nx, az + nz),
                        (bx + nx, bz + nz),
                        (bx - nx, bz - nz),
                    )
                ]
                ink.append(plate(quad, _INK, False))
    return joined([panels, ear, *ink])


def _fine(line: list[tuple[float, float]], step: float = 9.0) -> list[tuple[float, float]]:
    fine = [line[0]]
    for (ax, az), (bx, bz) in pairwise(line):
        count = max(1, round(max(abs(bx - ax), abs(bz - az)) / step))
        fine += [
            (ax + (bx - ax) * k / count, az + (bz - az) * k / count) for k in range(1, count + 1)
        ]
    return fine


def _round(x: float, z: float, r: float, count: int = 11, squash: float = 0.83) -> Line:
    return tuple(
        (x + r * cos(2 * pi * k / count), z + r * squash * sin(2 * pi * k / count))
        for k in range(count + 1)
    )


SCRIBBLES: Final[tuple[tuple[Line, ...], ...]] = (
    # A chair with hands; a clock; an umbrella for two; a school; a flying machine.
    (
        ((-0.3, -0.7), (-0.3, 0.0), (0.3, 0.0), (0.3, -0.7)),
        ((-0.3, 0.0), (-0.3, 0.7), (0.25, 0.7)),
        ((0.3, 0.1), (0.65, 0.45)),
        ((-0.3, 0.3), (-0.7, 0.5)),
    ),
    (
        _round(0, 0.1, 0.6),
        ((0, 0.1), (0, 0.5)),
        ((0, 0.1), (0.34, -0.05)),
        ((-0.6, -0.75), (0.6, -0.75)),
    ),
    (
        (
            (-0.7, 0.2),
            (-0.4, 0.6),
            (0, 0.72),
            (0.4, 0.6),
            (0.7, 0.2),
            (0.35, 0.28),
            (0, 0.2),
            (-0.35, 0.28),
            (-0.7, 0.2),
        ),
        ((0, 0.2), (0, -0.6), (0.16, -0.7)),
        ((-0.35, -0.2), (-0.35, -0.7)),
        ((0.4, -0.2), (0.4, -0.7)),
    ),
    (
        ((-0.6, -0.5), (-0.6, 0.2), (0, 0.65), (0.6, 0.2), (0.6, -0.5), (-0.6, -0.5)),
        ((-0.15, -0.5), (-0.15, 0.0), (0.15, 0.0), (0.15, -0.5)),
        ((-0.7, -0.75), (0.2, -0.75)),
    ),
    (
        ((-0.7, -0.1), (0.7, 0.4), (0.1, -0.5), (-0.7, -0.1)),
        ((0.1, -0.5), (-0.1, 0.1)),
        _round(-0.4, 0.55, 0.16),
        ((-0.6, -0.75), (0.5, -0.75)),
    ),
)
"""What is drawn on the sheets that float about."""


def sketch() -> Mesh:
    """The drawing of a door, and of someone who holds it open."""
    door: Line = ((-0.5, -0.75), (-0.5, 0.5), (-0.2, 0.7), (0.1, 0.5), (0.1, -0.75))
    who: tuple[Line, ...] = (
        _round(0.45, 0.15, 0.14),
        ((0.45, 0.02), (0.45, -0.4), (0.3, -0.75)),
        ((0.45, -0.4), (0.6, -0.75)),
        ((0.45, -0.1), (0.1, -0.05)),
    )
    return sheet((door, *who, ((-0.75, -0.8), (0.8, -0.8))), "#d6d4e6")


PROTOTYPES: Final[Mapping[str, Callable[[], Mesh]]] = MappingProxyType(
    {
        "kite": flying.kite,
        "balloon": flying.balloon,
        "crane": flying.crane,
        "rocket": flying.rocket,
        "plane": flying.plane,
        "scope": flying.scope,
        "bulb": bulb,
        "house": house,
        "boat": boat,
        "gear": gear,
        "bridge": bridge,
        "sketch": sketch,
    }
)
"""By the kind the rules name."""

REACH: Final = 31.0
"""World units that stand for a prototype's radius."""
