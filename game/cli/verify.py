"""``starfloor verify``: play replays again without a window and certify them."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from game.cli.parser import Parser, campaign_folder
from game.levels.campaign import Campaign
from game.levels.errors import MapError
from game.profile import paths
from game.speedrun.replay import ReplayError, read
from game.speedrun.timer import clock
from game.speedrun.verify import Result, Verdict, verify

_FINE, _WRONG, _UNREADABLE = 0, 1, 2


class Judged(NamedTuple):
    """A file and what became of it. Small, so that it travels well between processes."""

    file: str
    verdict: Verdict
    category: str = ""

    def line(self) -> str:
        """For people: ``OK 04:31.217 any% file``, or the verdict, its tick and why."""
        verdict = self.verdict
        words = [verdict.result.value]
        if verdict.tick is not None:
            words.append(f"at tick {verdict.tick}")
        if verdict.time is not None:
            words.append(clock(verdict.time))
        if self.category:
            words.append(self.category)
        words.append(self.file if self.file.isprintable() else ascii(self.file))
        return " ".join(words) + (f": {verdict.detail}" if verdict.detail else "")

    def record(self) -> dict[str, object]:
        """For programs. ``ticks`` is game time, ``time`` the same as text."""
        return {
            "file": self.file,
            "verdict": self.verdict.result.value,
            "tick": self.verdict.tick,
            "ticks": self.verdict.time,
            "time": None if self.verdict.time is None else clock(self.verdict.time),
            "category": self.category or None,
            "detail": self.verdict.detail,
        }


def run(argv: Sequence[str]) -> int:
    """Judge each file. 0 = all OK, 1 = something is not, 2 = something cannot be read."""
    parser = Parser("starfloor verify", description=__doc__)
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--jobs", type=_jobs, default=1, metavar="N", help="processes (default 1)")
    parser.add_argument("--json", action="store_true", help="one JSON array instead of lines")
    parser.add_argument(
        "--campaign", metavar="CAMPAIGN", help="what to verify against, by name or folder"
    )
    options = parser.parse_args(argv)
    try:
        campaign = campaign_folder(options.campaign) if options.campaign else paths.maps()
        return _print_all(options.files, campaign, options.jobs, options.json)
    except MapError as fault:
        print(f"starfloor verify: {fault}", file=sys.stderr)
        return _UNREADABLE


def _print_all(files: Sequence[str], campaign: Path, jobs: int, as_json: bool) -> int:
    """Print each verdict as it comes, or all of them at the end; returns the exit code."""
    code = _FINE
    records = []
    for judged in _judge_all(files, campaign, jobs):
        code = max(code, _code(judged.verdict.result))
        if as_json:
            records.append(judged.record())
        else:
            print(judged.line(), flush=True)
    if as_json:
        print(json.dumps(records, indent=1))
    return code


def _jobs(text: str) -> int:
    count = int(text)
    if not 1 <= count <= 1024:
        raise ValueError
    return count


def _code(result: Result) -> int:
    if result is Result.CORRUPT:
        return _UNREADABLE
    return _FINE if result is Result.OK else _WRONG


def _judge_all(files: Sequence[str], campaign: Path, jobs: int) -> Iterator[Judged]:
    """Verdicts in the order of the files."""
    jobs = min(jobs, len(files))
    if jobs == 1:
        for file in files:
            yield judge(file, campaign)
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        yield from pool.map(judge, files, [campaign] * len(files))


@cache
def _open(campaign: Path) -> Campaign:
    """Each process reads a campaign once, and it keeps its levels."""
    return Campaign.open(campaign, (paths.shipped(),))


def judge(file: str, campaign: Path) -> Judged:
    """The verdict on one file."""
    try:
        replay = read(Path(file))
    except ReplayError as fault:
        return Judged(file, Verdict(Result.CORRUPT, str(fault)))
    maps = _open(campaign)
    where = maps.content_hash, maps.start, maps.locations
    verdict = verify(replay, maps.load, *where, goals=maps.goals_of(replay.header.category))
    return Judged(file, verdict, replay.header.category)
