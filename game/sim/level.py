"""Level: a place as its map says it. Frozen; what play changes lives in the world.

Lengths are px on the plane of Tiled (x right, y down). ``id`` is always the
object's id in Tiled: errors name it, and bodies are built in its order.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.sim.part import Part

Point = tuple[float, float]
Outline = tuple[Point, ...]
"""Corners of a closed polygon, in order; the last joins the first."""


@dataclass(frozen=True, slots=True)
class Solid:
    """What cannot be walked through: one merged outline, or one open line."""

    outline: Outline
    """A hole in what was merged is an outline of its own, inside the other."""
    height: float = 1000.0
    """px; cranes at or above it fly over."""
    closed: bool = True
    when: tuple[str, ...] = ()
    """States of the dream in which it is there; empty = all."""


@dataclass(frozen=True, slots=True)
class FloorGrid:
    """The ground of tile maps: one byte a cell, 0 = nothing to stand on."""

    cols: int
    rows: int
    tile: int
    """Edge of a cell, px."""
    kinds: tuple[str, ...]
    """Names of the grounds; cell value n means ``kinds[n - 1]``."""
    cells: bytes
    """cols * rows bytes, row by row."""


@dataclass(frozen=True, slots=True)
class GroundArea:
    """A free-form piece of ground (class ``ground``), over the grid."""

    id: int
    kind: str
    outline: Outline


@dataclass(frozen=True, slots=True)
class Spawn:
    """Where one stands on entering (class ``start`` or ``spawn``). A map has one start."""

    id: int
    name: str
    x: float
    y: float
    facing: str = "south"
    start: bool = False


@dataclass(frozen=True, slots=True)
class Hinge:
    """The checkpoint: entering its area makes it the place one is set back to."""

    id: int
    name: str
    outline: Outline
    x: float
    y: float
    split: str = ""
    """Name of the split it ends, empty for none."""
    main: bool = False
    """Whether the glitchless category asks for it."""


@dataclass(frozen=True, slots=True)
class CraneSpot:
    """Where a numbered crane waits."""

    id: int
    number: int
    """1 to 100, unique in the campaign: the crane's lasting identity."""
    x: float
    y: float
    height: float = 0.0
    """px above the floor at which it perches or hovers."""
    perched: bool = True
    shy: bool = True
    """Whether a running player startles it."""
    whisper: str = ""
    figure: str = ""
    """Name of the constellation figure that must be lit before it shows."""
    range: float = 160.0
    """px it wanders from here."""
    curious: bool = True
    """Whether breath draws it."""


@dataclass(frozen=True, slots=True)
class YoungerSelf:
    """One of the seven, holding its relic until it is touched."""

    id: int
    age: int
    relic: str
    x: float
    y: float
    facing: str = "south"
    before: str = ""
    """What it says while it holds the relic."""
    after: str = ""
    """What it says once the door stands."""
    home: str = ""
    """What it says once one has come home from behind it; empty = as before."""


@dataclass(frozen=True, slots=True)
class RelicDoor:
    """Where a relic blooms. Without a target it is sealed: it shows light, nothing more."""

    id: int
    relic: str
    kind: str
    """``lesson``, ``childhood`` or ``last``: which thresholds of courage count for it."""
    x: float
    y: float
    target: str = ""
    """Map behind it, empty = sealed."""
    spawn: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A way to another map, taken by walking into its area."""

    id: int
    name: str
    outline: Outline
    target: str
    spawn: str = ""
    needs: tuple[str, ...] = ()
    """Relics whose doors must have bloomed before it opens."""
    look: str = "plain"
    """``plain``, ``glass``, ``fold`` or ``light``: how it is drawn."""
    split: str = ""
    """Name of the split that going through ends, empty for none."""
    earns: str = ""
    """Relic that going through earns: the door at the end of its place."""
    when: tuple[str, ...] = ()
    """States of the dream in which it can open; empty = all."""
    asks: bool = False
    """One is asked before one goes: beyond it there is no way back."""
    leap: str = ""
    """Scene in ``Progress.scenes`` once whose words are said, falling here is going through."""


@dataclass(frozen=True, slots=True)
class Ending:
    """A door of the last place; the foot entering it ends the dream."""

    id: int
    relic: str
    outline: Outline
    x: float
    y: float
    line: str = ""
    """The closing line one wakes with."""
    always: bool = False
    """Open whatever was earned."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Something that can be read on the spot."""

    id: int
    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Murmur:
    """Words that show when one walks in (class ``whisper``); each is told once a visit."""

    id: int
    outline: Outline
    text: str
    lessons: int = -1
    """They are told only while so many are known; -1: however many."""
    once: bool = False
    """Whether they are told once a dream."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A constellation: nodes and edges on the floor. Walked whole, it is lit for good."""

    id: int
    name: str
    nodes: tuple[Point, ...]
    edges: tuple[tuple[int, int], ...]
    counts: bool = True
    """Whether it can be lit; loose lines only carry the walker faster."""


