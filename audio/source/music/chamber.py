"""The chamber: a tide, and the widest step. G lydian; A is the second. The theme is its octave.

A tide is two bars and a chord: the hum comes with it and goes. Twelve prototypes have a pitch
each and speak in turn, never two at once. E and its octave are told up, then down, then by two
choirs at the same time; in the eighth tide the octave unrolls in seven beats. The four tides
after it begin in the dark: low ideas first, two choirs that pass each other, and what was unrolled
is folded up again.
"""

from __future__ import annotations

from functools import partial
from typing import Final

import numpy as np

from audio.source.instruments.struck import glass, splinter
from audio.source.phrases import Tone, chord_at, phrase, progression
from audio.source.players import fiddled, rubbed, struck, sung
from audio.source.score import Form, Score, bowed, founded
from audio.source.signals import RATE, TAU, Signal, chance, hz, seconds, wander
from audio.source.space import HALL, room

FORM: Final = Form("chamber", beat=60, metre=4, bars=24)
LOUDNESS: Final = -20.0

CHORDS: Final = progression(
    8.0,
    ("Gmaj9", (43, 55, 57, 59, 66)),
    ("A/G", (43, 52, 57, 61, 64)),
    ("Bm7/F#", (42, 54, 57, 59, 62)),
    ("Em9", (40, 54, 55, 62, 64)),
    ("F#m7", (42, 54, 57, 61, 64)),
    ("Gmaj9", (43, 54, 57, 59, 62)),
    ("A9sus4", (45, 55, 57, 59, 62)),
    ("A13", (45, 55, 57, 61, 66)),
    ("Bm9", (47, 50, 57, 61, 66)),
    ("C#m7b5", (37, 49, 59, 64, 67)),
    ("Dmaj9", (38, 49, 57, 64, 66)),
    ("A7sus4/E", (40, 50, 57, 64, 67)),
)
_DYNAMICS: Final = (
    *(0.48, 0.56, 0.52, 0.60, 0.50, 0.56, 0.56, 0.62),
    *(0.46, 0.52, 0.58, 0.68, 0.64, 0.72, 0.66, 0.54),
    *(0.42, 0.48, 0.52, 0.60, 0.64, 0.70, 0.58, 0.46),
)
_HUM: Final = (
    *((43, 50), (43, 52), (42, 50), (40, 50), (42, 49), (43, 50), (45, 50), (45, 49)),
    *((47, 50), (43, 52), (45, 50), (45, 52)),
)
"""Two tones a tide."""
_DEEP: Final = (1.0, 0.85, 1.0, 0.9, 0.6, 0.85, 1.0, 0.75, 0.5, 0.8, 1.0, 0.65)
"""How high each tide comes."""
_OCTAVES: Final = (
    *phrase(1, "E4/1 E5/4.7", 0.50, 0.56),
    *phrase(17, "E5/1 E4/4.7", 0.50, 0.44),
    *phrase(41, "E4/2 E5/4.7", 0.54, 0.62),
    *phrase(48, "E5/4 E4/3.6", 0.52),
    *phrase(73, "E4/1 E5/4.7", 0.46, 0.54),
    *phrase(81, "E5/3 E4/3.7 -/.3 E4/5", 0.56, 0.40),
)
_OTHERS: Final = (
    *phrase(8, "C#5/4 A4/3.6", 0.36),
    *phrase(24, "F#4/4 G4/3.6", 0.42),
    *phrase(25, "E4/2 E5/4.6", 0.46),
    *phrase(40, "D4/4 B4/3.6", 0.42),
    *phrase(56, "F#4/7.4", 0.42),
    *phrase(66, "F#4/2 A4/3.6", 0.34),
    *phrase(72, "B4/4 G4/3.6", 0.38),
    *phrase(81, "E4/3 E5/3.7", 0.44),
    *phrase(88, "D5/4 A4/3.6", 0.42, 0.34),
)
_PROTOTYPES: Final = (78, 79, 81, 83, 85, 86, 88, 90, 91, 93, 95, 97)
"""What each of them says: the scale from F sharp to C sharp."""
_UNROLLED: Final = (76, 78, 79, 81, 83, 85, 88)
_FOLDED: Final = (88, 86, 83, 81, 79, 78, 76)
_QUIET: Final = frozenset({14, 15, 22, 23})
"""Bars in which no idea speaks but the one that unrolls."""
_INNER: Final = (
    *phrase(4, "B3/2 D4/2 C#4/4", 0.44),
    *phrase(20, "A3/2 B3/2", 0.42),
    *phrase(29, "D4/1 B3/1 A3/1", 0.44),
    *phrase(44, "F#4/2 D4/2 E4/4 -/4 E4/4 C#4/4", 0.50, 0.56),
    *phrase(66, "C#4/2 D4/2 B3/2", 0.42),
    *phrase(76, "B3/2 C#4/2 D4/2 E4/2 F#4/3.6", 0.46, 0.58),
    *phrase(88, "E4/3 D4/2.6", 0.46, 0.40),
)


