"""Ribbon: the current of wet paint one is carried by, as broad as it carries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.sim.parts.ribbon import LiveRibbon, Ribbon
from game.sim.tuning import TICKS_PER_SECOND
from game.view.kinds.kind import Kind, KindPass, View
from game.view.passes.ribbons import RibbonsPass
from game.view.ribbons import Ribbon as Current
from game.view.shares import Cues

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.view.gl.context import Gl
    from game.view.place import Place
    from game.view.snapshot import Snapshot

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


def currents(place: Place) -> list[Current]:
    """The ribbons of a place as they are drawn, in the order of the rules."""
    first, _ = scenes(place)
    return [
        Current(
            part.line,
            part.width / 2,
            part.speed * TICKS_PER_SECOND,
            _family(place, part.id),
            uneven=0.12,
            when=_cues(part.after, first),
            tide=part.tide / TICKS_PER_SECOND,
            tip=1.0,
            seed=part.id,
        )
        for part in place.level.parts
        if isinstance(part, Ribbon)
    ]


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
        self._ribbons = RibbonsPass(gl, currents(place), place.size)
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

    def draw_floor(self, light: Framebuffer) -> None:
        """Over sheets and tiles: who steps on it is carried wherever it runs."""
        del light
        if self._shares is not None:
            self._ribbons.draw(self._seconds, self._shares, self._view)


KIND: Final = Kind(Ribbon, LiveRibbon, look, RibbonKind)
