"""Score: notes on a looped timeline of whole ticks, in four stems that add up to a piece."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np

from audio.source.instruments.strings import strings
from audio.source.master import brought_to, loudness, toned
from audio.source.signals import RATE, TAU, TICK, Signal, chance, gain, hz, panned, shape, wound
from audio.source.space import rung

STEMS: Final = ("ground", "pulse", "voice", "light")
BELOW: Final = {"ground": -3.0, "pulse": -7.0, "voice": -6.0, "light": -10.0}
"""dB of each stem below the mix, where a piece says nothing else."""


class Note(NamedTuple):
    """What was written, for pictures and tests. Beats; MIDI."""

    stem: str
    at: float
    length: float
    pitch: float


class Chord(NamedTuple):
    """A chord from a beat on: its name, and its voices from the bass up, MIDI."""

    at: float
    name: str
    voices: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """What ``game.sound.pieces`` says of the piece too."""

    name: str
    beat: int
    """Ticks a beat."""
    metre: int
    """Beats a bar."""
    bars: int
    loops: bool = True

    @property
    def beats(self) -> int:
        """Beats of one pass."""
        return self.metre * self.bars

    @property
    def samples(self) -> int:
        """Samples of one pass."""
        return self.beats * self.beat * TICK


class Score:
    """A piece in the making: per stem what is dry and what is sent into the room."""

    def __init__(self, form: Form, response: Signal) -> None:
        """``response`` is the room's impulse."""
        self.form, self.response = form, response
        self._dry = {stem: np.zeros((form.samples, 2)) for stem in STEMS}
        self._sent = {stem: np.zeros((form.samples, 2)) for stem in STEMS}
        self.notes: list[Note] = []
        self._hand = chance("hand", form.name)
        self._swells: dict[str, tuple[float, ...]] = {}

    def seconds(self, beats: float) -> float:
        """How long so many beats last."""
        return beats * self.form.beat * TICK / RATE

    def put(
        self,
        stem: str,
        at: float,
        sound: Signal,
        level: float = 1.0,
        *,
        room: float = 0.3,
        pitch: float | None = None,
        length: float = 1.0,
        human: float = 0.0,
    ) -> None:
        """A sound at a beat, round the loop. ``room`` is sent into the room; ``human`` is how
        unsteady the hand is, seconds. With a ``pitch`` (MIDI) it is noted down."""
        sample = round(at * self.form.beat * TICK)
        if human:
            sample += int(self._hand.normal(0.0, human) * RATE)
        wound(self._dry[stem], sound * level, sample)
        if room:
            wound(self._sent[stem], sound * (level * room), sample)
        if pitch is not None:
            self.notes.append(Note(stem, at, length, float(pitch)))

    def swell(self, stem: str, *levels: float) -> None:
        """Play a stem as loud as these dB at the bar lines, and between them on the way.

        One a bar, or fewer that are repeated; the last goes over into the first.
        """
        self._swells[stem] = levels

    def stem(self, name: str) -> Signal:
        """One stem, in its room."""
        hand = self._moving(name)
        return self._dry[name] * hand + rung(self._sent[name] * hand, self.response)

    def _moving(self, name: str) -> Signal:
        levels = self._swells.get(name, (0.0,))
        bars = self.form.bars
        lines = [levels[bar % len(levels)] for bar in range(bars)] + [levels[0]]
        at = np.linspace(0.0, bars, self.form.samples, endpoint=False)
        decibels = np.interp(at, np.arange(bars + 1.0), lines)
        moving: Signal = (10.0 ** (decibels / 20.0))[:, None]
        return moving

    def stems(self, lufs: float, below: dict[str, float] | None = None) -> dict[str, Signal]:
        """All stems, toned and balanced, so that together they are as loud as ``lufs``.

        A stem that is silent stays so.
        """
        levels = BELOW | (below or {})
        made = {name: toned(self.stem(name)) for name in STEMS}
        for name, sound in made.items():
            if np.abs(sound).max() > 1e-6:
                made[name] = brought_to(sound, lufs + levels[name])
        lift = gain(lufs - loudness(np.sum(list(made.values()), axis=0)))
        return {name: sound * lift for name, sound in made.items()}


def tied(chords: Sequence[Chord], end: float) -> Iterable[tuple[int, float, float, int]]:
    """Voice by voice (number, beat, length, pitch); what stays from chord to chord is tied."""
    ends = [*(chord.at for chord in chords[1:]), end]
    for voice in range(len(chords[0].voices)):
        begun, pitch = chords[0].at, chords[0].voices[voice]
        for chord in chords[1:]:
            if chord.voices[voice] != pitch:
                yield voice, begun, chord.at - begun, pitch
                begun, pitch = chord.at, chord.voices[voice]
        yield voice, begun, ends[-1] - begun, pitch


def bowed(
    score: Score,
    chords: Sequence[Chord],
    dynamics: Sequence[float],
    *,
    attack: float = 0.8,
    release: float = 1.6,
    vibrato: float = 8.0,
    room: float = 0.48,
    edge: float = 5200.0,
    levels: Sequence[float] = (0.30, 0.22, 0.20, 0.19, 0.19),
) -> None:
    """Strings on the chords, five desks, into the ground.

    ``dynamics`` 0 to 1, one a bar or fewer that are repeated.
    """
    for voice, at, length, pitch in tied(chords, score.form.beats):
        loud = dynamics[int(at // score.form.metre) % len(dynamics)]
        sound = strings(
            hz(pitch),
            score.seconds(length) + 0.12,
            loud,
            (score.form.name, voice, at),
            players=3 if voice else 5,
            attack=attack if voice else attack * 1.3,
            release=release,
            vibrato=vibrato,
            edge=edge,
            width=(0.12, 0.45, 0.7, 0.8, 0.85)[voice],
            centre=(0.0, 0.3, -0.3, 0.25, -0.2)[voice],
        )
        score.put(
            "ground",
            at,
            sound,
            levels[voice],
            room=room if voice else 0.12,
            pitch=pitch,
            length=length,
        )


def founded(score: Score, chords: Sequence[Chord], level: float = 0.045) -> None:
    """A soft fundamental under every bass, for speakers that have one."""
    ends = [*(chord.at for chord in chords[1:]), float(score.form.beats)]
    for chord, end in zip(chords, ends, strict=True):
        held = score.seconds(end - chord.at - 0.1)
        loud = shape(int(held * RATE), min(0.5, held / 3), 0.6, 0.2)
        turn = TAU * hz(chord.voices[0]) * np.arange(len(loud)) / RATE
        tone = np.sin(turn) + 0.32 * np.sin(2.0 * turn) + 0.11 * np.sin(3.0 * turn)
        score.put("ground", chord.at, panned(tone * loud), level, room=0.0)
