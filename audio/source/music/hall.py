"""The hall: awe, then home. D major with a shadow of flat keys; six sentences of four bars.

Wonder over a D that stays; the way down; the ruin, where the hinge stays and the world below it
goes flat; the return. Then the seats alone: tines and stars without a hand at the piano, over a
bass that climbs; and all of it from there to the height of the hall, and down. A is the fifth. It
tells three notes of the theme, and each time otherwise: as whole notes, as halves, in the flat
light, in halves with a second voice below, and so slowly that each has a chord of its own.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from audio.source.instruments.plucked import harp
from audio.source.instruments.struck import glass, kalimba
from audio.source.phrases import Tone, phrase, progression, spread
from audio.source.players import fiddled, piano, rubbed, struck, sung
from audio.source.score import Form, Score, bowed, founded
from audio.source.signals import Signal, chance
from audio.source.space import HALL, room

FORM: Final = Form("hall", beat=60, metre=4, bars=24)
LOUDNESS: Final = -20.0

CHORDS: Final = progression(
    4.0,
    ("D(add9)", (38, 50, 54, 57, 64)),
    ("E/D", (38, 47, 56, 59, 64)),
    ("Gmaj9/D", (38, 47, 55, 57, 66)),
    ("Dmaj7", (38, 49, 54, 57, 66)),
    ("Bm11", (35, 50, 54, 57, 64)),
    ("F#m7/A", (33, 49, 54, 57, 64)),
    ("Gmaj13", (31, 50, 54, 59, 64)),
    ("A9sus4", (33, 50, 55, 59, 64)),
    ("Bbmaj7#11", (34, 50, 53, 57, 64)),
    ("F(add9)/A", (33, 48, 55, 57, 65)),
    ("Gm9", (31, 46, 55, 57, 65)),
    ("Dm/A", (33, 45, 53, 57, 62)),
    ("Gmaj9", (31, 47, 54, 57, 62)),
    ("Em11", (40, 47, 55, 57, 62)),
    ("A9sus4", (33, 47, 55, 57, 62)),
    ("A9", (33, 49, 55, 59, 64)),
    ("D(add9)/F#", (42, 50, 54, 57, 64)),
    ("Gmaj9", (43, 47, 54, 57, 62)),
    ("A6", (45, 52, 54, 57, 61)),
    ("Bm9", (47, 49, 54, 57, 62)),
    ("Cmaj13", (36, 47, 55, 57, 64)),
    ("G(add9)/B", (35, 47, 55, 57, 62)),
    ("Em11", (40, 50, 55, 57, 64)),
    ("A13sus4", (33, 50, 55, 57, 66)),
)
_DYNAMICS: Final = (
    *(0.42, 0.46, 0.52, 0.50, 0.50, 0.54, 0.62, 0.56),
    *(0.46, 0.52, 0.48, 0.40, 0.54, 0.60, 0.68, 0.56),
    *(0.38, 0.42, 0.48, 0.54, 0.64, 0.68, 0.58, 0.46),
)
_STEPS: Final = (
    ((0.0, 0, 0.56), (1.5, 2, 0.36), (2.0, 4, 0.46), (3.5, 3, 0.30)),
    ((0.0, 1, 0.46), (1.0, 4, 0.40), (1.5, 2, 0.32), (3.0, 0, 0.38)),
)
"""Two steps of the piano, bar about: beat, which note of the chord, how loud."""
_SEATS: Final = range(16, 20)
"""Bars in which nobody plays the piano."""
_INNER: Final = (
    *phrase(12, "D4/2 C#4/2", 0.40),
    *phrase(22, "E4/1 F#4/1 G4/2 F#4/2 E4/2 D4/2", 0.44, 0.56),
    *phrase(38, "C4/2 Bb3/2 A3/2", 0.44, 0.34),
    *phrase(52, "B3/2 D4/2 F#4/1 G4/1 D4/2 E4/2 C#4/1.8", 0.50, 0.62),
    *phrase(70, "D4/1 E4/1 F#4/2 E4/2 D4/2 C#4/2", 0.42, 0.54),
    *phrase(82, "B3/1 D4/1 E4/2 D4/2 G4/2 F#4/2 E4/2.8", 0.60, 0.42),
)
"""The violas' own way through the chords."""
_TELLING: Final = (
    *phrase(0, "A4/4 B4/4 G4/4", 0.42, 0.50),
    *phrase(24, "A4/2 B4/2 G4/4", 0.56, 0.52),
    *phrase(32, "A4/2 Bb4/2 G4/4", 0.42, 0.46),
    *phrase(48, "A4/2 B4/2 G4/4 -/4 A4/3.5", 0.56, 0.50),
    *phrase(72, "A4/4 B4/4 G4/4 A4/2 B4/2 A4/7", 0.40, 0.58),
)
_BELOW: Final = (
    *phrase(8, "D4/6", 0.34),
    *phrase(24, "F#4/2 G4/2 D4/4", 0.44),
    *phrase(36, "C4/4", 0.38),
    *phrase(44, "D4/3.5", 0.36),
    *phrase(48, "F#4/2 G4/2 D4/2 E4/2 D4/4 C#4/3.5", 0.50, 0.42),
    *phrase(76, "D4/4 E4/4 D4/4 E4/4 D4/3.5", 0.36, 0.50),
)


