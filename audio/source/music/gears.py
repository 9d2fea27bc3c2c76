"""The gears: clockwork that breaks and laughs. E dorian, 3+3+2; A is the fourth, five notes told.

A revolution is four bars: each ends with a run that puts what fell off back together, and in
each the pizzicati take up the theme's five notes in canon. In the third the second voice stumbles
by half a beat and catches up. A tooth falls on every beat.

After four revolutions the works are seen from within: sharper light, the canon rests and a long
song goes over the teeth; then the canon again, closer, and nobody stumbles.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from audio.source.instruments.plucked import harp
from audio.source.instruments.struck import block, glass, kalimba
from audio.source.phrases import Tone, chord_at, phrase, progression, spread
from audio.source.players import fiddled, rubbed, struck, sung
from audio.source.score import Form, Score, bowed, founded
from audio.source.signals import Signal
from audio.source.space import GLASS, room

FORM: Final = Form("gears", beat=30, metre=4, bars=32)
LOUDNESS: Final = -20.0

CHORDS: Final = progression(
    8.0,
    ("Em9", (40, 52, 55, 62, 66)),
    ("A/E", (40, 52, 57, 61, 64)),
    ("G6", (43, 50, 59, 62, 64)),
    ("D/F#", (42, 54, 57, 62, 66)),
    ("C#m7b5", (37, 52, 59, 61, 67)),
    ("Bm11", (35, 52, 57, 62, 66)),
    ("A7sus4", (33, 52, 57, 62, 67)),
    ("A13", (33, 52, 55, 61, 66)),
    ("Gmaj9", (43, 50, 57, 59, 66)),
    ("F#m7", (42, 52, 57, 61, 66)),
    ("Em9", (40, 47, 55, 62, 66)),
    ("Bm7/D", (38, 47, 57, 62, 66)),
    ("C#m7b5", (37, 49, 59, 64, 67)),
    ("F#m7", (42, 52, 57, 61, 66)),
    ("Gmaj7", (43, 50, 55, 59, 66)),
    ("A13sus", (45, 50, 55, 59, 64)),
)
_DYNAMICS: Final = (
    *(0.40, 0.42, 0.44, 0.48, 0.50, 0.52, 0.54, 0.50),
    *(0.46, 0.48, 0.52, 0.54, 0.58, 0.62, 0.60, 0.50),
    *(0.38, 0.40, 0.42, 0.46, 0.44, 0.48, 0.50, 0.46),
    *(0.54, 0.58, 0.60, 0.62, 0.66, 0.68, 0.64, 0.50),
)
_SUBJECT: Final = "A4/1.5 B4/1.5 G4/1 C#5/1.5 F#4/1.5"
_LOWER: Final = "A3/1.5 B3/1.5 G3/1 C#4/1.5 F#3/1.5"
_FIRST: Final = (
    *phrase(0, _SUBJECT, 0.62),
    *phrase(8, "E5/1.5 C#5/1.5 A4/1 E4/1 A4/2", 0.52),
    *phrase(16, _SUBJECT, 0.62),
    *phrase(24, "D5/1.5 A4/1.5 F#4/1 A4/1 D5/1 E5/2", 0.52),
    *phrase(32, _SUBJECT, 0.62),
    *phrase(40, "D5/1 B4/1 A4/1 F#4/1 -/1 E4/1 A4/1 B4/1", 0.54),
    *phrase(48, _SUBJECT, 0.66),
    *phrase(96, _SUBJECT, 0.62),
    *phrase(104, _SUBJECT, 0.64),
    *phrase(112, "B4/1.5 D5/1.5 F#5/1 D5/1.5 B4/1.5", 0.62),
    *phrase(
        120,
        _SUBJECT,
        0.56,
    ),
)
_SECOND: Final = (
    *phrase(8, _LOWER, 0.58),
    *phrase(16, "B3/1.5 D4/1.5 E4/1 D4/1 B3/1 G3/2", 0.50),
    *phrase(24, _LOWER, 0.58),
    *phrase(32, "G3/1.5 B3/1.5 C#4/1 E4/1 C#4/2", 0.50),
    # It comes in half a beat late, hurries, and is there again.
    *phrase(40.5, "A3/1.5 B3/1 G3/1 C#4/1.5 F#3/1.5", 0.62),
    *phrase(48, "D4/1.5 E4/1.5 G4/1 E4/1 D4/2", 0.50),
    *phrase(56, _LOWER, 0.60),
    # A bar behind, and it keeps its place.
    *phrase(100, _LOWER, 0.58),
    *phrase(108, _LOWER, 0.60),
    *phrase(116, "G3/1.5 B3/1.5 D4/1 F#4/1.5 D4/1.5", 0.58),
)
_ACCENTS: Final = (
    *((0.0, 1.5, 3.0), (0.0, 1.5, 3.0), (0.0, 1.5, 3.0), (0.0, 1.5)),
    *((0.0, 1.5, 3.0), (0.0, 3.0), (0.0, 1.5, 3.0), (0.0,)),
)
"""Where the tines fall, bar by bar; they lose count towards the end of a revolution."""
_HUMS: Final = (
    *phrase(8, "A4/4 B4/3.6", 0.44, 0.50),
    *phrase(16, "G4/7", 0.48),
    *phrase(24, "C#5/4 F#4/3.6", 0.50),
    *phrase(40, "A4/4 B4/4 G4/7.5 -/.5 C#5/4 F#4/3.6", 0.48, 0.56),
    *phrase(64, "A4/4 B4/4 A4/4 C#5/4 B4/4 G4/4 F#4/7.5", 0.46, 0.54),
    *phrase(96, "G4/4 E4/4 A4/4 C#5/4 D5/4 B4/4", 0.54, 0.58),
)
_UNDER: Final = (
    *phrase(16, "D4/8 D4/8 -/8 D4/8 E4/8 E4/7.6", 0.40),
    *phrase(72, "E4/8 D4/8 D4/7.6", 0.36),
    *phrase(104, "E4/8 F#4/7.6", 0.44),
)
_RUNS: Final = (
    *phrase(14, "E5/.5 A5/.5 C#6/.5 E6/.5", 0.24, 0.32),
    *phrase(30, "F#5/.5 A5/.5 D6/.5 A5/.5", 0.24, 0.32),
    *phrase(46, "E5/.5 A5/.5 B5/.5 F#6/.5", 0.26, 0.34),
    *phrase(61, "E5/.5 G5/.5 A5/.5 C#6/.5 E6/.5 F#6/.5", 0.22, 0.36),
    *phrase(94, "F#5/.5 A5/.5 B5/.5 D6/.5", 0.24, 0.32),
    *phrase(110, "F#5/.5 A5/.5 C#6/.5 F#6/.5", 0.26, 0.34),
    *phrase(125, "D5/.5 G5/.5 A5/.5 B5/.5 D6/.5 A6/.5", 0.22, 0.36),
)
"""The last steps of a revolution."""
_BROKEN: Final = (
    *phrase(4.5, "F#6/.5 D6/1 B5/1", 0.34, 0.20),
    *phrase(20.5, "E6/1 D6/.5 B5/.5 G5/1", 0.36, 0.20),
    *phrase(36.5, "G6/.5 E6/.5 C#6/1 B5/.5 E5/1", 0.38, 0.20),
    *phrase(52.5, "D6/.5 A5/1 G5/1", 0.32, 0.20),
    *phrase(100.5, "G6/.5 E6/1 C#6/.5 B5/1", 0.34, 0.20),
    *phrase(116.5, "F#6/.5 D6/.5 B5/1 G5/1", 0.36, 0.20),
)
"""What falls off, beside the beat."""


def score() -> Score:
    """The piece, written out."""
    piece = Score(FORM, room(GLASS, "gears", before=0.016, length=3.6))
    bowed(piece, CHORDS, _DYNAMICS, attack=0.5, release=0.8, vibrato=5.0, room=0.4)
    founded(piece, CHORDS, 0.05)
    _saw(piece)
    piece.swell(
        "ground",
        *(-2, -1.5, -1, -1, 0, 0, 0.5, -1, -3, -2, -1, 0, 0.5, 1.5, 1, -0.5),
        *(-4, -3, -3, -2, -2, -1, -1, 0, 0.5, 1, 1, 1.5, 2, 2.5, 1.5, -1),
    )
    within = (-5.0, -5.0, -5.0, -4.0, -4.0, -3.5, -3.0, -2.0)
    piece.swell("pulse", *(0.0,) * 16, *within, *(0, 0.5, 0.5, 1, 1, 1.5, 1, 0))
    _turn(piece)
    sung(piece, _HUMS, 0.40, attack=0.25, release=0.6, vowels=("u", "u"))
    sung(piece, _UNDER, 0.20, attack=0.5, release=0.8, vowels=("u", "u"), width=0.9)
    _shine(piece)
    return piece


def stems() -> dict[str, Signal]:
    """The four stems."""
    return score().stems(LOUDNESS, {"pulse": -5.0})


def _saw(piece: Score) -> None:
    """Cellos in short strokes under the bass's three accents, and glass that is bowed."""
    strokes = [
        Tone(4.0 * bar + beat, 0.6, chord_at(CHORDS, 4.0 * bar).voices[0] + 12, loud)
        for bar in range(FORM.bars)
        if bar not in {0, 8} and not 16 <= bar < 22
        for beat, loud in ((0.0, 0.62), (1.5, 0.5), (3.0, 0.54))
        if beat == 0.0 or bar % 4 != 3
    ]
    fiddled(piece, "ground", strokes, 0.22, players=3, attack=0.03, release=0.12, width=0.4)
    bowls = [Tone(chord.at, 7.0, chord.voices[3], 0.5) for chord in CHORDS]
    rubbed(piece, bowls, 0.10, stem="ground")


