"""Forgotten ideas that fold into the pleats."""

from dataclasses import replace

import pytest

from game.sim.level import Fold, Level
from game.sim.mirror import mirrored
from game.view.places.corridor.gathering import LASTS
from game.view.places.corridor.strays import PAGES, strays
from tests.worlds import level

WALL = Fold(3, "pleat", ((0.0, 300.0), (4000.0, 340.0)), False, 158.0)


def walled() -> Level:
    return replace(level("." * 70), folds=(WALL,))


def test_each_ends_at_a_panel_of_its_own_before_the_dreamer() -> None:
    found = strays(walled(), (200.0, 460.0))
    assert [stray.page for stray in found] == list(PAGES)
    ends = [stray.goal for stray in found]
    assert ends == sorted(set(ends))
    assert min(x for x, _ in ends) > 200.0
    assert all(y == pytest.approx(300.0 + x / 100.0) for x, y in ends)


def test_all_are_taken_in_while_the_pieces_still_fly() -> None:
    for stray in strays(walled(), (200.0, 460.0)):
        assert stray.lands < LASTS
        assert stray.row(0.3) is not None
        assert stray.row(stray.lands) is None


def test_they_grow_small_at_the_panel() -> None:
    stray = strays(walled(), (200.0, 460.0))[0]
    amid, late = stray.row(stray.lands - 0.6), stray.row(stray.lands - 0.02)
    assert amid is not None
    assert late is not None
    assert late[3] < 0.5 * amid[3]


def test_in_a_mirrored_place_they_fly_the_other_way_round() -> None:
    drawn = walled()
    found, seen = (
        strays(drawn, (200.0, 460.0)),
        strays(mirrored(drawn), (drawn.width - 200.0, 460.0)),
    )
    assert [stray.page for stray in seen] == list(PAGES)
    for stray, other in zip(found, seen, strict=True):
        for (x, y), place in ((stray.start, other.start), (stray.goal, other.goal)):
            assert place == pytest.approx((drawn.width - x, y))


def test_without_a_wall_none_comes_along() -> None:
    assert strays(level("...@..."), (100.0, 32.0)) == []
