"""The line of light over the city."""

from dataclasses import replace

import numpy as np
import pytest

from game.sim.level import Level, Passage
from game.view.places.cliff import leading
from game.view.places.cliff.prospect import SKY, SUN, rest_in
from tests.worlds import box, level

PLUNGE = Passage(5, "plunge", box(300, 100, 340, 140), "sun", asks=True)


def lip() -> Level:
    return replace(level("@......."), sky=SKY, passages=(PLUNGE,))


def test_it_begins_at_the_plunge_and_ends_in_the_sun() -> None:
    first, *_, last = leading.course(lip())
    rest = rest_in(lip())
    assert first == (320.0 - rest[0] + 640.0, 120.0 - rest[1] + 360.0)
    assert abs(last[0] - SUN[0]) < 1.0
    assert 0.0 < last[1] - SUN[1] < 60.0


def test_without_a_plunge_there_is_none() -> None:
    bare = replace(lip(), passages=())
    assert leading.begins(bare) is None
    with pytest.raises(ValueError, match="nothing asks"):
        leading.course(bare)


def test_its_lengths_are_shorter_where_it_is_near() -> None:
    along = leading.strip()[::2, 0]
    assert np.all(np.diff(along) > 0)
    assert along[1] < 1.0 / leading.STEPS


def test_the_marks_run_towards_its_beginning() -> None:
    rows = leading.marks((320.0, 120.0), 1.0, 0.0)
    assert min(row[1] for row in rows) > 120.0
