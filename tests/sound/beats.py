"""Plays corridor beats from ticks for so many seconds to the machine's device: a program.

The ground of the music is a soft high tone without end, in which any gap shows, and a click on
every beat. Prints the longest time, in seconds, for which the machine let it make no sound.
"""

from __future__ import annotations

import sys
from time import monotonic, sleep

import numpy as np
import pyglet

from game.sound.clock import BLOCK, RATE, Block
from game.sound.mixer import Mixer, Volumes
from game.sound.mood import Mood
from game.sound.pieces import PIECES, STEMS

PILOT = 3000.0
"""Hz of the tone,"""
CLICK = 200.0
"""and of the clicks."""


class Watched(Mixer):
    """Remembers how long nothing was asked of it."""

    pause, last = 0.0, 0.0

    def sound(self) -> Block:
        """See Mixer."""
        now = monotonic()
        if self.last:
            self.pause = max(self.pause, now - self.last)
        self.last = now
        return super().sound()


def main(seconds: float) -> int:
    pyglet.options.headless = True
    pyglet.options.audio = ("silent",)
    from game.sound.out import Out  # noqa: PLC0415 - headless has to be decided first

    piece = PIECES["corridor"]
    time = np.arange(piece.samples) / RATE
    ground = 2500.0 * np.sin(2 * np.pi * PILOT * time)
    one = np.arange(2400)
    click = 14000.0 * np.sin(2 * np.pi * CLICK * one / RATE) * np.exp(-one / 700.0)
    for tick in range(0, piece.ticks, piece.beat):
        ground[tick * BLOCK : tick * BLOCK + len(click)] += click
    loud = np.stack([ground, ground], 1).astype(np.int16)
    silent = np.zeros_like(loud)
    mixer = Watched(Volumes(master=1.0))
    out = Out(mixer)
    if not out.sounds:
        return 1
    mixer.play(piece, {stem: loud if stem == "ground" else silent for stem in STEMS}, 0.0)
    began, tick = monotonic(), 0
    mixer.last = 0.0
    while tick < seconds * 60:
        while tick < (monotonic() - began) * 60:
            tick += 1
            mixer.post(Mood(breath=1.0), float(tick))
        sleep(1 / 60)
    out.close()
    print(mixer.pause)
    return 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1])))
