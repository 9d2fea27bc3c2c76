"""Replay: a whole run over all its places, as one readable text file.

    starfloor replay 1
    {header: one line of JSON}
    = inputs
    37 0 0 0                    ticks buttons stick_x stick_y [pointer_x pointer_y]
    = checks
    1a2b3c4d 99aabbcc           inputs so far, world; one line a second, one at the end
    = end

Once it is over it takes the maps along it was played in, and is pressed: what can be read
of it is then its header. Each section below says how many bytes follow, as they are.

    starfloor replay 2
    {header}
    = pressed 6792              the sections above from inputs to checks, as xz
    = levels 47744
    = end

Format 1 with its levels as base85 is still read; in it sections named ``x-...`` are
skipped, others unknown are refused. Owns the format and how a file comes to lie on the disk
whole or not at all; what a replay proves is in verify, and what its levels are is known to
whoever packed them: here they are bytes.
"""

from __future__ import annotations

import base64
import io
import lzma
import os
import re
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from game.sim.controls import ALL_BUTTONS, Controls
from game.sim.tuning import TICKS_PER_SECOND
from game.speedrun.fields import FieldError
from game.speedrun.header import MOST_TICKS, Header, from_json, to_json
from game.speedrun.tape import POINTER, STICK, Tape

FORMAT: Final = 1
PRESSED: Final = 2
"""Format of what was pressed."""
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
"""Bytes of levels on a line of format 1."""
_MOST_PRESSED: Final = 16 * 1024 * 1024
_MOST_MEMORY: Final = 128 << 20
"""Bytes that pressing out may ask for, beside what comes out."""
_PRESET: Final = 9 | lzma.PRESET_EXTREME
_SIZED: Final = re.compile(rb"= (pressed|levels) ([0-9]{1,8})")
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
    """The replay as a file: to be read where it has no levels, pressed where it has."""
    lines = ["= inputs"]
    for ticks, controls in replay.inputs.runs():
        pointing = controls.pointer_x or controls.pointer_y
        lines.append(" ".join(map(str, (ticks, *(controls if pointing else controls[:3])))))
    lines.append("= checks")
    lines += (f"{check.inputs} {check.world}" for check in replay.checks)
    told = ("\n".join(lines) + "\n").encode()
    form = PRESSED if replay.levels else FORMAT
    head = b"%s%d\n%s\n" % (_MAGIC, form, to_json(replay.header).encode())
    if not replay.levels:
        return head + told + b"= end\n"
    pressed = lzma.compress(told, preset=_PRESET)
    sections = ((b"pressed", pressed), (b"levels", replay.levels))
    return head + b"".join(b"= %s %d\n%s\n" % (n, len(d), d) for n, d in sections) + b"= end\n"


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


def read_header(path: Path) -> Header:
    """What the replay at ``path`` says of itself; its inputs are not looked at. ReplayError."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise ReplayError("not a file")
        with path.open("rb") as file:
            return _Reader(file.read(2 * _MOST_LINE)).head()
    except OSError as fault:
        raise ReplayError(fault.strerror or "cannot be read") from None


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
        self._form = FORMAT
        self._next_section: str | None = None

    def head(self) -> Header:
        line = self._line()
        forms = {_MAGIC + str(form).encode(): form for form in (FORMAT, PRESSED)}
        if line not in forms:
            raise ReplayError("a replay of another format than this game reads")
        self._form = forms[line]
        return self._header()

    def read(self) -> Replay:
        header = self.head()
        if self._form == PRESSED:
            return self._pressed(header)
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

    def _pressed(self, header: Header) -> Replay:
        """What follows the header where it was pressed."""
        sections = {"pressed": b"", "levels": b""}
        for name, most in (("pressed", _MOST_PRESSED), ("levels", MOST_LEVELS)):
            sections[name] = self._sized(name, most)
        if self._line() != b"= end":
            raise self._fault("no end where one should be")
        if self._file.read(1):
            raise self._fault("something follows the end")
        told = b"%s%d\n%s\n%s= end\n" % (
            *(_MAGIC, FORMAT, to_json(header).encode()),
            _pressed_out(sections["pressed"], self._fault),
        )
        try:
            inner = _Reader(told).read()
        except ReplayError as fault:
            raise ReplayError(f"pressed, {fault}") from None
        if inner.levels:
            raise self._fault("levels that do not belong here")
        return Replay(header, inner.inputs, inner.checks, sections["levels"])

    def _sized(self, name: str, most: int) -> bytes:
        """The bytes of a section that says how many follow."""
        found = _SIZED.fullmatch(self._line())
        if found is None or found[1].decode() != name:
            raise self._fault(f"no section {name} begins here")
        size = int(found[2])
        if size > most:
            raise self._fault(f"more of {name} than a replay may hold")
        data = self._file.read(size + 1)
        if len(data) != size + 1 or data[-1:] != b"\n":
            raise self._fault("cut off")
        return data[:-1]

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


def _pressed_out(data: bytes, fault: Callable[[str], ReplayError]) -> bytes:
    """What was pressed; ``fault`` makes what is raised for anything that was not."""
    try:
        press = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MOST_MEMORY)
        out = press.decompress(data, MOST_BYTES + 1)
    except (lzma.LZMAError, EOFError):
        raise fault("cannot be pressed out") from None
    if len(out) > MOST_BYTES:
        raise fault("more was pressed than a replay may hold")
    if not press.eof or press.unused_data:
        raise fault("pressed and cut off")
    return out


def _in_range(controls: Controls) -> bool:
    return (
        controls.buttons <= ALL_BUTTONS
        and max(abs(controls.stick_x), abs(controls.stick_y)) <= STICK
        and max(abs(controls.pointer_x), abs(controls.pointer_y)) <= POINTER
    )
