"""What hangs beside the corridor's way: a veil, scraps of paper, the office in strokes."""

from dataclasses import replace

from game.sim.geometry import contains
from game.sim.level import GroundArea, Level
from game.view.places.corridor.people import KINDS, triangles
from game.view.places.corridor.veils import REACH, office, scraps, veil, ways
from tests.worlds import level

ONE = tuple((float(x), 300.0) for x in range(0, 2400, 200))
OTHER = tuple((x, 500.0) for x, _ in reversed(ONE))
WAY = (*ONE, *OTHER)


def corridor() -> Level:
    return level("." * 40, ground=(GroundArea(3, "fold", WAY),), sky="void")


def test_only_ways_through_the_void_have_a_veil() -> None:
    assert len(ways(corridor())) == 1
    assert ways(replace(corridor(), sky="stars")) == []
    assert scraps(level("...")) == []


def test_the_veil_lies_on_both_sides_and_goes_past_both_ends() -> None:
    rows = veil(ways(corridor())[0])
    assert rows[:, 1].min() < 300 - 200
    assert rows[:, 1].max() > 500 + 200
    assert rows[:, 0].min() < -100
    assert rows[:, 0].max() > 2300
    assert abs(float(rows[:, 3].min()) + REACH) < 1e-5


def test_no_scrap_hangs_over_the_way() -> None:
    for _, _, x, y in scraps(corridor()):
        assert not contains(WAY, x, y)
        assert min(abs(y - 300), abs(y - 500)) > 150


def test_the_office_lies_on_the_last_bend() -> None:
    rows = office(ways(corridor())[0])
    xs, ys = rows[:, [0, 2]], rows[:, [1, 3]]
    assert xs.min() > 0.8 * 2200
    assert 300 < ys.min() < ys.max() < 500


def test_everyone_is_drawn_in_thin_lines_besides_being_cut() -> None:
    for kind in range(KINDS):
        rows = triangles(kind)
        lines = rows[:, 2] < 0
        assert 0 < lines.sum() < len(rows)
        filled = rows[~lines]
        assert (filled[:, 2] > 0).all()
