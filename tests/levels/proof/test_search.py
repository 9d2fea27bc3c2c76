"""Small campaigns: what can be had, what keeps it shut, where nothing leads on."""

from __future__ import annotations

from dataclasses import replace

from game.levels.proof.search import Search
from game.sim.level import Hinge, Level, RelicDoor, Solid, YoungerSelf
from game.sim.parts.plate import Plate
from game.sim.parts.ribbon import Ribbon
from game.sim.progress import BUILD_FROM_ASHES, FAIL_FORWARD
from tests.levels.proof.lands import (
    crane,
    ending,
    lectern,
    proof,
    relic,
    room,
    spawn,
    tile,
    way,
    word,
)
from tests.worlds import box, middle

THREE = (crane(1), crane(2), crane(3))


def test_a_lock_with_its_key_before_it_is_open() -> None:
    of = proof(
        room("hall", cranes=THREE, **relic(20, "slip", "attic")),
        room("attic", cranes=(crane(4),), endings=(ending(30, 0, 0),)),
    )
    assert {v.word for v in of.verdicts()} == {"possible"}
    assert (of.locks, of.dead_ends) == ([], [])
    door = next(v for v in of.verdicts() if v.item.kind == "ending")
    assert [(leg.place, leg.id, leg.kind, leg.cranes) for leg in door.route] == [
        ("hall", 20, "relic", 3),
        ("hall", 21, "door", 0),
        ("attic", 30, "ending", 0),
    ]


def test_a_door_that_asks_for_more_cranes_than_can_be_had_before_it_is_named() -> None:
    of = proof(
        room("hall", cranes=THREE[:2], **relic(20, "slip", "attic")),
        room("attic", cranes=(crane(4),), endings=(ending(30, 0, 0),)),
    )
    assert word(of, "ending", "slip") == word(of, "crane", "4") == "impossible"
    assert word(of, "crane", "1") == "possible"
    (lock,) = of.locks
    assert (lock.place, lock.id) == ("hall", 20)
    assert "asks for 3 cranes to open 'slip', but only 2 can be had before it" in lock.problem
    assert {item.what for item in lock.behind} >= {"4", "attic"}


def two_doors(more: int) -> Level:
    first, second = relic(20, "slip", "attic"), relic(22, "blueprint", "cellar")
    hall = room("hall", cranes=THREE)
    return replace(
        hall,
        cranes=(*THREE, *(crane(n) for n in range(10, 10 + more))),
        selves=(*first["selves"], replace(second["selves"][0], x=middle(3, 0)[0])),
        doors=(*first["doors"], *second["doors"]),
    )


def test_the_second_door_asks_for_more_whichever_it_is() -> None:
    attic = room("attic", passages=(way(40, "hall", 0, 0),), cranes=(crane(4),))
    cellar = room("cellar", passages=(way(41, "hall", 0, 0),), endings=(ending(30, 3, 0),))
    of = proof(two_doors(0), attic, cellar)
    assert word(of, "ending", "slip") == "possible"
    # Whoever opens the attic first has four cranes, and the cellar asks for six.
    (end,) = of.dead_ends
    assert end.move is not None
    assert (end.move.kind, end.move.what) == ("relic", "slip")
    assert proof(two_doors(2), attic, cellar).dead_ends == []


def test_a_lesson_behind_its_own_door_is_named_where_it_is_asked_for() -> None:
    broken = Plate(50, tile(3, 0, 1, 3), broken=True)
    beyond = lectern(51, BUILD_FROM_ASHES, 5, 1)
    split, out = "... ...\n.@. ...\n... ...", (ending(30, 6, 0),)
    of = proof(room("hall", split, parts=(broken, beyond), endings=out))
    assert word(of, "lesson", BUILD_FROM_ASHES) == "impossible"
    (lock,) = of.locks
    assert (lock.place, lock.id) == ("hall", 50)
    assert "its lectern (object 51) lies behind it" in lock.problem
    near = replace(beyond, x=middle(0, 0)[0], y=middle(0, 0)[1])
    opened = proof(room("hall", split, parts=(broken, near), endings=out))
    assert word(opened, "ending", "slip") == "possible"


