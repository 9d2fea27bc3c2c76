"""Goals: the categories a campaign adds. Owns the tables ``[category.NAME]`` of its manifest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from game.levels.errors import Where
from game.levels.fields import suggest
from game.levels.locations import Locations
from game.sim.goal import BUILT_IN, GLITCHLESS, Asks, Chain, Goal
from game.sim.level import Level
from game.sim.progress import LESSONS, Progress

KEY: Final = "category"
AWAKENING: Final = "Awakening"
"""The split every awakening passes."""
_NAME: Final = re.compile(r"[a-z0-9][a-z0-9_%-]{0,39}")
_KEYS: Final = ("title", "start", "end", "asks")
_ENDS: Final = ("leaving", "split")
_COUNTS: Final = {"cranes": 100_000, "relics": 1000, "lessons": len(LESSONS)}
_LISTS: Final = ("places", "splits")
_ASKS: Final = (*_COUNTS, *_LISTS, "hinges")
_MOST: Final = 100
_MOST_TITLE: Final = 60
ALL_MAIN: Final[Chain] = ("", ())
"""Stands for every main hinge until the maps are read."""

Goals = Mapping[str, Goal]
"""By the name of the category."""


def read_goals(
    table: Any, start: str, maps: Iterable[str], locations: Locations, where: Where
) -> Goals:
    """The tables of a manifest, checked by themselves. Raises MapError naming the key."""
    if not isinstance(table, dict):
        raise where.error(f"has a '{KEY}' that is no table", f"write [{KEY}.NAME]")
    if len(table) > _MOST:
        raise where.error(f"has more than {_MOST} categories", "leave some out")
    known = tuple(maps)
    reader = _Reader(start, known, locations, where)
    return MappingProxyType({name: reader.goal(name, said) for name, said in table.items()})


def with_maps(goals: Goals, start: str, levels: Mapping[str, Level], where: Where) -> Goals:
    """The same, checked against the maps, and glitchless if a hinge is marked for it. MapError."""
    chains = tuple(_chains(levels))
    splits = set(_splits(levels))
    cranes = sum(len(level.cranes) for level in levels.values())
    found = {name: _checked(goal, splits, cranes, chains, where) for name, goal in goals.items()}
    if chains:
        found[GLITCHLESS] = Goal(GLITCHLESS, "Glitchless", start, asks=Asks(hinges=chains))
    return MappingProxyType(found)


def _checked(
    goal: Goal, splits: set[str], cranes: int, chains: tuple[Chain, ...], where: Where
) -> Goal:
    key = f"{KEY}.{goal.name}"
    for name in (*goal.asks.splits, *((goal.split,) if goal.split else ())):
        if name not in splits:
            raise where.error(
                f"has {key}, which names the split '{name}', and no map has it",
                suggest(name, sorted(splits)),
            )
    if goal.asks.cranes > cranes:
        raise where.error(
            f"has {key}.asks.cranes = {goal.asks.cranes}, and there are {cranes}", "ask for less"
        )
    if not goal.asks.hinges:
        return goal
    if not chains:
        raise where.error(f"has {key}.asks.hinges, and no hinge is marked main", "mark some")
    return replace(goal, asks=replace(goal.asks, hinges=chains))


def _chains(levels: Mapping[str, Level]) -> Iterator[Chain]:
    for name, level in levels.items():
        main = tuple(hinge.name for hinge in level.hinges if hinge.main)
        if main:
            yield name, main


def _splits(levels: Mapping[str, Level]) -> Iterator[str]:
    yield AWAKENING
    for level in levels.values():
        yield from (hinge.split for hinge in level.hinges if hinge.split)
        yield from (way.split for way in level.passages if way.split)


class _Reader:
    def __init__(
        self, start: str, maps: tuple[str, ...], locations: Locations, where: Where
    ) -> None:
        self._start, self._maps, self._locations, self._where = start, maps, locations, where

    def goal(self, name: str, said: Any) -> Goal:
        key, where = f"{KEY}.{name}", self._where
        if not _NAME.fullmatch(name) or name in BUILT_IN:
            raise where.error(
                f"has {key}, which cannot be a category's name",
                f"use lower case letters, figures, -, _ and %, and none of {', '.join(BUILT_IN)}",
            )
        self._table(said, key, _KEYS)
        title = said.get("title", name)
        if not isinstance(title, str) or not 0 < len(title) <= _MOST_TITLE:
            raise where.error(f"has {key}.title, which is no short text", 'write title = "..."')
        place = self._map(said.get("start", self._start), f"{key}.start")
        leaving, split = self._end(said.get("end", "awakening"), f"{key}.end")
        asks = self._asks(said.get("asks", {}), f"{key}.asks")
        return Goal(name, title, place, self._begin(place, f"{key}.start"), leaving, split, asks)

    def _begin(self, place: str, key: str) -> Progress:
        if place in self._locations:
            # A new dream begins as it always does, whatever its first place alone asks.
            return Progress() if place == self._start else self._locations[place]
        if place == self._start:
            return Progress()
        raise self._where.error(
            f"has {key} = '{place}', and does not say how one comes there",
            f"write [location.{place}]",
        )

    def _end(self, said: Any, key: str) -> tuple[str, str]:
        if said == "awakening":
            return "", ""
        ways = 'write "awakening", {leaving = "MAP"} or {split = "..."}'
        if not isinstance(said, dict) or len(said) != 1:
            raise self._where.error(f"has {key}, which names no end", ways)
        self._table(said, key, _ENDS)
        if "leaving" in said:
            return self._map(said["leaving"], f"{key}.leaving"), ""
        if not isinstance(said["split"], str) or not said["split"]:
            raise self._where.error(f"has {key}.split, which is no text", ways)
        return "", said["split"]

    def _asks(self, said: Any, key: str) -> Asks:
        self._table(said, key, _ASKS)
        cranes, relics, lessons = (
            self._count(said.get(name, 0), most, f"{key}.{name}") for name, most in _COUNTS.items()
        )
        places, splits = (self._texts(said.get(name, []), f"{key}.{name}") for name in _LISTS)
        for name in places:
            self._map(name, f"{key}.places")
        hinges = said.get("hinges", "")
        if hinges not in ("", "main"):
            raise self._where.error(f"has {key}.hinges = {hinges!r}", 'write hinges = "main"')
        main = (ALL_MAIN,) if hinges else ()
        return Asks(cranes, relics, lessons, places, splits, main)

    def _table(self, said: Any, key: str, known: Iterable[str]) -> None:
        if not isinstance(said, dict):
            raise self._where.error(f"has {key}, which is no table", f"write [{key}]")
        for name in said:
            if name not in known:
                raise self._where.error(
                    f"has the unknown key '{key}.{name}'", suggest(name, tuple(known))
                )

    def _map(self, name: Any, key: str) -> str:
        if not isinstance(name, str) or name not in self._maps:
            raise self._where.error(
                f"has {key} = {name!r}, which is none of its maps", suggest(str(name), self._maps)
            )
        return name

    def _count(self, value: Any, most: int, key: str) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
            raise self._where.error(f"has {key} = {value!r}", f"it is a number from 0 to {most}")
        return value

    def _texts(self, value: Any, key: str) -> tuple[str, ...]:
        if (
            not isinstance(value, list)
            or len(value) > _MOST
            or not all(isinstance(item, str) and item for item in value)
            or len(set(value)) < len(value)
        ):
            raise self._where.error(
                f"has {key}, which is no list of single names", 'write ["...", "..."]'
            )
        return tuple(value)
