"""A TAS text plays as it says, comes back the same, and names the line of every fault."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.sim.controls import ALL_BUTTONS, Button, Controls
from game.speedrun.attempt import Attempt
from game.speedrun.replay import Replay
from game.speedrun.splits import Mark
from game.speedrun.tape import Tape
from game.speedrun.tas import Script, Stretch, TasError, dump, parse, play
from game.speedrun.verify import Result, verify
from tests.speedrun import dream


def begin(script: Script) -> Attempt:
    return dream.attempt(category=script.category, seed=script.seed)


def controls(text: str) -> list[Controls]:
    return [s.controls for s in parse(text).steps if isinstance(s, Stretch) for _ in range(s.ticks)]


def test_keys_are_what_a_hand_on_the_keys_gives() -> None:
    assert controls("2,R\n1,L,U,J # away\n\n1") == [
        Controls(0, 127, 0),
        Controls(0, 127, 0),
        Controls(int(Button.DASH), -90, -90),
        Controls(),
    ]
    assert controls("1,@90:-45,C\n1,*1200:-300") == [
        Controls(int(Button.CATCH), 90, -45),
        Controls(0, 0, 0, 1200, -300),
    ]


def test_repeats_may_lie_in_each_other() -> None:
    text = "repeat 2\n1,R\nrepeat 3\n1,C\nend\nend\n1,D"
    assert "".join("RC"[c.buttons != 0] if c.stick_y == 0 else "D" for c in controls(text)) == (
        "RCCCRCCCD"
    )


def test_it_plays_the_dream_and_is_marked_for_good() -> None:
    text = "20\n7,D\n60,R\nassert split Half way\n900,R\nassert place porch\n"
    attempt = play(parse(text), begin)
    assert attempt.finished
    verdict = verify(attempt.replay(), dream.load, dream.HASH, dream.START)
    assert verdict.result is Result.NOT_A_RUN
    assert verdict.detail == "tas"


def test_a_run_comes_back_from_its_text_to_the_tick() -> None:
    recorded = dream.recorded(seed=7)
    attempt = play(parse(dump(recorded)), begin)
    found, told = attempt.replay(), recorded
    assert found.inputs == told.inputs
    assert found.header.digest == told.header.digest
    assert found.header.splits == told.header.splits
    assert found.header.kind == "tas"


_ANY = st.builds(
    Controls,
    st.integers(0, int(ALL_BUTTONS)),
    *(st.integers(-127, 127) for _ in range(2)),
    *(st.integers(-32767, 32767) for _ in range(2)),
)


@given(st.lists(st.tuples(st.integers(1, 99), _ANY), max_size=20))
def test_any_inputs_come_back_as_they_were(stretches: list[tuple[int, Controls]]) -> None:
    tape = Tape()
    for ticks, held in stretches:
        tape.append(held, ticks)
    recorded = dream.recorded()
    text = dump(Replay(recorded.header, tape, ()))
    again = Tape()
    for step in parse(text).steps:
        if isinstance(step, Stretch):
            again.append(step.controls, step.ticks)
    assert again == tape


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1,R\n5,Q", "line 2: 'Q' is no key"),
        ("x,R", "line 1: 'x' is not a whole number"),
        ("0,R", "line 1: '0' is not"),
        ("-4", "line 1: '-4' is not"),
        ("1,R,R", "line 1: R stands twice"),
        ("1,@200:0", "line 1: @200:0 goes beyond 127"),
        ("1,R,@9:9", "line 1: either ways or the stick"),
        ("1\nend", "line 2: nothing is repeated"),
        ("repeat 3\n1,R", "line 1: this repeat has no end"),
        ("1\nseed 4", "line 2: seed comes before"),
        ("category", "line 1: which category?"),
        ("assert mood good", "line 1: assert place"),
        ("repeat 9\n" * 17, "line 17: repeats lie too deep"),
        ("repeat 999999\nrepeat 999999\n1\nend\nend", "line 5: this becomes too long"),
        ("2160000\n1", "line 2: longer than ten hours"),
    ],
)
def test_a_fault_is_one_line_with_its_number(text: str, told: str) -> None:
    with pytest.raises(TasError) as fault:
        parse(text)
    assert str(fault.value).startswith(told)
    assert "\n" not in str(fault.value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("3,R\nassert place hall", "line 2: place is bed, not hall"),
        ("3,R\nassert tick 4", "line 2: tick is 3, not 4"),
        ("61,R\nassert time 00:02.000", "line 2: time is 00:01.000, not 00:02.000"),
        ("1,R\nassert split Out", "line 2: split is none, not Out"),
    ],
)
def test_what_does_not_hold_is_told_where(text: str, told: str) -> None:
    with pytest.raises(TasError) as fault:
        play(parse(text), begin)
    assert str(fault.value) == told


@given(st.text(max_size=60))
def test_any_text_at_all_is_a_script_or_one_line(text: str) -> None:
    told = ""
    try:
        parse(text)
    except TasError as fault:
        told = str(fault)
    assert "\n" not in told


def test_of_two_splits_in_a_tick_the_last_is_asserted_and_a_comments_sign_is_no_name() -> None:
    recorded = dream.recorded()
    first, *rest = recorded.header.splits
    marks = (Mark("Just before", first.tick), first, *rest, Mark("No #1", rest[-1].tick - 1))
    text = dump(replace(recorded, header=replace(recorded.header, splits=marks)))
    assert "Just before" not in text
    assert "No #" not in text
    assert f"assert split {first.name}" in text
    assert play(parse(text), begin).finished
