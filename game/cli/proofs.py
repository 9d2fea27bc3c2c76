"""Proofs: what runs have proved of a campaign, for the verbs that tell of it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from game.levels.campaign import Campaign
from game.levels.links import Places
from game.levels.proof.verdicts import Deed, Leg, Verdict
from game.profile import paths
from game.speedrun.replay import ReplayError, read
from game.speedrun.testimony import LEDGER, deeds, proved, read_testimonies
from game.speedrun.verify import Result, verify


class ProofError(Exception):
    """A run that proves nothing, or a question about nothing; ``str`` of it is one line."""


def proved_in(campaign: Campaign, replays: Iterable[str] = ()) -> frozenset[Deed]:
    """What the runs that ship have done in a campaign, and the replays given.

    Those are played again and must be certified. Raises ProofError, MapError.
    """
    done = set(proved(read_testimonies(paths.runs() / LEDGER), campaign.content_hash))
    for file in replays:
        done |= _done(file, campaign)
    return frozenset(done)


def _done(file: str, campaign: Campaign) -> frozenset[Deed]:
    try:
        replay = read(Path(file))
    except ReplayError as fault:
        raise ProofError(f"{file}: {fault}") from None
    where = campaign.content_hash, campaign.start, campaign.locations
    goals = campaign.goals_of(replay.header.category)
    verdict = verify(replay, campaign.load, *where, goals=goals)
    if verdict.result is not Result.OK:
        why = f" ({verdict.detail})" if verdict.detail else ""
        raise ProofError(f"{file}: proves nothing, being {verdict.result.value}{why}")
    return deeds(replay, campaign.load)


def record(verdict: Verdict, campaign: Campaign) -> dict[str, object]:
    """A verdict for programs, in the form of a finding with its way beside it."""
    item = verdict.item
    tilemap = campaign.place(item.place).tilemap
    where = Places(tilemap).at(item.id) if item.id else None
    return {
        "level": verdict.word,
        "file": tilemap.file,
        "layer": where.layer if where else "",
        "object": item.id,
        "kind": item.kind,
        "name": item.what,
        "route": [leg_record(leg) for leg in verdict.route],
    }


def leg_record(leg: Leg) -> dict[str, object]:
    """A step of a way for programs."""
    return {
        "place": leg.place,
        "object": leg.id,
        "kind": leg.kind,
        "name": leg.what,
        "asks": list(leg.words),
    }
