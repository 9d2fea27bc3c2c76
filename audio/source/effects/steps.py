"""Steps: feet, by what is under them."""

from __future__ import annotations

import numpy as np

from audio.source.finish import finished
from audio.source.gestures import COMMON, air, canvas, curve, foot, knock
from audio.source.instruments.paper import hump, paper
from audio.source.instruments.struck import GLASS, glass, kalimba, modes
from audio.source.signals import RATE, Signal, chance, hz, laid, noise, panned, seconds

_STEP = -32.0


def effects() -> dict[str, Signal]:
    """All of them, ready."""
    made: dict[str, Signal] = {}
    for ground, step in _STEPS.items():
        for number in range(1, 7):
            made[f"step-{ground}-{number}"] = finished(step(number), _STEP, 0.1)
    for number in range(1, 9):
        made[f"step-line-{number}"] = finished(_line(number), -28.0, 0.25)
    return made


def _bare(number: int, ground: str, firm: float) -> tuple[Signal, np.random.Generator]:
    source = chance("step", ground, number)
    return foot(source, firm=firm), source


def _on_card(number: int) -> Signal:
    """A dry tap on stiff board."""
    step, _ = _bare(number, "card", 0.7)
    board = knock(
        len(step), (310.0 + 9 * number, 742.0, 1180.0), (0.012, 0.007, 0.005), (1, 0.6, 0.3)
    )
    return panned(step + 0.35 * board)


def _on_crystal(number: int) -> Signal:
    """A tine under the skin, and a star far above it."""
    step, source = _bare(number, "crystal", 0.45)
    pitch = COMMON[(3 * number) % 4] + (24, 36)[number % 2]
    out = canvas(0.55)
    laid(out, panned(step), 0)
    laid(out, 0.16 * kalimba(hz(pitch), 0.5, ("crystal", number), length=0.4), int(0.006 * RATE))
    star = glass(
        hz(pitch + 12),
        0.05,
        ("star", number),
        where=source.uniform(-0.5, 0.5),
        length=0.5,
        ring=0.4,
    )
    laid(out, star, int(0.05 * RATE))
    return out


def _on_stone(number: int) -> Signal:
    """Obsidian: dense, one dull ping."""
    step, _ = _bare(number, "obsidian", 0.3)
    stone = knock(
        len(step), (176.0 + 6 * number, 467.0, 1010.0), (0.03, 0.014, 0.006), (1, 0.5, 0.25)
    )
    return panned(step + 0.4 * stone)


def _on_glass(number: int) -> Signal:
    """A thin plate: its upper modes answer, and are damped by the foot."""
    step, source = _bare(number, "glass", 0.6)
    pitch = 940.0 * 2.0 ** (source.uniform(-3.0, 3.0) / 12.0)
    ping = modes(
        pitch, GLASS, (0.5, 0.4, 0.2, 0.1, 0.0), (0.16, 0.1, 0.07, 0.05, 0.04), 0.3, number
    )
    out = canvas(0.32)
    laid(out, panned(step), 0)
    laid(out, 0.3 * ping, int(0.005 * RATE))
    return out


def _on_paper(number: int) -> Signal:
    """A sheet that gives and comes back."""
    step, source = _bare(number, "paper", 0.35)
    gives, back = hump(0.12, 0.06), hump(0.45, 0.12)
    crackle = paper(
        0.22, lambda u: 900.0 * gives(u) + 260.0 * back(u), source, low=1200.0, high=6000.0
    )
    return panned(0.8 * step + 0.22 * crackle)


def _on_paint(number: int) -> Signal:
    """Wet: it closes round the foot and lets go of it."""
    step, source = _bare(number, "paint", 0.2)
    count = len(step)
    slap = air(curve(count, (0, 420.0), (0.3, 700.0), (0.75, 1700.0), (1, 900.0)), source, 0.35)
    slap *= curve(count, (0, 0.2), (0.05, 0.8), (0.35, 0.15), (0.62, 0.6), (0.8, 0.0), (1, 0.0))
    return panned(step + 0.5 * slap)


def _on_frost(number: int) -> Signal:
    """It crunches."""
    step, source = _bare(number, "frost", 0.5)
    press = hump(0.2, 0.1)
    grains = paper(0.22, lambda u: 1500.0 * press(u), source, low=2600.0, high=9000.0)
    return panned(0.6 * step + 0.3 * grains)


def _on_meadow(number: int) -> Signal:
    """Blades of cut paper that bend."""
    step, source = _bare(number, "meadow", 0.15)
    brush = noise(len(step), 1800.0, 6500.0, source, 1)
    brush *= curve(len(step), (0, 0.0), (0.2, 1.0), (0.5, 0.35), (0.65, 0.6), (1, 0.0))
    return panned(0.8 * step + 0.12 * brush)


def _on_fire(number: int) -> Signal:
    """Cold fire hisses at the skin."""
    step, source = _bare(number, "fire", 0.3)
    hiss = noise(len(step), 4200.0, 11_000.0, source, 1)
    hiss *= curve(len(step), (0, 0.0), (0.12, 1.0), (1, 0.0)) ** 2
    return panned(step + 0.2 * hiss)


def _shod(number: int) -> Signal:
    """A shoe on carpet: all heel, no sky."""
    source = chance("step", "shoe", number)
    size = int(0.2 * RATE)
    out = np.zeros(size)
    for at, weight in ((0.003, 1.0), (0.07 + 0.015 * source.random(), 0.55)):
        count = int(0.1 * RATE)
        thud = knock(count, (84.0 + 5 * number, 190.0), (0.02, 0.012), (1.0, 0.5))
        nap = noise(count, 300.0, 1500.0, source, 1) * np.exp(-seconds(count) / 0.016)
        laid(out, weight * (thud + 0.35 * nap), int(at * RATE))
    return panned(out)


_STEPS = {
    "card": _on_card,
    "crystal": _on_crystal,
    "obsidian": _on_stone,
    "glass": _on_glass,
    "paper": _on_paper,
    "paint": _on_paint,
    "frost": _on_frost,
    "meadow": _on_meadow,
    "fire": _on_fire,
    "shoe": _shod,
}


def _line(number: int) -> Signal:
    """On a constellation every step is its next star."""
    pitch = (74, 81, 76, 79, 86, 81, 88, 79)[number - 1]
    out = canvas(1.1)
    laid(out, panned(0.5 * foot(chance("line", number))), 0)
    laid(out, 0.4 * kalimba(hz(pitch), 0.6, ("line", number), length=1.0), int(0.004 * RATE))
    star = glass(
        hz(pitch + 12),
        0.16,
        ("line star", number),
        where=0.3 * (-1) ** number,
        length=1.0,
        ring=0.9,
    )
    laid(out, star, int(0.02 * RATE))
    return out
