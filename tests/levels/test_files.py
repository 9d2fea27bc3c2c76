from pathlib import Path

import pytest

from game.levels.errors import MapError, Where
from game.levels.files import Shelf

HERE = Where("maps/a.tmx")


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    picture = tmp_path / "shipped" / "sprites" / "hall" / "tiles.png"
    picture.parent.mkdir(parents=True)
    picture.write_bytes(b"")
    (tmp_path / "shipped" / "secret.txt").write_bytes(b"")
    (tmp_path / "copy" / "tilesets").mkdir(parents=True)
    return tmp_path / "shipped"


def test_maps_copied_away_still_find_the_shipped_pictures(shipped: Path) -> None:
    copy = shipped.parent / "copy"
    shelf = Shelf((copy, shipped))
    found = shelf.find("../../sprites/hall/tiles.png", copy / "tilesets", HERE, "picture")
    assert found == shipped / "sprites" / "hall" / "tiles.png"


@pytest.mark.parametrize(
    "named",
    ["../../sprites/../secret.txt", "../../sprites/hall/../../secret.txt", "../../sprites/"],
)
def test_nothing_else_is_reached_by_way_of_them(shipped: Path, named: str) -> None:
    copy = shipped.parent / "copy"
    with pytest.raises(MapError) as refused:
        Shelf((copy, shipped)).find(named, copy / "tilesets", HERE, "picture")
    assert "lies outside" in str(refused.value)
