"""Whole frames of the recorded run: what they cost to the last px, pass by pass, and in Python."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from statistics import fmean, median
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final

from game.profile import paths
from game.speedrun.playback import Playback
from game.speedrun.replay import read
from game.view.offscreen import Offscreen

if TYPE_CHECKING:
    from game.app.stage import Stage

SIZE: Final = (1280, 720)
QUALITY: Final = "low"
_ARRIVED: Final = 100
"""Ticks after a place is entered: no veil lies over it any more."""
_TICKS: Final = 2
"""Played for each frame, as at 30 frames a second."""
_SPRITES: Final = 100
_PASSES: Final = ("game.view.passes", "game.view.kinds")
_DRAWS: Final = ("draw", "gather", "end")
"""Beginnings of the names of what draws, of a pass."""

Parts = dict[str, float]
Clock = Callable[[], float]


class _Run:
    """The recorded run, played on to a place and shown on a stage."""

    def __init__(self, window: Offscreen, place: str) -> None:
        from game.app.library import Library  # noqa: PLC0415 - headless has to be decided first
        from game.app.stage import Stage  # noqa: PLC0415

        library = Library()
        self._playback = Playback(read(paths.runs() / "any.replay"), library.campaign.load)
        self.stage: Stage = Stage(window.ctx, SIZE, QUALITY, library.place)
        while self._playback.attempt.world.level.name != place:
            self._playback.step()
        self.stage.show(self._playback.attempt)
        for _ in range(_ARRIVED):
            self.tick()

    def tick(self) -> None:
        """Play one; where the run ends it stands still."""
        if not self._playback.over:
            self.stage.tick(self._playback.step())


def frames(place: str, rounds: int) -> tuple[float, float, Parts]:
    """Microseconds of a frame of a place, of a picture laid over the window, and of each pass.

    Times are medians (of passes: means) of wall clock to the last px, for what draws may
    be other threads.
    """
    window = Offscreen(*SIZE)
    try:
        run, unit = _Run(window, place), _unit(window)
        works = {"frame": lambda: run.stage.draw(window.screen), "unit": unit}
        times: dict[str, list[float]] = {name: [] for name in works}
        for _ in range(rounds + 2):
            for _ in range(_TICKS):
                run.tick()
            for name, work in works.items():
                window.ctx.finish()
                start = perf_counter()
                work()
                window.ctx.finish()
                times[name].append((perf_counter() - start) * 1e6)
        # The first two make room in buffers.
        figures = {name: median(found[2:]) for name, found in times.items()}
        return figures["frame"], figures["unit"], _passes(window, run, max(4, rounds // 3))
    finally:
        window.close()


def _unit(window: Offscreen) -> Callable[[], None]:
    """Lays a picture of half the window's size over all of it: what one pass costs at least."""
    from game.view.gl.context import Gl  # noqa: PLC0415

    gl = Gl(window.ctx)
    small = gl.target((SIZE[0] // 2, SIZE[1] // 2), dtype="f1")
    shader = gl.shader("window")

    def lay() -> None:
        with gl.guarded():
            window.screen.use()
            gl.draw_over()
            shader.use(t_picture=small.color_attachments[0])
            shader.set(u_shift=(0.0, 0.0))
            gl.screen.render(shader.program)

    return lay


def _passes(window: Offscreen, run: _Run, rounds: int) -> Parts:
    """Mean microseconds a frame of everything a renderer owns that draws."""
    spent: dict[str, list[float]] = defaultdict(list)

    def timed(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def working(*args: Any, **named: Any) -> Any:
            window.ctx.finish()
            start = perf_counter()
            given = work(*args, **named)
            window.ctx.finish()
            spent[name].append((perf_counter() - start) * 1e6)
            return given

        return working

    renderer = run.stage.prepare(run.stage.place)
    for owned, part in vars(renderer).items():
        for number, one in enumerate(part if isinstance(part, tuple) else (part,)):
            if not type(one).__module__.startswith(_PASSES):
                continue
            for method in dir(one):
                if method.startswith(_DRAWS) and callable(getattr(one, method)):
                    name = f"{owned.strip('_')}{number or ''}.{method}"
                    setattr(one, method, timed(name, getattr(one, method)))
    for _ in range(rounds):
        for _ in range(_TICKS):
            run.tick()
        run.stage.draw(window.screen)
    found = {name: sum(times) / rounds for name, times in spent.items()}
    return dict(sorted(found.items(), key=lambda item: -item[1]))


def silent(place: str, rounds: int, clock: Clock) -> tuple[float, float]:
    """Microseconds of Python a frame: a tick, what is seen of it, and drawing, which draws nothing.

    And of the same for ``arcade.Sprite``: a hundred, moved one by one, and their list drawn.
    """
    window = Offscreen(*SIZE)
    try:
        run, sprites = _Run(window, place), _sprites()
        run.stage.draw(window.screen)
        sprites()
        mine: list[float] = []
        other: list[float] = []

        def frame() -> None:
            run.tick()
            run.stage.draw(window.screen)

        with _nothing_drawn():
            for _ in range(rounds):
                for work, times in ((frame, mine), (sprites, other)):
                    start = clock()
                    work()
                    times.append((clock() - start) * 1e6)
        return fmean(mine), fmean(other)
    finally:
        window.close()


def _sprites() -> Callable[[], None]:
    import arcade  # noqa: PLC0415 - headless has to be decided first

    sprites: arcade.SpriteList[arcade.Sprite] = arcade.SpriteList()
    for i in range(_SPRITES):
        sprites.append(arcade.SpriteSolidColor(8, 8, 12.0 * i, 300.0))

    def frame() -> None:
        for sprite in sprites:
            sprite.position = sprite.center_x + 0.1, sprite.center_y
        sprites.draw()

    return frame


@contextmanager
def _nothing_drawn() -> Iterator[None]:
    """Calls that draw and clear do nothing meanwhile."""
    from pyglet import gl  # noqa: PLC0415 - headless has to be decided first

    names = ("glDrawArrays", "glDrawArraysInstanced", "glDrawElements", "glClear")
    kept = {name: getattr(gl, name) for name in names}
    for name in names:
        setattr(gl, name, lambda *_: None)
    try:
        yield
    finally:
        for name, call in kept.items():
            setattr(gl, name, call)
