"""Registry: every kind of part that is drawn, in the order in which they are drawn."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from game.view.kinds import arbor, frost, gear, gust, lectern, pane, plate, ribbon, tower
from game.view.kinds.kind import Kind, KindPass

if TYPE_CHECKING:
    from game.sim.world import World
    from game.view.gl.context import Gl
    from game.view.place import Place

KINDS: Final[tuple[Kind, ...]] = (
    ribbon.KIND,
    arbor.KIND,
    gear.KIND,
    plate.KIND,
    tower.KIND,
    pane.KIND,
    lectern.KIND,
    gust.KIND,
    frost.KIND,
)


def looks(world: World, seconds: float, part: float) -> Mapping[int, object]:
    """What every part that is drawn looks like, by its id."""
    found: dict[int, object] = {}
    for live in world.parts.all:
        kind = _BY_TYPE.get(type(live))
        if kind is not None:
            found[live.part.id] = kind.look(live, seconds, part)
    return MappingProxyType(found)


def passes(gl: Gl, place: Place) -> tuple[KindPass, ...]:
    """A pass for every kind the place has parts of."""
    there = {type(part) for part in place.level.parts}
    return tuple(kind.make(gl, place) for kind in KINDS if kind.part in there)


_BY_TYPE: Final = {kind.alive: kind for kind in KINDS}
