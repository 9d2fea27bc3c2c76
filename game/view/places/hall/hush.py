"""Hush: the cue of the lights. All go down but those at the podium. No GL."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from game.sim.plane import KY

if TYPE_CHECKING:
    from game.view.glow.moods import Mood, Rgb

Floats = NDArray[np.float32]

_AMBIENT: Final = 0.62
"""How much of the light of the place goes,"""
_DEEP: Final = 0.45
"""of the cosmos under the floor,"""
_LAMPS: Final = 0.88
"""and of the lamps that are far away."""
_NEAR, _FAR = 210.0, 420.0
"""px on the floor from the podium up to which lamps stay, and from which on they go."""
_VIGNETTE: Final = 0.22


def hushed(mood: Mood, hush: float) -> Mood:
    """The mood, as far as a hush (0..1) has fallen."""
    if hush <= 0.0:
        return mood
    left = 1.0 - _AMBIENT * hush
    strength, *rgb = mood.vignette
    return replace(
        mood,
        key_colour=_by(mood.key_colour, left),
        up=_by(mood.up, left),
        down=_by(mood.down, left),
        rim=_by(mood.rim, 1.0 - 0.4 * hush),
        sprite=mood.sprite * left,
        tile=mood.tile * left,
        deep=mood.deep * (1.0 - _DEEP * hush),
        vignette=(strength + _VIGNETTE * hush, rgb[0], rgb[1], rgb[2]),
    )


def dimmed(lamps: Floats, at: tuple[float, float], hush: float) -> Floats:
    """Lamps (n, 8 or more) as ``Lit.floor``, those far from the podium ``at`` down."""
    if hush <= 0.0 or not len(lamps):
        return lamps
    away = np.hypot(lamps[:, 0] - at[0], (lamps[:, 1] - at[1]) / KY)
    far = np.clip((away - _NEAR) / (_FAR - _NEAR), 0.0, 1.0)
    out = lamps.copy()
    out[:, 4:7] *= (1.0 - _LAMPS * hush * far)[:, None].astype(np.float32)
    return out


def _by(light: Rgb, share: float) -> Rgb:
    r, g, b = light
    return r * share, g * share, b * share
