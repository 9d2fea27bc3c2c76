"""The hall's podium: three phrases that fit one view, read well and are followed by keys."""

from itertools import pairwise, product
from math import hypot

import numpy as np
import pytest

from game.levels.campaign import Campaign
from game.profile import paths
from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.events import Event, Left
from game.sim.level import Level, Outline
from game.sim.parts.lectern import Lectern, LiveLectern
from game.sim.progress import LESSONS, Progress
from game.sim.world import World
from tests.worlds import UP, play, press

VIEW = (1280.0, 720.0)
FOOT = (1856.0, 634.0)
"""Where one stands at the podium, px."""


@pytest.fixture(scope="module")
def hall() -> Level:
    return Campaign.open(paths.maps(), (paths.shipped(),)).load("hall")


def podium(hall: Level) -> Lectern:
    (found,) = (part for part in hall.parts if isinstance(part, Lectern))
    return found


def length(line: Outline) -> float:
    return sum(hypot(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(line))


def at_the_podium(hall: Level, progress: Progress) -> World:
    w = World(hall, 0, progress)
    w.player.stand_at(*FOOT)
    play(w, NEUTRAL, 2)
    assert w.prompt is not None
    return w


def test_it_says_the_lines_of_the_dream(hall: Level) -> None:
    assert [stroke.phrase for stroke in podium(hall).strokes] == [
        "Fail forward.",
        "Build from ashes.",
        "Name every scar, then wear it like armor.",
    ]
    assert podium(hall).needs == LESSONS


def test_all_phrases_and_who_writes_them_fit_one_view(hall: Level) -> None:
    points = np.array([p for stroke in podium(hall).strokes for p in stroke.line])
    # Letters stand above their line; the dreamer leaves some floor below the feet.
    high = FOOT[1] + 60.0 - (points[:, 1].min() - 60.0)
    assert np.ptp(points[:, 0]) < VIEW[0] - 120.0
    assert high < VIEW[1] - 30.0


def test_each_runs_from_left_to_right_in_long_gentle_arcs(hall: Level) -> None:
    for stroke in podium(hall).strokes:
        assert 440.0 < length(stroke.line) < 820.0
        steps = np.diff(np.array(stroke.line), axis=0)
        assert (steps[:, 0] > 0).all()
        angles = np.arctan2(steps[:, 1], steps[:, 0])
        assert np.abs(np.diff(angles)).max() < 0.5


def test_eight_directions_of_keys_write_each_in_a_few_seconds(hall: Level) -> None:
    w = at_the_podium(hall, Progress(lessons=frozenset(LESSONS)))
    play(w, press(Button.ACT))
    live = w.writing
    assert isinstance(live, LiveLectern)
    while w.playing is None:
        line = np.array(live.lectern.strokes[live.stroke].line)
        ways = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
        ahead = [np.interp(live.along + 12.0, ways, line[:, k]) - live.pen[k] for k in (0, 1)]
        keys = [(x, y) for x, y in product((-1, 0, 1), repeat=2) if x or y]
        x, y = max(keys, key=lambda d: (d[0] * ahead[0] + d[1] * ahead[1]) / hypot(*d))
        whole = round(127 / hypot(x, y))
        play(w, Controls(stick_x=x * whole, stick_y=y * whole))
        assert w.tick < 2000
    spans = np.diff([4, *live.whole])
    assert (spans > 180).all()
    assert (spans < 460).all()


def test_before_the_lessons_the_microphone_swallows_silence(hall: Level) -> None:
    w = at_the_podium(hall, Progress())
    assert w.prompt is not None
    assert w.prompt.verb == "read"
    w = at_the_podium(hall, Progress(lessons=frozenset(LESSONS)))
    assert w.prompt is not None
    assert w.prompt.verb == "write"


def test_who_walks_out_of_the_open_wall_comes_to_the_cliff_and_never_falls(hall: Level) -> None:
    crowned = Progress(lessons=frozenset(LESSONS), scenes=frozenset({"podium"}))
    for x in range(1736, 1984, 22):
        w = World(hall, 0, crowned)
        w.player.stand_at(float(x), 450.0)
        events: list[Event] = []
        while not w.over and w.tick < 60:
            events += play(w, UP)
        assert w.player.mode == "walk"
        assert w.player.y > 384.0
        assert [e.target for e in events if isinstance(e, Left)] == ["cliff"] * w.over
        assert w.over or not 1760 < x < 1950
