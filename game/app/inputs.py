"""Inputs: the one place where keys, mouse and pad become Controls."""

from __future__ import annotations

from math import sqrt
from typing import Final, Protocol

from game.profile import bindings
from game.sim.controls import ALL_BUTTONS, Button, Controls

_BUTTONS: Final = {
    "catch": Button.CATCH,
    "breathe": Button.BREATHE,
    "dash": Button.DASH,
    "act": Button.ACT,
    "hinge": Button.HINGE,
    "skip": Button.SKIP,
}
_WAYS: Final = frozenset(("up", "down", "left", "right"))
_FULL: Final = 127
_DIAGONAL: Final = 90
_DEAD: Final = 0.2
_EDGE: Final = 0.95
"""A stick pushed this far counts as pushed all the way."""
_STEPS: Final = 16
"""A pad's stick is rounded to this many steps: held still, it then stays the same."""


class PadState(Protocol):
    """What is read of a pad: pyglet's Controller, or a hand-written one."""

    leftx: float
    lefty: float
    dpadx: float
    dpady: float
    lefttrigger: float
    righttrigger: float


class Inputs:
    """What is held on every device, and the Controls it makes."""

    def __init__(self) -> None:
        self._keys = bindings.actions_by_name(bindings.KEYS)
        self._held: list[str] = []
        """Names held, oldest first: of two opposite directions the later wins."""
        self._tapped: list[str] = []
        """Names pressed since the last tick: a tap shorter than a tick still counts."""
        self.pad: PadState | None = None
        self.device = "keys"
        """``keys``, ``mouse`` or ``pad``: what acts, for the prompts.

        Who walks with keys and acts with the mouse has the mouse in hand.
        """
        self._hushed = 0
        """Buttons that count as released until they are."""

    def press(self, name: str) -> tuple[str, ...]:
        """A key or mouse button went down; returns the actions it means."""
        if name not in self._held:
            self._held.append(name)
            self._tapped.append(name)
        actions = self._keys.get(name, ())
        if name.startswith("MOUSE_"):
            self.device = "mouse"
        elif self.device == "pad" or not _WAYS.issuperset(actions):
            self.device = "keys"
        return actions

    def pad_press(self, name: str) -> tuple[str, ...]:
        """A pad's button went down; returns the actions it means."""
        self.device = "pad"
        return tuple(action for action, names in bindings.PAD.items() if name in names)

    def release(self, name: str) -> None:
        """A key or mouse button went up."""
        if name in self._held:
            self._held.remove(name)

    def release_all(self) -> None:
        """The window lost the keyboard, or a screen changed: nothing is held."""
        self._held.clear()
        self._tapped.clear()

    def hush(self) -> None:
        """What is held now did its work: it means nothing more until it is let go."""
        self._hushed = ALL_BUTTONS

    def controls(self) -> Controls:
        """The Controls of this tick. Call it once a tick."""
        stick_x, stick_y, buttons = 0, 0, 0
        for name in (*(n for n in self._tapped if n not in self._held), *self._held):
            for action in self._keys.get(name, ()):
                if action in ("left", "right"):
                    stick_x = -1 if action == "left" else 1
                elif action in ("up", "down"):
                    stick_y = -1 if action == "up" else 1
                elif action in _BUTTONS:
                    buttons |= _BUTTONS[action]
        self._tapped.clear()
        reach = _DIAGONAL if stick_x and stick_y else _FULL
        stick = (stick_x * reach, stick_y * reach)
        if self.pad is not None:
            pad_stick, pad_buttons = _read(self.pad)
            if pad_stick != (0, 0) or pad_buttons:
                self.device = "pad"
            if pad_stick != (0, 0):
                stick = pad_stick
            buttons |= pad_buttons
        self._hushed &= buttons
        return Controls(buttons & ~self._hushed, *stick)


def _read(pad: PadState) -> tuple[tuple[int, int], int]:
    buttons = 0
    for action, names in bindings.PAD.items():
        bit = _BUTTONS.get(action)
        if bit is not None and any(_is_down(pad, name) for name in names):
            buttons |= bit
    x, y = pad.leftx, -pad.lefty
    if abs(pad.dpadx) > 0.5 or abs(pad.dpady) > 0.5:
        x, y = pad.dpadx, -pad.dpady
    tilt = sqrt(x * x + y * y)
    if tilt < _DEAD:
        return (0, 0), buttons
    if tilt > _EDGE:
        x, y = x / tilt, y / tilt
    return (_rounded(x), _rounded(y)), buttons


def _rounded(part: float) -> int:
    return round(round(max(-1.0, min(1.0, part)) * _STEPS) * _FULL / _STEPS)


def _is_down(pad: PadState, name: str) -> bool:
    return float(getattr(pad, name, 0.0)) > 0.5
