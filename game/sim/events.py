"""Events: what the rules say happened in a tick. View, sound and timer listen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

RELIC_LOOK: Final = "relic"
"""How the door that bloomed from a relic looks to whoever leaves through it."""


@dataclass(frozen=True, slots=True)
class Event:
    """Base of all events."""


@dataclass(frozen=True, slots=True)
class Stepped(Event):
    """A bare foot (or a shoe) came down."""

    x: float
    y: float
    ground: str
    on_line: bool


@dataclass(frozen=True, slots=True)
class Reached(Event):
    """The catch was tried; nothing was in reach."""


@dataclass(frozen=True, slots=True)
class Caught(Event):
    """A crane was caught."""

    number: int
    x: float
    y: float
    height: float
    clean: bool
    flow: int
    """Length of the chain after this catch, 0 to 3."""


@dataclass(frozen=True, slots=True)
class Whispered(Event):
    """A crane or the air says a line. Never blocks."""

    text: str
    number: int = 0
    """The crane's number, 0 for the air."""


@dataclass(frozen=True, slots=True)
class FlowLost(Event):
    """The chain of clean catches ran out."""


@dataclass(frozen=True, slots=True)
class Startled(Event):
    """A crane was frightened up."""

    number: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Beat(Event):
    """A crane's wings reached the bottom of a down-beat."""

    number: int
    x: float
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Perched(Event):
    """A crane settled."""

    number: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class CraneShown(Event):
    """A hidden crane appeared."""

    number: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Breathed(Event):
    """Breathing began (``inhale``) or ended."""

    inhale: bool


@dataclass(frozen=True, slots=True)
class Dashed(Event):
    """A dash began along the unit vector (dx, dy)."""

    dx: float
    dy: float


@dataclass(frozen=True, slots=True)
class Folded(Event):
    """A flap of the floor has turned over."""

    part_id: int
    folded: bool


@dataclass(frozen=True, slots=True)
class KiteHeld(Event):
    """The string of a kite was taken."""

    part_id: int


@dataclass(frozen=True, slots=True)
class KiteLetGo(Event):
    """The string was let go."""

    part_id: int


@dataclass(frozen=True, slots=True)
class StormCaught(Event):
    """A storm bird was caught: it gives the dash back and flies on."""

    x: float
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Frosted(Event):
    """Words of frost are whole."""

    part_id: int
    text: str


@dataclass(frozen=True, slots=True)
class Puffed(Event):
    """Without weight: a breath was a jet, and drives along the unit vector (dx, dy)."""

    x: float
    y: float
    dx: float
    dy: float


@dataclass(frozen=True, slots=True)
class PushedOff(Event):
    """Without weight, the dreamer pushed off something."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Touched(Event):
    """A part was touched for the first time in this visit."""

    part_id: int


@dataclass(frozen=True, slots=True)
class Strode(Event):
    """The stride was tried, on the heart's beat or off it."""

    on_beat: bool


@dataclass(frozen=True, slots=True)
class Said(Event):
    """A younger self speaks."""

    self_id: int
    text: str


@dataclass(frozen=True, slots=True)
class Refused(Event):
    """A relic asked for more courage than there is."""

    relic: str
    have: int
    need: int


@dataclass(frozen=True, slots=True)
class RelicSetDown(Event):
    """A relic left its self's hands and begins to bloom."""

    relic: str


@dataclass(frozen=True, slots=True)
class DoorBloomed(Event):
    """A relic's door stands."""

    relic: str
    x: float
    y: float
    sealed: bool


@dataclass(frozen=True, slots=True)
class PassageOpened(Event):
    """A passage's needs are met."""

    passage_id: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class HingePassed(Event):
    """A hinge was passed for the first time in this visit."""

    name: str
    split: str
    main: bool


@dataclass(frozen=True, slots=True)
class SetBack(Event):
    """Fail forward: the dreamer stands again at the last hinge."""

    reason: str
    """``fell``, ``froze`` or ``asked``."""
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Fell(Event):
    """The floor was not there."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class LineWalked(Event):
    """A stretch of a constellation was touched for the first time."""

    figure: str


@dataclass(frozen=True, slots=True)
class FigureLit(Event):
    """A whole constellation was walked."""

    figure: str


@dataclass(frozen=True, slots=True)
class TubeDied(Event):
    """A fluorescent died."""

    tube_id: int


@dataclass(frozen=True, slots=True)
class Read(Event):
    """Something is being read."""

    text: str


@dataclass(frozen=True, slots=True)
class Left(Event):
    """The place was left through a passage or a door; the attempt loads the next."""

    target: str
    spawn: str
    split: str
    look: str

    @property
    def leads_on(self) -> bool:
        """Whether it is a way on, not one back: a split ends with it, or it is a relic's door."""
        return bool(self.split) or self.look == RELIC_LOOK


@dataclass(frozen=True, slots=True)
class Shattered(Event):
    """A part broke that one could stand on."""

    part_id: int


@dataclass(frozen=True, slots=True)
class Reassembled(Event):
    """A broken part stands again by itself."""

    part_id: int


@dataclass(frozen=True, slots=True)
class Remade(Event):
    """A broken part was remade by hand."""

    part_id: int


@dataclass(frozen=True, slots=True)
class WritingBegan(Event):
    """The dreamer raises the hand at a lectern."""

    part_id: int


@dataclass(frozen=True, slots=True)
class WritingLeft(Event):
    """The hand sank before all was written; what was written stays."""

    part_id: int


@dataclass(frozen=True, slots=True)
class Written(Event):
    """A phrase was written to its end."""

    part_id: int
    phrase: str


@dataclass(frozen=True, slots=True)
class Learned(Event):
    """A lesson is known from now on."""

    lesson: str


@dataclass(frozen=True, slots=True)
class StateChanged(Event):
    """The dream has come to another of ``states.STATES``."""

    state: str


@dataclass(frozen=True, slots=True)
class SceneBegan(Event):
    """The dream plays by itself for a while."""

    name: str


@dataclass(frozen=True, slots=True)
class SceneEnded(Event):
    """The scene is over."""

    name: str
    skipped: bool


@dataclass(frozen=True, slots=True)
class Awoke(Event):
    """The foot entered a door of the last place: the dream is over."""

    relic: str
    line: str
