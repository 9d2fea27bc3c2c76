"""All birds of a world: those of the place, of streams, and the podium's storm."""

import numpy as np

from game.sim import scenes
from game.sim.controls import NEUTRAL
from game.sim.events import Event, SceneBegan, SceneEnded
from game.sim.level import CraneSpot, Fold
from game.sim.parts.stream import Stream
from game.view.flight.aviary import Aviary
from game.view.snapshot import FOLDED, IN_REACH, SPEAKING
from tests.worlds import play, world

SKY = "\n".join(["@" + "." * 19, *["." * 20] * 3])
LANE = Stream(5, ((0.0, 96.0), (1200.0, 96.0)), 8, 2.4)


def test_birds_of_a_stream_are_rimmed_with_gold_and_fly() -> None:
    place = world(SKY, parts=(LANE,))
    aviary = Aviary(place, 1.0)
    xs = []
    for _ in range(30):
        aviary.tick(play(place, NEUTRAL))
        rows = aviary.rows(1.0, 0.0)
        assert len(rows) == 8
        assert (rows[:, 11] == 1.0).all()
        xs.append(rows[:, 0])
    assert np.abs(np.diff(xs, axis=0)).max(1).min() > 1.0


def test_birds_of_a_stream_come_out_of_the_distance_and_go_there() -> None:
    place = world(SKY, parts=(LANE,))
    aviary = Aviary(place, 1.0)
    for _ in range(200):
        aviary.tick(play(place, NEUTRAL))
        rows = aviary.rows(1.0, 0.0)
        far = np.minimum(rows[:, 0], 1200.0 - rows[:, 0])
        assert (rows[far < 40.0, 3] < 0.5 * rows[:, 3].max()).all()
        assert np.ptp(rows[far > 160.0, 3]) < 1e-6


def test_a_bird_that_begins_its_lane_anew_is_not_drawn_between() -> None:
    place = world(SKY, parts=(LANE,))
    aviary = Aviary(place, 1.0)
    for _ in range(400):
        aviary.tick(play(place, NEUTRAL))
        middle, after = aviary.rows(0.5, 0.0), aviary.rows(1.0, 0.0)
        assert np.abs(middle[:, 0] - after[:, 0]).max() < 6.0


def test_a_map_with_a_storm_has_its_birds() -> None:
    said = (("count", "200"), ("fall", "0"), ("speed", "1"), ("spread", "300"))
    fold = Fold(4, "storm", ((0.0, 0.0), (900.0, 300.0)), False, 64.0, said)
    many = Aviary(world(SKY, folds=(fold,)), 1.0).rows(1.0, 0.0)
    few = Aviary(world(SKY, folds=(fold,)), 0.3).rows(1.0, 0.0)
    assert 150 < len(many) <= 200
    assert len(few) < 0.4 * len(many)


def test_the_podiums_storm_comes_lands_whispers_and_goes() -> None:
    place = world(SKY, cranes=(CraneSpot(9, 1, 1200.0, 200.0),))
    aviary = Aviary(place, 0.02)

    def pass_on(ticks: int, *events: Event) -> None:
        aviary.tick([*play(place, NEUTRAL), *events])
        for _ in range(ticks - 1):
            aviary.tick(play(place, NEUTRAL))

    pass_on(scenes.DESCENDS - 2, SceneBegan("podium"))
    assert len(aviary.rows(1.0, 0.0)) == 1
    pass_on(scenes.LANDS - scenes.DESCENDS)
    assert len(aviary.rows(1.0, 0.0)) > 20
    pass_on(scenes.WHISPERS - scenes.LANDS + 10)
    rows = aviary.rows(1.0, 0.0)
    assert (rows[:, 7] == SPEAKING).sum() == 1
    pass_on(20)
    assert aviary.heat(1.0) > 0.5
    pass_on(1700, SceneEnded("podium", False))
    rows = aviary.rows(1.0, 0.0)
    assert len(rows) == 2, "the place's own, and the one on the shoulder"
    assert (rows[:, 7] == FOLDED).sum() == 2


def test_a_scene_that_is_skipped_leaves_no_storm() -> None:
    place = world(SKY)
    aviary = Aviary(place, 0.02)
    aviary.tick([*play(place, NEUTRAL), SceneBegan("podium")])
    for _ in range(scenes.LANDS):
        aviary.tick(play(place, NEUTRAL))
    assert len(aviary.rows(1.0, 0.0)) > 20
    aviary.tick([*play(place, NEUTRAL), SceneEnded("podium", True)])
    assert len(aviary.rows(1.0, 0.0)) == 0


def test_the_bird_the_hand_would_close_on_is_marked_and_no_other() -> None:
    near = Stream(5, ((0.0, 40.0), (1200.0, 40.0)), 4, 2.4)
    crane = CraneSpot(7, 1, 90.0, 32.0, perched=True, height=0.0)
    place = world(SKY, parts=(near,), cranes=(crane,))
    aviary = Aviary(place, 1.0)
    marked = []
    for _ in range(240):
        aviary.tick(play(place, NEUTRAL))
        rows = aviary.rows(1.0, 0.0)
        marked.append(int((rows[1:, 11] > 1.0).sum()))
        assert rows[0, 11] == IN_REACH, "the perched one stays in reach"
    assert set(marked) == {0, 1}
    place.player.fall()
    for _ in range(10):
        aviary.tick(play(place, NEUTRAL))
        assert not (aviary.rows(1.0, 0.0)[:, 11] > 1.0).any(), "none, to who falls"
