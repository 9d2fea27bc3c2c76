"""Layout: where words go, so that none covers another, the dreamer or a corner.

Pure geometry in units of the canvas. Whoever asks first has the better place; what
once lay on a side stays there as long as that will do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from game.view.hud.prompts import Box, overlap
from game.view.hud.state import Speech

TAIL: Final = 15.0
"""From a speaker's head to its words."""
APART: Final = 7.0
"""Between one text and the next."""
_STEP: Final = 25.0
_STEPS: Final = 5
_FACE: Final = 0.24
"""Cost of a square unit of a face or a door that is covered; a unit of way costs 1."""
_MOVE: Final = 60.0
"""What leaving one's side costs."""
_SIDES: Final = {
    "above": 0.0,
    "right above": 4.0,
    "left above": 5.0,
    "right": 11.0,
    "left": 12.0,
    "below": 45.0,
}
"""What each side costs."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a speech lies, and where its tail points."""

    box: Box
    side: str
    step: int
    """How many times it was moved further up."""
    head: tuple[float, float]


@dataclass(slots=True)
class Layout:
    """What has been placed in this frame; and for who speaks on, on which side."""

    bounds: Box = (0.0, 0.0, 0.0, 0.0)
    taken: list[Box] = field(default_factory=list)
    """No words may lie here."""
    seen: Sequence[Box] = ()
    """Words lie here only where there is no better place."""
    rows: dict[str, float] = field(default_factory=dict)
    """Tops of the texts in the middle."""
    _sides: dict[int, tuple[str, int]] = field(default_factory=dict)

    def begin(self, bounds: Box, taken: Sequence[Box], seen: Sequence[Box]) -> None:
        """Another frame, within ``bounds``."""
        self.bounds, self.taken, self.seen = bounds, list(taken), seen

    def is_free(self, box: Box) -> bool:
        """Whether nothing has been placed there."""
        grown = box[0] - APART, box[1] - APART, box[2] + APART, box[3] + APART
        return not any(overlap(grown, other) for other in self.taken)

    def take(self, box: Box) -> None:
        """Keep the box for what has been placed there."""
        self.taken.append(box)

    def row(self, text: str, width: float, height: float, tops: Sequence[float]) -> float:
        """Top of a text in the middle of the canvas: the first of ``tops`` that is free.

        One that covers no face is better. It stays where it was as long as that is free;
        where nothing is, it is the first.
        """
        left = (self.bounds[0] + self.bounds[2] - width) / 2

        def box(top: float) -> Box:
            return left, top, left + width, top + height

        free = [top for top in tops if self.is_free(box(top))]
        clear = (t for t in free if not any(overlap(box(t), other) for other in self.seen))
        top = next(clear, free[0] if free else tops[0])
        kept = self.rows.get(text)
        if kept is not None and self.is_free(box(kept)):
            top = kept
        self.rows[text] = top
        self.take(box(top))
        return top

    def beside(self, speech: Speech, width: float, height: float) -> Placed | None:
        """The best place for what somebody says; None where there is none.

        Words never lie over what is taken; over faces and doors only if need be.
        """
        best: tuple[float, Placed] | None = None
        kept = self._sides.get(speech.who)
        for placed in self._wished(speech, width, height):
            same = kept == (placed.side, placed.step)
            cost = _SIDES[placed.side] + placed.step * _STEP
            cost += 0.0 if same or kept is None else _MOVE
            if (best is not None and cost >= best[0]) or not self.is_free(placed.box):
                continue
            covered = _FACE * sum(_shared(placed.box, other) for other in self.seen)
            if best is None or cost + covered < best[0]:
                best = cost + covered, placed
            if same and not covered:
                break
        if best is None:
            self._sides.pop(speech.who, None)
            return None
        placed = best[1]
        self._sides[speech.who] = placed.side, placed.step
        self.take(placed.box)
        return placed

    def forget(self, speaking: Sequence[int], rows: Sequence[str]) -> None:
        """Who speaks no more, and what is said no more, may lie elsewhere next time."""
        self._sides = {who: side for who, side in self._sides.items() if who in speaking}
        self.rows = {text: top for text, top in self.rows.items() if text in rows}

    def _wished(self, speech: Speech, width: float, height: float) -> Iterator[Placed]:
        """Where it was first, then all places, the best sides first."""
        kept = self._sides.get(speech.who)
        if kept is not None:
            yield self._at(speech, width, height, *kept)
        for step in range(_STEPS):
            for side in _SIDES:
                yield self._at(speech, width, height, side, step)

    def _at(self, speech: Speech, width: float, height: float, side: str, step: int) -> Placed:
        x, y, more = speech.x, speech.y, step * _STEP
        high, level = y - TAIL - height - more, y - height * 0.4 - more
        left, top = {
            "above": (x - width / 2, high),
            "right above": (x - 14.0, high),
            "left above": (x + 14.0 - width, high),
            "right": (x + 20.0 + TAIL, level),
            "left": (x - 20.0 - TAIL - width, level),
            "below": (x - width / 2, y + 92.0 + more),
        }[side]
        left = max(self.bounds[0], min(left, self.bounds[2] - width))
        top = max(self.bounds[1], min(top, self.bounds[3] - height))
        return Placed((left, top, left + width, top + height), side, step, (x, y))


def _shared(a: Box, b: Box) -> float:
    """Square units that two boxes share."""
    across = min(a[2], b[2]) - max(a[0], b[0])
    down = min(a[3], b[3]) - max(a[1], b[1])
    return max(0.0, across) * max(0.0, down)
