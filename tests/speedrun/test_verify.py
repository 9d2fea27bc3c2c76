from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from game.sim.controls import Button, Controls
from game.sim.level import Level
from game.sim.progress import Assists, Progress
from game.speedrun.replay import CHECK_TICKS, Check, Replay, ReplayError, dump, parse
from game.speedrun.splits import Mark
from game.speedrun.tape import Tape
from game.speedrun.verify import Result, Verdict, verify
from tests.speedrun.dream import (
    HASH,
    LEVELS,
    START,
    Drifting,
    attempt,
    dream_through,
    half_way,
    load,
    recorded,
)
from tests.worlds import RIGHT

RUN = recorded()


def judged(replay: Replay) -> Verdict:
    return verify(replay, load, HASH, START)


def claiming(replay: Replay, **claims: object) -> Replay:
    """The replay with other words in its header."""
    return replace(replay, header=replace(replay.header, **claims))  # type: ignore[arg-type]


def played(*runs: tuple[int, Controls]) -> Tape:
    inputs = Tape()
    for ticks, controls in runs:
        inputs.append(controls, ticks)
    return inputs


def test_a_run_as_it_was_played_is_ok() -> None:
    verdict = judged(RUN)
    assert verdict == Verdict(Result.OK, time=RUN.header.time)


def test_a_run_is_ok_after_a_trip_through_a_file() -> None:
    assert judged(parse(dump(RUN))).result is Result.OK


def test_the_same_holds_for_another_seed() -> None:
    assert judged(recorded(seed=123)).result is Result.OK


def test_every_digit_of_an_input_that_is_changed_is_found() -> None:
    data = dump(RUN)
    start, end = data.index(b"= inputs\n") + 9, data.index(b"= checks")
    kinds = set()
    for at in range(start, end):
        if not chr(data[at]).isdigit():
            continue
        forged = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
        try:
            kinds.add(judged(parse(forged)).result)
        except ReplayError:
            kinds.add(Result.CORRUPT)
    assert Result.DIVERGED in kinds
    assert kinds <= {Result.DIVERGED, Result.UNFINISHED, Result.CORRUPT}


def test_a_changed_input_is_placed_in_its_second() -> None:
    runs = list(RUN.inputs.runs())
    first = runs[0]
    assert first == (20, Controls())
    late = RUN.inputs.ticks - 30
    for tick in (5, 70, late):
        inputs = Tape()
        for n, controls in enumerate(RUN.inputs, 1):
            inputs.append(Controls(Button.SKIP) if n == tick else controls)
        verdict = judged(replace(RUN, inputs=inputs))
        assert verdict.result is Result.DIVERGED
        assert verdict.tick is not None
        assert tick <= verdict.tick < tick + CHECK_TICKS


def test_an_input_that_changes_nothing_in_the_world_is_found_too() -> None:
    inputs = Tape()
    for n, controls in enumerate(RUN.inputs, 1):
        inputs.append(controls._replace(pointer_x=1) if n == 100 else controls)
    assert judged(replace(RUN, inputs=inputs)).result is Result.DIVERGED


def test_an_edited_time_is_found() -> None:
    assert RUN.header.time is not None
    verdict = judged(claiming(RUN, time=RUN.header.time - 1))
    assert verdict == Verdict(Result.TIME_MISMATCH, "time is not as claimed", time=RUN.header.time)


@pytest.mark.parametrize(
    "claims",
    [
        {"time": None},
        {"started": 50},
        {"ticks": 100},
        {"splits": (*RUN.header.splits[:-1], Mark("Awakening", 100))},
        {"splits": RUN.header.splits[1:]},
        {"places": RUN.header.places[:1]},
    ],
)
def test_every_claimed_tick_is_checked(claims: dict[str, object]) -> None:
    assert judged(claiming(RUN, **claims)).result is Result.TIME_MISMATCH


@pytest.mark.parametrize("claims", [{"digest": "0" * 32}, {"deeds": "0" * 16}])
def test_a_forged_digest_is_found(claims: dict[str, object]) -> None:
    verdict = judged(claiming(RUN, **claims))
    assert (verdict.result, verdict.tick) == (Result.DIVERGED, RUN.inputs.ticks)


@pytest.mark.parametrize(
    "checks",
    [
        (),
        RUN.checks[:-1],
        (*RUN.checks, RUN.checks[-1]),
        (Check(RUN.checks[0].inputs, "00000000"), *RUN.checks[1:]),
    ],
)
def test_forged_checksums_are_found(checks: tuple[Check, ...]) -> None:
    assert judged(replace(RUN, checks=checks)).result is Result.DIVERGED


def test_inputs_after_the_awakening_are_found() -> None:
    longer = played(*RUN.inputs.runs(), (5, RIGHT))
    verdict = judged(replace(RUN, inputs=longer))
    assert (verdict.result, verdict.tick) == (Result.DIVERGED, RUN.inputs.ticks + 1)


