"""What sound costs: a tick of the mixer while everything plays, beside reading the same stems."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory
from typing import Final

import numpy as np
import soundfile

from game.sound.bank import GUARD
from game.sound.clock import BLOCK, RATE, Samples
from game.sound.mixer import Mixer
from game.sound.mood import Mood
from game.sound.pieces import PIECES, STEMS
from game.sound.voices import MOST, Held, Voice, placed

TICK: Final = 1e6 / 60.0
"""Microseconds of a tick: all of one core."""
_LOOPS: Final = 10
_CHANGE: Final = 7
"""Ticks after which another short sound begins."""
_OFF: Final = 0.01
"""Ticks by which the place is ahead: music is always being moved into phase, the dear way."""

Clock = Callable[[], float]


def tick_and_read(ticks: int, clock: Clock) -> tuple[float, float]:
    """Microseconds a tick of the mixer takes, and of reading as much of the four stems.

    All at once: music that crosses into other music out of phase, fear that swings it, as many
    short sounds from all sides as there may be, ten loops.
    """
    source = np.random.default_rng(1)
    first, second = PIECES["hall"], PIECES["corridor"]
    stems = {name: _noise(source, first.samples) for name in STEMS}
    others = {name: sound[: second.samples] for name, sound in stems.items()}
    short = _noise(source, 2 * RATE)
    mixer = Mixer()
    loop = Held(short, short[:, :1], placed(300.0, 200.0))
    mixer.hold({f"loop {n}": loop for n in range(_LOOPS)})
    mixer.play(second, others)
    mixer.post(Mood(1.0, 0.5, 1.0, 0.5), None)
    mixer.sound()
    mixer.play(first, stems)
    took = []
    for tick in range(ticks):
        if tick % first.bar == first.bar // 2:
            piece, sound = (first, stems) if tick // first.bar % 2 else (second, others)
            mixer.play(piece, sound)
        mixer.post(Mood(1.0, 0.5 + 0.5 * (tick % 2), 1.0, 0.5), tick * (1.0 + _OFF))
        if tick % _CHANGE == 0:
            voices = (_voice(number, short) for number in range(MOST))
            mixer.begin(voices)
        start = clock()
        mixer.sound()
        took.append((clock() - start) * 1e6)
    return fmean(took), _reading(source, ticks, clock)


def _noise(source: np.random.Generator, count: int) -> Samples:
    return source.integers(-4000, 4000, (count, 2)).astype(np.int16)


def _voice(number: int, sound: Samples) -> Voice:
    return Voice(str(number), sound, sound[:, :1], placed(60.0 * number - 700.0, 300.0))


def _reading(source: np.random.Generator, ticks: int, clock: Clock) -> float:
    """Microseconds libsndfile takes for a tick of four stems."""
    count = ticks * BLOCK + 2 * GUARD
    with TemporaryDirectory() as folder:
        path = Path(folder) / "stem.ogg"
        with soundfile.SoundFile(path, "w", RATE, 2, "VORBIS", format="OGG") as file:
            for _ in range(0, count, 4096):
                file.write(_noise(source, 4096))
        start = clock()
        for _ in STEMS:
            soundfile.read(path, frames=count, dtype="int16")
        return (clock() - start) * 1e6 / ticks
