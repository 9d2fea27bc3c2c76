"""Bake the sound: ``python -m audio.source [NAME ...]``, all without names.

A name is a piece of music or a family of effects.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from time import perf_counter

import audio.source.effects
import audio.source.music
from audio.source.ogg import write, write_loop

AUDIO = Path(__file__).parents[1]


def pieces() -> list[str]:
    """Every piece of music there is a module of."""
    return sorted(module.name for module in iter_modules(audio.source.music.__path__))


def families() -> list[str]:
    """Every family of effects there is a module of."""
    return sorted(module.name for module in iter_modules(audio.source.effects.__path__))


def bake_piece(name: str, folder: Path = AUDIO) -> None:
    """Write a piece's stems. Its module has ``FORM`` and ``stems() -> dict[str, Signal]``."""
    module = import_module(f"audio.source.music.{name}")
    put = write_loop if module.FORM.loops else write
    for stem, sound in module.stems().items():
        put(folder / "music" / name / f"{stem}.ogg", sound)


def bake_family(name: str, folder: Path = AUDIO) -> None:
    """Write a family's effects. Its module has ``effects() -> dict[str, Signal]``, ready.

    What is called ``loop-`` goes round.
    """
    module = import_module(f"audio.source.effects.{name}")
    for effect, sound in module.effects().items():
        put = write_loop if effect.startswith("loop-") else write
        put(folder / "effects" / f"{effect}.ogg", sound)


def main(names: list[str]) -> int:
    """Bake what is named; 2 for a name that is nothing."""
    unknown = [name for name in names if name not in (*pieces(), *families())]
    if unknown:
        print(f"there is no {', '.join(unknown)}; there are {', '.join((*pieces(), *families()))}")
        return 2
    for name in names or (*families(), *pieces()):
        began = perf_counter()
        (bake_piece if name in pieces() else bake_family)(name)
        print(f"{name}: {perf_counter() - began:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
