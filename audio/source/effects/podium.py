"""Podium: ink, phrases that burn, the ceiling, the storm's shoulder, the walls."""

from __future__ import annotations

import numpy as np

from audio.source.finish import endless, finished
from audio.source.gestures import air, canvas, creak, curve, knock, looped, shards
from audio.source.instruments.choir import choir
from audio.source.instruments.drums import thump
from audio.source.instruments.paper import hump, paper
from audio.source.instruments.struck import glass
from audio.source.signals import RATE, Signal, chance, hz, laid, noise, panned, wander


def effects() -> dict[str, Signal]:
    """All of them, ready."""
    made: dict[str, Signal] = {}
    for number in range(1, 4):
        made[f"phrase-{number}"] = finished(_combusts(number), -21.0, 0.3)
        made[f"written-{number}"] = finished(_written(number), -27.0, 0.25)
    made["inhale-1"] = finished(_inhale(), -27.0, 0.2)
    made["hand-1"] = finished(panned(_hand()), -33.0)
    made["cracks-1"] = finished(_cracks(), -19.0, 0.35)
    made["creaks-1"] = finished(_creaks(), -24.0, 0.35)
    made["walls-1"] = finished(_walls(), -17.0, 0.35)
    made["shoulder-1"] = finished(_shoulder(1), -27.0)
    made["shoulder-2"] = finished(_shoulder(2), -27.0)
    made["loop-ink"] = endless(_ink(), -33.0)
    return made


def _ink() -> Signal:
    """A stylus on air: fine friction that wavers as a hand does."""
    source = chance("ink")
    count = int(3.5 * RATE)
    scratch = noise(count, 1600.0, 5200.0, source, 1) * (1.0 + 0.5 * wander(count, 14.0, source))
    grains = paper(3.5, lambda _u: 260.0, source, low=2600.0, high=8000.0)
    return looped(panned(0.4 * scratch + 0.25 * grains), 0.5)


def _written(number: int) -> Signal:
    """The stroke is whole: its ink runs to gold."""
    out = canvas(1.4)
    for step, pitch in enumerate((74, 79, 81)):
        note = glass(
            hz(pitch + (0, 7, -5)[number - 1]),
            0.35,
            ("written", number, step),
            where=0.3 * step - 0.3,
            length=1.1,
            ring=1.1,
        )
        laid(out, note, int(0.07 * step * RATE))
    return out


def _combusts(number: int) -> Signal:
    """A sentence coils and bursts upwards into glitter."""
    source = chance("phrase", number)
    out = canvas(2.9)
    count = int(0.55 * RATE)
    coil = air(curve(count, (0, 350.0), (0.8, 1400.0), (1, 3800.0)), source, 0.4)
    laid(out, panned(0.9 * coil * curve(count, (0, 0.0), (0.85, 1.0), (1, 0.6))), 0)
    at = int(0.5 * RATE)
    laid(out, 0.5 * thump(150.0, 58.0, 0.12, 0.7, ("phrase", number)), at)
    laid(
        out,
        0.55 * shards(2.2, 110, ("phrase", number), low=2400.0, high=9800.0, spread=0.5, ring=0.25),
        at,
    )
    for step in range(9):
        pitch = (74, 76, 79, 81, 86, 88, 91, 93, 98)[step]
        note = glass(
            hz(pitch), 0.16, ("glitter", number, step), where=0.2 * step - 0.8, length=1.0, ring=0.8
        )
        laid(out, note, at + int((0.05 + 0.11 * step + 0.03 * source.random()) * RATE))
    return out


def _inhale() -> Signal:
    """Before one writes, the whole room draws breath: it is swallowed by the microphone."""
    source = chance("inhale")
    count = int(1.7 * RATE)
    both = [
        air(curve(count, (0, 240.0), (0.85, 900.0 + 80 * side), (1, 1300.0)), source, 0.8)
        for side in (0, 1)
    ]
    loud = curve(count, (0, 0.0), (0.7, 0.7), (0.93, 1.0), (0.97, 0.0), (1, 0.0)) ** 1.4
    return np.stack(both, axis=1) * loud[:, None]


def _hand() -> Signal:
    """The hand sinks."""
    sinks = hump(0.3, 0.2)
    return paper(0.4, lambda u: 420.0 * sinks(u), chance("hand"), low=1300.0, high=5000.0)


