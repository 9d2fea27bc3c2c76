"""Records: every attempt with its splits, in one small SQLite file. Owns what is asked of it.

Nothing that was played is lost: what the file cannot take just now (locked, read-only,
full) is kept in memory and written with the next thing that can be. A commit survives
the death of the game; one that ends an attempt survives that of the machine as well.
How the file is opened, and what becomes of a broken one, is in ``ledger``.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from game.speedrun.ledger import Ledger, Statement
from game.speedrun.terms import Board, Passed, Version

NAME_LENGTH: Final = 40

_COLUMNS: Final = (
    "id, campaign, category, seeding, seed, content, rules, begun, ticks, real, time, replay,"
    " name, ghost, imported"
)
_BEGIN: Final = (
    "INSERT OR IGNORE INTO attempt"
    " (id, campaign, category, seeding, seed, content, rules, begun, imported)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_SPLIT: Final = (
    "INSERT OR IGNORE INTO split (attempt, number, name, place, ticks, real)"
    " SELECT ?, COALESCE(MAX(number) + 1, 0), ?, ?, ?, ? FROM split WHERE attempt = ?"
)
_END: Final = "UPDATE attempt SET ticks = ?, real = ?, time = ?, replay = ? WHERE id = ?"
_ON: Final = "campaign = ? AND category = ? AND seeding = ? AND NOT forgotten"
_OF: Final = "content = ? AND rules = ?"


@dataclass(frozen=True, slots=True)
class Row:
    """One attempt."""

    id: str
    board: Board
    version: Version
    seed: int
    begun: str
    """UTC, ISO 8601, to the second."""
    ticks: int
    """Game time until its end, or until its last split as far as is known."""
    real: int
    """The same in real time, ms."""
    time: int | None
    """Game time of a run that was finished and did what its category asks."""
    file: str
    """Name of its replay; empty for none."""
    replay: Path | None
    """Where that lies; None where there is none, or it is gone."""
    name: str
    """What the runner calls it."""
    ghost: bool
    """Whether it was chosen to be raced."""
    imported: bool = False
    """Whether it was taken in from elsewhere: its times stand, and nothing here proves them."""
    current: bool = True
    """Whether it was played in the version that was asked for."""

    @property
    def missing(self) -> bool:
        """Whether its replay was kept and is gone."""
        return bool(self.file) and self.replay is None


@dataclass(frozen=True, slots=True)
class Past:
    """An attempt that was run elsewhere."""

    begun: str
    """As in ``Row``."""
    splits: tuple[Passed, ...]
    real: int
    """ms until its end."""
    finished: bool


@dataclass(frozen=True, slots=True)
class Counts:
    """How often a category was begun and finished, in whatever version."""

    attempts: int = 0
    finished: int = 0


class Records:
    """All attempts. Asking and keeping never raise; ``fault`` says what is wrong, if anything."""

    def __init__(self, path: Path, replays: Path) -> None:
        """``path`` is the database, made when there is none; ``replays`` holds the files."""
        self._replays = replays
        self._pending: list[Statement] = []
        self._ledger = Ledger(path)

    @property
    def fault(self) -> str:
        """What is wrong with the file, in one line that names it; empty for nothing."""
        return self._ledger.fault

    @property
    def waiting(self) -> int:
        """How many changes the file could not take yet."""
        return len(self._pending)

    # -- keeping

    def begin(self, board: Board, version: Version, seed: int, begun: str) -> str:
        """An attempt has begun at that moment (UTC, ISO 8601); returns what to call it by."""
        attempt = uuid4().hex
        self._keep(_begin(attempt, board, version, seed, begun))
        return attempt

    def take_in(self, board: Board, version: Version, past: Sequence[Past]) -> None:
        """Keep attempts that were run elsewhere, all or none; they are marked as such."""
        statements: list[Statement] = []
        for one in past:
            attempt = uuid4().hex
            statements.append(
                _begin(attempt, board, version, board.seed or 0, one.begun, imported=True)
            )
            statements += (_split(attempt, passed) for passed in one.splits)
            ticks = one.splits[-1].ticks if one.splits else 0
            end = ticks, one.real, ticks if one.finished else None, "", attempt
            statements.append((_END, end))
        if statements:
            self._keep(*statements, lasting=True)

    def split(self, attempt: str, passed: Passed) -> None:
        """It has passed a split."""
        times = passed.ticks, passed.real
        self._keep(
            _split(attempt, passed),
            ("UPDATE attempt SET ticks = ?, real = ? WHERE id = ?", (*times, attempt)),
        )

    def unsplit(self, attempt: str, name: str) -> None:
        """A split was taken back by hand."""
        self._keep(("DELETE FROM split WHERE attempt = ? AND name = ?", (attempt, name)))

    def end(self, attempt: str, ticks: int, real: int, *, finished: bool, replay: str = "") -> None:
        """It is over: game time in ticks, real time in ms, and the file name of its replay.

        ``finished``: it came to its end and did what its category asks.
        """
        values = ticks, real, ticks if finished else None, replay, attempt
        self._keep((_END, values), lasting=True)

    def link(self, attempt: str, replay: str) -> None:
        """Its replay is the file of that name."""
        self._keep(("UPDATE attempt SET replay = ? WHERE id = ?", (replay, attempt)))

    def rename(self, attempt: str, name: str) -> None:
        """Call it something; empty for nothing."""
        shown = " ".join("".join(c if c.isprintable() else " " for c in name).split())
        values = shown[:NAME_LENGTH], attempt
        self._keep(("UPDATE attempt SET name = ? WHERE id = ?", values))

    def choose(self, attempt: str, *, ghost: bool) -> None:
        """Whether it is to be raced."""
        self._keep(("UPDATE attempt SET ghost = ? WHERE id = ?", (int(ghost), attempt)))

    def forget(self, row: Row) -> None:
        """Drop its times and its replay. That it was played still counts as an attempt."""
        self._keep(
            ("DELETE FROM split WHERE attempt = ?", (row.id,)),
            ("UPDATE attempt SET forgotten = 1, ghost = 0 WHERE id = ?", (row.id,)),
            lasting=True,
        )
        if row.replay is not None:
            with suppress(OSError):
                row.replay.unlink()

    def close(self) -> None:
        """Write what is left, and let the file go."""
        self._flush(lasting=True)
        self._ledger.close()

    # -- asking

    def board(self, board: Board, version: Version, most: int = 10_000) -> list[Row]:
        """Its attempts: the finished ones by time, then the others, the latest first.

        Those of another version come after all of this one.
        """
        found = self._ask(
            f"SELECT {_COLUMNS} FROM attempt WHERE {_ON} ORDER BY {_OF} DESC,"
            " time IS NULL, time, begun DESC, rowid DESC LIMIT ?",
            (*_key(board), version.content, version.rules, most),
        )
        return [self._row(values, version) for values in found]

    def attempt(self, attempt: str) -> Row | None:
        """One of them, by what it is called by."""
        found = self._ask(f"SELECT {_COLUMNS} FROM attempt WHERE id = ?", (attempt,))
        return self._row(found[0], None) if found else None

    def best(self, board: Board, version: Version) -> Row | None:
        """The fastest that was finished in that version: the personal best, imported or not."""
        found = self.board(board, version, 1)
        return found[0] if found and found[0].current and found[0].time is not None else None

    def history(
        self, board: Board, version: Version, without: str = ""
    ) -> list[tuple[Row, tuple[Passed, ...]]]:
        """All attempts of that version with their splits, the first played first."""
        found = self._ask(
            f"SELECT {_COLUMNS} FROM attempt WHERE {_ON} AND {_OF} AND id != ?"
            " ORDER BY begun, rowid",
            (*_key(board), version.content, version.rules, without),
        )
        rows = [self._row(values, version) for values in found]
        passed: dict[str, list[Passed]] = {}
        for attempt, *values in self._ask(
            "SELECT split.attempt, split.name, split.place, split.ticks, split.real FROM split"
            f" JOIN attempt ON attempt.id = split.attempt WHERE {_ON} AND {_OF}"
            " ORDER BY split.attempt, split.number",
            (*_key(board), version.content, version.rules),
        ):
            passed.setdefault(attempt, []).append(Passed(*values))
        return [(row, tuple(passed.get(row.id, ()))) for row in rows]

    def splits(self, attempt: str) -> tuple[Passed, ...]:
        """The splits of an attempt, in the order in which they were passed."""
        found = self._ask(
            "SELECT name, place, ticks, real FROM split WHERE attempt = ? ORDER BY number",
            (attempt,),
        )
        return tuple(Passed(*values) for values in found)

    def counts(self, board: Board) -> Counts:
        """How often it was begun and finished."""
        found = self._ask(
            "SELECT COUNT(*), COUNT(time) FROM attempt"
            " WHERE campaign = ? AND category = ? AND seeding = ?",
            _key(board),
        )
        return Counts(*found[0]) if found else Counts()

    def boards(self) -> list[Board]:
        """Every board on which something stands."""
        found = self._ask(
            "SELECT DISTINCT campaign, category, seeding FROM attempt WHERE NOT forgotten"
            " ORDER BY campaign, category, seeding",
            (),
        )
        return [Board(*values) for values in found]

    # -- the file

    def _keep(self, *statements: Statement, lasting: bool = False) -> None:
        """They are kept together or not at all."""
        self._pending += statements
        self._flush(lasting=lasting)

    def _flush(self, *, lasting: bool) -> None:
        if self._pending and self._ledger.write(self._pending, lasting=lasting):
            self._pending.clear()

    def _ask(self, query: str, values: tuple[Any, ...]) -> list[Any]:
        self._flush(lasting=False)
        return self._ledger.ask(query, values)

    def _row(self, values: tuple[Any, ...], version: Version | None) -> Row:
        (id_, campaign, category, seeding, seed, content, rules, begun) = values[:8]
        ticks, real, time, file, name, ghost, imported = values[8:]
        path = self._replays / file if file else None
        own = Version(content, rules)
        return Row(
            id_,
            Board(campaign, category, seeding),
            own,
            seed,
            begun,
            ticks,
            real,
            time,
            file,
            path if path is not None and path.is_file() else None,
            name,
            bool(ghost),
            bool(imported),
            version is None or own == version,
        )


def _key(board: Board) -> tuple[str, str, str]:
    return board.campaign, board.category, board.seeding


def _begin(
    attempt: str,
    board: Board,
    version: Version,
    seed: int,
    begun: str,
    *,
    imported: bool = False,
) -> Statement:
    terms = seed, version.content, version.rules, begun, int(imported)
    return _BEGIN, (attempt, *_key(board), *terms)


def _split(attempt: str, passed: Passed) -> Statement:
    times = passed.ticks, passed.real
    return _SPLIT, (attempt, passed.name, passed.place, *times, attempt)
