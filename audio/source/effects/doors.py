"""Doors: relics, hinges and ways: what opens, what does not yet, and what one wakes through."""

from __future__ import annotations

import numpy as np

from audio.source.finish import finished
from audio.source.gestures import air, canvas, creak, curve, shards
from audio.source.instruments.choir import choir
from audio.source.instruments.glassrim import rim
from audio.source.instruments.paper import hump, paper
from audio.source.instruments.plucked import harp
from audio.source.instruments.struck import BOWL, HAND, glass, kalimba, modes
from audio.source.signals import RATE, Signal, chance, hz, laid, panned, seconds
from audio.source.theme import QUESTION


def effects() -> dict[str, Signal]:
    """All of them, ready."""
    made: dict[str, Signal] = {}
    for number in range(1, 4):
        made[f"refused-{number}"] = finished(_refused(number), -27.0)
        made[f"hinge-{number}"] = finished(_hinge(number), -29.0, 0.25)
    for number in range(1, 8):
        made[f"relic{number}-1"] = finished(_relic(number), -23.0, 0.3)
        made[f"bloom{number}-1"] = finished(_bloom(number), -19.0, 0.4)
        made[f"crown{number}-1"] = finished(_crown(number), -23.0, 0.35)
    made["sealed-1"] = finished(_sealed(), -26.0)
    made["passage-1"] = finished(_passage(), -24.0, 0.35)
    made["cross-1"] = finished(_cross(), -24.0, 0.4)
    made["wake-1"] = finished(_wake(), -20.0, 0.4)
    made["learned-1"] = finished(_learned(), -22.0, 0.4)
    return made


def _refused(number: int) -> Signal:
    """Not yet: a damped fifth, and the relic stays where it is."""
    out = canvas(0.8)
    for pitch, level in ((50, 0.6), (57, 0.35)):
        note = modes(
            hz(pitch),
            (1.0, 2.756, 5.4),
            (level, 0.2, 0.05),
            (0.4, 0.14, 0.06),
            0.7,
            (number, pitch),
        )
        laid(out, note, 0)
        laid(out, 0.6 * note, int(0.19 * RATE))
    return out


def _hinge(number: int) -> Signal:
    """A hinge is passed: it turns with one light click, on A."""
    out = canvas(1.3)
    turn = creak(0.16, ((0, 70.0), (1, 130.0)), (620.0, 1130.0, 1870.0), ("pass", number))
    laid(out, panned(0.1 * turn, 0.2), 0)
    laid(out, glass(hz(81), 0.4, ("pass", number), length=1.1, ring=1.2), int(0.12 * RATE))
    laid(out, 0.4 * kalimba(hz(69), 0.5, ("pass", number), length=1.0), int(0.12 * RATE))
    return out


def _pair(number: int) -> tuple[int, int]:
    """The k-th interval of the Wedge, from below: a second up to an octave."""
    low, high = sorted((QUESTION[number - 1], QUESTION[number]))
    return low, high


def _relic(number: int) -> Signal:
    """Set down: a bowl on the interval's lower note, and the paper it was folded from."""
    low, high = _pair(number)
    out = canvas(2.4)
    opened = hump(0.4, 0.2)
    folds = paper(
        0.5, lambda u: 800.0 * opened(u), chance("relic", number), low=1500.0, high=6000.0
    )
    laid(out, panned(0.16 * folds), 0)
    bowl = modes(
        hz(low - 12),
        BOWL,
        (0.6, 0.3, 0.12, 0.05, 0.0),
        (2.6, 1.4, 0.8, 0.5, 0.3),
        2.3,
        ("bowl", number),
        apart=1.1,
    )
    laid(out, bowl, int(0.05 * RATE))
    laid(out, 0.4 * kalimba(hz(high), 0.5, ("relic", number), length=1.5), int(0.5 * RATE))
    return out


def _bloom(number: int) -> Signal:
    """A door opens: the interval sung, its low note first; then the high one, as light."""
    low, high = _pair(number)
    out = canvas(5.2)
    laid(out, 0.8 * choir(hz(low - 12), 2.2, 0.6, ("bloom", number), singers=5, attack=0.35), 0)
    laid(
        out, choir(hz(low), 2.6, 0.6, ("bloom", number), attack=0.4, release=1.4), int(0.05 * RATE)
    )
    at = int(0.85 * RATE)
    laid(out, 0.9 * choir(hz(high), 2.1, 0.7, ("bloom high", number), attack=0.5, release=1.5), at)
    laid(out, 0.7 * rim(hz(high + 12), 2.2, 0.5, ("bloom", number)), at)
    laid(out, glass(hz(high + 12), 0.55, ("bloom", number), length=3.5, ring=3.0), at)
    glints = shards(2.2, 26, ("bloom", number), low=3500.0, high=9500.0, spread=0.8, ring=0.3)
    laid(out, 0.16 * glints, at)
    light = chance("light", number)
    count = int(2.4 * RATE)
    swell = air(curve(count, (0, 400.0), (0.45, 2600.0), (1, 5200.0)), light, 0.7)
    swell *= curve(count, (0, 0.0), (0.42, 1.0), (1, 0.0)) ** 2
    laid(out, panned(0.35 * swell, 0.2), 0)
    return out


