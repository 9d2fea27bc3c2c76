from __future__ import annotations

from game.sim.progress import Progress
from game.speedrun.categories import CATEGORIES, Begin, begin, unmet

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


def test_the_spiral_begins_in_the_second_turn_with_an_empty_tally() -> None:
    assert begin("spiral", "office", {}) == Begin("office", Progress(turn=2))
    assert unmet("spiral", Progress(turn=2)) == ""


def test_what_cannot_be_judged_is_never_met() -> None:
    for name in ("glitchless", "nonsense"):
        assert unmet(name, Progress(cranes=HUNDRED, earned=SIX)) != ""


def test_a_run_begins_at_the_campaigns_start_or_as_its_location_says() -> None:
    locations = {"gears": Progress(cranes=frozenset({1}))}
    assert begin("any%", "office", locations) == Begin("office")
    assert begin("location:gears", "office", locations) == Begin("gears", locations["gears"])
    assert begin("location:attic", "office", locations) is None


def test_a_location_asks_for_nothing_but_to_be_left() -> None:
    assert unmet("location:gears", Progress()) == ""


def test_names_fit_into_one_word() -> None:
    assert all(name == category.name and " " not in name for name, category in CATEGORIES.items())
