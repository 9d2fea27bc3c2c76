"""Places: wind, paint, cold fire, ideas, people: what the chasm, the cliff, the chamber have."""

from __future__ import annotations

import numpy as np

from audio.source.finish import endless, finished
from audio.source.gestures import air, canvas, creak, curve, knock, looped, shards
from audio.source.instruments.choir import choir
from audio.source.instruments.paper import hump, paper
from audio.source.instruments.struck import BAR, BOWL, glass, kalimba, modes
from audio.source.signals import (
    RATE,
    TAU,
    Signal,
    chance,
    hz,
    laid,
    noise,
    panned,
    wander,
)
from audio.source.theme import QUESTION

_FRONT = 1.2
"""Seconds after which a gust's front is there: it is heard 72 ticks ahead."""
_IDEAS = (55, 62, 64, 67, 69, 71, 74, 76, 79, 81, 83, 86)
"""What the chamber's twelve prototypes are tuned to: its chord, spread wide."""


def effects() -> dict[str, Signal]:
    """All of them, ready."""
    made: dict[str, Signal] = {}
    for number in range(1, 4):
        made[f"gust-{number}"] = finished(_gust(number), -22.0, 0.2)
        made[f"kite-{number}"] = finished(_string(number), -29.0)
    for number, pitch in enumerate(_IDEAS, 1):
        made[f"bump{number}-1"] = finished(_bump(number, pitch), -26.0, 0.3)
    for number, pitch in enumerate(QUESTION, 1):
        made[f"silhouette{number}-1"] = finished(_silhouette(number, pitch), -27.0, 0.4)
        made[f"facet-{number}"] = finished(_facet(number), -29.0, 0.35)
    made["unfurl-1"] = finished(_unfurl(), -20.0, 0.4)
    made["tide-out-1"] = finished(_tide(outwards=True), -28.0, 0.3)
    made["tide-in-1"] = finished(_tide(outwards=False), -28.0, 0.3)
    made["loop-ribbon"] = endless(_ribbon(), -32.0)
    made["loop-wind"] = endless(_wind(), -29.0)
    made["loop-cold"] = endless(_cold(), -33.0)
    made["loop-bleed"] = endless(_bleed(), -36.0)
    return made


def _gust(number: int) -> Signal:
    """It comes from far off, is there after 72 ticks, whistles on A, E and B flat, and lets go."""
    source = chance("gust", number)
    length = 5.4
    count = int(length * RATE)
    front = _FRONT / length
    speed = curve(
        count, (0, 0.0), (0.55 * front, 0.18), (front, 1.0), (0.45, 0.85), (0.62, 0.5), (1, 0.0)
    )
    speed = np.clip(speed * (1.0 + 0.14 * wander(count, 2.2, source)), 0.0, 1.3)
    sides = [
        air(160.0 * 2.0 ** (2.9 * speed * (1.0 + 0.03 * side)), source, 0.75) for side in (-1, 1)
    ]
    out = np.stack([0.85 * sides[0] + 0.15 * sides[1], 0.15 * sides[0] + 0.85 * sides[1]], axis=1)
    out *= (speed**1.6)[:, None]
    for pitch, where in ((57, -0.5), (64, 0.4), (58, 0.1)):
        # A hole in a rock sings flat until the wind is full.
        tone = hz(pitch) * 2.0 ** ((-1.2 * (1.0 - np.minimum(speed, 1.0))) / 12.0)
        breath = noise(count, 0.9 * hz(pitch), 1.12 * hz(pitch), source, 1)
        whistle = 0.16 * np.sin(TAU * np.cumsum(tone) / RATE) + 0.5 * breath
        out += panned(0.35 * whistle * np.clip(speed - 0.35, 0.0, 1.0) ** 1.3, where)
    return out


def _wind() -> Signal:
    """While it blows."""
    source = chance("wind")
    count = int(6.5 * RATE)
    sides = []
    for _ in range(2):
        middle = 420.0 * 2.0 ** (0.45 * wander(count, 0.7, source))
        sides.append(air(middle, source, 0.8) * (1.0 + 0.25 * wander(count, 1.1, source)))
    return looped(np.stack(sides, axis=1), 0.5)


def _ribbon() -> Signal:
    """Wet paint that runs: low, round, with slow bubbles."""
    source = chance("ribbon")
    count = int(6.5 * RATE)
    sides = []
    for _ in range(2):
        flow = air(330.0 * 2.0 ** (0.5 * wander(count, 1.6, source)), source, 0.6)
        sides.append(flow * (1.0 + 0.3 * wander(count, 3.0, source)))
    out = np.stack(sides, axis=1)
    for _ in range(46):
        low = source.uniform(240.0, 720.0)
        size = int(source.uniform(0.03, 0.07) * RATE)
        rising = low * 2.0 ** (0.8 * np.linspace(0.0, 1.0, size))
        bubble = np.sin(TAU * np.cumsum(rising) / RATE) * np.hanning(size)
        at = int(source.uniform(0.0, 6.3) * RATE)
        laid(out, panned(0.5 * source.random() * bubble, source.uniform(-0.7, 0.7)), at)
    return looped(out, 0.5)


def _cold() -> Signal:
    """Cold fire: it fizzes where it ought to roar."""
    source = chance("cold")
    out = canvas(4.5)
    for side in (-0.7, 0.0, 0.7):
        fizz = paper(4.5, lambda _u: 520.0, source, low=4200.0, high=12_000.0)
        out += panned(0.35 * fizz, side)
    count = len(out)
    out += panned(
        0.25 * noise(count, 5200.0, 12_000.0, source, 1) * (1.0 + 0.4 * wander(count, 5.0, source))
    )
    return looped(out, 0.5)


