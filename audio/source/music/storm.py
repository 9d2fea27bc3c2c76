"""The storm: a thousand cranes clap. D lydian at twice the hall's beat; A is the fifth.

Three notes in stretto: at first one voice has time to finish, then the next comes in before it
has, at last all three are heard a beat apart. The drums drop out once, where the ink falls.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from audio.source.instruments.drums import thump
from audio.source.instruments.plucked import harp
from audio.source.instruments.struck import glass
from audio.source.phrases import Tone, chord_at, moved, phrase, progression, spread
from audio.source.players import fiddled, piano, rubbed, struck, sung
from audio.source.score import Form, Score, bowed, founded
from audio.source.signals import Signal
from audio.source.space import HALL, room

FORM: Final = Form("storm", beat=30, metre=4, bars=16)
LOUDNESS: Final = -17.5

CHORDS: Final = progression(
    8.0,
    ("D(add9)", (38, 50, 54, 57, 64)),
    ("E/D", (38, 47, 52, 56, 64)),
    ("F#m7", (42, 49, 54, 57, 64)),
    ("Bm9", (35, 49, 54, 57, 62)),
    ("Gmaj7#11", (43, 50, 54, 59, 61)),
    ("D/F#", (42, 50, 54, 57, 62)),
    ("Em11", (40, 50, 55, 57, 64)),
    ("A9sus4", (33, 50, 55, 59, 64)),
)
_DYNAMICS: Final = (
    *(0.50, 0.54, 0.56, 0.60, 0.62, 0.64, 0.66, 0.62),
    *(0.52, 0.56, 0.62, 0.68, 0.72, 0.76, 0.80, 0.66),
)
_FIRST: Final = phrase(0, "A4/2 B4/2 G4/2 F#4/1.6", 0.54)
_STRETTO: Final = "A4/2 B4/2 G4/3.6"
_TELLING: Final = (
    *_FIRST,
    *phrase(16, "A4/2 B4/2 C#5/3.6", 0.56, 0.62),
    *phrase(32, _STRETTO, 0.62),
    *moved(phrase(34, "A4/2 B4/2 G4/1.8", 0.58), steps=-12),
    *phrase(48, _STRETTO, 0.66),
    *moved(phrase(49, _STRETTO, 0.62), steps=-12),
    *phrase(50, "D5/2 E5/2 B4/3.6", 0.60),
    *phrase(56, "A4/1 B4/1 G4/2 A4/3.4", 0.70, 0.60),
)
_PEOPLE: Final = (
    *phrase(8, "E4/7.4 C#4/7.4", 0.42, 0.50),
    *phrase(24, "F#4/4 A4/3.6", 0.50),
    *phrase(40, "D4/4 F#4/3.6", 0.54),
    *phrase(56, "D4/4 E4/3.6", 0.58),
)
_BEATS: Final = (
    ((0.0, 0.9), (1.5, 0.5), (3.0, 0.66)),
    ((0.0, 0.8), (1.5, 0.5), (2.5, 0.4), (3.0, 0.6), (3.5, 0.44)),
)
"""The drum's two bars: beat, loudness."""
_SILENT: Final = (7, 8)


def score() -> Score:
    """The piece, written out."""
    piece = Score(FORM, room(HALL, "storm", before=0.02, length=4.0))
    bowed(piece, CHORDS, _DYNAMICS, attack=0.35, release=0.9)
    founded(piece, CHORDS)
    _hurry(piece)
    piece.swell("ground", -2.5, -2, -1.5, -1, -1, -0.5, 0, -1, -3, -2, -1, 0, 0.5, 1, 1.5, -1)
    _drum(piece)
    sung(piece, _TELLING, 0.44, attack=0.08, release=0.4, vowels=("o", "a"))
    sung(piece, _PEOPLE, 0.24, attack=0.3, release=0.7, width=1.0)
    _shine(piece)
    return piece


def stems() -> dict[str, Signal]:
    """The four stems."""
    return score().stems(LOUDNESS, {"pulse": -5.5, "voice": -5.0})


