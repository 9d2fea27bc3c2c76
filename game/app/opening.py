"""Opening: the window as the command line asks for it, or why there can be none."""

from __future__ import annotations

import arcade

from game.app.library import Library
from game.app.options import Options
from game.app.window import Window
from game.speedrun.replay import Replay


class NoWindowError(Exception):
    """No window can be opened here. The message says why."""


def _opened(library: Library, options: Options) -> Window:
    try:
        return Window(library, options)
    except Exception as problem:
        # Which of its exceptions pyglet raises, and whether it can be imported, differs by system.
        if not type(problem).__module__.startswith("pyglet."):
            raise
        raise NoWindowError(str(problem) or type(problem).__name__) from problem


def play(library: Library, options: Options) -> int:
    """Open the window and play until it is closed; returns the exit code.

    Raises NoWindowError.
    """
    window = _opened(library, options)
    if options.place or options.category or options.tas:
        window.dream()
    arcade.run()
    return 0


def watch(replay: Replay, library: Library, quality: str) -> int:
    """Open the window on a recorded run, to be watched in that; returns the exit code.

    Raises NoWindowError.
    """
    window = _opened(library, Options(quality=quality))
    window.watch(replay)
    arcade.run()
    return 0
