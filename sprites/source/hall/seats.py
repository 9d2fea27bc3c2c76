"""The seats of the hall in all their growths and facings, and the blossom that comes later.

Facings run over the half circle round which an audience sits.
"""

from __future__ import annotations

from math import pi

import numpy as np

from game.view.fold.mesh import Mesh
from sprites.source.hall.chair import chair
from sprites.source.hall.growth import blossom, growth
from sprites.source.hall.ivy import heap
from sprites.source.hall.thing import Thing, block

FACINGS = ("e", "ene", "ne", "nne", "n", "nnw", "nw", "wnw", "w")
"""From east over north to west, 22.5 degrees apart."""
STATES = ("a", "b", "c", "d", "e", "f")
"""Bare, climbed, flowering, half overgrown, broken, tipped up."""
FALLEN = 6
BLOSSOMS = ("cued", "crowned")
"""States of the dream from which a blossom is there."""


def seat(state: str, rng: np.random.Generator) -> Mesh:
    """A seat facing south in one of ``STATES``."""
    return chair(broken=state == "e", tipped=state == "f").join(growth(state, rng))


def fallen(number: int, rng: np.random.Generator) -> Mesh:
    """A seat that lies or leans, grown over where it fell."""
    mesh = seat(("b", "e", "a", "e", "d", "b")[number], rng)
    turn, over, axis = (
        (0.5, 1.45, "x"),
        (2.2, 1.35, "y"),
        (-1.9, -1.30, "y"),
        (3.4, -1.50, "x"),
        (-0.6, 0.34, "y"),
        (1.2, 1.50, "x"),
    )[number]
    mesh = mesh.turned(over, "x" if axis == "x" else "y")
    mesh = mesh.moved(z=-float(mesh.tri[..., 2].min()))
    corners = mesh.tri[..., :2].reshape(-1, 2)
    middle = (corners.min(0) + corners.max(0)) / 2
    mesh = mesh.moved(-float(middle[0]), -float(middle[1])).turned(turn)
    return mesh.join(heap(rng, (-10, 10), (22, 12), 7, 22, 8.4, -0.3))


def _angle(facing: int) -> float:
    return -(pi / 2) - facing * pi / 8


def things() -> list[Thing]:
    """Every seat, in the order of the tileset: growths by facings, then the fallen."""
    made = []
    for s, state in enumerate(STATES):
        for f, facing in enumerate(FACINGS):
            mesh = seat(state, np.random.default_rng(1000 + 100 * s + f)).turned(_angle(f))
            made.append(Thing(f"seat-{state}-{facing}", mesh, block(40, 24, 44, 2)))
    for number in range(FALLEN):
        mesh = fallen(number, np.random.default_rng(50 + number))
        made.append(Thing(f"seat-fallen-{number + 1}", mesh, block(46, 26, 36, 2)))
    return made


def blossoms() -> list[Thing]:
    """What comes over a seat when the dream has come so far; it is solid only where the seat is."""
    made = []
    for s, state in enumerate(BLOSSOMS):
        for f, facing in enumerate(FACINGS):
            rng = np.random.default_rng(2000 + 100 * s + f)
            mesh = blossom(state, rng, south=abs(f - 4) > 2).turned(_angle(f))
            made.append(Thing(f"blossom-{state}-{facing}", mesh, block(24, 8, 30, 3), shadow=0.0))
    return made
