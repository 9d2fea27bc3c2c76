"""Layers that are there in some states of the dream alone."""

from pathlib import Path

from game.levels.build import examine
from game.levels.layers import in_state, states_of
from game.levels.tilemap import TileMap
from tests.levels.drawn import (
    FLOOR,
    START,
    TILES,
    area,
    map_text,
    objects,
    point,
    properties,
    read,
    tile_layer,
)


def wall(*, when: object, name: str = "wall") -> str:
    layer = tile_layer("3 3", name=name)
    return layer.replace("<data", properties(when=when) + "<data")


def group(inside: str, **said: object) -> str:
    return f'<group id="9" name="north">{properties(**said)}{inside}</group>'


def map_of(folder: Path, *parts: str) -> TileMap:
    return read(folder, map_text(TILES, FLOOR, *parts, objects(START)))


def states(tilemap: TileMap, name: str = "wall") -> tuple[str, ...]:
    return next(states_of(tilemap, layer) for layer in tilemap.layers if layer.name == name)


def faults(tilemap: TileMap) -> list[str]:
    return [str(fault).partition("map.tmx: ")[2] for fault in examine(tilemap)[1]]


def test_a_layer_that_names_no_state_is_always_there(tmp_path: Path) -> None:
    tilemap = map_of(tmp_path, wall(when=""))
    assert states(tilemap) == states(tilemap, "floor") == ("arrival", "cued", "crowned")
    assert not faults(tilemap)


def test_a_layer_is_there_in_the_states_it_names(tmp_path: Path) -> None:
    tilemap = map_of(tmp_path, wall(when="cued, arrival"))
    assert states(tilemap) == ("arrival", "cued")
    assert "wall" in [layer.name for layer in in_state(tilemap, "cued").layers]
    assert "wall" not in [layer.name for layer in in_state(tilemap, "crowned").layers]
    assert not faults(tilemap)


def test_a_layer_in_a_group_is_there_only_with_its_group(tmp_path: Path) -> None:
    tilemap = map_of(tmp_path, group(wall(when="arrival crowned"), when="cued crowned"))
    assert states(tilemap) == ("crowned",)


def test_an_unknown_state_is_told_once_with_file_and_layer(tmp_path: Path) -> None:
    tilemap = map_of(tmp_path, wall(when="arival cued"))
    (fault,) = faults(tilemap)
    assert fault.startswith("layer 'wall': is there in the unknown state 'arival'")
    assert "arrival" in fault
    assert str(examine(tilemap)[1][0]).startswith(str(tmp_path / "map.tmx"))


def test_a_state_of_another_type_is_told(tmp_path: Path) -> None:
    (fault,) = faults(map_of(tmp_path, wall(when=True)))
    assert "property 'when'" in fault


def test_a_layer_that_could_never_be_there_is_told(tmp_path: Path) -> None:
    (fault,) = faults(map_of(tmp_path, group(wall(when="arrival"), when="crowned")))
    assert fault.startswith("layer 'north/wall': is never there")


def test_what_is_solid_on_it_comes_and_goes_with_it(tmp_path: Path) -> None:
    level, found = examine(map_of(tmp_path, wall(when="arrival cued")))
    assert not found
    assert [solid.when for solid in level.solids] == [("arrival", "cued")]


def test_ground_cannot_come_and_go_but_may_look_otherwise(tmp_path: Path) -> None:
    def laid(row: str, under: str) -> list[str]:
        over = tile_layer(row, name="rift").replace("<data", properties(when="crowned") + "<data")
        return faults(read(tmp_path, map_text(TILES, tile_layer(under), over, objects(START))))

    card = "1 1 1 1\n1 1 1 1"
    assert laid("0 5 5 0", card) == []
    assert laid("0 4 0 0", card) == [
        "layer 'rift': makes or takes ground but is not always there;"
        " move its ground and its holes to a layer that is"
    ]
    assert len(laid("5 5 0 0", "0 0 0 0\n1 1 1 1")) == 1


def test_a_passage_on_it_opens_in_its_states_and_a_crane_cannot_lie_there(tmp_path: Path) -> None:
    said = properties(when="crowned")
    way = area(7, "passage", "32 32 32 32", target="hall")
    bird = point(8, "crane", 40, 40, number=3)
    layer = f'<objectgroup id="5" name="north">{said}{way}{bird}</objectgroup>'
    level, found = examine(map_of(tmp_path, layer))
    assert [str(fault).partition("map.tmx: ")[2] for fault in found] == [
        "layer 'north': object 8: is a crane on a layer that is not always there;"
        " move it to another layer"
    ]
    assert level.passages[0].when == ("crowned",)
