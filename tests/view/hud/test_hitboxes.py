"""Hitboxes are the rules' own outlines, and only those that stand and are in view."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.sim.level import Hinge
from game.sim.plane import KY
from game.sim.progress import Progress
from game.sim.tuning import CATCH_REACH
from game.view.hud.hitboxes import Hitboxes
from game.view.hud.state import Sight
from game.view.offscreen import Offscreen
from game.view.type.canvas import Canvas
from game.view.type.shapes import Shape, Stroke
from tests.worlds import box, world

SIGHT = Sight(0.0, 0.0, 1.0)


class Noted(Canvas):
    """A canvas that notes what is drawn on it."""

    drawn: list[tuple[Shape, float, float]]

    def shape(self, shape: Shape, x: float = 0.0, y: float = 0.0, alpha: float = 1.0) -> None:
        self.drawn.append((shape, x, y))
        super().shape(shape, x, y, alpha)


def lines(offscreen: Offscreen, hitboxes: Hitboxes, sight: Sight = SIGHT) -> int:
    canvas = Noted(offscreen.ctx, (1280, 720))
    canvas.drawn = []
    hitboxes.draw(canvas, sight)
    canvas.flush(offscreen.screen)
    return len(canvas.drawn)


def test_solids_areas_body_and_reach_are_outlined(offscreen: Offscreen) -> None:
    hinge = Hinge(5, "mid", box(64, 0, 128, 64), 96, 32)
    room = world("@..#o", hinges=(hinge,))
    assert lines(offscreen, Hitboxes(room, 1.0)) == 2 + 1 + 2


def test_what_is_out_of_view_is_left_out(offscreen: Offscreen) -> None:
    far = Hitboxes(world("@..#o"), 1.0)
    assert lines(offscreen, far, Sight(90_000.0, 0.0, 1.0)) == 2


def test_what_stands_in_some_states_only_is_outlined_in_those(offscreen: Offscreen) -> None:
    room = world("@..#")
    solid = replace(room.level.solids[0], when=("crowned",))
    comes = world("@..#", Progress(), solids=(solid,))
    assert lines(offscreen, Hitboxes(comes, 1.0)) == 2
    stands = world("@..#", Progress(scenes=frozenset({"podium"})), solids=(solid,))
    assert stands.state == "crowned"
    assert lines(offscreen, Hitboxes(stands, 1.0)) == 3


def test_the_hand_reaches_as_far_as_the_rules_say_on_the_tilted_floor(offscreen: Offscreen) -> None:
    canvas = Noted(offscreen.ctx, (1280, 720))
    canvas.drawn = []
    Hitboxes(world("@"), 1.0).draw(canvas, SIGHT)
    reach = canvas.drawn[0][0].parts[0]
    assert isinstance(reach, Stroke)
    assert max(x for x, _ in reach.points) == pytest.approx(CATCH_REACH)
    assert max(y for _, y in reach.points) == pytest.approx(CATCH_REACH * KY)
