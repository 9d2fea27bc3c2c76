"""Heads of folded people: face and features.

Units of a grown head: the neck at the origin, the face towards +Y, 26 high. The
face leans back when worn, so that its plane meets the camera. Features are facets
laid a hair's breadth over the skin, without creases.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import copysign
from typing import Final, Literal

import numpy as np

from game.view.fold.mesh import Floats, Mesh, Paint, joined
from game.view.fold.palette import Colour
from game.view.fold.shapes import facets, plate

TEARS: Final = "#7fd8ff"
Mood = Literal["calm", "shut", "smile", "beam", "resolve", "weep"]

_CHIN, _JAW, _CHEEK = (0.0, 7.4, 0.8), (6.4, 4.8, 3.2), (9.8, 3.2, 10.0)
TEMPLE, _NOSE = (9.2, 3.8, 16.8), (0.0, 10.6, 7.6)
_BRIDGE, BROW = (0.0, 9.3, 12.2), (0.0, 8.8, 18.0)
_TRAGUS, _LOBE = (10.3, -1.0, 13.6), (9.9, -1.8, 7.6)
_FACE: Final = np.array(
    [
        (_CHIN, _JAW, _NOSE),
        (_JAW, _CHEEK, _NOSE),
        (_CHEEK, _BRIDGE, _NOSE),
        (_CHEEK, TEMPLE, _BRIDGE),
        (TEMPLE, BROW, _BRIDGE),
    ],
    np.float32,
)
"""Facets of the half face at +X."""


@dataclass(frozen=True, slots=True)
class Face:
    """How a face looks out. ``tears`` 0 none, 1 one, 2 both cheeks."""

    mood: Mood = "calm"
    tears: int = 0
    fire: float = 0.0
    """How much the glint of the eyes is candle light, 0..1."""
    gaze: float = 0.6
    """Where the glint sits: 1 looks up, 0 straight."""
    wide: float = 1.0
    """How large the eyes are for the face: 1 grown, more when young."""
    lines: bool = False
    """The years under the eyes."""
    glasses: bool = False
    beard: bool = False


def skin_point(x: float, z: float, lift: float = 0.45) -> Floats:
    """The point of the face over (x, z), ``lift`` units off the skin."""
    for a, b, c in _FACE.tolist():
        ux, uz, vx, vz = a[0] - c[0], a[2] - c[2], b[0] - c[0], b[2] - c[2]
        px, pz, area = abs(x) - c[0], z - c[2], ux * vz - uz * vx
        i, j = (px * vz - pz * vx) / area, (ux * pz - uz * px) / area
        if min(i, j, 1 - i - j) > -0.05:
            y = i * a[1] + j * b[1] + (1 - i - j) * c[1]
            return np.array([x, y + lift, z + 0.4 * lift], np.float32)
    return np.array([x, 6.0 + lift, z + 0.4 * lift], np.float32)


def _patch(
    outline: list[tuple[float, float]], side: float, look: Paint | Colour, lift: float
) -> Mesh:
    points = [skin_point(copysign(x, side) if x else 0.0, z, lift) for x, z in outline]
    return plate(points, look, crease=False)


_EYE = [(2.0, 9.6), (3.0, 8.3), (5.0, 8.4), (6.2, 10.2), (5.4, 12.9), (3.2, 13.2), (2.2, 11.8)]
_IRIS = [(2.4, 9.6), (3.2, 8.4), (4.9, 8.4), (5.6, 10.2), (5.0, 12.7), (3.3, 13.0), (2.5, 11.7)]
_EYE_AT: Final = (4.1, 10.4)
_LID = [(1.8, 10.4), (3.8, 9.2), (6.2, 10.6), (3.9, 10.0)]
_TEAR = [(4.4, 8.4), (5.6, 5.4), (5.0, 3.3), (3.8, 3.4), (3.2, 5.4)]
_BRIM = [(4.4, 9.2), (6.7, 5.4), (5.6, 2.7), (3.2, 2.8), (2.1, 5.4)]
_BROWS: Final[dict[Mood, list[tuple[float, float]]]] = {
    "calm": [(1.8, 14.6), (4.2, 15.4), (6.6, 14.6), (6.3, 15.7), (4.1, 16.4), (1.9, 15.7)],
    "shut": [(1.8, 14.0), (4.2, 14.7), (6.6, 14.0), (6.3, 14.9), (4.1, 15.6), (1.9, 15.0)],
    "smile": [(1.8, 15.2), (4.2, 16.2), (6.8, 15.0), (6.4, 16.1), (4.1, 17.1), (1.9, 16.2)],
    "beam": [(1.7, 15.9), (4.2, 17.3), (7.0, 15.9), (6.7, 17.3), (4.1, 18.6), (1.8, 17.2)],
    "resolve": [(1.3, 14.0), (4.0, 14.6), (6.9, 15.0), (6.6, 16.1), (3.9, 16.0), (1.4, 15.5)],
    "weep": [(1.4, 15.6), (4.0, 14.9), (6.6, 13.9), (6.6, 15.0), (4.1, 16.0), (1.8, 16.8)],
}
_MOUTHS: Final[dict[Mood, list[tuple[float, float]]]] = {
    "calm": [(-1.7, 4.3), (0, 3.7), (1.7, 4.3), (0, 3.2)],
    "shut": [(-1.3, 4.2), (0, 3.9), (1.3, 4.2), (0, 3.3)],
    "smile": [(-2.6, 5.0), (0, 4.2), (2.6, 5.0), (1.3, 3.4), (-1.3, 3.4)],
    "beam": [(-4.1, 5.9), (0, 5.0), (4.1, 5.9), (2.4, 2.3), (-2.4, 2.3)],
    "resolve": [(-2.1, 4.0), (0, 4.3), (2.1, 4.0), (0, 3.4)],
    "weep": [(-1.8, 3.5), (0, 4.3), (1.8, 3.5), (0, 3.7)],
}


@cache
def features(face: Face, hair: Colour) -> Mesh:
    """Eyes, brows, mouth and tears of a face."""
    mouth = _arched(_MOUTHS[face.mood])
    parts = [plate([skin_point(x, z) for x, z in mouth], "#8a4040", False)]
    for side in (-1.0, 1.0):
        parts.append(_patch(_arched(_BROWS[face.mood]), side, hair, 0.6))
        parts += _eye(face, side)
        if face.lines:
            parts.append(_patch([(2.2, 7.6), (5.4, 7.8), (3.9, 7.0)], side, "#b98a7a", 0.3))
        if face.tears == 2 or (face.tears == 1 and side > 0):
            parts.append(_patch(_BRIM, side, "#4a6fc0", 0.7))
            parts.append(_patch(_TEAR, side, Paint("#8fd0ff", TEARS, 0.5), 0.9))
    if face.glasses:
        parts += [rim for side in (-1.0, 1.0) for rim in _glasses(side)]
    if face.beard:
        parts += [_patch(half, side, hair, 0.5) for side in (-1.0, 1.0) for half in _BEARD]
    return joined(parts)


_BEARD: Final = (
    [(0.0, 2.6), (0.0, 0.9), (3.4, 1.9), (2.8, 3.0)],
    [(2.8, 3.0), (3.4, 1.9), (6.2, 3.4), (6.4, 6.4), (4.2, 4.6)],
    [(0.0, 5.9), (2.9, 5.2), (3.2, 4.4), (0.0, 5.2)],
)
"""Half of it: under the mouth, along the jaw, over the lip."""
_LENS: Final = [
    (1.5, 9.2),
    (3.2, 7.4),
    (5.8, 7.7),
    (7.2, 10.0),
    (6.2, 13.0),
    (3.4, 13.6),
    (1.8, 12.2),
]


def _glasses(side: float) -> list[Mesh]:
    """Wire round one eye, and half the bridge."""
    look = Paint("brass", "brasslt", 0.25, gloss=1.0)
    x0, z0 = _EYE_AT
    inner = [(x0 + (x - x0) * 0.66, z0 + (z - z0) * 0.66) for x, z in _LENS]
    parts = []
    for k in range(len(_LENS)):
        j = (k + 1) % len(_LENS)
        parts.append(_patch([_LENS[k], _LENS[j], inner[j], inner[k]], side, look, 1.5))
    parts.append(_patch([(0.0, 11.4), (1.7, 11.2), (1.7, 10.4), (0.0, 10.6)], side, look, 1.4))
    return parts


def _arched(outline: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Begun at its inner bend, where a fan covers all of it and no more."""
    return outline[1:] + outline[:1]


