"""Frost: words that condense on an unseen pane before the one who breathes out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from game.sim.parts.frost import WHOLE_TICKS, Frost, LiveFrost
from game.view.kinds.kind import Kind, KindPass, View
from game.view.places.cliff.frostwords import letters, needles, set_words
from game.view.shapes.inkwords import faces
from game.view.type.text import glyph_texture
from game.words import tongue

if TYPE_CHECKING:
    from game.view.gl.context import Gl
    from game.view.place import Place
    from game.view.snapshot import Snapshot

_FOG: Final = 44.0
"""px of fog round the words."""


@dataclass(frozen=True, slots=True)
class FrostLook:
    """How much of the words is there."""

    grown: float
    """0..1."""


def look(live: LiveFrost, _seconds: float, _part: float) -> FrostLook:
    """The words' look."""
    return FrostLook(live.grown / WHOLE_TICKS)


class FrostWordsPass(KindPass):
    """All words of frost of a place."""

    def __init__(self, gl: Gl, place: Place) -> None:
        self._gl = gl
        self._fog, self._letter = gl.shader("breath"), gl.shader("frostword")
        self._needle = gl.shader("fern")
        self._glyphs = glyph_texture(gl.ctx, faces())
        self._words = [
            _Words(gl, part, tongue.dream(place.level.name, part.text))
            for part in place.level.parts
            if isinstance(part, Frost)
        ]
        self._shown: list[tuple[_Words, float]] = []

    def write(self, shot: Snapshot, view: View) -> None:
        """Choose what has begun to condense."""
        del view
        self._shown = []
        for words in self._words:
            state = shot.parts.get(words.id)
            if isinstance(state, FrostLook) and state.grown > 0.0:
                self._shown.append((words, state.grown))

    def draw_light(self) -> None:
        """Fog that darkens what is behind, the letters, the needles."""
        gl = self._gl
        for words, grown in self._shown:
            gl.draw_covering()
            self._fog.set(u_frost=grown)
            words.fog.render(self._fog)
            gl.draw_lightening()
            self._letter.use(u_glyphs=self._glyphs)
            self._letter.set(u_frost=grown)
            words.letters.render(self._letter)
            self._needle.set(u_frost=grown)
            words.needles.render(self._needle)


class _Words:
    """One text, ready to be drawn."""

    def __init__(self, gl: Gl, frost: Frost, text: str) -> None:
        self.id = frost.id
        block = set_words(text)
        # Where the map's own words have their middle, however long these are.
        left = frost.left + (set_words(frost.text).width - block.width) / 2
        half = block.width / 2 + _FOG, (block.bottom - block.top) / 2 + _FOG * 0.8
        middle = left + block.width / 2, frost.top + (block.bottom - block.top) / 2
        self.fog = gl.stream("4f", ["in_at"], 1)
        self.fog.write(np.array([(*middle, *half)], np.float32))
        rows = letters(text, left, frost.top)
        self.letters = gl.stream("4f 4f 3f", ["in_place", "in_glyph", "in_look"], len(rows))
        self.letters.write(rows)
        grown = needles(text, left, frost.top)
        self.needles = gl.stream("4f 4f", ["in_ends", "in_look"], len(grown))
        self.needles.write(grown)


KIND: Final = Kind(Frost, LiveFrost, look, FrostWordsPass)
