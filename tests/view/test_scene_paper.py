"""Free-form folds and grounds: the right shape, in the right place."""

import itertools
from math import hypot

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.sim.level import Fold, GroundArea, Outline
from game.sim.plane import KY, KZ
from game.view.fold.mesh import Mesh
from game.view.places.chamber.loose import loose_facets
from game.view.places.corridor.people import KINDS, PASSING, people_of, triangles
from game.view.shapes.papers import along, fold_meshes, zigzag
from game.view.shapes.sheets import clip_convex, ear_clip, ground_mesh, rails
from tests.worlds import level

ROOM = "\n".join(["." * 40] * 12)
WAY: Outline = tuple((100.0 * i, 300.0) for i in range(20)) + tuple(
    (100.0 * i, 480.0) for i in reversed(range(20))
)


def area_of(outline: Outline) -> float:
    pairs = zip(outline, outline[1:] + outline[:1], strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2


def floor_area(mesh: Mesh) -> float:
    """px the facets cover on the plane, those that hang down left out."""
    tri = mesh.tri[mesh.tri[..., 2].min(1) > -7]
    flat = tri[..., :2] * np.array([1.0, KY])
    a, b = flat[:, 1] - flat[:, 0], flat[:, 2] - flat[:, 0]
    return float(np.abs(a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]).sum() / 2)


def test_a_line_is_cut_into_equal_steps() -> None:
    stations = along(((0.0, 0.0), (100.0, 0.0), (100.0, 200.0)), 50.0, False)
    assert len(stations) == 7
    steps = [hypot(b[0] - a[0], b[1] - a[1]) for a, b in itertools.pairwise(stations)]
    assert max(steps) <= 50.01
    assert stations[0][:2] == (0.0, 0.0)
    assert stations[-1][:2] == (100.0, 200.0)


def test_a_pleat_swings_to_both_sides_of_its_line_by_its_depth() -> None:
    fold = Fold(1, "pleat", ((0.0, 300.0), (600.0, 300.0)), False, 100.0)
    ys = [y for _, y, _ in zigzag(fold, 50.0, 14.0)]
    assert max(ys) - min(ys) == pytest.approx(14.0 * KY)


def test_a_pleat_stands_as_high_as_the_map_says_and_about_its_line() -> None:
    fold = Fold(1, "pleat", ((0.0, 300.0), (1200.0, 300.0)), False, 100.0)
    ((name, mesh),) = fold_meshes(level(ROOM, folds=(fold,), sky="void"))
    assert name == "fold/1"
    body = mesh.tri[mesh.tri[..., 0].min(1) > 200]
    assert body[..., 2].max() * KZ == pytest.approx(100.0, abs=20.0)
    assert np.abs(body[..., 1] * KY - 300.0).max() < 20.0


def test_a_fold_of_no_height_shows_nothing() -> None:
    fold = Fold(1, "parapet", ((0.0, 0.0), (100.0, 0.0)), False, 0.0)
    assert fold_meshes(level(ROOM, folds=(fold,))) == []


def test_a_dais_is_flat_on_top_at_its_height() -> None:
    corners = ((100.0, 100.0), (300.0, 100.0), (300.0, 200.0), (100.0, 200.0))
    ((_, mesh),) = fold_meshes(level(ROOM, folds=(Fold(2, "dais", corners, True, 14.0),)))
    assert mesh.tri[..., 2].max() * KZ == pytest.approx(14.0)
    assert mesh.tri[..., 2].min() == 0.0


def test_a_long_outline_there_and_back_is_a_way() -> None:
    pair = rails(WAY)
    assert pair is not None
    assert pair[0][0] == (0.0, 300.0)
    assert pair[1][0] == (0.0, 480.0)
    assert rails(((0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0))) is None


def test_a_folded_way_covers_its_outline_and_no_more() -> None:
    place = level(ROOM, ground=(GroundArea(3, "fold", WAY),), sky="void")
    assert floor_area(ground_mesh(place)) == pytest.approx(area_of(WAY), rel=0.01)


