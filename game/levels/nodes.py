"""Nodes: a document of Tiled as plain elements, however it was written, and how much of it
there may be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from game.levels.files import MOST_CELLS, MOST_OBJECTS

MOST_NODES: Final = 800_000
DEEPEST: Final = 64
MOST_TEXT: Final = 8 << 20
"""Letters between tags in a document, tile data apart."""
MOST_TAG: Final = 4 << 20
"""Bytes of one tag with all its attributes."""
MOST_OF: Final[Mapping[str, int]] = MappingProxyType(
    {
        "object": MOST_OBJECTS,
        "layer": 10_000,
        "objectgroup": 20_000,
        "imagelayer": 10_000,
        "group": 10_000,
        "tileset": 10_000,
        "chunk": 1 << 17,
        "tile": 1 << 17,
        "frame": 1 << 17,
        "property": 200_000,
    }
)
"""How many elements of a tag a map may have, with all tilesets and templates it names."""
BULKY: Final = frozenset({"data", "chunk"})
"""Elements whose text may be as long as the file."""
KEPT: Final = frozenset(
    {
        *("map", "tileset", "template", "layer", "objectgroup", "imagelayer", "group"),
        *("data", "chunk", "tile", "object", "properties", "property", "item", "image"),
        *("tileoffset", "animation", "frame"),
        *("point", "ellipse", "capsule", "polygon", "polyline", "text"),
    }
)
"""What is read; everything else is passed over."""

_NONE: Final[dict[str, str]] = {}


class Node:
    """An element: tag, attributes, children, text, and the line it stands on (0 = unknown)."""

    __slots__ = ("_children", "attributes", "line", "pieces", "tag")

    def __init__(self, tag: str, attributes: dict[str, str], line: int) -> None:
        self.tag = tag
        self.attributes = attributes or _NONE
        self.line = line
        self.pieces: Sequence[str] = ()
        """Its text in the pieces it came in."""
        # Most elements have neither children nor text: none of them costs anything then.
        self._children: list[Node] | tuple[()] = ()

    @property
    def children(self) -> Sequence[Node]:
        """In the order of the file."""
        return self._children

    @property
    def text(self) -> str:
        """Its text, in one piece."""
        return "".join(self.pieces)

    def add(self, child: Node) -> None:
        """One child more, the last."""
        if isinstance(self._children, tuple):
            self._children = [child]
        else:
            self._children.append(child)

    def first(self, tag: str) -> Node | None:
        """The first child of that tag."""
        return next((child for child in self._children if child.tag == tag), None)

    def all(self, tag: str) -> list[Node]:
        """Children of that tag, in order."""
        return [child for child in self._children if child.tag == tag]


class RefusedError(Exception):
    """A document goes beyond a bound. The message says what it does."""


class Census:
    """Counts the elements of all documents that one map is made of, as they come."""

    def __init__(self) -> None:
        self._all = 0
        self._left = dict(MOST_OF)
        self._cells = 0

    def count(self, tag: str, number: int = 1) -> None:
        """So many more of a tag. Raises RefusedError where it is one too many."""
        self._all += number
        if self._all > MOST_NODES:
            raise RefusedError(f"has more than {MOST_NODES:,} elements")
        left = self._left.get(tag)
        if left is not None:
            if left < number:
                raise RefusedError(f"has more than {MOST_OF[tag]:,} elements <{tag}>")
            self._left[tag] = left - number

    def hold(self, cells: int) -> None:
        """Room for so many cells more that are elements. Raises RefusedError beyond a map's."""
        self._cells += cells
        if self._cells > MOST_CELLS:
            raise RefusedError(f"has more than {MOST_CELLS:,} cells")
