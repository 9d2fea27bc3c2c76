"""The index of areas says what asking every area would say, in their order."""

from math import nextafter

from hypothesis import given
from hypothesis import strategies as st

from game.sim.geometry import AreaIndex, contains

edges = st.floats(-3000.0, 3000.0)
boxes = st.tuples(edges, edges, st.floats(0.5, 900.0), st.floats(0.5, 900.0)).map(
    lambda b: ((b[0], b[1]), (b[0] + b[2], b[1]), (b[0] + b[2], b[1] + b[3]), (b[0], b[1] + b[3]))
)
corners = st.integers(-40, 40).map(lambda n: n * 16.1)
polygons = st.lists(st.tuples(corners, corners), min_size=3, max_size=6).map(tuple)


@given(
    st.lists(st.one_of(boxes, polygons), max_size=30),
    st.lists(st.tuples(edges, edges), max_size=20),
)
def test_an_index_finds_what_holds_the_point_and_keeps_the_order(
    areas: list[tuple[tuple[float, float], ...]], points: list[tuple[float, float]]
) -> None:
    index = AreaIndex((outline, n) for n, outline in enumerate(areas))
    corners = [point for outline in areas for point in outline]
    by_them = [
        (nextafter(x, x + way), nextafter(y, y - way)) for x, y in corners for way in (1, -1)
    ]
    for x, y in (*points, *corners, *by_them, *points):
        assert index.at(x, y) == [n for n, area in enumerate(areas) if contains(area, x, y)]


def test_an_area_as_wide_as_the_world_is_found_everywhere_and_far_walks_cost_no_memory() -> None:
    wide = ((-1e7, -1e7), (1e7, -1e7), (1e7, 1e7), (-1e7, 1e7))
    index = AreaIndex([(wide, "wide"), (((0, 0), (9, 0), (9, 9), (0, 9)), "small")])
    for step in range(10_000):
        assert index.at(step * 64.0 + 20.0, 5.0) == ["wide"]
    assert index.at(4.0, 4.0) == ["wide", "small"]
    assert len(index._buckets) <= 4096
