"""The light on folded paper, in numpy: the formulas the shaders use, word for word.

Used for baked sprites, previews and as the reference the shaders are tested
against. All colours are linear; a ``Lighting`` is the whole state of one scene.

    col = albedo * (ambient + key + points) * variation + gloss + emission
    ambient = mix(down, up, .5 + .5 Nz)            key = key_colour * max(0, N.L)
    q = (N.l + .22) / 1.22 above -.22, else -.18 N.l      paper wraps, and lets light through
    a = max(0, 1 - d / 3.2R) / (1 + 4 (d / R)^2)          fall-off of a point light
    gloss = albedo * (N.H)^14 * 1.5 * facet gloss * light
    crease: c = max(0, 1 - px / 1.1);  col *= 1 + c (.85 - 1.25 luma);  col += .01 c
    rim: + rim * weight * (.22 + .35 albedo + .35 lit) where a neighbour lies 9 u deeper
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from game.view.fold.mesh import VIEW, Floats
from game.view.fold.palette import GAMMA, Colour, linear

WRAP: Final = 0.22
TRANSLUCENCY: Final = 0.18
REACH: Final = 3.2
"""A point light ends at so many of its radii."""
GLOSS_POWER: Final = 14
VARIATION: Final = 0.11
"""How much lighter or darker one facet may be than the next: no plastic evenness."""
CREASE_WIDTH: Final = 1.1
"""px at 720 lines."""
RIM_DEPTH: Final = 9.0
"""World units a neighbour must lie deeper for an edge to shine."""
RIM_TAPS: Final = (
    (-1.0, -1.0, 1.0),
    (0.0, -1.5, 0.8),
    (-1.5, 0.0, 0.7),
    (1.5, -0.5, 0.35),
)
"""Neighbours asked for the rim: dx px, dy px, weight."""
EXPOSURE: Final = 1.3
_LUMA: Final = np.array([0.3, 0.5, 0.2], np.float32)
_CREASE_LIGHT: Final = np.array([0.007, 0.008, 0.010], np.float32)


@dataclass(frozen=True, slots=True)
class Lamp:
    """A point light at world units; ``strength`` scales its linear colour."""

    x: float
    y: float
    z: float
    colour: Colour
    strength: float
    radius: float
    rib: bool = False
    """The light of the ribs: facets marked selfglow do not take it."""


Rgb = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Lighting:
    """One scene's light. Defaults are the night of the dream."""

    key: Rgb = (-0.55, -0.15, 0.80)
    """Towards the key light; any length."""
    key_colour: Rgb = (0.36, 0.41, 0.60)
    up: Rgb = (0.045, 0.055, 0.13)
    """Ambient on what faces the sky."""
    down: Rgb = (0.03, 0.07, 0.12)
    """Ambient on what faces the floor: starlight from beneath."""
    rim: Rgb = (0.30, 0.42, 0.60)
    lamps: tuple[Lamp, ...] = field(default=())


def variation(count: int, seed: int = 0) -> Floats:
    """(count,) brightness of each facet, 1 +- VARIATION, by its index alone."""
    with np.errstate(over="ignore"):
        h = np.arange(count, dtype=np.uint32) * np.uint32(747796405) + np.uint32(
            (seed * 2891336453 + 277803737) & 0xFFFFFFFF
        )
        h = ((h >> ((h >> np.uint32(28)) + np.uint32(4))) ^ h) * np.uint32(277803737)
    h = (h >> np.uint32(22)) ^ h
    share = (h >> np.uint32(8)).astype(np.float32) / np.float32(1 << 24)
    around: Floats = 1 - VARIATION + 2 * VARIATION * share
    return around


def falloff(distance: ArrayLike, radius: float) -> Floats:
    """How much of a point light is left at a distance."""
    d = np.asarray(distance, np.float32) / radius
    left: Floats = np.maximum(0, 1 - d / REACH) / (1 + 4 * d * d)
    return left


