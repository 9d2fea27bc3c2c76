"""Written paper as triangles: all of it, where it lies, and how it hangs and folds."""

import numpy as np
import pytest
from numpy.typing import NDArray

from game.sim.level import GroundArea
from game.sim.parts.flap import GROUND, Flap
from game.view.places.memories.leaves import bending, frame, hems, lip, net, normals, seal_of, trail
from game.view.shapes.sheets import ground_mesh
from tests.worlds import box, level

TORN = ((0.0, 0.0), (200.0, 0.0), (190.0, 90.0), (230.0, 160.0), (0.0, 140.0))
EAST = Flap(5, box(256.0, 0.0, 512.0, 64.0), ((256.0, 0.0), (256.0, 64.0)))
WEST = Flap(6, box(0.0, 0.0, 256.0, 64.0), ((256.0, 0.0), (256.0, 64.0)))


def covered(rows: NDArray[np.float32]) -> float:
    tri = rows.reshape(-1, 3, 3)[..., :2].astype(np.float64)
    a, b = tri[:, 1] - tri[:, 0], tri[:, 2] - tri[:, 0]
    return float(np.abs(a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]).sum() / 2)


def test_a_net_covers_all_of_the_paper_and_no_more() -> None:
    xs, ys = np.array(TORN).T
    area = abs(float(np.dot(xs, np.roll(ys, -1)) - np.dot(ys, np.roll(xs, -1)))) / 2
    assert covered(net(TORN, 3)) == pytest.approx(area, rel=1e-4)
    assert net(TORN, 3)[:, 2].std() > 0.5


def test_every_facet_has_one_normal_that_looks_at_the_viewer() -> None:
    rows = net(TORN, 3)
    found = normals(rows).reshape(-1, 3, 3)
    assert np.array_equal(found[:, 0], found[:, 1])
    assert np.array_equal(found[:, 0], found[:, 2])
    assert np.linalg.norm(found[:, 0], axis=1) == pytest.approx(1.0, abs=1e-5)
    assert (found[:, 0, 2] > 0.5).all()


def test_one_seed_gives_one_net() -> None:
    assert np.array_equal(net(TORN, 3), net(TORN, 3))
    assert not np.array_equal(net(TORN, 3), net(TORN, 4))


def test_the_lip_hangs_from_every_side() -> None:
    rows = lip(TORN)
    assert len(rows) == 6 * len(TORN)
    assert {float(z) for z in rows[:, 2]} == {0.0, -9.0}


def test_hems_run_round_without_a_gap() -> None:
    rows = hems(TORN)
    assert np.allclose(rows[:, 2:], np.roll(rows[:, :2], -1, axis=0))
    assert np.hypot(*(rows[:, 2:] - rows[:, :2]).T).max() < 60.0


@pytest.mark.parametrize("flap", [EAST, WEST])
def test_a_flap_lies_on_the_right_of_its_crease_and_is_cut_where_it_lies(flap: Flap) -> None:
    (ax, ay), (tx, ty), reach = frame(flap)
    assert reach == 256.0
    rows = bending(flap)
    asides = (rows[:, 1] - ay) * tx - (rows[:, 0] - ax) * ty
    assert asides.min() == pytest.approx(0.0, abs=1e-2)
    assert asides.max() == pytest.approx(256.0, abs=1e-2)
    assert covered(rows) == pytest.approx(256.0 * 64.0, rel=1e-4)


def test_a_seal_is_on_the_flap_whose_back_brings_it_up() -> None:
    assert seal_of(EAST, ((100.0, 30.0),)) == (412.0, 30.0)
    assert seal_of(EAST, ((600.0, 30.0),)) is None


def test_the_trail_ends_in_a_ring_where_the_seal_would_lie() -> None:
    rows = trail((400.0, 100.0), (100.0, 100.0))
    ring = rows[-20:].reshape(-1, 2)
    assert np.abs(ring - (100.0, 100.0)).max() < 50.0
    assert rows[:, 1].min() < 60.0


def test_written_paper_is_not_folded_as_other_ground_is() -> None:
    paper, stone = (GroundArea(i, kind, box(0, 0, 64, 64)) for i, kind in ((1, GROUND), (2, "x")))
    assert not len(ground_mesh(level("....", ground=(paper,))))
    assert len(ground_mesh(level("....", ground=(stone,))))
