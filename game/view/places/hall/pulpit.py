"""Pulpit: how the speaker's stand lives: its flower breathes, its wood is warm. No GL.

The stand itself is a picture of the map; what moves on it is told here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import exp, hypot, pi, sin
from typing import TYPE_CHECKING, Final

from game.levels.build import furniture
from game.sim.chance import chance
from game.sim.plane import KY, KZ
from game.view.fold import microphone
from game.view.fold.palette import linear
from game.view.glow.lamps import breath_of
from game.view.glow.rows import GLOW, MOTE, POOL, Row, row

if TYPE_CHECKING:
    from game.levels.tilemap import TileMap
    from game.view.snapshot import Snapshot

_AHEAD: Final = 8.0
"""px before the middle of what is solid of the stand that its flower is sorted at."""
_BACK: Final = -9.0 * KY
"""px of the plane the flower's heart is behind the foot of the stand."""
_NEAR: Final = 120.0
"""px from the stand at which the flower has half turned to who comes."""
_GRAINS: Final = 7
_SEAMS: Final = ((-10.0, 34.0), (-3.0, 26.0), (5.0, 40.0), (12.0, 30.0))
"""World x and z of the cracks in its bark that glow."""


@dataclass(frozen=True, slots=True)
class Podium:
    """Where a stand is: its foot and where it is sorted, px of the plane."""

    x: float
    y: float
    foot: float

    def opened(self, shot: Snapshot) -> float:
        """How far the flower is open, 0..1: it breathes, and opens to who comes near."""
        far = hypot(shot.dreamer.x - self.x, (shot.dreamer.y - self.y) / KY)
        near = 1.0 / (1.0 + (far / _NEAR) ** 4)
        return 0.26 + 0.13 * breath_of(shot.seconds) + 0.58 * near

    def pose(self, shot: Snapshot) -> int:
        """Which of the flower's poses shows."""
        return round(self.opened(shot) * (microphone.POSES - 1))

    @property
    def flower(self) -> tuple[float, float, float]:
        """Where its mesh stands so that it is drawn before the stand: x, y, height."""
        y = self.foot + _AHEAD
        return self.x, y, (y - self.y - _BACK) / KZ

    def glows(self, shot: Snapshot) -> tuple[list[Row], list[Row]]:
        """What shines behind and before: warm wood, grains of light that are breathed in."""
        breath, opened = breath_of(shot.seconds), self.opened(shot)
        warm = 0.6 + 0.4 * breath
        r, g, b = (float(v) for v in linear("ember"))
        behind = [row(POOL, (self.x, self.y, 0.0), (92.0, 48.0), _by((r, g, b), 0.07 * warm))]
        front: list[Row] = []
        ahead = self.foot + _AHEAD - self.y
        trunk = self.x, self.y, 34.0
        front.append(row(GLOW, trunk, (44.0, 40.0), _by((r, g, b), 0.10 * warm), before=ahead))
        for k, (x, z) in enumerate(_SEAMS):
            beat = 0.5 + 0.5 * sin(shot.seconds * pi / 2 - 0.5 * k)
            at = self.x + x, self.y + 6.0, z
            front.append(
                row(GLOW, at, (3.2, 11.0), _by((r, g, b), 0.10 + 0.32 * beat), before=ahead)
            )
        heart = self.x, self.y + _BACK, microphone.HIGH + 4.0
        glow = _by(tuple(linear("lilac").tolist()), 0.02 + 0.05 * opened)
        front.append(row(GLOW, heart, (34.0, 34.0), glow, before=self.foot + 30.0 - heart[1]))
        front += self._breathed(shot.seconds, heart, opened)
        return behind, front

    def _breathed(
        self, seconds: float, heart: tuple[float, float, float], opened: float
    ) -> Iterator[Row]:
        """Grains that drift into the flower while it inhales, and out as it exhales."""
        inhaled = (breath_of(seconds) + 1.0) / 2.0
        light = tuple(linear("brasslt").tolist())
        for k in range(_GRAINS):
            turn = 2 * pi * chance(k, 1) + 0.5 * sin(seconds * 0.7 + k)
            far = 8.0 + (1.0 - inhaled) * (18.0 + 20.0 * chance(k, 2))
            x = heart[0] + far * 1.2 * sin(turn)
            z = heart[2] + far * 0.6 * sin(turn + pi / 2) + 4.0
            bright = opened * exp(-(((inhaled - 0.45) / 0.32) ** 2))
            at = x, heart[1], z
            yield row(
                MOTE, at, (1.4, 1.4), _by(light, 0.9 * bright), before=self.foot + 30.0 - at[1]
            )


def _by(light: tuple[float, ...], share: float) -> tuple[float, ...]:
    return tuple(v * share for v in light)


def podium_in(tilemap: TileMap | None) -> Podium | None:
    """The stand of a map, if one of its pictures is called ``podium``."""
    if tilemap is None:
        return None
    for layer, thing in furniture(tilemap):
        tileset, local = tilemap.tile_of(thing.gid)
        tile = tileset.tile(local)
        path = tile.image.path if tile.image is not None else None
        if path is None or path.stem != "podium" or not tile.shapes:
            continue
        solid = tile.shapes[0]
        foot = thing.y + layer.offset[1] - thing.height + solid.y + solid.height / 2
        return Podium(thing.x + layer.offset[0], foot - 2.0, foot)
    return None
