"""Verify: play a replay again and judge it. Believes nothing the file says of itself.

Verdicts, in the order in which they win:

- ``CORRUPT``: the file is no replay (told by whoever reads it).
- ``OLD_RULES``: recorded under other rules than these; there is nothing to compare.
- ``WRONG_CAMPAIGN``: recorded in other maps than those installed.
- ``NOT_A_RUN``: practice, assists, a TAS, or a dream that was not begun where its category
  begins: anew at the campaign's start, a single location as the manifest says.
- ``DIVERGED``: played again, it goes another way; with the tick of the first checksum that
  differs. An edited input shows here.
- ``UNFINISHED``: it goes the way it says, and does not come to its end.
- ``TIME_MISMATCH``: it ends, but the time, a split or a place is claimed otherwise.
- ``CATEGORY_UNMET``: all true, but not what its category asks.
- ``OK``.

On a machine that computes otherwise than the one it was recorded on, checksums of worlds
may differ while everything done agrees to the tick: that is OK with a note.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from game.sim.progress import Progress
from game.sim.tuning import RULES_VERSION
from game.sim.world import World
from game.speedrun.attempt import Load, MakeWorld
from game.speedrun.categories import begin, unmet
from game.speedrun.header import Header
from game.speedrun.machine import here
from game.speedrun.playback import Playback
from game.speedrun.replay import CHECK_TICKS, Check, Replay
from game.speedrun.witness import Witness

_NOWHERE: Final[Mapping[str, Progress]] = MappingProxyType({})


class Result(StrEnum):
    """The closed list of verdicts."""

    OK = "OK"
    DIVERGED = "DIVERGED"
    TIME_MISMATCH = "TIME_MISMATCH"
    UNFINISHED = "UNFINISHED"
    CATEGORY_UNMET = "CATEGORY_UNMET"
    NOT_A_RUN = "NOT_A_RUN"
    WRONG_CAMPAIGN = "WRONG_CAMPAIGN"
    OLD_RULES = "OLD_RULES"
    CORRUPT = "CORRUPT"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a replay, with the reason in a few words (or a note beside an OK)."""

    result: Result
    detail: str = ""
    tick: int | None = None
    """Where it diverged: the tick of the first checksum that differs."""
    time: int | None = None
    """Game time in ticks as it was played again; None where it did not end."""


def verify(
    replay: Replay,
    load: Load,
    campaign_hash: str,
    start: str,
    locations: Mapping[str, Progress] = _NOWHERE,
    make_world: MakeWorld = World,
    witness: Witness | None = None,
) -> Verdict:
    """Judge a replay against the installed campaign.

    ``start`` is its first place, ``locations`` are those of its manifest; ``witness`` sees
    all that is done, whatever the verdict.
    """
    refusal = _terms(replay.header, campaign_hash, start, locations)
    if refusal is not None:
        return refusal
    playback = Playback(replay, load, make_world)
    tolerant = not replay.header.machine.computes_like(here())
    drift: int | None = None
    for tick, found, told in _compared(playback, replay.checks, witness or Witness()):
        if found == told:
            continue
        if told is None or found is None or found.inputs != told.inputs:
            return _diverged(tick, "the inputs are not those recorded")
        if not tolerant:
            return _diverged(tick, "the world is not the one recorded")
        drift = drift or tick
    return _judge(playback, replay, drift)


def _terms(
    header: Header, campaign_hash: str, start: str, locations: Mapping[str, Progress]
) -> Verdict | None:
    """What can be said without playing a tick."""
    if header.rules != RULES_VERSION:
        return Verdict(Result.OLD_RULES, f"rules {header.rules}, these are {RULES_VERSION}")
    if header.campaign_hash != campaign_hash:
        return Verdict(Result.WRONG_CAMPAIGN, "recorded in other maps than those installed")
    if header.kind != "run":
        return Verdict(Result.NOT_A_RUN, header.kind)
    if header.assists.any:
        return Verdict(Result.NOT_A_RUN, "played with assists")
    begins = begin(header.category, start, locations)
    if begins is None or (header.start, header.progress) != (begins.place, begins.progress):
        return Verdict(Result.NOT_A_RUN, "not begun where its category begins")
    return None


def _compared(
    playback: Playback, told: tuple[Check, ...], witness: Witness
) -> Iterator[tuple[int, Check | None, Check | None]]:
    """Tick, checksum found and checksum told, as the replay is played to its end."""
    attempt = playback.attempt
    seen = 0
    for events in playback:
        witness.see(attempt.tick, attempt.places, events)
        if len(attempt.checks) > seen:
            yield attempt.tick, attempt.checks[seen], _at(told, seen)
            seen += 1
    found = attempt.replay().checks
    for i in range(seen, max(len(found), len(told))):
        yield min(attempt.tick, (i + 1) * CHECK_TICKS), _at(found, i), _at(told, i)


def _at(checks: tuple[Check, ...], i: int) -> Check | None:
    return checks[i] if i < len(checks) else None


def _judge(playback: Playback, replay: Replay, drift: int | None) -> Verdict:
    """The verdict on a replay played to its end; ``drift`` is where worlds began to differ."""
    attempt, told = playback.attempt, replay.header
    found = attempt.replay().header
    if attempt.tick < replay.inputs.ticks:
        return _diverged(attempt.tick + 1, "inputs go on after the end")
    if found.deeds != told.deeds or (drift is None and found.digest != told.digest):
        return _diverged(drift or attempt.tick, "what was done is not what was recorded")
    if found.time is None:
        return Verdict(Result.UNFINISHED, "it does not come to its end")
    for name in ("time", "started", "ticks", "splits", "places"):
        if getattr(found, name) != getattr(told, name):
            return Verdict(Result.TIME_MISMATCH, f"{name} is not as claimed", time=found.time)
    missing = unmet(told.category, attempt.world.progress)
    if missing:
        return Verdict(Result.CATEGORY_UNMET, missing, time=found.time)
    note = "" if drift is None else f"worlds differ from tick {drift} on, the run does not"
    return Verdict(Result.OK, note, time=found.time)


def _diverged(tick: int, why: str) -> Verdict:
    return Verdict(Result.DIVERGED, why, tick)
