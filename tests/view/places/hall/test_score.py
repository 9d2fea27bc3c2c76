"""The score of the podium's scene: cues in their order, the hush, crowns one by one."""

from itertools import pairwise
from math import cos, inf

import pytest

from game.sim import scenes
from game.sim.controls import NEUTRAL, Button
from game.sim.level import YoungerSelf
from game.sim.parts.lectern import Lectern, Stroke
from game.sim.progress import LESSONS, Assists, Progress
from game.sim.scenes import turn_of
from game.sim.world import World
from game.view.observer import Observer
from game.view.places.hall.score import Played, Score
from game.view.shares import whole
from game.view.snapshot import Snapshot
from tests.worlds import middle, play, press, world

X, Y = middle(10, 15)
STROKES = tuple(
    Stroke(((X - 100.0, Y - 90.0 * k), (X + 100.0, Y - 90.0 * k)), "Fail") for k in (1, 2, 3)
)
PODIUM = Lectern(5, X, Y, STROKES, scene="podium", pace=5.0)
SELVES = tuple(
    YoungerSelf(20 + i, 7 + 5 * i, f"relic {i}", X - 240.0 + 80.0 * i, Y + 150.0) for i in range(7)
)
ROOM = "\n".join(["." * 20] * 15 + ["." * 10 + "@" + "." * 9] + ["." * 20] * 14)
VIEW = (1280.0, 720.0)


def hall(progress: Progress | None = None) -> World:
    helped = Assists(self_writing=True)
    return world(ROOM, progress, helped, parts=(PODIUM,), selves=SELVES)


class Watched:
    """A world and who observes it, stepped together."""

    def __init__(self) -> None:
        self.world = hall(Progress(lessons=frozenset(LESSONS)))
        self.observer = Observer(self.world, VIEW, 0.02)

    def step(self, *buttons: Button) -> Snapshot:
        self.observer.tick(self.world.step(press(*buttons)))
        return self.observer.look(1.0)

    def write(self) -> Snapshot:
        """Until the last phrase is whole."""
        self.step(Button.ACT)
        while self.world.playing is None:
            shot = self.step()
        return shot

    def play(self, until: int) -> Snapshot:
        while (shot := self.step()).played.ticks < until:
            pass
        return shot


def test_cues_come_in_the_order_of_the_dream() -> None:
    order = (
        *(scenes.BURNS, scenes.CROWNS, scenes.CRACKS, scenes.DESCENDS, scenes.LANDS),
        *(scenes.THINS, scenes.WHISPERS, scenes.CREAKS, scenes.FALLS, scenes.ENDS),
    )
    assert list(order) == sorted(order)
    assert scenes.CROWNS + 2 * scenes.APART < scenes.CRACKS, "all are crowned before the crack"


def test_the_selves_are_shared_out_among_the_phrases_in_their_order() -> None:
    turns = [turn_of(i, 7, 3) for i in range(7)]
    assert turns == [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 1), (2, 2)]
    assert [turn_of(i, 2, 3)[0] for i in range(2)] == [1, 2]


def test_the_lights_go_down_as_the_hands_are_raised_and_up_as_they_sink() -> None:
    w = Watched()
    assert w.step().played.hush == 0.0
    w.step(Button.ACT)
    hushes = [w.step().played.hush for _ in range(20)]
    assert hushes == sorted(hushes)
    assert hushes[-1] > hushes[0]
    w.step(Button.ACT)
    for _ in range(90):
        shot = w.step()
    assert shot.played.hush == 0.0


def test_each_phrase_crowns_its_selves_one_after_the_other() -> None:
    w = Watched()
    w.write()
    crowned = []
    for _ in range(scenes.CRACKS):
        shot = w.step()
        crowned.append(sum(who.crowned for who in shot.selves))
    assert shot.state != "crowned"
    assert crowned == sorted(crowned)
    assert crowned[-1] == 7
    assert max(b - a for a, b in pairwise(crowned)) == 1


def test_the_ceiling_opens_after_the_crowns_and_before_the_storm_is_here() -> None:
    opened = [Played(ticks=float(t)).opened for t in range(0, scenes.ENDS, 10)]
    assert opened == sorted(opened)
    assert Played(ticks=float(scenes.CRACKS)).opened == 0.0
    assert Played(ticks=float(scenes.DESCENDS + 40)).opened == 1.0


def test_light_leaks_through_the_wall_until_it_falls() -> None:
    assert Played(ticks=float(scenes.CREAKS)).creaked == 0.0
    assert Played(ticks=float(scenes.FALLS)).creaked == 1.0
    assert Played(ticks=scenes.FALLS + 10.0).falling
    assert not Played(ticks=float(scenes.CREAKS)).falling
    assert not Played(ticks=inf).falling


def test_the_whole_scene_ends_crowned_before_an_open_wall() -> None:
    w = Watched()
    w.write()
    for _ in range(scenes.FALLS + 1):
        shot = w.step()
    assert shot.state == "crowned"
    assert shot.played.ticks == pytest.approx(scenes.FALLS, abs=2)
    assert 0.0 < shot.shares[2] < 0.1, "the ribbons pour in"
    for _ in range(scenes.ENDS - scenes.FALLS):
        shot = w.step()
    assert shot.played.ticks == inf
    assert shot.shares == whole("crowned")


def test_skipped_all_stands_as_at_its_end_at_once() -> None:
    w = Watched()
    w.write()
    w.step()
    shot = w.step(Button.SKIP)
    assert shot.state == "crowned"
    assert shot.shares == whole("crowned")
    assert shot.played.ticks == inf
    assert shot.played.hush == 0.0
    assert all(who.crowned for who in shot.selves)
    assert len(shot.cranes) == 0


def test_the_dreamer_turns_to_the_selves_and_at_last_to_the_wall() -> None:
    w = Watched()
    w.write()
    shot = w.play(scenes.CROWNS)
    assert cos(shot.dreamer.heading) > 0.95
    shot = w.play(scenes.FALLS)
    assert cos(shot.dreamer.heading) < -0.95


def test_the_view_leans_up_to_what_is_written_and_to_the_wall() -> None:
    w = Watched()
    before = w.step().corner[1]
    w.write()
    assert w.step().corner[1] < before - 60.0
    low = w.play(scenes.CROWNS + 60).corner[1]
    assert w.play(scenes.FALLS + 60).corner[1] < low - 60.0


def test_the_dais_is_mounted_once() -> None:
    w = hall()
    w.player.stand_at(X + 600.0, Y)
    seen = Score(w.level, crowned=False)
    play(w, NEUTRAL)
    seen.tick(w, ())
    assert seen.at(1.0).mounted < 0.0
    for ticks, x in ((30, X + 20.0), (30, X + 600.0), (30, X)):
        w.player.stand_at(x, Y)
        for _ in range(ticks):
            seen.tick(w, ())
    assert seen.at(1.0).mounted == 89.0
    assert seen.at(0.5).mounted == 88.5


def test_without_a_podium_nothing_is_played() -> None:
    w = world(ROOM)
    seen = Score(w.level, crowned=False)
    seen.tick(w, play(w, NEUTRAL))
    assert seen.at(1.0) == Played()
    assert seen.glance() is None
    assert seen.facing() is None
