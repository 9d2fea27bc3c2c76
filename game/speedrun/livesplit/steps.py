"""Steps: which segments of the runner's own splits file the splits of a run end.

LiveSplit goes through its segments in their one order; runs of ours may change theirs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from game.speedrun.livesplit.feed import Passed

_SUBSPLIT: Final = re.compile(r"^-|^\{[^}]*\}")


class Step(NamedTuple):
    """One segment further: split at that game time in ticks, or skipped (None)."""

    ticks: int | None


def steps(segments: Sequence[str], splits: Sequence[Passed], *, ended: bool) -> list[Step]:
    """All steps of a run until now; as many as LiveSplit's split index should be.

    ``segments`` are LiveSplit's names, none if they are not known. A split they do not have,
    or have behind them, is left out; but the end of the run ends the last. Where they have
    none of our names at all, the splits are taken one by one.
    """
    names = [_plain(name) for name in segments]
    known = {_plain(split.name) for split in splits} & set(names)
    found: list[Step] = []
    for i, split in enumerate(splits):
        last = ended and i == len(splits) - 1
        at = len(found)
        if not names or (not known and not last and at < len(names) - 1):
            found.append(Step(split.ticks))
            continue
        if last:
            to = len(names) - 1
        elif _plain(split.name) in names[at:-1]:
            to = names.index(_plain(split.name), at)
        else:
            continue
        if to >= at:
            found += [Step(None)] * (to - at)
            found.append(Step(split.ticks))
    return found


def _plain(name: str) -> str:
    return " ".join(_SUBSPLIT.sub("", name.strip()).split()).casefold()
