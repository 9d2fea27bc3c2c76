"""What the states of the dream look like: shares, moods, lamps, crowns, glitter, vistas."""

from dataclasses import replace

import numpy as np
import pytest

from game.sim.controls import NEUTRAL
from game.sim.level import Fold, Light, YoungerSelf
from game.sim.progress import Progress
from game.sim.states import STATES
from game.view.cast import Cast
from game.view.fold import folk
from game.view.glow.lamps import gather
from game.view.glow.moods import MOODS, TURNS, mood_in
from game.view.glow.rows import MOTE
from game.view.observer import Observer
from game.view.place import Place
from game.view.places.hall.glitter import glitter
from game.view.shapes.lift import Daises
from game.view.shares import ARRIVAL, PASSING_TICKS, cues, towards, whole
from game.view.snapshot import Dreamer, Snapshot
from game.view.vistas import Vistas
from tests.worlds import box, level, world

ROOM = "\n".join(["." * 40] * 12)
VIEW = (1280.0, 720.0)
SHOT = Snapshot(3.0, (0.0, 0.0), Dreamer(600.0, 400.0))
CROWNED = replace(SHOT, state="crowned", shares=whole("crowned"))


def test_a_state_gives_way_to_the_next_in_two_seconds() -> None:
    shares = ARRIVAL
    for _ in range(PASSING_TICKS // 2):
        shares = towards(shares, "crowned")
    assert shares == pytest.approx((0.5, 0.0, 0.5))
    for _ in range(PASSING_TICKS // 2 + 1):
        shares = towards(shares, "crowned")
    assert shares == whole("crowned")


def test_turning_back_half_way_never_loses_or_makes_light() -> None:
    shares = ARRIVAL
    for state in ["cued"] * 50 + ["crowned"] * 30 + ["arrival"] * 200:
        shares = towards(shares, state)
        assert sum(shares) == pytest.approx(1.0)
        assert min(shares) >= 0.0
    assert shares == pytest.approx(ARRIVAL)


def test_what_names_no_state_is_always_there() -> None:
    assert cues(()) == (1.0, 1.0, 1.0)
    assert cues(("cued",)) == (0.0, 1.0, 0.0)


def test_the_observer_shows_a_place_as_it_is_entered_and_then_turns_softly() -> None:
    place = world(ROOM.replace(".", "@", 1), Progress(lessons=frozenset({"fail_forward"})))
    observer = Observer(place, VIEW)
    assert observer.look(1.0).shares == whole("cued")
    place.progress = replace(place.progress, scenes=frozenset({"podium"}))
    observer.tick(place.step(NEUTRAL))
    shot = observer.look(1.0)
    assert shot.state == "crowned"
    assert 0.0 < shot.shares[2] < 0.1


def test_every_state_of_the_star_floor_has_a_light_of_its_own() -> None:
    moods = [mood_in("stars", whole(state)) for state in STATES]
    assert len({mood.key_colour for mood in moods}) == len(STATES)
    arrival, cued, crowned = moods
    assert arrival.key_colour[0] < cued.key_colour[0], "cued is warmer"
    assert crowned.deep > cued.deep, "and crowned has more sky"


def test_between_two_states_the_light_is_between_theirs() -> None:
    half = mood_in("stars", (0.0, 0.5, 0.5))
    ends = TURNS["stars"]["cued"], TURNS["stars"]["crowned"]
    for name in ("sprite", "tile", "deep", "exposure"):
        low, high = sorted(getattr(mood, name) for mood in ends)
        assert low <= getattr(half, name) <= high
    assert half.galaxies
    assert half.dust.dtype == np.float32


def test_dusts_of_one_sky_can_be_mixed() -> None:
    for turns in TURNS.values():
        assert len({mood.dust.shape for mood in turns.values()}) == 1
        assert set(turns) == set(STATES)


def test_another_sky_is_the_same_in_every_state() -> None:
    assert mood_in("card", whole("crowned")) is MOODS["card"]


def test_a_lamp_burns_only_when_it_is_cued_and_comes_up_softly() -> None:
    lamp = Light(5, 600.0, 300.0, 60.0, 100.0, (255, 200, 100), 1.0, when=("cued", "crowned"))
    place = Place.of(level(ROOM, lights=(lamp,)))
    assert len(gather(place, SHOT, VIEW).floor) == 0
    half = gather(place, replace(SHOT, shares=(0.5, 0.5, 0.0)), VIEW).floor[0, 4:7]
    full = gather(place, CROWNED, VIEW).floor[0, 4:7]
    assert half == pytest.approx(full / 2)


def test_selves_are_crowned_when_the_podium_has_answered() -> None:
    keeper = YoungerSelf(7, 24, "slip", 700.0, 160.0)
    for scenes, crowned in ((frozenset[str](), False), (frozenset({"podium"}), True)):
        place = world(ROOM.replace(".", "@", 1), Progress(scenes=scenes), selves=(keeper,))
        assert Observer(place, VIEW).look(1.0).selves[0].crowned is crowned


def test_the_hair_of_the_crowned_turns_silver() -> None:
    def light_of_hair(*, crowned: bool) -> float:
        mesh = folk.pose("letter", "empty", 0, crowned=crowned)
        high = mesh.tri[..., 2].min(1) > 60.0
        return float(np.sort(mesh.albedo[high].max(1))[:20].mean())

    assert light_of_hair(crowned=True) > 1.5 * light_of_hair(crowned=False)


def test_glitter_falls_and_settles_only_where_it_is_crowned() -> None:
    place = Place.of(level(ROOM))
    assert len(glitter(place, SHOT, VIEW, 40)) == 0
    rows = glitter(place, CROWNED, VIEW, 40)
    assert (rows[:, 6] == MOTE).sum() == 40
    settled = rows[rows[:, 6] != MOTE]
    assert len(settled) > 0


def test_falling_glitter_falls() -> None:
    place = Place.of(level(ROOM))
    before = glitter(place, CROWNED, VIEW, 40)[:40, 1]
    after = glitter(place, replace(CROWNED, seconds=3.1), VIEW, 40)[:40, 1]
    assert (((after - before) % 840.0) < 10.0).all()


def test_no_glitter_settles_where_there_is_no_crystal() -> None:
    place = Place.of(level("..  " * 10))
    rows = glitter(place, replace(CROWNED, corner=(0.0, 200.0)), VIEW, 0)
    assert len(rows) == 0


def test_settled_glitter_stays_where_it_lies_when_the_view_moves() -> None:
    place = Place.of(level(ROOM))
    here = glitter(place, CROWNED, VIEW, 0)[:, :2]
    there = glitter(place, replace(CROWNED, corner=(3.0, 2.0)), VIEW, 0)[:, :2]
    assert {tuple(row) for row in here.tolist()} & {tuple(row) for row in there.tolist()}


def test_a_vista_leans_the_view_north_from_within_it_alone() -> None:
    area = Fold(3, "vista", box(100, 100, 300, 200), True, 0.0, (("up", "60"),), ("cued",))
    vistas = Vistas([area])
    assert vistas.seen_from(150.0, 150.0, "cued") == pytest.approx((200.0, 50.0))
    assert vistas.seen_from(150.0, 150.0, "arrival") is None
    assert vistas.seen_from(350.0, 150.0, "cued") is None


def test_folds_stand_only_in_the_states_of_their_layer() -> None:
    rail = Fold(3, "parapet", ((100.0, 100.0), (300.0, 100.0)), False, 30.0, (), ("crowned",))
    cast = Cast(level(ROOM, folds=(rail,)))
    assert cast.fixed
    assert all(part.when == ("crowned",) for part in cast.fixed)


def test_a_dais_that_is_not_there_lifts_nobody() -> None:
    dais = Fold(4, "dais", box(600, 100, 760, 220), True, 20.0, (), ("crowned",))
    lift = Daises([dais])
    assert lift.height(680.0, 160.0, "arrival") == 0.0
    assert lift.height(680.0, 160.0, "crowned") == 20.0
