"""HudState: what the interface says now, as plain values; and the memory that makes it.

Reads the world and its events, one tick at a time; draws nothing. Places are units
of the canvas, alphas and parts 0 to 1, ages ticks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from game.sim import tuning
from game.sim.events import (
    Breathed,
    Caught,
    Event,
    Read,
    Refused,
    RelicSetDown,
    Said,
    Startled,
    Whispered,
)
from game.sim.level import Reading
from game.sim.plane import KZ
from game.sim.world import World
from game.view.prompts import Box

PLACE_TICKS: Final = 240
"""A place's name stands so long, then fades."""
_PLACE_IN, _PLACE_OUT = 40, 70
_WHISPER_IN, _WHISPER_OUT = 24, 44
_WHISPER_GONE: Final = 0.75
_WHISPER_LEAST: Final = 84
"""Ticks a whisper stands even if others wait."""
_WAITING_MOST: Final = 5
_PULSE_TICKS: Final = 40
_REFUSED_TICKS: Final = 100
_UNFOLD_TICKS: Final = 20
_READING_AWAY: Final = 96.0
"""px from where it was begun at which a reading folds away."""
_PROMPT_TICKS: Final = 8
_FRIGHT: Final = 0.45
"""Fear at which breathing is suggested."""
_STILL_TICKS: Final = 150
"""After so long walking is suggested to who has not taken a step yet."""
_WALKED: Final = 24.0
_STARTLED_TICKS: Final = 420
"""For so long breathing is suggested to who has frightened a crane and never breathed."""
_LEARNING: Final = 2
"""Cranes until which catching is prompted."""

# Boxes round the foot of what a prompt is about: left, top, right, bottom.
_BOXES: Final[dict[str, Box]] = {
    "relic": (-24.0, -80.0, 24.0, 6.0),
    "speak": (-24.0, -80.0, 24.0, 6.0),
    "read": (-32.0, -46.0, 32.0, 10.0),
    "fold": (-32.0, -46.0, 32.0, 10.0),
    "catch": (-26.0, -26.0, 26.0, 22.0),
}
_DREAMER: Final[Box] = (-22.0, -86.0, 22.0, 8.0)
_ACTIONS: Final = {"catch": "catch"}
"""Verbs that are not done with the act button."""
_CHILD, _GROWTH = 54.0, 0.55
"""px above a newborn self's foot at which its words would stand, and more for each year."""


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
    """What a self says, over its head at (x, y)."""

    text: str
    x: float
    y: float
    alpha: float


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
    ticks: int
    delta: int | None = None
    current: bool = False


@dataclass(frozen=True, slots=True)
class TimerState:
    """The clock of a run."""

    ticks: int
    rows: tuple[SplitRow, ...] = ()


@dataclass(frozen=True, slots=True)
class HudState:
    """All the interface says in a frame."""

    courage: Courage = Courage()
    place: str = ""
    place_alpha: float = 0.0
    fright: float = 0.0
    """How much breathing is suggested."""
    stillness: float = 0.0
    """How much walking is suggested."""
    whispers: tuple[Line, ...] = ()
    captions: tuple[Line, ...] = ()
    speeches: tuple[Speech, ...] = ()
    reading: str = ""
    unfolded: float = 0.0
    prompt: PromptState | None = None
    dreamer: Box = (0.0, 0.0, 0.0, 0.0)
    timer: TimerState | None = None
    device: str = "keys"
    """``keys`` or ``pad``."""


@dataclass(slots=True)
class _Spoken:
    text: str
    from_crane: bool = False
    age: int = 0
    left_at: int | None = None
    """Age at which it began to leave."""

    @property
    def stays(self) -> int:
        return 96 + 3 * len(self.text)

    def tick(self, hurried: bool) -> None:
        self.age += 1
        if self.left_at is None and self.age >= (_WHISPER_LEAST if hurried else self.stays):
            self.left_at = self.age

    @property
    def leaving(self) -> float:
        return 0.0 if self.left_at is None else (self.age - self.left_at) / _WHISPER_OUT

    @property
    def alpha(self) -> float:
        return max(0.0, min(1.0, self.age / _WHISPER_IN, 1.0 - self.leaving))


