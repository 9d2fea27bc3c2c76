"""The origami crane: 26 facets on six bones, and the poses it is drawn in.

A wing's facets are kept in its bone's own frame: x along the body, y the distance
out along the panel, z zero. With th the inner wing's angle and ou the outer's, both
up from level, sw how far the wing is swept (radians, forward is positive), and s = +1
for the wing at +Y, -1 for the other, a point becomes

    inner (bone 1: s = -1, bone 2: s = +1):  (x + y tan sw, s (2.4 + y cos th), 3 + y sin th)
    outer (bone 3: s = -1, bone 4: s = +1):
        (x + (15 + y) tan sw, s (2.4 + 15 cos th + y cos ou), 3 + 15 sin th + y sin ou)

Neck and beak (bone 5) bend where the neck leaves the breast. Body facets (bone 0) stand
as they are; then the whole bird is pitched. Head towards +X: heading 0 flies east, from
east towards south; units at span 56, to be scaled by ``size / SPAN``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import cos, pi, radians, sin, tan
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
_NECK: Final = (6.5, 0.0, 1.0)
"""Where the neck bends, and"""
_HEAD: Final = 12.0
"""how far forward a corner lies that bends with it."""


@dataclass(frozen=True, slots=True)
class Pose:
    """How the folds stand; all in radians."""

    inner: float
    outer: float
    sweep: float = 0.0
    """Wings swung forward."""
    pitch: float = 0.0
    """Breast up."""
    nod: float = 0.0
    """Head up."""
    look: float = 0.0
    """Head turned to the right."""
    gape: float = 0.0
    """How far the two layers of the beak stand apart."""
    rise: float = 0.0
    """Units the body is carried up."""


PERCHED: Final = Pose(radians(42), radians(121), sweep=radians(-17), nod=radians(-4))
"""Asleep: the wings lifted a little and folded in over the back like a roof, the head low."""
ALERT: Final = Pose(radians(68), radians(50), sweep=radians(-12), nod=radians(15))
"""Awake: the wings up and a little apart, as one stands folded on a shelf."""
CAUGHT: Final = Pose(radians(86), radians(84), sweep=radians(-10), nod=radians(14))
"""Wings pressed flat together: the shape it is drawn into by a catch."""
GLIDE: Final = Pose(radians(14), radians(7), sweep=radians(9), nod=radians(-6))


def beat(phase: float) -> Pose:
    """The pose at a phase of the beat (radians).

        inner = 10 + 50 sin p degrees        outer = inner - 42 cos p degrees

    The outer panel lags a quarter beat: it droops as the wing rises and bends up as it
    falls. Wings rise swept back and fall swept forward, and the body, carried by them,
    lags too. Bottom of the beat: 3 pi / 2.
    """
    up, forward = sin(phase), -cos(phase)
    inner = radians(10) + radians(50) * up
    return Pose(
        inner,
        inner + radians(42) * forward,
        sweep=radians(4) + radians(21) * forward,
        pitch=radians(7) * forward,
        nod=-radians(9) * forward,
        rise=-1.6 * up,
    )


def flap(pose: int) -> Pose:
    """One of the ``FLAP`` drawn poses, each the middle of its eighth.

    So no two are alike: sampled at the eighths themselves, those beside top and bottom
    would be.
    """
    return beat((pose + 0.5) * 2 * pi / FLAP)


def _closing(part: float) -> Pose:
    """Between a glide and caught."""
    return Pose(
        GLIDE.inner + (CAUGHT.inner - GLIDE.inner) * part,
        # The tips fold in over the back before they lie along the wings.
        GLIDE.outer + (CAUGHT.outer - GLIDE.outer) * part + radians(70.0) * sin(pi * part),
        sweep=GLIDE.sweep + (CAUGHT.sweep - GLIDE.sweep) * part,
        nod=GLIDE.nod + (CAUGHT.nod - GLIDE.nod) * part,
    )


_BREATH: Final = radians(5.0)
_RESTING: Final = (
    PERCHED,
    replace(PERCHED, inner=PERCHED.inner + _BREATH, outer=PERCHED.outer - 0.6 * _BREATH),
    replace(ALERT, look=radians(36)),
    replace(ALERT, nod=radians(20), look=radians(-30)),
)
"""Breath out, breath in, a look to the right, a look to the left."""
_SPEAKING: Final = (
    replace(ALERT, nod=radians(6), look=radians(24)),
    replace(ALERT, nod=radians(-4), look=radians(42), gape=radians(22)),
)
"""The head inclined to an ear, its beak closed and open."""

GLIDES: Final = 2
"""Poses of a glide, for the wings are never quite still."""
FOLDS: Final = 4
"""Poses from open wings to caught."""
REST: Final = FLAP + GLIDES
"""The first pose at rest,"""
RESTS: Final = len(_RESTING)
"""of so many;"""
SPEAK: Final = REST + RESTS
"""the first that whispers,"""
SPEAKS: Final = len(_SPEAKING)
"""of so many;"""
CLOSING: Final = SPEAK + SPEAKS
"""the first of the fold to caught."""
POSES: Final = CLOSING + FOLDS


def _gliding(rock: float) -> Pose:
    return replace(
        GLIDE,
        inner=GLIDE.inner + radians(4.0) * rock,
        outer=GLIDE.outer + radians(8.0) * rock,
        sweep=GLIDE.sweep - radians(3.0) * rock,
    )


ALL: Final = (
    *(flap(i) for i in range(FLAP)),
    *(_gliding(rock) for rock in (-1.0, 1.0)),
    *_RESTING,
    *_SPEAKING,
    *(_closing((i + 1) / FOLDS) for i in range(FOLDS)),
)
"""The ``POSES``: the beat, the glide, rest, the whisper, the fold to caught."""


def poses() -> Floats:
    """(POSES, facets, 3, 3) corners of every pose, float32."""
    return np.stack([posed(pose).tri for pose in ALL])


def mesh() -> Mesh:
    """The 26 facets: wings in their bones' frames."""
    return joined(part for side in (-1.0, 1.0) for part in _half(side))


