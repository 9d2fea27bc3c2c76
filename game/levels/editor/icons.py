"""Icons: pictures that stand for classes of objects in Tiled, and the tileset they are tiles of.

A class whose first shape is a point or fills a box can be placed as a tile; a line cannot, and
has its picture for menus and the reference alone. The pictures are baked by
``sprites/source/icons``.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources
from typing import Final
from xml.sax.saxutils import quoteattr

from game.levels.objectclass import ObjectClass
from game.levels.schema import CLASSES

FOLDER: Final = "templates/icons"
TILESET: Final = "templates/icons.tsx"
TILT: Final = 0.669
"""What looks round on the tilted floor is so much lower than wide."""

_SPOT: Final = 48
"""px of a point's picture, and of a line's."""
_AREA: Final = 128
"""px of what is drawn as an area."""

_IDS: Final = (
    *("start", "spawn", "hinge", "crane", "self", "relic_door", "passage", "ending", "reading"),
    *("whisper", "ground", "wall", "tube", "dark", "fire", "light", "pleat", "parapet", "dais"),
    *("embryo", "vista", "sun", "shard", "lookout", "tree", "pinwheel", "landing", "gear", "arbor"),
    *("tower", "plate", "gust", "pane", "frost", "flap", "kite", "peg", "pivot", "prototype"),
    *("spark", "lectern"),
)
"""A map knows a class it has as a tile by its place in this list: append, never insert."""


def size(entry: ObjectClass) -> tuple[float, float]:
    """Width and height that the class's template has, px; of a line, its picture."""
    match entry.shapes[0]:
        case "ellipse":
            return _AREA, _AREA * TILT
        case "point" | "polyline":
            return _SPOT, _SPOT
        case _:
            return _AREA, _AREA


def edges(entry: ObjectClass) -> tuple[int, int]:
    """Width and height of the class's picture, px."""
    width, height = size(entry)
    return round(width), round(height)


def tile(entry: ObjectClass) -> int | None:
    """The class's tile in the tileset; None if it can be placed as a line only."""
    return _IDS.index(entry.name) if entry.shapes[0] != "polyline" else None


def pictures() -> Mapping[str, bytes]:
    """The pictures by their names in the campaign's folder."""
    folder = resources.files(__package__).joinpath("pictures")
    return {f"{FOLDER}/{name}.png": folder.joinpath(f"{name}.png").read_bytes() for name in CLASSES}


def tileset() -> str:
    """The tileset's text. Its pictures lie beside it."""
    shown = [CLASSES[name] for name in _IDS]
    wide, high = (max(edges(entry)[axis] for entry in shown) for axis in (0, 1))
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<tileset version="1.8" tiledversion="1.8.2" name="icons"'
        f' tilewidth="{wide}" tileheight="{high}" tilecount="{len(shown)}" columns="0"'
        ' objectalignment="center">',
        ' <grid orientation="orthogonal" width="1" height="1"/>',
    ]
    for number, entry in enumerate(shown):
        width, height = edges(entry)
        lines += [
            f' <tile id="{number}" type={quoteattr(entry.name)}>',
            f'  <image width="{width}" height="{height}" source="icons/{entry.name}.png"/>',
            " </tile>",
        ]
    return "\n".join([*lines, "</tileset>", ""])
