"""Pages: screens that hear single keys and typed text beside the controls.

Owns nothing of what they show.
"""

from __future__ import annotations


class Page:
    """A screen one also types on."""

    def key(self, name: str) -> bool:
        """A key of that name went down; True: it means nothing else."""
        del name
        return False

    def text(self, typed: str) -> None:
        """Something was typed."""

    def point(self, x: float, y: float) -> None:
        """The pointer means nothing here."""

    def leave(self) -> None:
        """Nothing was played."""
