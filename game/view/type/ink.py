"""Ink: the colours of words and paper, and what a run of text is drawn with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

Colour = tuple[float, float, float]
"""sRGB as shown, 0 to 1: type is drawn after the picture's light has become colour."""


def colour(code: str) -> Colour:
    """``RRGGBB`` in hex. Raises ValueError for anything else."""
    number = int(code, 16)
    return (number >> 16 & 255) / 255, (number >> 8 & 255) / 255, (number & 255) / 255


VOID: Final = colour("05060F")
INK: Final = colour("0A0E24")
PAPER: Final = colour("F4F0E6")
SHADE: Final = colour("A9B4DA")
PHOS: Final = colour("5CF2C8")
CYAN: Final = colour("7FE9FF")
EMBER: Final = colour("FF8A3C")
LILAC: Final = colour("B79CF0")
BRASS: Final = colour("FFE2A0")
SLATE: Final = colour("2A2F66")
RIM: Final = colour("BFD0FF")
SEA: Final = colour("06261F")
MINT: Final = colour("C4F4E2")


@dataclass(frozen=True, slots=True)
class Ink:
    """What text is drawn with. Lengths in px of the 720-line view."""

    fill: Colour = PAPER
    alpha: float = 1.0
    grow: float = 0.0
    """Letters grow by this on every side; negative thins them."""
    fold: float = 0.0
    """0 to 1: letters folded along their spine, lit from the upper left."""
    glow: Colour | None = None
    glow_alpha: float = 0.5
    glow_reach: float = 3.0
    shadow: float = 0.0
    """Alpha of a soft edge that lifts the text off the picture; dark, if not told else."""
    shadow_reach: float = 2.5
    shadow_colour: Colour = VOID
    outline: Colour | None = None
    outline_width: float = 1.0
