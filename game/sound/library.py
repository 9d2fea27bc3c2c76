"""Library: music and effects by name, read aside so that nobody waits for them."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Final, TypeVar

from game.sound.bank import Stems, read_stems
from game.sound.pieces import PIECES
from game.sound.recordings import Effect, Recordings

T = TypeVar("T")

_KEPT: Final = 2
"""Pieces held at a time: the longest take 74 MB."""


class Library:
    """Reads what is asked for in threads of its own."""

    def __init__(self, folder: Path) -> None:
        """``folder`` holds ``music`` and ``effects``."""
        self._folder = folder
        self._reader = ThreadPoolExecutor(1, thread_name_prefix="sound")
        self._pieces: dict[str, Future[Stems]] = {}
        self.faults: list[str] = []
        """What could not be read, a line each."""
        self._effects = Recordings(folder / "effects", self.faults)

    def ask(self, piece: str) -> None:
        """Begin to read a piece: it will be wanted soon."""
        if piece in self._pieces:
            self._pieces[piece] = self._pieces.pop(piece)
            return
        while len(self._pieces) >= _KEPT:
            del self._pieces[next(iter(self._pieces))]
        self._pieces[piece] = self._reader.submit(_read_piece, self._folder / "music", piece)

    @property
    def held(self) -> tuple[str, ...]:
        """The pieces that are in memory or being read, the one asked for last at the end."""
        return tuple(self._pieces)

    def stems(self, piece: str) -> Stems | None:
        """The stems of a piece; None while they are read, or where they cannot be."""
        self.ask(piece)
        return self._taken(self._pieces[piece])

    def lacks(self, piece: str) -> bool:
        """Whether the piece has been asked for and is not to be had."""
        future = self._pieces.get(piece)
        return future is not None and future.done() and self.stems(piece) is None

    def loop(self, name: str) -> Effect | None:
        """A loop, always the same recording; None where there is none, or not yet."""
        return self._effects.first(name)

    def effect(self, name: str) -> Effect | None:
        """The next of an effect's recordings in turn; None where there is none, or not yet."""
        return self._effects.next(name)

    def is_coming(self, name: str) -> bool:
        """Whether an effect that is not to be had now will soon be."""
        return self._effects.is_coming(name)

    def close(self) -> None:
        """Read nothing any more."""
        self._reader.shutdown(wait=False, cancel_futures=True)
        self._effects.close()

    def _taken(self, future: Future[T]) -> T | None:
        if not future.done() or future.cancelled():
            return None
        fault = future.exception()
        if fault is None:
            return future.result()
        if not isinstance(fault, FileNotFoundError) and str(fault) not in self.faults:
            self.faults.append(str(fault))
        return None


def _read_piece(folder: Path, piece: str) -> Stems:
    """Its stems. Raises FileNotFoundError where it was not made: then it is simply silent."""
    if not (folder / piece).is_dir():
        raise FileNotFoundError(piece)
    return read_stems(folder, PIECES[piece])
