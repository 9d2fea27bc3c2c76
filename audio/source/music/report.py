"""The report: a march for a school piano whose ink is wet. C dorian; A is the sixth.

It goes like a ruler, and some of its notes run: they are struck again a moment later, a little
flat. The three notes come one a bar, with B flat, as it stands in the report. After eight bars one
looks out of the window: E flat, slurs, a stop in which only the voices are left. Called back, the
march is short, and everything it writes runs.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from audio.source.instruments.struck import felt, glass
from audio.source.phrases import Tone, phrase, progression, spread
from audio.source.players import fiddled, piano, rubbed, struck, sung
from audio.source.score import Form, Score, bowed, founded
from audio.source.signals import Signal, hz
from audio.source.space import SCHOOL, room

FORM: Final = Form("report", beat=50, metre=4, bars=20)
LOUDNESS: Final = -20.0

CHORDS: Final = progression(
    4.0,
    ("Cm9", (36, 50, 55, 58, 63)),
    ("F/C", (36, 48, 53, 57, 65)),
    ("Ebmaj7", (39, 50, 55, 58, 63)),
    ("G7sus", (43, 50, 55, 60, 65)),
    ("Cm9", (36, 50, 55, 58, 63)),
    ("F/C", (36, 48, 53, 57, 65)),
    ("Bb/D", (38, 46, 53, 58, 62)),
    ("G7sus", (31, 48, 53, 55, 62)),
    ("Ebmaj7", (39, 50, 55, 58, 63)),
    ("Bb/D", (38, 50, 53, 58, 65)),
    ("Cm9", (36, 50, 55, 58, 63)),
    ("F(add9)/A", (33, 48, 55, 57, 65)),
    ("Bbmaj9", (34, 48, 53, 57, 62)),
    ("Ebmaj7", (39, 50, 55, 58, 63)),
    ("Dm7", (38, 50, 57, 60, 65)),
    ("G7sus", (31, 50, 55, 60, 65)),
    ("Cm7", (36, 51, 58, 60, 67)),
    ("F9/A", (33, 51, 55, 60, 65)),
    ("Ebmaj9", (39, 50, 55, 58, 65)),
    ("Gm11", (43, 48, 53, 58, 62)),
)
_DYNAMICS: Final = (
    *(0.40, 0.44, 0.50, 0.46, 0.42, 0.50, 0.56, 0.46),
    *(0.36, 0.40, 0.44, 0.48, 0.54, 0.60, 0.54, 0.46),
    *(0.52, 0.56, 0.62, 0.48),
)
_MARCH: Final = (
    *phrase(0, "G4/.75 G4/.25 C5/1 Eb5/.75 D5/.25 C5/1", 0.46),
    *phrase(4, "A4/.75 A4/.25 C5/1 F5/2", 0.48),
    *phrase(8, "Bb4/.75 Bb4/.25 Eb5/1 D5/.75 C5/.25 Bb4/1", 0.50),
    *phrase(12, "C5/1 D5/1 G4/2", 0.46),
    *phrase(16, "G4/.75 G4/.25 C5/1 -/2", 0.46),
    *phrase(20, "F5/1 C5/1 A4/2", 0.50),
    *phrase(24, "G5/.75 F5/.25 Eb5/1 D5/1 Bb4/1", 0.54),
    *phrase(28, "C5/1 F4/1 G4/1", 0.44, 0.36),
    *phrase(64, "G4/.75 G4/.25 C5/1 Eb5/.75 D5/.25 C5/1", 0.54),
    *phrase(68, "A4/.75 A4/.25 C5/1 F5/1 Eb5/1", 0.56),
    *phrase(72, "Bb4/.75 Bb4/.25 Eb5/1 G5/1 F5/1", 0.60),
    *phrase(76, "D5/1 Bb4/.5 A4/.5 G4/2", 0.50, 0.36),
)
_WINDOW: Final = (
    *phrase(32, "G4/2 Bb4/1 G5/1 F5/3 D5/1", 0.42, 0.46),
    *phrase(40, "Eb5/1.5 D5/.5 C5/2 C5/1 A4/1 G4/2", 0.46, 0.40),
    *phrase(56, "F5/1 D5/1 C5/2 D5/3", 0.40, 0.34),
)
"""What one plays while looking out: slurred, and then nothing for two bars."""
_RUN: Final = frozenset({2.0, 6.0, 14.0, 20.0, 24.0, 29.0, 66.0, 70.0, 74.0, 76.0, 78.0})
"""The beats whose ink is wet."""
_SUNG: Final = (
    *phrase(4, "A4/3.6 -/.4 Bb4/3.6 -/.4 G4/3.6", 0.44),
    *phrase(20, "A4/3 A4/1 Bb4/3.6 -/.4 G4/3.6", 0.50),
    *phrase(44, "A4/4 Bb4/4 G4/4 A4/2 F4/1.6", 0.50, 0.56),
    *phrase(68, "A4/3.6 -/.4 Bb4/3.6 -/.4 G4/3.6", 0.54),
)
_UNDER: Final = (
    *phrase(8, "D4/4 D4/3.6 -/4.4 C4/4 D4/4 D4/3.6", 0.38),
    *phrase(44, "F4/4 D4/4 Eb4/4 D4/3.6", 0.42),
    *phrase(68, "C4/4 D4/4 D4/3.6", 0.44),
)
_LINE: Final = (
    *phrase(12, "F4/1 Eb4/1 D4/2 -/8 Eb4/2 F4/2 D4/3.8", 0.46),
    *phrase(40, "G3/2 A3/2 C4/2 F4/2 D4/3 C4/1 Bb3/2 Eb4/2 D4/1 C4/1 A3/2 G3/3.6", 0.48, 0.56),
    *phrase(72, "Eb4/2 F4/2 D4/3.6", 0.54),
)
"""The low strings' own way."""
_DREAMT: Final = range(8, 16)
"""The bars one looks out of the window."""


