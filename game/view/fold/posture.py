"""Posture: what one drawn pose of a body says, and what carries a cycle of them on.

Units are those of a grown body (106 high); +Y is ahead, +X the figure's left hand.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.view.fold.head import Mood

Triple = tuple[float, float, float]
Step = tuple[float, float, float]
"""A sole: how far ahead, how high, and its pitch in radians (heel up positive)."""


@dataclass(frozen=True, slots=True)
class Stance:
    """One pose of a body. ``left`` is the side at +X."""

    left_foot: Step = (0.0, 0.0, 0.0)
    right_foot: Step = (0.0, 0.0, 0.0)
    left_hand: Triple = (4.4, 3.0, -28.5)
    """From the shoulder: outward, ahead, up."""
    right_hand: Triple = (4.4, 3.0, -28.5)
    spread: float = 5.0
    """Half the distance between the feet."""
    rise: float = 0.0
    """How much higher the hips are than at rest."""
    sway: float = 0.0
    lean: float = 0.0
    """Radians forward from the hips up."""
    twist: float = 0.0
    """Radians the shoulders turn, left side ahead."""
    nod: float = 0.0
    """Radians the face goes down."""
    look: float = 0.0
    """Radians the face turns to its left."""
    aside: float = 0.0
    """Radians the head leans to its left."""
    chest: float = 1.0
    hem: Triple = (0.0, 0.0, 0.0)
    """The coat below the hips: aside (units), swung back (radians), lifted (units)."""
    flare: float = 0.0
    """Units the hem widens."""
    tie: tuple[float, float] = (0.0, 0.0)
    """How far the tie's tip swings: aside and ahead."""
    tail: float = 0.0
    """How much longer the coat streams than it hangs: 0 not, 1 twice."""
    pitch: float = 0.0
    """Radians the whole body tips forward about its hips."""
    roll: float = 0.0
    """Radians the whole body tips to its left about its hips."""
    tuft: Triple = (0.0, 0.0, 0.0)
    mood: Mood = "calm"


@dataclass(frozen=True, slots=True)
class Cycle:
    """How often a pose has frames, and what carries it to the next."""

    frames: int
    units: float = 0.0
    """World units walked a frame; 0 for cycles that run by time."""
    ticks: int = 0
    """Ticks a frame, for cycles that run by time."""
    loops: bool = True
    """Whether it starts over; otherwise it holds its last frame."""

    def frame(self, walked: float, ticks: int) -> int:
        """Which frame to draw after so many units, or so many ticks, in this pose."""
        count = int(walked / self.units) if self.units else ticks // max(self.ticks, 1)
        return count % self.frames if self.loops else min(count, self.frames - 1)
