"""No state that bad play leads to is a dead end: from anywhere the dream goes on."""

from __future__ import annotations

from itertools import product
from random import Random

import pytest

from game.levels.campaign import Campaign
from game.levels.proof.atlas import Atlas
from game.profile import paths
from game.sim.controls import NEUTRAL
from game.sim.events import Caught, HingePassed, Learned, Left
from game.sim.level import CraneSpot, Hinge, Level, Solid
from game.sim.progress import LESSONS, Progress
from game.sim.states import PODIUM
from game.sim.world import World
from game.speedrun.attempt import Attempt
from game.speedrun.playback import Playback
from game.speedrun.replay import SUFFIX, read
from tests.levels.proof.lands import tile
from tests.walks.allowed import Allowed, Model, NotAllowedError
from tests.walks.beginnings import PLAN_Z, any_beginning
from tests.walks.hands import HANDS, Hand
from tests.walks.letter import flaps_of, plan
from tests.walks.onward import go_on
from tests.walks.walk import Walker
from tests.walks.watch import Watch, WatchError
from tests.worlds import box, level, middle

PLACES = (
    *("office", "hall", "chasm", "gears", "cliff", "sun", "chamber", "corridor", "threshold"),
    *("kite", "report", "letter"),
)
SHARES = 20
"""Pieces a million inputs are walked in."""


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    return Campaign.open(paths.maps(), (paths.shipped(),))


@pytest.fixture(scope="module")
def walker(campaign: Campaign) -> Walker:
    return Walker(campaign)


def test_every_place_is_walked(campaign: Campaign) -> None:
    assert set(PLACES) == set(campaign.names)


@pytest.mark.parametrize("place", PLACES)
def test_a_short_bad_walk_leads_nowhere_that_one_cannot_go_on_from(
    walker: Walker, place: str
) -> None:
    before = len(walker.walks.faults)
    walker.walk(0, place, 600)
    assert walker.walks.faults[before:] == []


