"""Stage: what is drawn while midnight glass is crossed."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from game.app.stage import VEIL_TICKS, Stage
from game.sim.controls import NEUTRAL
from game.sim.level import Level
from game.speedrun.attempt import Attempt
from game.view.offscreen import Offscreen
from game.view.place import Place
from game.view.places.office.crossing import OPEN_TICKS, SWALLOW_TICKS
from tests.speedrun.dream import BED, PORCH
from tests.worlds import RIGHT

SIZE = (320, 180)
Pixels = NDArray[np.int16]


@pytest.fixture(scope="module")
def screen() -> Iterator[Offscreen]:
    window = Offscreen(*SIZE)
    yield window
    window.close()


class Crossed:
    """A dream of two places, played up to the first tick beyond a passage of some look."""

    def __init__(self, screen: Offscreen, look: str) -> None:
        way = replace(BED.passages[0], look=look)
        levels = {"bed": replace(BED, passages=(way,)), "porch": PORCH}

        def load(name: str) -> Level:
            return levels[name]

        self._screen = screen
        self.run = Attempt(load, "bed")
        self._stage = Stage(screen.ctx, SIZE, "low", lambda name, _turn: Place.of(load(name)))
        self._stage.show(self.run)
        start = self.run.world
        while self.run.world is start:
            self._stage.tick(self.run.step(RIGHT))

    def drawn(self) -> Pixels:
        self._stage.draw(self._screen.screen, words=False)
        return np.asarray(self._screen.grab(), np.int16)

    def go(self, ticks: int) -> Pixels:
        for _ in range(ticks):
            self._stage.tick(self.run.step(NEUTRAL))
        return self.drawn()


def test_ink_swallows_the_old_place_and_the_new_one_opens_out_of_it(screen: Offscreen) -> None:
    through = Crossed(screen, "glass")
    first = through.drawn()
    dark = through.go(SWALLOW_TICKS)
    after = through.go(OPEN_TICKS + VEIL_TICKS)
    assert first.mean() > 3 * dark.mean() > 0
    assert after.mean() > 3 * dark.mean()
    assert np.abs(first - after).mean() > 4, "another place"


def test_the_rules_have_gone_on_beyond_while_the_ink_covers_them(screen: Offscreen) -> None:
    through = Crossed(screen, "glass")
    assert through.run.world.level.name == "porch"
    tick = through.run.tick
    through.go(5)
    assert through.run.tick == tick + 5


def test_other_ways_come_out_of_the_dark_as_ever(screen: Offscreen) -> None:
    plain, glass = Crossed(screen, "plain"), Crossed(screen, "glass")
    assert plain.go(VEIL_TICKS // 2).mean() > 3 * glass.go(VEIL_TICKS // 2).mean()
