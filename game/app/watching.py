"""Watching: a recorded run, and the tools to look at it closely. Nothing of it is changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from game.app.pace import TOOLS as PACE_TOOLS
from game.app.pace import Pace
from game.app.reading import held_row, lines_of
from game.app.timing import Timing
from game.sim.controls import Controls
from game.speedrun.playback import Playback
from game.speedrun.replay import Replay
from game.view.hud import words

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.app.window import Window

_HINTED: Final = 300
"""Ticks for which the keys are told, and of those the last in which they pale."""
_PALES: Final = 60.0


class Replayed:
    """A recorded run being watched."""

    def __init__(self, window: Window, replay: Replay, over: Callable[[], None]) -> None:
        """``over`` is what Escape does."""
        self._window, self._over = window, over
        library = window.library
        goals = library.goals_of(replay.header.category)
        self._playback = Playback(replay, library.campaign.load, goals=goals)
        self._pace = Pace()
        self._shown = self._outlined = False
        self._age = 0
        window.stage.timing, window.stage.ghosts = Timing(), None
        window.stage.show(self._playback.attempt)

    def tick(self, controls: Controls) -> None:
        """The recording plays; the keys lead the camera where that is free."""
        self._age += 1
        stage = self._window.stage
        if stage.roaming is not None:
            stage.roaming.move(controls)
        for _ in range(self._pace.due()):
            if self._playback.over:
                break
            events = self._playback.step()
            stage.tick(events)
            self._window.sound.tick(events, self._playback.attempt.world)
        self._tell()

    def _tell(self) -> None:
        stage, playback = self._window.stage, self._playback
        shown = self._shown
        head = f"{words.WATCHED} {self._pace.name}"
        lines = (head, *lines_of(playback.attempt, playback.controls))
        stage.readout = lines if shown else ()
        stage.held = (held_row(playback.controls),) if shown else ()
        stage.outlined = self._outlined

    def act(self, action: str) -> None:
        """Escape ends it; some of the tools of practice look closer."""
        if action == "pause":
            self._window.stage.readout, self._window.stage.held = (), ()
            self._window.stage.outlined = False
            self._over()
        elif action in PACE_TOOLS:
            self._pace.act(action)
        elif action == "readout":
            self._shown = not self._shown
        elif action == "hitboxes":
            self._outlined = not self._outlined
        elif action == "free_camera":
            self._window.stage.roam()

    def point(self, x: float, y: float) -> None:
        """The pointer means nothing here."""

    def draw(self, target: Framebuffer, part: float) -> None:
        """As it was played, with the clock; at first also the keys to look closer."""
        still = self._playback.over
        stage = self._window.stage
        stage.draw(target, 1.0 if still else self._pace.part(part), timed=True)
        hinted = min(1.0, (_HINTED - self._age) / _PALES)
        if hinted > 0.0:
            stage.hint(target, _hints(), hinted)

    def leave(self) -> None:
        """Nothing was played."""


def _hints() -> tuple[tuple[tuple[str, ...], str], ...]:
    return (
        (("F3", "F4"), words.SEE_HELD),
        (("F8", "F"), words.SEE_PACE),
        (("F9", "F10"), words.SEE_TICK),
        (("G",), words.SEE_FREELY),
        (("ESCAPE",), words.LEAVE_PAGE),
    )
