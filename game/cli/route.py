"""``starfloor route``: what of a campaign can be had, in which order, and where it goes wrong."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from game.cli.parser import Parser, campaign_folder
from game.cli.proofs import ProofError, leg_record, proved_in, record
from game.levels.campaign import Campaign
from game.levels.errors import MapError
from game.levels.proof.budget import IntricateError
from game.levels.proof.findings import missed
from game.levels.proof.proving import Proof
from game.levels.proof.states import CRANE, ENDING
from game.levels.proof.verdicts import KINDS, Leg, Verdict, route
from game.profile import paths

_MANY = {"earned": "relics earned", "relic": "relics to set down"}
_FEW = 12
"""Things of one kind that are named in a line."""


def run(argv: Sequence[str]) -> int:
    """Print the report; 0 = all can be had and nothing is a dead end, 1 = not, 2 = unreadable."""
    parser = Parser("starfloor route", description=__doc__)
    parser.add_argument(
        "campaign", nargs="?", metavar="CAMPAIGN", help="its name, its folder or its campaign.toml"
    )
    parser.add_argument(
        "--to",
        metavar="KIND:NAME",
        help="the way to one thing instead: crane:36, relic:slip, lesson:fail_forward, ending:slip",
    )
    parser.add_argument(
        "--replay",
        metavar="FILE",
        action="append",
        default=[],
        help="a run that proves what is done in it (may be said more than once)",
    )
    parser.add_argument("--json", action="store_true", help="print it as JSON instead")
    options = parser.parse_args(argv)
    try:
        return _report(options.campaign, options.to, options.replay, as_json=options.json)
    except (MapError, IntricateError, ProofError) as fault:
        print(f"starfloor route: {fault}", file=sys.stderr)
        return 2


def _report(name: str | None, to: str | None, replays: Iterable[str], *, as_json: bool) -> int:
    campaign = Campaign.open(_folder(name), (paths.shipped(),))
    proof = campaign.proof
    verdicts = proof.verdicts(proved_in(campaign, replays))
    if to is not None:
        return _print_way(verdicts, to, as_json=as_json)
    fine = not proof.dead_ends and all(v.word != "impossible" for v in verdicts)
    if as_json:
        said = {
            "campaign": campaign.name,
            "exact": proof.found.exact,
            "verdicts": [record(verdict, campaign) for verdict in verdicts],
            "locks": [_plain_lock(proof, number) for number in range(len(proof.locks))],
            "dead_ends": [
                {"route": [leg_record(leg) for leg in route(proof.search, proof.found, end.state)]}
                for end in proof.dead_ends
            ],
            "missable": [
                {"place": p.state.stand.place, "object": p.move.id, "cranes": _numbers(p.lost)}
                for p in proof.partings
            ],
        }
        print(json.dumps(said, indent=1))
    else:
        for line in _lines(campaign, proof, verdicts):
            print(line)
    return 0 if fine else 1


def _folder(name: str | None) -> Path:
    if name is None:
        return paths.maps()
    path = Path(name)
    return path.parent if path.suffix == ".toml" and path.is_file() else campaign_folder(name)


def _lines(campaign: Campaign, proof: Proof, verdicts: Sequence[Verdict]) -> Iterator[str]:
    yield f"{campaign.title} ({campaign.name}), from '{campaign.start}'"
    if not proof.found.exact:
        yield "it is too intricate to look at each order by itself; what is said errs towards more"
    yield ""
    for kind in KINDS:
        of_it = [verdict for verdict in verdicts if verdict.item.kind == kind]
        if of_it:
            yield _tally(kind, of_it)
    yield from _shortest(verdicts)
    yield from _wrong(proof, verdicts)
    for parting in proof.partings:
        cranes = _spans(_numbers(parting.lost))
        place, move = parting.state.stand.place, parting.move
        yield ""
        yield f"missable: past '{move.what}' ({place}, object {move.id}) no way leads back to"
        yield f"  crane {cranes}" if len(_numbers(parting.lost)) == 1 else f"  cranes {cranes}"


def _tally(kind: str, of_it: Sequence[Verdict]) -> str:
    name = _MANY.get(kind, f"{kind}s")
    counts = []
    for word in ("proved", "possible", "impossible"):
        some = [v.item.what for v in of_it if v.word == word]
        if some:
            named = "" if word == "proved" else f" ({', '.join(some[:_FEW])}{_more(some)})"
            counts.append(f"{len(some)} {word}{named}")
    return f"{name:18} {', '.join(counts)}"


def _more(some: Sequence[str]) -> str:
    return f" and {len(some) - _FEW} more" if len(some) > _FEW else ""


def _shortest(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """The locks and keys on the shortest way to an ending."""
    ways = [v.route for v in verdicts if v.item.kind == ENDING and v.word != "impossible"]
    yield ""
    if not any(ways):
        yield "no ending can be reached"
        return
    yield "the shortest way to wake:"
    yield from _way(min((way for way in ways if way), key=len))


def _way(legs: Sequence[Leg]) -> Iterator[str]:
    for number, leg in enumerate(legs, 1):
        asks = f"; asks: {', '.join(leg.words)}" if leg.words else ""
        yield f"{number:4}  {leg.place}: {leg.kind} '{leg.what}' (object {leg.id}){asks}"


def _wrong(proof: Proof, verdicts: Sequence[Verdict]) -> Iterator[str]:
    for lock in proof.locks:
        yield ""
        yield f"lock: {lock.place}, object {lock.id}: {lock.problem}; {lock.remedy}"
    broken = missed(proof) if not proof.locks and not proof.found.endings else ""
    if broken:
        yield ""
        yield broken
    out = [v for v in verdicts if v.word == "impossible" and v.item.kind == CRANE]
    if out:
        yield ""
        yield "cranes out of reach:"
        for verdict in out:
            yield f"  crane {verdict.item.what} ({verdict.item.place}, object {verdict.item.id})"
    for end in proof.dead_ends:
        if end.move is None:
            continue  # That none can be reached at all has been said.
        few = f" with only {end.cranes} cranes" if end.cranes >= 0 else ""
        yield ""
        yield f"dead end{few}: no ending can be reached after"
        yield from _way(route(proof.search, proof.found, end.state))


def _print_way(verdicts: Sequence[Verdict], to: str, *, as_json: bool) -> int:
    kind, _, name = to.partition(":")
    found = [v for v in verdicts if (v.item.kind, v.item.what) == (kind, name)]
    if not found:
        raise ProofError(f"there is no {to}; name KIND:NAME, KIND one of {', '.join(KINDS)}")
    best = min(found, key=lambda v: (v.word == "impossible", len(v.route)))
    if as_json:
        print(json.dumps({"verdict": best.word, "route": [leg_record(leg) for leg in best.route]}))
    else:
        print(f"{kind} '{name}' ({best.item.place}, object {best.item.id}): {best.word}")
        for line in _way(best.route):
            print(line)
    return 1 if best.word == "impossible" else 0


def _plain_lock(proof: Proof, number: int) -> dict[str, object]:
    lock = proof.locks[number]
    return {
        "place": lock.place,
        "object": lock.id,
        "problem": lock.problem,
        "remedy": lock.remedy,
        "behind": [f"{item.kind}:{item.what}" for item in lock.behind],
    }


def _numbers(bits: int) -> list[int]:
    return [number for number in range(bits.bit_length()) if bits >> number & 1]


def _spans(numbers: Sequence[int]) -> str:
    """Numbers in a line, those in a row as their first and last."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in spans)
