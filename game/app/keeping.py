"""Keeping: every dream's replay, on the disk at each split and at its end.

Whoever is killed has it as far as the last split. Owns how the files are named; while a
dream is played another thread writes, and a frame never waits for the disk.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from game.sim.events import Event
from game.speedrun.attempt import Attempt
from game.speedrun.replay import SUFFIX, Replay, save


class Keeper:
    """Follows one attempt after another, each into a file of its own."""

    def __init__(self, folder: Path) -> None:
        """``folder`` is made with the first file."""
        self._folder = folder
        self._name = ""
        self._splits = 0
        self._due = False
        self._writer: threading.Thread | None = None

    @property
    def name(self) -> str:
        """Name of the attempt's file; empty before it has begun."""
        return self._name

    def begin(self, attempt: Attempt) -> None:
        """See Follower."""
        del attempt
        self._name, self._splits, self._due = "", 0, False

    def tick(self, attempt: Attempt, events: Sequence[Event]) -> None:
        """See Follower."""
        del events
        if not self._name:
            if attempt.timer.started is None:
                return
            self._name = self._unused(attempt.category)
        passed = len(attempt.splits.marks)
        if passed != self._splits:
            self._splits, self._due = passed, True
        if self._due and not self._writing:
            self._due = False
            self._writer = threading.Thread(target=self._draft, args=(attempt.replay(),))
            self._writer.start()

    def leave(self, attempt: Attempt) -> None:
        """See Follower. The whole of it is kept by ``keep``, which can say what went wrong."""

    def keep(self, replay: Replay) -> None:
        """Keep all of it. Raises OSError."""
        if self._writer is not None:
            self._writer.join()
            self._writer = None
        name = self._name or self._unused(replay.header.category)
        save(replay, self._folder / name)

    @property
    def _writing(self) -> bool:
        return self._writer is not None and self._writer.is_alive()

    def _draft(self, replay: Replay) -> None:
        # What is wrong with the disk is told when the dream is left.
        with suppress(OSError):
            save(replay, self._folder / self._name)

    def _unused(self, category: str) -> str:
        """A name by the time of day; a run that is begun again within a second has another."""
        plain = "".join(c if c.isalnum() or c == "-" else "-" for c in category.strip("%"))
        stem = f"{time.strftime('%Y%m%d-%H%M%S')}-{plain}"
        number, name = 1, f"{stem}{SUFFIX}"
        while (self._folder / name).exists():
            number += 1
            name = f"{stem}-{number}{SUFFIX}"
        return name