def score() -> Score:
    """The piece, written out."""
    piece = Score(FORM, room(HALL, "hall", before=0.028, length=5.0))
    bowed(piece, CHORDS, _DYNAMICS)
    founded(piece, CHORDS)
    fiddled(piece, "ground", _INNER, 0.15, attack=0.45, release=0.9, centre=-0.4)
    piece.swell(
        "ground",
        *(-2.5, -2, -0.5, -1, -0.5, 0, 1, -1, -3, -1.5, -2, -4, -1.5, 0, 1.5, -1),
        *(-5, -4, -2.5, -1, 1.5, 2.5, 0.5, -2),
    )
    piece.swell(
        "pulse",
        *(0, 0, 0.5, 0, 0, 0.5, 1, 0, -1, -1.5, -2, -3, 0, 0.5, 1, 0),
        *(-3, -2, -1.5, -0.5, 0.5, 1.5, 0, -1.5),
    )
    _walk(piece)
    sung(piece, _TELLING, 0.40, attack=0.35, release=0.8)
    sung(piece, _BELOW, 0.22, attack=0.6, release=0.9, vowels=("u", "o"), centre=-0.2)
    _shine(piece)
    return piece


def stems() -> dict[str, Signal]:
    """The four stems."""
    return score().stems(LOUDNESS)


def _walk(piece: Score) -> None:
    hand, tines = [], []
    for bar, chord in enumerate(CHORDS):
        loud = 0.65 + 0.5 * _DYNAMICS[bar]
        tones = [chord.voices[0] + 12, *spread(chord, 52, 67)]
        if bar in {3, 15, 23}:
            # The hand lies still; the tines answer with three notes that open.
            top = spread(chord, 66, 79)
            tines += [Tone(chord.at + 1.5 * n, 1.0, top[n], 0.36 - 0.04 * n) for n in range(3)]
        elif bar in _SEATS:
            # From seat to seat, each bar a step wider, and back in the second half.
            top = spread(chord, 62, 79)
            way = [top[min(n * (1 + bar % 2), len(top) - 1)] for n in (0, 1, 2, 3, 2, 1)]
            tines += [
                Tone(chord.at + 0.5 + 0.5 * n, 1.0, pitch, 0.40 - 0.02 * n + 0.03 * (bar - 16))
                for n, pitch in enumerate(way)
            ]
        elif bar in {20, 21}:
            # All of it: quavers from the bottom to the top.
            inner = spread(chord, 50, 69)
            hand.append(Tone(chord.at, 4.0, chord.voices[0] + 12, 0.56 * loud))
            hand += [
                Tone(chord.at + 0.5 * n, 1.5, inner[(n + n // 4) % len(inner)], 0.36 * loud)
                for n in range(1, 8)
            ]
        elif bar in {8, 9, 10, 11}:
            # In the ruin only the bass, and the hinge over it.
            hand += [Tone(chord.at, 3.0, chord.voices[0] + 12, 0.44 * loud)]
            hand += [Tone(chord.at + 2.0, 2.0, 69, 0.34 * loud)]
        else:
            for beat, which, strength in _STEPS[bar % 2]:
                pitch = tones[min(which, len(tones) - 1)]
                hand.append(Tone(chord.at + beat, 4.0 - beat, pitch, strength * loud))
            if bar % 2:
                tines += [Tone(chord.at + 2.5, 0.5, spread(chord, 69, 79)[0], 0.32)]
    piano(piece, hand)
    struck(piece, "pulse", tines, kalimba, 0.19, room=0.45, wide=0.06, human=0.005)


def _shine(piece: Score) -> None:
    source = chance("stars of the hall")
    rims = phrase(0, "A5/4 -/4 E5/6 -/2 A5/6 -/2 B5/6 -/2 A5/6 -/6 F5/4 -/4 A5/6 -/2 A5/5", 0.5)
    rubbed(piece, rims, 0.12)
    rubbed(piece, phrase(66, "A5/6 -/2 E6/6 -/1 B5/6 -/2 A5/5", 0.46), 0.12, side=-0.3)
    stars, runs = [], []
    for bar, chord in enumerate(CHORDS):
        above = spread(chord, 78, 95)
        count = 1 if 8 <= bar < 12 else int(source.integers(2, 5))
        for third in sorted(source.choice(12, count, replace=False)):
            loud = 0.20 + 0.26 * source.random()
            stars.append(Tone(chord.at + third / 3.0, 1.0, int(source.choice(above)), loud))
        if bar in {7, 15, 21}:
            run = spread(chord, 64, 93)
            runs += [
                Tone(chord.at + 4.0 - (len(run) - n) / 6.0, 0.3, pitch, 0.20 + 0.02 * n)
                for n, pitch in enumerate(run)
            ]
    # A figure of five stars that opens round the hinge, and later the same closing.
    stars += phrase(12, "A5/.67 B5/.67 F#5/.67 C#6/.67 E6/1.3", 0.30, 0.40)
    stars += phrase(44, "F6/.67 D6/.67 F5/.67 A5/1.3", 0.26, 0.20)
    struck(piece, "light", stars, partial(glass, length=4.0, ring=2.6), 0.15, room=0.55, wide=0.04)
    struck(piece, "light", runs, partial(harp, length=2.5), 0.15, room=0.5, wide=0.04)
