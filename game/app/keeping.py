"""Keeping: every dream's replay, on the disk at each split and at its end.

Whoever is killed has it as far as the last split. Owns how the files are named; while a
dream is played another thread writes, and a frame never waits for the disk. The maps it
was played in are added once it is over: packing them takes most of a second.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from game.sim.events import Event
from game.speedrun.attempt import Attempt
from game.speedrun.replay import SUFFIX, Replay, save


class Keeper:
    """Follows one attempt after another, each into a file of its own."""

    def __init__(self, folder: Path, with_maps: Callable[[Replay], Replay]) -> None:
        """``folder`` is made with the first file; ``with_maps`` gives a replay its maps."""
        self._folder, self._with_maps = folder, with_maps
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
        if self._due and not self.busy:
            self._due = False
            replay = attempt.replay()
            self._write(lambda: replay, self._name)

    def turn(self, left: Attempt, attempt: Attempt) -> None:
        """See Follower: it stays the same file, and holds what is played on."""
        del left
        self._splits = len(attempt.splits.marks)

    def leave(self, attempt: Attempt) -> None:
        """See Follower. The whole of it is kept by ``keep``, which can say what went wrong."""

    def keep(self, replay: Replay) -> None:
        """Keep all of it: at once, and with its maps as soon as may be. Raises OSError."""
        self.finish()
        name = self._name or self._unused(replay.header.category)
        self._folder.mkdir(parents=True, exist_ok=True)
        save(replay, self._folder / name)
        self._write(lambda: self._with_maps(replay), name)

    def finish(self) -> None:
        """Wait until all is written."""
        if self._writer is not None:
            self._writer.join()
            self._writer = None

    @property
    def busy(self) -> bool:
        """Whether it is writing just now."""
        return self._writer is not None and self._writer.is_alive()

    def _write(self, given: Callable[[], Replay], name: str) -> None:
        def work() -> None:
            # What is wrong with the disk is told when the dream is left.
            with suppress(OSError):
                self._folder.mkdir(parents=True, exist_ok=True)
                save(given(), self._folder / name)

        self._writer = threading.Thread(target=work)
        self._writer.start()

    def _unused(self, category: str) -> str:
        """A name by the time of day; a run that is begun again within a second has another."""
        plain = "".join(c if c.isalnum() or c == "-" else "-" for c in category.strip("%"))
        stem = f"{time.strftime('%Y%m%d-%H%M%S')}-{plain}"
        number, name = 1, f"{stem}{SUFFIX}"
        while (self._folder / name).exists():
            number += 1
            name = f"{stem}-{number}{SUFFIX}"
        return name
