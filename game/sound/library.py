"""Library: music and effects by name, read aside so that nobody waits for them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

import numpy as np

from game.sound.bank import Stems, read, read_stems
from game.sound.clock import RATE, Samples
from game.sound.pieces import PIECES

T = TypeVar("T")

_KEPT: Final = 2
"""Pieces held at a time: the longest takes 49 MB."""
_VARIANT: Final = re.compile(r"(.+)-(\d+)")
_DARK: Final = 1400.0
"""Hz above which a sound from far away has lost everything."""


@dataclass(frozen=True, slots=True)
class Effect:
    """One recording of a short sound, and the same as it is heard from far away."""

    bright: Samples
    dark: Samples


class Library:
    """Reads what is asked for in a thread of its own."""

    def __init__(self, folder: Path) -> None:
        """``folder`` holds ``music`` and ``effects``."""
        self._folder = folder
        self._reader = ThreadPoolExecutor(1, thread_name_prefix="sound")
        self._pieces: dict[str, Future[Stems]] = {}
        self._effects = self._reader.submit(_read_effects, folder / "effects")
        self._turns: dict[str, int] = {}
        self.faults: list[str] = []
        """What could not be read, a line each."""

    def ask(self, piece: str) -> None:
        """Begin to read a piece: it will be wanted soon."""
        if piece in self._pieces:
            self._pieces[piece] = self._pieces.pop(piece)
            return
        while len(self._pieces) >= _KEPT:
            del self._pieces[next(iter(self._pieces))]
        self._pieces[piece] = self._reader.submit(read_stems, self._folder / "music", PIECES[piece])

    def stems(self, piece: str) -> Stems | None:
        """The stems of a piece; None while they are read, or where they cannot be."""
        self.ask(piece)
        return self._taken(self._pieces[piece])

    def effect(self, name: str) -> Effect | None:
        """The next of an effect's recordings in turn; None where there is none, or not yet."""
        every = self._taken(self._effects)
        kinds = every.get(name) if every else None
        if not kinds:
            return None
        turn = self._turns.get(name, 0)
        self._turns[name] = turn + 1
        return kinds[turn % len(kinds)]

    def close(self) -> None:
        """Read nothing any more."""
        self._reader.shutdown(wait=False, cancel_futures=True)

    def _taken(self, future: Future[T]) -> T | None:
        if not future.done() or future.cancelled():
            return None
        fault = future.exception()
        if fault is None:
            return future.result()
        if str(fault) not in self.faults:
            self.faults.append(str(fault))
        return None


def _read_effects(folder: Path) -> Mapping[str, tuple[Effect, ...]]:
    """All effects by name, their recordings in the order of their numbers."""
    found: dict[str, list[tuple[int, Effect]]] = {}
    for path in sorted(folder.glob("*.ogg")):
        match = _VARIANT.fullmatch(path.stem)
        name, number = (match[1], int(match[2])) if match else (path.stem, 0)
        bright = read(path)
        found.setdefault(name, []).append((number, Effect(bright, _darkened(bright))))
    return {
        name: tuple(effect for _, effect in sorted(kinds, key=lambda kind: kind[0]))
        for name, kinds in found.items()
    }


def _darkened(bright: Samples) -> Samples:
    """Two low-passes of one pole each, forwards, in the frequency domain."""
    size = 1 << (len(bright) + 4800).bit_length()
    hz = np.fft.rfftfreq(size, 1.0 / RATE)
    response = 1.0 / (1.0 + 1j * hz / _DARK) ** 2
    spectrum = np.fft.rfft(bright.astype(np.float32), size, axis=0)
    dark = np.fft.irfft(spectrum * response[:, None], size, axis=0)[: len(bright)]
    return np.clip(dark, -32768, 32767).astype(np.int16)