def test_a_relic_whose_door_no_courage_opens_is_named() -> None:
    of = proof(
        room("hall", cranes=THREE, **relic(20, "slip", "attic", "last")),
        room("attic", endings=(ending(30, 0, 0),)),
    )
    (lock,) = of.locks
    assert (lock.place, lock.id) == ("hall", 20)
    assert "never opens by courage" in lock.problem


def test_a_way_on_that_opens_only_in_a_state_nothing_brings_about_is_named() -> None:
    shut = way(40, "attic", 0, 0, when=("crowned",))
    of = proof(room("hall", passages=(shut,)), room("attic", endings=(ending(30, 0, 0),)))
    (lock,) = of.locks
    assert (lock.place, lock.id) == ("hall", 40)
    assert "opens only once the dream is 'crowned'" in lock.problem


def test_a_way_that_opens_with_a_door_behind_it_is_named() -> None:
    shut = way(40, "attic", 0, 0, needs=("slip",))
    loft = room("attic", **relic(20, "slip", ""), cranes=THREE, endings=(ending(30, 0, 0),))
    (lock,) = proof(room("hall", passages=(shut,)), loft).locks
    assert (lock.place, lock.id) == ("hall", 40)
    assert "whose self (object 20 on 'attic') cannot be come to before" in lock.problem
    nobody = replace(loft, selves=())
    (lock,) = proof(room("hall", passages=(shut,)), nobody).locks
    assert "opens with the door of 'slip', a relic that nobody holds" in lock.problem


def test_a_way_that_opens_with_a_door_is_not_named_where_its_relic_is() -> None:
    shut = way(40, "attic", 0, 0, needs=("slip",))
    hall = room("hall", passages=(shut,), cranes=THREE[:2], **relic(20, "slip", ""))
    (lock,) = proof(hall, room("attic", endings=(ending(30, 0, 0),))).locks
    assert (lock.place, lock.id) == ("hall", 20)
    assert "asks for 3 cranes" in lock.problem


def test_an_ending_that_nothing_earns_is_named() -> None:
    of = proof(room("hall", endings=(ending(30, 0, 0, always=False),)))
    (lock,) = of.locks
    assert (lock.id, lock.grave) == (30, True)
    assert "which no passage earns" in lock.problem
    earned = proof(
        room("hall", endings=(ending(30, 0, 0, always=False),), passages=(way(41, "den", 3, 0),)),
        room("den", passages=(way(42, "hall", 3, 0, earns="slip"),)),
    )
    assert earned.locks == []
    assert word(earned, "ending", "slip") == word(earned, "earned", "slip") == "possible"


def test_a_one_way_passage_into_a_room_without_a_way_on_is_a_dead_end() -> None:
    of = proof(
        room("hall", passages=(way(40, "pit", 0, 0),), endings=(ending(30, 3, 0),)),
        room("pit", cranes=(crane(1),)),
    )
    assert word(of, "crane", "1") == "possible"
    (end,) = of.dead_ends
    assert end.before is not None
    assert end.move is not None
    assert (end.before.stand.place, end.move.id, end.state.stand.place) == ("hall", 40, "pit")


def test_a_hinge_beyond_a_point_of_no_return_is_a_dead_end_and_solid_ground_is_none() -> None:
    pit = Solid(box(4 * 64, -90, 4 * 64 + 10, 400))
    trap = Hinge(50, "trap", tile(3, 0, 1, 3), 5.5 * 64, 96.0)
    drawing = ".......\n.@.....\n......."
    safe = replace(trap, x=2.5 * 64)
    with_it = room("hall", drawing, solids=(pit,), hinges=(trap,), endings=(ending(30, 0, 2),))
    without = replace(with_it, hinges=(safe,))
    (end,) = proof(with_it).dead_ends
    assert end.move is not None
    assert (end.move.kind, end.move.id) == ("hinge", 50)
    assert proof(without).dead_ends == []


def test_what_is_left_behind_by_a_plunge_can_be_missed_and_is_no_dead_end() -> None:
    of = proof(
        room("hall", cranes=THREE, passages=(way(40, "sun", 0, 0, asks=True),)),
        room("sun", cranes=(crane(4),), endings=(ending(30, 0, 0),)),
    )
    assert of.dead_ends == []
    (parting,) = of.partings
    assert (parting.move.id, parting.lost) == (40, 0b1110)
    assert {v.word for v in of.verdicts()} == {"possible"}