def _crown(number: int) -> Signal:
    """A self is crowned: its own note of the theme, as handbell and bowl."""
    pitch = QUESTION[number - 1]
    out = canvas(2.4)
    bell = modes(
        hz(pitch + 12),
        HAND,
        (0.5, 0.3, 0.12, 0.06),
        (1.8, 1.1, 0.6, 0.4),
        2.2,
        ("crown", number),
        apart=0.9,
    )
    laid(out, bell, int(0.02 * RATE))
    bowl = modes(
        hz(pitch),
        BOWL,
        (0.4, 0.2, 0.08, 0.03, 0.0),
        (2.2, 1.2, 0.7, 0.4, 0.3),
        2.3,
        ("crown", number),
        apart=1.0,
    )
    laid(out, bowl, 0)
    laid(out, 0.2 * shards(0.5, 12, ("crown", number), low=4000.0, high=9500.0), 0)
    return out


def _sealed() -> Signal:
    """It blooms and shows light; there is nothing behind it: a fifth, damped."""
    out = canvas(0.7)
    for pitch in (62, 69):
        note = glass(hz(pitch), 0.5, "sealed", length=0.6, ring=0.5)
        laid(out, note * np.exp(-seconds(len(note)) / 0.12)[:, None], 0)
    return out


def _passage() -> Signal:
    """A way opens somewhere: E and A in the distance, and the air beyond."""
    out = canvas(3.9)
    for pitch, at in ((57, 0.0), (64, 0.18), (69, 0.36)):
        laid(out, 0.7 * rim(hz(pitch), 1.2, 0.6, ("passage", pitch)), int(at * RATE))
    count = int(2.4 * RATE)
    beyond = air(curve(count, (0, 300.0), (0.5, 900.0), (1, 400.0)), chance("passage"), 0.8)
    laid(out, panned(0.4 * beyond * curve(count, (0, 0.0), (0.4, 1.0), (1, 0.0))), 0)
    return out


def _cross() -> Signal:
    """Through it: the hinge tone that belongs to both places, and a page that turns."""
    out = canvas(3.3)
    laid(out, 0.7 * rim(hz(69), 0.9, 0.7, "cross"), 0)
    laid(out, 0.5 * rim(hz(81), 0.9, 0.6, "cross"), int(0.1 * RATE))
    turns = hump(0.4, 0.16)
    laid(out, panned(0.16 * paper(0.7, lambda u: 1500.0 * turns(u), chance("cross")), -0.1), 0)
    count = int(0.9 * RATE)
    rush = air(curve(count, (0, 260.0), (0.5, 1800.0), (1, 500.0)), chance("crossing"), 0.5)
    laid(out, panned(0.7 * rush * curve(count, (0, 0.0), (0.45, 1.0), (1, 0.0))), 0)
    return out


def _wake() -> Signal:
    """The last door: everything becomes light, on D."""
    out = canvas(4.5)
    for pitch, level in ((50, 0.7), (62, 0.8), (69, 0.6), (74, 0.7)):
        laid(out, level * choir(hz(pitch), 2.2, 0.6, ("wake", pitch), attack=1.0, release=1.6), 0)
    count = int(3.2 * RATE)
    light = air(curve(count, (0, 500.0), (1, 6500.0)), chance("wake"), 0.8)
    laid(out, panned(0.6 * light * curve(count, (0, 0.0), (0.5, 1.0), (1, 0.0)) ** 2), 0)
    laid(out, glass(hz(86), 0.5, "wake", length=3.0, ring=3.0), int(1.1 * RATE))
    return out


def _learned() -> Signal:
    """A lesson is known: the question's first three notes, as a hand would write them."""
    out = canvas(4.0)
    for step, pitch in enumerate(QUESTION[:3]):
        at = int(0.42 * step * RATE)
        laid(out, glass(hz(pitch + 12), 0.5, ("learned", step), length=2.6, ring=2.6), at)
        laid(out, 0.6 * harp(hz(pitch), 0.6, ("learned", step), length=2.4), at)
    laid(out, 0.5 * choir(hz(62), 1.6, 0.5, "learned", attack=0.8), int(0.7 * RATE))
    return out
