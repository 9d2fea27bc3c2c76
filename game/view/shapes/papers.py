"""Papers: the free-form folds of a level, as meshes where they stand. No GL.

A pleat is a wall folded like an accordion, a parapet a low folded edge, a dais a
stepped floor. All in world units; heights of a map are px on the screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import hypot
from typing import Final

import numpy as np

from game.sim.level import Fold, Level, Outline
from game.sim.plane import KY, KZ
from game.view.fold import tree
from game.view.fold.mesh import Mesh, Paint, joined
from game.view.fold.palette import Colour, blend
from game.view.fold.shapes import plate
from game.view.places.cliff import obsidian
from game.view.places.corridor import ruins
from game.view.places.corridor.ruins import Station
from game.view.places.sun import irises
from game.view.places.sun.sunfield import SKY

HEM: Final = 9.0
"""World units the folded top of a wall is deep."""
FOOT: Final = 13.0
"""World units of darker skirting at the foot of a pleat."""
_NIGHT: Final = ("#494a66", "#3d3c58")
_PAGE: Final = ("#8d8b8c", "#7b7a80")
_WARM: Final = (
    "#191e58",
    "#232068",
    "#37266a",
    "#5f3468",
    "#8c4a58",
    "#bd7f50",
    "#e2b672",
    "#ffe2a0",
)
"""From where gravity returns to the white door."""
_LAST: Final = 0.90
_GREY: Final = (0.075, 0.075, 0.105)

Floor = tuple[float, float]
"""World x and y."""


def warm(part: float, grey: float) -> Colour:
    """The warm ramp at 0..1, with ``grey`` of it drawn to a quiet grey."""
    at = min(max(part, 0.0), 1.0) * (len(_WARM) - 1)
    i = min(int(at), len(_WARM) - 2)
    return blend(blend(_WARM[i], _WARM[i + 1], at - i), _GREY, grey)


def _folded_warm(part: float, k: int) -> Colour:
    """Every other panel of a warm wall turns from the light, and turns cooler with it."""
    lit = warm(part * 0.86, 0.22)
    return blend(lit, blend("indigo", "void", 0.45), 0.66 - 0.16 * part) if k % 2 else lit


def fold_meshes(level: Level) -> list[tuple[str, Mesh]]:
    """One mesh for each pleat, parapet, dais, blade of stone and tree, named, in world units."""
    makers = {
        "pleat": _pleat,
        "parapet": _parapet,
        "dais": _dais,
        "shard": _shard,
        "tree": _tree,
    }
    warm_way = level.sky == "void"
    if level.endings:
        makers["pleat"] = _remains
    if level.sky == "chasm":
        makers["parapet"] = _margin
    if level.sky == SKY:
        makers["pleat"] = _iris
    return [
        (f"fold/{fold.id}", makers[fold.kind](fold, warm_way))
        for fold in level.folds
        if fold.kind in makers and fold.height > 0
    ]


def word(fold: Fold, name: str, default: str) -> str:
    """A property of the fold as text."""
    return dict(fold.properties).get(name, default)


def number(fold: Fold, name: str, default: float) -> float:
    """A property of the fold as a number."""
    for key, value in fold.properties:
        if key == name:
            try:
                return float(value)
            except ValueError:
                break
    return default


def along(points: Outline, step: float, closed: bool) -> list[Station]:
    """The line cut into equal steps of about ``step`` px."""
    line = [*points, points[0]] if closed else list(points)
    lengths = [hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(line)]
    total = sum(lengths)
    count = max(2, round(total / max(step, 4.0)))
    stations: list[Station] = []
    i, before = 0, 0.0
    for k in range(count + 1):
        at = total * k / count
        while i < len(lengths) - 1 and at > before + lengths[i]:
            before += lengths[i]
            i += 1
        t = min(1.0, (at - before) / max(lengths[i], 1e-6))
        (ax, ay), (bx, by) = line[i], line[i + 1]
        stations.append((ax + (bx - ax) * t, ay + (by - ay) * t, k / count))
    return stations


def zigzag(fold: Fold, step: float, depth: float) -> list[Station]:
    """The fold's line with every other station pushed to the other side, ``depth`` px in all."""
    stations = along(fold.points, step, fold.closed)
    folded: list[Station] = []
    for k, (x, y, part) in enumerate(stations):
        ax, ay, _ = stations[max(0, k - 1)]
        bx, by, _ = stations[min(len(stations) - 1, k + 1)]
        dx, dy = bx - ax, (by - ay) / KY
        length = hypot(dx, dy) or 1.0
        push = depth * (0.5 if k % 2 else -0.5)
        folded.append((x - dy / length * push, y + dx / length * push * KY, part))
    return folded


def pleat_tops(fold: Fold, line: list[Station], warm_way: bool) -> list[float]:
    """World heights of a pleat's wall over each station: uneven, and ruined where it begins."""
    tall = fold.height / KZ
    rng = np.random.default_rng(fold.id)
    tops = []
    for k, (_, _, part) in enumerate(line):
        jag, whole = (9.0 if k % 2 else -5.0) + 3.0 * float(rng.normal()), 1.0
        if warm_way and part < 0.1:
            whole = min(1.0, 0.35 + 6.5 * part)
        if warm_way and part > _LAST:
            # Towards its end the wall comes down to the door it leads to.
            end = (part - _LAST) / (1.0 - _LAST)
            jag, whole = jag * (1.0 - end), 1.0 - 0.78 * end * end
        if not warm_way:
            whole = 0.72 + 0.5 * float(rng.random())
        tops.append(max(FOOT + 8.0, (tall + jag) * whole))
    return tops


