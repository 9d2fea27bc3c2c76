"""Shares: how much of each state of the dream shows. One passes softly into the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.sim.states import STATES

Shares = tuple[float, float, float]
"""0..1 for each of STATES, 1 in all."""
Cues = tuple[float, float, float]
"""1 for each of STATES in which something is there, else 0."""

PASSING_TICKS: Final = 120
"""Ticks in which one state has given way to the next."""


def whole(state: str) -> Shares:
    """Nothing but that state. Raises ValueError for an unknown one."""
    which = STATES.index(state)
    return float(which == 0), float(which == 1), float(which == 2)


ARRIVAL: Final = whole("arrival")


def towards(shares: Shares, state: str) -> Shares:
    """A tick nearer to nothing but that state; the others give way alike."""
    which = STATES.index(state)
    more = min(1.0, shares[which] + 1.0 / PASSING_TICKS)
    rest = 1.0 - shares[which]
    left = (1.0 - more) / rest if rest > 0.0 else 0.0
    arrival, cued, crowned = (
        more if i == which else share * left for i, share in enumerate(shares)
    )
    return arrival, cued, crowned


def cues(when: Sequence[str]) -> Cues:
    """1 for each state that is named; where none is, for all."""
    arrival, cued, crowned = (float(state in when or not when) for state in STATES)
    return arrival, cued, crowned
