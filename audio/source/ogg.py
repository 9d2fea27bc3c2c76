"""OGG Vorbis with the same bytes each time: libsndfile's random stream serial is written anew."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Final

import numpy as np
import soundfile

from audio.source.signals import RATE, Signal

GUARD: Final = 2400
"""Samples of the other end before and after a loop: its seam is then decoded like any place."""
_CHUNK: Final = 4096
"""Samples written at a time: one great write overflows libsndfile's stack."""


def write_loop(path: Path, loop: Signal, quality: float = 0.4) -> None:
    """A loop with its guards."""
    write(path, np.concatenate([loop[-GUARD:], loop, loop[:GUARD]]), quality)


def write(path: Path, sound: Signal, quality: float = 0.4) -> None:
    """A sound, -1 to 1; ``quality`` 0 to 1 as Vorbis means it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with soundfile.SoundFile(
        path, "w", RATE, sound.shape[1], "VORBIS", format="OGG", compression_level=1.0 - quality
    ) as file:
        for start in range(0, len(sound), _CHUNK):
            file.write(np.clip(sound[start : start + _CHUNK], -1.0, 1.0).astype(np.float32))
    path.write_bytes(_steady(path.read_bytes()))


def _steady(data: bytes) -> bytes:
    """Every page with serial 1 and its checksum (RFC 3533) made anew."""
    out = bytearray(data)
    at = 0
    while at < len(out):
        segments = out[at + 26]
        size = 27 + segments + sum(out[at + 27 : at + 27 + segments])
        struct.pack_into("<I", out, at + 14, 1)
        struct.pack_into("<I", out, at + 22, 0)
        struct.pack_into("<I", out, at + 22, _checksum(bytes(out[at : at + size])))
        at += size
    return bytes(out)


def _row(index: int) -> int:
    value = index << 24
    for _ in range(8):
        value = (value << 1) ^ (0x04C11DB7 if value & 0x80000000 else 0)
    return value & 0xFFFFFFFF


_ROWS: Final = tuple(_row(index) for index in range(256))


def _checksum(page: bytes) -> int:
    value = 0
    for byte in page:
        value = ((value << 8) & 0xFFFFFFFF) ^ _ROWS[(value >> 24) ^ byte]
    return value
