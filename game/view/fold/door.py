"""Doors: how a relic blooms into one, and the passages that stand from the start.

The frame is paper (a ``Mesh``); the pane is luminous, so only its outline and hue
are told here and the view draws it. A doorway stands at the origin facing +Y;
``turned`` sets its heading. A relic's pane keeps its corners through the bloom.
"""

from __future__ import annotations

from functools import cache
from math import cos, pi, sin
from typing import Final

import numpy as np

from game.view.fold import relic as relics
from game.view.fold.frames import (
    Doorway,
    Outline,
    Pane,
    frame_of,
    grown,
    no_pane,
    round_arch,
    turned,
    upright,
)
from game.view.fold.mesh import Mesh, Paint, joined, turn_matrix
from game.view.fold.ornaments import OUTLINES, ornament
from game.view.fold.palette import blend, linear
from game.view.fold.petals import wreath
from game.view.fold.shapes import plate, prism, strip

__all__ = ["BLOOM", "STAGES", "Doorway", "Pane", "arch", "bloom", "bruise"]
__all__ += ["passage", "plain", "stage", "turned"]

BLOOM: Final = 13
"""Poses from the relic on the floor (0) to the open door (12); a stage is three."""
STAGES: Final = ("set down", "unfolds", "hinge rises", "threshold ignites", "open")


def _eased(t: float, over: float = 1.7) -> float:
    """Back-ease of 0..1: past the mark (by a tenth at 1.7), then home."""
    u = t - 1.0
    return 1.0 + (over + 1.0) * u * u * u + over * u * u


def _part(t: float, start: float, end: float) -> float:
    return min(1.0, max(0.0, (t - start) / (end - start)))


@cache
def _frame(name: str) -> Mesh:
    hue = relics.HUES[name]
    trim = Paint(blend(hue, "paper", 0.25), hue, 0.10)
    if name == "handle":
        trim = Paint("brass", "brass", 0.06, gloss=0.8)
    return joined([frame_of(OUTLINES[name], blend("stone", hue, 0.08), trim), ornament(name)])


@cache
def bloom(relic: str, pose: int) -> Doorway:
    """One of the ``BLOOM`` poses of a relic's door, 0 the relic, 12 the open door.

    Relics only another campaign knows bloom like a letter.
    """
    name = relics.known(relic)
    t = min(max(pose, 0), BLOOM - 1) / (BLOOM - 1)
    hue = linear(relics.HUES[name])
    unfold, rise, lit = _part(t, 0.0, 0.34), _part(t, 0.25, 0.9), _part(t, 0.55, 1.0)
    if unfold <= 0:
        return Doorway(relics.resting(name), no_pane(hue))
    outline = OUTLINES[name]
    half = max(13.0, abs(outline[0][0]) + 4)
    petals = wreath(name, half * (0.35 + 0.65 * rise), _eased(unfold), 21 * _eased(unfold))
    if rise <= 0:
        heart = [(7 * cos(a), 5 * sin(a), 1.5) for a in np.arange(7) * 2 * pi / 7]
        core = plate(heart, Paint("paper", relics.HUES[name], 1.2), crease=False)
        relic_left = relics.resting(name).scaled(1 - 0.6 * unfold).moved(0, 0, 9 * unfold)
        return Doorway(joined([petals, core, relic_left]), no_pane(hue))
    tall = 0.08 + 0.92 * _eased(rise, 0.9)
    wide = 0.40 + 0.60 * _eased(_part(t, 0.3, 0.8))
    lean = 0.8 * (1 - rise) ** 2
    standing = _frame(name).scaled((wide, 1.0, tall)).turned(lean, "x")
    corners = upright(outline, -2.0) * np.array([wide, 1.0, tall], np.float32)
    lift = -min(0.0, float(standing.tri[..., 2].min()))
    leaning = corners @ turn_matrix(lean, "x").T + np.array([0, 0, lift], np.float32)
    return Doorway(joined([petals, standing.moved(0, 0, lift)]), Pane(leaning, hue, lit))


