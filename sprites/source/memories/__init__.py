"""Bakes what is written on the paper of the small memories, and the seal of the letter.

Owns ``sprites/memories``: pictures px for px of their maps, laid in them as the image
layer ``print``. Their paper is drawn, lit and folded by the view.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from sprites.source import kit
from sprites.source.memories import letter, report, seal

PAPER = (244, 240, 230)
INK = (22, 24, 50)
RED = (150, 14, 26)


def printed(
    ink: NDArray[np.float64], red: NDArray[np.float64], alpha: NDArray[np.float64]
) -> Image.Image:
    """Paper with blue-black and red ink on it, where there is paper."""
    colour = np.array(PAPER) - np.zeros((*ink.shape, 3))
    for cover, hue in ((ink, INK), (red, RED)):
        colour = colour + (np.array(hue) - colour) * (cover * 0.92)[..., None]
    pixels = np.concatenate([colour, (alpha * 255.0)[..., None]], -1)
    # few shades pack small, and no eye tells them from many
    return Image.fromarray(np.rint(pixels).astype(np.uint8), "RGBA")


def main() -> None:
    """Bake all of it."""
    folder = kit.folder("memories")
    for name, page in (("letter", letter.pages()), ("report", report.pages())):
        printed(*page).save(folder / f"{name}.png", optimize=True)
    seal.picture().save(folder / "seal.png", optimize=True)
