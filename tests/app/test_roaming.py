"""A camera led by hand goes where the stick leads, and never out of sight of the place."""

from __future__ import annotations

import pytest

from game.app.roaming import PACE, Roaming
from game.sim.controls import NEUTRAL, Button, Controls
from tests.worlds import RIGHT


def far(controls: Controls, ticks: int) -> tuple[float, float]:
    roaming = Roaming((9000.0, 9000.0), (1280.0, 720.0), (100.0, 100.0))
    for _ in range(ticks):
        roaming.move(controls)
    return roaming.corner(1.0)


def test_it_moves_along_the_stick_and_holds_still_without() -> None:
    assert far(NEUTRAL, 50) == (100.0, 100.0)
    x, y = far(RIGHT, 60)
    assert y == 100.0
    assert 100.0 + 55 * PACE < x <= 100.0 + 60 * PACE


def test_dash_makes_it_fast_and_breath_slow() -> None:
    plain = far(RIGHT, 60)[0] - 100.0
    fast = far(Controls(int(Button.DASH), 127), 60)[0] - 100.0
    slow = far(Controls(int(Button.BREATHE), 127), 60)[0] - 100.0
    assert fast == pytest.approx(3.0 * plain)
    assert slow == pytest.approx(0.25 * plain)


def test_half_of_the_view_stays_over_the_place() -> None:
    assert far(RIGHT, 5000) == (9000.0 - 640.0, 100.0)
    assert far(Controls(stick_x=-127, stick_y=-127), 5000) == (-640.0, -360.0)


def test_between_two_ticks_it_is_between_two_corners() -> None:
    roaming = Roaming((9000.0, 9000.0), (1280.0, 720.0), (0.0, 0.0))
    for _ in range(20):
        roaming.move(RIGHT)
    assert roaming.corner(0.5)[0] == pytest.approx(
        (roaming.corner(0.0)[0] + roaming.corner(1.0)[0]) / 2
    )
    assert roaming.corner(0.0)[0] < roaming.corner(1.0)[0]
