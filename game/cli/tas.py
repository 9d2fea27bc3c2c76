"""``starfloor tas``: play a TAS text to a replay, or write a replay as such a text."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from game.cli.parser import Parser, campaign_folder
from game.levels.campaign import Campaign
from game.levels.errors import MapError
from game.profile import paths
from game.speedrun import tas
from game.speedrun.attempt import Attempt
from game.speedrun.categories import begin, named
from game.speedrun.replay import SUFFIX, ReplayError, read, save
from game.speedrun.timer import clock


def run(argv: Sequence[str]) -> int:
    """Play the text, or write it."""
    parser = Parser("starfloor tas", description=__doc__)
    parser.add_argument("file", type=Path, help=f"a TAS text, or a {SUFFIX} to be written as one")
    parser.add_argument("--out", type=Path, metavar="FILE", help="where the result goes")
    parser.add_argument("--campaign", metavar="CAMPAIGN", help="its name or folder")
    options = parser.parse_args(argv)
    try:
        if options.file.suffix == SUFFIX:
            return _write(options.file, options.out)
        folder = campaign_folder(options.campaign) if options.campaign else paths.maps()
        return _play(options.file, options.out, Campaign.open(folder, (paths.shipped(),)))
    except (ReplayError, tas.TasError) as fault:
        print(f"starfloor tas: {options.file}: {fault}", file=sys.stderr)
    except (OSError, MapError) as fault:
        print(f"starfloor tas: {fault}", file=sys.stderr)
    return 2


def _write(file: Path, out: Path | None) -> int:
    text = tas.dump(read(file))
    if out is None:
        print(text, end="")
    else:
        out.write_text(text, encoding="utf-8")
    return 0


def played(file: Path, campaign: Campaign) -> tuple[tas.Script, Attempt]:
    """The text in that file, played to its end. Raises TasError, OSError, MapError."""
    script = tas.read(file)
    return script, tas.play(script, lambda script: _begun(script, campaign))


def _play(file: Path, out: Path | None, campaign: Campaign) -> int:
    script, attempt = played(file, campaign)
    told = clock(attempt.timer.time) if attempt.finished else f"not at its end in {script.ticks}"
    place = attempt.world.level.name
    print(f"{told}{'' if attempt.finished else ' ticks'}, {script.category}, in {place}")
    if out is not None:
        save(attempt.replay(), out)
    return 0


def _begun(script: tas.Script, campaign: Campaign) -> Attempt:
    category = named(script.category, campaign.manifest.goals)
    goals = campaign.goals_of(category)
    begins = begin(category, campaign.start, campaign.locations, goals) if category else None
    if begins is None:
        raise tas.TasError(0, f"{campaign.title} has no {script.category}")
    return Attempt(
        campaign.load,
        begins.place,
        script.seed,
        category,
        progress=begins.progress,
        kind="tas",
        campaign=campaign.name,
        campaign_hash=campaign.content_hash,
        goals=goals,
    )
