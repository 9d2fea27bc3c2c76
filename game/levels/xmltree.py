"""XML to plain nodes, with bounds. Owns what makes XML dangerous; knows nothing of Tiled.

No entity is ever declared: a DOCTYPE may name a DTD, as old editors wrote it
(it is not fetched), but may hold nothing.
"""

from __future__ import annotations

from xml.parsers import expat

from game.levels.errors import Where
from game.levels.nodes import DEEPEST, MOST_NODES, Node, RefusedError


def parse(data: bytes, where: Where) -> Node:
    """The root element of an XML document; MapError if it is not a sound one."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.buffer_size = 1 << 18
    top = Node("", {}, 0)
    stack = [top]
    texts: list[list[str]] = [[]]
    count = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal count
        count += 1
        if count > MOST_NODES:
            raise RefusedError(f"has more than {MOST_NODES:,} XML elements")
        if len(stack) > DEEPEST:
            raise RefusedError(f"nests XML elements more than {DEEPEST} deep")
        node = Node(tag, attributes, parser.CurrentLineNumber)
        stack[-1].children.append(node)
        stack.append(node)
        texts.append([])

    def end(_tag: str) -> None:
        stack.pop().text = "".join(texts.pop())

    def characters(text: str) -> None:
        texts[-1].append(text)

    def doctype(_name: str, _system: str | None, _public: str | None, internal: bool) -> None:
        if internal:
            raise RefusedError("has a DOCTYPE with declarations in it")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(data.lstrip(b" \t\r\n"), True)
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
    return top.children[0]
