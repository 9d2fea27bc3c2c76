"""Maps saved while they are played."""

import shutil
from collections.abc import Callable
from pathlib import Path

import arcade
import pytest

from game.app.awakening import Morning
from game.app.library import Library
from game.app.options import Options
from game.app.screens import Dream
from game.app.watch import Watch
from game.app.window import Window
from game.sim.events import Awoke
from tests.levels.drawn import LITTLE

TICK = 1 / 60 + 1e-9


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    folder = tmp_path / "dream"
    shutil.copytree(LITTLE, folder)
    return folder


def played(window: Window, seconds: float) -> Dream:
    for _ in range(round(60 * seconds)):
        window.on_update(TICK)
    shown = window._shown
    assert isinstance(shown, Dream)
    return shown


def test_a_saved_map_is_taken_in_where_one_stands_and_a_broken_one_is_not(campaign: Path) -> None:
    library = Library(campaign)
    options = Options(place="office", size=(320, 180), quality="low", watch=True)
    window = Window(library, options)
    try:
        window.dream()
        window.on_key_press(arcade.key.D, 0)
        dream = played(window, 0.4)
        window.on_key_release(arcade.key.D, 0)
        dream = played(window, 0.5)
        stood = dream._attempt.world.player.x, dream._attempt.world.player.y
        assert dream._attempt.world.level.title == "A little office"

        path = campaign / "office.tmx"
        sound = path.read_text(encoding="utf-8")
        path.write_text(sound.replace("A little office", "Another office"), encoding="utf-8")
        world = played(window, 1.0)._attempt.world
        assert world.level.title == "Another office"
        assert (world.player.x, world.player.y) == pytest.approx(stood, abs=0.1)
        assert window.stage.fault == ""

        path.write_text(sound.replace('type="start"', 'type="strat"'), encoding="utf-8")
        dream = played(window, 1.0)
        assert "strat" in window.stage.fault
        assert dream._attempt.world is world
        window.on_draw()

        path.write_text(sound, encoding="utf-8")
        world = played(window, 1.0)._attempt.world
        assert window.stage.fault == ""
        assert world.level.title == "A little office"
    finally:
        window.close()


def test_a_map_that_is_broken_while_one_wakes_in_it_is_still_drawn(campaign: Path) -> None:
    library = Library(campaign)
    window = Window(library, Options(size=(320, 180), quality="low", watch=True))
    try:
        awoke = Awoke("handle", "It opens outward.")
        window.go(Morning(window, library.attempt(), awoke))
        path = campaign / f"{library.campaign.start}.tmx"
        for _ in range(30):
            window.on_update(TICK)
        path.write_text("<map>", encoding="utf-8")
        for _ in range(60):
            window.on_update(TICK)
        assert path.name in window.stage.fault
        window.on_draw()
    finally:
        window.close()


def test_a_file_that_is_still_written_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "map.tmx"
    path.write_text("1")
    watch = Watch()
    seen = []
    for tick in range(120):
        if tick in {30, 33, 35}:
            path.write_text("1" * (tick + 2))
        seen.append(watch.wait(TICK, [path]))
    assert [files for files in seen if files] == [{path}]
    assert 35 < seen.index(frozenset({path})) < 35 + 12


def test_a_file_that_comes_and_goes_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "map.tmx"
    watch = Watch()
    assert not any(watch.wait(TICK, [path]) for _ in range(60))
    path.write_text("1")
    assert any(watch.wait(TICK, [path]) for _ in range(60))
    path.unlink()
    assert any(watch.wait(TICK, [path]) for _ in range(60))


def test_it_is_seen_in_time_however_few_frames_there_are(tmp_path: Path) -> None:
    """Time is wall time: a machine that plays few ticks in a second sees it no later."""
    path = tmp_path / "map.tmx"
    watch = Watch()
    watch.wait(0.3, [path])
    path.write_text("1")
    assert [bool(watch.wait(0.3, [path])) for _ in range(2)] == [False, True]


