"""Buffers: presses that came a little early still count (input buffering)."""

from __future__ import annotations

from game.sim import tuning
from game.sim.controls import Button


class Buffers:
    """For each button that begins something, ticks for which its last press still counts."""

    def __init__(self) -> None:
        self._left = {Button.CATCH: 0, Button.ACT: 0, Button.DASH: 0}
        self._idle = True
        """Whether none waits."""

    def step(self, fresh: int) -> None:
        """A tick; ``fresh`` are the buttons that went down in it."""
        if self._idle and not fresh:
            return
        for button, left in self._left.items():
            self._left[button] = tuning.INPUT_BUFFER if fresh & button else max(0, left - 1)
        self._idle = not any(self._left.values())

    def asks(self, button: Button) -> bool:
        """Whether a press of the button still waits for its answer."""
        return self._left[button] > 0

    def take(self, button: Button) -> None:
        """The press was answered."""
        self._left[button] = 0

    def counts(self) -> tuple[int, ...]:
        """Everything that decides what happens next."""
        return tuple(self._left.values())
