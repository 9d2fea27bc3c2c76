"""The origami crane: 26 facets on five bones, and the poses it is drawn in.

A wing's facets are kept in its bone's own frame: x along the body, y the distance
out along the panel, z zero. With th the inner wing's angle and ou the outer's, both
up from level, and s = +1 for the wing at +Y, -1 for the other, a point becomes

    inner (bone 1: s = -1, bone 2: s = +1):  (x, s (2.4 + y cos th), 3 + y sin th)
    outer (bone 3: s = -1, bone 4: s = +1):
        (x, s (2.4 + 15 cos th + y cos ou), 3 + 15 sin th + y sin ou)

Body facets (bone 0) stand as they are. Head towards +X: heading 0 flies east, from
east towards south; units at span 56, to be scaled by ``size / SPAN``.
"""

from __future__ import annotations

from dataclasses import replace
from math import cos, pi, radians, sin
from typing import Final

import numpy as np

from game.view.fold.mesh import Floats, Mesh, joined
from game.view.fold.palette import Colour, blend
from game.view.fold.shapes import facets

SPAN: Final = 56.0
"""Units from wing tip to wing tip at the unscaled crane's level glide."""
FLAP: Final = 8
"""Poses of one wing beat; the top lies between 1 and 2, the bottom between 5 and 6."""
ROOT_OUT: Final = 2.4
ROOT_UP: Final = 3.0
INNER: Final = 15.0
"""Units: where the wing hinges on the body, and how long its inner panel is."""
_SHADE: Final[Colour] = blend("paper", "papersh", 0.8)
"""The second tone: every other panel shows the printed side of the sheet."""

PERCHED: Final = (radians(76), radians(58))
"""Inner and outer angle at rest: as one stands on a shelf, wings up and a little apart."""
CAUGHT: Final = (radians(86), radians(84))
"""Wings pressed flat together: the shape it is drawn into by a catch."""
GLIDE: Final = (radians(14), radians(7))


def beat(phase: float) -> tuple[float, float]:
    """Inner and outer angle (radians) at a phase of the beat (radians).

        inner = 10 + 50 sin p degrees        outer = inner - 40 cos p degrees

    The outer panel lags a quarter beat: it droops as the wing rises and bends up as it
    falls. Bottom of the beat: 3 pi / 2.
    """
    inner = radians(10) + radians(50) * sin(phase)
    return inner, inner - radians(40) * cos(phase)


def flap(pose: int) -> tuple[float, float]:
    """The angles of one of the ``FLAP`` drawn poses, each the middle of its eighth.

    So no two are alike: sampled at the eighths themselves, those beside top and bottom
    would be.
    """
    return beat((pose + 0.5) * 2 * pi / FLAP)


GLIDES: Final = 2
"""Poses of a glide, for the wings are never quite still."""
FOLDS: Final = 4
"""Poses from open wings to caught."""
REST: Final = FLAP + GLIDES
"""The pose at rest."""
CLOSING: Final = REST + 1
"""The first pose of the fold to caught."""
POSES: Final = CLOSING + FOLDS


def angles(pose: int) -> tuple[float, float]:
    """Inner and outer angle of a pose: the beat, the glide, rest, the fold to caught."""
    if pose < FLAP:
        return flap(pose)
    if pose < REST:
        rock = radians(4.0) * (2 * (pose - FLAP) - 1)
        return GLIDE[0] + rock, GLIDE[1] + 2 * rock
    if pose == REST:
        return PERCHED
    part = (pose - CLOSING + 1) / FOLDS
    return (
        GLIDE[0] + (CAUGHT[0] - GLIDE[0]) * part,
        # The tips fold in over the back before they lie along the wings.
        GLIDE[1] + (CAUGHT[1] - GLIDE[1]) * part + radians(70.0) * sin(pi * part),
    )


def poses() -> Floats:
    """(POSES, facets, 3, 3) corners of every pose, float32."""
    return np.stack([posed(angles(i)).tri for i in range(POSES)])


def mesh() -> Mesh:
    """The 26 facets: wings in their bones' frames."""
    return joined(part for side in (-1.0, 1.0) for part in _half(side))


def _half(s: float) -> list[Mesh]:
    keel, ridge = (0.0, 0.0, -6.5), (-0.5, 0.0, 6.0)
    front, back, flank = (8.5, 0.0, 0.5), (-8.5, 0.0, 0.5), (0.0, 5.0 * s, 1.5)
    breast, rump = (9.5, 0.0, -1.5), (-9.5, 0.0, -1.0)
    throat, crown = (18.6, 1.3 * s, 14.8), (20.8, 0.0, 18.6)
    body = [
        facets([[keel, front, flank], [keel, flank, back]], _SHADE),
        facets([[ridge, front, flank], [ridge, flank, back]], "paper"),
        facets([[breast, (3.5, 2.6 * s, 4.0), throat], [breast, throat, crown]], "paper"),
        facets([[rump, (-3.5, 2.6 * s, 4.0), (-27.0, 0.0, 18.5)]], _SHADE),
    ]
    beak = facets([[crown, throat, (28.0, 0.0, 11.6)]], _SHADE)
    inner, outer = (1, 3) if s < 0 else (2, 4)
    root, fold = ((8.5, 0, 0), (-8.5, 0, 0)), ((7, INNER, 0), (-1.5, INNER, 0), (-9.5, INNER, 0))
    panels = [
        facets([[root[0], fold[0], fold[1]]], "paper").boned(inner),
        facets([[root[0], fold[1], root[1]]], _SHADE).boned(inner),
        facets([[root[1], fold[1], fold[2]]], "paper").boned(inner),
    ]
    tip = (-7.5, 19, 0)
    tips = [
        facets([[(7, 0, 0), tip, (-1.5, 0, 0)]], "paper").boned(outer),
        facets([[(-1.5, 0, 0), tip, (-9.5, 0, 0)]], _SHADE).boned(outer),
    ]
    return [*body, beak, *panels, *tips]


def posed(angles: tuple[float, float]) -> Mesh:
    """The crane with its wings at (inner, outer) radians."""
    bones = mesh()
    tri = bones.tri.copy()
    for bone in (1, 2, 3, 4):
        tri[bones.bone == bone] = _swung(bones.tri[bones.bone == bone], bone, *angles)
    return replace(bones, tri=tri, bone=np.zeros(len(bones), np.uint8))


def _swung(tri: Floats, bone: int, inner: float, outer: float) -> Floats:
    s = -1.0 if bone in (1, 3) else 1.0
    x, y = tri[..., 0], tri[..., 1]
    out, up = ROOT_OUT + 0 * y, ROOT_UP + 0 * y
    if bone > 2:
        out, up = out + INNER * cos(inner), up + INNER * sin(inner)
    angle = outer if bone > 2 else inner
    return np.stack([x, s * (out + y * cos(angle)), up + y * sin(angle)], -1).astype(np.float32)


def flying(
    angles: tuple[float, float],
    heading: float = 0.0,
    bank: float = 0.0,
    pitch: float = 0.0,
    size: float = SPAN,
) -> Mesh:
    """A posed crane in the air round the origin: radians; ``size`` is its span in units.

    Banked about its own axis first, then pitched (up is positive), then turned.
    """
    bird = posed(angles).scaled(size / SPAN)
    return bird.turned(bank, "x").turned(pitch, "y").turned(heading)
