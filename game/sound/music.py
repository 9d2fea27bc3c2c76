"""Music: which piece sounds, where in it one is, and how one piece gives way to another.

Everything is counted in ticks of the mixer. A piece keeps its rhythm in phase with the
place's own ticks: it is moved by a hair's breadth at a time, or, far off, jumps softly.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from game.sound.bank import Stems
from game.sound.clock import BLOCK, Block
from game.sound.mood import Levels
from game.sound.pieces import STEMS, Piece

_LEAVE: Final = 20
"""Ticks in which voice, light and pulse leave a piece that will end."""
_NEAR: Final = 3.0
"""Ticks out of phase that are still made up without a jump."""
_STEP: Final = 4.0
"""Samples a tick by which a piece is moved to be in phase: half a hundredth of its speed."""
_JUMP: Final = 2
"""Ticks over which a jump is faded."""
_SIXTEEN: Final = np.float32(1.0 / 32768.0)
_PULSE: Final = STEMS.index("pulse")


@dataclass(slots=True)
class Track:
    """One piece while it sounds."""

    piece: Piece
    stems: Stems
    at: float
    """Samples into the pass."""
    since: int = 0
    """Ticks since it began."""
    leaving: int = -1
    """Ticks since it was told to go; -1 = it stays."""
    ending: int = -1
    """Ticks since its ground began to fade; -1 = not yet."""
    passes: int = 0
    """How often it has come round."""

    @property
    def tick(self) -> float:
        """Ticks into the pass."""
        return self.at / BLOCK

    def off(self, ticks: float) -> float:
        """Ticks by which it is ahead of a place that has lived so many, within its grid."""
        grid = self.piece.grid
        return (self.tick - ticks + grid / 2) % grid - grid / 2

    @property
    def over(self) -> bool:
        """Whether nothing of it is to be heard any more."""
        if self.ending >= self.piece.bar:
            return True
        return not self.piece.loops and self.at >= self.piece.samples

    def sound(self, before: Levels, after: Levels, move: float) -> Block:
        """The next tick of it, ``move`` samples longer or shorter than one."""
        out = np.zeros((BLOCK, 2), np.float32)
        lift = 10.0 ** (self.piece.lift / 20.0)
        for number, stem in enumerate(STEMS):
            share = self._share(number)
            start, end = lift * before[number] * share[0], lift * after[number] * share[1]
            if start < 1e-4 and end < 1e-4:
                continue
            ramp = np.linspace(start, end, BLOCK, endpoint=False, dtype=np.float32)
            out += self._piece_of(stem, move) * ramp[:, None]
        self._advance(move)
        return out

    def _share(self, stem: int) -> tuple[float, float]:
        """What of a stem is heard as it comes and goes, at both ends of the tick.

        On coming, ground is first and the others follow a beat apart; on going they leave first.
        """
        parts = []
        for ahead in (0, 1):
            come = (self.since + ahead - stem * self.piece.beat) / self.piece.beat
            part = min(1.0, max(0.0, come))
            if self.ending >= 0:
                part *= max(0.0, 1.0 - (self.ending + ahead) / self.piece.bar)
            if stem and self.leaving >= 0:
                part *= max(0.0, 1.0 - (self.leaving + ahead) / _LEAVE)
            # Equal power: two pieces that cross are as loud as one.
            parts.append(float(np.sin(part * np.pi / 2)) * self._turn(stem, ahead))
        return parts[0], parts[1]

    def _turn(self, stem: int, ahead: int) -> float:
        """Gain of a stem in this half of this pass, reached over the half's first bar."""
        turns = self.piece.turns
        if not self.passes or not turns or (stem == _PULSE and self.piece.lock):
            return 1.0
        half, into = divmod(self.tick + ahead, self.piece.ticks / 2)
        turn = 2 * self.passes + int(half)
        was, now = (turns[n % len(turns)][stem] for n in (turn - 1, turn))
        decibels = was + (now - was) * min(1.0, into / self.piece.bar)
        return float(10.0 ** (decibels / 20.0))

    def _piece_of(self, stem: str, move: float) -> Block:
        data = self.stems[stem]
        length, first = len(data), int(self.at)
        if move == 0.0 and self.at == first and first + BLOCK <= length:
            return data[first : first + BLOCK] * _SIXTEEN
        exact = self.at + np.arange(BLOCK) * ((BLOCK + move) / BLOCK)
        index = exact.astype(np.intp)
        if self.piece.loops:
            here, then = data[index % length], data[(index + 1) % length]
        else:
            kept = (index < length)[:, None]
            here, then = (data[np.minimum(index + k, length - 1)] * kept for k in (0, 1))
        part = (exact - index).astype(np.float32)[:, None]
        out: Block = (here * (1.0 - part) + then * part) * _SIXTEEN
        return out

    def _advance(self, move: float) -> None:
        self.at += BLOCK + move
        if move == 0.0:
            self.at = float(round(self.at))
        if self.piece.loops and self.at >= self.piece.samples:
            self.at -= self.piece.samples
            self.passes += 1
        self.since += 1
        self.leaving += self.leaving >= 0
        self.ending += self.ending >= 0