def wrapped(facing: ArrayLike) -> Floats:
    """Paper under a point light: N.l in, share of light out."""
    q = np.asarray(facing, np.float32)
    lit: Floats = np.where(q > -WRAP, (q + WRAP) / (1 + WRAP), -TRANSLUCENCY * q)
    return lit


def _glint(normal: Floats, towards: Floats) -> Floats:
    half = towards + VIEW
    half = half / np.linalg.norm(half, axis=-1, keepdims=True)
    facing: Floats = np.maximum(0, np.sum(normal * half, -1))
    glint: Floats = facing**GLOSS_POWER * np.float32(1.5)
    return glint


def shine(
    position: Floats,
    normal: Floats,
    albedo: Floats,
    lighting: Lighting,
    *,
    gloss: Floats,
    shade: Floats,
    selfglow: NDArray[np.bool_],
) -> Floats:
    """Lit colour (n, 3) of n points, without emission, crease and rim.

    ``position``, ``normal`` and ``albedo`` are (n, 3); ``gloss``, ``shade`` (see
    ``variation``) and ``selfglow`` are (n,).
    """
    up, down = np.array(lighting.up, np.float32), np.array(lighting.down, np.float32)
    key_colour = np.array(lighting.key_colour, np.float32)
    key = np.array(lighting.key, np.float32)
    key /= np.linalg.norm(key)
    sky = (0.5 + 0.5 * normal[:, 2])[:, None]
    diffuse = down + (up - down) * sky
    diffuse = diffuse + np.maximum(0, normal @ key)[:, None] * key_colour
    glint = (gloss * _glint(normal, key))[:, None] * key_colour
    for lamp in lighting.lamps:
        colour = linear(lamp.colour) * np.float32(lamp.strength)
        offset = np.array([lamp.x, lamp.y, lamp.z], np.float32) - position
        distance = np.linalg.norm(offset, axis=1) + np.float32(1e-3)
        towards = offset / distance[:, None]
        left = falloff(distance, lamp.radius)
        if lamp.rib:
            left = np.where(selfglow, np.float32(0), left)
        facing = np.sum(normal * towards, 1)
        diffuse = diffuse + (wrapped(facing) * left)[:, None] * colour
        glint = glint + (gloss * left * _glint(normal, towards))[:, None] * colour
    lit: Floats = albedo * (diffuse * shade[:, None] + glint)
    return lit


def creased(colour: Floats, nearness: Floats) -> Floats:
    """The line of a fold: pale on dark paper, dark on white. ``nearness`` is c above."""
    luma: Floats = np.minimum(1, colour @ _LUMA)[..., None]
    line = nearness[..., None]
    drawn: Floats = colour * (1 + line * (0.85 - 1.25 * luma)) + _CREASE_LIGHT * line
    return drawn


def rimmed(colour: Floats, albedo: Floats, weight: Floats, rim: Rgb) -> Floats:
    """The bright edge where paper stands before something deeper."""
    share = 0.22 + 0.35 * albedo + 0.35 * colour
    return colour + np.array(rim, np.float32) * weight[..., None] * share


def tone(scene: ArrayLike, exposure: float = EXPOSURE) -> Floats:
    """Scene light (..., 3) to display values 0..1, gamma included."""
    x = np.maximum(0, np.asarray(scene, np.float32) * exposure)
    hottest = x.max(-1, keepdims=True)
    x = x + 0.18 * np.clip(hottest - 1, 0, 6) * (hottest - x) / (hottest + 1e-4)
    y = x * (2.51 * x + 0.03) / (x * (2.43 * x + 0.59) + 0.14)
    return np.asarray(np.clip(y, 0, 1) ** (1 / GAMMA), np.float32)


def untone(display: ArrayLike, exposure: float = EXPOSURE) -> Floats:
    """Display values back to scene light: exact below the drift to white (scene < 1 / exposure)."""
    y = np.minimum(np.asarray(display, np.float64) ** GAMMA, 0.999)
    a, b, c = 2.43 * y - 2.51, 0.59 * y - 0.03, 0.14 * y
    x = (-b - np.sqrt(b * b - 4 * a * c)) / (2 * a)
    return np.asarray(x / exposure, np.float32)
