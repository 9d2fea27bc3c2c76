"""ObjectClass: what the schema says of one class of objects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.levels.fields import Field

AREA: Final = ("rectangle", "polygon", "ellipse")
SPOT: Final = ("point",)
LINE: Final = ("polyline", "polygon")
ROPE: Final = ("polyline",)
"""A line that never bounds an area, even where it comes back to its beginning."""


@dataclass(frozen=True, slots=True)
class ObjectClass:
    """What an author can place: its class, shapes, properties and help."""

    name: str
    help: str
    shapes: tuple[str, ...]
    fields: tuple[Field, ...] = ()
    named: str = ""
    """What the object's name in Tiled is for; empty = nothing."""
    must_be_named: bool = False
    name_told: bool = False
    """Whether players read its name, so that it can be translated."""
    solid: bool = False
    """Whether one walks into it."""
    fold: bool = False
    """Whether it is a free-form piece for the view alone."""
    comes_and_goes: bool = False
    """Whether it may lie on a layer that is there only in some states of the dream."""
    colour: str = "#7fe9ff"
    """How Tiled shows it."""
