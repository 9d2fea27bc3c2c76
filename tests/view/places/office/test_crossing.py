"""Going through midnight glass: shoes melt, ink closes and opens, the ribs light up."""

from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from game.sim.level import Passage
from game.view.observer import Observer
from game.view.offscreen import Offscreen
from game.view.passes.crossing import CrossingPass
from game.view.places.office.crossing import (
    FARTHEST,
    KINDLE_TICKS,
    OPEN_TICKS,
    SWALLOW_TICKS,
    Ink,
    ink,
    kindled,
    melted,
)
from tests.worlds import box, world

ROOM = "\n".join(["." * 20, "." * 10 + "@" + "." * 9, *["." * 20] * 8])
GLASS = Passage(5, "", box(640, 64, 700, 90), "hall", look="glass")


def test_ink_closes_over_all_then_opens_on_all_and_is_gone() -> None:
    found = [ink(float(tick)) for tick in range(SWALLOW_TICKS + OPEN_TICKS + 5)]
    closing = [one.reach for one in found if one is not None and one.closes]
    opening = [one.reach for one in found if one is not None and not one.closes]
    assert all(a < b for a, b in pairwise(closing))
    assert all(a < b for a, b in pairwise(opening))
    assert closing[-1] > 0.8 * FARTHEST > 100 * 8 > closing[0] * 20
    assert opening[0] < 40
    assert opening[-1] > 0.9 * FARTHEST
    assert found[-5:] == [None] * 5


def test_the_ribs_light_up_while_the_place_opens() -> None:
    levels = [kindled(float(tick)) for tick in range(KINDLE_TICKS + 10)]
    assert levels[0] == 0.0
    assert levels[-1] == 1.0
    assert all(a <= b for a, b in pairwise(levels))


@pytest.mark.parametrize(("away", "gone"), [(400.0, 0.0), (190.0, 0.0), (44.0, 1.0), (0.0, 1.0)])
def test_shoes_melt_the_nearer_the_glass(away: float, gone: float) -> None:
    assert melted(away) == gone
    assert melted(250.0) <= melted(120.0) <= melted(60.0)


def test_only_shoes_melt_and_only_at_open_glass() -> None:
    shod = world(ROOM, barefoot=False, passages=(GLASS,))
    assert Observer(shod, (1280.0, 720.0)).look(1.0).dreamer.melt > 0.5
    bare = world(ROOM, passages=(GLASS,))
    assert Observer(bare, (1280.0, 720.0)).look(1.0).dreamer.melt == 0.0
    plain = world(ROOM, barefoot=False)
    assert Observer(plain, (1280.0, 720.0)).look(1.0).dreamer.melt == 0.0


def test_in_shoes_ribs_are_dark_until_these_melt() -> None:
    plain, glass = (
        Observer(world(ROOM, barefoot=False, passages=ways), (1280.0, 720.0)).look(1.0).dreamer
        for ways in ((), (GLASS,))
    )
    assert plain.kindled == 0.0
    assert glass.kindled == glass.melt > 0.5


def test_ribs_are_dark_at_first_only_for_those_who_came_through_glass() -> None:
    place = world(ROOM)
    assert Observer(place, (1280.0, 720.0)).look(1.0).dreamer.kindled == 1.0
    assert Observer(place, (1280.0, 720.0), kindles=True).look(1.0).dreamer.kindled == 0.0


def inked(offscreen: Offscreen, covering: Ink) -> NDArray[np.uint8]:
    """(h, w) of a white picture after the ink, started at its middle."""
    crossing = CrossingPass(offscreen.ctx)
    target = offscreen.ctx.framebuffer(
        color_attachments=[offscreen.ctx.texture((320, 180), components=4)]
    )
    target.clear(color=(255, 255, 255, 255))
    crossing.draw(covering, (160.0, 90.0), 1.0, 1.0, target)
    shown = np.frombuffer(target.read(components=3), np.uint8)
    return shown.reshape(180, 320, 3)[..., 1]


def test_ink_covers_from_the_feet_and_uncovers_from_the_ribs(offscreen: Offscreen) -> None:
    closing, opening = (inked(offscreen, Ink(40.0, closes)) for closes in (True, False))
    assert closing[90, 160] < 60
    assert closing[4, 4] == 255
    assert opening[90, 160] > 200
    assert opening[4, 4] < 60
