"""Pages: folded sheets of print one stands on."""

import numpy as np
import pytest
from numpy.typing import NDArray

from game.app.library import Library
from game.sim.geometry import contains
from game.sim.level import GroundArea, Outline
from game.sim.parts.ribbon import Ribbon
from game.sim.plane import KY
from game.view.gl.context import Gl
from game.view.gl.frame import FrameBlock
from game.view.kinds.ribbon import RibbonKind
from game.view.offscreen import Offscreen
from game.view.passes.pages import PagesPass
from game.view.place import Place
from game.view.places.chasm.pages import (
    COLUMNS,
    RESUME,
    page_rows,
    prints_of,
    scrap_rows,
    shadow_rows,
)
from game.view.shapes.sheets import ground_mesh
from game.view.snapshot import Dreamer, Snapshot
from tests.worlds import box, level

SHEET: Outline = ((200.0, 100.0), (440.0, 110.0), (430.0, 280.0), (190.0, 270.0))
PAGE = GroundArea(7, RESUME, SHEET)
VIEW = (0.0, 0.0, 640.0, 360.0)


def test_its_edge_lies_where_the_rules_edge_lies() -> None:
    rows = page_rows(level("..", ground=(PAGE,)))
    plane, paper = rows[:, :2] * (1.0, KY), rows[:, 6:8]
    for corner, (u, v) in zip(SHEET, ((0, 0), (1, 0), (1, 1), (0, 1)), strict=True):
        here = np.all(paper == (u, v), axis=1)
        assert here.any()
        assert np.abs(plane[here] - corner).max() < 1e-3


def test_it_is_folded_in_two_across_and_in_three_down() -> None:
    rows = page_rows(level("..", ground=(PAGE,)))
    middle = rows.reshape(-1, 3, rows.shape[1]).mean(1)
    panels = np.floor(middle[:, 6] * 2) + 2 * np.floor(middle[:, 7] * 3)
    lit = middle[:, 3:6] @ (-0.5, -0.16, 0.85)
    shades = [lit[panels == k].mean() for k in range(6)]
    assert abs(shades[0] - shades[1]) > 0.02
    assert abs(shades[0] - shades[2]) > 0.02


def test_large_sheets_carry_the_long_prints_and_small_ones_the_short() -> None:
    large = tuple(GroundArea(i, RESUME, box(0, 0, 500, 400)) for i in range(3))
    middling = tuple(GroundArea(i, RESUME, box(0, 0, 320, 320)) for i in range(3, 6))
    small = tuple(GroundArea(i, RESUME, box(0, 0, 150, 120)) for i in range(6, 12))
    place = level("..", ground=(*large, *middling, *small))
    assert prints_of(place) == {i: i for i in range(12)}
    rows = page_rows(level("..", ground=small[:2]))
    half = len(rows) // 2
    assert rows[:half, 8].min() == pytest.approx(6 % COLUMNS / COLUMNS)
    assert rows[half:, 8].min() == pytest.approx(7 % COLUMNS / COLUMNS)


def test_no_print_is_seen_again_before_all_of_its_size_were() -> None:
    chasm = Library().campaign.load("chasm")
    prints = list(prints_of(chasm).values())
    small = [n for n in prints if n >= 6]
    assert len(set(small[:6])) == 6
    assert max(map(prints.count, prints)) == 2


def test_its_shadow_falls_below_it_and_ends_softly() -> None:
    rows = shadow_rows(level("..", ground=(PAGE,)))
    dark = rows[:, 2] > 0.5
    assert rows[dark, 1].mean() > np.mean([y for _, y in SHEET]) + 20.0
    assert np.all(rows[~dark, 2] == 0.0)


def test_scraps_drift_beside_it_and_are_too_small_to_stand_on() -> None:
    rows = scrap_rows(level("..", ground=(PAGE,)))
    three = rows[:, :2].reshape(-1, 3, 2) * (1.0, KY)
    assert not any(contains(SHEET, *middle) for middle in three.mean(1))
    assert np.ptp(three, axis=1).max() < 40.0


def test_it_is_no_sheet_of_stone_besides() -> None:
    assert len(ground_mesh(level("..", ground=(PAGE,)))) == 0


def drawn(offscreen: Offscreen, *ground: GroundArea, ribbon: bool) -> NDArray[np.uint8]:
    """A page over a ribbon that runs below it, (360, 640, 3), row 0 on top."""
    current = Ribbon(5, ((-200.0, 180.0), (900.0, 180.0)), 200.0, 2.0, under=True)
    there = level("." * 10, ground=ground, parts=(current,) if ribbon else ())
    gl, block = Gl(offscreen.ctx, hdr=True), FrameBlock(offscreen.ctx)
    target, light = gl.target((640, 360), dtype="f1"), gl.target((8, 8))
    with gl.guarded():
        kind = RibbonKind(gl, Place.of(there))
        kind.write(Snapshot(0.0, (0.0, 0.0), Dreamer(0, 0), parts={5: True}), VIEW)
        pages = PagesPass(gl, there)
        block["view"], block["tone"], block["scene"] = VIEW, 1.3, (1.0, 1.0, 640.0, 360.0)
        block["up"], block["key"] = (0.3, 0.3, 0.3), (0.0, 0.0, 1.0, 1.0)
        block.send()
        light.use()
        light.clear(color_normalized=(0.0, 0.0, 0.0, 1.0))
        target.use()
        target.clear()
        kind.draw_below()
        pages.draw(light)
    pixels: NDArray[np.uint8] = np.frombuffer(target.read(components=3), np.uint8)
    return pixels.reshape(360, 640, 3)[::-1]


def test_it_lies_over_the_paint_and_darkens_it_beside(offscreen: Offscreen) -> None:
    bare, paged = drawn(offscreen, ribbon=True), drawn(offscreen, PAGE, ribbon=True)
    alone = drawn(offscreen, PAGE, ribbon=False)
    inside, left, far = np.s_[150:230, 240:400], np.s_[200:262, 172:186], np.s_[120:240, 560:630]
    assert np.array_equal(paged[inside], alone[inside])
    assert paged[left].mean() < 0.8 * bare[left].mean()
    assert np.array_equal(paged[far], bare[far])


def test_a_place_without_pages_is_left_as_it_is(offscreen: Offscreen) -> None:
    assert not drawn(offscreen, ribbon=False).any()