def _cracks() -> Signal:
    """A ceiling of glass and card finds out that it is one: creak, crack, dust."""
    source = chance("cracks")
    out = canvas(5.2)
    strain = creak(1.5, ((0, 9.0), (0.6, 30.0), (1, 75.0)), (128.0, 235.0, 410.0, 690.0), "strain")
    laid(out, panned(0.16 * strain * curve(len(strain), (0, 0.0), (0.7, 1.0), (1, 0.4)), -0.3), 0)
    for at, weight in ((0.9, 0.35), (1.35, 0.6), (1.62, 1.0), (2.2, 0.5)):
        blow = knock(
            int(0.5 * RATE),
            (66.0, 121.0, 262.0, 590.0),
            (0.14, 0.07, 0.03, 0.012),
            (1, 0.7, 0.5, 0.4),
        )
        snap = noise(int(0.12 * RATE), 700.0, 7000.0, source, 1)
        snap *= np.exp(-np.arange(len(snap)) / (0.011 * RATE))
        laid(out, panned(weight * blow, source.uniform(-0.4, 0.4)), int(at * RATE))
        laid(out, panned(1.2 * weight * snap, source.uniform(-0.6, 0.6)), int(at * RATE))
    laid(
        out, 0.4 * shards(3.2, 80, "ceiling", low=1500.0, high=8000.0, spread=0.9), int(1.6 * RATE)
    )
    dust = paper(3.0, lambda u: 500.0 * (1.0 - u) ** 2, source, low=2500.0, high=9000.0)
    laid(out, panned(0.12 * dust), int(1.7 * RATE))
    return out


def _creaks() -> Signal:
    """Light leaks through the wall, which leans."""
    out = canvas(2.2)
    lean = creak(1.7, ((0, 6.0), (0.5, 16.0), (1, 44.0)), (96.0, 187.0, 333.0, 540.0), "lean")
    laid(out, panned(0.2 * lean * curve(len(lean), (0, 0.1), (0.8, 1.0), (1, 0.0)), -0.2), 0)
    laid(out, panned(0.1 * np.roll(lean, 3000) * curve(len(lean), (0, 0.0), (1, 1.0)), 0.5), 0)
    return out


def _walls() -> Signal:
    """Slab after slab falls outwards; what was outside comes in as air."""
    source = chance("walls")
    out = canvas(6.2)
    for slab in range(7):
        at = 0.12 + 0.42 * slab + 0.12 * source.random()
        weight = 0.55 + 0.45 * source.random()
        where = 0.24 * slab - 0.7
        low = 46.0 + 10.0 * source.random()
        laid(
            out,
            weight * thump(2.2 * low, low, 0.22, 0.9, ("slab", slab), breath=0.5, drive=2.4),
            int(at * RATE),
        )
        body = knock(
            int(0.4 * RATE),
            (3.1 * low, 6.7 * low, 15.0 * low),
            (0.06, 0.03, 0.012),
            (0.8, 0.5, 0.3),
        )
        laid(out, panned(0.5 * weight * body, where), int(at * RATE))
        laid(
            out,
            0.28 * shards(1.4, 26, ("slab", slab), low=1400.0, high=7500.0, spread=0.6),
            int(at * RATE),
        )
    count = int(5.4 * RATE)
    wide = [
        air(curve(count, (0, 160.0), (0.4, 700.0 + 90 * side), (1, 420.0)), source, 0.9)
        for side in (0, 1)
    ]
    wind = np.stack(wide, axis=1) * curve(count, (0, 0.0), (0.5, 1.0), (1, 0.0))[:, None]
    laid(out, 0.55 * wind, int(0.5 * RATE))
    laid(out, 0.5 * choir(hz(62), 2.6, 0.6, "walls", attack=1.4, release=1.6), int(1.2 * RATE))
    return out


def _shoulder(number: int) -> Signal:
    """A crane comes down on one's shoulder: two beats, a fold, a warm tine."""
    source = chance("shoulder", number)
    out = canvas(1.0)
    stroke = hump(0.4, 0.18)
    for beat in range(2):
        wing = paper(0.22, lambda u: 700.0 * stroke(u), source, low=1500.0, high=7000.0)
        wing += noise(len(wing), 180.0, 600.0, source, 1) * 0.8 * np.hanning(len(wing))
        laid(out, panned(0.5 * wing, 0.35), int(0.17 * beat * RATE))
    fold = paper(0.18, lambda u: 1400.0 * (1.0 - u) ** 2, source, low=1500.0, high=6000.0)
    laid(out, panned(0.35 * fold, 0.4), int(0.38 * RATE))
    laid(
        out,
        0.25 * glass(hz(69), 0.4, ("shoulder", number), where=0.3, length=0.6, ring=0.7),
        int(0.42 * RATE),
    )
    return out
