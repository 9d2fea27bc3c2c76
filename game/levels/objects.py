"""Objects of a map and of a tile's collision shapes, templates worked in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from game.levels.attributes import Attributes
from game.levels.celldata import split_flip
from game.levels.errors import Where
from game.levels.nodes import Node
from game.levels.properties import read_properties
from game.levels.tilemap import MapObject, Text

_SHAPES: Final = ("point", "ellipse", "capsule", "polygon", "polyline", "text")

FindTemplate = Callable[[str, Where], MapObject]
"""From a template's name to its object, whose gid is one of the map's."""


def read_object(node: Node, where: Where, template: FindTemplate | None = None) -> MapObject:
    """One ``<object>``; what it leaves out comes from its template, if it names one."""
    id_ = Attributes(node, where).whole("id", 0, 0)
    where = where.at(id_)
    at = Attributes(node, where)
    read = _bare(node, at, where)
    source = at.text("template")
    if not source:
        return read
    if template is None:
        raise where.error("is made from a template in a template", "detach it in Tiled")
    return _filled(read, template(source, where), at, source)


def _bare(node: Node, at: Attributes, where: Where) -> MapObject:
    gid, flips = split_flip(at.whole("gid", 0, 0, 0xFFFFFFFF))
    shape = "tile" if gid else "rectangle"
    points: tuple[tuple[float, float], ...] = ()
    text = None
    for child in node.children:
        if child.tag not in _SHAPES or gid:
            continue
        shape = child.tag
        if shape in {"polygon", "polyline"}:
            points = Attributes(child, where).points()
            if len(points) < 2:
                raise where.error(f"is a {shape} of fewer than two points", "draw it again")
        elif shape == "text":
            text = _text(child, where)
    width, height = at.number("width"), at.number("height")
    if width < 0 or height < 0:
        raise where.error("has a negative size", "draw it again")
    return MapObject(
        id=at.whole("id", 0, 0),
        name=at.text("name"),
        class_name=at.class_name(),
        shape=shape,
        x=at.number("x"),
        y=at.number("y"),
        width=width,
        height=height,
        rotation=at.number("rotation"),
        visible=at.flag("visible", True),
        opacity=at.number("opacity", 1.0),
        points=points,
        gid=gid,
        flips=flips,
        text=text,
        properties=read_properties(node, where),
    )


def _text(node: Node, where: Where) -> Text:
    at = Attributes(node, where)
    return Text(
        text=node.text,
        family=at.text("fontfamily", "sans-serif"),
        pixel_size=at.whole("pixelsize", 16, 0, 10_000),
        wrap=at.flag("wrap", False),
        colour=at.colour("color") or (0, 0, 0, 255),
        bold=at.flag("bold", False),
        italic=at.flag("italic", False),
        halign=at.text("halign", "left"),
        valign=at.text("valign", "top"),
    )


def _filled(own: MapObject, base: MapObject, at: Attributes, source: str) -> MapObject:
    """The instance over its template: a size or shape counts only if it is given."""
    shaped = own.shape != "rectangle"
    sized = own.width > 0 and own.height > 0
    return replace(
        own,
        name=own.name or base.name,
        class_name=own.class_name or base.class_name,
        shape=own.shape if shaped else base.shape,
        points=own.points if shaped else base.points,
        text=own.text or base.text,
        width=own.width if sized else base.width,
        height=own.height if sized else base.height,
        rotation=own.rotation if "rotation" in at else base.rotation,
        visible=own.visible if "visible" in at else base.visible,
        opacity=own.opacity if "opacity" in at else base.opacity,
        gid=own.gid or base.gid,
        flips=own.flips if own.gid else base.flips,
        template=source,
        properties=MappingProxyType({**base.properties, **own.properties}),
    )
