"""Which lights shine in a moment, and which of them light what."""

from dataclasses import replace

import numpy as np

from game.sim.level import Light, Passage, Tube
from game.sim.states import STATES
from game.view.gl.frame import LAMPS
from game.view.glow.lamps import gather, nearest_lamps
from game.view.passes.light import shadow_edges
from game.view.place import Place, solid_edges
from game.view.shares import whole
from game.view.snapshot import DoorLook, Dreamer, PassageLook, SelfLook, Snapshot
from tests.worlds import box, level

ROOM = "\n".join(["." * 40] * 12)
VIEW = (1280.0, 720.0)
SHOT = Snapshot(1.0, (0.0, 0.0), Dreamer(600.0, 400.0))


def lights(count: int) -> tuple[Light, ...]:
    return tuple(
        Light(i + 1, 30.0 * i, 300.0, 60.0, 100.0, (255, 200, 100), 1.0) for i in range(count)
    )


def test_the_ribs_shine_barefoot_and_not_in_shoes() -> None:
    place = Place.of(level(ROOM))
    assert len(gather(place, SHOT, VIEW).rib) == 1
    shod = replace(SHOT, barefoot=False, dreamer=replace(SHOT.dreamer, kindled=0.0))
    assert len(gather(place, shod, VIEW).rib) == 0
    assert len(gather(place, shod, VIEW).floor) == 0


def test_ribs_that_kindle_in_shoes_shine_on_the_floor_alone() -> None:
    place = Place.of(level(ROOM))
    lit = gather(place, replace(SHOT, barefoot=False), VIEW)
    assert len(lit.floor) == 1
    assert len(lit.meshes) == 0, "they do not bleach their wearer"


def test_breathing_makes_the_ribs_shine_stronger() -> None:
    place = Place.of(level(ROOM))
    calm = replace(SHOT, dreamer=replace(SHOT.dreamer, calm=1.0))
    assert gather(place, calm, VIEW).rib[0, 4:7].sum() > gather(place, SHOT, VIEW).rib[0, 4:7].sum()


def test_ribs_that_are_not_kindled_shine_on_nothing() -> None:
    place = Place.of(level(ROOM))
    dark = replace(SHOT, dreamer=replace(SHOT.dreamer, kindled=0.0))
    assert gather(place, dark, VIEW).rib[0, 4:7].sum() == 0.0


def test_the_light_of_the_ribs_breathes_once_in_four_seconds() -> None:
    place = Place.of(level(ROOM))
    strength = [gather(place, replace(SHOT, seconds=t), VIEW).rib[0, 5] for t in (0, 1, 2, 3, 4)]
    assert strength[1] > strength[0] > strength[3]
    assert np.isclose(strength[0], strength[4])


def test_no_more_lamps_light_meshes_than_the_shader_has_room_for() -> None:
    lit = gather(Place.of(level(ROOM, lights=lights(60))), SHOT, VIEW)
    assert len(lit.meshes) == LAMPS
    assert len(lit.floor) > LAMPS, "the floor takes them all"


def test_the_last_lamp_chosen_has_faded_so_that_none_pops() -> None:
    lit = gather(Place.of(level(ROOM, lights=lights(60))), SHOT, VIEW)
    assert lit.meshes[-1, 4:7].max() < 0.2 * lit.meshes[1, 4:7].max()
    assert lit.meshes[1, 4:7].max() > 0.9


def test_a_lamp_far_outside_the_view_is_left_out() -> None:
    far = replace(lights(1)[0], x=2500.0)
    assert len(gather(Place.of(level(ROOM, lights=(far,))), SHOT, VIEW).floor) == 0


def test_a_dead_tube_gives_no_light() -> None:
    tube = Tube(9, box(600, 100, 700, 300), 650.0, 200.0, 150.0, 80.0)
    place = Place.of(level(ROOM, tubes=(tube,)))
    alive = replace(SHOT, tubes=np.array([[1.0, 0.0]], np.float32))
    dead = replace(SHOT, tubes=np.array([[0.0, 0.5]], np.float32))
    assert len(gather(place, alive, VIEW).floor) == 1
    assert len(gather(place, dead, VIEW).floor) == 0


