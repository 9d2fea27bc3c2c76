"""Ledger: the SQLite file under the records. Owns its schema, its safety and its faults.

Write-ahead logging, so that a commit costs no wait for the disk and the death of the
process loses none; one that must outlive the machine is written with synchronous FULL.
Where the file system cannot log ahead, SQLite's rollback journal with FULL does the same
more slowly. While the file takes nothing, a copy in memory stands in for it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, Final

Statement = tuple[str, tuple[Any, ...]]

APPLICATION: Final = 0x53464C52
"""What marks the file as ours, among all of SQLite's."""
_WAIT: Final = 0.25
"""Seconds for which another game may hold the file."""

_STEPS: Final = (
    """
    CREATE TABLE attempt (
        id TEXT PRIMARY KEY,
        campaign TEXT NOT NULL,
        category TEXT NOT NULL,
        seeding TEXT NOT NULL,
        seed INTEGER NOT NULL,
        content TEXT NOT NULL,
        rules INTEGER NOT NULL,
        begun TEXT NOT NULL,
        ticks INTEGER NOT NULL DEFAULT 0,
        real INTEGER NOT NULL DEFAULT 0,
        time INTEGER,
        replay TEXT NOT NULL DEFAULT '',
        name TEXT NOT NULL DEFAULT '',
        ghost INTEGER NOT NULL DEFAULT 0,
        forgotten INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX attempt_on_board ON attempt (campaign, category, seeding, time);
    CREATE TABLE split (
        attempt TEXT NOT NULL,
        number INTEGER NOT NULL,
        name TEXT NOT NULL,
        place TEXT NOT NULL,
        ticks INTEGER NOT NULL,
        real INTEGER NOT NULL,
        PRIMARY KEY (attempt, name)
    ) WITHOUT ROWID;
    """,
    """
    ALTER TABLE attempt ADD COLUMN imported INTEGER NOT NULL DEFAULT 0;
    """,
)
"""What makes each version of the schema out of the one before; ``user_version`` counts them."""


class _NewerError(Exception):
    """The file is of a later version of the game."""


