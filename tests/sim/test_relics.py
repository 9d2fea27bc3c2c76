"""Relics, their doors, and what stands open afterwards."""

from dataclasses import replace

from game.sim import tuning
from game.sim.controls import NEUTRAL, Button
from game.sim.events import DoorBloomed, Left, PassageOpened, Refused, RelicSetDown, Said
from game.sim.level import Passage, RelicDoor, YoungerSelf
from game.sim.progress import Progress
from game.sim.world import World
from tests.worlds import box, level, middle, play, press, world

ROOM = """
........
..@.....
........
"""
X, Y = middle(2, 1)
SLIP = YoungerSelf(10, 24, "slip", X + 40, Y, before="Not yet.", after="Look.")
SLIP_DOOR = RelicDoor(11, "slip", "lesson", X, Y - 60)
WAY = Passage(12, "way", box(7 * 64, 0, 8 * 64, 192), "corridor", needs=("slip",))


def brave(count: int) -> Progress:
    return Progress(cranes=frozenset(range(1, count + 1)))


def touched(progress: Progress) -> World:
    return world(ROOM, progress, selves=(SLIP,), doors=(SLIP_DOOR,), passages=(WAY,))


def test_a_relic_refuses_who_has_too_little_courage_and_says_how_much() -> None:
    w = touched(brave(2))
    events = play(w, press(Button.ACT))
    assert Refused("slip", 2, 3) in events
    assert Said(10, "Not yet.") in events
    assert w.doors.all[0].state == "held"


def test_a_relic_set_down_blooms_into_a_door_in_its_time() -> None:
    w = touched(brave(3))
    assert RelicSetDown("slip") in play(w, press(Button.ACT))
    events = play(w, NEUTRAL, tuning.BLOOM_TICKS - 2)
    assert not any(isinstance(e, DoorBloomed) for e in events)
    events = play(w, NEUTRAL, 2)
    assert DoorBloomed("slip", SLIP_DOOR.x, SLIP_DOOR.y, True) in events
    assert w.doors.all[0].state == "open"


def test_courage_is_a_threshold_never_a_price() -> None:
    w = touched(brave(3))
    play(w, press(Button.ACT), 5)
    assert w.progress.courage == 3


def test_a_sealed_door_shows_light_and_nothing_more() -> None:
    w = touched(replace(brave(3), opened=("slip",)))
    w.player.stand_at(SLIP_DOOR.x, SLIP_DOOR.y)
    assert not any(isinstance(e, Left) for e in play(w, NEUTRAL, 5))
    assert w.progress.earned == frozenset()


TO_CHASM = replace(SLIP_DOOR, target="chasm", spawn="sheet")


def test_a_door_with_a_place_behind_it_is_gone_through_once_it_has_bloomed() -> None:
    w = world(ROOM, brave(3), selves=(SLIP,), doors=(TO_CHASM,))
    play(w, press(Button.ACT))
    w.player.stand_at(SLIP_DOOR.x, SLIP_DOOR.y)
    assert not any(isinstance(e, Left) for e in play(w, NEUTRAL, tuning.BLOOM_TICKS - 2))
    assert Left("chasm", "sheet", "", "relic") in play(w, NEUTRAL)


def test_the_door_at_the_end_of_its_place_earns_the_relic() -> None:
    home = replace(WAY, needs=(), earns="slip", outline=box(0, 0, 8 * 64, 192))
    w = world(ROOM, brave(3), passages=(home,))
    w.player.stand_at(X, -64)
    play(w, NEUTRAL)
    w.player.stand_at(X, Y)
    assert any(isinstance(e, Left) for e in play(w, NEUTRAL))
    assert w.progress.earned == {"slip"}


def test_each_further_lesson_door_asks_for_three_more_in_whatever_order() -> None:
    relics = ("headline", "slip", "blueprint")
    doors = tuple(RelicDoor(20 + i, r, "lesson", 0, 0) for i, r in enumerate(relics))
    w = world(ROOM, brave(9), doors=doors, selves=(SLIP,))
    assert w.next_need == 3
    w = world(ROOM, replace(brave(9), opened=("slip",)), doors=doors)
    assert w.next_need == 6
    assert w.doors.need("headline", w.progress) == 6
    w = world(ROOM, replace(brave(9), opened=("slip", "headline")), doors=doors)
    assert w.doors.need("blueprint", w.progress) == 9


def test_a_way_opens_when_all_it_needs_has_bloomed_and_not_before() -> None:
    w = touched(brave(3))
    events = play(w, press(Button.ACT))
    assert w.open_passages == set()
    events += play(w, NEUTRAL, tuning.BLOOM_TICKS)
    assert [e for e in events if isinstance(e, PassageOpened)]
    assert w.open_passages == {12}


def test_what_was_opened_stands_open_when_one_comes_back() -> None:
    w = touched(replace(brave(3), opened=("slip",)))
    assert w.doors.all[0].state == "open"
    assert w.open_passages == {12}


def test_a_self_whose_relic_has_no_door_here_keeps_it() -> None:
    handle = YoungerSelf(10, 45, "handle", X + 40, Y, before="Last.", after="Now.")
    w = World(level(ROOM, selves=(handle,)), 0, brave(90))
    assert Said(10, "Last.") in play(w, press(Button.ACT))
    assert w.progress.opened == ()


def test_who_comes_home_is_greeted_by_the_self_and_meets_it_changed() -> None:
    slip = replace(SLIP, home="You came back.")
    beside = replace(SLIP_DOOR, target="chasm", x=X, y=Y - 60)
    earned = replace(brave(3), opened=("slip",), earned=frozenset({"slip"}))
    greeting = Said(10, "You came back.")
    w = world(ROOM, earned, selves=(slip,), doors=(beside,))
    assert greeting not in play(w, NEUTRAL, tuning.GREETING_TICKS - 1)
    assert greeting in play(w, NEUTRAL)
    assert greeting not in play(w, NEUTRAL, 200)
    assert greeting in play(w, press(Button.ACT))
    far = replace(beside, x=X + 300)
    others = (
        world(ROOM, earned, selves=(slip,), doors=(far,)),
        world(ROOM, replace(earned, earned=frozenset()), selves=(slip,), doors=(beside,)),
    )
    for other in others:
        assert greeting not in play(other, NEUTRAL, 2 * tuning.GREETING_TICKS)
