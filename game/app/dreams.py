"""Dreams: the page of the title on which one chooses among campaigns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from game import __version__
from game.app import vista
from game.app.menu import Menu
from game.levels.found import Found, found
from game.levels.translations import title_in
from game.profile import paths
from game.sim.controls import NEUTRAL, Controls
from game.view.hud import words
from game.view.hud.panels import Choice, TitleState
from game.words import tongue

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.app.window import Window

_SHOWN: Final = 6
"""Dreams at a time; the list turns on under the choice."""
_RISEN: Final = 150
"""Ticks of the title's age at which all of it but its menu has come."""


def offered() -> tuple[Found, ...]:
    """The campaigns that can be chosen: those whose manifest can be read."""
    return tuple(f for f in found(paths.maps(), paths.campaigns()) if f.manifest)


class Dreams:
    """Which dream to dream, over the living floor."""

    def __init__(self, window: Window, dreams: Sequence[Found]) -> None:
        self._window, self._dreams = window, dreams
        self._idle = vista.idle()
        self._ticks = 0
        self._menu = Menu(len(dreams))
        self._fault = ""
        self._titles = tuple(
            title_in(tongue.language(), f.folder, f.manifest.title) if f.manifest else ""
            for f in dreams
        )
        here = window.library.campaign.folder
        self._menu.at = next((n for n, f in enumerate(dreams) if f.folder == here), 0)
        window.stage.show(self._idle)

    def tick(self, controls: Controls) -> None:
        """Move the choice, or open what was chosen."""
        self._ticks += 1
        self._window.stage.tick(self._idle.step(NEUTRAL))
        self._window.sound.title()
        before = self._menu.at
        taken = self._menu.step(controls)
        if self._menu.at != before:
            self._fault = ""
        if taken is not None:
            self._fault = self._window.choose(self._dreams[taken].folder)

    def act(self, action: str) -> None:
        """Escape goes back to the title."""
        if action == "pause":
            self._window.title()

    def point(self, x: float, y: float) -> None:
        """The pointer means nothing here."""

    def draw(self, target: Framebuffer, part: float) -> None:
        """The floor, the name, and as many titles as there is room for."""
        stage = self._window.stage
        stage.draw(target, part, words=False)
        first = max(0, min(self._menu.at - _SHOWN // 2, len(self._dreams) - _SHOWN))
        shown = self._dreams[first : first + _SHOWN]
        lines = self._titles[first : first + _SHOWN]
        at = self._menu.at - first
        notes = tuple(self._note(f) for f in shown)
        state = TitleState(
            Choice(lines, at, notes),
            fine=__version__,
            age=_RISEN + self._ticks,
            device=self._window.inputs.device,
        )
        stage.panels.draw(state, target)

    def leave(self) -> None:
        """Nothing was played."""

    def _note(self, dream: Found) -> str:
        if self._fault:
            return self._fault
        return words.YOUR_OWN if dream.folder.parent == paths.campaigns()[1] else ""
