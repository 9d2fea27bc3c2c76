"""Soundscape: what one attempt sounds like. The one class of this package that the app knows."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final, Protocol

from game.sim.events import DoorBloomed, Event, Left
from game.sim.world import World
from game.sound.beds import Beds
from game.sound.clockwork import Clockwork
from game.sound.cues import Cue
from game.sound.ears import Ears
from game.sound.library import Library
from game.sound.mixer import Mixer, Volumes
from game.sound.mood import Mood
from game.sound.pieces import PIECES, SCENES, TITLE
from game.sound.voices import Held, Spot, Voice, placed

AWAKENING: Final = "awakening"
_FAINT: Final = 0.2
"""Gain below which a sound is one of many."""
_LATE: Final = 12
"""Ticks by which a sound may come late where it has to be read first; then it is let go."""
_TELLS: Final = 72
"""Ticks for which music gives way to a sound that carries a caption."""


class Device(Protocol):
    """What brings a mixer's sound out."""

    why: str
    """Why there is no sound any more; one line."""

    @property
    def sounds(self) -> bool:
        """Whether there is a device, and it takes what it is given."""

    def tend(self) -> None:
        """Look for a device where there is none, if it is time to."""

    def close(self) -> None:
        """Be silent."""


def _device(mixer: Mixer) -> Device:
    """The machine's. What opens it wants a window or none at all, so it is asked for late."""
    from game.sound.out import Out  # noqa: PLC0415 - see above

    return Out(mixer)


