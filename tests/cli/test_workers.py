"""Processes that judge: one that dies or hangs costs one file its verdict, no other."""

import os
import time
from functools import partial

import pytest

from game.cli.judging import Judged
from game.cli.workers import spread
from game.speedrun.verify import Result, Verdict

OK = Verdict(Result.OK)


def moody(file: str) -> Judged:
    """Does what the file's name says."""
    if file == "die":
        os._exit(3)
    if file == "hang":
        time.sleep(600)
    if file == "break":
        raise KeyError("of\nbad luck")
    if file == "slow":
        time.sleep(0.3)
    return Judged(file, OK)


def test_what_dies_hangs_or_breaks_is_one_line_and_the_rest_go_on() -> None:
    files = ["a", "die", "b", "hang", "c", "break", "d", "die", "e"]
    told = list(spread(moody, files, 2, 4.0))
    assert [judged.file for judged in told] == files
    lines = {judged.file: judged.line() for judged in told}
    assert all(lines[file] == f"OK {file}" for file in "abcde")
    assert lines["die"] == "NO_VERDICT die: its process died with code 3"
    assert lines["hang"] == "NO_VERDICT hang: it took more than 4 s"
    assert lines["break"].startswith("NO_VERDICT break: it broke the game (KeyError: ")
    assert "\n" not in lines["break"]
    assert {judged.file: judged.code for judged in told} == {
        **dict.fromkeys("abcde", 0),
        **dict.fromkeys(("die", "hang", "break"), 2),
    }


@pytest.mark.parametrize("jobs", [1, 3])
def test_many_files_come_back_in_their_order(jobs: int) -> None:
    files = ["slow" if n % 7 == 0 else str(n) for n in range(100)]
    assert [judged.file for judged in spread(moody, files, jobs, 60.0)] == files


def test_whoever_stops_listening_leaves_no_process_behind() -> None:
    answers = spread(partial(moody), ["a", "hang", "hang"], 2, 600.0)
    assert next(answers).file == "a"
    began = time.monotonic()
    answers.close()  # type: ignore[attr-defined]  # it is a generator
    assert time.monotonic() - began < 30.0
