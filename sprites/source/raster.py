"""Software raster of folded paper: nearest facet, depth, crease and rim a sample.

Owns the way from a ``Mesh`` to linear light on a grid of samples. What place it
is for, how it is toned and where it is saved is ``kit``'s.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.plane import KY, KZ
from game.view.fold.light import (
    CREASE_WIDTH,
    RIM_DEPTH,
    RIM_TAPS,
    Lighting,
    creased,
    rimmed,
    shine,
    variation,
)
from game.view.fold.mesh import FOLD_01, FOLD_12, FOLD_20, Floats, Mesh

FAR: Final = np.float32(-1e9)
_CHUNK: Final = 400_000
"""Samples shaded at a time: bounds the memory of a big wall."""


@dataclass(frozen=True, slots=True)
class Window:
    """The part of the world's screen that is drawn: whole px, ``fine`` samples a px edge."""

    left: int
    top: int
    width: int
    height: int
    fine: int = 4


@dataclass(frozen=True, slots=True)
class Facing:
    """What each sample sees: index of the nearest facet (-1 none) and its depth."""

    facet: NDArray[np.int32]
    """(height * fine, width * fine)."""
    depth: Floats
    """As ``facet``; FAR where there is none."""


def sampled(mesh: Mesh, window: Window) -> Floats:
    """(n, 3, 3) corners in samples of the window, and depth in world units."""
    corners = mesh.screen().astype(np.float32)
    corners[..., 0] = (corners[..., 0] - window.left) * window.fine
    corners[..., 1] = (corners[..., 1] - window.top) * window.fine
    return corners


def _inward(corners: Floats) -> NDArray[np.float64]:
    """(n, 3, 3) planes: a x + b y + c is the share of a corner (barycentric).

    Row k belongs to corner k; a sliver seen edge-on is all nan.
    """
    p = corners.astype(np.float64)
    x, y = p[..., 0], p[..., 1]
    area = (x[:, 1] - x[:, 0]) * (y[:, 2] - y[:, 0]) - (y[:, 1] - y[:, 0]) * (x[:, 2] - x[:, 0])
    area = np.where(np.abs(area) < 1e-6, np.nan, area)[:, None]
    x1, x2 = np.roll(x, -1, 1), np.roll(x, -2, 1)
    y1, y2 = np.roll(y, -1, 1), np.roll(y, -2, 1)
    return np.stack([(y1 - y2) / area, (x2 - x1) / area, (x1 * y2 - x2 * y1) / area], -1)


def look(mesh: Mesh, window: Window) -> Facing:
    """Find the nearest facet of every sample."""
    high, wide = window.height * window.fine, window.width * window.fine
    facet = np.full((high, wide), -1, np.int32)
    depth = np.full((high, wide), FAR, np.float32)
    corners = sampled(mesh, window)
    if not len(corners):
        return Facing(facet, depth)
    planes = _inward(corners)
    low = np.floor(corners[..., :2].min(1) - 0.5).astype(int).clip(0)
    top = np.ceil(corners[..., :2].max(1) + 0.5).astype(int)
    top = np.minimum(top, [wide, high])
    slope = np.einsum("nkc,nk->nc", planes, corners[..., 2].astype(np.float64))
    seen = np.isfinite(planes[:, 0, 0]) & (low < top).all(1)
    for i in np.flatnonzero(seen).tolist():
        (x0, y0), (x1, y1) = low[i], top[i]
        xs, ys = np.arange(x0, x1) + 0.5, (np.arange(y0, y1) + 0.5)[:, None]
        a, b, c = planes[i].T
        inside = (a[0] * xs + b[0] * ys + c[0] >= 0) & (a[1] * xs + b[1] * ys + c[1] >= 0)
        inside &= a[2] * xs + b[2] * ys + c[2] >= 0
        here = slope[i, 0] * xs + slope[i, 1] * ys + slope[i, 2]
        box = depth[y0:y1, x0:x1]
        inside &= here > box
        box[inside] = here[inside]
        facet[y0:y1, x0:x1][inside] = i
    return Facing(facet, depth)


def _creases(mesh: Mesh, planes: Floats, x: Floats, y: Floats, of: NDArray[np.int32]) -> Floats:
    """Nearness 0..1 of each sample to the nearest flagged fold of its facet.

    ``planes`` is in px: the share of a corner over its slope is the distance to the
    edge across from it.
    """
    steep = np.hypot(planes[..., 0], planes[..., 1]) + np.float32(1e-12)
    across = planes / steep[..., None]
    nearest = np.full(len(x), 9.0, np.float32)
    for corner, fold in ((2, FOLD_01), (0, FOLD_12), (1, FOLD_20)):
        plane = across[of, corner]
        away = plane[:, 0] * x + plane[:, 1] * y + plane[:, 2]
        flagged = (mesh.crease[of] & fold) > 0
        nearest = np.where(flagged, np.minimum(nearest, away), nearest)
    found: Floats = np.clip(1 - nearest / CREASE_WIDTH, 0, 1)
    return found


