"""Floors: wheels, plates, blades and flaps: what moves under one, breaks and comes back."""

from __future__ import annotations

import numpy as np

from audio.source.finish import endless, finished
from audio.source.gestures import air, canvas, curve, knock, looped, shards
from audio.source.instruments.glassrim import rim
from audio.source.instruments.paper import hump, paper
from audio.source.instruments.struck import GLASS, glass, modes
from audio.source.signals import (
    RATE,
    TAU,
    Signal,
    chance,
    faded,
    hz,
    laid,
    noise,
    panned,
    seconds,
)


def effects() -> dict[str, Signal]:
    """All of them, ready."""
    made: dict[str, Signal] = {}
    for number in range(1, 7):
        made[f"gear-{number}"] = finished(_gear(number), -33.0)
    for number in range(1, 4):
        made[f"shatter-{number}"] = finished(_shatter(number), -20.0, 0.25)
        made[f"reassemble-{number}"] = finished(_reassemble(number), -24.0, 0.3)
        made[f"blade-{number}"] = finished(_blade(number), -27.0, 0.2)
        made[f"fold-{number}"] = finished(_fold(number), -25.0)
        made[f"warn-{number}"] = finished(_warn(number), -31.0)
    made["loop-blade"] = endless(_sweeping(), -32.0, 0.2)
    return made


def _gear(number: int) -> Signal:
    """One step: a wooden pawl falls, and the glass wheel hears it."""
    source = chance("gear", number)
    out = canvas(0.4)
    tone = 620.0 * 2.0 ** (source.uniform(-2.0, 2.0) / 12.0)
    pawl = knock(
        int(0.1 * RATE), (tone, 2.4 * tone, 4.9 * tone), (0.009, 0.006, 0.003), (1, 0.7, 0.4)
    )
    laid(out, panned(pawl), 0)
    wheel = modes(
        hz((76, 81, 79, 76, 74, 83)[number - 1]),
        GLASS,
        (0.2, 0.1, 0.04, 0, 0),
        (0.3, 0.16, 0.1, 0.1, 0.1),
        0.36,
        number,
    )
    laid(out, 0.7 * wheel, int(0.004 * RATE))
    return out


def _warn(number: int) -> Signal:
    """A plate that is about to go: one fine tick in the glass."""
    tick = knock(
        int(0.09 * RATE),
        (3300.0 + 240.0 * number, 5200.0, 7900.0),
        (0.012, 0.006, 0.004),
        (1, 0.5, 0.4),
    )
    return panned(tick)


def _shatter(number: int) -> Signal:
    """The plate gives: its own low modes first, then ninety shards into nothing."""
    source = chance("shatter", number)
    out = canvas(2.9)
    base = 310.0 * 2.0 ** (source.uniform(-2.0, 2.0) / 12.0)
    plate = modes(
        base,
        (1.0, 1.73, 2.6, 4.1, 6.3),
        (0.6, 0.5, 0.4, 0.3, 0.2),
        (0.35, 0.25, 0.2, 0.14, 0.1),
        0.5,
        number,
        attack=0.0004,
    )
    laid(out, plate, 0)
    count = int(0.1 * RATE)
    burst = noise(count, 1500.0, 11_000.0, source, 1) * np.exp(-seconds(count) / 0.012)
    laid(out, panned(0.9 * burst), 0)
    laid(
        out,
        0.75 * shards(2.6, 90, ("shatter", number), low=1800.0, high=9500.0, spread=0.4),
        int(0.008 * RATE),
    )
    return out


def _reassemble(number: int) -> Signal:
    """The pieces come back by themselves, and fit: E, G, A."""
    out = canvas(3.4)
    back = shards(1.7, 80, ("back", number), low=1800.0, high=8000.0, spread=0.55)[::-1]
    laid(out, 0.45 * faded(back, 0.1), 0)
    for step, pitch in enumerate((64, 67, 69)):
        note = glass(
            hz(pitch + 12),
            0.45,
            ("fits", number, step),
            where=0.4 * step - 0.4,
            length=1.5,
            ring=1.4,
        )
        laid(out, note, int((1.1 + 0.28 * step) * RATE))
    click = knock(int(0.08 * RATE), (480.0, 1310.0, 2900.0), (0.012, 0.008, 0.004), (1, 0.6, 0.3))
    laid(out, panned(0.5 * click), int(1.68 * RATE))
    return out


def _blade(number: int) -> Signal:
    """An iris blade goes by: a bowed edge, and the air it parts."""
    source = chance("blade", number)
    count = int(1.1 * RATE)
    passing = curve(count, (0, 0.0), (0.5, 1.0), (1, 0.0))
    cut = air(500.0 * 2.0 ** (2.2 * passing), source, 0.45) * passing**2
    out = panned(cut)
    edge = rim(hz((69, 74, 76)[number - 1]), 0.7, 0.5, ("blade", number))[:count]
    out[: len(edge)] += 0.5 * edge * (passing[: len(edge)] ** 1.5)[:, None]
    return out


def _sweeping() -> Signal:
    """A blade's edge as it turns: glass that is stroked."""
    source = chance("sweeping")
    time = seconds(int(4.0 * RATE))
    out = np.zeros((len(time), 2))
    for pitch, level in ((147.0, 0.5), (220.25, 1.0), (440.5, 0.35), (1020.0, 0.06)):
        for side in (0, 1):
            tremor = 1.0 + 0.25 * np.sin(TAU * (0.5 + 0.25 * side) * time + pitch)
            out[:, side] += level * tremor * np.sin(TAU * (pitch + 0.25 * side) * time)
    hiss = noise(len(time) + RATE // 2, 1800.0, 5200.0, source, 1)
    return out + 0.25 * looped(panned(hiss), 0.5)


def _fold(number: int) -> Signal:
    """A whole floor of paper turns over: it lifts, hangs, and lies down with its air."""
    source = chance("fold floor", number)
    out = canvas(1.2)
    lifts, lies = hump(0.18, 0.12), hump(0.66, 0.05)
    sheet = paper(
        0.95, lambda u: 700.0 * lifts(u) + 2100.0 * lies(u) + 60.0, source, low=900.0, high=5200.0
    )
    laid(out, panned(0.4 * sheet), 0)
    count = int(0.95 * RATE)
    belly = air(curve(count, (0, 200.0), (0.5, 520.0), (0.7, 240.0), (1, 160.0)), source, 0.5)
    laid(
        out,
        panned(
            1.2 * belly * curve(count, (0, 0.0), (0.35, 0.8), (0.62, 1.0), (0.8, 0.2), (1, 0.0))
        ),
        0,
    )
    slap = knock(int(0.2 * RATE), (88.0, 172.0, 430.0), (0.035, 0.02, 0.01), (1, 0.6, 0.4))
    laid(out, panned(0.5 * slap), int(0.6 * RATE))
    return out
