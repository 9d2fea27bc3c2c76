"""Storm birds: they keep to their lane, and give the dash back to the hand that closes."""

import numpy as np

from game.sim import tuning
from game.sim.controls import NEUTRAL, Button
from game.sim.events import Caught, Dashed, Fell, StormCaught
from game.sim.parts.stream import SHORN_TICKS, LiveStream, Stream
from game.sim.progress import Progress
from game.sim.world import World
from tests.worlds import RIGHT, play, press, world

LEARNT = Progress(lessons=frozenset({"fail_forward"}))
LANE = Stream(5, ((0.0, 96.0), (1200.0, 96.0)), 8, 2.4)
SKY = "\n".join(["." * 20] * 3)


def birds(w: World) -> LiveStream:
    live = w.parts.of(5)
    assert isinstance(live, LiveStream)
    return live


def test_they_keep_to_their_lane_and_come_again() -> None:
    w = world("@" + SKY[1:], parts=(LANE,))
    seen = set()
    for _ in range(12):
        play(w, NEUTRAL, 60)
        storm = birds(w).storm
        assert np.abs(storm.y - 96.0).max() < 60.0
        assert storm.x.min() > -40.0
        assert storm.x.max() < 1240.0
        assert storm.z.max() < 48.0
        seen.add(int(storm.x.argmax()))
    assert len(seen) > 3


def test_they_stay_evenly_spaced_enough_to_be_a_bridge() -> None:
    w = world("@" + SKY[1:], parts=(LANE,))
    play(w, NEUTRAL, 900)
    gaps = np.diff(np.sort(birds(w).storm.x))
    assert gaps.max() < 320.0


def test_a_caught_one_gives_the_dash_back_flies_on_and_does_not_count() -> None:
    drawing = "." * 20 + "\n" + "." * 9 + "@" + "." * 10 + "\n" + "." * 20
    w = world(drawing, LEARNT, parts=(LANE,))
    w.player.dash_ready = False
    w.player.ground_ticks = -10_000
    events = []
    for _ in range(200):
        events += play(w, press(Button.CATCH)) + play(w, NEUTRAL)
        if any(isinstance(e, StormCaught) for e in events):
            break
    assert any(isinstance(e, StormCaught) for e in events)
    assert w.player.dash_ready
    assert not any(isinstance(e, Caught) for e in events)
    assert w.progress.courage == 0
    assert len(birds(w).storm.x) == 8


def test_in_the_air_a_caught_one_lifts_one_for_a_moment() -> None:
    w = world("." * 10 + "@" + " " * 10, LEARNT, parts=(Stream(5, ((0.0, 32.0), (1280.0, 32.0))),))
    play(w, RIGHT, 8)
    while w.player.off_ground < tuning.LEDGE_GRACE - 1:
        play(w, RIGHT)
    events = []
    for _ in range(40):
        buttons = press(Button.CATCH, stick_x=127) if w.tick % 2 else RIGHT
        events = play(w, buttons)
        if any(isinstance(e, (StormCaught, Fell)) for e in events):
            break
    assert any(isinstance(e, StormCaught) for e in events)
    assert w.player.off_ground <= 1


def test_the_same_bird_is_not_caught_twice_at_once() -> None:
    one = Stream(5, ((500.0, 96.0), (2000.0, 96.0)), 1, 1.2)
    drawing = "." * 40 + "\n" + "." * 19 + "@" + "." * 20 + "\n" + "." * 40
    w = world(drawing, LEARNT, parts=(one,))
    caught = []
    for _ in range(SHORN_TICKS // 2):
        events = play(w, press(Button.CATCH)) + play(w, NEUTRAL)
        caught += [e for e in events if isinstance(e, StormCaught)]
    assert len(caught) == 1


def test_a_dash_given_back_in_mid_dash_carries_across_what_one_dash_does_not() -> None:
    gap = "@." + " " * 3 + "......"
    still = Stream(5, ((150.0, 32.0), (1e4, 32.0)), 1, 0.05)

    def crossed(*, catches: bool) -> bool:
        w = world(gap, LEARNT, parts=(still,))
        while w.player.x < 2 * 64 - 6:
            play(w, RIGHT)
        bird = birds(w).storm
        bird.put(0, 220.0, 32.0, 1.0, 0.0, 0.05, 20.0)
        events = play(w, press(Button.DASH, stick_x=127))
        events += play(w, press(Button.CATCH, stick_x=127) if catches else RIGHT, 8)
        events += play(w, press(Button.DASH, stick_x=127))
        events += play(w, RIGHT, 40)
        dashes = sum(isinstance(e, Dashed) for e in events)
        assert dashes == (2 if catches else 1)
        return not any(isinstance(e, Fell) for e in events)

    assert crossed(catches=True)
    assert not crossed(catches=False)


def test_far_from_everybody_they_hold_still_and_then_fly_on() -> None:
    far = Stream(5, ((2400.0, 96.0), (3600.0, 96.0)))
    drawing = "@" + "." * 60
    w = world(drawing, parts=(far,))
    play(w, NEUTRAL, 2)
    held = birds(w).storm.x.copy()
    play(w, NEUTRAL, 60)
    assert np.array_equal(birds(w).storm.x, held)
    w.player.stand_at(2400.0, 32.0)
    play(w, NEUTRAL, 30)
    assert (np.abs(birds(w).storm.x - held) > 20.0).all()