def _panel(a: Floor, b: Floor, low: float, tops: Floor, look: Paint | Colour, fold: bool) -> Mesh:
    """A standing panel from ``low`` to its two tops."""
    return plate([(*a, low), (*b, low), (*b, tops[1]), (*a, tops[0])], look, fold)


def _wall(
    line: list[Station],
    tops: list[float],
    looks: list[Colour],
    foot: float,
    rims: Sequence[Colour],
) -> Mesh:
    """Panels between stations, with skirting up to ``foot`` and a folded hem on top."""
    parts: list[Mesh] = []
    floors = [(x, y / KY) for x, y, _ in line]
    for k, look in enumerate(looks):
        a, b, high = floors[k], floors[k + 1], (tops[k], tops[k + 1])
        if foot > 0:
            parts.append(_panel(a, b, 0.0, (foot, foot), blend(look, "void", 0.62), False))
        parts.append(_panel(a, b, foot, high, look, True))
        back = [(b[0], b[1] - HEM, high[1] + 2.0), (a[0], a[1] - HEM, high[0] + 2.0)]
        hem = [(*a, high[0]), (*b, high[1]), *back]
        parts.append(plate(hem, blend(look, rims[k], 0.34), False))
    return joined(parts)


def _pleat(fold: Fold, warm_way: bool) -> Mesh:
    line = zigzag(fold, number(fold, "step", 48.0), number(fold, "depth", 14.0))
    looks: list[Colour] = [
        _folded_warm(part, k) if warm_way else _NIGHT[k % 2]
        for k, (_, _, part) in enumerate(line[:-1])
    ]
    wall = _wall(line, pleat_tops(fold, line, warm_way), looks, FOOT, _rims(line, warm_way))
    return wall.join(_footing(line)) if warm_way else wall


def _footing(line: list[Station]) -> Mesh:
    """Floor in the bays of a wall, where its pleats stand back from the way."""
    bays = []
    for (ax, ay, part), (bx, by, _), (cx, cy, _) in zip(line, line[1:], line[2:], strict=False):
        if by < (ay + cy) / 2:
            corners = [(ax, ay / KY, 0.1), (bx, by / KY, 0.1), (cx, cy / KY, 0.1)]
            bays.append(Mesh.of(np.array([corners]), blend(warm(0.9 * part, 0.2), "void", 0.55), 0))
    return joined(bays)


def _iris(fold: Fold, _warm_way: bool) -> Mesh:
    """A wall inside the second sun: see ``irises``."""
    return irises.wall(fold.points, fold.height / KZ, fold.id)


def _remains(fold: Fold, _warm_way: bool) -> Mesh:
    """What the last place has left of a wall: see ``ruins``."""
    return ruins.wall(remains_line(fold), fold)


def remains_line(fold: Fold) -> list[Station]:
    """The foot of such a wall."""
    return zigzag(fold, number(fold, "step", 26.0), number(fold, "depth", 14.0))


def _parapet(fold: Fold, warm_way: bool) -> Mesh:
    line = zigzag(fold, 46.0, number(fold, "width", 16.0))
    tall = fold.height / KZ
    tops = [max(6.0, tall + (5.0 if k % 2 else -3.0)) for k in range(len(line))]
    looks: list[Colour] = [
        warm(part * 0.92, 0.28) if warm_way else blend("stone", "indigo", 0.3)
        for _, _, part in line[:-1]
    ]
    return _wall(line, tops, looks, 0.0, _rims(line, warm_way))


def _margin(fold: Fold, _warm_way: bool) -> Mesh:
    """The turned-up margin of a page: it follows its line, and stands unevenly."""
    line = along(fold.points, 52.0, fold.closed)
    rng = np.random.default_rng(fold.id)
    tops = [max(5.0, fold.height / KZ * float(rng.uniform(0.75, 1.2))) for _ in line]
    looks: list[Colour] = [_PAGE[k % 2] for k in range(len(line) - 1)]
    return _wall(line, tops, looks, 0.0, ["papersh"] * len(line))


def _shard(fold: Fold, _warm_way: bool) -> Mesh:
    return obsidian.shard(fold)


def _rims(line: list[Station], warm_way: bool) -> list[Colour]:
    """What the hem of each panel catches: night's blue, and on a warm way more and more gold."""
    if not warm_way:
        return ["papersh"] * len(line)
    return [blend("#a99cf0", "brasslt", min(1.0, 1.25 * part**1.4)) for _, _, part in line]


def _tree(fold: Fold, _warm_way: bool) -> Mesh:
    (x, y), scale = fold.points[0], fold.height / KZ / tree.TALL
    return tree.tree(fold.id).scaled(scale).at(x, y)


def _dais(fold: Fold, _warm_way: bool) -> Mesh:
    steps = max(1, int(number(fold, "steps", 2)))
    tall = fold.height / KZ
    cx, cy = (float(v) for v in np.mean(np.array(fold.points), axis=0))
    stone, gold = blend("stonedk", "ash", 0.5), Paint("brass", "brass", 0.10, gloss=0.8)
    parts: list[Mesh] = []
    for k in range(steps):
        shrink, low, high = 1.0 - 0.16 * k, tall * k / steps, tall * (k + 1) / steps
        ring = [(cx + (x - cx) * shrink, (cy + (y - cy) * shrink) / KY) for x, y in fold.points]
        for a, b in zip(ring, [*ring[1:], ring[0]], strict=True):
            parts.append(_panel(a, b, low, (high - 2.5, high - 2.5), stone, False))
            parts.append(_panel(a, b, high - 2.5, (high, high), gold, False))
            parts.append(plate([(*a, high), (*b, high), (cx, cy / KY, high)], "stonedk", False))
    return joined(parts)