def _eye(face: Face, side: float) -> list[Mesh]:
    if face.mood == "shut":
        return [_patch(_LID, side, "ink", 0.5)]
    z = 10.4 + 0.9 * face.gaze
    x = 3.4 if side > 0 else 3.9
    glint = [(x - 0.7, z + 0.2), (x, z - 0.8), (x + 0.8, z + 0.1), (x + 0.1, z + 1.2)]

    def sized(outline: list[tuple[float, float]]) -> list[tuple[float, float]]:
        x0, z0 = _EYE_AT
        return [(x0 + (x - x0) * face.wide, z0 + (z - z0) * face.wide) for x, z in outline]

    warm = Paint("#ffe2a0", "#ffc870", 0.9) if face.fire > 0.5 else Paint("#eaf6ff", "#bfe0ff", 0.6)
    return [
        _patch(sized(_EYE), side, Paint("#fbf6ee", "paper", 0.05), 0.4),
        _patch(sized(_IRIS), side, "ink", 0.7),
        _patch(sized(glint), side, warm, 1.0),
    ]


@cache
def face_mesh(skin: Colour, warmth: float = 0.16) -> Mesh:
    """Skin: the half face and its mirror, its cheek and the jaw's underside."""
    look = Paint(skin, skin, warmth)
    front = facets(_FACE, look)
    under = facets([[_CHIN, _JAW, (4.4, -3.0, 2.6)], [_CHIN, (4.4, -3.0, 2.6), (0, -4, 2.4)]], skin)
    side = facets(
        [
            [_CHEEK, TEMPLE, _TRAGUS],
            [_CHEEK, _TRAGUS, _LOBE],
            [_CHEEK, _JAW, _LOBE],
            [_JAW, _LOBE, (4.4, -3.0, 2.6)],
        ],
        look,
    )
    half = joined((front, side, under))
    return joined((half, half.mirrored()))
