"""The corridor: carried. D major, and the theme whole for the only time.

Two bars of heart over a D; the question in four, out over A; the answer in four, home to the
octave, which is held over three chords while people enter one by one. Bass and theme open away
from each other as the theme opens away from its hinge.

Then again, as one remembers it: two voices and the violas below them, a harp that leaves notes
out, other chords under the same way; all who were carried come in on the last turn, over the hall's
B flat, and C, and home.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from typing import Final

from audio.source.instruments.drums import dub, lub
from audio.source.instruments.plucked import harp
from audio.source.instruments.struck import glass
from audio.source.phrases import Tone, chord_at, moved, phrase, spread
from audio.source.players import fiddled, piano, rubbed, struck, sung
from audio.source.score import Chord, Form, Score, bowed, founded
from audio.source.signals import Signal
from audio.source.space import CORRIDOR, room
from audio.source.theme import ANSWER, QUESTION

FORM: Final = Form("corridor", beat=48, metre=4, bars=24)
LOUDNESS: Final = -17.5

CHORDS: Final = tuple(
    Chord(float(beat), name, voices)
    for beat, name, voices in (
        (0, "D(add9)", (38, 50, 57, 62, 64)),
        (8, "D(add9)", (38, 54, 57, 62, 64)),
        (10, "G/D", (38, 55, 59, 62, 67)),
        (12, "Em7", (40, 52, 59, 62, 67)),
        (14, "A7/C#", (37, 52, 57, 61, 67)),
        (16, "Bm7", (35, 50, 57, 62, 66)),
        (18, "Gmaj9", (31, 50, 57, 59, 66)),
        (20, "A9sus4", (33, 50, 55, 59, 64)),
        (22, "A(add9)", (33, 49, 57, 59, 64)),
        (24, "G(add9)", (43, 50, 57, 59, 62)),
        (26, "D/F#", (42, 50, 57, 62, 66)),
        (28, "Bm7", (35, 54, 57, 62, 66)),
        (30, "E7/G#", (44, 56, 59, 62, 64)),
        (32, "A", (45, 52, 57, 61, 64)),
        (34, "A7/G", (43, 52, 57, 61, 64)),
        (36, "D/F#", (42, 50, 57, 62, 66)),
        (38, "Gmaj9", (43, 50, 57, 59, 66)),
        (40, "A9sus4", (45, 55, 59, 62, 64)),
        (44, "D(add9)", (38, 54, 57, 62, 64)),
        (48, "G/D", (38, 55, 57, 59, 62)),
        (52, "D(add9)", (38, 52, 54, 57, 62)),
        (56, "Bm9", (35, 49, 54, 57, 62)),
        (58, "Bm9/D", (38, 47, 54, 57, 61)),
        (60, "Gmaj7#11", (43, 49, 54, 59, 62)),
        (62, "A7/G", (43, 49, 52, 57, 64)),
        (64, "D(add9)/F#", (42, 50, 54, 57, 64)),
        (66, "Bm7", (35, 47, 54, 57, 62)),
        (68, "E7sus4", (40, 47, 52, 57, 62)),
        (70, "A9sus4", (33, 47, 52, 55, 62)),
        (72, "Em11", (40, 47, 55, 57, 62)),
        (74, "Gmaj9", (43, 47, 54, 57, 62)),
        (76, "F#m7", (42, 49, 54, 57, 64)),
        (78, "Bm9", (35, 49, 54, 57, 62)),
        (80, "A/C#", (37, 49, 52, 57, 64)),
        (82, "A7/G", (43, 49, 52, 57, 61)),
        (84, "Bm9", (35, 49, 54, 57, 62)),
        (86, "Bbmaj7", (34, 45, 58, 62, 65)),
        (88, "C(add9)", (36, 48, 55, 62, 64)),
        (92, "D(add9)", (38, 45, 54, 62, 64)),
    )
)
_DYNAMICS: Final = (
    *(0.40, 0.46, 0.54, 0.56, 0.60, 0.64, 0.62, 0.66, 0.72, 0.80, 0.72, 0.54),
    *(0.42, 0.45, 0.48, 0.50, 0.52, 0.54, 0.54, 0.60, 0.66, 0.76, 0.76, 0.54),
)
_HEART: Final = (
    *(0.52, 0.56, 0.62, 0.62, 0.64, 0.66, 0.66, 0.68, 0.72, 0.78, 0.70, 0.58),
    *(0.50, 0.52, 0.56, 0.58, 0.58, 0.60, 0.60, 0.64, 0.70, 0.78, 0.74, 0.58),
)
_SPARSE: Final = range(14, 18)
"""Bars in which the harp plays one note a beat."""
_UNFOLDED: Final = (2, 3, 1, 4, 0, 5)
"""The harp's wave over two beats, the middle of a chord first, then ever further out."""
_FOLDED: Final = (5, 3, 4, 1, 2, 0)
_PEOPLE: Final = (
    *phrase(32, "E4/2 E4/2 F#4/4 G4/4 F#4/3.6", 0.32, 0.52),
    *phrase(36, "A4/4 B4/4 A4/3.6", 0.5, 0.5),
    *phrase(38, "D4/2 D4/4 D4/3.6", 0.5, 0.46),
    *phrase(4, "D4/3.6", 0.30),
    *phrase(5, "F#4/2.6", 0.28),
    *phrase(50, "D4/5.6", 0.30),
    *phrase(52, "F#4/3.6", 0.30),
    *phrase(80, "E4/4 F#4/2 F4/2 G4/4 F#4/3.6", 0.40, 0.54),
    *phrase(84, "A4/2 Bb4/2 C5/4 A4/3.6", 0.52),
    *phrase(86, "D4/2 E4/4 D4/3.6", 0.52, 0.46),
)
"""Those who join: two before a question, the rest one by one on the way home."""


