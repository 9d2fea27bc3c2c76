"""Record book: the attempts at one category, and what can be done with each.

Owns what is told of them; how times are compared is ``speedrun``'s.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from game.app import vista
from game.app.menu import Menu
from game.app.pages import Page
from game.app.timing import split_name
from game.sim.controls import NEUTRAL, Controls
from game.speedrun.comparisons import Bests, Run, personal_best
from game.speedrun.records import NAME_LENGTH, Counts, Row
from game.speedrun.replay import ReplayError, read
from game.speedrun.segments import Course
from game.speedrun.terms import Board, Version
from game.speedrun.timer import clock
from game.view.hud import words
from game.view.hud.book import BookState, Line

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.app.window import Window


def line(row: Row) -> Line:
    """An attempt as it is listed: its name or what is to be known of it, its day, its time."""
    told = [row.name] if row.name else []
    told += [words.RACED] if row.ghost else []
    told += [words.UNFINISHED] if row.time is None else []
    told += [words.IMPORTED] if row.imported else []
    told += [words.OTHER_VERSION] if not row.current else []
    told += [words.NO_REPLAY] if row.missing else []
    faint = row.time is None or row.imported or not row.current
    ticks = row.ticks if row.time is None else row.time
    return Line(" · ".join(told), (row.begun[:10], clock(ticks)), faint)


def beside(counts: Counts, runs: Sequence[Run]) -> tuple[tuple[str, ...], ...]:
    """How often it was run, the sum of best; of the personal best each split and segment."""
    told = [(words.ATTEMPTS, str(counts.attempts)), (words.FINISHED, str(counts.finished))]
    best = personal_best(runs)
    if best is None:
        return tuple(told)
    total = Bests(runs).sum_of_best(Course.of(best.splits))
    if total is not None:
        told.append((words.SUM_OF_BEST, clock(total)))
    before = 0
    rows: list[tuple[str, ...]] = [*told]
    for passed in best.splits:
        rows.append((split_name(passed.name), clock(passed.ticks), clock(passed.ticks - before)))
        before = passed.ticks
    return tuple(rows)


class RecordBook(Page):
    """Over the living floor."""

    def __init__(
        self, window: Window, board: Board, version: Version, title: str, back: Callable[[], None]
    ) -> None:
        self._window, self._board, self._version = window, board, version
        self._title, self._back = title, back
        self._idle = vista.idle()
        self._asking, self._entry, self._said = False, "", ""
        self._naming, self._fresh = False, False
        self._read(0)
        window.stage.show(self._idle)

    def _read(self, at: int) -> None:
        records = self._window.records
        self._rows = records.board(self._board, self._version)
        history = records.history(self._board, self._version)
        runs = [Run(splits, row.time) for row, splits in history]
        self._times = tuple(row.time for row, _ in history if row.time is not None)
        self._aside = beside(records.counts(self._board), runs)
        told = (line(row) for row in self._rows)
        self._lines = tuple(
            replace(each, name=f"{n}   {each.name}") for n, each in enumerate(told, 1)
        )
        self._menu = Menu(max(1, len(self._rows)))
        self._menu.at = max(0, min(at, len(self._rows) - 1))

    @property
    def _row(self) -> Row | None:
        return self._rows[self._menu.at] if self._rows else None

    def tick(self, controls: Controls) -> None:
        """Move the choice, or watch what was chosen."""
        self._fresh = False
        self._window.stage.tick(self._idle.step(NEUTRAL))
        self._window.sound.title()
        if self._naming or self._asking:
            return
        before = self._menu.at
        taken = self._menu.step(controls)
        self._window.sound.choose(self._menu.at, taken)
        if self._menu.at != before:
            self._said = ""
        if taken is not None:
            self._watch()

    def _watch(self) -> None:
        row = self._row
        if row is None:
            return
        try:
            if row.replay is None:
                raise ReplayError(words.NO_REPLAY)
            self._window.watch(read(row.replay), self._again)
        except (ReplayError, OSError):
            self._said = words.CANNOT_WATCH

    def _again(self) -> None:
        self._window.go(self)
        self._window.stage.show(self._idle)

    def key(self, name: str) -> bool:
        """G races it, N names it, X deletes it once that is confirmed."""
        row = self._row
        if self._naming:
            self._spell(name)
        elif self._asking:
            if name == "ENTER" and row is not None:
                self._window.records.forget(row)
                self._read(self._menu.at)
            self._asking = False
        elif row is None or name not in ("G", "N", "X"):
            return False
        elif name == "G":
            self._window.records.choose(row.id, ghost=not row.ghost)
            self._read(self._menu.at)
        elif name == "N":
            self._naming, self._fresh, self._entry = True, True, row.name
        else:
            self._asking = True
        return True

    def _spell(self, name: str) -> None:
        if name == "BACKSPACE":
            self._entry = self._entry[:-1]
        elif name in ("ENTER", "ESCAPE"):
            self._naming = False
            if name == "ENTER" and self._row is not None:
                self._window.records.rename(self._row.id, self._entry)
                self._read(self._menu.at)

    def text(self, typed: str) -> None:
        """A name is spelled; the key that asked for it is no part of it."""
        if self._naming and not self._fresh:
            more = "".join(sign for sign in typed if sign.isprintable())
            self._entry = (self._entry + more)[:NAME_LENGTH]

    def act(self, action: str) -> None:
        """Escape goes back to what can be run."""
        if action == "pause":
            self._back()

    def draw(self, target: Framebuffer, part: float) -> None:
        """The floor, and the page."""
        del part
        stage = self._window.stage
        stage.rest(target, 1.0)
        stage.panels.draw(self.state, target)

    @property
    def state(self) -> BookState:
        """What the page shows."""
        under = self._said or ("" if self._rows else words.NO_RECORDS)
        hints: tuple[tuple[str, str], ...] = (
            ("ENTER", words.WATCH),
            ("G", words.AS_GHOST),
            ("N", words.RENAME),
            ("X", words.DELETE),
            ("ESCAPE", words.LEAVE_PAGE),
        )
        if self._naming:
            under = f"{words.CALL_IT} {self._entry}_"
            hints = (("ENTER", words.KEEP_NAME), ("ESCAPE", words.LEAVE_PAGE))
        elif self._asking:
            under = words.ASK_DELETE
            hints = (("ENTER", words.DELETE), ("ESCAPE", words.LEAVE_PAGE))
        heads = words.BEGUN_HEAD, words.TIME_HEAD
        return BookState(
            self._title,
            under,
            self._lines,
            self._menu.at,
            heads,
            hints,
            self._aside,
            self._times,
        )
