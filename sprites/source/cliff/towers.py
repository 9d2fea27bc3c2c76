"""Towers: skyscrapers that are ticking mechanisms. Each is works of brass in a casing of glass.

Owns eight kinds, no two of one outline. Units are px of the nearest row; a tower stands
on its origin, its front to the viewer (+y).
"""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin, tau
from typing import Final

import numpy as np

from game.view.fold.mesh import Paint, joined
from game.view.fold.palette import Colour, blend
from game.view.fold.shapes import box, plate, ring, rings, tube
from sprites.source.cliff.works import (
    BRASS,
    BRIGHT,
    DARK,
    DIM,
    FLOOR,
    STEEL,
    Rng,
    Tower,
    axle,
    cog,
    disc,
    escape,
    shaft,
    spire,
    train,
    windows,
)


def clock(rng: Rng, h: float, tint: Colour) -> Tower:
    """Setbacks, a dial under the spire, a pendulum down the middle."""
    w = 0.10 * h
    levels = [
        (0, w),
        (0.46 * h, w),
        (0.47 * h, 0.78 * w),
        (0.70 * h, 0.78 * w),
        (0.71 * h, 0.55 * w),
        (0.86 * h, 0.55 * w),
        (0.90 * h, 0.2 * w),
    ]
    dial = plate(
        [
            (0.40 * w * cos(tau * k / 16), 0.6 * w, 0.78 * h + 0.40 * w * sin(tau * k / 16))
            for k in range(16)
        ],
        Paint("paper", "brasslt", 0.55),
        crease=False,
    )
    hands = joined(
        [
            plate(
                [
                    (-1, 0.64 * w, 0.78 * h - 2),
                    (1, 0.64 * w, 0.78 * h - 2),
                    (a, 0.64 * w, 0.78 * h + b),
                ],
                DARK,
                crease=False,
            )
            for a, b in ((0.26 * w, 0.12 * w), (-0.08 * w, 0.33 * w))
        ]
    )
    bob = cog(16, 0.42 * w, BRIGHT, hole=0.3).moved(-0.2 * w, 3, 0.18 * h)
    rod = tube([(0, 2, 0.70 * h), (-0.2 * w, 2, 0.18 * h)], 1.6, STEEL, 4)
    works = joined(
        [
            dial,
            hands,
            bob,
            rod,
            train(rng, 0.26 * h, 0.66 * h, 0.30 * w, 0.46 * w),
            windows(rng, levels[:4], 0.16),
        ]
    )
    return Tower(works, shaft(levels, 4, pi / 4, tint).join(spire(0.90 * h, 0.12 * h, tint)))


def governor(rng: Rng, h: float, tint: Colour) -> Tower:
    """A slim six-sided shaft; two balls swing out over its roof."""
    w = 0.085 * h
    levels = [
        (0, 1.25 * w),
        (0.10 * h, w),
        (0.72 * h, 0.66 * w),
        (0.74 * h, 0.9 * w),
        (0.76 * h, 0.5 * w),
    ]
    arms = []
    for s in (-1.0, 1.0):
        elbow, ball = (s * 0.7 * w, 0, 0.86 * h), (s * 1.55 * w, 0, 0.80 * h)
        arms += [
            tube([(0, 0, 0.96 * h), elbow, ball], 1.7, BRASS, 4),
            tube([elbow, (0, 0, 0.79 * h)], 1.2, STEEL, 4),
        ]
        arms.append(
            rings(
                [
                    ring(7, 1, 1, ball[2] - 9),
                    ring(7, 9, 9, ball[2] - 3),
                    ring(7, 9, 9, ball[2] + 3),
                    ring(7, 1, 1, ball[2] + 9),
                ],
                BRIGHT,
            ).moved(ball[0])
        )
    works = joined(
        [
            *arms,
            axle(0, h),
            train(rng, 0.06 * h, 0.66 * h, 0.34 * w, 0.52 * w),
            windows(rng, levels[1:3], 0.13),
        ]
    )
    return Tower(works, shaft(levels, 6, 0.2, tint).join(spire(0.96 * h, 0.07 * h, tint)))


