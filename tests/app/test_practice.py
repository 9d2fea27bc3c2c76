"""Practice: its tools rest until asked for, mark the run for good, and stay exact."""

from __future__ import annotations

import pytest

from game.app.practice import TOOLS, Practice
from game.sim.controls import NEUTRAL, Controls
from game.speedrun.attempt import Attempt
from tests.speedrun import dream
from tests.worlds import DOWN, RIGHT


def play(practice: Practice, run: Attempt, controls: Controls, ticks: int) -> None:
    for _ in range(ticks):
        run.step(controls)
        practice.tick(run, controls)


def begun(*, on: bool = True) -> tuple[Practice, Attempt]:
    run = dream.attempt()
    return Practice(run, on=on), run


@pytest.mark.parametrize("tool", [tool for tool in TOOLS if tool != "practice"])
def test_no_tool_does_anything_to_a_run_before_practice_was_chosen(tool: str) -> None:
    practice, run = begun(on=False)
    play(practice, run, RIGHT, 3)
    assert practice.act(tool, run) is None
    assert run.kind == "run"
    assert all(practice.due() for _ in range(9))
    assert practice.lines(run) == ()


def test_practice_is_marked_at_once_seen_and_for_good() -> None:
    practice, run = begun(on=False)
    play(practice, run, RIGHT, 3)
    practice.act("practice", run)
    assert run.kind == "practice"
    assert practice.lines(run)[0].startswith("practice")
    practice.act("practice", run)
    practice.act("readout", run)
    assert practice.lines(run), "it cannot be hidden"
    assert dream.dream_through(run).replay().header.kind == "practice"


def test_a_state_saved_in_a_run_is_practice_when_it_is_gone_back_to() -> None:
    practice, run = begun()
    play(practice, run, DOWN, 5)
    practice.act("save_state", run)
    digest = run.world.digest()
    play(practice, run, RIGHT, 30)
    again = practice.act("load_state", run)
    assert again is not None
    assert (again.kind, again.tick, again.world.digest()) == ("practice", 5, digest)


def test_what_is_saved_after_going_back_is_exact_as_well_in_a_later_place() -> None:
    practice, run = begun()
    play(practice, run, DOWN, 7)
    while run.world.level.name != "porch":
        play(practice, run, RIGHT, 1)
    play(practice, run, RIGHT, 4)
    practice.act("save_state", run)
    play(practice, run, NEUTRAL, 9)
    first = practice.act("load_state", run)
    assert first is not None
    play(practice, first, NEUTRAL, 6)
    practice.act("save_state", first)
    before = first.world.digest(), first.replay()
    play(practice, first, RIGHT, 5)
    second = practice.act("load_state", first)
    assert second is not None
    assert (second.world.digest(), second.replay()) == before


def test_loading_where_nothing_was_saved_does_nothing() -> None:
    practice, run = begun()
    assert practice.act("load_state", run) is None


def test_restarting_a_place_stands_where_one_came_in() -> None:
    practice, run = begun()
    play(practice, run, DOWN, 7)
    while run.world.level.name != "porch":
        play(practice, run, RIGHT, 1)
    entered = run.tick
    play(practice, run, RIGHT, 11)
    again = practice.act("restart_place", run)
    assert again is not None
    assert (again.world.level.name, again.world.tick, again.tick) == ("porch", 0, entered)
    assert again.splits.marks == run.splits.marks


def test_slow_motion_plays_every_second_fourth_and_eighth() -> None:
    practice, run = begun()
    for pace in (1, 2, 4, 8, 1):
        assert sum(practice.due() for _ in range(64)) == 64 // pace
        practice.act("slower", run)


def test_between_two_slow_ticks_the_picture_goes_on_evenly() -> None:
    practice, run = begun()
    practice.act("slower", run)
    practice.act("slower", run)
    parts = []
    for _ in range(4):
        practice.due()
        parts.append(practice.part(0.5))
    assert sorted(parts) == pytest.approx([0.125, 0.375, 0.625, 0.875])


def test_frozen_each_press_is_one_tick() -> None:
    practice, run = begun()
    practice.act("freeze", run)
    assert not any(practice.due() for _ in range(9))
    practice.act("frame", run)
    assert [practice.due() for _ in range(4)] == [True, False, False, False]
    practice.act("freeze", run)
    assert practice.due()


def test_the_readout_tells_what_the_world_is() -> None:
    practice, run = begun()
    play(practice, run, RIGHT, 20)
    text = "\n".join(practice.lines(run))
    assert f"{run.world.player.x:.2f}" in text
    assert "240.0" in text
    assert "+127" in text