def _turn(piece: Score) -> None:
    teeth = [
        Tone(beat, 0.2, (88, 86, 88, 83)[beat % 4], (0.5, 0.3, 0.4, 0.34)[beat % 4])
        for beat in range(FORM.beats)
    ]
    struck(piece, "pulse", teeth, block, 0.13, room=0.2, wide=0.0, human=0.0)
    tines = []
    for bar in range(FORM.bars):
        tones = spread(chord_at(CHORDS, 4.0 * bar), 55, 79)
        if bar in {18, 19}:
            continue
        first = bar % 3
        for number, beat in enumerate(_ACCENTS[bar % 8]):
            which = (first + 2 * number) % len(tones)
            tines.append(Tone(4.0 * bar + beat, 1.0, tones[which], 0.44 - 0.05 * number))
        if bar % 4 == 1:
            tines.append(Tone(4.0 * bar + 2.5, 0.5, tones[-1], 0.28))
    struck(piece, "pulse", tines, kalimba, 0.24, room=0.34, wide=0.05)
    pizzicato = partial(harp, length=0.9, decay=0.75, pick=0.16, bright=0.35)
    struck(piece, "pulse", _FIRST, pizzicato, 0.34, room=0.3, wide=0.05)
    struck(piece, "pulse", _SECOND, pizzicato, 0.38, room=0.3, wide=0.05)


def _shine(piece: Score) -> None:
    celesta = partial(glass, length=2.2, ring=1.3)
    struck(piece, "light", _RUNS, celesta, 0.18, room=0.45, wide=0.05)
    struck(piece, "light", _BROKEN, celesta, 0.18, room=0.5, wide=-0.05)
    rubbed(
        piece, phrase(0, "-/8 A5/6 -/2 B5/6 -/2 A5/6 -/10 A5/6 -/2 G5/6 -/2 F#5/6 -/2", 0.46), 0.10
    )
    rubbed(piece, phrase(64, "A5/7 -/1 C#6/7 -/1 B5/7 -/1 F#5/7", 0.48), 0.12)
    song = phrase(66, "D6/2 B5/4 F#6/2 E6/4 C#6/4 A5/2 G6/2 E6/4 D6/4", 0.26, 0.20)
    struck(piece, "light", song, celesta, 0.15, room=0.5, wide=0.05)
    struck(piece, "light", phrase(40, "F#6/3 E6/3 D6/2 A6/3", 0.22), celesta, 0.14, room=0.5)
