"""The model is held to the rules: what is really done in a small place, it must allow."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.levels.proof.atlas import Atlas, Stand
from game.sim.controls import NEUTRAL, Button
from game.sim.events import Caught
from game.sim.level import CraneSpot, FloorGrid, GroundArea, Level, Spawn
from game.sim.parts.ribbon import Ribbon
from game.sim.progress import FAIL_FORWARD, LESSONS, Progress
from game.sim.world import World
from tests.levels.proof.lands import asked, goal
from tests.worlds import RIGHT, box, press

EDGE = 320.0


def apart(gap: float, more: tuple[Ribbon, ...] = ()) -> Level:
    """Two floors with so many px of nothing between them, and the goal beyond."""
    return Level(
        "drawn",
        "Drawn",
        960.0,
        192.0,
        FloorGrid(15, 3, 64, ("crystal",), bytes(45)),
        ground=(
            GroundArea(1, "crystal", box(0, 0, EDGE, 192)),
            GroundArea(2, "crystal", box(EDGE + gap, 0, 960, 192)),
        ),
        spawns=(Spawn(3, "start", 60.0, 96.0, start=True),),
        hinges=(replace(goal(12, 1), outline=box(EDGE + gap + 10, 0, 960, 192)),),
        parts=more,
    )


def crosses(land: Level, *, dash_at: float | None = None) -> bool:
    """Whether whoever runs east, and dashes at that x, comes to the goal."""
    lessons = frozenset({FAIL_FORWARD} if dash_at is not None else ())
    world = World(land, 0, Progress(lessons=lessons))
    for _ in range(220):
        asks = dash_at is not None and world.player.x >= dash_at
        events = world.step(press(Button.DASH, stick_x=127) if asks else RIGHT)
        if world.player.mode == "fall":
            return False
        if any(getattr(event, "name", "") == "goal" for event in events):
            return True
    return False


def test_whatever_gap_is_walked_over_is_a_way() -> None:
    walked = {gap for gap in range(4, 64, 3) if crosses(apart(gap))}
    told = {gap for gap in range(4, 64, 3) if asked(apart(gap)) is not None}
    assert walked
    assert walked <= told
    assert max(told) - max(walked) <= 12


def test_whatever_gap_is_dashed_over_is_a_way_with_the_dash_alone() -> None:
    take_offs = [EDGE + off for off in range(-8, 22, 4)]
    dashed = {
        gap for gap in range(40, 200, 6) if any(crosses(apart(gap), dash_at=at) for at in take_offs)
    }
    told = {gap for gap in range(40, 200, 6) if asked(apart(gap), *LESSONS) is not None}
    assert dashed
    assert dashed <= told
    assert max(told) - max(dashed) <= 18
    assert not any(asked(apart(gap)) for gap in dashed)


@pytest.mark.parametrize("speed", [2.0, 6.0, 11.0])
def test_what_carries_one_throws_no_farther_than_is_told(speed: float) -> None:
    ribbon = Ribbon(9, ((40.0, 96.0), (EDGE, 96.0)), 100.0, speed)
    for gap in range(10, 120, 10):
        # The current's end is round: it reaches half its width beyond its line.
        land = apart(gap, (ribbon,))
        if crosses(land):
            assert asked(land) is not None, gap


def test_a_crane_that_sits_beyond_the_edge_comes_to_whoever_breathes() -> None:
    spot = CraneSpot(20, 1, EDGE + 240.0, 96.0, perched=True, shy=False)
    land = replace(apart(600.0), cranes=(spot,))
    world = World(land, 0, Progress())
    for _ in range(58):
        world.step(RIGHT)
    caught = False
    for tick in range(1500):
        held = press(Button.BREATHE, Button.CATCH) if tick % 8 == 0 else press(Button.BREATHE)
        events = world.step(held if tick > 200 else press(Button.BREATHE))
        caught = caught or any(isinstance(event, Caught) for event in events)
    assert world.step(NEUTRAL) is not None
    assert caught
    found = Atlas({"drawn": land}).visit(Stand("drawn"), frozenset(), "arrival")
    assert any(found.plan.things[n].id == 20 for n in found.met)
