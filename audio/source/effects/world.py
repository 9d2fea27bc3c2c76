"""World: what lives in the places: fluorescents, the copier, pages, constellations."""

from __future__ import annotations

import numpy as np

from audio.source.finish import endless, finished
from audio.source.gestures import COMMON, air, canvas, curve, knock, looped
from audio.source.instruments.choir import choir
from audio.source.instruments.paper import hump, paper
from audio.source.instruments.plucked import harp
from audio.source.instruments.struck import glass, kalimba
from audio.source.signals import RATE, TAU, Signal, chance, faded, hz, laid, noise, panned, seconds

_SHARP = 2.0 ** (35.0 / 1200.0)
"""The office's hum is out of tune with everything."""


def effects() -> dict[str, Signal]:
    """All of them, ready."""
    made: dict[str, Signal] = {}
    for number in range(1, 6):
        made[f"tube-{number}"] = finished(_tube_dies(number), -27.0)
    for number in range(1, 4):
        made[f"figure-{number}"] = finished(_figure(number), -23.0, 0.3)
        made[f"stretch-{number}"] = finished(_stretch(number), -31.0, 0.3)
        made[f"page-{number}"] = finished(panned(_page(number)), -32.0)
    made["melt-1"] = finished(_melt(), -28.0, 0.2)
    made["copier-1"] = finished(panned(_copier()), -33.0)
    made["copier-2"] = finished(panned(_copier(0.96)), -33.0)
    made["loop-tube"] = endless(_hum(), -36.0, 0.05)
    made["loop-door"] = endless(_breathing_door(), -34.0, 0.3)
    return made


def _hum() -> Signal:
    """A living fluorescent: 110 Hz and its octaves, thirty-five cents too high, and it buzzes."""
    length = 4.0
    time = seconds(int(length * RATE))
    base = round(110.0 * _SHARP * length) / length
    wave = sum(np.sin(TAU * base * k * time + k) / k for k in (1, 2, 3, 5))
    buzz = np.tanh(2.4 * wave)
    flicker = 1.0 + 0.06 * np.sin(TAU * 2.25 * time) + 0.04 * np.sin(TAU * 7.5 * time)
    hiss = (
        noise(len(time), 3000.0, 9000.0, chance("hum"), 1)
        * (0.5 + 0.5 * np.sin(TAU * base * time)) ** 4
    )
    fizz = looped(panned(np.concatenate([hiss, hiss[: RATE // 2]])), 0.5)
    return panned(buzz * flicker) + 0.05 * fizz


def _tube_dies(number: int) -> Signal:
    """The hum sinks by eighty cents, stutters, ticks, and is gone."""
    source = chance("tube", number)
    count = int(0.5 * RATE)
    sinking = curve(count, (0, 0.0), (0.25, -8.0), (1, -80.0 - 10.0 * number))
    turn = TAU * np.cumsum(110.0 * _SHARP * 2.0 ** (sinking / 1200.0)) / RATE
    hum = np.tanh(2.4 * (np.sin(turn) + np.sin(2 * turn) / 2 + np.sin(3 * turn) / 3))
    gate = (source.random(12) > 0.4).astype(float)
    stutter = np.clip(np.repeat(gate, count // 12 + 1)[:count], 0.25, 1.0)
    hum *= stutter * curve(count, (0, 1.0), (0.6, 0.7), (1, 0.0))
    out = canvas(0.85)
    laid(out, panned(0.6 * hum), 0)
    for at in (0.02, 0.19 + 0.05 * source.random(), 0.5):
        tick = knock(
            int(0.06 * RATE),
            (2350.0 + 90 * number, 4100.0, 6900.0),
            (0.009, 0.006, 0.003),
            (1, 0.6, 0.5),
        )
        laid(out, panned(0.8 * tick, source.uniform(-0.3, 0.3)), int(at * RATE))
    return out


def _figure(number: int) -> Signal:
    """A constellation is whole: its figure as an arpeggio, and its stars stay on."""
    rising = ((69, 74, 69, 76, 81), (62, 67, 69, 74, 79, 81), (57, 64, 69, 76, 81, 74))[number - 1]
    out = canvas(3.4)
    for step, pitch in enumerate(rising):
        at = int(0.15 * step * RATE)
        where = 0.9 * (step / len(rising)) - 0.45
        laid(out, 0.5 * harp(hz(pitch), 0.6, ("figure", number, step), where=where, length=2.0), at)
        star = glass(
            hz(pitch + 12), 0.3, ("figure star", number, step), where=-where, length=2.2, ring=2.0
        )
        laid(out, star, at + int(0.03 * RATE))
    return out


def _stretch(number: int) -> Signal:
    """The first touch of a line."""
    out = canvas(0.9)
    laid(out, glass(hz(COMMON[number] + 24), 0.35, ("stretch", number), length=0.85, ring=0.8), 0)
    return out


def _page(number: int) -> Signal:
    """A sheet that is unfolded."""
    first, second = hump(0.2, 0.07), hump(0.6, 0.12)
    return paper(
        0.5,
        lambda u: 1300.0 * first(u) + 700.0 * second(u),
        chance("page", number),
        low=1300.0,
        high=7000.0,
    )


def _melt() -> Signal:
    """Shoes that become ribbon: leather sinks into light."""
    source = chance("melt")
    count = int(1.5 * RATE)
    flow = air(curve(count, (0, 300.0), (0.5, 650.0), (1, 1900.0)), source, 0.4)
    out = panned(0.8 * flow * curve(count, (0, 0.0), (0.25, 1.0), (0.7, 0.6), (1, 0.0)))
    for step, pitch in enumerate((57, 62, 64, 69, 74)):
        laid(
            out,
            0.25 * kalimba(hz(pitch), 0.4, ("melt", step), length=0.9),
            int((0.2 + 0.17 * step) * RATE),
        )
    return out


def _copier(speed: float = 1.0) -> Signal:
    """It drags its lamp along and back, on a grid of fifteen ticks."""
    count = int(2.0 * RATE)
    time = seconds(count)
    motor = np.tanh(
        2.0 * np.sin(TAU * 87.0 * speed * time) + 0.7 * np.sin(TAU * 174.5 * speed * time)
    )
    whine = 0.12 * np.sin(
        TAU * np.cumsum(curve(count, (0, 900.0), (0.5, 1130.0), (1, 900.0)) * speed) / RATE
    )
    out = 0.25 * motor * curve(count, (0, 0.2), (0.1, 1.0), (0.9, 1.0), (1, 0.0)) + whine * curve(
        count, (0, 0.0), (0.2, 1.0), (0.8, 1.0), (1, 0.0)
    )
    for beat in range(8):
        clack = knock(
            int(0.06 * RATE), (240.0, 730.0, 1900.0), (0.012, 0.008, 0.003), (1.0, 0.7, 0.4)
        )
        laid(out, clack * (1.0 if beat % 2 == 0 else 0.5), int(0.25 * beat * RATE))
    return faded(out, 0.02, 0.1)


def _breathing_door() -> Signal:
    """The bruise-door: A3, hummed in and out in four seconds by nobody."""
    length = 4.5
    voice = choir(
        hz(57),
        length,
        0.4,
        "bruise",
        singers=6,
        attack=0.3,
        release=0.3,
        vowels=("u", "u"),
        air=0.03,
    )
    voice = voice[: int(length * RATE)]
    around = looped(voice, 0.5)
    time = seconds(len(around))
    return around * (0.55 - 0.45 * np.cos(TAU * time / 4.0))[:, None]
