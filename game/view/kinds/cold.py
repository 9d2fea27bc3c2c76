"""Cold: the gusts inside the sun, as needles of white that fly with the wind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from game.sim.geometry import bounds, contains
from game.sim.parts.gust import FRONT_TICKS, Gust, LiveGust
from game.view.kinds.kind import Kind, KindPass, View
from game.view.places.sun.sunfield import SKY

if TYPE_CHECKING:
    from game.view.gl.context import Floats, Gl
    from game.view.place import Place
    from game.view.snapshot import Snapshot

_EACH: Final = 1700.0
"""px² of the plane to a needle."""
_MOST: Final = 160


@dataclass(frozen=True, slots=True)
class ColdLook:
    """How hard it blows, and how near the next front is, each 0..1."""

    force: float
    coming: float


def look(live: LiveGust, _seconds: float, _part: float) -> ColdLook:
    """The gust's look."""
    tick = live.here.tick
    ahead = live.gust.ticks_ahead(tick)
    coming = max(0.0, 1.0 - ahead / FRONT_TICKS) if ahead else 0.0
    return ColdLook(live.gust.force(tick), coming)


class ColdPass(KindPass):
    """Every gust of a place."""

    def __init__(self, gl: Gl, place: Place) -> None:
        self._gl = gl
        self._shader = gl.shader("needle")
        self._winds: list[tuple[Gust, Floats]] = []
        for part in place.level.parts:
            if isinstance(part, Gust):
                self._winds.append((part, needles(part)))
        most = sum(len(rows) for _, rows in self._winds)
        self._stream = gl.stream("4f 4f", ["in_at", "in_fly"], most)

    def write(self, shot: Snapshot, view: View) -> None:
        """Choose the needles of what blows, or is about to."""
        del view
        found = []
        for gust, rows in self._winds:
            state = shot.parts.get(gust.id)
            if isinstance(state, ColdLook) and (state.force or state.coming):
                flying = rows.copy()
                flying[:, 7] = state.force if state.force else 0.16 * state.coming
                found.append(flying)
        self._stream.write(np.concatenate(found) if found else np.zeros((0, 8), np.float32))

    def draw_light(self) -> None:
        """See KindPass."""
        if self._stream.count:
            self._gl.draw_covering()
            self._stream.render(self._shader)


def needles(gust: Gust) -> Floats:
    """Rows (n, 8): x, y, height, chance | way x, y, speed px a second, force 0."""
    rng = np.random.default_rng(gust.id)
    left, top, right, bottom = bounds(gust.outline)
    count = int(min(_MOST, (right - left) * (bottom - top) / _EACH))
    rows = []
    for x, y in rng.uniform((left, top), (right, bottom), (count, 2)).tolist():
        if contains(gust.outline, x, y):
            speed = gust.strength * 60.0 * rng.uniform(1.6, 2.8)
            height, chance = rng.uniform(4.0, 70.0), rng.random()
            rows.append((x, y, height, chance, gust.ux, gust.uy, speed, 0.0))
    return np.array(rows, np.float32).reshape(-1, 8)


KIND: Final = Kind(Gust, LiveGust, look, ColdPass, SKY)
