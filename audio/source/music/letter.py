"""The letter: a page that is folded. C mixolydian on a felted piano, very soft; A is the sixth.

Every second bar is the one before it, read backwards: the fold. The second page is thinner.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from audio.source.instruments.struck import glass
from audio.source.phrases import Tone, phrase, progression
from audio.source.players import fiddled, piano, rubbed, struck, sung
from audio.source.score import Form, Score, bowed, founded
from audio.source.signals import Signal
from audio.source.space import SCHOOL, room

FORM: Final = Form("letter", beat=60, metre=4, bars=8)
LOUDNESS: Final = -23.0

CHORDS: Final = progression(
    4.0,
    *(
        ("C", (36, 50, 55, 60, 64)),
        ("Bb/C", (36, 50, 53, 58, 65)),
        ("F/C", (36, 48, 53, 57, 65)),
        ("C", (36, 48, 55, 60, 64)),
    )
    * 2,
)
_DYNAMICS: Final = (0.34, 0.38, 0.44, 0.38, 0.32, 0.38, 0.42, 0.32)
_PAGES: Final = (
    "E4/.5 G4/.5 C5/1 D5/.5 E5/1.5",
    "F4/.5 A4/.5 C5/.5 A4/.5 E5/1 C5/1",
    "G4/1 E4/.5 D5/1 C5/1.5",
    "A4/1.5 F4/.5 C5/2",
)
"""What is written on each second bar, from the first on."""
_LOWERED: Final = {76: 74, 64: 65, 67: 65, 72: 70}
"""What a fold over B flat makes of the notes of C."""
_SUNG: Final = (
    *phrase(4, "A4/1 Bb4/2.6", 0.36),
    *phrase(12, "G4/3.4", 0.34),
    *phrase(20, "A4/1 Bb4/3 A4/3.6 -/.4 G4/3.2", 0.42, 0.34),
)


def score() -> Score:
    """The piece, written out."""
    piece = Score(FORM, room(SCHOOL, "letter", before=0.014, length=1.8))
    bowed(piece, CHORDS, _DYNAMICS, attack=0.9, release=1.4)
    founded(piece, CHORDS)
    fiddled(piece, "ground", phrase(10, "A3/1 C4/1 C4/4", 0.38), 0.13, attack=0.6, centre=-0.4)
    piece.swell("ground", -1.5, 0, 1, -1, -3, -1, 0.5, -2.5)
    piano(piece, _folded(), 0.44)
    bass = [Tone(c.at, 3.6, 48, 0.36) for c in CHORDS if c.at != 16.0]
    piano(piece, [*bass, Tone(10.0, 2.0, 53, 0.30), Tone(26.0, 2.0, 53, 0.30)], 0.36)
    sung(piece, _SUNG, 0.36, attack=0.5, release=0.9, vowels=("u", "o"), singers=4, width=0.5)
    struck(
        piece,
        "light",
        phrase(3, "G5/1 -/3 D6/1 -/4 C6/.5 A5/.5 -/6.5 E6/1 -/3 F6/.5 D6/.5 -/6 G5/1", 0.24),
        partial(glass, length=3.4, ring=2.2),
        0.15,
        room=0.5,
        wide=0.05,
    )
    rubbed(piece, phrase(0, "G5/3.4 -/4.6 A5/3.4 -/8.6 A5/3.4", 0.38), 0.09)
    return piece


def stems() -> dict[str, Signal]:
    """The four stems."""
    return score().stems(LOUDNESS, {"ground": -4.0, "pulse": -5.0})


def _folded() -> list[Tone]:
    out: list[Tone] = []
    for number, text in enumerate(_PAGES):
        start = 8.0 * number
        written = phrase(start, text, 0.42 if number < 2 else 0.36)
        out += written
        for tone in reversed(written):
            # What ended last begins first.
            at = start + 8.0 - (tone.at - start) - tone.length
            pitch = tone.pitch
            if number % 2 == 0:
                pitch = _LOWERED.get(pitch, pitch)
            elif pitch in {69, 65}:
                pitch = 67
            out.append(Tone(at, tone.length, pitch, 0.85 * tone.loud))
    return out
