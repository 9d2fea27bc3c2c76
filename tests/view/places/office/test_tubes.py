"""Fluorescents: alive, dying each in its own way, dead."""

from game.sim.level import Tube
from game.view.places.office.tubes import (
    BANDS,
    DYING_TICKS,
    EMBER_TICKS,
    LAST_EMBER,
    bands,
    brightness,
    embers,
    shown,
    weak_end,
)
from tests.worlds import box

WAYS = range(124, 128)
"""Ids of four tubes in a row: each dies in another way."""


def lit(tube: int, age: int) -> float:
    return brightness(bands(tube, 100 + age, 100))


def test_a_living_tube_is_bright_and_hardly_ever_stutters() -> None:
    found = [brightness(bands(3, tick, None)) for tick in range(6000)]
    assert min(found) > 0.4
    assert sum(value < 0.9 for value in found) < 600


def test_a_worn_tube_stutters_more_and_its_weak_end_is_brown() -> None:
    new = [brightness(bands(3, tick, None)) for tick in range(3000)]
    worn = [brightness(bands(3, tick, None, 0.5)) for tick in range(3000)]
    assert sum(value < 0.6 for value in worn) > 3 * sum(value < 0.6 for value in new)
    ends = bands(3, 40, None, 0.5)[:: BANDS - 1]
    assert (ends[1] < ends[0]) == (weak_end(3) > 0)


def test_a_dying_tube_flares_and_goes_out_for_good() -> None:
    for tube in WAYS:
        assert lit(tube, 0) > 1.0
        assert min(lit(tube, age) for age in range(DYING_TICKS)) < 0.1
        assert {lit(tube, DYING_TICKS + age) for age in range(50)} == {0.0}


def test_no_two_ways_of_dying_are_alike() -> None:
    curves = [tuple(bands(tube, 100 + age, 100) for age in range(12, 50)) for tube in WAYS]
    assert len(set(curves)) == len(curves)
    runs_out, ebbs = bands(125, 100 + DYING_TICKS // 2, 100), bands(127, 140, 100)
    assert 0.0 in (runs_out[0], runs_out[-1])
    assert max(runs_out) > 0.9, "one end burns on while the other is dark"
    assert max(ebbs) == ebbs[BANDS // 2] > 0.0


def test_its_ends_cool_and_one_never_quite() -> None:
    assert embers(3, 500, None) == (0.0, 0.0)
    for tube in WAYS:
        hot, cold = embers(tube, 110, 100), embers(tube, 100 + DYING_TICKS + EMBER_TICKS, 100)
        assert min(hot) > 0.8
        last = cold[0] if weak_end(tube) < 0 else cold[1]
        assert sorted(cold) == [0.0, last]
        assert 0.5 * LAST_EMBER < last <= LAST_EMBER


def test_all_tubes_of_a_level_are_told_in_its_order() -> None:
    tubes = tuple(Tube(i, box(0, 0, 9, 9), 0.0, 0.0, 170.0, 170.0) for i in (124, 125))
    rows = shown(tubes, {125: 0}, 1000)
    assert rows.shape == (2, 3 + BANDS)
    assert rows[0, 0] > 0.5
    assert rows[1, 0] == 0.0
    assert rows[1, 1:3].max() > 0.0
