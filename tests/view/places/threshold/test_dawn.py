"""The light that swallows the picture when a door is gone through. A hand-written canvas, no GL."""

from typing import cast

from game.view.places.threshold.dawn import rising, sinking
from game.view.type.canvas import Canvas
from game.view.type.shapes import Poly, Shape


class FakeCanvas:
    width, height = 1280.0, 720.0

    def __init__(self) -> None:
        self.drawn: list[tuple[Shape, float]] = []
        self.veiled = 0.0

    def veil(self, alpha: float) -> None:
        self.veiled = alpha

    def shape(self, shape: Shape, _x: float = 0.0, _y: float = 0.0, alpha: float = 1.0) -> None:
        self.drawn.append((shape, alpha))

    @property
    def covered(self) -> float:
        """How much of what lies below is hidden by washes."""
        left = 1.0
        for shape, alpha in self.drawn:
            if any(isinstance(part, Poly) for part in shape.parts):
                left *= 1.0 - alpha
        return 1.0 - left


def risen(part: float) -> FakeCanvas:
    canvas = FakeCanvas()
    rising(cast(Canvas, canvas), (640.0, 360.0), part)
    return canvas


def sunk(part: float) -> FakeCanvas:
    canvas = FakeCanvas()
    sinking(cast(Canvas, canvas), (640.0, 360.0), part)
    return canvas


def test_it_begins_at_the_door_and_ends_everywhere() -> None:
    assert risen(0.1).covered == 0.0
    assert max(alpha for _, alpha in risen(0.1).drawn) > 0.0
    assert risen(1.0).covered == 1.0


def test_it_grows_without_a_step_back() -> None:
    steps = [risen(k / 20).covered for k in range(21)]
    assert steps == sorted(steps)


def test_it_sinks_from_full_light_into_the_dark() -> None:
    assert sunk(0.0).covered == 1.0
    assert sunk(0.5).veiled == 1.0, "nothing of the place is left below"
    assert sunk(1.0).covered == 0.0
