"""How far the dream has come is told by what was learned and played."""

import pytest

from game.sim.progress import Progress
from game.sim.states import STATES, progress_in, state_of

LESSON = frozenset({"fail_forward"})


def test_a_new_dream_is_at_its_arrival() -> None:
    assert state_of(Progress()) == "arrival"


def test_the_first_lesson_cues_the_lights() -> None:
    assert state_of(Progress(lessons=LESSON)) == "cued"


def test_the_podium_crowns_whatever_else_there_is() -> None:
    assert state_of(Progress(scenes=frozenset({"podium"}))) == "crowned"
    assert state_of(Progress(lessons=LESSON, scenes=frozenset({"podium"}))) == "crowned"


def test_every_state_has_its_name() -> None:
    assert STATES == ("arrival", "cued", "crowned")


def test_scenes_count_in_the_words_of_the_progress() -> None:
    assert Progress().words() != Progress(scenes=frozenset({"podium"})).words()


@pytest.mark.parametrize("state", STATES)
def test_there_is_a_progress_for_every_state(state: str) -> None:
    assert state_of(progress_in(state)) == state
