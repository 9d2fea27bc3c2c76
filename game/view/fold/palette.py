"""The colours of the dream, by name; light is reckoned in linear (power 2.2).

Owns the names and the conversion. What a thing is painted with beyond its
colour (glow, gloss) is ``mesh.Paint``.
"""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

Colour = str | tuple[float, float, float]
"""A name of ``PALETTE``, an sRGB hex string ``#rrggbb``, or linear 0..1."""

GAMMA: Final = 2.2

PALETTE: Final[dict[str, str]] = {
    "void": "#05060f",
    "midnight": "#0a0e24",
    "indigo": "#161b44",
    "slate": "#2a2f66",
    "phos": "#5cf2c8",
    "cyan": "#7fe9ff",
    "brass": "#d9a441",
    "brasslt": "#ffe2a0",
    "ember": "#ff8a3c",
    "lilac": "#b79cf0",
    "pink": "#f29bb8",
    "emerald": "#1fd18a",
    "emdeep": "#0b5a44",
    "paper": "#f4f0e6",
    "papersh": "#a9b4da",
    "ivy": "#1e6b4c",
    "ivylt": "#4fb27a",
    "stone": "#494a66",
    "stonedk": "#37324a",
    "obsidian": "#15131c",
    "ash": "#423b56",
    "ashlt": "#574e68",
    "card": "#59605c",
    "carddk": "#4d5452",
    "wood": "#7a4630",
    "hair": "#2b2a55",
    "skin": "#f0cdb0",
    "ink": "#14122e",
}


@cache
def linear(colour: Colour) -> NDArray[np.float32]:
    """The colour as three linear floats, read-only. Raises KeyError for an unknown name."""
    if isinstance(colour, str):
        text = colour if colour.startswith("#") else PALETTE[colour]
        channels = [int(text[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        found = (np.array(channels) ** GAMMA).astype(np.float32)
    else:
        found = np.array(colour, np.float32)
    found.flags.writeable = False
    return found


def blend(a: Colour, b: Colour, part: float) -> tuple[float, float, float]:
    """``a`` with ``part`` (0..1) of ``b`` mixed in, in linear light."""
    mixed = linear(a) * (1 - part) + linear(b) * part
    return (float(mixed[0]), float(mixed[1]), float(mixed[2]))
