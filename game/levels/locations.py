"""Locations: how far the dream has come where a run of one place alone begins.

Owns the tables ``[location.MAP]`` of a campaign's manifest.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from game.levels.errors import Where
from game.levels.fields import suggest
from game.sim.level import Level
from game.sim.progress import LESSONS, Progress
from game.sim.states import STATES, progress_in

KEY: Final = "location"
_MOST_CRANES: Final = 100_000
_MOST_NAMES: Final = 1000
_NAMES: Final = ("opened", "earned", "figures", "lessons")
_KEYS: Final = ("spawn", "state", "cranes", *_NAMES)

Locations = Mapping[str, Progress]
"""By the name of the map: what the dreamer comes with, and the way in."""


def read_locations(table: Any, maps: Iterable[str], where: Where) -> Locations:
    """The tables of a manifest, checked by themselves. Raises MapError naming the key."""
    if not isinstance(table, dict):
        raise where.error(f"has a '{KEY}' that is no table", f"write [{KEY}.MAP]")
    known = tuple(maps)
    for name in table:
        if name not in known:
            raise where.error(f"has {KEY}.{name}, which is none of its maps", suggest(name, known))
    return MappingProxyType({name: _read(name, said, where) for name, said in table.items()})


def check_entry(name: str, level: Level, locations: Locations, where: Where) -> None:
    """Whether the way in is there. Raises MapError naming the key."""
    entry = locations[name].entry
    if entry and entry not in level.entries:
        raise where.error(
            f"has {KEY}.{name}.spawn = '{entry}', which is no way into that map",
            suggest(entry, level.entries),
        )


def _read(name: str, said: Any, where: Where) -> Progress:
    if not isinstance(said, dict):
        raise where.error(f"has {KEY}.{name}, which is no table", f"write [{KEY}.{name}]")
    for key in said:
        if key not in _KEYS:
            raise where.error(f"has the unknown key '{KEY}.{name}.{key}'", suggest(key, _KEYS))
    state = _one_of(said.get("state", STATES[0]), STATES, f"{KEY}.{name}.state", where)
    given = {key: _names(said.get(key, []), f"{KEY}.{name}.{key}", where) for key in _NAMES}
    for lesson in given["lessons"]:
        _one_of(lesson, LESSONS, f"{KEY}.{name}.lessons", where)
    spawn = said.get("spawn", "")
    if not isinstance(spawn, str):
        raise where.error(f"has {KEY}.{name}.spawn, which is no text", 'write spawn = "..."')
    least = progress_in(state)
    return replace(
        least,
        entry=spawn,
        cranes=_cranes(said.get("cranes", []), f"{KEY}.{name}.cranes", where),
        opened=given["opened"],
        earned=frozenset(given["earned"]),
        figures=frozenset(given["figures"]),
        lessons=least.lessons | set(given["lessons"]),
    )


def _one_of(value: Any, choices: tuple[str, ...], key: str, where: Where) -> str:
    if not isinstance(value, str) or value not in choices:
        raise where.error(f"has {key} = {value!r}", f"it is one of {', '.join(choices)}")
    return value


def _names(value: Any, key: str, where: Where) -> tuple[str, ...]:
    """A list of texts, each once."""
    if (
        not isinstance(value, list)
        or len(value) > _MOST_NAMES
        or not all(isinstance(item, str) and item for item in value)
        or len(set(value)) < len(value)
    ):
        raise where.error(f"has {key}, which is no list of single names", 'write ["...", "..."]')
    return tuple(value)


def _cranes(value: Any, key: str, where: Where) -> frozenset[int]:
    """Numbers; one number n alone means the cranes 1 to n."""
    numbers = list(range(1, value + 1)) if _is_number(value) else value
    if (
        not isinstance(numbers, list)
        or len(numbers) > _MOST_CRANES
        or not all(_is_number(number) for number in numbers)
    ):
        raise where.error(f"has {key}, which is no list of cranes", "write how many, or [1, 2, 5]")
    return frozenset(numbers)


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MOST_CRANES
