"""Chandelier: how what hangs over the hall swings, burns and drips. No GL.

Owns a space of its own, in which one chain hangs: nothing in it ever touches the
world. It is stepped by the moments that are drawn, and stirred by what passes below.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cos, exp, hypot, pi, sin
from typing import TYPE_CHECKING, Final

import pymunk

from game.levels.build import furniture
from game.sim.plane import KY, KZ
from game.view.fold.palette import linear
from game.view.glow.rows import FLAME, GLOW, STREAK, Row, row

if TYPE_CHECKING:
    from game.levels.tilemap import TileMap
    from game.view.snapshot import Snapshot

STEP: Final = 1 / 60
_MOST: Final = 240
"""Steps that are caught up with at once; what came before has died away."""
_LINKS: Final = 4
_LENGTH: Final = 300.0
"""px from the loop of the silks down to the hoop."""
_LOW: Final = 64.0
"""px from the hoop's middle down to the picture's lower edge."""
_REACH: Final = 320.0
"""px within which one who passes stirs the air."""
_WIDE: Final = 300.0
"""px its haze, and what drips, reach from the hoop's middle, swung as far as it may."""
_CUPS: Final = 9
_FALL: Final = 116.0
"""px a drip falls before it is smoke: that is above the antlers."""
_PERIOD: Final = 3.4


@dataclass(frozen=True, slots=True)
class Hung:
    """Where it hangs and how: middle of the hoop at rest, px of the plane; angle, radians."""

    x: float
    y: float
    angle: float

    @property
    def pivot(self) -> tuple[float, float]:
        """Where all silks meet."""
        return self.x, self.y - _LENGTH

    def within(self, view: tuple[float, float, float, float]) -> bool:
        """Whether anything of it may be seen in a view (left, top, width, height)."""
        left, top, width, height = view
        across = left - _WIDE < self.x < left + width + _WIDE
        return across and top - _WIDE < self.y < top + height + _WIDE

    def at(self, dx: float, dy: float) -> tuple[float, float]:
        """A spot of it, given from the hoop's middle, as it has swung."""
        x, y = self.pivot
        s, c = sin(self.angle), cos(self.angle)
        return x + c * dx - s * (dy + _LENGTH), y + s * dx + c * (dy + _LENGTH)


class Chandelier:
    """The chain of one chandelier."""

    def __init__(self, x: float, y: float) -> None:
        """It hangs with the middle of its hoop at a spot, px of the plane."""
        self._x, self._y = x, y
        self._space = pymunk.Space()
        self._space.gravity = 0.0, 620.0
        self._space.damping = 0.78
        above: pymunk.Body = self._space.static_body
        link = _LENGTH / _LINKS
        for k in range(1, _LINKS + 1):
            mass = 6.0 if k == _LINKS else 0.2
            body = pymunk.Body(mass, pymunk.moment_for_circle(mass, 0, 20.0))
            body.position = 0.0, k * link
            ends = (0.0, 0.0), (0.0, 0.0)
            self._space.add(body, pymunk.PinJoint(above, body, *ends))
            above = body
        self._weight = above
        self._seconds: float | None = None
        self._last = 0.0, 0.0

    def follow(self, shot: Snapshot) -> Hung:
        """Swing on to that moment."""
        who = shot.dreamer
        if self._seconds is None or shot.seconds < self._seconds:
            self._seconds, self._last = shot.seconds, (who.x, who.y)
        steps = int((shot.seconds - self._seconds) / STEP + 1e-6)
        if steps:
            stir = self._stir(shot, steps)
            for k in range(min(steps, _MOST)):
                draught = 5.0 * sin((self._seconds + k * STEP) * 0.9)
                self._weight.apply_force_at_world_point(
                    (stir + draught * self._weight.mass, 0.0), self._weight.position
                )
                self._space.step(STEP)
            self._seconds += steps * STEP
            self._last = who.x, who.y
        down = self._weight.position
        return Hung(self._x, self._y, -atan2(down.x, down.y))

    def _stir(self, shot: Snapshot, steps: int) -> float:
        """Force to the east: the wake of the dreamer, and the breath of doors that bloom."""
        who, mass = shot.dreamer, self._weight.mass
        near = exp(-(((who.x - self._x) / _REACH) ** 2) - ((who.y - self._y - 260) / _REACH) ** 2)
        speed = max(-400.0, min(400.0, (who.x - self._last[0]) / (steps * STEP)))
        force: float = 0.08 * speed * near * mass
        for effect in shot.effects:
            if effect.kind == "bloom" and effect.age < 0.5:
                away = self._x - effect.x
                force += 60.0 * mass * away / (120.0 + hypot(away, self._y - effect.y))
        return force