def test_selves_carry_flames_and_open_doors_spill_light() -> None:
    place = Place.of(level(ROOM))
    keeper = SelfLook(24, "slip", 500.0, 300.0, 0.0, holds=True, waves=False, crowned=False)
    door = DoorLook("slip", 800.0, 300.0, 1.0, shut=False)
    bud = replace(door, bloom=0.1)
    assert len(gather(place, replace(SHOT, selves=(keeper,)), VIEW).floor) == 1
    lit = gather(place, replace(SHOT, doors=(door,)), VIEW)
    assert (len(lit.floor), len(lit.spills)) == (1, 1)
    dark = gather(place, replace(SHOT, doors=(bud,)), VIEW)
    assert (len(dark.floor), len(dark.spills)) == (0, 0)


def test_a_door_sends_its_light_the_way_it_faces() -> None:
    place = Place.of(level(ROOM))
    door = DoorLook("slip", 800.0, 300.0, 1.0, shut=False, heading=0.8)
    lit = gather(place, replace(SHOT, doors=(door,)), VIEW)
    assert lit.spills[0, 8] == np.float32(0.8)
    assert lit.floor[0, 0] < 800, "from south towards west"


def test_a_shut_door_leaks_light_through_a_gap_alone() -> None:
    place = Place.of(level(ROOM))
    door = DoorLook("slip", 800.0, 300.0, 1.0, shut=False)
    opened = gather(place, replace(SHOT, doors=(door,)), VIEW).spills[0]
    shut = gather(place, replace(SHOT, doors=(replace(door, shut=True),)), VIEW).spills[0]
    assert shut[7] < opened[7] / 3
    assert shut[4:7].sum() < opened[4:7].sum()


def test_a_shut_passage_gives_no_light() -> None:
    way = Passage(5, "", box(100, 100, 164, 132), "hall", look="glass")
    place = Place.of(level(ROOM, passages=(way,)))
    look = PassageLook("glass", 132.0, 116.0, 64.0, 32.0, open=True)
    lit = gather(place, replace(SHOT, passages=(look,)), VIEW)
    assert (len(lit.floor), len(lit.spills)) == (1, 1)
    shut = gather(place, replace(SHOT, passages=(replace(look, open=False),)), VIEW)
    assert (len(shut.floor), len(shut.spills)) == (0, 0)


def test_each_mesh_is_lit_by_the_lamps_that_are_near_it() -> None:
    lamps = np.array([(x, 300, 60, 100, 1, 1, 1, 0) for x in (0, 500, 1000, 5000)], np.float32)
    feet = np.array([(990, 310), (9000, 310)], np.float32)
    chosen = nearest_lamps(feet, lamps, 1)
    assert chosen[0, 0] == 2
    assert 0 not in chosen[0], "the rib light comes by itself"
    assert (chosen[1] == -1).all()


def test_only_edges_near_the_dreamer_throw_shadows() -> None:
    place = level("\n".join(["." * 40, "." * 20 + "#" + "." * 19, "." * 40]))
    edges = solid_edges(place)
    assert len(edges) == 4
    assert len(shadow_edges(edges, 20.5 * 64, 140.0, 200.0)) == 4
    assert len(shadow_edges(edges, 100.0, 100.0, 200.0)) == 0


def test_a_lamp_that_comes_later_burns_only_then() -> None:
    first, second, third = lights(3)
    later = replace(second, when=("cued", "crowned"))
    place = Place.of(level(ROOM, lights=(first, later, third)))
    burning = [
        len(gather(place, replace(SHOT, state=state, shares=whole(state)), VIEW).floor)
        for state in STATES
    ]
    assert burning == [2, 3, 3]
