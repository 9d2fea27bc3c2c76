"""The place one began in, as one wakes there."""

from dataclasses import replace

import pytest

from game.app.daybreak import NAME, level, place, waking
from game.app.library import Library
from game.levels.build import furniture
from game.sim.controls import NEUTRAL
from game.sim.level import NoEntryError

CAMPAIGN = Library().campaign
OFFICE = CAMPAIGN.load(CAMPAIGN.start)


def test_it_is_the_same_place_with_shoes_on_and_nothing_at_stake() -> None:
    dawn = level(OFFICE)
    assert (dawn.solids, dawn.floor) == (OFFICE.solids, OFFICE.floor)
    assert not dawn.barefoot
    assert (dawn.cranes, dawn.hinges, dawn.endings) == ((), (), ())


def test_where_the_glass_was_is_a_door_of_morning_and_one_stands_before_it() -> None:
    (glass,) = (way for way in OFFICE.passages if way.look == "glass")
    dawn = level(OFFICE)
    (door,) = dawn.passages
    assert (door.look, door.outline) == ("morning", glass.outline)
    here = waking(CAMPAIGN).world
    assert here.player.y > max(y for _, y in glass.outline)
    assert here.ground.kind_at(here.player.x, here.player.y)


def test_the_bruise_has_healed() -> None:
    found = place(CAMPAIGN)
    assert found.tilemap is not None
    names = {thing.name for _, thing in furniture(found.tilemap)}
    before = {thing.name for _, thing in furniture(CAMPAIGN.place(CAMPAIGN.start).tilemap)}
    assert before - names == {"bruise"}


def test_light_falls_in_through_every_window_and_the_door() -> None:
    found = place(CAMPAIGN)
    assert found.tilemap is not None
    windows = [t for _, t in furniture(found.tilemap) if t.name.startswith("window")]
    assert len(found.beams) == len(windows) + 1
    assert len(Library().place(CAMPAIGN.start).beams) == 0


def test_one_may_stand_there_for_ever() -> None:
    morning = waking(CAMPAIGN)
    for _ in range(120):
        morning.step(NEUTRAL)
    assert morning.world.level.name == NAME
    assert morning.world.player.mode == "walk"


def test_a_place_without_glass_is_woken_in_where_one_began() -> None:
    start = next(s for s in CAMPAIGN.load("letter").spawns if s.start)
    (spawn,) = level(CAMPAIGN.load("letter")).spawns
    assert (spawn.x, spawn.y) == (start.x, start.y)


def test_where_one_can_begin_nowhere_one_is_told_so() -> None:
    nowhere = replace(OFFICE, passages=(), spawns=())
    with pytest.raises(NoEntryError, match="no way into 'office'"):
        level(nowhere)
