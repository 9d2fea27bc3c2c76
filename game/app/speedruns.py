"""Speedruns: the page on which one chooses what to run for, and on which seed.

Owns what is offered and the times told beside it; what a category asks is ``speedrun``'s.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from game.app import vista
from game.app.menu import Menu
from game.app.offers import Offer, offers
from game.app.pages import Page
from game.app.pars import pars
from game.app.recordbook import RecordBook
from game.sim.controls import NEUTRAL, Controls
from game.sim.tuning import RULES_VERSION
from game.speedrun.header import MOST_SEED
from game.speedrun.records import Row
from game.speedrun.terms import RANDOM, UNSEEDED, Board, Version, seeding
from game.speedrun.timer import clock
from game.view.hud import words
from game.view.hud.book import BookState, Line

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.app.window import Window


def lines(
    offered: Sequence[Offer],
    best: Callable[[str], Row | None],
    par: Callable[[str], int | None],
) -> tuple[Line, ...]:
    """What is offered with its times: the runner's best, and the one that ships."""
    return tuple(
        Line(offer.title, (best_told(best(offer.category)), _told(par(offer.category))))
        for offer in offered
    )


def best_told(row: Row | None) -> str:
    """A personal best; in brackets one that was taken in from elsewhere and nothing proves."""
    if row is None:
        return ""
    return f"({_told(row.time)})" if row.imported else _told(row.time)


def _told(ticks: int | None) -> str:
    return "" if ticks is None else clock(ticks)


class Speedruns(Page):
    """Over the living floor."""

    def __init__(self, window: Window, seeding: str = UNSEEDED, category: str = "") -> None:
        self._window, self._seeding = window, seeding
        self._idle = vista.idle()
        campaign = window.library.campaign
        self._offers = offers(campaign)
        self._version = Version(campaign.content_hash, RULES_VERSION)
        self._pars = pars(campaign, self._version)
        self._menu = Menu(len(self._offers))
        self._typing, self._entry = False, ""
        names = [offer.category for offer in self._offers]
        self._menu.at = names.index(category) if category in names else 0
        self._lines = self._read()
        window.stage.show(self._idle)

    def _board(self, category: str) -> Board:
        return Board(self._window.library.campaign.name, category, self._seeding)

    def _read(self) -> tuple[Line, ...]:
        def best(category: str) -> Row | None:
            return self._window.records.best(self._board(category), self._version)

        def par(category: str) -> int | None:
            found = self._pars.get(self._board(category))
            return found.header.time if found else None

        return lines(self._offers, best, par)

    def tick(self, controls: Controls) -> None:
        """Move the choice, or begin."""
        window = self._window
        window.stage.tick(self._idle.step(NEUTRAL))
        window.sound.title()
        if self._typing:
            return
        taken = self._menu.step(controls)
        window.sound.choose(self._menu.at, taken)
        if taken is not None:
            seed = None if self._seeding == RANDOM else int(self._seeding)
            category = self._offers[taken].category
            window.options = window.options.elsewhere(category, seed)
            window.dream()

    def key(self, name: str) -> bool:
        """Q changes the seed, a figure begins one of one's own, T turns to the records."""
        if self._typing:
            self._spell(name)
        elif name == "Q":
            self._seeding = UNSEEDED if self._seeding == RANDOM else RANDOM
            self._lines = self._read()
        elif name == "T":
            offer = self._offers[self._menu.at]
            board, back = self._board(offer.category), self._again
            self._window.go(RecordBook(self._window, board, self._version, offer.title, back))
        else:
            return False
        return True

    def _spell(self, name: str) -> None:
        if name == "BACKSPACE":
            self._entry = self._entry[:-1]
        elif name in ("ENTER", "ESCAPE"):
            if name == "ENTER" and self._entry:
                self._seeding = seeding(int(self._entry))
                self._lines = self._read()
            self._typing, self._entry = False, ""

    def text(self, typed: str) -> None:
        """A figure: a seed is being typed. One that no replay can hold grows no further."""
        for sign in typed:
            if sign.isascii() and sign.isdigit() and int(self._entry + sign) <= MOST_SEED:
                self._typing = True
                self._entry += sign

    def _again(self) -> None:
        category = self._offers[self._menu.at].category
        self._window.go(Speedruns(self._window, self._seeding, category))

    def act(self, action: str) -> None:
        """Escape goes back to the title."""
        if action == "pause":
            self._window.title()

    def draw(self, target: Framebuffer, part: float) -> None:
        """The floor, and the page."""
        del part
        stage = self._window.stage
        stage.rest(target, 1.0)
        stage.panels.draw(self.state, target)

    @property
    def state(self) -> BookState:
        """What the page shows."""
        told = {RANDOM: words.SEED_DRAWN, UNSEEDED: words.SEED_NONE}
        under = told.get(self._seeding) or f"{words.SEED} {self._seeding}"
        hints: tuple[tuple[str, str], ...] = (
            ("ENTER", words.RUN),
            ("Q", words.SEED),
            ("0–9", words.SEED_OWN),
            ("T", words.RECORDS),
            ("ESCAPE", words.LEAVE_PAGE),
        )
        if self._typing:
            under = f"{words.SEED} {self._entry}_"
            hints = (("ENTER", words.KEEP_NAME), ("ESCAPE", words.LEAVE_PAGE))
        heads = words.BEST_HEAD, words.PAR_HEAD
        return BookState(words.SPEEDRUN, under, self._lines, self._menu.at, heads, hints)
