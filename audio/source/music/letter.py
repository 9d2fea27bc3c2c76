"""The letter: a page that is folded. C mixolydian on a felted piano, very soft; A is the sixth.

Every second bar is the one before it, read backwards: the fold. The second page is thinner. Then
it lies open: four bars nobody folds, in which the piano listens to voices and a low string. At
the end it is folded once more, over two bars.
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

FORM: Final = Form("letter", beat=60, metre=4, bars=16)
LOUDNESS: Final = -23.0

CHORDS: Final = progression(
    4.0,
    ("C", (36, 50, 55, 60, 64)),
    ("Bb/D", (38, 50, 58, 60, 65)),
    ("F/A", (33, 48, 57, 60, 65)),
    ("C/G", (43, 48, 55, 60, 64)),
    ("C(add9)/E", (40, 50, 55, 60, 64)),
    ("Bb/F", (41, 50, 53, 58, 62)),
    ("F/A", (33, 48, 57, 60, 65)),
    ("C/G", (43, 48, 55, 60, 64)),
    ("Dm9", (38, 48, 53, 57, 64)),
    ("Bbmaj7", (34, 46, 53, 57, 62)),
    ("F/A", (33, 48, 53, 57, 60)),
    ("Gm9", (31, 46, 53, 57, 62)),
    ("C", (36, 48, 52, 55, 60)),
    ("F/A", (33, 48, 53, 57, 65)),
    ("F(add9)/C", (36, 48, 55, 57, 65)),
    ("C(add9)/E", (40, 48, 55, 62, 64)),
)
_DYNAMICS: Final = (
    *(0.34, 0.38, 0.44, 0.38, 0.32, 0.38, 0.42, 0.32),
    *(0.40, 0.48, 0.56, 0.48, 0.36, 0.40, 0.38, 0.30),
)
_PAGES: Final = (
    "E4/.5 G4/.5 C5/1 D5/.5 E5/1.5",
    "F4/.5 A4/.5 C5/.5 A4/.5 E5/1 C5/1",
    "G4/1 E4/.5 D5/1 C5/1.5",
    "A4/1.5 F4/.5 C5/2",
)
"""What is written on each second bar, from the first on."""
_LOWERED: Final = {76: 74, 64: 65, 67: 65, 72: 70}
"""What a fold over B flat makes of the notes of C."""
_OPENED: Final = "C5/1 G4/1 E5/1.5 D5/.5 C5/1 A4/1 F5/2"
"""The last page: two bars, and the fold is as long."""
_SUNG: Final = (
    *phrase(4, "A4/1 Bb4/2.6", 0.36),
    *phrase(12, "G4/3.4", 0.34),
    *phrase(20, "A4/1 Bb4/3 A4/3.6 -/.4 G4/3.2", 0.42, 0.34),
    *phrase(32, "A4/4 Bb4/4 C5/2 A4/2 G4/3.4", 0.48, 0.54),
    *phrase(60, "G4/3.2", 0.32),
)
_UNDER: Final = phrase(32, "F4/4 D4/4 F4/4 D4/3.4", 0.40, 0.46)
_INSIDE: Final = (
    *phrase(10, "A3/1 C4/1 C4/4", 0.38),
    *phrase(32, "E4/1 F4/1 A3/2 D4/2 F4/2 C4/1 D4/1 F4/2 D4/1 C4/1 Bb3/1 A3/1", 0.46, 0.58),
    *phrase(52, "A3/1 C4/3 C4/2 A3/2", 0.36, 0.30),
)
"""What is written inside, for a low string."""


def score() -> Score:
    """The piece, written out."""
    piece = Score(FORM, room(SCHOOL, "letter", before=0.014, length=1.8))
    bowed(piece, CHORDS, _DYNAMICS, attack=0.9, release=1.4)
    founded(piece, CHORDS)
    fiddled(piece, "ground", _INSIDE, 0.14, attack=0.6, centre=-0.4)
    piece.swell(
        "ground", *(-1.5, 0, 1, -1, -3, -1, 0.5, -2.5, -1, 1, 2.5, 1, -2.5, -1.5, -1.5, -3.5)
    )
    piano(piece, _folded(), 0.44)
    # Inside, only the first of each bar is left of the bass.
    low = [Tone(c.at, 3.6, c.voices[0] + 12, 0.36) for c in CHORDS if c.at not in {16.0, 36.0}]
    low += [Tone(at, 2.0, 53, 0.30) for at in (10.0, 26.0, 54.0)]
    piano(piece, low, 0.36)
    sung(piece, _SUNG, 0.36, attack=0.5, release=0.9, vowels=("u", "o"), singers=4, width=0.5)
    sung(piece, _UNDER, 0.22, attack=0.6, release=0.9, vowels=("u", "o"), singers=4, centre=-0.2)
    bells = (
        *phrase(3, "G5/1 -/3 D6/1 -/4 C6/.5 A5/.5 -/6.5 E6/1 -/3 F6/.5 D6/.5 -/6 G5/1", 0.24),
        *phrase(33, "A5/.5 E6/.5 F6/1 -/2 D6/.5 F6/.5 A6/1", 0.22, 0.28),
        *phrase(41, "C6/.5 F6/.5 A6/1 -/2 F6/.5 D6/.5 Bb5/.5 A5/1", 0.28, 0.18),
        *phrase(50, "E6/1.5 D6/.5 -/4 -/4 D6/.5 E6/1.5", 0.20),
    )
    bell = partial(glass, length=3.4, ring=2.2)
    struck(piece, "light", bells, bell, 0.15, room=0.5, wide=0.05)
    rims = (
        *phrase(0, "G5/3.4 -/4.6 A5/3.4 -/8.6 A5/3.4", 0.38),
        *phrase(32, "A5/4 Bb5/4 A5/4 -/12 G5/3.4", 0.40, 0.34),
    )
    rubbed(piece, rims, 0.09)
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
    opened = phrase(48.0, _OPENED, 0.36)
    out += opened
    out += [Tone(112.0 - t.at - t.length, t.length, t.pitch, 0.8 * t.loud) for t in opened]
    return out