def stage(relic: str, number: int) -> Doorway:
    """One of the five ``STAGES``."""
    return bloom(relic, number * 3)


_BRUISE: Final[Outline] = [
    *[(-42, 0), (-49, 38), (-50, 92), (-44, 150), (-31, 186), (-10, 208), (8, 211)],
    *[(28, 198), (43, 170), (50, 118), (48, 66), (45, 26), (41, 0)],
]
"""Thirteen corners of midnight glass, 100 by 157 px."""


@cache
def bruise() -> Doorway:
    """The door that should not exist: bevelled midnight glass set in the office wall."""
    glass = Paint("#10183c", "#2a3aa8", 0.10, gloss=14.0)
    edge = Paint("#2c3a8c", "#5a6cf0", 0.28, gloss=20.0)
    inner = grown(_BRUISE, -7.0)
    front = strip(upright(_BRUISE, 0.5), upright(inner, 5.0), [edge, glass], zigzag=True)
    reveal = strip(upright(inner, 5.0), upright(inner, 0.0), glass)
    return Doorway(joined([front, reveal]), Pane(upright(inner, 1.0), linear("#5a6cf0"), 1.0))


ARCH_SWINGS: Final = 5
"""Poses of the white door: 0 shut on a seam of light, 4 wide open."""
AJAR: Final = 3
"""How it stands where it leads home."""


@cache
def arch(swing: int = 0) -> Doorway:
    """The white door at the corridor's end, in one of ``ARCH_SWINGS`` poses."""
    outline = round_arch(40, 104, 150, 10)
    white = Paint("paper", "#ffe2b0", 0.05)
    frame = frame_of(outline, Paint("#cfc6b4", "#ffe8c0", 0.03), white, 11, 10)
    angle = 0.07 + 0.34 * swing
    doors = [_wing(side, angle) for side in (1.0, -1.0)]
    sill = prism([(-40, -4), (40, -4), (46, 12), (-46, 12)], 0, 2.0, "#b8ad98", "#e8e0d0")
    glow = 0.55 + 0.45 * swing / (ARCH_SWINGS - 1)
    pane = Pane(upright(outline, -3.0), linear("#fff4dc"), glow)
    return Doorway(joined([frame, sill, *doors]), pane)


def _wing(side: float, angle: float) -> Mesh:
    """One wing of the white door, three pleats wide, hung on its jamb at x = side * 40."""
    white, shade = Paint("paper", "#ffe2b0", 0.06), Paint("#8f877a", "#ffd9a0", 0.02)
    xs, tops = (0.0, 13.0, 26.0, 39.2), (104.0, 138.0, 147.0, 149.5)
    low = [(x, 2.6 * (i % 2), 0.5) for i, x in enumerate(xs)]
    high = [(x, 2.6 * (i % 2), z) for i, (x, z) in enumerate(zip(xs, tops, strict=True))]
    wing = strip(low, high, [white, shade]).turned(angle).moved(-40, -1, 0)
    return wing if side < 0 else wing.mirrored()


@cache
def plain(hue: str = "cyan") -> Doorway:
    """A passage without a story: two leaning posts of folded paper and a lintel."""
    outline: Outline = [(-26, 0), (-24, 96), (-15, 108), (15, 108), (24, 96), (26, 0)]
    frame = frame_of(outline, "stone", Paint("papersh", hue, 0.06))
    return Doorway(frame, Pane(upright(outline, -2.0), linear(hue), 0.7))


def passage(look: str) -> Doorway:
    """The doorway of a map's passage by its look: plain, glass, fold or light."""
    if look == "glass":
        return bruise()
    if look == "morning":
        return arch(ARCH_SWINGS - 1)
    if look == "light":
        return arch(AJAR)
    return plain("lilac" if look == "fold" else "cyan")
