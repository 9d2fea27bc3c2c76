"""Pace: how fast ticks come while one looks closely: frozen, by the frame, slowly or fast."""

from __future__ import annotations

from typing import Final

from game.view.hud import words

TOOLS: Final = ("slower", "faster", "freeze", "frame")
"""Actions it answers to."""
_PACES: Final = (1, 2, 4, 8)
_SLOW_NAMES: Final = {1: "1", 2: "½", 4: "¼", 8: "⅛"}


class Pace:
    """Counts sixtieths of a second and says how many ticks are due in each."""

    def __init__(self) -> None:
        self.frozen = False
        self._slow = 1
        """One tick in so many sixtieths,"""
        self._fast = 1
        """or so many in one."""
        self._count = 0
        self._steps = 0

    def act(self, tool: str) -> None:
        """Use one of ``TOOLS``."""
        match tool:
            case "slower":
                self._slow, self._fast = _after(self._slow), 1
            case "faster":
                self._slow, self._fast = 1, 1 if self._slow > 1 else _after(self._fast)
            case "freeze":
                self.frozen, self._steps = not self.frozen, 0
            case "frame":
                self.frozen = True
                self._steps += 1

    def freeze(self) -> None:
        """Stand still until told otherwise."""
        self.frozen, self._steps = True, 0

    def due(self) -> int:
        """A sixtieth of a second has passed: how many ticks are to be played."""
        if self.frozen:
            steps, self._steps = self._steps, max(0, self._steps - 1)
            return int(steps > 0)
        self._count += 1
        return self._fast if self._count % self._slow == 0 else 0

    def part(self, part: float) -> float:
        """How far between two ticks the picture is, ``part`` of the way between two sixtieths."""
        if self.frozen:
            return 1.0
        return (self._count % self._slow + part) / self._slow

    @property
    def name(self) -> str:
        """As it is shown."""
        if self.frozen:
            return words.FROZEN
        return f"× {self._fast if self._fast > 1 else _SLOW_NAMES[self._slow]}"


def _after(pace: int) -> int:
    return _PACES[(_PACES.index(pace) + 1) % len(_PACES)]
