"""What moves by itself in the office: pictures that show in turn, baked as if laid over their host.

A frame has the window of the thing it belongs to, so that in a map both stand on one
point; it goes on a layer called ``lit``, where things shine whatever the room does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from math import pi, sin
from typing import Final

from game.view.fold.mesh import Mesh, joined
from game.view.fold.shapes import facets, plate
from sprites.source.office import hangings
from sprites.source.office.parts import lit, upright


@dataclass(frozen=True, slots=True)
class Living:
    """Pictures that show in turn over (or instead of) a host."""

    name: str
    host: str
    """The thing of the catalogue whose window the frames have."""
    frames: tuple[Callable[[], Mesh], ...]
    turns: tuple[tuple[int, int], ...]
    """Which frame shows, and for how many milliseconds."""


_SAVER_FRAMES: Final = 10


def _glass(u: float, v: float, lift: float = 0.0) -> tuple[float, float, float]:
    """A point of a monitor's pane: u, v from -1 to 1."""
    part = (v + 1) / 2
    return (24.5 * u, 0.9 - 2.9 * part + lift, 60.0 + 29.5 * part)


def _pane(colour: str, glow: str, strength: float) -> Mesh:
    corners = [_glass(-1, -1), _glass(1, -1), _glass(1, 1), _glass(-1, 1)]
    return plate(corners, lit(colour, glow, strength), False)


def saver(frame: int) -> Mesh:
    """A crane of three folds that has bounced about the screen since Friday."""
    t = frame / _SAVER_FRAMES
    u, v = 0.62 * (1 - 2 * abs(2 * t - 1)), 0.42 * (1 - 2 * abs((4 * t + 0.5) % 2 - 1))
    flap = 0.30 * sin(2 * pi * 3 * t)
    way = 1.0 if t < 0.5 else -1.0

    def at(x: float, z: float) -> tuple[float, float, float]:
        return _glass(u + way * x * 0.6, v + z, 0.6)

    bird = [
        facets(
            [[at(-0.30, 0.0), at(0.12, 0.10), at(-0.05, -0.12)]], lit("#cfe0ff", "#cfe0ff", 0.9)
        ),
        facets(
            [[at(-0.10, 0.05), at(0.12, 0.08), at(-0.22, 0.42 + flap)]],
            lit("#8fb4ff", "#8fb4ff", 0.8),
        ),
        facets([[at(0.08, 0.06), at(0.20, 0.02), at(0.42, 0.30)]], lit("#b9d0ff", "#b9d0ff", 0.8)),
    ]
    sky = _pane("#16222e", "#2c4a6e", 0.26)
    ridge = [
        facets(
            [[_glass(-1, -1, 0.2), _glass(1, -1, 0.2), _glass(0.3, -0.55, 0.2)]],
            lit("#1c2c3a", "#3a5c80", 0.20),
            False,
        )
    ]
    return joined([sky, *ridge, *bird])


def question(shown: bool) -> Mesh:
    """Are you sure you want to leave? One button; the cursor blinks."""
    back = _pane("#16222a", "#3a5a6c", 0.24)

    def bar(u0: float, u1: float, v0: float, v1: float, look: str, glow: float) -> Mesh:
        corners = [
            _glass(u0, v0, 0.5),
            _glass(u1, v0, 0.5),
            _glass(u1, v1, 0.5),
            _glass(u0, v1, 0.5),
        ]
        return plate(corners, lit(look, look, glow), False)

    parts = [
        back,
        bar(-0.66, 0.66, -0.56, 0.52, "#9fb6c4", 0.30),
        bar(-0.66, 0.66, 0.36, 0.52, "#4c7fa8", 0.7),
        bar(-0.54, 0.40, 0.10, 0.17, "#22303a", 0.0),
        bar(-0.54, 0.10, -0.08, -0.01, "#22303a", 0.0),
        bar(-0.20, 0.24, -0.46, -0.24, "#5a7486", 0.3),
    ]
    if shown:
        parts.append(bar(0.16, 0.21, -0.13, 0.04, "#22303a", 0.0))
    return joined(parts)


_SCAN: Final = 6


def scan(step: int) -> Mesh:
    """The light that goes on copying, under a lid that does not shut."""
    parts = []
    for k in range(16):
        x = -31 + 62 * k / 16
        near = max(0.0, 1 - abs((k + 0.5) / 16 - (step + 0.5) / _SCAN) * 4.2)
        glow = lit("#1c2622", "#d8ffe8", 0.06 + 1.6 * near * near)
        parts.append(plate(upright(x, x + 62 / 16, 24.8, 44.6, 47.4), glow, False))
        spill = lit("#4c5650", "#bfeed4", 0.02 + 0.36 * near * near)
        parts.append(plate(upright(x, x + 62 / 16, 24.9, 40.5, 44.4), spill, False))
    return joined(parts)


def _on_desk(pane: Callable[[], Mesh], x: float, turn: float) -> Mesh:
    return pane().turned(turn).moved(x, -13)


LIVING: Final = (
    Living(
        "saver",
        "desk-saver-s",
        tuple(partial(_on_desk, partial(saver, i), -4.0, 0.05) for i in range(_SAVER_FRAMES)),
        tuple((i, 240) for i in range(_SAVER_FRAMES)),
    ),
    Living(
        "question",
        "desk-late-s",
        tuple(partial(_on_desk, partial(question, shown), 6.0, -0.1) for shown in (True, False)),
        ((0, 620), (1, 480)),
    ),
    Living(
        "scan",
        "copier",
        tuple(partial(scan, i) for i in (*range(_SCAN), -3)),
        (
            *((i, 170) for i in range(_SCAN)),
            (_SCAN, 340),
            *((i, 170) for i in reversed(range(_SCAN))),
            (_SCAN, 2600),
        ),
    ),
    Living(
        "sign",
        "way-out",
        (hangings.way_out, partial(hangings.way_out, on=False)),
        ((0, 3400), (1, 70), (0, 110), (1, 240), (0, 1900), (1, 60)),
    ),
    Living(
        "clock-stuck",
        "clock",
        (
            hangings.clock,
            partial(hangings.clock, beyond=0.10),
            partial(hangings.clock, beyond=0.04),
        ),
        ((0, 880), (1, 70), (2, 50)),
    ),
)
"""Appended to the tileset in this order: never insert."""
