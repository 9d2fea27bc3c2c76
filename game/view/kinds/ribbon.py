"""Ribbon: the current of wet paint one is carried by, as broad as it carries."""

from __future__ import annotations

from dataclasses import replace
from math import hypot
from typing import TYPE_CHECKING, Final

import numpy as np

from game.sim.parts.ribbon import BANK, LiveRibbon, Ribbon
from game.sim.tuning import TICKS_PER_SECOND
from game.view.kinds.kind import Kind, KindPass, View
from game.view.passes.ribbons import RibbonsPass
from game.view.places.chasm.ribbons import Ribbon as Current
from game.view.shapes.curve import directions, smooth, ways
from game.view.shares import Cues

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.sim.level import Outline
    from game.view.gl.context import Gl
    from game.view.place import Place
    from game.view.snapshot import Snapshot

_SWAY: Final = 0.15
"""How far its edges stray from the rules', against a ribbon nobody stands on."""
_SPRING: Final = 1.7
"""Half widths before its beginning from which on it gathers."""
_LIP: Final = 13.0
"""Half the breadth of what stands up at the edges of a banked ribbon, px."""
_EASE: Final = 1.2
"""A second: how fast the paint runs in that a scene has let loose, in e-folds."""


def look(live: LiveRibbon, _seconds: float, _part: float) -> bool:
    """Whether it is there."""
    return live.there


def scenes(place: Place) -> tuple[str, str]:
    """The scenes for which ribbons of a place wait, at most two; empty for none.

    Raises ValueError where they wait for more.
    """
    waited = dict.fromkeys(p.after for p in place.level.parts if isinstance(p, Ribbon) and p.after)
    if len(waited) > 2:
        raise ValueError(f"ribbons of '{place.level.name}' wait for more than two scenes")
    first, second = (*waited, "", "")[:2]
    return first, second


def currents(place: Place, *, under: bool) -> list[Current]:
    """The ribbons of a place as they are drawn, in the order of the rules.

    ``under``: those that ground lies over, else the others.
    """
    first, _ = scenes(place)
    found = []
    for part in place.level.parts:
        if not isinstance(part, Ribbon) or part.under is not under:
            continue
        current = Current(
            _prolonged(part.line, part.width / 2),
            part.width / 2,
            part.speed * TICKS_PER_SECOND,
            _family(place, part.id),
            uneven=0.0,
            strength=_strength(part.speed * TICKS_PER_SECOND),
            when=_cues(part.after, first),
            tide=part.tide / TICKS_PER_SECOND,
            tip=1.4,
            spring=_SPRING + 0.3,
            seed=part.id,
        )
        found += [current, *(_banks(current) if part.banked else ())]
    return found


def _banks(current: Current) -> list[Current]:
    """The two edges of a ribbon that stand up, and hold who drifts to them."""
    curve = smooth(current.line, BANK)
    # What gathers upstream has no banks yet.
    curve = curve[ways(curve) > (_SPRING - 1.0) * current.half]
    ahead = directions(curve)
    across = np.stack([-ahead[:, 1], ahead[:, 0]], 1)
    banks = []
    for side in (-1.0, 1.0):
        line = curve + across * (side * (current.half - _LIP))
        points = tuple((float(x), float(y)) for x, y in line)
        lip = replace(current, line=points, half=_LIP, strength=1.3, flings=False, spring=0.0)
        banks.append(lip)
    return banks


def _prolonged(line: Outline, half: float) -> Outline:
    """The line with as much more at its end as the rules' ribbon is round there.

    Upstream, where nobody is carried to, it is drawn out thin.
    """
    (ax, ay), (bx, by_) = line[:2]
    (cx, cy), (dx, dy) = line[-2:]
    first, last = _SPRING * half / hypot(bx - ax, by_ - ay), half / hypot(dx - cx, dy - cy)
    spring = ax - (bx - ax) * first, ay - (by_ - ay) * first
    end = dx + (dx - cx) * last, dy + (dy - cy) * last
    return (spring, *line[1:-1], end)


def _strength(speed: float) -> float:
    """The faster it carries, the brighter it is; px a second."""
    return min(1.35, max(0.72, 0.85 + (speed - 150.0) * 0.004))


def _cues(after: str, first: str) -> Cues:
    """What is always there, what waits for the first scene, what waits for the other."""
    return float(not after), float(after == first != ""), float(bool(after) and after != first)


def _family(place: Place, id_: int) -> str:
    """Its colours, which only the map knows."""
    for _, thing in place.tilemap.objects() if place.tilemap is not None else ():
        if thing.id == id_ and "family" in thing.properties:
            return str(thing.properties["family"].value)
    return "lilac"


class RibbonKind(KindPass):
    """The ribbons of one place, over whatever floor they cross."""

    def __init__(self, gl: Gl, place: Place) -> None:
        below, over = currents(place, under=True), currents(place, under=False)
        self._below = RibbonsPass(gl, below, place.size, sway=_SWAY, flecked=True)
        self._over = RibbonsPass(gl, over, place.size, sway=_SWAY, flecked=True)
        self._after = {part.id: part.after for part in place.level.parts if type(part) is Ribbon}
        self._scenes = scenes(place)
        self._seconds, self._view = 0.0, (0.0, 0.0, 1.0, 1.0)
        self._shares: Cues | None = None

    def write(self, shot: Snapshot, view: View) -> None:
        """Let paint run in where a scene was played."""
        passed = min(0.1, max(0.0, shot.seconds - self._seconds))
        there = {
            self._after[id_] for id_, look in shot.parts.items() if self._after.get(id_) and look
        }
        goal = tuple(float(name in there) for name in self._scenes)
        before = self._shares[1:] if self._shares is not None else goal
        first, second = (a + (b - a) * passed * _EASE for a, b in zip(before, goal, strict=True))
        self._shares = 1.0, first, second
        self._seconds, self._view = shot.seconds, view

    def draw_below(self) -> None:
        """Below the pages one steps off it onto."""
        if self._shares is not None:
            self._below.draw(self._seconds, self._shares, self._view)

    def draw_floor(self, light: Framebuffer) -> None:
        """Over sheets and tiles: who steps on it is carried wherever it runs."""
        del light
        if self._shares is not None:
            self._over.draw(self._seconds, self._shares, self._view)


KIND: Final = Kind(Ribbon, LiveRibbon, look, RibbonKind)
