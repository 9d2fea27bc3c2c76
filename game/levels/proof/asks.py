"""Asks: what a step from one place to stand on to another asks of the dreamer.

Some ask for what must have been learned or played before; the others are skill, which
every dreamer may have. How dear each is says which way is told where there are several.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from game.sim.progress import BUILD_FROM_ASHES, FAIL_FORWARD, NAME_EVERY_SCAR

DASH: Final = "dash"
REMAKE: Final = "remake"
ARMOR: Final = "armor"
SCENE: Final = "scene"
TIMING: Final = "timing"
CALM: Final = "calm"
RIDE: Final = "ride"
FOLD: Final = "fold"
KITE: Final = "kite"
BIRDS: Final = "birds"
FLOW: Final = "flow"
CLEAN: Final = "clean"

STRING: Final = "a kite's string"
"""The key that holding a kite is; it is had for one visit alone."""

LESSON: Final = {
    DASH: FAIL_FORWARD,
    REMAKE: BUILD_FROM_ASHES,
    ARMOR: NAME_EVERY_SCAR,
}
"""The lesson that each of these asks for."""

_COST: Final = {
    RIDE: 1,
    TIMING: 1,
    CALM: 1,
    FOLD: 1,
    SCENE: 0,
    KITE: 2,
    DASH: 2,
    REMAKE: 2,
    ARMOR: 2,
    BIRDS: 4,
    FLOW: 40,
    CLEAN: 60,
}
_WORDS: Final = {
    DASH: "dash",
    REMAKE: "remake it",
    ARMOR: "breathe against the wind, armored",
    TIMING: "at the right time",
    CALM: "breathe",
    RIDE: "ride",
    FOLD: "fold it",
    KITE: "hold the kite",
    BIRDS: "catch birds in mid-dash",
    FLOW: "in the flow of clean catches",
    CLEAN: "catch cranes cleanly in mid-dash",
}
RARE: Final = frozenset({FLOW, CLEAN})
"""What hardly anybody does where it is not meant."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing asked for."""

    kind: str
    what: str = ""
    """Of a scene, its name."""

    @property
    def key(self) -> str:
        """The lesson or scene without which it cannot be done; empty for none."""
        if self.kind == KITE:
            return STRING
        return self.what if self.kind == SCENE else LESSON.get(self.kind, "")

    def __str__(self) -> str:
        return f"once '{self.what}' was played" if self.kind == SCENE else _WORDS[self.kind]


Asks = tuple[Ask, ...]


def keys(asks: Iterable[Ask]) -> frozenset[str]:
    """Lessons and scenes without which they cannot all be done."""
    return frozenset(ask.key for ask in asks if ask.key)


def cost(asks: Iterable[Ask]) -> int:
    """How dear they are together; a step that asks for nothing costs 1 as well."""
    return 1 + sum(_COST[ask.kind] for ask in asks)


def both(*many: Asks) -> Asks:
    """All of them, each once."""
    return tuple(dict.fromkeys(ask for asks in many for ask in asks))


def are_rare(asks: Iterable[Ask]) -> bool:
    """Whether one of them is hardly ever done."""
    return any(ask.kind in RARE for ask in asks)
