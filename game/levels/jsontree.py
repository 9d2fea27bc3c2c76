"""JSON of Tiled (.tmj, .tsj, .tj) to the nodes its XML would be, with bounds.

So every reader is written once, for XML. What differs between the two forms is told here
and nowhere else; forms from before Tiled 1.2 are taken too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NoReturn

from game.levels.errors import Where
from game.levels.nodes import DEEPEST, MOST_NODES, MOST_OF, Census, Node, RefusedError

_MOST_COMMAS: Final = 1 << 22
"""Tile ids apart; more values than any map may have."""
_SHORT, _LONGEST = 1 << 22, 2048
"""A document of more bytes has a quote in every so many."""
_AGAIN: Final = "save it again in Tiled"
_LAYERS: Final = {
    "tilelayer": "layer",
    "objectgroup": "objectgroup",
    "imagelayer": "imagelayer",
    "group": "group",
}
_SHAPES: Final = ("point", "ellipse", "capsule")
_KINDS: Final = {bool: "bool", int: "int", float: "float", dict: "class", list: "list"}

_PIECE: Final = 1 << 20
_BULK: Final = re.compile(rb'("data"\s*:\s*)\[([0-9,\s]{31,})\]')
"""The ids of a layer's tiles. No string can hold that: its quotes would be escaped.

