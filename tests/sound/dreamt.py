"""Plays a replay at its own speed to the machine's device, without a picture: a program.

Writes one line of JSON a tick: seconds of ``monotonic``, place, ticks the place has lived, name
of the piece asked for, seconds for which the device has had nothing until now. The test that
records the device reads it beside what was heard.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import monotonic, sleep

import pyglet

from game.app.library import Library
from game.profile import paths
from game.sim.tuning import TICKS_PER_SECOND
from game.sound.clock import RATE, Block
from game.sound.mixer import Mixer, Volumes
from game.sound.soundscape import Device, Soundscape
from game.speedrun.playback import Playback
from game.speedrun.replay import read
from game.view.hud.memory import HudMemory

LEAD_IN = 8.0
"""Seconds of the title before the first tick: what is wanted first is read meanwhile."""


class Watched(Mixer):
    """Remembers for how long the device had nothing."""

    began, made, late = 0.0, 0.0, 0.0

    def sound(self) -> Block:
        """See Mixer."""
        now = monotonic()
        self.began = self.began or now
        # What is late for the first time is missing; later sound is late by as much.
        self.late = max(self.late, now - self.began - self.made)
        block = super().sound()
        self.made += len(block) / RATE
        return block


def main(replay: str, told: str) -> int:
    pyglet.options.headless = True
    pyglet.options.audio = ("silent",)
    from game.sound.out import Out  # noqa: PLC0415 - headless has to be decided first

    mixers: list[Watched] = []

    def device(mixer: Mixer) -> Device:
        mixer.__class__ = Watched
        assert isinstance(mixer, Watched)
        mixers.append(mixer)
        return Out(mixer)

    playback = Playback(read(Path(replay)), Library().campaign.load)
    scape = Soundscape(paths.audio(), Volumes(master=1.0), device)
    if not scape.sounds:
        return 1
    began = monotonic()
    while monotonic() < began + LEAD_IN:
        scape.title()
        sleep(1 / TICKS_PER_SECOND)
    memory, tick, began = HudMemory(), 0, monotonic()
    with Path(told).open("w") as log:
        for events in playback:
            tick += 1
            world = playback.attempt.world
            memory.hear(events, world)
            scape.tick(events, world, ducked=memory.speaks)
            line = [monotonic(), world.level.name, world.tick, scape.piece, mixers[0].late]
            log.write(json.dumps(line) + "\n")
            sleep(max(0.0, began + tick / TICKS_PER_SECOND - monotonic()))
    scape.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
