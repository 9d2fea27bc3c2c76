"""Memory: hears the world tick by tick, and makes of it what the interface says.

Reads the world and its events; draws nothing and writes nothing into it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from game.sim.events import (
    Caught,
    Event,
    HingePassed,
    Read,
    Refused,
    RelicSetDown,
    Said,
    Whispered,
)
from game.sim.world import World
from game.view.hud.aim import Aim
from game.view.hud.hints import Hints
from game.view.hud.prompts import Box
from game.view.hud.state import (
    Courage,
    HingeMark,
    HudState,
    Sight,
    Speech,
    TimerState,
)
from game.view.hud.voices import Voices
from game.words import tongue

PLACE_TICKS: Final = 240
"""A place's name stands so long, then fades."""
_PLACE_IN, _PLACE_OUT = 40, 70
_HINGE_IN, _HINGE_TICKS, _HINGE_TOLD_TICKS, _HINGE_OUT = 22, 96, 260, 50
_PULSE_TICKS: Final = 40
_REFUSED_TICKS: Final = 100
_ASKING_TICKS: Final = 420
"""For so long the count is shown against what was asked."""
_UNFOLD_TICKS: Final = 20
_READING_AWAY: Final = 96.0
"""px from where it was begun at which a reading folds away."""
_DREAMER: Final[Box] = (-22.0, -86.0, 22.0, 8.0)
_CHILD, _GROWTH = 50.0, 0.55
"""px above a newborn self's foot at which its head ends, and more for each year."""
_DOOR: Final[Box] = (-46.0, -128.0, 46.0, 8.0)


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
class HudMemory:
    """Hears what happens, tick by tick, and says what is to be shown."""

    captions_on: bool = False
    _place: str = ""
    _place_age: int = 0
    _voices: Voices = field(default_factory=Voices)
    _reading: _Page = field(default_factory=_Page)
    _aim: Aim = field(default_factory=Aim)
    _hints: Hints = field(default_factory=Hints)
    _pulse: int = 0
    _refused: int = 0
    _asked: int = 0
    """What the last that refused asked for, ..."""
    _asking: int = 0
    """... and for how many more ticks that is shown."""
    _hinge_age: int | None = None
    _hinges: int = 0

    def hear(self, events: Iterable[Event], world: World) -> None:
        """One tick has been played: take in what happened."""
        if world.level.name != self._place:
            self._enter(world.level.name)
        self._grow_older(world)
        here = world.level.name
        for event in events:
            self._hints.hear(event)
            match event:
                case Whispered(text=text, number=number):
                    self._voices.whisper(tongue.dream(here, text), from_crane=number > 0)
                case Said(self_id=who, text=text):
                    self._voices.say(who, tongue.dream(here, text))
                case Read(text=text):
                    self._read(text, world)
                case Caught():
                    self._pulse = _PULSE_TICKS
                case RelicSetDown():
                    self._pulse, self._refused, self._asking = _PULSE_TICKS, 0, 0
                case HingePassed():
                    self._hinge_age, self._hinges = 0, self._hinges + 1
                case Refused(need=need):
                    self._refused = _REFUSED_TICKS
                    self._asked, self._asking = need, _ASKING_TICKS
        reading = self._reading
        self._aim.tick(world, reading.text if reading.wanted else "")

    @property
    def speaks(self) -> bool:
        """Whether words are in the air."""
        return bool(self._voices.whispers or self._voices.speeches)

    def caption(self, text: str) -> None:
        """A sound that matters was heard; shown if captions are on."""
        if self.captions_on:
            self._voices.caption(tongue.interface("caption", text))

    def state(
        self,
        world: World,
        sight: Sight,
        timer: TimerState | None = None,
        device: str = "keys",
        *,
        pale: bool = False,
    ) -> HudState:
        """What is to be shown of this world, seen so; ``timer`` None hides the clock.

        ``pale`` is the mood's: words are then of ink.
        """
        player, progress = world.player, world.progress
        return HudState(
            courage=Courage(
                progress.courage,
                self._asked if self._asking else world.next_need,
                self._pulse / _PULSE_TICKS,
                min(1.0, self._refused / (_REFUSED_TICKS * 0.5)),
            ),
            place=tongue.dream(world.level.name, world.level.title),
            place_alpha=_window(self._place_age, _PLACE_IN, PLACE_TICKS, _PLACE_OUT),
            hinge=self._hinge(),
            hints=self._hints.verbs,
            hinted=self._hints.shown,
            whispers=tuple(w.line for w in self._voices.whispers),
            captions=tuple(c.line for c in self._voices.captions),
            speeches=self._seen_speeches(world, sight),
            reading=tongue.dream(world.level.name, self._reading.text),
            unfolded=self._reading.open / _UNFOLD_TICKS,
            prompt=self._aim.prompt(sight),
            dreamer=sight.box(player.x, player.y, _DREAMER),
            seen=_boxes(world, sight),
            timer=timer,
            fear=world.fear,
            pale=pale,
            device=device,
        )

    # -- one tick

    def _enter(self, place: str) -> None:
        self._place, self._place_age = place, 0
        self._voices.hush()
        self._reading = _Page()
        self._aim = Aim()

    def _grow_older(self, world: World) -> None:
        self._place_age += 1
        if self._hinge_age is not None:
            self._hinge_age += 1
        self._pulse, self._refused = max(0, self._pulse - 1), max(0, self._refused - 1)
        self._asking = max(0, self._asking - 1)
        self._hints.tick(world)
        self._voices.tick()
        reading, player = self._reading, world.player
        away = abs(player.x - reading.x) + abs(player.y - reading.y)
        reading.wanted = reading.wanted and away < _READING_AWAY
        step = 1 if reading.wanted else -1
        reading.open = min(_UNFOLD_TICKS, max(0, reading.open + step))

    def _read(self, text: str, world: World) -> None:
        reading = self._reading
        if reading.shows(text):
            reading.wanted = False
            return
        if reading.text != text:
            reading.open = 0
        self._reading = _Page(text, world.player.x, world.player.y, True, reading.open)

    # -- what is seen

    def _seen_speeches(self, world: World, sight: Sight) -> tuple[Speech, ...]:
        seen = []
        for keeper in world.level.selves:
            spoken = self._voices.speeches.get(keeper.id)
            if spoken is not None:
                x, y = sight.at(keeper.x, keeper.y - _CHILD - _GROWTH * keeper.age)
                seen.append(Speech(spoken.text, x, y, spoken.alpha, keeper.id))
        return tuple(seen)

    def _hinge(self) -> HingeMark:
        age = self._hinge_age
        if age is None:
            return HingeMark()
        told = self._hinges == 1
        stays = _HINGE_TOLD_TICKS if told else _HINGE_TICKS
        alpha = _window(age, _HINGE_IN, stays, _HINGE_OUT)
        return HingeMark(alpha, min(1.0, age / (2 * _HINGE_IN)), told)


def _boxes(world: World, sight: Sight) -> tuple[Box, ...]:
    """Where selves and doors are seen."""
    boxes = []
    for keeper in world.level.selves:
        body = (-16.0, -_CHILD - _GROWTH * keeper.age, 16.0, 4.0)
        boxes.append(sight.box(keeper.x, keeper.y, body))
    boxes += (
        sight.box(state.door.x, state.door.y, _DOOR)
        for state in world.doors.all
        if state.state != "held"
    )
    return tuple(boxes)


def _window(age: int, rise: int, until: int, fall: int) -> float:
    """0 to 1 within ``rise`` ticks, 1 until ``until``, and back to 0 within ``fall``."""
    return max(0.0, min(1.0, age / rise, 1.0 - (age - until) / fall))
