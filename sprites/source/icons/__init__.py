"""Bakes the pictures that stand for classes of objects in Tiled.

What is a point is a tile of midnight with its glyph; what is an area is its outline, with the
glyph in the middle; what is a line has the glyph alone, for menus and the reference. They lie
with what ``starfloor tiled`` writes.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PIL import Image

from game.levels.editor.icons import edges
from game.levels.objectclass import ObjectClass
from game.levels.schema import CLASSES
from sprites.source.icons.glyphs import GLYPHS
from sprites.source.icons.pen import EDGE, Sheet, bright

FOLDER: Final = Path(__file__).parents[3] / "game" / "levels" / "editor" / "pictures"
_PLAIN: Final = {"point", "polyline"}
_PLATE: Final = "dim disc 16,16 24,24;night disc 16,16 23,23"
"""What the glyph of an area lies on."""


def picture(entry: ObjectClass) -> Image.Image:
    """What stands for a class."""
    width, height = edges(entry)
    sheet = Sheet(width, height, bright(entry.colour))
    shape = entry.shapes[0]
    if shape in _PLAIN:
        sheet.box("night", 235)
        sheet.box("dim", 255, 1.0)
    else:
        frame = sheet.oval if shape == "ellipse" else sheet.box
        frame("bright", 40)
        frame("bright", 220, 2.0)
    corner = (width - EDGE) / 2, (height - EDGE) / 2
    if shape not in _PLAIN:
        sheet.glyph(_PLATE, *corner)
    sheet.glyph(GLYPHS[entry.name], *corner)
    return sheet.small()


def main() -> None:
    """Bake them; pictures of classes there are no more go away."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.png"):
        if old.stem not in CLASSES:
            old.unlink()
    for entry in CLASSES.values():
        picture(entry).save(FOLDER / f"{entry.name}.png", "PNG", compress_level=9)
