"""Wording: what is said to LiveSplit's server in lines, and to LiveSplit One in JSON.

Owns both dialects and what a reply may be; a line is carried by a ``Wire``. Who does not
answer a question in time is asked no more: its late reply could be taken for another's.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Final, Protocol

from game.speedrun.livesplit import times
from game.speedrun.livesplit.driver import Phase

MOST_SEGMENTS: Final = 500
_PATIENCE: Final = 0.5
"""Seconds for a reply."""
_MOST_ASIDE: Final = 1000
"""Messages that nobody asked for, read at a time."""
_PHASES: Final = {phase.value: phase for phase in Phase}


class Wire(Protocol):
    """Carries one line at a time. Raises OSError where the other end is gone."""

    def send(self, line: str) -> None:
        """Send it, without an end."""

    def receive(self, seconds: float) -> str | None:
        """The next one; None where none came in time."""


class Lines:
    """LiveSplit's own server: ``command SP parameter``. Is a ``driver.Timer``."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._mute = False

    def reset(self) -> None:
        """See Timer."""
        self._wire.send("reset")

    def start(self) -> None:
        """See Timer. LiveSplit's start forgets game time, so 0 must be set after it."""
        for line in ("switchto gametime", "starttimer", "setgametime 0", "pausegametime"):
            self._wire.send(line)

    def hold(self) -> None:
        """See Timer."""
        for line in ("resume", "switchto gametime", "pausegametime"):
            self._wire.send(line)

    def game_time(self, ticks: int) -> None:
        """See Timer."""
        self._wire.send(f"setgametime {times.write(times.from_ticks(ticks))}")

    def split(self) -> None:
        """See Timer."""
        self._wire.send("split")

    def skip(self) -> None:
        """See Timer."""
        self._wire.send("skipsplit")

    def undo(self) -> None:
        """See Timer."""
        self._wire.send("undosplit")

    def where(self) -> tuple[Phase, int] | None:
        """See Timer."""
        phase = _PHASES.get(self._ask("getcurrenttimerphase") or "")
        index = _whole(self._ask("getsplitindex"), -1)
        return None if phase is None or index is None else (phase, max(0, index))

    def segments(self) -> tuple[str, ...]:
        """See Timer."""
        count = _whole(self._ask("getsplitcount"), 0)
        if not count or count > MOST_SEGMENTS:
            return ()
        names = [self._ask(f"getsplitname {i}") for i in range(count)]
        return () if None in names else tuple(name for name in names if name is not None)

    def idle(self) -> None:
        """Read what nobody asked for, and find out whether it is gone."""
        _drain(self._wire)

    def _ask(self, question: str) -> str | None:
        if self._mute:
            return None
        _drain(self._wire)
        self._wire.send(question)
        reply = self._wire.receive(_PATIENCE)
        self._mute = reply is None
        return reply


class Json:
    """LiveSplit One: every command has a reply, in order; events come in between."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._mute = False
        self._open = 0
        """Commands that were not answered yet."""

    def reset(self) -> None:
        """See Timer."""
        self._tell("reset", saveAttempt=True)

    def start(self) -> None:
        """See Timer."""
        self._tell("setCurrentTimingMethod", timingMethod="GameTime")
        self._tell("start")
        self._tell("initializeGameTime")
        self.game_time(0)
        self._tell("pauseGameTime")

    def hold(self) -> None:
        """See Timer."""
        self._tell("resume")
        self._tell("setCurrentTimingMethod", timingMethod="GameTime")
        self._tell("initializeGameTime")
        self._tell("pauseGameTime")

    def game_time(self, ticks: int) -> None:
        """See Timer. Days would not be understood; hours count on."""
        seconds, part = divmod(abs(times.from_ticks(ticks)), times.SECOND)
        hours, seconds = divmod(seconds, 3600)
        sign = "-" if ticks < 0 else ""
        text = f"{sign}{hours}:{seconds // 60:02}:{seconds % 60:02}.{part:09}"
        self._tell("setGameTime", time=text)

    def split(self) -> None:
        """See Timer."""
        self._tell("split")

    def skip(self) -> None:
        """See Timer."""
        self._tell("skipSplit")

    def undo(self) -> None:
        """See Timer."""
        self._tell("undoSplit")

    def where(self) -> tuple[Phase, int] | None:
        """See Timer."""
        found = self._ask("getCurrentState")
        if not isinstance(found, dict) or not isinstance(found.get("state"), str):
            return None
        phase, index = _PHASES.get(found["state"]), found.get("index", 0)
        if phase is None or type(index) is not int or index < 0:
            return None
        if phase is Phase.ENDED:
            index = len(self.segments())
        return phase, index

    def segments(self) -> tuple[str, ...]:
        """See Timer."""
        names: list[str] = []
        while len(names) < MOST_SEGMENTS:
            name = self._ask("getSegmentName", index=len(names))
            if not isinstance(name, str):
                break
            names.append(name)
        return () if self._mute else tuple(names)

    def idle(self) -> None:
        """Read what nobody asked for, and find out whether it is gone."""
        _drain(self._wire, self._heard)

    def _tell(self, command: str, **more: object) -> None:
        self._wire.send(json.dumps({"command": command, **more}))
        self._open += 1

    def _ask(self, command: str, **more: object) -> object:
        if self._mute:
            return None
        self._tell(command, **more)
        until = time.monotonic() + _PATIENCE
        while (left := until - time.monotonic()) > 0.0:
            line = self._wire.receive(left)
            if line is None:
                break
            found = self._heard(line)
            if found is not None and self._open == 0:
                return found.get("success")
        self._mute = True
        return None

    def _heard(self, line: str) -> dict[str, object] | None:
        """A reply; None for an event, or junk."""
        try:
            found = json.loads(line)
        except (ValueError, RecursionError):
            return None
        if not isinstance(found, dict) or not {"success", "error"} & set(found):
            return None
        self._open = max(0, self._open - 1)
        return found


def _whole(text: str | None, least: int) -> int | None:
    text = (text or "").strip()
    if len(text) > 6 or not text.removeprefix("-").isdecimal() or not text.isascii():
        return None
    return max(least, int(text))


def _drain(wire: Wire, heard: Callable[[str], object] = str) -> None:
    for _ in range(_MOST_ASIDE):
        line = wire.receive(0.0)
        if line is None:
            return
        heard(line)
