"""Snapshot: what is to be drawn, as plain frozen data between two ticks.

Owns the shape of that data and nothing else: ``observer`` makes it from a world,
``renderer`` draws it. Positions are px of the plane, heights world units (drawn
``KZ`` px up each), headings radians from east towards south in world units,
times seconds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import inf

import numpy as np
from numpy.typing import NDArray

from game.view.places.hall.score import BEFORE, Played
from game.view.places.office.tubes import BANDS
from game.view.shares import ARRIVAL, Shares

Floats = NDArray[np.float32]

CRANE_ROW = 12
"""x, y, height, scale | heading, beat 0..1, bank, posture | tint r, g, b, gilt 0..1."""

IN_REACH = 2.0
"""Gilt of the one that the hand would close on now."""

FLAPPING, GLIDING, FOLDED, FOLDING, SPEAKING = 0.0, 1.0, 2.0, 3.0, 4.0
"""Postures of a crane row; from 3 to below 4 it folds itself to how it is caught. What is
folded or speaks takes its poses in turn by its beat."""


@dataclass(frozen=True, slots=True)
class Dreamer:
    """The one who walks."""

    x: float
    y: float
    height: float = 0.0
    """World units above the floor: what a dais lifts, what a fall takes."""
    heading: float = 0.0
    """As ``fold.figure.heading``: 0 faces south."""
    pose: str = "idle"
    frame: int = 0
    """Of ``fold.figure.POSES``."""
    pace: float = 0.0
    """Speed over full walking speed."""
    calm: float = 0.0
    fade: float = 1.0
    """0 has fallen out of sight, 1 is there."""
    size: float = 1.0
    melt: float = 0.0
    """How far the shoes have gone into the shadow under them, 0..1."""
    kindled: float = 1.0
    """How far the ribs burn: 0 dark, as in the office far from the glass, 1 all of them."""


@dataclass(frozen=True, slots=True)
class GhostLook:
    """Somebody else's run in the same place: an outline of light."""

    dreamer: Dreamer
    colour: tuple[float, float, float]
    """sRGB as shown, 0 to 1: whose it is."""
    alpha: float
    """0 to 1."""


@dataclass(frozen=True, slots=True)
class SelfLook:
    """A younger self."""

    age: int
    relic: str
    x: float
    y: float
    heading: float
    holds: bool
    """Its relic is still in its hands."""
    waves: bool
    crowned: bool


@dataclass(frozen=True, slots=True)
class DoorLook:
    """A relic on its way to being a door, or a door."""

    relic: str
    x: float
    y: float
    bloom: float
    """0 just set down, 1 a door."""
    shut: bool
    """It glows, and lets nobody through."""
    heading: float = 0.0
    """0 faces south, as ``fold.figure.heading``."""
    gain: float = 1.0
    """How brightly it shines: of several the nearest outshines the others."""


@dataclass(frozen=True, slots=True)
class PassageLook:
    """A way to another map."""

    look: str
    x: float
    y: float
    """Middle of its area."""
    width: float
    depth: float
    open: bool


@dataclass(frozen=True, slots=True)
class Effect:
    """Something that happened a moment ago, and shows."""

    kind: str
    """``catch``, ``step``, ``bloom``, ``lit``, ``dash``, ``shown``, ``stride``, ``tube``."""
    x: float
    y: float
    height: float
    age: float
    """Seconds."""
    seed: int
    strength: float = 1.0
    angle: float = 0.0
    """Radians on the plane, from right towards down, of what has a direction."""


def _no_cranes() -> Floats:
    return np.zeros((0, CRANE_ROW), np.float32)


def _no_tubes() -> Floats:
    return np.zeros((0, 3 + BANDS), np.float32)


def _nothing() -> Floats:
    return np.zeros(0, np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """One moment of a place."""

    seconds: float
    """Since the place was entered."""
    corner: tuple[float, float]
    """Top left of the view."""
    dreamer: Dreamer
    barefoot: bool = True
    fear: float = 0.0
    cranes: Floats = field(default_factory=_no_cranes)
    """(n, CRANE_ROW): those of the place and those that follow, drawn alike."""
    selves: tuple[SelfLook, ...] = ()
    doors: tuple[DoorLook, ...] = ()
    passages: tuple[PassageLook, ...] = ()
    tubes: Floats = field(default_factory=_no_tubes)
    """(n, 3 + BANDS) of each fluorescent, in the level's order: brightness 0..1, glow of its
    west and east end, brightness of its bands."""
    lines: Floats = field(default_factory=_nothing)
    """(n,) 0..1 how lit each stretch of each constellation is, in the level's order."""
    parts: Mapping[int, object] = field(default_factory=dict)
    """Looks of the level's parts by id; ``kinds.registry`` knows whose they are."""
    effects: tuple[Effect, ...] = ()
    state: str = "arrival"
    """How far the dream has come, one of ``sim.states.STATES``."""
    shares: Shares = ARRIVAL
    """How much of each state shows."""
    played: Played = BEFORE
    """How far the podium's scene has come."""
    courage: int = 0
    flow: int = 0
    """Length of the chain of clean catches, 0 to 3."""
    heat: float = 0.0
    """0..1 how the ribs glow red after a whisper."""
    bearing: float | None = None
    """Where the needle in the ribs points, radians on the plane; None without one."""
    ghosts: tuple[GhostLook, ...] = ()
    led: float = 0.0
    """0..1 how much of the line of light to the plunge is drawn."""
    beat: float = 0.0
    """0..1 through the heart's 0.8 s."""
    front: float = inf
    """How far from its middle the floor of the last place still holds, world units."""
    sight: tuple[float, float, float, float] | None = None
    """What all that moves with the view takes for the view: left, top, width, height, px of the
    plane; None for the view itself. A picture of a whole place is drawn in pieces of one sight."""
