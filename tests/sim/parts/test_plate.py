"""Plates shatter by the clock, and stand again when remade."""

from game.sim import tuning
from game.sim.controls import NEUTRAL, Button
from game.sim.events import Fell, Reassembled, Remade, Shattered
from game.sim.parts.gear import Gear
from game.sim.parts.plate import HOME_TICKS, WARN_TICKS, LivePlate, Plate
from game.sim.progress import Progress
from tests.worlds import RIGHT, box, play, press, world

LEARNT = Progress(lessons=frozenset({"build_from_ashes"}))
OVER = box(64.0, 0.0, 256.0, 64.0)
GAP = "@   ....."


def test_it_falls_and_stands_by_the_clock_and_says_so() -> None:
    w = world(GAP, parts=(Plate(5, OVER, 100, 40, 40),))
    events = play(w, NEUTRAL, 100)
    assert [e for e in events if isinstance(e, (Shattered, Reassembled))] == [
        Shattered(5),
        Reassembled(5),
    ]
    plate = Plate(5, OVER, 100, 40, 40)
    assert plate.ticks_left(0) == 60
    assert plate.ticks_left(60) is None
    assert plate.ticks_left(100) == 60


def test_one_walks_over_it_while_it_stands_and_falls_while_it_does_not() -> None:
    for broken in (False, True):
        w = world(GAP, parts=(Plate(5, OVER, 0, 0, broken=broken),))
        events = play(w, RIGHT, 80)
        assert any(isinstance(e, Fell) for e in events) is broken


def test_it_is_remade_by_holding_on_for_as_long_as_the_rules_say() -> None:
    w = world(GAP, LEARNT, parts=(Plate(5, OVER, broken=True),))
    hold = press(Button.ACT)
    assert not any(isinstance(e, Remade) for e in play(w, hold, tuning.REMAKE_HOLD - 1))
    assert Remade(5) in play(w, hold)
    events = play(w, NEUTRAL, tuning.REMAKE_STANDS - 1)
    assert not any(isinstance(e, Shattered) for e in events)
    assert Shattered(5) in play(w, NEUTRAL)


def test_nobody_remakes_who_has_not_learned_it_nor_from_afar() -> None:
    w = world(GAP, parts=(Plate(5, OVER, broken=True),))
    assert not any(isinstance(e, Remade) for e in play(w, press(Button.ACT), 30))
    far = box(64.0 * 6, 0.0, 64.0 * 8, 64.0)
    w = world("@.....  ..", LEARNT, parts=(Plate(5, far, broken=True),))
    assert not any(isinstance(e, Remade) for e in play(w, press(Button.ACT), 30))


def test_letting_go_too_early_remakes_nothing() -> None:
    w = world(GAP, LEARNT, parts=(Plate(5, OVER, broken=True),))
    for _ in range(5):
        events = play(w, press(Button.ACT), tuning.REMAKE_HOLD - 1) + play(w, NEUTRAL)
        assert not any(isinstance(e, Remade) for e in events)


def test_a_hand_that_holds_on_remakes_one_after_the_other() -> None:
    first, second = box(64.0, 0.0, 128.0, 64.0), box(128.0, 0.0, 192.0, 64.0)
    w = world(GAP, LEARNT, parts=(Plate(5, first, broken=True), Plate(6, second, broken=True)))
    events = play(w, press(Button.ACT), tuning.REMAKE_HOLD * 2)
    assert [e.part_id for e in events if isinstance(e, Remade)] == [5, 6]


def test_on_a_gear_it_rides_along() -> None:
    gear = Gear(4, 320.0, 320.0, 300.0, 300.0, steps=4, step_ticks=30)
    plate = Plate(5, box(350.0, 300.0, 500.0, 340.0), 0, 0, gear=4)
    w = world("\n".join(["@" + "." * 9] + [" " * 10] * 9), parts=(gear, plate))
    live = w.parts.of(5)
    assert live.footing(420.0, 320.0) is not None
    assert live.footing(320.0, 420.0) is None
    play(w, NEUTRAL, 29)
    assert live.footing(320.0, 420.0) is not None
    assert live.footing(420.0, 320.0) is None


def test_it_warns_before_it_shatters_by_the_clock_and_after_a_hand() -> None:
    w = world(GAP, parts=(Plate(5, OVER, 100, 40, 40),))
    (live,) = w.parts.all
    assert isinstance(live, LivePlate)
    seen = []
    for _ in range(60):
        play(w, NEUTRAL)
        seen.append(live.warning)
    assert sum(near > 0.0 for near in seen) == WARN_TICKS - 1
    assert seen[-2] > seen[-3] > 0.9
    assert seen[-1] == 0.0
    w = world(GAP, LEARNT, parts=(Plate(5, OVER, broken=True),))
    (live,) = w.parts.all
    assert isinstance(live, LivePlate)
    play(w, press(Button.ACT), tuning.REMAKE_HOLD)
    assert live.by_hand
    assert live.warning == 0.0
    play(w, NEUTRAL, tuning.REMAKE_STANDS - 2)
    assert live.warning > 0.9


def test_its_panes_come_home_before_it_stands_by_the_clock_and_only_then() -> None:
    w = world(GAP, parts=(Plate(5, OVER, 400, 200, 0), Plate(6, OVER, broken=True)))
    by_clock, broken = (live for live in w.parts.all if isinstance(live, LivePlate))
    homes = []
    while not by_clock.stands:
        play(w, NEUTRAL)
        homes.append(by_clock.returning)
    assert homes[: -HOME_TICKS - 1] == [0.0] * (len(homes) - HOME_TICKS - 1)
    assert homes[-3] < homes[-2] < 1.0
    assert homes[-2] > 0.9, "home when it stands"
    assert homes[-1] == 0.0 == broken.returning
