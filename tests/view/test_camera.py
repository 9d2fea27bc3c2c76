"""The camera: what it shows, and that it never jerks."""

import itertools
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.view.camera import LOOK_AHEAD, Camera, fit

PLACE, VIEW = (3712.0, 2944.0), (1280.0, 720.0)


def test_the_reference_window_shows_the_reference_view_at_every_resolution() -> None:
    for resolution in (0.5, 1.0):
        lens = fit((1280, 720), resolution)
        assert lens.view == VIEW
        assert lens.zoom == 1.0
        assert lens.floor == (1280 * resolution, 720 * resolution)


@given(st.integers(320, 5000), st.integers(240, 3000), st.sampled_from((0.5, 0.75, 1.0)))
def test_every_window_shows_720_lines_or_960_columns_at_least(
    width: int, height: int, resolution: float
) -> None:
    wide, high = fit((width, height), resolution).view
    assert min(high / 720, wide / 960) == pytest.approx(1.0, abs=0.03)
    assert wide / high == pytest.approx(width / height, rel=0.02)


def test_a_tile_is_a_whole_number_of_window_px() -> None:
    for size in ((1280, 720), (1366, 768), (1920, 1080), (2560, 1440)):
        lens = fit(size)
        assert 64 * lens.zoom == int(64 * lens.zoom)


def test_it_shows_the_map_and_nothing_beyond() -> None:
    camera = Camera(PLACE, VIEW)
    camera.jump(10.0, 10.0)
    assert camera.corner(1.0) == (0.0, 0.0)
    camera.jump(3700.0, 2940.0)
    assert camera.corner(1.0) == (PLACE[0] - VIEW[0], PLACE[1] - VIEW[1])


def test_a_map_smaller_than_the_view_lies_in_its_middle() -> None:
    camera = Camera((640.0, 320.0), VIEW)
    camera.jump(600.0, 300.0)
    assert camera.corner(0.5) == ((640 - 1280) / 2, (320 - 720) / 2)


def test_it_comes_to_rest_looking_ahead() -> None:
    camera = Camera(PLACE, VIEW)
    camera.jump(1800.0, 1500.0)
    for _ in range(600):
        camera.follow(1800.0, 1500.0, 1.0, 0.0, moving=True)
    assert camera.corner(1.0)[0] == pytest.approx(1800 + LOOK_AHEAD - 640, abs=0.5)


def test_turning_about_at_a_run_changes_its_speed_by_little_more_than_a_px_a_tick() -> None:
    camera = Camera(PLACE, VIEW)
    x = 1500.0
    camera.jump(x, 1500.0)
    speeds = []
    before = camera.corner(1.0)[0]
    for tick in range(400):
        way = 1.0 if tick < 200 else -1.0
        x += 4.0 * way
        camera.follow(x, 1500.0, way, 0.0, moving=True)
        now = camera.corner(1.0)[0]
        speeds.append(now - before)
        before = now
    changes = [abs(b - a) for a, b in itertools.pairwise(speeds)]
    assert max(changes) < 1.3


def test_between_two_ticks_it_lies_between_them() -> None:
    camera = Camera(PLACE, VIEW)
    camera.jump(1500.0, 1500.0)
    camera.follow(1600.0, 1500.0, 1.0, 0.0, moving=True)
    a, b, c = (camera.corner(part)[0] for part in (0.0, 0.5, 1.0))
    assert a < b < c
    assert b == pytest.approx((a + c) / 2)


def test_a_set_back_far_away_is_travelled_at_a_bounded_speed() -> None:
    camera = Camera(PLACE, VIEW)
    camera.jump(700.0, 700.0)
    before = camera.corner(1.0)
    for _ in range(120):
        camera.follow(3000.0, 2500.0, 0.0, 1.0, moving=False)
        now = camera.corner(1.0)
        assert hypot(now[0] - before[0], now[1] - before[1]) <= 40.01
        before = now


def test_it_leans_towards_what_happens_and_back_with_the_dreamer_in_view() -> None:
    camera = Camera(PLACE, VIEW)
    camera.jump(1500.0, 1500.0)
    still = camera.corner(1.0)
    camera.glance(2600.0, 900.0, 90)
    seen, before = [], still
    for _ in range(90):
        camera.follow(1500.0, 1500.0, 0.0, 1.0, moving=False)
        now = camera.corner(1.0)
        assert hypot(now[0] - before[0], now[1] - before[1]) < 12.0
        assert now[0] + 64 < 1500.0 < now[0] + VIEW[0] - 64
        assert now[1] + 64 < 1500.0 < now[1] + VIEW[1] - 64
        before = now
        seen.append(now)
    assert seen[-1][0] - still[0] > 200.0
    assert still[1] - seen[-1][1] > 120.0
    for _ in range(300):
        camera.follow(1500.0, 1500.0, 0.0, 1.0, moving=False)
    assert hypot(*(a - b for a, b in zip(camera.corner(1.0), still, strict=True))) < 15.0


def test_it_comes_to_rest_where_it_is_told_and_follows_again_without_a_leap() -> None:
    camera = Camera(PLACE, VIEW)
    camera.jump(1800.0, 1500.0)
    corners = [camera.corner(1.0)]
    for tick in range(500):
        camera.rest((1900.0, 1200.0) if tick < 250 else None)
        camera.follow(1800.0, 1500.0, 0.0, -1.0, moving=False)
        corners.append(camera.corner(1.0))
    assert corners[250] == pytest.approx((1900.0 - 640.0, 1200.0 - 360.0), abs=2.0)
    assert corners[500][1] == pytest.approx(corners[0][1] - LOOK_AHEAD * 0.5, abs=2.0)
    steps = [hypot(b[0] - a[0], b[1] - a[1]) for a, b in itertools.pairwise(corners)]
    assert max(steps) < 8.0
