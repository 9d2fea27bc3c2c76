"""The report: a march for a school piano whose ink is wet. C dorian; A is the sixth.

It goes like a ruler, and some of its notes run: they are struck again a moment later, a little
flat. The three notes come one a bar, with B flat, as it stands in the report.
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

FORM: Final = Form("report", beat=50, metre=4, bars=8)
LOUDNESS: Final = -20.0

CHORDS: Final = progression(
    4.0,
    *(
        ("Cm9", (36, 50, 55, 58, 63)),
        ("F/C", (36, 48, 53, 57, 65)),
        ("Ebmaj7", (39, 50, 55, 58, 63)),
        ("G7sus", (43, 50, 55, 60, 65)),
    )
    * 2,
)
_DYNAMICS: Final = (0.40, 0.44, 0.50, 0.46, 0.42, 0.50, 0.56, 0.46)
_MARCH: Final = (
    *phrase(0, "G4/.75 G4/.25 C5/1 Eb5/.75 D5/.25 C5/1", 0.46),
    *phrase(4, "A4/.75 A4/.25 C5/1 F5/2", 0.48),
    *phrase(8, "Bb4/.75 Bb4/.25 Eb5/1 D5/.75 C5/.25 Bb4/1", 0.50),
    *phrase(12, "C5/1 D5/1 G4/2", 0.46),
    *phrase(16, "G4/.75 G4/.25 C5/1 -/2", 0.46),
    *phrase(20, "F5/1 C5/1 A4/2", 0.50),
    *phrase(24, "G5/.75 F5/.25 Eb5/1 D5/1 Bb4/1", 0.54),
    *phrase(28, "C5/1 F4/1 G4/1", 0.44, 0.36),
)
_RUN: Final = frozenset({2.0, 6.0, 14.0, 20.0, 24.0, 29.0})
"""The beats whose ink is wet."""
_SUNG: Final = (
    *phrase(4, "A4/3.6 -/.4 Bb4/3.6 -/.4 G4/3.6", 0.44),
    *phrase(20, "A4/3 A4/1 Bb4/3.6 -/.4 G4/3.6", 0.50),
)
_UNDER: Final = phrase(8, "D4/4 D4/3.6 -/4.4 C4/4 D4/4 D4/3.6", 0.38)


def score() -> Score:
    """The piece, written out."""
    piece = Score(FORM, room(SCHOOL, "report", before=0.012, length=1.8))
    bowed(piece, CHORDS, _DYNAMICS, attack=0.4, release=0.9)
    founded(piece, CHORDS)
    line = phrase(12, "F4/1 Eb4/1 D4/2 -/8 Eb4/2 F4/2 D4/3.8", 0.46)
    fiddled(piece, "ground", line, 0.15, attack=0.3, centre=-0.4)
    piece.swell("ground", -2.5, -1, 0, -1, -3, -0.5, 1.5, -0.5)
    _write(piece)
    sung(piece, _SUNG, 0.42, attack=0.15, release=0.5, vowels=("o", "a"), singers=5)
    sung(piece, _UNDER, 0.22, attack=0.5, vowels=("u", "o"), width=0.9)
    _shine(piece)
    return piece


def stems() -> dict[str, Signal]:
    """The four stems."""
    return score().stems(LOUDNESS, {"ground": -4.0, "pulse": -4.5})


def _write(piece: Score) -> None:
    steps = []
    for bar, chord in enumerate(CHORDS):
        fifth = chord.voices[0] + (19 if chord.voices[0] < 43 else 7)
        steps += [Tone(chord.at, 0.4, chord.voices[0] + 12, 0.50)]
        steps += [Tone(chord.at + 2.0, 0.4, fifth, 0.42)]
        if bar == 4:
            continue
        for beat in (1.0, 3.0):
            steps += [
                Tone(chord.at + beat, 0.3, pitch, 0.32) for pitch in spread(chord, 56, 66)[:3]
            ]
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
    )
    struck(piece, "light", drops, partial(glass, length=2.6, ring=1.6), 0.16, room=0.6, wide=0.05)
    rubbed(piece, phrase(4, "A5/3.4 Bb5/3.4 G5/3.4 -/5.8 A5/3.4 Bb5/3.4", 0.42), 0.10)
