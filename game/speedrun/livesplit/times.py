"""Times as LiveSplit writes them, and how ticks become them. Whole nanoseconds inside.

A tick is no whole number of LiveSplit's 100 ns. It is written rounded to the nearest one;
since that is far less than half a tick, reading rounds back to the very same tick.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from game.sim.tuning import TICKS_PER_SECOND

SECOND: Final = 1_000_000_000
MS: Final = 1_000_000
_UNIT: Final = 100
"""LiveSplit's own, in ns."""
_UNITS: Final = SECOND // _UNIT
_DAY: Final = 86_400
_MOST: Final = 2**53
"""Seconds; a longer time is no time of a run."""
_LONGEST: Final = 64
_PIECE: Final = re.compile(r"[0-9]+(?:\.[0-9]*)?|\.[0-9]+", re.ASCII)
_DAYS: Final = re.compile(r"([-\u2212]?)([0-9]+)\.([^.]*:.*)", re.ASCII)


def from_ticks(ticks: int) -> int:
    """Game time in ns, a whole number of 100 ns."""
    # Thirds of a unit never tie.
    units = (abs(ticks) * _UNITS + TICKS_PER_SECOND // 2) // TICKS_PER_SECOND
    return units * _UNIT if ticks >= 0 else -units * _UNIT


def to_ticks(ns: int) -> int:
    """The nearest tick."""
    ticks = (abs(ns) * TICKS_PER_SECOND + SECOND // 2) // SECOND
    return ticks if ns >= 0 else -ticks


def write(ns: int) -> str:
    """``[-][d.]hh:mm:ss[.fffffff]``; nine figures where seven do not hold it."""
    seconds, part = divmod(abs(ns), SECOND)
    days, seconds = divmod(seconds, _DAY)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{hours:02}:{minutes:02}:{seconds:02}"
    if days:
        text = f"{days}.{text}"
    if part:
        text += f".{part:09}" if part % _UNIT else f".{part // _UNIT:07}"
    return f"-{text}" if ns < 0 else text


def read(text: str) -> int:
    """A time in ns, in any form LiveSplit ever wrote. Raises ValueError."""
    text = text.strip()
    if len(text) > _LONGEST:
        raise ValueError("too long for a time")
    days = 0
    if match := _DAYS.fullmatch(text):
        days, text = int(match[2]), match[1] + match[3]
    sign = -1 if text[:1] in ("-", "\u2212") else 1
    pieces = (text[1:] if sign < 0 else text).split(":")
    if not all(_PIECE.fullmatch(piece) for piece in pieces):
        raise ValueError("not a time")
    seconds = Decimal(0)
    for piece in pieces:
        seconds = seconds * 60 + Decimal(piece)
    seconds += days * _DAY
    if seconds > _MOST:
        raise ValueError("too long for a time")
    return sign * int(seconds * SECOND)
