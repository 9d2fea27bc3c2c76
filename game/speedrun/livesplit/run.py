"""Run: what a LiveSplit splits file holds, in LiveSplit's words. Plain; knows no file.

Times are ns. A split time is cumulative, the history of a segment is per segment.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from game.speedrun.livesplit.xml import Node

PERSONAL_BEST: Final = "Personal Best"


@dataclass(frozen=True, slots=True)
class Time:
    """Both times of a moment or a stretch; None where there is none."""

    real: int | None = None
    game: int | None = None


NO_TIME: Final = Time()


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time, UTC. ``synced`` = by a clock that was known to be right."""

    at: datetime
    synced: bool = False


@dataclass(slots=True)
class Attempt:
    """One attempt; ``time`` is empty unless it was finished."""

    id: int
    time: Time = NO_TIME
    started: Moment | None = None
    ended: Moment | None = None
    paused: int | None = None


@dataclass(slots=True)
class Segment:
    """A segment, named by the split that ends it."""

    name: str
    icon: str = ""
    """As it stands in the file; nobody looks inside."""
    comparisons: dict[str, Time] = field(default_factory=dict)
    best: Time = NO_TIME
    history: list[tuple[int, Time]] = field(default_factory=list)
    """Id of the attempt and how long it took; an empty time = the split was skipped."""
    others: list[Node] = field(default_factory=list)
    """What this game does not know."""


@dataclass(slots=True)
class Metadata:
    """What speedrun.com asks about."""

    run_id: str = ""
    platform: str = ""
    emulator: bool = False
    region: str = ""
    variables: dict[str, str] = field(default_factory=dict)
    custom: dict[str, str] = field(default_factory=dict)
    others: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Run:
    """A whole file."""

    game: str = ""
    category: str = ""
    segments: list[Segment] = field(default_factory=list)
    attempts: list[Attempt] = field(default_factory=list)
    attempt_count: int = 0
    """May be more than the attempts that are listed."""
    offset: int = 0
    icon: str = ""
    layout: str = ""
    metadata: Metadata = field(default_factory=Metadata)
    autosplitter: list[Node | str] = field(default_factory=list)
    others: list[Node] = field(default_factory=list)
    """What this game does not know."""
