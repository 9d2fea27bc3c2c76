"""A run that brings its maps is watched in them when the installed ones have changed."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from game.app.library import Library
from game.app.recorded import OTHER_MAPS, OTHER_RULES, OWN_MAPS, taking_along, watched
from game.levels.errors import MapError
from game.profile import paths
from game.speedrun.playback import Playback
from game.speedrun.replay import Replay, dump, parse, read

FILE = Path("run.replay")
MAIL = paths.maps() / "campaigns" / "night-mail"


def golden(name: str) -> Replay:
    return read(paths.runs() / f"{name}.replay")


def digest(replay: Replay, library: Library) -> str:
    """Of the last world, played again in that."""
    playback = Playback(replay, library.campaign.load)
    for _ in playback:
        pass
    return playback.attempt.world.digest()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dream of the user's own: the night mail under another name."""
    monkeypatch.setenv("STARFLOOR_HOME", str(tmp_path))
    folder = tmp_path / "campaigns" / "mine"
    shutil.copytree(MAIL, folder)
    shutil.copytree(paths.maps() / "tilesets", folder / "tilesets")
    for file in (*folder.glob("*.tmx"), folder / "campaign.toml"):
        text = file.read_text(encoding="utf-8").replace("../../tilesets", "tilesets")
        file.write_text(text.replace('name = "night-mail"', 'name = "mine"'), encoding="utf-8")
    return folder


def ridden(folder: Path) -> Replay:
    """The golden ride, as if it had been recorded in that folder."""
    ride = read(next((paths.runs() / "campaigns").glob("*.replay")))
    campaign = Library(folder).campaign
    header = replace(ride.header, campaign=campaign.name, campaign_hash=campaign.content_hash)
    return parse(dump(taking_along(replace(ride, header=header), campaign)))


def test_a_run_is_watched_where_it_was_played_if_that_is_unchanged() -> None:
    office = golden("office")
    library, note = watched(office, FILE)
    assert (library.campaign.folder, note) == (paths.maps(), "")
    assert digest(office, library) == office.header.digest


@pytest.mark.parametrize("name", ["office", "hall", "cliff"])
def test_a_run_of_changed_maps_is_the_same_in_those_it_brings(name: str) -> None:
    brought = parse(dump(taking_along(golden(name), Library().campaign)))
    strange = replace(brought, header=replace(brought.header, campaign_hash="0" * 32))
    library, note = watched(strange, FILE)
    assert note == OWN_MAPS
    assert library.campaign.folder == FILE / "maps"
    assert digest(brought, library) == brought.header.digest
    for mark in brought.header.places:
        assert library.place(mark.name).atlas is not None


def test_one_that_brings_none_is_watched_in_what_is_here_with_a_word() -> None:
    office = golden("office")
    strange = replace(office, header=replace(office.header, campaign_hash="0" * 32))
    assert watched(strange, FILE).note == OTHER_MAPS
    old = replace(office, header=replace(office.header, rules=0))
    assert watched(old, FILE).note == OTHER_RULES


def test_a_campaign_named_by_hand_is_what_a_run_is_watched_in() -> None:
    assert watched(golden("office"), FILE, MAIL).note == OTHER_MAPS


def test_a_run_finds_the_campaign_it_was_played_in_by_its_name(home: Path) -> None:
    ride = ridden(home)
    library, note = watched(ride, FILE)
    assert (library.campaign.folder, note) == (home, "")


def test_a_run_outlives_its_campaign(home: Path) -> None:
    ride = ridden(home)
    assert ride.levels
    shutil.rmtree(home)
    library, note = watched(ride, FILE)
    assert note == OWN_MAPS
    assert digest(ride, library) == ride.header.digest


def test_a_run_outlives_a_campaign_that_is_broken(home: Path) -> None:
    ride = ridden(home)
    (home / f"{ride.header.start}.tmx").write_text("<map")
    assert watched(ride, FILE).note == OWN_MAPS
    with pytest.raises(MapError):
        watched(replace(ride, levels=b""), FILE)


def test_maps_that_cannot_be_unpacked_are_one_line_that_names_the_file() -> None:
    office = golden("office")
    header = replace(office.header, campaign_hash="0" * 32)
    with pytest.raises(MapError, match=r"^run\.replay: holds maps that cannot be unpacked"):
        watched(replace(office, header=header, levels=b"noise" * 9), FILE)
