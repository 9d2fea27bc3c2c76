"""Morning falls in through windows, in bars, and goes aslant over the floor."""

from dataclasses import replace

import numpy as np

from game.app import daybreak
from game.app.library import Library
from game.view.observer import Observer
from game.view.offscreen import Offscreen
from game.view.place import Place
from game.view.places.office.daylight import beams, panes, shadow
from game.view.renderer import Renderer
from game.view.studio import Studio
from tests.worlds import level, world

CAMPAIGN = Library().campaign


def test_there_is_daylight_under_the_sky_of_dawn_alone() -> None:
    found = CAMPAIGN.place(CAMPAIGN.start)
    assert len(beams(found.level, found.tilemap)) == 0
    assert len(beams(replace(found.level, sky="dawn"), found.tilemap)) > 0
    assert len(beams(level("@..", sky="dawn"), None)) == 0


def test_the_sky_is_seen_between_the_slats_of_windows_and_not_of_doors() -> None:
    place = daybreak.place(CAMPAIGN)
    w = world("@..")
    shot = Observer(w, (640.0, 360.0)).look(1.0)
    behind, front = panes(place.beams, shot)
    windows = int((place.beams[:, 2] > 0).sum())
    assert windows < len(place.beams)
    assert len(behind) == windows
    assert len(front) > 5 * windows


def test_the_dreamer_keeps_the_light_from_what_lies_south() -> None:
    shot = Observer(world("@.."), (640.0, 360.0)).look(1.0)
    assert shadow(shot)[1] > shot.dreamer.y


def test_a_beam_is_brighter_than_the_floor_beside_it(offscreen: Offscreen) -> None:
    place: Place = daybreak.place(CAMPAIGN)
    studio = Studio(offscreen.ctx, offscreen.size, "low")
    renderer = Renderer(studio, place)
    here = daybreak.waking(CAMPAIGN).world
    shot = Observer(here, renderer.lens.view).look(1.0)
    renderer.draw(shot, offscreen.screen)
    pixels = np.asarray(offscreen.grab().convert("L"), float)
    zoom = renderer.lens.zoom
    x, y, half, *_ = place.beams[place.beams[:, 2] > 0].tolist()[-1]
    left, top = ((a - b) * zoom for a, b in zip((x, y + 60.0), shot.corner, strict=True))
    lit = pixels[int(top) - 20 : int(top) + 20, int(left) - 10 : int(left + 40)].mean()
    aside = int(left - 2.2 * half * zoom)
    dim = pixels[int(top) - 20 : int(top) + 20, max(0, aside - 30) : max(30, aside)].mean()
    assert lit > 1.3 * dim
