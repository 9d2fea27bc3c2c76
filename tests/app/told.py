"""The real game in a process of its own, which tells on a pipe what it plays and draws.

    python -m tests.app.told DESCRIPTOR [what one would type after starfloor]

One line each: ``screen NAME`` when another screen is shown, ``tick BUTTONS X Y`` for the
controls of a tick of the dream, ``stands PLACE X Y`` where anything begins to be played,
``frame`` for a frame drawn. It only listens: the game is what the command starts, and
nothing is fed into it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from game.app import window
from game.app.screens import Screen
from game.cli import main as starfloor
from game.sim.controls import Controls
from game.sim.events import Event
from game.speedrun.attempt import Attempt
from game.speedrun.tape import exact


def listen(descriptor: int) -> None:
    """From now on tell everything to the pipe of that descriptor."""
    pipe = os.fdopen(descriptor, "w", buffering=1)
    go, draw, step = window.Window.go, window.Window.on_draw, Attempt.step

    def told_go(self: window.Window, screen: Screen) -> None:
        go(self, screen)
        pipe.write(f"screen {type(screen).__name__}\n")

    def told_draw(self: window.Window) -> None:
        draw(self)
        pipe.write("frame\n")

    def told_step(self: Attempt, controls: Controls) -> list[Event]:
        if self.tick == 0:
            stands = self.world.player
            pipe.write(f"stands {self.world.level.name} {stands.x} {stands.y}\n")
        # What idles behind the title is no run.
        if self.kind == "run" and not self.finished:
            played = exact(controls)
            pipe.write(f"tick {played.buttons} {played.stick_x} {played.stick_y}\n")
        return step(self, controls)

    window.Window.go = told_go  # type: ignore[method-assign]
    window.Window.on_draw = told_draw  # type: ignore[method-assign]
    Attempt.step = told_step  # type: ignore[method-assign]


def main(words: Sequence[str]) -> int:
    """Listen, and run the command."""
    listen(int(words[0]))
    return starfloor(words[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