class Soundscape:
    """Music and effects, brought to the device if there is one."""

    def __init__(
        self,
        folder: Path,
        volumes: Volumes | None = None,
        out: Callable[[Mixer], Device] | None = None,
    ) -> None:
        """``folder`` is where the game's sound lies; ``out`` opens the device."""
        self.mixer = Mixer(volumes)
        self.caption: Callable[[str], None] = lambda _text: None
        """Told every sound that matters, in words."""
        self._library = Library(folder)
        self._out = (out or _device)(self.mixer)
        self._ears, self._beds = Ears(), Beds()
        self._clockwork: Clockwork | None = None
        self._resting = False
        self._choice = 0
        self._playing = ""
        """The piece that was last asked to play."""
        self._tells = 0
        """Ticks for which what was heard last still wants room."""
        self._late: list[tuple[int, Cue, World | None]] = []
        """What is being read, for how many ticks it is still wanted, and where."""
        self._told: set[str] = set()
        """Faults that were told."""

    @property
    def sounds(self) -> bool:
        """Whether anything can be heard."""
        return self._out.sounds

    @property
    def piece(self) -> str:
        """The piece that was last asked to play."""
        return self._playing

    def title(self) -> None:
        """No place: the title."""
        self._nowhere(TITLE)

    def awaken(self) -> None:
        """The dream is over: its last page."""
        self._nowhere(AWAKENING)

    def tick(
        self,
        events: Iterable[Event],
        world: World,
        *,
        ducked: bool = False,
        waking: bool = False,
    ) -> None:
        """A tick was played in a place; ``ducked`` while words are heard, ``waking`` where the
        place is no dream any more, and keeps the dream's last music."""
        events = _here(events)
        if self._resting:
            # Nothing was taken: one went back.
            self._resting = False
            self.say("ui-back")
        scene = world.playing.scene.name if world.playing is not None else ""
        piece = AWAKENING if waking else SCENES.get(scene, world.level.name)
        wanted = piece if piece in PIECES else TITLE
        self._play(wanted, float(world.tick))
        self._foresee(events, world)
        if self._clockwork is None or self._clockwork.world is not world:
            self._clockwork = Clockwork(world)
        cues = [*self._ears.hear(events, world), *self._clockwork.tick(events)]
        self._tells = max(0, self._tells - 1)
        for cue in cues:
            if cue.caption and _reaches(cue, world):
                self._tells = _TELLS
                self.caption(cue.caption)
        ducked = ducked or self._tells > 0
        # Until the piece that belongs here has come, none need be in phase with the place.
        lived = float(world.tick) if self._playing == wanted else None
        self.mixer.post(Mood.of(world), lived, ducked=ducked)
        self._catch_up(world)
        self._begin(cues, world)
        around = self._beds.around(world).items()
        self.mixer.hold({n: held for n, s in around if (held := self._held(n, s)) is not None})
        self._tell()

    def rest(self) -> None:
        """The dream is paused."""
        if not self._resting:
            self._resting = True
            self.say("ui-pause")
        self._catch_up(None)
        self.mixer.post(Mood(), None, paused=True)

    def choose(self, at: int, taken: int | None) -> None:
        """A tick of a menu: the line the choice is at, and the one that was taken."""
        if taken is not None:
            self.say("ui-accept")
            self._resting = False
        elif at != self._choice:
            self.say("ui-move")
        self._choice = at if taken is None else 0

    def say(self, name: str) -> None:
        """A sound of the menu or of the clock, by its name in ``audio/effects``."""
        self._begin([Cue(name)], None)

    def close(self) -> None:
        """Be silent for good."""
        self._out.close()
        self._library.close()

    def _nowhere(self, piece: str) -> None:
        self._play(piece, 0.0)
        self.mixer.post(Mood(), None)
        self._catch_up(None)
        self.mixer.hold({})
        self._clockwork, self._resting = None, False
        self._tell()

    def _play(self, piece: str, ticks: float) -> None:
        if piece == self._playing:
            return
        stems = self._library.stems(piece)
        if stems is not None:
            self._playing = piece
            self.mixer.play(PIECES[piece], stems, ticks)
        elif self._library.lacks(piece):
            self._playing = piece
            self.mixer.hush()

    def _foresee(self, events: Iterable[Event], world: World) -> None:
        """Where a door blooms, its place's music will be wanted soon."""
        for event in events:
            if isinstance(event, DoorBloomed):
                state = world.doors.of(event.relic)
                if state is not None and state.door.target in PIECES:
                    self._library.ask(state.door.target)

    def _begin(self, cues: Iterable[Cue], world: World | None, left: int = _LATE) -> None:
        """Let these be heard now, or once they have been read in so many ticks."""
        for cue in cues:
            voice = self._voice(cue, world)
            if voice is not None:
                self.mixer.begin([voice])
            elif left and self._library.is_coming(cue.name):
                self._late.append((left, cue, world))

    def _catch_up(self, world: World | None) -> None:
        """A tick has passed: let be heard what has been read by now.

        What sounds somewhere in a place is let go where that is not the place one is in.
        """
        waited, self._late = self._late, []
        for left, cue, there in waited:
            if there is world or cue.x is None:
                self._begin([cue], there, left - 1)

    def _voice(self, cue: Cue, world: World | None) -> Voice | None:
        effect = self._library.effect(cue.name)
        if effect is None:
            return None
        return Voice(cue.name, effect.bright, effect.dark, _spot(cue, world))

    def _held(self, name: str, spot: Spot) -> Held | None:
        loop = self._library.loop(name)
        return None if loop is None else Held(loop.bright, loop.dark, spot)

    def _tell(self) -> None:
        """Say once what could not be read or opened, and see to the device."""
        for fault in (*self._library.faults, self._out.why):
            if fault and fault not in self._told:
                print(f"starfloor: {fault}", file=sys.stderr)
                self._told.add(fault)
        self._out.tend()
        if not self._out.sounds:
            self.mixer.pass_over()


def _spot(cue: Cue, world: World | None) -> Spot:
    """How a cue reaches the dreamer."""
    if world is None or cue.x is None or cue.y is None:
        return placed(0.0, 0.0, cue.gain)
    return placed(cue.x - world.player.x, cue.y - world.player.y, cue.gain)


def _reaches(cue: Cue, world: World) -> bool:
    """Whether one can make it out: what cannot be heard is not told either."""
    return max(_spot(cue, world)[:2]) > _FAINT


def _here(events: Iterable[Event]) -> tuple[Event, ...]:
    """What of them happened in the place that is there now: who has left it hears that alone."""
    told = tuple(events)
    left = tuple(event for event in told if isinstance(event, Left))
    return left or told