def score() -> Score:
    """The piece, written out."""
    piece = Score(FORM, room(HALL, "chamber", before=0.03, length=5.0))
    bowed(piece, CHORDS, _DYNAMICS, attack=1.4, release=2.0, edge=8000.0)
    founded(piece, CHORDS)
    fiddled(piece, "ground", _INNER, 0.15, attack=0.7, release=1.0, centre=0.4)
    piece.swell(
        "ground",
        *(-2, 0, -1.5, 0.5, -2, -0.5, -1.5, 0, -2.5, -0.5, -1, 1, -0.5, 1, 0, -1),
        *(-5, -3, -2.5, -0.5, 0, 1.5, -0.5, -2.5),
    )
    for number, (tones, deep) in enumerate(zip(_HUM, _DEEP, strict=True)):
        for pitch in tones:
            hum = _tide(piece.seconds(8.0), pitch, number)
            piece.put("pulse", 8.0 * number, hum, 0.14 * deep, pitch=pitch, length=8.0)
    sung(piece, _OCTAVES, 0.42, attack=0.25, release=1.0, vowels=("o", "a"))
    sung(piece, _OTHERS, 0.26, attack=0.8, release=1.2, vowels=("u", "o"), width=0.95)
    _speak(piece)
    return piece


def stems() -> dict[str, Signal]:
    """The four stems."""
    return score().stems(LOUDNESS, {"pulse": -9.0, "light": -9.0})


def _tide(length: float, pitch: int, key: object) -> Signal:
    """A hum that comes in and goes out, brighter when it is high."""
    source = chance("tide", pitch, key)
    count = int(length * RATE)
    time = seconds(count)
    high = 0.5 - 0.5 * np.cos(TAU * time / length)
    sides = []
    for side in (-1.0, 1.0):
        cents = 1.2 * side + 1.2 * wander(count, 0.3, source)
        turn = TAU * np.cumsum(hz(pitch) * 2.0 ** (cents / 1200.0)) / RATE
        driven = (0.4 + 1.8 * high) * (np.sin(turn) + 0.25 * np.sin(2.0 * turn + side))
        sides.append(np.tanh(driven) * high)
    return np.stack(sides, axis=1)


def _speak(piece: Score) -> None:
    source = chance("prototypes")
    said = []
    for bar in range(FORM.bars):
        if bar in _QUIET:
            continue
        chord = chord_at(CHORDS, 4.0 * bar)
        here = [p for p in _PROTOTYPES if p % 12 in {q % 12 for q in chord.voices}]
        if bar in {16, 17, 18}:
            here = [pitch for pitch in here if pitch < 88]
        count = 1 if bar in {4, 8, 9, 16} else 2 + bar % 2
        picked = sorted(int(p) for p in source.choice(here, count, replace=False))
        if bar % 2:
            picked.reverse()
        beat = float(source.integers(0, 4)) / 2.0
        for pitch in picked:
            said.append(Tone(4.0 * bar + beat, 1.0, pitch, 0.36 + 0.18 * source.random()))
            beat += (0.5, 1.0, 1.5)[int(source.integers(0, 3))]
    unfolded = [Tone(56.0 + n, 2.0, pitch, 0.26 + 0.02 * n) for n, pitch in enumerate(_UNROLLED)]
    unfolded += [Tone(88.0 + n, 2.0, pitch, 0.36 - 0.02 * n) for n, pitch in enumerate(_FOLDED)]
    bell = partial(glass, length=4.5, ring=3.0)
    struck(piece, "light", said, bell, 0.15, room=0.55, wide=0.07)
    struck(piece, "light", unfolded, bell, 0.17, room=0.5, wide=0.05)
    # A spark with each that speaks, from the other side.
    struck(piece, "light", said, splinter, 0.14, room=0.6, wide=-0.05)
    struck(piece, "light", unfolded, splinter, 0.12, room=0.5, wide=0.05)
    rubbed(piece, phrase(2, "A5/5 -/3 E5/5 -/11 E5/5 -/11 A5/5 -/3 E5/5 -/3 A5/5", 0.46), 0.11)
    rubbed(piece, phrase(66, "F#5/5 -/3 B5/5 -/3 A5/5", 0.44), 0.11, side=-0.3)
