"""What was kept is kept, whenever the game dies."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from game.speedrun.records import Records
from game.speedrun.terms import Board, Version

BOARD, NOW = Board("starfloor", "any%"), Version("ab" * 16, 7)

WRITER = """
import sys
from pathlib import Path
from game.speedrun.records import Records
from game.speedrun.terms import Board, Passed, Version

home = Path(sys.argv[1])
records = Records(home / "records.sqlite", home / "replays")
assert not records.fault, records.fault
board, now = Board("starfloor", "any%"), Version("ab" * 16, 7)

def say(*words):
    print(*words, flush=True)

while True:
    attempt = records.begin(board, now, 0, "2026-01-02T03:04:05")
    say("begun", attempt)
    for number in range(6):
        records.split(attempt, Passed(f"split {number}", "hall", number * 60, number * 1000))
        say("split", attempt, number)
    records.end(attempt, 360, 6000, finished=True, replay="a.replay")
    say("ended", attempt)
"""


def killed_once(home: Path, chance: random.Random) -> list[list[str]]:
    """Let a writer work for a moment, kill it, and return what it had said was kept."""
    command = [sys.executable, "-c", WRITER, str(home)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline() for _ in range(chance.randrange(1, 120))]
        writer.kill()
        said += writer.stdout.read().splitlines(keepends=True)
    return [line.split() for line in said if line.endswith("\n")]


def kill_and_look(home: Path, times: int) -> None:
    chance = random.Random(253)
    begun: set[str] = set()
    ended: set[str] = set()
    splits: dict[str, int] = {}
    for _ in range(times):
        for what, attempt, *number in killed_once(home, chance):
            if what == "begun":
                begun.add(attempt)
            elif what == "split":
                splits[attempt] = int(number[0]) + 1
            else:
                ended.add(attempt)
        records = Records(home / "records.sqlite", home / "replays")
        assert records.fault == ""
        rows = {row.id: row for row in records.board(BOARD, NOW, 1_000_000)}
        assert begun <= set(rows)
        assert ended <= {row.id for row in rows.values() if row.time == 360}
        for row, passed in records.history(BOARD, NOW):
            assert len(passed) >= splits.get(row.id, 0)
            assert [p.ticks for p in passed] == [number * 60 for number in range(len(passed))]
        records.close()
    assert len(ended) > times


def test_ten_kills_while_records_are_written_lose_nothing(tmp_path: Path) -> None:
    kill_and_look(tmp_path, 10)


@pytest.mark.long
def test_two_hundred_kills_while_records_are_written_lose_nothing(tmp_path: Path) -> None:
    kill_and_look(tmp_path, 200)
