"""HudMemory: hears the world tick by tick, and makes of it what the interface says.

Reads the world and its events; draws nothing and writes nothing into it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import hypot
from typing import Final

from game.sim import tuning
from game.sim.events import (
    Breathed,
    Caught,
    Event,
    HingePassed,
    Read,
    Refused,
    RelicSetDown,
    Said,
    Startled,
    Whispered,
)
from game.sim.level import Reading
from game.sim.plane import KY, KZ
from game.sim.world import World
from game.view.hudstate import (
    Courage,
    HingeMark,
    HudState,
    PromptState,
    Sight,
    Speech,
    TimerState,
)
from game.view.hudvoices import Voices
from game.view.prompts import Box

PLACE_TICKS: Final = 240
"""A place's name stands so long, then fades."""
_PLACE_IN, _PLACE_OUT = 40, 70
_HINGE_IN, _HINGE_TICKS, _HINGE_TOLD_TICKS, _HINGE_OUT = 22, 96, 260, 50
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
_CATCH_SEEN: Final = 1.6
"""In catching reaches: from there on the prompt is seen, faintly."""
_FAINT: Final = 0.45

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
class _Target:
    verb: str
    x: float
    y: float
    height: float
    near: float = 1.0
    """0 only just to be seen, 1 in reach."""


@dataclass(slots=True)
class HudMemory:
    """Hears what happens, tick by tick, and says what is to be shown."""

    captions_on: bool = False
    _place: str = ""
    _place_age: int = 0
    _voices: Voices = field(default_factory=Voices)
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
    _hinge_age: int | None = None
    _hinges: int = 0

    def hear(self, events: Iterable[Event], world: World) -> None:
        """One tick has been played: take in what happened."""
        if world.level.name != self._place:
            self._enter(world.level.name)
        self._grow_older(world)
        for event in events:
            match event:
                case Whispered(text=text, number=number):
                    self._voices.whisper(text, from_crane=number > 0)
                case Said(self_id=who, text=text):
                    self._voices.say(who, text)
                case Read(text=text):
                    self._read(text, world)
                case Caught():
                    self._pulse = _PULSE_TICKS
                case RelicSetDown():
                    self._pulse, self._refused = _PULSE_TICKS, 0
                case HingePassed():
                    self._hinge_age, self._hinges = 0, self._hinges + 1
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
            self._voices.caption(text)

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
                world.next_need,
                self._pulse / _PULSE_TICKS,
                min(1.0, self._refused / (_REFUSED_TICKS * 0.5)),
            ),
            place=world.level.title,
            place_alpha=_window(self._place_age, _PLACE_IN, PLACE_TICKS, _PLACE_OUT),
            hinge=self._hinge(),
            fright=self._fright,
            stillness=self._stillness,
            whispers=tuple(w.line for w in self._voices.whispers),
            captions=tuple(c.line for c in self._voices.captions),
            speeches=self._seen_speeches(world, sight),
            reading=self._reading.text,
            unfolded=self._reading.open / _UNFOLD_TICKS,
            prompt=self._seen_prompt(sight),
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
        self._target, self._target_ticks = None, 0

    def _grow_older(self, world: World) -> None:
        self._place_age += 1
        if self._hinge_age is not None:
            self._hinge_age += 1
        self._pulse, self._refused = max(0, self._pulse - 1), max(0, self._refused - 1)
        self._startled = max(0, self._startled - 1)
        wanted = 0.0 if world.player.breathing else (world.fear - _FRIGHT) / 0.3
        wanted = 1.0 if self._startled else wanted
        self._has_walked = self._has_walked or world.player.stride > _WALKED
        self._still += 1
        still = not self._has_walked and self._still > _STILL_TICKS
        self._stillness += (still - self._stillness) * 0.05
        self._fright += (min(1.0, max(0.0, wanted)) - self._fright) * 0.05
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

    def _aim(self, world: World) -> None:
        found: _Target | None = None
        if world.prompt is not None:
            target, verb = world.prompt.target, world.prompt.verb
            if isinstance(target, Reading) and self._reading.shows(target.text):
                verb = "fold"
            found = _Target(verb, world.prompt.x, world.prompt.y, 0.0)
        elif world.progress.courage < _LEARNING and not world.over:
            found = _catching(world)
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
            spoken = self._voices.speeches.get(keeper.id)
            if spoken is not None:
                x, y = sight.at(keeper.x, keeper.y - _CHILD - _GROWTH * keeper.age)
                seen.append(Speech(spoken.text, x, y, spoken.alpha, keeper.id))
        return tuple(seen)

    def _seen_prompt(self, sight: Sight) -> PromptState | None:
        target = self._target
        if target is None:
            return None
        box = sight.box(target.x, target.y - target.height * KZ, _BOXES[target.verb])
        action = _ACTIONS.get(target.verb, "act")
        alpha = _FAINT + (1.0 - _FAINT) * target.near
        return PromptState(target.verb, action, box, alpha * self._target_ticks / _PROMPT_TICKS)

    def _hinge(self) -> HingeMark:
        age = self._hinge_age
        if age is None:
            return HingeMark()
        told = self._hinges == 1
        stays = _HINGE_TOLD_TICKS if told else _HINGE_TICKS
        alpha = _window(age, _HINGE_IN, stays, _HINGE_OUT)
        return HingeMark(alpha, min(1.0, age / (2 * _HINGE_IN)), told)


def _catching(world: World) -> _Target | None:
    """The nearest crane that could be caught, or nearly."""
    flock, player = world.flock, world.player
    reach = tuning.CATCH_REACH
    i = flock.catchable(player.x, player.y, reach * _CATCH_SEEN)
    if i is None:
        return None
    x, y, z = float(flock.x[i]), float(flock.y[i]), float(flock.z[i])
    away = hypot(x - player.x, (y - player.y) / KY) / reach
    near = min(1.0, max(0.0, (_CATCH_SEEN - away) / (_CATCH_SEEN - 1.0)))
    return _Target("catch", x, y, z, 1.0 if away <= 1.0 else 0.6 * near)


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
