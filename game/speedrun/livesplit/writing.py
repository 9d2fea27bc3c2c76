"""Writing splits files, as LiveSplit 1.7.0 does: every LiveSplit since reads that."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from game.speedrun.livesplit import times
from game.speedrun.livesplit.run import Attempt, Metadata, Moment, Run, Segment, Time
from game.speedrun.livesplit.xml import CData, Node, render

VERSION: Final = "1.7.0"


def dump(run: Run) -> bytes:
    """The file."""
    metadata, settings = _metadata(run.metadata), Node("AutoSplitterSettings", {}, run.autosplitter)
    return render(
        Node(
            "Run",
            {"version": VERSION},
            [
                _icon("GameIcon", run.icon),
                _text("GameName", run.game),
                _text("CategoryName", run.category),
                _text("LayoutPath", run.layout),
                metadata,
                _text("Offset", times.write(run.offset)),
                _text("AttemptCount", str(run.attempt_count)),
                Node("AttemptHistory", {}, [*map(_attempt, run.attempts)]),
                Node("Segments", {}, [*map(_segment, run.segments)]),
                settings,
                *run.others,
            ],
        )
    )


def save(run: Run, path: Path) -> None:
    """Write the file whole or not at all. Raises OSError."""
    draft = path.with_name(f".{path.name}.tmp")
    try:
        draft.write_bytes(dump(run))
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _metadata(data: Metadata) -> Node:
    platform = _text("Platform", data.platform)
    platform.attributes["usesEmulator"] = str(data.emulator)
    return Node(
        "Metadata",
        {},
        [
            Node("Run", {"id": data.run_id}),
            platform,
            _text("Region", data.region),
            _variables("Variables", data.variables),
            _variables("CustomVariables", data.custom),
            *data.others,
        ],
    )


def _variables(tag: str, values: dict[str, str]) -> Node:
    parts: list[Node | str] = []
    for name, value in values.items():
        node = _text("Variable", value)
        node.attributes["name"] = name
        parts.append(node)
    return Node(tag, {}, parts)


def _attempt(attempt: Attempt) -> Node:
    attributes = {"id": str(attempt.id)}
    for name, moment in (("Started", attempt.started), ("Ended", attempt.ended)):
        if moment is not None:
            attributes[name.lower()] = _date(moment)
            attributes[f"is{name}Synced"] = str(moment.synced)
    node = Node("Attempt", attributes, [*_times(attempt.time)])
    if attempt.paused is not None:
        node.parts.append(_text("PauseTime", times.write(attempt.paused)))
    return node


def _segment(segment: Segment) -> Node:
    splits: list[Node | str] = [
        Node("SplitTime", {"name": name}, [*_times(time)])
        for name, time in segment.comparisons.items()
    ]
    history: list[Node | str] = [
        Node("Time", {"id": str(attempt)}, [*_times(time)]) for attempt, time in segment.history
    ]
    return Node(
        "Segment",
        {},
        [
            _text("Name", segment.name),
            _icon("Icon", segment.icon),
            Node("SplitTimes", {}, splits),
            Node("BestSegmentTime", {}, [*_times(segment.best)]),
            Node("SegmentHistory", {}, history),
            *segment.others,
        ],
    )


def _times(time: Time) -> Iterable[Node]:
    if time.real is not None:
        yield _text("RealTime", times.write(time.real))
    if time.game is not None:
        yield _text("GameTime", times.write(time.game))


def _text(tag: str, text: str) -> Node:
    return Node(tag, {}, [text] if text else [])


def _icon(tag: str, data: str) -> Node:
    return Node(tag, {}, [CData(data)] if data else [])


def _date(moment: Moment) -> str:
    at = moment.at
    return f"{at.month:02}/{at.day:02}/{at.year:04} {at.hour:02}:{at.minute:02}:{at.second:02}"
