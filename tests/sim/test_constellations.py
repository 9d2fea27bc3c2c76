"""Constellations carry who walks along them, and light up when walked whole."""

import pytest

from game.sim import tuning
from game.sim.controls import NEUTRAL
from game.sim.events import FigureLit
from game.sim.level import Figure
from game.sim.progress import Progress
from tests.worlds import DOWN, RIGHT, play, world

ROOM = "\n".join(["............"] * 4).replace(".", "@", 1)
LINE = Figure(5, "line", ((32, 32), (500, 32)), ((0, 1),))


def test_walking_along_a_line_is_a_quarter_faster() -> None:
    w = world(ROOM, figures=(LINE,))
    play(w, RIGHT, 12)
    assert w.player.speed == pytest.approx(tuning.WALK * tuning.LINE_GAIN)


def test_walking_across_a_line_is_not() -> None:
    w = world(ROOM, figures=(LINE,))
    w.player.stand_at(200, 20)
    play(w, DOWN, 7)
    assert w.player.speed == pytest.approx(tuning.WALK)


def test_walked_whole_it_is_lit_for_good() -> None:
    w = world(ROOM, figures=(LINE,))
    events = play(w, RIGHT, 50)
    assert FigureLit("line") not in events
    events += play(w, RIGHT, 60)
    assert events.count(FigureLit("line")) == 1
    assert w.progress.figures == {"line"}
    again = world(ROOM, w.progress, figures=(LINE,))
    assert again.lines.walks[0].lit


def test_a_loose_line_carries_but_never_counts() -> None:
    loose = Figure(5, "", LINE.nodes, LINE.edges, counts=False)
    w = world(ROOM, Progress(), figures=(loose,))
    play(w, RIGHT, 120)
    assert w.progress.figures == frozenset()
    assert w.lines.walks[0].whole


def test_standing_beside_a_line_touches_nothing() -> None:
    w = world(ROOM, figures=(LINE,))
    w.player.stand_at(200, 120)
    play(w, NEUTRAL, 10)
    assert sum(w.lines.walks[0].touched) == 0
