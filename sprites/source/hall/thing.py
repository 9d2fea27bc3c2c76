"""Thing: one picture of the hall's collection, and where one bumps into it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from game.sim.plane import KY
from game.view.fold.mesh import Mesh
from sprites.source import kit
from sprites.source.kit import Picture
from sprites.source.tileset import Box, Tile

Solid = tuple[float, float, float, float, float]
"""Left, top, right, bottom in px from the foot, and height."""


@dataclass(frozen=True, slots=True, eq=False)
class Thing:
    """A mesh that becomes ``<name>.png``."""

    name: str
    mesh: Mesh
    solids: tuple[Solid, ...] = ()
    shadow: float = 0.5
    softness: float = 4.0
    fade: int = 0
    """px over which its upper end goes into nothing."""

    def draw(self, seed: int) -> Picture:
        """Its picture."""
        picture = kit.draw(
            self.mesh, kit.HALL, shadow=self.shadow, softness=self.softness, seed=seed
        )
        return faded(picture, self.fade) if self.fade else picture

    def tile(self, foot: tuple[int, int]) -> Tile:
        """Its entry in the tileset, for a picture with that foot."""
        x, y = foot
        return Tile(
            solids=[
                Box(x + left, y + top, right - left, bottom - top, tall)
                for left, top, right, bottom, tall in self.solids
            ]
        )


def block(width: float, depth: float, tall: float, south: float = 0.0) -> tuple[Solid, ...]:
    """One box round the foot, its middle ``south`` px below it."""
    return ((-width / 2, south - depth / 2, width / 2, south + depth / 2, tall),)


def footprint(
    mesh: Mesh, tall: float, below: float = 60.0, step: float = 24.0
) -> tuple[Solid, ...]:
    """Boxes, ``step`` px wide, over all of the floor that a mesh lies on or leans low over."""
    share = np.linspace(0, 1, 5)
    points = [
        mesh.tri[:, 0] * (1 - u) + mesh.tri[:, 1] * u * (1 - v) + mesh.tri[:, 2] * u * v
        for u in share
        for v in share
    ]
    cloud = np.concatenate(points)
    cloud = cloud[cloud[:, 2] < below]
    column = np.floor(cloud[:, 0] / step).astype(int)
    out = []
    for c in np.unique(column).tolist():
        y = cloud[column == c, 1] * KY
        if y.max() - y.min() > 8:
            out.append(
                (c * step, round(float(y.min())), (c + 1) * step, round(float(y.max())), tall)
            )
    return tuple(out)


def faded(picture: Picture, rows: int) -> Picture:
    """The picture with its uppermost rows going over into nothing."""
    rgba = picture.rgba.copy()
    share = np.clip(np.arange(len(rgba)) / rows, 0, 1) ** 1.4
    rgba[..., 3] = (rgba[..., 3] * share[:, None] + 0.5).astype(np.uint8)
    return replace(picture, rgba=rgba)
