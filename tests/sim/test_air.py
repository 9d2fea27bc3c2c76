import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.sim.air import CELL, CELLS, Air, curl_table

PLACES = st.floats(-1e5, 1e5)


def test_nothing_gathers_anywhere_in_the_turbulence() -> None:
    u, v = curl_table()
    along = np.roll(u, -1, axis=1) - np.roll(u, 1, axis=1)
    across = np.roll(v, -1, axis=0) - np.roll(v, 1, axis=0)
    assert np.abs(along).max() > 0.5
    assert np.abs(along + across).max() < 1e-12


def test_its_strength_is_its_root_mean_square_speed() -> None:
    u, v = curl_table()
    assert (u * u + v * v).mean() == pytest.approx(1.0, abs=0.1)
    assert abs(u.mean()) < 1e-12
    assert abs(v.mean()) < 1e-12


@given(st.lists(st.tuples(PLACES, PLACES), min_size=1, max_size=9), st.integers(0, 10**7))
def test_many_places_at_once_feel_the_same_bits(
    places: list[tuple[float, float]], tick: int
) -> None:
    air = Air(5, 0.3, (0.1, -0.2))
    x, y = np.array(places).T
    u, v = air.over(x, y, tick)
    assert list(zip(u.tolist(), v.tolist(), strict=True)) == [
        air.at(px, py, tick) for px, py in places
    ]


def test_it_is_smooth_in_space_and_time() -> None:
    air = Air(1, 1.0)
    for i in range(300):
        x, y, tick = 37.0 * i, 11.0 * i, 17 * i
        here = air.at(x, y, tick)
        for near in (air.at(x + 2.0, y, tick), air.at(x, y + 2.0, tick), air.at(x, y, tick + 2)):
            assert abs(near[0] - here[0]) < 0.25
            assert abs(near[1] - here[1]) < 0.25


def test_it_tiles_the_plane_without_a_seam() -> None:
    air = Air(2, 1.0)
    edge = CELLS * CELL
    assert air.at(50.0, 60.0, 9) == pytest.approx(air.at(50.0 + edge, 60.0 - edge, 9), abs=1e-9)


def test_seeds_shift_it_time_moves_it_and_the_wind_comes_on_top() -> None:
    here = Air(1).at(100.0, 100.0, 0)
    assert Air(2).at(100.0, 100.0, 0) != here
    assert Air(1).at(100.0, 100.0, 500) != here
    windy = Air(1, wind=(0.5, -1.0)).at(100.0, 100.0, 0)
    assert windy == pytest.approx((here[0] + 0.5, here[1] - 1.0))
    assert Air(1, strength=0.0).at(3.0, 4.0, 5) == (0.0, 0.0)
