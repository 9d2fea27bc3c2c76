"""Records the golden replays again, after a change of rules, tuning or maps.

    uv run python -m tests.record_goldens [NAME...]

Plays each route of ``tests/replays/routes.py`` on the maps that ship, saves what was
played, and says by how much the finish moved. A route that no longer leads to its end
leaves its old replay as it is and makes the exit code 1. At last the ledger of what they
prove is written anew.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from game.levels.campaign import Campaign
from game.profile import paths
from game.speedrun.attempt import Attempt
from game.speedrun.categories import begin
from game.speedrun.pilot import Pilot, PilotLostError
from game.speedrun.replay import SUFFIX, Replay, ReplayError, read, save
from game.speedrun.timer import clock
from game.speedrun.verify import Result, verify
from tests.replays.proof import record as write_ledger
from tests.replays.routes import ROUTES, Route

FOLDER = Path(__file__).parent / "replays"


def record(route: Route, campaign: Campaign) -> Replay:
    """Play the route. Raises PilotLostError where it leads nowhere."""
    goals = campaign.goals_of(route.category)
    begins = begin(route.category, campaign.start, campaign.locations, goals)
    if begins is None:
        raise PilotLostError(f"there is no {route.category}")
    attempt = Attempt(
        campaign.load,
        begins.place,
        route.seed,
        route.category,
        progress=begins.progress,
        campaign=campaign.name,
        campaign_hash=campaign.content_hash,
        goals=goals,
    )
    Pilot(attempt).follow(route.steps)
    return attempt.replay()


def change(old: int | None, new: int | None) -> str:
    """How the finish moved, in ticks and in time."""
    moved = "" if old is None or new is None else f" ({new - old:+d} ticks)"
    return f"{clock(old)} -> {clock(new)}{moved}"


def main(names: Sequence[str]) -> int:
    """Record the named routes, or all."""
    campaign = Campaign.open(paths.maps(), (paths.shipped(),))
    code = 0
    for name in names or ROUTES:
        path = FOLDER / f"{name}{SUFFIX}"
        try:
            old = read(path).header.time
        except ReplayError:
            old = None
        try:
            replay = record(ROUTES[name], campaign)
        except PilotLostError as fault:
            print(f"{name}: {fault}", file=sys.stderr)
            code = 1
            continue
        verdict = verify(
            replay,
            campaign.load,
            campaign.content_hash,
            campaign.start,
            campaign.locations,
            goals=campaign.goals_of(replay.header.category),
        )
        print(f"{name}: {change(old, replay.header.time)}, {verdict.result}")
        for split in replay.header.splits:
            print(f"    {clock(split.tick - (replay.header.started or 0))}  {split.name}")
        if verdict.result is Result.OK:
            save(replay, path)
        else:
            code = 1
    write_ledger()
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