def test_a_run_spliced_from_two_is_found() -> None:
    other = list(recorded(seed=5).inputs)
    spliced = Tape()
    for controls in (*list(RUN.inputs)[:60], *other[80:]):
        spliced.append(controls)
    assert judged(replace(RUN, inputs=spliced)).result is Result.DIVERGED


def test_another_seed_is_found() -> None:
    assert judged(claiming(RUN, seed=5)) == Verdict(
        Result.DIVERGED, "the world is not the one recorded", CHECK_TICKS
    )


def test_an_attempt_nobody_awoke_from_is_unfinished() -> None:
    assert judged(half_way(attempt()).replay()).result is Result.UNFINISHED
    assert judged(attempt().replay()).result is Result.UNFINISHED


def test_an_unfinished_attempt_that_claims_a_time_stays_unfinished() -> None:
    claimed = claiming(half_way(attempt()).replay(), time=60)
    assert judged(claimed).result is Result.UNFINISHED


def test_another_campaign_is_told_before_anything_is_played() -> None:
    def no_load(name: str) -> Level:
        raise AssertionError(name)

    verdict = verify(RUN, no_load, "other", START)
    assert verdict.result is Result.WRONG_CAMPAIGN


def test_a_changed_map_under_the_right_hash_diverges() -> None:
    wider = replace(LEVELS["bed"], solids=LEVELS["bed"].solids[:-4])
    moved = {**LEVELS, "bed": replace(wider, hinges=())}
    verdict = verify(RUN, moved.__getitem__, HASH, START)
    assert verdict.result is Result.DIVERGED


def test_other_rules_are_told_first() -> None:
    old = claiming(RUN, rules=0, campaign_hash="other")
    assert judged(old).result is Result.OLD_RULES


@pytest.mark.parametrize(
    "terms",
    [
        {"kind": "tas"},
        {"kind": "practice"},
        {"assists": Assists(wide_catch=True)},
        {"progress": Progress(cranes=frozenset({1}))},
        {"progress": Progress(entry="mid")},
    ],
)
def test_what_was_not_played_as_a_run_is_no_run(terms: dict[str, object]) -> None:
    assert judged(recorded(**terms)).result is Result.NOT_A_RUN


def test_a_run_begun_in_another_place_is_no_run() -> None:
    assert verify(RUN, load, HASH, "porch").result is Result.NOT_A_RUN


CAME_WITH = Progress(cranes=frozenset({1, 2}))


def located(**terms: object) -> Replay:
    """The first place alone, with two cranes, left by its way on."""
    given = {"category": "location:bed", "progress": CAME_WITH, **terms}
    return dream_through(attempt(**given)).replay()


def judged_at(replay: Replay, locations: Mapping[str, Progress]) -> Result:
    return verify(replay, load, HASH, START, locations).result


def test_a_single_location_is_ok_where_it_began_as_the_manifest_says() -> None:
    assert judged_at(located(), {"bed": CAME_WITH}) is Result.OK


@pytest.mark.parametrize("locations", [{}, {"bed": Progress()}, {"porch": CAME_WITH}])
def test_a_location_begun_otherwise_than_the_manifest_says_is_no_run(
    locations: Mapping[str, Progress],
) -> None:
    assert judged_at(located(), locations) is Result.NOT_A_RUN


def test_a_run_of_a_location_is_none_of_the_whole_dream() -> None:
    dreamt = claiming(located(progress=Progress()), category="any%")
    assert judged_at(dreamt, {"bed": Progress()}) is Result.DIVERGED
    short = claiming(recorded(), category="location:bed")
    assert judged_at(short, {"bed": Progress()}) is Result.DIVERGED


def test_help_hidden_from_the_header_diverges() -> None:
    helped = recorded(progress=Progress(cranes=frozenset({1})))
    assert judged(claiming(helped, progress=Progress())).result is Result.DIVERGED


@pytest.mark.parametrize("category", ["all-relics", "all-cranes", "glitchless", "made up"])
def test_a_category_asks_for_what_it_asks(category: str) -> None:
    verdict = judged(recorded(category=category))
    assert verdict.result is Result.CATEGORY_UNMET
    assert verdict.time == RUN.header.time


def test_on_an_unlike_machine_a_run_is_ok_with_a_note_if_all_that_was_done_agrees() -> None:
    drifted = dream_through(attempt(make_world=Drifting)).replay()
    assert judged(drifted).result is Result.DIVERGED
    elsewhere = claiming(drifted, machine=replace(drifted.header.machine, processor="riscv64"))
    verdict = judged(elsewhere)
    assert verdict.result is Result.OK
    assert "worlds differ from tick 60" in verdict.detail
    forged = claiming(elsewhere, deeds="0" * 16)
    assert judged(forged).result is Result.DIVERGED
