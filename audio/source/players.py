"""Players: hand a part to an instrument. What is common to the pieces; what is played is theirs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Protocol

from audio.source.instruments.choir import choir
from audio.source.instruments.glassrim import rim
from audio.source.instruments.strings import strings
from audio.source.instruments.struck import felt
from audio.source.phrases import Tone
from audio.source.score import Score
from audio.source.signals import Signal, hz

_MIDDLE: Final = 69
"""The pitch that sounds from the middle; lower is left, higher right, as at a keyboard."""


class Struck(Protocol):
    """An instrument whose notes end by themselves."""

    def __call__(self, pitch: float, loud: float, key: object, *, where: float) -> Signal:
        """A note: Hz, 0 to 1."""


def struck(
    score: Score,
    stem: str,
    part: Iterable[Tone],
    instrument: Struck,
    level: float,
    *,
    room: float = 0.4,
    wide: float = 0.03,
    human: float = 0.004,
) -> None:
    """Strike or pluck a part; ``wide`` is how far apart the pitches sound, a semitone."""
    for tone in part:
        where = max(-0.85, min(0.85, wide * (tone.pitch - _MIDDLE)))
        key = (score.form.name, stem, round(tone.at, 4))
        sound = instrument(hz(tone.pitch), tone.loud, key, where=where)
        score.put(
            stem,
            tone.at,
            sound,
            level,
            room=room,
            pitch=tone.pitch,
            length=tone.length,
            human=human,
        )


def piano(
    score: Score,
    part: Iterable[Tone],
    level: float = 0.4,
    *,
    stem: str = "pulse",
    ring: float = 0.3,
) -> None:
    """A felted piano; a note is damped ``ring`` seconds after its length."""
    for tone in part:
        sound = felt(
            hz(tone.pitch),
            tone.loud,
            (score.form.name, round(tone.at, 4)),
            where=0.022 * (tone.pitch - 60),
            length=4.5,
            held=score.seconds(tone.length) + ring,
        )
        score.put(
            stem,
            tone.at,
            sound,
            level,
            room=0.34,
            pitch=tone.pitch,
            length=tone.length,
            human=0.004,
        )


def sung(
    score: Score,
    part: Iterable[Tone],
    level: float = 0.4,
    *,
    attack: float = 0.3,
    release: float = 0.7,
    vowels: tuple[str, str] = ("u", "a"),
    singers: int = 7,
    room: float = 0.5,
    width: float = 0.7,
    centre: float = 0.0,
) -> None:
    """Sing a part."""
    for tone in part:
        sound = choir(
            hz(tone.pitch),
            score.seconds(tone.length) - 0.04,
            tone.loud,
            (score.form.name, round(tone.at, 4), tone.pitch),
            singers=singers,
            attack=attack,
            release=release,
            vowels=vowels,
            width=width,
            centre=centre,
        )
        score.put("voice", tone.at, sound, level, room=room, pitch=tone.pitch, length=tone.length)


def fiddled(
    score: Score,
    stem: str,
    part: Iterable[Tone],
    level: float = 0.2,
    *,
    players: int = 4,
    attack: float = 0.3,
    release: float = 0.5,
    vibrato: float = 9.0,
    room: float = 0.42,
    width: float = 0.6,
    centre: float = 0.0,
    air: float = 0.008,
) -> None:
    """Bow a part."""
    for tone in part:
        sound = strings(
            hz(tone.pitch),
            score.seconds(tone.length),
            tone.loud,
            (score.form.name, stem, round(tone.at, 4), tone.pitch),
            players=players,
            attack=attack,
            release=release,
            vibrato=vibrato,
            width=width,
            centre=centre,
            air=air,
        )
        score.put(stem, tone.at, sound, level, room=room, pitch=tone.pitch, length=tone.length)


def rubbed(
    score: Score,
    part: Iterable[Tone],
    level: float = 0.12,
    *,
    stem: str = "light",
    side: float = 0.3,
) -> None:
    """Rub rims; they sound left and right in turn."""
    for number, tone in enumerate(part):
        sound = rim(
            hz(tone.pitch),
            score.seconds(tone.length),
            tone.loud,
            (score.form.name, stem, round(tone.at, 4), tone.pitch),
            where=side * (-1) ** number,
        )
        score.put(stem, tone.at, sound, level, room=0.5, pitch=tone.pitch, length=tone.length)
