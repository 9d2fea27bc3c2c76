"""The hall: awe, then home. D major with a shadow of flat keys; four sentences of four bars.

Wonder over a D that stays; the way down; the ruin, where the hinge stays and the world below it
goes flat; the return. A is the fifth. It tells three notes of the theme.
"""

from __future__ import annotations

from typing import Final

from audio.source.instruments.choir import choir
from audio.source.instruments.glassrim import rim
from audio.source.instruments.plucked import harp
from audio.source.instruments.struck import felt, glass, kalimba
from audio.source.score import Chord, Form, Score, bowed, founded
from audio.source.signals import Signal, chance, hz
from audio.source.space import HALL, room

FORM: Final = Form("hall", beat=60, metre=4, bars=16)

_CHORDS: Final = tuple(
    Chord(4.0 * bar, name, voices)
    for bar, (name, voices) in enumerate(
        (
            ("D(add9)", (38, 50, 57, 62, 64)),
            ("E/D", (38, 52, 56, 62, 64)),
            ("Gmaj9/D", (38, 54, 57, 59, 66)),
            ("Dmaj7", (38, 54, 57, 61, 66)),
            ("Bm11", (35, 50, 57, 61, 64)),
            ("F#m7/A", (33, 52, 54, 61, 64)),
            ("Gmaj13", (31, 50, 54, 59, 64)),
            ("A9sus4", (33, 50, 55, 59, 64)),
            ("Bbmaj7#11", (34, 50, 53, 57, 64)),
            ("F(add9)/A", (33, 48, 53, 57, 67)),
            ("Gm9", (31, 50, 57, 58, 65)),
            ("Dm/A", (33, 50, 53, 57, 65)),
            ("Gmaj9", (31, 50, 54, 57, 66)),
            ("Em11", (40, 50, 55, 57, 66)),
            ("A9sus4", (33, 50, 55, 59, 64)),
            ("A9", (33, 49, 55, 59, 64)),
        )
    )
)
_DYNAMICS: Final = (
    *(0.42, 0.46, 0.52, 0.50, 0.52, 0.55, 0.62, 0.58),
    *(0.50, 0.57, 0.52, 0.44, 0.54, 0.60, 0.68, 0.56),
)
_HAND: Final = (
    (0.0, 0, 0.62),
    (1.0, 2, 0.40),
    (1.5, 3, 0.34),
    (2.0, 4, 0.52),
    (3.0, 3, 0.36),
    (3.5, 2, 0.30),
)
"""The piano's figure: beat, which note of the chord, how loud."""
_RESTS: Final = (3, 11)
"""Bars in which the hand lies still."""
_TELLING: Final = (
    *((0.0, 4.0, 69, 0.42), (4.0, 4.0, 71, 0.50), (8.0, 6.0, 67, 0.46)),
    *((16.0, 4.0, 69, 0.46), (24.0, 2.0, 69, 0.58), (26.0, 2.0, 71, 0.62), (28.0, 4.0, 67, 0.54)),
    *((32.0, 2.0, 69, 0.42), (34.0, 2.0, 70, 0.48), (36.0, 4.0, 67, 0.46), (44.0, 3.0, 69, 0.36)),
    *((48.0, 2.0, 69, 0.56), (50.0, 2.0, 71, 0.64), (52.0, 5.0, 67, 0.58), (60.0, 3.5, 69, 0.44)),
)
"""A B G told as whole notes, in halves, in the flat light, in halves again: beat, length, pitch."""
_UNDER: Final = (
    *((28.0, 4.0, 62), (28.0, 4.0, 64), (38.0, 2.0, 60), (40.0, 4.0, 65)),
    *((40.0, 4.0, 62), (56.0, 4.0, 62), (56.0, 4.0, 64), (60.0, 4.0, 61), (60.0, 4.0, 64)),
)
"""What hums below the telling."""


def score() -> Score:
    """The piece, written out."""
    piece = Score(FORM, room(HALL, "hall", before=0.028, length=5.0))
    bowed(piece, _CHORDS, _DYNAMICS)
    founded(piece, _CHORDS)
    _piano(piece)
    _sing(piece)
    _shine(piece)
    return piece


