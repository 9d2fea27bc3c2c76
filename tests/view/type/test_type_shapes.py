import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.view.hud import sheet
from game.view.type import marks
from game.view.type.batch import Rows
from game.view.type.ink import PAPER, colour
from game.view.type.shapes import Point, Shape, triangles

SQUARE: tuple[Point, ...] = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0))
TAIL: tuple[Point, ...] = ((0.0, 0.0), (20.0, 0.0), (12.0, 5.0), (20.0, 10.0), (0.0, 10.0))


def covered(rows: Rows) -> float:
    """Area times mean alpha of all triangles."""
    corners = rows.reshape(-1, 3, rows.shape[1]).astype(float)
    a, b, c = (corners[:, k, :2] for k in range(3))
    cross = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])
    return float((np.abs(cross) / 2 * corners[:, :, 7].mean(axis=1)).sum())


@pytest.mark.parametrize(("points", "area"), [(SQUARE, 100.0), (TAIL, 160.0)])
@pytest.mark.parametrize("scale", [4.0, 12.0])
def test_a_polygon_covers_its_area_hollows_and_all(
    points: tuple[Point, ...], area: float, scale: float
) -> None:
    for way in (points, points[::-1]):
        rows = triangles(Shape().poly(way, PAPER), scale)
        assert covered(rows) / scale**2 == pytest.approx(area, rel=0.02)


def test_its_edge_fades_to_nothing_within_half_a_pixel_beyond() -> None:
    rows = triangles(Shape().poly(SQUARE, PAPER), 3.0)
    outside = (rows[:, :2] < -0.01).any(axis=1) | (rows[:, :2] > 30.01).any(axis=1)
    assert outside.any()
    assert (rows[outside, 7] == 0.0).all()
    assert rows[:, :2].min() == pytest.approx(-0.5)


@given(st.floats(0.2, 4.0), st.floats(0.5, 6.0))
def test_a_line_keeps_its_weight_at_any_scale(width: float, scale: float) -> None:
    rows = triangles(Shape().line(((0.0, 0.0), (100.0, 0.0)), PAPER, 1.0, width), scale)
    assert covered(rows) / scale**2 == pytest.approx(100 * width, rel=0.02)


def test_a_glow_adds_light_and_a_haze_covers() -> None:
    lit = triangles(Shape().glow(0.0, 0.0, 10.0, PAPER, 0.5), 1.0)
    assert (lit[:, 8] == 1.0).all()
    assert lit[:, 2:4].min() == -1.0
    dark = triangles(Shape().haze((0.0, 0.0, 20.0, 10.0), 5.0, PAPER, 0.5), 2.0)
    assert (dark[:, 8] == 0.0).all()
    assert dark[:, 0].max() == 50.0


def test_the_crane_is_folded_from_its_tail_to_its_head() -> None:
    def paper(steps: int) -> Rows:
        rows = triangles(marks.filling_crane(steps, 24), 8.0)
        kept: Rows = rows[np.repeat(rows[:, 7].reshape(-1, 3).min(axis=1) == 1.0, 3)]
        return kept

    amounts = [covered(paper(steps)) for steps in range(25)]
    assert amounts[0] == 0.0
    assert amounts == sorted(amounts)
    tail, head = 8 * -15.6, 8 * 16.2
    assert paper(3)[:, 0].min() == pytest.approx(tail, abs=1)
    assert paper(12)[:, 0].max() < 0.5 * head
    assert paper(24)[:, 0].max() == pytest.approx(head, abs=1)


def test_a_hinge_unfolds() -> None:
    widths = [np.ptp(triangles(marks.hinge(steps, 12), 4.0)[:, 0]) for steps in range(13)]
    assert widths == sorted(widths)
    assert widths[12] > 2.5 * widths[0]


def test_a_page_unfolds_downwards_to_its_whole_height() -> None:
    heights = []
    for steps in range(1, 13):
        rows = triangles(sheet.page(300, 164, 6, steps), 1.0)
        solid = rows[(rows[:, 7] >= 0.99)]
        heights.append(float(solid[:, 1].max()))
    assert heights == sorted(heights)
    assert heights[-1] == pytest.approx(164 + 2 * sheet.MARGIN, abs=1.0)


def test_the_aperture_stays_round_at_every_opening() -> None:
    for opening in (30, 45, 62):
        rows = triangles(sheet.aperture(40.0, opening, 90), 1.0)
        blades = rows[(rows[:, 8] == 0.0) & (rows[:, 7] > 0.9)]
        reach = np.hypot(blades[:, 0], blades[:, 1])
        assert reach.max() == pytest.approx(40.0, abs=0.6)


def test_a_colour_is_what_its_code_says() -> None:
    assert colour("FF8000") == (1.0, 128 / 255, 0.0)
    with pytest.raises(ValueError, match="invalid"):
        colour("paper")
