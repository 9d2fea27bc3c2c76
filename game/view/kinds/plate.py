"""Plate: glass that shatters into its panes and finds home, with the legacy that stands on it."""

from __future__ import annotations

from dataclasses import dataclass
from math import pi
from typing import TYPE_CHECKING, Final

from game.sim.geometry import bounds
from game.sim.parts.gear import Gear
from game.sim.parts.plate import LivePlate, Plate
from game.sim.plane import KY
from game.view.fold.wheel import sheet
from game.view.kinds.gear import shown_turn
from game.view.kinds.homing import Homing
from game.view.kinds.kind import Kind, KindPass, View
from game.view.kinds.legacies import Legacies, Legacy
from game.view.kinds.toothlines import ToothLines
from game.view.kinds.wheels import FRAIL, LILAC, NO_HAND, Wheels, pitch, tooth_turns

if TYPE_CHECKING:
    from arcade.gl import Framebuffer, Geometry

    from game.view.gl.context import Gl
    from game.view.place import Place
    from game.view.snapshot import Snapshot

_SHATTERS: Final = 1.5
_MENDS: Final = 2.2
"""A second: how fast panes come apart, and home, of the whole way."""
_SAME: Final = 4.0
"""px by which a plate may differ from its gear's ellipse and still be drawn as a wheel."""


@dataclass(frozen=True, slots=True)
class PlateLook:
    """Whether it stands, and for how long still."""

    turn: float
    """Turns of what it rides on."""
    stands: bool
    left: float
    """Of the time it stands because it was remade, 0..1; 0 where it was not."""
    warning: float
    """0 safe to 1 shattering."""
    until: float = NO_HAND
    """Of the time it stands by the clock, so much is left, 0..1; below 0 where none counts."""
    returning: float = 0.0
    """0 far from standing again to 1 now: its panes are home when one can stand on them."""


def look(live: LivePlate, _seconds: float, part: float) -> PlateLook:
    """The plate's look."""
    turn = 0.0 if live.gear is None else shown_turn(live.gear, live.here.tick, part)
    plate, left = live.plate, live.plate.ticks_left(live.here.tick)
    until = NO_HAND if left is None or live.by_hand else left / (plate.period - plate.down)
    return PlateLook(turn, live.stands, live.hand_left, live.warning, until, live.returning)


class _Glass:
    """One plate as it is drawn."""

    def __init__(self, wheels: Wheels, plate: Plate, gear: Gear | None, tooth: float) -> None:
        self.plate, self.gear, self.tooth = plate, gear, tooth
        self.x, self.y = _middle(plate) if gear is None else (gear.x, gear.y)
        self.wheel = gear if gear is not None and _covers(plate, gear) else None
        self.sheet: Geometry | None = None
        self.first = 0.0 if gear is None else gear.turn(0)
        if self.wheel is None:
            self.sheet = wheels.upload(
                sheet([(x - self.x, (y - self.y) / KY) for x, y in plate.outline])
            )
        left, top, right, bottom = bounds(plate.outline)
        self.reach = max(right - left, (bottom - top) / KY)
        self.apart: float | None = None
        """0 whole to 1 shattered; None before it was first seen."""


class PlatePass(KindPass):
    """Every plate of a place, the farthest first."""

    def __init__(self, gl: Gl, place: Place) -> None:
        self._wheels = Wheels(gl, place)
        parts = place.level.parts
        gears = {part.id: part for part in parts if isinstance(part, Gear)}
        turns = tooth_turns(parts)
        plates = [part for part in parts if isinstance(part, Plate)]
        made = [
            _Glass(self._wheels, plate, gears.get(plate.gear), turns.get(plate.gear, 0.0))
            for plate in plates
        ]
        self._glasses = sorted(made, key=lambda glass: glass.y)
        self._legacies = Legacies(gl, [p.name for p in plates if p.name])
        self._homing = Homing(gl, len(plates))
        self._lines = ToothLines(gl)
        self._shown: list[tuple[_Glass, PlateLook]] = []
        self._seconds = 0.0

    def write(self, shot: Snapshot, view: View) -> None:
        """Let the panes of every plate come apart or home, and choose those in view."""
        passed = min(0.1, max(0.0, shot.seconds - self._seconds))
        self._seconds = shot.seconds
        self._shown = []
        statues = []
        for glass in self._glasses:
            state = shot.parts.get(glass.plate.id)
            if not isinstance(state, PlateLook):
                continue
            goal = 0.0 if state.stands else 1.0 - state.returning
            if glass.apart is None:
                glass.apart = goal
            elif glass.apart < goal:
                glass.apart = min(goal, glass.apart + passed * _SHATTERS)
            elif state.returning > 0.0:
                glass.apart = goal
            else:
                glass.apart = max(goal, glass.apart - passed * _MENDS)
            if not _is_seen(glass, view):
                continue
            self._shown.append((glass, state))
            if glass.plate.name:
                heading = (state.turn - glass.first) * 2 * pi
                middle = _middle(glass.plate) if glass.gear is None else (glass.x, glass.y)
                mending = state.left > 0.0
                statues.append(
                    Legacy(glass.plate.name, *middle, heading, glass.apart, state.warning, mending)
                )
        self._legacies.write(statues)
        self._homing.write(
            [
                (glass.x, glass.y, glass.reach / 2, glass.apart or 0.0)
                for glass, state in self._shown
                if state.left > 0.0 and glass.apart
            ]
        )

    def draw_floor(self, light: Framebuffer) -> None:
        """See KindPass."""
        self._wheels.begin(light)
        for glass, state in self._shown:
            apart = glass.apart or 0.0
            going = min(1.0, state.warning * 4.0 + apart) if state.stands else 1.0
            style = FRAIL + (LILAC - FRAIL) * going
            left = state.left if state.left > 0.0 else state.until
            if glass.wheel is not None:
                turn = state.turn + glass.tooth
                self._wheels.draw(glass.wheel, turn, style, state.warning, apart, left)
            elif glass.sheet is not None:
                at = (glass.x, glass.y, glass.reach, (state.turn - glass.first) * 2 * pi)
                self._wheels.draw_glass(glass.sheet, at, (0.0, style, state.warning, apart))
        self._wheels.end()

    def draw_light(self) -> None:
        """See KindPass."""
        self._homing.draw()

    def draw_standing(self) -> None:
        """See KindPass."""
        self._lines.draw(
            [
                (glass.wheel, state.turn + glass.tooth, FRAIL)
                for glass, state in self._shown
                if glass.wheel is not None and not glass.apart and not state.warning
            ]
        )
        self._legacies.draw()


def _middle(plate: Plate) -> tuple[float, float]:
    left, top, right, bottom = bounds(plate.outline)
    return (left + right) / 2, (top + bottom) / 2


def _covers(plate: Plate, gear: Gear) -> bool:
    """Whether the plate is the gear's whole ellipse."""
    left, top, right, bottom = bounds(plate.outline)
    off = (left - gear.x + gear.rx, right - gear.x - gear.rx)
    down = (top - gear.y + gear.ry, bottom - gear.y - gear.ry)
    return len(plate.outline) > 8 and max(map(abs, (*off, *down))) < _SAME + pitch(gear) * 0.02


def _is_seen(glass: _Glass, view: View) -> bool:
    left, top, width, height = view
    reach = glass.reach * (1.0 if glass.gear is None else 2.0)
    across = left - reach < glass.x < left + width + reach
    return across and top - reach < glass.y < top + height + reach + 200.0


KIND: Final = Kind(Plate, LivePlate, look, PlatePass)
