"""The Tiled project: classes, drop-downs and commands, as JSON that Tiled 1.8 to 1.12 reads.

Tiled 1.9 and later takes classes from ``propertyTypes``; 1.8 has them only as types of
objects, from a file of their own.
"""

from __future__ import annotations

from typing import Any, Final

from game.levels.editor.names import Names, enum_name, enums
from game.levels.fields import TILED_TYPE, Field, Kind
from game.levels.schema import CLASSES, MAP

TYPES_FILE: Final = "objecttypes.json"
PLACE: Final = "place"
"""The class of a map: its properties."""

_COMPATIBLE: Final = 1080
"""Newer editors then write what Tiled 1.8 reads too."""
_COMMANDS: Final = (
    ("Play", "play %mapfile --watch", "F5"),
    ("Play from here", "play %mapfile --watch --at %objectid", "F6"),
    ("Check", "check --format tiled %mapfile", "F7"),
    ("Render", "render %mapfile %mapfile.png", "Shift+F7"),
    ("Refresh names", "tiled %projectpath", ""),
)


def project(names: Names) -> dict[str, Any]:
    """The project of a campaign whose maps use these names."""
    types: list[dict[str, Any]] = [
        {
            "name": name,
            "type": "enum",
            "storageType": "string",
            "values": list(values),
            "valuesAsFlags": False,
        }
        for name, values in sorted(enums(names).items())
    ]
    types.append(_class(PLACE, "#ffb79cf0", ["map"], [_member(PLACE, field) for field in MAP]))
    for entry in sorted(CLASSES.values(), key=lambda entry: entry.name):
        members = [_member(entry.name, field) for field in entry.fields]
        types.append(_class(entry.name, _opaque(entry.colour), ["object"], members))
    return {
        "automappingRulesFile": "",
        "commands": [_command(*command) for command in _COMMANDS],
        "compatibilityVersion": _COMPATIBLE,
        "extensionsPath": "extensions",
        "folders": ["."],
        "objectTypesFile": TYPES_FILE,
        "propertyTypes": [{"id": number, **type_} for number, type_ in enumerate(types, 1)],
    }


def object_types() -> list[dict[str, Any]]:
    """The classes once more, as Tiled 1.8 takes them."""
    return [
        {
            "name": entry.name,
            "color": entry.colour,
            "properties": [
                {
                    "name": field.name,
                    "type": TILED_TYPE[field.kind],
                    "value": default(field),
                    **_custom("propertytype", entry.name, field),
                }
                for field in entry.fields
            ],
        }
        for entry in sorted(CLASSES.values(), key=lambda entry: entry.name)
    ]


def default(field: Field) -> str | int | float | bool:
    """A field's default as Tiled writes it."""
    value = field.default
    if field.kind is Kind.COLOUR:
        if not isinstance(value, tuple):
            return ""
        red, green, blue, alpha = value
        return f"#{alpha:02x}{red:02x}{green:02x}{blue:02x}"
    if isinstance(value, tuple) or value is None:
        return ""
    return value


def _class(name: str, colour: str, use: list[str], members: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "name": name,
        "type": "class",
        "color": colour,
        "drawFill": True,
        "useAs": use,
        "members": members,
    }


def _member(owner: str, field: Field) -> dict[str, Any]:
    return {
        "name": field.name,
        "type": TILED_TYPE[field.kind],
        "value": default(field),
        **_custom("propertyType", owner, field),
    }


def _custom(key: str, owner: str, field: Field) -> dict[str, str]:
    name = enum_name(owner, field)
    return {key: name} if name else {}


def _command(name: str, arguments: str, shortcut: str) -> dict[str, Any]:
    return {
        "name": name,
        "command": "starfloor",
        "arguments": arguments,
        "enabled": True,
        "saveBeforeExecute": True,
        "shortcut": shortcut,
        "showOutput": True,
        "workingDirectory": "%projectpath",
    }


def _opaque(colour: str) -> str:
    return f"#ff{colour.lstrip('#')}"
