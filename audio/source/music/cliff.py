"""The cliff: cold, and one voice in it. A aeolian, 3/4, slow; A is the ground itself.

A gust takes two bars: the air is drawn in before each, and in the first of them B flat leans on
the A. The alto tells six notes in pairs that lie ever further apart, and then only their echo. At
last the drum stops to listen, and for the length of one gust D major stands there: somewhere it is
day.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from audio.source.instruments.drums import thump
from audio.source.instruments.struck import glass
from audio.source.phrases import phrase, progression
from audio.source.players import fiddled, rubbed, struck, sung
from audio.source.score import Form, Score, bowed, founded
from audio.source.signals import RATE, Signal, chance, noise, panned, rise
from audio.source.space import OPEN, room

FORM: Final = Form("cliff", beat=72, metre=3, bars=24)
LOUDNESS: Final = -20.0

CHORDS: Final = progression(
    6.0,
    ("Am(add9)", (33, 48, 57, 59, 64)),
    ("Bb/A", (33, 50, 53, 58, 65)),
    ("Am7", (33, 48, 55, 60, 64)),
    ("Fmaj7#11", (41, 48, 57, 59, 64)),
    ("Em7", (40, 50, 55, 59, 64)),
    ("Dm(add9)", (38, 52, 57, 62, 65)),
    ("Esus4", (40, 52, 57, 59, 64)),
    ("Fmaj7#11/E", (40, 53, 57, 59, 64)),
    ("Dm9", (38, 52, 57, 60, 65)),
    ("F#m7", (42, 49, 52, 57, 66)),
    ("Bbmaj7/F", (41, 46, 53, 57, 62)),
    ("E7sus4", (40, 47, 57, 62, 64)),
)
_DYNAMICS: Final = (
    *(0.30, 0.34, 0.44, 0.38, 0.34, 0.36, 0.42, 0.36),
    *(0.32, 0.34, 0.44, 0.48, 0.40, 0.36, 0.40, 0.32),
    *(0.30, 0.34, 0.46, 0.52, 0.46, 0.40, 0.36, 0.30),
)
_ALTO: Final = (
    *phrase(0, "A4/1 B4/3.7", 0.50, 0.56),
    *phrase(12, "G4/1 C5/3.7", 0.54, 0.60),
    *phrase(18, "F4/1 D5/4.4", 0.58, 0.62),
    *phrase(30, "A4/5", 0.42),
    *phrase(36, "A4/2 B4/3.6", 0.46),
    *phrase(43, "F4/1 D5/3.4", 0.44, 0.40),
    *phrase(54, "A4/2 C#5/3.6", 0.48, 0.60),
    *phrase(60, "A4/1 Bb4/2 F4/2.6", 0.56, 0.46),
    *phrase(67, "A4/1 B4/3.4", 0.42, 0.36),
)
_FAR: Final = (
    *phrase(8, "D4/3.5", 0.30),
    *phrase(24, "B3/2 D4/3.6", 0.34),
    *phrase(33, "E4/2.6", 0.30),
    *phrase(49, "F4/2 E4/2.6", 0.30),
    *phrase(60, "D4/5", 0.36),
    *phrase(68, "D4/3.4", 0.28),
)
_SOFT: Final = frozenset({7, 15, 20, 23})
_LISTENING: Final = frozenset({16, 17, 18})
"""Bars of one soft stroke, and of none."""
_CELLO: Final = (
    *phrase(3, "A3/1 C4/1.8", 0.42, 0.46),
    *phrase(9, "A3/1.5 G3/1.3", 0.44, 0.36),
    *phrase(16, "B3/1 C4/1", 0.40),
    *phrase(22, "E4/1 F4/1", 0.42),
    *phrase(27, "D4/1 E4/1 F4/1 E4/2 D4/1 A3/2.6", 0.42, 0.54),
    *phrase(39, "B3/1 A3/1 G#3/1", 0.44, 0.36),
    *phrase(48, "A3/1.5 C4/1.5 E4/1 F4/1.8", 0.40, 0.50),
    *phrase(55, "E4/1 C#4/1 E4/2.6", 0.54, 0.46),
    *phrase(61, "D4/1 F4/1 D4/2.6", 0.48),
    *phrase(67, "B3/1 D4/2 B3/1 A3/.8", 0.44, 0.32),
)


def score() -> Score:
    """The piece, written out."""
    piece = Score(FORM, room(OPEN, "cliff", before=0.034, length=4.6))
    levels = (0.30, 0.22, 0.20, 0.17, 0.15)
    bowed(piece, CHORDS, _DYNAMICS, attack=1.6, release=2.4, vibrato=4.0, levels=levels)
    founded(piece, CHORDS, 0.04)
    fiddled(piece, "ground", _CELLO, 0.20, players=3, attack=0.6, release=1.2, centre=-0.35)
    piece.swell(
        "ground",
        *(-4, -1.5, 2, -1, -3, -1, 1, -2, -5, -2.5, 0.5, 3, 1, -1.5, 0, -3),
        *(-3.5, -2, 0.5, 2, 1, -0.5, -2, -3.5),
    )
    _blow(piece)
    sung(piece, _ALTO, 0.46, attack=0.4, release=1.2, vowels=("o", "a"), singers=2, width=0.35)
    sung(piece, _FAR, 0.20, attack=0.9, release=1.6, vowels=("u", "u"), singers=3, room=0.8)
    _freeze(piece)
    return piece


def stems() -> dict[str, Signal]:
    """The four stems."""
    return score().stems(LOUDNESS, {"pulse": -12.5})


def _blow(piece: Score) -> None:
    for bar in range(FORM.bars):
        loud = (0.62, 0.40)[bar % 2] * (0.7 if bar in _SOFT else 1.0)
        if bar not in _LISTENING:
            skin = thump(104.0, 62.0, 0.30, loud, bar, breath=0.5, drive=1.4)
            piece.put("pulse", 3.0 * bar, skin, 0.34, room=0.5, pitch=33, length=1.0)
        if bar not in _SOFT | _LISTENING:
            soft = thump(92.0, 65.4, 0.18, 0.4 * loud, (bar, "after"), breath=0.4, drive=1.2)
            piece.put("pulse", 3.0 * bar + 1.0, soft, 0.30, room=0.5, pitch=33, length=0.5)
        if bar % 2:
            breath = _drawn(piece.seconds(2.0), bar)
            piece.put("pulse", 3.0 * bar + 1.0, breath, 0.13, room=0.5)


def _drawn(length: float, key: object) -> Signal:
    """Air that is drawn in before a gust, from one side."""
    count = int(length * RATE)
    source = chance("drawn", key)
    air = noise(count, 240.0, 1200.0, source) * rise(count) ** 2
    last = int(0.25 * RATE)
    air[-last:] *= rise(last)[::-1]
    return panned(air, source.choice([-0.5, 0.5]))


def _freeze(piece: Score) -> None:
    rubbed(
        piece, phrase(0, "E6/5 -/1 F6/4 -/2 E6/5 -/7 D6/5 -/1 E6/5 -/1 B5/5 -/1 A5/5", 0.44), 0.09
    )
    rubbed(piece, phrase(49, "F6/4 -/1 C#6/5 -/1 D6/5 -/1 E6/5", 0.40), 0.09, side=-0.3)
    frost = partial(glass, length=3.2, ring=2.0)
    crystals = (
        *phrase(2, "B5/.25 E6/.25 C7/1.5", 0.26, 0.18),
        *phrase(10.5, "F6/.25 Bb5/.5 D6/1", 0.24, 0.18),
        *phrase(16.5, "G6/.25 E6/.25 C6/.25 G5/1", 0.24, 0.18),
        *phrase(21, "B6/.5 E6/1", 0.24),
        *phrase(29, "D6/.25 G6/.25 B6/1", 0.22),
        *phrase(33.5, "F6/.5 E6/.5 A5/1", 0.26, 0.18),
        *phrase(40.5, "A5/.25 B5/.25 E6/.25 A6/1", 0.22),
        *phrase(46.5, "B5/1", 0.18),
        *phrase(52, "E6/.25 A6/.25 F6/1", 0.22),
        *phrase(56.5, "C#6/.25 E6/.25 A6/.25 C#7/1.5", 0.24, 0.30),
        *phrase(63, "F6/.25 D6/.25 Bb5/1", 0.24, 0.18),
        *phrase(69.5, "D6/.5 A5/.5 E6/1", 0.20),
    )
    struck(piece, "light", crystals, frost, 0.15, room=0.6, wide=0.04, human=0.012)
