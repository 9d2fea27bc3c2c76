"""Crack: the night that falls through the hall's ceiling, until its wall is opened. No GL.

What lies overhead is not seen in this view; its light is, on the floor and in the air. When
the podium answers it opens wide, from near the stage on, and the colours of what churns
above come down in shafts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, hypot, pi, sin
from typing import TYPE_CHECKING, Final

from game.sim.chance import chance
from game.sim.plane import KZ
from game.view.fold.palette import linear
from game.view.glow.rows import CONE, GLOW, MOTE, STREAK, Row, row
from game.view.places.hall.returns import wider

if TYPE_CHECKING:
    from game.view.places.hall.pulpit import Podium
    from game.view.snapshot import Snapshot

_PATH: Final = (
    *((760.0, 60.0), (640.0, 190.0), (470.0, 262.0), (440.0, 420.0), (262.0, 520.0)),
    *((226.0, 664.0), (66.0, 770.0), (38.0, 900.0), (-130.0, 986.0), (-196.0, 1150.0)),
    *((-372.0, 1238.0), (-420.0, 1390.0), (-566.0, 1470.0)),
)
"""px from the podium: a crack across the middle aisle, between two blocks of seats."""
_STEP: Final = 30.0
_WIDTHS: Final = (0.66, 1.25, 0.0)
"""By state of the dream,"""
_BRIGHTS: Final = (0.80, 1.0, 0.0)
"""and how bright."""
_OPENS_AT: Final = 0.20
"""Part of its way from which it opens to both sides."""
_SHAFT: Final = 470.0
"""px: half of a shaft of light, which comes from above the view."""
_PAINTS: Final = tuple(linear(c) for c in ("#8f6cff", "cyan", "emerald", "#c070f0", "#5a78ff"))
_NIGHT: Final = (0.36, 0.50, 1.0)
_BEYOND: Final = 240.0


@dataclass(frozen=True, slots=True)
class _Spot:
    x: float
    y: float
    angle: float
    share: float
    """0..1: wide in the middle of the crack, nothing at its ends."""
    part: float
    """0..1 of its way."""


def _spots() -> Iterator[_Spot]:
    whole = sum(hypot(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(_PATH))
    gone = 0.0
    for (ax, ay), (bx, by) in pairwise(_PATH):
        long = hypot(bx - ax, by - ay)
        count = max(1, round(long / _STEP))
        for k in range(count):
            u = (k + 0.5) / count
            part = (gone + long * u) / whole
            at = ax + (bx - ax) * u, ay + (by - ay) * u
            yield _Spot(*at, atan2(by - ay, bx - ax), sin(pi * part) ** 0.7, part)
        gone += long


_SPOTS: Final = tuple(_spots())


def crack_glows(
    podium: Podium, shot: Snapshot, view: tuple[float, float]
) -> tuple[list[Row], list[Row]]:
    """What shines on the floor, and the dust that falls through the light."""
    behind: list[Row] = []
    front: list[Row] = []
    more = wider(shot.played.lessons)
    base = more * sum(w * share for w, share in zip(_WIDTHS, shot.shares, strict=True))
    shines = sum(b * share for b, share in zip(_BRIGHTS, shot.shares, strict=True))
    if shines < 0.01:
        return behind, front
    left, top = shot.corner
    for k, spot in enumerate(_SPOTS):
        x, y = podium.x + spot.x, podium.y + spot.y
        inside = -_BEYOND < x - left < view[0] + _BEYOND
        if not inside or not -_BEYOND < y - top < view[1] + _BEYOND:
            continue
        torn = _torn(spot.part, shot.played.opened)
        wide, bright = base * (1.0 + 1.1 * torn), shines * (1.0 + 1.7 * torn)
        own = spot.share * (0.72 + 0.56 * chance(k, 1))
        slow = 1.0 + 0.10 * sin(shot.seconds * 0.6 + 0.5 * k)
        for half, part in ((74.0, 0.036), (34.0, 0.062)):
            reach = (_STEP * 0.95 + half * 0.4, half * wide * own)
            light = tuple(v * part * bright * own * slow for v in _NIGHT)
            behind.append(row(GLOW, (x, y, 0.0), reach, light, angle=spot.angle))
        if torn > 0.0:
            _tear(k, spot, (x, y), torn * shines, shot.seconds, behind, front)
        if k % 3 == 0:
            light = tuple(v * 0.016 * bright * own * slow for v in _NIGHT)
            shaft = 34.0 * wide * own, 190.0
            front.append(row(GLOW, (x - 26.0, y, 150.0), shaft, light, before=-8.0, angle=0.16))
            fall = (shot.seconds * (0.05 + 0.03 * chance(k, 2)) + chance(k, 3)) % 1.0
            drift = 14.0 * sin(shot.seconds * 0.7 + k)
            dust = tuple(0.7 * spot.share * sin(pi * fall) for _ in range(3))
            high = 200.0 * (1.0 - fall)
            front.append(row(MOTE, (x + drift - 0.2 * high, y, high), (1.3, 1.3), dust))
    return behind, front


def along(part: float) -> tuple[float, float]:
    """The point ``part`` (0..1) of the crack's way, px from the podium."""
    spot = min(_SPOTS, key=lambda one: abs(one.part - part))
    return spot.x, spot.y


def _torn(part: float, opened: float) -> float:
    """0..1 how wide it has been torn there."""
    return min(1.0, max(0.0, 2.6 * opened - 3.2 * abs(part - _OPENS_AT))) if opened > 0.0 else 0.0


def _tear(
    k: int,
    spot: _Spot,
    at: tuple[float, float],
    torn: float,
    seconds: float,
    behind: list[Row],
    front: list[Row],
) -> None:
    """Its white-hot edge on the floor, and the colours that fall through it."""
    x, y = at
    own = spot.share * torn
    jag = 22.0 * (chance(k, 4) - 0.5)
    for side in (-1.0, 1.0):
        lean = side * (4.0 + 15.0 * own) + jag
        edge = x - lean * sin(spot.angle), y + lean * sin(spot.angle + pi / 2), 0.0
        light = tuple(v * 0.80 * own for v in (0.62, 0.74, 1.0))
        turn = spot.angle + 1.0 * (chance(k, 5 + int(side)) - 0.5)
        thick = 1.4 + 3.4 * own * chance(k, 9)
        behind.append(row(STREAK, edge, (_STEP * 1.05, thick), light, angle=turn))
    slow = 1.0 + 0.25 * sin(seconds * 1.3 + 1.7 * k)
    paint = tuple((_PAINTS[k % len(_PAINTS)] * (0.16 * own * slow)).tolist())
    behind.append(row(GLOW, (x, y, 0.0), (_STEP * 2.2, 20.0 + 34.0 * own), paint, angle=spot.angle))
    if k % 2 == 0:
        shaft = tuple((_PAINTS[(k // 2) % len(_PAINTS)] * (0.052 * own * slow)).tolist())
        wide = 26.0 + 50.0 * own * chance(k, 7)
        lean = 0.10 + 0.10 * chance(k, 8)
        middle = x + _SHAFT * sin(lean), y, (_SHAFT - 14.0) / KZ
        front.append(row(CONE, middle, (wide, _SHAFT), shaft, before=-6.0, angle=lean))
