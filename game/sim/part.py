"""Part: a kind of thing that does something of its own in a place.

A map's part is frozen (``Part``); entering the place brings it to life (``Live``). To add
a kind: one module in ``sim/parts`` with both classes, one entry in the schema, one look.
``Parts`` asks the living ones what lies where.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from struct import pack
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from game.sim.geometry import AreaIndex, Box

if TYPE_CHECKING:
    from game.sim.chipmunk import Space
    from game.sim.controls import Controls
    from game.sim.events import Event
    from game.sim.ground import Ground
    from game.sim.level import Level, Outline
    from game.sim.mirror import Mirror
    from game.sim.player import Player
    from game.sim.progress import Assists, Progress
    from game.sim.scenes import Playing


NEVER: Final = 1 << 62
"""A tick that does not come."""


class Here(Protocol):
    """What a living part may ask of the world it is in, and how it may change it."""

    level: Level
    seed: int
    tick: int
    space: Space
    ground: Ground
    player: Player
    progress: Progress
    assists: Assists
    fear: float
    """0 to 1."""
    writing: Live | None
    """The lectern the dreamer writes at."""
    playing: Playing | None
    """The scene that runs."""
    parts: Parts

    def tell(self, event: Event) -> None:
        """Something happened in this tick."""

    def show(self, figure: str) -> None:
        """Let the cranes of a figure appear."""

    def begin(self, scene: str, whisper: str = "") -> None:
        """Let the scene of that name run, in which a line is whispered."""

    def knows(self, lesson: str) -> bool:
        """Whether the lesson is known."""


class Footing(NamedTuple):
    """What a part is underfoot."""

    ground: str
    """Kind of ground."""
    dx: float = 0.0
    """px it moves in this tick at the foot, and takes along who stands on it."""
    dy: float = 0.0
    grip: float = 1.0
    """How fast it takes along, 0 to 1: 1 at once."""


class Call(NamedTuple):
    """What the act button would do with a part: a verb, and the foot of what it is done to."""

    verb: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Part(ABC):
    """A part as the map says it. ``id`` is its object's id in Tiled."""

    id: int

    @abstractmethod
    def live(self, here: Here) -> Live:
        """The part as one enters the place; called once the dreamer stands there."""

    @abstractmethod
    def mirrored(self, mirror: Mirror) -> Part:
        """The part in a place that is the other way round; what it does of itself runs back."""

    @property
    def figure(self) -> str:
        """The figure it helps to light, empty for none."""
        return ""

    @property
    def floors(self) -> tuple[Outline, ...]:
        """Where one may stand on it, at one time or another."""
        return ()

    @property
    def steady(self) -> bool:
        """Whether its floors bear at any time."""
        return False


class Live:
    """A part in play. A kind overrides what it does; the rest does nothing."""

    due = 0
    """Tick from which there is something to do again; what else wakes it sets this anew."""
    feels_breath = False
    """Whether it has something to do in each tick in which the dreamer breathes."""

    def __init__(self, part: Part, box: Box, here: Here) -> None:
        """``box`` holds all of the plane where this part is anything to the dreamer."""
        self.part, self.box, self.here = part, box, here

    def pass_time(self) -> None:
        """A tick begins; the dreamer has not moved yet. Called where it is due."""

    def footing(self, x: float, y: float) -> Footing | None:
        """What it is underfoot at (x, y) px; None where it is nothing to stand on."""
        return None

    def wind(self, x: float, y: float) -> tuple[float, float]:
        """px a tick that it blows the dreamer."""
        return 0.0, 0.0

    def shove(self, x: float, y: float) -> tuple[float, float]:
        """px that it moves the dreamer aside in this tick, at once."""
        return 0.0, 0.0

    def brace(self, x: float, y: float) -> tuple[float, float] | None:
        """The way off it as a unit vector, where one at (x, y) can push off it."""
        return None

    def recoil(self, dx: float, dy: float) -> None:
        """One pushes off it; it takes the push (dx, dy), px a tick and mass."""

    def settle(self) -> None:
        """The space was stepped in this tick."""

    def hold(self, x: float, y: float, reach: float) -> float | None:
        """Distance of what the reaching hand could close on; None for nothing in reach."""
        return None

    def catch(self, x: float, y: float, reach: float) -> None:
        """The hand closed on it."""

    def fright(self, x: float, y: float) -> float:
        """Fear it adds in this tick."""
        return 0.0

    def call(self) -> Call | None:
        """What the act button would do with it in reach, None for nothing."""
        return None

    def act(self) -> None:
        """The act button was pressed on its call."""

    def write(self, controls: Controls, fresh: int) -> None:
        """A tick at its lectern; ``fresh`` are the buttons that went down in it."""

    def brokenness(self, x: float, y: float) -> float | None:
        """Distance (px on the tilted floor) at which it could be remade; None if it is whole."""
        return None

    def remake(self) -> None:
        """It was remade."""

    def state(self) -> tuple[float, ...]:
        """Everything of it that decides what happens next, as numbers."""
        return ()

    def pack(self) -> bytes:
        """The same as bytes, for digests: ``doubles`` of it."""
        return doubles(*self.state())


