"""Stencils: a template for every class of objects, ready to be dragged onto a map.

What is a point or fills a box is a tile that shows the class's picture; a line is drawn.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from xml.sax.saxutils import quoteattr

from game.levels.editor.icons import size, tile
from game.levels.editor.names import enum_name
from game.levels.editor.project import default
from game.levels.fields import TILED_TYPE, Field, Kind
from game.levels.objectclass import ObjectClass
from game.levels.schema import CLASSES

FOLDER: Final = "templates"
_LENGTH: Final = 128
"""px of what is drawn as a line."""


def stencils() -> Mapping[str, str]:
    """The text of every template by its name in the campaign's folder."""
    return {f"{FOLDER}/{entry.name}.tx": _template(entry) for entry in CLASSES.values()}


def _template(entry: ObjectClass) -> str:
    number = tile(entry)
    needed = [field for field in entry.fields if field.needed]
    name = f" name={quoteattr(entry.name)}" if entry.must_be_named else ""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<template>"]
    if number is None:
        shown = ""
    else:
        width, height = size(entry)
        shown = f' gid="{number + 1}" width="{width:g}" height="{height:g}"'
        lines.append(' <tileset firstgid="1" source="icons.tsx"/>')
    lines.append(f' <object{name} type="{entry.name}"{shown}>')
    if needed:
        lines += [
            "  <properties>",
            *(_property(entry.name, field) for field in needed),
            "  </properties>",
        ]
    if number is None:
        lines.append(f'  <polyline points="0,0 {_LENGTH},0"/>')
    return "\n".join([*lines, " </object>", "</template>", ""])


def _property(owner: str, field: Field) -> str:
    kind = TILED_TYPE[field.kind]
    typed = "" if kind == "string" else f' type="{kind}"'
    # Without it Tiled would offer no drop-down.
    custom = enum_name(owner, field)
    typed += f" propertytype={quoteattr(custom)}" if custom else ""
    value = default(field)
    shown = str(value).lower() if field.kind is Kind.BOOL else str(value)
    return f'   <property name="{field.name}"{typed} value={quoteattr(shown)}/>'
