"""TAS: a run as text for people to write: so many ticks, such keys, a line each.

    # anything after a number sign is a comment
    category any%           terms, before the first input: category, seed
    30                      thirty ticks of nothing
    14,R                    fourteen ticks to the right: L R U D are the ways of the keys
    6,R,D,J                 C catch, B breathe, J dash, E act, H back to the hinge, K skip
    20,@90:-45              the stick at 90, -45 of 127
    3,*1200:-300            the pen at a lectern
    repeat 4                all up to ``end``, so many times; one may lie in another
    5,C
    end
    assert place hall       what must hold at this point: place, tick, time or split
    assert time 00:15.200

Owns the text in both directions. What comes of it is an attempt marked as a TAS, for good.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Final

from game.sim.controls import Button, Controls
from game.speedrun.attempt import Attempt
from game.speedrun.categories import ANY
from game.speedrun.header import MOST_SEED, MOST_TICKS
from game.speedrun.replay import Replay
from game.speedrun.tape import POINTER, STICK
from game.speedrun.timer import clock

SUFFIX: Final = ".tas"
_WAYS: Final = {"L": (-1, 0), "R": (1, 0), "U": (0, -1), "D": (0, 1)}
_BUTTONS: Final = {
    "C": Button.CATCH,
    "B": Button.BREATHE,
    "J": Button.DASH,
    "E": Button.ACT,
    "H": Button.HINGE,
    "K": Button.SKIP,
}
_DIAGONAL: Final = 90
"""Of ``STICK``, along either axis: what two keys give."""
_PAIR: Final = re.compile(r"([@*])(-?[0-9]{1,5}):(-?[0-9]{1,5})")
_ASSERTS: Final = ("place", "tick", "time", "split")
_DEEPEST: Final = 16
_MOST_LINES: Final = 1_000_000
_MOST_BYTES: Final = 16 * 1024 * 1024


class TasError(ValueError):
    """The text cannot be played. The message is one line that begins with the line's number.

    It has none where the fault is with the whole text.
    """

    def __init__(self, line: int, what: str) -> None:
        super().__init__(f"line {line}: {what}" if line else what)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Ticks of the same controls."""

    line: int
    ticks: int
    controls: Controls


@dataclass(frozen=True, slots=True)
class Claim:
    """What is asserted at a point."""

    line: int
    what: str
    """One of place, tick, time, split."""
    value: str


@dataclass(slots=True)
class Script:
    """A text, understood."""

    category: str = ANY
    seed: int = 0
    steps: list[Stretch | Claim] = field(default_factory=list)

    @property
    def ticks(self) -> int:
        """How long it is."""
        return sum(step.ticks for step in self.steps if isinstance(step, Stretch))

    def play(self, attempt: Attempt) -> Iterator[Controls]:
        """The controls of each tick, for ``attempt``, which is stepped with each by the caller.

        Raises TasError where an assertion does not hold. What comes after the end is not given.
        """
        for step in self.steps:
            if isinstance(step, Claim):
                hold(step, attempt)
                continue
            for _ in range(step.ticks):
                if attempt.finished:
                    return
                yield step.controls


def read(path: Path) -> Script:
    """Understand the text in a file. Raises TasError, also where there is no such file."""
    try:
        # A pipe or a device could keep us waiting for ever.
        if not path.is_file():
            raise TasError(0, "not a file" if path.exists() else "there is no such file")
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as fault:
        raise TasError(0, fault.strerror or "cannot be read") from None
    if len(data) > _MOST_BYTES:
        raise TasError(0, f"larger than {_MOST_BYTES >> 20} MB")
    try:
        return parse(data.decode())
    except UnicodeDecodeError:
        raise TasError(0, "not UTF-8") from None


def parse(text: str) -> Script:
    """Understand a text. Raises TasError."""
    lines = text.splitlines()
    if len(lines) > _MOST_LINES:
        raise TasError(_MOST_LINES, "too many lines")
    reader = _Reader()
    for number, line in enumerate(lines, 1):
        words = line.partition("#")[0].strip()
        if words:
            reader.take(number, words)
    script = reader.script()
    if script.ticks > MOST_TICKS:
        raise TasError(len(lines), "longer than ten hours")
    return script


class _Reader:
    """Takes line by line; knows which repeats are open."""

    def __init__(self) -> None:
        self._script = Script()
        self._steps = self._script.steps
        self._open: list[tuple[int, int, list[Stretch | Claim]]] = []

    def take(self, number: int, words: str) -> None:
        verb, _, rest = words.partition(" ")
        rest = rest.strip()
        if verb == "repeat":
            self._repeat(number, rest)
        elif verb == "end":
            self._end(number)
        elif verb == "assert":
            self._steps.append(_claim(number, rest))
        elif verb in ("category", "seed"):
            if self._steps or self._open:
                raise TasError(number, f"{verb} comes before the first input")
            _term(self._script, number, verb, rest)
        else:
            self._steps.append(_stretch(number, words))

    def script(self) -> Script:
        if self._open:
            raise TasError(self._open[-1][0], "this repeat has no end")
        return self._script

    def _repeat(self, number: int, times: str) -> None:
        if len(self._open) >= _DEEPEST:
            raise TasError(number, "repeats lie too deep in each other")
        self._open.append((number, _whole(number, times, 1, MOST_TICKS), self._steps))
        self._steps = []

    def _end(self, number: int) -> None:
        if not self._open:
            raise TasError(number, "nothing is repeated here")
        _, times, before = self._open.pop()
        if len(before) + len(self._steps) * times > _MOST_LINES:
            raise TasError(number, "this becomes too long")
        before += self._steps * times
        self._steps = before


