"""What is there only in some states of the dream comes and goes with them."""

from dataclasses import replace

from game.sim.controls import NEUTRAL
from game.sim.events import Left, PassageOpened, StateChanged
from game.sim.level import Passage, Solid
from game.sim.progress import Progress
from game.sim.states import progress_in
from tests.worlds import RIGHT, box, play, world

WALL = Solid(box(192.0, 0.0, 256.0, 64.0), when=("arrival", "cued"))
NORTH = Passage(5, "north", box(448.0, 0.0, 512.0, 64.0), "cliff", when=("crowned",))
ROW = "@........."


def test_a_wall_falls_when_its_state_is_over() -> None:
    w = world(ROW, solids=(WALL,))
    play(w, RIGHT, 90)
    assert w.player.x < 192.0
    w.progress = progress_in("crowned")
    assert StateChanged("crowned") in play(w, NEUTRAL)
    play(w, RIGHT, 60)
    assert w.player.x > 256.0


def test_who_comes_when_it_is_over_finds_it_gone() -> None:
    for state, stopped in (("arrival", True), ("cued", True), ("crowned", False)):
        w = world(ROW, progress_in(state), solids=(WALL,))
        play(w, RIGHT, 90)
        assert (w.player.x < 192.0) is stopped


def test_a_passage_is_shut_again_when_its_state_is_over() -> None:
    w = world(ROW, passages=(Passage(5, "arch", NORTH.outline, "corridor", when=("arrival",)),))
    assert w.open_passages == {5}
    w.progress = progress_in("crowned")
    play(w, NEUTRAL, 2)
    assert w.open_passages == set()


def test_a_passage_opens_with_its_state() -> None:
    w = world(ROW, passages=(NORTH,))
    events = play(w, RIGHT, 140)
    assert not any(isinstance(e, Left) for e in events)
    w = world(ROW, passages=(NORTH,))
    w.progress = replace(Progress(), scenes=frozenset({"podium"}))
    events = play(w, NEUTRAL)
    assert any(isinstance(e, PassageOpened) for e in events)
    for _ in range(140):
        if not w.over:
            events += play(w, RIGHT)
    assert any(isinstance(e, Left) for e in events)
