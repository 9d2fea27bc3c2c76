from __future__ import annotations

import pytest

from game.sim.events import Awoke
from game.speedrun.playback import Playback
from tests.speedrun.dream import attempt, dream_through, half_way, load, recorded
from tests.worlds import RIGHT


def test_a_replay_plays_tick_by_tick_to_its_awakening() -> None:
    replay = recorded()
    playback = Playback(replay, load)
    ticks = list(playback)
    assert len(ticks) == replay.inputs.ticks
    assert isinstance(ticks[-1][-1], Awoke)
    assert playback.attempt.replay() == replay


def test_two_playbacks_side_by_side_do_not_meet() -> None:
    replay = recorded()
    first, second = Playback(replay, load), Playback(replay, load)
    for _ in range(50):
        first.step()
    for _ in range(50):
        second.step()
    assert first.attempt.world.digest() == second.attempt.world.digest()


def test_a_playback_that_is_over_steps_no_further() -> None:
    playback = Playback(recorded(), load)
    for _ in playback:
        pass
    assert playback.over
    with pytest.raises(StopIteration):
        playback.step()


def test_an_unfinished_attempt_can_be_taken_up_where_it_stopped() -> None:
    whole = dream_through(attempt())
    playback = Playback(half_way(attempt()).replay(), load)
    for _ in playback:
        pass
    resumed = playback.attempt
    while not resumed.finished:
        resumed.step(RIGHT)
    assert resumed.replay() == whole.replay()
