"""Reading splits files of LiveSplit 1.0 to 1.8. Owns what changed between its versions.

Takes what LiveSplit's own parser takes: unknown elements are kept aside, missing times are
no times, but an element that must be there, a date or a number that is none, refuses all.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from game.speedrun.livesplit import times
from game.speedrun.livesplit.run import (
    PERSONAL_BEST,
    Attempt,
    Metadata,
    Moment,
    Run,
    Segment,
    Time,
)
from game.speedrun.livesplit.xml import MOST_BYTES, LssError, Node, parse

_Version = tuple[int, ...]
_COMPARISONS: Final = 1, 3, 0, 0
_BOTH_TIMES: Final = 1, 4, 1, 0
_ATTEMPTS: Final = 1, 5, 0, 0
_METADATA: Final = 1, 6, 0, 0
_GROUPS: Final = 1, 8, 1, 0
_NEEDED: Final = ("GameIcon", "GameName", "CategoryName", "Offset", "AttemptCount", "Segments")
_GROUP_TAG: Final = "SegmentGroups"
_DATE: Final = re.compile(
    r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{1,4}) ([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})", re.ASCII
)
_BOOLS: Final = {"True": True, "False": False}


def read(path: Path) -> Run:
    """The file at ``path``. Raises LssError, also where there is none."""
    try:
        # A pipe or a device could keep us waiting for ever.
        if not stat.S_ISREG(path.stat().st_mode):
            raise LssError("not a file")
        with path.open("rb") as file:
            return load(file.read(MOST_BYTES + 1))
    except OSError as fault:
        raise LssError(fault.strerror or "cannot be read") from None
    except ValueError as fault:
        if isinstance(fault, LssError):
            raise
        raise LssError("not a file name") from None


def load(data: bytes) -> Run:
    """A file's bytes. Raises LssError."""
    root = parse(data)
    if root.tag != "Run":
        raise LssError(f"line {root.line}: <{root.tag}> where <Run> is expected")
    return _Reader(_version(root)).run(root)


def _version(root: Node) -> _Version:
    found = [1, 0, 0, 0]
    for i, part in enumerate(root.attributes.get("version", "1").split(".")[:4]):
        found[i] = _whole(part, root, 2**32 - 1)
    return tuple(found)


class _Reader:
    def __init__(self, version: _Version) -> None:
        self._version = version

    def run(self, root: Node) -> Run:  # noqa: PLR0912 - one branch an element
        run, seen = Run(), set()
        for node in root.children:
            seen.add(node.tag)
            match node.tag:
                case "GameIcon":
                    run.icon = node.text
                case "GameName":
                    run.game = node.text
                case "CategoryName":
                    run.category = node.text
                case "LayoutPath":
                    run.layout = node.text
                case "Metadata":
                    self._metadata(node, run.metadata)
                case "Offset":
                    run.offset = _time(node, node.text)
                case "AttemptCount":
                    run.attempt_count = _whole(node.text, node, 2**32 - 1)
                case "AttemptHistory":
                    if self._version >= _ATTEMPTS:
                        run.attempts += map(_attempt, node.children)
                case "RunHistory":
                    if self._version < _ATTEMPTS:
                        run.attempts += (Attempt(i, time) for i, time in self._indexed(node))
                case "Segments":
                    run.segments += map(self._segment, _named(node, "Segment"))
                case "AutoSplitterSettings":
                    run.autosplitter += node.parts
                case _:
                    run.others.append(node)
        for tag in _NEEDED:
            if tag not in seen:
                raise LssError(f"line {root.line}: <Run> without <{tag}>")
        if self._version >= _GROUPS and _GROUP_TAG not in seen:
            # What is written is of an older version, where names alone can make groups.
            run.others.append(Node(_GROUP_TAG))
        return run

    def _metadata(self, node: Node, into: Metadata) -> None:
        if self._version < _METADATA:
            return
        for child in node.children:
            match child.tag:
                case "Run":
                    into.run_id = _attribute(child, "id")
                case "Platform":
                    into.platform = child.text
                    into.emulator = _bool(child, "usesEmulator", needed=True)
                case "Region":
                    into.region = child.text
                case "Variables" | "SpeedrunComVariables":
                    into.variables.update(_variables(child))
                case "CustomVariables":
                    into.custom.update(_variables(child))
                case _:
                    into.others.append(child)

    def _segment(self, node: Node) -> Segment:
        segment = Segment("")
        for child in node.children:
            match child.tag:
                case "Name":
                    segment.name = child.text
                case "Icon":
                    segment.icon = child.text
                case "SplitTimes":
                    if self._version >= _COMPARISONS:
                        segment.comparisons.update(
                            map(self._comparison, _named(child, "SplitTime"))
                        )
                case "PersonalBestSplitTime":
                    if self._version < _COMPARISONS:
                        segment.comparisons[PERSONAL_BEST] = self._time(child)
                case "BestSegmentTime":
                    segment.best = self._time(child)
                case "SegmentHistory":
                    segment.history += self._indexed(child)
                case _:
                    segment.others.append(child)
        return segment

    def _comparison(self, node: Node) -> tuple[str, Time]:
        name = _attribute(node, "name")
        if name.startswith("[Race]"):
            raise LssError(f"line {node.line}: a comparison named {name!r}")
        return name, self._time(node)

    def _indexed(self, node: Node) -> Iterator[tuple[int, Time]]:
        for child in node.children:
            yield _id(child), self._time(child)

    def _time(self, node: Node) -> Time:
        if self._version < _BOTH_TIMES:
            return Time(_maybe(node))
        return _both(node)


