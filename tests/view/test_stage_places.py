"""The stage: places come and go, and leave nothing behind."""

from dataclasses import replace

import numpy as np

from game.app.stage import Stage
from game.sim.controls import NEUTRAL
from game.sim.level import Level, Passage
from game.speedrun.attempt import Attempt
from game.view.offscreen import Offscreen
from game.view.place import Place
from game.view.places.corridor.gathering import LASTS
from tests.worlds import RIGHT, box, level

ROOM = "\n".join(["." * 8] * 5)


def place_of(name: str, _turn: int) -> Place:
    return Place.of(level(ROOM, name=name))


def alive(offscreen: Offscreen) -> tuple[int, int, int]:
    """Textures, buffers and programs."""
    stats = offscreen.ctx.stats
    texture, buffer, program = (
        made - freed for made, freed in (stats.texture, stats.buffer, stats.program)
    )
    return texture, buffer, program


def test_one_can_turn_back_at_once_to_the_place_one_came_from(offscreen: Offscreen) -> None:
    stage = Stage(offscreen.ctx, (320, 180), "low", place_of)
    here, _ = stage.prepare("here"), stage.prepare("there")
    assert stage.prepare("here") is here


def test_what_is_held_does_not_grow_with_the_places_one_has_seen(offscreen: Offscreen) -> None:
    stage = Stage(offscreen.ctx, (320, 180), "low", place_of)
    for name in "abc":
        stage.prepare(name)
    offscreen.ctx.gc()
    before = alive(offscreen)
    for name in "defgh":
        stage.prepare(name)
    offscreen.ctx.gc()
    assert alive(offscreen) == before


def float_or_fall(name: str) -> Level:
    """The first place has no weight, and its way out lies east of where one begins."""
    if name == "there":
        return level("@" + ROOM[1:], name=name)
    way = Passage(3, "way", box(128.0, 0.0, 512.0, 200.0), "there")
    first = level("@" + ROOM[1:], name=name, passages=(way,))
    return replace(first, weightless=True)


def pixels(stage: Stage, offscreen: Offscreen) -> np.ndarray[tuple[int, ...], np.dtype[np.int16]]:
    stage.draw(offscreen.screen, words=False)
    return np.asarray(offscreen.grab(), np.int16)


def drawn(name: str, _turn: int) -> Place:
    return Place.of(float_or_fall(name))


def test_a_place_without_weight_folds_itself_into_the_next(offscreen: Offscreen) -> None:
    attempt = Attempt(float_or_fall, "here", kind="practice")
    stage = Stage(offscreen.ctx, (1280, 720), "low", drawn)
    stage.show(attempt)
    for _ in range(200):
        if stage.place == "here":
            stage.tick(attempt.step(RIGHT))
    assert stage.place == "there"
    alone = Stage(offscreen.ctx, (1280, 720), "low", drawn)
    alone.show(attempt)
    differences = []
    for _ in range(2):
        for _ in range(int(LASTS * 60) // 2 + 2):
            events = attempt.step(NEUTRAL)
            stage.tick(events)
            alone.tick(events)
        differences.append(np.abs(pixels(stage, offscreen) - pixels(alone, offscreen)).mean())
    assert differences[0] > 0.5, "half way there is still much in the air"
    assert differences[1] == 0.0, "in the end nothing is left of it"