def _bleed() -> Signal:
    """Ink that finds its way through paper fibres."""
    source = chance("bleed")
    creeping = paper(4.5, lambda _u: 190.0, source, low=1100.0, high=4200.0)
    wet = noise(len(creeping), 240.0, 620.0, source, 1) * (
        1.0 + 0.5 * wander(len(creeping), 2.0, source)
    )
    return looped(panned(0.4 * creeping + 0.35 * wet), 0.5)


def _bump(number: int, pitch: int) -> Signal:
    """A forgotten idea, touched: it still knows its note."""
    out = canvas(1.5)
    body = modes(
        hz(pitch - 12),
        BAR,
        (0.35, 0.12, 0.04, 0, 0),
        (0.8, 0.4, 0.2, 0.1, 0.1),
        1.2,
        ("idea", number),
    )
    laid(out, body, 0)
    laid(out, 0.5 * kalimba(hz(pitch), 0.5, ("idea", number), length=1.3), int(0.003 * RATE))
    thud = knock(int(0.12 * RATE), (95.0, 210.0), (0.02, 0.01), (0.7, 0.4))
    laid(out, panned(0.5 * thud), 0)
    return out


def _unfurl() -> Signal:
    """Plan Z: the Wedge outwards, one interval a beat, each pair further apart than the last."""
    out = canvas(7.4)
    grows = hump(0.75, 0.4)
    sheet = paper(
        6.4, lambda u: 240.0 * grows(u) * (0.3 + u), chance("unfurl"), low=1300.0, high=6500.0
    )
    laid(out, panned(0.12 * sheet), 0)
    for beat in range(7):
        at = int(0.9 * beat * RATE)
        for pitch, side in ((QUESTION[beat], -1), (QUESTION[beat + 1], 1)):
            where = side * (0.12 * beat + 0.1)
            bowl = modes(
                hz(pitch),
                BOWL,
                (0.3, 0.14, 0.05, 0.02, 0.0),
                (2.2, 1.2, 0.7, 0.4, 0.3),
                2.4,
                ("unfurl", beat, side),
                apart=0.8,
                where=where,
            )
            laid(out, bowl, at)
            laid(
                out,
                glass(
                    hz(pitch + 12), 0.3, ("unfurl", beat, side), where=where, length=2.0, ring=1.8
                ),
                at + int(0.06 * RATE),
            )
    for pitch in (43, 55, 62):
        laid(
            out,
            0.5
            * choir(
                hz(pitch + 12),
                3.6,
                0.5,
                ("unfurl", pitch),
                singers=5,
                attack=2.4,
                release=1.4,
                vowels=("o", "a"),
            ),
            int(2.4 * RATE),
        )
    return out


def _tide(*, outwards: bool) -> Signal:
    """The tide turns: the hum of G and D is breathed out, or in."""
    count = int(3.2 * RATE)
    bend = (
        curve(count, (0, 0.988), (1, 1.012)) if outwards else curve(count, (0, 1.012), (1, 0.988))
    )
    turn = TAU * np.cumsum(bend) / RATE
    hum = np.zeros(count)
    for pitch, level in ((43, 0.6), (50, 0.5), (55, 0.3), (62, 0.2)):
        hum += level * np.sin(hz(pitch) * turn)
    ends = (240.0, 620.0) if outwards else (620.0, 240.0)
    wash = air(curve(count, (0, ends[0]), (1, ends[1])), chance("tide", outwards), 0.8)
    return panned((hum + 0.8 * wash) * np.hanning(count))


def _silhouette(number: int, pitch: int) -> Signal:
    """One you mentored lights up, and sings."""
    out = canvas(1.9)
    laid(
        out,
        choir(
            hz(pitch),
            0.9,
            0.6,
            ("people", number),
            singers=4,
            attack=0.22,
            release=0.7,
            vowels=("u", "o"),
            centre=0.6 * (-1) ** number,
        ),
        0,
    )
    laid(
        out,
        0.3 * glass(hz(pitch + 12), 0.4, ("people", number), length=1.2, ring=1.1),
        int(0.04 * RATE),
    )
    return out


def _facet(number: int) -> Signal:
    """A facet of the floor lets go, without a sound of breaking: it rings, and is further off."""
    pitch = (74, 79, 81, 86, 76, 88, 93, 91)[number - 1]
    out = canvas(1.5)
    note = glass(hz(pitch), 0.4, ("facet", number), where=0.2 * number - 0.9, length=1.4, ring=1.3)
    laid(out, note * np.linspace(0.6, 1.0, len(note))[:, None], 0)
    laid(out, 0.25 * shards(0.4, 7, ("facet", number), low=3000.0, high=8000.0), 0)
    return out


def _string(number: int) -> Signal:
    """The string of a kite comes tight: it creaks and hums."""
    out = canvas(0.9)
    tight = creak(0.3, ((0, 60.0), (1, 150.0)), (520.0, 1190.0, 2300.0), ("string", number))
    laid(out, panned(0.08 * tight * curve(len(tight), (0, 0.3), (0.6, 1.0), (1, 0.0))), 0)
    hum = modes(
        hz((62, 64, 69)[number - 1]),
        (1.0, 2.0, 3.0, 4.0),
        (0.3, 0.2, 0.12, 0.06),
        (0.6, 0.4, 0.3, 0.2),
        0.7,
        ("string", number),
    )
    laid(out, 0.6 * hum, int(0.16 * RATE))
    flutter = hump(0.5, 0.3)
    laid(
        out,
        panned(0.14 * paper(0.6, lambda u: 600.0 * flutter(u), chance("sail", number)), 0.1),
        int(0.1 * RATE),
    )
    return out
