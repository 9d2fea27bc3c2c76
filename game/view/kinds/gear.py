"""Gear: a flat wheel of glass, drawn as the floor it is."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, pi, sin
from typing import TYPE_CHECKING, Final

from game.sim.parts.gear import EASE_TICKS, Gear, LiveGear
from game.view.kinds.kind import Kind, KindPass, View
from game.view.kinds.toothlines import ToothLines
from game.view.kinds.wheels import BRASS, DARK, Wheels, tooth_turns

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.view.gl.context import Gl
    from game.view.place import Place
    from game.view.snapshot import Snapshot

_OVERSHOOT: Final = 0.045
"""Share of a step that a wheel runs on, and swings back."""


@dataclass(frozen=True, slots=True)
class GearLook:
    """How far it has turned."""

    turn: float
    """Turns, clockwise; with a little of the overshoot the rules know nothing of."""


def look(live: LiveGear, _seconds: float, part: float) -> GearLook:
    """The gear's look."""
    return GearLook(shown_turn(live.gear, live.here.tick, part))


def shown_turn(gear: Gear, tick: int, part: float) -> float:
    """Turns at ``part`` (0..1) of the way from the tick before to ``tick``."""
    if not gear.sense:
        return gear.turn(0)
    before, after = gear.turn(tick - 1), gear.turn(tick)
    over = (tick - 1 + part) % gear.step_ticks - EASE_TICKS
    run_on = 0.0
    if over > 0:
        run_on = _OVERSHOOT * sin(over * pi / 5) * exp(-over / 3.5) / gear.steps
    return before + (after - before) * part + gear.sense * run_on


class GearPass(KindPass):
    """Every gear of a place, the farthest first."""

    def __init__(self, gl: Gl, place: Place) -> None:
        self._wheels = Wheels(gl, place)
        gears = [part for part in place.level.parts if type(part) is Gear]
        self._gears = sorted(gears, key=lambda gear: gear.y)
        self._turns = tooth_turns(place.level.parts)
        self._lines = ToothLines(gl)
        self._shown: list[tuple[Gear, float]] = []

    def write(self, shot: Snapshot, view: View) -> None:
        """Choose what is in view."""
        self._shown = []
        for gear in self._gears:
            state = shot.parts.get(gear.id)
            if isinstance(state, GearLook) and self._wheels.sees(gear, view):
                self._shown.append((gear, state.turn))

    def draw_floor(self, light: Framebuffer) -> None:
        """See KindPass."""
        self._wheels.begin(light)
        for gear, turn in self._shown:
            style = BRASS if gear.sense else DARK
            self._wheels.draw_below(gear, turn, style, covered=True)
        for gear, turn in self._shown:
            style = BRASS if gear.sense else DARK
            self._wheels.draw(gear, turn + self._turns[gear.id], style)
        self._wheels.end()

    def draw_standing(self) -> None:
        """See KindPass."""
        self._lines.draw(
            [
                (gear, turn + self._turns[gear.id], BRASS if gear.sense else DARK)
                for gear, turn in self._shown
            ]
        )


KIND: Final = Kind(Gear, LiveGear, look, GearPass)
