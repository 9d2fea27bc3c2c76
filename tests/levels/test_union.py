import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.levels.union import outlines
from game.sim.geometry import contains
from game.sim.level import Outline


def traced(*boxes: tuple[float, float, float, float]) -> list[Outline]:
    return outlines(np.array(boxes, dtype=np.float64).reshape(-1, 4))


def area(outline: Outline) -> float:
    pairs = zip(outline, (*outline[1:], outline[0]), strict=True)
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs) / 2


def test_boxes_side_by_side_are_one() -> None:
    assert traced((0, 0, 1, 1), (1, 0, 2, 1), (2, 0, 5, 1)) == [((0, 0), (5, 0), (5, 1), (0, 1))]


def test_boxes_that_overlap_are_one() -> None:
    assert traced((0, 0, 2, 2), (1, 1, 3, 3)) == [
        ((0, 0), (2, 0), (2, 1), (3, 1), (3, 3), (1, 3), (1, 2), (0, 2))
    ]


def test_boxes_that_touch_in_a_corner_stay_two() -> None:
    assert len(traced((0, 0, 1, 1), (1, 1, 2, 2))) == 2
    assert len(traced((1, 0, 2, 1), (0, 1, 1, 2))) == 2


def test_a_ring_has_an_outline_inside_that_runs_the_other_way() -> None:
    outer, inner = traced((0, 0, 5, 1), (0, 4, 5, 5), (0, 0, 1, 5), (4, 0, 5, 5))
    assert area(outer) == 25
    assert area(inner) == -9


def test_nothing_solid_has_no_outline() -> None:
    assert traced() == []
    assert traced((3, 3, 3, 9), (4, 4, 2, 2)) == []


def test_coordinates_are_never_computed() -> None:
    third = 1 / 3
    assert traced((third, 0.1, 0.7, 1e6 + 0.1)) == [
        ((third, 0.1), (0.7, 0.1), (0.7, 1e6 + 0.1), (third, 1e6 + 0.1))
    ]


def test_far_too_many_edges_are_refused() -> None:
    many = np.arange(50_000, dtype=np.float64)
    with pytest.raises(ValueError, match="too many"):
        outlines(np.stack([many, many, many + 0.5, many + 0.5], axis=1))


BOX = st.tuples(*[st.integers(0, 9)] * 2, *[st.integers(1, 5)] * 2)


@given(st.lists(BOX, min_size=1, max_size=12))
def test_what_lies_inside_an_odd_number_of_outlines_is_what_a_box_covers(
    boxes: list[tuple[int, int, int, int]],
) -> None:
    covered = np.zeros((15, 15), dtype=bool)
    for x, y, width, height in boxes:
        covered[y : y + height, x : x + width] = True
    found = traced(*[(x, y, x + width, y + height) for x, y, width, height in boxes])
    for y in range(15):
        for x in range(15):
            times = sum(contains(outline, x + 0.5, y + 0.5) for outline in found)
            assert times % 2 == covered[y, x]
    assert sum(area(outline) for outline in found) == covered.sum()


@given(st.lists(BOX, min_size=1, max_size=12))
def test_every_corner_of_an_outline_is_a_turn(boxes: list[tuple[int, int, int, int]]) -> None:
    for outline in traced(*[(x, y, x + width, y + height) for x, y, width, height in boxes]):
        assert len(outline) % 2 == 0
        for a, b, c in zip(outline, outline[1:], outline[2:], strict=False):
            assert (a[0] == b[0]) != (b[0] == c[0])
