"""The picture of all times: the best lowest, and one bad day does not flatten the rest."""

from __future__ import annotations

import pytest

from game.view.hud.history import draw_history, heights
from game.view.offscreen import Offscreen
from game.view.type.canvas import Canvas
from game.view.type.shapes import Shape


def test_the_best_is_at_the_bottom_and_the_slowest_at_the_top() -> None:
    assert heights([200, 150, 100]) == [1.0, pytest.approx(0.5), 0.0]


def test_times_that_are_all_the_same_lie_on_one_line() -> None:
    assert set(heights([120, 120, 120])) == {0.0}


def test_a_run_of_hours_leaves_room_for_the_others() -> None:
    found = heights([100_000, 130, 120, 110, 100])
    assert found[0] == 1.0
    assert 0.3 < found[1] < 1.0


def test_two_times_make_no_picture(offscreen: Offscreen) -> None:
    class Noted(Canvas):
        count = 0

        def shape(self, shape: Shape, x: float = 0.0, y: float = 0.0, alpha: float = 1.0) -> None:
            self.count += 1
            super().shape(shape, x, y, alpha)

    canvas = Noted(offscreen.ctx, (1280, 720))
    draw_history(canvas, [3, 2], 0.0, 0.0, 300.0, 80.0)
    assert canvas.count == 0
    draw_history(canvas, [3, 2, 4], 0.0, 0.0, 300.0, 80.0)
    canvas.flush(offscreen.screen)
    assert canvas.count == 1