def test_of_a_saved_map_only_that_map_is_read_anew(campaign: Path) -> None:
    library = Library(campaign)
    office, hall = (library.place(name) for name in ("office", "hall"))
    path = (campaign / "office.tmx").resolve()
    path.write_text(path.read_text("utf-8").replace("A little office", "Another"), "utf-8")
    again = library.again({path})
    assert again.place("hall") is hall
    assert again.place("office").level.title == "Another"
    assert again.place("office").atlas is office.atlas
    assert library.place("office").level.title == "A little office"


def test_of_a_saved_tileset_all_is_read_anew(campaign: Path) -> None:
    library = Library(campaign)
    office, hall = (library.place(name) for name in ("office", "hall"))
    again = library.again({(campaign / "tiles.tsx").resolve()})
    assert again.place("hall") is not hall
    assert again.place("office").atlas is not office.atlas


def test_a_tileset_that_was_broken_stays_so_when_a_map_is_saved(campaign: Path) -> None:
    library = Library(campaign)
    window = Window(library, Options(place="office", size=(320, 180), quality="low", watch=True))
    try:
        window.dream()
        played(window, 0.3)
        tiles = campaign / "tiles.tsx"
        sound = tiles.read_bytes()
        tiles.write_bytes(b"<tileset")
        played(window, 0.5)
        assert "tiles.tsx" in window.stage.fault
        _map(campaign)
        played(window, 0.5)
        assert "tiles.tsx" in window.stage.fault
        tiles.write_bytes(sound)
        assert played(window, 0.5)._attempt.world.level.title == "Another"
        assert window.stage.fault == ""
    finally:
        window.close()


def _map(folder: Path) -> None:
    path = folder / "office.tmx"
    path.write_text(path.read_text("utf-8").replace("A little office", "Another"), "utf-8")


def _tileset(folder: Path) -> None:
    path = folder / "tiles.tsx"
    path.write_text(path.read_text("utf-8").replace("<tileset ", "<tileset  ", 1), "utf-8")


def _image(folder: Path) -> None:
    path = folder / "tiles.png"
    path.write_bytes(path.read_bytes() + b"\0")


def _template(folder: Path) -> None:
    path = folder / "crane.tx"
    path.write_text(path.read_text("utf-8").replace("<template>", "<template >", 1), "utf-8")


def _renamed(folder: Path) -> None:
    """As Tiled saves: beside it, then in its place; here of the same size."""
    path, beside = folder / "office.tmx", folder / "office.tmx.part"
    beside.write_text(path.read_text("utf-8").replace("A little", "A LITTLE"), "utf-8")
    beside.replace(path)


SAVES: dict[str, Callable[[Path], None]] = {
    "a map": _map,
    "a tileset": _tileset,
    "an image": _image,
    "a template": _template,
    "a rename": _renamed,
}


@pytest.mark.parametrize("saved", SAVES)
def test_what_is_saved_is_taken_in_within_a_second(campaign: Path, saved: str) -> None:
    library = Library(campaign)
    window = Window(library, Options(place="office", size=(320, 180), quality="low", watch=True))
    try:
        window.dream()
        before = played(window, 1.0)._attempt.world
        played(window, 1.0)
        assert played(window, 0.5)._attempt.world is before
        SAVES[saved](campaign)
        ticks = 0
        while played(window, 1 / 60)._attempt.world is before:
            ticks += 1
            assert ticks < 60
        assert window.stage.fault == ""
    finally:
        window.close()


def test_a_map_half_written_is_not_taken_in_but_its_rest_within_a_second(campaign: Path) -> None:
    library = Library(campaign)
    window = Window(library, Options(place="office", size=(320, 180), quality="low", watch=True))
    try:
        window.dream()
        before = played(window, 1.0)._attempt.world
        path = campaign / "office.tmx"
        text = path.read_text("utf-8").replace("A little office", "Another")
        path.write_text(text[: len(text) // 2], "utf-8")
        assert played(window, 0.25)._attempt.world is before
        path.write_text(text, "utf-8")
        world = played(window, 1.0)._attempt.world
        assert world.level.title == "Another"
        assert window.stage.fault == ""
    finally:
        window.close()
