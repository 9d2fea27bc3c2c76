"""Inventions that would fly: each a joke and a possibility, about 36 units round its middle."""

from __future__ import annotations

from math import pi
from typing import Final

import numpy as np

from game.view.fold.mesh import Mesh, Paint, joined
from game.view.fold.shapes import box, cone, facets, plate, polar, ring, rings, strip, tube

BRASS: Final = Paint("brass", "brass", 0.035, gloss=1.1)
DARK_BRASS: Final = Paint("#a8762c", "brass", 0.02, gloss=1.0)
PAPER: Final = Paint("#e9e6de", "paper", 0.03)
SHADE: Final = Paint("#b4bcd6", "papersh", 0.02)
LAMP: Final = Paint("#ffd98a", "brasslt", 0.85)
WOOD: Final = "#7a4630"


def cog(radius: float, teeth: int, thick: float, look: Paint, hole: float = 0.34) -> Mesh:
    """A toothed wheel in the plane y = 0, with a hole."""
    angle = np.arange(4 * teeth) * (2 * pi / (4 * teeth))
    reach = radius * np.where((np.arange(4 * teeth) % 4) < 2, 1.0, 0.78)
    outer = np.stack([reach * np.cos(angle), 0 * angle, reach * np.sin(angle)], -1)
    inner = np.stack([np.cos(angle), 0 * angle, np.sin(angle)], -1) * (radius * hole)
    lift = np.array([0.0, thick / 2, 0.0])
    faces = [rings([inner + s * lift, outer + s * lift], look) for s in (1.0, -1.0)]
    return joined([*faces, rings([outer + lift, outer - lift], look)])


def wheel(radius: float, thick: float, look: Paint) -> Mesh:
    """A plain wheel in the plane y = 0, dished to its hubs."""
    angle = np.arange(8) * (pi / 4)
    rim = np.stack([np.cos(angle), 0 * angle, np.sin(angle)], -1) * radius
    lift = np.array([0.0, thick / 2, 0.0])
    sides = [cone(rim + s * lift, (0.0, s * thick, 0.0), look) for s in (1.0, -1.0)]
    return joined([*sides, rings([rim + lift, rim - lift], look)])


def kite() -> Mesh:
    """A kite that keeps its own string: the tail is tied to a padlock."""
    top, left, right, tip, spine = (0, 0, 36), (-23, 3, 10), (23, 3, 10), (0, 0, -26), (0, -5, 10)
    sail = facets([[top, left, spine], [left, tip, spine]], Paint("lilac", "lilac", 0.05)).join(
        facets([[top, spine, right], [right, spine, tip]], Paint("#e4d9fb", "lilac", 0.05))
    )
    line = [(0, 0, -26), (3, 1, -33), (-2, 2, -39), (2, 1, -45)]
    tail = tube(line, 0.6, "papersh", 3)
    bows = [
        facets(
            [
                [(x, 1, z), (x - 5, 1, z + 3), (x - 5, 2, z - 3)],
                [(x, 1, z), (x + 5, 1, z + 3), (x + 5, 2, z - 3)],
            ],
            Paint(look, look, 0.05),
        )
        for x, z, look in ((3, -33, "ember"), (-2, -39, "pink"))
    ]
    lock = box((-3.5, -1.5, -53), (7.5, 1.5, -45), BRASS)
    spars = joined(
        [tube([top, spine, tip], 0.9, WOOD), tube([left, (0, -3, 11), right], 0.8, WOOD)]
    )
    return joined([sail, spars, tail, *bows, lock]).moved(z=6)


def balloon() -> Mesh:
    """A balloon for meetings: a desk with one lit drawer hangs below it."""
    loops = [
        ring(8, r, r, z, 0.2) for r, z in ((5, -14), (15, -6), (23, 8), (24, 20), (17, 32), (7, 38))
    ]
    looks = [Paint("#8d78d8", "lilac", 0.04), Paint("#ebe4fb", "lilac", 0.04)]
    gores = []
    for k in range(8):
        left = np.array([loop[k] for loop in loops])
        right = np.array([loop[(k + 1) % 8] for loop in loops])
        gores.append(strip(left, right, looks[k % 2]))
    cap = cone(loops[-1], (0, 0, 41), looks[0])
    desk = box((-8, -5, -37), (8, 5, -33), WOOD).join(
        box((-7, -4, -43), (-3, 4, -37), "#5e3626"),
        box((3, -4, -43), (7, 4, -37), "#5e3626"),
        plate([(3.4, 4.3, -42), (6.6, 4.3, -42), (6.6, 4.3, -38), (3.4, 4.3, -38)], LAMP),
    )
    ropes = [
        tube([(4 * s, 4 * t, -14), (7.5 * s, 4.5 * t, -33)], 0.45, "papersh", 3)
        for s in (1, -1)
        for t in (1, -1)
    ]
    return joined([*gores, cap, desk, *ropes])


