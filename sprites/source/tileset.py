"""Tilesets for Tiled (.tsx), as Tiled 1.8 to 1.12 read them.

Two kinds: a sheet (one picture cut into equal tiles) and a collection (one picture
a tile, any size). A tile carries properties (``ground``), solid boxes in its own px
with their ``height``, and its place in terrain sets.
"""

from __future__ import annotations

import os
import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

Value = str | bool | int | float


@dataclass(frozen=True, slots=True)
class Box:
    """A solid part of a tile: px from its upper left corner, and how high it stands."""

    x: float
    y: float
    width: float
    height: float
    tall: float = 1000.0
    """The property ``height``: cranes at or above it fly over."""


@dataclass(frozen=True, slots=True)
class Tile:
    """What a tile is beyond its picture."""

    properties: Mapping[str, Value] = field(default_factory=dict)
    solids: Sequence[Box] = ()
    kind: str = ""
    """Its class."""
    animation: Sequence[tuple[int, int]] = ()
    """Ids of the tiles shown in turn, and for how many milliseconds each."""


@dataclass(frozen=True, slots=True)
class Terrain:
    """A wang set: colours and, for tiles, the eight colour numbers clockwise from the top.

    Zero is no colour; in a ``corner`` set only the odd places count.
    """

    name: str
    colours: Sequence[tuple[str, str, int]]
    """Name, ``#rrggbb``, and the id of the tile that stands for it (-1 none)."""
    tiles: Mapping[int, Sequence[int]]
    kind: str = "corner"


def write_sheet(
    path: Path,
    image: Path,
    tiles: Mapping[int, Tile],
    *,
    edge: int = 64,
    terrains: Sequence[Terrain] = (),
) -> None:
    """A tileset over one picture beside ``path``; ``tiles`` by id, left to right, row by row."""
    with Image.open(image) as opened:
        wide, high = opened.size
    columns, rows = wide // edge, high // edge
    root = _root(path.stem, edge, edge, columns * rows, columns)
    ET.SubElement(root, "image", source=_beside(path, image), width=str(wide), height=str(high))
    for number in sorted(tiles):
        _tile(root, number, tiles[number])
    _terrains(root, terrains)
    _write(root, path)


def write_collection(
    path: Path, entries: Sequence[tuple[Path, Tile]], alignment: str = "bottom"
) -> None:
    """A tileset with one picture a tile; ids follow the order, so append, never insert."""
    sizes = []
    for image, _ in entries:
        with Image.open(image) as opened:
            sizes.append(opened.size)
    widest, tallest = max(w for w, _ in sizes), max(h for _, h in sizes)
    root = _root(path.stem, widest, tallest, len(entries), 0)
    root.set("objectalignment", alignment)
    ET.SubElement(root, "grid", orientation="orthogonal", width="1", height="1")
    for number, ((image, tile), (wide, high)) in enumerate(zip(entries, sizes, strict=True)):
        picture = (_beside(path, image), wide, high)
        _tile(root, number, tile, picture)
    _write(root, path)


def _root(name: str, wide: int, high: int, count: int, columns: int) -> ET.Element:
    return ET.Element(
        "tileset",
        version="1.8",
        tiledversion="1.8.2",
        name=name,
        tilewidth=str(wide),
        tileheight=str(high),
        tilecount=str(count),
        columns=str(columns),
    )


def _beside(tileset: Path, image: Path) -> str:
    return Path(os.path.relpath(image.resolve(), tileset.resolve().parent)).as_posix()


def _tile(
    root: ET.Element, number: int, tile: Tile, picture: tuple[str, int, int] | None = None
) -> None:
    element = ET.SubElement(root, "tile", id=str(number))
    if tile.kind:
        element.set("type", tile.kind)
    _properties(element, tile.properties)
    if picture is not None:
        source, wide, high = picture
        ET.SubElement(element, "image", width=str(wide), height=str(high), source=source)
    if tile.solids:
        group = ET.SubElement(element, "objectgroup", draworder="index", id="2")
        for i, box in enumerate(tile.solids, 1):
            solid = ET.SubElement(
                group,
                "object",
                id=str(i),
                x=f"{box.x:g}",
                y=f"{box.y:g}",
                width=f"{box.width:g}",
                height=f"{box.height:g}",
            )
            _properties(solid, {"height": float(box.tall)})
    if tile.animation:
        frames = ET.SubElement(element, "animation")
        for shown, span in tile.animation:
            ET.SubElement(frames, "frame", tileid=str(shown), duration=str(span))


def _properties(parent: ET.Element, values: Mapping[str, Value]) -> None:
    if not values:
        return
    group = ET.SubElement(parent, "properties")
    for name in sorted(values):
        value = values[name]
        entry = ET.SubElement(group, "property", name=name)
        if isinstance(value, bool):
            entry.set("type", "bool")
            entry.set("value", "true" if value else "false")
        elif isinstance(value, str):
            entry.set("value", value)
        else:
            entry.set("type", "int" if isinstance(value, int) else "float")
            entry.set("value", f"{value:g}")


def _terrains(root: ET.Element, terrains: Sequence[Terrain]) -> None:
    if not terrains:
        return
    sets = ET.SubElement(root, "wangsets")
    for terrain in terrains:
        element = ET.SubElement(sets, "wangset", name=terrain.name, type=terrain.kind, tile="-1")
        for name, colour, tile in terrain.colours:
            ET.SubElement(
                element, "wangcolor", name=name, color=colour, tile=str(tile), probability="1"
            )
        for number in sorted(terrain.tiles):
            around = ",".join(str(c) for c in terrain.tiles[number])
            ET.SubElement(element, "wangtile", tileid=str(number), wangid=around)


def _write(root: ET.Element, path: Path) -> None:
    ET.indent(root, " ")
    text = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n', encoding="utf-8")
