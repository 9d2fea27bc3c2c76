"""Drawing thousands of cranes: our way beside arcade's sprites, in one window nobody sees."""

from __future__ import annotations

from collections.abc import Callable
from math import degrees
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Final

import numpy as np

from game.view.flight.storm import Spring, StormScene
from game.view.glow.moods import MOODS
from game.view.offscreen import Offscreen
from game.view.snapshot import CRANE_ROW

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

SIZE: Final = (1280, 720)
_TICK: Final = 1 / 60


def flock(count: int, seconds: float) -> Floats:
    """Rows (count, CRANE_ROW) of a storm over the view: few near, most far, all in flight."""
    which = np.arange(count)
    share = (which * 0.6180339887) % 1.0, (which * 0.7548776662) % 1.0, (which * 0.5698402910) % 1.0
    rows = np.zeros((count, CRANE_ROW), np.float32)
    heading = 6.2831853 * share[2] + 0.4 * np.sin(seconds + which)
    rows[:, 0] = share[0] * SIZE[0] + 20 * np.cos(heading)
    rows[:, 1] = share[1] * SIZE[1] + 20 * np.sin(heading)
    # As in the storm's picture: one in a hundred near, a quarter midway, the rest far.
    rows[:, 3] = np.where(which % 100 == 0, 0.72, np.where(which % 4 == 0, 0.34, 0.16))
    rows[:, 4], rows[:, 5] = heading, (seconds * 1.4 + share[0]) % 1.0
    rows[:, 6] = 0.5 * np.cos(seconds + which)
    rows[:, 8:11] = 1.0
    return rows


def storm_rows(count: int) -> Callable[[float], Floats]:
    """Rows of the great storm over the view at a moment, in seconds; it flies on as it is asked."""
    wide, high = SIZE
    course = (wide * 0.98, -40.0), (wide * 0.7, high * 0.3), (wide * 0.4, high * 0.6), (0.0, high)
    storm = StormScene(Spring(course, count, high * 0.9), 1)

    def rows(_seconds: float) -> Floats:
        storm.step(wide / 2, high / 2)
        flown = storm.rows(1.0)
        # As many in each frame, whoever is just on the way from end to spring.
        return np.concatenate([flown, flown[: count - len(flown)]])

    return rows


def race(
    count: int, rounds: int, rows_at: Callable[[float], Floats] | None = None
) -> tuple[float, float]:
    """Microseconds of a frame of ``count`` cranes that all move, and of the same as sprites.

    ``rows_at`` gives as many rows at a moment in seconds, else they are a ``flock``'s.

    The sprites share a texture, drawn once from a crane's picture; each is moved,
    turned and scaled as its bird. Times are medians of wall clock to the last px, for
    what draws may be other threads.
    """
    window = Offscreen(*SIZE, depth=True)
    try:
        ours, sprites = _ours(window), _sprites(window, count)
        mine: list[float] = []
        other: list[float] = []
        for frame in range(rounds + 2):
            rows = rows_at(frame * _TICK) if rows_at else flock(count, frame * _TICK)
            for work, times in ((ours, mine), (sprites, other)):
                window.screen.use()
                window.screen.clear()
                window.ctx.finish()
                start = perf_counter()
                work(rows)
                window.ctx.finish()
                times.append((perf_counter() - start) * 1e6)
        # The first two make room in buffers.
        return median(mine[2:]), median(other[2:])
    finally:
        window.close()


def _ours(window: Offscreen) -> Callable[[Floats], None]:
    from game.view.gl.context import Gl  # noqa: PLC0415 - headless has to be decided first
    from game.view.gl.frame import FrameBlock  # noqa: PLC0415
    from game.view.passes.cranes import CranesPass  # noqa: PLC0415

    gl, mood = Gl(window.ctx), MOODS["stars"]
    with gl.guarded():
        birds = CranesPass(gl, mood, barefoot=False)
    block = FrameBlock(window.ctx)
    view = 0.0, 0.0, float(SIZE[0]), float(SIZE[1])
    lamps = np.zeros((0, 8), np.float32)
    block["view"], block["tone"] = view, mood.exposure
    block["key"] = (*(np.array(mood.key) / np.linalg.norm(mood.key)), 0.0)
    block["key_colour"], block["rim"] = mood.key_colour, mood.rim
    block["up"], block["down"] = mood.up, mood.down

    def draw(rows: Floats) -> None:
        block.send()
        with gl.guarded():
            birds.write(rows, lamps, view, (SIZE[0] / 2, SIZE[1] / 2), 1.0)
            birds.draw()

    return draw


def _sprites(window: Offscreen, count: int) -> Callable[[Floats], None]:
    import arcade  # noqa: PLC0415 - headless has to be decided first

    window.screen.clear()
    _ours(window)(flock(1, 0.0))
    x, y = flock(1, 0.0)[0, :2].tolist()
    left, top = int(x) - 32, int(y) - 32
    picture = window.grab().convert("RGBA").crop((left, top, left + 64, top + 64))
    drawn = np.array(picture)
    drawn[..., 3] = np.where(drawn[..., :3].max(-1) > 0, 255, 0)
    picture.frombytes(drawn.tobytes())
    texture = arcade.Texture(picture.crop(picture.getbbox()))
    birds: arcade.SpriteList[arcade.Sprite] = arcade.SpriteList(capacity=count)
    for _ in range(count):
        birds.append(arcade.Sprite(texture))

    def draw(rows: Floats) -> None:
        for sprite, (px, py, _, scale, heading, *_rest) in zip(birds, rows.tolist(), strict=True):
            sprite.position = px, SIZE[1] - py
            sprite.scale = scale / 0.72
            sprite.angle = degrees(heading)
        birds.draw()

    return draw
