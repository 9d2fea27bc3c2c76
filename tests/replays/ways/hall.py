"""Ways through the office and the hall, and from the corridor on."""

from __future__ import annotations

from game.speedrun.pilot import Awaken, Catch, Exit, Go, Light, Skip, Step, Through, Touch, Write

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

WEST: tuple[Step, ...] = (
    *(Catch(3), Light("hinge"), Catch(8), Catch(7), Catch(5), Catch(6), Light("crane"), Catch(9)),
)
EAST: tuple[Step, ...] = (Light("door"), Catch(10))
"""With WEST, every crane of the hall but the one at the podium, which is number 4."""
ALL_HOME: tuple[Step, ...] = (*(Catch(number) for number in (11, 12, 13, 14)), *HOME)
"""From the corridor on, with its cranes."""