def score() -> Score:
    """The piece, written out."""
    piece = Score(FORM, room(SCHOOL, "report", before=0.012, length=1.8))
    bowed(piece, CHORDS, _DYNAMICS, attack=0.4, release=0.9)
    founded(piece, CHORDS)
    fiddled(piece, "ground", _LINE, 0.15, attack=0.3, centre=-0.4)
    piece.swell(
        "ground",
        *(-2.5, -1, 0, -1, -3, -0.5, 1.5, -0.5, -3, -2, -1, 0, 1.5, 2.5, 1, -1, 0.5, 1, 2, -1),
    )
    piece.swell(
        "pulse",
        *(0, 0, 0.5, 0, -0.5, 0.5, 1, -1, -3, -2, -2, -3, -4, -4, -3, -2, 1, 1.5, 2, 0.5),
    )
    _write(piece)
    sung(piece, _SUNG, 0.42, attack=0.15, release=0.5, vowels=("o", "a"), singers=5)
    sung(piece, _UNDER, 0.22, attack=0.5, vowels=("u", "o"), width=0.9)
    _shine(piece)
    return piece


def stems() -> dict[str, Signal]:
    """The four stems."""
    return score().stems(LOUDNESS, {"ground": -4.0, "pulse": -4.5})


def _write(piece: Score) -> None:
    steps, waves = [], []
    for bar, chord in enumerate(CHORDS):
        bass = chord.voices[0]
        if bar in _DREAMT:
            if bar not in {12, 13}:
                tones = [bass + 12, *spread(chord, bass + 17, 74)[:4]]
                waves += [
                    Tone(chord.at + 0.5 * n, 1.5, tones[(0, 1, 2, 3, 4, 3, 2, 1)[n]], 0.30)
                    for n in range(8)
                ]
            continue
        fifth = spread(chord, bass + (17 if bass < 43 else 7), 67)[0]
        steps += [Tone(chord.at, 0.4, bass + 12, 0.50), Tone(chord.at + 2.0, 0.4, fifth, 0.42)]
        if bar == 4:
            continue
        for beat in (1.0, 3.0):
            steps += [
                Tone(chord.at + beat, 0.3, pitch, 0.32) for pitch in spread(chord, 56, 66)[:3]
            ]
    # A ruler on the desk calls back.
    steps += [Tone(60.0 + n, 0.2, 67, 0.30 + 0.07 * n) for n in range(4)]
    piano(piece, waves, 0.34, ring=0.5)
    piano(piece, _WINDOW, 0.42, ring=0.6)
    piano(piece, steps, 0.36, ring=0.06)
    piano(piece, _MARCH, 0.42, ring=0.10)
    for tone in _MARCH:
        if tone.at in _RUN:
            for number, cents in enumerate((-12.0, -28.0, -50.0)):
                late = tone.at + 0.16 * (number + 1)
                key = ("wet", tone.at, number)
                wet = felt(
                    hz(tone.pitch + cents / 100.0), 0.5 * tone.loud, key, where=0.3, length=4.0
                )
                piece.put("pulse", late, wet, 0.20 / (number + 1), room=0.7)


def _shine(piece: Score) -> None:
    drops = (
        *phrase(3, "G5/.5 D6/.5", 0.26),
        *phrase(10.5, "Bb5/.5 G5/.5 D6/.5", 0.26),
        *phrase(15, "F6/.33 D6/.33 C6/.33", 0.30, 0.20),
        *phrase(18.5, "Eb6/.5 Bb5/.5 G5/.5", 0.28),
        *phrase(26.5, "D6/.5 F6/.5 G6/.5", 0.28),
        *phrase(35, "D6/.5 G6/.5", 0.24),
        *phrase(46, "C6/.5 F6/.5 G6/.5 A6/.5 -/2 D6/.5 F6/.5 A6/.5 C7/.5", 0.26, 0.34),
        *phrase(52, "Bb6/.5 G6/.5 D6/1 Eb6/.5 Bb5/.5 G5/1", 0.32, 0.20),
        *phrase(73, "D6/.5 Bb5/.5", 0.30),
        *phrase(77, "F6/.33 D6/.33 C6/.33 A5/.5 G5/.5", 0.30, 0.18),
    )
    struck(piece, "light", drops, partial(glass, length=2.6, ring=1.6), 0.16, room=0.6, wide=0.05)
    rims = (
        *phrase(4, "A5/3.4 Bb5/3.4 G5/3.4 -/5.8 A5/3.4 Bb5/3.4", 0.42),
        *phrase(44, "A5/4 Bb5/4 G5/4 A5/3.4", 0.44, 0.50),
    )
    rubbed(piece, rims, 0.10)
