"""Watch: whether files that places were made of were saved anew."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

_EVERY: Final = 0.05
"""Seconds between two looks, of wall time: what was saved is taken in within a second, however
few ticks a slow machine plays in one."""

Stamp = tuple[int, int]


class Watch:
    """Looks at files now and then: at their time and size by path, since editors replace files."""

    def __init__(self) -> None:
        self._since = 0.0
        self._stamps: dict[Path, Stamp | None] = {}
        self._changed: set[Path] = set()

    def wait(self, seconds: float, files: Iterable[Path]) -> frozenset[Path]:
        """So much time has passed, while places are made of ``files``; once after some were saved,
        these.

        Only once nothing changes any more: an editor may still be writing.
        """
        self._since += seconds
        if self._since < _EVERY:
            return frozenset()
        self._since = 0.0
        before, self._stamps = self._stamps, {path: _stamp(path) for path in files}
        saved = {path for path, now in self._stamps.items() if before.get(path, now) != now}
        if saved:
            self._changed |= saved
            return frozenset()
        changed, self._changed = frozenset(self._changed), set()
        return changed


def _stamp(path: Path) -> Stamp | None:
    """None where there is no file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
