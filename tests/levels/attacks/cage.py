"""Cage: a process that runs ``starfloor`` within limits, and tells what it said and cost.

The process has imported all it needs and forks for every command, so that nothing but the
command itself is measured: processor time, and memory beyond the interpreter's own. A command
that goes beyond its limits fails as the system makes it fail: no more memory, or a signal.

Run as a module it is that process: a line of JSON in for every command, one out.
"""

from __future__ import annotations

import io
import json
import os
import re
import resource
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TextIO

ROOT: Final = Path(__file__).parents[3]
MOST_SECONDS: Final = 1.0
"""Of processor time."""
MOST_MEMORY: Final = 100 << 20
"""Bytes beyond those the interpreter has with all modules in it."""
UNPACK: Final = "unpack"
"""A word of the cage's own: what comes with a replay has no command to itself."""
_PATIENCE: Final = 20
"""Seconds of processor time after which a command is ended, to tell what it would have cost."""
_PAGE: Final = resource.getpagesize()
_COUNT: Final = re.compile(r"\d+ errors?, \d+ warnings?")


@dataclass(frozen=True)
class Told:
    """What became of a command."""

    code: int
    """Its exit code; negative: the signal that ended it."""
    out: str
    err: str
    seconds: float
    """Of processor time."""
    memory: int
    """Bytes, at the most."""
    fault: str
    """What got through: the traceback."""

    @property
    def lines(self) -> list[str]:
        """Everything it printed but the count of what was found."""
        said = [*self.out.splitlines(), *self.err.splitlines()]
        return [line for line in said if not _COUNT.fullmatch(line)]


class Cage:
    """Commands are run in it one after the other."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    @classmethod
    @contextmanager
    def locked(cls, home: Path) -> Iterator[Cage]:
        """A cage with a home of its own; it ends with the block."""
        process = subprocess.Popen(
            [sys.executable, "-m", __name__],
            cwd=ROOT,
            env={**os.environ, "STARFLOOR_HOME": str(home), "OPENBLAS_NUM_THREADS": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            yield cls(process)
        finally:
            assert process.stdin is not None
            process.stdin.close()
            process.wait()
            assert process.stdout is not None
            process.stdout.close()

    def run(self, words: Sequence[str]) -> Told:
        """Run the command to its end."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(json.dumps(list(words)), file=self._process.stdin, flush=True)
        return Told(**json.loads(self._process.stdout.readline()))


def _serve(requests: TextIO, answers: TextIO) -> None:
    # Whatever a command may import is there before it is measured.
    import game.cli.check  # noqa: PLC0415
    import game.cli.glyphs  # noqa: PLC0415
    import game.cli.render  # noqa: PLC0415
    import game.cli.verify  # noqa: F401, PLC0415

    for line in requests:
        print(json.dumps(_forked(json.loads(line))), file=answers, flush=True)


def _forked(words: list[str]) -> dict[str, Any]:
    inlet, outlet = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(inlet)
        with os.fdopen(outlet, "w") as said:
            json.dump(_run(words), said)
        os._exit(0)
    os.close(outlet)
    with os.fdopen(inlet) as said:
        text = said.read()
    _, status, used = os.wait4(child, 0)
    if text:
        found: dict[str, Any] = json.loads(text)
        return found
    code = os.waitstatus_to_exitcode(status)
    spent = used.ru_utime + used.ru_stime
    return {"code": code, "out": "", "err": "", "seconds": spent, "memory": 0, "fault": "ended"}


def _run(words: list[str]) -> dict[str, Any]:
    """Run a command in this process, which ends thereafter."""
    from game.cli import main  # noqa: PLC0415

    run = _unpack if words[0] == UNPACK else main
    Path("/proc/self/clear_refs").write_text("5")
    before = _peak()
    virtual = int(Path("/proc/self/statm").read_text().split()[0]) * _PAGE
    resource.setrlimit(resource.RLIMIT_AS, (virtual + MOST_MEMORY, virtual + MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_PATIENCE, _PATIENCE))
    out, err, fault, code = io.StringIO(), io.StringIO(), "", 0
    began = time.process_time()
    with redirect_stdout(out), redirect_stderr(err):
        try:
            code = run(words)
        except SystemExit as ended:
            code = int(ended.code or 0)
        except BaseException:
            fault = traceback.format_exc(limit=-3)
    return {
        "code": code,
        "out": out.getvalue()[:20_000],
        "err": err.getvalue()[:20_000],
        "seconds": time.process_time() - began,
        "memory": _peak() - before,
        "fault": fault,
    }


def _unpack(words: list[str]) -> int:
    """Read all maps that a replay brought, as one does who watches it."""
    from game.levels.errors import MapError  # noqa: PLC0415
    from game.levels.packed import unpack  # noqa: PLC0415

    file = Path(words[1])
    try:
        campaign = unpack(file.read_bytes(), file)
        for name in campaign.names:
            campaign.load(name)
    except MapError as fault:
        print(fault)
        return 2
    return 0


def _peak() -> int:
    """Bytes of real memory at the most since it was last reset."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) << 10
    raise RuntimeError("the system does not tell")


if __name__ == "__main__":
    _serve(sys.stdin, sys.stdout)
