"""``starfloor check``: what is wrong with maps and campaigns, one line a finding."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from game.app.pars import refused
from game.cli.parser import Parser
from game.cli.proofs import proved_in, record
from game.levels.campaign import Campaign
from game.levels.errors import Finding, MapError, Where
from game.levels.manifest import FILE
from game.levels.proof.budget import IntricateError
from game.profile import paths
from game.sim.tuning import RULES_VERSION
from game.speedrun.terms import Version


def run(argv: Sequence[str]) -> int:
    """Print the findings; 0 = no errors, 1 = some, 2 = a path that is neither map nor campaign."""
    parser = Parser("starfloor check", description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="maps or campaigns")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print a JSON array instead")
    form.add_argument(
        "--format", choices=("text", "tiled"), default="text", help="tiled: for Tiled's console"
    )
    options = parser.parse_args(argv)
    found: list[Finding] = []
    said: list[dict[str, object]] = []
    for path in options.paths or [paths.maps()]:
        if not path.exists():
            print(f"starfloor check: {path}: does not exist", file=sys.stderr)
            return 2
        some, campaign = examined(path)
        found += some
        if options.json:
            said += [_plain(finding) for finding in some]
            said += _verdicts(campaign, path) if campaign else ()
    if options.json:
        print(json.dumps(said, indent=1))
    else:
        for finding in found:
            # Tiled's console shows in red what comes to it as an error.
            loud = options.format == "tiled" and finding.level == "error"
            print(finding, file=sys.stderr if loud else sys.stdout, flush=True)
        print(_summary(found))
    return 1 if any(finding.level == "error" for finding in found) else 0


def findings(path: Path) -> list[Finding]:
    """All that is to be said of a map, or of a campaign by its folder or manifest."""
    return examined(path)[0]


def examined(path: Path) -> tuple[list[Finding], Campaign | None]:
    """All that is to be said of a map, or of a campaign by its folder or manifest.

    With it the campaign that could be proved, if there is one.
    """
    roots = (paths.shipped(),)
    try:
        if path.name == FILE:
            return _campaign(Campaign.open(path.parent, roots))
        if path.is_dir():
            return _folder(path, roots)
        return _map(path, roots)
    except MapError as fault:
        return [Finding("error", fault)], None


def _campaign(campaign: Campaign) -> tuple[list[Finding], Campaign | None]:
    """All that is wrong with a campaign; and it, if what can be had in it can be told."""
    found = campaign.check()
    if not any(finding.level == "error" for finding in found):
        # The letters come along only where somebody asks.
        from game.cli.glyphs import undrawn  # noqa: PLC0415

        found += undrawn(campaign)
        if campaign.whole:
            found += _pars(campaign)
    return found, campaign if campaign.whole and campaign.is_sound else None


def _pars(campaign: Campaign) -> Iterator[Finding]:
    """What of its folder of pars is shown to nobody."""
    version = Version(campaign.content_hash, RULES_VERSION)
    for path, problem in refused(campaign, version):
        fault = Where(str(path)).error(problem, "record it anew, or take it out of 'par'")
        yield Finding("warning", fault)


def _folder(folder: Path, roots: Sequence[Path]) -> tuple[list[Finding], Campaign | None]:
    """A campaign, or the maps that lie in a folder."""
    if (folder / FILE).is_file():
        return _campaign(Campaign.open(folder, roots))
    maps = sorted(folder.glob("*.tmx"))
    if not maps:
        raise Where(str(folder)).error("holds neither campaign.toml nor maps", "name a map")
    return [finding for path in maps for finding in _map(path, roots)[0]], None


def _map(path: Path, roots: Sequence[Path]) -> tuple[list[Finding], Campaign | None]:
    """A map: what is wrong with it, its campaign known if it lies in one."""
    campaign = Campaign.single(path, roots)
    found, proved = _campaign(campaign)
    return [each for each in found if not _is_of_other(each, campaign, path)], proved


def _verdicts(campaign: Campaign, path: Path) -> list[dict[str, object]]:
    """What is proved, possible and impossible; of a map only what lies in it."""
    try:
        told = campaign.proof.verdicts(proved_in(campaign))
    except IntricateError:
        return []
    return [record(v, campaign) for v in told if path.suffix != ".tmx" or v.item.place == path.stem]


def _is_of_other(finding: Finding, campaign: Campaign, path: Path) -> bool:
    """Whether the finding is about another map of the campaign."""
    other = Path(finding.error.file)
    return campaign.whole and other.suffix == ".tmx" and other.name != path.name


def _summary(found: Sequence[Finding]) -> str:
    errors = sum(finding.level == "error" for finding in found)
    warnings = len(found) - errors
    if not found:
        return "nothing is wrong"
    return f"{errors} error{'s' * (errors != 1)}, {warnings} warning{'s' * (warnings != 1)}"


def _plain(finding: Finding) -> dict[str, object]:
    fault = finding.error
    return {
        "level": finding.level,
        "file": fault.file,
        "layer": fault.layer,
        "object": fault.object_id,
        "problem": fault.problem,
        "remedy": fault.remedy,
    }
