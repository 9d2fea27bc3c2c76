"""Glitter of the phrases: it leaves their letters and comes to rest on the heads."""

from dataclasses import replace

import numpy as np

from game.sim.level import YoungerSelf
from game.sim.parts.lectern import Lectern, Stroke
from game.sim.scenes import APART, BURNS, CROWNS
from game.view.glow.moods import MOODS
from game.view.places.hall.burst import Bursts, crown_flashes, head_of
from game.view.places.hall.hush import dimmed, hushed
from game.view.places.hall.score import Played
from game.view.snapshot import Dreamer, SelfLook, Snapshot
from tests.worlds import level

LINE = Stroke(((300.0, 200.0), (500.0, 160.0), (700.0, 200.0)), "Fail forward.")
PODIUM = Lectern(5, 500.0, 400.0, (LINE,), scene="podium")
KEEPERS = (YoungerSelf(7, 24, "slip", 200.0, 500.0), YoungerSelf(8, 31, "plan", 800.0, 500.0))
PLACE = level("." * 20, parts=(PODIUM,), selves=KEEPERS)
LOOKS = tuple(
    SelfLook(s.age, s.relic, s.x, s.y, 0.0, holds=True, waves=False, crowned=False) for s in KEEPERS
)
SHOT = Snapshot(3.0, (0.0, 0.0), Dreamer(500.0, 440.0), selves=LOOKS)


def at(age: float) -> Snapshot:
    return replace(SHOT, played=Played(phrases=(age,)))


def test_nothing_burns_before_the_phrase_has_stood_a_moment() -> None:
    bursts = Bursts(PLACE)
    assert len(bursts.rows(at(-1.0), 100)) == 0
    assert len(bursts.rows(at(BURNS - 1.0), 100)) == 0
    assert len(bursts.rows(at(BURNS + 30.0), 100)) > 20


def test_it_begins_at_the_letters_from_the_first_to_the_last() -> None:
    rows = Bursts(PLACE).rows(at(BURNS + 14.0), 200)
    assert rows[:, 0].max() < 560.0
    assert ((rows[:, 1] > 90.0) & (rows[:, 1] < 300.0)).all()


def test_most_grains_come_down_on_the_heads() -> None:
    rows = Bursts(PLACE).rows(at(CROWNS - 4.0), 300)
    first = np.hypot(rows[:, 0] - 200.0, rows[:, 1] - (500.0 - head_of(24) * 0.743))
    assert (first < 40.0).sum() > 40


def test_all_of_it_has_settled_in_the_end() -> None:
    assert len(Bursts(PLACE).rows(at(BURNS + CROWNS + 260.0), 200)) == 0


def test_a_crown_shines_while_it_is_folded_one_at_a_time() -> None:
    assert crown_flashes(at(CROWNS - 2.0)) == []
    first = crown_flashes(at(CROWNS + 2.0))
    assert {round(row[0]) for row in first} == {200}
    second = crown_flashes(at(CROWNS + APART + 16.0))
    assert {round(row[0]) for row in second} == {800}
    assert crown_flashes(at(CROWNS + 400.0)) == []


def test_a_hush_leaves_the_lamps_of_the_podium_alone() -> None:
    lamps = np.zeros((2, 8), np.float32)
    lamps[:, 0], lamps[:, 1], lamps[:, 4:7] = (500.0, 1400.0), 400.0, 1.0
    down = dimmed(lamps, (500.0, 400.0), 1.0)
    assert (down[0] == lamps[0]).all()
    assert down[1, 4:7].max() < 0.2
    assert dimmed(lamps, (500.0, 400.0), 0.0) is lamps


def test_a_hush_takes_the_light_of_the_place_step_by_step() -> None:
    mood = MOODS["stars"]
    assert hushed(mood, 0.0) is mood
    half, full = hushed(mood, 0.5), hushed(mood, 1.0)
    assert mood.tile > half.tile > full.tile > 0.0
    assert mood.vignette[0] < full.vignette[0]
    assert full.exposure == mood.exposure