class Ledger:
    """The open file. Nothing here raises for what is wrong with it; ``fault`` says it."""

    def __init__(self, path: Path) -> None:
        """``path`` is made when there is none; a broken file is set aside and a new one begun."""
        self.path = path
        self.fault = ""
        self._file: sqlite3.Connection | None = None
        self._shadow: sqlite3.Connection | None = None
        self._shadowed = 0
        """Statements the shadow has that the file has not."""
        self._barred = False
        """The file must be left alone."""
        self._ahead = False
        self._passing = False
        """Whether the fault is over once something was written."""
        self._reach()

    def write(self, statements: Sequence[Statement], *, lasting: bool) -> bool:
        """Do all of them, or none; whether the file took them.

        What it did not take must come again, at the front of the next call. ``lasting``
        waits for the disk.
        """
        if self._file is None and not self._barred:
            self._reach()
        if self._file is not None:
            try:
                self._commit(self._file, statements, lasting=lasting)
            except sqlite3.DatabaseError as problem:
                self._failed(problem)
            else:
                self.fault = "" if self._passing else self.fault
                self._passing = False
                self._drop_shadow()
                return True
        shadow = self._cast_shadow()
        for statement, values in statements[self._shadowed :]:
            shadow.execute(statement, values)
        self._shadowed = len(statements)
        return False

    def ask(self, query: str, values: tuple[Any, ...]) -> list[Any]:
        """All rows of an answer; none where the file cannot be read."""
        if self._file is not None and self._shadow is None:
            try:
                return self._file.execute(query, values).fetchall()
            except sqlite3.DatabaseError as problem:
                self._failed(problem)
        return self._cast_shadow().execute(query, values).fetchall()

    def close(self) -> None:
        """Let the file go."""
        self._drop_shadow()
        if self._file is not None:
            with suppress(sqlite3.Error):
                self._file.close()
        self._file = None

    # -- the file

    def _reach(self) -> None:
        """Open it, if that can be done."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._opened()
        except _NewerError as problem:
            self._barred, self.fault = True, f"{self.path} {problem}"
        except OSError as problem:
            why = problem.strerror or str(problem)
            self._passing = True
            self.fault = f"{self.path} cannot be opened ({why}); records wait in memory"
        except sqlite3.DatabaseError as problem:
            self._failed(problem)

    def _opened(self) -> sqlite3.Connection:
        file = sqlite3.connect(self.path, timeout=_WAIT, isolation_level=None)
        try:
            _examine(file)
            _migrate(file)
            self._ahead = file.execute("PRAGMA journal_mode = WAL").fetchone()[0] == "wal"
            file.execute(f"PRAGMA synchronous = {'NORMAL' if self._ahead else 'FULL'}")
        except BaseException:
            file.close()
            raise
        return file

    def _commit(
        self, file: sqlite3.Connection, statements: Sequence[Statement], *, lasting: bool
    ) -> None:
        if lasting and self._ahead:
            file.execute("PRAGMA synchronous = FULL")
        try:
            with _transaction(file):
                for statement, values in statements:
                    file.execute(statement, values)
        finally:
            if lasting and self._ahead:
                file.execute("PRAGMA synchronous = NORMAL")

    def _failed(self, problem: sqlite3.DatabaseError) -> None:
        """The file did not do what it should: say so; a broken one is set aside."""
        if type(problem) is not sqlite3.DatabaseError:
            # Locked, full, out of reach, or asked for what cannot be: the file is whole.
            self._passing = True
            self.fault = f"{self.path}: {problem}; records wait in memory"
            return
        self.close()
        try:
            aside = self._set_aside()
            self._file = self._opened()
        except (OSError, sqlite3.Error) as worse:
            self.fault = f"{self.path} is broken ({problem}) and stays so ({worse})"
        else:
            self.fault = f"{self.path} is broken ({problem}); kept as {aside.name}, begun anew"

    def _set_aside(self) -> Path:
        """Rename the file and its log, so that both can still be mended. Raises OSError."""
        number = 1
        while (aside := self.path.with_suffix(f".broken-{number}")).exists():
            number += 1
        for tail in ("", "-wal", "-shm", "-journal"):
            part = self.path.with_name(self.path.name + tail)
            if part.exists():
                part.replace(aside.with_name(aside.name + tail))
        return aside

    # -- the shadow

    def _cast_shadow(self) -> sqlite3.Connection:
        """What stands in for the file: all that can be read of it, in memory."""
        if self._shadow is None:
            shadow = sqlite3.connect(":memory:", isolation_level=None)
            with suppress(sqlite3.Error), closing(self._reader()) as source:
                source.backup(shadow)
            _migrate(shadow)
            self._shadow, self._shadowed = shadow, 0
        return self._shadow

    def _reader(self) -> sqlite3.Connection:
        """The file as it lies there, where nothing may be written beside it."""
        if self._barred or not self.path.is_file():
            return sqlite3.connect(":memory:")
        where = f"{self.path.absolute().as_uri()}?mode=ro"
        reader = sqlite3.connect(where, uri=True, timeout=_WAIT)
        try:
            reader.execute("SELECT COUNT(*) FROM attempt").fetchone()
        except sqlite3.Error:
            reader.close()
            reader = sqlite3.connect(f"{where}&immutable=1", uri=True)
        return reader

    def _drop_shadow(self) -> None:
        if self._shadow is not None:
            self._shadow.close()
        self._shadow, self._shadowed = None, 0


def _examine(file: sqlite3.Connection) -> None:
    """Raise DatabaseError for what is no sound file of ours, _NewerError for a later one."""
    marked = file.execute("PRAGMA application_id").fetchone()[0]
    version = file.execute("PRAGMA user_version").fetchone()[0]
    tables = file.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()[0]
    if tables and marked != APPLICATION:
        raise sqlite3.DatabaseError("it holds something else than records")
    if version > len(_STEPS):
        raise _NewerError("was written by a newer game and is left alone; records are not kept")
    told = file.execute("PRAGMA quick_check(1)").fetchone()[0]
    if told != "ok":
        raise sqlite3.DatabaseError(" ".join(str(told).split()))


def _migrate(file: sqlite3.Connection) -> None:
    """Bring the schema to this version's."""
    if file.execute("PRAGMA user_version").fetchone()[0] == len(_STEPS):
        return
    with _transaction(file):
        # Another game may have been here in between.
        version = file.execute("PRAGMA user_version").fetchone()[0]
        for step in _STEPS[version:]:
            for statement in step.split(";"):
                file.execute(statement)
        file.execute(f"PRAGMA application_id = {APPLICATION}")
        file.execute(f"PRAGMA user_version = {len(_STEPS)}")


@contextmanager
def _transaction(file: sqlite3.Connection) -> Iterator[None]:
    file.execute("BEGIN IMMEDIATE")
    try:
        yield
        # One that another's reading hinders stays open, and would bar every later one.
        file.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            file.execute("ROLLBACK")
        raise
