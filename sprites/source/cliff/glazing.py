"""Glazing: cut glass round opaque works, seen from afar and a little from above.

Owns the way from two meshes to light on px: glass adds what each of its panes catches,
back and front; the works inside are opaque. What the second sun would light is kept
apart, and so is how far each px shifts what lies behind it.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.view.fold.mesh import FOLD_01, FOLD_12, FOLD_20, Floats, Mesh
from sprites.source.raster import blurred, lessened

PITCH: Final = radians(13.0)
FINE: Final = 2
"""Samples a px edge."""
_SUN: Final = np.array((0.22, -0.80, 0.42), np.float32)
_KEY: Final = np.array((-0.55, 0.55, 0.62), np.float32)
_ABSORB: Final = 0.10
"""What one pane takes of the light behind it."""
_DIMS: Final = 0.26
"""And of what shines within."""
_EYE: Final = np.array((0.0, cos(PITCH), sin(PITCH)), np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Pane:
    """A picture of glass: premultiplied linear light, row 0 at the top."""

    light: Floats
    """(h, w, 3)."""
    cover: Floats
    """(h, w) how much of what lies behind is gone."""
    sun: Floats
    """(h, w) what it throws back of the sun, 0..1."""
    shift: Floats
    """(h, w, 2) how far it shifts what lies behind it, -1..1."""
    foot: tuple[int, int]
    """px in the picture over which the origin stands."""


@dataclass(slots=True)
class _Canvas:
    light: Floats
    depth: Floats
    clear: Floats
    sun: Floats
    shift: Floats


def glaze(works: Mesh, glass: Mesh, scale: float, seed: int) -> Pane:
    """The works and the glass round them, ``scale`` px a unit."""
    corners = [_seen(mesh, scale) for mesh in (works, glass)]
    every = np.concatenate([c.reshape(-1, 3) for c in corners])
    low = np.floor(every[:, :2].min(0)).astype(int) - 2
    size = np.ceil(every[:, :2].max(0)).astype(int) + 2 - low
    wide, high = (size * FINE).tolist()
    canvas = _Canvas(
        light=np.zeros((high, wide, 3), np.float32),
        depth=np.full((high, wide), -1e9, np.float32),
        clear=np.ones((high, wide), np.float32),
        sun=np.zeros((high, wide), np.float32),
        shift=np.zeros((high, wide, 2), np.float32),
    )
    origin = np.array((*low, 0.0), np.float32)
    grain = np.array((FINE, FINE, 1.0), np.float32)
    _solid(canvas, works, (corners[0] - origin) * grain)
    _panes(canvas, glass, (corners[1] - origin) * grain, np.random.default_rng(seed))
    cover = lessened(1.0 - canvas.clear, FINE)
    body = blurred(cover, 5.0)
    rim = np.stack([np.gradient(body, axis=1), np.gradient(body, axis=0)], -1) * 9.0
    shift = np.clip(lessened(canvas.shift, FINE) + rim, -1.0, 1.0).astype(np.float32)
    return Pane(
        lessened(canvas.light, FINE),
        cover,
        lessened(canvas.sun, FINE),
        shift * (cover > 0.02)[..., None],
        (-int(low[0]), -int(low[1])),
    )


def _seen(mesh: Mesh, scale: float) -> Floats:
    """(n, 3, 3) corners as x px, y px, depth (larger is nearer)."""
    p = mesh.tri * np.float32(scale)
    x, y, z = p[..., 0], p[..., 1], p[..., 2]
    down = y * np.float32(sin(PITCH)) - z * np.float32(cos(PITCH))
    near = y * np.float32(cos(PITCH)) + z * np.float32(sin(PITCH))
    return np.stack([x, down, near], -1)


def _normals(mesh: Mesh) -> Floats:
    a, b, c = mesh.tri[:, 0], mesh.tri[:, 1], mesh.tri[:, 2]
    normal = np.cross(b - a, c - a)
    normal /= np.linalg.norm(normal, axis=1, keepdims=True) + 1e-9
    normal[normal @ _EYE < 0] *= -1
    return normal.astype(np.float32)


@dataclass(frozen=True, slots=True)
class _Box:
    """The samples of one facet."""

    rows: slice
    cols: slice
    inside: NDArray[np.bool_]
    near: Floats
    """Depth of each sample."""
    edge: Floats
    """Samples to the nearest fold that is flagged."""


def _box(corner: Floats, folds: int, shape: tuple[int, ...]) -> _Box | None:
    x, y = corner[:, 0].astype(float), corner[:, 1].astype(float)
    area = (x[1] - x[0]) * (y[2] - y[0]) - (y[1] - y[0]) * (x[2] - x[0])
    if abs(area) < 1e-3:
        return None
    left, top = max(0, int(x.min())), max(0, int(y.min()))
    right, low = min(shape[1], int(x.max()) + 2), min(shape[0], int(y.max()) + 2)
    if left >= right or top >= low:
        return None
    px, py = np.arange(left, right) + 0.5, (np.arange(top, low) + 0.5)[:, None]
    share, away = [], np.full((low - top, right - left), 99.0)
    for k, flag in ((0, FOLD_12), (1, FOLD_20), (2, FOLD_01)):
        i, j = (k + 1) % 3, (k + 2) % 3
        a, b = (y[i] - y[j]) / area, (x[j] - x[i]) / area
        part = a * (px - x[i]) + b * (py - y[i])
        share.append(part)
        if folds & flag:
            away = np.minimum(away, part / np.hypot(a, b))
    inside = (share[0] >= 0) & (share[1] >= 0) & (share[2] >= 0)
    near = sum(s * float(z) for s, z in zip(share, corner[:, 2], strict=True))
    return _Box(
        slice(top, low),
        slice(left, right),
        inside,
        np.asarray(near, np.float32),
        away.astype(np.float32),
    )


def _solid(canvas: _Canvas, mesh: Mesh, corners: Floats) -> None:
    normals = _normals(mesh)
    key = np.maximum(0, normals @ (_KEY / np.linalg.norm(_KEY)))
    sun = np.maximum(0, normals @ (_SUN / np.linalg.norm(_SUN)))
    for i in range(len(mesh)):
        box = _box(corners[i], int(mesh.crease[i]), canvas.depth.shape)
        if box is None:
            continue
        where = box.inside & (box.near > canvas.depth[box.rows, box.cols])
        line = np.clip(1.0 - box.edge[where] / 1.6, 0, 1)[:, None]
        lit = mesh.albedo[i] * (0.10 + 0.55 * key[i]) + mesh.emission[i]
        canvas.light[box.rows, box.cols][where] = lit * (1 + 0.7 * line)
        canvas.depth[box.rows, box.cols][where] = box.near[where]
        canvas.clear[box.rows, box.cols][where] = 0.0
        canvas.sun[box.rows, box.cols][where] = 0.35 * sun[i]


def _panes(canvas: _Canvas, mesh: Mesh, corners: Floats, rng: np.random.Generator) -> None:
    """Add what every pane catches; those behind the works show in part."""
    normals = _normals(mesh)
    jitter = rng.normal(0, 0.16, normals.shape).astype(np.float32)
    tilted = normals + jitter
    tilted /= np.linalg.norm(tilted, axis=1, keepdims=True)
    sky = np.clip(1.0 - tilted @ _EYE, 0, 1) ** 1.6
    facing = np.abs(tilted @ (_SUN / np.linalg.norm(_SUN)))
    half = _EYE + np.array((0.25, -0.55, 0.80), np.float32)
    flash = np.clip(tilted @ (half / np.linalg.norm(half)), 0, 1) ** 22
    chance = rng.random(len(mesh)).astype(np.float32)
    order = np.argsort(corners[..., 2].mean(1))
    for i in order.tolist():
        box = _box(corners[i], int(mesh.crease[i]), canvas.depth.shape)
        if box is None:
            continue
        where = box.inside
        before = np.where(box.near >= canvas.depth[box.rows, box.cols], 1.0, 0.45)[where]
        line = np.clip(1.0 - box.edge[where] / 1.5, 0, 1)
        pane = 0.05 + 0.20 * chance[i] ** 2 + 0.34 * sky[i]
        lit = (pane + 0.42 * line * (0.35 + 0.65 * chance[i])) * before
        colour = mesh.albedo[i] * lit[:, None] * 0.34 + mesh.emission[i] * before[:, None]
        keep = canvas.clear[box.rows, box.cols][where]
        dimmed = np.where(before < 1.0, 1.0, 1.0 - _DIMS)
        canvas.light[box.rows, box.cols][where] *= dimmed[:, None]
        canvas.light[box.rows, box.cols][where] += colour
        canvas.clear[box.rows, box.cols][where] = keep * (1.0 - _ABSORB - 0.10 * line)
        thrown = 0.06 + 0.22 * facing[i] ** 2 * chance[i] + 0.8 * flash[i] + 0.34 * line * facing[i]
        sun = canvas.sun[box.rows, box.cols][where]
        canvas.sun[box.rows, box.cols][where] = np.maximum(sun, thrown * before)
        canvas.shift[box.rows, box.cols][where] = jitter[i, :2] * 2.6
