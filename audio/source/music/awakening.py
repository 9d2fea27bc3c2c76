"""The awakening: D and its octave on a felted piano, then a room. Once; it does not come back."""

from __future__ import annotations

from typing import Final

import numpy as np

from audio.source.instruments.drums import lub
from audio.source.phrases import phrase
from audio.source.players import piano, rubbed
from audio.source.score import Chord, Form, Score
from audio.source.signals import Signal, chance, faded, noise, wander
from audio.source.space import SCHOOL, room

FORM: Final = Form("awakening", beat=60, metre=4, bars=5, loops=False)
LOUDNESS: Final = -27.0

CHORDS: Final[tuple[Chord, ...]] = ()


def score() -> Score:
    """The piece, written out."""
    piece = Score(FORM, room(SCHOOL, "awakening", before=0.012, length=1.8))
    piano(piece, phrase(1, "D4/4 D5/6", 0.46, 0.40), 0.5, stem="ground", ring=1.2)
    piece.put("ground", 0.0, _morning(), 0.010, room=0.0)
    for beat, loud in ((1.0, 0.5), (2.1, 0.4), (3.4, 0.3)):
        piece.put("pulse", beat, lub(loud, beat), 0.3, room=0.1, pitch=33, length=0.3)
    rubbed(piece, phrase(5.5, "A5/5", 0.4), 0.12)
    return piece


def stems() -> dict[str, Signal]:
    """The four stems; nobody sings."""
    return score().stems(LOUDNESS, {"ground": -0.5, "pulse": -13.0, "light": -14.0})


def _morning() -> Signal:
    """Air in a room with a window: it is there when the strings have gone."""
    source = chance("morning")
    count = FORM.samples
    sides = [noise(count, 90.0, 700.0, source, 1) for _ in range(3)]
    moving = 1.0 + 0.2 * wander(count, 0.3, source)
    both = np.stack([sides[0] + 0.7 * sides[1], sides[0] + 0.7 * sides[2]], axis=1)
    return faded(both * moving[:, None], 7.0, 4.0)
