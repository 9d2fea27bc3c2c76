"""Lectern: where a phrase is written in the air, stroke by stroke.

A stroke is followed with the stick (pushed along it) or with the pointer (moved along it).
How well one follows decides how fast the ink runs, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING, Final

from game.sim import tuning
from game.sim.controls import Button, Controls
from game.sim.events import Learned, Read, WritingBegan, WritingLeft, Written
from game.sim.geometry import bounds, gap
from game.sim.level import Outline, Point
from game.sim.part import Call, Here, Live, Part

if TYPE_CHECKING:
    from game.sim.mirror import Mirror

FULL: Final = 127.0
SPAN: Final = 65535.0
PEN_SPEED: Final = 5.0
"""px a tick of ink at best."""
POINTER_REACH: Final = 96.0
"""px: further off its stroke the pointer writes nothing."""
POINTER_AHEAD: Final = 160.0
"""px along the stroke that the pointer may run ahead of the ink."""
FLOURISH: Final = 36.0
"""px before the end of a stroke from which the hand goes on by itself."""
FLOURISH_PACE: Final = 0.5
"""Part of the best pace at which it does."""
_SAMPLE: Final = 8.0

_Side = tuple[Point, Point, float, float, float]
"""A straight part of a stroke: its ends, how far the one is from the other, its length."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One line to follow, px of the plane, and the words that appear along it."""

    line: Outline
    phrase: str


@dataclass(frozen=True, slots=True)
class Lectern(Part):
    """Gives a lesson, begins a scene or lights a figure when all its strokes are written."""

    x: float
    y: float
    strokes: tuple[Stroke, ...]
    lesson: str = ""
    scene: str = ""
    needs: tuple[str, ...] = ()
    """Lessons that must be known before it can be used."""
    figure: str = ""
    """What counts as lit once all is written; cranes wait for it."""
    stands: bool = False
    """Whether one is seen there; else the map draws its own."""
    murmur: str = ""
    """What is heard there until they are."""
    whisper: str = ""
    """What its scene whispers."""
    pace: float = PEN_SPEED
    """px a tick of ink at best."""

    def live(self, here: Here) -> Live:
        """See Part."""
        return LiveLectern(self, here)

    def mirrored(self, mirror: Mirror) -> Part:
        """See Part: its strokes are moved as they are, for they are written and read."""
        aside = mirror.aside([point for stroke in self.strokes for point in stroke.line])
        strokes = tuple(
            replace(stroke, line=tuple((x + aside, y) for x, y in stroke.line))
            for stroke in self.strokes
        )
        return replace(self, x=mirror.x(self.x), strokes=strokes)


