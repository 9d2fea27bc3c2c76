"""Lectern: the ink of its strokes, which blooms from the fingertips and stays in the air."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from arcade.gl import BufferDescription

from game.sim.parts.lectern import Lectern, LiveLectern
from game.view.ink import smooth, strip
from game.view.kinds.kind import Kind, KindPass, View

if TYPE_CHECKING:
    from arcade.gl import Geometry

    from game.view.gl.context import Gl
    from game.view.place import Place
    from game.view.snapshot import Snapshot

_EASE: Final = 4.0
"""A second: how fast strokes appear and fade, in e-folds."""


@dataclass(frozen=True, slots=True)
class LecternLook:
    """How much is written."""

    stroke: int
    """Strokes before this one are whole."""
    part: float
    """0..1 of this one is written."""
    busy: bool
    """The dreamer is writing here."""
    done: bool
    """What it gives was given."""


def look(live: LiveLectern, _seconds: float, _part: float) -> LecternLook:
    """The lectern's look."""
    return LecternLook(live.stroke, live.part_written, live.here.writing is live, live.done)


class LecternPass(KindPass):
    """The strokes of every lectern of a place."""

    def __init__(self, gl: Gl, place: Place) -> None:
        self._gl = gl
        self._shader = gl.shader("ink")
        self._lecterns = [part for part in place.level.parts if isinstance(part, Lectern)]
        self._strips: dict[int, list[tuple[Geometry, float]]] = {
            lectern.id: [_geometry(gl, stroke.line) for stroke in lectern.strokes]
            for lectern in self._lecterns
        }
        self._seen = dict.fromkeys(self._strips, 0.0)
        self._whole: dict[tuple[int, int], float] = {}
        self._shown: list[tuple[Geometry, tuple[float, float, float, float]]] = []
        self._seconds = 0.0

    def write(self, shot: Snapshot, view: View) -> None:
        """Fade in what is being written, out what has been."""
        del view
        passed = min(0.1, max(0.0, shot.seconds - self._seconds))
        self._seconds = shot.seconds
        self._shown = []
        for id_, strips in self._strips.items():
            state = shot.parts.get(id_)
            if not isinstance(state, LecternLook):
                continue
            goal = 1.0 if state.busy else 0.0
            seen = self._seen[id_] = self._seen[id_] + (goal - self._seen[id_]) * min(
                1.0, passed * _EASE
            )
            if seen < 0.01:
                continue
            for number, (geometry, length) in enumerate(strips):
                written = _written(state, number)
                if written >= 1.0:
                    self._whole.setdefault((id_, number), shot.seconds)
                since = shot.seconds - self._whole.get((id_, number), shot.seconds + 9.0)
                since = since if written >= 1.0 else 9.0
                if number <= state.stroke:
                    self._shown.append((geometry, (written, length, seen, since)))

    def draw_light(self) -> None:
        """Lighten the picture by the ink."""
        if not self._shown:
            return
        self._gl.draw_lightening()
        for geometry, ink in self._shown:
            self._shader.set(u_ink=ink)
            geometry.render(self._shader.program)


def _written(state: LecternLook, number: int) -> float:
    if state.done or number < state.stroke:
        return 1.0
    return state.part if number == state.stroke else 0.0


def _geometry(gl: Gl, line: tuple[tuple[float, float], ...]) -> tuple[Geometry, float]:
    curve = smooth(line)
    buffer = gl.ctx.buffer(data=strip(curve).tobytes())
    geometry = gl.ctx.geometry(
        [BufferDescription(buffer, "3f 2f", ["in_at", "in_nib"])], mode=gl.ctx.TRIANGLE_STRIP
    )
    return geometry, float(np.hypot(*np.diff(curve, axis=0).T).sum())


KIND: Final = Kind(Lectern, LiveLectern, look, LecternPass)
