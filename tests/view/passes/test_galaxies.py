"""Where galaxies lie under the floor of a place."""

import numpy as np

from game.sim.plane import KY
from game.view.passes.galaxies import galaxies_of
from tests.view.places.hall.test_score import PODIUM, ROOM
from tests.worlds import level


def test_great_ones_lie_on_the_way_to_a_podium() -> None:
    place = level(ROOM.replace("@", ".") + "\n" + "." * 10 + "@" + "." * 9, parts=(PODIUM,))
    start = place.spawn("")
    great = galaxies_of(place)[-2:]
    assert (great[:, 2] > 200).all()
    between = (great[:, 1] > min(start.y, PODIUM.y)) & (great[:, 1] < max(start.y, PODIUM.y))
    assert between.all()


def test_nothing_shines_beside_a_great_one() -> None:
    rows = galaxies_of(level(ROOM, parts=(PODIUM,)))
    small, great = rows[:-2], rows[-2:]
    for x, y, radius in great[:, :3].tolist():
        assert (np.hypot(small[:, 0] - x, (small[:, 1] - y) / KY) > radius).all()


def test_a_place_without_a_podium_has_none_set_by_hand() -> None:
    assert (galaxies_of(level(ROOM))[:, 2] < 206).all()
