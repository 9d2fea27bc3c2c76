"""TileMap: a Tiled map as it stands in the file, frozen. Knows no rule of the game.

Lengths are px, x to the right, y down. Group layers are flattened: every layer
carries what it inherits from its groups (offsets added; opacity, tint and
parallax multiplied; hidden where a group is). Layers are in drawing order,
lowest first. Arrays are read-only.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Final

import numpy as np
import numpy.typing as npt

Colour = tuple[int, int, int, int]
"""Red, green, blue, alpha; 0 to 255 each."""

WHITE: Final[Colour] = (255, 255, 255, 255)

FLIP_H: Final = 1
"""Mirrored left to right."""
FLIP_V: Final = 2
"""Mirrored top to bottom."""
FLIP_D: Final = 4
"""Mirrored along the falling diagonal, before the other two."""
HEX_120: Final = 8
"""Turned by 120 degrees; Tiled gives it a meaning on hexagonal maps alone."""


@dataclass(frozen=True, slots=True)
class Property:
    """A custom property as the author typed it."""

    kind: str
    """Tiled's name: ``string``, ``int``, ``float``, ``bool``, ``color``, ``file``, ``object``,
    ``class`` or ``list``."""
    value: PropertyValue
    custom: str = ""
    """Name of the custom type (enum or class) in the Tiled project, if any."""


PropertyValue = (
    str | int | float | bool | Colour | None | tuple["Property", ...] | Mapping[str, "Property"]
)
"""By kind: text (string, file), int (int, object: an object id), float, bool, a
colour or None (color), members by name (class), elements (list)."""

Properties = Mapping[str, Property]

NOTHING: Final[Properties] = MappingProxyType({})


def _nothing() -> Properties:
    return NOTHING


@dataclass(frozen=True, slots=True)
class ImageRef:
    """A picture a map speaks of. It is not opened here."""

    path: Path | None
    """Where it lies, inside the allowed folders; None if it is in ``data``."""
    width: int = 0
    """px as the file claims; 0 = it does not say."""
    height: int = 0
    transparent: Colour | None = None
    """Colour that is to be seen through."""
    data: bytes = b""


@dataclass(frozen=True, slots=True)
class Text:
    """What a text object shows."""

    text: str
    family: str = "sans-serif"
    pixel_size: int = 16
    wrap: bool = False
    colour: Colour = (0, 0, 0, 255)
    bold: bool = False
    italic: bool = False
    halign: str = "left"
    valign: str = "top"


@dataclass(frozen=True, slots=True)
class MapObject:
    """An object of an object layer, or a collision shape of a tile."""

    id: int
    name: str
    class_name: str
    shape: str
    """``rectangle``, ``point``, ``ellipse``, ``capsule``, ``polygon``, ``polyline``, ``text`` or
    ``tile``."""
    x: float
    y: float
    width: float = 0.0
    height: float = 0.0
    rotation: float = 0.0
    """Degrees, clockwise, about (x, y)."""
    visible: bool = True
    opacity: float = 1.0
    points: tuple[tuple[float, float], ...] = ()
    """Of a polygon or polyline, relative to (x, y), before rotation."""
    gid: int = 0
    """Global tile id of a tile object, flips taken off."""
    flips: int = 0
    text: Text | None = None
    template: str = ""
    """The template it was made from, as the map names it."""
    properties: Properties = field(default_factory=_nothing)


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture of an animated tile."""

    tile: int
    """Local id."""
    duration: int
    """Milliseconds."""


@dataclass(frozen=True, slots=True)
class Tile:
    """What a tileset says of one tile beyond its place in the sheet."""

    id: int
    class_name: str = ""
    image: ImageRef | None = None
    """Its own picture, in an image collection."""
    region: tuple[int, int, int, int] | None = None
    """x, y, width, height of the part of ``image`` that is shown; None = all of it."""
    shapes: tuple[MapObject, ...] = ()
    """Collision shapes, relative to the top left corner of the unscaled tile."""
    animation: tuple[Frame, ...] = ()
    properties: Properties = field(default_factory=_nothing)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of a collection's tile as the file claims; 0 = it does not say."""
        if self.region is not None:
            return self.region[2], self.region[3]
        return (self.image.width, self.image.height) if self.image else (0, 0)


