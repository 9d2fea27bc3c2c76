"""Kept: the attempts of the records as a LiveSplit run, and a LiveSplit run as attempts.

Game time is exact in ticks both ways. Segments are the splits of the best run, in its
order; what another run passed out of that order counts as skipped, as LiveSplit has it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Final

from game.speedrun.livesplit import times
from game.speedrun.livesplit.run import (
    NO_TIME,
    PERSONAL_BEST,
    Attempt,
    Metadata,
    Moment,
    Run,
    Segment,
    Time,
)
from game.speedrun.splits import plain_name

GAME: Final = "Starfloor"
_LONGEST: Final = 10 * 3600 * 60
"""Ticks; no run of ours is longer."""


@dataclass(frozen=True, slots=True)
class Split:
    """A split with both its times since the start: ticks, and ms."""

    name: str
    ticks: int
    real: int = 0


@dataclass(frozen=True, slots=True)
class Kept:
    """An attempt as far as it went."""

    begun: datetime
    """UTC."""
    splits: tuple[Split, ...]
    finished: bool
    real: int = 0
    """ms until its end."""


def to_run(
    attempts: Sequence[Kept],
    title: str,
    count: int = 0,
    terms: dict[str, str] | None = None,
    names: Sequence[str] = (),
) -> Run:
    """A LiveSplit run of attempts in their order. ``terms`` go with it as custom variables.

    ``count`` is how many attempts there were, if that is more; ``names`` are the segments
    while no attempt was ever finished.
    """
    best = _best(attempts)
    longest = max(attempts, key=lambda kept: len(kept.splits), default=None)
    course = best or longest
    if best is not None or not names:
        names = [split.name for split in course.splits] if course else []
    run = Run(
        GAME,
        title,
        [Segment(name) for name in names] or [Segment("End")],
        attempt_count=max(count, len(attempts)),
        metadata=Metadata(custom=dict(terms or {})),
    )
    for number, kept in enumerate(attempts, 1):
        at = _along(names, kept)
        end = at[-1] if kept.finished and at else NO_TIME
        over = kept.begun + timedelta(milliseconds=kept.real)
        run.attempts.append(Attempt(number, end, Moment(kept.begun), Moment(over)))
        _history(run.segments, number, at)
    for segment, time in zip(run.segments, _along(names, best) if best else (), strict=False):
        segment.comparisons[PERSONAL_BEST] = time
    return run


def from_run(run: Run, otherwise: datetime) -> tuple[list[Kept], int]:
    """The attempts of a LiveSplit run, and how many of them have no game time to go by.

    ``otherwise`` is when an attempt began of which the file does not say it.
    """
    found: list[Kept] = []
    without = 0
    names = [plain_name(segment.name) for segment in run.segments]
    histories = [dict(segment.history) for segment in run.segments]
    for attempt in run.attempts:
        at: list[Time] = []
        so_far = Time(0, 0)
        for history in histories:
            length = history.get(attempt.id, NO_TIME)
            so_far, now = _add(so_far, length)
            at.append(now)
        if attempt.time.game is not None and at:
            at[-1] = Time(attempt.time.real or at[-1].real, attempt.time.game)
        kept = _kept(names, at, attempt, otherwise)
        if kept is not None:
            found.append(kept)
        elif attempt.time != NO_TIME or any(time != NO_TIME for time in at):
            without += 1
    best = [segment.comparisons.get(PERSONAL_BEST, NO_TIME) for segment in run.segments]
    if best and best[-1].game is not None:
        record = _kept(names, best, Attempt(0, best[-1]), otherwise)
        if record is not None and not any(
            kept.finished and kept.splits[-1].ticks == record.splits[-1].ticks for kept in found
        ):
            found.append(record)
    return found, without


def _best(attempts: Sequence[Kept]) -> Kept | None:
    done = [kept for kept in attempts if kept.finished and kept.splits]
    return min(done, key=lambda kept: kept.splits[-1].ticks, default=None)


def _along(names: Sequence[str], kept: Kept) -> list[Time]:
    """Its split times at the segments; those it has not, or not in this order, are empty."""
    at = {split.name: split for split in kept.splits}
    if kept.finished and kept.splits and names:
        # Whatever it was called, the end is the end.
        at[names[-1]] = kept.splits[-1]
    found: list[Time] = []
    reached = 0
    last = at.get(names[-1]) if kept.finished and names else None
    for name in names:
        split = at.get(name)
        fits = split is not None and split.ticks >= reached
        if split is None or not fits or (last is not None and split.ticks > last.ticks):
            found.append(NO_TIME)
            continue
        reached = split.ticks
        found.append(Time(split.real * times.MS, times.from_ticks(split.ticks)))
    return found


def _history(segments: Sequence[Segment], number: int, at: Sequence[Time]) -> None:
    """As LiveSplit's UpdateSegmentHistory: up to the last split, the skipped ones empty."""
    went = max((i + 1 for i, time in enumerate(at) if time.game is not None), default=0)
    before, skipped = Time(0, 0), False
    for segment, time in zip(segments[:went], at[:went], strict=True):
        if time.game is None or time.real is None:
            segment.history.append((number, NO_TIME))
            skipped = True
            continue
        ticks = times.to_ticks(time.game) - times.to_ticks(before.game or 0)
        length = Time(time.real - (before.real or 0), times.from_ticks(ticks))
        segment.history.append((number, length))
        if not skipped:
            segment.best = Time(
                _least(segment.best.real, length.real), _least(segment.best.game, length.game)
            )
        before, skipped = time, False


def _least(one: int | None, other: int | None) -> int | None:
    return min((each for each in (one, other) if each is not None), default=None)


def _add(so_far: Time, length: Time) -> tuple[Time, Time]:
    """Where the next segment begins, and the split time of this one."""
    if length.game is None and length.real is None:
        return so_far, NO_TIME
    # Every length was rounded; in ticks they add up exactly.
    ticks = None
    if length.game is not None:
        ticks = times.to_ticks(so_far.game or 0) + times.to_ticks(length.game)
    real = None if length.real is None else (so_far.real or 0) + length.real
    game = None if ticks is None else times.from_ticks(ticks)
    now = Time(real, game)
    return Time(so_far.real if real is None else real, so_far.game if game is None else game), now


def _kept(
    names: Sequence[str], at: Sequence[Time], attempt: Attempt, otherwise: datetime
) -> Kept | None:
    splits = tuple(
        Split(name, times.to_ticks(time.game), max(0, round((time.real or 0) / times.MS)))
        for name, time in zip(names, at, strict=True)
        if name and time.game is not None
    )
    ticks = [0, *(split.ticks for split in splits)]
    unlike = len({split.name for split in splits}) < len(splits)
    if not splits or unlike or ticks[-1] > _LONGEST or any(b < a for a, b in pairwise(ticks)):
        return None
    begun = attempt.started.at if attempt.started else otherwise
    real = splits[-1].real
    if attempt.ended is not None:
        real = max(real, round((attempt.ended.at - begun) / timedelta(milliseconds=1)))
    finished = attempt.time.game is not None
    if finished:
        real = splits[-1].real
    return Kept(begun.astimezone(UTC), splits, finished, real)
