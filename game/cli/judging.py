"""Judging: one replay, one verdict, in whichever process it is asked for.

Owns how a verdict is told, to people and to programs.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from game.levels.campaign import Campaign
from game.levels.packed import unpack
from game.profile import paths
from game.sim.tuning import RULES_VERSION
from game.speedrun.replay import ReplayError, contents, parse
from game.speedrun.timer import clock
from game.speedrun.verify import Result, Verdict, verify
from game.speedrun.witness import Witness

NONE = "NO_VERDICT"
"""What stands where a file was not judged, which says nothing about the run."""


class OtherRulesError(Exception):
    """Whoever is asked plays by other rules than whoever asks."""


class Judged(NamedTuple):
    """A file and what became of it. Small, so that it travels well between processes."""

    file: str
    verdict: Verdict | None
    """None where it was not judged."""
    category: str = ""
    seen: Witness | None = None
    """What was seen of it as it was played again; None where it was not."""
    fault: str = ""
    """Why it was not judged, in a few words."""

    @property
    def code(self) -> int:
        """What it makes of the exit code: 0 OK, 1 anything else, 2 corrupt or not judged."""
        if self.verdict is None or self.verdict.result is Result.CORRUPT:
            return 2
        return 0 if self.verdict.result is Result.OK else 1

    @property
    def word(self) -> str:
        """The verdict in a word."""
        return NONE if self.verdict is None else self.verdict.result.value

    def line(self) -> str:
        """For people: ``OK 04:31.217 any% file``, or the verdict, its tick and why."""
        words, detail = [self.word], self.fault
        if self.verdict is not None:
            detail = self.verdict.detail
            if self.verdict.tick is not None:
                words.append(f"at tick {self.verdict.tick}")
            if self.verdict.time is not None:
                words.append(clock(self.verdict.time))
        if self.category:
            words.append(self.category)
        words.append(self.file if self.file.isprintable() else ascii(self.file))
        return " ".join(words) + (f": {detail}" if detail else "")

    def record(self) -> dict[str, object]:
        """For programs. ``ticks`` is game time, ``time`` the same as text."""
        verdict = self.verdict
        time = None if verdict is None else verdict.time
        return {
            "file": self.file,
            "verdict": self.word,
            "tick": None if verdict is None else verdict.tick,
            "ticks": time,
            "time": None if time is None else clock(time),
            "category": self.category or None,
            "detail": self.fault if verdict is None else verdict.detail,
        }


@contextmanager
def seldom_tidied() -> Iterator[None]:
    """While a run is played again hardly anything falls into circles: look for them seldom.

    Levels and maps are many objects, and looking through them all took an eighth of the time.
    """
    before = gc.get_threshold()
    gc.set_threshold(100_000, 50, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def judge(file: str, folder: Path) -> Judged:
    """The verdict on a file in the campaign of that folder, which each process opens once."""
    try:
        data = contents(Path(file))
    except ReplayError as fault:
        return corrupt(file, fault)
    return _judged(file, data, _open(folder))


def judge_away(file: str, data: bytes, packed: bytes, rules: int) -> Judged:
    """The verdict on what is in a file, in a campaign that was packed; touches no disk.

    Raises OtherRulesError where the rules here are not those asked for.
    """
    if rules != RULES_VERSION:
        raise OtherRulesError(f"a worker has rules {RULES_VERSION}, here they are {rules}")
    return _judged(file, data, _unpacked(packed))


def corrupt(file: str, fault: ReplayError) -> Judged:
    """The verdict on what is no replay."""
    return Judged(file, Verdict(Result.CORRUPT, str(fault)))


def broken(file: str, fault: Exception) -> Judged:
    """No verdict: a fault of the game's own, which may not take other files along."""
    told = " ".join(f"{type(fault).__name__}: {fault}".split())
    return Judged(file, None, fault=f"it broke the game ({told[:160]})")


def _judged(file: str, data: bytes, maps: Campaign) -> Judged:
    try:
        replay = parse(data)
    except ReplayError as fault:
        return corrupt(file, fault)
    seen = Witness()
    where = maps.content_hash, maps.start, maps.locations
    with seldom_tidied():
        goals = maps.goals_of(replay.header.category)
        verdict = verify(replay, maps.load, *where, goals=goals, witness=seen)
    of = replay.header.campaign
    if verdict.result is Result.WRONG_CAMPAIGN and of != maps.name:
        other = f"a run of '{of}', not of '{maps.name}'; say --campaign"
        verdict = replace(verdict, detail=other)
    return Judged(file, verdict, replay.header.category, seen)


@lru_cache(maxsize=4)
def _open(folder: Path) -> Campaign:
    return Campaign.open(folder, (paths.shipped(),))


@lru_cache(maxsize=4)
def _unpacked(packed: bytes) -> Campaign:
    return unpack(packed, Path("campaign"), (paths.shipped(),))
