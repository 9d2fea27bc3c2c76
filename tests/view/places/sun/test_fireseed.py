"""The tongues of cold fire: a tile, each with a tail on one side."""

import numpy as np

from game.view.places.sun.fireseed import SIZE, fire_tile

TILE = fire_tile()


def test_it_is_a_tile_of_three_kinds_of_tongues_and_a_bend() -> None:
    assert TILE.shape == (SIZE, SIZE, 4)
    assert TILE[..., :3].min() == 0.0
    assert TILE[..., :3].max() == 1.0
    assert abs(float(TILE[..., 3].mean())) < 0.05


def test_it_has_no_seam() -> None:
    for channel in range(3):
        plane = TILE[..., channel]
        seam = np.abs(plane[0] - plane[-1]).mean()
        assert seam < 2.5 * np.abs(np.diff(plane, axis=0)).mean()


def test_tongues_are_longer_than_wide_and_die_away_on_one_side() -> None:
    for channel in range(2):
        plane = TILE[..., channel]
        along, across = (np.abs(np.diff(plane, axis=axis)).mean() for axis in (0, 1))
        assert along < 0.5 * across
        rises = np.diff(plane, axis=0)
        # Steep at the head, gentle along the tail.
        assert np.percentile(rises, 99.5) > 1.5 * -np.percentile(rises, 0.5)
