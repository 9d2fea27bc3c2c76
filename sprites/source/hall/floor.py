"""The star floor as tiles: panes of crystal, whole and hit.

The cosmos under the crystal is drawn live, so a pane is thin dark glass with a few
seams.
"""

from __future__ import annotations

from math import cos, pi, sin
from typing import Final

import numpy as np

from game.view.fold.mesh import Floats
from sprites.source import kit
from sprites.source.hall.glass import (
    EDGE,
    INK,
    MIDNIGHT,
    SEAM,
    TILE,
    Point,
    clear_pane,
    cut,
    drawn,
    lay,
    to_tile,
)
from sprites.source.kit import Bytes

PANE: Final = (16, 6)
"""Columns and rows after which the net of panes repeats."""
CHIPS: Final = 16


def _net(
    rng: np.random.Generator, columns: int, rows: int, size: tuple[int, int]
) -> list[tuple[list[Point], float]]:
    """Triangles of a jittered net that repeats over ``size``, with a tone -1..1 each.

    Some lie over its edges.
    """
    step = size[0] / columns, size[1] / rows
    jitter = rng.uniform(-0.30, 0.30, (rows, columns, 2))
    tones = rng.uniform(-1, 1, (rows, columns, 2))

    def corner(i: int, j: int) -> Point:
        dx, dy = jitter[j % rows, i % columns]
        return (i + 0.5 * (j % 2) + float(dx)) * step[0], (j + float(dy)) * step[1]

    out = []
    for j in range(-1, rows + 1):
        for i in range(-2, columns + 1):
            a, b = corner(i, j), corner(i + 1, j)
            c, d = corner(i + j % 2, j + 1), corner(i + j % 2 + 1, j + 1)
            first, second = tones[j % rows, i % columns]
            out += [([a, b, c], float(first)), ([b, d, c], float(second))]
    return out


def panes(alpha: float, seed: int = 4) -> list[Bytes]:
    """The repeating net, row by row: glass of ``alpha`` with few, faint seams."""
    rng = np.random.default_rng(seed)
    size = PANE[0] * TILE, PANE[1] * TILE
    shade = np.zeros(size[::-1], np.float32)
    seams: list[list[Point]] = []
    for triangle, tone in _net(rng, 8, 4, size):
        cover = drawn(size, [triangle])
        shade = shade * (1 - cover) + tone * cover
        seams += [triangle[:2], triangle[1:]]
    cloud = kit.noise(size[::-1], 3.0, seed + 1)
    out = np.zeros((*size[::-1], 4), np.float32)
    out[..., :3] = MIDNIGHT * (1 + 0.20 * shade + 0.18 * cloud)[..., None]
    out[..., 3] = np.clip(alpha * (1 + 0.10 * shade + 0.14 * cloud), 0, 0.9)
    out = lay(out, SEAM, drawn(size, lines=seams, width=0.6) * 0.10 * np.clip(0.5 + cloud, 0.1, 1))
    dust = drawn(size, [_speck(rng, size) for _ in range(92)])
    return cut(to_tile(lay(out, SEAM, dust * 0.16)), *PANE)


def _speck(rng: np.random.Generator, size: tuple[int, int]) -> list[Point]:
    x, y, r = rng.uniform(4, size[0] - 4), rng.uniform(4, size[1] - 4), rng.uniform(0.5, 1.3)
    turn = rng.random() * 2 * pi
    return [(x + r * cos(turn + k * 2.1), y + r * sin(turn + k * 2.1)) for k in range(3)]