def test_who_plunges_with_too_few_cranes_for_a_door_beyond_is_in_a_dead_end() -> None:
    def dream(beyond: int) -> tuple[Level, Level, Level]:
        cranes = tuple(crane(n) for n in range(4, 4 + beyond))
        return (
            room("hall", cranes=THREE, passages=(way(40, "sun", 0, 0),)),
            room("sun", cranes=cranes, **relic(20, "slip", "attic")),
            room("attic", endings=(ending(30, 0, 0),)),
        )

    of = proof(*dream(1))
    assert word(of, "ending", "slip") == "possible"
    (end,) = of.dead_ends
    assert end.move is not None
    assert (end.move.id, end.cranes) == (40, 0)
    assert proof(*dream(3)).dead_ends == []


def test_cranes_paid_for_a_door_before_are_counted_beyond_the_plunge() -> None:
    far = RelicDoor(23, "blueprint", "lesson", *middle(3, 1), "attic")
    keeper = YoungerSelf(22, 31, "blueprint", *middle(1, 0))
    here = RelicDoor(24, "slip", "lesson", *middle(3, 1))
    of = proof(
        room("hall", cranes=THREE, **relic(20, "slip", "sun")),
        room("sun", cranes=(crane(4), crane(5)), selves=(keeper,), doors=(far, here)),
        room("attic", endings=(ending(30, 0, 0),)),
    )
    # The second door there asks for six: three are in hand, and two can be had.
    assert word(of, "ending", "slip") == "impossible"
    more = proof(
        room("hall", cranes=THREE, **relic(20, "slip", "sun")),
        room("sun", cranes=tuple(crane(n) for n in (4, 5, 6)), selves=(keeper,), doors=(far, here)),
        room("attic", endings=(ending(30, 0, 0),)),
    )
    assert word(more, "ending", "slip") == "possible"
    assert more.dead_ends == []


def test_a_wall_that_rises_with_a_lesson_shuts_in_whoever_has_no_way_round() -> None:
    rising = Solid(box(4 * 64, -90, 4 * 64 + 10, 400), when=("cued", "crowned"))
    lesson = lectern(51, FAIL_FORWARD, 1, 0)
    land = room(
        "hall",
        ".......\n.@.....\n.......",
        solids=(rising,),
        parts=(lesson,),
        endings=(ending(30, 6, 1),),
    )
    (end,) = proof(land).dead_ends
    assert end.move is not None
    assert end.move.kind == "lesson"
    assert proof(replace(land, solids=(replace(rising, when=("arrival",)),))).dead_ends == []


def test_where_there_are_too_many_orders_all_that_may_be_known_is_taken_together() -> None:
    of = proof(
        room("hall", cranes=THREE, **relic(20, "slip", "attic")),
        room("attic", cranes=(crane(4),), endings=(ending(30, 0, 0),)),
    )
    found = Search(of.atlas, most=1).explore("hall")
    assert not found.exact
    assert {item.what for item in found.items} >= {"1", "2", "3", "4", "slip", "attic"}
    assert found.endings


def test_a_spawn_names_where_one_comes_out() -> None:
    split = "... ...\n.@. ...\n... ..."
    there = room("attic", split, endings=(ending(30, 6, 0),))
    there = replace(there, spawns=(*there.spawns, spawn(31, "far", 5, 1)))
    near = proof(room("hall", passages=(way(40, "attic", 0, 0),)), there)
    far = proof(room("hall", passages=(way(40, "attic", 0, 0, "far"),)), there)
    assert word(near, "ending", "slip") == "impossible"
    assert word(far, "ending", "slip") == "possible"


def test_what_leads_on_the_one_way_alone_leads_nowhere_in_the_second_turn() -> None:
    line = ((2.5 * 64, 96.0), (17.5 * 64, 96.0))
    row = "..." + " " * 14 + "..."
    drawing = f"{row}\n{row.replace('...', '.@.', 1)}\n{row}"
    flows = Ribbon(50, line, 64.0, 11.0)
    land = room("hall", drawing, parts=(flows,), endings=(ending(30, 18, 1),))
    other = proof(land).other
    assert other is not None
    assert (word(proof(land), "ending", "slip"), word(other, "ending", "slip")) == (
        "possible",
        "impossible",
    )
    assert proof(replace(land, parts=(replace(flows, steadfast=True),))).other is None
    assert proof(replace(land, parts=(replace(flows, speed=2.0),))).other is None