@dataclass(frozen=True, slots=True)
class Tileset:
    """A sheet of tiles (``image``) or a collection of pictures (one a tile)."""

    name: str
    file: Path | None
    """The .tsx it comes from; None if it is embedded in the map."""
    tile_width: int
    tile_height: int
    spacing: int = 0
    margin: int = 0
    columns: int = 0
    """0 = a collection, or a sheet whose size only its picture knows."""
    tile_count: int = 0
    image: ImageRef | None = None
    tiles: Mapping[int, Tile] = field(default_factory=lambda: MappingProxyType({}))
    """By local id; holds every tile of a collection, else those of which more is said."""
    offset: tuple[int, int] = (0, 0)
    """px added where a tile is drawn."""
    alignment: str = "unspecified"
    """Which corner of a tile object is its (x, y)."""
    render_size: str = "tile"
    fill_mode: str = "stretch"
    class_name: str = ""
    properties: Properties = field(default_factory=_nothing)

    @property
    def is_collection(self) -> bool:
        """Whether every tile has a picture of its own."""
        return self.image is None

    def holds(self, tile: int) -> bool:
        """Whether a tile of that local id exists."""
        return tile in self.tiles or (not self.is_collection and 0 <= tile < self.tile_count)

    def tile(self, tile: int) -> Tile:
        """What is said of the tile; a bare one where nothing is."""
        return self.tiles.get(tile) or Tile(tile)

    def size(self, tile: int) -> tuple[int, int]:
        """Width and height of that tile, px; (0, 0) where the file does not say."""
        if self.is_collection:
            return self.tile(tile).size
        return self.tile_width, self.tile_height


@dataclass(frozen=True, slots=True)
class TilesetUse:
    """A tileset of the map and the global id its first tile has there."""

    first_gid: int
    tileset: Tileset


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """What all layers have. Everything inherited from groups is worked in."""

    id: int
    name: str
    path: str
    """Name with those of its groups before it: ``outer/inner/name``."""
    class_name: str = ""
    visible: bool = True
    opacity: float = 1.0
    tint: Colour = WHITE
    offset: tuple[float, float] = (0.0, 0.0)
    """px, from the layer's offset and all its groups'."""
    parallax: tuple[float, float] = (1.0, 1.0)
    blend: str = "normal"
    properties: Properties = field(default_factory=_nothing)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TileLayer(Layer):
    """A grid of tiles."""

    gids: npt.NDArray[np.uint32]
    """(rows, columns) global tile ids, flips taken off; 0 = empty."""
    flips: npt.NDArray[np.uint8]
    """(rows, columns) sums of FLIP_H, FLIP_V, FLIP_D, HEX_120."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectLayer(Layer):
    """Objects, in file order."""

    draw_order: str = "topdown"
    """``topdown`` (by y) or ``index`` (in file order)."""
    objects: tuple[MapObject, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageLayer(Layer):
    """One picture behind or before the tiles."""

    image: ImageRef | None = None
    at: tuple[float, float] = (0.0, 0.0)
    """px where the picture's corner stands before any offset."""
    repeat_x: bool = False
    repeat_y: bool = False


AnyLayer = TileLayer | ObjectLayer | ImageLayer


@dataclass(frozen=True, slots=True, eq=False)
class TileMap:
    """One map file with the tilesets and templates it names, all read."""

    file: str
    """As it was named by who asked for it."""
    name: str
    """File name without its ending."""
    width: int
    """Tiles."""
    height: int
    tile_width: int
    """px."""
    tile_height: int
    layers: tuple[AnyLayer, ...]
    tilesets: tuple[TilesetUse, ...]
    """By rising first_gid."""
    render_order: str = "right-down"
    background: Colour | None = None
    parallax_origin: tuple[float, float] = (0.0, 0.0)
    class_name: str = ""
    properties: Properties = field(default_factory=_nothing)
    group_properties: Mapping[str, Properties] = field(default_factory=lambda: MappingProxyType({}))
    """Properties of group layers, by the group's path."""
    untinted: tuple[str, ...] = ()
    """Paths of layers whose tint is none, since it is written without #."""
    hidden: tuple[str, ...] = ()
    """Names of tilesets that are left out: another has their first_gid."""
    mirrored: bool = False
    """Left and right turned since it was read: large tiles stick out to the left."""

    @property
    def pixel_size(self) -> tuple[int, int]:
        """Width and height of the grid, px."""
        return self.width * self.tile_width, self.height * self.tile_height

    @property
    def tile_layers(self) -> tuple[TileLayer, ...]:
        """Tile layers alone, lowest first."""
        return tuple(layer for layer in self.layers if isinstance(layer, TileLayer))

    def objects(self) -> Iterator[tuple[ObjectLayer, MapObject]]:
        """Every object with its layer, in drawing order of the layers."""
        for layer in self.layers:
            if isinstance(layer, ObjectLayer):
                for thing in layer.objects:
                    yield layer, thing

    def tile_of(self, gid: int) -> tuple[Tileset, int]:
        """The tileset of a global id (flips taken off) and the local id in it.

        Raises KeyError for 0 and for an id before the first tileset.
        """
        index = bisect_right(self.tilesets, gid, key=lambda use: use.first_gid) - 1
        if gid <= 0 or index < 0:
            raise KeyError(gid)
        use = self.tilesets[index]
        return use.tileset, gid - use.first_gid
