"""Player: breath, dash, and what the hands do; how fear sounds, and being set back."""

from __future__ import annotations

import numpy as np

from audio.source.finish import endless, finished
from audio.source.gestures import COMMON, air, canvas, creak, curve, foot, looped, shards
from audio.source.instruments.drums import dub, lub
from audio.source.instruments.glassrim import rim
from audio.source.instruments.paper import paper
from audio.source.instruments.plucked import harp
from audio.source.instruments.struck import BAR, glass, kalimba, modes
from audio.source.signals import RATE, Signal, chance, faded, hz, laid, panned, seconds

_DASHED = ((62, 69, 76), (64, 69, 74), (67, 74, 81))
"""Chords drawn backwards into a dash."""


def effects() -> dict[str, Signal]:
    """All of them, ready."""
    made: dict[str, Signal] = {}
    for number in (1, 2):
        made[f"breath-in-{number}"] = finished(_breath(number, inwards=True), -35.0)
        made[f"breath-out-{number}"] = finished(_breath(number, inwards=False), -36.0)
        made[f"set-back-{number}"] = finished(_set_back(number), -29.0, 0.3)
        made[f"fall-{number}"] = finished(_fall(number), -30.0, 0.2)
    for number in range(1, 4):
        made[f"dash-{number}"] = finished(_dash(number), -25.0, 0.16)
        made[f"stride-{number}"] = finished(_stride(number), -25.0, 0.16)
        made[f"puff-{number}"] = finished(_puff(number), -30.0)
        made[f"push-{number}"] = finished(_push(number), -29.0, 0.16)
        made[f"remade-{number}"] = finished(_remade(number), -24.0, 0.25)
    for number in range(1, 5):
        made[f"frost-{number}"] = finished(_frost(number), -30.0, 0.2)
        made[f"stumble-{number}"] = finished(panned(0.6 * foot(chance("stumble", number))), -36.0)
    made["heart-1"] = finished(_heart(), -27.0, 0.05)
    made["loop-ribs"] = endless(_ribs(), -38.0)
    made["loop-remake"] = endless(_remaking(), -31.0, 0.2)
    return made


def _breath(number: int, *, inwards: bool) -> Signal:
    """Air through an open mouth: it rises as one draws it in, and falls as it goes."""
    source = chance("breath", number, inwards)
    count = int((1.7 if inwards else 2.0) * RATE)
    if inwards:
        centre = curve(count, (0, 480.0), (0.7, 980.0), (1, 1150.0))
        loud = curve(count, (0, 0.0), (0.25, 0.6), (0.7, 1.0), (0.9, 0.4), (1, 0.0))
    else:
        centre = curve(count, (0, 900.0), (0.3, 640.0), (1, 380.0))
        loud = curve(count, (0, 0.0), (0.08, 1.0), (0.4, 0.55), (1, 0.0))
    left, right = (air(centre * (1.0 + 0.02 * side), source, 0.5) for side in (-1, 1))
    both = np.stack([0.8 * left + 0.2 * right, 0.2 * left + 0.8 * right], axis=1)
    return both * (loud**1.5)[:, None]


def _dash(number: int) -> Signal:
    """A harp drawn backwards into a tear, and the air behind it."""
    source = chance("dash", number)
    out = canvas(0.5)
    for pitch, where in zip(_DASHED[number - 1], (-0.3, 0.1, 0.4), strict=True):
        string = harp(
            hz(pitch),
            0.5,
            ("dash", number),
            where=where,
            length=0.16,
            decay=1.0,
        )
        laid(out, 0.35 * string[::-1], 0)
    tear = paper(0.2, lambda u: 2600.0 * (1.0 - u) ** 1.5, source, low=1800.0, high=8000.0)
    laid(out, panned(0.3 * tear), int(0.05 * RATE))
    count = int(0.42 * RATE)
    rush = air(curve(count, (0, 500.0), (0.25, 2400.0), (1, 420.0)), source, 0.5)
    rush *= curve(count, (0, 0.0), (0.2, 1.0), (0.5, 0.35), (1, 0.0))
    laid(out, panned(1.4 * rush), 0)
    return out


def _stride(number: int) -> Signal:
    """On the beat: the heart itself pushes."""
    source = chance("stride", number)
    out = canvas(0.6)
    laid(out, 0.8 * lub(0.6, number), 0)
    count = int(0.5 * RATE)
    rush = air(curve(count, (0, 300.0), (0.3, 1100.0), (1, 260.0)), source, 0.6)
    rush *= curve(count, (0, 0.0), (0.15, 1.0), (1, 0.0))
    laid(out, panned(0.8 * rush), 0)
    laid(out, 0.3 * harp(hz((69, 74, 76)[number - 1]), 0.5, ("stride", number), length=0.6), 0)
    return out


