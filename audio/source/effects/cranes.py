"""Cranes: wings of paper, folds, startled flight, and being caught."""

from __future__ import annotations

import numpy as np

from audio.source.finish import endless, finished
from audio.source.gestures import air, curve, looped
from audio.source.instruments.paper import hump, paper
from audio.source.instruments.struck import HAND, glass, kalimba, modes
from audio.source.signals import RATE, TAU, Signal, chance, faded, hz, laid, noise, panned

CLEAN = {"b": 83, "b-flat": 82, "g": 79, "c": 84, "c-sharp": 85}
"""The notes after the hinge in any place's mode, an octave up."""


def effects() -> dict[str, Signal]:
    """All of them, ready."""
    made: dict[str, Signal] = {}
    for number in range(1, 7):
        made[f"flap-{number}"] = finished(panned(_flap(number)), -26.0)
    for number in range(1, 5):
        made[f"settle-{number}"] = finished(panned(_fold(number, 0.16)), -33.0)
        made[f"startle-{number}"] = finished(_startle(number), -25.0)
        made[f"catch-{number}"] = finished(_catch(number), -24.0, 0.2)
        made[f"miss-{number}"] = finished(panned(_miss(number)), -33.0)
    for name, pitch in CLEAN.items():
        made[f"clean-{name}-1"] = finished(_clean(pitch), -21.0, 0.35)
    for number in range(1, 4):
        made[f"refill-{number}"] = finished(_refill(number), -27.0, 0.25)
        made[f"curious-{number}"] = finished(panned(_curious(number)), -34.0)
        made[f"shown-{number}"] = finished(_shown(number), -26.0, 0.3)
    for number in range(1, 7):
        made[f"whisper-{number}"] = finished(_whisper(number), -32.0, 0.3)
    made["flow-lost-1"] = finished(_flow_lost(), -33.0, 0.2)
    made["loop-applause"] = endless(_applause(), -30.0, 0.2)
    made["loop-flock"] = endless(_flock(), -33.0, 0.12)
    return made


def _flap(number: int) -> Signal:
    """The down-stroke moves air and the sheet snaps below; the up-stroke answers lightly."""
    source = chance("flap", number)
    length = 0.26
    count = int(length * RATE)
    time = np.linspace(0.0, 1.0, count)
    down, up, snap = (
        np.array([hump(*curve)(u) for u in time[::64]])
        for curve in ((0.24, 0.10), (0.66, 0.09), (0.38, 0.035))
    )
    down, up, snap = (np.interp(time, time[::64], curve) for curve in (down, up, snap))
    first, second, crease = hump(0.26, 0.11), hump(0.68, 0.09), hump(0.38, 0.04)
    crackle = 0.30 * paper(length, lambda u: 60 + 900 * first(u) + 420 * second(u), source)
    crackle += (
        0.5 * snap * paper(length, lambda u: 1500 * crease(u), source, low=900.0, high=4200.0)
    )
    air = noise(count, 180.0, 700.0, source, 1) * down
    air += 0.4 * noise(count, 300.0, 1100.0, source, 1) * up
    return faded(crackle * (down + 0.55 * up + 0.2) + 1.1 * air, 0.02, 0.05)


def _fold(number: int, length: float) -> Signal:
    """A sheet that folds and comes to rest."""
    source = chance("fold", number)
    closing = paper(
        length, lambda u: 1500.0 * (1.0 - u) ** 2 + 40.0, source, low=1500.0, high=6500.0
    )
    return faded(closing, 0.004, 0.05)


def _startle(number: int) -> Signal:
    """Three beats in haste."""
    out = np.zeros((int(0.62 * RATE), 2))
    for beat in range(3):
        wing = _flap(20 + 3 * number + beat)
        laid(out, panned(wing * (1.0 - 0.2 * beat), 0.25 * beat), int((0.02 + 0.13 * beat) * RATE))
    return out


def _catch(number: int) -> Signal:
    """A crane folds into the hand: paper, and a tine on the hinge or beside it."""
    out = np.zeros((int(1.2 * RATE), 2))
    laid(out, panned(0.35 * _fold(40 + number, 0.09), -0.1), 0)
    pitch = hz((69, 71, 76, 74)[number - 1])
    laid(out, 0.5 * kalimba(pitch, 0.6, ("catch", number), length=1.1), int(0.02 * RATE))
    return out


