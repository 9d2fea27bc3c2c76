"""A mirrored place looks like the other in a mirror."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from game.app.library import Library
from game.sim.mirror import turned
from game.sim.states import progress_in
from game.sim.world import World
from game.view.observer import Observer
from game.view.offscreen import Offscreen
from game.view.renderer import Renderer
from game.view.studio import Studio

LIBRARY = Library()


def seen(offscreen: Offscreen, name: str, turn: int, x: float, y: float) -> NDArray[np.float64]:
    """What is seen from a point of the map as it is drawn, in greys."""
    level = turned(LIBRARY.campaign.load(name), turn)
    world = World(level, 0, replace(progress_in("arrival"), turn=turn))
    world.player.stand_at(level.width - x if level.mirrored else x, y)
    studio = Studio(offscreen.ctx, offscreen.size, "low")
    renderer = Renderer(studio, LIBRARY.place(name, turn))
    observer = Observer(world, renderer.lens.view, studio.quality.storm)
    observer.tick(())
    renderer.draw(observer.look(1.0), offscreen.screen)
    return np.asarray(offscreen.grab().convert("L"), float)


@pytest.mark.parametrize(("name", "x", "y"), [("office", 704.0, 330.0), ("gears", 1300.0, 2900.0)])
def test_walls_furniture_and_ground_change_sides(
    offscreen: Offscreen, name: str, x: float, y: float
) -> None:
    drawn, mirrored = (seen(offscreen, name, turn, x, y) for turn in (1, 2))
    off = np.abs(mirrored[:, ::-1] - drawn).mean()
    assert off < 0.6 * np.abs(mirrored - drawn).mean()
