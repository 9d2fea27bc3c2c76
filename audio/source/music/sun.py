"""The sun: cold light that one can stand on while one is calm. B flat lydian; A is the seventh.

Rubbed glass and strings without vibrato. The iris turns: bells heard backwards, each ends where a
blade closes, and splinters there. Seven notes are told in pairs, one pair a chord, and the last
alone; later all of them in even steps. What can be stood on climbs in the light, each stair a step
longer. Then the iris hardly moves, the stairs go down, and the seven are told from the last to the
first.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from audio.source.instruments.struck import BELL, glass, modes, splinter
from audio.source.phrases import Tone, chord_at, phrase, progression, spread
from audio.source.players import fiddled, rubbed, struck, sung
from audio.source.score import Form, Score, bowed, founded
from audio.source.signals import RATE, Signal, faded, hz
from audio.source.space import GLASS, room

FORM: Final = Form("sun", beat=45, metre=4, bars=24)
LOUDNESS: Final = -20.0

CHORDS: Final = progression(
    8.0,
    ("Bbmaj7", (34, 50, 57, 62, 65)),
    ("C/Bb", (34, 52, 55, 60, 64)),
    ("Am7", (33, 48, 55, 57, 64)),
    ("Gm9", (31, 46, 55, 57, 65)),
    ("F(add9)/A", (33, 48, 55, 57, 65)),
    ("Em7b5", (40, 50, 55, 58, 64)),
    ("Dm7", (38, 50, 57, 60, 65)),
    ("C9", (36, 50, 58, 60, 64)),
    ("Fmaj9/A", (33, 48, 53, 55, 64)),
    ("Gm9", (43, 46, 53, 57, 62)),
    ("Dm9", (38, 48, 52, 57, 65)),
    ("A7sus(b9)", (33, 46, 52, 57, 62)),
)
_DYNAMICS: Final = (
    *(0.58, 0.62, 0.68, 0.66, 0.62, 0.60, 0.70, 0.74),
    *(0.64, 0.62, 0.70, 0.78, 0.80, 0.84, 0.76, 0.64),
    *(0.48, 0.50, 0.56, 0.60, 0.68, 0.76, 0.72, 0.60),
)
_TOLD: Final = (
    *phrase(0, "A4/1 Bb4/5.6", 0.46, 0.52),
    *phrase(8, "G4/1 C5/5.6", 0.50, 0.56),
    *phrase(24, "F4/1 D5/5.6", 0.54, 0.60),
    *phrase(40, "E4/6.6", 0.46),
    *phrase(48, "A4/1 Bb4/1 G4/1 C5/1 F4/1 D5/1.6 -/.4 E4/6", 0.58, 0.48),
    *phrase(72, "E4/3.6 -/.4 D5/1 F4/2.7 -/.3 C5/1 G4/5.6", 0.44, 0.56),
    *phrase(88, "Bb4/1 A4/5.6", 0.54, 0.44),
)
_UNDER: Final = (
    *phrase(16, "E4/4 C4/3.6", 0.38),
    *phrase(24, "Bb3/7.4", 0.38),
    *phrase(32, "C4/4 F4/3.6", 0.40),
    *phrase(40, "Bb3/4 G3/3.6 A3/7.6 Bb3/6", 0.42),
    *phrase(64, "C4/4 A3/3.6", 0.36),
    *phrase(80, "A3/4 E4/4 D4/4 E4/3.6", 0.40, 0.44),
)
_CLOSED: Final = (
    *((1, 3), (1,), (1, 3), (3,), (1, 3), (1,), (1, 3), ()),
    *((1, 3), (1, 3), (1,), (3,), (1, 3), (1, 3), (1, 3), (1,)),
    *((), (3,), (1,), (3,), (1, 3), (1,), (1, 3), (1, 3)),
)
"""On which beats a blade closes, bar by bar."""
_STAIRS: Final = (
    *phrase(4, "F5/.5 A5/.5 D6/2", 0.46, 0.58),
    *phrase(12, "G5/.5 C6/.5 E6/2", 0.46, 0.58),
    *phrase(20, "E5/.5 G5/.5 A5/.5 C6/2", 0.46, 0.58),
    *phrase(27.5, "D5/.5 G5/.5 A5/.5 Bb5/.5 F6/2", 0.46, 0.58),
    *phrase(36, "C6/1 A5/1", 0.44),
    *phrase(43, "E5/.5 G5/.5 Bb5/.5 D6/.5 E6/.5 G6/2", 0.44, 0.60),
    *phrase(58, "Bb5/.5 C6/.5 D6/.5 E6/.5 F6/.5 A6/2", 0.40, 0.60),
    *phrase(67, "C6/.5 A5/.5 G5/.5 E5/2", 0.56, 0.44),
    *phrase(75, "D6/.5 Bb5/.5 A5/.5 G5/.5 E5/2", 0.56, 0.42),
    *phrase(83, "E5/.5 F5/.5 A5/.5 C6/.5 E6/.5 F6/2", 0.42, 0.60),
    *phrase(91, "E5/.5 A5/.5 Bb5/.5 D6/.5 E6/.5 A6/2", 0.42, 0.62),
)


def score() -> Score:
    """The piece, written out."""
    piece = Score(FORM, room(GLASS, "sun", before=0.03, length=4.0))
    levels = (0.30, 0.16, 0.15, 0.14, 0.15)
    bowed(
        piece, CHORDS, _DYNAMICS, attack=1.2, release=1.6, vibrato=0.0, edge=9000.0, levels=levels
    )
    founded(piece, CHORDS, 0.05)
    for voice in (2, 3, 4):
        rims = [Tone(c.at + 0.5 * (voice - 2), 6.5, c.voices[voice], 0.5) for c in CHORDS]
        rubbed(piece, rims, 0.13, stem="ground", side=0.25 * (voice - 3) + 0.2)
    line = (
        *phrase(20, "E4/2 D4/2 D4/4 -/8 A3/4 -/4 D4/2 E4/2", 0.42),
        *phrase(68, "A3/2 G3/2 Bb3/4 D4/4 F4/4 E4/4 D4/4 E4/3.6", 0.40, 0.54),
    )
    fiddled(piece, "ground", line, 0.15, attack=0.8, release=1.0, vibrato=0.0, centre=-0.4)
    piece.swell(
        "ground",
        *(-2, 0, -1, 0.5, -2, -1, -0.5, 1, -2.5, -1, -1, 0.5, 0, 1.5, 0.5, -1.5),
        *(-4.5, -3.5, -2, -0.5, 0, 1.5, 0.5, -1),
    )
    _turn(piece)
    sung(piece, _TOLD, 0.42, attack=0.16, release=0.9, vowels=("o", "a"))
    sung(piece, _UNDER, 0.22, attack=0.8, release=1.2, vowels=("u", "o"), width=0.95)
    _stand(piece)
    return piece


def stems() -> dict[str, Signal]:
    """The four stems."""
    return score().stems(LOUDNESS, {"light": -9.0})


def _turn(piece: Score) -> None:
    length = piece.seconds(1.9)
    for bar, beats in enumerate(_CLOSED):
        tones = spread(chord_at(CHORDS, 4.0 * bar), 53, 74)
        for beat in beats:
            end = 4.0 * bar + beat - 1.0
            pitch = tones[(3 * bar + beat) % len(tones)]
            bell = _backwards(pitch, length, (bar, beat), -0.5 if beat == 1 else 0.5)
            start = end - len(bell) / RATE / piece.seconds(1.0)
            piece.put("pulse", start, bell, 0.30, room=0.4, pitch=pitch, length=1.9)
            low = Tone(end, 0.5, chord_at(CHORDS, 4.0 * bar).voices[0] + 12, 0.40)
            edge = partial(glass, length=1.6, ring=1.0)
            struck(piece, "pulse", [low], edge, 0.24, room=0.4, wide=0.0, human=0.0)
            above = Tone(end, 0.3, spread(chord_at(CHORDS, 4.0 * bar), 72, 79)[0], 0.5)
            struck(piece, "pulse", [above], splinter, 0.20, room=0.5, wide=0.0, human=0.0)


def _backwards(pitch: int, length: float, key: object, where: float) -> Signal:
    """A bell from its last murmur to its stroke, where it stops."""
    levels = [0.5 * part for part in (0.4, 1.0, 0.5, 0.35, 0.3, 0.1, 0.1, 0.12, 0.08, 0.04)]
    decays = [1.1 * length * part for part in (1.6, 1.3, 1.1, 1, 0.9, 0.6, 0.6, 0.5, 0.4, 0.3)]
    bell = modes(hz(pitch), BELL, levels, decays, length, ("sun", key), where=where, width=0.35)
    return faded(bell[::-1], 0.1, 0.012)


def _stand(piece: Score) -> None:
    struck(piece, "light", _STAIRS, partial(glass, length=4.0, ring=2.8), 0.16, room=0.5, wide=0.05)
    # What is struck last of a stair is what one stands on.
    ends = [t._replace(loud=0.8 * t.loud) for t in _STAIRS if t.length >= 1.0]
    struck(piece, "light", ends, splinter, 0.20, room=0.6, wide=-0.05)
    sky = phrase(0, "A5/7 -/1 G5/7 -/1 A5/7 -/9 A5/7 -/1 Bb5/7 -/1 A5/7 -/1 F5/6", 0.5)
    rubbed(piece, sky, 0.12)
    rubbed(piece, phrase(24, "D6/6 -/10 E6/6 -/2 C6/6", 0.40), 0.08, side=-0.4)
    rubbed(piece, phrase(72, "A5/7 -/1 C6/7 -/1 Bb5/6", 0.44), 0.12)
