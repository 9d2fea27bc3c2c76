"""The depths under a place, at low laid below its floor as they are shown."""

import numpy as np
from numpy.typing import NDArray

from game.app.library import Library
from game.sim.progress import Progress
from game.sim.world import World
from game.view.observer import Observer
from game.view.offscreen import Offscreen
from game.view.renderer import Renderer
from game.view.studio import Studio

LIBRARY = Library()


def at_the_start_of_the_gears(offscreen: Offscreen, *, laid: bool) -> NDArray[np.float64]:
    """There the sun of the depths stands behind dark glass."""
    world = World(LIBRARY.campaign.load("gears"), 0, Progress())
    studio = Studio(offscreen.ctx, offscreen.size, "low")
    renderer = Renderer(studio, LIBRARY.place("gears"))
    assert renderer._sky is not None
    if not laid:
        renderer._sky.shown = None
    observer = Observer(world, renderer.lens.view, studio.quality.storm)
    observer.tick(())
    renderer.draw(observer.look(1.0), offscreen.screen)
    return np.asarray(offscreen.grab().convert("RGB"), float)


def test_a_sun_below_shines_through_dark_glass_as_brightly_where_the_depths_are_laid(
    offscreen: Offscreen,
) -> None:
    laid, asked = (at_the_start_of_the_gears(offscreen, laid=laid) for laid in (True, False))
    top = slice(0, 48)
    assert asked[top].max(axis=2).mean() > 40.0
    assert np.abs(laid - asked).mean() < 1.0
    assert np.abs(laid[top] - asked[top]).max() < 30.0
