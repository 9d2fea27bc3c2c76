"""The threshold: all selves at the door. D major; the hall's first and last sentences, and more.

First the answer is told, a pair of its notes to a chord; then each self keeps its own note and
they gather from the lowest up, until the whole of it stands at once over A. Bells tell it then, in
B minor, while the heart and most of the selves are still; and it is told once more by everybody,
each of its pairs over a chord that opens.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from audio.source.instruments.drums import lub
from audio.source.instruments.plucked import harp
from audio.source.instruments.struck import glass, splinter
from audio.source.phrases import Tone, moved, phrase, progression
from audio.source.players import fiddled, piano, rubbed, struck, sung
from audio.source.score import Form, Score, bowed, founded
from audio.source.signals import Signal
from audio.source.space import HALL, room

FORM: Final = Form("threshold", beat=60, metre=4, bars=16)
LOUDNESS: Final = -20.0

CHORDS: Final = progression(
    4.0,
    ("D(add9)", (38, 50, 54, 57, 64)),
    ("E/D", (38, 47, 52, 56, 64)),
    ("Gmaj13", (31, 47, 54, 57, 64)),
    ("A9sus4", (33, 47, 55, 57, 62)),
    ("D(add9)", (38, 52, 54, 57, 62)),
    ("E/D", (38, 52, 56, 59, 64)),
    ("Gmaj9", (43, 50, 57, 59, 66)),
    ("A9sus4", (33, 50, 55, 59, 64)),
    ("Bm7", (35, 47, 54, 57, 62)),
    ("F#m7/A", (33, 49, 54, 57, 64)),
    ("Gmaj9", (43, 47, 54, 57, 62)),
    ("D(add9)/F#", (42, 50, 54, 57, 64)),
    ("Em11", (40, 47, 55, 57, 62)),
    ("D(add9)/F#", (42, 50, 54, 57, 64)),
    ("Gmaj13", (43, 50, 54, 59, 64)),
    ("A9sus4", (33, 50, 55, 59, 64)),
)
_DYNAMICS: Final = (
    *(0.44, 0.48, 0.54, 0.56, 0.56, 0.62, 0.70, 0.58),
    *(0.40, 0.44, 0.50, 0.54, 0.60, 0.66, 0.72, 0.56),
)
_ANSWER: Final = (
    *phrase(0, "G4/1 A4/2.7 -/.3 F#4/1 B4/2.7 -/.3", 0.46, 0.54),
    *phrase(8, "E4/1 C#5/2.7 -/.3 D4/1 D5/2.8", 0.52, 0.62),
)
_AGAIN: Final = moved(_ANSWER, 48.0, loud=1.08)
_SELVES: Final = (
    *phrase(16, "D4/15.6", 0.40),
    *phrase(17.5, "F#4/2.3 E4/4 D4/8", 0.40),
    *phrase(19, "A4/1 B4/4 A4/4 A4/3.6", 0.44),
    *phrase(22, "E4/2 D4/4 E4/3.6", 0.44),
    *phrase(24, "B4/4 B4/3.6", 0.46),
    *phrase(25, "C#5/1 D5/2 E5/3.6", 0.48, 0.54),
    *phrase(34, "B4/2 A4/4 B4/4 A4/3.6", 0.34, 0.44),
    *phrase(38, "E4/2 D4/4 D4/3.6", 0.34, 0.42),
    *phrase(48, "D4/4 D4/4 D4/4 E4/3.6", 0.44, 0.40),
    *phrase(54, "F#4/2 F#4/4 G4/3.6", 0.44),
)
"""Each from where it comes in; none moves against its neighbour by more than it must."""
_STILL: Final = frozenset({8, 9, 11})
"""Bars without a heart."""
_HAND: Final = (
    *phrase(0, "D3/4", 0.44),
    *phrase(1.5, "A3/.5 E4/2", 0.34),
    *phrase(4, "D3/4", 0.42),
    *phrase(5.5, "B3/.5 E4/.5 G#4/1.5", 0.34),
    *phrase(8, "G2/1.5 D3/1 F#3/1.5 A2/1.5 E3/1 G3/1.5", 0.46),
    *phrase(16, "D3/4 -/4 G3/1 D4/1 F#4/2", 0.42, 0.48),
    *phrase(28, "A2/1 E3/1 G3/1 B3/1", 0.46, 0.34),
    *phrase(36, "A2/1 E3/1 C#4/2", 0.34),
    *phrase(40, "G2/1.5 D3/1 F#3/1.5 F#3/1.5 A3/1 D4/1.5", 0.38, 0.42),
    *phrase(48, "E3/4", 0.42),
    *phrase(49.5, "B3/.5 D4/2", 0.36),
    *phrase(52, "F#3/1.5 A3/1 D4/1.5 G2/1.5 D3/1 B3/1.5 A2/1 E3/1 G3/1 D4/1", 0.48, 0.34),
)


def score() -> Score:
    """The piece, written out."""
    piece = Score(FORM, room(HALL, "threshold", before=0.028, length=5.0))
    bowed(piece, CHORDS, _DYNAMICS, attack=0.7)
    founded(piece, CHORDS)
    fiddled(piece, "ground", phrase(10, "E4/1 F#4/1 G4/2 E4/2", 0.5), 0.14, centre=-0.4)
    fiddled(piece, "ground", phrase(26, "G4/1 F#4/1 E4/2 D4/1.8", 0.62, 0.5), 0.14, centre=0.4)
    fiddled(
        piece, "ground", phrase(54, "F#4/1 G4/1 F#4/2 E4/2 D4/1.8", 0.6, 0.5), 0.14, centre=-0.4
    )
    piece.swell(
        "ground",
        *(-2.5, -2, -1, -1.5, -1.5, 0, 1.5, -0.5),
        *(-4.5, -3.5, -2, -1.5, -0.5, 1, 2, -1),
    )
    piano(piece, _HAND)
    for bar in range(FORM.bars):
        # The heart has come along, once a bar.
        if bar in _STILL:
            continue
        piece.put("pulse", 4.0 * bar, lub(0.5, bar), 0.26, room=0.1, pitch=33, length=0.3)
    sung(piece, _ANSWER, 0.44, attack=0.12, release=0.5, vowels=("o", "a"))
    sung(piece, moved(_ANSWER, steps=-12, loud=0.85), 0.20, attack=0.2, vowels=("u", "o"))
    sung(piece, _AGAIN, 0.50, attack=0.12, release=0.5, vowels=("o", "a"), width=0.9)
    for number, tone in enumerate(_SELVES):
        vowels = ("u", "o") if number % 2 else ("u", "a")
        side = (-0.55, 0.5, -0.25, 0.3)[number % 4]
        sung(piece, [tone], 0.30, attack=0.5, vowels=vowels, singers=4, width=0.35, centre=side)
    _shine(piece)
    return piece


def stems() -> dict[str, Signal]:
    """The four stems."""
    return score().stems(LOUDNESS, {"voice": -4.5})


def _shine(piece: Score) -> None:
    bell = partial(glass, length=4.5, ring=3.0)
    struck(piece, "light", moved(_ANSWER, steps=12, loud=0.7), bell, 0.14, room=0.5, wide=0.05)
    alone = moved(_ANSWER, 32.0, steps=12, loud=0.75)
    struck(piece, "light", alone, bell, 0.16, room=0.6, wide=-0.05)
    struck(piece, "light", alone, splinter, 0.08, room=0.6, wide=0.05)
    falls = (
        *phrase(6, "A5/.33 G#5/.33 F#5/.33", 0.22),
        *phrase(10, "B5/.33 A5/.33 G5/.33 F#5/.33 E5/.5", 0.24, 0.18),
    )
    struck(piece, "light", falls, bell, 0.12, room=0.5, wide=0.06)
    rubbed(piece, phrase(16, "A5/4 B5/4 A5/4 E6/4", 0.5), 0.13)
    rubbed(piece, phrase(40, "B5/4 -/8 A5/4 D6/4", 0.46), 0.12, side=-0.3)
    gathered = [
        Tone(28.0 + n / 3.0, 1.0, pitch, 0.22 + 0.015 * n)
        for n, pitch in enumerate((74, 76, 79, 81, 83, 86, 88, 91))
    ]
    gathered += [
        Tone(60.0 + n / 3.0, 1.0, pitch, 0.30 - 0.015 * n)
        for n, pitch in enumerate((91, 88, 86, 83, 81, 79, 76))
    ]
    struck(piece, "light", gathered, partial(harp, length=2.5), 0.14, room=0.5, wide=0.05)