def _theme(notes: tuple[int, ...], start: float, loud: float, to: float) -> Iterator[Tone]:
    """A half of the theme: hinge notes of a beat, opened notes of 2.7, then a breath."""
    for number, pitch in enumerate(notes):
        at = start + 4.0 * (number // 2) + number % 2
        now = loud + (to - loud) * number / 7.0
        yield Tone(at, 2.7 if number % 2 else 1.0, pitch, now if number % 2 else now + 0.08)


_QUESTION: Final = tuple(_theme(QUESTION, 8.0, 0.52, 0.64))
_ANSWER: Final = (*tuple(_theme(ANSWER, 24.0, 0.60, 0.74))[:-1], Tone(37.0, 9.0, ANSWER[-1], 0.74))
_ASKED_AGAIN: Final = tuple(_theme(QUESTION, 56.0, 0.48, 0.58))
_AND_ANSWERED: Final = (
    *tuple(_theme(ANSWER, 72.0, 0.54, 0.72))[:-1],
    Tone(85.0, 9.0, ANSWER[-1], 0.74),
)


def score() -> Score:
    """The piece, written out."""
    piece = Score(FORM, room(CORRIDOR, "corridor", before=0.018, length=3.2))
    bowed(
        piece,
        CHORDS,
        _DYNAMICS,
        attack=0.30,
        release=0.9,
        # Soft above, where the theme lies.
        levels=(0.30, 0.22, 0.18, 0.15, 0.13),
    )
    founded(piece, CHORDS)
    fiddled(piece, "ground", phrase(20, "D4/1 E4/1 C#4/1 B3/.9", 0.5, 0.6), 0.14, centre=-0.35)
    fiddled(piece, "ground", phrase(40, "F#4/1 E4/1 D4/1 C#4/.9", 0.66, 0.5), 0.14, centre=-0.35)
    fiddled(piece, "ground", phrase(68, "D4/1 E4/1 D4/1 B3/.9", 0.5, 0.56), 0.14, centre=-0.35)
    fiddled(
        piece, "ground", phrase(88, "E4/1 D4/1 E4/1 G4/1 F#4/1.9", 0.66, 0.5), 0.14, centre=0.35
    )
    piece.swell(
        "ground",
        *(-2.5, -2, -1, -1, -0.5, -0.5, -1.5, -1.5, -0.5, 1, 0, -2),
        *(-3.5, -2.5, -2.5, -2, -2, -1.5, -2, -1, 0, 1, 1, -1.5),
    )
    _beat(piece)
    _wave(piece)
    _sing(piece)
    _shine(piece)
    return piece


def stems() -> dict[str, Signal]:
    """The four stems."""
    return score().stems(LOUDNESS, {"voice": -2.8})


def _beat(piece: Score) -> None:
    for beat in range(FORM.beats):
        loud = _HEART[beat // 4] * (1.0 if beat % 2 == 0 else 0.88)
        piece.put("pulse", beat, lub(loud, beat), 0.34, room=0.06, pitch=33, length=0.3)
        # A third of a beat after: 16 ticks.
        piece.put("pulse", beat + 1 / 3, dub(loud, beat), 0.34, room=0.06, pitch=38, length=0.2)
    bass = [
        Tone(chord.at, 1.8, chord.voices[0] + 12, 0.34 + 0.3 * _DYNAMICS[int(chord.at // 4)])
        for chord in CHORDS
    ]
    piano(piece, bass, 0.34)


def _wave(piece: Score) -> None:
    part = []
    for beat in range(4, FORM.beats):
        bar = beat // 4
        if bar == 12 or (bar in {1, 11, 13} and beat % 2):
            continue
        tones = spread(chord_at(CHORDS, beat), 50, 76)[:6]
        third = (_UNFOLDED[:3], _UNFOLDED[3:], _FOLDED[:3], _FOLDED[3:])[beat % 4]
        for number, which in enumerate(third):
            if bar in _SPARSE and number != beat % 3:
                continue
            loud = 0.30 + 0.30 * _DYNAMICS[bar] - (0.06 if number else 0.0)
            part.append(Tone(beat + number / 3.0, 1 / 3, tones[min(which, len(tones) - 1)], loud))
    struck(piece, "pulse", part, partial(harp, length=2.2), 0.30, room=0.36, wide=0.035)


def _sing(piece: Score) -> None:
    # The low notes lie under the chord and the answer under the people: they need more.
    for half, more in ((_QUESTION, 1.0), (_ANSWER, 1.35), (_AND_ANSWERED, 1.25)):
        for low, weight in ((True, 1.7), (False, 1.0)):
            lift = more * weight
            part = [tone for tone in half if (tone.length == 1.0) == low]
            sung(piece, part, 0.46 * lift, attack=0.09, release=0.28, vowels=("o", "a"), room=0.26)
            fiddled(piece, "voice", part, 0.20 * lift, attack=0.10, vibrato=11.0, room=0.24)
    duet = partial(sung, piece, _ASKED_AGAIN, attack=0.12, release=0.3, vowels=("u", "o"))
    duet(0.62, singers=2, width=0.4, room=0.34)
    below = moved(_ASKED_AGAIN, steps=-12)
    fiddled(piece, "voice", below, 0.26, players=3, attack=0.14, vibrato=9.0, centre=-0.2)
    sung(piece, moved(_ANSWER, steps=-12, loud=0.9), 0.24, attack=0.1, vowels=("u", "o"), width=0.9)
    sung(piece, _PEOPLE, 0.19, attack=0.35, release=0.8, room=0.4, width=1.0)


def _shine(piece: Score) -> None:
    bell = partial(glass, length=4.0, ring=2.4)
    for half in (_QUESTION, _ANSWER, _AND_ANSWERED):
        high = moved(half, steps=12, loud=0.75)
        struck(piece, "light", high, bell, 0.14, room=0.5, wide=0.05)
        for tone, after in pairwise(half):
            if tone.length > 1.0:
                struck(piece, "light", _fall(tone, after), bell, 0.12, room=0.45, wide=0.05)
    # The second time the bells ask nothing: only what opened rings on.
    kept = [t._replace(at=t.at + 1.0, pitch=t.pitch + 12) for t in _ASKED_AGAIN if t.length > 1.0]
    struck(piece, "light", moved(kept, loud=0.5), bell, 0.12, room=0.6, wide=-0.05)
    arrival = [
        Tone(36.5 + n / 6, 0.2, pitch, 0.2 + 0.02 * n) for n, pitch in enumerate((81, 86, 88))
    ]
    struck(piece, "light", arrival, bell, 0.12, room=0.5)
    ringing = "A5/4 -/4 A5/4 -/8 E5/4 A5/4 -/8 D6/4 E6/4 A5/4"
    rubbed(piece, phrase(0, ringing, 0.5), 0.12)
    rubbed(piece, phrase(52, "A5/4 -/16 E5/4 -/4 B5/4 -/8 D6/3.4", 0.48), 0.12, side=-0.3)


def _fall(tone: Tone, after: Tone) -> Iterator[Tone]:
    """Steps in triplets from an opened note back to the next hinge: nobody falls hard."""
    scale = [p for p in range(after.pitch + 1, tone.pitch) if p % 12 in {2, 4, 6, 7, 9, 11, 1}]
    steps = scale[::-1][:: max(1, len(scale) // 4)][:4]
    for number, pitch in enumerate(steps):
        yield Tone(tone.at + 2.0 + number / 3.0, 1 / 3, pitch + 12, 0.24 - 0.02 * number)
