"""Splits: named ticks a run passes. Owns their names and that each counts once."""

from __future__ import annotations

from typing import Final, NamedTuple

AWAKENING: Final = "Awakening"
"""The last split of a run that ends in waking."""
WAY_ON: Final = "Way on"
"""The last split of a single location that is left by a way without one of its own."""

NAME_LENGTH: Final = 80


class Mark(NamedTuple):
    """A name and the tick of the attempt it belongs to."""

    name: str
    tick: int


class Splits:
    """The splits of one attempt, in the order in which they were passed.

    What was passed stays so, and is what a replay claims. What the runner's clock shows can
    be taken back by hand, as in LiveSplit, and is shown again when it is passed again.
    """

    def __init__(self) -> None:
        self._marks: dict[str, int] = {}
        self._shown: dict[str, int] = {}

    def pass_by(self, name: str, tick: int) -> bool:
        """Note that the split was passed; False where it has no name or was passed before."""
        name = plain_name(name)
        if not name:
            return False
        self._shown.setdefault(name, tick)
        if name in self._marks:
            return False
        self._marks[name] = tick
        return True

    def undo(self) -> str:
        """Take the last back that is shown; returns its name, empty where there is none."""
        return self._shown.popitem()[0] if self._shown else ""

    def copy(self) -> Splits:
        """The same splits, growing apart from now on."""
        other = Splits()
        other._marks, other._shown = self._marks.copy(), self._shown.copy()
        return other

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All splits passed."""
        return tuple(Mark(name, tick) for name, tick in self._marks.items())

    @property
    def shown(self) -> tuple[Mark, ...]:
        """Those the clock shows: all, but for what was undone."""
        return tuple(Mark(name, tick) for name, tick in self._shown.items())


def plain_name(text: str) -> str:
    """A name that fits on a line; never begins with ``-``, which LiveSplit takes for a subsplit."""
    shown = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(shown.split()).lstrip("- ")[:NAME_LENGTH].rstrip()