@pytest.mark.long
@pytest.mark.parametrize("share", range(SHARES))
def test_a_million_bad_inputs_lead_to_no_dead_end(campaign: Campaign, share: int) -> None:
    walker, seed = Walker(campaign), share
    while walker.walks.inputs < 1_000_000 // SHARES:
        for place in PLACES:
            ticks = 200 + seed * 173 % 2400
            walker.walk(seed, place, ticks, to_the_end=seed // SHARES == 0)
        seed += SHARES
    assert walker.walks.faults == []


@pytest.mark.parametrize("hand", HANDS, ids=lambda hand: hand.__name__)
def test_a_hand_plays_the_same_from_the_same_seed(campaign: Campaign, hand: Hand) -> None:
    digests = set()
    for _ in range(2):
        attempt = Attempt(campaign.load, "hall", kind="practice")
        controls = hand(Random(4), attempt)
        for _ in range(300):
            attempt.step(next(controls))
        digests.add(attempt.world.digest())
    assert len(digests) == 1


def test_a_walk_begins_with_what_can_be_had_there(campaign: Campaign) -> None:
    for seed in range(40):
        start = any_beginning(Random(seed), campaign, "chasm")
        assert "slip" in start.progress.opened
        assert start.progress.courage >= 3
        World(campaign.load("chasm"), 0, start.progress)


@pytest.mark.parametrize("scenes", [frozenset({PODIUM}), frozenset({PODIUM, PLAN_Z})])
def test_whoever_drifts_past_the_spark_comes_back_for_it_and_out(
    campaign: Campaign, scenes: frozenset[str]
) -> None:
    at_the_mouth = Progress("the mouth of the tide", lessons=frozenset(LESSONS), scenes=scenes)
    attempt = Attempt(campaign.load, "chamber", progress=at_the_mouth, kind="practice")
    go_on(attempt, {})
    assert attempt.world.level.name == "corridor"
    assert PLAN_Z in attempt.world.progress.scenes


def test_however_the_letter_lies_folded_its_seal_can_be_come_to(campaign: Campaign) -> None:
    letter = campaign.load("letter")
    for lies in product((False, True), repeat=len(flaps_of(letter))):
        for hinge in letter.hinges:
            assert plan(letter, lies, (hinge.x, hinge.y)) is not None, (lies, hinge.name)


@pytest.mark.parametrize("name", ["any", pytest.param("cranes", marks=pytest.mark.long)])
def test_nothing_in_a_golden_run_is_impossible_to_the_model(campaign: Campaign, name: str) -> None:
    playback = Playback(read(paths.runs() / f"{name}{SUFFIX}"), campaign.load)
    allowed = Allowed(playback.attempt, Model(campaign.proof.atlas))
    for events in playback:
        allowed.look(events)
    assert playback.attempt.finished


def on_the_near_side() -> tuple[Attempt, Allowed]:
    spot, beyond = CraneSpot(5, 1, 96.0, 96.0), Hinge(6, "beyond", tile(7, 1), *middle(7, 1))
    drawn = level(".....   ...\n.@...   ...\n.....   ...", cranes=(spot,), hinges=(beyond,))
    attempt = Attempt(lambda _name: drawn, "drawn", kind="practice")
    return attempt, Allowed(attempt, Model(Atlas({"drawn": drawn})))


def test_it_is_seen_when_one_stands_where_the_model_says_nobody_can() -> None:
    attempt, allowed = on_the_near_side()
    for _ in range(20):
        allowed.look(attempt.step(NEUTRAL))
    attempt.world.player.stand_at(*middle(9, 1))
    assert attempt.world.tick % 10 == 0
    with pytest.raises(NotAllowedError, match="stands where nobody can"):
        allowed.look([])


def test_it_is_seen_when_something_is_done_that_the_model_calls_impossible() -> None:
    _, allowed = on_the_near_side()
    allowed.look([Caught(1, 96.0, 96.0, 0.0, False, 0)])
    with pytest.raises(NotAllowedError, match="caught crane 2"):
        allowed.look([Caught(2, 96.0, 96.0, 0.0, False, 0)])
    with pytest.raises(NotAllowedError, match="passed the hinge 'beyond'"):
        allowed.look([HingePassed("beyond", "", False)])
    with pytest.raises(NotAllowedError, match="learned fail_forward"):
        allowed.look([Learned("fail_forward")])
    with pytest.raises(NotAllowedError, match="left for attic"):
        allowed.look([Left("attic", "", "", "plain")])


def test_it_is_seen_when_a_walk_ends_where_no_ending_can_be_reached() -> None:
    _, allowed = on_the_near_side()
    with pytest.raises(NotAllowedError, match="a dead end"):
        allowed.ends()


def placed(drawn: Level) -> tuple[Attempt, Watch]:
    attempt = Attempt(lambda _name: drawn, "drawn", kind="practice")
    return attempt, Watch(attempt)


def test_it_is_seen_when_the_dreamer_is_put_into_a_solid() -> None:
    attempt, watch = placed(level("....\n.@..\n....", solids=(Solid(box(150, 64, 250, 128)),)))
    watch.look(attempt.step(NEUTRAL))
    attempt.world.player.stand_at(148.0, 96.0)
    with pytest.raises(WatchError, match="inside a solid"):
        watch.look([])


def test_it_is_seen_when_a_crane_is_lost() -> None:
    attempt, watch = placed(level("...\n.@.\n..."))
    attempt.world.progress = Progress(cranes=frozenset({1, 2}))
    watch.look(attempt.step(NEUTRAL))
    attempt.world.progress = Progress(cranes=frozenset({1}))
    with pytest.raises(WatchError, match="a crane is lost"):
        watch.look(attempt.step(NEUTRAL))


def test_it_is_seen_when_nobody_comes_back_from_beyond_the_edge() -> None:
    attempt, watch = placed(level("...\n.@.\n..."))
    attempt.world.player.stand_at(-40.0, 50.0)
    for _ in range(90):
        watch.look([])
    with pytest.raises(WatchError, match="beyond the edge"):
        watch.look([])