@dataclass(slots=True)
class _Page:
    text: str = ""
    x: float = 0.0
    y: float = 0.0
    wanted: bool = False
    open: int = 0

    def shows(self, text: str) -> bool:
        return self.wanted and self.text == text


@dataclass(slots=True)
class _Target:
    verb: str
    x: float
    y: float
    height: float


@dataclass(slots=True)
class HudMemory:
    """Hears what happens, tick by tick, and says what is to be shown."""

    captions_on: bool = False
    _place: str = ""
    _place_age: int = 0
    _waiting: list[_Spoken] = field(default_factory=list)
    _whispers: list[_Spoken] = field(default_factory=list)
    _captions: list[_Spoken] = field(default_factory=list)
    _speeches: dict[int, _Spoken] = field(default_factory=dict)
    _reading: _Page = field(default_factory=_Page)
    _target: _Target | None = None
    _target_ticks: int = 0
    _pulse: int = 0
    _refused: int = 0
    _fright: float = 0.0
    _startled: int = 0
    _has_breathed: bool = False
    _stillness: float = 0.0
    _still: int = 0
    _has_walked: bool = False

    def hear(self, events: Iterable[Event], world: World) -> None:
        """One tick has been played: take in what happened."""
        if world.level.name != self._place:
            self._enter(world.level.name)
        self._grow_older(world)
        for event in events:
            match event:
                case Whispered(text=text, number=number):
                    self._queue(_Spoken(text, number > 0))
                case Said(self_id=who, text=text):
                    self._speeches[who] = _Spoken(text)
                case Read(text=text):
                    self._read(text, world)
                case Caught():
                    self._pulse = _PULSE_TICKS
                case RelicSetDown():
                    self._pulse, self._refused = _PULSE_TICKS, 0
                case Refused():
                    self._refused = _REFUSED_TICKS
                case Startled() if not self._has_breathed:
                    self._startled = _STARTLED_TICKS
                case Breathed(inhale=True):
                    self._has_breathed, self._startled = True, 0
        self._aim(world)

    def caption(self, text: str) -> None:
        """A sound that matters was heard; shown if captions are on."""
        if self.captions_on:
            self._captions = [line for line in self._captions if line.text != text][-2:]
            self._captions.append(_Spoken(text))

    def state(
        self,
        world: World,
        sight: Sight,
        timer: TimerState | None = None,
        device: str = "keys",
    ) -> HudState:
        """What is to be shown of this world, seen so; ``timer`` None hides the clock."""
        player, progress = world.player, world.progress
        return HudState(
            courage=Courage(
                progress.courage,
                world.next_need,
                self._pulse / _PULSE_TICKS,
                min(1.0, self._refused / (_REFUSED_TICKS * 0.5)),
            ),
            place=world.level.title,
            place_alpha=_window(self._place_age, _PLACE_IN, PLACE_TICKS, _PLACE_OUT),
            fright=self._fright,
            stillness=self._stillness,
            whispers=tuple(
                Line(w.text, w.alpha, min(1.0, w.leaving), w.from_crane) for w in self._whispers
            ),
            captions=tuple(Line(c.text, c.alpha) for c in self._captions),
            speeches=self._seen_speeches(world, sight),
            reading=self._reading.text,
            unfolded=self._reading.open / _UNFOLD_TICKS,
            prompt=self._seen_prompt(sight),
            dreamer=sight.box(player.x, player.y, _DREAMER),
            timer=timer,
            device=device,
        )

    # -- one tick

    def _enter(self, place: str) -> None:
        self._place, self._place_age = place, 0
        self._speeches.clear()
        self._reading = _Page()
        self._target, self._target_ticks = None, 0

    def _grow_older(self, world: World) -> None:
        self._place_age += 1
        self._pulse, self._refused = max(0, self._pulse - 1), max(0, self._refused - 1)
        self._startled = max(0, self._startled - 1)
        wanted = 0.0 if world.player.breathing else (world.fear - _FRIGHT) / 0.3
        wanted = 1.0 if self._startled else wanted
        self._has_walked = self._has_walked or world.player.stride > _WALKED
        self._still += 1
        still = not self._has_walked and self._still > _STILL_TICKS
        self._stillness += (still - self._stillness) * 0.05
        self._fright += (min(1.0, max(0.0, wanted)) - self._fright) * 0.05
        for whisper in self._whispers:
            whisper.tick(bool(self._waiting))
        for spoken in (*self._captions, *self._speeches.values()):
            spoken.tick(False)
        self._whispers = [w for w in self._whispers if w.leaving < 1.0]
        self._captions = [c for c in self._captions if c.leaving < 1.0]
        self._speeches = {who: s for who, s in self._speeches.items() if s.leaving < 1.0}
        if self._waiting and self._is_quiet():
            self._whispers.append(self._waiting.pop(0))
        reading, player = self._reading, world.player
        away = abs(player.x - reading.x) + abs(player.y - reading.y)
        reading.wanted = reading.wanted and away < _READING_AWAY
        step = 1 if reading.wanted else -1
        reading.open = min(_UNFOLD_TICKS, max(0, reading.open + step))

    def _is_quiet(self) -> bool:
        """Whether the last whisper is all but gone: two on one spot cannot be read."""
        return all(w.leaving > _WHISPER_GONE for w in self._whispers)

    def _queue(self, spoken: _Spoken) -> None:
        if self._is_quiet() and not self._waiting:
            self._whispers.append(spoken)
            return
        self._waiting.append(spoken)
        del self._waiting[:-_WAITING_MOST]

    def _read(self, text: str, world: World) -> None:
        reading = self._reading
        if reading.shows(text):
            reading.wanted = False
            return
        if reading.text != text:
            reading.open = 0
        self._reading = _Page(text, world.player.x, world.player.y, True, reading.open)

    def _aim(self, world: World) -> None:
        found: _Target | None = None
        if world.prompt is not None:
            target, verb = world.prompt.target, world.prompt.verb
            if isinstance(target, Reading) and self._reading.shows(target.text):
                verb = "fold"
            found = _Target(verb, world.prompt.x, world.prompt.y, 0.0)
        elif world.progress.courage < _LEARNING and not world.over:
            i = world.flock.catchable(world.player.x, world.player.y, tuning.CATCH_REACH)
            if i is not None:
                flock = world.flock
                x, y, z = float(flock.x[i]), float(flock.y[i]), float(flock.z[i])
                found = _Target("catch", x, y, z)
        if found is None:
            self._target_ticks = max(0, self._target_ticks - 1)
            if not self._target_ticks:
                self._target = None
            return
        self._target = found
        self._target_ticks = min(_PROMPT_TICKS, self._target_ticks + 1)

    # -- what is seen

    def _seen_speeches(self, world: World, sight: Sight) -> tuple[Speech, ...]:
        seen = []
        for keeper in world.level.selves:
            spoken = self._speeches.get(keeper.id)
            if spoken is not None:
                x, y = sight.at(keeper.x, keeper.y - _CHILD - _GROWTH * keeper.age)
                seen.append(Speech(spoken.text, x, y, spoken.alpha))
        return tuple(seen)

    def _seen_prompt(self, sight: Sight) -> PromptState | None:
        target = self._target
        if target is None:
            return None
        box = sight.box(target.x, target.y - target.height * KZ, _BOXES[target.verb])
        action = _ACTIONS.get(target.verb, "act")
        return PromptState(target.verb, action, box, self._target_ticks / _PROMPT_TICKS)


def _window(age: int, rise: int, until: int, fall: int) -> float:
    """0 to 1 within ``rise`` ticks, 1 until ``until``, and back to 0 within ``fall``."""
    return max(0.0, min(1.0, age / rise, 1.0 - (age - until) / fall))
