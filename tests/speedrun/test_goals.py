"""A campaign's own categories, run and certified."""

from __future__ import annotations

from dataclasses import replace

from game.sim.goal import Asks, Goal
from game.sim.progress import Progress
from game.speedrun.attempt import Attempt
from game.speedrun.categories import Goals
from game.speedrun.replay import Replay
from game.speedrun.splits import WAY_ON
from game.speedrun.verify import Result, Verdict, verify
from tests.speedrun.dream import BED, HASH, LEVELS, START, dream_through, half_way, load


def ran(goal: Goal) -> Attempt:
    run = Attempt(
        load,
        START,
        category=goal.name,
        progress=goal.progress,
        campaign="Test",
        campaign_hash=HASH,
        goals={goal.name: goal},
    )
    return dream_through(run)


def judged(replay: Replay, *goals: Goal) -> Verdict:
    known: Goals = {goal.name: goal for goal in goals}
    return verify(replay, load, HASH, START, goals=known)


def own(*, asks: Asks | None = None, leaving: str = "", split: str = "") -> Goal:
    return Goal("own", "Own", START, leaving=leaving, split=split, asks=asks or Asks())


def test_leaving_the_place_it_names_ends_it() -> None:
    goal = own(leaving=START)
    run = ran(goal)
    assert run.world.level.name == START
    assert run.splits.marks[-1].name == "Glass door"
    assert judged(run.replay(), goal) == Verdict(Result.OK, time=run.timer.time)


def test_passing_the_split_it_names_ends_it() -> None:
    goal = own(split="- Half way")
    run = ran(goal)
    assert [mark.name for mark in run.splits.marks] == ["Half way"]
    assert judged(run.replay(), goal).result is Result.OK


def test_without_an_end_of_its_own_it_ends_in_waking() -> None:
    run = ran(own())
    assert run.splits.marks[-1].name == "Awakening"
    assert WAY_ON not in {mark.name for mark in run.splits.marks}


def test_what_it_asks_for_is_what_certifying_asks() -> None:
    replay = ran(own()).replay()
    for asks, missing in (
        (Asks(cranes=1), "0 of 1 cranes caught"),
        (Asks(relics=2), "0 of 2 relics earned"),
        (Asks(lessons=3), "0 of 3 lessons learned"),
        (Asks(places=(START, "attic")), "attic was never entered"),
        (Asks(splits=("Half way", "Cellar")), "the split 'Cellar' was never passed"),
        (Asks(hinges=((START, ("mid", "far")),)), f"the hinge 'far' of {START} was never passed"),
        (
            Asks(hinges=((START, ("far", "mid")),)),
            f"the hinge 'far' of {START} was never passed",
        ),
    ):
        verdict = judged(replay, own(asks=asks))
        assert verdict.result is Result.CATEGORY_UNMET, asks
        assert missing in verdict.detail
    met = Asks(places=(START, "porch"), splits=("Half way",), hinges=((START, ("mid",)),))
    assert judged(replay, own(asks=met)).result is Result.OK


def test_hinges_must_come_in_the_order_that_is_asked_for() -> None:
    (hinge,) = BED.hinges
    # A second one further on: asked for before the first, it comes too late.
    further = replace(hinge, id=6, name="late", split="", outline=BED.passages[0].outline)
    level = replace(BED, hinges=(hinge, further))
    levels = {**LEVELS, START: level}
    for order, result in (
        (("mid", "late"), Result.OK),
        (("late", "mid"), Result.CATEGORY_UNMET),
    ):
        goal = own(asks=Asks(hinges=((START, order),)))
        goals = {goal.name: goal}
        run = Attempt(levels.__getitem__, START, category="own", campaign_hash=HASH, goals=goals)
        replay = dream_through(run).replay()
        verdict = verify(replay, levels.__getitem__, HASH, START, goals=goals)
        assert verdict.result is result, (order, verdict)


def test_a_run_of_a_category_the_campaign_does_not_have_is_none_of_it() -> None:
    replay = ran(own()).replay()
    assert judged(replay).result is not Result.OK


def test_what_one_comes_with_must_be_what_the_manifest_says() -> None:
    goal = Goal("own", "Own", START, Progress(cranes=frozenset({1})))
    assert judged(ran(goal).replay(), goal).result is Result.OK
    cheat = replace(goal, progress=Progress(cranes=frozenset({1, 2, 3})))
    assert judged(ran(cheat).replay(), goal).result is not Result.OK


def test_a_split_is_taken_back_only_where_the_category_does_not_judge_by_splits() -> None:
    for goal, taken in (
        (own(), "Half way"),
        (own(split="Glass door"), ""),
        (own(asks=Asks(splits=("Half way",))), ""),
    ):
        run = Attempt(load, START, category=goal.name, goals={goal.name: goal})
        half_way(run)
        assert run.undo_split() == taken
