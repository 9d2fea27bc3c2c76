"""Ui: the menu, and what the clock of a run says. Small, near, all on the theme's first notes."""

from __future__ import annotations

from collections.abc import Sequence

from audio.source.finish import finished
from audio.source.gestures import canvas
from audio.source.instruments.struck import glass, kalimba
from audio.source.signals import RATE, Signal, hz, laid
from audio.source.theme import ANSWER


def effects() -> dict[str, Signal]:
    """All of them, ready."""
    made = {
        f"ui-move-{n}": finished(_notes((pitch,)), -34.0)
        for n, pitch in enumerate((81, 81, 83, 81), 1)
    }
    made["ui-accept-1"] = finished(_notes((69, 71), 0.09), -28.0, 0.2)
    made["ui-back-1"] = finished(_notes((71, 69), 0.09), -30.0, 0.2)
    made["ui-pause-1"] = finished(_notes((76, 69), 0.11), -31.0, 0.25)
    made["split-gold-1"] = finished(_notes((78, 81, 86), 0.08), -27.0, 0.3)
    made["split-ahead-1"] = finished(_notes((78, 81), 0.08), -29.0, 0.25)
    made["split-behind-1"] = finished(_notes((81, 78), 0.08), -31.0, 0.25)
    made["record-1"] = finished(
        _notes((ANSWER[-2], ANSWER[-1], ANSWER[-1] + 12), 0.16), -26.0, 0.35
    )
    return made


def _notes(pitches: Sequence[int], apart: float = 0.0) -> Signal:
    """Tines one after the other, each with a little glass on top."""
    out = canvas(1.0 + apart * len(pitches))
    for step, pitch in enumerate(pitches):
        at = int(apart * step * RATE)
        laid(out, 0.6 * kalimba(hz(pitch), 0.5, ("ui", pitch, step), length=0.8), at)
        laid(out, glass(hz(pitch + 12), 0.14, ("ui", pitch, step), length=0.7, ring=0.6), at)
    return out
