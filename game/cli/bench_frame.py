"""Whole frames of recorded runs: what they cost to the last px, pass by pass, and in Python."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from statistics import fmean, median
from time import process_time
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
_PAIR: Final = 2
"""Frames measured together: what is drawn anew in every other one is drawn once."""
_SPRITES: Final = 100
_PASSES: Final = ("game.view.passes", "game.view.kinds", "game.view.hud.hud")
_DRAWS: Final = ("draw", "gather", "end")
"""Beginnings of the names of what draws, of a pass."""

Parts = dict[str, float]
Clock = Callable[[], float]


class _Run:
    """The recorded run of one place, shown on a stage."""

    def __init__(self, window: Offscreen, place: str) -> None:
        from game.app.library import Library  # noqa: PLC0415 - headless has to be decided first
        from game.app.stage import Stage  # noqa: PLC0415

        self._campaign, self._place = Library().campaign, place
        self._replay = read(paths.runs() / f"{place}.replay")
        self.stage: Stage = Stage(window.ctx, SIZE, QUALITY, Library().place)
        self.begin()

    def begin(self) -> None:
        """Play from the start again, to where all veils are lifted."""
        self._playback = Playback(self._replay, self._campaign.load)
        self.stage.show(self._playback.attempt)
        for _ in range(_ARRIVED):
            self.tick()

    def tick(self) -> None:
        """Play one; where the run ends, or leaves the place, it stands still."""
        if not self._playback.over and self._playback.attempt.world.level.name == self._place:
            self.stage.tick(self._playback.step())

    def moments(self, count: int) -> Iterator[None]:
        """Play through the run from where it is, halting so often, at even distances."""
        played = _PAIR * _TICKS
        stride = max(played, (self._replay.inputs.ticks - _ARRIVED) // (count + 1))
        for _ in range(count):
            for _ in range(stride - played):
                self.tick()
            yield


def frames(place: str, rounds: int) -> tuple[float, float, Parts]:
    """Microseconds of a frame of a place, of a picture laid over the window, and of each pass.

    Frames lie at even distances over the recorded run. Times are medians (of passes: means)
    of what all threads of the process work until the last px, so a neighbour counts for nobody.
    """
    window = Offscreen(*SIZE)
    try:
        run, unit = _Run(window, place), _unit(window)
        works = {"frame": lambda: run.stage.draw(window.screen), "unit": unit}
        times: dict[str, list[float]] = {name: [] for name in works}
        for _ in run.moments(rounds):
            # The first makes room in buffers, and fills what is kept from frame to frame.
            run.stage.draw(window.screen)
            drawn = dict.fromkeys(works, 0.0)
            for _ in range(_PAIR):
                for _ in range(_TICKS):
                    run.tick()
                for name, work in works.items():
                    drawn[name] += _spent(window, work) / _PAIR
            for name, us in drawn.items():
                times[name].append(us)
        figures = {name: median(found) for name, found in times.items()}
        parts = {"(the dearest tenth)": sorted(times["frame"])[-1 - rounds // 10]}
        run.begin()
        return (
            figures["frame"],
            figures["unit"],
            parts | _passes(window, run, max(8, rounds // 3)),
        )
    finally:
        window.close()


def _spent(window: Offscreen, work: Callable[[], object]) -> float:
    """Microseconds of work, of all threads together, until everything is drawn."""
    window.ctx.finish()
    start = process_time()
    work()
    window.ctx.finish()
    return (process_time() - start) * 1e6


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
    """Mean microseconds a frame of everything that draws, of a renderer and its stage."""
    spent: dict[str, list[float]] = defaultdict(list)
    counting = [False]

    def timed(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def working(*args: Any, **named: Any) -> Any:
            if not counting[0]:
                return work(*args, **named)
            given: list[Any] = []
            spent[name].append(_spent(window, lambda: given.append(work(*args, **named))))
            return given[0]

        return working

    renderer = run.stage.prepare(run.stage.place)
    for owner in (run.stage, renderer):
        for owned, part in list(vars(owner).items()):
            for one in part if isinstance(part, tuple) else (part,):
                if not type(one).__module__.startswith(_PASSES):
                    continue
                called = type(one).__name__ if isinstance(part, tuple) else owned.strip("_")
                for method in dir(one):
                    if method.startswith(_DRAWS) and callable(getattr(one, method)):
                        name = f"{called}.{method}"
                        setattr(one, method, timed(name, getattr(one, method)))
    for _ in run.moments(rounds):
        run.stage.draw(window.screen)
        for _ in range(_PAIR):
            for _ in range(_TICKS):
                run.tick()
            counting[0] = True
            run.stage.draw(window.screen)
            counting[0] = False
    found = {name: sum(times) / (rounds * _PAIR) for name, times in spent.items()}
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
