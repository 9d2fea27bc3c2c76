"""Layers: in which states of the dream each layer of a map is there.

Owns what the property ``when`` of a layer means. A layer in a group is there only while
its group is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.levels.errors import MapError, Where
from game.levels.fields import read_values, suggest
from game.levels.schema import LAYER, WHEN
from game.levels.tilemap import Layer, Properties, TileMap
from game.sim.states import STATES


def states_of(tilemap: TileMap, layer: Layer) -> tuple[str, ...]:
    """The states in which that layer is there, in the dream's order; all if it names none."""
    named = [_words(said, Where(tilemap.file), []) for said in _said(tilemap, layer)]
    return tuple(state for state in STATES if all(state in words for words in named if words))


def when_of(tilemap: TileMap, layer: Layer) -> tuple[str, ...]:
    """The same as records say it: empty for all."""
    states = states_of(tilemap, layer)
    return () if states == STATES else states


def bits_of(states: tuple[str, ...]) -> int:
    """States as one number: the sum of 1 << the number of each in ``STATES``."""
    return sum(1 << STATES.index(state) for state in states)


def in_state(tilemap: TileMap, state: str) -> TileMap:
    """The map with only those layers that are there in a state."""
    layers = tuple(layer for layer in tilemap.layers if state in states_of(tilemap, layer))
    return replace(tilemap, layers=layers)


def check_layers(tilemap: TileMap, faults: list[MapError]) -> None:
    """Whether every ``when`` names states there are, and none keeps its layer out of all."""
    before = len(faults)
    carriers = [*tilemap.group_properties.items()]
    carriers += [(layer.path, layer.properties) for layer in tilemap.layers]
    for path, said in carriers:
        where = Where(tilemap.file, path)
        unknown = [word for word in _words(said, where, faults) if word not in STATES]
        if unknown:
            problem = f"is there in the unknown state '{unknown[0]}'"
            faults.append(where.error(problem, suggest(unknown[0], STATES)))
    if len(faults) > before:
        return
    for layer in tilemap.layers:
        if not states_of(tilemap, layer):
            problem = "is never there: its group is there only in other states"
            remedy = f"change its '{WHEN}', or its group's"
            faults.append(Where(tilemap.file, layer.path).error(problem, remedy))


def _said(tilemap: TileMap, layer: Layer) -> Iterator[Properties]:
    """Properties of a layer and of all groups it is in."""
    yield layer.properties
    for path, said in tilemap.group_properties.items():
        if layer.path.startswith(path + "/"):
            yield said


def _words(said: Properties, where: Where, faults: list[MapError]) -> tuple[str, ...]:
    """What the property ``when`` says; what else a layer carries is its author's own."""
    own = {WHEN: said[WHEN]} if WHEN in said else {}
    words = read_values(LAYER, own, where, "the layer", faults)[WHEN]
    return tuple(w for w in words if isinstance(w, str)) if isinstance(words, tuple) else ()