def _half(s: float) -> Iterable[Mesh]:
    keel, ridge = (0.5, 0.0, -7.5), (-0.5, 0.0, 6.5)
    front, back, flank = (8.5, 0.0, 0.5), (-8.5, 0.0, 0.5), (0.0, 5.2 * s, 1.5)
    breast, rump = (9.5, 0.0, -2.5), (-9.5, 0.0, -2.0)
    throat, crown = (18.2, 1.6 * s, 15.2), (20.6, 0.0, 20.2)
    body = [
        facets([[keel, front, flank], [keel, flank, back]], _SHADE),
        facets([[ridge, front, flank], [ridge, flank, back]], "paper"),
    ]
    neck = facets([[breast, (3.0, 3.0 * s, 4.5), throat], [breast, throat, crown]], "paper")
    tail = facets([[rump, (-3.5, 3.0 * s, 4.5), (-27.5, 0.0, 19.5)]], _SHADE)
    beak = facets([[crown, throat, (28.5, 0.0, 11.5)]], _SHADE)
    inner, outer = (1, 3) if s < 0 else (2, 4)
    root, fold = ((9, 0, 0), (-9, 0, 0)), ((7.5, INNER, 0), (-1.5, INNER, 0), (-9.5, INNER, 0))
    panels = [
        facets([[root[0], fold[0], fold[1]]], "paper").boned(inner),
        facets([[root[0], fold[1], root[1]]], _SHADE).boned(inner),
        facets([[root[1], fold[1], fold[2]]], "paper").boned(inner),
    ]
    tip = (-7.5, 19, 0)
    tips = [
        facets([[_outwards(fold[0]), tip, _outwards(fold[1])]], "paper").boned(outer),
        facets([[_outwards(fold[1]), tip, _outwards(fold[2])]], _SHADE).boned(outer),
    ]
    return [*body, neck.boned(5), tail, beak.boned(5), *panels, *tips]


def _outwards(corner: tuple[float, float, float]) -> tuple[float, float, float]:
    """A corner at the end of an inner panel, in the frame of the outer one."""
    return corner[0], corner[1] - INNER, corner[2]


def posed(pose: Pose) -> Mesh:
    """The crane in that pose."""
    bones = mesh()
    tri = bones.tri.copy()
    for bone in (1, 2, 3, 4):
        tri[bones.bone == bone] = _swung(bones.tri[bones.bone == bone], bone, pose)
    head = bones.bone == 5
    tri[head] = _bent(bones.tri[head], pose)
    body = replace(bones, tri=tri, bone=np.zeros(len(bones), np.uint8))
    return body.turned(pose.pitch, "y").moved(0.0, 0.0, pose.rise)


def _swung(tri: Floats, bone: int, pose: Pose) -> Floats:
    s = -1.0 if bone in (1, 3) else 1.0
    x, y = tri[..., 0], tri[..., 1]
    out, up, far = ROOT_OUT + 0 * y, ROOT_UP + 0 * y, y
    if bone > 2:
        out, up = out + INNER * cos(pose.inner), up + INNER * sin(pose.inner)
        far = INNER + y
    angle = pose.outer if bone > 2 else pose.inner
    return np.stack(
        [x + far * tan(pose.sweep), s * (out + y * cos(angle)), up + y * sin(angle)], -1
    ).astype(np.float32)


def _bent(tri: Floats, pose: Pose) -> Floats:
    """Neck and beak: the beak's two layers part, the head nods, then it turns."""
    corners = tri.reshape(-1, 3).copy()
    tips = corners[:, 0] > 25.0
    # The first half of them are those at -Y: the upper layer.
    apart = np.where(np.arange(len(corners)) < len(corners) / 2, 0.6, -1.0) * 8.0 * sin(pose.gape)
    corners[tips, 2] += apart[tips]
    head = corners[:, 0] > _HEAD
    moved = Mesh.of((corners - np.array(_NECK, np.float32)).reshape(-1, 3, 3), "paper")
    turned = moved.turned(pose.nod, "y").turned(pose.look).tri.reshape(-1, 3)
    corners[head] = turned[head] + np.array(_NECK, np.float32)
    return corners.reshape(tri.shape)


def flying(
    pose: Pose,
    heading: float = 0.0,
    bank: float = 0.0,
    pitch: float = 0.0,
    size: float = SPAN,
) -> Mesh:
    """A posed crane in the air round the origin: radians; ``size`` is its span in units.

    Banked about its own axis first, then pitched (up is positive), then turned.
    """
    bird = posed(pose).scaled(size / SPAN)
    return bird.turned(bank, "x").turned(pitch, "y").turned(heading)
