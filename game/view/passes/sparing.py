"""Sparing: when to draw anew what is far, slow and dear, where the last picture of it will do."""

from __future__ import annotations

from typing import Final

_STRAYED: Final = 24.0
"""px the view moves within a frame only when it is somewhere else at once."""
_STALE: Final = 0.25
"""Seconds after which a picture is of another time, as between two that are taken of a run."""


class Sparing:
    """Counts the frames of one kept picture."""

    def __init__(self, each: int) -> None:
        """``each``: one frame of so many draws it anew; 1 = all of them."""
        self._each = each
        self._age = 0
        self._at: tuple[float, float] | None = None
        self._drawn = 0.0
        """When it was drawn, in seconds of the place."""

    def forget(self) -> None:
        """There is no picture."""
        self._at = None

    def moved(self, corner: tuple[float, float]) -> tuple[float, float]:
        """px the view has moved since the picture was drawn, to begin at ``corner``."""
        at = self._at or corner
        return corner[0] - at[0], corner[1] - at[1]

    def due(self, corner: tuple[float, float], seconds: float) -> bool:
        """Whether to draw this frame's, seen from ``corner`` (px of the plane) at that time."""
        at, self._age = self._at, self._age + 1
        leapt = at is None or max(abs(at[i] - corner[i]) for i in range(2)) > _STRAYED * self._age
        stale = not 0.0 <= seconds - self._drawn <= _STALE
        if not leapt and not stale and self._age < self._each:
            return False
        self._age, self._at, self._drawn = 0, corner, seconds
        return True
