"""Stencils: a template for every class of objects, ready to be dragged onto a map."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from xml.sax.saxutils import quoteattr

from game.levels.editor.project import default
from game.levels.fields import TILED_TYPE, Field, Kind
from game.levels.objectclass import ObjectClass
from game.levels.schema import CLASSES

FOLDER: Final = "templates"
_EDGE: Final = 128
"""px of what is drawn as an area."""
_TILT: Final = 0.669
"""What looks round on the tilted floor is so much lower than wide."""


def stencils() -> Mapping[str, str]:
    """The text of every template by its name in the campaign's folder."""
    return {f"{FOLDER}/{entry.name}.tx": _template(entry) for entry in CLASSES.values()}


def _template(entry: ObjectClass) -> str:
    size, inside = _shape(entry)
    needed = [field for field in entry.fields if field.needed]
    name = f" name={quoteattr(entry.name)}" if entry.must_be_named else ""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<template>"]
    lines.append(f' <object{name} type="{entry.name}"{size}>')
    if needed:
        lines += ["  <properties>", *(_property(field) for field in needed), "  </properties>"]
    lines += [*([f"  {inside}"] if inside else ()), " </object>", "</template>", ""]
    return "\n".join(lines)


def _shape(entry: ObjectClass) -> tuple[str, str]:
    """Size attributes and shape element of the first shape the class may have."""
    match entry.shapes[0]:
        case "point":
            return "", "<point/>"
        case "ellipse":
            return f' width="{_EDGE}" height="{_EDGE * _TILT:g}"', "<ellipse/>"
        case "polyline":
            return "", f'<polyline points="0,0 {_EDGE},0"/>'
        case "polygon":
            return "", f'<polygon points="0,0 {_EDGE},0 {_EDGE},{_EDGE}"/>'
        case _:
            return f' width="{_EDGE}" height="{_EDGE}"', ""


def _property(field: Field) -> str:
    kind = TILED_TYPE[field.kind]
    typed = "" if kind == "string" else f' type="{kind}"'
    value = default(field)
    shown = str(value).lower() if field.kind is Kind.BOOL else str(value)
    return f'   <property name="{field.name}"{typed} value={quoteattr(shown)}/>'
