"""What the world's clock strikes: on its tick, once, and again in another world anew."""

import pytest

from game.sim import events as told
from game.sim import scenes
from game.sim.controls import NEUTRAL, Button
from game.sim.level import CraneSpot, Ending, YoungerSelf
from game.sim.parts.gear import Gear
from game.sim.parts.gust import FRONT_TICKS, Gust
from game.sim.parts.lectern import Lectern, Stroke
from game.sim.parts.plate import Plate
from game.sim.parts.prototype import Prototype
from game.sim.scenes import SCENES
from game.sim.tuning import BLOOM_TICKS, ENDING_PAUSE
from game.sim.world import World
from game.sound.clockwork import SCENE, Clockwork
from game.sound.cues import Cue
from tests.worlds import box, press, world

FLOOR = """
..........
..@.......
..........
"""


def struck(here: World, ticks: range) -> list[tuple[int, Cue]]:
    clock = Clockwork(here)
    heard = []
    for tick in ticks:
        here.tick = tick
        heard += [(tick, cue) for cue in clock.tick(())]
    return heard


def test_gears_tick_on_every_step_and_stopped_ones_do_not() -> None:
    parts = (Gear(1, 160.0, 96.0, 50.0, 34.0), Gear(2, 300.0, 96.0, 50.0, 34.0, sense=0))
    heard = struck(world(FLOOR, parts=parts), range(1, 121))
    assert [(tick, cue.name) for tick, cue in heard] == [(t, "gear") for t in (30, 60, 90, 120)]


def test_of_many_gears_the_nearest_two_are_heard() -> None:
    parts = tuple(Gear(n, 60.0 * n, 96.0, 20.0, 14.0) for n in range(1, 9))
    assert len(struck(world(FLOOR, parts=parts), range(1, 31))) == 2


def test_a_gusts_front_is_heard_72_ticks_ahead_and_told_with_its_side() -> None:
    wind = Gust(1, box(0, 0, 640, 192), 1.0, 0.0, 3.0, period=432, blows=168)
    ((tick, cue),) = struck(world(FLOOR, parts=(wind,)), range(1, 433))
    assert tick == 432 - FRONT_TICKS
    assert cue.caption == "a gust, from the left"


def test_a_plate_ticks_before_it_breaks() -> None:
    plate = Plate(1, box(100, 60, 200, 120), period=480, down=240)
    heard = struck(world(FLOOR, parts=(plate,)), range(1, 480))
    assert not heard  # it lies shattered as one enters, and nothing stepped it
    standing = world(FLOOR, parts=(Plate(1, box(100, 60, 200, 120), phase=240),))
    warned = struck(standing, range(1, 241))
    assert {cue.name for _, cue in warned} == {"warn"}
    assert 3 <= len(warned) <= 4
    assert warned[0][0] >= 240 - 36


def test_whoever_bumps_into_an_idea_hears_its_note_each_time() -> None:
    ideas = (Prototype(4, 160.0, 96.0, radius=10.0), Prototype(9, 500.0, 96.0, radius=10.0))
    here = world(FLOOR, parts=ideas)
    clock = Clockwork(here)
    body = here.parts.of(4).body  # type: ignore[attr-defined]
    names = []
    for x in (300.0, 165.0, 165.0, 300.0, 165.0):
        body.position = (x, 96.0)
        names.append([cue.name for cue in clock.tick(())])
    assert names == [[], ["bump1"], [], [], ["bump1"]]


def test_a_crane_that_turns_to_one_who_breathes_asks_once() -> None:
    spot = CraneSpot(1, 1, 260.0, 96.0, height=30.0, perched=False)
    here = world(FLOOR, cranes=(spot,))
    clock = Clockwork(here)
    names = []
    for _ in range(240):
        events = here.step(press(Button.BREATHE))
        names += [cue.name for cue in clock.tick(events)]
    assert names.count("curious") == 1


def test_fears_heart_beats_faster_the_greater_it_is() -> None:
    def beats(fear: float) -> int:
        here = world(FLOOR)
        here.fear = fear
        return len(struck(here, range(1, 601)))

    assert beats(0.2) == 0
    assert beats(0.3) == pytest.approx(10, abs=1)
    assert beats(1.0) == 15


def test_a_podiums_phrase_burns_and_crowns_its_share_of_the_selves() -> None:
    line = ((0.0, 0.0), (10.0, 0.0))
    strokes = tuple(Stroke(line, text) for text in "abc")
    lectern = Lectern(1, 160.0, 96.0, strokes, scene="podium")
    selves = tuple(YoungerSelf(10 + n, n, f"r{n}", 50.0 * n, 60.0) for n in range(7))
    here = world(FLOOR, parts=(lectern,), selves=selves)
    clock = Clockwork(here)
    crowned = []
    for tick in range(1, 1200):
        here.tick = tick
        events = [told.Written(1, "a")] if tick in (100, 400, 700) else []
        crowned += [(tick, cue.name) for cue in clock.tick(events)]
    assert [tick for tick, name in crowned if name == "phrase"] == [166, 466, 766]
    for number in range(7):
        phrase, turn = scenes.turn_of(number, 7, 3)
        assert (100 + 300 * phrase + 190 + 34 * turn, f"crown{number + 1}") in crowned


def test_the_podiums_scene_sounds_when_it_is_seen() -> None:
    here = world(FLOOR)
    here.begin("podium")
    clock = Clockwork(here)
    heard = {}
    for _ in range(scenes.ENDS):
        here.step(NEUTRAL)
        heard.update({cue.name: here.tick for cue in clock.tick([])})
    assert heard == {
        "cracks": scenes.CRACKS,
        "startle": scenes.DESCENDS,
        "shoulder": scenes.LANDS,
        "creaks": scenes.CREAKS,
        "walls": scenes.FALLS,
    }
    assert set(SCENE) <= set(SCENES)


def test_a_scene_that_is_skipped_is_not_made_up_for() -> None:
    here = world(FLOOR)
    here.begin("podium")
    clock = Clockwork(here)
    playing = here.playing
    assert playing is not None
    playing.ticks = 300
    assert [cue.name for cue in clock.tick(())] == ["cracks"]
    here.playing = None
    assert clock.tick([told.SceneEnded("podium", True)]) == []


def test_at_the_end_relics_are_set_down_one_after_the_other_and_what_was_earned_opens() -> None:
    endings = tuple(
        Ending(n, relic, box(0, 0, 9, 9), 100.0 * n, 60.0, always=relic == "handle")
        for n, relic in enumerate(("kite", "handle"), 1)
    )
    heard = struck(world(FLOOR, endings=endings), range(1, 2 * ENDING_PAUSE + BLOOM_TICKS + 1))
    assert [(tick, cue.name) for tick, cue in heard] == [
        (ENDING_PAUSE, "relic1"),
        (2 * ENDING_PAUSE, "relic2"),
        (ENDING_PAUSE + BLOOM_TICKS, "sealed"),
        (2 * ENDING_PAUSE + BLOOM_TICKS, "bloom2"),
    ]
