"""The light one leaps into. A hand-written canvas, no GL."""

from typing import cast

from game.sim import tuning
from game.sim.level import Passage
from game.sim.progress import Progress
from game.view.places.sun.glare import falling, rising, sinking
from game.view.type.canvas import Canvas
from game.view.type.shapes import Shape
from tests.worlds import RIGHT, box, play, world

WAY = Passage(5, "plunge", box(120, 0, 999, 999), "sun", asks=True, leap="compass")


class FakeCanvas:
    width, height = 1280.0, 720.0

    def __init__(self) -> None:
        self.left = 1.0
        """What is still seen of what lies below."""

    def shape(self, _shape: Shape, _x: float = 0.0, _y: float = 0.0, alpha: float = 1.0) -> None:
        self.left *= 1.0 - alpha


def left_while_rising(part: float) -> float:
    canvas = FakeCanvas()
    rising(cast(Canvas, canvas), part)
    return canvas.left


def left_while_sinking(part: float) -> float:
    canvas = FakeCanvas()
    sinking(cast(Canvas, canvas), part)
    return canvas.left


def test_it_swallows_all_and_gives_it_back_without_a_step() -> None:
    steps = [k / 20 for k in range(21)]
    falls, clears = [left_while_rising(p) for p in steps], [left_while_sinking(p) for p in steps]
    assert falls == sorted(falls, reverse=True)
    assert clears == sorted(clears)
    assert (falls[0], falls[-1], clears[0], clears[-1]) == (1.0, 0.0, 0.0, 1.0)


def test_only_a_fall_that_is_a_leap_lights_up() -> None:
    said = Progress(scenes=frozenset({"compass"}))
    for progress, lights in ((said, True), (Progress(), False)):
        w = world("@..    ", progress, passages=(WAY,))
        assert falling(w, 0.0) == 0.0
        while w.player.mode != "fall":
            play(w, RIGHT)
        play(w, RIGHT, tuning.FALL_TICKS // 2)
        assert (falling(w, 0.0) > 0.4) is lights
