"""Workers: many files judged in processes of this machine.

One that dies or that hangs costs the file it was at, and no other.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import TimeoutError as TooLongError
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from game.cli.judging import Judged, broken, judge

LIMIT: Final = 600.0
"""Seconds for one file: ten hours of game time, the most a replay holds, take fewer."""
_AHEAD: Final = 16
"""Files a process has waiting."""

Judge = Callable[[str], Judged]


def cores() -> int:
    """How many processors may be used."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def judged_here(
    files: Sequence[str], folder: Path, jobs: int, limit: float = LIMIT
) -> Iterator[Judged]:
    """Verdicts in the order of the files.

    A single one is judged in this process, unless it is given less time than any needs.
    """
    if len(files) == 1 and limit >= LIMIT:
        try:
            found = judge(files[0], folder)
        except Exception as fault:
            found = broken(files[0], fault)
        yield found
        return
    yield from spread(partial(judge, folder=folder), files, min(jobs, len(files)), limit)


def ready(judge_one: Judge) -> None:
    """Before the first file: to be given ``judge_one`` was to import all that it needs."""
    del judge_one


def spread(judge_one: Judge, files: Sequence[str], jobs: int, limit: float) -> Iterator[Judged]:
    """What ``judge_one`` says of each, in their order, with at most ``limit`` seconds for one."""
    waiting: deque[tuple[str, ProcessFuture[Judged]]] = deque()
    # Coming to life takes a process seconds that are no file's fault.
    spawned = get_context("spawn")
    with ProcessPool(jobs, initializer=ready, initargs=[judge_one], context=spawned) as pool:
        try:
            for file in files:
                waiting.append((file, pool.schedule(judge_one, [file], timeout=limit)))
                if len(waiting) > jobs * _AHEAD:
                    yield _answer(*waiting.popleft(), limit)
            while waiting:
                yield _answer(*waiting.popleft(), limit)
        finally:
            pool.stop()  # type: ignore[no-untyped-call]


def _answer(file: str, future: ProcessFuture[Judged], limit: float) -> Judged:
    try:
        return future.result()
    except TooLongError:
        return Judged(file, None, fault=f"it took more than {limit:g} s")
    except ProcessExpired as fault:
        return Judged(file, None, fault=f"its process died with code {fault.exitcode}")
    except Exception as fault:
        return broken(file, fault)