def dump(replay: Replay) -> str:
    """The inputs of a replay as text that ``parse`` takes, split by split."""
    header = replay.header
    lines = [f"# {header.campaign}, {header.ticks} ticks", f"category {header.category}"]
    lines.append(f"seed {header.seed}")
    marks = iter(sorted((*header.splits,), key=lambda mark: mark.tick))
    mark, tick = next(marks, None), 0
    for ticks, controls in replay.inputs.runs():
        left = ticks
        while mark is not None and mark.tick <= tick + left:
            part = mark.tick - tick
            if part:
                lines.append(_line(part, controls))
            tick, left, last, mark = mark.tick, left - part, mark, next(marks, None)
            # Of two in a tick only the last can be asserted, and nothing with a comment's sign.
            if (mark is None or mark.tick > tick) and "#" not in last.name:
                lines.append(f"assert split {last.name}")
        if left:
            lines.append(_line(left, controls))
            tick += left
    if header.time is not None:
        lines.append(f"assert time {clock(header.time)}")
    return "\n".join(lines) + "\n"


def play(script: Script, begin: Callable[[Script], Attempt]) -> Attempt:
    """Play it to its end, without a window. Raises TasError where an assertion does not hold."""
    attempt = begin(script)
    attempt.kind = "tas"
    for controls in script.play(attempt):
        attempt.step(controls)
    return attempt


def _line(ticks: int, controls: Controls) -> str:
    words = [str(ticks)]
    x, y = controls.stick_x, controls.stick_y
    reach = _DIAGONAL if x and y else STICK
    if abs(x) in (0, reach) and abs(y) in (0, reach):
        words += [name for name, (dx, dy) in _WAYS.items() if (dx and dx * x > 0) or dy * y > 0]
    else:
        words.append(f"@{x}:{y}")
    words += [name for name, button in _BUTTONS.items() if controls.buttons & button]
    if controls.pointer_x or controls.pointer_y:
        words.append(f"*{controls.pointer_x}:{controls.pointer_y}")
    return ",".join(words)


def _stretch(number: int, words: str) -> Stretch:
    count, *keys = (word.strip() for word in words.split(","))
    ticks = _whole(number, count, 1, MOST_TICKS)
    for key, group in groupby(sorted(keys)):
        if len(list(group)) > 1:
            raise TasError(number, f"{key} stands twice")
    x = y = buttons = 0
    stick: tuple[int, int] | None = None
    pointer = 0, 0
    for key in keys:
        pair = _PAIR.fullmatch(key)
        if key in _WAYS:
            x, y = x + _WAYS[key][0], y + _WAYS[key][1]
        elif key in _BUTTONS:
            buttons |= _BUTTONS[key]
        elif pair is not None:
            most = STICK if pair[1] == "@" else POINTER
            value = int(pair[2]), int(pair[3])
            if max(map(abs, value)) > most:
                raise TasError(number, f"{key} goes beyond {most}")
            if pair[1] == "@":
                stick = value
            else:
                pointer = value
        else:
            known = " ".join((*_WAYS, *_BUTTONS, "@X:Y", "*X:Y"))
            raise TasError(number, f"'{key[:20]}' is no key; there are {known}")
    if stick is not None and any(key in _WAYS for key in keys):
        raise TasError(number, "either ways or the stick")
    reach = _DIAGONAL if x and y else STICK
    return Stretch(number, ticks, Controls(buttons, *(stick or (x * reach, y * reach)), *pointer))


def _claim(number: int, rest: str) -> Claim:
    what, _, value = rest.partition(" ")
    if what not in _ASSERTS or not value.strip():
        raise TasError(number, f"assert {' | '.join(_ASSERTS)}, and what it must be")
    return Claim(number, what, value.strip())


def hold(claim: Claim, attempt: Attempt) -> None:
    """Raise TasError where what is asserted does not hold."""
    marks = attempt.splits.marks
    found = {
        "place": attempt.world.level.name,
        "tick": str(attempt.tick),
        "time": clock(attempt.timer.time),
        "split": marks[-1].name if marks else "none",
    }[claim.what]
    if found != claim.value:
        raise TasError(claim.line, f"{claim.what} is {found}, not {claim.value}")


def _term(script: Script, number: int, verb: str, rest: str) -> None:
    if verb == "seed":
        script.seed = _whole(number, rest, 0, MOST_SEED)
    elif rest:
        script.category = rest
    else:
        raise TasError(number, "which category?")


def _whole(number: int, text: str, least: int, most: int) -> int:
    digits = text.isascii() and text.isdigit() and len(text) <= 19
    if not digits or not least <= int(text) <= most:
        raise TasError(number, f"'{text[:20]}' is not a whole number from {least} to {most}")
    return int(text)
