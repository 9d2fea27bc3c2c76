"""What was done is told alike by every machine, and counted for whoever did it."""

import pytest

from game.sim.events import (
    Breathed,
    Caught,
    Event,
    Learned,
    Remade,
    SceneBegan,
    SetBack,
    Stepped,
    Written,
)
from game.speedrun.deeds import Deeds


def caught(number: int, *, clean: bool, x: float = 0.0) -> Caught:
    return Caught(number, x, 0.0, 20.0, clean, 0)


def noted(*events: Event) -> Deeds:
    deeds = Deeds()
    for tick, event in enumerate(events):
        deeds.note(tick, event)
    return deeds


@pytest.mark.parametrize(
    "event",
    [
        Learned("fail_forward"),
        Remade(7),
        Written(7, "Fail forward."),
        SceneBegan("podium"),
        caught(3, clean=True),
        SetBack("fell", 0.0, 0.0),
    ],
)
def test_a_deed_changes_the_digest(event: Event) -> None:
    assert noted(event).hexdigest() != noted().hexdigest()
    assert noted(Stepped(0.0, 0.0, "card", False), event).hexdigest() != noted(event).hexdigest()


def test_where_something_happened_does_not() -> None:
    here, there = noted(caught(3, clean=True)), noted(caught(3, clean=True, x=0.125))
    assert here.hexdigest() == there.hexdigest()


def test_a_step_is_no_deed() -> None:
    assert noted(Stepped(0.0, 0.0, "card", False)).hexdigest() == noted().hexdigest()


def test_what_one_may_look_back_on_is_counted() -> None:
    done = noted(
        Learned("fail_forward"),
        Written(7, "Fail"),
        Written(7, "forward."),
        Remade(4),
        Breathed(True),
        Breathed(False),
        SetBack("fell", 0.0, 0.0),
        SetBack("froze", 0.0, 0.0),
        SetBack("asked", 0.0, 0.0),
    ).done
    assert (done.lessons, done.phrases, done.remade, done.breaths) == (1, 2, 1, 1)
    assert done.falls == 2


def test_the_longest_chain_is_of_clean_catches_in_a_row() -> None:
    catches = [caught(n, clean=n not in (3, 5)) for n in range(1, 10)]
    done = noted(*catches).done
    assert (done.clean, done.chain) == (7, 4)
