"""Nodes: a document of Tiled as plain elements, however it was written."""

from __future__ import annotations

from typing import Final

MOST_NODES: Final = 2_000_000
DEEPEST: Final = 64


class Node:
    """An element: tag, attributes, children, text, and the line it stands on (0 = unknown)."""

    __slots__ = ("attributes", "children", "line", "tag", "text")

    def __init__(self, tag: str, attributes: dict[str, str], line: int) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Node] = []
        self.text = ""
        self.line = line

    def first(self, tag: str) -> Node | None:
        """The first child of that tag."""
        return next((child for child in self.children if child.tag == tag), None)

    def all(self, tag: str) -> list[Node]:
        """Children of that tag, in order."""
        return [child for child in self.children if child.tag == tag]


class RefusedError(Exception):
    """A document goes beyond a bound. The message says what it does."""
