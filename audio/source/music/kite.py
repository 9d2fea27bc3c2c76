"""The kite: a waltz on tines, as a child would play it. C major; A is the sixth.

The three notes come twice: once as they are, once with the first one said again, because it was
nice. The string pulls at the ends of the sentences.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from audio.source.instruments.plucked import harp
from audio.source.instruments.struck import glass, kalimba
from audio.source.phrases import Tone, phrase, progression, spread
from audio.source.players import fiddled, rubbed, struck, sung
from audio.source.score import Form, Score, bowed, founded
from audio.source.signals import Signal
from audio.source.space import OPEN, room

FORM: Final = Form("kite", beat=40, metre=3, bars=8)
LOUDNESS: Final = -20.0

CHORDS: Final = progression(
    3.0,
    ("C", (36, 52, 55, 60, 67)),
    ("F/C", (36, 53, 57, 60, 65)),
    ("Am7", (45, 55, 57, 60, 64)),
    ("G11", (43, 50, 57, 60, 65)),
    ("C", (36, 52, 55, 60, 64)),
    ("F/C", (36, 48, 57, 60, 65)),
    ("Am7", (33, 48, 55, 60, 64)),
    ("G11", (43, 50, 55, 60, 65)),
)
_DYNAMICS: Final = (0.40, 0.44, 0.50, 0.46, 0.44, 0.50, 0.54, 0.44)
_TUNE: Final = (
    *phrase(0, "E5/2 G5/1 A4/2 C5/1 B4/1 C5/1 E5/1 D5/3", 0.50, 0.44),
    *phrase(12, "E5/1 E5/1 G5/1 F5/2 C5/1 E5/1 D5/1 C5/1 A4/1 B4/2", 0.52, 0.42),
)
_SUNG: Final = (
    *phrase(0, "A4/2 B4/1 G4/2.6", 0.46),
    *phrase(9, "D4/2.6", 0.34),
    *phrase(12, "A4/1 A4/1 B4/1 G4/2.6", 0.50),
    *phrase(18, "E4/1 D4/1 C4/1 D4/2.4", 0.42, 0.36),
)


def score() -> Score:
    """The piece, written out."""
    piece = Score(FORM, room(OPEN, "kite", before=0.02, length=3.4))
    bowed(piece, CHORDS, _DYNAMICS, attack=0.35, release=0.8)
    founded(piece, CHORDS)
    fiddled(piece, "ground", phrase(9, "D4/1 C4/1 B3/.9", 0.46), 0.15, centre=-0.4)
    piece.swell("ground", -4, -2, 1, -2.5, -3, 0, 2.5, -2)
    piece.swell("pulse", -1.5, 0, 0.5, -2, -0.5, 0.5, 1.5, -1)
    _waltz(piece)
    sung(piece, _SUNG, 0.42, attack=0.1, release=0.4, vowels=("o", "a"), singers=4, width=0.5)
    _shine(piece)
    return piece


def stems() -> dict[str, Signal]:
    """The four stems."""
    return score().stems(LOUDNESS, {"ground": -5.0, "pulse": -3.5})


def _waltz(piece: Score) -> None:
    part = []
    for bar, chord in enumerate(CHORDS):
        low = chord.voices[0] + 12
        inner = spread(chord, 55, 67)
        part.append(Tone(chord.at, 2.0, low, 0.50))
        if bar == 3:
            continue
        for beat in (1.0, 2.0):
            part += [Tone(chord.at + beat, 0.6, pitch, 0.30) for pitch in inner[-2:]]
    struck(piece, "pulse", part, kalimba, 0.26, room=0.34, wide=0.04)
    struck(piece, "pulse", _TUNE, kalimba, 0.27, room=0.36, wide=0.03, human=0.012)


def _shine(piece: Score) -> None:
    pulls = (
        *phrase(10.5, "G5/.25 A5/.25 C6/.25 D6/.25 F6/.5", 0.22, 0.30),
        *phrase(22, "F5/.25 G5/.25 A5/.25 C6/.25 D6/.25 G6/.5", 0.22, 0.32),
    )
    struck(piece, "light", pulls, partial(harp, length=2.0), 0.18, room=0.45, wide=0.05)
    high = phrase(2, "G6/1 -/2 C6/1 -/2 E6/1 -/4 E6/.5 G6/.5 -/3 A6/1 -/2 E6/1", 0.28)
    struck(piece, "light", high, partial(glass, length=3.0, ring=1.8), 0.16, room=0.5, wide=0.05)
    rubbed(piece, phrase(0, "G5/2.6 A5/2.6 -/6.8 G5/2.6 A5/2.6", 0.42), 0.10)
