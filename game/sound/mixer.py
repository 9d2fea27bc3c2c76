"""Mixer: music and effects added up, a tick at a time. Knows no world and no device.

What is asked of it may come from another thread than the one it sounds in: both meet in
``post`` and in a queue alone.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from time import monotonic
from typing import Final

import numpy as np

from game.sound.bank import Stems
from game.sound.bus import Bus, kneed
from game.sound.clock import BLOCK, Block
from game.sound.mood import Levels, Mood, levels, slewed
from game.sound.music import Music
from game.sound.pieces import Piece
from game.sound.voices import Held, Loops, Voice, Voices

_TICK: Final = 1.0 / 60.0
_STALLED: Final = 6.0
"""Ticks for which a place is thought to go on when nothing is heard of it."""
_DUCK: Final = 10.0 ** (-3.0 / 20.0)
"""Gain of the music under words."""
_DUCKING: Final = 1.0 / 6.0
_RISING: Final = 1.0 / 48.0
"""Parts of the way a tick into and out of it: 0.1 and 0.8 s."""
_SMOOTH: Final = 0.02
"""How fast what is known of the place's ticks is believed: what comes in bursts is evened."""


@dataclass(frozen=True, slots=True)
class Volumes:
    """0 to 1 each."""

    master: float = 0.8
    music: float = 1.0
    effects: float = 1.0
    mono: bool = False


@dataclass(slots=True)
class _Known:
    """What was last said of the place."""

    mood: Mood = field(default_factory=Mood)
    ticks: float | None = None
    when: float = 0.0
    ducked: bool = False
    paused: bool = False


class Mixer:
    """Everything that sounds."""

    def __init__(self, volumes: Volumes | None = None) -> None:
        self.volumes = volumes or Volumes()
        self._music, self._bus, self._voices = Music(), Bus(), Voices()
        self._loops = Loops()
        self._held: Mapping[str, Held] = {}
        self._known = _Known()
        self._asked: deque[Voice | tuple[Piece, Stems, float] | None] = deque()
        """None = no music."""
        self._now: Levels = levels(Mood())
        self._duck = 1.0
        self._lag: float | None = None
        """Ticks by which the sound is behind the place, evened."""
        self._sounded = 0
        """Ticks sounded."""

    # -- from the game

    def play(self, piece: Piece, stems: Stems, ticks: float = 0.0) -> None:
        """Let a piece of music come; its place has lived so many ticks."""
        self._asked.append((piece, stems, ticks))

    def begin(self, voices: Iterable[Voice]) -> None:
        """Let short sounds begin."""
        self._asked.extend(voices)

    def hush(self) -> None:
        """Let the music go, and none come."""
        self._asked.append(None)

    def hold(self, loops: Mapping[str, Held]) -> None:
        """Let these loops be heard from now on, and no others."""
        self._held = loops

    def post(
        self, mood: Mood, ticks: float | None, *, ducked: bool = False, paused: bool = False
    ) -> None:
        """How the dreamer is, and how long the place has lived, in ticks."""
        self._known = _Known(mood, ticks, monotonic(), ducked, paused)

    @property
    def waiting(self) -> int:
        """How much was asked for and is not heeded yet."""
        return len(self._asked)

    def pass_over(self) -> None:
        """Nothing sounds, for want of a device: what was asked for lately is let go but music."""
        for _ in self._heed():
            pass

    # -- from the device

    def sound(self) -> Block:
        """The next tick of all of it: (800, 2), never beyond 0.87."""
        for voice in self._heed():
            self._voices.begin(voice)
        known, volumes = self._known, self.volumes
        goal = levels(known.mood)
        if known.paused:
            goal = goal._replace(open=0.0, pulse=0.0, light=0.0)
        before, self._now = self._now, slewed(self._now, goal)
        music = self._music.sound(before, self._now, self._phase(known))
        music = self._bus.through(music, before, self._now)
        duck = self._duck
        wanted = _DUCK if known.ducked else 1.0
        self._duck += (_DUCKING if wanted < duck else _RISING) * (wanted - duck)
        gains = np.linspace(duck, self._duck, BLOCK, endpoint=False, dtype=np.float32)[:, None]
        out: Block = music * (gains * np.float32(volumes.music))
        around = self._voices.sound() + self._loops.sound({} if known.paused else self._held)
        out += around * np.float32(volumes.effects)
        out = kneed(out * np.float32(volumes.master))
        if volumes.mono:
            out[:] = out.mean(axis=1, keepdims=True)
        self._sounded += 1
        return out

    def _heed(self) -> Iterator[Voice]:
        """Turn to the music that was asked for; gives the short sounds."""
        while self._asked:
            asked = self._asked.popleft()
            if isinstance(asked, Voice):
                yield asked
            elif asked is None:
                self._music.rest()
            else:
                self._music.play(*asked)

    def _phase(self, known: _Known) -> float | None:
        """Ticks the place has lived at the sound that is made now, evened over bursts."""
        if known.ticks is None or known.paused:
            self._lag = None
            return None
        lived = known.ticks + min(_STALLED, (monotonic() - known.when) / _TICK)
        lag = lived - self._sounded
        if self._lag is None or abs(lag - self._lag) > _STALLED:
            self._lag = lag
        self._lag += _SMOOTH * (lag - self._lag)
        return self._sounded + self._lag