def _clean(pitch: int) -> Signal:
    """On the down-beat: a handbell and glass, the chain's next note of the theme, an octave up."""
    out = np.zeros((int(2.5 * RATE), 2))
    laid(out, glass(hz(pitch), 0.7, ("clean", pitch), length=2.4, ring=1.5), 0)
    laid(
        out,
        modes(
            hz(pitch),
            HAND,
            (0.3, 0.22, 0.08, 0.05),
            (1.2, 0.8, 0.4, 0.25),
            2.2,
            ("hand", pitch),
            apart=0.9,
        ),
        0,
    )
    above = glass(hz(pitch + 7), 0.22, ("above", pitch), where=0.3, length=2.0, ring=1.1)
    laid(out, above, int(0.05 * RATE))
    laid(out, panned(0.3 * _fold(pitch, 0.07), -0.1), 0)
    return out


def _miss(number: int) -> Signal:
    """A hand that closes on air."""
    source = chance("miss", number)
    count = int(0.16 * RATE)
    return faded(noise(count, 500.0, 2400.0, source, 1), 0.05, 0.1)


def _refill(number: int) -> Signal:
    """The dash is back: a grain of a bell."""
    pitch = hz((93, 95, 88)[number - 1])
    return glass(pitch, 0.5, ("refill", number), length=0.9, ring=0.7)


def _curious(number: int) -> Signal:
    """A fold that squeaks upwards, as a question does."""
    source = chance("curious", number)
    count = int(0.3 * RATE)
    squeak = np.sin(TAU * np.cumsum(curve(count, (0, 880.0), (1, 990.0 + 60.0 * number))) / RATE)
    squeak *= curve(count, (0, 0.0), (0.3, 1.0), (1, 0.0)) ** 2
    creases = hump(0.4, 0.2)
    return 0.1 * squeak + 0.3 * paper(0.3, lambda u: 700.0 * creases(u), source)


def _shown(number: int) -> Signal:
    """A crane folds itself out of nothing."""
    source = chance("shown", number)
    out = np.zeros((int(1.7 * RATE), 2))
    folds = paper(0.8, lambda u: 200.0 + 900.0 * u * u, source, low=1800.0, high=8000.0)
    laid(out, panned(0.16 * folds), 0)
    for step, pitch in enumerate((69, 74, 76, 81)):
        note = glass(
            hz(pitch + 12), 0.22, ("shown", number, step), where=0.3 * step - 0.4, length=1.0
        )
        laid(out, note, int((0.25 + 0.12 * step) * RATE))
    return out


def _whisper(number: int) -> Signal:
    """Nobody's words: breath through two formants that move once a syllable."""
    source = chance("whisper", number)
    syllables = 3 + number % 4
    count = int(0.21 * syllables * RATE) + RATE // 5
    marks = np.linspace(0.0, 1.0, 2 * syllables + 1)
    loud = [0.0, *(float(k % 2) * source.uniform(0.6, 1.0) for k in range(1, 2 * syllables)), 0.0]
    shape = np.interp(np.linspace(0.0, 1.0, count), marks, loud) ** 0.8
    voice = np.zeros(count)
    for low, high, octaves, level in ((350, 900, 0.18, 1.0), (1000, 2300, 0.14, 0.9)):
        steps = source.uniform(low, high, len(marks))
        voice += level * air(np.interp(np.linspace(0.0, 1.0, count), marks, steps), source, octaves)
    hiss = noise(count, 4500.0, 9000.0, source, 1) * (1.0 - shape) * (shape > 0.05)
    return faded(panned(shape * voice + 0.25 * hiss, 0.2), 0.02, 0.1)


def _flow_lost() -> Signal:
    """The chain runs out: its fifth, drawn back in."""
    note = glass(hz(81), 0.4, "lost", length=0.9, ring=0.8)
    laid(note, glass(hz(74), 0.4, "lost", length=0.8, ring=0.8), int(0.1 * RATE))
    return faded(note[::-1], 0.3, 0.05)


def _flock() -> Signal:
    """Two dozen wings behind one, never two together."""
    source = chance("flock")
    out = np.zeros((int(4.5 * RATE), 2))
    for _ in range(100):
        wing = _flap(100 + int(source.integers(12)))
        at = int(source.uniform(0.0, 4.2) * RATE)
        laid(out, panned(wing * source.uniform(0.3, 1.0), source.uniform(-0.8, 0.8)), at)
    return looped(out, 0.5)


def _applause() -> Signal:
    """Wings by the hundred, as hands in a hall: grains, and three resonances of clapping."""
    source = chance("applause")
    length = 8.0
    wings = paper(length, lambda _u: 400.0, source)
    bands = sum(
        paper(length, lambda _u: 45.0, source, low=c * 0.8, high=c * 1.25)
        for c in (900.0, 1400.0, 2100.0)
    )
    left = wings + 1.6 * bands
    right = np.roll(left, int(0.37 * RATE))
    return looped(np.stack([left, right], axis=1), 0.5)
