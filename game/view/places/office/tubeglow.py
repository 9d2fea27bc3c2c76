"""Tubeglow: what a fluorescent shows besides the light it throws. Rows for ``luminous.glsl``."""

from __future__ import annotations

from math import atan2, exp
from typing import Final

from game.sim.level import Tube
from game.sim.plane import KY, KZ
from game.view.fold.palette import linear
from game.view.glow.rows import BAR, CONE, GLOW, STREAK, Row, row
from game.view.place import Place
from game.view.places.office.daylight import SKY
from game.view.places.office.tubes import chance
from game.view.snapshot import Effect, Snapshot

SPARKS: Final = 26
_PALE: Final[list[float]] = linear("#e8f6ee").tolist()
_BROWN: Final[list[float]] = linear("#d07a3a").tolist()
_BEYOND: Final = 420.0
"""px outside the view at which a tube still hazes it."""
_GRAVITY: Final = 1150.0
"""World units a second, twice."""
_SPARK_SECONDS: Final = 0.9
_BOUNCE: Final = 0.38


def tube_glows(
    place: Place, shot: Snapshot, view: tuple[float, float]
) -> tuple[list[Row], list[Row]]:
    """Behind the paper and before it: bars, haze, shafts of light, embers, sparks.

    ``view`` is the size of what is seen, px of the plane.
    """
    behind: list[Row] = []
    front: list[Row] = []
    if place.level.sky == SKY:  # by day they are out, and cold
        return behind, front
    for tube, shown in zip(place.level.tubes, shot.tubes.tolist(), strict=False):
        x, y = tube.x - shot.corner[0], tube.y - shot.corner[1]
        if not (-_BEYOND < x < view[0] + _BEYOND and -_BEYOND < y < view[1] + _BEYOND):
            continue
        lit, ends, bands = shown[0], shown[1:3], shown[3:]
        if lit > 0.02:
            front += _bars(tube, bands)
            behind += _air(tube, lit)
        for side, ember in zip((-1.0, 1.0), ends, strict=True):
            if ember > 0.01:
                front += _ember(tube, side, ember)
    for effect in shot.effects:
        if effect.kind == "tube":
            front += _sparks(effect)
        elif effect.kind == "spit":
            front += _sparks(effect)[:7]
    return behind, front


def _bars(tube: Tube, bands: list[float]) -> list[Row]:
    """The tube, length by length: white, and brown where it hardly burns.

    Each length fades to its neighbours' middles, so that one runs into the next.
    """
    half = tube.width / (len(bands) + 1)
    rows = []
    for i, level in enumerate(bands):
        if level <= 0.01:
            continue
        x = tube.x - tube.width / 2 + half * (i + 1)
        warm = max(0.0, 1.0 - level) ** 1.6
        light = [2.1 * level * (a + (b - a) * warm) for a, b in zip(_PALE, _BROWN, strict=True)]
        at = x, tube.y, tube.height / KZ
        rows.append(row(BAR, at, (half, 3.6), light, before=4.0, seed=float(tube.id + i)))
    return rows


def _air(tube: Tube, lit: float) -> list[Row]:
    """The haze round a lit tube, and the shaft that stands between it and the floor."""
    haze = linear("#b9d8ca")
    at = tube.x, tube.y, tube.height / KZ
    tall = tube.height
    middle = tube.x, tube.y, tube.height / KZ / 2
    return [
        row(GLOW, at, (tube.width * 0.78, 62.0), (haze * (0.10 * lit)).tolist()),
        row(CONE, middle, (tube.width * 0.88, tall / 2), (haze * (0.040 * lit)).tolist()),
    ]


def _ember(tube: Tube, side: float, ember: float) -> list[Row]:
    spot = tube.x + side * (tube.width / 2 - 9.0), tube.y, tube.height / KZ
    hot = linear("ember")
    return [
        row(GLOW, spot, (13.0, 4.5), (hot * (1.5 * ember)).tolist(), before=4.0),
        row(GLOW, spot, (34.0, 20.0), (hot * (0.10 * ember)).tolist(), before=3.0),
    ]


def _sparks(effect: Effect) -> list[Row]:
    """Sparks that fall from its weak end, bounce on the floor, and go out there."""
    rows = []
    gold = linear("brasslt")
    for k in range(SPARKS):
        t = effect.age - 0.5 * chance(effect.seed, k)
        if not 0 < t < _SPARK_SECONDS:
            continue
        aside = (chance(effect.seed, k, 1) - 0.42) * 130
        rise = 60.0 * chance(effect.seed, k, 2)
        z, fall = effect.height + rise * t - _GRAVITY / 2 * t * t, rise - _GRAVITY * t
        drag = (1.0 - exp(-2.0 * t)) / 2.0
        if z < 0:
            hit = (rise + (rise * rise + 2 * _GRAVITY * effect.height) ** 0.5) / _GRAVITY
            speed = -(rise - _GRAVITY * hit) * _BOUNCE * (0.6 + 0.8 * chance(effect.seed, k, 5))
            since = t - hit
            z, fall = speed * since - _GRAVITY / 2 * since * since, speed - _GRAVITY * since
            if z < 0:
                continue
        left = (1.0 - t / _SPARK_SECONDS) ** 0.6
        aslant = (chance(effect.seed, k, 3) - 0.5) * 50
        at = effect.x + aside * drag, effect.y + aslant * drag * KY, z
        angle = atan2(-fall * KZ, aside * exp(-2.0 * t) + 1e-3)
        long = 2.6 + min(11.0, abs(fall) * 0.018) * left
        light = (gold * (2.6 * left)).tolist()
        rows.append(row(STREAK, at, (long, 1.0), light, before=60.0, angle=angle))
    return rows
