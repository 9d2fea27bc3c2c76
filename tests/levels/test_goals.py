"""A campaign's own categories: the tables of its manifest, and what they are checked against."""

import re
import shutil
from pathlib import Path

import pytest

from game.levels.campaign import Campaign
from game.levels.errors import MapError
from game.profile import paths
from game.sim.goal import Asks, Goal
from game.sim.progress import Progress
from tests.levels.drawn import LITTLE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LITTLE, tmp_path / "little"))


def says(folder: Path, text: str) -> Campaign:
    with (folder / "campaign.toml").open("a", encoding="utf-8") as file:
        file.write(f"\n{text}\n")
    return Campaign.open(folder)


def test_a_category_says_where_it_begins_how_it_ends_and_what_it_asks(folder: Path) -> None:
    said = """[location.hall]
cranes = 1

[category.quick]
title = "Quick"
start = "hall"
end = {leaving = "hall"}
asks = {cranes = 1, places = ["hall"]}"""
    assert says(folder, said).goals["quick"] == Goal(
        "quick",
        "Quick",
        "hall",
        Progress(cranes=frozenset({1})),
        leaving="hall",
        asks=Asks(cranes=1, places=("hall",)),
    )


def test_an_empty_table_is_the_whole_dream_without_a_condition(folder: Path) -> None:
    campaign = says(folder, "[category.walk]")
    assert campaign.goals["walk"] == Goal("walk", "walk", campaign.start)


def test_who_says_nothing_of_categories_has_none_of_its_own() -> None:
    assert dict(Campaign.open(LITTLE).manifest.goals) == {}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("category = 3", "'category' that is no table"),
        ("[category]\nx = 1", "category.x, which is no table"),
        ('[category."any%"]', "category.any%, which cannot be a category's name"),
        ("[category.Loud]", "category.Loud, which cannot be a category's name"),
        ("[category.x]\nname = 1", "unknown key 'category.x.name'"),
        ("[category.x]\ntitle = 3", "category.x.title"),
        ('[category.x]\nstart = "hal"', "category.x.start = 'hal', which is none of its maps"),
        ('[category.x]\nstart = "hall"', "category.x.start = 'hall', and does not say how"),
        ("[category.x]\nend = 1", "category.x.end, which names no end"),
        ("[category.x]\nend = {leaving = 1}", "category.x.end.leaving = 1"),
        ('[category.x]\nend = {split = ""}', "category.x.end.split"),
        ('[category.x]\nend = {split = "Nowhere"}', "names the split 'Nowhere', and no map has"),
        ("[category.x]\nasks = 1", "category.x.asks, which is no table"),
        ("[category.x]\nasks = {crane = 1}", "unknown key 'category.x.asks.crane'"),
        ("[category.x]\nasks = {cranes = -1}", "category.x.asks.cranes = -1"),
        ("[category.x]\nasks = {cranes = true}", "category.x.asks.cranes = True"),
        ("[category.x]\nasks = {cranes = 99999}", "category.x.asks.cranes = 99999, and there are"),
        ("[category.x]\nasks = {lessons = 4}", "category.x.asks.lessons = 4"),
        ('[category.x]\nasks = {places = ["moon"]}', "category.x.asks.places = 'moon'"),
        ('[category.x]\nasks = {splits = ["a", "a"]}', "category.x.asks.splits, which is no list"),
        ('[category.x]\nasks = {splits = ["a"]}', "names the split 'a', and no map has it"),
        ('[category.x]\nasks = {hinges = "all"}', "category.x.asks.hinges = 'all'"),
    ],
)
def test_what_is_wrong_is_told_with_the_file_and_the_key(
    folder: Path, said: str, told: str
) -> None:
    with pytest.raises(MapError) as fault:
        _ = says(folder, said).goals
    line = str(fault.value)
    assert told in line
    assert "campaign.toml" in line
    assert "\n" not in line


def test_main_hinges_can_only_be_asked_for_where_some_are_marked(folder: Path) -> None:
    for file in folder.glob("*.tmx"):
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r'<property name="main"[^>]*/>', "", text), encoding="utf-8")
    campaign = says(folder, '[category.x]\nasks = {hinges = "main"}')
    with pytest.raises(MapError, match=r"category\.x\.asks\.hinges, and no hinge is marked main"):
        _ = campaign.goals


def test_a_check_tells_what_is_wrong_with_a_category(folder: Path) -> None:
    campaign = says(folder, '[category.x]\nend = {split = "Nowhere"}')
    assert any("category.x" in str(finding) for finding in campaign.check())


def test_glitchless_asks_for_every_main_hinge_in_the_order_of_the_map() -> None:
    shipped = Campaign.open(paths.maps(), (paths.shipped(),))
    main = {
        name: tuple(h.name for h in shipped.load(name).hinges if h.main) for name in shipped.names
    }
    asked = dict(shipped.goals["glitchless"].asks.hinges)
    assert asked
    assert asked == {name: hinges for name, hinges in main.items() if hinges}
