"""Gears, arbors and plates: how they are told, meshed and drawn."""

from math import atan2, pi

import numpy as np
import pytest

from game.sim.controls import NEUTRAL, Button
from game.sim.part import Part
from game.sim.parts.arbor import Arbor
from game.sim.parts.gear import EASE_TICKS, Gear
from game.sim.parts.plate import Plate
from game.sim.plane import KY
from game.sim.progress import Progress
from game.view.fold.wheel import ROW, SLAB, Floats, between, outline, sheet, wheel
from game.view.kinds.gear import GearLook, shown_turn
from game.view.kinds.plate import PlateLook
from game.view.kinds.registry import looks
from game.view.kinds.wheels import NO_HAND, pitch, tooth_turns
from game.view.observer import Observer
from game.view.offscreen import Offscreen
from game.view.place import Place
from game.view.renderer import Renderer
from game.view.studio import Studio
from tests.worlds import level, play, press, world

LEARNT = Progress(lessons=frozenset({"build_from_ashes"}))
ROOM = "\n".join(["@........."] + [".........."] * 9)


def ellipse(x: float, y: float, radius: float) -> tuple[tuple[float, float], ...]:
    turns = np.arange(32) / 32 * 2 * pi
    return tuple((x + radius * np.cos(t), y + radius * KY * np.sin(t)) for t in turns.tolist())


def covered(a: Floats, b: Floats, c: Floats) -> float:
    """Area of all triangles."""
    u, v = b - a, c - a
    return float(np.abs(u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0]).sum() / 2)


