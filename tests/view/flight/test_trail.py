"""The cranes that follow: behind, apart, bounded."""

import numpy as np

from game.sim.events import Whispered
from game.view.flight.trail import MOST, SETTLE_TICKS, Trail
from game.view.snapshot import FOLDED, SPEAKING


def walked(trail: Trail, ticks: int, speed: float = 4.0) -> float:
    x = 0.0
    for _ in range(ticks):
        x += speed
        trail.step(x, 0.0, 1.0, 0.0, speed)
    return x


def test_nobody_follows_before_the_first_catch() -> None:
    assert Trail(0.0, 0.0, 0).rows(1.0, 0.0).shape == (0, 12)


def test_the_first_rides_on_the_shoulder() -> None:
    trail = Trail(0.0, 0.0, 3)
    x = walked(trail, 120)
    first = trail.rows(1.0, 0.0)[0]
    assert first[7] == FOLDED
    assert abs(first[0] - x) < 14
    assert abs(first[1]) < 12


def test_the_others_fly_behind_who_walks_and_keep_up() -> None:
    trail = Trail(0.0, 0.0, 12)
    x = walked(trail, 600)
    rows = trail.rows(1.0, 0.0)[1:]
    assert np.median(rows[:, 0]) < x - 30
    assert rows[:, 0].min() > x - 520, "in sight"
    assert (rows[:, 2] > 10).all(), "in the air"


def test_they_do_not_all_fly_in_one_place() -> None:
    trail = Trail(0.0, 0.0, MOST)
    walked(trail, 400)
    rows = trail.rows(1.0, 0.0)[1:]
    gaps = np.hypot(rows[:, None, 0] - rows[None, :, 0], rows[:, None, 1] - rows[None, :, 1])
    gaps += np.abs(rows[:, None, 2] - rows[None, :, 2])
    np.fill_diagonal(gaps, np.inf)
    assert np.median(gaps.min(1)) > 14


def test_no_more_than_most_are_drawn() -> None:
    trail = Trail(0.0, 0.0, MOST)
    trail.join(10.0, 10.0, 5.0)
    assert trail.count == MOST


def test_a_fall_far_back_brings_them_along() -> None:
    trail = Trail(0.0, 0.0, 8)
    walked(trail, 60)
    for _ in range(30):
        trail.step(-4000.0, 900.0, 0.0, 1.0, 0.0)
    assert np.abs(trail.rows(1.0, 0.0)[:, 0] + 4000).max() < 430


def test_the_same_walk_gives_the_same_flight() -> None:
    one, other = Trail(5.0, 5.0, 10), Trail(5.0, 5.0, 10)
    walked(one, 200)
    walked(other, 200)
    assert np.array_equal(one.rows(0.5, 0.0), other.rows(0.5, 0.0))


def stood(trail: Trail, ticks: int) -> None:
    for _ in range(ticks):
        trail.step(0.0, 0.0, 0.0, 1.0, 0.0)


def test_they_settle_round_who_stands_still_and_leap_up_at_the_first_step() -> None:
    trail = Trail(0.0, 0.0, 9)
    stood(trail, SETTLE_TICKS - 20)
    assert (trail.rows(1.0, 0.0)[1:, 7] == FOLDED).sum() == 0
    stood(trail, 700)
    rows = trail.rows(1.0, 0.0)[1:]
    assert (rows[:, 7] == FOLDED).all()
    assert rows[:, 2].max() < 1.0, "on the floor"
    assert np.hypot(rows[:, 0], rows[:, 1] / 0.669).max() < 110, "about the feet"
    x = walked(trail, 90)
    flying = trail.rows(1.0, 0.0)[1:]
    assert (flying[:, 7] != FOLDED).all()
    assert (flying[:, 2] > 5).all()
    assert flying[:, 0].max() < x


def test_none_settles_on_nothing() -> None:
    trail = Trail(0.0, 0.0, 12, bears=lambda x, _y: x > 0.0)
    stood(trail, SETTLE_TICKS + 600)
    rows = trail.rows(1.0, 0.0)[1:]
    sits = rows[:, 7] == FOLDED
    assert 2 < sits.sum() < 10
    assert (rows[sits, 0] > -1.0).all()
    assert (rows[~sits, 2] > 10.0).all()


def test_those_that_sit_keep_apart() -> None:
    trail = Trail(0.0, 0.0, MOST)
    stood(trail, SETTLE_TICKS + 900)
    rows = trail.rows(1.0, 0.0)[1:]
    gaps = np.hypot(rows[:, None, 0] - rows[None, :, 0], rows[:, None, 1] - rows[None, :, 1])
    np.fill_diagonal(gaps, np.inf)
    assert gaps.min() > 9


def test_a_whisper_is_spoken_from_the_shoulder_and_warms_the_heart() -> None:
    trail = Trail(0.0, 0.0, 3)
    walked(trail, 60)
    assert trail.heat(1.0) < 0.01
    trail.hear(Whispered("Fold it again.", 4))
    heats = []
    for _ in range(100):
        walked(trail, 1)
        heats.append(trail.heat(1.0))
        assert trail.rows(1.0, 0.0)[0, 7] == SPEAKING
    assert max(heats) > 0.9
    walked(trail, 120)
    assert trail.rows(1.0, 0.0)[0, 7] == FOLDED
    assert trail.heat(1.0) < 0.01


def test_words_of_the_air_are_not_the_cranes() -> None:
    trail = Trail(0.0, 0.0, 3)
    trail.hear(Whispered("A hush."))
    walked(trail, 10)
    assert trail.heat(1.0) < 0.01
