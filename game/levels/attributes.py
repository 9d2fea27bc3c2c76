"""Attributes of an XML element, strictly typed. Owns how Tiled writes values.

A missing attribute has its default; one that is there must be what it claims.
"""

from __future__ import annotations

import re
from typing import Final

from game.levels.errors import MapError, Where
from game.levels.nodes import Node
from game.levels.tilemap import Colour

MOST: Final = 1e9
"""No coordinate, size or count of a map is beyond it."""

MOST_POINTS: Final = 4_000
"""Of one polygon or polyline."""

_WHOLE: Final = re.compile(r"\s*[+-]?[0-9]{1,10}(\.0*)?\s*", re.ASCII)
_NUMBER: Final = re.compile(
    r"\s*[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,3})?\s*", re.ASCII
)
_COLOUR: Final = re.compile(r"#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")


def whole(text: str) -> int | None:
    """The whole number a text is; None if it is none, or is beyond ten digits."""
    return int(float(text)) if _WHOLE.fullmatch(text) else None


def number(text: str) -> float | None:
    """The number a text is; None if it is none, or is beyond all sense."""
    if len(text) > 400 or not _NUMBER.fullmatch(text):
        return None
    value = float(text)
    return value if abs(value) <= MOST else None


def colour(text: str) -> Colour | None:
    """The colour ``#AARRGGBB``, ``#RRGGBB`` or ``#RGB`` (# may lack); None if it is none."""
    match = _COLOUR.fullmatch(text.strip())
    if not match:
        return None
    digits = match[1]
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    value = int(digits, 16)
    alpha = value >> 24 if len(digits) == 8 else 255
    return value >> 16 & 255, value >> 8 & 255, value & 255, alpha


class Attributes:
    """The attributes of one node, read by name."""

    def __init__(self, node: Node, where: Where) -> None:
        self.node = node
        self.where = where

    def __contains__(self, name: str) -> bool:
        return name in self.node.attributes

    def wrong(self, name: str, wanted: str) -> MapError:
        """The error that an attribute is not what it must be."""
        value = self.node.attributes.get(name)
        line = f" on line {self.node.line}" if self.node.line else ""
        said = f"lacks '{name}'" if value is None else f"has {name}='{value}'"
        return self.where.error(f"<{self.node.tag}>{line} {said}", f"make it {wanted}")

    def text(self, name: str, default: str = "") -> str:
        """The text as it stands."""
        return self.node.attributes.get(name, default)

    def whole(
        self, name: str, default: int | None = 0, least: int = -(1 << 31), most: int = 1 << 31
    ) -> int:
        """A whole number; with ``default`` None it must be there."""
        raw = self.node.attributes.get(name)
        if raw is None or (raw == "" and default is not None):
            if default is None:
                raise self.wrong(name, "a whole number")
            return default
        value = whole(raw)
        if value is None or not least <= value <= most:
            raise self.wrong(name, f"a whole number from {least} to {most}")
        return value

    def number(self, name: str, default: float = 0.0) -> float:
        """A number, finite and not beyond ``MOST``."""
        raw = self.node.attributes.get(name, "")
        if raw == "":
            return default
        value = number(raw)
        if value is None:
            raise self.wrong(name, "a number")
        return value

    def flag(self, name: str, default: bool) -> bool:
        """0 or 1 (false and true are taken too)."""
        raw = self.node.attributes.get(name, "").strip().lower()
        if raw == "":
            return default
        if raw not in {"0", "1", "false", "true"}:
            raise self.wrong(name, "0 or 1")
        return raw in {"1", "true"}

    def colour(self, name: str) -> Colour | None:
        """A colour; None where there is none."""
        raw = self.node.attributes.get(name, "")
        if raw == "":
            return None
        value = colour(raw)
        if value is None:
            raise self.wrong(name, "a colour such as #ff8a3c")
        return value

    def class_name(self) -> str:
        """The class, whichever of its two names the Tiled at hand wrote."""
        return self.text("class") or self.text("type")

    def points(self, name: str = "points") -> tuple[tuple[float, float], ...]:
        """Points written ``x,y x,y``."""
        pairs = self.text(name).split()
        if len(pairs) > MOST_POINTS:
            problem = f"has a <{self.node.tag}> of more than {MOST_POINTS:,} points"
            raise self.where.error(problem, "draw it with fewer")
        found = []
        for pair in pairs:
            x, comma, y = pair.partition(",")
            px, py = number(x), number(y)
            if not comma or px is None or py is None:
                raise self.wrong(name, "pairs of numbers: x,y x,y")
            found.append((px, py))
        return tuple(found)
