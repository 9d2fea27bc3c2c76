"""Watch: whether files that places were made of were saved anew."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

_EVERY: Final = 10
"""Ticks between two looks; what was saved is taken in within a second."""

Stamp = tuple[int, int]


class Watch:
    """Looks at files now and then: at their time and size by path, since editors replace files."""

    def __init__(self) -> None:
        self._ticks = 0
        self._stamps: dict[Path, Stamp | None] = {}
        self._changed = False

    def tick(self, files: Iterable[Path]) -> bool:
        """A tick, while places are made of ``files``; True once after one was saved.

        Only once nothing changes any more: an editor may still be writing.
        """
        self._ticks += 1
        if self._ticks % _EVERY:
            return False
        before, self._stamps = self._stamps, {path: _stamp(path) for path in files}
        if any(before.get(path, now) != now for path, now in self._stamps.items()):
            self._changed = True
            return False
        changed, self._changed = self._changed, False
        return changed


def _stamp(path: Path) -> Stamp | None:
    """None where there is no file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
