"""State: what the interface says in a frame, as plain values.

Places are units of the canvas, alphas and parts 0 to 1, times ticks. What makes it
of a world is ``memory``; what draws it is ``hud``.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.plane import KZ
from game.view.hud.prompts import Box
from game.view.type.ink import Colour


@dataclass(frozen=True, slots=True)
class Sight:
    """How the plane lies on the canvas."""

    left: float
    top: float
    """The view's corner, px of the plane."""
    zoom: float
    """Units of the canvas for each px of the plane."""

    def at(self, x: float, y: float, height: float = 0.0) -> tuple[float, float]:
        """Where a point of the plane, ``height`` px over the floor, is seen."""
        return (x - self.left) * self.zoom, (y - height * KZ - self.top) * self.zoom

    def box(self, x: float, y: float, box: Box) -> Box:
        """A box round a point of the plane."""
        cx, cy = self.at(x, y)
        left, top, right, bottom = (edge * self.zoom for edge in box)
        return (cx + left, cy + top, cx + right, cy + bottom)


@dataclass(frozen=True, slots=True)
class Courage:
    """The crane at the upper left."""

    have: int = 0
    need: int | None = None
    """Cranes the next closed door asks for."""
    pulse: float = 0.0
    """A crane has just been caught."""
    refused: float = 0.0
    """A relic has just asked for more."""


@dataclass(frozen=True, slots=True)
class Line:
    """Words in the air."""

    text: str
    alpha: float
    rise: float = 0.0
    """0 to 1: how far it has made way for the next."""
    from_crane: bool = False


@dataclass(frozen=True, slots=True)
class Speech:
    """What a self says, whose head ends at (x, y)."""

    text: str
    x: float
    y: float
    alpha: float
    who: int = 0
    """The self's id: its words stay on the side where they began."""


@dataclass(frozen=True, slots=True)
class HingeMark:
    """A hinge has just been passed."""

    alpha: float = 0.0
    unfolded: float = 0.0
    told: bool = False
    """It is the first one: what a hinge is for is said."""


@dataclass(frozen=True, slots=True)
class PromptState:
    """What the button named by ``action`` would do to the thing in ``box``."""

    verb: str
    action: str
    box: Box
    alpha: float


@dataclass(frozen=True, slots=True)
class SplitRow:
    """A split: its name, game time in ticks, and ticks behind the comparison if there is one."""

    name: str
    ticks: int | None
    """None: it was skipped. On the current row, when what is compared with passed it."""
    delta: int | None = None
    current: bool = False
    gold: bool = False
    """Its segment was never run faster."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How the run stands against what it is compared with."""

    behind: bool = False
    losing: bool = False
    """The segment being run is slower than its like; else it gains."""


@dataclass(frozen=True, slots=True)
class TimerState:
    """The clock of a run."""

    ticks: int
    rows: tuple[SplitRow, ...] = ()
    phase: str = "running"
    """``waiting`` for the first step, ``running`` or ``finished``."""
    pace: Pace | None = None
    """None where there is nothing to compare with."""
    previous: int | None = None
    """Ticks lost (or, below 0, won) in the segment that ended last."""
    previous_gold: bool = False
    possible: int | None = None
    """Ticks the run would end with if all to come were run as well as ever."""
    practice: bool = False
    real: int | None = None
    """Real time, ms."""
    record: bool = False
    """It is finished, and was never run faster."""
    against: str = ""
    """Name of the comparison."""
    link: bool | None = None
    """Whether LiveSplit follows; None where it was not asked to."""


@dataclass(frozen=True, slots=True)
class RivalRow:
    """A ghost: whose it is, and what is to be said of it."""

    name: str
    colour: Colour
    note: str = ""
    """Where it is, if elsewhere, or what became of it; empty where it is here."""
    edge: tuple[float, float] | None = None
    """It is here and out of the picture: the point of the edge towards it."""


@dataclass(frozen=True, slots=True)
class HeldRow:
    """What somebody holds in a tick."""

    stick: tuple[int, int] = (0, 0)
    """-127 to 127 each, down is positive."""
    held: frozenset[str] = frozenset()
    """Of ``words.HELD``."""
    name: str = ""
    """Whose hand it is; empty for the dreamer's."""
    colour: Colour | None = None


@dataclass(frozen=True, slots=True)
class HudState:
    """All the interface says in a frame."""

    courage: Courage = Courage()
    place: str = ""
    place_alpha: float = 0.0
    hinge: HingeMark = HingeMark()
    hints: tuple[str, ...] = ()
    """Verbs that are suggested."""
    hinted: float = 0.0
    """How much they are seen."""
    whispers: tuple[Line, ...] = ()
    captions: tuple[Line, ...] = ()
    speeches: tuple[Speech, ...] = ()
    reading: str = ""
    unfolded: float = 0.0
    prompt: PromptState | None = None
    dreamer: Box = (0.0, 0.0, 0.0, 0.0)
    seen: tuple[Box, ...] = ()
    """Selves and doors: words lie elsewhere if they can."""
    timer: TimerState | None = None
    rivals: tuple[RivalRow, ...] = ()
    readout: tuple[str, ...] = ()
    """What practice reads off the world, a line each."""
    held: tuple[HeldRow, ...] = ()
    """What is held, where that is to be seen."""
    fear: float = 0.0
    """The rim of the picture is that white with frost: words need a deeper bed."""
    pale: bool = False
    """The picture is bright: words are of ink, not of paper."""
    device: str = "keys"
    """``keys``, ``mouse`` or ``pad``."""
