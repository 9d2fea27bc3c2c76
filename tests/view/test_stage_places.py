"""The stage: places come and go, and leave nothing behind."""

from game.app.stage import Stage
from game.view.offscreen import Offscreen
from game.view.place import Place
from tests.worlds import level

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