def stems() -> dict[str, Signal]:
    """The four stems, at -20 LUFS together."""
    return score().stems(-20.0)


def _piano(piece: Score) -> None:
    for bar, chord in enumerate(_CHORDS):
        upper = sorted({pitch if pitch >= 50 else pitch + 12 for pitch in chord.voices[1:]})
        notes = [chord.voices[0] + 12, *upper]
        for step, (beat, which, loud) in enumerate(_HAND):
            if bar in _RESTS and beat not in {0.0, 2.0}:
                continue
            pitch = notes[min(which, len(notes) - 1)]
            strength = loud * (0.65 + 0.4 * _DYNAMICS[bar])
            held = piece.seconds(4.0 - beat) + 0.3
            sound = felt(
                hz(pitch),
                strength,
                ("hand", bar, step),
                where=0.09 * which - 0.18,
                length=4.5,
                held=held,
            )
            piece.put(
                "pulse",
                chord.at + beat,
                sound,
                0.40,
                room=0.34,
                pitch=pitch,
                length=1.0,
                human=0.004,
            )
        for beat, which in ((0.5, 0), (2.5, 1)) if bar % 2 else ((2.5, 1),):
            pitch = notes[-1 - which] + 12
            sound = kalimba(hz(pitch), 0.34, ("tine", bar, beat), where=0.45 - 0.9 * which)
            piece.put(
                "pulse",
                chord.at + beat,
                sound,
                0.17,
                room=0.45,
                pitch=pitch,
                length=0.5,
                human=0.005,
            )


def _sing(piece: Score) -> None:
    for at, length, pitch, loud in _TELLING:
        held = piece.seconds(length) - 0.05
        high = choir(hz(pitch), held, loud, ("sung", at), attack=0.35, release=0.8)
        piece.put("voice", at, high, 0.40, room=0.5, pitch=pitch, length=length)
        low = choir(
            hz(pitch - 12),
            held,
            0.8 * loud,
            ("low", at),
            attack=0.45,
            release=0.9,
            vowels=("u", "o"),
        )
        piece.put("voice", at, low, 0.17, room=0.45, pitch=pitch - 12, length=length)
    for at, length, pitch in _UNDER:
        hum = choir(
            hz(pitch),
            piece.seconds(length),
            0.42,
            ("hum", at, pitch),
            attack=0.9,
            release=1.0,
            vowels=("u", "o"),
            centre=0.3 if pitch % 2 else -0.3,
        )
        piece.put("voice", at, hum, 0.20, room=0.5, pitch=pitch, length=length)


def _shine(piece: Score) -> None:
    source = chance("stars of the hall")
    for bar, chord in enumerate(_CHORDS):
        classes = sorted({pitch % 12 for pitch in chord.voices})
        if bar % 2 == 0:
            pitch = 81 if 9 in classes else 83
            sound = rim(
                hz(pitch), piece.seconds(5.5), 0.5, ("rim", bar), where=0.3 * (-1) ** (bar // 2)
            )
            piece.put("light", chord.at, sound, 0.12, room=0.5, pitch=pitch, length=5.5)
        above = [pitch for pitch in range(78, 97) if pitch % 12 in classes]
        count = int(source.integers(2, 5)) + (2 if bar % 4 == 3 else 0)
        for third in sorted(source.choice(12, count, replace=False)):
            pitch = int(source.choice(above))
            loud = 0.20 + 0.28 * source.random()
            star = glass(
                hz(pitch),
                loud,
                ("star", bar, int(third)),
                where=source.uniform(-0.8, 0.8),
                length=4.0,
                ring=2.6,
            )
            piece.put("light", chord.at + third / 3.0, star, 0.15, room=0.55, pitch=pitch)
        if bar in {7, 15}:
            run = [pitch for pitch in range(66, 94) if pitch % 12 in classes]
            for number, pitch in enumerate(run):
                sound = harp(
                    hz(pitch),
                    0.22 + 0.02 * number,
                    ("run", bar, pitch),
                    where=1.2 * number / len(run) - 0.6,
                    length=2.5,
                )
                at = chord.at + 4.0 - (len(run) - number) / 6.0
                piece.put("light", at, sound, 0.16, room=0.5, pitch=pitch, length=0.3)