class LiveLectern(Live):
    """A lectern, and how much is written there."""

    def __init__(self, lectern: Lectern, here: Here) -> None:
        self.lectern = lectern
        self.stroke = 0
        """Index of the stroke that is being written; ``len(strokes)`` when all are."""
        self.along = 0.0
        """px of it that are written."""
        self.whole: list[int] = []
        """Ticks in which its strokes were written to their ends."""
        self._lengths = tuple(_length(stroke.line) for stroke in lectern.strokes)
        self._sides = tuple(tuple(_sides(stroke.line)) for stroke in lectern.strokes)
        left, top, right, bottom = bounds([p for s in lectern.strokes for p in s.line])
        self._frame = (left, top, right - left, bottom - top)
        """What the pointer's whole range spans, with the reach around it."""
        self._pointer = (0, 0)
        self._led = False
        """Whether the pointer has moved since the hand was raised."""
        reach = tuning.ACT_REACH
        x, y = lectern.x, lectern.y
        super().__init__(lectern, (x - reach, y - reach, x + reach, y + reach), here)

    @property
    def done(self) -> bool:
        """Whether what it gives was given."""
        progress, lectern = self.here.progress, self.lectern
        if self.stroke >= len(lectern.strokes):
            return True
        return (
            lectern.lesson in progress.lessons
            or lectern.scene in progress.scenes
            or lectern.figure in progress.figures
        )

    @property
    def part_written(self) -> float:
        """0 to 1 of the stroke that is being written."""
        if self.stroke >= len(self._lengths):
            return 1.0
        return self.along / self._lengths[self.stroke]

    @property
    def ahead(self) -> tuple[float, float]:
        """Unit vector along which the stroke goes on."""
        if self.stroke >= len(self._sides):
            return 0.0, 0.0
        return _at(self._sides[self.stroke], self.along)[2:]

    @property
    def pen(self) -> tuple[float, float]:
        """Where the ink has come to, px of the plane."""
        strokes = self.lectern.strokes
        if self.stroke >= len(strokes):
            return strokes[-1].line[-1]
        return _at(self._sides[self.stroke], self.along)[:2]

    def pointed(self, x: float, y: float) -> tuple[int, int]:
        """The pointer, as Controls hold it, that means the point of the plane."""
        left, top, width, height = self._frame
        across = (x - left + POINTER_REACH) / (width + 2 * POINTER_REACH)
        down = (y - top + POINTER_REACH) / (height + 2 * POINTER_REACH)
        return _int16(across), _int16(down)

    def call(self) -> Call | None:
        """See Live."""
        if self.done:
            return None
        if self._ready:
            return Call("write", self.lectern.x, self.lectern.y)
        return Call("read", self.lectern.x, self.lectern.y) if self.lectern.murmur else None

    @property
    def _ready(self) -> bool:
        return all(self.here.knows(lesson) for lesson in self.lectern.needs)

    def act(self) -> None:
        """Raise the hand, or hear what is heard until that is allowed."""
        if not self._ready:
            self.here.tell(Read(self.lectern.murmur))
            return
        player = self.here.player
        player.mode, player.mode_ticks = "write", 0
        player.face_x, player.face_y = 0.0, -1.0
        self.here.writing, self._led = self, False
        self.here.tell(WritingBegan(self.lectern.id))

    def write(self, controls: Controls, fresh: int) -> None:
        """Follow the stroke; the act button lowers the hand."""
        pointer = controls.pointer_x, controls.pointer_y
        self._led = self._led or pointer != self._pointer
        self._pointer = pointer
        if fresh & Button.ACT and self.here.player.mode_ticks > 1:
            self._lower()
            self.here.tell(WritingLeft(self.lectern.id))
            return
        if self.here.assists.self_writing:
            self._ink(self.lectern.pace)
        else:
            by_stick = self._by_stick(controls)
            led = by_stick or (self._by_pointer() if self._led else 0.0)
            self._ink(max(led, self._by_itself()))

    def state(self) -> tuple[float, ...]:
        """See Live."""
        return float(self.stroke), self.along, *map(float, self._pointer), float(self._led)

    def _by_stick(self, controls: Controls) -> float:
        """px the ink runs: the part of the stick that points along the stroke."""
        _, _, ux, uy = _at(self._sides[self.stroke], self.along)
        push = (controls.stick_x * ux + controls.stick_y * uy) / FULL
        return self.lectern.pace * min(1.0, max(0.0, push))

    def _by_itself(self) -> float:
        """px the ink runs unled: every letter stands there, only the flourish is left."""
        left = self._lengths[self.stroke] - self.along
        return self.lectern.pace * FLOURISH_PACE if left <= FLOURISH else 0.0

    def _by_pointer(self) -> float:
        """px the ink runs after the pointer: to the nearest point a little ahead."""
        left, top, width, height = self._frame
        across, down = (self._pointer[0] + 32768) / SPAN, (self._pointer[1] + 32768) / SPAN
        x = left - POINTER_REACH + across * (width + 2 * POINTER_REACH)
        y = top - POINTER_REACH + down * (height + 2 * POINTER_REACH)
        line = self._sides[self.stroke]
        best, nearest = 0.0, POINTER_REACH
        ahead = 0.0
        while ahead <= POINTER_AHEAD:
            px, py, _, _ = _at(line, self.along + ahead)
            away = gap((px, py), (x, y))
            if away < nearest:
                best, nearest = ahead, away
            ahead += _SAMPLE
        return min(best, self.lectern.pace * 2.0) * (1.0 - nearest / POINTER_REACH)

    def _ink(self, px: float) -> None:
        self.along += px
        if self.along < self._lengths[self.stroke]:
            return
        self.here.tell(Written(self.lectern.id, self.lectern.strokes[self.stroke].phrase))
        self.whole.append(self.here.tick)
        self.stroke, self.along = self.stroke + 1, 0.0
        if self.stroke == len(self.lectern.strokes):
            self._lower()
            self._give()

    def _lower(self) -> None:
        self.here.player.be_free()
        self.here.writing = None

    def _give(self) -> None:
        here, lectern = self.here, self.lectern
        if lectern.lesson:
            here.progress = here.progress.learning(lectern.lesson)
            here.tell(Learned(lectern.lesson))
        if lectern.scene:
            here.begin(lectern.scene, lectern.whisper)
        if lectern.figure:
            here.progress = here.progress.lighting(lectern.figure)
            here.show(lectern.figure)


def _int16(part: float) -> int:
    return round(min(1.0, max(0.0, part)) * SPAN) - 32768


def _length(line: Outline) -> float:
    length = 0.0
    for a, b in pairwise(line):
        length += gap(a, b)
    return length


def _sides(line: Outline) -> Iterator[_Side]:
    for (ax, ay), (bx, by) in pairwise(line):
        dx, dy = bx - ax, by - ay
        yield (ax, ay), (bx, by), dx, dy, sqrt(dx * dx + dy * dy)


def _at(line: Sequence[_Side], along: float) -> tuple[float, float, float, float]:
    """The point ``along`` px down the line, at most its end, and the unit vector there."""
    left = along
    for (ax, ay), _, dx, dy, length in line:
        if left <= length:
            part = left / length
            return ax + dx * part, ay + dy * part, dx / length, dy / length
        left -= length
    return *line[-1][1], dx / length, dy / length
