"""Currents one is carried by: where they are drawn, and when."""

import numpy as np
import pytest
from numpy.typing import NDArray

from game.sim.parts.ribbon import Ribbon
from game.sim.progress import Progress
from game.view.gl.context import Gl
from game.view.gl.frame import FrameBlock
from game.view.kinds.registry import looks
from game.view.kinds.ribbon import RibbonKind, currents
from game.view.offscreen import Offscreen
from game.view.place import Place
from game.view.snapshot import Dreamer, Snapshot
from tests.worlds import level, world

LINE = ((0.0, 180.0), (640.0, 180.0))
ROOM = "@" + "." * 9
PODIUM = Progress(scenes=frozenset({"podium"}))


def drawn(offscreen: Offscreen, ribbon: Ribbon, *seconds_and_there: tuple[float, bool]) -> float:
    """How bright the middle of the ribbon is at the last of several moments, 0..255."""
    gl, block = Gl(offscreen.ctx, hdr=True), FrameBlock(offscreen.ctx)
    view = (0.0, 0.0, 640.0, 360.0)
    target = gl.target((640, 360), dtype="f1")
    with gl.guarded():
        kind = RibbonKind(gl, Place.of(level(ROOM, parts=(ribbon,))))
        for seconds, there in seconds_and_there:
            kind.write(Snapshot(seconds, (0.0, 0.0), Dreamer(0, 0), parts={5: there}), view)
        block["view"], block["tone"] = view, 1.3
        block.send()
        target.use()
        target.clear()
        kind.draw_floor(target)
    pixels: NDArray[np.uint8] = np.frombuffer(target.read(components=3), np.uint8)
    return float(pixels.reshape(360, 640, 3)[175:185].mean())


def test_its_look_says_whether_it_is_there() -> None:
    ribbon = Ribbon(5, LINE, 100.0, 2.0, after="podium")
    assert looks(world(ROOM, parts=(ribbon,)), 0.0, 1.0)[5] is False
    assert looks(world(ROOM, PODIUM, parts=(ribbon,)), 0.0, 1.0)[5] is True


def test_it_is_drawn_from_end_to_end(offscreen: Offscreen) -> None:
    assert drawn(offscreen, Ribbon(5, LINE, 100.0, 2.0), (0.0, True)) > 5.0


def test_what_a_scene_lets_loose_is_there_on_entering_and_not_before(offscreen: Offscreen) -> None:
    ribbon = Ribbon(5, LINE, 100.0, 2.0, after="podium")
    assert drawn(offscreen, ribbon, (0.0, False)) == 0.0
    assert drawn(offscreen, ribbon, (0.0, True)) > 5.0


def test_it_runs_in_from_its_first_point(offscreen: Offscreen) -> None:
    ribbon = Ribbon(5, LINE, 100.0, 2.0, after="plan_z")
    moments = [(k / 10, k > 0) for k in range(5)]
    some, most = drawn(offscreen, ribbon, *moments), drawn(offscreen, ribbon, (0.0, True))
    assert 0.0 < some < 0.8 * most


def test_its_family_is_lilac_where_no_map_says_otherwise() -> None:
    (current,) = currents(Place.of(level(ROOM, parts=(Ribbon(5, LINE, 100.0, 2.0),))), under=False)
    assert current.family == "lilac"


def test_ribbons_may_wait_for_two_scenes_and_no_more() -> None:
    waiting = [Ribbon(5 + i, LINE, 90.0, 1.0, after=name) for i, name in enumerate(("", "a", "b"))]
    place = Place.of(level(ROOM, parts=tuple(waiting)))
    assert [current.when for current in currents(place, under=False)] == [
        (1.0, 0.0, 0.0),
        (0.0, 1.0, 0.0),
        (0.0, 0.0, 1.0),
    ]
    third = Place.of(level(ROOM, parts=(*waiting, Ribbon(9, LINE, 90.0, 1.0, after="c"))))
    with pytest.raises(ValueError, match="more than two"):
        currents(third, under=False)


def test_those_that_ground_lies_over_are_told_apart() -> None:
    both = (Ribbon(5, LINE, 90.0, 1.0), Ribbon(6, LINE, 90.0, 1.0, under=True))
    place = Place.of(level(ROOM, parts=both))
    assert [[c.seed for c in currents(place, under=under)] for under in (False, True)] == [[5], [6]]


def test_the_faster_it_carries_the_brighter_it_is() -> None:
    parts = tuple(Ribbon(5 + i, LINE, 90.0, speed / 60) for i, speed in enumerate((100, 170, 270)))
    slow, middling, fast = currents(Place.of(level(ROOM, parts=parts)), under=False)
    assert slow.strength < middling.strength < fast.strength


def test_banks_stand_along_both_edges() -> None:
    place = Place.of(level(ROOM, parts=(Ribbon(5, LINE, 200.0, 2.0, banked=True),)))
    body, *banks = currents(place, under=False)
    heights = sorted(bank.line[len(bank.line) // 2][1] for bank in banks)
    assert heights == pytest.approx([180.0 - 100.0 + banks[0].half, 180.0 + 100.0 - banks[0].half])
    assert body.half == 100.0
