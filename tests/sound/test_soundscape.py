"""The whole of it without a device: places, menus, pauses, and what cannot be heard."""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import sleep

import numpy as np
import pytest
import soundfile

from game.sim import events as told
from game.sim.level import RelicDoor
from game.sim.progress import Progress
from game.sound.bank import GUARD
from game.sound.clock import RATE
from game.sound.mixer import Mixer
from game.sound.pieces import PIECES, STEMS
from game.sound.soundscape import Soundscape
from tests.sound.test_library import put, wait_for
from tests.worlds import world

FLOOR = """
.....
..@..
.....
"""


class Patient:
    """A device that takes what is asked of the mixer when the test asks for it."""

    def __init__(self, mixer: Mixer, *, sounds: bool = True) -> None:
        self.why, self.sounds, self.mixer = "", sounds, mixer
        self.tended = 0

    def tend(self) -> None:
        self.tended += 1

    def close(self) -> None:
        pass


def stems(folder: Path, name: str, hz: float) -> None:
    count = PIECES[name].samples + 2 * GUARD
    wave = 0.2 * np.sin(2 * np.pi * hz * np.arange(count) / RATE)
    quiet = np.zeros((count, 2))
    for stem in STEMS:
        path = folder / "music" / name / f"{stem}.ogg"
        path.parent.mkdir(parents=True, exist_ok=True)
        sound = np.stack([wave, wave], 1) if stem == "ground" else quiet
        with soundfile.SoundFile(path, "w", RATE, 2, "VORBIS", format="OGG") as file:
            for start in range(0, count, 4096):
                file.write(sound[start : start + 4096])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("audio")
    stems(made, "kite", 330.0)
    for name in ("ui-move", "ui-accept", "ui-pause", "ui-back", "step-crystal", "bloom1", "miss"):
        put(made / f"effects/{name}-1.ogg", 0.2, 1000.0)
    put(made / "effects/loop-ribs.ogg", 1.0, 110.0, guard=GUARD)
    return made


@pytest.fixture
def scape(folder: Path) -> Iterator[Soundscape]:
    made = Soundscape(folder, out=Patient)
    until_heard(made, lambda: made.say("miss"))
    heard(made, 30)
    yield made
    made.close()


