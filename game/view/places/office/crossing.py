"""Crossing: how the picture goes over when one steps through midnight glass. No GL.

The world beyond is entered at once; nothing waits for this. For a moment the place one
has left is still seen, and ink swallows it from the feet; then the new one opens from
the dreamer's ribs, which light up one after another.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

SWALLOW_TICKS: Final = 24
OPEN_TICKS: Final = 58
KINDLE_TICKS: Final = 84
"""From entering until the ribs burn fully."""
FARTHEST: Final = 1500.0
"""px of the plane: from anywhere in the view beyond its corners."""
_POOL: Final = 30.0
_GLIMMER: Final = 20.0
_MELTS: Final = 190.0
_MELTED: Final = 44.0
LOOK: Final = "glass"
"""The look of the passages that are crossed so."""


@dataclass(frozen=True, slots=True)
class Ink:
    """What the ink covers."""

    reach: float
    """px of the plane from where it starts."""
    closes: bool
    """It covers what lies within the reach; else all beyond."""


def ink(since: float) -> Ink | None:
    """The ink so many ticks after the step through; None when it is over."""
    if since < SWALLOW_TICKS:
        part = max(0.0, since) / SWALLOW_TICKS
        return Ink(_POOL + (FARTHEST - _POOL) * part**2.6, closes=True)
    part = (since - SWALLOW_TICKS) / OPEN_TICKS
    if part >= 1.0:
        return None
    return Ink(_GLIMMER + 60.0 * part + (FARTHEST - _GLIMMER) * part**3.2, closes=False)


def melted(away: float) -> float:
    """0..1: how far shoes have gone, so many world units from the glass."""
    part = min(1.0, max(0.0, (_MELTS - away) / (_MELTS - _MELTED)))
    return part * part * (3.0 - 2.0 * part)


def kindled(since: float) -> float:
    """0..1: how far the ribs burn so many ticks after the step through."""
    part = (since - SWALLOW_TICKS * 0.8) / (KINDLE_TICKS - SWALLOW_TICKS * 0.8)
    return min(1.0, max(0.0, part))
