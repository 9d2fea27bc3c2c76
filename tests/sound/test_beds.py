"""What sounds as long as it is there: louder nearer, from where it is, gone when it is."""

import pytest

from game.profile import paths
from game.sim.level import FearArea, Tube
from game.sim.parts.gust import Gust
from game.sim.parts.ribbon import Ribbon
from game.sim.parts.stream import Stream
from game.sim.progress import Progress
from game.sound.beds import Beds
from game.sound.voices import Spot, gathered, placed
from tests.worlds import box, world

FLOOR = """
..........
..@.......
..........
"""


def power(spot: Spot) -> float:
    return spot.left**2 + spot.right**2


def test_every_bed_has_its_loop() -> None:
    folder = paths.audio() / "effects"
    assert Beds().names <= {path.stem for path in folder.glob("loop-*.ogg")}


def test_ribs_hum_barefoot_and_fall_silent_with_fear() -> None:
    here = world(FLOOR)
    calm = Beds().around(here)["loop-ribs"]
    here.fear = 0.8
    assert power(Beds().around(here)["loop-ribs"]) < 0.1 * power(calm)
    assert "loop-ribs" not in Beds().around(world(FLOOR, barefoot=False))


def test_living_tubes_hum_from_where_they_hang_and_dead_ones_do_not() -> None:
    tubes = (Tube(1, box(0, 0, 1, 1), 500.0, 100.0, 60.0, 40.0),)
    here = world(FLOOR, tubes=tubes)
    hum = Beds().around(here)["loop-tube"]
    assert hum.right > 1.3 * hum.left
    here.treading.dead_tubes[1] = 0
    assert "loop-tube" not in Beds().around(here)


def test_paint_is_all_round_underfoot_and_softer_beside_it() -> None:
    x, y = 160.0, 96.0
    under = world(FLOOR, parts=(Ribbon(1, ((x - 100, y), (x + 100, y)), 80.0, 2.0),))
    beside = world(FLOOR, parts=(Ribbon(1, ((x - 100, y + 300), (x + 100, y + 300)), 80.0, 2.0),))
    near, far = Beds().around(under)["loop-ribbon"], Beds().around(beside)["loop-ribbon"]
    assert power(near) > 4 * power(far)
    assert near.right > near.left


def test_a_gust_is_heard_while_it_blows_from_where_it_comes() -> None:
    wind = Gust(1, box(0, 0, 640, 192), 1.0, 0.0, 3.0, period=432, blows=168)
    here = world(FLOOR, parts=(wind,))
    here.tick = 60
    blowing = Beds().around(here)["loop-wind"]
    assert blowing.left > blowing.right
    here.tick = 200
    assert "loop-wind" not in Beds().around(here)


def test_cold_fire_fizzes_by_fear() -> None:
    here = world(FLOOR, fears=(FearArea(1, "fire", box(0, 0, 9, 9)),))
    before = Beds().around(here)["loop-cold"]
    here.fear = 1.0
    assert power(Beds().around(here)["loop-cold"]) > 20 * power(before)


def test_storm_birds_applaud_the_louder_the_nearer() -> None:
    def heard(y: float) -> Spot:
        stream = Stream(1, ((0.0, y), (640.0, y)), count=12)
        return Beds().around(world(FLOOR, parts=(stream,)))["loop-applause"]

    assert power(heard(100.0)) > 3 * power(heard(700.0))


def test_ten_thousand_birds_are_an_ovation_and_no_louder() -> None:
    def heard(count: int) -> Spot:
        stream = Stream(1, ((0.0, 100.0), (640.0, 100.0)), count=count)
        return Beds().around(world(FLOOR, parts=(stream,)))["loop-applause"]

    assert power(heard(12)) < power(heard(10_000)) == pytest.approx(2 * 1.8**2, rel=0.01)


def test_the_flock_is_heard_by_the_root_of_its_number() -> None:
    few, many = (
        Beds().around(world(FLOOR, Progress(cranes=frozenset(range(1, n + 1)))))["loop-flock"]
        for n in (4, 16)
    )
    assert power(many) == pytest.approx(4 * power(few))


def test_many_alike_are_one_by_their_powers() -> None:
    both = gathered([placed(0, 0, 0.3), placed(0, 0, 0.4)])
    assert both.left == pytest.approx(0.5)
