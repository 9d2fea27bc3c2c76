"""Misdrawn: objects nothing can be made of, since what they say of themselves does not add up.

Each is told of one object alone; what objects are to each other is ``soundness``'s.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from game.levels.errors import MapError
from game.levels.fields import suggest
from game.levels.placed import Placed
from game.sim.geometry import gap, sides
from game.sim.progress import LESSONS
from game.sim.tuning import TICKS_PER_SECOND

Fault = tuple[str, str] | None
"""What is wrong, and what to do about it."""

_SHORTEST: Final = 1e-3
"""px: no stretch of a line is shorter. A line has a direction everywhere."""


def misdrawn(thing: Placed) -> MapError | None:
    """The first thing that is wrong with an object by itself."""
    fault = _of_line(thing)
    if fault is None and thing.entry.name in _CHECKS:
        fault = _CHECKS[thing.entry.name](thing)
    return None if fault is None else thing.where.error(*fault)


def _of_line(thing: Placed) -> Fault:
    if "polyline" not in thing.entry.shapes or thing.entry.solid:
        return None
    if len(set(thing.points)) < 2:
        return "is a line of one point", "draw it on to another"
    if any(gap(a, b) < _SHORTEST for a, b in sides(thing.points, closed=thing.closed)):
        return "has two points in one place", "delete one of them"
    return None


def _crease(thing: Placed) -> Fault:
    if len(thing.points) != 2:
        return f"is a crease of {len(thing.points)} points", "draw it as a line of two"
    return None


def _plate(thing: Placed) -> Fault:
    period, down = thing.whole("period"), thing.whole("down")
    if period and down >= period and not thing.flag("broken"):
        return (
            f"never stands: it lies shattered {down} of every {period} ticks",
            "make 'down' less than 'period', or say it is 'broken'",
        )
    return None


def _gust(thing: Placed) -> Fault:
    period, blows = thing.whole("period"), thing.whole("blows")
    if period and blows >= period:
        return (
            f"never lulls: it blows {blows} of every {period} ticks",
            "make 'blows' less than 'period', or the period 0",
        )
    return None


def _bleed(thing: Placed) -> Fault:
    if thing.text("after"):
        return None
    length = 0.0
    for a, b in sides(thing.points, closed=False):
        length += gap(a, b)
    dry = length / thing.number("pace") * TICKS_PER_SECOND + thing.whole("dries")
    if dry >= thing.whole("period"):
        return (
            f"never dries to its end: that takes {dry:.0f} of {thing.whole('period')} ticks",
            "make its 'period' longer, or its 'pace' greater",
        )
    return None


def _lectern(thing: Placed) -> Fault:
    for lesson in thing.words("needs"):
        if lesson not in LESSONS:
            return f"needs the unknown lesson '{lesson}'", suggest(lesson, LESSONS)
    return None


_CHECKS: Final[Mapping[str, Callable[[Placed], Fault]]] = MappingProxyType(
    {"crease": _crease, "plate": _plate, "gust": _gust, "bleed": _bleed, "lectern": _lectern}
)
