"""XML of an untrusted splits file to plain nodes and back, with bounds.

Nothing is ever declared, fetched or expanded. What is not understood comes out again as
it went in, but for blanks between elements.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat
from xml.sax.saxutils import escape

MOST_BYTES: Final = 64 * 1024 * 1024
MOST_ELEMENTS: Final = 1_500_000
DEEPEST: Final = 64

_CODES: Final = {'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class LssError(ValueError):
    """The file is no splits file that can be read. One line, with the place."""


class CData(str):
    """Text that stood in a CDATA section."""

    __slots__ = ()


class Comment(str):
    """A comment."""

    __slots__ = ()


class Instruction(str):
    """A processing instruction; nobody follows it."""

    __slots__ = ()


@dataclass(slots=True)
class Node:
    """An element."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    parts: list[Node | str] = field(default_factory=list)
    line: int = field(default=0, compare=False)
    paired: bool = False
    """Empty, and yet with an end tag of its own."""

    @property
    def children(self) -> list[Node]:
        """Its elements."""
        return [part for part in self.parts if isinstance(part, Node)]

    @property
    def text(self) -> str:
        """Its words. Raises LssError where there are elements among them."""
        if any(isinstance(part, Node) for part in self.parts):
            raise LssError(f"line {self.line}: <{self.tag}> holds elements instead of text")
        words = (part for part in self.parts if isinstance(part, str))
        return "".join(part for part in words if not isinstance(part, (Comment, Instruction)))


class _Builder:
    """Takes what expat finds."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.buffer_size = 1 << 18
        self.top = Node("")
        self._stack = [self.top]
        self._count = 0
        self._cdata = False
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartCdataSectionHandler = self._open
        self.parser.EndCdataSectionHandler = self._close
        self.parser.CommentHandler = self._comment
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.StartDoctypeDeclHandler = self._doctype

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MOST_ELEMENTS:
            raise self._fault(f"more than {MOST_ELEMENTS:,} elements")
        if len(self._stack) > DEEPEST:
            raise self._fault(f"elements nested more than {DEEPEST} deep")
        node = Node(tag, attributes, [], self.parser.CurrentLineNumber)
        self._stack[-1].parts.append(node)
        self._stack.append(node)

    def _end(self, _tag: str) -> None:
        node, at = self._stack.pop(), self.parser.CurrentByteIndex
        node.paired = not node.parts and self._data[at - 2 : at] != b"/>"

    def _text(self, text: str) -> None:
        if self._cdata:
            self._stack[-1].parts.append(CData(text))
        elif text.strip():
            self._stack[-1].parts.append(text)

    def _open(self) -> None:
        self._cdata = True

    def _close(self) -> None:
        self._cdata = False

    def _comment(self, text: str) -> None:
        self._stack[-1].parts.append(Comment(text))

    def _instruction(self, target: str, data: str) -> None:
        if len(self._stack) > 1:
            self._stack[-1].parts.append(Instruction(f"{target} {data}" if data else target))

    def _doctype(self, *_: object) -> None:
        raise self._fault("a DOCTYPE, which no splits file has")

    def _fault(self, what: str) -> LssError:
        return LssError(f"line {self.parser.CurrentLineNumber}: {what}")


def parse(data: bytes) -> Node:
    """The root element. Raises LssError for anything but one sound, bounded document."""
    if len(data) > MOST_BYTES:
        raise LssError(f"larger than {MOST_BYTES >> 20} MB")
    data = data.lstrip(b" \t\r\n")
    builder = _Builder(data)
    try:
        builder.parser.Parse(data, True)
    except expat.ExpatError as fault:
        raise LssError(f"line {fault.lineno}: {expat.ErrorString(fault.code)}") from None
    except LssError:
        raise
    except (ValueError, LookupError) as fault:
        raise LssError(f"an encoding that cannot be read ({fault})") from None
    return builder.top.children[0]


def render(root: Node) -> bytes:
    """The document as a file, indented as LiveSplit does."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>\n']
    _render(root, 0, lines)
    return "".join(lines).encode()


def _render(node: Node, depth: int, out: list[str]) -> None:
    pad = "  " * depth
    attributes = "".join(
        f' {name}="{escape(_clean(value), _CODES)}"' for name, value in node.attributes.items()
    )
    if not node.parts:
        end = f"></{node.tag}>" if node.paired else " />"
        out.append(f"{pad}<{node.tag}{attributes}{end}\n")
        return
    if all(isinstance(part, Node) for part in node.parts):
        out.append(f"{pad}<{node.tag}{attributes}>\n")
        for child in node.children:
            _render(child, depth + 1, out)
        out.append(f"{pad}</{node.tag}>\n")
        return
    out.append(f"{pad}<{node.tag}{attributes}>")
    for part in node.parts:
        if isinstance(part, Node):
            _render(part, 0, out)
        else:
            out.append(_words(part))
    out.append(f"</{node.tag}>\n")


def _words(text: str) -> str:
    if isinstance(text, Comment):
        return f"<!--{text}-->"
    if isinstance(text, Instruction):
        return f"<?{text}?>"
    clean = _clean(text)
    if isinstance(text, CData):
        return "<![CDATA[" + clean.replace("]]>", "]]]]><![CDATA[>") + "]]>"
    return escape(clean, {"\r": "&#13;"})


def _clean(text: str) -> str:
    """Without the few characters no XML may hold."""
    return _NOT_XML.sub("", text)
