"""Replay: a whole run over all its places, as one readable text file.

    starfloor replay 1
    {header: one line of JSON}
    = inputs
    37 0 0 0                    ticks buttons stick_x stick_y [pointer_x pointer_y]
    = checks
    1a2b3c4d 99aabbcc           inputs so far, world; one line a second, one at the end
    = levels                    only where they were packed: base85
    {Wp48S^xk9=GL@E0stWa8~^|S
    = end

Sections named ``x-...`` are skipped, others unknown are refused. Owns the format and
how a file comes to lie on the disk whole or not at all; what a replay proves is in verify,
and what its levels are is known to whoever packed them: here they are bytes.
"""

from __future__ import annotations

import base64
import io
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from game.sim.controls import ALL_BUTTONS, Controls
from game.sim.tuning import TICKS_PER_SECOND
from game.speedrun.fields import FieldError
from game.speedrun.header import MOST_TICKS, Header, from_json, to_json
from game.speedrun.tape import POINTER, STICK, Tape

FORMAT: Final = 1
SUFFIX: Final = ".replay"
CHECK_TICKS: Final = TICKS_PER_SECOND
"""Ticks between two checksums."""
MOST_BYTES: Final = 64 * 1024 * 1024
MOST_LEVELS: Final = 4 * 1024 * 1024
"""Bytes of levels."""

_MAGIC: Final = b"starfloor replay "
_MOST_CHECKS: Final = MOST_TICKS // CHECK_TICKS + 1
_MOST_LINE: Final = 4 * 1024 * 1024
_LEVELS_A_LINE: Final = 75
"""Bytes of levels on a line."""
_RUN: Final = re.compile(
    rb"([0-9]{1,7}) ([0-9]{1,3}) (-?[0-9]{1,3}) (-?[0-9]{1,3})(?: (-?[0-9]{1,5}) (-?[0-9]{1,5}))?"
)
_CHECK: Final = re.compile(rb"([0-9a-f]{8}) ([0-9a-f]{8})")


class ReplayError(ValueError):
    """The file cannot be read as a replay. The message is one line."""


class Check(NamedTuple):
    """A checksum: 8 hex digits each of all inputs so far and of the world."""

    inputs: str
    world: str


@dataclass(frozen=True, slots=True)
class Replay:
    """One recorded attempt, finished or not."""

    header: Header
    inputs: Tape
    checks: tuple[Check, ...]
    levels: bytes = b""
    """The places entered, packed, so that it can be watched when maps have changed; or none.

    They prove nothing: whoever certifies a run plays it in the maps that are installed.
    """


def dump(replay: Replay) -> bytes:
    """The replay as a file."""
    lines = [f"{_MAGIC.decode()}{FORMAT}", to_json(replay.header), "= inputs"]
    for ticks, controls in replay.inputs.runs():
        pointing = controls.pointer_x or controls.pointer_y
        lines.append(" ".join(map(str, (ticks, *(controls if pointing else controls[:3])))))
    lines.append("= checks")
    lines += (f"{check.inputs} {check.world}" for check in replay.checks)
    if replay.levels:
        lines.append("= levels")
        for at in range(0, len(replay.levels), _LEVELS_A_LINE):
            lines.append(base64.b85encode(replay.levels[at : at + _LEVELS_A_LINE]).decode())
    lines.append("= end\n")
    return "\n".join(lines).encode()


def parse(data: bytes) -> Replay:
    """Read a file. Raises ReplayError for anything a recorder could not have written."""
    if len(data) > MOST_BYTES:
        raise ReplayError("larger than 64 MB")
    if not data.startswith(_MAGIC):
        raise ReplayError("not a Starfloor replay")
    return _Reader(data).read()