def wheel_of(id_: int, x: float, y: float, teeth: int, sense: int) -> Gear:
    reach = 7.5 * teeth + 6.75
    return Gear(id_, x, y, reach, reach * KY, teeth // 2, sense=sense, teeth=teeth)


def test_a_wheel_is_facets_with_its_slab_below() -> None:
    rows = wheel(180.0, 24).reshape(-1, 3, ROW)
    sides, tops = rows[rows[:, 0, 9] == 1.0], rows[rows[:, 0, 9] == 0.0]
    assert len(sides) == 2 * 4 * 24
    assert (tops[..., 2] == 0.0).all()
    assert sides[..., 2].min() == -SLAB
    # Together the panes are the whole disc, once.
    a, b, c = (tops[:, i, :2] for i in range(3))
    area = covered(a, b, c)
    rim = np.array(outline(180.0, 24))
    after = np.roll(rim, -1, 0)
    whole = abs((rim[:, 0] * after[:, 1] - rim[:, 1] * after[:, 0]).sum()) / 2
    assert area == pytest.approx(whole, rel=2e-3)


def test_a_sheet_is_cut_into_small_panes() -> None:
    corners = [(-150.0, -80.0), (150.0, -80.0), (150.0, 80.0), (-150.0, 80.0)]
    rows = sheet(corners).reshape(-1, 3, ROW)
    tops = rows[rows[:, 0, 9] == 0.0]
    a, b, c = (tops[:, i, :2] for i in range(3))
    assert covered(a, b, c) == pytest.approx(300.0 * 160.0, rel=1e-4)
    assert len(tops) > 12


def test_a_ring_of_panes_has_one_for_each_step_of_either_loop() -> None:
    def loop(radius: float, count: int) -> list[tuple[float, float]]:
        turns = (np.arange(count) / count * 2 * pi).tolist()
        return [(radius * np.cos(t), radius * np.sin(t)) for t in turns]

    assert len(between(loop(10.0, 12), loop(6.0, 7))) == 19


def test_what_is_shown_is_where_the_rules_have_it_but_for_a_little_overshoot() -> None:
    gear = wheel_of(5, 0.0, 0.0, 32, 1)
    assert shown_turn(gear, EASE_TICKS, 1.0) == pytest.approx(1 / 16)
    assert shown_turn(gear, 10, 0.5) == pytest.approx((gear.turn(9) + gear.turn(10)) / 2)
    off = [abs(shown_turn(gear, tick, 1.0) - gear.turn(tick)) for tick in range(1, 121)]
    assert 0.0 < max(off) < 0.05 / 16


def test_teeth_of_neighbours_meet_in_gaps_and_go_on_meeting() -> None:
    a = wheel_of(5, 300.0, 300.0, 32, 1)
    b = wheel_of(6, 300.0 + 7.5 * 56 * 0.8, 300.0 + 7.5 * 56 * 0.6 * KY, 24, -1)
    turns = tooth_turns((a, b))
    towards = atan2((b.y - a.y) / KY, b.x - a.x) / (2 * pi)
    for tick in (0, 30, 75, 480):
        mine = (towards - turns[5] - shown_turn(a, tick, 1.0)) * a.teeth % 1.0
        other = (towards + 0.5 - turns[6] - shown_turn(b, tick, 1.0)) * b.teeth % 1.0
        assert (mine + other) % 1.0 == pytest.approx(0.5, abs=1e-6), tick


def test_the_pitch_lies_within_the_ellipse_the_author_draws() -> None:
    gear = wheel_of(5, 0.0, 0.0, 32, 1)
    assert pitch(gear) == pytest.approx(240.0, rel=1e-3)


def test_a_plate_tells_that_it_is_remade_and_warns() -> None:
    arbor = Arbor(5, 320.0, 320.0, 120.0, 120.0 * KY)
    plate = Plate(6, ellipse(320.0, 320.0, 120.0), broken=True, gear=5)
    w = world(ROOM, LEARNT, parts=(arbor, plate))
    w.player.stand_at(320.0, 200.0)
    assert looks(w, 0.0, 1.0)[6] == PlateLook(arbor.turn(0), False, 0.0, 0.0)
    play(w, press(Button.ACT), 12)
    state = looks(w, 0.0, 1.0)[6]
    assert isinstance(state, PlateLook)
    assert state.stands
    assert state.left == 1.0
    assert isinstance(looks(w, 0.0, 1.0)[5], GearLook)


def test_a_plate_on_the_clock_tells_how_long_it_still_stands() -> None:
    plate = Plate(6, ellipse(320.0, 320.0, 120.0), period=100, down=40)
    w = world(ROOM, parts=(plate,))
    left = []
    for _ in range(110):
        play(w, press(), 1)
        state = looks(w, 0.0, 1.0)[6]
        assert isinstance(state, PlateLook)
        left.append(state.until)
    assert left[:39] == [NO_HAND] * 39, "it lies shattered"
    assert left[39:99] == sorted(left[39:99], reverse=True)
    assert 0.0 < left[98] < 0.02
    assert left[39] == 1.0


@pytest.mark.parametrize("quality", ["low", "medium"])
@pytest.mark.parametrize("sky", ["void", "city"])
def test_wheels_and_plates_are_drawn_whole_and_in_pieces(
    offscreen: Offscreen, quality: str, sky: str
) -> None:
    arbor = Arbor(5, 320.0, 320.0, 120.0, 120.0 * KY)
    square = ((500.0, 100.0), (600.0, 100.0), (600.0, 200.0), (500.0, 200.0))
    parts: tuple[Part, ...] = (
        arbor,
        Plate(6, ellipse(320.0, 320.0, 120.0), 60, 30, gear=5, name="A Legend"),
        wheel_of(7, 320.0, 320.0 - 7.5 * 32 * KY, 16, -1),
        Plate(8, square, 60, 30),
    )
    w = world(ROOM, parts=parts, sky=sky)
    studio = Studio(offscreen.ctx, offscreen.size, quality)
    bare = Renderer(studio, Place.of(level(ROOM, sky=sky)))
    renderer = Renderer(studio, Place.of(w.level))
    observer = Observer(w, renderer.lens.view)

    def picture(by: Renderer) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
        by.draw(observer.look(1.0), offscreen.screen)
        return np.asarray(offscreen.grab()).astype(np.int64)

    observer.tick(w.step(NEUTRAL))
    without, pieces = picture(bare), picture(renderer)
    for _ in range(9):
        for _ in range(5):
            observer.tick(w.step(NEUTRAL))
        whole = picture(renderer)
    assert (np.abs(pieces - without).max(axis=2) > 8).mean() > 0.02
    assert (np.abs(whole - pieces).max(axis=2) > 8).mean() > 0.02
