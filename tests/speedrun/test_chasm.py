"""The chasm as it is played: its first room, its lesson, its bridge of birds."""

from __future__ import annotations

import random

import pytest

from game.levels.campaign import Campaign
from game.profile import paths
from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.events import Fell
from game.sim.geometry import gap
from game.sim.level import Level
from game.sim.progress import FAIL_FORWARD, Progress
from game.sim.world import World
from game.speedrun.pilot.chart import Chart

STICKS = ((127, 0), (-127, 0), (0, 127), (0, -127), (90, 90), (90, -90), (-90, 90), (0, 0))
EDGE = 4060.0, 985.0
"""Where one stands before the bridge, px."""
BEYOND = 4440.0


@pytest.fixture(scope="module")
def chasm() -> Level:
    return Campaign.open(paths.maps(), (paths.shipped(),)).load("chasm")


def hinge(level: Level, name: str) -> tuple[float, float]:
    found = next(hinge for hinge in level.hinges if hinge.name == name)
    return found.x, found.y


@pytest.mark.parametrize("seed", range(6))
def test_nobody_falls_before_the_second_page(chasm: Level, seed: int) -> None:
    hand, world = random.Random(seed), World(chasm, seed, Progress())
    stick = (0, 0)
    while world.progress.entry in ("", "the first page") and world.tick < 1500 and not world.over:
        if world.tick % 25 == 0:
            stick = hand.choice(STICKS)
        assert not any(isinstance(event, Fell) for event in world.step(Controls(0, *stick)))


def test_without_its_lesson_one_comes_to_the_lectern_and_no_further(chasm: Level) -> None:
    chart, start = Chart(chasm), chasm.spawn("")
    here = start.x, start.y
    lectern = hinge(chasm, "the lectern")
    assert gap(chart.way(here, lectern)[-1], lectern) < 20.0
    for name in ("one tile on", "the edge of the storm", "the last page"):
        assert gap(chart.way(here, hinge(chasm, name))[-1], hinge(chasm, name)) > 120.0


def crosses(level: Level, wait: int, *, catches: bool) -> bool:
    """Whether hands that press dash and catch in turn come over the gap between two pages."""
    learnt = Progress(lessons=frozenset({FAIL_FORWARD}), entry="the edge of the storm")
    world = World(level, wait, learnt)
    world.player.stand_at(*EDGE)
    for _ in range(wait):
        world.step(NEUTRAL)
    while world.player.mode != "fall" and world.player.x < BEYOND:
        turn = world.tick % 6
        button = Button.DASH if turn < 2 else Button.CATCH if 3 <= turn < 5 and catches else 0
        near = world.player.x > EDGE[0] + 25.0
        world.step(Controls(int(button) if near else 0, 127, 0))
    return world.player.x >= BEYOND


def test_the_bridge_of_birds_bears_most_who_catch_at_random_and_nobody_else(chasm: Level) -> None:
    waits = range(30, 330, 20)
    over = sum(crosses(chasm, wait, catches=True) for wait in waits)
    assert len(waits) // 2 <= over < len(waits), "it asks to look"
    assert not any(crosses(chasm, wait, catches=False) for wait in waits)


@pytest.mark.parametrize("changes", [True, False])
def test_who_changes_streams_comes_to_the_lectern_and_who_does_not_to_a_view(
    chasm: Level, changes: bool
) -> None:
    world = World(chasm, 1, Progress(entry="page two"))
    world.player.stand_at(2170.0, 1169.0)
    for _ in range(700):
        over = 2760.0 < world.player.x < 2880.0 and world.player.y < 1345.0
        events = world.step(Controls(0, 0, 127 if changes and over else 0))
        assert not any(isinstance(event, Fell) for event in events)
    there = hinge(chasm, "the lectern") if changes else (3257.0, 1134.0)
    assert gap((world.player.x, world.player.y), there) < 300.0
