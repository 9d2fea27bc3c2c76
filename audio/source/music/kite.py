"""The kite: a waltz on tines, as a child would play it. C major; A is the sixth.

Four sentences of eight bars. The three notes come twice: once as they are, once with the first one
said again, because it was nice. The same closes otherwise while the voices listen. Then a lull:
tines rest, the string's own low line and the three notes long, until the wind pulls; and the tune
again with a second hand, coming down on A. The string pulls at the ends of the sentences.
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

FORM: Final = Form("kite", beat=40, metre=3, bars=32)
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
    ("C(add9)", (36, 50, 55, 60, 64)),
    ("Em7/B", (35, 47, 55, 62, 64)),
    ("Am7", (33, 48, 55, 57, 64)),
    ("G", (43, 47, 55, 59, 62)),
    ("Fmaj9", (41, 45, 55, 60, 64)),
    ("C/E", (40, 48, 55, 60, 64)),
    ("Dm7", (38, 48, 57, 62, 65)),
    ("G7sus", (31, 48, 55, 62, 65)),
    ("Fmaj7", (41, 48, 53, 57, 64)),
    ("Em7", (40, 50, 55, 59, 64)),
    ("Cmaj9", (36, 50, 55, 59, 64)),
    ("Am(add9)", (33, 48, 57, 59, 64)),
    ("Bb/F", (41, 50, 53, 58, 62)),
    ("C/E", (40, 48, 55, 60, 64)),
    ("Dm7", (38, 48, 57, 62, 65)),
    ("E7sus", (40, 50, 57, 59, 64)),
    ("Am7", (45, 52, 57, 60, 67)),
    ("F/C", (36, 53, 57, 60, 65)),
    ("Dm7", (38, 53, 57, 60, 62)),
    ("G11", (43, 50, 57, 60, 65)),
    ("Fmaj9", (41, 52, 57, 60, 67)),
    ("G11", (43, 50, 57, 60, 65)),
    ("C(add9)", (36, 50, 55, 60, 64)),
    ("C6", (36, 52, 57, 60, 67)),
)
_DYNAMICS: Final = (
    *(0.40, 0.44, 0.50, 0.46, 0.44, 0.50, 0.54, 0.44),
    *(0.42, 0.46, 0.50, 0.46, 0.50, 0.54, 0.50, 0.40),
    *(0.32, 0.36, 0.42, 0.44, 0.48, 0.54, 0.60, 0.56),
    *(0.56, 0.58, 0.60, 0.56, 0.64, 0.60, 0.50, 0.40),
)
_TUNE: Final = (
    *phrase(0, "E5/2 G5/1 A4/2 C5/1 B4/1 C5/1 E5/1 D5/3", 0.50, 0.44),
    *phrase(12, "E5/1 E5/1 G5/1 F5/2 C5/1 E5/1 D5/1 C5/1 A4/1 B4/2", 0.52, 0.42),
    *phrase(24, "E5/2 G5/1 B4/2 D5/1 C5/1 B4/1 A4/1 B4/1 D5/2", 0.50, 0.46),
    *phrase(36, "A4/1 C5/1 E5/1 G5/2 E5/1 F5/1 D5/1 A4/1 G4/2", 0.54, 0.36),
    *phrase(60, "-/1 D5/1 F5/1 -/1 E5/1 G5/1 -/1 F5/1 A4/1 B4/3", 0.34, 0.46),
    *phrase(72, "E5/2 G5/1 A4/2 C5/1 C5/1 D5/1 F5/1 D5/3", 0.56, 0.50),
    *phrase(84, "E5/1 E5/1 G5/1 F5/2 D5/1 E5/1 D5/1 C5/1 A4/2", 0.60, 0.36),
)
_SECOND: Final = (
    *phrase(72, "C5/2 E5/1 F4/2 A4/1 A4/1 A4/1 D5/1 B4/3", 0.38),
    *phrase(84, "C5/1 C5/1 E5/1 D5/2 B4/1 G4/1 -/5", 0.40, 0.32),
)
"""Another hand, when the tune is back."""
_SUNG: Final = (
    *phrase(0, "A4/2 B4/1 G4/2.6", 0.46),
    *phrase(9, "D4/2.6", 0.34),
    *phrase(12, "A4/1 A4/1 B4/1 G4/2.6", 0.50),
    *phrase(18, "E4/1 D4/1 C4/1 D4/2.4", 0.42, 0.36),
    *phrase(48, "A4/3 B4/3 G4/5", 0.40, 0.46),
    *phrase(63, "G4/3 A4/3 B4/2.6", 0.46, 0.52),
    *phrase(72, "A4/2 B4/1 G4/2.6", 0.54),
    *phrase(81, "D4/2.6", 0.40),
    *phrase(84, "A4/1 A4/1 B4/1 G4/2.6", 0.56),
    *phrase(90, "E4/1 D4/1 C4/1 E4/2.4", 0.44, 0.36),
)
_LOWER: Final = (
    *phrase(51, "D4/3 E4/5", 0.34),
    *phrase(63, "E4/3 D4/3 E4/2.6", 0.40),
    *phrase(84, "E4/3 D4/2.6", 0.46),
)
_STRING: Final = (
    *phrase(9, "D4/1 C4/1 B3/.9", 0.46),
    *phrase(33, "D4/2 G3/.9", 0.44),
    *phrase(48, "A3/2 C4/1 B3/2 G3/1 E4/2 D4/1 C4/3", 0.50, 0.56),
    *phrase(60, "D4/2 F4/1 E4/2 C4/1 F4/1 E4/1 D4/1 E4/2 D4/.9", 0.56, 0.62),
    *phrase(81, "D4/1 C4/1 B3/.9", 0.54),
)
"""What holds the kite: a low line between the sentences, and alone with the voices in the lull."""
_LULL: Final = range(16, 20)
"""Bars in which nobody counts."""


def score() -> Score:
    """The piece, written out."""
    piece = Score(FORM, room(OPEN, "kite", before=0.02, length=3.4))
    bowed(piece, CHORDS, _DYNAMICS, attack=0.35, release=0.8)
    founded(piece, CHORDS)
    fiddled(piece, "ground", _STRING, 0.16, centre=-0.4)
    piece.swell(
        "ground",
        *(-4, -2, 1, -2.5, -3, 0, 2.5, -2, -4, -2.5, -1, -2, -1.5, 0, -0.5, -4),
        *(-3, -2, -1, -0.5, 0, 1, 2.5, 2, 1, 1.5, 2, 0.5, 2, 1, -1, -3.5),
    )
    piece.swell(
        "pulse",
        *(-1.5, 0, 0.5, -2, -0.5, 0.5, 1.5, -1, -1.5, -0.5, 0, -0.5, 0, 1, 0, -2),
        *(-4, -4, -3, -2, -1.5, -0.5, 0.5, 1, 1.5, 1.5, 2, 1, 2.5, 1.5, 0, -3),
    )
    _waltz(piece)
    sung(piece, _SUNG, 0.42, attack=0.1, release=0.4, vowels=("o", "a"), singers=4, width=0.5)
    sung(piece, _LOWER, 0.24, attack=0.3, vowels=("u", "o"), singers=4, width=0.8, centre=-0.2)
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
        if bar in {3, 15, 31} or bar in _LULL:
            continue
        if bar >= 28:
            # It runs down the hill: quavers.
            part += [
                Tone(chord.at + 0.5 * n, 0.5, inner[-1 - n % 3], 0.30 - 0.01 * n)
                for n in range(1, 6)
            ]
            continue
        for beat in (1.0, 2.0):
            part += [Tone(chord.at + beat, 0.6, pitch, 0.30) for pitch in inner[-2:]]
    struck(piece, "pulse", part, kalimba, 0.26, room=0.34, wide=0.04)
    struck(piece, "pulse", _TUNE, kalimba, 0.27, room=0.36, wide=0.03, human=0.012)
    struck(piece, "pulse", _SECOND, kalimba, 0.25, room=0.36, wide=-0.03, human=0.012)


def _shine(piece: Score) -> None:
    pulls = [
        *phrase(10.5, "G5/.25 A5/.25 C6/.25 D6/.25 F6/.5", 0.22, 0.30),
        *phrase(22, "F5/.25 G5/.25 A5/.25 C6/.25 D6/.25 G6/.5", 0.22, 0.32),
        *phrase(46.5, "D6/.25 C6/.25 A5/.25 G5/.25 F5/.5", 0.26, 0.18),
        *phrase(70, "E5/.25 A5/.25 B5/.25 D6/.25 E6/.25 A6/.5", 0.24, 0.38),
        *phrase(82.5, "G5/.25 A5/.25 C6/.25 D6/.25 F6/.5", 0.28, 0.36),
    ]
    for chord in CHORDS[16:24]:
        # Wind in the string: each chord opens upward, and a little faster each time.
        tones = spread(chord, 72, 93)[:7]
        step = 0.42 - 0.02 * (chord.at - 48.0) / 3.0
        pulls += [
            Tone(chord.at + step * n, 1.0, pitch, 0.20 + 0.012 * n + 0.002 * (chord.at - 48.0))
            for n, pitch in enumerate(tones[: 4 + int(chord.at) % 2 + int(chord.at >= 60)])
        ]
    struck(piece, "light", pulls, partial(harp, length=2.0), 0.18, room=0.45, wide=0.05)
    high = (
        *phrase(2, "G6/1 -/2 C6/1 -/2 E6/1 -/4 E6/.5 G6/.5 -/3 A6/1 -/2 E6/1", 0.28),
        *phrase(38, "E6/1 -/2 C6/1", 0.22),
        *phrase(72, "E6/2 G6/1 A5/2 C6/1 C6/1 D6/1 F6/1", 0.24),
        *phrase(84, "E6/1 E6/1 G6/1 F6/2 D6/1 E6/1 D6/1 C6/1 A5/2", 0.32, 0.20),
    )
    struck(piece, "light", high, partial(glass, length=3.0, ring=1.8), 0.16, room=0.5, wide=0.05)
    rims = (
        *phrase(0, "G5/2.6 A5/2.6 -/6.8 G5/2.6 A5/2.6", 0.42),
        *phrase(51, "B5/5 -/1 B5/5 -/1 D6/5 -/1 A5/2.6 B5/2.6", 0.36, 0.48),
        *phrase(84, "A5/3 B5/3 G5/5", 0.44, 0.34),
    )
    rubbed(piece, rims, 0.10)
