"""What is heard of what happens: nothing is forgotten, and what matters is told in words too."""

from pathlib import Path

import pytest

from game.profile import paths
from game.sim import events as told
from game.sim.events import Event
from game.sim.level import Tube, YoungerSelf
from game.sim.parts.gear import Gear
from game.sim.parts.plate import Plate
from game.sim.parts.prototype import Prototype
from game.sim.progress import Progress
from game.sound.cues import where
from game.sound.ears import HEARD, SILENT, Ears, ordinal
from tests.worlds import box, world

FLOOR = """
.....
..@..
.....
"""


def kinds() -> set[type[Event]]:
    found = {kind for kind in vars(told).values() if isinstance(kind, type)}
    return {kind for kind in found if issubclass(kind, Event)} - {Event}


def recordings() -> set[str]:
    folder: Path = paths.audio() / "effects"
    return {path.stem.rpartition("-")[0] or path.stem for path in folder.glob("*.ogg")}


def test_every_kind_of_event_is_heard_or_said_to_be_silent() -> None:
    assert kinds() == set(HEARD) | SILENT
    assert not set(HEARD) & SILENT


def test_what_carries_meaning_is_told_in_words() -> None:
    here = world(FLOOR, tubes=(Tube(7, box(0, 0, 9, 9), 100.0, 50.0, 60.0, 40.0),))
    events = (
        told.Startled(1, 0.0, 0.0),
        told.DoorBloomed("kite", 0.0, 0.0, False),
        told.DoorBloomed("kite", 0.0, 0.0, True),
        told.PassageOpened(1, 0.0, 0.0),
        told.SetBack("fell", 0.0, 0.0),
        told.FigureLit("crane"),
        told.TubeDied(7),
        told.Refused("kite", 1, 3),
    )
    cues = Ears().hear(events, here)
    assert len(cues) == len(events)
    assert all(cue.caption for cue in cues)
    assert (cues[6].x, cues[6].y) == (100.0, 50.0)


def test_every_sound_that_is_asked_for_was_made() -> None:
    here = world(FLOOR)
    grounds = ("crystal", "stone", "glass", "paper", "fold", "paint", "frost", "ether", "fire")
    events = [
        *(told.Stepped(0.0, 0.0, ground, on_line=False) for ground in grounds),
        told.Stepped(0.0, 0.0, "crystal", on_line=True),
        *(told.Caught(1, 0.0, 0.0, 0.0, True, flow) for flow in (1, 2, 3)),
        told.Caught(1, 0.0, 0.0, 0.0, False, 0),
        told.Breathed(True),
        told.Breathed(False),
        told.Strode(True),
        told.Strode(False),
        told.Dashed(1.0, 0.0),
        told.Left("hall", "", "", "glass"),
        told.Left("hall", "", "", "plain"),
        told.RelicSetDown("kite"),
        told.DoorBloomed("kite", 0.0, 0.0, False),
        told.Learned("fail_forward"),
        told.Awoke("kite", ""),
        told.FlowLost(),
        told.LineWalked("crane"),
    ]
    names = {cue.name for cue in Ears().hear(events, here)}
    assert len(names) > 20
    assert names <= recordings()


def test_shoes_sound_like_shoes_on_any_ground() -> None:
    step = told.Stepped(0.0, 0.0, "crystal", on_line=True)
    assert [cue.name for cue in Ears().hear([step], world(FLOOR, barefoot=False))] == ["step-shoe"]


@pytest.mark.parametrize(("place", "third"), [("hall", "c-sharp"), ("cliff", "c"), ("sun", "c")])
def test_a_chain_of_clean_catches_goes_up_the_theme_in_the_places_mode(
    place: str, third: str
) -> None:
    here = world(FLOOR, name=place)
    catches = [told.Caught(1, 0.0, 0.0, 0.0, True, flow) for flow in (1, 2, 3)]
    names = [cue.name for cue in Ears().hear(catches, here)]
    assert names[0] == ("clean-b-flat" if place == "sun" else "clean-b")
    assert names[1:] == ["clean-g", f"clean-{third}"]


def test_the_kth_door_of_the_dream_tells_the_kth_interval() -> None:
    here = world(FLOOR, Progress(opened=("kite", "letter")))
    assert [ordinal(relic, here) for relic in ("kite", "letter", "slip")] == [1, 2, 3]


def test_a_self_is_heard_where_it_stands() -> None:
    keeper = YoungerSelf(3, 7, "kite", 120.0, 40.0)
    (cue,) = Ears().hear([told.Said(3, "hello")], world(FLOOR, selves=(keeper,)))
    assert (cue.x, cue.y) == (120.0, 40.0)


def test_what_breaks_on_a_wheel_is_heard_where_the_wheel_has_turned_it() -> None:
    gear = Gear(1, 200.0, 100.0, 80.0, 54.0)
    plate = Plate(2, box(250.0, 90.0, 270.0, 110.0), gear=1)
    here = world(FLOOR, parts=(gear, plate))
    at_first = where(here.parts.of(2), here)
    assert at_first == pytest.approx((260.0, 100.0))
    here.tick = 4 * 30 + 20
    x, y = where(here.parts.of(2), here)
    assert abs(y - 100.0) > 30.0
    assert x < 240.0


def test_what_floats_is_heard_where_it_floats() -> None:
    idea = Prototype(5, 100.0, 60.0, radius=10.0)
    here = world(FLOOR, parts=(idea,))
    live = here.parts.of(5)
    live.body.position = (33.0, 44.0)  # type: ignore[attr-defined]
    assert where(live, here) == (33.0, 44.0)