class Music:
    """The piece that sounds, the one that goes, the one that comes."""

    def __init__(self) -> None:
        self._tracks: list[Track] = []
        self._next: tuple[Piece, Stems, float] | None = None

    @property
    def now(self) -> Track | None:
        """What sounds and stays."""
        return next((t for t in self._tracks if t.ending < 0), None)

    def rest(self) -> None:
        """Let what sounds go, over a bar of its own."""
        self._next = None
        now = self.now
        if now is not None:
            now.leaving, now.ending = max(0, now.leaving), 0

    def play(self, piece: Piece, stems: Stems, ticks: float = 0.0) -> None:
        """Let a piece come on the next half bar; its place has lived so many ticks.

        What sounds already goes on. The first one begins at once.
        """
        now = self.now
        if now is not None and now.piece == piece:
            self._next, now.leaving = None, -1
            return
        self._next = piece, stems, ticks
        if now is not None:
            now.leaving = max(now.leaving, 0)

    def sound(self, before: Levels, after: Levels, ticks: float | None) -> Block:
        """The next tick of all that sounds.

        ``ticks`` is how long the place has lived, in ticks; None where nothing need be in phase.
        """
        self._turn_over(ticks)
        out = np.zeros((BLOCK, 2), np.float32)
        for track in list(self._tracks):
            move = 0.0
            if ticks is not None and track is self.now and self._next is None:
                move = self._follow(track, ticks)
            out += track.sound(before, after, move)
            if track.over:
                self._tracks.remove(track)
        if self._next is not None:
            piece, stems, lived = self._next
            self._next = piece, stems, lived + 1
        return out

    def _turn_over(self, ticks: float | None) -> None:
        """Begin what waits, where what sounds comes to a half bar, in phase with its place."""
        if self._next is None:
            return
        piece, stems, lived = self._next
        now = self.now
        if now is not None:
            half = max(1, now.piece.bar // 2)
            if int(now.tick) % half or now.leaving < _LEAVE:
                return
            now.ending = 0
        known = lived if ticks is None else ticks
        start = known % piece.grid if piece.lock else 0.0
        self._tracks.append(Track(piece, stems, float(round(start * BLOCK))))
        self._next = None

    def _follow(self, track: Track, ticks: float) -> float:
        """Samples by which this tick is longer, to come into phase."""
        if not track.piece.lock:
            return 0.0
        off = track.off(ticks)
        if abs(off) > _NEAR:
            jumped = (track.at - off * BLOCK) % track.piece.samples
            self._tracks.append(replace(track, ending=track.piece.bar - _JUMP))
            track.at = float(round(jumped))
            return 0.0
        if abs(off) * BLOCK < 1.0:
            return 0.0
        return float(np.clip(-off * BLOCK, -_STEP, _STEP))
