"""Pausing: what the strip offers that hangs in while a dream is paused, and its list of practice.

Owns the lines and what each stands for; what it then does is the dream's screen's.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from game.app.practice import SLOTS, Practice
from game.profile import bindings
from game.view.hud import words

RESUME, HINGE, PRACTICE, LEAVE, BACK = "resume", "hinge", "list", "leave", "back"
"""What a line stands for; else it is one of ``practice.TOOLS``."""
STAYS: Final = frozenset(("save_state", "slower", "faster", "hitboxes", "readout", *SLOTS))
"""Tools one looks at the strip for: it stays."""


class Item(NamedTuple):
    """A line of the strip."""

    does: str
    text: str
    note: str = ""


def strip(practice: Practice, *, timed: bool) -> tuple[Item, ...]:
    """The lines of the strip; who neither runs nor practises is not told of practice."""
    known = timed or practice.on
    return (
        Item(RESUME, words.RESUME),
        Item(HINGE, words.LAST_HINGE, words.LAST_HINGE_NOTE),
        *([Item(PRACTICE, words.PRACTISE)] if known else []),
        Item(LEAVE, words.LEAVE_DREAM, words.LEAVE_DREAM_NOTE),
    )


def tools(practice: Practice) -> tuple[Item, ...]:
    """The lines of its list of practice, with the key of each and how it stands."""
    back = Item(BACK, words.CLOSE_LIST)
    if not practice.on:
        return Item("practice", words.BEGIN_PRACTICE, words.BEGIN_PRACTICE_NOTE), back
    slot = practice.slot
    saved = practice.state(slot)
    following = SLOTS[(slot + 1) % len(SLOTS)]
    place = words.NOTHING_SAVED if saved is None else f"{saved.place} · {saved.tick}"
    items = [
        _item("restart_place", words.RESTART_PLACE),
        _item("save_state", words.SAVE_STATE),
        _item("load_state", words.LOAD_STATE, place),
        Item(following, f"{words.SLOT} {slot + 1}", f"1–{len(SLOTS)}"),
        _item("slower", words.SLOWER, practice.pace.name),
        _item("faster", words.FASTER, practice.pace.name),
        _item("readout", words.READOUT, _stands(on=practice.shown)),
        _item("hitboxes", words.HITBOXES, _stands(on=practice.outlined)),
        _item("free_camera", words.FREE_CAMERA),
    ]
    return (*items, back)


def _item(tool: str, text: str, note: str = "") -> Item:
    key = words.KEY_NAMES.get(bindings.KEYS[tool][0], bindings.KEYS[tool][0])
    return Item(tool, text, " · ".join(part for part in (key, note) if part))


def _stands(*, on: bool) -> str:
    return words.IS_ON if on else words.IS_OFF
