"""The three memories: a letter that folds, ink that dries, a kite that carries."""

from typing import Any

import pytest

from game.sim.controls import NEUTRAL, Button
from game.sim.events import Fell, Folded, HingePassed, KiteHeld, KiteLetGo, SetBack
from game.sim.level import Hinge
from game.sim.parts.bleed import Bleed
from game.sim.parts.flap import TURN_TICKS, Flap, LiveFlap
from game.sim.parts.gust import Gust
from game.sim.parts.kite import HEIGHT, Kite, LiveKite
from game.sim.parts.lectern import Lectern, Stroke
from game.sim.progress import Progress
from game.sim.world import World
from tests.worlds import DOWN, LEFT, RIGHT, box, play, press, world

ACT = press(Button.ACT)
# Tiles 0 to 3 are floor, the flap covers 4 to 7, and 8 is floor again.
FLAP = Flap(5, box(256.0, 0.0, 512.0, 64.0), ((256.0, 0.0), (256.0, 64.0)))
LETTER = "...@    ...."


def test_folded_it_lies_on_the_other_side_of_its_crease() -> None:
    w = world(LETTER, parts=(FLAP,))
    live = w.parts.of(5)
    assert live.footing(400.0, 32.0) is not None
    assert w.prompt is not None
    assert w.prompt.verb == "fold_over"
    events = play(w, ACT) + play(w, NEUTRAL, TURN_TICKS + 1)
    assert Folded(5, True) in events
    assert live.footing(400.0, 32.0) is None
    assert live.footing(112.0, 32.0) is not None
    assert w.player.x == 3.5 * 64


def test_who_stands_on_it_is_taken_along_to_what_was_far() -> None:
    w = world(LETTER, parts=(Flap(5, FLAP.outline, FLAP.crease, folded=True),))
    while w.player.x > 190:
        play(w, LEFT)
    play(w, NEUTRAL, 10)
    x = w.player.x
    events = play(w, ACT) + play(w, RIGHT, TURN_TICKS + 2)
    assert Folded(5, False) in events
    assert w.player.x == pytest.approx(512.0 - x, abs=9.0)
    assert not any(isinstance(e, Fell) for e in events)
    play(w, RIGHT, 60)
    assert w.player.x > 512


def test_one_bends_down_anywhere_along_the_crease() -> None:
    crease = ((256.0, -400.0), (256.0, 464.0))
    w = world(LETTER, parts=(Flap(5, FLAP.outline, crease),))
    assert w.prompt is not None
    assert (w.prompt.x, w.prompt.y) == (256.0, w.player.y)


def test_a_folded_sheet_is_lifted_by_its_loose_edge_too() -> None:
    w = world(
        "@......",
        parts=(Flap(5, box(320.0, 0.0, 448.0, 64.0), ((320.0, 0.0), (320.0, 64.0)), True),),
    )
    assert w.prompt is None
    play(w, RIGHT, 25)
    assert w.player.x < 192.0
    assert w.prompt is not None
    assert w.prompt.verb == "unfold"
    assert w.prompt.x == 192.0


def test_one_folds_from_the_middle_of_a_sheet_one_stands_on() -> None:
    wide = Flap(5, box(0.0, 0.0, 640.0, 448.0), ((640.0, 0.0), (640.0, 448.0)))
    w = world("\n".join(["          ", "          ", "          ", "    @"]), parts=(wide,))
    assert w.prompt is not None
    assert (w.prompt.x, w.prompt.y) == (w.player.x, w.player.y)


def test_turning_back_in_mid_fold_lets_go() -> None:
    w = world(LETTER, parts=(Flap(5, FLAP.outline, FLAP.crease, folded=True),))
    play(w, LEFT, 12)
    play(w, ACT)
    play(w, press(Button.HINGE), 35)
    assert w.player.mode == "walk"
    play(w, NEUTRAL, 60)
    live = w.parts.of(5)
    assert isinstance(live, LiveFlap)
    assert not live.folded


