"""Library: music and effects by name, read aside so that nobody waits for them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

import numpy as np

from game.sound.bank import SoundError, Stems, read, read_loop, read_stems
from game.sound.clock import RATE, Samples
from game.sound.pieces import PIECES

T = TypeVar("T")

_KEPT: Final = 2
"""Pieces held at a time: the longest takes 49 MB."""
LOOP: Final = "loop-"
"""How the names of effects begin that go round."""
_VARIANT: Final = re.compile(r"(.+)-(\d+)")
_DARK: Final = 1400.0
"""Hz above which a sound from far away has lost everything."""


@dataclass(frozen=True, slots=True)
class Effect:
    """One recording of a short sound, and the same as it is heard from far away."""

    bright: Samples
    dark: Samples
    """(samples, 1): far away there is no width."""


class Library:
    """Reads what is asked for in a thread of its own."""

    def __init__(self, folder: Path) -> None:
        """``folder`` holds ``music`` and ``effects``."""
        self._folder = folder
        self._reader = ThreadPoolExecutor(1, thread_name_prefix="sound")
        self._pieces: dict[str, Future[Stems]] = {}
        self.faults: list[str] = []
        """What could not be read, a line each."""
        self._effects = self._reader.submit(_read_effects, folder / "effects", self.faults)
        self._turns: dict[str, int] = {}

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
        every = self._taken(self._effects)
        kinds = every.get(name) if every else None
        return kinds[0] if kinds else None

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
        if not isinstance(fault, FileNotFoundError) and str(fault) not in self.faults:
            self.faults.append(str(fault))
        return None


def _read_piece(folder: Path, piece: str) -> Stems:
    """Its stems. Raises FileNotFoundError where it was not made: then it is simply silent."""
    if not (folder / piece).is_dir():
        raise FileNotFoundError(piece)
    return read_stems(folder, PIECES[piece])


def _read_effects(folder: Path, faults: list[str]) -> Mapping[str, tuple[Effect, ...]]:
    """All effects by name, their recordings in the order of their numbers.

    One that cannot be read is left out, and told in ``faults``.
    """
    found: dict[str, list[tuple[int, Effect]]] = {}
    for path in sorted(folder.glob("*.ogg")):
        loops = path.stem.startswith(LOOP)
        match = None if loops else _VARIANT.fullmatch(path.stem)
        name, number = (match[1], int(match[2])) if match else (path.stem, 0)
        try:
            bright = read_loop(path) if loops else read(path)
        except SoundError as fault:
            faults.append(str(fault))
            continue
        found.setdefault(name, []).append((number, Effect(bright, _darkened(bright, loops))))
    return {
        name: tuple(effect for _, effect in sorted(kinds, key=lambda kind: kind[0]))
        for name, kinds in found.items()
    }


def _darkened(bright: Samples, loops: bool) -> Samples:
    """Two low-passes of one pole each, of both ears together; round the loop if it is one."""
    size = len(bright) if loops else _roomy(len(bright) + 2400)
    hz = np.fft.rfftfreq(size, 1.0 / RATE)
    response = 1.0 / (1.0 + 1j * hz / _DARK) ** 2
    spectrum = np.fft.rfft(bright.mean(axis=1, dtype=np.float32), size)
    dark = np.fft.irfft(spectrum * response, size)[: len(bright), None]
    return np.clip(dark, -32768, 32767).astype(np.int16)


def _roomy(count: int) -> int:
    """The next length that a Fourier transform is quick at: three quarters of 2^n, or 2^n."""
    whole = 1 << (count - 1).bit_length()
    return whole * 3 // 4 if whole * 3 // 4 >= count else whole
