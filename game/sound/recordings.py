"""Recordings: short sounds and loops by name. What must sound at once is in memory; what is long
is read when it is first wanted, and given up when much else was wanted since.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

import numpy as np

from game.sound.bank import SoundError, length, read, read_loop
from game.sound.clock import RATE, Samples

LOOP: Final = "loop-"
"""How the names of effects begin that go round."""
_VARIANT: Final = re.compile(r"(.+)-(\d+)")
_DARK: Final = 1400.0
"""Hz above which a sound from far away has lost everything."""
_COMMON: Final = ("step-", "flap")
_TUNE: Final = "step-line"
"""What is heard so often that an order would be noticed; but on a line each step is a star."""
_AT_ONCE: Final = 1.6
"""Seconds up to which a sound is always in memory: steps, wings and catches must not come late."""
_LONG_KEPT: Final = 20_000_000
"""Bytes of longer ones that are kept: twenty or thirty of them."""


@dataclass(frozen=True, slots=True)
class Effect:
    """One recording of a short sound, and the same as it is heard from far away."""

    bright: Samples
    dark: Samples
    """(samples, 1): far away there is no width."""

    @property
    def size(self) -> int:
        """Bytes it takes."""
        return self.bright.nbytes + self.dark.nbytes


@dataclass(slots=True, eq=False)
class _Recording:
    path: Path
    effect: Effect | None = None
    coming: bool = False
    """Whether it is being read."""
    broken: bool = False
    """Whether it was found that it cannot be."""


Shelf = Mapping[str, list[_Recording]]


class Recordings:
    """All recordings of a folder. What cannot be read is left out, and told in ``faults``."""

    def __init__(self, folder: Path, faults: list[str]) -> None:
        """Begins to read in a thread of its own, so that no music is waited for."""
        self._reader = ThreadPoolExecutor(1, thread_name_prefix="effects")
        self._faults = faults
        self._shelf: Future[Shelf] = self._reader.submit(_shelved, folder, faults)
        self._long: dict[_Recording, None] = {}
        """Longer ones that are in memory or being read; what was wanted last is at the end."""
        self._turns: dict[str, int] = {}
        self._chance = Random(1)

    def next(self, name: str) -> Effect | None:
        """The next recording of a name; None where there is none, or not yet.

        They come in turn, what is common in any order, and never one twice in a row.
        """
        kinds = self._kinds(name)
        if not kinds:
            return None
        turn = self._turns.get(name, 0)
        effect = self._have(kinds[turn % len(kinds)])
        if effect is not None:
            self._turns[name] = turn + self._step(name, len(kinds))
        return effect

    def _step(self, name: str, kinds: int) -> int:
        common = name.startswith(_COMMON) and name != _TUNE
        return self._chance.randint(1, kinds - 1) if common and kinds > 1 else 1

    def first(self, name: str) -> Effect | None:
        """Always the same recording of a name; None where there is none, or not yet."""
        kinds = self._kinds(name)
        return self._have(kinds[0]) if kinds else None

    def is_coming(self, name: str) -> bool:
        """Whether a name that is not to be had now will soon be."""
        if not self._shelf.done():
            return False
        return any(recording.coming for recording in self._kinds(name))

    def close(self) -> None:
        """Read nothing any more."""
        self._reader.shutdown(wait=False, cancel_futures=True)

    def _kinds(self, name: str) -> list[_Recording]:
        if not self._shelf.done() or self._shelf.cancelled():
            return []
        return [one for one in self._shelf.result().get(name, ()) if not one.broken]

    def _have(self, recording: _Recording) -> Effect | None:
        if recording in self._long:
            self._long[recording] = self._long.pop(recording)
        if recording.effect is None and not recording.coming:
            recording.coming = True
            self._long[recording] = None
            self._make_room()
            self._reader.submit(self._fetch, recording)
        return recording.effect

    def _make_room(self) -> None:
        """Give up what has not been wanted for longest; what still sounds of it sounds on."""
        taken = sum(r.effect.size for r in self._long if r.effect is not None)
        for recording in list(self._long):
            if taken <= _LONG_KEPT:
                return
            if recording.effect is not None:
                taken -= recording.effect.size
                recording.effect = None
                del self._long[recording]

    def _fetch(self, recording: _Recording) -> None:
        """In the reader's thread."""
        try:
            recording.effect = _effect(recording.path)
        except SoundError as fault:
            recording.broken = True
            self._faults.append(str(fault))
        recording.coming = False


def _shelved(folder: Path, faults: list[str]) -> Shelf:
    """All recordings by name in the order of their numbers, those that are short read."""
    found: dict[str, list[tuple[int, _Recording]]] = {}
    for path in sorted(folder.glob("*.ogg")):
        match = None if path.stem.startswith(LOOP) else _VARIANT.fullmatch(path.stem)
        name, number = (match[1], int(match[2])) if match else (path.stem, 0)
        recording = _Recording(path)
        try:
            if length(path) <= _AT_ONCE:
                recording.effect = _effect(path)
        except SoundError as fault:
            faults.append(str(fault))
            continue
        found.setdefault(name, []).append((number, recording))
    return {
        name: [recording for _, recording in sorted(kinds, key=lambda kind: kind[0])]
        for name, kinds in found.items()
    }


def _effect(path: Path) -> Effect:
    """Read a recording. Raises SoundError."""
    loops = path.stem.startswith(LOOP)
    bright = read_loop(path) if loops else read(path)
    return Effect(bright, _darkened(bright, loops))


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