def heard(scape: Soundscape, ticks: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    return np.concatenate([scape.mixer.sound() for _ in range(ticks)])


def loud(scape: Soundscape, ticks: int = 6) -> float:
    return float(np.abs(heard(scape, ticks)).max())


def until_heard(scape: Soundscape, act: Callable[[], None], least: float = 0.02) -> None:
    """Do it until what it needs has been read."""

    def done() -> bool:
        act()
        return loud(scape, 1) > least

    wait_for(done)


def test_a_step_is_heard_with_the_ribs_hum_under_it(scape: Soundscape) -> None:
    here = world(FLOOR)
    scape.tick([told.Stepped(0.0, 0.0, "crystal", on_line=False)], here)
    with_step = heard(scape, 12)
    scape.tick([], here)
    later = heard(scape, 30)[-4800:]
    power = np.abs(np.fft.rfft(later[:, 0]))
    assert np.argmax(power) * RATE / 4800 == pytest.approx(110.0, abs=10.0)
    assert np.abs(with_step).max() > 2 * np.abs(later).max()


def test_who_leaves_a_place_hears_that_alone(scape: Soundscape) -> None:
    said: list[str] = []
    scape.caption = said.append
    events = [told.Shattered(99), told.Left("hall", "", "", "plain")]
    scape.tick(events, world(FLOOR))
    assert said == []


def test_sounds_that_matter_are_told_and_music_gives_way_to_them(scape: Soundscape) -> None:
    said: list[str] = []
    scape.caption = said.append
    here = world(FLOOR, Progress(opened=("kite",)), name="kite", barefoot=False)
    until_heard(scape, lambda: scape.tick([], here))
    heard(scape, 600)
    before = loud(scape, 60)
    x, y = here.player.x, here.player.y
    scape.tick([told.DoorBloomed("kite", x + 4000, y, False)], here)
    assert said == []
    scape.tick([told.DoorBloomed("slip", x, y, True)], here)
    assert said == ["light, and no door"]
    heard(scape, 40)
    under = loud(scape, 60)
    assert under == pytest.approx(before * 10 ** (-3 / 20), rel=0.05)
    for _ in range(80):
        scape.tick([], here)
    heard(scape, 200)
    assert loud(scape, 60) == pytest.approx(before, rel=0.03)


def test_the_music_behind_a_door_is_read_when_it_blooms(scape: Soundscape) -> None:
    door = RelicDoor(1, "kite", "lesson", 0.0, 0.0, target="kite")
    here = world(FLOOR, Progress(opened=("kite",)), name="sun", doors=(door,))
    scape.tick([], here)
    assert "kite" not in scape._library.held
    scape.tick([told.DoorBloomed("kite", 0.0, 0.0, False)], here)
    assert scape._library.held == ("sun", "kite")


def test_music_that_was_not_made_leaves_silence_behind(scape: Soundscape) -> None:
    here = world(FLOOR, name="kite", barefoot=False)
    until_heard(scape, lambda: scape.tick([], here))
    there = world(FLOOR, name="sun", barefoot=False)
    for _ in range(400):
        scape.tick([], there)
        heard(scape, 1)
    assert loud(scape) < 1e-3


def test_the_menu_sounds_as_the_choice_moves_and_is_taken(scape: Soundscape) -> None:
    scape.choose(0, None)
    assert loud(scape, 20) == 0.0
    scape.choose(1, None)
    assert loud(scape, 20) > 0.1
    scape.choose(1, None)
    assert loud(scape, 20) == 0.0
    scape.choose(1, 1)
    assert loud(scape, 20) > 0.1


def test_pausing_sounds_once_and_holds_the_loops_back(scape: Soundscape) -> None:
    here = world(FLOOR)
    for _ in range(30):
        scape.tick([], here)
        heard(scape, 1)
    assert loud(scape) > 0.05
    scape.rest()
    assert loud(scape, 20) > 0.1
    for _ in range(100):
        scape.rest()
        heard(scape, 1)
    assert loud(scape) < 1e-3


def test_who_only_goes_back_from_a_pause_hears_that(scape: Soundscape) -> None:
    here = world(FLOOR, barefoot=False)
    for taken, sounds in ((None, True), (0, False)):
        scape.rest()
        heard(scape, 40)
        scape.choose(0, taken)
        heard(scape, 40)
        scape.tick([], here)
        assert (loud(scape, 20) > 0.1) is sounds


def test_the_title_and_the_last_page_hold_nothing_of_the_place(scape: Soundscape) -> None:
    scape.tick([], world(FLOOR))
    heard(scape, 20)
    scape.awaken()
    heard(scape, 100)
    assert loud(scape) < 1e-3


def test_at_dawn_the_dreams_last_music_stays(scape: Soundscape) -> None:
    here = world(FLOOR, name="kite", barefoot=False)
    scape.awaken()
    for _ in range(100):
        scape.tick([], here, waking=True)
        heard(scape, 1)
    assert loud(scape) < 1e-3


def test_what_is_broken_is_said_in_one_line_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(tmp_path / "effects/miss-1.ogg", 0.1, 440.0)
    (tmp_path / "effects/torn-1.ogg").write_bytes(b"OggS")
    scape = Soundscape(tmp_path, out=Patient)
    until_heard(scape, lambda: scape.say("miss"))
    for _ in range(3):
        scape.title()
    scape.close()
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("starfloor: ")
    assert "torn-1.ogg" in lines[0]


def test_without_a_device_nothing_piles_up_and_the_music_is_there_when_one_comes(
    folder: Path,
) -> None:
    devices: list[Patient] = []

    def absent(mixer: Mixer) -> Patient:
        devices.append(Patient(mixer, sounds=False))
        return devices[0]

    scape = Soundscape(folder, out=absent)
    kite = world(FLOOR, name="kite", barefoot=False)
    for _ in range(300):
        scape.choose(1, 0)
        scape.tick([], kite)
    assert scape.mixer.waiting == 0
    assert devices[0].tended == 300
    devices[0].sounds = True
    until_heard(scape, lambda: scape.tick([], kite), 0.1)
    scape.close()


def test_a_long_sound_is_read_when_it_is_first_wanted_and_heard_a_moment_later(
    tmp_path: Path,
) -> None:
    put(tmp_path / "effects/miss-1.ogg", 0.1, 1000.0)
    put(tmp_path / "effects/record-1.ogg", 3.0, 1000.0)
    scape = Soundscape(tmp_path, out=Patient)
    until_heard(scape, lambda: scape.say("miss"))
    heard(scape, 30)
    scape.say("record")
    assert loud(scape) < 0.01
    for _ in range(11):
        sleep(0.02)
        scape.title()
    assert loud(scape) > 0.1
    scape.close()


@pytest.fixture
def slow(tmp_path: Path) -> Iterator[Soundscape]:
    """A door's bloom here is long, so that it is read only when it is wanted."""
    put(tmp_path / "effects/bloom1-1.ogg", 3.0, 1000.0)
    put(tmp_path / "effects/tick-1.ogg", 0.05, 1000.0)
    made = Soundscape(tmp_path, out=Patient)
    until_heard(made, lambda: made.say("tick"))
    heard(made, 30)
    yield made
    made.close()


def test_what_is_still_being_read_is_heard_though_the_clock_speaks_meanwhile(
    slow: Soundscape,
) -> None:
    here = world(FLOOR, barefoot=False)
    slow.tick([told.DoorBloomed("kite", here.player.x, here.player.y, False)], here)
    slow.say("tick")
    wait_for(lambda: not slow._library.is_coming("bloom1"))
    heard(slow, 30)
    slow.tick([], here)
    assert loud(slow, 20) > 0.1


def test_what_was_still_being_read_is_not_heard_in_the_next_place(slow: Soundscape) -> None:
    here, there = world(FLOOR, barefoot=False), world(FLOOR, barefoot=False)
    slow.tick([told.DoorBloomed("kite", here.player.x, here.player.y, False)], here)
    wait_for(lambda: not slow._library.is_coming("bloom1"))
    slow.tick([], there)
    assert loud(slow, 20) < 1e-3
