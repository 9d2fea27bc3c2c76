"""Woken: what stays of the dreams that were dreamt to their end: the cranes, and the turn.

Owns one small file, ``woken.json`` in the user's folder. It is written beside itself
and put in place whole, so that whoever is killed in between has the old one.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, Final

from game.profile import paths
from game.sim.progress import Progress

FILE: Final = "woken.json"
_LARGEST: Final = 1_000_000
_MOST: Final = 100_000
"""Numbers of cranes and turns beyond this are no game's."""


class WokenError(Exception):
    """The file cannot be read. The message names it and says why, in one line."""


@dataclass(frozen=True, slots=True)
class Woken:
    """What one has, having woken."""

    cranes: frozenset[int] = frozenset()
    """Numbers of the cranes caught in any turn."""
    turn: int = 0
    """Turns of the spiral that were finished."""

    @property
    def next_turn(self) -> Progress:
        """What one comes with into the turn that follows."""
        return Progress(cranes=self.cranes, turn=max(1, self.turn)).spiral()

    def after(self, progress: Progress) -> Woken:
        """The same, having woken once more, with that progress."""
        return Woken(self.cranes | progress.cranes, max(self.turn, progress.turn))


def path() -> Path:
    """Where it lies; not made by asking."""
    return paths.home() / FILE


def read(campaign: str) -> Woken:
    """What stays of the dreams of a campaign; nothing where there is no file. WokenError."""
    told = _read_all().get(campaign)
    return Woken() if told is None else _woken(told)


def save(campaign: str, woken: Woken) -> None:
    """Keep it, and what is kept of other campaigns. Raises OSError.

    A file that cannot be read is set aside under another name.
    """
    try:
        known = _read_all()
    except WokenError:
        path().replace(path().with_suffix(".unreadable"))
        known = {}
    known[campaign] = {"turn": woken.turn, "cranes": sorted(woken.cranes)}
    path().parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile("w", dir=path().parent, suffix=".tmp", delete=False) as out:
        beside = Path(out.name)
        try:
            json.dump(known, out)
            out.flush()
            os.fsync(out.fileno())
        except OSError:
            beside.unlink()
            raise
    beside.replace(path())


def _read_all() -> dict[str, Any]:
    try:
        with path().open("rb") as file:
            data = file.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise WokenError(f"{path()} is too large")
        known = json.loads(data)
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as problem:
        raise WokenError(f"{path()} cannot be read ({problem})") from None
    if not isinstance(known, dict):
        raise WokenError(f"{path()} holds no dreams")
    return known


def _woken(told: Any) -> Woken:
    turn = told.get("turn") if isinstance(told, dict) else None
    cranes = told.get("cranes") if isinstance(told, dict) else None
    if not _is_number(turn) or not isinstance(cranes, list) or not all(map(_is_number, cranes)):
        raise WokenError(f"{path()} holds something else than turns and cranes")
    return Woken(frozenset(cranes), int(str(turn)))


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MOST
