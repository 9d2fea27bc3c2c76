"""Mesh: flat paper facets as arrays, and the camera they are seen by.

World units: X east, Y south (unsquashed), Z up, right for both the software
raster and the shaders. On the screen ``x = X`` and ``y = Y*KY - Z*KZ`` px; depth
``Y*KZ + Z*KY`` grows towards the viewer. A point of the plane (px, y down) stands
at ``(x, y / KY, 0)``. Shapes are built in ``shapes``, light is in ``light``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import cos, sin
from typing import Final, Literal, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from game.sim.plane import KY, KZ
from game.view.fold.palette import Colour, linear

Floats = NDArray[np.float32]
Axis = Literal["x", "y", "z"]

VIEW: Final = np.array([0.0, KZ, KY], np.float32)
"""Unit vector from the world to the viewer."""

FOLD_01, FOLD_12, FOLD_20, FOLD_ALL = 1, 2, 4, 7
"""Bits of ``Mesh.crease``: which edges of a facet are real folds."""


@dataclass(frozen=True, slots=True)
class Paint:
    """What a facet is made of. ``glow`` is emitted, scaled by ``strength``."""

    colour: Colour
    glow: Colour | None = None
    strength: float = 1.0
    gloss: float = 0.0
    """0 paper, 1 brass, 26 to 34 obsidian."""
    selfglow: bool = False
    """Not lit by the rib light: its owner wears it."""

    def emission(self) -> Floats:
        """Linear light given off, shape (3,)."""
        if self.glow is None:
            return np.zeros(3, np.float32)
        return (linear(self.glow) * self.strength).astype(np.float32)


def paint(value: Paint | Colour) -> Paint:
    """A bare colour as matt paper."""
    return value if isinstance(value, Paint) else Paint(value)


@dataclass(frozen=True, slots=True, eq=False)
class Mesh:
    """n facets. Paper has two sides, so winding says nothing.

    Raises ValueError where an array has another number of facets than ``tri``.
    """

    tri: Floats
    """(n, 3, 3): corners of each facet, world units."""
    albedo: Floats
    """(n, 3) linear."""
    emission: Floats
    """(n, 3) linear, added after light."""
    crease: NDArray[np.uint8]
    """(n,): FOLD_01 | FOLD_12 | FOLD_20."""
    gloss: Floats
    """(n,)."""
    selfglow: NDArray[np.bool_]
    """(n,): not lit by the rib light."""
    bone: NDArray[np.uint8]
    """(n,): which moving part of a crane, 0 = body."""

    def __post_init__(self) -> None:
        count = len(self.tri)
        for name, shape in (
            ("tri", (count, 3, 3)),
            ("albedo", (count, 3)),
            ("emission", (count, 3)),
            ("crease", (count,)),
            ("gloss", (count,)),
            ("selfglow", (count,)),
            ("bone", (count,)),
        ):
            if getattr(self, name).shape != shape:
                raise ValueError(f"{name}: {getattr(self, name).shape}, expected {shape}")

    def __len__(self) -> int:
        return len(self.tri)

    @classmethod
    def of(cls, tri: ArrayLike, look: Paint | Colour, crease: ArrayLike = FOLD_ALL) -> Self:
        """Facets ``tri`` (n, 3, 3), all of one paint; ``crease`` is one value or (n,)."""
        corners = np.asarray(tri, np.float32).reshape(-1, 3, 3)
        count, look = len(corners), paint(look)
        return cls(
            tri=corners,
            albedo=_rows(linear(look.colour), count),
            emission=_rows(look.emission(), count),
            crease=np.full(count, crease, np.uint8),
            gloss=np.full(count, look.gloss, np.float32),
            selfglow=np.full(count, look.selfglow),
            bone=np.zeros(count, np.uint8),
        )

    @classmethod
    def empty(cls) -> Self:
        """No facet at all: where a join starts."""
        return cls.of(np.zeros((0, 3, 3)), (0.0, 0.0, 0.0))

    def join(self, *others: Mesh) -> Mesh:
        """All facets of these meshes, in this order."""
        return joined((self, *others))

    def moved(self, x: float = 0.0, y: float = 0.0, z: float = 0.0) -> Mesh:
        """Shifted by world units."""
        return replace(self, tri=self.tri + np.array([x, y, z], np.float32))

    def at(self, x: float, y: float, z: float = 0.0) -> Mesh:
        """Set with its origin over the point (x, y) px of the plane."""
        return self.moved(x, y / KY, z)

    def scaled(self, by: float | Sequence[float]) -> Mesh:
        """Stretched by one factor or by one for each axis."""
        return replace(self, tri=self.tri * np.asarray(by, np.float32))

    def turned(self, angle: float, axis: Axis = "z") -> Mesh:
        """Turned about an axis through the origin by radians.

        About z: from east towards south, clockwise on the screen. About x: from
        south towards up. About y: from east towards up.
        """
        return replace(self, tri=self.tri @ turn_matrix(angle, axis).T)

    def mirrored(self) -> Mesh:
        """East and west changed over."""
        return self.scaled((-1.0, 1.0, 1.0))

    def glowing(self, light: Colour, strength: float = 1.0) -> Mesh:
        """With so much more light given off by every facet."""
        return replace(self, emission=self.emission + linear(light) * np.float32(strength))

    def toned(self, share: float = 0.84) -> Mesh:
        """Every second facet darker by ``share``: the two sides of one sheet."""
        albedo = self.albedo.copy()
        albedo[1::2] *= np.float32(share)
        return replace(self, albedo=albedo)

    def worn(self) -> Mesh:
        """Marked selfglow: the rib light does not fall on its own wearer."""
        return replace(self, selfglow=np.ones(len(self), np.bool_))

    def boned(self, bone: int) -> Mesh:
        """All facets on one moving part."""
        return replace(self, bone=np.full(len(self), bone, np.uint8))

    def picked(self, which: NDArray[np.bool_]) -> Mesh:
        """Only the facets where ``which`` (n,) holds."""
        return Mesh(
            tri=self.tri[which],
            albedo=self.albedo[which],
            emission=self.emission[which],
            crease=self.crease[which],
            gloss=self.gloss[which],
            selfglow=self.selfglow[which],
            bone=self.bone[which],
        )

    def normals(self) -> Floats:
        """(n, 3) unit normals, each turned to the viewer; zero for a sliver."""
        a, b, c = self.tri[:, 0], self.tri[:, 1], self.tri[:, 2]
        normal = np.cross(b - a, c - a)
        normal /= np.linalg.norm(normal, axis=1, keepdims=True) + 1e-9
        normal[normal @ VIEW < 0] *= -1
        return normal.astype(np.float32)

    def screen(self) -> Floats:
        """(n, 3, 3) corners as (x px, y px, depth)."""
        return project(self.tri)


def _rows(colour: Floats, count: int) -> Floats:
    rows = np.empty((count, 3), np.float32)
    rows[:] = colour
    return rows


def joined(meshes: Iterable[Mesh]) -> Mesh:
    """One mesh of many, in order; none gives an empty one."""
    parts = list(meshes) or [Mesh.empty()]
    return Mesh(
        tri=np.concatenate([m.tri for m in parts]),
        albedo=np.concatenate([m.albedo for m in parts]),
        emission=np.concatenate([m.emission for m in parts]),
        crease=np.concatenate([m.crease for m in parts]),
        gloss=np.concatenate([m.gloss for m in parts]),
        selfglow=np.concatenate([m.selfglow for m in parts]),
        bone=np.concatenate([m.bone for m in parts]),
    )


def turn_matrix(angle: float, axis: Axis = "z") -> Floats:
    """(3, 3) rotation; senses as in ``Mesh.turned``."""
    c, s = cos(angle), sin(angle)
    rows = {
        "x": [[1, 0, 0], [0, c, -s], [0, s, c]],
        "y": [[c, 0, -s], [0, 1, 0], [s, 0, c]],
        "z": [[c, -s, 0], [s, c, 0], [0, 0, 1]],
    }
    return np.array(rows[axis], np.float32)


def project(points: ArrayLike) -> Floats:
    """World points (..., 3) as (x px, y px, depth)."""
    p = np.asarray(points, np.float32)
    x, y, z = p[..., 0], p[..., 1], p[..., 2]
    return np.stack([x, y * KY - z * KZ, y * KZ + z * KY], -1).astype(np.float32)
