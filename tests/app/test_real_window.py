"""The game in a real window, played by real keys."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from game.speedrun.pilot import Awaken, Catch, Exit
from game.speedrun.replay import Replay, read
from tests.app.desktop import starfloor
from tests.app.real_window import BEGINNING, END, Session, take_pictures

pytestmark = [
    pytest.mark.skipif(shutil.which(part) is None, reason=f"{part} is not installed")
    for part in ("Xvfb", "xdotool")
]
SIZE = (480, 270)


class Visit:
    """From the title into the hall and out of the game again; what was met on the way."""

    def __init__(self, folder: Path) -> None:
        self.home, self.pictures = folder / "home", folder / "pictures"
        with Session.open(self.home, SIZE) as session:
            self.attempt = session.attempt
            take_pictures(session, self.pictures)
            session.see("title")
            session.begin()
            session.play([Catch(1)])
            session.keyboard.tap("F12")
            session.play([Exit("hall")])
            session.until(lambda: "hall" in session.seen)
            session.pause()
            session.listen(1.0)
            session.see("pause")
            before = self.attempt.tick
            session.keyboard.hold(frozenset({"d"}))
            session.look(frames=10)
            session.keyboard.hold(frozenset())
            session.see("still")
            self.ticks_while_paused = self.attempt.tick - before
            session.resume()
            # Right after a pause no other is taken.
            on = self.attempt.tick + 20
            session.until(lambda: self.attempt.tick > on)
            session.pause()
            # The strip's last line leaves the dream, the title's last one the game.
            self._choose_last(session)
            session.until(lambda: session.screen == "Title")
            self._choose_last(session)
            self.code = session.game.wait()

    @staticmethod
    def _choose_last(session: Session) -> None:
        for key in ("Up", "Return"):
            session.look(frames=3)
            session.keyboard.tap(key)

    def picture(self, name: str) -> Image.Image:
        """The one of that moment."""
        (path,) = self.pictures.glob(f"??-{name}.png")
        with Image.open(path) as image:
            picture: Image.Image = image.convert("RGB")
        return picture


@pytest.fixture(scope="module")
def visit(tmp_path_factory: pytest.TempPathFactory) -> Visit:
    return Visit(tmp_path_factory.mktemp("visit"))


def kept(home: Path) -> Path:
    """The one replay the game has saved."""
    (path,) = (home / "replays").glob("*.replay")
    return path


def played(path: Path) -> tuple[object, ...]:
    """All that a replay says was played."""
    replay: Replay = read(path)
    return replay.header, list(replay.inputs.runs()), replay.checks


def test_keys_lead_from_the_title_through_the_glass_door(visit: Visit) -> None:
    assert [mark.name for mark in visit.attempt.places] == ["office", "hall"]
    assert visit.attempt.world.progress.cranes == {1}


def test_nothing_is_played_while_the_dream_is_paused(visit: Visit) -> None:
    assert visit.ticks_while_paused == 0


def test_the_menus_lead_out_of_the_dream_and_out_of_the_game(visit: Visit) -> None:
    assert visit.code == 0


def test_what_was_left_half_way_is_kept_as_it_was_played(visit: Visit) -> None:
    replay = visit.attempt.replay()
    assert played(kept(visit.home)) == (replay.header, list(replay.inputs.runs()), replay.checks)
    done = starfloor(visit.home, "verify", str(kept(visit.home)))
    assert (done.returncode, done.stdout.split()[0]) == (1, "UNFINISHED")


@pytest.mark.parametrize("moment", ["title", "office-catch-1", "hall", "pause"])
def test_there_is_something_to_see_at_each_moment(visit: Visit, moment: str) -> None:
    picture = visit.picture(moment)
    colours = picture.getcolors(SIZE[0] * SIZE[1])
    assert picture.size == SIZE
    assert colours is not None
    assert len(colours) > 1000
    light = picture.convert("L").histogram()
    assert sum(light[16:240]) > sum(light) / 10


def test_the_picture_holds_still_while_the_dream_is_paused(visit: Visit) -> None:
    assert not ImageChops.difference(visit.picture("pause"), visit.picture("still")).getbbox()


def test_f12_saves_a_picture_of_what_is_shown(visit: Visit) -> None:
    (path,) = (visit.home / "pictures").glob("*.png")
    with Image.open(path) as image:
        assert image.size == SIZE
        assert len(image.convert("RGB").getcolors(SIZE[0] * SIZE[1]) or ()) > 1000


@pytest.mark.long
def test_keys_lead_from_the_title_through_the_first_relics_door(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with Session.open(home, (640, 360)) as session:
        session.begin()
        session.play(BEGINNING)
        session.pause()
        for key in ("Up", "Return"):
            session.look(frames=3)
            session.keyboard.tap(key)
        session.until(lambda: session.screen == "Title")
        session.keyboard.tap("Escape")
        assert session.game.wait() == 0
        replay = session.attempt.replay()
    assert [mark.name for mark in replay.header.places] == ["office", "hall", "chasm"]
    assert played(kept(home)) == (replay.header, list(replay.inputs.runs()), replay.checks)


def test_a_single_location_is_run_by_keys_to_its_last_page_and_certified(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with Session.open(home, SIZE, category=END) as session:
        session.play([Awaken()])
        session.go_on_from("Tally")
        session.until(lambda: session.screen == "Title")
        session.keyboard.tap("Escape")
        assert session.game.wait() == 0
        replay = session.attempt.replay()
    assert played(kept(home)) == (replay.header, list(replay.inputs.runs()), replay.checks)
    done = starfloor(home, "verify", str(kept(home)))
    assert (done.returncode, done.stdout.split()[0]) == (0, "OK")
