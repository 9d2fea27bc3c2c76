"""Bindings: which keys and pad buttons mean what. Names only; no device is known here."""

from __future__ import annotations

from typing import Final

KEYS: Final[dict[str, tuple[str, ...]]] = {
    "up": ("W", "UP"),
    "down": ("S", "DOWN"),
    "left": ("A", "LEFT"),
    "right": ("D", "RIGHT"),
    "catch": ("SPACE", "Z", "MOUSE_LEFT"),
    "breathe": ("LSHIFT", "RSHIFT", "V", "MOUSE_RIGHT"),
    "dash": ("J", "K", "X", "MOUSE_MIDDLE"),
    "act": ("E", "Z", "C", "ENTER"),
    "hinge": ("R",),
    "pause": ("ESCAPE",),
    "skip": ("SPACE", "ENTER"),
    "practice": ("F1",),
    "readout": ("F3",),
    "hitboxes": ("F4",),
    "restart_place": ("BACKSPACE",),
    "save_state": ("F6",),
    "load_state": ("F7",),
    "slower": ("F8",),
    "faster": ("F",),
    "freeze": ("F9",),
    "frame": ("F10",),
    "free_camera": ("G",),
    "take_over": ("T",),
    **{f"slot_{n}": (f"KEY_{n}",) for n in range(1, 10)},
    "restart": ("F5",),
    "undo_split": ("U",),
    "screenshot": ("F12",),
    "fullscreen": ("F11",),
}
"""Action to the names of its keys and mouse buttons; the first is the one prompts show."""

PAD: Final[dict[str, tuple[str, ...]]] = {
    "up": ("dpad_up",),
    "down": ("dpad_down",),
    "left": ("dpad_left",),
    "right": ("dpad_right",),
    "catch": ("a",),
    "act": ("a", "y"),
    "breathe": ("lefttrigger", "b"),
    "dash": ("righttrigger", "x"),
    "pause": ("start",),
    "skip": ("a",),
}
"""Action to the names of its pad buttons; the first is the one prompts show."""


def actions_by_name(bindings: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The bindings turned round: name of a key or button to the actions it means."""
    found: dict[str, list[str]] = {}
    for action, names in bindings.items():
        for name in names:
            found.setdefault(name, []).append(action)
    return {name: tuple(actions) for name, actions in found.items()}
