"""Beginning a place at any spot of it."""

from pathlib import Path

import pytest

from game.levels.campaign import Campaign
from game.levels.errors import MapError
from game.levels.here import beginning
from game.profile import paths
from game.sim.ground import VOID
from game.sim.progress import Progress
from game.sim.world import World
from tests.levels.drawn import LITTLE


def stood(campaign: Campaign, name: str, at: str) -> World:
    level = beginning(campaign.place(name), at)
    return World(level, 0, Progress().at(at))


@pytest.fixture(scope="module")
def little() -> Campaign:
    return Campaign.open(LITTLE)


def test_an_object_is_begun_at_by_its_id(little: Campaign) -> None:
    crane = little.load("office").cranes[0]
    player = stood(little, "office", str(crane.id)).player
    assert abs(player.x - crane.x) < 64
    assert abs(player.y - crane.y) < 64


def test_a_point_is_begun_at_and_a_way_in_as_ever(little: Campaign) -> None:
    player = stood(little, "office", "100,100").player
    assert (player.x, player.y) == (100, 100)
    hall = little.place("hall")
    assert beginning(hall, hall.level.entries[0]) is hall.level


def test_where_nobody_can_stand_it_is_the_nearest_spot_that_bears() -> None:
    dream = Campaign.open(paths.maps(), (paths.shipped(),))
    for place, at in (("office", "10,10"), ("chasm", "200,200"), ("hall", "1856,300")):
        world = stood(dream, place, at)
        footing = world.parts.footing(world.player.x, world.player.y)
        assert footing or world.ground.kind_at(world.player.x, world.player.y) != VOID


@pytest.mark.parametrize("at", ["nowhere", "99999", "1;2", "-1"])
def test_what_is_none_of_these_is_said(little: Campaign, at: str) -> None:
    with pytest.raises(MapError, match="no way in and no object") as caught:
        beginning(little.place("office"), at)
    assert Path(caught.value.file).name == "office.tmx"