def _edges(depth: Floats, fine: int) -> Floats:
    """Rim weight of every sample: how boldly it stands before what lies behind."""
    weight = np.zeros_like(depth)
    padded = np.pad(depth, 2 * fine, constant_values=FAR)
    high, wide = depth.shape
    for dx, dy, strength in RIM_TAPS:
        x, y = round((2 + dx) * fine), round((2 + dy) * fine)
        beside = padded[y : y + high, x : x + wide]
        deeper = beside < depth - np.float32(RIM_DEPTH)
        weight = np.maximum(weight, np.where(deeper, np.float32(strength), 0))
    return weight


def shade(mesh: Mesh, facing: Facing, lighting: Lighting, window: Window, seed: int = 0) -> Floats:
    """(height, width, 4) px: linear light premultiplied by coverage, and coverage."""
    fine = window.fine
    high, wide = facing.facet.shape
    out = np.zeros((high * wide, 4), np.float32)
    covered = np.flatnonzero(facing.facet >= 0)
    normals, shades = mesh.normals(), variation(len(mesh), seed)
    if len(covered):
        scale = np.array([fine, fine, 1], np.float32)
        planes = np.nan_to_num(_inward(sampled(mesh, window) / scale)).astype(np.float32)
        edges = _edges(facing.depth, fine).ravel()
    for start in range(0, len(covered), _CHUNK):
        at = covered[start : start + _CHUNK]
        of = facing.facet.ravel()[at]
        x = ((at % wide) + np.float32(0.5)) / np.float32(fine)
        y = ((at // wide) + np.float32(0.5)) / np.float32(fine)
        x, y = x.astype(np.float32), y.astype(np.float32)
        depth = facing.depth.ravel()[at]
        rise = y + np.float32(window.top)
        where = np.stack(
            [x + np.float32(window.left), rise * KY + depth * KZ, depth * KY - rise * KZ], -1
        ).astype(np.float32)
        albedo = mesh.albedo[of]
        lit = shine(
            where,
            normals[of],
            albedo,
            lighting,
            gloss=mesh.gloss[of],
            shade=shades[of],
            selfglow=mesh.selfglow[of],
        )
        colour = creased(lit, _creases(mesh, planes, x, y, of)) + mesh.emission[of]
        out[at, :3] = rimmed(colour, albedo, edges[at], lighting.rim)
        out[at, 3] = 1
    return lessened(out.reshape(high, wide, 4), fine)


def lessened(samples: Floats, fine: int) -> Floats:
    """Mean of each fine x fine square: samples to px."""
    high, wide = samples.shape[0] // fine, samples.shape[1] // fine
    squares = samples.reshape(high, fine, wide, fine, *samples.shape[2:])
    mean: Floats = squares.mean((1, 3), dtype=np.float32)
    return mean


def flattened(mesh: Mesh, key: tuple[float, float, float] | None, below: float) -> Mesh:
    """The mesh pressed onto the floor: its shadow.

    Straight down for key None, along a key direction otherwise; only facets that
    reach lower than ``below`` world units.
    """
    tri = mesh.tri[mesh.tri[..., 2].min(1) < below].copy()
    if key is not None:
        tri[..., 0] -= key[0] / key[2] * tri[..., 2]
        tri[..., 1] -= key[1] / key[2] * tri[..., 2]
    tri[..., 2] = 0
    return Mesh.of(tri, (0.0, 0.0, 0.0), 0)


def blurred(picture: Floats, sigma: float) -> Floats:
    """Gaussian blur of (h, w) or (h, w, k), edges held."""
    reach = max(1, int(3 * sigma + 0.5))
    taps = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2).astype(np.float32)
    taps /= taps.sum()
    out = picture.astype(np.float32)
    for axis in (0, 1):
        pad = [(0, 0)] * out.ndim
        pad[axis] = (reach, reach)
        wide = np.pad(out, pad, mode="edge")
        count = out.shape[axis]
        out = np.zeros_like(out)
        for k, tap in enumerate(taps):
            cut = [slice(None)] * out.ndim
            cut[axis] = slice(k, k + count)
            out += tap * wide[tuple(cut)]
    return out