def crane() -> Mesh:
    """A crane that was meant to fly by clockwork."""
    body, tail, neck, beak = (0, 0, 2), (-30, 0, 15), (17, 0, 20), (27, 0, 13)
    belly, nape = (2, 0, -10), (-2, 0, 9)
    trunk = facets(
        [
            [tail, (-4, 5, 3), nape],
            [tail, (-4, -5, 3), nape],
            [tail, (-4, 5, 3), belly],
            [tail, (-4, -5, 3), belly],
            [(-4, 5, 3), (9, 4, 4), belly],
            [(-4, -5, 3), (9, -4, 4), belly],
            [(9, 4, 4), neck, nape],
            [(9, -4, 4), neck, nape],
            [neck, beak, (13, 0, 14)],
        ],
        PAPER,
    )
    wings = [
        facets(
            [
                [body, (-9, 14 * s, 18), (8, 15 * s, 19)],
                [(-9, 14 * s, 18), (8, 15 * s, 19), (-3, 34 * s, 30)],
                [body, (8, 15 * s, 19), (11, 3 * s, 4)],
            ],
            PAPER if s > 0 else SHADE,
        )
        for s in (1, -1)
    ]
    works = [
        cog(9, 8, 3.0, BRASS).moved(3, 6, -7),
        cog(6, 7, 3.0, DARK_BRASS).moved(-9, 6, -2),
        tube([(0, -6, -7), (0, -13, -7), (5, -13, -7)], 1.1, BRASS),
    ]
    return joined([trunk, *wings, *works])


def rocket() -> Mesh:
    """A rocket with a doormat, in case anyone comes."""
    loops = [ring(7, r, r, z, 0.3) for r, z in ((6.5, -22), (10, -8), (10.5, 8), (7, 22))]
    hull = rings(loops, [SHADE, PAPER, Paint("pink", "pink", 0.05)], cap_first=True)
    nose = cone(loops[-1], (0, 0, 36), Paint("#e8718f", "pink", 0.05))
    fins = [
        facets(
            [[polar(8, a, -6), polar(22, a, -30), polar(7, a, -21)]], Paint("#c9587e", "pink", 0.04)
        )
        for a in (0.5, 0.5 + 2 * pi / 3, 0.5 + 4 * pi / 3)
    ]
    door = plate([(-4, 9.8, -12), (4, 9.8, -12), (4, 10.8, 2), (0, 10.9, 6), (-4, 10.8, 2)], LAMP)
    mat = plate([(-5, 10, -13), (5, 10, -13), (5, 16, -14), (-5, 16, -14)], "#9a5b3c")
    flame = cone(ring(6, 4.5, 4.5, -23), (0, 0, -36), Paint("ember", "ember", 1.1))
    return joined([hull, nose, *fins, door, mat, flame])


def plane() -> Mesh:
    """A paper plane with a row of lit windows: somebody wanted to come along."""
    nose, keel, left, right = (38, 0, 2), (-30, 0, -11), (-30, 23, 6), (-30, -23, 6)
    mid_l, mid_r = (-28, 5, 5), (-28, -5, 5)
    wings = facets([[nose, left, mid_l]], PAPER).join(facets([[nose, right, mid_r]], PAPER))
    folds = facets([[nose, mid_l, keel]], SHADE).join(
        facets([[nose, mid_r, keel]], Paint("#8e98bd"))
    )
    panes = [
        plate(
            [(x, y, -1.4), (x + 4, y - 0.5, -1.4), (x + 4, y - 0.5, 1.2), (x, y, 1.2)], LAMP, False
        )
        for x, y in ((-20, 5.1), (-13, 4.4), (-6, 3.7), (1, 3.1))
    ]
    return joined([wings, folds, *panes])


def scope() -> Mesh:
    """A telescope that ends in an ear: for looking at what people say."""
    pieces = (
        (-34, -12, 8.5, BRASS),
        (-12, 8, 6.8, Paint("#5c3a78", "lilac", 0.03)),
        (8, 22, 5.2, BRASS),
    )
    body = [
        rings([ring(8, r, r, a), ring(8, r, r, b)], look, cap_first=True, cap_last=True)
        for a, b, r, look in pieces
    ]
    bands = [
        rings([ring(8, r, r, z), ring(8, r, r, z + 3)], DARK_BRASS)
        for r, z in ((9.6, -35), (7.9, -13), (6.2, 7))
    ]
    bell = rings(
        [ring(9, r, r, z) for r, z in ((5.0, 21), (7.5, 28), (13.5, 34), (18, 35))],
        [BRASS, DARK_BRASS, Paint("#f0c060", "brasslt", 0.06, gloss=1.0)],
    )
    lens = plate(ring(8, 7.6, 7.6, -35.4), Paint("cyan", "cyan", 0.45))
    return joined([*body, *bands, bell, lens])
