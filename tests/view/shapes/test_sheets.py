"""Sheets of ground: the pale edge of jade."""

import numpy as np
import pytest

from game.sim.level import Outline
from game.sim.plane import KY
from game.view.shapes.polygon import inside
from game.view.shapes.sheets import lip

SQUARE: Outline = ((100.0, 100.0), (300.0, 100.0), (300.0, 234.0), (100.0, 234.0))
HORN: Outline = ((0.0, 0.0), (400.0, 40.0), (10.0, 60.0))


@pytest.mark.parametrize("outline", [SQUARE, SQUARE[::-1], HORN, HORN[::-1]])
def test_the_edge_lies_within_whichever_way_its_outline_is_drawn(outline: Outline) -> None:
    corners = lip(outline).tri.reshape(-1, 3)[:, :2] * (1.0, KY)
    middle = np.mean(outline, 0)
    # Corners on the outline itself are neither in nor out.
    nudged = corners + (middle - corners) * 0.01
    assert inside(outline, nudged[None])[0].all()


def test_it_goes_all_round() -> None:
    tri = lip(SQUARE).tri[..., :2] * (1.0, KY)
    (ax, ay), (bx, by) = (np.moveaxis(tri[:, k] - tri[:, 0], 1, 0) for k in (1, 2))
    covered = np.abs(ax * by - ay * bx).sum() / 2
    whole = 200.0 * 134.0
    inner = (200.0 - 10.0) * (134.0 - 10.0 * KY)
    assert covered == pytest.approx(whole - inner)
