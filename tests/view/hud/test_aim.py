"""What the next press is said to do: toys step back once read, and a kite speaks over grass."""

from dataclasses import replace

from game.sim.controls import NEUTRAL, Button
from game.sim.parts.flap import Flap
from game.sim.parts.gust import Gust
from game.sim.parts.kite import Kite
from game.sim.world import World
from game.view.hud.aim import Aim
from game.view.hud.state import PromptState, Sight
from tests.worlds import box, play, press, world

SIGHT = Sight(0.0, 0.0, 1.0)
KITE = Kite(5, 40.0, 32.0)
WIND = Gust(6, box(0.0, 0.0, 900.0, 64.0), 1.0, 0.0, 3.0, period=0)
FIELD = "@." + " " * 8 + "......"


def seen(w: World, aim: Aim, ticks: int) -> PromptState | None:
    for _ in range(ticks):
        play(w, NEUTRAL)
        aim.tick(w, "")
    return aim.prompt(SIGHT)


def test_what_folds_is_named_in_full_first_and_then_keeps_in_the_background() -> None:
    crease = ((96.0, 0.0), (96.0, 64.0))
    w = world("@....", parts=(Flap(5, box(32.0, 0.0, 96.0, 64.0), crease),))
    aim = Aim()
    first, late = seen(w, aim, 30), seen(w, aim, 500)
    assert first is not None
    assert late is not None
    assert first.alpha == 1.0
    assert 0.2 < late.alpha < 0.5


def test_in_the_air_letting_go_is_named_only_over_what_one_would_land_on() -> None:
    w, aim = world(FIELD, parts=(KITE, WIND)), Aim()
    play(w, press(Button.ACT))
    over_nothing, over_grass = [], []
    for _ in range(400):
        play(w, NEUTRAL)
        aim.tick(w, "")
        x = w.player.x
        if w.player.mode == "carried" and 200.0 < x < 520.0:
            over_nothing.append(aim.prompt(SIGHT))
        if w.player.mode == "carried" and 700.0 < x < 800.0:
            over_grass.append(aim.prompt(SIGHT))
    assert over_nothing
    assert not any(over_nothing)
    assert any(prompt is not None and prompt.verb == "let_go" for prompt in over_grass)


def test_a_kite_in_hand_on_the_ground_says_how_to_let_go_of_it() -> None:
    w, aim = world("@....", parts=(replace(KITE, x=32.0),)), Aim()
    play(w, press(Button.ACT))
    prompt = seen(w, aim, 30)
    assert prompt is not None
    assert prompt.verb == "let_go"
