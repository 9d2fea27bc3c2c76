"""``starfloor verify``: play replays again without a window and certify them."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentTypeError, Namespace
from collections import Counter
from collections.abc import Iterator, Sequence
from time import perf_counter

from game.cli import coverage
from game.cli.cluster import ClusterError, judged_there
from game.cli.judging import NONE, Judged
from game.cli.parser import Parser, campaign_folder
from game.cli.workers import LIMIT, cores, judged_here
from game.levels.campaign import Campaign
from game.levels.errors import MapError
from game.profile import paths
from game.sim.tuning import TICKS_PER_SECOND
from game.speedrun.timer import clock
from game.speedrun.verify import Result
from game.speedrun.witness import Witness

_UNREADABLE = 2
_WORDS = (*(result.value for result in Result), NONE)


def run(argv: Sequence[str]) -> int:
    """Judge each file. 0 = all OK, 1 = something is not, 2 = something cannot be judged."""
    parser = Parser("starfloor verify", description=__doc__)
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument(
        "--jobs", type=_jobs, default=cores(), metavar="N", help="processes (one a processor)"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object instead of lines")
    parser.add_argument(
        "--coverage", action="store_true", help="tell what of the campaign no OK run proves"
    )
    parser.add_argument(
        "--cluster", metavar="ADDRESS", help="let the workers of a Dask scheduler do it"
    )
    parser.add_argument(
        "--limit", type=_seconds, default=LIMIT, metavar="S", help=f"seconds a file ({LIMIT:g})"
    )
    parser.add_argument(
        "--campaign", metavar="CAMPAIGN", help="what to verify against, by name or folder"
    )
    options = parser.parse_args(argv)
    try:
        folder = campaign_folder(options.campaign) if options.campaign else paths.maps()
        campaign = Campaign.open(folder, (paths.shipped(),))
        _ = campaign.content_hash, campaign.locations
        return _report(options, campaign)
    except (MapError, ClusterError) as fault:
        print(f"starfloor verify: {fault}", file=sys.stderr)
        return _UNREADABLE


def _jobs(text: str) -> int:
    count = int(text)
    if not 1 <= count <= 1024:
        raise ArgumentTypeError("from 1 to 1024")
    return count


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0.0 < seconds <= 1e6:
        raise ArgumentTypeError("more than 0 seconds")
    return seconds


def _report(options: Namespace, campaign: Campaign) -> int:
    """Print each verdict as it comes, or all of them at the end; returns the exit code."""
    began = perf_counter()
    done: list[Judged] = []
    proved, played = Witness(), 0
    for judged in _judge_all(options, campaign):
        done.append(judged)
        if not options.json:
            print(judged.line(), flush=True)
        if judged.seen is not None:
            played += judged.seen.ticks
            if judged.code == 0:
                proved.add(judged.seen)
    took = perf_counter() - began
    found = coverage.things(campaign, proved) if options.coverage else []
    statistics = _statistics(done, played, took)
    if options.json:
        report = {"files": [judged.record() for judged in done], "statistics": statistics}
        if options.coverage:
            report["coverage"] = coverage.record(found)
        print(json.dumps(report, indent=1))
    elif options.coverage:
        print("\n".join(coverage.lines(found)))
    if len(done) > 1 and not options.json:
        print("\n".join(_told(statistics)), file=sys.stderr)
    return max(judged.code for judged in done)


def _judge_all(options: Namespace, campaign: Campaign) -> Iterator[Judged]:
    if options.cluster:
        return judged_there(options.files, campaign, options.cluster, options.limit)
    return judged_here(options.files, campaign.folder, options.jobs, options.limit)


def _statistics(done: Sequence[Judged], played: int, took: float) -> dict[str, object]:
    """``seconds`` are those it took, ``times_real_time`` what was played of games in them."""
    words = Counter(judged.word for judged in done)
    return {
        "files": len(done),
        "verdicts": {word: words[word] for word in _WORDS if words[word]},
        "ticks": played,
        "seconds": round(took, 3),
        "files_a_second": round(len(done) / took, 2),
        "times_real_time": round(played / TICKS_PER_SECOND / took, 1),
    }


def _told(statistics: dict[str, object]) -> Iterator[str]:
    verdicts = statistics["verdicts"]
    assert isinstance(verdicts, dict)
    counts = ", ".join(f"{count} {word}" for word, count in verdicts.items())
    yield f"{statistics['files']} files: {counts}"
    ticks = statistics["ticks"]
    assert isinstance(ticks, int)
    yield (
        f"{clock(ticks)} of play in {statistics['seconds']} s: {statistics['files_a_second']} files"
        f" a second, {statistics['times_real_time']} x real time"
    )
