"""Registry: every kind of part that is drawn, in the order in which they are drawn."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from game.view.kinds import (
    arbor,
    blade,
    bleed,
    cold,
    flap,
    frost,
    gear,
    gust,
    jade,
    kite,
    lectern,
    pane,
    plate,
    prototype,
    ribbon,
    spark,
    tower,
    way,
)
from game.view.kinds.kind import Kind, KindPass

if TYPE_CHECKING:
    from game.sim.part import Live
    from game.sim.world import World
    from game.view.gl.context import Gl
    from game.view.place import Place

KINDS: Final[tuple[Kind, ...]] = (
    spark.KIND,
    way.KIND,
    ribbon.KIND,
    arbor.KIND,
    gear.KIND,
    plate.KIND,
    tower.KIND,
    flap.KIND,
    bleed.KIND,
    pane.KIND,
    *jade.KINDS,
    blade.KIND,
    gust.KIND,
    cold.KIND,
    prototype.KIND,
    lectern.KIND,
    *kite.KINDS,
    frost.KIND,
)


def looks(world: World, seconds: float, part: float) -> Mapping[int, object]:
    """What every part that is drawn looks like, by its id."""
    found: dict[int, object] = {}
    for live in world.parts.all:
        kind = _kind_of(type(live), world.level.sky)
        if kind is not None:
            found[live.part.id] = kind.look(live, seconds, part)
    return MappingProxyType(found)


def passes(gl: Gl, place: Place) -> tuple[KindPass, ...]:
    """A pass for every kind the place has parts of."""
    there, sky = {type(part) for part in place.level.parts}, place.level.sky
    return tuple(
        kind.make(gl, place)
        for kind in KINDS
        if kind.part in there and _kind_of(kind.alive, sky) is kind
    )


def _kind_of(alive: type[Live], sky: str) -> Kind | None:
    return _BY_TYPE.get((alive, sky)) or _BY_TYPE.get((alive, ""))


_BY_TYPE: Final = {(kind.alive, kind.sky): kind for kind in KINDS}
