"""The pieces of a place without weight, on their way into the next."""

from dataclasses import replace

import numpy as np

from game.sim.level import GroundArea, Level
from game.sim.mirror import mirrored
from game.sim.plane import KY
from game.view.places.corridor.gathering import LASTS, is_due, pieces
from tests.worlds import box, level

VIEW, CORNER, AT = (1280.0, 720.0), (0.0, 100.0), (300.0, 460.0)
WAY = GroundArea(7, "fold", box(200.0, 380.0, 2400.0, 540.0))


def entered() -> Level:
    return replace(level(" " * 40), ground=(WAY,))


def made(
    way: tuple[float, float] = (0.0, 0.0),
) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    return pieces(entered(), VIEW, CORNER, AT, way).reshape(-1, 3, 12)


def test_gravity_returns_only_where_there_was_none() -> None:
    heavy = entered()
    light = replace(heavy, weightless=True)
    assert is_due(light, heavy)
    assert not is_due(heavy, heavy)
    assert not is_due(light, light)


def test_the_first_picture_breaks_without_a_gap() -> None:
    corners = made()[:, :, :2].astype(float)
    whole = {tuple(piece.ravel()) for piece in corners.round(3)}
    a, b, c = (np.array([np.reshape(piece, (3, 2))[k] for piece in whole]) for k in range(3))
    (ux, uy), (vx, vy) = (b - a).T, (c - a).T
    area = np.abs(ux * vy - uy * vx).sum() / 2
    assert abs(area - VIEW[0] * VIEW[1]) < 1.0


def test_what_has_slid_into_view_comes_from_the_later_picture() -> None:
    rows = made((-700.0, 0.0))
    beyond = rows[:, 0, 2] > VIEW[0]
    assert beyond.any()
    assert np.array_equal(rows[:, 0, 11] > 0.5, beyond)


def test_each_piece_of_ground_is_landed_on_once() -> None:
    rows = made()
    own = rows[rows[:, 0, 10] > 0.5]
    assert len(np.unique(own[:, 0, 6:8], axis=0)) == len(own)
    assert own[:, 0, 6].max() > CORNER[0] + VIEW[0], "beyond the view too, for whoever runs"


def test_in_a_mirrored_place_it_is_the_ground_to_the_west_that_lands() -> None:
    level = mirrored(entered())
    corner, at = (level.width - VIEW[0], CORNER[1]), (level.width - AT[0], AT[1])
    rows = pieces(level, VIEW, corner, at).reshape(-1, 3, 12)
    assert rows[rows[:, 0, 10] > 0.5, 0, 6].min() < corner[0]


def test_ground_near_the_dreamer_lands_first_and_all_in_time() -> None:
    rows = made()
    away = np.hypot(rows[:, 0, 6] - AT[0], rows[:, 0, 7] - AT[1])
    lands = rows[:, 0, 9]
    assert lands[away < 120].max() < lands[away > 700].min()
    assert lands.max() < LASTS


def test_walls_that_stand_on_the_ground_are_put_together_with_it() -> None:
    own = made()
    assert own[:, 0, 7].min() < 380.0 - 100.0 * KY
