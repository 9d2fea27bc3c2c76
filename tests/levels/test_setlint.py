"""What is linted of tilesets and tints."""

from pathlib import Path

import pytest
from PIL import Image

from game.levels.setlint import set_lints
from tests.levels.drawn import map_text, objects, read

SHEET = '<tileset firstgid="{}" name="{}" tilewidth="8" tileheight="8" {}>{}</tileset>'
PICTURE = '<image source="a.png" width="32" height="16"/>'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Image.new("RGB", (32, 16)).save(tmp_path / "a.png")
    return tmp_path


def told(folder: Path, *parts: str) -> list[str]:
    tilemap = read(folder, map_text(*parts))
    return [f"{where.layer}: {problem}" for where, problem, _ in set_lints(tilemap)]


def sheet(first: int, name: str, more: str = "", picture: str = PICTURE) -> str:
    return SHEET.format(first, name, more, picture)


def test_tilesets_beside_each_other_are_sound(folder: Path) -> None:
    assert told(folder, sheet(1, "a"), sheet(9, "b")) == []


def test_a_tileset_that_begins_in_another_is_named(folder: Path) -> None:
    assert told(folder, sheet(1, "a"), sheet(8, "b")) == [
        ": has the tileset 'b' with ids of 'a', whose tiles from 7 to 7 it hides"
    ]


def test_of_a_collection_the_highest_tile_counts(folder: Path) -> None:
    tiles = '<tile id="9"><image source="a.png"/></tile>'
    few = '<tileset firstgid="1" name="a">' + tiles + "</tileset>"
    assert told(folder, few, sheet(11, "b")) == []
    assert len(told(folder, few, sheet(10, "b"))) == 1


def test_two_with_one_first_id_are_named(folder: Path) -> None:
    assert told(folder, sheet(1, "a"), sheet(1, "b")) == [
        ": has the tileset 'a' with the first id of another, which hides it"
    ]


def test_a_sheet_without_room_for_its_tiles_is_named(folder: Path) -> None:
    said = ": holds 9 tiles in 'a', of which its picture (32 x 16 px) has room for 8"
    assert told(folder, sheet(1, "a", 'tilecount="9"')) == [said]
    larger = '<image source="a.png" width="24" height="24"/>'
    assert told(folder, sheet(1, "a", picture=larger)) == [said]


def test_a_picture_that_cannot_be_opened_is_left_to_who_draws_it(folder: Path) -> None:
    (folder / "a.png").write_bytes(b"none")
    assert told(folder, sheet(1, "a")) == []


@pytest.mark.parametrize("tint", ["ff0000", "none"])
def test_a_tint_without_its_sign_is_named(folder: Path, tint: str) -> None:
    inner = objects(name="things", more=f'tintcolor="{tint}"')
    assert told(folder, f'<group name="all">{inner}</group>') == [
        "all/things: has a tint without '#', which Tiled takes for none"
    ]
    assert told(folder, objects(more='tintcolor="#ff0000"')) == []
