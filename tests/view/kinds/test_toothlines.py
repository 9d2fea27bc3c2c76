"""The edges of a wheel, as they are drawn over a coarser floor."""

import numpy as np

from game.view.fold.wheel import BOTTOM_SHARE, SLAB, outline
from game.view.kinds.toothlines import edges

RADIUS, TEETH = 200.0, 24


def test_every_edge_is_there_above_and_below() -> None:
    rows = edges(RADIUS, TEETH)[::6]
    count = len(outline(RADIUS, TEETH))
    assert len(rows) == 2 * count
    assert (rows[:count, 6] == -SLAB).all()
    assert (rows[count:, 6] == 0.0).all()
    assert np.allclose(rows[:count, :4], rows[count:, :4] * BOTTOM_SHARE)


def test_an_edge_ends_where_the_next_begins() -> None:
    above = edges(RADIUS, TEETH)[::6][-4 * TEETH :]
    assert np.array_equal(above[:, 2:4], np.roll(above[:, :2], -1, axis=0))


def test_the_tip_of_a_tooth_looks_away_from_the_hub() -> None:
    above = edges(RADIUS, TEETH)[::6][-4 * TEETH :]
    tips = above[1::4]
    outwards = (tips[:, 4:6] * tips[:, :2]).sum(axis=1) / np.linalg.norm(tips[:, :2], axis=1)
    assert (outwards > 0.99).all()