def _puff(number: int) -> Signal:
    """A breath that is a jet."""
    source = chance("puff", number)
    count = int(0.4 * RATE)
    jet = air(curve(count, (0, 1500.0), (0.3, 900.0), (1, 450.0)), source, 0.5)
    return panned(jet * curve(count, (0, 0.0), (0.04, 1.0), (0.3, 0.4), (1, 0.0)))


def _push(number: int) -> Signal:
    """Hands against something that floats: soft, and it hums for it."""
    out = canvas(0.9)
    laid(out, panned(foot(chance("push", number), firm=0.2)), 0)
    body = modes(
        hz((50, 55, 57)[number - 1]),
        BAR,
        (0.4, 0.1, 0.03, 0, 0),
        (0.7, 0.3, 0.2, 0.1, 0.1),
        0.8,
        number,
    )
    laid(out, 0.5 * body, int(0.01 * RATE))
    return out


def _set_back(number: int) -> Signal:
    """A door's hinge turns back, on A; nothing in it blames."""
    out = canvas(1.5)
    turn = creak(
        0.62, ((0, 34.0), (0.5, 62.0), (1, 88.0)), (415.0, 760.0, 1240.0), ("hinge", number)
    )
    turn *= curve(len(turn), (0, 0.0), (0.2, 0.7), (0.8, 1.0), (1, 0.0))
    laid(out, panned(0.12 * turn, -0.2), 0)
    laid(out, 0.5 * glass(hz(69), 0.4, ("back", number), length=1.2, ring=1.3), int(0.5 * RATE))
    laid(out, 0.4 * kalimba(hz(57), 0.5, ("back", number), length=1.0), int(0.5 * RATE))
    return out


def _fall(number: int) -> Signal:
    """The floor is not there: air that sinks, two notes that do."""
    source = chance("fall", number)
    count = int(0.8 * RATE)
    sink = air(curve(count, (0, 1500.0), (1, 180.0)), source, 0.5)
    out = panned(0.7 * sink * curve(count, (0, 0.0), (0.25, 1.0), (1, 0.0)))
    laid(out, 0.25 * harp(hz(74), 0.4, ("fall", number), length=0.5), 0)
    laid(
        out,
        0.25 * harp(hz((67, 64)[number - 1]), 0.4, ("fall 2", number), length=0.5),
        int(0.14 * RATE),
    )
    return out


def _remade(number: int) -> Signal:
    """Shards drawn back together, and the root they stand on."""
    out = canvas(1.6)
    back = shards(0.5, 34, ("remade", number), low=1800.0, high=6500.0)[::-1]
    laid(out, 0.5 * faded(back, 0.05), 0)
    for pitch, level in ((62, 0.5), (69, 0.4), (74, 0.35)):
        note = glass(hz(pitch), level, ("remade", number), length=1.1, ring=1.2)
        laid(out, note, int(0.46 * RATE))
    return out


def _remaking() -> Signal:
    """While the hand holds: glass that wants to be whole."""
    drawn = shards(1.7, 70, "remaking", low=2400.0, high=7000.0, spread=4.0)[::-1]
    tone = rim(hz(74), 1.7, 0.25, "remaking")[: len(drawn)]
    drawn[: len(tone)] += 0.5 * tone
    return looped(drawn, 0.5)


def _frost(number: int) -> Signal:
    """Ice that finds its way over a pane, and rings when it is there."""
    source = chance("frost", number)
    out = canvas(1.9)
    grows = paper(1.4, lambda u: 30.0 + 700.0 * u * u * (1.0 - u), source, low=3000.0, high=9500.0)
    laid(out, panned(0.3 * grows, -0.2), 0)
    laid(out, panned(0.3 * np.roll(grows, 911), 0.4), 0)
    for step in range(3):
        pitch = COMMON[(number + step) % 4] + 36
        note = glass(
            hz(pitch), 0.14, ("frost", number, step), where=0.4 * step - 0.4, length=0.9, ring=0.6
        )
        laid(out, note, int((0.9 + 0.16 * step) * RATE))
    return out


def _heart() -> Signal:
    out = canvas(0.9)
    laid(out, lub(0.8, "fear"), 0)
    laid(out, dub(0.7, "fear"), int(0.2 * RATE))
    return out


def _ribs() -> Signal:
    """Light under the skin: A2 and its fifth, breathing."""
    length = 4.0
    time = seconds(int(length * RATE))
    out = np.zeros((len(time), 2))
    for pitch, level, rate in (
        (110.0, 1.0, 0.25),
        (165.0, 0.4, 0.5),
        (220.0, 0.5, 0.75),
        (330.0, 0.12, 0.5),
    ):
        # Whole turns in four seconds, so that it is a loop by itself.
        swell = 1.0 + 0.3 * np.sin(2 * np.pi * rate * time + pitch)
        for side, off in ((0, -0.25), (1, 0.25)):
            out[:, side] += level * swell * np.sin(2 * np.pi * (pitch + off) * time)
    return out