def screw(rng: Rng, h: float, tint: Colour) -> Tower:
    """A worm: square floors that turn, one a little further than the one below."""
    w = 0.105 * h
    levels = [(0, w), (0.80 * h, 0.72 * w), (0.92 * h, 0.30 * w)]
    thread = [
        (
            (1.18 - 0.3 * t) * w * cos(9.5 * t * pi),
            (1.18 - 0.3 * t) * w * sin(9.5 * t * pi),
            0.80 * h * t,
        )
        for t in np.linspace(0, 1, 64).tolist()
    ]
    pinion = cog(16, 0.62 * w, DIM).turned(0.8).moved(1.2 * w, 8, 0.36 * h)
    works = joined(
        [
            axle(0, 0.98 * h, 3.4),
            tube(thread, 1.5, BRASS, 3),
            pinion,
            windows(rng, levels[:2], 0.15),
        ]
    )
    return Tower(works, shaft(levels, 4, 0.3, tint, 2.1 / h).join(spire(0.92 * h, 0.10 * h, tint)))


def frame(rng: Rng, h: float, tint: Colour) -> Tower:
    """Two legs that lean together, an escapement ticking between them."""
    legs, w = [], 0.055 * h
    for s in (-1.0, 1.0):
        loops = [
            ring(
                4,
                w * (1 - 0.45 * t),
                w * (1 - 0.45 * t),
                0.94 * h * t,
                pi / 4,
                (s * (0.19 * h) * (1 - t) ** 1.25 + s * 0.018 * h, 0.0),
            )
            for t in np.linspace(0, 1, round(h / FLOOR)).tolist()
        ]
        legs.append(rings(loops, [Paint(tint), Paint(blend(tint, "papersh", 0.22))]))
    wheel = escape(0.105 * h).moved(0, 3, 0.36 * h)
    anchor = tube(
        [
            (-0.10 * h, 4, 0.45 * h),
            (-0.05 * h, 4, 0.52 * h),
            (0, 4, 0.535 * h),
            (0.05 * h, 4, 0.52 * h),
            (0.10 * h, 4, 0.45 * h),
        ],
        3.0,
        BRIGHT,
        4,
    )
    decks = joined(
        [
            box((-x, -8, z - 2), (x, 8, z + 2), STEEL)
            for x, z in ((0.150 * h, 0.2 * h), (0.085 * h, 0.56 * h), (0.05 * h, 0.72 * h))
        ]
    )
    lamps = joined(
        [
            box((x, 9, z), (x + 3, 9.5, z + 3), Paint("void", "brasslt", 0.8))
            for z in (0.2 * h, 0.56 * h)
            for x in np.arange(-0.08 * h, 0.08 * h, 9).tolist()
            if rng.random() < 0.5
        ]
    )
    works = joined(
        [wheel, anchor, decks, lamps, tube([(0, 2, 0.36 * h), (0, 2, 0.56 * h)], 1.6, STEEL, 4)]
    )
    return Tower(works, joined(legs).join(spire(0.93 * h, 0.10 * h, tint)))


def lantern(rng: Rng, h: float, tint: Colour) -> Tower:
    """Three pinions of upright rods, each on the shoulders of the one below."""
    glass, works, z = [], [axle(0, 0.95 * h, 3.0)], 0.0
    for tall, r in ((0.40, 0.115), (0.30, 0.085), (0.20, 0.055)):
        top, radius = z + tall * h, r * h
        glass.append(shaft([(z, radius * 0.8), (top, radius * 0.8)], 8, 0.2, tint))
        for level in (z + 4, top - 4):
            works.append(disc(radius * 1.12, level))
        for k in range(10):
            a = tau * k / 10
            works.append(
                tube(
                    [
                        (radius * cos(a), radius * sin(a), z + 4),
                        (radius * cos(a), radius * sin(a), top - 4),
                    ],
                    1.5,
                    BRASS if k % 2 else STEEL,
                    4,
                )
            )
        works.append(windows(rng, [(z + 8, radius), (top - 8, radius)], 0.09))
        z = top
    return Tower(joined(works), joined([*glass, spire(0.90 * h, 0.12 * h, tint)]))


