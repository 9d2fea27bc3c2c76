"""How one crane flies, whatever it is about."""

import math
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.sim import flight
from game.sim.flight import ARRAYS, BEAT_TICKS, DOWN_BEAT, FLOATS, bank, fly

BEAT = 1.0 / BEAT_TICKS
VX, VY, Z, VZ, HX, HY, SPIN, PHASE, CYCLE, GLIDE = range(10)

UNIT = st.floats(0.0, 1.0).map(lambda turn: (math.cos(math.tau * turn), math.sin(math.tau * turn)))


@st.composite
def states(draw: Any) -> list[float]:
    speed, height = st.floats(-7.0, 7.0), st.floats(0.0, 200.0)
    hx, hy = draw(UNIT)
    still = [draw(speed), draw(speed), draw(height), draw(speed), hx, hy]
    phase = draw(st.floats(0.0, 1.0, exclude_max=True))
    cycle, glide = draw(st.integers(0, 4)), draw(st.booleans())
    return [*still, draw(st.floats(-0.3, 0.3)), phase, float(cycle), float(glide)]


@st.composite
def intents(draw: Any) -> list[float]:
    dx, dy = draw(UNIT)
    pace, agile = draw(st.floats(0.0, 6.0)), draw(st.floats(0.0, 0.3))
    height, rate = draw(st.floats(0.0, 150.0)), draw(st.floats(0.01, 0.1))
    air = st.floats(-1.0, 1.0)
    return [dx, dy, pace, agile, height, rate, draw(st.floats(0.0, 0.05)), draw(air), draw(air)]


def crane(height: float = 40.0, speed: float = 1.5) -> list[float]:
    """Heading right."""
    return [speed, 0.0, height, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0]


def want(
    dx: float = 1.0, dy: float = 0.0, pace: float = 1.6, height: float = 40.0, **more: float
) -> list[float]:
    rest = {"agile": 0.045, "rate": BEAT, "brake": 0.0, "ax": 0.0, "ay": 0.0} | more
    agile, rate, brake, ax, ay = rest.values()
    return [dx, dy, pace, agile, height, rate, brake, ax, ay]


def fly_on(state: list[float], intent: list[float], ticks: int) -> list[list[float]]:
    path = []
    for _ in range(ticks):
        state = list(fly(FLOATS, state, intent))
        path.append(state)
    return path


@given(st.lists(st.tuples(states(), intents()), min_size=1, max_size=12))
def test_one_formula_in_two_widths_gives_the_same_bits(
    flock: list[tuple[list[float], list[float]]],
) -> None:
    one_by_one = [state for state, _ in flock]
    bodies = [np.array(row) for row in zip(*one_by_one, strict=True)]
    wants = [np.array(row) for row in zip(*(intent for _, intent in flock), strict=True)]
    for _ in range(30):
        one_by_one = [
            list(fly(FLOATS, state, intent))
            for state, (_, intent) in zip(one_by_one, flock, strict=True)
        ]
        bodies = list(fly(ARRAYS, bodies, wants))
    floats = np.array(one_by_one).T
    assert floats.tobytes() == np.array(bodies).tobytes()


@given(states(), intents())
def test_no_wish_and_no_wind_breaks_a_crane(state: list[float], intent: list[float]) -> None:
    for now in fly_on(state, intent, 200):
        assert math.hypot(now[HX], now[HY]) == pytest.approx(1.0, abs=1e-9)
        assert math.hypot(now[VX], now[VY]) < 12.0
        assert 0.0 <= now[Z] < 400.0
        assert 0.0 <= now[PHASE] < 1.0
        assert now[CYCLE] in range(5)
        assert now[GLIDE] in (0.0, 1.0)


def test_a_heading_stays_a_unit_vector_for_long() -> None:
    last = fly_on(crane(), want(dx=0.0, dy=1.0), 40_000)[-1]
    assert math.hypot(last[HX], last[HY]) == pytest.approx(1.0, abs=1e-9)


def test_at_ease_it_rests_its_wings_in_three_of_five_cycles_and_holds_pace_and_height() -> None:
    cycle = round(5 * BEAT_TICKS)
    path = fly_on(crane(), want(), 12 * cycle)[4 * cycle :]
    speeds = [now[VX] for now in path]
    assert np.mean([now[GLIDE] for now in path]) == pytest.approx(0.6, abs=0.02)
    assert 1.2 < np.mean(speeds) < 1.8
    assert 30.0 < np.mean([now[Z] for now in path]) < 50.0
    assert max(now[Z] for now in path) - min(now[Z] for now in path) < 40.0


