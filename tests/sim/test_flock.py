"""What the cranes of a place do about the dreamer, and about its walls."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import cache
from hashlib import blake2b
from math import hypot

import numpy as np
import pytest

from game.sim import bodies, flock, tuning
from game.sim.crane import Mode
from game.sim.events import Beat, CraneShown, Event, Perched, Startled
from game.sim.flock import Flock
from game.sim.level import CraneSpot, Solid
from game.sim.plane import tilted
from game.sim.space import build_space
from game.sim.steering import Furniture
from tests.sim.test_storm import storm_digest
from tests.worlds import box, level

SPOT = CraneSpot(10, 1, 500.0, 500.0)
SECOND = tuning.TICKS_PER_SECOND

Watch = Callable[["Scene"], None]


class Scene:
    """A space, its cranes, and someone who stands, runs or breathes where told."""

    def __init__(
        self, *spots: CraneSpot, solids: Sequence[Solid] = (), seed: int = 1, hidden: str = ""
    ) -> None:
        self.space = build_space(level("@", solids=tuple(solids)))
        self.flock = Flock(self.space, spots, seed, hidden={hidden} - {""}, solids=solids)
        self.tick = 0
        self.x, self.y = 0.0, 0.0

    def go(
        self, ticks: int, speed: float = 0.0, breathing: bool = False, watch: Watch | None = None
    ) -> list[Event]:
        events = []
        for _ in range(ticks):
            events += self.flock.step(self.tick, self.x, self.y, speed, breathing)
            self.space.step(1.0)
            self.flock.settle()
            self.tick += 1
            if watch is not None:
                watch(self)
        return events

    def stand(self, x: float, y: float) -> "Scene":
        self.x, self.y = x, y
        return self

    def run_past(self, ticks: int = 12) -> list[Event]:
        return self.go(ticks, speed=tuning.WALK)

    def breathe(self, ticks: int, watch: Watch | None = None) -> list[Event]:
        return self.go(ticks, breathing=True, watch=watch)

    def away(self, i: int = 0) -> float:
        return tilted(float(self.flock.x[i]) - self.x, float(self.flock.y[i]) - self.y)

    def mode(self, i: int = 0) -> Mode:
        return Mode(int(self.flock.mode[i]))

    def digest(self) -> str:
        state = blake2b()
        self.flock.digest_into(state)
        return state.hexdigest()


def only(kind: type[Event], events: list[Event]) -> list[Event]:
    return [event for event in events if isinstance(event, kind)]


def test_a_perched_crane_nobody_disturbs_sleeps_without_a_body() -> None:
    scene = Scene(SPOT, CraneSpot(11, 2, 560.0, 500.0)).stand(600.0, 500.0)
    assert scene.go(300) == []
    assert not scene.space.bodies
    assert (scene.flock.x.tolist(), scene.flock.y.tolist()) == ([500.0, 560.0], [500.0, 500.0])


def test_a_runner_within_three_tiles_startles_it_and_a_walker_does_not() -> None:
    scene = Scene(SPOT).stand(500.0 + 180.0, 500.0)
    assert scene.go(12, speed=tuning.BREATHE_WALK) == []
    assert only(Startled, scene.run_past()) == [Startled(1, 500.0, 500.0)]
    assert scene.mode() == Mode.STARTLED


def test_three_tiles_are_measured_on_the_tilted_floor() -> None:
    assert Scene(SPOT).stand(500.0, 500.0 + 140.0).run_past() == []
    assert Scene(SPOT).stand(500.0 + 195.0, 500.0).run_past() == []
    assert Scene(SPOT).stand(500.0, 500.0 + 120.0).run_past() != []


def test_one_that_is_not_shy_lets_anyone_run_past() -> None:
    bold = CraneSpot(10, 1, 500.0, 500.0, shy=False)
    scene = Scene(bold).stand(520.0, 500.0)
    assert scene.run_past(60) == []
    assert scene.flock.catchable(520.0, 500.0, tuning.CATCH_REACH) == 0


@pytest.mark.parametrize(("x", "y"), [(400, 500), (600, 480), (500, 600), (560, 440), (500, 500)])
def test_a_startled_crane_bolts_away_out_of_reach_and_comes_down_within_five_seconds(
    x: float, y: float
) -> None:
    scene = Scene(SPOT).stand(x, y)
    before = scene.away()
    scene.run_past()
    assert scene.away() > before
    scene.go(40)
    assert scene.away() > before + 90.0
    assert scene.flock.z[0] > tuning.CATCH_HEIGHT
    came_down = []
    events = scene.go(8 * SECOND, watch=lambda s: came_down.append(float(s.flock.z[0])))
    assert next(i for i, z in enumerate(came_down) if z < tuning.CATCH_HEIGHT) < 5 * SECOND
    events += scene.go(6 * SECOND)
    assert only(Perched, events) == [Perched(1, 500.0, 500.0)]
    assert not scene.space.bodies


def test_breath_draws_a_perched_crane_low_and_near_but_not_upon_the_dreamer() -> None:
    scene = Scene(SPOT).stand(500.0 + 250.0, 500.0)
    scene.breathe(6 * SECOND)
    assert scene.mode() == Mode.CURIOUS
    seen: list[tuple[float, float]] = []
    scene.breathe(6 * SECOND, lambda s: seen.append((s.away(), float(s.flock.z[0]))))
    assert all(18.0 < away < 110.0 for away, _ in seen)
    assert all(5.0 < z < tuning.CATCH_HEIGHT for _, z in seen)
    reach = [away < tuning.CATCH_REACH for away, _ in seen]
    assert sum(reach) > 0.8 * len(reach)


def test_breath_draws_none_that_is_not_curious() -> None:
    scene = Scene(CraneSpot(10, 1, 500.0, 500.0, curious=False)).stand(500.0 + 100.0, 500.0)
    assert scene.breathe(6 * SECOND) == []
    assert (scene.flock.x[0], scene.flock.y[0]) == (500.0, 500.0)


def test_breath_further_than_five_tiles_draws_none() -> None:
    scene = Scene(SPOT).stand(500.0 + 330.0, 500.0)
    assert scene.breathe(5 * SECOND) == []
    assert scene.mode() == Mode.PERCHED


def test_standing_still_without_breathing_draws_none() -> None:
    scene = Scene(SPOT).stand(560.0, 500.0)
    scene.go(5 * SECOND)
    assert scene.mode() == Mode.PERCHED


def test_when_the_breath_ends_it_goes_home() -> None:
    scene = Scene(SPOT).stand(650.0, 500.0)
    scene.breathe(4 * SECOND)
    assert only(Perched, scene.go(15 * SECOND)) == [Perched(1, 500.0, 500.0)]


def test_patience_wins_back_the_one_that_running_lost() -> None:
    scene = Scene(SPOT).stand(560.0, 500.0)
    scene.run_past()
    scene.breathe(12 * SECOND)
    assert scene.flock.catchable(560.0, 500.0, tuning.CATCH_REACH) == 0


def test_a_wanderer_keeps_to_its_spot_at_an_easy_pace() -> None:
    spot = CraneSpot(10, 1, 500.0, 500.0, perched=False, range=160.0)
    scene = Scene(spot).stand(500.0, 900.0)
    seen: list[tuple[float, float]] = []
    places = [(500.0, 500.0)]

    def watch(s: Scene) -> None:
        x, y = float(s.flock.x[0]), float(s.flock.y[0])
        seen.append((hypot(x - 500.0, y - 500.0), hypot(x - places[-1][0], y - places[-1][1])))
        places.append((x, y))

    scene.go(60 * SECOND, watch=watch)
    assert max(away for away, _ in seen) < 160.0 + 90.0
    assert 1.1 < sum(step for _, step in seen) / len(seen) < 2.0
    assert max(step for _, step in seen) < 3.5
    assert only(Perched, scene.go(1)) == []


def test_a_wanderer_out_of_everybodys_sight_holds_still_until_looked_for() -> None:
    spot = CraneSpot(10, 1, 500.0, 500.0, perched=False)
    scene = Scene(spot).stand(500.0, 600.0)
    scene.go(60)
    scene.stand(500.0 + 2000.0, 500.0).go(30)
    place = float(scene.flock.x[0]), float(scene.flock.y[0])
    assert not scene.space.bodies
    scene.go(300)
    assert (float(scene.flock.x[0]), float(scene.flock.y[0])) == place
    scene.stand(500.0, 600.0).go(30)
    assert (float(scene.flock.x[0]), float(scene.flock.y[0])) != place


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_low_cranes_never_leave_a_walled_room_nor_enter_furniture(seed: int) -> None:
    room, desk = box(200, 200, 800, 700), box(420, 400, 620, 480)
    spots = [
        CraneSpot(i, i, 260.0 + 90 * i, 260.0 + 25 * i, perched=i % 2 == 0, range=220.0)
        for i in range(1, 6)
    ]
    scene = Scene(*spots, solids=[Solid(room), Solid(desk, height=50.0)], seed=seed)

    def watch(s: Scene) -> None:
        for x, y, z in zip(s.flock.x, s.flock.y, s.flock.z, strict=True):
            assert 200.0 < x < 800.0
            assert 200.0 < y < 700.0
            assert z > 45.0 or not (422.0 < x < 618.0 and 402.0 < y < 478.0)

    for turn in range(6):
        scene.stand(300.0 + 80 * turn, 300.0 + 60 * turn)
        scene.go(20, speed=tuning.WALK, watch=watch)
        scene.go(300, watch=watch)
        scene.breathe(400, watch)


def test_a_curious_crane_comes_round_a_wall() -> None:
    wall = Solid(box(590, 380, 610, 700))
    scene = Scene(CraneSpot(10, 1, 700.0, 500.0), solids=[wall]).stand(500.0, 500.0)
    scene.breathe(12 * SECOND)
    assert scene.away() < 110.0
    assert scene.flock.x[0] < 590.0


def test_one_perched_upon_furniture_takes_off_from_it_and_settles_on_it_again() -> None:
    copier = Solid(box(450, 460, 550, 540), height=40.0)
    scene = Scene(CraneSpot(10, 1, 500.0, 500.0, height=36.0), solids=[copier]).stand(400.0, 500.0)
    scene.run_past()
    scene.go(60)
    assert scene.away() > 150.0
    assert only(Perched, scene.go(20 * SECOND)) == [Perched(1, 500.0, 500.0)]
    assert scene.flock.z[0] == 36.0


def test_overlapping_furniture_is_furniture_all_the_same() -> None:
    low = [Solid(box(420, 470, 580, 530), height=30.0), Solid(box(450, 460, 550, 540), height=40.0)]
    furniture = Furniture(build_space(level("@", solids=tuple(low))), low)
    assert furniture.is_under(500.0, 500.0, 0.0)
    assert furniture.is_under(430.0, 500.0, 0.0)
    assert furniture.is_under(410.0, 500.0, 11.0)
    assert not furniture.is_under(400.0, 500.0, 11.0)
    assert not Furniture(build_space(level("@")), [Solid(box(0, 0, 9, 9))]).is_under(4.0, 4.0, 0.0)


def test_two_drawn_by_one_breath_keep_apart() -> None:
    scene = Scene(SPOT, CraneSpot(11, 2, 520.0, 500.0)).stand(650.0, 500.0)
    scene.breathe(5 * SECOND)
    gaps: list[float] = []

    def watch(s: Scene) -> None:
        (ax, bx), (ay, by) = s.flock.x, s.flock.y
        gaps.append(hypot(float(ax - bx), float(ay - by)))

    scene.breathe(8 * SECOND, watch)
    assert min(gaps) > 12.0
    assert sum(gaps) / len(gaps) > 35.0


def test_a_hidden_crane_is_not_there_until_its_figure_is_lit() -> None:
    scene = Scene(CraneSpot(10, 7, 500.0, 500.0, figure="hinge"), hidden="hinge")
    scene.stand(500.0, 510.0)
    assert scene.run_past() == []
    assert scene.flock.catchable(500.0, 510.0, tuning.CATCH_REACH) is None
    assert scene.flock.show("door") == []
    assert scene.flock.show("hinge") == [CraneShown(7, 500.0, 500.0)]
    assert scene.flock.show("hinge") == []
    assert scene.flock.catchable(500.0, 510.0, tuning.CATCH_REACH) == 0


def test_the_nearest_low_crane_within_reach_is_caught_and_the_first_of_equals() -> None:
    spots = [
        CraneSpot(1, 1, 540.0, 500.0),
        CraneSpot(2, 2, 460.0, 500.0),
        CraneSpot(3, 3, 500.0, 540.0),
        CraneSpot(4, 4, 500.0, 500.0, height=60.0),
    ]
    scene = Scene(*spots)
    assert scene.flock.catchable(500.0, 500.0, 72.0) == 0
    assert scene.flock.catchable(499.0, 500.0, 72.0) == 1
    assert scene.flock.catchable(500.0, 520.0, 72.0) == 2
    assert scene.flock.catchable(500.0, 800.0, 72.0) is None


def test_what_is_caught_is_gone_for_good() -> None:
    scene = Scene(SPOT).stand(560.0, 500.0)
    scene.breathe(3 * SECOND)
    assert len(scene.space.bodies) == 1
    scene.flock.catch(0)
    assert not scene.space.bodies
    assert scene.mode() == Mode.CAUGHT
    assert scene.go(60, speed=tuning.WALK) == []
    assert scene.flock.catchable(float(scene.flock.x[0]), float(scene.flock.y[0]), 72.0) is None


def test_cranes_caught_before_are_not_there() -> None:
    space = build_space(level("@"))
    cranes = Flock(space, [SPOT], 1, caught={1})
    assert cranes.catchable(500.0, 500.0, 72.0) is None
    assert cranes.mode.tolist() == [Mode.CAUGHT]


def test_a_beat_is_told_at_the_bottom_of_the_down_beat_and_clean_for_eight_ticks_about_it() -> None:
    scene = Scene(SPOT).stand(560.0, 500.0)
    assert not scene.flock.clean(0)
    scene.breathe(6 * SECOND)
    told, clean = [], []
    for _ in range(10 * SECOND):
        told.append(bool(only(Beat, scene.breathe(1))))
        clean.append(scene.flock.clean(0))
        assert not (told[-1] and scene.flock.gliding[0])
    assert 8 <= sum(told) <= 15
    for tick in (i for i, beat in enumerate(told) if beat):
        around = clean[max(0, tick - 7) : tick + 8]
        assert all(around)
        assert not any(clean[tick + 10 : tick + 14])


def test_beats_are_heard_only_within_their_range() -> None:
    spot = CraneSpot(10, 1, 500.0, 500.0, perched=False, range=60.0)
    assert only(Beat, Scene(spot).stand(500.0 + 400.0, 500.0).go(600)) != []
    assert Scene(spot).stand(500.0 + 800.0, 500.0).go(600) == []


@cache
def busy(seed: int = 3, look: bool = False, cranes: int = 14) -> str:
    """Digest after 600 ticks of running and breathing among cranes, walls and furniture."""
    solids = [Solid(box(300, 300, 320, 600)), Solid(box(500, 420, 620, 500), height=40.0)]
    spots = [
        CraneSpot(i, i, 240.0 + 47 * (i % 9), 240.0 + 61 * (i // 3), perched=i % 3 == 0)
        for i in range(1, cranes + 1)
    ]
    scene = Scene(*spots, solids=solids, seed=seed)
    for tick in range(600):
        scene.stand(300.0 + tick, 400.0)
        scene.go(1, speed=4.0 * (tick < 200), breathing=tick > 250)
        if look:
            assert len(scene.flock.x) == len(scene.flock.bank) == cranes
            scene.flock.catchable(scene.x, scene.y, 72.0)
    return scene.digest()


def test_the_same_seed_gives_the_same_bits_and_another_seed_others() -> None:
    assert busy.__wrapped__() == busy()
    assert busy() != busy(seed=4)


def test_looking_changes_nothing() -> None:
    assert busy(look=True) == busy()


def test_arrays_and_floats_batches_and_single_bodies_lead_to_the_same_bits(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(flock, "MANY", 1)
    monkeypatch.setattr(bodies, "BATCH", (1, 1))
    arrays = busy.__wrapped__(cranes=40)
    monkeypatch.setattr(flock, "MANY", 1000)
    monkeypatch.setattr(bodies, "BATCH", (1000, 1000))
    assert busy.__wrapped__(cranes=40) == arrays == busy(cranes=40)


WIDE = " ".join(np.show_config(mode="dicts")["SIMD Extensions"].get("found", ()))
"""All that numpy uses of this processor; the names differ between its releases."""


@pytest.mark.parametrize(
    "environment",
    [{"NPY_DISABLE_CPU_FEATURES": WIDE, "PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "2"}],
    ids=["without wide registers", "another hash seed"],
)
def test_no_simd_path_and_no_hash_seed_changes_a_bit(environment: dict[str, str]) -> None:
    script = (
        "from tests.sim.test_flock import busy; from tests.sim.test_storm import storm_digest;"
        "print(busy(cranes=40), storm_digest())"
    )
    told = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", script],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert told == [busy(cranes=40), storm_digest()]
