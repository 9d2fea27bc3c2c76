"""The walls of the iris: folded along their line, low at their ends where they sweep."""

import numpy as np

from game.sim.plane import KY
from game.view.places.sun.irises import wall

LINE = tuple((100.0 + 20.0 * k, 300.0 - 0.6 * k * k) for k in range(24))


def heights(line: tuple[tuple[float, float], ...], *, ends: bool) -> list[float]:
    """The highest point of ten stretches of a wall."""
    tri = wall(line, 80.0, 3, ends=ends).tri.reshape(-1, 3)
    cuts = np.linspace(tri[:, 0].min(), tri[:, 0].max(), 11)
    which = np.clip(np.digitize(tri[:, 0], cuts) - 1, 0, 9)
    return [float(tri[which == k, 2].max()) for k in range(10)]


def test_a_wall_grows_outwards_and_one_that_sweeps_is_a_crescent() -> None:
    grown = heights(LINE, ends=False)
    assert grown[0] < 0.6 * grown[-1]
    crescent = heights(LINE, ends=True)
    assert crescent[4] > 2 * crescent[0]
    assert crescent[5] > 2 * crescent[9]


def test_it_stands_along_its_line() -> None:
    tri = wall(LINE, 80.0, 3).tri.reshape(-1, 3)
    line = np.array(LINE) / (1.0, KY)
    away = np.hypot(*(tri[:, None, :2] - line[None]).T).min(0)
    assert away.max() < 60.0
    assert tri[:, 2].min() == 0.0


def test_it_is_folded_alike_each_time() -> None:
    one, other = wall(LINE, 80.0, 3), wall(LINE, 80.0, 3)
    assert (one.tri == other.tri).all()
    assert len(one) > 100
    assert one.emission[:6].tolist() != wall(LINE, 80.0, 4).emission[:6].tolist()


def test_where_it_runs_up_the_screen_its_pleats_are_shallow() -> None:
    def jag(line: tuple[tuple[float, float], ...]) -> float:
        tri = wall(line, 80.0, 3).tri
        feet = tri.reshape(-1, 3)
        feet = feet[feet[:, 2] == 0.0][:, :2]
        across = feet[:, 1] if line[0][1] == line[-1][1] else feet[:, 0]
        outer = across[across > np.median(across)]
        return float(np.ptp(outer))

    level = tuple((30.0 * k, 200.0) for k in range(20))
    upright = tuple((200.0, 30.0 * k * KY) for k in range(20))
    assert jag(upright) < jag(level)
