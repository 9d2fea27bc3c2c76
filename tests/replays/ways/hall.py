"""Ways through the office and the hall, and from the corridor on."""

from __future__ import annotations

from game.speedrun.pilot import Awaken, Catch, Exit, Go, Skip, Step, Through, Touch, Write

OFFICE: tuple[Step, ...] = (Catch(1), Catch(2), Exit("hall"))
PODIUM: tuple[Step, ...] = (Go(1856, 652), Write(), Skip(), Exit("cliff"))
"""The three phrases, and through the fallen wall."""
HOME: tuple[Step, ...] = (Exit("threshold"), Awaken())
"""From the corridor on."""


def door(relic: str) -> tuple[Step, ...]:
    """The relic set down, and through the door that blooms from it."""
    return Touch(relic), Through(relic)


SHORT: tuple[Step, ...] = (Catch(1), Exit("hall"), Catch(3), Catch(5))
"""Through the office, and as many cranes as the first door asks for."""
