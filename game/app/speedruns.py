"""Speedruns: the page on which one chooses what to run for, and on which seed.

Owns what is offered and the times told beside it; what a category asks is ``speedrun``'s.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.app import vista
from game.app.menu import Menu
from game.app.pages import Page
from game.app.pars import pars
from game.app.recordbook import RecordBook
from game.levels.campaign import Campaign
from game.sim.controls import NEUTRAL, Controls
from game.sim.goal import GLITCHLESS
from game.sim.tuning import RULES_VERSION
from game.speedrun.categories import CATEGORIES, LOCATION
from game.speedrun.terms import RANDOM, UNSEEDED, Board, Version
from game.speedrun.timer import clock
from game.view.hud import words
from game.view.hud.book import BookState, Line
from game.words import tongue

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.app.window import Window


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to run for."""

    category: str
    title: str


def offers(campaign: Campaign) -> tuple[Offer, ...]:
    """The categories of the whole dream, then the campaign's own, then its single places."""
    goals = campaign.goals
    whole = [
        Offer(c.name, words.RUN_TITLES[c.name])
        for c in CATEGORIES.values()
        if c.name != GLITCHLESS or GLITCHLESS in goals
    ]
    own = [Offer(g.name, g.title) for g in goals.values() if g.name != GLITCHLESS]
    places = [
        Offer(LOCATION + name, tongue.dream(name, campaign.load(name).title))
        for name in campaign.locations
    ]
    return (*whole, *own, *places)


def lines(
    offered: Sequence[Offer],
    best: Callable[[str], int | None],
    par: Callable[[str], int | None],
) -> tuple[Line, ...]:
    """What is offered with its times: the runner's best, and the one that ships."""
    return tuple(
        Line(offer.title, (_told(best(offer.category)), _told(par(offer.category))))
        for offer in offered
    )


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
        names = [offer.category for offer in self._offers]
        self._menu.at = names.index(category) if category in names else 0
        self._lines = self._read()
        window.stage.show(self._idle)

    def _board(self, category: str) -> Board:
        return Board(self._window.library.campaign.name, category, self._seeding)

    def _read(self) -> tuple[Line, ...]:
        def best(category: str) -> int | None:
            row = self._window.records.best(self._board(category), self._version)
            return row.time if row else None

        def par(category: str) -> int | None:
            found = self._pars.get(self._board(category))
            return found.header.time if found else None

        return lines(self._offers, best, par)

    def tick(self, controls: Controls) -> None:
        """Move the choice, or begin."""
        window = self._window
        window.stage.tick(self._idle.step(NEUTRAL))
        window.sound.title()
        taken = self._menu.step(controls)
        window.sound.choose(self._menu.at, taken)
        if taken is not None:
            seed = None if self._seeding == RANDOM else int(self._seeding)
            category = self._offers[taken].category
            window.options = window.options.elsewhere(category, seed)
            window.dream()

    def key(self, name: str) -> bool:
        """Q changes the seed, T turns to the records."""
        if name == "Q":
            self._seeding = UNSEEDED if self._seeding == RANDOM else RANDOM
            self._lines = self._read()
        elif name == "T":
            offer = self._offers[self._menu.at]
            board, back = self._board(offer.category), self._again
            self._window.go(RecordBook(self._window, board, self._version, offer.title, back))
        else:
            return False
        return True

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
        under = words.SEED_DRAWN if self._seeding == RANDOM else words.SEED_NONE
        hints = (
            ("ENTER", words.RUN),
            ("Q", words.SEED),
            ("T", words.RECORDS),
            ("ESCAPE", words.LEAVE_PAGE),
        )
        heads = words.BEST_HEAD, words.PAR_HEAD
        stage.panels.draw(
            BookState(words.SPEEDRUN, under, self._lines, self._menu.at, heads, hints), target
        )