def test_any_other_ground_is_cut_by_a_net_and_covers_its_outline() -> None:
    star: Outline = (
        *((400.0, 100.0), (470.0, 300.0), (700.0, 300.0), (520.0, 430.0), (600.0, 640.0)),
        *((400.0, 510.0), (200.0, 640.0), (280.0, 430.0), (100.0, 300.0), (330.0, 300.0)),
    )
    place = level(ROOM, ground=(GroundArea(3, "stone", star),))
    assert floor_area(ground_mesh(place)) == pytest.approx(area_of(star), rel=0.01)


def test_crystal_areas_are_no_sheet() -> None:
    assert len(ground_mesh(level(ROOM, ground=(GroundArea(3, "crystal", WAY),)))) == 0


@given(st.lists(st.floats(0.3, 1.0), min_size=5, max_size=14))
def test_ears_make_up_the_whole_of_a_star_shaped_polygon(radii: list[float]) -> None:
    turn = 2 * np.pi * np.arange(len(radii)) / len(radii)
    outline = tuple(
        (float(r * np.cos(a)) * 300, float(r * np.sin(a)) * 300)
        for r, a in zip(radii, turn, strict=True)
    )
    ears = ear_clip(outline)
    assert len(ears) == len(outline) - 2
    assert sum(area_of(ear) for ear in ears) == pytest.approx(area_of(outline), rel=1e-6)


def test_clipping_keeps_what_lies_in_both() -> None:
    square = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]
    window = ((5.0, -5.0), (20.0, -5.0), (20.0, 20.0), (5.0, 20.0))
    assert area_of(tuple(clip_convex(square, window))) == pytest.approx(50.0)
    assert clip_convex(square, tuple(reversed(window))) != []
    assert clip_convex(square, ((20.0, 0.0), (30.0, 0.0), (30.0, 9.0))) == []


def test_loose_pieces_drift_before_the_beginning_of_a_way_only() -> None:
    place = level(ROOM, ground=(GroundArea(3, "fold", WAY),), sky="void")
    ((_, mesh),) = loose_facets(place)
    assert mesh.tri[..., 0].max() < 120
    assert loose_facets(level(ROOM)) == []


def people_way() -> Fold:
    properties = (("people", "True"), ("step", "48"))
    return Fold(1, "pleat", ((100.0, 300.0), (2300.0, 300.0)), False, 158.0, properties)


def test_people_stand_in_every_other_panel_of_their_pleat() -> None:
    people = people_of(level(ROOM, folds=(people_way(),), sky="void"))
    assert 15 < len(people.along) < 25
    assert (np.diff(people.along) > 80).all()
    assert len(set(people.panels[:, 6].tolist())) == KINDS


def test_nobody_stands_in_a_pleat_without_people() -> None:
    bare = Fold(1, "pleat", ((100.0, 300.0), (2300.0, 300.0)), False, 158.0)
    assert len(people_of(level(ROOM, folds=(bare,))).along) == 0


def test_those_one_passes_burn_those_passed_stay_warm_those_ahead_are_dark() -> None:
    people = people_of(level(ROOM, folds=(people_way(),), sky="void"))
    lit = people.lit(1200.0, 400.0)
    here = np.abs(people.along - 1070) < 60
    assert lit[here].max() > 0.9
    assert (lit[people.along < 600] > 0.15).all()
    assert (lit[people.along > 1100 + 2.5 * PASSING] < 0.02).all()


@pytest.mark.parametrize("kind", range(KINDS))
def test_a_silhouette_stands_on_the_floor_and_fits_its_panel(kind: int) -> None:
    rows = triangles(kind)
    assert rows[:, 1].min() == pytest.approx(0.0, abs=6.5)
    assert np.abs(rows[:, 0]).max() < 1.2
    assert 60 < rows[:, 1].max() < 130