def hung_in(tilemap: TileMap | None) -> Chandelier | None:
    """The chandelier of a map, if one of its pictures is called so."""
    if tilemap is None:
        return None
    for _, thing in furniture(tilemap):
        tileset, local = tilemap.tile_of(thing.gid)
        image = tileset.tile(local).image
        if image is not None and image.path is not None and image.path.stem == "chandelier":
            return Chandelier(thing.x, thing.y - _LOW)
    return None


def chandelier_glows(hung: Hung, seconds: float) -> tuple[list[Row], list[Row]]:
    """What shines behind it and before it: its haze and flames, drips and their smoke."""
    front: list[Row] = []
    x, y = hung.at(0.0, 0.0)
    flicker = 1.0 + 0.05 * sin(seconds * 8.3) * sin(seconds * 3.1)
    ember = linear("ember")
    behind = [row(GLOW, (x, y, 0.0), (190.0, 120.0), ember * 0.10 * flicker)]
    for k in range(_CUPS):
        a = 0.17 + 2 * pi * k / _CUPS
        size = 1.0 + 0.22 * sin(a)
        cx, cy = hung.at(88.0 * cos(a), 50.0 * KY * sin(a))
        fire = cx, cy - 7.0 * KZ * size, 0.0
        lit = 1.0 + 0.1 * sin(seconds * (44.0 + 3.0 * k) + k * 2.1)
        light = (0.9 * lit, 0.9 * lit, 0.9 * lit)
        half = 4.2 * size, 6.4 * size
        front.append(row(FLAME, fire, half, light, before=2000.0, seed=float(k)))
        front.append(row(GLOW, fire, (20.0, 20.0), ember * 0.16 * lit, before=1990.0))
        front += _drip(cx, cy + 26.0 * KZ * size, (seconds + k * 1.31) % _PERIOD, k)
    return behind, front


def _drip(x: float, y: float, age: float, k: int) -> list[Row]:
    """A bead swells at the foot of a cup, falls ever faster, and is a few soft puffs."""
    bright = linear("brasslt")
    swell, fall = 1.2, (2 * _FALL / 520.0) ** 0.5
    if age < swell:
        size = 0.8 + 1.4 * age / swell
        return [row(GLOW, (x, y, 0.0), (size * 2.2, size * 2.6), bright * 0.9, before=2000.0)]
    age -= swell
    if age < fall:
        speed = 520.0 * age
        at = x, y + 260.0 * age * age, 0.0
        long = 2.2 + speed * 0.016
        return [row(STREAK, at, (long, 1.3), bright * 1.5, before=2000.0, angle=pi / 2)]
    age = (age - fall) / (_PERIOD - swell - fall)
    left = (1.0 - age) ** 2
    rows = []
    for i in range(4):
        a = 0.6 + 1.57 * i + k
        far = 13.0 * (1.0 - left)
        at = x + far * cos(a), y + _FALL + 0.5 * far * sin(a) - 16.0 * age, 0.0
        size = 5.0 + 11.0 * age
        rows.append(row(GLOW, at, (size, size * 0.8), linear("ember") * 0.20 * left, before=1990.0))
    return rows
