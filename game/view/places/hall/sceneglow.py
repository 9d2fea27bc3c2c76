"""Sceneglow: what shines while the podium answers: lights on it, dust of what breaks. No GL."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, exp, pi, sin
from typing import TYPE_CHECKING, Final

from game.sim.chance import chance
from game.sim.plane import KY, KZ
from game.sim.scenes import FALLS
from game.view.glow.rows import CONE, GLOW, MOTE, POOL, RING, Row, light_of, row
from game.view.places.hall.slabs import LIES, fallen

if TYPE_CHECKING:
    from game.view.places.hall.pulpit import Podium
    from game.view.snapshot import Snapshot

_SPOTS: Final = ((-0.44, 0.9), (0.0, 1.0), (0.44, 0.9))
"""Lights on the podium: how they lean, radians, and how bright they are."""
_LONG: Final = 400.0
"""px: half of a shaft."""
_WALL: Final = -124.0
"""px from the podium to the foot of the wall behind it."""
_BREADTH: Final = 196.0
_DUST: Final = 46
_BURSTS: Final = 70.0
"""Ticks of the first cloud,"""
_CLOUDS: Final = 12
_SETTLES: Final = 230.0
"""and until all dust of the wall is gone."""


def scene_glows(podium: Podium, shot: Snapshot) -> tuple[list[Row], list[Row]]:
    """What shines on the floor and behind, and before."""
    behind: list[Row] = []
    front: list[Row] = []
    played = shot.played
    if played.hush > 0.01:
        behind.append(
            row(
                POOL,
                (podium.x, podium.y + 26.0, 0.0),
                (250.0, 120.0),
                light_of("#ffd9a0", 0.12 * played.hush),
            )
        )
        front += _lights(podium, played.hush, shot.seconds)
    for x, y, since in fallen(podium, played.ticks):
        _landing(x, y, since, behind, front)
    since = played.ticks - FALLS
    if 0.0 <= since < _SETTLES:
        front += _burst(podium, since)
        front += _dust(podium, since)
        left = 1.0 - since / _SETTLES
        sill = podium.x, podium.y + _WALL, 20.0
        behind.append(row(GLOW, sill, (330.0, 120.0), light_of("lilac", 0.26 * left**3)))
    return behind, front


def _lights(podium: Podium, hush: float, seconds: float) -> Iterator[Row]:
    """Three shafts from overhead that meet on the stand."""
    for k, (lean, bright) in enumerate(_SPOTS):
        swell = 1.0 + 0.05 * sin(seconds * 1.1 + 2.0 * k)
        light = light_of("#ffe2b0", 0.085 * bright * hush * swell)
        rise = (_LONG - 20.0) * cos(lean)
        at = podium.x + _LONG * sin(lean), podium.y + 30.0, rise / KZ
        yield row(CONE, at, (74.0, _LONG), light, before=-60.0, angle=lean)


def _landing(x: float, y: float, since: float, behind: list[Row], front: list[Row]) -> None:
    """A slab has come down and is dust."""
    part = since / LIES
    left = 1.0 - part
    far = 26.0 + 120.0 * (1.0 - left**3)
    behind.append(row(RING, (x, y, 0.0), (far, KY * far), light_of("#9fb6ff", 0.34 * left**2)))
    behind.append(row(GLOW, (x, y, 14.0), (90.0, 46.0), light_of("#8fa4ff", 0.40 * left**3)))
    for k in range(14):
        seed = int(x) * 31 + k
        turn, fast = 2.0 * pi * chance(seed, 1), 30.0 + 80.0 * chance(seed, 2)
        out = fast * (1.0 - left * left)
        high = (90.0 * chance(seed, 3) * part - 60.0 * part * part) * 1.6
        at = x + out * sin(turn), y + KY * out * sin(turn + pi / 2), max(0.0, high)
        size = 1.2 + 1.6 * left * chance(seed, 4)
        front.append(row(MOTE, at, (size, size), light_of("#cfd9ff", 1.1 * left), before=20.0))


def _burst(podium: Podium, since: float) -> Iterator[Row]:
    """The first cloud along the foot of the wall, as it lets go."""
    left = 1.0 - since / _BURSTS
    if left <= 0.0:
        return
    shines = min(1.0, since / 5.0) * left * left
    for k in range(_CLOUDS):
        u = 2.0 * (k + chance(k, 11)) / _CLOUDS - 1.0
        reach = 40.0 + 46.0 * (1.0 - left)
        at = podium.x + _BREADTH * u, podium.y + _WALL, 6.0 + 40.0 * chance(k, 12) * (1.0 - left)
        light = light_of("#8a86c8" if k % 2 else "#6f93bd", 0.24 * shines)
        yield row(GLOW, at, (reach, 0.62 * reach), light, before=60.0)


def _dust(podium: Podium, since: float) -> Iterator[Row]:
    """What rises from the foot of a wall that falls: pale puffs, and grains."""
    for k in range(_DUST):
        lag = 50.0 * chance(k, 5)
        age = (since - lag) / (_SETTLES - 50.0)
        if not 0.0 < age < 1.0:
            continue
        u = 2.0 * chance(k, 1) - 1.0
        x = podium.x + _BREADTH * u + 40.0 * u * age
        high = 12.0 + (40.0 + 150.0 * chance(k, 2)) * (1.0 - exp(-2.2 * age))
        shines = sin(pi * min(1.0, age * 1.06)) * (1.0 - age)
        if k % 3:
            reach = 46.0 + 80.0 * age
            light = light_of("#6a5fa8" if k % 2 else "#4f6f98", 0.16 * shines)
            yield row(GLOW, (x, podium.y + _WALL, high), (reach, 0.7 * reach), light)
        else:
            light = light_of("#dfe4ff", 1.5 * shines)
            yield row(
                MOTE, (x, podium.y + _WALL + 20.0, high * 1.3), (1.5, 1.5), light, before=60.0
            )
