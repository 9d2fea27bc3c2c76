"""Album: pictures of a crane in every pose, heading and bank, and how one leans to the next.

A bird between two pictures is the nearer one, warped by the affine map that comes nearest
to what its facets would do: so a turn is smooth, not a leap from picture to picture. Owns
where each picture lies, and these maps. No GL.
"""

from __future__ import annotations

from functools import cache
from math import pi, tau
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.plane import KY, KZ
from game.view.fold import crane

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]

HEADINGS: Final = 32
"""Columns of the atlas."""
BANKS: Final = (-0.8, -0.4, 0.0, 0.4, 0.8)
"""Radians; only what flies is pictured banked."""
CELL: Final = 40
"""px of a picture in the atlas."""
SPAN: Final = 24.0
"""px from tip to tip of the crane in it."""
_LEVEL: Final = len(BANKS) // 2
_STEP: Final = BANKS[_LEVEL + 1]
_FADE: Final = 2.0
_FLOWN: Final = crane.REST * len(BANKS)
ROWS: Final = _FLOWN + crane.POSES - crane.REST
"""Rows of the atlas: poses in the air with each bank, then those at rest."""


def size() -> tuple[int, int]:
    """Width and height of the atlas, px."""
    return HEADINGS * CELL, ROWS * CELL


def cells(pose: Numbers, heading: Floats, bank: Floats) -> tuple[Numbers, Floats, Floats]:
    """(n,) the picture of each bird, and the turn and bank (radians) that it lacks."""
    turn = heading * np.float32(HEADINGS / tau)
    column = np.rint(turn)
    lean = np.clip(np.rint(bank / np.float32(_STEP)), -_LEVEL, _LEVEL)
    flies = pose < crane.REST
    row = np.where(
        flies, pose * len(BANKS) + lean.astype(np.int64) + _LEVEL, pose + _FLOWN - crane.REST
    )
    cell = row * HEADINGS + column.astype(np.int64) % HEADINGS
    left = np.where(flies, bank - lean * np.float32(_STEP), 0.0)
    return cell, (turn - column) * np.float32(tau / HEADINGS), left.astype(np.float32)


@cache
def middles() -> Floats:
    """(cells, 2) middle of each cell in the atlas, px, y down."""
    row, column = (grid.ravel() for grid in np.mgrid[:ROWS, :HEADINGS])
    return np.stack([(column + 0.5) * CELL, (row + 0.5) * CELL], -1).astype(np.float32)


@cache
def atlas_rows() -> Floats:
    """(cells, 16) as ``birds.folded_rows``: every picture, a bird in each cell.

    The plane is the atlas, a px of it a px.
    """
    row, column = (grid.ravel() for grid in np.mgrid[:ROWS, :HEADINGS])
    flies = row < _FLOWN
    out = np.zeros((len(row), 16), np.float32)
    out[:, :2] = middles()
    out[:, 3] = SPAN / crane.SPAN
    turn = column * (2 * pi / HEADINGS)
    out[:, 4], out[:, 5] = np.cos(turn), np.sin(turn)
    out[:, 6] = np.where(flies, np.array(BANKS)[row % len(BANKS)], 0.0)
    out[:, 7] = np.where(flies, row // len(BANKS), row - _FLOWN + crane.REST)
    out[:, 8:11] = 1.0
    out[:, 12:] = -1.0
    return out


@cache
def _corners() -> tuple[Floats, Floats]:
    """(cells, corners, 3) each bird's corners in the world, and what a radian more of bank adds."""
    rows = atlas_rows()
    x, y, z = np.moveaxis(crane.poses().reshape(crane.POSES, -1, 3)[rows[:, 7].astype(int)], -1, 0)
    c, s = np.cos(rows[:, 6, None]), np.sin(rows[:, 6, None])
    y, z = c * y - s * z, s * y + c * z
    c, s = rows[:, 4, None], rows[:, 5, None]
    stand = np.stack([c * x - s * y, s * x + c * y, z], -1)
    rolled = np.stack([s * z, -c * z, y], -1)
    by = np.float32(SPAN / crane.SPAN)
    return stand.astype(np.float32) * by, rolled.astype(np.float32) * by


def _seen(points: Floats) -> Floats:
    shown: Floats = np.stack([points[..., 0], points[..., 1] * KY - points[..., 2] * KZ], -1)
    return shown


@cache
def bounds() -> Floats:
    """(cells, 4) where in its cell each bird is: centre x, y, half width, height.

    px from the middle of the cell, y down, with what its edges fade in.
    """
    shown = _seen(_corners()[0])
    low, high = shown.min(1) - _FADE, shown.max(1) + _FADE
    boxes = np.concatenate([(low + high) / 2, (high - low) / 2], axis=1)
    return boxes.astype(np.float32)


@cache
def leans() -> Floats:
    """(cells, 2, 6) for a radian of turn and of bank: shift x, y px and the map's two columns.

    Least squares over all corners, each as heavy as its facet is large in the picture.
    """
    stand, rolled = _corners()
    turned = np.stack([-stand[..., 1], stand[..., 0], 0 * stand[..., 2]], -1)
    shown = _seen(stand)
    facets = shown.reshape(len(shown), -1, 3, 2)
    a, b = facets[:, :, 1] - facets[:, :, 0], facets[:, :, 2] - facets[:, :, 0]
    weight = np.repeat(np.abs(a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0]) + 0.2, 3, axis=1)
    known = np.concatenate([np.ones_like(shown[..., :1]), shown], -1)
    heavy = known * weight[..., None]
    square = np.einsum("cni,cnj->cij", heavy, known) + np.eye(3) * 1e-2
    maps = []
    for motion in (turned, rolled):
        wanted = np.einsum("cni,cnj->cij", heavy, _seen(motion))
        maps.append(np.linalg.solve(square, wanted).reshape(-1, 6))
    return np.stack(maps, 1).astype(np.float32)
