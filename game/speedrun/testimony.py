"""Testimony: what runs have done that a campaign's proof may rest on.

Owns which deeds count, and the ledger of what the runs that ship have done: a file that is
made by playing them again, so that nobody has to wait for that to be told what is proved.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from game.sim.events import RELIC_LOOK, Awoke, Caught, Event, Learned, Left, RelicSetDown
from game.sim.level import Level
from game.sim.progress import Progress
from game.speedrun.attempt import Load
from game.speedrun.playback import Playback
from game.speedrun.replay import Replay

LEDGER: Final = "proof.json"
"""Its name, beside the replays it tells of."""

Deed = tuple[str, str]
"""What kind of thing was done or come to, and its name or number."""
Testimonies = Mapping[str, Mapping[str, "Run"]]
"""Runs by the content hash of their campaign, and by name."""
SEAL: Final = "seal"


def deeds(replay: Replay, load: Load) -> frozenset[Deed]:
    """All that was done in a run as it is played again, whatever it says of itself."""
    playback = Playback(replay, load)
    attempt = playback.attempt
    done: set[Deed] = {("place", attempt.world.level.name)}
    level, before = attempt.world.level, attempt.world.progress
    for events in playback:
        for event in events:
            done |= _deeds(event, level)
        now = attempt.world.progress
        if now is not before:
            done |= _grown(before, now)
            before = now
        if attempt.world.level is not level:
            level = attempt.world.level
            done.add(("place", level.name))
    return frozenset(done)


def _deeds(event: Event, level: Level) -> set[Deed]:
    match event:
        case Caught(number=number):
            return {("crane", str(number))}
        case RelicSetDown(relic=relic):
            return {("relic", relic)}
        case Learned(lesson=lesson):
            return {("lesson", lesson)}
        case Awoke(relic=relic):
            return {("ending", relic)}
        case Left(target=target, spawn=spawn, look=look) if look == RELIC_LOOK:
            doors = (d for d in level.doors if (d.target, d.spawn) == (target, spawn))
            return {("door", door.relic) for door in doors}
    return set()


def _grown(before: Progress, now: Progress) -> set[Deed]:
    """What progress has come, that no event tells."""
    return {
        *(("scene", name) for name in now.scenes - before.scenes),
        *(("figure", name) for name in now.figures - before.figures),
        *(("earned", name) for name in now.earned - before.earned),
    }


class Run(NamedTuple):
    """What one run has done, and the digest its replay bears of that."""

    seal: str
    done: frozenset[Deed]


def read_testimonies(path: Path) -> Testimonies:
    """What the ledger says; nothing where there is none that can be read."""
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        return {
            campaign: {name: Run(str(run[SEAL]), _deeds_in(run)) for name, run in runs.items()}
            for campaign, runs in said.items()
        }
    except (OSError, ValueError, AttributeError, TypeError, KeyError):
        return {}


def proved(ledger: Testimonies, campaign_hash: str) -> frozenset[Deed]:
    """All that is done in a campaign of that content."""
    return frozenset(deed for run in ledger.get(campaign_hash, {}).values() for deed in run.done)


def told_text(ledger: Testimonies) -> str:
    """The ledger as it is written: a line for each run."""
    return "{" + ",".join(_campaign_text(*entry) for entry in sorted(ledger.items())) + "\n}\n"


def _campaign_text(campaign: str, runs: Mapping[str, Run]) -> str:
    lines = (
        f"\n  {json.dumps(name)}: {json.dumps({SEAL: run.seal, **_by_kind(run.done)})}"
        for name, run in runs.items()
    )
    return f"\n {json.dumps(campaign)}: {{" + ",".join(lines) + "\n }"


def _deeds_in(run: Mapping[str, list[str]]) -> frozenset[Deed]:
    return frozenset(
        (kind, str(name)) for kind, names in run.items() if kind != SEAL for name in names
    )


def _by_kind(done: Iterable[Deed]) -> dict[str, list[str]]:
    """Names by kind, in order."""
    kinds: dict[str, list[str]] = {}
    for kind, name in sorted(done, key=lambda deed: (deed[0], deed[1].zfill(6))):
        kinds.setdefault(kind, []).append(name)
    return kinds
