"""The ground: which cells are drawn as what, and only those in view."""

import numpy as np
from numpy.typing import NDArray

from game.sim.level import GroundArea
from game.view.gl.context import Gl
from game.view.offscreen import Offscreen
from game.view.passes.ground import CRYSTAL, RIM, VOID, Strips, classify, runs
from game.view.place import ground_mask, soft_cover
from tests.worlds import level


def cells(drawing: str) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """Crystal 0..255 (``c``) and ground (``c`` or ``s``) of a drawing."""
    rows = drawing.split()
    signs = np.array([list(row) for row in rows])
    return np.where(signs == "c", 255, 0).astype(np.uint8), signs != "."


def test_nothing_beside_crystal_is_rim_and_far_from_it_is_void() -> None:
    crystal, ground = cells(".......c.......")
    kinds = classify(crystal, ground)[0]
    assert kinds[7] == CRYSTAL
    assert kinds[6] == kinds[8] == RIM
    assert kinds[0] == kinds[14] == VOID


def test_stone_beside_crystal_has_crystal_beneath_and_other_stone_has_not() -> None:
    crystal, ground = cells("ccsss..........")
    kinds = classify(crystal, ground)[0]
    assert kinds[2] == CRYSTAL
    assert kinds[3] == kinds[4] == VOID


def test_a_cell_that_is_only_partly_crystal_is_rim() -> None:
    crystal = np.array([[255, 100, 0, 0, 0, 0, 0, 0]], np.uint8)
    assert classify(crystal, crystal > 0)[0, 1] == RIM


def test_runs_are_what_is_there_row_by_row() -> None:
    kinds = np.array([[1, 1, 0, 1], [0, 0, 0, 0], [1, 1, 1, 1]], np.uint8)
    assert runs(kinds, 1).tolist() == [[0, 0, 2], [0, 3, 4], [2, 0, 4]]


def test_of_a_tall_map_only_the_rows_in_view_are_drawn(offscreen: Offscreen) -> None:
    kinds = np.ones((4000, 40), np.uint8)
    strips = Strips(Gl(offscreen.ctx), kinds, 1, 64)
    _, vertices = strips.range(top=100_000.0, height=720.0)
    assert 6 * 12 <= vertices <= 6 * 13


def test_free_form_ground_cuts_the_crystal_of_the_tiles() -> None:
    hole = GroundArea(3, "stone", ((64.0, 64.0), (192.0, 64.0), (192.0, 192.0), (64.0, 192.0)))
    mask = ground_mask(
        level("\n".join(["....", "....", "....", "...."]), ground=(hole,)), ("crystal",)
    )
    assert mask.slanted
    assert mask.cells[2, 2] == 255
    assert mask.cells[16, 16] == 0


def test_cover_falls_off_softly_beyond_the_ground() -> None:
    place = level("\n".join([" " * 20, " " * 5 + "." * 10 + " " * 5] + [" " * 20] * 8))
    cover = soft_cover(ground_mask(place, ("crystal",)), place, 70.0)
    assert cover.max() <= 1.0
    assert cover[0].max() < cover[2].max()
    assert cover[-1].max() == 0.0
