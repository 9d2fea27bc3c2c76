"""The reader: a map file to a frozen TileMap, with everything it names.

Owns the shape of a map file. Reads orthogonal maps, XML and JSON; what cannot
be honoured is refused by name, and no input raises anything but MapError.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from game.levels.attributes import Attributes
from game.levels.celldata import read_cells, split_flips
from game.levels.chunks import Chunk, Grid, grid_of, read_chunks, sizes
from game.levels.document import parse
from game.levels.errors import Where
from game.levels.files import (
    MOST_CELLS,
    MOST_EDGE,
    MOST_LAYER_BYTES,
    MOST_OBJECTS,
    MOST_POINTS,
    Shelf,
    home_of,
)
from game.levels.nodes import Census, Node
from game.levels.objects import read_object
from game.levels.properties import read_properties
from game.levels.schema import CLASSES
from game.levels.tilemap import (
    WHITE,
    AnyLayer,
    Colour,
    ImageLayer,
    MapObject,
    ObjectLayer,
    Properties,
    TileLayer,
    TileMap,
    Tileset,
    TilesetUse,
)
from game.levels.tilesets import MOST_TILES, TilesetReader, read_image, sized

_RENDER_ORDERS: Final = {"right-down", "right-up", "left-down", "left-up"}
_DRAW_ORDERS: Final = {"topdown", "index"}
_BEYOND: Final = 1 << 27
"""Global ids from here on belong to tilesets that only templates name."""


def load_map(path: Path | str, roots: Iterable[Path] | None = None) -> TileMap:
    """Read one map. Files it names must lie inside ``roots``.

    Without roots it may use the folder of its campaign or Tiled project, or
    the one above its own where there is neither. Raises MapError.
    """
    return MapReader(Shelf([home_of(Path(path))] if roots is None else roots)).load(path)


def _folder(path: Path, where: Where) -> Path:
    try:
        return path.resolve().parent
    except (OSError, RuntimeError):
        raise where.error("cannot be found", "check its name") from None


@dataclass(frozen=True)
class _Inherited:
    """What a layer has from the groups it is in."""

    path: str = ""
    visible: bool = True
    opacity: float = 1.0
    tint: Colour = WHITE
    offset: tuple[float, float] = (0.0, 0.0)
    parallax: tuple[float, float] = (1.0, 1.0)


class MapReader:
    """Reads maps off a shelf; tilesets and templates they share are read once."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.tilesets = TilesetReader(shelf)
        self.templates = self.tilesets.templates

    def load(self, path: Path | str) -> TileMap:
        """The map in that file, which need not lie inside the roots itself."""
        where = Where(str(path))
        path = Path(path)
        try:
            self.shelf.begin()
            self.templates.census = census = Census()
            root = parse(self.shelf.stream(path, where), where, census)
            if root.tag != "map":
                raise where.error(f"is no map but a <{root.tag}>", "name a .tmx file")
            return _OneMap(self, root, _folder(path, where), where).read(path.stem)
        except MemoryError:
            raise where.error("asks for more memory than there is", "split it") from None


