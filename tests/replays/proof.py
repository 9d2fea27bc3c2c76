"""The ledger of what is proved: what the golden runs did, and bots from where these came to.

    uv run python -m tests.replays.proof

plays them all and writes ``proof.json``, which ships beside the replays. Recording golden
runs does so too.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.levels.campaign import Campaign
from game.profile import paths
from game.sim.progress import Progress
from game.speedrun.attempt import Attempt
from game.speedrun.pilot import Awaken, Breathe, Go, Pilot, Step
from game.speedrun.playback import Playback
from game.speedrun.replay import SUFFIX, Replay, read
from game.speedrun.testimony import LEDGER, Run, deeds, told_text
from tests.replays.ways import night_mail

FOLDER: Final = Path(__file__).parent
CAMPAIGNS: Final = FOLDER / "campaigns"
BASE: Final = "cranes"
"""The run that comes everywhere with everything."""


@dataclass(frozen=True, slots=True)
class Branch:
    """What else can be done where the base run came to."""

    place: str
    visit: int
    """Which of its visits there, counted from 1."""
    steps: tuple[Step, ...]


BRANCHES: Final[Mapping[str, Branch]] = {
    "words on the breath": Branch("cliff", 2, (Go(2112, 600), Breathe(130))),
    **{
        f"waking by the {relic}": Branch("threshold", 1, (Awaken(relic),))
        for relic in ("kite", "report", "letter", "slip", "blueprint", "headline", "handle")
    },
}


BESIDES: Final[Mapping[str, Mapping[str, tuple[Step, ...]]]] = {
    "night-mail": {"every crane": night_mail.EVERYTHING},
}
"""What bots play from the beginning of the campaigns that ship besides."""


def entries(replay: Replay, campaign: Campaign) -> dict[tuple[str, int], Progress]:
    """With what a run entered each place, by name and how many-eth visit it was."""
    playback = Playback(replay, campaign.load)
    attempt = playback.attempt
    visits = [(attempt.world.level.name, attempt.world.progress)]
    for _ in playback:
        if len(attempt.places) > len(visits):
            visits.append((attempt.world.level.name, attempt.world.progress))
    found: dict[tuple[str, int], Progress] = {}
    for name, progress in visits:
        count = sum(1 for place, _ in found if place == name)
        found[name, count + 1] = progress
    return found


def played(branch: Branch, progress: Progress, seed: int, campaign: Campaign) -> Replay:
    """A bot plays the branch from there. Raises PilotLostError."""
    attempt = Attempt(
        campaign.load,
        branch.place,
        seed,
        progress=progress,
        kind="practice",
        campaign=campaign.name,
        campaign_hash=campaign.content_hash,
    )
    Pilot(attempt).follow(branch.steps)
    return attempt.replay()


def branches(campaign: Campaign) -> Iterator[tuple[str, Replay]]:
    """Each branch of the dream, played."""
    base = read(FOLDER / f"{BASE}{SUFFIX}")
    came = entries(base, campaign)
    for name, branch in BRANCHES.items():
        start = came[branch.place, branch.visit]
        yield name, played(branch, start, base.header.seed, campaign)


def dream() -> Campaign:
    """The campaign that ships."""
    return Campaign.open(paths.maps(), (paths.shipped(),))


def others() -> Iterator[tuple[str, Replay, Campaign]]:
    """The runs of the campaigns that ship besides, by name."""
    for file in sorted(CAMPAIGNS.glob(f"*{SUFFIX}")):
        folder = paths.campaigns()[0] / file.stem
        yield file.stem, read(file), Campaign.open(folder, (paths.shipped(),))


def runs() -> dict[str, dict[str, Run]]:
    """What every run has done, by the hash of its campaign and its name."""
    campaign = dream()
    found: dict[str, dict[str, Run]] = {}
    mine = found.setdefault(campaign.content_hash, {})
    for file in sorted(FOLDER.glob(f"*{SUFFIX}")):
        replay = read(file)
        mine[file.stem] = Run(replay.header.deeds, deeds(replay, campaign.load))
    for name, replay in branches(campaign):
        mine[name] = Run(replay.header.deeds, deeds(replay, campaign.load))
    for name, replay, other in others():
        run = Run(replay.header.deeds, deeds(replay, other.load))
        found.setdefault(other.content_hash, {})[name] = run
        for more, steps in BESIDES.get(name, {}).items():
            whole = played(Branch(other.start, 1, steps), Progress(), 0, other)
            run = Run(whole.header.deeds, deeds(whole, other.load))
            found[other.content_hash][more] = run
    return found


def record() -> None:
    """Write the ledger anew."""
    (FOLDER / LEDGER).write_text(told_text(runs()), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    record()
    print(FOLDER / LEDGER, file=sys.stderr)