Sixteen and more, those of the smallest chunk Tiled makes; shorter lists are few enough to parse.
"""
_MOST_LISTS: Final = MOST_OF["chunk"] + MOST_OF["layer"]

Json = Mapping[str, Any]


def parse(pieces: Iterable[bytes], where: Where, census: Census) -> Node:
    """The root element that the document would have as XML; MapError if it is not sound."""
    whole = bytearray()
    for piece in pieces:
        whole += piece
    try:
        lists = _lists(whole)
        document = _load(_without(whole, lists) if lists else whole)
        _put_back(document, lists, census, 0)
        if not all(ids.placed for ids in lists):
            # Some stand where no tiles belong, and are what an author meant by them.
            lists = [ids for ids in lists if ids.placed]
            del document
            document = _load(_without(whole, lists))
            _put_back(document, lists, Census(), 0)
        return _root(document)
    except RefusedError as refused:
        raise where.error(str(refused), _AGAIN) from None
    except (ValueError, RecursionError, OverflowError) as fault:
        line = getattr(fault, "lineno", 0)
        at = f" (line {line})" if line else ""
        raise where.error(f"is not sound JSON{at}", f"{_AGAIN}, or restore it") from None


class _Ids(Sequence[str]):
    """A list of tile ids as it stands in the document, taken out of it piece by piece."""

    __slots__ = ("_whole", "begin", "end", "placed")

    def __init__(self, whole: bytearray, begin: int, end: int) -> None:
        self._whole = whole
        self.placed = False
        self.begin, self.end = begin, end

    def __len__(self) -> int:
        return (self.end - self.begin + _PIECE - 1) // _PIECE

    def __getitem__(self, number: Any) -> Any:
        if not 0 <= number < len(self):
            raise IndexError(number)
        begin = self.begin + number * _PIECE
        return self._whole[begin : min(begin + _PIECE, self.end)].decode("ascii")


def _lists(whole: bytearray) -> list[_Ids]:
    lists = list[_Ids]()
    for found in _BULK.finditer(whole):
        if len(lists) == _MOST_LISTS:
            raise RefusedError("holds more than any map may")
        lists.append(_Ids(whole, *found.span(2)))
    return lists


def _without(whole: bytearray, lists: list[_Ids]) -> bytes:
    """The document with its number in place of each of the lists."""
    parts, end = list[bytes](), 0
    for number, ids in enumerate(lists):
        parts += [bytes(whole[end : ids.begin - 1]), str(number).encode()]
        end = ids.end + 1
    return b"".join([*parts, bytes(whole[end:])])


def _put_back(holder: Json, lists: list[_Ids], census: Census, depth: int) -> None:
    """Put the lists where their numbers are, and count what there is much of."""
    if depth > DEEPEST:
        raise RefusedError(f"nests groups more than {DEEPEST} deep")
    for layer in _objects(holder.get("layers")):
        census.count(_LAYERS.get(str(layer.get("type")), ""))
        census.count("object", len(_objects(layer.get("objects"))))
        chunks = _objects(layer.get("chunks"))
        census.count("chunk", len(chunks))
        for tiles in (layer, *chunks):
            number = tiles.get("data")
            if isinstance(number, int) and 0 <= number < len(lists):
                tiles["data"] = lists[number]
                lists[number].placed = True
        _put_back(layer, lists, census, depth + 1)


def _load(data: bytes | bytearray) -> Json:
    if data.count(b"{") + data.count(b"[") > MOST_NODES or data.count(b",") > _MOST_COMMAS:
        raise RefusedError("holds more than any map may")
    if len(data) > _SHORT and len(data) > _LONGEST * data.count(b'"'):
        raise RefusedError("holds a text or a number longer than any map has")
    document = json.loads(data.decode("utf-8-sig"), parse_constant=_refuse)
    if not isinstance(document, dict):
        raise RefusedError("is no map, tileset or template")
    return document


def _refuse(text: str) -> NoReturn:
    raise RefusedError(f"holds {text}, which is no number")


def _root(document: Json) -> Node:
    kind = document.get("type")
    if kind == "template":
        return _element(
            "template",
            {},
            [
                *([_tileset(_object(document["tileset"]))] if document.get("tileset") else ()),
                _thing(_object(document.get("object", {}))),
            ],
        )
    if kind == "tileset" or ("layers" not in document and "tilewidth" in document):
        return _tileset(document)
    if kind == "map" or "layers" in document:
        return _map(document)
    return _element(str(kind) if kind else "document", {})


def _map(document: Json) -> Node:
    return _element(
        "map",
        document,
        [
            *_properties(document),
            *(_tileset(item) for item in _objects(document.get("tilesets"))),
            *_layers(document, 0),
        ],
        but=("type",),
    )


def _layers(parent: Json, depth: int) -> Iterable[Node]:
    if depth > DEEPEST:
        raise RefusedError(f"nests groups more than {DEEPEST} deep")
    for layer in _objects(parent.get("layers")):
        tag = _LAYERS.get(str(layer.get("type")))
        if tag is None:
            # What Tiled does not know either is left out, as there.
            continue
        inside: list[Node] = [*_properties(layer)]
        if tag == "layer":
            inside.append(_cells(layer))
        elif tag == "objectgroup":
            inside += (_thing(item) for item in _objects(layer.get("objects")))
        elif tag == "imagelayer":
            inside += _image(layer)
        else:
            inside += _layers(layer, depth + 1)
        yield _element(tag, layer, inside, but=("type",))


def _cells(layer: Json) -> Node:
    """The data of a tile layer, whole or in chunks."""
    chunks = [
        _element("chunk", chunk, text=_data(chunk.get("data")))
        for chunk in _objects(layer.get("chunks"))
    ]
    data = layer.get("data")
    said = {"encoding": layer.get("encoding") or "csv", "compression": layer.get("compression")}
    return _element("data", said, chunks, text=_data(data))


def _data(data: object) -> Sequence[str]:
    if isinstance(data, _Ids):
        return data
    return (",".join(map(_word, data)) if isinstance(data, list) else _word(data),)


def _thing(thing: Json) -> Node:
    """An object."""
    inside = [*_properties(thing)]
    inside += (_element(shape, {}) for shape in _SHAPES if thing.get(shape))
    for shape in ("polygon", "polyline"):
        points = thing.get(shape)
        if isinstance(points, list):
            pairs = (f"{_word(p.get('x'))},{_word(p.get('y'))}" for p in _objects(points))
            inside.append(_element(shape, {"points": " ".join(pairs)}))
    text = thing.get("text")
    if isinstance(text, dict):
        inside.append(_element("text", text, text=(_word(text.get("text")),), but=("text",)))
    return _element("object", thing, inside)


def _tileset(tileset: Json) -> Node:
    inside = [*_properties(tileset), *_image(tileset)]
    offset = tileset.get("tileoffset")
    if isinstance(offset, dict):
        inside.append(_element("tileoffset", offset))
    inside += (_tile(tile) for tile in _tiles(tileset))
    return _element("tileset", tileset, inside, but=("type",))


def _tiles(tileset: Json) -> Iterable[Json]:
    """Tiles of which more is said; before Tiled 1.2 they were an object by id."""
    tiles = tileset.get("tiles")
    if isinstance(tiles, list):
        return _objects(tiles)
    told = {
        "properties": _object(tileset.get("tileproperties") or {}),
        "propertytypes": _object(tileset.get("tilepropertytypes") or {}),
    }
    by_id: dict[str, dict[str, Any]] = {}
    for id_, tile in _object(tiles or {}).items():
        by_id[id_] = {**_object(tile), "id": id_}
    for name, of in told.items():
        for id_, said in of.items():
            by_id.setdefault(id_, {"id": id_})[name] = said
    return by_id.values()


def _tile(tile: Json) -> Node:
    inside = [*_properties(tile), *_image(tile)]
    shapes = tile.get("objectgroup")
    if isinstance(shapes, dict):
        things = [_thing(item) for item in _objects(shapes.get("objects"))]
        inside.append(_element("objectgroup", {}, things))
    frames = [_element("frame", frame) for frame in _objects(tile.get("animation"))]
    if frames:
        inside.append(_element("animation", {}, frames))
    return _element("tile", tile, inside)


def _image(holder: Json) -> Iterable[Node]:
    """The picture a tileset, tile or image layer names."""
    source = holder.get("image")
    if isinstance(source, str) and source:
        yield _element(
            "image",
            {
                "source": source,
                "width": holder.get("imagewidth"),
                "height": holder.get("imageheight"),
                "trans": holder.get("transparentcolor"),
            },
        )


def _properties(holder: Json) -> Iterable[Node]:
    """Custom properties: a list, or before Tiled 1.2 an object with their types beside it."""
    said = holder.get("properties")
    if isinstance(said, dict):
        kinds = _object(holder.get("propertytypes") or {})
        nodes = [_property(name, kinds.get(name), value) for name, value in said.items()]
    else:
        nodes = [
            _property(item.get("name", ""), item.get("type"), item.get("value"), item)
            for item in _objects(said)
        ]
    if nodes:
        yield _element("properties", {}, nodes)


def _property(
    name: object, kind: object, value: object, item: Json | None = None, tag: str = "property"
) -> Node:
    kind = kind or _KINDS.get(type(value), "string")
    custom = (item or {}).get("propertytype") or (item or {}).get("propertyType")
    said = {"name": name, "type": kind, "propertytype": custom}
    if isinstance(value, dict):
        members = [_property(key, None, member) for key, member in value.items()]
        return _element(tag, said, [_element("properties", {}, members)])
    if isinstance(value, list):
        items = [
            _property("", entry.get("type"), entry.get("value"), entry, "item")
            if isinstance(entry, dict) and "value" in entry
            else _property("", None, entry, None, "item")
            for entry in value
        ]
        return _element(tag, said, items)
    return _element(tag, {**said, "value": value})


def _element(
    tag: str,
    said: Json,
    inside: Iterable[Node] = (),
    text: Sequence[str] = (),
    but: Iterable[str] = (),
) -> Node:
    """A node whose attributes are the plain values of an object."""
    plain = {
        name: _word(value)
        for name, value in said.items()
        if value is not None and not isinstance(value, (dict, list, _Ids)) and name not in but
    }
    node = Node(tag, plain, 0)
    for child in inside:
        node.add(child)
    node.pieces = text
    return node


def _word(value: object) -> str:
    """A plain value as XML would write it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _objects(values: object) -> list[dict[str, Any]]:
    """The objects of an array; nothing where there is none."""
    if values is None:
        return []
    if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
        raise RefusedError("has something else where a list of objects belongs")
    return values


def _object(value: object) -> Json:
    if not isinstance(value, dict):
        raise RefusedError("has something else where an object belongs")
    return value
