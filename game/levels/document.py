"""Document: the bytes of a map, tileset or template as nodes, in whichever form they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from game.levels import jsontree, xmltree
from game.levels.errors import Where
from game.levels.nodes import Census, Node

_BLANK = b"\xef\xbb\xbf \t\r\n"
"""What may stand before a document: a byte order mark, blanks."""


def parse(pieces: Iterable[bytes], where: Where, census: Census) -> Node:
    """The root element; told apart by how it begins, whatever the file is called. MapError.

    The document comes in ``pieces``, none of which is needed again. ``census`` counts what is
    in it.
    """
    pieces = iter(pieces)
    begun = b""
    for piece in pieces:
        begun = piece
        if begun.strip(_BLANK):
            break
    is_json = begun.lstrip(_BLANK).startswith((b"{", b"["))
    whole: Iterator[bytes] = chain((begun,), pieces)
    return jsontree.parse(whole, where, census) if is_json else xmltree.parse(whole, where, census)