@dataclass(frozen=True, slots=True)
class Tube:
    """A fluorescent: it dies when one passes beneath."""

    id: int
    outline: Outline
    """The floor beneath, where passing kills it."""
    x: float
    y: float
    """Where the tube hangs over, on the floor."""
    height: float
    width: float
    wear: float = 0.0
    """0 hums, 0.5 stutters, 1 has long been dark."""


@dataclass(frozen=True, slots=True)
class FearArea:
    """Where fear rises: ``dark``, ``gust`` or ``fire``."""

    id: int
    kind: str
    outline: Outline


@dataclass(frozen=True, slots=True)
class Light:
    """A lamp of the place, for the view alone."""

    id: int
    x: float
    y: float
    height: float
    radius: float
    colour: tuple[int, int, int]
    strength: float = 1.0
    flicker: float = 0.0
    when: tuple[str, ...] = ()
    """States of the dream in which it burns; empty = all."""


@dataclass(frozen=True, slots=True)
class Fold:
    """A free-form piece for the view to fold: ``pleat``, ``parapet``, ``dais`` ..."""

    id: int
    kind: str
    points: Outline
    closed: bool
    height: float
    properties: tuple[tuple[str, str], ...] = ()
    """What else the map says of it, sorted by name, as text."""
    when: tuple[str, ...] = ()
    """States of the dream in which it is there; empty = all."""


class NoEntryError(KeyError):
    """A level has no entry of the name asked for."""

    def __str__(self) -> str:
        return str(self.args[0])


@dataclass(frozen=True, slots=True)
class Level:
    """One place. Sequences are in Tiled id order."""

    name: str
    title: str
    width: float
    height: float
    floor: FloorGrid
    sky: str = "void"
    """What lies under and round the ground: ``void``, ``stars``, ``card`` or ``city``."""
    calm: bool = False
    """No fear rises here."""
    heart: int = 0
    """Ticks between two beats of the heart that is heard here; 0 = none is."""
    weightless: bool = False
    """Nothing falls here, and a push lasts."""
    barefoot: bool = True
    """Shoes off and ribs alight; the office alone is shod."""
    mirrored: bool = False
    """Seen the other way round: see ``mirror``."""
    ground: tuple[GroundArea, ...] = ()
    solids: tuple[Solid, ...] = ()
    spawns: tuple[Spawn, ...] = ()
    hinges: tuple[Hinge, ...] = ()
    cranes: tuple[CraneSpot, ...] = ()
    selves: tuple[YoungerSelf, ...] = ()
    doors: tuple[RelicDoor, ...] = ()
    passages: tuple[Passage, ...] = ()
    endings: tuple[Ending, ...] = ()
    readings: tuple[Reading, ...] = ()
    murmurs: tuple[Murmur, ...] = ()
    figures: tuple[Figure, ...] = ()
    tubes: tuple[Tube, ...] = ()
    fears: tuple[FearArea, ...] = ()
    parts: tuple[Part, ...] = ()
    """What does something of its own: see ``part``."""
    lights: tuple[Light, ...] = ()
    folds: tuple[Fold, ...] = ()

    def spawn(self, name: str) -> Spawn:
        """The spawn of that name, or the start where the name is empty.

        Raises NoEntryError if the level has none.
        """
        for spawn in self.spawns:
            if spawn.name == name if name else spawn.start:
                return spawn
        raise NoEntryError(f"there is no way into '{self.name}' called '{name}'")

    @property
    def entries(self) -> tuple[str, ...]:
        """Names one can enter by."""
        names = (*(spawn.name for spawn in self.spawns), *(hinge.name for hinge in self.hinges))
        return tuple(name for name in names if name)
