"""Pieces of a buffer that wraps round, each of which does not."""

import numpy as np
import pytest

from game.view.scroll import unwrapped


@pytest.mark.parametrize(("left", "top"), [(0, 0), (37, -8), (-250, 61), (100, 60)])
@pytest.mark.parametrize("part", [(0, 0, 100, 60), (90, 10, 10, 50), (20, 5, 30, 20)])
def test_every_px_is_told_once_where_it_belongs(
    left: int, top: int, part: tuple[int, int, int, int]
) -> None:
    wide, high = 100, 60
    told = np.zeros((high, wide), int)
    for (x, y, across, down), (aside, below) in unwrapped(part, left, top, (wide, high)):
        told[y : y + down, x : x + across] += 1
        for at, length, off, start, size in (
            (x, across, aside, left, wide),
            (y, down, below, top, high),
        ):
            # Where it comes from is in the window, and it is that px modulo the size.
            assert start <= at + off
            assert at + off + length <= start + size
            assert (at + off) % size == at
    x, y, across, down = part
    assert (told[y : y + down, x : x + across] == 1).all()
    assert told.sum() == across * down
