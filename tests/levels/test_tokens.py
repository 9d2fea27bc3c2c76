"""Classes placed as tiles: what the picture stands for is what the rules know."""

import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from game.levels.build import build, examine, furniture
from game.levels.campaign import Campaign
from game.levels.editor.files import files_for, write
from game.levels.editor.icons import edges, tile
from game.levels.raster import draw
from game.levels.schema import CLASSES
from game.sim.level import Level
from tests.levels.drawn import LITTLE, START, map_text, objects, read

RASTERIZER = shutil.which("tmxrasterizer")
ICONS = '<tileset firstgid="100" source="templates/icons.tsx"/>'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tokens") / "dream"
    shutil.copytree(LITTLE, folder)
    write(folder, files_for(Campaign.open(folder)))
    return folder


def token(name: str, more: str, id_: int = 5) -> str:
    """An object placed with the tile of a class, its class left to the tile."""
    number = tile(CLASSES[name])
    assert number is not None
    return f'<object id="{id_}" gid="{100 + number}" {more}/>'


def level(folder: Path, *things: str) -> Level:
    return build(read(folder, map_text(ICONS, objects(START, *things), size=(12, 8))))


def test_a_point_is_the_middle_of_its_tile(folder: Path) -> None:
    made = level(folder, token("landing", 'x="100.5" y="70" width="48" height="48"'))
    (fold,) = made.folds
    assert fold.points == ((100.5, 70.0),)


def test_it_is_so_in_a_template_too_and_however_large_it_is_drawn(folder: Path) -> None:
    thing = '<object id="5" template="templates/landing.tx" x="100" y="70" width="31" height="97"/>'
    (fold,) = level(folder, thing).folds
    assert fold.points == ((100.0, 70.0),)


def test_an_area_is_what_its_tile_covers(folder: Path) -> None:
    made = level(folder, token("dark", 'x="100" y="70" width="40" height="20"'))
    (fear,) = made.fears
    assert set(fear.outline) == {(80.0, 60.0), (120.0, 60.0), (120.0, 80.0), (80.0, 80.0)}


def test_a_turned_area_turns_about_its_middle(folder: Path) -> None:
    made = level(folder, token("dark", 'x="100" y="70" width="40" height="20" rotation="90"'))
    (fear,) = made.fears
    assert set(fear.outline) == {(90.0, 50.0), (110.0, 50.0), (110.0, 90.0), (90.0, 90.0)}


def test_what_is_round_is_the_ellipse_in_its_tile(folder: Path) -> None:
    box = 'width="120" height="80"'
    (drawn,) = level(
        folder, f'<object id="5" type="gear" x="40" y="30" {box}><ellipse/></object>'
    ).parts
    (placed,) = level(folder, token("gear", f'x="100" y="70" {box}')).parts
    assert placed == drawn


def test_a_tile_of_the_authors_own_stands_for_its_class_as_well(folder: Path) -> None:
    """Whichever corner it is held by: the desk of 72 x 60 px stands on its foot."""
    tiles = '<tileset firstgid="9" source="things.tsx"/>'
    thing = '<object id="5" type="landing" gid="9" x="100" y="100" width="72" height="60"/>'
    (fold,) = build(read(folder, map_text(tiles, objects(START, thing)))).folds
    assert fold.points == ((100.0, 70.0),)


def test_it_is_no_furniture(folder: Path) -> None:
    tilemap = read(folder, map_text(ICONS, objects(token("light", 'x="9" y="9"'))))
    assert not list(furniture(tilemap))
    ((_, thing),) = tilemap.objects()
    assert (thing.class_name, thing.width) == ("light", 48)


def test_a_line_is_not_placed_as_a_tile(folder: Path) -> None:
    thing = '<object id="5" type="ribbon" gid="100" x="9" y="9" width="48" height="48"/>'
    tilemap = read(folder, map_text(ICONS, objects(START, thing)))
    (fault,) = examine(tilemap)[1]
    assert "is a ribbon drawn as tile; draw it as polyline" in str(fault)


def test_a_class_keeps_its_tile() -> None:
    """Maps know it by that number."""
    known = {"start": 0, "crane": 3, "whisper": 9, "gear": 27, "lectern": 40}
    assert {name: tile(CLASSES[name]) for name in known} == known
    numbers = [tile(entry) for entry in CLASSES.values()]
    placed = [number for number in numbers if number is not None]
    assert sorted(placed) == list(range(len(placed)))


@pytest.mark.skipif(RASTERIZER is None, reason="Tiled's tmxrasterizer is absent")
def test_they_are_drawn_plain_as_tiled_draws_them(folder: Path) -> None:
    rows = []
    for number, entry in enumerate(CLASSES.values(), 1):
        if tile(entry) is not None:
            x, y = 64 + number % 8 * 90, 64 + number // 8 * 90
            width, height = edges(entry)
            box = f'x="{x}" y="{y}" width="{width}" height="{height}"'
            rows.append(token(entry.name, box, number))
    path = folder / "all.tmx"
    path.write_text(map_text(ICONS, objects(*rows), size=(24, 24)))
    out = folder / "theirs.png"
    there = {"QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(folder.parent)}
    subprocess.run([str(RASTERIZER), path, out], check=True, env=there, capture_output=True)
    with Image.open(out) as opened:
        theirs = np.asarray(opened.convert("RGBA")).astype(int)
    ours = np.asarray(draw(read(folder, path.read_text()))).astype(int)
    assert ours.shape == theirs.shape
    assert np.abs(ours - theirs).max() <= 1
