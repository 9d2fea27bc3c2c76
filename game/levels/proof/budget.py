"""Budget: how much of a campaign may be looked at before it is too intricate to be proved."""

from __future__ import annotations

from typing import Final

MOST_WORK: Final = 1_000_000_000
"""Cells times steps that are looked at in one campaign: some seconds."""


class IntricateError(ValueError):
    """The place is too large or too intricate to be looked at."""


class Budget:
    """How much may still be looked at. One for a whole campaign."""

    def __init__(self, work: int = MOST_WORK) -> None:
        self.left = work

    def spend(self, work: int) -> None:
        """Raises IntricateError when nothing is left."""
        self.left -= work
        if self.left < 0:
            raise IntricateError("it is too intricate")
