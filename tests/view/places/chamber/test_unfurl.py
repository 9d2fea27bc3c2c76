"""The blueprint: a fan of panels, frayed at its edge, with drawings that lie on it."""

import numpy as np

from game.view.places.chamber.plans import plan_rows
from game.view.places.chamber.unfurl import (
    PLEATS,
    SPREAD,
    crease_rows,
    edge_at,
    panel_rows,
    polar,
    tendril_rows,
)

PANELS = panel_rows()
FIXED, LOOSE = PANELS[PANELS[:, 4] == 0.0], PANELS[PANELS[:, 4] == 1.0]


def test_panels_alternate_two_blues_pleat_by_pleat() -> None:
    middles = FIXED.reshape(-1, 3, PANELS.shape[1]).mean(1)
    pleat = np.floor((middles[:, 1] / SPREAD + 1.0) / 2 * PLEATS)
    assert (middles[:, 2] == pleat % 2).all()


def test_it_opens_from_the_spark_and_is_frayed_only_at_its_edge() -> None:
    assert FIXED[:, 0].min() == 0.0
    a, b, c = FIXED.reshape(-1, 3, PANELS.shape[1]).transpose(1, 0, 2)
    inner = np.maximum(np.maximum(a[:, 0], b[:, 0]), c[:, 0]) < 1000.0
    rings = len(np.unique(np.round(a[inner, 3], 9)))
    assert rings == inner.sum()
    whole = 2 * len(np.unique(np.round(FIXED[FIXED[:, 0] < 1000.0][:, 0], 2)))
    assert whole > 2 * PLEATS


def test_what_is_loose_lies_beyond_the_edge_and_grows_fewer() -> None:
    beyond = LOOSE[::3, 5]
    assert (beyond > 0).all()
    assert (beyond < 90).sum() > (beyond > 150).sum()


def test_every_drawing_lies_on_the_sheet() -> None:
    rows = plan_rows()
    for ends in (rows[:, :2], rows[:, 2:4]):
        angles = ends[:, 1].astype(np.float64)
        assert (np.abs(angles) < SPREAD).all()
        assert (ends[:, 0] < edge_at(angles) * 0.99).all()


def test_each_drawing_draws_itself_from_its_first_line_to_its_last() -> None:
    order = plan_rows()[:, 4]
    starts = int((np.diff(order) < -0.5).sum()) + 1
    assert starts >= 8
    assert 0.0 <= order.min() <= order.max() < 1.0


def test_threads_go_on_from_the_edge_link_by_link() -> None:
    rows = tendril_rows()
    joined = np.isclose(rows[1:, :2], rows[:-1, 2:4]).all(1)
    assert joined.mean() > 0.85
    assert len(crease_rows()) > PLEATS


def test_polar_undoes_the_squash() -> None:
    at = polar(np.array([3.0]), np.array([0.0]))
    assert at.tolist() == [[3.0, 0.0]]
