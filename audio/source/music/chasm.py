"""The chasm: out over nothing, and it holds. F lydian, 12/8; A is the third, the theme four notes.

Every chord lasts two bars and is a wave: the strings of one side swell as those of the other
ebb, as the ribbons turn. The leap is told in its own rhythm, echoed far below, told slowly, and at
last only its end, held.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from audio.source.instruments.drums import thump
from audio.source.instruments.plucked import harp
from audio.source.instruments.struck import glass
from audio.source.phrases import Tone, chord_at, phrase, progression, spread
from audio.source.players import fiddled, rubbed, struck, sung
from audio.source.score import Form, Score, bowed, founded
from audio.source.signals import Signal
from audio.source.space import OPEN, room

FORM: Final = Form("chasm", beat=36, metre=4, bars=16)
LOUDNESS: Final = -20.0

CHORDS: Final = progression(
    8.0,
    ("Fmaj9", (41, 52, 57, 60, 67)),
    ("G/F", (41, 50, 59, 62, 67)),
    ("Em7", (40, 52, 59, 62, 67)),
    ("Am9", (45, 52, 59, 60, 67)),
    ("Dm7", (38, 53, 57, 60, 65)),
    ("Fmaj7/C", (36, 52, 57, 60, 65)),
    ("G13/B", (35, 52, 55, 62, 65)),
    ("C(add9)", (36, 52, 55, 62, 67)),
)
_DYNAMICS: Final = (
    *(0.52, 0.54, 0.56, 0.60, 0.52, 0.50, 0.48, 0.46),
    *(0.54, 0.58, 0.62, 0.66, 0.68, 0.70, 0.64, 0.54),
)
_WAVES: Final = (
    (0, 1, 2, 3, 4, 5, 4, 3, 2, 3, 1, 2),
    (0, 2, 1, 3, 2, 4, 3, 5, 4, 2, 3, 1),
    (5, 4, 3, 4, 2, 3, 1, 2, 0, 1, 2, 3),
)
"""Three ways of the harp through a bar, in triplets."""
_ORDER: Final = (0, 1, 0, 2, 0, 1, 2, None, 0, 1, 0, 2, 1, 2, 0, None)
"""Which of them in which bar; in two it lets go."""
_FULL: Final = (True,) * 6 + (False, False) + (True,) * 8
"""Where the drum plays."""
_LEAPS: Final = (
    *phrase(0, "A4/1 B4/2.7 -/.3 G4/1 C5/2.9", 0.54, 0.64),
    *phrase(32, "A4/3.7 -/.3 B4/3.7 -/.3 G4/3.7 -/.3 C5/3.7", 0.50, 0.66),
    *phrase(52, "G4/1 B4/2.7 -/.3 G4/1 C5/6.4", 0.60, 0.48),
)
_ECHOES: Final = (
    *phrase(8, "A3/1 B3/2.7 -/.3 G3/1 D4/2.8", 0.44),
    *phrase(16, "E4/4 D4/3.8", 0.42),
    *phrase(40, "F4/4 E4/3.7", 0.46),
    *phrase(48, "D4/4 E4/3.7 -/.3 E4/7", 0.50, 0.42),
)
_LEFT: Final = phrase(0, "C4/8 -/8 D4/8 -/8 C4/4 D4/4 -/8 D4/4 E4/4", 0.62)
_RIGHT: Final = phrase(8, "D4/4 G4/4 -/8 C4/8 -/8 E4/4 A3/4 -/8 E4/4 G4/3.5", 0.62)


def score() -> Score:
    """The piece, written out."""
    piece = Score(FORM, room(OPEN, "chasm", before=0.03, length=4.2))
    bowed(piece, CHORDS, _DYNAMICS, attack=0.6, release=1.2)
    founded(piece, CHORDS)
    wave = partial(fiddled, piece, "ground", attack=1.8, release=1.8, width=0.25)
    wave(_LEFT, 0.20, centre=-0.6)
    wave(_RIGHT, 0.20, centre=0.6)
    piece.swell("ground", -2, 0, -1.5, 0.5, -2, -0.5, -2.5, -3, -2, 0, -0.5, 1, 0, 1.5, 0, -1.5)
    _carry(piece)
    sung(piece, _LEAPS, 0.44, attack=0.12, release=0.5, vowels=("o", "a"))
    sung(piece, _ECHOES, 0.30, attack=0.3, release=0.8, vowels=("u", "o"), width=0.9)
    _shine(piece)
    return piece


def stems() -> dict[str, Signal]:
    """The four stems."""
    return score().stems(LOUDNESS, {"pulse": -6.0})


def _carry(piece: Score) -> None:
    part = []
    for bar, which in enumerate(_ORDER):
        tones = spread(chord_at(CHORDS, 4.0 * bar), 50, 79)[:6]
        loud = 0.20 + 0.36 * _DYNAMICS[bar]
        if which is None:
            part += [Tone(4.0 * bar + n, 1.0, tones[n], loud) for n in (0, 1, 2)]
            continue
        for step, number in enumerate(_WAVES[which]):
            accent = 1.0 if step % 6 == 0 else 0.82 if step % 3 == 0 else 0.68
            part.append(Tone(4.0 * bar + step / 3.0, 1 / 3, tones[number], loud * accent))
    struck(piece, "pulse", part, partial(harp, length=2.0), 0.30, room=0.34, wide=0.04)
    for bar, full in enumerate(_FULL):
        for beat, loud in ((0.0, 0.5), (2.0, 0.36), (3.667, 0.16)):
            if full or beat == 0.0:
                key = (bar, beat)
                skin = thump(138.0, 82.0, 0.16, loud * (0.7 + 0.5 * _DYNAMICS[bar]), key, drive=1.3)
                piece.put("pulse", 4.0 * bar + beat, skin, 0.22, room=0.3, pitch=43, length=0.4)


def _shine(piece: Score) -> None:
    sky = phrase(0, "-/8 D6/7 -/9 E6/7 -/1 C6/8 -/8 F6/7 -/1 E6/7", 0.44)
    bow = partial(fiddled, attack=2.0, release=2.0, players=3, vibrato=5.0, air=0.004)
    bow(piece, "light", sky, 0.10)
    drops = (
        *phrase(5, "E6/.33 D6/.33 C6/.33 A5/1", 0.30, 0.22),
        *phrase(13.33, "G5/.33 B5/.33 D6/.33 G6/1", 0.22, 0.30),
        *phrase(22, "D6/.67 B5/.33 G5/.67 E5/.33", 0.24),
        *phrase(30, "C6/1 B5/1", 0.26),
        *phrase(37, "A5/.33 C6/.33 F6/.33 E6/.67 C6/.33 A5/1", 0.28),
        *phrase(46, "C6/.33 A5/.33 E6/1", 0.28),
        *phrase(53.33, "F6/.33 E6/.33 D6/.33 B5/1", 0.32, 0.24),
        *phrase(60, "E6/.67 D6/.33 G5/1 C6/1", 0.26, 0.20),
    )
    struck(piece, "light", drops, partial(glass, length=4.0, ring=2.6), 0.16, room=0.5, wide=0.05)
    rubbed(piece, phrase(0, "A5/7 -/25 A5/7 -/17 G5/6", 0.46), 0.10)
