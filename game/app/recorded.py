"""Recorded: the maps a run is watched in, and giving a run its maps to take along.

A run is watched in the installed campaign if it was played there. If those maps have
changed since, or are not here, it is watched in what it brought with it. Pictures are
always those that are here.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from game.app.library import Library
from game.levels.campaign import Campaign
from game.levels.errors import MapError
from game.levels.found import found
from game.levels.packed import pack, unpack
from game.profile import paths
from game.sim.tuning import RULES_VERSION
from game.speedrun.replay import Replay

OTHER_RULES = "recorded under other rules than these: it will go another way"
OTHER_MAPS = "recorded in other maps than those installed, and brings none: it will go another way"
OWN_MAPS = "recorded in other maps than those installed: shown in those it brought with it"


class Watched(NamedTuple):
    """What a run is watched in."""

    library: Library
    note: str
    """What whoever watches should know, in a line; empty for nothing."""


def taking_along(replay: Replay, campaign: Campaign) -> Replay:
    """The replay with the maps it was played in: those of its places alone."""
    names = (mark.name for mark in replay.header.places)
    return replace(replay, levels=pack(campaign, names, (paths.shipped(),)))


def watched(replay: Replay, file: Path, folder: Path | None = None) -> Watched:
    """Where the replay in that file is watched; in the campaign of ``folder`` if one is named.

    Raises MapError where the maps it needs cannot be read.
    """
    note = OTHER_RULES if replay.header.rules != RULES_VERSION else ""
    if folder is not None:
        library = Library(folder)
        return Watched(library, note or _differs(replay, library))
    home = _home(replay.header.campaign)
    try:
        library = Library(home)
        differs = _differs(replay, library)
        if not (differs and replay.levels):
            return Watched(library, note or differs)
    except MapError:
        if not replay.levels:
            raise
    roots = (paths.shipped(),) if home is None else (home, paths.shipped())
    return Watched(Library(campaign=unpack(replay.levels, file, roots)), note or OWN_MAPS)


def _differs(replay: Replay, library: Library) -> str:
    same = replay.header.campaign_hash == library.campaign.content_hash
    return "" if same else OTHER_MAPS


def _home(name: str) -> Path | None:
    """The folder of the installed campaign of that name; None for the dream that ships."""
    for campaign in found(paths.maps(), paths.campaigns()):
        if campaign.manifest is not None and campaign.manifest.name == name:
            return campaign.folder
    return None