class _OneMap:
    """The state of reading one map: its tilesets and how much it has used up."""

    def __init__(self, reader: MapReader, root: Node, folder: Path, where: Where) -> None:
        self.reader = reader
        self.root = root
        self.folder = folder
        self.where = where
        self.uses: list[TilesetUse] = []
        self.cells = 0
        self.untinted: list[str] = []
        self.hidden: list[str] = []
        self.things = 0
        self.points = 0
        self.groups: dict[str, Properties] = {}
        self.chunks: dict[int, tuple[Chunk, ...]] = {}
        """Of an infinite map: what each layer's node holds, by the node's ``id()``."""
        self.grid = Grid(0, 0, 1, 1)
        self.corner = 0, 0
        """px to add to what the file says."""

    def read(self, name: str) -> TileMap:
        at = Attributes(self.root, self.where)
        orientation = at.text("orientation", "orthogonal")
        if orientation != "orthogonal":
            raise self.where.error(f"is of the kind {orientation}", "make it orthogonal")
        order = at.text("renderorder", "right-down")
        if order not in _RENDER_ORDERS:
            raise at.wrong("renderorder", "one of " + ", ".join(sorted(_RENDER_ORDERS)))
        self.uses = self._uses()
        infinite = at.flag("infinite", False)
        self._weigh(self.root, infinite)
        if infinite:
            self._take_chunks(self.root)
            self.grid = grid_of(self.chunks.values(), self.where)
            self.cells = 0
            self._hold(self.grid.width * self.grid.height * len(self.chunks), self.where)
        else:
            width, height = (at.whole(edge, None, 1, MOST_EDGE) for edge in ("width", "height"))
            self.grid = Grid(0, 0, width, height)
        tile_width, tile_height = (
            at.whole(edge, None, 1, MOST_EDGE) for edge in ("tilewidth", "tileheight")
        )
        self.corner = -self.grid.x * tile_width, -self.grid.y * tile_height
        layers = tuple(self._layers(self.root, _Inherited()))
        return TileMap(
            file=self.where.file,
            name=name,
            width=self.grid.width,
            height=self.grid.height,
            tile_width=tile_width,
            tile_height=tile_height,
            layers=layers,
            tilesets=tuple(self.uses),
            render_order=order,
            background=at.colour("backgroundcolor"),
            parallax_origin=self._moved(at.number("parallaxoriginx"), at.number("parallaxoriginy")),
            class_name=at.class_name(),
            properties=read_properties(self.root, self.where),
            group_properties=MappingProxyType(self.groups),
            untinted=tuple(self.untinted),
            hidden=tuple(self.hidden),
        )

    def _weigh(self, parent: Node, infinite: bool) -> None:
        """Hold the size of every layer against the limits before any is unpacked."""
        for node in parent.children:
            at = Attributes(node, self.where.on(node.attributes.get("name", "")))
            if node.tag == "group":
                self._weigh(node, infinite)
            elif node.tag == "layer" and infinite:
                data = node.first("data")
                for width, height in sizes(data, at.where) if data else ():
                    self._hold(width * height, at.where)
            elif node.tag == "layer":
                width, height = (at.whole(edge, None, 0, MOST_EDGE) for edge in ("width", "height"))
                self._hold(width * height, at.where)

    def _hold(self, cells: int, where: Where) -> None:
        """So many cells more; MapError where they are too many."""
        self.cells += cells
        if self.cells > MOST_CELLS or 4 * self.cells > MOST_LAYER_BYTES:
            raise where.error(f"brings the map to more than {MOST_CELLS:,} cells", "split it")

    def _take_chunks(self, parent: Node) -> None:
        """Read the tiles of every layer of an infinite map."""
        for node in parent.children:
            if node.tag == "group":
                self._take_chunks(node)
            elif node.tag == "layer":
                data = node.first("data")
                where = self.where.on(node.attributes.get("name", ""))
                self.chunks[id(node)] = read_chunks(data, where) if data else ()

    def _moved(self, x: float, y: float) -> tuple[float, float]:
        """A point of the file, px, where it is once the grid's corner is the origin."""
        return x + self.corner[0], y + self.corner[1]

    def _uses(self) -> list[TilesetUse]:
        uses = []
        for node in self.root.all("tileset"):
            at = Attributes(node, self.where)
            first = at.whole("firstgid", None, 1, _BEYOND - 1)
            source = at.text("source")
            if source:
                tileset = self.reader.tilesets.external(source, self.folder, self.where)
            else:
                tileset = self.reader.tilesets.embedded(node, self.folder, self.where)
            uses.append(TilesetUse(first, tileset))
        # Of several with one firstgid Tiled draws from the last.
        last = {use.first_gid: use for use in uses}
        self.hidden = [use.tileset.name for use in uses if last[use.first_gid] is not use]
        return [last[first] for first in sorted(last)]

    def _layers(self, parent: Node, base: _Inherited) -> Iterable[AnyLayer]:
        for node in parent.children:
            if node.tag not in {"layer", "objectgroup", "imagelayer", "group"}:
                continue
            at = Attributes(node, self.where.on(node.attributes.get("name", "")))
            own = self._inherit(at, base)
            if node.tag == "group":
                self.groups[own.path] = read_properties(node, at.where)
                yield from self._layers(node, own)
            elif node.tag == "layer":
                yield self._tile_layer(at, own)
            elif node.tag == "objectgroup":
                yield self._object_layer(at, own)
            else:
                yield self._image_layer(at, own)

    def _inherit(self, at: Attributes, base: _Inherited) -> _Inherited:
        name = at.text("name")
        # Tiled takes a tint without its # for none, though it takes other colours so.
        tinted = at.text("tintcolor").strip().startswith("#")
        if at.text("tintcolor").strip() and not tinted:
            self.untinted.append(f"{base.path}/{name}" if base.path else name)
        tint = (at.colour("tintcolor") if tinted else None) or WHITE
        red, green, blue, alpha = (_times(a, b) for a, b in zip(tint, base.tint, strict=True))
        return _Inherited(
            path=f"{base.path}/{name}" if base.path else name,
            visible=at.flag("visible", True) and base.visible,
            opacity=min(max(at.number("opacity", 1.0), 0.0), 1.0) * base.opacity,
            tint=(red, green, blue, alpha),
            offset=(base.offset[0] + at.number("offsetx"), base.offset[1] + at.number("offsety")),
            parallax=(
                base.parallax[0] * at.number("parallaxx", 1.0),
                base.parallax[1] * at.number("parallaxy", 1.0),
            ),
        )

    def _tile_layer(self, at: Attributes, own: _Inherited) -> TileLayer:
        chunks = self.chunks.get(id(at.node))
        if chunks is None:
            width, height = (at.whole(edge, None, 0, MOST_EDGE) for edge in ("width", "height"))
        else:
            width, height = self.grid.width, self.grid.height
        if chunks is None:
            data = at.node.first("data")
            if data is None:
                raise at.where.error("has no tile data", "save the map again in Tiled")
            cells, flips = split_flips(read_cells(data, width, height, at.where))
        else:
            cells, flips = split_flips(self.grid.filled(chunks))
        lowest = self.uses[0].first_gid if self.uses else 1 << 28
        if (((cells != 0) & (cells < lowest)) | (cells >= _BEYOND)).any():
            raise at.where.error(
                "uses a tile that belongs to no tileset", "draw it again, or add the tileset"
            )
        for array in (cells, flips):
            array.flags.writeable = False
        return TileLayer(**_common(at, own), gids=cells, flips=flips)

    def _object_layer(self, at: Attributes, own: _Inherited) -> ObjectLayer:
        order = at.text("draworder", "topdown")
        if order not in _DRAW_ORDERS:
            raise at.wrong("draworder", "topdown or index")
        nodes = at.node.all("object")
        self.things += len(nodes)
        if self.things > MOST_OBJECTS:
            raise at.where.error(
                f"brings the map to more than {MOST_OBJECTS:,} objects", "split it"
            )
        objects = tuple(self._object(node, at.where) for node in nodes)
        return ObjectLayer(**_common(at, own), draw_order=order, objects=objects)

    def _object(self, node: Node, where: Where) -> MapObject:
        thing = read_object(node, where, self._template)
        self.points += len(thing.points)
        if self.points > MOST_POINTS:
            problem = f"brings the map to more than {MOST_POINTS:,} points of lines and polygons"
            raise where.at(thing.id).error(problem, "draw it with fewer")
        if self.corner != (0, 0):
            x, y = self._moved(thing.x, thing.y)
            thing = replace(thing, x=x, y=y)
        if not thing.gid:
            return thing
        where = where.at(thing.id)
        if not self.uses or thing.gid < self.uses[0].first_gid:
            raise where.error(
                "uses a tile that belongs to no tileset", "draw it again, or add the tileset"
            )
        use = max((u for u in self.uses if u.first_gid <= thing.gid), key=lambda u: u.first_gid)
        local = thing.gid - use.first_gid
        # As in Tiled, an object without a class has its tile's; authors call tiles what they like.
        inherited = use.tileset.tile(local).class_name
        named = thing.class_name or (inherited if inherited in CLASSES else "")
        if thing.width and thing.height and named == thing.class_name:
            return thing
        width, height = use.tileset.size(local)
        return replace(
            thing,
            class_name=named,
            width=thing.width or width,
            height=thing.height or height,
        )

    def _image_layer(self, at: Attributes, own: _Inherited) -> ImageLayer:
        if "offsetx" not in at:  # where it stood before layers had offsets
            x, y = own.offset
            own = replace(own, offset=(x + at.number("x"), y + at.number("y")))
        node = at.node.first("image")
        image = read_image(node, self.reader.shelf, self.folder, at.where) if node else None
        return ImageLayer(
            **_common(at, own),
            image=sized(image, at.where) if image else None,
            at=self.corner,
            repeat_x=at.flag("repeatx", False),
            repeat_y=at.flag("repeaty", False),
        )

    def _template(self, source: str, where: Where) -> MapObject:
        template = self.reader.templates.find(source, self.folder, where)
        if not template.tileset:
            return template.thing
        tileset = self.reader.tilesets.external(
            template.tileset, template.folder, template.where or where
        )
        local = template.thing.gid - template.first_gid
        return replace(template.thing, gid=self._first_gid(tileset) + local)

    def _first_gid(self, tileset: Tileset) -> int:
        """Where that tileset begins in this map; one that only templates use goes to the end."""
        for use in self.uses:
            if use.tileset is tileset:
                return use.first_gid
        last = self.uses[-1].first_gid if self.uses else 0
        first = max(_BEYOND, last + MOST_TILES + 1)
        self.uses.append(TilesetUse(first, tileset))
        return first


def _common(at: Attributes, own: _Inherited) -> dict[str, Any]:
    """The fields every layer has."""
    return {
        "id": at.whole("id", 0, 0),
        "name": at.text("name"),
        "path": own.path,
        "class_name": at.class_name(),
        "visible": own.visible,
        "opacity": own.opacity,
        "tint": own.tint,
        "offset": own.offset,
        "parallax": own.parallax,
        "blend": at.text("mode", "normal"),
        "properties": read_properties(at.node, at.where),
    }


def _times(a: int, b: int) -> int:
    """Product of two colour channels."""
    return round(a * b / 255)
