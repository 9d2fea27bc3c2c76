"""The authors' reference of object classes, as Markdown made from the schema.

Owns the section of ``maps/README.md`` between the two marks; the words around
it are written by hand.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from game.levels.editor.icons import FOLDER, tile
from game.levels.fields import Field, Kind, span
from game.levels.objectclass import ObjectClass
from game.levels.schema import CLASSES, LAYER, MAP, TILE

BEGIN: Final = "<!-- made from the schema: begin -->"
END: Final = "<!-- made from the schema: end -->"


def reference() -> str:
    """The section, marks included, ending in a line break."""
    parts = [BEGIN, "### Properties of a map\n", _table(MAP)]
    parts += ["### Properties of a layer, or of a group of layers\n", _table(LAYER)]
    parts += ["### Properties of a tile\n", _table(TILE)]
    parts.append(
        "Collision shapes drawn on a tile are solid; each may have a `height` of its own.\n"
    )
    for entry in sorted(CLASSES.values(), key=lambda entry: entry.name):
        parts.append(_section(entry))
    return "\n".join([*parts, END]) + "\n"


def refreshed(page: str) -> str:
    """The page with its section made anew. ValueError if it lacks the marks."""
    head, begin, rest = page.partition(BEGIN)
    _, end, tail = rest.partition(END + "\n")
    if not begin or not end:
        raise ValueError("the page lacks the marks of the reference")
    return head + reference() + tail


def _section(entry: ObjectClass) -> str:
    lines = [f"### `{entry.name}`\n", f"![]({FOLDER}/{entry.name}.png)\n", entry.help + "\n"]
    drawn = entry.shapes if tile(entry) is None else (*entry.shapes, "its tile")
    lines.append(f"Drawn as: {', '.join(drawn)}.")
    if entry.named:
        need = "needed; " if entry.must_be_named else ""
        lines.append(f"Name: {need}{entry.named}.")
    lines.append("")
    if entry.fields:
        lines.append(_table(entry.fields))
    return "\n".join(lines)


def _table(fields: Iterable[Field]) -> str:
    rows = ["| property | type | default | meaning |", "|---|---|---|---|"]
    for field in fields:
        rows.append(f"| `{field.name}` | {_type(field)} | {_default(field)} | {field.help} |")
    return "\n".join(rows) + "\n"


def _type(field: Field) -> str:
    if field.kind is Kind.ENUM:
        return ", ".join(f"`{choice}`" for choice in field.choices)
    return str(field.kind.value) + span(field) + (f", {field.unit}" if field.unit else "")


def _default(field: Field) -> str:
    if field.needed:
        return "*needed*"
    value = field.default
    if field.kind is Kind.COLOUR and isinstance(value, tuple):
        return "#" + "".join(f"{channel:02x}" for channel in value[:3] if isinstance(channel, int))
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:g}"
    return "" if value in ("", (), 0) and field.kind is not Kind.INT else str(value)


if __name__ == "__main__":
    import sys
    from pathlib import Path

    for page in map(Path, sys.argv[1:] or ["maps/README.md"]):
        page.write_text(refreshed(page.read_text(encoding="utf-8")), encoding="utf-8")
