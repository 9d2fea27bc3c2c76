"""The seal: wax with a folded rim, and a crane pressed into it, from above."""

from __future__ import annotations

from math import pi
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

SIZE: Final = 232
_SIDES: Final = 22
_CRANE: Final = (
    ((-24, -10), (-4, 6), (2, 20), (10, 8), (25, -16), (30, -9)),
    ((-4, 6), (-10, -22), (10, 8)),
    ((-24, -10), (-12, 10), (2, 20)),
    ((10, 8), (3, -14)),
)
_LIGHT: Final = np.array((-0.42, -0.55, 0.72))
_EYE: Final = np.array((0.0, 0.0, 1.0))


def picture() -> Image.Image:
    """Straight alpha; round, and squashed as the floor is."""
    scale = 2
    size = SIZE * scale
    ys, xs = np.mgrid[:size, :size].astype(np.float64)
    x, y = (xs - size / 2) / (size / 2), (ys - size / 2) / (size / 2) / 0.80
    r, a = np.hypot(x, y), np.arctan2(y, x)
    rng = np.random.default_rng(2)
    spread = 1.0 + 0.075 * rng.normal(size=_SIDES)
    rim = _ring(a, 0.86 * spread)
    well = 0.60
    top = np.interp(
        r / rim, (0.0, 0.62, 0.70, 0.86, 0.95, 1.0), (0.10, 0.10, 0.17, 0.17, 0.10, 0.0)
    )
    facet = np.floor((a + pi) / (2 * pi) * _SIDES)
    height = top + 0.004 * np.sin(facet * 2.4) * (r > well)
    height = height - 0.05 * _crane(size)
    gy, gx = np.gradient(height, 2.0 / size)
    normal = np.stack([-gx, -gy, np.full_like(gx, 0.55)], -1)
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True)
    lit = np.clip(normal @ (_LIGHT / np.linalg.norm(_LIGHT)), 0.0, 1.0)
    gloss = np.clip(normal @ _unit(_LIGHT + _EYE), 0.0, 1.0) ** 26
    wax = np.array((0.56, 0.075, 0.062))
    shine = np.array((1.0, 0.62, 0.46)) * 0.5 * gloss[..., None]
    colour = wax * (0.22 + 1.05 * lit[..., None]) + shine
    colour *= (1.0 + 0.08 * np.sin(facet * 5.1))[..., None]
    glow = np.clip(1.0 - r / (well * 1.15), 0.0, 1.0)[..., None] ** 1.2
    colour += np.array((0.62, 0.16, 0.04)) * 0.55 * glow
    colour += np.array((1.0, 0.72, 0.42)) * (_crane(size) * 0.95)[..., None]
    alpha = np.clip((rim - r) * size / 2 * 0.5 + 0.5, 0.0, 1.0)
    pixels = np.concatenate([np.clip(colour, 0, 1) ** (1 / 1.55), alpha[..., None]], -1)
    full = Image.fromarray(np.rint(pixels * 255).astype(np.uint8), "RGBA")
    return full.resize((SIZE, SIZE), Image.Resampling.BOX)


def _ring(angle: NDArray[np.float64], radii: NDArray[np.float64]) -> NDArray[np.float64]:
    """Radius of a polygon of that many sides at an angle, corners joined straight enough."""
    at = (angle + pi) / (2 * pi) * len(radii)
    i = np.floor(at).astype(np.intp) % len(radii)
    part = at - np.floor(at)
    return np.asarray(radii[i] * (1 - part) + radii[(i + 1) % len(radii)] * part)


def _crane(size: int) -> NDArray[np.float64]:
    """0 to 1 where the crane is pressed in."""
    mask = Image.new("L", (size, size))
    draw = ImageDraw.Draw(mask)
    for line in _CRANE:
        points = [
            (size / 2 + px * size * 0.0086, size / 2 + (py + 1) * size * 0.0086 * 0.86)
            for px, py in line
        ]
        draw.line(points, fill=255, width=round(size * 0.016), joint="curve")
    soft = mask.filter(ImageFilter.GaussianBlur(size * 0.004))
    return np.asarray(soft, np.float64) / 255.0


def _unit(v: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(v / np.linalg.norm(v))
