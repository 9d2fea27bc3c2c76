"""Controls: the one small value a tick of input is.

Keys, pads, replays, ghosts, bots and tests all speak it. It is quantised
before it is played, so that what was played is exactly what was recorded.
"""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class Button(IntEnum):
    """What can be held in a tick: bits, joined with ``|`` into plain ints."""

    CATCH = 1
    BREATHE = 2
    DASH = 4
    ACT = 8
    """Interact, or (held) remake."""
    HINGE = 16
    """Back to the last hinge, when held."""
    SKIP = 32
    """Skip the scene that runs."""


class Controls(NamedTuple):
    """One tick of input: buttons held, stick as two int8, pointer as two int16.

    ``stick_x`` grows to the right and ``stick_y`` downwards, -127 to 127.
    The pointer is used at lecterns only.
    """

    buttons: int = 0
    stick_x: int = 0
    stick_y: int = 0
    pointer_x: int = 0
    pointer_y: int = 0

    def held(self, button: Button) -> bool:
        """Whether the button is held in this tick."""
        return bool(self.buttons & button)


NEUTRAL = Controls()
"""Nothing held, stick at rest."""

ALL_BUTTONS = 63
"""Every bit that means something; a replay with another one is corrupt."""
