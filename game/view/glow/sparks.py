"""Sparks: what a catch, a dash and flow throw off, as rows of glows. No GL."""

from __future__ import annotations

from math import atan2, cos, pi, sin
from typing import Final

from game.sim.flight import DOWN_BEAT
from game.sim.plane import KY, KZ
from game.view.fold.palette import Colour
from game.view.glow.rows import FACET, GLOW, RING, STREAK, WEDGE, Row, light_of, row, share
from game.view.snapshot import FLAPPING, Effect, Snapshot

CATCH: Final = 0.7
DASH: Final = 0.5
"""Seconds for which each shows."""
_RING: Final = 44.0
_OVER: Final = 34.0
"""px before its foot: a crane is caught on top of things."""
_CLEAR: Final = 10.0
"""px behind the dreamer's foot, at least."""
_UNDER: Final = -14.0
"""px before the foot: behind the dreamer."""
_ARMS: Final = ((92.0, 4.2, 0.16), (46.0, 3.4, 0.16 + pi / 2), (30.0, 2.2, 0.16 + pi / 4))
"""Half length, half breadth, angle of the rays of the star."""
_TICKS: Final = 22
_RUSH: Final = 0.167
"""Seconds of the dash itself,"""
_LEAP: Final = 118.0
"""and px."""
_RIBBON: Final[tuple[tuple[float, float, Colour], ...]] = (
    (40.0, 0.75, "phos"),
    (20.0, 1.3, "phos"),
    (7.0, 3.0, "#c8fff0"),
)
"""Breadth, light and colour of what trails behind a dash."""
_TRAILS: Final = 34.0
"""px by which it reaches back behind where the dash began."""
_NEAR, _WIDE = 19.0, 17.0
"""px: the ring round what is in reach on the down-beat, and how much wider it is at most."""
_LINES: Final = 7
_SHED: Final = 9


def catch(effect: Effect, dreamer_y: float) -> list[Row]:
    """A star and a ring of gold behind the crane, and short rays round it.

    Before what the crane sat on, and always behind the dreamer, whose foot is at ``dreamer_y``.
    """
    rows: list[Row] = []
    before = min(_OVER, dreamer_y - effect.y - _CLEAR)
    t = effect.age / CATCH
    left = (1.0 - t) ** 2
    strong = left * (0.55 + 0.45 * effect.strength)
    opened = 1.0 - (1.0 - min(1.0, effect.age / 0.10)) ** 3
    at = effect.x, effect.y, effect.height + 4.0
    for long, broad, angle in _ARMS:
        half = long * (0.35 + 0.65 * opened) * (0.75 + 0.25 * left), broad * left + 0.6
        for turn in (angle, angle + pi / 4) if long < 40.0 else (angle,):
            rows.append(
                row(STREAK, at, half, light_of("brasslt", 1.15 * strong), before=before, angle=turn)
            )
    rows.append(row(GLOW, at, (90.0, 90.0), light_of("brasslt", 0.10 * left), before=before))
    rows.append(row(GLOW, at, (34.0, 34.0), light_of("brass", 0.30 * strong), before=before))
    for radius, light in ((_RING, 0.62), (_RING + 11.0, 0.22)):
        out = (radius * opened + 5.0 * t) / 0.88
        rows.append(row(RING, at, (out, out), light_of("brasslt", light * strong), before=before))
    gold = light_of("brasslt", 1.3 * strong)
    for k in range(_TICKS):
        angle = 2 * pi * (k + 0.5 * share(effect.seed, k)) / _TICKS
        long = 3.0 + 5.0 * share(effect.seed, k + 40)
        far = _RING * opened + 8.0 + long + 9.0 * t
        ray = effect.x + far * cos(angle), effect.y, at[2] - far * sin(angle) / KZ
        rows.append(row(STREAK, ray, (long, 1.1), gold, before=before, angle=angle))
    return rows


def reached(shot: Snapshot) -> list[Row]:
    """A ring of gold round the crane in reach; it closes on the down-beat, for a clean catch."""
    rows = []
    for crane in shot.cranes[shot.cranes[:, 11] > 1.0]:
        x, y, z, beat = (float(crane[k]) for k in (0, 1, 2, 5))
        off = 0.5
        if crane[7] == FLAPPING:
            away = abs(beat % 1.0 - DOWN_BEAT)
            off = 2.0 * min(away, 1.0 - away)
        half = (_NEAR + _WIDE * off) / 0.88
        light = light_of("brasslt", 0.85 - 0.5 * off)
        rows.append(row(RING, (x, y, z + 4.0), (half, half), light, before=_OVER))
    return rows


