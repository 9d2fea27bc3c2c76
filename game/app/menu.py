"""Menu: moving a choice up and down and taking it, by the Controls of a tick alone."""

from __future__ import annotations

from typing import Final

from game.sim.controls import Button, Controls

_TILT: Final = 64
_TAKE: Final = Button.CATCH | Button.ACT | Button.SKIP
_FIRST_REPEAT: Final = 24
_REPEAT: Final = 8


class Menu:
    """A choice among ``count`` lines."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.at = 0
        self._previous = Controls(buttons=int(_TAKE))
        """As if all were held: what opened the menu does not choose in it."""
        self._held = 0

    def step(self, controls: Controls) -> int | None:
        """One tick of input; returns the line taken, None while there is none."""
        way = _way(controls)
        if way and way == _way(self._previous):
            self._held += 1
            late = self._held - _FIRST_REPEAT
            moves = late >= 0 and late % _REPEAT == 0
        else:
            self._held = 0
            moves = way != 0
        if moves:
            self.at = (self.at + way) % self.count
        taken = controls.buttons & ~self._previous.buttons & _TAKE
        self._previous = controls
        return self.at if taken else None


def _way(controls: Controls) -> int:
    if abs(controls.stick_y) < _TILT:
        return 0
    return 1 if controls.stick_y > 0 else -1