def chips(alpha: float) -> list[Bytes]:
    """Panes that were hit: stars of cracks, splinters, petals, scorch."""
    out = []
    for k in range(CHIPS):
        rng = np.random.default_rng(300 + k)
        base = clear_pane(alpha)
        x, y = rng.uniform(22, 42), rng.uniform(22, 42)
        if k < 6:
            base = _crack(rng, base, (x, y), 4 + k % 4)
        elif k < 9:
            base = _splinters(rng, base)
        elif k < 13:
            colour, strength = _LITTER[k - 9]
            base = _litter(rng, base, colour, strength, 9 if k < 12 else 6)
        else:
            rows, columns = np.mgrid[0:TILE, 0:TILE]
            far = np.hypot(columns - x, rows - y) + 6 * kit.noise(TILE, 2.6, 40 + k)
            burnt = np.exp(-(((far - 15) / 5) ** 2)) * 0.30 + np.exp(-((far / 12) ** 2)) * 0.35
            base = lay(base, np.array([26, 16, 20], np.float32), burnt.astype(np.float32))
            base = _litter(rng, base, "#ff8a3c", 0.55, 3)
        out.append(to_tile(base))
    return out


_LITTER: Final = (("#b79cf0", 0.5), ("#d6c6fb", 0.6), ("#4fb27a", 0.45), ("#f4f0e6", 0.42))


def _crack(rng: np.random.Generator, base: Floats, centre: Point, arms: int) -> Floats:
    lines: list[list[Point]] = []
    for a in range(arms):
        angle = a * 2 * pi / arms + rng.normal(0, 0.3)
        line = [centre]
        for _ in range(int(rng.integers(2, 5))):
            angle += rng.normal(0, 0.35)
            reach = rng.uniform(5, 9)
            x, y = line[-1]
            line.append((x + cos(angle) * reach, y + sin(angle) * reach * 0.75))
        lines.append(line)
        if len(line) > 2:
            fork = angle + rng.choice([-0.9, 0.9])
            x, y = line[-2]
            lines.append([(x, y), (x + 6 * cos(fork), y + 5 * sin(fork))])
    spokes = [line[1] for line in lines if len(line) > 2]
    fan = [[centre, spokes[i], spokes[i + 1]] for i in range(len(spokes) - 1)]
    base = lay(base, SEAM, drawn((TILE, TILE), fan) * 0.10)
    return lay(base, EDGE, drawn((TILE, TILE), lines=lines, width=0.7) * 0.5)


def _bit(x: float, y: float, reach: float, turn: float, at: tuple[Point, ...]) -> list[Point]:
    """A flat scrap: corners by angle and share of its reach, squashed as the floor is."""
    return [(x + reach * cos(turn + q) * s, y + reach * 0.7 * sin(turn + q) * s) for q, s in at]


def _moved(shapes: list[list[Point]], dx: float, dy: float) -> list[list[Point]]:
    return [[(x + dx, y + dy) for x, y in shape] for shape in shapes]


def _splinters(rng: np.random.Generator, base: Floats) -> Floats:
    size = TILE, TILE
    corners = ((0.0, 1.0), (2.3, 0.7), (4.0, 0.5))
    bits = []
    for _ in range(7):
        x, y, turn = rng.uniform(12, 52), rng.uniform(14, 50), rng.random() * 2 * pi
        bits.append(_bit(x, y, rng.uniform(3, 8), turn, corners))
    base = lay(base, INK, drawn(size, _moved(bits, 2, 2)) * 0.5)
    base = lay(base, np.array([70, 96, 140], np.float32), drawn(size, bits) * 0.55)
    edges = [[*bit, bit[0]] for bit in bits]
    return lay(base, EDGE, drawn(size, lines=edges, width=0.6) * 0.55)


def _litter(
    rng: np.random.Generator, base: Floats, colour: str, strength: float, count: int
) -> Floats:
    size = TILE, TILE
    corners = ((0.0, 1.0), (1.6, 0.55), (pi, 1.0), (4.7, 0.55))
    bits = []
    for _ in range(count):
        x, y, turn = rng.uniform(6, 58), rng.uniform(6, 58), rng.random() * 2 * pi
        bits.append(_bit(x, y, rng.uniform(1.8, 3.4), turn, corners))
    tint = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)], np.float32)
    base = lay(base, INK, drawn(size, _moved(bits, 1, 1.4)) * 0.4)
    base = lay(base, tint * 0.8, drawn(size, bits) * strength)
    return lay(base, tint, drawn(size, [bit[:3] for bit in bits]) * strength)
