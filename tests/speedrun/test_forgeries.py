"""Forgeries made from real runs: what verify catches, and what no file can betray.

The last tests here state plainly what is not caught; docs/VERIFYING.md says what would help.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest

from game.levels.campaign import Campaign
from game.profile import paths
from game.sim import tuning
from game.sim.controls import Controls
from game.sim.progress import Assists, Progress
from game.speedrun.attempt import Attempt
from game.speedrun.replay import Replay, dump, parse, read
from game.speedrun.splits import Mark
from game.speedrun.tape import Tape
from game.speedrun.verify import Result, Verdict, verify

CAMPAIGN = Campaign.open(paths.maps(), (paths.shipped(),))


def golden(name: str) -> Replay:
    return read(paths.runs() / f"{name}.replay")


OFFICE, CORRIDOR, HALL = golden("office"), golden("corridor"), golden("hall")
INPUTS = list(OFFICE.inputs)


def judged(replay: Replay) -> Verdict:
    """The verdict on the forgery, once it has been a file."""
    where = CAMPAIGN.content_hash, CAMPAIGN.start, CAMPAIGN.locations
    return verify(parse(dump(replay)), CAMPAIGN.load, *where)


def tape(controls: Iterable[Controls]) -> Tape:
    inputs = Tape()
    for each in controls:
        inputs.append(each)
    return inputs


def claiming(replay: Replay, **claims: object) -> Replay:
    return replace(replay, header=replace(replay.header, **claims))  # type: ignore[arg-type]


def played_anew(replay: Replay, inputs: Iterable[Controls], **terms: object) -> Replay:
    """What a forger with the game makes of inputs: every checksum and claim computed again."""
    attempt = Attempt.again(replace(replay.header, **terms), CAMPAIGN.load)  # type: ignore[arg-type]
    for controls in inputs:
        attempt.step(controls)
    return attempt.replay()


def test_what_is_forged_here_was_ok_before() -> None:
    for run in (OFFICE, CORRIDOR, HALL):
        assert judged(run).result is Result.OK


# -- inputs


def test_a_tick_that_is_dropped_anywhere_diverges() -> None:
    moves = [n for n in range(1, len(INPUTS)) if INPUTS[n] != INPUTS[n - 1]]
    for n in (*moves[:: max(1, len(moves) // 8)], 40, len(INPUTS) // 2, len(INPUTS) - 1):
        verdict = judged(replace(OFFICE, inputs=tape(INPUTS[:n] + INPUTS[n + 1 :])))
        assert verdict.result is Result.DIVERGED
        assert verdict.tick is not None


def test_a_tick_that_is_doubled_anywhere_diverges() -> None:
    for n in (*range(30, len(INPUTS), len(INPUTS) // 8), len(INPUTS) - 1):
        doubled = [*INPUTS[: n + 1], INPUTS[n], *INPUTS[n + 1 :]]
        assert judged(replace(OFFICE, inputs=tape(doubled))).result is Result.DIVERGED


def test_a_run_spliced_from_two_with_the_checks_of_each_diverges() -> None:
    other = list(golden("any").inputs)
    for cut in (60, 300, 600):
        spliced = replace(
            OFFICE,
            inputs=tape(INPUTS[:cut] + other[cut : len(INPUTS)]),
            checks=OFFICE.checks[: cut // 60]
            + golden("any").checks[cut // 60 : len(OFFICE.checks)],
        )
        assert judged(spliced).result is Result.DIVERGED


def test_a_run_slowed_down_by_half_in_its_inputs_is_not_the_same_run() -> None:
    slowed = [controls for controls in INPUTS for _ in range(2)]
    assert judged(replace(OFFICE, inputs=tape(slowed))).result is Result.DIVERGED


# -- claims


@pytest.mark.parametrize("by", [-60, -1, 1])
def test_an_edited_time_is_told_with_the_true_one(by: int) -> None:
    assert OFFICE.header.time is not None
    verdict = judged(claiming(OFFICE, time=OFFICE.header.time + by))
    assert verdict == Verdict(
        Result.TIME_MISMATCH, "time is not as claimed", time=OFFICE.header.time
    )


def test_a_later_start_that_would_shorten_the_time_is_found() -> None:
    header = OFFICE.header
    assert header.started is not None
    assert header.time is not None
    late = claiming(OFFICE, started=header.started + 30, time=header.time - 30)
    assert judged(late).result is Result.TIME_MISMATCH


def test_edited_splits_are_found() -> None:
    run = golden("corridor")
    marks = run.header.splits
    assert marks
    forgeries: tuple[tuple[Mark, ...], ...] = (
        tuple(Mark(mark.name, mark.tick - 10) for mark in marks),
        tuple(Mark(f"{mark.name}!", mark.tick) for mark in marks),
        (*marks, Mark("Another", 5)),
        (),
    )
    for forged in forgeries:
        assert judged(claiming(run, splits=forged)).result is Result.TIME_MISMATCH


# -- terms


def test_another_seed_diverges() -> None:
    assert judged(claiming(OFFICE, seed=7)).result is Result.DIVERGED


@pytest.mark.parametrize(
    ("run", "category", "result"),
    [
        ("hall", "any%", Result.NOT_A_RUN),
        ("hall", "location:office", Result.NOT_A_RUN),
        ("office", "any%", Result.DIVERGED),
        ("any", "spiral", Result.NOT_A_RUN),
        ("any", "all-cranes", Result.CATEGORY_UNMET),
        ("any", "all-relics", Result.CATEGORY_UNMET),
        ("any", "location:office", Result.DIVERGED),
        ("any", "made up", Result.CATEGORY_UNMET),
    ],
)
def test_a_run_is_not_of_another_category_by_its_word(
    run: str, category: str, result: Result
) -> None:
    assert judged(claiming(golden(run), category=category)).result is result


def test_progress_that_was_added_is_no_run() -> None:
    gift = Progress(cranes=frozenset(range(1, 40)))
    assert judged(claiming(OFFICE, progress=gift)).result is Result.NOT_A_RUN
    assert judged(played_anew(OFFICE, INPUTS, progress=gift)).result is Result.NOT_A_RUN


def test_progress_that_was_added_and_hidden_again_diverges() -> None:
    gift = Progress(cranes=frozenset(range(1, 40)))
    helped = played_anew(OFFICE, INPUTS, progress=gift)
    assert judged(claiming(helped, progress=OFFICE.header.progress)).result is Result.DIVERGED


def test_assists_that_were_on_and_cleared_from_the_header_diverge() -> None:
    helped = played_anew(OFFICE, INPUTS, assists=Assists(wide_catch=True))
    assert judged(helped).result is Result.NOT_A_RUN
    assert judged(claiming(helped, assists=Assists())).result is Result.DIVERGED


def test_practice_begun_half_way_does_not_become_a_run_by_its_word() -> None:
    begun = played_anew(
        OFFICE, INPUTS, kind="practice", start="hall", progress=Progress(), category="any%"
    )
    assert judged(begun).result is Result.NOT_A_RUN
    assert judged(claiming(begun, kind="run")).result is Result.NOT_A_RUN
    moved = claiming(begun, kind="run", start=CAMPAIGN.start)
    assert judged(moved).result is Result.DIVERGED


# -- the game itself


@pytest.mark.parametrize(
    ("name", "factor"),
    [("WALK", 1.01), ("ACCELERATE_TICKS", 0.5), ("CRANE_WANDER", 0.9)],
)
def test_a_run_played_with_changed_tuning_diverges(
    name: str, factor: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as forged:
        value = getattr(tuning, name)
        forged.setattr(tuning, name, type(value)(value * factor))
        run = played_anew(OFFICE, INPUTS)
    assert run.header.digest != OFFICE.header.digest, "the tuning changed nothing"
    assert judged(run).result is Result.DIVERGED


def shifted(campaign: Campaign) -> Callable[[str], object]:
    """The campaign with every wall of the office moved."""
    office = campaign.load("office")
    solids = tuple(
        replace(solid, outline=tuple((x + 24.0, y) for x, y in solid.outline))
        for solid in office.solids
    )
    moved = replace(office, solids=solids)
    return lambda name: moved if name == "office" else campaign.load(name)


def test_a_run_of_an_edited_map_diverges_even_under_the_true_hash() -> None:
    attempt = Attempt.again(OFFICE.header, shifted(CAMPAIGN))  # type: ignore[arg-type]
    for controls in INPUTS:
        attempt.step(controls)
    run = attempt.replay()
    assert run.header.campaign_hash == CAMPAIGN.content_hash
    assert judged(run).result is Result.DIVERGED
    told = claiming(run, campaign_hash="0" * 32)
    assert judged(told).result is Result.WRONG_CAMPAIGN


def test_levels_that_were_forged_prove_nothing() -> None:
    assert judged(replace(OFFICE, levels=b"an easier office")) == judged(OFFICE)
    other = claiming(replace(OFFICE, levels=b"an easier office"), campaign_hash="0" * 32)
    assert judged(other).result is Result.WRONG_CAMPAIGN


def test_a_machine_that_is_claimed_to_be_another_excuses_no_deed() -> None:
    elsewhere = replace(OFFICE.header.machine, processor="riscv64")
    gift = played_anew(OFFICE, INPUTS, assists=Assists(wide_catch=True))
    helped = claiming(gift, assists=Assists(), machine=elsewhere)
    agrees = gift.header.deeds == OFFICE.header.deeds
    assert judged(helped).result is (Result.OK if agrees else Result.DIVERGED)
    dropped = claiming(replace(OFFICE, inputs=tape(INPUTS[:40] + INPUTS[41:])), machine=elsewhere)
    assert judged(dropped).result is Result.DIVERGED


# -- what no file betrays


def test_not_caught_what_a_tool_played_and_calls_a_run() -> None:
    tas = played_anew(OFFICE, INPUTS, kind="tas")
    assert judged(tas).result is Result.NOT_A_RUN
    assert judged(claiming(tas, kind="run")).result is Result.OK


def test_not_caught_inputs_that_were_edited_and_played_again() -> None:
    waits = [n for n in range(1, 60) if INPUTS[n] == INPUTS[n - 1]]
    edited = [*INPUTS[: waits[0]], INPUTS[waits[0]]._replace(pointer_x=1), *INPUTS[waits[0] + 1 :]]
    assert judged(replace(OFFICE, inputs=tape(edited))).result is Result.DIVERGED
    assert judged(played_anew(OFFICE, edited)).result is Result.OK


def test_not_caught_a_clock_that_ran_slowly_while_it_was_played() -> None:
    # Game time is ticks: at half speed the same hands leave the very same file.
    slow = Attempt.again(OFFICE.header, CAMPAIGN.load)
    for controls in INPUTS:
        slow.replay()
        slow.step(controls)
    assert slow.replay().inputs == OFFICE.inputs
    assert slow.replay().checks == OFFICE.checks
    assert judged(slow.replay()).result is Result.OK
