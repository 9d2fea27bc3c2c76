"""Lectern: the ink of its strokes, which blooms from the fingertips and stays in the air."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from arcade.gl import BufferDescription

from game.sim.parts.lectern import Lectern, LiveLectern, Stroke
from game.sim.tuning import TICKS_PER_SECOND
from game.view.kinds.kind import Kind, KindPass, View
from game.view.shapes.curve import smooth
from game.view.shapes.ink import STEP, strip
from game.view.shapes.inkwords import faces, letters
from game.view.type.text import glyph_texture
from game.words import tongue

if TYPE_CHECKING:
    from game.view.gl.context import Gl
    from game.view.place import Place
    from game.view.snapshot import Snapshot

GONE: Final = 3.4
"""Seconds after which nothing of a phrase is left."""
STAYS: Final = 0.9
"""Seconds since it was whole that a phrase stays at which is not to burn, or not yet."""
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
    since: tuple[float, ...]
    """Seconds since each stroke was whole, of those that were written here."""
    stays: bool = False
    """It stands on paper, and nothing of it goes."""


def look(live: LiveLectern, seconds: float, _part: float) -> LecternLook:
    """The lectern's look."""
    since = tuple(seconds - (tick - 1) / TICKS_PER_SECOND for tick in live.whole)
    stays = bool(live.lectern.figure) and live.done
    if stays:
        count = len(live.lectern.strokes)
        kept = tuple(min(STAYS, ago) for ago in since) or (STAYS,) * count
        return LecternLook(count, 1.0, busy=False, since=kept, stays=True)
    return LecternLook(live.stroke, live.part_written, live.here.writing is live, since)


class LecternPass(KindPass):
    """The strokes of every lectern of a place."""

    def __init__(self, gl: Gl, place: Place) -> None:
        self._gl = gl
        self._shader = gl.shader("ink")
        self._letters = gl.shader("inkword")
        self._glyphs = glyph_texture(gl.ctx, faces())
        lecterns = [part for part in place.level.parts if isinstance(part, Lectern)]
        self._strips = {
            lectern.id: [
                _Written(gl, stroke, tongue.dream(place.level.name, stroke.phrase))
                for stroke in lectern.strokes
            ]
            for lectern in lecterns
        }
        self._taught = {lectern.id for lectern in lecterns if lectern.lesson}
        self._seen = dict.fromkeys(self._strips, 0.0)
        self._shown: list[tuple[_Written, tuple[float, float, float, float]]] = []
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
            lingers = bool(state.since) and state.since[-1] < GONE
            goal = 1.0 if state.busy or lingers or state.stays else 0.0
            seen = self._seen[id_] = self._seen[id_] + (goal - self._seen[id_]) * min(
                1.0, passed * _EASE
            )
            if seen < 0.01:
                continue
            ages = ages_of(state, len(strips)) if id_ in self._taught else state.since
            for stroke, since in zip(strips, ages, strict=False):
                if since < GONE:
                    self._shown.append((stroke, (1.0, stroke.length, seen, since)))
            if state.stroke < len(strips):
                stroke = strips[state.stroke]
                self._shown.append((stroke, (state.part, stroke.length, seen, -1.0)))

    def draw_light(self) -> None:
        """Lighten the picture by the ink."""
        if not self._shown:
            return
        self._gl.draw_lightening()
        self._letters.use(u_glyphs=self._glyphs)
        for stroke, ink in self._shown:
            self._shader.set(u_ink=ink)
            stroke.strip.render(self._shader.program)
            self._letters.set(u_ink=ink)
            stroke.letters.render(self._letters)


def ages_of(look: LecternLook, lines: int) -> tuple[float, ...]:
    """Seconds since each line counts as whole where ``lines`` are one sentence: they stay
    while the others are written, and burst as one."""
    if look.stroke >= lines:
        return look.since[-1:] * len(look.since)
    return tuple(min(since, STAYS) for since in look.since) if look.busy else look.since


class _Written:
    """One stroke's ink and letters, ready to be drawn."""

    def __init__(self, gl: Gl, stroke: Stroke, phrase: str) -> None:
        curve = smooth(stroke.line, STEP)
        self.length = float(np.hypot(*np.diff(curve, axis=0).T).sum())
        buffer = gl.ctx.buffer(data=strip(curve).tobytes())
        described = BufferDescription(buffer, "3f 2f", ["in_at", "in_nib"])
        self.strip = gl.ctx.geometry([described], mode=gl.ctx.TRIANGLE_STRIP)
        rows = letters(curve, phrase)
        self.letters = gl.stream("4f 4f 4f", ["in_place", "in_glyph", "in_turn"], len(rows))
        self.letters.write(rows)


KIND: Final = Kind(Lectern, LiveLectern, look, LecternPass)
