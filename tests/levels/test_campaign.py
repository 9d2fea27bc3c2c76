import shutil
from pathlib import Path

import pytest

from game.levels.campaign import Campaign
from game.levels.errors import MapError
from tests.levels.drawn import LITTLE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LITTLE, tmp_path / "little"))


def change(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")


def findings(folder: Path) -> list[str]:
    return [str(finding) for finding in Campaign.open(folder).check()]


def test_a_campaign_knows_its_maps_in_order() -> None:
    campaign = Campaign.open(LITTLE)
    assert (campaign.name, campaign.title) == ("little", "A little dream")
    assert (campaign.names, campaign.start) == (("office", "hall"), "office")
    assert campaign.check() == []


def test_a_place_is_a_map_and_its_level_and_is_read_once() -> None:
    campaign = Campaign.open(LITTLE)
    place = campaign.place("hall")
    assert place.level.name == place.tilemap.name == "hall"
    assert campaign.load("hall") is place.level
    office, hall = (campaign.place(name).tilemap.tilesets[0] for name in campaign.names)
    assert office.tileset is hall.tileset


def test_a_map_it_does_not_have_is_an_error() -> None:
    with pytest.raises(MapError, match="has no map 'attic'"):
        Campaign.open(LITTLE).load("attic")


def test_a_single_map_brings_the_campaign_it_lies_in() -> None:
    campaign = Campaign.single(LITTLE / "hall.tmx")
    assert (campaign.start, campaign.names) == ("hall", ("office", "hall"))


def test_a_map_outside_any_campaign_is_one_by_itself(folder: Path) -> None:
    (folder / "campaign.toml").unlink()
    campaign = Campaign.single(folder / "hall.tmx")
    assert (campaign.names, campaign.start, campaign.check()) == (("hall",), "hall", [])


def test_the_hash_is_that_of_the_content_not_of_the_bytes(folder: Path) -> None:
    known = Campaign.open(LITTLE).content_hash
    assert len(known) == 32
    assert Campaign.open(folder).content_hash == known
    change(folder / "office.tmx", 'tiledversion="1.8.2"', 'tiledversion="1.11.0"')
    change(folder / "office.tmx", 'type="start"', 'class="start"')
    change(folder / "office.tmx", 'firstgid="9"', 'firstgid="90"')
    change(folder / "office.tmx", 'gid="9"', 'gid="90"')
    change(folder / "office.tmx", 'gid="10"', 'gid="91"')
    change(folder / "office.tmx", "nextobjectid", "whatever")
    (folder / "desk.png").write_bytes((folder / "plant.png").read_bytes())
    assert Campaign.open(folder).content_hash == known


CHANGES = {
    "one tile": ("office.tmx", "2,1,2,1", "2,1,1,1"),
    "one flip": ("office.tmx", ",2147483656", ",8"),
    "an object moved": ("office.tmx", 'x="280"', 'x="281"'),
    "an object turned": ("office.tmx", 'width="42"', 'rotation="1" width="42"'),
    "an object renamed": ("office.tmx", 'name="out"', 'name="outside"'),
    "a property": ("office.tmx", "Nobody is late.", "Nobody is early."),
    "the map's title": ("office.tmx", "A little office", "An office"),
    "a hidden layer": ("office.tmx", 'name="walls"', 'name="walls" visible="0"'),
    "a tile's ground": ("tiles.tsx", 'value="crystal"', 'value="card"'),
    "a collision shape": ("things.tsx", 'width="60"', 'width="61"'),
    "a template": ("crane.tx", "begin smaller", "begin larger"),
    "another start": ("campaign.toml", 'start = "office"', 'start = "hall"'),
}


@pytest.mark.parametrize("name", CHANGES)
def test_anything_that_matters_changes_the_hash(folder: Path, name: str) -> None:
    file, before, after = CHANGES[name]
    change(folder / file, before, after)
    assert Campaign.open(folder).content_hash != Campaign.open(LITTLE).content_hash


def test_a_target_that_does_not_exist_is_an_error(folder: Path) -> None:
    change(folder / "office.tmx", 'value="hall"', 'value="hal"')
    assert findings(folder)[0] == (
        f"error: {folder / 'office.tmx'}: layer 'logic/rules': object 6: leads to the map 'hal',"
        " which does not exist; did you mean 'hall'?"
    )


def test_a_spawn_that_does_not_exist_is_an_error(folder: Path) -> None:
    change(folder / "office.tmx", 'value="in"', 'value="inn"')
    (line,) = findings(folder)
    assert "object 6: leads to 'inn' on 'hall', which is no spawn there" in line


def test_a_crane_number_in_two_maps_is_an_error(folder: Path) -> None:
    change(folder / "hall.tmx", 'type="int" value="2"', 'type="int" value="1"')
    (line,) = findings(folder)
    assert "object 6: has the number 1, like a crane of 'office'" in line


def test_a_need_without_a_door_is_an_error(folder: Path) -> None:
    change(
        folder / "office.tmx",
        '<property name="look"',
        '<property name="needs" value="slip, kit"/><property name="look"',
    )
    (line,) = findings(folder)
    assert "object 6: needs the relic 'kit', which has no door" in line


def test_a_way_without_return_is_a_warning(folder: Path) -> None:
    change(folder / "hall.tmx", 'value="office"', 'value="hall"')
    change(folder / "hall.tmx", 'value="out"', 'value="in"')
    (line,) = findings(folder)
    assert line.startswith("warning: ")
    assert "object 6: leads to 'hall', from where no way leads back" in line


def test_an_author_may_mean_a_way_to_have_no_return(folder: Path) -> None:
    change(folder / "hall.tmx", 'value="office"', 'value="hall"')
    change(folder / "hall.tmx", 'value="out"', 'value="in"')
    said = '<property name="one_way" type="bool" value="true"/><property name="look"'
    change(folder / "office.tmx", '<property name="look"', said)
    assert findings(folder) == []


def test_a_broken_map_does_not_hide_what_is_wrong_with_the_others(folder: Path) -> None:
    change(folder / "office.tmx", "</map>", "")
    change(folder / "hall.tmx", 'value="24"', 'value="-24"')
    first, second = findings(folder)
    assert "office.tmx: is not sound XML" in first
    assert "hall.tmx: layer 'rules': object 3: property 'age' is '-24'" in second


MANIFESTS = {
    "none": (None, "does not exist"),
    "no TOML": ("maps = [", "no sound TOML"),
    "no UTF-8": (b"\xff\xfe\xff", "no sound TOML"),
    "deep": ("a = " + "[" * 5000, "no sound TOML"),
    "an unknown key": ('nmae = "x"', "unknown key 'nmae'; did you mean 'name'?"),
    "no name": ('title = "x"', "lacks the text 'name'"),
    "no maps": ('name = "a"\ntitle = "b"\nstart = "c"', "lacks the list 'maps'"),
    "a name with a path": (
        'name = "a"\ntitle = "b"\nstart = "../c"\nmaps = ["../c"]',
        "has the name '../c'",
    ),
    "a start that is no map": (
        'name = "a"\ntitle = "b"\nstart = "offise"\nmaps = ["office"]',
        "starts on 'offise', which is none of its maps; did you mean 'office'?",
    ),
    "a map twice": ('name = "a"\ntitle = "b"\nstart = "c"\nmaps = ["c", "c"]', "a map twice"),
}


@pytest.mark.parametrize("name", MANIFESTS)
def test_a_manifest_is_read_strictly(tmp_path: Path, name: str) -> None:
    content, said = MANIFESTS[name]
    if content is not None:
        data = content if isinstance(content, bytes) else content.encode()
        (tmp_path / "campaign.toml").write_bytes(data)
    with pytest.raises(MapError) as caught:
        Campaign.open(tmp_path)
    assert said in str(caught.value)
