"""Header: what a replay says of itself, apart from its inputs. One line of JSON.

``rules`` to ``progress`` are the terms a run is played on; the rest is what it claims,
and ``verify`` believes none of it.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import Any, Final

from game.sim.progress import Assists, Progress
from game.sim.tuning import TICKS_PER_SECOND
from game.speedrun.fields import FieldError, Fields, parse, text, whole
from game.speedrun.machine import Machine
from game.speedrun.splits import Mark

MOST_TICKS: Final = 10 * 60 * 60 * TICKS_PER_SECOND
"""Ten hours."""
MOST_SEED: Final = 2**63 - 1
_MOST_MARKS: Final = 100_000
_MOST_CRANES: Final = 100_000

KINDS: Final = ("run", "practice", "tas")
"""How it was played; only a ``run`` can be certified."""


@dataclass(frozen=True, slots=True)
class Header:
    """Terms and claims of a run. Ticks are those of the attempt, counted from 1."""

    game: str
    """Version of the game that recorded it."""
    rules: int
    campaign: str
    campaign_hash: str
    """Hex digest of everything in the campaign that decides the game."""
    start: str
    """Name of the place in which it begins."""
    seed: int
    category: str
    kind: str
    assists: Assists
    progress: Progress
    """What the dreamer came with: nothing in a new dream."""
    machine: Machine
    ticks: int
    started: int | None
    """Tick of the first input, at which game time starts."""
    time: int | None
    """Claimed game time in ticks; None where the dream was not dreamt to its end."""
    splits: tuple[Mark, ...]
    places: tuple[Mark, ...]
    """Places entered, and after which tick."""
    deeds: str
    """Digest of what was done at which tick."""
    digest: str
    """Digest of the last state of the last world."""


def to_json(header: Header) -> str:
    """The header as one line."""
    plain: dict[str, Any] = {f.name: getattr(header, f.name) for f in fields(header)}
    plain["assists"] = asdict(header.assists)
    plain["machine"] = asdict(header.machine)
    plain["progress"] = _progress_to_plain(header.progress)
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def from_json(line: str) -> Header:
    """Read it back. Raises FieldError, one line, naming the field."""
    field = Fields(parse(line), "the header")
    header = Header(
        game=field.text("game"),
        rules=field.whole("rules", 0, 2**31),
        campaign=field.text("campaign"),
        campaign_hash=field.text("campaign_hash"),
        start=field.text("start"),
        seed=field.whole("seed", 0, MOST_SEED),
        category=field.text("category"),
        kind=_one_of(field.text("kind"), KINDS),
        assists=_assists(field.value("assists")),
        progress=_progress(field.value("progress")),
        machine=_machine(field.value("machine")),
        ticks=field.whole("ticks", 0, MOST_TICKS),
        started=field.maybe_whole("started", 1, MOST_TICKS),
        time=field.maybe_whole("time", 0, MOST_TICKS),
        splits=field.each("splits", _MOST_MARKS, _mark),
        places=field.each("places", _MOST_MARKS, _mark),
        deeds=field.text("deeds"),
        digest=field.text("digest"),
    )
    field.end()
    return header


def _progress_to_plain(progress: Progress) -> dict[str, Any]:
    """Sets become sorted lists, so that the same progress is the same text."""
    plain = {f.name: getattr(progress, f.name) for f in fields(progress)}
    return {k: sorted(v) if isinstance(v, frozenset) else v for k, v in plain.items()}


def _progress(value: Any) -> Progress:
    field = Fields(value, "progress")
    progress = Progress(
        entry=field.text("entry"),
        cranes=frozenset(field.each("cranes", _MOST_CRANES, _crane)),
        opened=field.each("opened", _MOST_MARKS, text),
        earned=frozenset(field.each("earned", _MOST_MARKS, text)),
        lessons=frozenset(field.each("lessons", _MOST_MARKS, text)),
        figures=frozenset(field.each("figures", _MOST_MARKS, text)),
        scenes=frozenset(field.each("scenes", _MOST_MARKS, text)),
        told=frozenset(field.each("told", _MOST_MARKS, text) if field.has("told") else ()),
        turn=field.whole("turn", 1, 2**31),
    )
    field.end()
    return progress


def _assists(value: Any) -> Assists:
    field = Fields(value, "assists")
    assists = Assists(**{f.name: field.flag(f.name) for f in fields(Assists)})
    field.end()
    return assists


def _machine(value: Any) -> Machine:
    field = Fields(value, "machine")
    machine = Machine(**{f.name: field.text(f.name) for f in fields(Machine)})
    field.end()
    return machine


def _mark(value: Any, name: str) -> Mark:
    if not isinstance(value, list) or len(value) != 2:
        raise FieldError(f"{name} holds something else than names with ticks")
    return Mark(text(value[0], name), whole(value[1], name, 0, MOST_TICKS))


def _crane(value: Any, name: str) -> int:
    return whole(value, name, 0, 2**31)


def _one_of(value: str, choices: tuple[str, ...]) -> str:
    if value not in choices:
        raise FieldError(f"kind is none of {', '.join(choices)}")
    return value