def test_ink_bears_when_it_is_dry_and_not_before_nor_after() -> None:
    bleed = Bleed(5, ((64.0, 32.0), (320.0, 32.0)), 60.0, 4.0, 600, 90, 200)
    assert not bleed.is_dry(160.0, 40.0 + 89.0)
    assert bleed.is_dry(160.0, 40.0 + 90.0)
    assert not bleed.bears(160.0, 100)
    assert bleed.bears(160.0, 140)
    assert not bleed.bears(160.0, 40 + 90 + 200)
    assert bleed.bears(160.0, 740)


def test_one_walks_across_on_the_dry_and_falls_on_the_wet() -> None:
    ink = Bleed(5, ((64.0, 32.0), (320.0, 32.0)), 60.0, 4.0, 600, 90, 300)
    for wait, falls in ((30, True), (160, False)):
        w = world("@    .....", parts=(ink,))
        play(w, NEUTRAL, wait)
        events = play(w, RIGHT, 90)
        assert any(isinstance(e, Fell) for e in events) is falls


OWN = Bleed(5, ((64.0, 32.0), (320.0, 32.0)), 60.0, 4.0, 600, 20, 30, after="the last line")
WROTE = Progress(figures=frozenset({"the last line"}))


def test_ones_own_ink_runs_once_all_is_written_and_then_bears_for_good() -> None:
    pen = Lectern(6, 32.0, 32.0, (Stroke(((0.0, 0.0), (40.0, 0.0)), "You."),), figure=OWN.after)
    w = world("@    .....", parts=(OWN, pen))
    ink = w.parts.of(5)
    play(w, NEUTRAL, 700)
    assert ink.footing(100.0, 32.0) is None
    play(w, ACT)
    while OWN.after not in w.progress.figures:
        play(w, RIGHT)
    play(w, NEUTRAL, 10)
    assert ink.footing(100.0, 32.0) is None, "it is wet"
    play(w, NEUTRAL, 24)
    assert ink.footing(100.0, 32.0) is not None
    assert ink.footing(300.0, 32.0) is None
    play(w, NEUTRAL, 1300)
    assert not any(isinstance(e, Fell) for e in play(w, RIGHT, 90))


def test_it_lies_dry_where_all_was_written_before() -> None:
    w = world("@    .....", WROTE, parts=(OWN,))
    assert not any(isinstance(e, Fell) for e in play(w, RIGHT, 90))
    assert w.digest() != world("@    .....", parts=(OWN,)).digest()


WIND = Gust(6, box(0.0, 0.0, 1280.0, 64.0), 1.0, 0.0, 3.0, 400, 120, 340)
FIELD = "@." + " " * 6 + "............"


def test_held_it_carries_over_nothing_while_the_gust_blows() -> None:
    w = world(FIELD, parts=(Kite(5, 40.0, 32.0), WIND))
    events = play(w, ACT)
    assert KiteHeld(5) in events
    events = play(w, NEUTRAL, 70)
    assert w.player.x < 100
    events += play(w, NEUTRAL, 100)
    live = w.parts.of(5)
    assert isinstance(live, LiveKite)
    assert live.aloft
    events += play(w, NEUTRAL, 90)
    assert not any(isinstance(e, Fell) for e in events)
    assert w.player.x > 8 * 64
    assert w.player.mode == "walk"
    assert live.held


def test_who_holds_on_hangs_over_nothing_until_the_wind_is_back() -> None:
    short = Gust(6, WIND.outline, 1.0, 0.0, 3.0, 250, 90, 200)
    w = world("@." + " " * 12 + "......", parts=(Kite(5, 40.0, 32.0), short))
    events = play(w, ACT) + play(w, NEUTRAL, 260)
    assert w.player.mode == "carried"
    low = w.player.height
    assert 2 * 64 < w.player.x < 14 * 64
    events += play(w, NEUTRAL, 60)
    assert w.player.height > low
    events += play(w, NEUTRAL, 400)
    assert not any(isinstance(e, Fell) for e in events)
    assert w.player.x > 14 * 64


