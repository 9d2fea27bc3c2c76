"""Arbor: a bare axle with the small wheel on it; seen where the plates on it are gone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.sim.parts.arbor import Arbor, LiveArbor
from game.view.kinds.gear import GearLook, shown_turn
from game.view.kinds.kind import Kind, KindPass, View
from game.view.kinds.wheels import BRASS, Wheels

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.view.gl.context import Gl
    from game.view.place import Place
    from game.view.snapshot import Snapshot


def look(live: LiveArbor, _seconds: float, part: float) -> GearLook:
    """The arbor's look."""
    return GearLook(shown_turn(live.gear, live.here.tick, part))


class ArborPass(KindPass):
    """Every arbor of a place, the farthest first."""

    def __init__(self, gl: Gl, place: Place) -> None:
        self._wheels = Wheels(gl, place)
        arbors = [part for part in place.level.parts if isinstance(part, Arbor)]
        self._arbors = sorted(arbors, key=lambda arbor: arbor.y)
        self._shown: list[tuple[Arbor, float]] = []

    def write(self, shot: Snapshot, view: View) -> None:
        """Choose what is in view."""
        self._shown = []
        for arbor in self._arbors:
            state = shot.parts.get(arbor.id)
            if isinstance(state, GearLook) and self._wheels.sees(arbor, view):
                self._shown.append((arbor, state.turn))

    def draw_floor(self, light: Framebuffer) -> None:
        """See KindPass."""
        self._wheels.begin(light)
        for arbor, turn in self._shown:
            self._wheels.draw_below(arbor, turn, BRASS, covered=False)


KIND: Final = Kind(Arbor, LiveArbor, look, ArborPass)
