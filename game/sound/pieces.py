"""Pieces: the music there is, in ticks: tempo, metre, length, and which place plays which."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from game.sound.clock import BLOCK

STEMS: Final = ("ground", "pulse", "voice", "light")
"""The place; what beats; people and courage; flow. All of a piece are equally long."""


Turns = tuple[tuple[float, ...], ...]
"""dB of each stem in each half of a pass; after the last the first comes again."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of music, in stems that loop."""

    name: str
    """Its folder in ``audio/music``."""
    beat: int
    """Ticks a beat."""
    metre: int
    """Beats a bar."""
    bars: int
    lock: int = 0
    """Ticks after which its rhythm and a rule of its place come round together; 0 = a beat."""
    loops: bool = True
    lift: float = 3.2
    """dB by which it is played above what is written: its stems are seldom all heard, and words
    duck them. Measured over the golden run for all cranes."""
    turns: Turns = ()
    """What changes from pass to pass; empty = nothing."""

    @property
    def bar(self) -> int:
        """Ticks a bar."""
        return self.beat * self.metre

    @property
    def ticks(self) -> int:
        """Ticks of one pass."""
        return self.bar * self.bars

    @property
    def samples(self) -> int:
        """Samples of one pass."""
        return self.ticks * BLOCK

    @property
    def grid(self) -> int:
        """Ticks by which it may be moved against the place's own without leaving its rhythm."""
        return self.lock or self.beat


_REST: Final = -60.0
_TURNS: Final[Turns] = (
    (0.0, 0.0, 0.0, 0.0),
    (0.0, 0.0, 0.0, 0.0),
    (0.0, -18.0, 0.0, 2.0),
    (0.0, 0.0, 0.0, 1.0),
    (0.5, 0.0, _REST, 1.0),
    (0.5, 0.0, 0.0, -4.0),
    (-4.0, 2.0, 1.0, _REST),
    (0.0, 0.0, 1.0, 0.0),
)
"""For who stays: four passes differ, in each another stem steps back, then all begins anew. A beat
that is a rule of its place is always played as it is."""

PIECES: Final = {
    piece.name: replace(piece, turns=_TURNS if piece.loops else ())
    for piece in (
        Piece("office", 60, 4, 16, lift=1.8),
        Piece("hall", 60, 4, 24),
        Piece("storm", 30, 4, 16),
        Piece("chasm", 36, 4, 32),
        # A revolution of the gears is 480 ticks: four bars.
        Piece("gears", 30, 4, 32, lock=480),
        # A gust comes every 432 ticks: two bars.
        Piece("cliff", 72, 3, 24, lock=432, lift=2.7),
        Piece("sun", 45, 4, 24),
        # The tide runs in 480 ticks: two bars.
        Piece("chamber", 60, 4, 24, lock=480),
        # The heart beats on the beat.
        Piece("corridor", 48, 4, 24, lock=48, lift=4.2),
        Piece("threshold", 60, 4, 16),
        Piece("awakening", 60, 4, 5, loops=False),
        Piece("kite", 40, 3, 32),
        Piece("report", 50, 4, 20),
        Piece("letter", 60, 4, 16),
    )
}
"""By name; a place plays the piece of its name."""

TITLE: Final = "hall"
SCENES: Final = {"podium": "storm"}
"""What plays while a scene runs."""
