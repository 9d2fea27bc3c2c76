"""Shots: pictures without a window, of replays and of whole maps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from PIL import Image

from game.app.stage import VEIL_TICKS, PlaceOf, Stage
from game.levels.campaign import Campaign
from game.levels.errors import Where
from game.levels.mirrored import mirrored
from game.levels.raster import MOST_PIXELS
from game.profile import paths
from game.sim.level import Level
from game.sim.mirror import turned
from game.sim.states import STATES, progress_in
from game.sim.world import World
from game.speedrun.playback import Playback
from game.speedrun.replay import Replay
from game.view.observer import Observer
from game.view.offscreen import Offscreen
from game.view.place import Place
from game.view.places.cliff.prospect import SKY, rest_in
from game.view.renderer import Renderer
from game.view.studio import Studio
from game.words import tongue

SIZE: Final = (1280, 720)
_CROP: Final = (640, 360)
"""Of each view only the middle goes into a picture of a whole map: no edge darkens it."""
_SETTLE_TICKS: Final = VEIL_TICKS + 30

Load = Callable[[str], Level]
Wanted = Callable[[int], bool]


def pictures(
    replay: Replay,
    load: Load,
    place_of: PlaceOf,
    wanted: Wanted,
    *,
    size: tuple[int, int] = SIZE,
    quality: str = "medium",
    timed: bool = True,
) -> Iterator[tuple[int, Image.Image]]:
    """Draw a replay at the ticks that are ``wanted``; gives each tick and its picture."""
    screen = Offscreen(*size)
    stage = Stage(screen.ctx, size, quality, place_of)
    playback = Playback(replay, load)
    stage.show(playback.attempt)
    for events in playback:
        stage.tick(events)
        tick = playback.attempt.tick
        if wanted(tick):
            stage.draw(screen.screen, 1.0, timed=timed)
            yield tick, screen.grab()
    screen.close()


def save_every(
    replay: Replay,
    load: Load,
    place_of: PlaceOf,
    folder: Path,
    every: int,
    *,
    size: tuple[int, int] = SIZE,
    quality: str = "medium",
) -> int:
    """Save a PNG of every ``every``-th tick into ``folder``; returns how many."""
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for tick, picture in pictures(
        replay, load, place_of, lambda tick: tick % every == 0, size=size, quality=quality
    ):
        picture.save(folder / f"{tick:06}.png")
        count += 1
    return count


def _sight_of(level: Level) -> tuple[float, float, float, float]:
    """What lies beyond the whole of a place is drawn as it is seen from there, once."""
    if level.sky == SKY:
        x, y = rest_in(level)
        return x - SIZE[0] / 2, y - SIZE[1] / 2, *SIZE
    return 0.0, 0.0, level.width, level.height


def render_map(
    path: Path, out: Path, state: str = STATES[0], quality: str = "medium", *, turn: int = 1
) -> None:
    """Save a picture of the whole map, scale 1, as the game draws it in a state of the dream.

    ``turn`` is that of the spiral. Raises MapError where the map cannot be read.
    """
    campaign = Campaign.single(path, (paths.shipped(),))
    tongue.dream_in(campaign.catalogue(tongue.language()))
    found = campaign.place(campaign.start)
    if found.level.width * found.level.height > MOST_PIXELS:
        problem = f"would be a picture of more than {MOST_PIXELS >> 20} megapixels"
        raise Where(str(path)).error(problem, "draw a smaller map")
    level = turned(found.level, turn)
    tilemap = mirrored(found.tilemap) if level.mirrored else found.tilemap
    world = World(level, 0, replace(progress_in(state), turn=turn))
    screen = Offscreen(*SIZE)
    studio = Studio(screen.ctx, SIZE, quality)
    renderer = Renderer(studio, Place.of(level, tilemap))
    observer = Observer(world, renderer.lens.view, studio.quality.storm)
    for _ in range(_SETTLE_TICKS):
        observer.tick(())
    shot = replace(observer.look(1.0), sight=_sight_of(level))
    whole = Image.new("RGB", (int(found.level.width), int(found.level.height)))
    margin_x, margin_y = (SIZE[0] - _CROP[0]) // 2, (SIZE[1] - _CROP[1]) // 2
    for top in range(0, whole.height, _CROP[1]):
        for left in range(0, whole.width, _CROP[0]):
            corner = float(left - margin_x), float(top - margin_y)
            renderer.draw(replace(shot, corner=corner), screen.screen)
            box = (margin_x, margin_y, margin_x + _CROP[0], margin_y + _CROP[1])
            whole.paste(screen.grab().crop(box), (left, top))
    screen.close()
    whole.save(out)
