"""Fields: typed properties of the schema, and reading them from what an author typed.

Owns the types a property may have in our maps; which properties there are is
the schema's business.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum
from types import MappingProxyType
from typing import Final, cast

from game.levels.errors import MapError, Where
from game.levels.tilemap import Colour, Properties, Property

Value = str | int | float | bool | Colour | tuple[str, ...] | None
Values = Mapping[str, Value]


class Kind(Enum):
    """Types of our properties. The value is what an author is told to give."""

    STRING = "text"
    INT = "a whole number"
    FLOAT = "a number"
    BOOL = "true or false"
    COLOUR = "a colour"
    ENUM = "one of its values"
    OBJECT = "an object"
    LIST = "words with blanks between them"


TILED_TYPE: Final = {
    Kind.STRING: "string",
    Kind.INT: "int",
    Kind.FLOAT: "float",
    Kind.BOOL: "bool",
    Kind.COLOUR: "color",
    Kind.ENUM: "string",
    Kind.OBJECT: "object",
    Kind.LIST: "string",
}
"""The type each has in Tiled's property panel."""


@dataclass(frozen=True, slots=True)
class Field:
    """One property: its type, default, unit and a sentence of help."""

    name: str
    kind: Kind
    default: Value
    help: str
    unit: str = ""
    choices: tuple[str, ...] = ()
    """Values of an ENUM."""
    least: float | None = None
    most: float | None = None
    needed: bool = False
    """Whether the author must give it; the default is then only what Tiled shows."""
    refers: str = ""
    """What text names, for Tiled's drop-downs: ``map``, ``entry`` or ``relic``; empty = free."""
    told: bool = False
    """Whether players read it, so that it can be translated."""


def text(
    name: str, help_: str, default: str = "", *, needed: bool = False, refers: str = ""
) -> Field:
    """A line of text, or the name of something."""
    return Field(name, Kind.STRING, default, help_, needed=needed, refers=refers)


def told(name: str, help_: str, *, needed: bool = False) -> Field:
    """Words that players read, and that a campaign's catalogues translate."""
    return Field(name, Kind.STRING, "", help_, needed=needed, told=True)


def count(
    name: str, help_: str, default: int, least: int, most: int, *, needed: bool = False
) -> Field:
    """A whole number in bounds."""
    return Field(name, Kind.INT, default, help_, least=least, most=most, needed=needed)


def length(name: str, help_: str, default: float, least: float = 0.0, unit: str = "px") -> Field:
    """A length, or a speed, not below ``least``."""
    return Field(name, Kind.FLOAT, default, help_, unit=unit, least=least)


def number(name: str, help_: str, default: float) -> Field:
    """Any number."""
    return Field(name, Kind.FLOAT, default, help_)


def part(name: str, help_: str, default: float, most: float = 1.0) -> Field:
    """A plain number from 0."""
    return Field(name, Kind.FLOAT, default, help_, least=0.0, most=most)


def flag(name: str, help_: str, default: bool) -> Field:
    """Yes or no."""
    return Field(name, Kind.BOOL, default, help_)


def choice(name: str, help_: str, choices: tuple[str, ...], default: str = "") -> Field:
    """One of a few words, the first if nothing else is said."""
    return Field(name, Kind.ENUM, default or choices[0], help_, choices=choices)


def words(name: str, help_: str) -> Field:
    """A list of words."""
    return Field(name, Kind.LIST, (), help_)


_LONGEST: Final = 100
"""Letters of a word that are held against those that are known."""


def suggest(word: str, known: Iterable[str]) -> str:
    """What an author is told about a word nobody knows."""
    known, word = sorted(known), word[:_LONGEST]
    if not known:
        return "there is none at all"
    close = get_close_matches(word, known, 1, 0.6)
    return f"did you mean '{close[0]}'?" if close else "known are " + ", ".join(known)


def read_values(
    fields: Iterable[Field],
    properties: Properties,
    where: Where,
    owner: str,
    faults: list[MapError],
) -> Values:
    """Every field's value, as typed or by default; what is wrong goes to ``faults``."""
    known = {field.name: field for field in fields}
    values: dict[str, Value] = {name: field.default for name, field in known.items()}
    for name, typed in properties.items():
        if name not in known:
            faults.append(where.error(f"{owner} has no property '{name}'", suggest(name, known)))
        else:
            try:
                values[name] = _read(known[name], typed, where)
            except MapError as fault:
                faults.append(fault)
    for name, field in known.items():
        if field.needed and (name not in properties or values[name] in {"", None}):
            faults.append(where.error(f"{owner} lacks '{name}'", f"give it {_wanted(field)}"))
    return MappingProxyType(values)


def _wanted(field: Field) -> str:
    if field.kind is Kind.ENUM:
        return "one of " + ", ".join(field.choices)
    return str(field.kind.value) + span(field)


def span(field: Field) -> str:
    """The bounds of a number in words, empty if it has none."""
    if field.least is None:
        return ""
    if field.most is None:
        return f" of at least {field.least:g}"
    return f" from {field.least:g} to {field.most:g}"


def _read(field: Field, typed: Property, where: Where) -> Value:
    value = _converted(field, typed)
    bad = value is None and field.kind is not Kind.COLOUR
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        bad = bad or (field.least is not None and value < field.least)
        bad = bad or (field.most is not None and value > field.most)
    if bad:
        shown = typed.value if isinstance(typed.value, (str, int, float)) else typed.kind
        raise where.error(
            f"property '{field.name}' is '{shown}' ({typed.kind})",
            f"make it {_wanted(field)} ({TILED_TYPE[field.kind]})",
        )
    if field.kind is Kind.ENUM and value not in field.choices:
        raise where.error(
            f"property '{field.name}' is '{value}'", suggest(str(value), field.choices)
        )
    return value


def _converted(field: Field, typed: Property) -> Value:
    """The value in the field's type; None if it is of another."""
    value = typed.value
    if field.kind is Kind.LIST:
        if typed.kind == "list" and isinstance(value, tuple):
            items = [item.value for item in value if isinstance(item, Property)]
            return tuple(item for item in items if isinstance(item, str))
        return tuple(value.replace(",", " ").split()) if isinstance(value, str) else None
    if field.kind is Kind.FLOAT and typed.kind == "int" and isinstance(value, int):
        return float(value)
    fits = typed.kind == TILED_TYPE[field.kind]
    return cast(Value, value) if fits else None
