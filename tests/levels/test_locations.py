"""Where runs of one place alone begin: the tables of a campaign's manifest."""

import shutil
from pathlib import Path

import pytest

from game.levels.campaign import Campaign
from game.levels.errors import MapError
from game.sim.progress import FAIL_FORWARD, LESSONS, Progress
from game.sim.states import PODIUM
from tests.levels.drawn import LITTLE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LITTLE, tmp_path / "little"))


def says(folder: Path, text: str) -> Campaign:
    with (folder / "campaign.toml").open("a", encoding="utf-8") as file:
        file.write(f"\n{text}\n")
    return Campaign.open(folder)


def test_a_location_says_what_the_dreamer_comes_with(folder: Path) -> None:
    said = """[location.hall]
spawn = "in"
cranes = [5, 2]
opened = ["slip", "kite"]
earned = ["slip"]
lessons = ["fail_forward"]
figures = ["hinge"]"""
    assert says(folder, said).locations["hall"] == Progress(
        entry="in",
        cranes=frozenset({2, 5}),
        opened=("slip", "kite"),
        earned=frozenset({"slip"}),
        lessons=frozenset({FAIL_FORWARD}),
        figures=frozenset({"hinge"}),
    )


def test_a_number_means_the_first_cranes_and_an_empty_table_a_new_dream(folder: Path) -> None:
    locations = says(folder, "[location.office]\n[location.hall]\ncranes = 3").locations
    assert locations["office"] == Progress()
    assert locations["hall"].cranes == {1, 2, 3}


def test_a_state_brings_the_least_that_leads_there(folder: Path) -> None:
    crowned = says(folder, '[location.hall]\nstate = "crowned"').locations["hall"]
    assert (crowned.lessons, crowned.scenes) == (frozenset(LESSONS), frozenset({PODIUM}))


def test_who_says_nothing_of_locations_has_none() -> None:
    assert Campaign.open(LITTLE).locations == {}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("location = 3", "'location' that is no table"),
        ("[location.hal]", "location.hal, which is none of its maps; did you mean 'hall'"),
        ("[location]\nhall = 1", "location.hall, which is no table"),
        ("[location.hall]\ncrane = 1", "unknown key 'location.hall.crane'"),
        ("[location.hall]\ncranes = -1", "location.hall.cranes"),
        ("[location.hall]\ncranes = true", "location.hall.cranes"),
        ('[location.hall]\ncranes = ["one"]', "location.hall.cranes"),
        ("[location.hall]\ncranes = 1000000000", "location.hall.cranes"),
        ('[location.hall]\nopened = "slip"', "location.hall.opened"),
        ('[location.hall]\nearned = ["slip", "slip"]', "location.hall.earned"),
        ('[location.hall]\nlessons = ["dance"]', "location.hall.lessons = 'dance'"),
        ("[location.hall]\nstate = 4", "location.hall.state = 4"),
        ('[location.hall]\nspawn = ["in"]', "location.hall.spawn"),
        ('[location.hall]\nspawn = "inn"', "location.hall.spawn = 'inn', which is no way into"),
    ],
)
def test_what_is_wrong_is_one_line_with_file_and_key(folder: Path, said: str, told: str) -> None:
    before, spare = (folder / "campaign.toml"), said.startswith("location")
    if spare:
        before.write_text(f"{said}\n{before.read_text(encoding='utf-8')}", encoding="utf-8")
    with pytest.raises(MapError) as caught:
        _ = (Campaign.open(folder) if spare else says(folder, said)).locations
    line = str(caught.value)
    assert told in line
    assert line.startswith(str(before))
    assert "\n" not in line


def test_a_check_finds_a_way_in_that_is_not_there(folder: Path) -> None:
    (finding,) = says(folder, '[location.hall]\nspawn = "inn"').check()
    assert "location.hall.spawn" in str(finding)
