"""What was saved is gone back to exactly, as often as one likes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.levels.campaign import Campaign
from game.profile import paths
from game.sim.controls import NEUTRAL, Controls
from game.speedrun.attempt import Attempt
from game.speedrun.playback import Playback
from game.speedrun.replay import read
from game.speedrun.states import Entry, Shelf, State
from tests.speedrun import dream
from tests.worlds import DOWN, LEFT, RIGHT

GEARS = Path(__file__).parents[1] / "replays" / "gears.replay"


def books(attempt: Attempt) -> tuple[object, ...]:
    """All that two attempts at the same tick must share."""
    done = replace(attempt.deeds.done)
    return attempt.world.digest(), attempt.replay(), replace(attempt.timer), done


def test_a_state_is_the_same_to_the_last_bit() -> None:
    attempt = dream.attempt()
    entry = Entry(attempt)
    dream.half_way(attempt)
    state, before = State(entry, attempt), books(attempt)
    dream.drive(attempt, LEFT, 40)
    assert books(state.rebuilding().finish()) == before


def test_what_is_played_on_from_it_goes_as_it_went_before() -> None:
    attempt = dream.attempt()
    entry = Entry(attempt)
    dream.half_way(attempt)
    again = State(entry, attempt).rebuilding().finish()
    assert dream.dream_through(attempt).replay() == dream.dream_through(again).replay()


def test_it_can_be_gone_back_to_again_and_again() -> None:
    attempt, shelf = dream.attempt(), Shelf()
    entry = Entry(attempt)
    dream.half_way(attempt)
    shelf.save(1, entry, attempt)
    before = books(attempt)
    for wander in (LEFT, RIGHT, DOWN):
        loaded = shelf.load(1)
        assert loaded is not None
        assert books(loaded) == before
        dream.drive(loaded, wander, 9)
        shelf.work(5)


def test_an_empty_slot_gives_nothing() -> None:
    assert Shelf().load(3) is None


def test_a_state_of_a_later_place_is_rebuilt_from_its_entry_alone() -> None:
    attempt = dream.attempt()
    while attempt.world.level.name != "porch":
        attempt.step(RIGHT if attempt.tick > 9 else DOWN)
    entry = Entry(attempt)
    assert entry.tick > 0
    dream.drive(attempt, RIGHT, 12)
    state = State(entry, attempt)
    rebuilding = state.rebuilding()
    assert rebuilding.left == state.world_tick == 12
    assert books(rebuilding.finish()) == books(attempt)


def test_an_entry_is_taken_as_one_comes_in_and_not_later() -> None:
    attempt = dream.attempt()
    attempt.step(NEUTRAL)
    with pytest.raises(ValueError, match="before"):
        Entry(attempt)


def test_the_work_for_the_next_going_back_is_spread() -> None:
    attempt, shelf = dream.attempt(), Shelf()
    entry = Entry(attempt)
    dream.half_way(attempt)
    state = shelf.save(1, entry, attempt)
    for _ in range(8):
        shelf.work(state.world_tick // 8 + 1)
    stepped = 0
    load = shelf.load(1)
    assert load is not None
    step = Attempt.step

    def counted(self: Attempt, controls: Controls) -> object:
        nonlocal stepped
        stepped += 1
        return step(self, controls)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Attempt, "step", counted)
        for _ in range(8):
            shelf.work(state.world_tick // 8 + 1)
        assert stepped == state.world_tick
        shelf.load(1)
    assert stepped == state.world_tick, "all was rebuilt already"


def test_states_hold_in_the_real_city_where_all_turns() -> None:
    playback = Playback(read(GEARS), Campaign.open(paths.maps(), (paths.shipped(),)).load)
    attempt, shelf = playback.attempt, Shelf()
    entry = Entry(attempt)
    for events in playback:
        assert events is not None
        if attempt.tick == 1200:
            shelf.save(1, entry, attempt)
            before = books(attempt)
    loaded = shelf.load(1)
    assert loaded is not None
    assert books(loaded) == before
    for controls in playback.replay.inputs.after(1200):
        loaded.step(controls)
    assert loaded.replay() == attempt.replay()
