"""Names: what a campaign's maps call things, for Tiled's drop-downs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from game.levels.fields import Field, Kind
from game.levels.schema import CLASSES, MAP, RELICS
from game.levels.tilemap import TileMap

Names = Mapping[str, tuple[str, ...]]
"""By what a field refers to, the names there are."""

_ENTRIES: Final = ("start", "spawn", "hinge")


def names_of(maps: Iterable[TileMap]) -> Names:
    """Maps, ways in, relics and figures of a campaign, as its maps name them."""
    found: dict[str, set[str]] = {"map": set(), "entry": set(), "relic": set(RELICS)}
    for tilemap in maps:
        found["map"].add(tilemap.name)
        for _, thing in tilemap.objects():
            if thing.class_name in _ENTRIES and thing.name:
                found["entry"].add(thing.name)
            relic = thing.properties.get("relic")
            if relic is not None and isinstance(relic.value, str) and relic.value:
                found["relic"].add(relic.value)
    return {kind: tuple(sorted(names)) for kind, names in found.items()}


def enums(names: Names) -> dict[str, tuple[str, ...]]:
    """Every drop-down by its name: choices of the schema, and names of the campaign.

    Fields of one name and the same choices share one; others carry their class's name.
    """
    found: dict[str, tuple[str, ...]] = {}
    for owner, field in _fields():
        if field.kind is Kind.ENUM:
            found.setdefault(enum_name(owner, field), field.choices)
        elif field.refers in names:
            found.setdefault(enum_name(owner, field), ("", *names[field.refers]))
    return found


def enum_name(owner: str, field: Field) -> str:
    """The drop-down of a field of that class, empty if it has none."""
    if field.refers:
        return f"name of {field.refers}"
    if field.kind is not Kind.ENUM:
        return ""
    rivals = {other.choices for _, other in _fields() if other.name == field.name}
    alone = len(rivals - {()}) == 1 and field.name not in CLASSES
    return field.name if alone else f"{owner} {field.name}"


def _fields() -> Iterable[tuple[str, Field]]:
    for field in MAP:
        yield "place", field
    for entry in CLASSES.values():
        for field in entry.fields:
            yield entry.name, field
