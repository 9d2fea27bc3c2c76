"""Beds: what sounds as long as it is there. Each tick says anew how loud, and from where.

One function a loop: a new bed is heard by adding it to ``BEDS``, or in ``Beds`` if it must
remember. Many sources of one loop are
gathered into one, by their powers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import sqrt
from typing import Final

import numpy as np

from game.sim import tuning
from game.sim.geometry import contains, nearest
from game.sim.parts.blade import LiveBlade
from game.sim.parts.bleed import LiveBleed
from game.sim.parts.gust import LiveGust
from game.sim.parts.lectern import LiveLectern
from game.sim.parts.ribbon import GROUND, LiveRibbon
from game.sim.parts.stream import LiveStream
from game.sim.scenes import SCENES
from game.sim.world import World
from game.sound.voices import Spot, gathered, placed

Bed = Callable[[World], Iterator[Spot]]

_FAR: Final = 1100.0
"""px beyond which nothing of a bed is heard."""
_FLOCK: Final = 24
"""Cranes that are drawn behind one at most."""
_STORM: Final = (390, 960)
"""Ticks of the podium's scene in which cranes by the thousand fill the hall, as applause."""
_OVATION: Final = 1.8
"""Gain of applause that fills a hall; no number of birds is louder."""
_WALKS: Final = tuning.WALK


def _ribs(world: World) -> Iterator[Spot]:
    """The ribs' light hums, the more the calmer one is, and dies with fear."""
    if world.level.barefoot:
        gain = (1.0 - world.fear) * (0.4 + 0.6 * world.player.calm)
        yield placed(0.0, 0.0, gain)


def _tubes(world: World) -> Iterator[Spot]:
    """Fluorescents that live; a worn one is softer."""
    for tube in world.level.tubes:
        if tube.id not in world.dead_tubes:
            yield from _from(world, tube.x, tube.y, 0.8 * (1.0 - 0.6 * tube.wear))


def _door(world: World) -> Iterator[Spot]:
    """The way out of the office breathes."""
    for passage in world.level.passages:
        if passage.look == "glass" and not world.level.barefoot:
            x, y = passage.outline[0]
            yield from _from(world, x, y, 0.9)


def _paint(world: World) -> Iterator[Spot]:
    """Paint underfoot is all round, and pulls to where it flows; beside one it is where it is."""
    player = world.player
    for live in world.parts.all:
        if type(live) is not LiveRibbon or not live.there or _away(live.box, world) > _FAR:
            continue
        footing = live.footing(player.x, player.y)
        if footing is not None and footing.ground == GROUND:
            yield _spread(140.0 * footing.dx, 1.0)
        else:
            x, y = nearest(live.ribbon.line, player.x, player.y, closed=False)
            yield from _from(world, x, y, 0.6)


def _applause(world: World) -> Iterator[Spot]:
    """Storm birds, from where most of them are; in the podium's scene from everywhere."""
    player = world.player
    for live in world.parts.all:
        if isinstance(live, LiveStream) and live.flies:
            dx, dy = live.storm.x - player.x, live.storm.y - player.y
            loud = 1.0 / (1.0 + (dx * dx + dy * dy) / 320.0**2)
            total = float(loud.sum())
            if total > 0.0:
                gain = min(_OVATION, 0.45 * sqrt(total))
                yield _spread(float(np.dot(loud, dx)) / total, gain)
    scene = world.playing
    if scene is not None and scene.scene is SCENES["podium"]:
        begins, ends = _STORM
        part = (scene.ticks - begins) / 120.0, (ends - scene.ticks) / 200.0
        yield _spread(0.0, _OVATION * min(1.0, max(0.0, min(part))))


def _flock(world: World) -> Iterator[Spot]:
    """The cranes behind one, by the root of their number, more as one goes."""
    player, number = world.player, min(_FLOCK, world.progress.courage)
    going = min(1.0, player.speed / _WALKS)
    gain = 0.5 * sqrt(number / _FLOCK) * (0.3 + 0.7 * going)
    yield placed(-90.0 * player.face_x, -90.0 * player.face_y, gain)


