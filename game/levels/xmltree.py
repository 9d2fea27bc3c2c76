"""XML to plain nodes, with bounds. Owns what makes XML dangerous; knows little of Tiled.

No entity is ever declared: a DOCTYPE may name a DTD, as old editors wrote it
(it is not fetched), but may hold nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from xml.parsers import expat

from game.levels.errors import Where
from game.levels.nodes import (
    BULKY,
    DEEPEST,
    KEPT,
    MOST_TAG,
    MOST_TEXT,
    Census,
    Node,
    RefusedError,
)

_TOGETHER: Final = 1 << 16
"""Cells that are made one text: apart they take several times as much memory."""


def parse(pieces: Iterable[bytes], where: Where, census: Census) -> Node:
    """The root element of an XML document; MapError if it is not a sound one."""
    try:
        return _Tree(census).read(pieces)
    except RefusedError as refused:
        raise where.error(str(refused), "save it again in Tiled") from None
    except expat.ExpatError as fault:
        raise where.error(
            f"is not sound XML (line {fault.lineno}: {expat.ErrorString(fault.code)})",
            "save it again in Tiled, or restore it",
        ) from None
    except (ValueError, LookupError) as fault:
        raise where.error(
            f"is in an encoding that cannot be read ({fault})", "save it as UTF-8"
        ) from None


class _Tree:
    """A document while it is read."""

    def __init__(self, census: Census) -> None:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.buffer_size = 1 << 18
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._doctype
        self._parser = parser
        self._census = census
        self._top = Node("", {}, 0)
        self._stack = [self._top]
        self._texts: list[list[str]] = [[]]
        self._letters = 0
        """Of all that was kept so far, tile data apart."""
        self._passed = 0
        """How deep one is in an element that is passed over; 0 = in none."""
        self._size: int | None = None
        """Cells that belong into the layer or chunk; None = it does not say."""
        self._cells = 0
        """Of the layer or chunk that are elements."""

    def read(self, pieces: Iterable[bytes]) -> Node:
        fed = 0
        for piece in pieces:
            # Blank lines before the declaration are forgiven.
            data = piece if fed else piece.lstrip(b" \t\r\n")
            if not data:
                continue
            self._parser.Parse(data, False)
            fed += len(data)
            if fed - self._parser.CurrentByteIndex > MOST_TAG:
                raise RefusedError(f"has a tag of more than {MOST_TAG >> 20} MB")
        self._parser.Parse(b"", True)
        return self._top.children[0]

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        stack = self._stack
        if tag == "tile" and stack[-1].tag in BULKY and not self._passed:
            self._cell(attributes.get("gid", "0"))
            self._passed += 1
            return
        self._census.count(tag)
        if len(stack) + self._passed > DEEPEST:
            raise RefusedError(f"nests XML elements more than {DEEPEST} deep")
        if self._passed or (tag not in KEPT and len(stack) > 1):
            self._passed += 1
            return
        beside = self._texts[-1]
        if beside and stack[-1].tag not in BULKY and beside[-1].isspace():
            self._letters -= len(beside.pop())
        node = Node(tag, attributes, self._parser.CurrentLineNumber)
        stack[-1].add(node)
        stack.append(node)
        self._texts.append([])
        if tag in BULKY:
            self._size = _size_of(node if tag == "chunk" else stack[-2])
            self._cells = 0

    def _cell(self, gid: str) -> None:
        """An element for one cell, as old maps have it: written as the others write it."""
        if self._size is None:
            self._census.count("tile")
        elif self._cells == 0:
            self._census.hold(self._size)
        self._cells += 1
        if self._size is not None and self._cells > self._size:
            raise RefusedError(f"holds more than the {self._size:,} cells that belong")
        pieces = self._texts[-1]
        pieces.append(gid + ",")
        if self._cells % _TOGETHER == 0:
            pieces[-_TOGETHER:] = ["".join(pieces[-_TOGETHER:])]

    def _end(self, _tag: str) -> None:
        if self._passed:
            self._passed -= 1
            return
        node, pieces = self._stack.pop(), self._texts.pop()
        if node.tag in BULKY:
            self._size, self._cells = None, 0
        if pieces:
            node.pieces = pieces

    def _characters(self, text: str) -> None:
        if self._passed:
            return
        if self._stack[-1].tag not in BULKY:
            self._letters += len(text)
            if self._letters > MOST_TEXT:
                raise RefusedError(f"has more than {MOST_TEXT >> 20} million letters of text")
        elif text.isspace():
            return
        self._texts[-1].append(text)

    def _doctype(
        self, _name: str, _system: str | None, _public: str | None, internal: bool
    ) -> None:
        if internal:
            raise RefusedError("has a DOCTYPE with declarations in it")


def _size_of(holder: Node) -> int | None:
    """Cells of a layer or chunk as it says; None where it says nothing of sense."""
    edges = [holder.attributes.get(edge, "") for edge in ("width", "height")]
    if not all(edge.isascii() and edge.isdecimal() and len(edge) <= 5 for edge in edges):
        return None
    return int(edges[0]) * int(edges[1])
