"""Phrases: tones in the order they are played, written as text.

``phrase(8, "A4/1 B4/2.7 -/.3")``: names with their octave (C4 = 60), a stroke, beats; ``-`` rests.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from audio.source.score import Chord

_NAMES: Final = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
_SIGNS: Final = {"#": 1, "b": -1}


class Tone(NamedTuple):
    """One note of a part: the beat it begins on, its length in beats, MIDI, loudness 0 to 1."""

    at: float
    length: float
    pitch: int
    loud: float = 0.5


def note(name: str) -> int:
    """The MIDI number of a name as ``F#4``."""
    sign = _SIGNS.get(name[1], 0)
    return _NAMES[name[0]] + sign + 12 * (int(name[1 + abs(sign) :]) + 1)


def phrase(at: float, text: str, loud: float = 0.5, to: float | None = None) -> tuple[Tone, ...]:
    """A phrase from a beat on, as loud as ``loud`` at its start and ``to`` at its end."""
    read = [(name, float(beats)) for name, beats in (word.split("/") for word in text.split())]
    whole = sum(beats for _, beats in read)
    out, gone = [], 0.0
    for name, beats in read:
        if name != "-":
            now = loud + ((loud if to is None else to) - loud) * gone / whole
            out.append(Tone(at + gone, beats, note(name), now))
        gone += beats
    return tuple(out)


def moved(
    tones: Iterable[Tone], beats: float = 0.0, steps: int = 0, loud: float = 1.0
) -> list[Tone]:
    """The same later, higher, louder."""
    return [Tone(t.at + beats, t.length, t.pitch + steps, t.loud * loud) for t in tones]


def progression(beats: float, *table: tuple[str, tuple[int, ...]]) -> tuple[Chord, ...]:
    """Chords that each last so many beats."""
    return tuple(Chord(beats * number, name, voices) for number, (name, voices) in enumerate(table))


def chord_at(chords: Sequence[Chord], beat: float) -> Chord:
    """The chord that sounds at a beat."""
    return next(chord for chord in reversed(chords) if chord.at <= beat + 1e-9)


def spread(chord: Chord, low: int, high: int) -> list[int]:
    """Every note of a chord between two pitches, from low to high."""
    classes = {pitch % 12 for pitch in chord.voices}
    return [pitch for pitch in range(low, high + 1) if pitch % 12 in classes]


def parallels(chords: Sequence[Chord]) -> list[tuple[str, str]]:
    """Between which chords, round the loop, two voices go in parallel fifths or octaves."""
    found = []
    for before, after in pairwise((*chords, *chords[:1])):
        moves = [b - a for a, b in zip(before.voices, after.voices, strict=True)]
        for low in range(len(moves)):
            for high in range(low + 1, len(moves)):
                was = (before.voices[high] - before.voices[low]) % 12
                now = (after.voices[high] - after.voices[low]) % 12
                if was == now and now in {0, 7} and moves[low] * moves[high] > 0:
                    found.append((before.name, after.name))
    return found
