"""Prototype: the forgotten ideas, spinning like satellites, and the sheets that can be read."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot, sin
from typing import TYPE_CHECKING, Final

from game.sim.parts.prototype import LivePrototype, Prototype
from game.view.fold.makings import REACH
from game.view.kinds.kind import Kind, KindPass, View
from game.view.passes.tumbling import Instance, Tumbling
from game.view.places.chamber.flotsam import HANGS, NO_LAMPS, floating_meshes, is_seen, sheets
from game.view.places.chamber.tumble import quaternion, spin_of

if TYPE_CHECKING:
    from game.view.gl.context import Gl
    from game.view.place import Place
    from game.view.snapshot import Snapshot

_WHIRL: Final = 0.30
"""How much faster a thing turns for each px a tick that it is pushed."""
_SEAM: Final = 2.2
_WARMS: Final = 1.6
"""A second, e-folds: how fast the seam of a touched one warms."""


@dataclass(frozen=True, slots=True)
class PrototypeLook:
    """Where it floats, px; how fast, px a tick; whether it was ever touched."""

    x: float
    y: float
    pace: float
    touched: bool


def look(live: LivePrototype, _seconds: float, part: float) -> PrototypeLook:
    """The prototype's look, ``part`` of the way to where it is now."""
    x, y = live.body.position
    vx, vy = live.body.velocity
    return PrototypeLook(x - vx * (1 - part), y - vy * (1 - part), hypot(vx, vy), live.touched)


class PrototypePass(KindPass):
    """Every prototype of a place, and every sheet."""

    def __init__(self, gl: Gl, place: Place) -> None:
        self._parts = [part for part in place.level.parts if isinstance(part, Prototype)]
        self._sheets = sheets(place.level)
        most = len(self._parts) + len(self._sheets)
        self._things = Tumbling(gl, floating_meshes(), most)
        self._spins = {part.id: spin_of(part.id, 0.5) for part in self._parts}
        self._turned = dict.fromkeys(self._spins, 0.0)
        self._warm = dict.fromkeys(self._spins, 0.0)
        self._seconds = 0.0

    def write(self, shot: Snapshot, view: View) -> None:
        """Turn each a little further, the faster the harder it was pushed."""
        passed = min(0.1, max(0.0, shot.seconds - self._seconds))
        self._seconds = shot.seconds
        instances: list[Instance] = []
        for part in self._parts:
            state = shot.parts.get(part.id)
            if not isinstance(state, PrototypeLook):
                continue
            turned, warm = self._follow(part.id, state, passed)
            if is_seen(state.x, state.y, view):
                spin = self._spins[part.id]
                spin = spin._replace(start=spin.start + turned)
                bob = 4.0 * sin(shot.seconds * 0.7 + part.id)
                row = (
                    *(state.x, state.y, HANGS + bob, part.radius / REACH),
                    *quaternion(spin, shot.seconds),
                    *(1.0, 1.0, 1.0, _SEAM * warm),
                    *NO_LAMPS,
                )
                instances.append((part.kind, row))
        for thing in self._sheets:
            shown = thing.row(view, shot.seconds)
            if shown is not None:
                instances.append((thing.page, shown))
        self._things.write(instances, view[2])

    def _follow(self, id_: int, state: PrototypeLook, passed: float) -> tuple[float, float]:
        """How far it was whirled, radians, and how warm its seam is by now."""
        whirl = _WHIRL * min(state.pace, 6.0) * (1.0 if self._spins[id_].speed > 0 else -1.0)
        self._turned[id_] += passed * whirl
        goal = float(state.touched)
        self._warm[id_] += (goal - self._warm[id_]) * min(1.0, passed * _WARMS)
        return self._turned[id_], self._warm[id_]

    def draw_standing(self) -> None:
        """By depth, among all that one can meet."""
        self._things.draw(rim=True)


KIND: Final = Kind(Prototype, LivePrototype, look, PrototypePass)
