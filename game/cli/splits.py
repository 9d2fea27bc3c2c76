"""``starfloor splits``: the records as a LiveSplit file, and a LiveSplit file into them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from game.cli.parser import Parser, campaign_folder
from game.levels.campaign import Campaign
from game.levels.errors import MapError
from game.profile import paths
from game.sim.tuning import RULES_VERSION
from game.speedrun.categories import CATEGORIES, named
from game.speedrun.header import MOST_SEED
from game.speedrun.livesplit.kept import GAME, Kept, Split, from_run, to_run
from game.speedrun.livesplit.reading import read
from game.speedrun.livesplit.run import Run
from game.speedrun.livesplit.writing import save
from game.speedrun.livesplit.xml import LssError
from game.speedrun.records import Past, Records
from game.speedrun.replay import ReplayError
from game.speedrun.replay import read as read_replay
from game.speedrun.terms import RANDOM, Board, Passed, Version, seeding

_CONTENT: Final = f"{GAME} content"
_RULES: Final = f"{GAME} rules"


def run(argv: Sequence[str]) -> int:
    """Export or import; 0 = done, 1 = nothing to do, 2 = unreadable or unwritable."""
    parser = Parser("starfloor splits", description=__doc__)
    parser.add_argument("way", choices=("export", "import"))
    parser.add_argument("file", type=Path, metavar="FILE.lss")
    parser.add_argument("--category", default="any%", metavar="CATEGORY")
    parser.add_argument("--campaign", metavar="CAMPAIGN", help="by its name or its folder")
    parser.add_argument("--seed", default="0", metavar="SEED", help="a seed, or `random`")
    options = parser.parse_args(argv)
    seed = _seeding(options.seed)
    if not seed:
        parser.error(f"--seed is a whole number up to {MOST_SEED} or `random`")
    try:
        folder = campaign_folder(options.campaign) if options.campaign else paths.maps()
        campaign = Campaign.open(folder, (paths.shipped(),))
        category = named(options.category, campaign.manifest.goals)
        if not category:
            parser.error(f"no category {options.category!a}")
        board = Board(campaign.name, category, seed)
        own = campaign.manifest.goals.get(category)
        known = CATEGORIES.get(category)
        title = own.title if own else known.title if known else category
        version = Version(campaign.content_hash, RULES_VERSION)
        records = Records(paths.records(), paths.replays())
        try:
            if options.way == "export":
                return _export(records, board, version, options.file, title)
            return _import(records, board, version, options.file)
        finally:
            records.close()
    except (MapError, LssError) as fault:
        shown = f"{options.file}: {fault}" if isinstance(fault, LssError) else str(fault)
        print(f"starfloor splits: {shown}", file=sys.stderr)
    except OSError as fault:
        print(f"starfloor splits: {options.file}: {fault.strerror}", file=sys.stderr)
    return 2


def _export(records: Records, board: Board, version: Version, file: Path, title: str) -> int:
    kept = [found for found, _ in _kept(records, board, version)]
    if records.fault:
        print(f"starfloor splits: {records.fault}", file=sys.stderr)
        if not kept:
            # A file without attempts would pass for all there ever were.
            return 2
    names = _names(board)
    if not kept and not names:
        print(f"starfloor splits: no attempt at {board.category} is kept", file=sys.stderr)
        return 1
    terms = {_CONTENT: version.content, _RULES: str(version.rules)}
    count = records.counts(board).attempts
    save(to_run(kept, title, count, terms, names), file)
    print(f"{file}: {_so_many(len(kept))}")
    return 0


def _import(records: Records, board: Board, version: Version, file: Path) -> int:
    run_ = read(file)
    if run_.game.strip().casefold() != GAME.casefold():
        shown = ascii(run_.game.strip()[:60])
        print(f"starfloor splits: {file}: a run of {shown}, not of {GAME}", file=sys.stderr)
        return 1
    found, without = from_run(run_, datetime.fromtimestamp(file.stat().st_mtime, UTC))
    version = _version(run_, version)
    known = {_same(kept) for kept, _ in _kept(records, board, version)}
    fresh = [kept for kept in found if _same(kept) not in known]
    records.take_in(board, version, [_past(kept) for kept in fresh])
    if records.fault:
        print(f"starfloor splits: {records.fault}", file=sys.stderr)
        return 2
    more = f", {len(found) - len(fresh)} were there already" if len(fresh) < len(found) else ""
    more += f", {without} without game time left out" if without else ""
    more += "; imported times are told as such, and certified by nothing" if fresh else ""
    print(f"{file}: {_so_many(len(fresh))} taken in{more}")
    return 0 if found else 1


def _names(board: Board) -> list[str]:
    """The splits of the recorded run that ships for the category; none if there is none."""
    for path in sorted(paths.runs().glob("**/*.replay")):
        try:
            header = read_replay(path).header
        except ReplayError:
            continue
        if (header.campaign, header.category) == (board.campaign, board.category):
            return [mark.name for mark in header.splits]
    return []


def _kept(records: Records, board: Board, version: Version) -> list[tuple[Kept, str]]:
    found = []
    for row, passed in records.history(board, version):
        splits = tuple(Split(each.name, each.ticks, each.real) for each in passed)
        begun = datetime.fromisoformat(row.begun).replace(tzinfo=UTC)
        found.append((Kept(begun, splits, row.time is not None, row.real), row.id))
    return found


def _past(kept: Kept) -> Past:
    splits = tuple(Passed(split.name, "", split.ticks, split.real) for split in kept.splits)
    return Past(kept.begun.strftime("%Y-%m-%dT%H:%M:%S"), splits, kept.real, kept.finished)


def _version(run_: Run, now: Version) -> Version:
    """What the file's attempts were played in, where it says that."""
    content, rules = (run_.metadata.custom.get(name, "") for name in (_CONTENT, _RULES))
    if len(content) > 200 or not content.isprintable() or not content:
        return now
    if not rules.isascii() or not rules.isdigit() or len(rules) > 6:
        return now
    return Version(content, int(rules))


def _same(kept: Kept) -> tuple[object, ...]:
    ticks = tuple((split.name, split.ticks) for split in kept.splits)
    return kept.begun.replace(microsecond=0), ticks, kept.finished


def _seeding(text: str) -> str:
    """As the records have it; empty for no seed."""
    if text == RANDOM:
        return text
    digits = text.isascii() and text.isdigit() and len(text) <= 19
    return seeding(int(text)) if digits and int(text) <= MOST_SEED else ""


def _so_many(count: int) -> str:
    return f"{count} attempt" + ("" if count == 1 else "s")