def _wind(world: World) -> Iterator[Spot]:
    """A gust that blows, from where it comes; outside it, from where it is."""
    player = world.player
    for live in world.parts.all:
        if isinstance(live, LiveGust):
            force, gust = live.gust.force(world.tick), live.gust
            if force and contains(gust.outline, player.x, player.y):
                yield _spread(-420.0 * gust.ux, 1.2 * force)
            elif force and _away(live.box, world) < _FAR:
                x, y = nearest(gust.outline, player.x, player.y)
                yield from _from(world, x, y, 0.7 * force)


def _cold(world: World) -> Iterator[Spot]:
    """Cold fire fizzes, by fear."""
    fires = [area for area in world.level.fears if area.kind == "fire"]
    if fires:
        yield placed(0.0, 0.0, 0.12 + 0.88 * world.fear)


class _Ink:
    """The stylus, while ink runs: the faster it does, the louder."""

    def __init__(self) -> None:
        self._was = 0, 0.0
        """Stroke, and px of it that were written a tick ago."""

    def __call__(self, world: World) -> Iterator[Spot]:
        live = world.writing
        if not isinstance(live, LiveLectern):
            return
        was, self._was = self._was, (live.stroke, live.along)
        run = live.along - was[1] if was[0] == live.stroke else live.along
        if run > 0.0:
            x, y = live.pen
            yield from _from(world, x, y, min(1.2, 0.4 + 0.6 * run / live.lectern.pace))


def _bleeding(world: World) -> Iterator[Spot]:
    """Ink that bleeds into paper near one."""
    for live in world.parts.all:
        if isinstance(live, LiveBleed):
            x, y = nearest(live.bleed.line, world.player.x, world.player.y, closed=False)
            yield from _from(world, x, y, 0.8)


def _blades(world: World) -> Iterator[Spot]:
    """Iris blades that turn, from the point of their edge that is nearest."""
    player = world.player
    for live in world.parts.all:
        if isinstance(live, LiveBlade) and _away(live.box, world) < _FAR:
            blade, turn = live.blade, live.blade.turn(world.tick)
            rest = blade.turned(player.x, player.y, -turn)
            x, y = blade.turned(*nearest(blade.line, *rest, closed=False), turn)
            yield from _from(world, x, y, 0.8)


def _remaking(world: World) -> Iterator[Spot]:
    """A hand that holds what is broken."""
    if world.remaking.ticks and world.parts.broken(
        world.player.x, world.player.y, tuning.REMAKE_REACH
    ):
        yield placed(0.0, 0.0, 1.0)


BEDS: Final[dict[str, Bed]] = {
    "loop-ribs": _ribs,
    "loop-tube": _tubes,
    "loop-door": _door,
    "loop-ribbon": _paint,
    "loop-applause": _applause,
    "loop-flock": _flock,
    "loop-wind": _wind,
    "loop-cold": _cold,
    "loop-bleed": _bleeding,
    "loop-blade": _blades,
    "loop-remake": _remaking,
}
"""By the name of the effect."""


class Beds:
    """All of them, about one listener."""

    def __init__(self) -> None:
        self._all: dict[str, Bed] = BEDS | {"loop-ink": _Ink()}

    @property
    def names(self) -> frozenset[str]:
        """The loops there are."""
        return frozenset(self._all)

    def around(self, world: World) -> dict[str, Spot]:
        """What of them is to be heard now."""
        found = {name: gathered(bed(world)) for name, bed in self._all.items()}
        return {name: spot for name, spot in found.items() if spot.left or spot.right}


def _from(world: World, x: float, y: float, gain: float) -> Iterator[Spot]:
    dx, dy = x - world.player.x, y - world.player.y
    if abs(dx) < _FAR and abs(dy) < _FAR:
        yield placed(dx, dy, gain)


def _spread(dx: float, gain: float) -> Spot:
    """What fills a side of the sky: it pans, and its distance is in its gain."""
    spot = placed(dx, 0.0, 1.0)
    loud = sqrt(spot.left**2 + spot.right**2) / sqrt(2.0)
    return Spot(gain * spot.left / loud, gain * spot.right / loud, min(1.0, 0.3 + gain))


def _away(box: tuple[float, float, float, float], world: World) -> float:
    """px to a box, the greater of both directions."""
    left, top, right, bottom = box
    x, y = world.player.x, world.player.y
    return max(left - x, x - right, top - y, y - bottom, 0.0)
