"""The chasm: out over nothing, and it holds. F lydian, 12/8; A is the third, the theme four notes.

Every chord lasts two bars and is a wave: the strings of one side swell as those of the other
ebb, as the ribbons turn. The leap is told in its own rhythm, echoed far below, told slowly, and at
last only its end, held. Then one is half way over: no drum, a harp that counts in two, A minor; the
wind takes hold again, lets go once more, and carries all the way.
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

FORM: Final = Form("chasm", beat=36, metre=4, bars=32)
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
    ("Am7", (45, 52, 57, 60, 67)),
    ("Em7/G", (43, 52, 59, 62, 67)),
    ("Fmaj7#11", (41, 48, 57, 59, 64)),
    ("Dm9", (38, 52, 57, 60, 65)),
    ("Bm7b5", (35, 50, 57, 59, 65)),
    ("E7sus4", (40, 50, 57, 59, 64)),
    ("Am9", (45, 47, 55, 60, 64)),
    ("G13/F", (41, 50, 55, 59, 64)),
)
_DYNAMICS: Final = (
    *(0.52, 0.54, 0.56, 0.60, 0.52, 0.50, 0.48, 0.46),
    *(0.54, 0.58, 0.62, 0.66, 0.68, 0.70, 0.64, 0.54),
    *(0.36, 0.40, 0.44, 0.46, 0.50, 0.52, 0.56, 0.58),
    *(0.42, 0.44, 0.50, 0.56, 0.66, 0.72, 0.66, 0.54),
)
_WAVES: Final = (
    (0, 1, 2, 3, 4, 5, 4, 3, 2, 3, 1, 2),
    (0, 2, 1, 3, 2, 4, 3, 5, 4, 2, 3, 1),
    (5, 4, 3, 4, 2, 3, 1, 2, 0, 1, 2, 3),
)
"""Three ways of the harp through a bar, in triplets."""
_ORDER: Final = (
    *(0, 1, 0, 2, 0, 1, 2, None, 0, 1, 0, 2, 1, 2, 0, None),
    *("in two", "in two", "in two", "in two", 1, 0, 2, 1),
    *(None, "in two", 0, 1, 2, 1, 2, 0),
)
"""Which of them in which bar; in some it lets go, in some it counts in two."""
_STROKES: Final = (*(3,) * 6, 1, 1, *(3,) * 8, *(0,) * 4, *(1,) * 4, 0, 0, 1, 1, *(3,) * 4)
"""How many strokes the drum has, bar by bar."""
_LEAPS: Final = (
    *phrase(0, "A4/1 B4/2.7 -/.3 G4/1 C5/2.9", 0.54, 0.64),
    *phrase(32, "A4/3.7 -/.3 B4/3.7 -/.3 G4/3.7 -/.3 C5/3.7", 0.50, 0.66),
    *phrase(52, "G4/1 B4/2.7 -/.3 G4/1 C5/6.4", 0.60, 0.48),
    *phrase(80, "A4/4 B4/3.7 -/.3 G4/4 C5/3.7", 0.44, 0.58),
    *phrase(112, "A4/1 B4/2.7 -/.3 G4/1 C5/2.7 -/.3 D5/2 B4/5.4", 0.60, 0.50),
)
_ECHOES: Final = (
    *phrase(8, "A3/1 B3/2.7 -/.3 G3/1 D4/2.8", 0.44),
    *phrase(16, "E4/4 D4/3.8", 0.42),
    *phrase(40, "F4/4 E4/3.7", 0.46),
    *phrase(48, "D4/4 E4/3.7 -/.3 E4/7", 0.50, 0.42),
    *phrase(68, "E4/3.7 -/.3 D4/4 B3/3.7", 0.36, 0.42),
    *phrase(96, "D4/4 F4/3.7 -/.3 E4/4 D4/3.7", 0.40, 0.50),
    *phrase(112, "E4/7.6 -/.4 E4/7", 0.50, 0.42),
)
_LEFT: Final = (
    *phrase(0, "C4/8 -/8 D4/8 -/8 C4/4 D4/4 -/8 D4/4 E4/4", 0.62),
    *phrase(64, "E4/8 -/8 C4/4 E4/4 -/8 D4/8 -/8 C4/4 B3/4", 0.58, 0.66),
)
_RIGHT: Final = (
    *phrase(8, "D4/4 G4/4 -/8 C4/8 -/8 E4/4 A3/4 -/8 E4/4 G4/3.5", 0.62),
    *phrase(72, "D4/8 -/8 F4/4 E4/4 -/8 A3/4 B3/4 -/8 D4/4 E4/3.5", 0.58, 0.66),
)


def score() -> Score:
    """The piece, written out."""
    piece = Score(FORM, room(OPEN, "chasm", before=0.03, length=4.2))
    bowed(piece, CHORDS, _DYNAMICS, attack=0.6, release=1.2)
    founded(piece, CHORDS)
    wave = partial(fiddled, piece, "ground", attack=1.8, release=1.8, width=0.25)
    wave(_LEFT, 0.20, centre=-0.6)
    wave(_RIGHT, 0.20, centre=0.6)
    piece.swell(
        "ground",
        *(-2, 0, -1.5, 0.5, -2, -0.5, -2.5, -3, -2, 0, -0.5, 1, 0, 1.5, 0, -1.5),
        *(-4.5, -3.5, -2.5, -1, -2, -0.5, -0.5, 0.5, -3.5, -2.5, -1, 0, 1, 2.5, 1, -1.5),
    )
    piece.swell(
        "pulse",
        *(-1, 0, 0, 0.5, -0.5, 0, -1.5, -3, -1, 0, 0.5, 1, 0, 1, 0.5, -2),
        *(-3.5, -3, -2.5, -2, -1.5, -1, -0.5, 0, -4, -3, -1.5, -0.5, 0.5, 1.5, 1, -0.5),
    )
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
        if which == "in two":
            way = (0, 2, 4, 3, 5, 4, 2, 1) if bar % 2 == 0 else (5, 3, 4, 2, 3, 1, 2, 0)
            part += [
                Tone(4.0 * bar + 0.5 * n, 1.0, tones[k], loud * (1.1 if n % 4 == 0 else 0.8))
                for n, k in enumerate(way)
            ]
            continue
        for step, number in enumerate(_WAVES[int(which)]):
            accent = 1.0 if step % 6 == 0 else 0.82 if step % 3 == 0 else 0.68
            part.append(Tone(4.0 * bar + step / 3.0, 1 / 3, tones[number], loud * accent))
    struck(piece, "pulse", part, partial(harp, length=2.0), 0.30, room=0.34, wide=0.04)
    for bar, strokes in enumerate(_STROKES):
        for beat, loud in ((0.0, 0.5), (2.0, 0.36), (3.667, 0.16))[:strokes]:
            key = (bar, beat)
            skin = thump(138.0, 82.0, 0.16, loud * (0.7 + 0.5 * _DYNAMICS[bar]), key, drive=1.3)
            piece.put("pulse", 4.0 * bar + beat, skin, 0.22, room=0.3, pitch=43, length=0.4)


def _shine(piece: Score) -> None:
    sky = phrase(0, "-/8 D6/7 -/9 E6/7 -/1 C6/8 -/8 F6/7 -/1 E6/7", 0.44)
    bow = partial(fiddled, attack=2.0, release=2.0, players=3, vibrato=5.0, air=0.004)
    bow(piece, "light", sky, 0.10)
    far = phrase(72, "B5/7 -/1 C6/7 -/9 D6/7 -/1 B5/7 -/1 E6/7 -/1 D6/6", 0.40, 0.46)
    bow(piece, "light", far, 0.10)
    drops = (
        *phrase(5, "E6/.33 D6/.33 C6/.33 A5/1", 0.30, 0.22),
        *phrase(13.33, "G5/.33 B5/.33 D6/.33 G6/1", 0.22, 0.30),
        *phrase(22, "D6/.67 B5/.33 G5/.67 E5/.33", 0.24),
        *phrase(30, "C6/1 B5/1", 0.26),
        *phrase(37, "A5/.33 C6/.33 F6/.33 E6/.67 C6/.33 A5/1", 0.28),
        *phrase(46, "C6/.33 A5/.33 E6/1", 0.28),
        *phrase(53.33, "F6/.33 E6/.33 D6/.33 B5/1", 0.32, 0.24),
        *phrase(60, "E6/.67 D6/.33 G5/1 C6/1", 0.26, 0.20),
        *phrase(69, "C6/.5 E6/.5 A6/1", 0.24),
        *phrase(77.5, "G6/.5 E6/.5 D6/.5 B5/1", 0.26, 0.20),
        *phrase(85, "E6/.67 C6/.33 A5/1", 0.26),
        *phrase(92.67, "F5/.33 A5/.33 C6/.33 E6/1", 0.24, 0.30),
        *phrase(101, "F6/.33 D6/.33 B5/1", 0.28, 0.22),
        *phrase(109, "A5/.33 B5/.33 D6/.33 E6/1", 0.26),
        *phrase(117, "E6/.33 C6/.33 B5/.33 A5/1", 0.30, 0.24),
        *phrase(124, "B5/.33 D6/.33 G6/.33 E6/1", 0.32, 0.26),
    )
    struck(piece, "light", drops, partial(glass, length=4.0, ring=2.6), 0.16, room=0.5, wide=0.05)
    rubbed(piece, phrase(0, "A5/7 -/25 A5/7 -/17 G5/6", 0.46), 0.10)
    rubbed(piece, phrase(64, "E5/7 -/17 A5/7 -/9 A5/7 -/9 B5/6", 0.44), 0.10, side=-0.3)
