"""Panes bear while breath is frozen on them."""

from game.sim.controls import NEUTRAL, Button
from game.sim.events import Fell
from game.sim.level import FearArea
from game.sim.parts.pane import THAW_TICKS, LivePane, Pane
from tests.worlds import RIGHT, box, play, press, world

GAP = "@   ....."
PANE = Pane(5, box(64.0, 0.0, 256.0, 64.0))
BREATH = press(Button.BREATHE)


def test_nobody_stands_on_what_is_not_frosted() -> None:
    w = world(GAP, parts=(PANE,))
    assert any(isinstance(e, Fell) for e in play(w, RIGHT, 60))


def test_breath_lets_it_bear_for_a_while() -> None:
    w = world(GAP, parts=(PANE,))
    play(w, BREATH, 21)
    events = play(w, RIGHT, 70)
    assert not any(isinstance(e, Fell) for e in events)
    assert w.player.x > 256


def test_it_thaws_without_breath() -> None:
    w = world(GAP, parts=(PANE,))
    live = w.parts.of(5)
    assert isinstance(live, LivePane)
    play(w, BREATH, 21)
    assert live.frost == THAW_TICKS
    play(w, NEUTRAL, THAW_TICKS + 1)
    assert live.frost == 0


def test_breath_does_not_carry_far() -> None:
    far = Pane(5, box(64.0 * 6, 0.0, 64.0 * 7, 64.0))
    w = world("@..... ..", parts=(far,))
    play(w, BREATH, 60)
    live = w.parts.of(5)
    assert isinstance(live, LivePane)
    assert live.frost == 0


JADE_PANE = Pane(5, box(64.0, 0.0, 256.0, 64.0), kind="jade")


def ticks_until_gone(pane: Pane, fear: float) -> int:
    w = world(GAP, parts=(pane,))
    play(w, BREATH, 21)
    live = w.parts.of(5)
    assert isinstance(live, LivePane)
    ticks = 0
    while live.frost:
        w.fear = fear
        play(w, NEUTRAL)
        ticks += 1
    return ticks


def test_jade_comes_apart_the_faster_the_greater_the_fear() -> None:
    assert ticks_until_gone(JADE_PANE, 0.0) == THAW_TICKS + 1
    assert ticks_until_gone(JADE_PANE, 0.5) < 0.5 * THAW_TICKS
    assert ticks_until_gone(JADE_PANE, 1.0) <= THAW_TICKS // 4 + 2
    assert ticks_until_gone(PANE, 1.0) == THAW_TICKS + 1


def test_on_jade_cold_fire_does_not_reach_the_foot() -> None:
    everywhere = (FearArea(8, "fire", box(0.0, 0.0, 640.0, 64.0)),)
    w = world(GAP, parts=(JADE_PANE,), fears=everywhere)
    play(w, BREATH, 21)
    play(w, RIGHT, 24)
    assert w.player.x > 110
    before = w.fear
    play(w, NEUTRAL, 20)
    assert w.fear == before > 0.0
    frosted = world(GAP, parts=(PANE,), fears=everywhere)
    play(frosted, BREATH, 21)
    play(frosted, RIGHT, 24)
    before = frosted.fear
    play(frosted, NEUTRAL, 20)
    assert frosted.fear > before
