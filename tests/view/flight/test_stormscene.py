"""The great storm: every bird flies, none enters the dreamer's room, and all go on."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from game.sim.level import Fold
from game.sim.plane import KZ
from game.view.flight import flotilla
from game.view.flight.course import Course
from game.view.flight.storm import ROOM, Spring, StormScene
from game.view.snapshot import CRANE_ROW, FOLDED, SPEAKING

Floats = NDArray[np.float32]
COURSE = (900.0, 0.0), (700.0, 300.0), (400.0, 500.0), (0.0, 760.0)
FOOT = (620.0, 420.0)


def blown(count: int = 400, ticks: int = 300, **how: float) -> StormScene:
    storm = StormScene(Spring(COURSE, count, 420.0), 5, **how)  # type: ignore[arg-type]
    for _ in range(ticks):
        storm.step(*FOOT)
    return storm


def shown(rows: Floats) -> Floats:
    """(n, 2) where on the picture each bird is, px."""
    return np.stack([rows[:, 0], rows[:, 1] - rows[:, 2] * np.float32(KZ)], -1)


def within(rows: Floats, x: float, y: float) -> Floats:
    """Of each bird, how many radii of the dreamer's room it is from the middle of it."""
    off = shown(rows) - np.array([x, y - 44.0], np.float32)
    far: Floats = np.hypot(off[:, 0] / ROOM[0], off[:, 1] / ROOM[1])
    return far


def test_the_course_runs_through_its_points_and_broadens() -> None:
    course = Course(COURSE, 420.0)
    for point in COURSE:
        assert np.linalg.norm(course.line - np.array(point), axis=1).min() < 14
    assert course.half[-1] == pytest.approx(210)
    assert course.half[0] < 0.3 * course.half[-1]
    along, aside = course.offset(
        course.nearest(*np.array([[400.0], [500.0]])), *course.line[20:21].T
    )
    assert 0.0 < along[0] < 1.0
    assert abs(aside[0]) < 320


def test_a_course_without_length_is_none() -> None:
    with pytest.raises(ValueError, match="two points"):
        Course([(5.0, 5.0), (5.0, 5.0)], 100.0)


def test_no_bird_enters_the_room_of_a_dreamer_who_stands_in_the_river() -> None:
    storm = blown(600, 400)
    for _ in range(60):
        storm.step(*FOOT)
        assert within(storm.rows(1.0), *FOOT).min() > 1.0


def test_they_part_before_who_walks_through() -> None:
    storm = blown(600, 300)
    inside = []
    for tick in range(200):
        x = FOOT[0] - 300 + 3.0 * tick
        storm.step(x, FOOT[1])
        inside.append(float((within(storm.rows(1.0), x, FOOT[1]) < 0.8).mean()))
    assert np.mean(inside) < 0.004


def test_some_circle_the_dreamer() -> None:
    rows = blown(600, 500).rows(1.0)
    far = within(rows, *FOOT)
    ring = (far > 1.0) & (far < 2.2)
    assert ring.sum() > 30
    angles = np.arctan2(*(shown(rows)[ring] - np.array([FOOT[0], FOOT[1] - 44.0])).T)
    assert len(set(np.floor(angles / (np.pi / 3)).tolist())) == 6, "on all sides"


def test_the_river_flows_on_for_ever() -> None:
    storm = blown(300, 60)
    first = storm.rows(1.0)
    for _ in range(900):
        storm.step(*FOOT)
    later = storm.rows(1.0)
    assert len(later) > 0.9 * len(first)
    course = storm.course
    at = course.nearest(*shown(later).astype(np.float64).T)
    assert np.histogram(at, 4)[0].min() > 15, "along all of the way"


def test_one_that_begins_empty_fills() -> None:
    storm = blown(300, 30, full=False)
    few = len(storm.rows(1.0))
    for _ in range(400):
        storm.step(*FOOT)
    assert few < 0.2 * len(storm.rows(1.0))


def test_between_two_ticks_nothing_leaps() -> None:
    storm = blown(300, 200)
    storm.step(*FOOT)
    before = storm.rows(0.0), storm.rows(1.0)
    assert len(before[0]) == len(before[1])
    assert np.abs(shown(before[0]) - shown(before[1])).max() < 9


def test_three_tiers_by_size_and_the_far_are_dark_and_lilac() -> None:
    fleet = flotilla.fleet(4000, 3)
    assert (np.bincount(fleet.tier) / 4000).tolist() == pytest.approx(flotilla.SHARES, abs=0.02)
    spans = [fleet.scale[fleet.tier == tier] * 56 for tier in range(3)]
    assert spans[0].max() < spans[1].min() < spans[1].max() < spans[2].min()
    tints = [fleet.tint[fleet.tier == tier].mean(0) for tier in range(3)]
    assert tints[0].max() < 0.6 * tints[2].max()
    assert tints[0][1] < min(tints[0][0], tints[0][2]), "lilac"


def test_of_fewer_birds_as_many_are_near() -> None:
    whole, part = flotilla.fleet(4000, 3), flotilla.fleet(1200, 3, 0.3)
    assert (part.tier == 1).mean() > 1.5 * (whole.tier == 1).mean()


def test_one_breaks_off_lands_on_the_shoulder_and_whispers() -> None:
    storm = blown(300, 100)
    storm.land()
    for _ in range(140):
        storm.step(*FOOT)
    assert storm.landed
    rows = storm.rows(1.0)
    sitting = rows[rows[:, 7] == FOLDED]
    assert len(sitting) == 1
    assert abs(sitting[0, 0] - FOOT[0]) < 20
    assert abs(shown(sitting)[0, 1] - (FOOT[1] - 55)) < 8
    storm.step(*FOOT, whispers=True)
    assert (storm.rows(1.0)[:, 7] == SPEAKING).sum() == 1


def test_the_wings_rustle_loudest_in_the_river() -> None:
    storm = blown(600, 200)
    inside = storm.rustle
    for _ in range(4):
        storm.step(-2000.0, 3000.0)
    assert inside > 0.5
    assert storm.rustle == 0.0


def test_the_same_seed_gives_the_same_storm() -> None:
    one, other = blown(200, 60), blown(200, 60)
    assert np.array_equal(one.rows(0.5), other.rows(0.5))


def test_a_storm_is_what_the_map_says() -> None:
    said = (("count", "900"), ("fall", "120"), ("speed", "1.5"), ("spread", "300"))
    spring = Spring.of(Fold(4, "storm", COURSE, False, 70.0, said))
    assert spring == Spring(COURSE, 900, 300.0, 1.5, 70.0, 120.0)
    assert StormScene(spring, 1, share=0.3).rows(1.0).shape[1] == CRANE_ROW
