"""Tilesets: sheets and image collections, external and embedded. Opens no picture
but to ask its size where the file does not say it."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable
from pathlib import Path
from types import MappingProxyType
from typing import Final

from game.levels.attributes import Attributes, whole
from game.levels.document import parse
from game.levels.errors import Where
from game.levels.files import MOST_EDGE, MOST_PIXELS, Shelf, shown
from game.levels.nodes import Node
from game.levels.objects import read_object
from game.levels.pictures import size_of
from game.levels.properties import read_properties
from game.levels.templates import TemplateReader
from game.levels.tilemap import Frame, ImageRef, MapObject, Properties, Tile, Tileset

MOST_TILES: Final = 1 << 20
"""In one tileset."""

_ALIGNMENTS: Final = {"unspecified", "topleft", "top", "topright", "left", "center", "right"} | {
    "bottomleft",
    "bottom",
    "bottomright",
}


class TilesetReader:
    """Reads tilesets off a shelf; each file is read once."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.templates = TemplateReader(shelf)
        self._read: dict[Path, Tileset] = {}

    def external(self, source: str, beside: Path, where: Where) -> Tileset:
        """The tileset in the file that ``source`` names."""
        path = self.shelf.find(source, beside, where, "tileset")
        if path not in self._read:
            inside = Where(shown(path, where.file))
            root = parse(self.shelf.stream(path, inside), inside, self.templates.census)
            if root.tag != "tileset":
                raise inside.error(f"is no tileset but a <{root.tag}>", "name a .tsx file")
            self._read[path] = self.embedded(root, path.parent, inside, path)
        return self._read[path]

    def embedded(self, node: Node, folder: Path, where: Where, file: Path | None = None) -> Tileset:
        """The tileset a ``<tileset>`` element holds; pictures lie beside ``folder``."""
        at = Attributes(node, where)
        name = at.text("name") or (file.stem if file else "")
        here = Where(where.file, f"tileset {name}") if file is None else where
        at = Attributes(node, here)
        alignment = at.text("objectalignment", "unspecified")
        if alignment not in _ALIGNMENTS:
            raise at.wrong("objectalignment", "one of " + ", ".join(sorted(_ALIGNMENTS)))
        picture = node.first("image")
        image = read_image(picture, self.shelf, folder, here) if picture else None
        width, height = (at.whole(e, 0, 0, MOST_EDGE) for e in ("tilewidth", "tileheight"))
        spacing, margin = at.whole("spacing", 0, 0, 1 << 20), at.whole("margin", 0, 0, 1 << 20)
        columns, count = at.whole("columns", 0, 0, MOST_TILES), at.whole("tilecount", 0, 0)
        if image is not None:
            if width == 0 or height == 0:
                raise here.error("has tiles of no size", "give it a tile size in Tiled")
            image = sized(image, here)
            columns = _fit(image.width, margin, width, spacing)
            count = max(count, columns * _fit(image.height, margin, height, spacing))
        if count > MOST_TILES:
            raise here.error(f"has more than {MOST_TILES:,} tiles", "split it")
        shift = node.first("tileoffset")
        offset = Attributes(shift, here) if shift else None
        return Tileset(
            name=name,
            file=file,
            tile_width=width,
            tile_height=height,
            spacing=spacing,
            margin=margin,
            columns=columns,
            tile_count=count,
            image=image,
            tiles=MappingProxyType(self._tiles(node.all("tile"), folder, here)),
            offset=(offset.whole("x"), offset.whole("y")) if offset else (0, 0),
            alignment=alignment,
            render_size=at.text("tilerendersize", "tile"),
            fill_mode=at.text("fillmode", "stretch"),
            class_name=at.class_name(),
            properties=read_properties(node, here),
        )

    def _tiles(self, nodes: Iterable[Node], folder: Path, where: Where) -> dict[int, Tile]:
        def shape_of(source: str, where: Where) -> MapObject:
            return self.templates.find(source, folder, where).thing

        tiles: dict[int, Tile] = {}
        for node in nodes:
            at = Attributes(node, where)
            id_ = at.whole("id", None, 0, MOST_TILES)
            picture = node.first("image")
            image = read_image(picture, self.shelf, folder, where) if picture else None
            region = None
            if "width" in at and "height" in at:
                size = at.whole("width", 0, 0, MOST_EDGE), at.whole("height", 0, 0, MOST_EDGE)
                region = (at.whole("x", 0, 0), at.whole("y", 0, 0), *size)
            elif image is not None:
                image = sized(image, where)
            shapes = node.first("objectgroup")
            properties = read_properties(node, where)
            tiles[id_] = Tile(
                id=id_,
                class_name=at.class_name(),
                image=image,
                region=region,
                shapes=tuple(
                    read_object(shape, where, shape_of)
                    for shape in (shapes.all("object") if shapes else ())
                ),
                animation=_frames(node, where) or _old_frames(properties),
                properties=properties,
            )
        return tiles


def _frames(node: Node, where: Where) -> tuple[Frame, ...]:
    holder = node.first("animation")
    frames = [Attributes(frame, where) for frame in (holder.all("frame") if holder else ())]
    return tuple(Frame(f.whole("tileid", None, 0), f.whole("duration", 0, 0)) for f in frames)


def _old_frames(properties: Properties) -> tuple[Frame, ...]:
    """An animation as properties, the way it was written before Tiled had any; times in 10 ms."""
    frames = []
    for number in range(len(properties)):
        said = (properties.get(f"animation-{what}{number}") for what in ("frame", "delay"))
        tile, delay = (whole(p.value) if p and isinstance(p.value, str) else None for p in said)
        if tile is None or delay is None:
            break
        frames.append(Frame(tile, 10 * delay))
    return tuple(frames)


def read_image(node: Node, shelf: Shelf, folder: Path, where: Where) -> ImageRef | None:
    """The picture an ``<image>`` names or holds; None if it does neither."""
    at = Attributes(node, where)
    source = at.text("source")
    path = shelf.find(source, folder, where, "picture") if source else None
    holder = node.first("data")
    data = b""
    if path is None:
        if holder is None:
            return None
        try:
            data = base64.b64decode("".join(holder.text.split()), validate=True)
        except (binascii.Error, ValueError):
            raise where.error("holds a picture that is corrupt", "use a picture file") from None
    width, height = at.whole("width", 0, 0), at.whole("height", 0, 0)
    if width * height > MOST_PIXELS:
        raise where.error(
            f"has a picture of more than {MOST_PIXELS // 10**6} megapixels", "split it"
        )
    return ImageRef(path, width, height, at.colour("trans"), data)


def sized(image: ImageRef, where: Where) -> ImageRef:
    """The same picture with the size it has where the file does not say it."""
    if image.width and image.height:
        return image
    width, height = size_of(image, where)
    return ImageRef(image.path, width, height, image.transparent, image.data)


def _fit(length: int, margin: int, tile: int, spacing: int) -> int:
    """How many tiles fit along an edge of a sheet."""
    return max(0, (length - margin + spacing) // (tile + spacing))