def organ(rng: Rng, h: float, tint: Colour) -> Tower:
    """Cylinders of all heights, their pistons at different strokes."""
    glass, works = [], []
    spots = (
        (-0.105, -6, 0.58),
        (0.10, -8, 0.70),
        (-0.035, -12, 1.0),
        (0.045, 4, 0.84),
        (-0.075, 10, 0.40),
        (0.125, 12, 0.34),
        (0.015, 16, 0.5),
    )
    for x, y, tall in spots:
        r, top = 0.046 * h, tall * h * 0.86
        stroke = 0.1 * h * float(rng.random()) + 0.03 * h
        glass.append(shaft([(0, r), (top, r)], 8, float(rng.random()), tint).moved(x * h, y))
        head = rings(
            [
                ring(8, r * 0.82, r * 0.82, top - stroke),
                ring(8, r * 0.82, r * 0.82, top - stroke + 9),
            ],
            BRASS,
            cap_last=True,
        )
        rod = tube([(0, 0, top - stroke), (0, 0, top + 0.5 * stroke + 8)], 2.0, STEEL, 4)
        works += [
            head.moved(x * h, y),
            rod.moved(x * h, y),
            windows(rng, [(0, r), (top - stroke, r)], 0.14).moved(x * h, y),
        ]
    return Tower(joined(works), joined(glass))


def dome(rng: Rng, h: float, tint: Colour) -> Tower:
    """A balance wheel swings under a dome, on a drum of many floors."""
    w = 0.15 * h
    drum = [(0, 0.62 * w), (0.60 * h, 0.62 * w), (0.62 * h, w), (0.66 * h, w)]
    bell = [
        ring(12, w * cos(a), w * cos(a), 0.66 * h + 1.5 * w * sin(a))
        for a in np.linspace(0, 1.45, 6).tolist()
    ]
    wheel = joined(
        [
            cog(28, 0.72 * w, BRIGHT, hole=0.78).turned(1.05, "x").moved(0, 0, 0.66 * h + 0.5 * w),
            axle(0.62 * h, 0.66 * h + 1.3 * w),
        ]
    )
    works = joined(
        [wheel, train(rng, 0.05 * h, 0.52 * h, 0.22 * w, 0.40 * w), windows(rng, drum[:2], 0.2)]
    )
    casing = shaft(drum, 10, 0.1, tint)
    return Tower(
        works,
        joined([casing, rings(bell, [Paint(tint)]), spire(0.66 * h + 1.48 * w, 0.12 * h, tint)]),
    )


def slab(rng: Rng, h: float, tint: Colour) -> Tower:
    """A flat slab between two racks, with a pinion climbing each."""
    w, parts, teeth = 0.13 * h, [], []
    for k in range(round(h * 0.92 / FLOOR)):
        z = k * FLOOR
        parts.append(
            box(
                (-w, -0.3 * w, z),
                (w, 0.3 * w, z + FLOOR),
                Paint(tint if k % 2 else blend(tint, "papersh", 0.2)),
            )
        )
        for s in (-1.0, 1.0):
            teeth.append(box((s * w - 3 + 3 * s, -4, z + 3), (s * w + 3 + 3 * s, 4, z + 11), STEEL))
    climb = [
        cog(15, 0.34 * w, BRASS).moved(s * (w + 0.42 * w), 5, h * t)
        for s, t in ((-1.0, 0.64), (1.0, 0.38))
    ]
    lit = windows(rng, [(0, 1.5 * w), (0.9 * h, 1.5 * w)], 0.16).scaled((1.0, 0.4, 1.0))
    return Tower(
        joined([*teeth, *climb, lit, train(rng, 0.08 * h, 0.82 * h, 0.3 * w, 0.5 * w)]),
        joined(parts),
    )


KINDS: Final[tuple[Callable[[Rng, float, Colour], Tower], ...]] = (
    clock,
    governor,
    screw,
    frame,
    lantern,
    organ,
    dome,
    slab,
)