def _attempt(node: Node) -> Attempt:
    found = {child.tag: child for child in node.children}
    started, ended = _moment(node, "started"), _moment(node, "ended")
    if started is not None and ended is not None and ended.at < started.at:
        ended = None  # A fault of LiveSplit itself, before 1.8.
    paused = found.get("PauseTime")
    return Attempt(
        _id(node), _both(node), started, ended, None if paused is None else _maybe(paused)
    )


def _both(node: Node) -> Time:
    real = game = None
    for child in node.children:
        if child.tag == "RealTime":
            real = _maybe(child)
        elif child.tag == "GameTime":
            game = _maybe(child)
    return Time(real, game)


def _maybe(node: Node) -> int | None:
    text = node.text
    return _time(node, text) if text.strip() else None


def _time(node: Node, text: str) -> int:
    try:
        return times.read(text)
    except ValueError:
        raise LssError(f"line {node.line}: {_short(text)} is not a time") from None


def _moment(node: Node, name: str) -> Moment | None:
    text = node.attributes.get(name)
    synced = _bool(node, f"is{name.capitalize()}Synced")
    if text is None:
        return None
    match = _DATE.fullmatch(text)
    try:
        if match is None:
            raise ValueError
        month, day, year, hour, minute, second = map(int, match.groups())
        return Moment(datetime(year, month, day, hour, minute, second, tzinfo=UTC), synced)
    except ValueError:
        raise LssError(f"line {node.line}: {_short(text)} is not a date") from None


def _bool(node: Node, name: str, *, needed: bool = False) -> bool:
    text = _attribute(node, name) if needed else node.attributes.get(name, "False")
    if text not in _BOOLS:
        raise LssError(f"line {node.line}: {name} is {_short(text)}, not True or False")
    return _BOOLS[text]


def _id(node: Node) -> int:
    return _whole(_attribute(node, "id"), node, 2**31 - 1, -(2**31))


def _attribute(node: Node, name: str) -> str:
    try:
        return node.attributes[name]
    except KeyError:
        raise LssError(f"line {node.line}: <{node.tag}> without {name}") from None


def _variables(node: Node) -> Iterator[tuple[str, str]]:
    for child in node.children:
        yield _attribute(child, "name"), child.text


def _named(node: Node, tag: str) -> Iterator[Node]:
    return (child for child in node.children if child.tag == tag)


def _whole(text: str, node: Node, most: int, least: int = 0) -> int:
    text = text.strip()
    if re.fullmatch(r"[+-]?[0-9]{1,12}", text, re.ASCII) and least <= int(text) <= most:
        return int(text)
    raise LssError(f"line {node.line}: {_short(text)} is no number that fits <{node.tag}>")


def _short(text: str) -> str:
    return ascii(text if len(text) <= 40 else text[:40] + "...")
