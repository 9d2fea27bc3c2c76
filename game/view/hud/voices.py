"""Voices: whispers, speech and captions as they begin, stand and leave.

Whispers wait for each other, for two on one spot cannot be read; selves speak at the
same time, but not many. Times are ticks.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from game.view.hud.state import Line

_IN, _OUT = 24, 44
_GONE: Final = 0.75
"""So far a whisper has left when the next may begin."""
_LEAST: Final = 84
_HURRIED: Final = 0.6
"""Ticks, and part of its time, that a whisper stands even if others wait."""
_WAITING_MOST: Final = 5
_CAPTIONS_MOST: Final = 3
_SPEAKING_MOST: Final = 2
"""Selves heard at once; who began first falls silent for the next."""
_STAYS, _STAYS_LETTER, _STAYS_MOST = 78, 4, 420
"""Ticks words stand, whatever they are, for each letter, and at most: an unhurried reader's."""


@dataclass(slots=True)
class Spoken:
    """Words in the air."""

    text: str
    from_crane: bool = False
    age: int = 0
    left_at: int | None = None
    """Age at which they began to leave."""

    @property
    def stays(self) -> int:
        """Ticks until they leave unhurried."""
        return min(_STAYS + _STAYS_LETTER * len(self.text), _STAYS_MOST)

    def tick(self, *, hurried: bool) -> None:
        """Another tick has passed; ``hurried`` if others wait."""
        self.age += 1
        hurry = max(_LEAST, _HURRIED * self.stays)
        if self.age >= (hurry if hurried else self.stays):
            self.leave()

    def leave(self) -> None:
        """Begin to fade, unless they do already."""
        if self.left_at is None:
            self.left_at = self.age

    @property
    def leaving(self) -> float:
        """How far they have faded, 0 to 1 and beyond."""
        return 0.0 if self.left_at is None else (self.age - self.left_at) / _OUT

    @property
    def alpha(self) -> float:
        """How much they are seen."""
        return max(0.0, min(1.0, self.age / _IN, 1.0 - self.leaving))

    @property
    def line(self) -> Line:
        """As they are shown."""
        return Line(self.text, self.alpha, min(1.0, self.leaving), self.from_crane)


@dataclass(slots=True)
class Voices:
    """Everybody who is heard."""

    whispers: list[Spoken] = field(default_factory=list)
    captions: list[Spoken] = field(default_factory=list)
    speeches: dict[int, Spoken] = field(default_factory=dict)
    """What selves say, by their ids, the first first."""
    _waiting: list[Spoken] = field(default_factory=list)

    def tick(self) -> None:
        """All grow older; who has left is forgotten."""
        for whisper in self.whispers:
            whisper.tick(hurried=bool(self._waiting))
        for spoken in (*self.captions, *self.speeches.values()):
            spoken.tick(hurried=False)
        self.whispers = [w for w in self.whispers if w.leaving < 1.0]
        self.captions = [c for c in self.captions if c.leaving < 1.0]
        self.speeches = {who: s for who, s in self.speeches.items() if s.leaving < 1.0}
        if self._waiting and self._is_quiet():
            self.whispers.append(self._waiting.pop(0))

    def whisper(self, text: str, *, from_crane: bool) -> None:
        """Heard at once, or when those before it have been."""
        spoken = Spoken(text, from_crane)
        if self._is_quiet() and not self._waiting:
            self.whispers.append(spoken)
            return
        self._waiting.append(spoken)
        del self._waiting[:-_WAITING_MOST]

    def say(self, who: int, text: str) -> None:
        """A self speaks."""
        self.speeches.pop(who, None)
        heard = [spoken for spoken in self.speeches.values() if spoken.left_at is None]
        for spoken in heard[: max(0, len(heard) - _SPEAKING_MOST + 1)]:
            spoken.leave()
        self.speeches[who] = Spoken(text)

    def caption(self, text: str) -> None:
        """A sound is told; one that is told already begins anew."""
        self.captions = [c for c in self.captions if c.text != text][1 - _CAPTIONS_MOST :]
        self.captions.append(Spoken(text))

    def hush(self) -> None:
        """Another place: its selves are others."""
        self.speeches.clear()

    def _is_quiet(self) -> bool:
        return all(w.leaving > _GONE for w in self.whispers)
