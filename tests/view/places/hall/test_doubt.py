"""What goes over the hall: pages in the wind of doubt, and the light of the ceiling's crack."""

from dataclasses import replace
from math import hypot

import numpy as np
import pytest

from game.sim.plane import KZ
from game.view.fold.aloft import POSES, page
from game.view.places.hall.crack import crack_glows
from game.view.places.hall.doubt import COUNT, adrift, shades
from game.view.places.hall.pulpit import Podium
from game.view.shares import whole
from game.view.snapshot import Dreamer, Snapshot

PODIUM = Podium(1856.0, 560.0, 562.0)
VIEW = (1280.0, 720.0)


def moment(seconds: float, x: float = 1856.0, y: float = 1300.0) -> Snapshot:
    return Snapshot(seconds, (x - 640.0, y - 400.0), Dreamer(x, y))


def test_pages_circle_until_the_hall_is_crowned_and_nowhere_without_a_podium() -> None:
    shot = moment(5.0, 300.0, 2500.0)
    assert len(list(adrift(PODIUM, shot, VIEW))) == COUNT
    assert not list(adrift(PODIUM, replace(shot, shares=whole("crowned")), VIEW))
    assert not list(adrift(None, shot, VIEW))


def test_none_of_them_is_ever_seen_over_the_dreamer() -> None:
    for seconds in np.arange(0.0, 90.0, 0.7).tolist():
        shot = moment(seconds)
        for one in adrift(PODIUM, shot, VIEW):
            away = hypot(one.x - shot.dreamer.x, one.y - one.height * KZ - shot.dreamer.y + 40.0)
            assert away > 60.0
            assert one.size < 0.3 or away > 90.0


def test_they_are_calm() -> None:
    before, after = (list(adrift(PODIUM, moment(t, 300.0, 2500.0), VIEW)) for t in (8.0, 8.1))
    for a, b in zip(before, after, strict=True):
        assert hypot(b.x - a.x, b.y - a.y) < 8.0
        assert 0 <= a.pose < POSES


def test_each_throws_a_shadow_larger_than_itself() -> None:
    pages = list(adrift(PODIUM, moment(8.0, 300.0, 2500.0), VIEW))
    widest = max(float(np.ptp(page(k).screen()[..., 0])) for k in range(POSES))
    for one, shade in zip(pages, shades(pages), strict=True):
        assert 2 * shade[2] > 1.5 * widest * one.size
        assert shade[:2] == (one.x, one.y)


def test_the_crack_is_wider_once_the_lights_are_cued_and_gone_with_the_wall() -> None:
    widths = [
        max(
            light[5]
            for light in crack_glows(PODIUM, replace(moment(1.0), shares=whole(state)), VIEW)[0]
        )
        for state in ("arrival", "cued")
    ]
    assert widths[1] > 1.5 * widths[0]
    assert crack_glows(PODIUM, replace(moment(1.0), shares=whole("crowned")), VIEW) == ([], [])


@pytest.mark.parametrize(("x", "lit"), [(1856.0, True), (-4000.0, False)])
def test_only_the_part_of_the_crack_in_view_is_drawn(x: float, lit: bool) -> None:
    behind, _ = crack_glows(PODIUM, moment(1.0, x), VIEW)
    assert bool(behind) is lit
