"""Glows: all that shines in a moment, as rows for ``luminous.glsl``. No GL.

Three lists: what lies behind the paper (on the floor and round bodies; blooms), what
shines before furniture and behind cranes, and what burns before all (flames, stars).
Looks have chance of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from math import cos, exp, pi, sin
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.plane import KY
from game.view.fold.palette import linear
from game.view.fold.relic import HUES
from game.view.glow import sparks
from game.view.glow.lamps import breath_of, flame_of, lit_of
from game.view.glow.moods import mood_in
from game.view.glow.puffs import puff
from game.view.glow.rows import (
    FLAME,
    GLOW,
    MOTE,
    POOL,
    RING,
    STAR,
    WIDTH,
    Row,
    light_of,
    row,
    share,
    table,
)
from game.view.glow.strides import stride
from game.view.place import Place
from game.view.snapshot import DoorLook, Effect, Snapshot

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Glows:
    """Rows (n, WIDTH) behind the paper, before it but behind cranes, and before all."""

    behind: Floats
    amid: Floats
    front: Floats

    def more(self, behind: Sequence[Row] | Floats, front: Sequence[Row] | Floats) -> Glows:
        """The same, and what else shines."""
        return Glows(
            np.concatenate([self.behind, table(behind)]),
            self.amid,
            np.concatenate([self.front, table(front)]),
        )


def gather_glows(place: Place, shot: Snapshot, view: tuple[float, float], motes: int) -> Glows:
    """Everything that shines in the view."""
    behind: list[Row] = []
    amid: list[Row] = []
    front: list[Row] = []
    hearts = _hearts(place, shot)
    if shot.barefoot or shot.dreamer.kindled > 0:
        behind += _halo(shot, rings=shot.barefoot and not hearts)
    if shot.barefoot:
        behind += _courage(shot)
    behind += _crane_glows(shot)
    amid += sparks.reached(shot)
    behind += sparks.flow(shot)
    behind += hearts
    for i, who in enumerate(shot.selves):
        x, y, z = flame_of(who, shot.seconds)
        front.append(
            row(FLAME, (x, y, z + 7.0), (6.0, 8.6), (1.0, 1.0, 1.0), before=6.0, seed=float(i))
        )
        behind.append(row(GLOW, (x, y, z + 4.0), (34.0, 34.0), light_of("ember", 0.20)))
    for bloomed in shot.doors:
        behind += _door_glow(bloomed, shot.seconds)
    for effect in shot.effects:
        if effect.kind == "catch":
            amid += sparks.catch(effect, shot.dreamer.y)
        elif effect.kind == "dash":
            sparks.dash(effect, amid, front)
        else:
            _SHOWN.get(effect.kind, _nothing)(effect, behind, front)
    dust = _motes(place, shot, view, motes)
    return Glows(table(behind), table(amid), np.concatenate([table(front), dust]))


def _halo(shot: Snapshot, *, rings: bool) -> list[Row]:
    """Behind the dreamer: what breathes from within the ribs, and its rings on the floor."""
    dreamer, breath = shot.dreamer, breath_of(shot.seconds)
    x, y, z = dreamer.x, dreamer.y, dreamer.height + 50.0
    gain = (1.0 + 0.12 * breath + 0.4 * dreamer.calm) * dreamer.fade * dreamer.kindled
    swell = 1.0 + 0.04 * breath + 0.10 * dreamer.calm
    rows = [
        row(GLOW, (x, y, z), (76.0, 76.0), light_of("phos", 0.17 * gain)),
        row(GLOW, (x, y, z), (170.0, 170.0), light_of("phos", 0.055 * gain)),
    ]
    for radius, alpha in ((58.0, 0.20), (92.0, 0.10)) if rings else ():
        half = radius * swell / 0.88
        rows.append(
            row(RING, (x, y, dreamer.height), (half, half * KY), light_of("phos", alpha * gain))
        )
    return rows


def _courage(shot: Snapshot) -> list[Row]:
    """Hot, ferrous courage: the air round the ribs, while they glow red."""
    dreamer, heat = shot.dreamer, shot.heat * shot.dreamer.fade
    if heat < 0.02:
        return []
    at = dreamer.x, dreamer.y, dreamer.height + 58.0
    return [row(GLOW, at, (38.0, 40.0), light_of("ember", 0.26 * heat))]


def _hearts(place: Place, shot: Snapshot) -> list[Row]:
    """One heartbeat: every ring has the same age, the dreamer's and everyone's."""
    lit = place.people.lit(shot.dreamer.x, shot.dreamer.y)
    if not len(lit):
        return []
    beat = exp(-3.2 * shot.beat) + 0.45 * exp(-9.0 * ((shot.beat - 0.28) % 1.0))
    swell = 0.22 + 0.78 * beat
    grown = 1.0 + 0.10 * shot.beat
    rows = []
    for i in np.flatnonzero(lit > 0.14).tolist():
        x, y = place.people.feet[i].tolist()
        strength = 0.62 * float(lit[i]) ** 1.5 * swell
        for radius in (34.0, 66.0):
            half = radius * grown / 0.88
            light = light_of("#ffb860", strength * (1.0 if radius < 50 else 0.6))
            rows.append(row(RING, (x, y, 0.0), (half, half * KY), light))
    for radius in (34.0, 66.0, 98.0):
        half = radius * grown / 0.88
        light = light_of("phos", 0.30 * swell * (40.0 / radius) ** 0.5)
        rows.append(row(RING, (shot.dreamer.x, shot.dreamer.y, 0.0), (half, half * KY), light))
    return rows


def _crane_glows(shot: Snapshot) -> list[Row]:
    """A breath of gold round those that can still be caught."""
    gold = linear("brasslt")
    return [
        row(GLOW, (float(c[0]), float(c[1]), float(c[2]) + 4.0), (34.0, 30.0), gold * 0.055)
        for c in shot.cranes[shot.cranes[:, 11] > 0]
    ]


def _door_glow(bloomed: DoorLook, seconds: float) -> list[Row]:
    hue = HUES.get(bloomed.relic, "#e9cf9a")
    lit = lit_of(bloomed)
    pulse = 1.0 + 0.06 * sin(seconds * 2.1 + bloomed.x)
    x, y = bloomed.x, bloomed.y
    rows = [
        row(GLOW, (x, y, 62.0), (110.0, 120.0), light_of(hue, 0.16 * lit * pulse)),
        row(POOL, (x, y + 20.0, 0.0), (92.0, 34.0), light_of(hue, 0.10 * lit * pulse)),
    ]
    if bloomed.bloom < 1.0:
        rise = 1.0 - abs(2.0 * bloomed.bloom - 1.0)
        rows.append(row(GLOW, (x, y, 20.0), (60.0, 40.0), light_of(hue, 0.5 * rise)))
    return rows


def _motes(place: Place, shot: Snapshot, view: tuple[float, float], most: int) -> Floats:
    """Dust that hangs in the air of the view, wrapped round it as it moves."""
    which, start, speed, still = _dust(most)
    wide, high = view[0] + 80, view[1] + 80
    rows = still.copy()
    x = start[0] + 10 * np.sin(shot.seconds * 0.3 + which) - shot.corner[0] * 1.06
    y = start[1] - shot.seconds * speed - shot.corner[1] * 1.06
    rows[:, 0], rows[:, 1] = x % wide + shot.corner[0] - 40, y % high + shot.corner[1] - 40
    dust = mood_in(place.level.sky, shot.shares).dust
    twinkle = 0.20 + 0.10 * np.sin(shot.seconds * 0.9 + which * 2.3)
    rows[:, 8:11] = dust[which % len(dust)] * twinkle[:, None]
    return rows


@cache
def _dust(most: int) -> tuple[NDArray[np.int_], Floats, Floats, Floats]:
    """What of so many motes stays: numbers, where they begin, speeds px/s, and rows."""
    which = np.arange(most)
    start = 4096 * np.stack([(which * 0.6180339887) % 1.0, (which * 0.7548776662) % 1.0])
    rows = np.zeros((most, WIDTH), np.float32)
    rows[:, 3] = 2000.0
    rows[:, 4] = rows[:, 5] = 1.0 + 1.1 * ((which * 0.447) % 1.0)
    rows[:, 6] = MOTE
    speed = 3.0 + 5.0 * ((which * 0.37) % 1.0)
    return which, start.astype(np.float32), speed.astype(np.float32), rows


# -- what happened a moment ago


def _nothing(_effect: Effect, _behind: list[Row], _front: list[Row]) -> None:
    """An effect that shows elsewhere."""


def _step(effect: Effect, behind: list[Row], _front: list[Row]) -> None:
    """Where a bare foot came down the crystal rings."""
    left = max(0.0, 1.0 - effect.age / 0.9)
    radius = 9.0 + 34.0 * (1.0 - left * left)
    light = light_of(
        "phos" if effect.strength < 1 else "cyan", 0.16 * left * left * effect.strength
    )
    behind.append(row(RING, (effect.x, effect.y, 0.0), (radius, radius * KY), light))


def _bloom(effect: Effect, behind: list[Row], front: list[Row]) -> None:
    left = max(0.0, 1.0 - effect.age / 1.6)
    radius = 40.0 + 240.0 * (1.0 - left**3)
    at = effect.x, effect.y, 0.0
    behind.append(
        row(RING, at, (radius, radius * KY), light_of("paper", 0.5 * effect.strength * left * left))
    )
    glow = light_of("paper", 0.25 * effect.strength * left**2)
    behind.append(row(GLOW, (at[0], at[1], 60.0), (170.0, 170.0), glow))
    _petals(effect, front, 26, 1.6)


def _petals(effect: Effect, front: list[Row], count: int, span: float) -> None:
    t = effect.age / span
    for k in range(count):
        angle = 2 * pi * share(effect.seed, k)
        far = (40.0 + 120.0 * share(effect.seed, k + 90)) * (1 - (1 - t) ** 2)
        rise = 30.0 + 90.0 * share(effect.seed, k + 50) * t
        at = effect.x + far * cos(angle), effect.y + far * sin(angle) * KY, rise
        size = 1.2 + 1.4 * (1 - t)
        front.append(row(MOTE, at, (size, size), light_of("brasslt", 1.2 * (1 - t)), before=300.0))


def _shown(effect: Effect, behind: list[Row], front: list[Row]) -> None:
    left = max(0.0, 1.0 - effect.age / 1.2)
    at = effect.x, effect.y, effect.height
    behind.append(row(STAR, at, (70.0 * left + 10, 70.0 * left + 10), light_of("cyan", 0.9 * left)))
    behind.append(row(GLOW, at, (80.0, 80.0), light_of("cyan", 0.22 * left)))
    _petals(effect, front, 12, 1.2)


def _lit_figure(effect: Effect, behind: list[Row], _front: list[Row]) -> None:
    left = max(0.0, 1.0 - effect.age / 2.4)
    for lag in (0.0, 0.25):
        age = effect.age - lag
        if age > 0:
            radius = 30.0 + 420.0 * (1 - exp(-1.4 * age))
            light = light_of("cyan", 0.34 * left * left)
            behind.append(row(RING, (effect.x, effect.y, 0.0), (radius, radius * KY), light))


_SHOWN: Final[dict[str, Callable[[Effect, list[Row], list[Row]], None]]] = {
    "step": _step,
    "bloom": _bloom,
    "shown": _shown,
    "puff": puff,
    "stride": stride,
    "lit": _lit_figure,
}