class Parts:
    """The living parts of a place, in Tiled id order."""

    def __init__(self, parts: Iterable[Part], here: Here) -> None:
        self._here = here
        self.all = tuple(part.live(here) for part in parts)
        self._timed = self._who("pass_time")
        self._settling = self._who("settle")
        self._breaking = self._who("brokenness")
        self._stateful = self._who("state")
        # Who may have something to say to a question, and where.
        self._holding = self._where("hold")
        self._bearing = self._where("footing")
        self._blowing = self._where("wind")
        self._shoving = self._where("shove")
        self._bracing = self._where("brace")
        self._frightening = self._where("fright")
        self._calling = self._where("call")
        self._by_id = {live.part.id: live for live in self.all}

    def _who(self, what: str) -> list[Live]:
        return [live for live in self.all if getattr(type(live), what) is not getattr(Live, what)]

    def _where(self, what: str) -> AreaIndex[Live]:
        return AreaIndex((_corners(live.box), live) for live in self._who(what))

    def of(self, id_: int) -> Live:
        """The living part of that id. Raises KeyError."""
        return self._by_id[id_]

    def pass_time(self) -> None:
        """A tick begins."""
        tick, breathing = self._here.tick, self._here.player.breathing
        for live in self._timed:
            if live.due <= tick or (breathing and live.feels_breath):
                live.pass_time()

    def settle(self) -> None:
        """The space was stepped."""
        for live in self._settling:
            live.settle()

    def catchable(self, x: float, y: float, reach: float) -> Live | None:
        """The part that has the nearest thing for the reaching hand within ``reach`` px."""
        found: Live | None = None
        for live in self._holding.near(x, y):
            away = live.hold(x, y, reach)
            if away is not None and away <= reach:
                found, reach = live, away
        return found

    def footing(self, x: float, y: float) -> Footing | None:
        """What is underfoot of all parts: the last in order lies on top."""
        for live in reversed(self._bearing.near(x, y)):
            found = live.footing(x, y)
            if found is not None:
                return found
        return None

    def wind(self, x: float, y: float) -> tuple[float, float]:
        """px a tick that the dreamer is blown at (x, y)."""
        total_x = total_y = 0.0
        for live in self._blowing.near(x, y):
            dx, dy = live.wind(x, y)
            total_x, total_y = total_x + dx, total_y + dy
        return total_x, total_y

    def shove(self, x: float, y: float) -> tuple[float, float]:
        """px that the dreamer is moved aside at (x, y)."""
        total_x = total_y = 0.0
        for live in self._shoving.near(x, y):
            dx, dy = live.shove(x, y)
            total_x, total_y = total_x + dx, total_y + dy
        return total_x, total_y

    def braced(self, x: float, y: float) -> tuple[Live, tuple[float, float]] | None:
        """The first part one at (x, y) can push off, and the way off it."""
        for live in self._bracing.near(x, y):
            away = live.brace(x, y)
            if away is not None:
                return live, away
        return None

    def fright(self, x: float, y: float) -> float:
        """Fear added in this tick at (x, y)."""
        # Not sum(): from Python 3.12 on it compensates what it rounds off.
        total = 0.0
        for live in self._frightening.near(x, y):
            total += live.fright(x, y)
        return total

    def calls(self, x: float, y: float) -> list[tuple[Live, Call]]:
        """What the act button could do from (x, y)."""
        found = ((live, live.call()) for live in self._calling.near(x, y))
        return [(live, call) for live, call in found if call is not None]

    def broken(self, x: float, y: float, reach: float) -> Live | None:
        """The nearest part to be remade within ``reach`` px on the tilted floor."""
        nearest: Live | None = None
        for live in self._breaking:
            away = live.brokenness(x, y)
            if away is not None and away <= reach:
                nearest, reach = live, away
        return nearest

    def numbers(self) -> list[float]:
        """Everything that decides what the parts do next."""
        return [number for live in self._stateful for number in live.state()]

    def pack(self) -> bytes:
        """The same as bytes, for digests."""
        return b"".join([live.pack() for live in self._stateful])


def doubles(*numbers: float) -> bytes:
    """Numbers as a digest takes them in: float64, the lowest byte first."""
    return pack(f"<{len(numbers)}d", *numbers)


def _corners(box: Box) -> tuple[tuple[float, float], ...]:
    left, top, right, bottom = box
    return ((left, top), (right, top), (right, bottom), (left, bottom))