def test_a_glide_sinks_and_the_beats_after_it_climb() -> None:
    path = fly_on(crane(), want(), 1200)[300:]
    resting = [b[Z] - a[Z] for a, b in pairwise(path) if b[GLIDE]]
    beating = [b[Z] - a[Z] for a, b in pairwise(path) if not b[GLIDE]]
    assert np.mean(resting) < -0.05
    assert np.mean(beating) > 0.05


def test_too_slow_to_glide_it_beats_all_the_time_and_hovers() -> None:
    path = fly_on(crane(speed=0.4), want(pace=0.4), 900)[300:]
    assert not any(now[GLIDE] for now in path)
    assert all(30.0 < now[Z] < 55.0 for now in path)


def test_the_down_stroke_is_what_pushes() -> None:
    path = fly_on(crane(speed=0.5), want(pace=3.0), 44)
    pushes = {}
    for a, b in pairwise(path):
        pushes[b[PHASE]] = b[VX] - a[VX]
    down = [push for phase, push in pushes.items() if 0.3 < phase < 0.7]
    up = [push for phase, push in pushes.items() if phase > 0.8 or phase < 0.2]
    assert sum(down) > 1.0
    assert sum(up) < 0.0


def test_the_stroke_ends_at_the_bottom_of_the_down_beat() -> None:
    assert FLOATS.stroke(DOWN_BEAT - 0.01) > 0.0
    assert FLOATS.stroke(DOWN_BEAT + 0.01) == 0.0
    assert FLOATS.stroke(0.5) == 1.0


def test_paper_slips_forward_and_not_sideways() -> None:
    idle = want(dx=0.0, dy=0.0, pace=0.0, rate=0.0)
    forward = fly_on(crane(speed=2.0), idle, 40)[-1]
    sideways = crane(speed=0.0)
    sideways[VY] = 2.0
    across = fly_on(sideways, idle, 40)[-1]
    assert forward[VX] > 1.2
    assert abs(across[VY]) < 0.25


def test_a_sinking_crane_gains_speed() -> None:
    level, sinking = crane(height=100.0), crane(height=100.0)
    sinking[VZ] = -1.5
    idle = want(pace=0.0, height=100.0, rate=0.0)
    assert fly_on(sinking, idle, 10)[-1][VX] > fly_on(level, idle, 10)[-1][VX] + 0.1


def test_it_turns_to_where_it_steers_no_faster_than_it_may() -> None:
    path = fly_on(crane(), want(dx=0.0, dy=1.0), 120)
    assert path[-1][HY] > 0.99
    assert all(abs(now[SPIN]) <= 0.045 + 0.03 for now in path)
    # Right to down is from x towards y: a positive turn, leant into.
    assert path[20][SPIN] > 0.02
    assert bank(np.array([path[20][SPIN]]))[0] > 0.3


def test_one_that_has_to_turn_round_does() -> None:
    path = fly_on(crane(), want(dx=-1.0, dy=0.001), 200)
    assert path[-1][HX] < -0.95


def test_air_carries_it() -> None:
    calm = fly_on(crane(), want(), 300)[-1]
    windy = fly_on(crane(), want(ax=0.0, ay=0.5), 300)[-1]
    assert windy[VY] - calm[VY] > 0.3


def test_a_frightened_crane_is_out_of_reach_within_a_second() -> None:
    scared = want(pace=5.8, height=113.0, rate=1 / 19, agile=0.3)
    start = crane(height=0.0, speed=0.0)
    start[PHASE], start[CYCLE] = 0.25, 3.0
    path = fly_on(start, scared, 60)
    assert max(now[VX] for now in path) > 4.5
    assert next(i for i, now in enumerate(path) if now[Z] > 48.0) < 40


def test_it_never_flies_faster_than_its_body_is_thick() -> None:
    path = fly_on(crane(height=150.0), want(pace=50.0, height=0.0, rate=0.1), 300)
    assert max(now[VX] for now in path) <= flight.TOP_SPEED < flight.RADIUS
