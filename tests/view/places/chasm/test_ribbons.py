"""Ribbons of wet paint: their strips, threads and beads, before any of it is drawn."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from game.sim.level import Fold
from game.sim.parts.ribbon import Ribbon as Carrying
from game.view.gl.context import Gl
from game.view.gl.frame import FrameBlock
from game.view.kinds.ribbon import currents
from game.view.offscreen import Offscreen
from game.view.passes.ribbons import RibbonsPass
from game.view.place import Place
from game.view.places.chasm.paint import FAMILIES, SIZE, ramps, wet_paint
from game.view.places.chasm.ribbons import (
    MARGIN,
    STEP,
    Beads,
    Ribbon,
    backdrops,
    behind,
    flung,
    in_view,
    layers,
    run,
    sections,
    strips,
    widths,
)
from game.view.shapes.curve import directions, smooth
from game.view.shares import ARRIVAL
from tests.worlds import level

BEND = ((0.0, 0.0), (400.0, 60.0), (700.0, 400.0), (1500.0, 500.0))
RIBBON = Ribbon(BEND, half=60.0)
EVERYTHING = (-500.0, -500.0, 3000.0, 2000.0)

spots = st.tuples(st.floats(-2000, 2000), st.floats(-2000, 2000))


def test_the_curve_goes_through_every_point_of_the_line() -> None:
    curve = smooth(BEND, step=4.0)
    for point in BEND:
        assert np.hypot(*(curve - point).T).min() < 4.0


@given(st.lists(spots, min_size=2, max_size=12))
def test_any_line_gives_a_strip_without_holes(line: list[tuple[float, float]]) -> None:
    rows = sections(Ribbon(tuple(line), half=40.0))
    assert np.isfinite(rows).all()
    gaps = np.hypot(*np.diff(rows[:, 0, :2], axis=0).T)
    assert len(rows) >= 2
    assert gaps.max() < 25.0


def test_px_along_only_grow_and_both_edges_agree_on_them() -> None:
    rows = sections(RIBBON)
    assert (np.diff(rows[:, 0, 4]) > 0).all()
    assert np.array_equal(rows[:, 0, 4], rows[:, 1, 4])
    assert rows[-1, 0, 4] == pytest.approx(np.hypot(*np.diff(smooth(BEND, STEP), axis=0).T).sum())


def test_the_edges_lie_at_either_side() -> None:
    rows = sections(RIBBON)
    assert set(rows[:, 0, 5]) == {-1.0}
    assert set(rows[:, 1, 5]) == {1.0}


def test_it_is_never_wider_than_it_was_drawn_and_ends_in_points() -> None:
    half = sections(RIBBON)[:, 0, 6]
    assert half.max() <= 60.0
    assert half[0] == half[-1] == 0.0
    assert half[len(half) // 2] > 20.0


def test_an_even_ribbon_keeps_its_width_between_its_ends() -> None:
    way = np.linspace(0.0, 2000.0, 200)
    half = widths(Ribbon(BEND, half=30.0, uneven=0.0), way)
    assert np.ptp(half[(way > 200) & (way < 1800)]) < 1e-9


def test_its_direction_is_the_way_it_flows() -> None:
    there, back = directions(smooth(BEND, STEP)), directions(smooth(BEND[::-1], STEP))
    assert np.allclose(np.hypot(*there.T), 1.0)
    assert there[0, 0] > 0 > back[0, 0]


def test_threads_are_thin_and_stay_beside_their_ribbon() -> None:
    threads = list(flung(RIBBON))
    assert len(threads) == 2
    for thread in threads:
        assert thread.half < 4.0
        assert thread.family == RIBBON.family
        far = [np.hypot(*(smooth(BEND, STEP) - point).T).min() for point in thread.line]
        assert max(far) < 2 * RIBBON.half


def test_only_pieces_in_view_are_drawn_and_neighbours_in_one_go() -> None:
    long = Ribbon(((0.0, 0.0), (40_000.0, 0.0)), 50.0, flings=False)
    rows, pieces = strips([long])
    assert sum(piece.vertices for piece in pieces) == len(rows)
    ((first, vertices),) = in_view(pieces, (10_000.0, -300.0, 1280.0, 720.0), ARRIVAL)
    assert 0 < vertices < len(rows) / 15
    drawn = rows[first : first + vertices, 0]
    assert drawn.min() < 10_000.0
    assert drawn.max() > 11_280.0


def test_nothing_is_drawn_where_no_ribbon_reaches() -> None:
    _, pieces = strips([RIBBON])
    assert in_view(pieces, EVERYTHING, ARRIVAL)
    below = (0.0, 600.0 + RIBBON.half + MARGIN, 1280.0, 720.0)
    assert not in_view(pieces, below, ARRIVAL)


def test_nothing_is_drawn_of_what_flows_in_another_state() -> None:
    late = replace(RIBBON, when=(0.0, 0.0, 1.0))
    _, pieces = strips([late])
    assert not in_view(pieces, EVERYTHING, ARRIVAL)
    assert in_view(pieces, EVERYTHING, (0.9, 0.0, 0.1))


def test_later_ribbons_are_drawn_over_earlier_ones() -> None:
    first = Ribbon(BEND, 50.0, family="teal", flings=False)
    rows, pieces = strips([first, Ribbon(BEND[::-1], 50.0, family="plum", flings=False)])
    assert [piece.first for piece in pieces] == sorted(piece.first for piece in pieces)
    assert rows[0, 8] != rows[-1, 8]


def test_beads_ride_with_the_flow_and_come_round_again() -> None:
    line = ((0.0, 0.0), (1000.0, 0.0))
    beads = Beads([Ribbon(line, 30.0, speed=50.0)])
    before, after = beads.at(0.0), beads.at(1.0)
    step = (after[:, 0] - before[:, 0]) % 1000.0
    assert len(before) == len(beads) > 0
    assert (step > 30.0).all()
    assert (step < 55.0).all()
    assert (np.abs(before[:, 1]) < 60.0).all()


def test_a_map_names_its_ribbons() -> None:
    said = (
        *(("family", "plum"), ("speed", "-20"), ("strength", "0.5")),
        *(("uneven", "0.2"), ("width", "80")),
    )
    current, sun = (
        Fold(7, "backdrop", BEND, False, 0.0, said, ("cued", "crowned")),
        Fold(8, "sun", BEND, True, 0.0),
    )
    (ribbon,) = backdrops(level("..", folds=(current, sun)))
    assert (ribbon.half, ribbon.family, ribbon.speed) == (40.0, "plum", -20.0)
    assert ribbon.when == (0.0, 1.0, 1.0)
    assert sections(ribbon)[0, 0, 12:].tolist() == [0.0, 1.0, 1.0, 0.0]


def test_the_paint_repeats_along_without_a_seam() -> None:
    paint = wet_paint()
    assert paint.shape == (SIZE[1], SIZE[0], 4)
    steps = np.abs(np.diff(paint, axis=1)).max((0, 1))
    seam = np.abs(paint[:, 0] - paint[:, -1]).max(0)
    assert (seam <= 1.5 * steps).all()


def test_the_relief_is_a_liquids_and_no_foil() -> None:
    slope = wet_paint()[..., 1]
    power = np.square(np.abs(np.fft.rfft(slope, axis=1))).mean(0)
    assert power[40:].sum() < 0.01 * power[1:10].sum()


def test_every_family_goes_from_its_deep_to_its_thin() -> None:
    table = ramps()
    assert len(table) == len(FAMILIES)
    light = table @ np.array([0.3, 0.6, 0.1], np.float32)
    assert (light[:, -1] > 8 * light[:, 0]).all()


def shown(offscreen: Offscreen, *, hdr: bool = False, cover: float = 0.0) -> NDArray[np.uint8]:
    """A ribbon over nothing, at half its size, (h, w, 3)."""
    gl, view = Gl(offscreen.ctx, hdr=hdr), (0.0, 0.0, 1280.0, 720.0)
    block = FrameBlock(offscreen.ctx)
    block["view"], block["scene"], block["tone"] = view, (0.5, 2.0, 640.0, 360.0), 1.3
    target = gl.target((640, 360), dtype="f1")
    with gl.guarded():
        cells = gl.texture((1, 1), 1, "f1", np.full((1, 1, 1), 255 * cover))
        ribbons = RibbonsPass(gl, [RIBBON], (2000.0, 1000.0), cells)
        block.send()
        target.use()
        target.clear()
        ribbons.draw(2.0, ARRIVAL, view)
    raw = np.frombuffer(target.read(components=3), np.uint8)
    return raw.reshape(360, 640, 3)[::-1]


@pytest.mark.parametrize("hdr", [False, True])
def test_a_ribbon_is_drawn_where_it_lies(offscreen: Offscreen, hdr: bool) -> None:
    picture = shown(offscreen, hdr=hdr).max(-1)
    assert picture[190:210, 340:360].mean() > 12, "the bend, at (700, 400)"
    assert picture[340, 20] == 0


@pytest.mark.parametrize("hdr", [False, True])
def test_no_ribbon_shows_over_crystal(offscreen: Offscreen, hdr: bool) -> None:
    assert not shown(offscreen, hdr=hdr, cover=1.0).any()


def test_a_tide_carries_the_paint_there_and_back() -> None:
    tide = replace(RIBBON, speed=100.0, tide=8.0)
    assert run(tide, 0.0) == run(tide, 8.0) == pytest.approx(0.0)
    assert run(tide, 4.0) == pytest.approx(100.0 * 8.0 / np.pi)
    speed = (run(tide, 2.001) - run(tide, 1.999)) / 0.002
    assert speed == pytest.approx(100.0, rel=1e-3), "fullest half way out"


def test_the_ribbons_of_the_rules_are_drawn_as_broad_as_they_carry() -> None:
    part = Carrying(5, BEND, 120.0, 3.0, tide=480, after="podium")
    (current,) = currents(Place.of(level("..", parts=(part,))), under=False)
    assert (current.half, current.speed, current.tide) == (60.0, 180.0, 8.0)
    assert current.when == (0.0, 1.0, 0.0)
    half = sections(current)[:, 0, 6]
    assert half[len(half) // 2] > 0.85 * current.half


def test_layers_go_from_the_farthest_to_the_nearest() -> None:
    folds = [
        Fold(i, "backdrop", BEND, False, 0.0, (("depth", depth),))
        for i, depth in ((7, "0.2"), (8, "0.7"), (9, "0.2"))
    ]
    found = layers(level("..", folds=tuple(folds)))
    assert [(depth, [r.seed for r in ribbons]) for depth, ribbons in found] == [
        (0.7, [8]),
        (0.2, [7, 9]),
    ]


def test_what_is_deep_is_seen_where_it_was_drawn_from_the_middle_alone() -> None:
    size = 4000.0, 2000.0
    assert behind((1680.0, 820.0, 640.0, 360.0), size, 0.7) == (0.0, 0.0)
    assert behind((1780.0, 820.0, 640.0, 360.0), size, 0.7) == pytest.approx((70.0, 0.0))
    assert behind((1780.0, 920.0, 640.0, 360.0), size, 0.0) == (0.0, 0.0)


def test_where_it_gathers_a_ribbon_is_drawn_out_thin() -> None:
    way = np.linspace(0.0, 1200.0, 200)
    plain, drawn_out = (widths(replace(RIBBON, spring=spring), way) for spring in (0.0, 8.0))
    assert drawn_out[20] < 0.5 * plain[20]
    assert np.array_equal(drawn_out[150:], plain[150:])
