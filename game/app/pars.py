"""Pars: the times that come with a campaign, each proved by the replay it is read from.

For what ships these are the game's own golden runs; a campaign of one's own keeps its
replays in its folder ``par``. A replay recorded in other maps or under other rules is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.levels.campaign import Campaign
from game.profile import paths
from game.speedrun.comparisons import Run
from game.speedrun.header import Header
from game.speedrun.replay import SUFFIX, ReplayError, read_header
from game.speedrun.segments import placed
from game.speedrun.terms import Board, Version, may_count

FOLDER: Final = "par"
_MOST: Final = 500
"""Files that are looked at in a folder."""


@dataclass(frozen=True, slots=True)
class Par:
    """The fastest that ships."""

    path: Path
    header: Header

    @property
    def run(self) -> Run:
        """As something to be held against."""
        header = self.header
        return Run(placed(header.splits, header.places, header.started or 0), header.time)


def pars(campaign: Campaign, version: Version) -> dict[Board, Par]:
    """The fastest replay for each board of a campaign. Replays that cannot be read are none."""
    found: dict[Board, Par] = {}
    for path in _files(campaign):
        try:
            header = read_header(path)
        except ReplayError:
            continue
        if not _counts(header, campaign, version):
            continue
        board = Board(header.campaign, header.category, str(header.seed))
        known = found.get(board)
        if known is None or (header.time or 0) < (known.header.time or 0):
            found[board] = Par(path, header)
    return found


def refused(campaign: Campaign, version: Version) -> Iterator[tuple[Path, str]]:
    """Replays in a campaign's own folder that are no pars of it, and what keeps each from it."""
    for path in _in(campaign.folder / FOLDER):
        try:
            header = read_header(path)
        except ReplayError as fault:
            yield path, f"cannot be read as a replay ({fault})"
            continue
        if header.campaign != campaign.name:
            yield path, f"is a run of the campaign '{header.campaign}'"
        elif Version(header.campaign_hash, header.rules) != version:
            yield path, "was recorded in other maps or under other rules"
        elif not _counts(header, campaign, version):
            yield path, "is no finished run, or was practice or played with assists"


def _files(campaign: Campaign) -> Iterator[Path]:
    for folder in (campaign.folder / FOLDER, paths.runs(), paths.runs() / "campaigns"):
        yield from _in(folder)


def _in(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == SUFFIX)[:_MOST]
    except OSError:
        return []


def _counts(header: Header, campaign: Campaign, version: Version) -> bool:
    return (
        header.campaign == campaign.name
        and Version(header.campaign_hash, header.rules) == version
        and header.time is not None
        and may_count(header.kind, header.assists)
    )
