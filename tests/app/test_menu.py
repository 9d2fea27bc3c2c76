from game.app.menu import Menu
from game.sim.controls import NEUTRAL, Button, Controls

DOWN, UP = Controls(stick_y=127), Controls(stick_y=-127)
TAKE = Controls(int(Button.ACT))


def test_a_push_moves_one_line_and_the_ends_join() -> None:
    menu = Menu(3)
    menu.step(DOWN)
    assert menu.at == 1
    menu.step(DOWN)
    assert menu.at == 1
    menu.step(NEUTRAL)
    menu.step(UP)
    menu.step(NEUTRAL)
    menu.step(UP)
    assert menu.at == 2


def test_a_push_held_repeats_after_a_while() -> None:
    menu = Menu(9)
    for _ in range(60):
        menu.step(DOWN)
    assert menu.at > 3


def test_what_was_held_when_the_menu_came_takes_nothing() -> None:
    menu = Menu(2)
    assert menu.step(TAKE) is None
    assert menu.step(NEUTRAL) is None
    assert menu.step(TAKE) == 0