def save(replay: Replay, path: Path) -> None:
    """Write the file so that at any instant it is there whole or not at all. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with draft.open("wb") as file:
            file.write(dump(replay))
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def read(path: Path) -> Replay:
    """Read the replay at ``path``. Raises ReplayError, also where there is no such file."""
    return parse(contents(path))


def contents(path: Path) -> bytes:
    """What is in the file, for ``parse``. Raises ReplayError."""
    try:
        # A pipe or a device could keep us waiting for ever.
        if not stat.S_ISREG(path.stat().st_mode):
            raise ReplayError("not a file")
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as fault:
        raise ReplayError(fault.strerror or "cannot be read") from None
    except ValueError as fault:
        if isinstance(fault, ReplayError):
            raise
        raise ReplayError("not a file name") from None


class _Reader:
    """Goes through the lines once, keeping no more than what a run may hold."""

    def __init__(self, data: bytes) -> None:
        self._file = io.BytesIO(data)
        self._number = 0
        self._next_section: str | None = None

    def read(self) -> Replay:
        if self._line() != _MAGIC + str(FORMAT).encode():
            raise ReplayError("a replay of another format than this game reads")
        header = self._header()
        inputs: Tape | None = None
        checks: tuple[Check, ...] | None = None
        levels: bytes | None = None
        section = self._section()
        while section != "end":
            if section == "inputs" and inputs is None:
                inputs = self._inputs()
            elif section == "checks" and checks is None:
                checks = self._checks()
            elif section == "levels" and levels is None:
                levels = self._levels()
            elif section.startswith("x-"):
                for _ in self._body():
                    pass
            else:
                raise self._fault(f"a section {section!a} that does not belong here")
            section = self._section()
        if self._file.read(1):
            raise self._fault("something follows the end")
        if inputs is None or checks is None:
            raise self._fault("no inputs or no checks")
        return Replay(header, inputs, checks, levels or b"")

    def _line(self) -> bytes:
        self._number += 1
        line = self._file.readline(_MOST_LINE)
        if not line.endswith(b"\n"):
            raise self._fault("cut off" if len(line) < _MOST_LINE else "too long")
        return line[:-1]

    def _fault(self, what: str) -> ReplayError:
        return ReplayError(f"line {self._number}: {what}")

    def _header(self) -> Header:
        try:
            return from_json(self._line().decode())
        except FieldError as fault:
            raise self._fault(str(fault)) from None
        except UnicodeDecodeError:
            raise self._fault("not UTF-8") from None

    def _section(self) -> str:
        """Name of the section that begins at the line last read, or at the next."""
        if self._next_section is None:
            line = self._line()
            if not line.startswith(b"= "):
                raise self._fault("no section begins here")
            self._next_section = line[2:80].decode("ascii", "replace")
        name, self._next_section = self._next_section, None
        return name

    def _body(self) -> Iterator[bytes]:
        """Lines up to the next section."""
        while not (line := self._line()).startswith(b"= "):
            yield line
        self._next_section = line[2:80].decode("ascii", "replace")

    def _inputs(self) -> Tape:
        inputs = Tape()
        for line in self._body():
            match = _RUN.fullmatch(line)
            if match is None:
                raise self._fault("not an input")
            ticks, *numbers = (int(part or 0) for part in match.groups())
            controls = Controls(*numbers)
            if not _in_range(controls):
                raise self._fault("an input out of range")
            if ticks > MOST_TICKS - inputs.ticks:
                raise self._fault("longer than ten hours")
            inputs.append(controls, ticks)
        return inputs

    def _checks(self) -> tuple[Check, ...]:
        checks: list[Check] = []
        for line in self._body():
            match = _CHECK.fullmatch(line)
            if match is None:
                raise self._fault("not a checksum")
            if len(checks) >= _MOST_CHECKS:
                raise self._fault("more checksums than ten hours have")
            checks.append(Check(match[1].decode(), match[2].decode()))
        return tuple(checks)

    def _levels(self) -> bytes:
        levels = bytearray()
        for line in self._body():
            try:
                part = base64.b85decode(line)
            except ValueError:
                raise self._fault("no levels") from None
            if not 0 < len(part) <= _LEVELS_A_LINE or base64.b85encode(part) != line:
                raise self._fault("no levels")
            levels += part
            if len(levels) > MOST_LEVELS:
                raise self._fault("more levels than a replay may hold")
        return bytes(levels)


def _in_range(controls: Controls) -> bool:
    return (
        controls.buttons <= ALL_BUTTONS
        and max(abs(controls.stick_x), abs(controls.stick_y)) <= STICK
        and max(abs(controls.pointer_x), abs(controls.pointer_y)) <= POINTER
    )
