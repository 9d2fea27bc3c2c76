"""Fear in the sun: who is armored and faces it has less of it."""

from game.sim.controls import NEUTRAL
from game.sim.level import FearArea, Fold
from game.sim.progress import Progress
from tests.worlds import RIGHT, box, play, world

SUN = Fold(9, "sun", box(900.0, 0.0, 1000.0, 64.0), True, 0.0)
COLD = FearArea(8, "fire", box(0.0, 0.0, 200.0, 64.0))
ARMORED = Progress(lessons=frozenset({"name_every_scar"}))
ROW = "@" + "." * 15


def fear_after(
    progress: Progress, folds: tuple[Fold, ...], fears: tuple[FearArea, ...] = (COLD,)
) -> float:
    w = world(ROW, progress, folds=folds, fears=fears)
    play(w, RIGHT, 2)
    w.fear = 0.5
    play(w, NEUTRAL, 30)
    return w.fear


def test_its_cold_is_resolve_for_who_is_armored() -> None:
    assert fear_after(ARMORED, (SUN,), ()) < 0.5
    assert fear_after(Progress(), (SUN,), ()) == 0.5


def test_in_cold_fire_facing_the_sun_buys_time_and_breath_alone_saves() -> None:
    assert 0.5 < fear_after(ARMORED, (SUN,)) < 0.6
    assert fear_after(Progress(), (SUN,)) > 0.6
    assert fear_after(ARMORED, ()) > 0.6
