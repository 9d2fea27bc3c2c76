"""Bake the pictures: ``python -m sprites.source [program ...]``, all without names."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules
from time import perf_counter

import sprites.source

APART = {"__main__", "poses", "sheet"}
"""Run by hand: they write no picture that ships."""


def programs() -> dict[str, Callable[[], None]]:
    """The art programs by name: every module here that has a ``main``."""
    names = sorted(m.name for m in iter_modules(sprites.source.__path__) if m.name not in APART)
    modules = {name: import_module(f"sprites.source.{name}") for name in names}
    return {name: module.main for name, module in modules.items() if hasattr(module, "main")}


def main(names: list[str]) -> int:
    """Run the named programs, or all; 2 if a name is not one of them."""
    known = programs()
    unknown = [name for name in names if name not in known]
    if unknown:
        print(f"no such program: {', '.join(unknown)}; there are {', '.join(known)}")
        return 2
    for name in names or known:
        start = perf_counter()
        known[name]()
        print(f"{name}: {perf_counter() - start:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