def _hurry(piece: Score) -> None:
    """Violas in eighths between two notes of the chord, from the third bar on."""
    part = []
    for half in range(4, 2 * FORM.beats):
        beat = half / 2.0
        bar = int(beat // 4)
        if bar in _SILENT:
            continue
        low, high = spread(chord_at(CHORDS, beat), 57, 67)[:2]
        pitch = high if half % 8 in {3, 6} else low
        part.append(
            Tone(beat, 0.36, pitch, (0.5 if half % 2 == 0 else 0.36) * (0.5 + _DYNAMICS[bar]))
        )
    fiddled(
        piece, "ground", part, 0.15, players=2, attack=0.03, release=0.08, room=0.3, centre=-0.3
    )


def _drum(piece: Score) -> None:
    for bar in range(FORM.bars):
        for beat, loud in () if bar in _SILENT else _BEATS[bar % 2]:
            strength = loud * (0.45 + 0.6 * _DYNAMICS[bar])
            skin = thump(150.0, 73.4, 0.17, strength, (bar, beat), drive=1.5)
            piece.put("pulse", 4.0 * bar + beat, skin, 0.22, room=0.35, pitch=43, length=0.3)
    bass = [
        Tone(chord.at + beat, 0.5, chord.voices[0] + 12, loud)
        for chord in CHORDS
        for beat, loud in ((0.0, 0.6), (3.0, 0.44), (4.0, 0.54), (5.5, 0.40), (7.0, 0.46))
        if int((chord.at + beat) // 4) not in _SILENT
    ]
    piano(piece, bass, 0.44)
    wings = []
    for bar in range(FORM.bars):
        tones = spread(chord_at(CHORDS, 4.0 * bar), 55, 79)[:7]
        steps = (0, 2, 1, 3, 2, 4, 3, 5) if bar % 2 == 0 else (5, 3, 4, 2, 3, 1, 2, 0)
        if bar in _SILENT:
            wings += [Tone(4.0 * bar, 2.0, tones[0], 0.40), Tone(4.0 * bar + 2.0, 2.0, 69, 0.34)]
            continue
        wings += [
            Tone(
                4.0 * bar + n / 2.0,
                0.5,
                tones[min(which, len(tones) - 1)],
                0.34 + 0.1 * (n % 4 == 0),
            )
            for n, which in enumerate(steps)
        ]
    struck(piece, "pulse", wings, partial(harp, length=1.6), 0.26, room=0.3, wide=0.04)


def _shine(piece: Score) -> None:
    glitter = (
        *phrase(4, "A5/.5 B5/.5 E6/.5 F#6/1", 0.28, 0.36),
        *phrase(12, "G#5/.5 B5/.5 E6/.5 G#6/1", 0.28, 0.36),
        *phrase(20, "C#6/.5 A5/.5 F#5/.5 E5/1", 0.30, 0.24),
        *phrase(27, "A5/.5 C#6/.5 D6/.5 F#6/1", 0.28, 0.36),
        *phrase(33, "A5/2 B5/2 G5/2 F#5/2", 0.30),
        *phrase(44, "D6/.5 A5/.5 F#6/.5 D6/.5 A6/1", 0.30, 0.38),
        *phrase(52, "E6/.5 D6/.5 B5/.5 A5/.5 F#5/.5 A5/.5 B5/.5 E6/.5", 0.34, 0.30),
        *phrase(58, "A5/.5 B5/.5 D6/.5 E6/.5 G6/.5 B6/1", 0.28, 0.40),
    )
    bell = partial(glass, length=3.0, ring=1.8)
    struck(piece, "light", glitter, bell, 0.16, room=0.5, wide=0.05)
    struck(piece, "light", moved(glitter, 0.33, 0, 0.5), bell, 0.12, room=0.6, wide=-0.05)
    rubbed(piece, phrase(0, "-/8 B5/6 -/2 A5/6 -/10 A5/7 -/9 A5/7 -/1 B5/6", 0.5), 0.11)
