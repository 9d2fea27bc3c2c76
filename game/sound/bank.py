"""Bank: recorded sound in memory. libsndfile decodes OGG; it comes with its wheel."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np
import soundfile

from game.sound.clock import RATE, Samples
from game.sound.pieces import STEMS, Piece

GUARD: Final = 2400
"""Samples of the other end that stand before and after a loop, so that its seam is decoded well."""

Stems = Mapping[str, Samples]


class SoundError(Exception):
    """A sound file that is not what it must be. The message is one line that names it."""


def length(path: Path) -> float:
    """Seconds a file lasts, without reading its sound. Raises SoundError."""
    try:
        known = soundfile.info(path)
    except (OSError, soundfile.LibsndfileError) as fault:
        raise SoundError(f"{path}: cannot be read ({fault})") from None
    _check(path, known.samplerate, known.channels)
    return float(known.duration)


def read(path: Path) -> Samples:
    """A whole file as stereo. Raises SoundError."""
    try:
        data, rate = soundfile.read(path, dtype="int16", always_2d=True)
    except (OSError, soundfile.LibsndfileError) as fault:
        raise SoundError(f"{path}: cannot be read ({fault})") from None
    _check(path, rate, data.shape[1])
    return np.ascontiguousarray(np.repeat(data, 2, axis=1) if data.shape[1] == 1 else data)


def _check(path: Path, rate: int, channels: int) -> None:
    if rate != RATE:
        raise SoundError(f"{path}: has {rate} samples a second; make it {RATE}")
    if channels > 2:
        raise SoundError(f"{path}: has {channels} channels; make it stereo")


def read_loop(path: Path) -> Samples:
    """A loop without its guards. Raises SoundError."""
    data = read(path)
    if len(data) <= 2 * GUARD:
        raise SoundError(f"{path}: has {len(data)} samples; more than {2 * GUARD} belong in a loop")
    return data[GUARD:-GUARD]


def read_stems(folder: Path, piece: Piece) -> Stems:
    """All stems of a piece, each exactly one pass long. Raises SoundError."""
    return {stem: _stem(folder / piece.name / f"{stem}.ogg", piece) for stem in STEMS}


def _stem(path: Path, piece: Piece) -> Samples:
    data = read(path)
    guard = GUARD if piece.loops else 0
    if len(data) != piece.samples + 2 * guard:
        raise SoundError(
            f"{path}: has {len(data)} samples; {piece.samples} and {guard} on each side belong"
        )
    return data[guard : guard + piece.samples]
