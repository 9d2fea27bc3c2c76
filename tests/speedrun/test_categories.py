from __future__ import annotations

from game.sim.progress import Progress
from game.speedrun.categories import CATEGORIES, begins, unmet

HUNDRED = frozenset(range(1, 101))
SIX = frozenset("abcdef")


def test_any_percent_asks_for_nothing() -> None:
    assert unmet("any%", Progress()) == ""


def test_all_cranes_asks_for_a_hundred_in_the_first_turn() -> None:
    assert unmet("all-cranes", Progress(cranes=HUNDRED)) == ""
    assert unmet("all-cranes", Progress(cranes=HUNDRED - {7})) == "99 of 100 cranes caught"
    assert unmet("all-cranes", Progress(cranes=HUNDRED, turn=2)) != ""


def test_all_relics_asks_for_six() -> None:
    assert unmet("all-relics", Progress(earned=SIX)) == ""
    assert unmet("all-relics", Progress(earned=SIX - {"a"})) == "5 of 6 relics earned"


def test_what_cannot_be_judged_is_never_met() -> None:
    for name in ("glitchless", "single", "nonsense"):
        assert unmet(name, Progress(cranes=HUNDRED, earned=SIX)) != ""


def test_the_spiral_begins_in_the_second_turn_with_an_empty_tally() -> None:
    assert begins("spiral") == Progress(turn=2)
    assert begins("any%") == begins("nonsense") == Progress()
    assert unmet("spiral", Progress(turn=2)) == ""


def test_names_fit_into_one_word() -> None:
    assert all(name == category.name and " " not in name for name, category in CATEGORIES.items())
