"""Custom properties of anything in a map: typed, nested classes and lists included."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from game.levels.attributes import colour, number, whole
from game.levels.errors import MapError, Where
from game.levels.nodes import Node
from game.levels.tilemap import NOTHING, Properties, Property, PropertyValue

_KINDS: Final = {
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "color": "a colour such as #ff8a3c",
    "object": "the id of an object",
}


def read_properties(parent: Node, where: Where) -> Properties:
    """The properties of an element, by name, in file order; later ones win."""
    found: dict[str, Property] = {}
    for holder in parent.children:
        if holder.tag == "properties":
            for node in holder.children:
                if node.tag == "property":
                    found[node.attributes.get("name", "")] = _property(node, where)
    return MappingProxyType(found) if found else NOTHING


def _property(node: Node, where: Where) -> Property:
    kind = node.attributes.get("type") or "string"
    custom = node.attributes.get("propertytype", "")
    if kind == "class":
        return Property(kind, read_properties(node, where), custom)
    if kind == "list":
        items = tuple(_property(item, where) for item in node.children if item.tag == "item")
        return Property(kind, items, custom)
    text = node.attributes.get("value") or node.text
    return Property(kind, _value(node, kind, text, where), custom)


def _value(node: Node, kind: str, text: str, where: Where) -> PropertyValue:
    value: PropertyValue = None
    if kind in {"string", "file"}:
        return text
    if kind not in _KINDS:
        raise _wrong(node, f"has the unknown type '{kind}'", "give it a type Tiled has", where)
    if kind == "bool":
        return text.strip().lower() in {"true", "1"} if text else False
    if kind == "float":
        value = number(text or "0")
    elif kind == "color":
        if not text:
            return None
        value = colour(text)
    else:
        value = whole(text or "0")
    if value is None:
        raise _wrong(node, f"is '{text}', not {_KINDS[kind]}", f"make it {_KINDS[kind]}", where)
    return value


def _wrong(node: Node, problem: str, remedy: str, where: Where) -> MapError:
    name = node.attributes.get("name", "")
    return where.error(f"property '{name}' {problem}", remedy)
