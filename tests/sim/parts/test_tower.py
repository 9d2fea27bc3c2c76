"""A tower stands in the way, and that is all it does to anybody."""

from game.sim.controls import NEUTRAL
from game.sim.parts.tower import Tower
from tests.worlds import box, play, world

TOWER = Tower(5, box(100.0, 40.0, 160.0, 80.0), "clock", 300.0)


def test_it_knows_its_foot_and_its_width() -> None:
    assert TOWER.foot == (130.0, 60.0)
    assert TOWER.width == 60.0


def test_it_is_no_floor_and_keeps_nothing_from_tick_to_tick() -> None:
    w = world("@.....", parts=(TOWER,))
    assert TOWER.floors == ()
    play(w, NEUTRAL, 5)
    assert w.parts.footing(130.0, 60.0) is None
    assert w.parts.numbers() == []
