"""A small dream of two places, and walks through it. The rules are the real ones."""

from __future__ import annotations

from dataclasses import replace

from game.sim.controls import NEUTRAL, Controls
from game.sim.events import Event
from game.sim.level import Ending, Hinge, Level, Passage, Spawn
from game.sim.world import World
from game.speedrun.attempt import Attempt
from game.speedrun.replay import Replay
from tests.worlds import DOWN, RIGHT, box, level, middle

START = "bed"
HASH = "c0ffee"

BED = replace(
    level(
        """
########
#@.....#
#......#
########
""",
        hinges=(Hinge(5, "mid", box(256, 64, 320, 192), *middle(4, 1), split="- Half way"),),
        passages=(Passage(7, "out", box(384, 64, 448, 192), "porch", "mat", split="Glass door"),),
    ),
    name=START,
)
PORCH = replace(
    level(
        """
#######
#@....#
#######
""",
        endings=(Ending(9, "handle", box(320, 64, 384, 128), *middle(5, 1), "Up.", always=True),),
    ),
    spawns=(Spawn(1, "start", *middle(1, 1), start=True), Spawn(2, "mat", *middle(2, 1))),
    name="porch",
)
LEVELS = {BED.name: BED, PORCH.name: PORCH}


def load(name: str) -> Level:
    """A place of the dream."""
    return LEVELS[name]


def attempt(**terms: object) -> Attempt:
    """A new run of the dream."""
    given: dict[str, object] = {"campaign": "Test", "campaign_hash": HASH, **terms}
    return Attempt(load, START, **given)  # type: ignore[arg-type]  # tests name what they give


def drive(run: Attempt, controls: Controls, ticks: int) -> list[Event]:
    """Hold the controls for so many ticks."""
    events: list[Event] = []
    for _ in range(ticks):
        events += run.step(controls)
    return events


def half_way(run: Attempt) -> Attempt:
    """Wait, sidle, and stand in the middle of the first place."""
    drive(run, NEUTRAL, 20)
    drive(run, DOWN, 7)
    drive(run, RIGHT, 45)
    return run


def dream_through(run: Attempt) -> Attempt:
    """From start to awakening."""
    half_way(run)
    while not run.finished:
        assert run.tick < 1000, "the dream has no end"
        run.step(RIGHT)
    return run


def recorded(**terms: object) -> Replay:
    """A whole run, recorded."""
    return dream_through(attempt(**terms)).replay()


class Drifting(World):
    """A world on a machine whose floats end in other bits: same deeds, other digests."""

    def digest(self) -> str:
        """Never that of the real one."""
        return super().digest()[::-1]
