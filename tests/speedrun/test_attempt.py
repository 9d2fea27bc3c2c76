from __future__ import annotations

from dataclasses import replace

import pytest

from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.events import Awoke, Left, SetBack
from game.sim.level import RelicDoor
from game.sim.mirror import mirrored
from game.sim.progress import Progress
from game.sim.tuning import HINGE_HOLD
from game.speedrun.attempt import Attempt
from game.speedrun.categories import SECOND_TURN
from game.speedrun.header import MOST_SEED
from game.speedrun.splits import Mark
from game.speedrun.verify import Result, verify
from tests.speedrun.dream import (
    BED,
    HASH,
    PORCH,
    START,
    attempt,
    dream_through,
    drive,
    half_way,
    load,
    recorded,
)
from tests.worlds import LEFT, RIGHT, middle, press


def test_a_run_goes_through_all_places_to_its_awakening() -> None:
    run = dream_through(attempt())
    assert run.finished
    assert [place.name for place in run.places] == ["bed", "porch"]
    assert [split.name for split in run.splits.marks] == ["Half way", "Glass door", "Awakening"]
    assert run.splits.marks[-1].tick == run.timer.ended == run.tick


def test_the_next_place_is_entered_in_the_tick_in_which_the_last_was_left() -> None:
    run = half_way(attempt())
    while run.world.level.name == "bed":
        events = run.step(RIGHT)
    assert [type(event) for event in events][-1] is Left
    assert run.places[-1] == Mark("porch", run.tick)
    assert run.world.tick == 0
    run.step(RIGHT)
    assert run.world.tick == 1


def test_game_time_runs_from_the_first_input_to_the_awakening() -> None:
    run = dream_through(attempt())
    assert run.timer.started == 21
    assert run.timer.time == run.tick - 21


def test_game_time_runs_on_through_a_set_back() -> None:
    run = half_way(attempt())
    before = run.timer.time
    events = drive(run, press(Button.HINGE), HINGE_HOLD)
    assert any(isinstance(event, SetBack) for event in events)
    assert run.timer.time == before + HINGE_HOLD


def test_after_the_awakening_nothing_happens_any_more() -> None:
    run = dream_through(attempt())
    replay = run.replay()
    assert run.step(RIGHT) == []
    assert run.replay() == replay


def test_the_awakening_is_told_once() -> None:
    run = attempt()
    events = []
    half_way(run)
    while not run.finished:
        events += run.step(RIGHT)
    assert sum(isinstance(event, Awoke) for event in events) == 1


def test_the_same_seed_and_inputs_give_the_same_replay() -> None:
    assert recorded(seed=7) == recorded(seed=7)
    assert recorded(seed=7).checks != recorded(seed=8).checks


def test_what_is_played_is_what_is_recorded() -> None:
    wild, tame = attempt(), attempt()
    drive(wild, Controls(1 << 9, 9999, -128, 10**6, 0), 90)
    drive(tame, Controls(0, 127, -127, 32767, 0), 90)
    assert wild.replay() == tame.replay()


def test_there_is_a_checksum_each_second_and_one_at_the_end() -> None:
    run = half_way(attempt())
    assert run.tick == 72
    assert len(run.checks) == 1
    assert len(run.replay().checks) == 2
    drive(run, LEFT, 48)
    assert len(run.replay().checks) == len(run.checks) == 2


def test_the_passage_says_where_one_stands_in_the_next_place() -> None:
    run = half_way(attempt())
    while run.world.level.name == "bed":
        run.step(RIGHT)
    assert run.world.progress.entry == "mat"
    assert (run.world.player.x, run.world.player.y) == middle(2, 1)


def test_a_continued_dream_begins_with_what_one_had() -> None:
    progress = Progress(entry="mid", cranes=frozenset({3, 5}))
    run = Attempt(load, "bed", progress=progress)
    assert run.world.progress.cranes == {3, 5}
    assert run.world.player.x == 288
    assert run.replay().header.progress == progress


@pytest.mark.parametrize("seed", [-1, MOST_SEED + 1])
def test_a_seed_no_replay_can_hold_is_refused(seed: int) -> None:
    with pytest.raises(ValueError, match="seed"):
        attempt(seed=seed)


def test_a_run_longer_than_a_replay_can_hold_keeps_its_first_ten_hours(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("game.speedrun.attempt.MOST_TICKS", 100)
    run = attempt()
    drive(run, NEUTRAL, 100)
    full = run.replay()
    drive(run, RIGHT, 70)
    assert run.replay() == full
    assert (run.tick, run.inputs.ticks, len(run.checks)) == (170, 100, 1)


def test_every_second_turn_is_played_the_other_way_round() -> None:
    run = attempt(category="spiral", progress=SECOND_TURN)
    assert run.world.level == mirrored(load(START))
    assert run.world.progress.turn == 2
    while not run.finished:
        assert run.tick < 1000, "the dream has no end"
        run.step(LEFT)
    replay = run.replay()
    assert verify(replay, load, HASH, START).result is Result.OK
    plain = replace(replay.header, category="any%")
    claimed = replace(replay, header=plain)
    assert verify(claimed, load, HASH, START).result is Result.NOT_A_RUN


def test_a_single_location_ends_in_the_tick_in_which_it_is_left_by_a_way_on() -> None:
    run = attempt(category="location:bed")
    while not run.finished:
        run.step(RIGHT)
    assert (run.world.level.name, [mark.name for mark in run.places]) == ("bed", ["bed"])
    assert run.splits.marks[-1] == ("Glass door", run.tick)
    assert run.replay().header.time == run.timer.time == run.tick - 1
    assert run.step(RIGHT) == []


def test_a_way_without_a_split_leads_back_and_the_run_goes_on() -> None:
    back = replace(BED, passages=(replace(BED.passages[0], split=""),))
    levels = {"bed": back, "porch": PORCH}
    run = Attempt(levels.__getitem__, "bed", category="location:bed")
    while run.world.level.name == "bed":
        run.step(RIGHT)
    assert not run.finished
    while not run.finished:
        run.step(RIGHT)
    assert run.splits.marks[-1].name == "Awakening"


def test_a_relics_door_is_a_way_on() -> None:
    door = RelicDoor(7, "slip", "lesson", *middle(6, 1), target="porch")
    room = replace(BED, passages=(), doors=(door,))
    open_doors = Progress(opened=("slip",))
    run = Attempt(lambda _: room, "bed", category="location:bed", progress=open_doors)
    while not run.finished:
        run.step(RIGHT)
        assert run.tick < 600
    assert run.splits.marks[-1].name == "Way on"


def test_another_place_does_not_end_the_run_of_a_location() -> None:
    run = attempt(category="location:porch")
    while run.world.level.name == "bed":
        run.step(RIGHT)
    assert not run.finished