def test_where_no_wind_comes_back_the_kite_lets_one_down() -> None:
    gone = Gust(6, box(0.0, 0.0, 400.0, 64.0), 1.0, 0.0, 3.0, 400, 120, 340)
    w = world(FIELD + " " * 4, parts=(Kite(5, 40.0, 32.0), gone))
    events = play(w, ACT) + play(w, NEUTRAL, 220)
    assert any(isinstance(e, Fell) for e in events)


def test_letting_go_over_nothing_is_a_fall_and_the_kite_goes_home() -> None:
    w = world(FIELD, parts=(Kite(5, 40.0, 32.0), WIND))
    play(w, ACT)
    play(w, NEUTRAL, 110)
    assert 2 * 64 < w.player.x < 8 * 64
    events = play(w, ACT) + play(w, NEUTRAL, 60)
    assert KiteLetGo(5) in events
    assert any(isinstance(e, SetBack) for e in events)
    assert w.prompt is not None
    assert w.prompt.verb == "hold"


def test_without_it_the_gust_only_pushes() -> None:
    w = world(FIELD, Progress(), parts=(Kite(5, 40.0, 32.0), WIND))
    events = play(w, NEUTRAL, 200)
    assert any(isinstance(e, Fell) for e in events)


def flown(ticks: int, *, field: str = FIELD, **parts: Any) -> World:
    """A world in which one took the string at once and has waited since."""
    w = world(field, parts=(Kite(5, 40.0, 32.0, **parts), WIND))
    play(w, ACT)
    play(w, NEUTRAL, ticks)
    return w


def test_one_rises_little_by_little_and_leans_aside() -> None:
    w = flown(80)
    low = w.player.height
    assert 0.0 < low < HEIGHT / 2
    play(w, DOWN, 10)
    assert low < w.player.height < HEIGHT
    assert w.player.y > 32.0


def test_letting_go_over_ground_sets_one_down_softly_a_little_further_on() -> None:
    w = flown(150, field="@" + "." * 19)
    x, height = w.player.x, w.player.height
    play(w, ACT)
    play(w, NEUTRAL)
    assert 0.0 < w.player.height < height
    events = play(w, NEUTRAL, 40)
    assert w.player.height == 0.0
    assert w.player.mode == "walk"
    assert 20.0 < w.player.x - x < 120.0
    assert not any(isinstance(e, Fell) for e in events)


def test_nobody_treads_on_what_they_fly_over() -> None:
    hinge = Hinge(9, "far", box(300.0, 0.0, 364.0, 64.0), 330.0, 32.0)
    w = world(FIELD, hinges=(hinge,), parts=(Kite(5, 40.0, 32.0), WIND))
    play(w, ACT)
    events = play(w, NEUTRAL, 160)
    assert w.player.x > 364.0
    assert w.player.height > 0.0
    assert not any(isinstance(e, HingePassed) for e in events)


def test_left_alone_it_waits_at_the_peg_nearest_to_the_dreamer() -> None:
    w = flown(150, field="@" + "." * 19, pegs=((900.0, 32.0),))
    live = w.parts.of(5)
    assert isinstance(live, LiveKite)
    play(w, ACT)
    play(w, RIGHT, 60)
    assert live.waits == (900.0, 32.0)
    play(w, press(Button.HINGE), 35)
    assert live.waits == (40.0, 32.0)


def test_set_back_in_the_air_one_has_lost_the_string_and_stands() -> None:
    w = flown(110)
    play(w, press(Button.HINGE), 35)
    live = w.parts.of(5)
    assert isinstance(live, LiveKite)
    assert not live.held
    assert (w.player.mode, w.player.height) == ("walk", 0.0)
