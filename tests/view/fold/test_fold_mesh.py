"""Meshes and shapes: facets as arrays, seen by the tilted camera."""

from __future__ import annotations

from dataclasses import replace
from math import pi

import numpy as np
import pytest

from game.sim.plane import KY, KZ
from game.view.fold.mesh import FOLD_20, VIEW, Mesh, Paint, joined, project
from game.view.fold.palette import PALETTE, linear
from game.view.fold.shapes import box, leaf, plate, pleats, ring, rings, smooth, tube


def test_a_point_of_the_plane_stands_where_the_plane_says() -> None:
    x, y, depth = project(Mesh.of([[(0, 0, 0)] * 3], "paper").at(320, 200).tri[0, 0]).tolist()
    assert (x, y) == pytest.approx((320, 200), abs=1e-3)
    assert depth == pytest.approx(200 / KY * KZ, rel=1e-5)


def test_height_is_drawn_up_the_screen_and_nearer() -> None:
    foot, head = project([(0, 0, 0), (0, 0, 100)])
    assert head[1] == pytest.approx(-100 * KZ, rel=1e-5)
    assert head[2] > foot[2]


def test_a_quarter_turn_leads_from_east_to_south() -> None:
    mesh = Mesh.of([[(1, 0, 0), (0, 0, 0), (0, 0, 1)]], "paper").turned(pi / 2)
    assert mesh.tri[0, 0] == pytest.approx([0, 1, 0], abs=1e-6)


def test_every_normal_looks_at_the_viewer_however_a_facet_is_wound() -> None:
    corners = [(0, 0, 0), (1, 0, 0), (0, 1, 0)]
    mesh = Mesh.of([corners, corners[::-1]], "paper")
    assert mesh.normals() == pytest.approx(np.array([[0, 0, 1], [0, 0, 1]]))
    cup = rings([ring(7, 9, 7, 0), ring(7, 4, 5, 12), (0, 0, 20)], "brass")
    assert (cup.normals() @ VIEW >= -1e-6).all()


def test_joining_keeps_order_and_every_property() -> None:
    a = Mesh.of([[(0, 0, 0), (1, 0, 0), (0, 1, 0)]], Paint("brass", gloss=1.0)).boned(3)
    b = Mesh.of([[(5, 0, 0), (6, 0, 0), (5, 1, 0)]], Paint("phos", "phos", 2.0)).worn()
    both = a.join(b)
    assert both.gloss.tolist() == [1.0, 0.0]
    assert both.bone.tolist() == [3, 0]
    assert both.selfglow.tolist() == [False, True]
    assert both.emission[1] == pytest.approx(linear("phos") * 2)
    assert both.tri[1, 0, 0] == 5


def test_joining_nothing_gives_an_empty_mesh() -> None:
    assert len(joined([])) == 0


def test_arrays_of_another_length_are_refused() -> None:
    mesh = Mesh.of([[(0, 0, 0), (1, 0, 0), (0, 1, 0)]], "paper")
    with pytest.raises(ValueError, match="gloss"):
        replace(mesh, gloss=np.zeros(2, np.float32))


def test_only_the_rim_of_a_plate_is_a_fold() -> None:
    square = plate([(0, 0, 0), (9, 0, 0), (9, 9, 0), (0, 9, 0)], "paper")
    first, second = square.crease.tolist()
    assert first & FOLD_20 == 0, "the diagonal of the first half"
    assert second & 1 == 0, "the same diagonal, seen from the second half"
    assert (first.bit_count(), second.bit_count()) == (2, 2)


def test_a_box_has_a_lid_and_four_sides_but_no_bottom() -> None:
    crate = box((-4, -3, 0), (4, 3, 10), "wood", "paper")
    assert len(crate) == 10
    assert crate.tri[..., 2].min(1).max() == 10, "the lid lies on top"
    assert not (crate.tri[..., 2] == 0).all(1).any()
    assert crate.albedo[0] == pytest.approx(linear("paper"))


def test_rings_close_round_and_draw_together_to_an_apex() -> None:
    spire = rings([ring(6, 8, 8, 0), ring(6, 5, 5, 9), (0, 0, 20)], ["wood", "brass"])
    assert len(spire) == 6 * 2 + 6
    assert spire.albedo[0] == pytest.approx(linear("wood"))
    assert spire.albedo[-1] == pytest.approx(linear("brass"))
    assert spire.tri[..., 2].max() == 20


def test_pleats_alternate_their_paint() -> None:
    wall = pleats([(0, 0), (30, 10), (60, 0), (90, 10)], 0, 100, ["stone", "stonedk"])
    shades = wall.albedo[::2]
    assert shades[0] == pytest.approx(shades[2])
    assert not np.allclose(shades[0], shades[1])


def test_a_leaf_has_four_facets_and_its_length() -> None:
    folded = leaf((0, 0, 0), (1, 0, 0), (0, 0, 1), 12, "ivy")
    assert len(folded) == 4
    assert folded.tri[..., 0].max() == pytest.approx(12)


def test_a_curve_runs_through_its_points() -> None:
    points = np.array([(0, 0, 0), (10, 4, 0), (20, -3, 5)], np.float32)
    curve = smooth(points, 6)
    assert curve[::6] == pytest.approx(points)
    assert len(tube(curve, 1.0, "brass")) > 0


def test_every_colour_of_the_palette_is_read() -> None:
    for name in PALETTE:
        assert ((linear(name) >= 0) & (linear(name) <= 1)).all()
    with pytest.raises(KeyError):
        linear("octarine")