def dash(effect: Effect, behind: list[Row], front: list[Row]) -> None:
    """A tapered ribbon, lines of speed, and a few facets that the coat lost."""
    left = effect.strength * max(0.0, 1.0 - effect.age / DASH)
    # The tail is drawn in behind the head.
    head = _LEAP * min(1.0, effect.age / _RUSH)
    late = max(0.0, (effect.age - 0.12) / (DASH - 0.12)) ** 1.3
    tail = (_LEAP + _TRAILS) * late - _TRAILS
    if head - tail > 2.0:
        behind += _ribbon(effect, (head - tail) / 2, (head + tail) / 2, left)
    front += _shed(effect, left)


def _ribbon(effect: Effect, long: float, middle: float, left: float) -> list[Row]:
    """``long`` px to either side of a point ``middle`` px along the dash."""
    c, s, angle = cos(effect.angle), sin(effect.angle), effect.angle
    at = effect.x + c * middle, effect.y + s * middle, effect.height
    rows = []
    for broad, light, colour in _RIBBON:
        half = long, broad / 2 * (0.4 + 0.6 * left)
        rows.append(
            row(WEDGE, at, half, light_of(colour, light * left), before=_UNDER, angle=angle)
        )
    thin = light_of("#c8fff0", 1.3 * left**1.5)
    for k in range(_LINES):
        lag = share(effect.seed, k)
        off = (k - (_LINES - 1) / 2) * 7.5 + 3.0 * (lag - 0.5)
        back = middle - 26.0 * lag
        line = effect.x + c * back - s * off, effect.y + s * back + c * off, effect.height
        rows.append(
            row(STREAK, line, (long * (0.5 + 0.5 * lag), 1.1), thin, before=_UNDER, angle=angle)
        )
    return rows


def _shed(effect: Effect, left: float) -> list[Row]:
    """Facets that stay behind, tumble and fall."""
    c, s, seed = cos(effect.angle), sin(effect.angle), effect.seed
    paper, rows = light_of("paper", 0.6 * left), []
    for k in range(_SHED):
        born = _RUSH * (k + share(seed, k + 9)) / _SHED
        t = effect.age - born
        if t < 0.0:
            continue
        way = _LEAP * born / _RUSH - 46.0 * t
        off = (share(seed, k + 20) - 0.5) * (26.0 + 70.0 * t)
        fall = effect.height + (share(seed, k + 30) - 0.3) * 40.0 - 130.0 * t * t
        at = effect.x + c * way - s * off, effect.y + s * way + c * off, max(2.0, fall)
        spin = share(seed, k + 50) * 6.0 + 9.0 * t
        half = 4.2, 3.6 * abs(cos(spin * 1.3)) + 0.5
        rows.append(row(FACET, at, half, paper, before=30.0, angle=spin))
    return rows


def flow(shot: Snapshot) -> list[Row]:
    """Streaks beside who runs in flow: the longer the chain, the more and the longer."""
    dreamer = shot.dreamer
    if not shot.flow or dreamer.pace < 0.4:
        return []
    # Heading 0 faces south; the streaks lie behind the back.
    angle = atan2(cos(dreamer.heading) * KY, -sin(dreamer.heading))
    c, s = cos(angle), sin(angle)
    rows = []
    for k in range(4 + 4 * shot.flow):
        run = (shot.seconds * (1.7 + 0.5 * share(7, k)) + share(11, k)) % 1.0
        off = (share(13, k) - 0.5) * 44.0
        back = 18.0 + 62.0 * run
        at = (
            dreamer.x - c * back - s * off,
            dreamer.y - s * back + c * off * 0.7,
            dreamer.height + 16.0 + 64.0 * share(17, k),
        )
        half = 14.0 + 11.0 * shot.flow, 1.3
        light = light_of("phos" if k % 3 else "brasslt", (0.55 + 0.15 * shot.flow) * sin(pi * run))
        rows.append(row(STREAK, at, half, light, angle=angle))
    return rows
