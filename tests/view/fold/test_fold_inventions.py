"""The forgotten ideas: every kind the rules name can be folded, and spins about its middle."""

import numpy as np
import pytest

from game.levels.schema_parts import PROTOTYPES as NAMED
from game.view.fold.cork import cork
from game.view.fold.makings import PROTOTYPES, REACH, SCRIBBLES, sheet
from game.view.places.chamber.tumble import quaternion, spin_of


def test_every_kind_that_can_be_placed_is_there() -> None:
    assert set(PROTOTYPES) == set(NAMED)


@pytest.mark.parametrize("kind", PROTOTYPES)
def test_it_is_about_as_large_as_the_rules_say_and_lies_round_its_middle(kind: str) -> None:
    mesh = PROTOTYPES[kind]()
    corners = mesh.tri.reshape(-1, 3)
    far = np.linalg.norm(corners, axis=1).max()
    assert 0.9 * REACH < far < 1.9 * REACH
    middle = (corners.min(0) + corners.max(0)) / 2
    assert np.linalg.norm(middle) < 0.5 * REACH


@pytest.mark.parametrize("kind", PROTOTYPES)
def test_it_has_no_slivers(kind: str) -> None:
    tri = PROTOTYPES[kind]().tri
    area = np.linalg.norm(np.cross(tri[:, 1] - tri[:, 0], tri[:, 2] - tri[:, 0]), axis=1)
    assert (area > 1e-3).mean() > 0.98


def test_what_is_scribbled_lies_on_its_sheet() -> None:
    bare = len(sheet(()))
    for lines in SCRIBBLES:
        mesh = sheet(lines)
        assert len(mesh) > bare + 10
        assert np.abs(mesh.tri[:, :, 0]).max() < 32


def test_the_cork_is_cracked_and_warm_within() -> None:
    mesh = cork()
    hot = mesh.emission.max(1) > 1.0
    assert hot.any()
    assert np.abs(mesh.tri[hot][:, :, 0]).max() < 4.0


def test_a_thing_turns_by_unit_quaternions_at_its_own_pace() -> None:
    one, other = spin_of(1), spin_of(2)
    assert one != other
    for seconds in (0.0, 1.0, 50.0):
        assert np.isclose(np.linalg.norm(quaternion(one, seconds)), 1.0)
    assert quaternion(one, 0.0) != quaternion(one, 1.0)
