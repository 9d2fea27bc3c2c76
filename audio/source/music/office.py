"""The office: no key. Two tubes hum a third of a semitone sharp, a clock, a copier, a Monday.

From behind the door a breath on the true A, and at the end a step: the theme's first interval,
the only thing here that is in tune. Later the hum sinks and the clock forgets itself: the door has
the room nearly alone, and says the step twice. Once each tube goes out for a while.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from audio.source.instruments.struck import block, click
from audio.source.phrases import phrase
from audio.source.players import rubbed, sung
from audio.source.score import Chord, Form, Score
from audio.source.signals import RATE, TAU, TICK, Signal, chance, noise, panned, rise, seconds
from audio.source.space import SCHOOL, room

FORM: Final = Form("office", beat=60, metre=4, bars=16)
LOUDNESS: Final = -23.0
CHORDS: Final[tuple[Chord, ...]] = ()

_SHARP: Final = 35.0
"""Cents."""
_OUT: Final = ((11.25, 13.5), (4.5, 7.25))
"""Bars between which each tube is out, all but a glow: it goes at once, and comes back slowly."""
_COPIES: Final = (2, 3, 6, 9, 14)
"""Bars in which somebody copies."""
_JAMS: Final = frozenset({6, 14})
_RIMS: Final = (
    *phrase(10, "B5/4 -/5 B5/4 -/4 A5/1.6 B5/2.4", 0.44),
    *phrase(44, "A5/1.6 B5/4 -/.4 A5/2 B5/4", 0.46, 0.52),
)
_FORGOTTEN: Final = frozenset({27, 28, *range(45, 54)})
"""Beats the clock does not tick: two seconds, as clocks do when one looks; later nine."""


def score() -> Score:
    """The piece, written out."""
    piece = Score(FORM, room(SCHOOL, "office", before=0.010, length=1.8))
    for number, side in enumerate((-0.5, 0.45)):
        piece.put("ground", 0.0, _tube(number, side), 0.2, room=0.2, pitch=45, length=64.0)
    piece.swell("ground", *(0, -0.5, -1.5, -0.5, 0, -2, -4, -1.5, -0.5, 0, -3, -7, -10, -8, -3, -1))
    _clock(piece)
    for bar in _COPIES:
        _copy(piece, bar)
    breath = (
        *phrase(13, "A3/2.6 -/3.4 A3/4.6 -/2.4 A3/1 B3/3.4", 0.36, 0.42),
        *phrase(39, "A3/3.6 -/1.4 A3/1 B3/3 -/1 A3/1.5 B3/4.5", 0.38, 0.50),
    )
    sung(piece, breath, 0.4, attack=1.0, release=0.9, vowels=("u", "u"), singers=5, room=0.9)
    rubbed(piece, _RIMS, 0.12, side=0.6)
    return piece


def stems() -> dict[str, Signal]:
    """The four stems."""
    return score().stems(LOUDNESS, {"ground": -2.0})


def _tube(number: int, side: float) -> Signal:
    """A fluorescent tube: a driven 110 Hz and what the drive makes of it; it turns in whole loops,
    so that it has no seam."""
    source = chance("tube", number)
    count = FORM.samples
    length = count / RATE
    pitch = round(110.0 * 2.0 ** ((_SHARP - 3.0 * number) / 1200.0) * length) / length
    time = seconds(count)
    turn = TAU * pitch * time + source.random() * TAU
    slow = (
        1.0
        + 0.12 * np.sin(TAU * (2 + number) * time / length)
        + 0.06 * np.sin(TAU * (7 - number) * time / length + 1.0)
    )
    sound = np.tanh(1.6 * slow * (np.sin(turn) + 0.5 * np.sin(2.0 * turn)))
    sound += 0.26 * np.sin(3.0 * turn + 0.4) + 0.16 * np.sin(6.0 * turn) * slow
    sound += 0.09 * np.sin(11.0 * turn) + 0.06 * np.sin(17.0 * turn + 0.5)
    # It flickers, three times.
    for bar, ticks in ((1.5, 9), (4.25, 5), (4.4 + 2 * number, 14)):
        start = int((bar + number) * 4 * RATE)
        dip = np.ones(count)
        dip[start : start + ticks * TICK] = 0.35
        edge = np.ones(240) / 240.0
        sound *= np.convolve(np.pad(dip, (120, 119), "wrap"), edge, "valid")
    out, back = (bar * 4 * RATE for bar in _OUT[number])
    at = np.arange(count)
    lit = np.maximum(np.clip((out - at) / RATE, 0.0, 1.0), np.clip((at - back) / (3 * RATE), 0, 1))
    return panned(sound * (0.06 + 0.94 * lit), side)


def _clock(piece: Score) -> None:
    for beat in range(FORM.beats):
        if beat in _FORGOTTEN:
            continue
        pitch, loud = (2100.0, 0.42) if beat % 2 == 0 else (1780.0, 0.32)
        tick = block(pitch, loud, ("clock", beat % 2), where=-0.25, length=0.2)
        piece.put("pulse", beat, tick, 0.30, room=0.5, pitch=79, length=0.1)


def _copy(piece: Score, bar: int) -> None:
    """A copier on quarters of a beat: it draws in, sweeps, drops a sheet; at times one jams."""
    source = chance("copier", bar)
    for beat in (0.25, 2.25):
        count = int(piece.seconds(1.0) * RATE)
        sweep = noise(count, 380.0, 1500.0, source) * np.sin(np.pi * np.arange(count) / count) ** 2
        sweep += 0.15 * np.sin(TAU * 196.0 * seconds(count)) * rise(count) * rise(count)[::-1]
        piece.put("pulse", 4.0 * bar + beat, panned(sweep, 0.55), 0.16, room=0.35)
    drops = (1.25, 1.5, 3.25, 3.5) if bar not in _JAMS else (1.25, 1.5, 3.25, 3.375, 3.5, 3.625)
    for beat in drops:
        sheet = click(0.6, 300.0, 2600.0, 0.02, ("sheet", bar, beat), 0.5, int(0.3 * RATE))
        piece.put("pulse", 4.0 * bar + beat, sheet, 0.5, room=0.4, pitch=60, length=0.1)
