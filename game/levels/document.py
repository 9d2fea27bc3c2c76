"""Document: the bytes of a map, tileset or template as nodes, in whichever form they are."""

from __future__ import annotations

from game.levels import jsontree, xmltree
from game.levels.errors import Where
from game.levels.nodes import Node

_BLANK = b"\xef\xbb\xbf \t\r\n"
"""What may stand before a document: a byte order mark, blanks."""


def parse(data: bytes, where: Where) -> Node:
    """The root element; told apart by how it begins, whatever the file is called. MapError."""
    is_json = data.lstrip(_BLANK).startswith((b"{", b"["))
    return jsontree.parse(data, where) if is_json else xmltree.parse(data, where)
