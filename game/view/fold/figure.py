"""The dreamer: white coat, midnight hair with a swept tuft, orange tie, ribs alight.

Heading 0 faces south, at the viewer; the shader turns the mesh about Z, from east
towards south, so the way (dx, dy) of world units is ``heading(dx, dy)``. All facets
are ``selfglow``: the rib light does not bleach its own wearer.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from math import atan2
from typing import Final

from game.view.fold.body import Build, Dress, person
from game.view.fold.head import Face
from game.view.fold.mesh import Mesh, Paint
from game.view.fold.stances import POSES, stance

__all__ = ["HEIGHT", "POSES", "RIB_LIGHT", "heading", "pose"]

HEIGHT: Final = 106.0
"""World units: 79 px on the screen."""
RIB_LIGHT: Final = (0.0, 0.0, 56.0)
"""Where the light of the ribs is, from the foot."""

_COAT: Final = Paint("paper", "paper", 0.05)
_DRESS: Final = Dress(
    coat=_COAT,
    band=Paint("paper", "phos", 0.05),
    shirt=Paint("#123a44", "phos", 0.05),
    lapels=_COAT,
    tie=Paint("ember", "ember", 0.12),
    ribs=True,
)
_SHOES: Final = Paint("#1c1a26", gloss=1.4)


def heading(dx: float, dy: float) -> float:
    """Radians to turn the figure by so that it faces (dx, dy) in world units."""
    return atan2(-dx, dy)


@cache
def pose(name: str, frame: int, shod: bool = False) -> Mesh:
    """The dreamer in one drawn pose; ``shod`` as in the office, where ribs are still to light.

    ``POSES`` tells how many frames a pose has and what carries it on. Raises KeyError
    for a pose that is not there.
    """
    held = stance(name, frame)
    dress = replace(_DRESS, face=Face(mood=held.mood), shoes=_SHOES if shod else None)
    if shod:
        dress = replace(dress, shirt="#3a4452")
    return person(held, dress, Build(HEIGHT)).worn()
