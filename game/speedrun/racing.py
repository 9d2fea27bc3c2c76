"""Racing: which recorded runs may be raced by an attempt, and which of them is the best.

Owns that choice. Only what was run on the same terms is of one race: same maps, rules,
category, seed and beginning; practice, TAS and helped runs are raced by nobody unasked.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from game.sim.progress import Assists, Progress
from game.sim.tuning import RULES_VERSION
from game.speedrun.attempt import Attempt
from game.speedrun.categories import asks
from game.speedrun.fields import FieldError
from game.speedrun.header import Header, from_json
from game.speedrun.replay import SUFFIX, Replay
from game.speedrun.rival import Segment, segments

_MOST_LINE = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Race:
    """What runs must share to be compared."""

    campaign_hash: str
    rules: int
    category: str
    seed: int
    start: str
    progress: Progress


def race_of(attempt: Attempt) -> Race:
    """The race an attempt is in."""
    return Race(
        attempt.campaign_hash,
        RULES_VERSION,
        attempt.category,
        attempt.seed,
        attempt.start,
        attempt.first_progress,
    )


@dataclass(frozen=True, slots=True)
class Entrant:
    """A recorded run that may be raced: its file, and what that says of itself."""

    path: Path
    header: Header

    def is_in(self, race: Race) -> bool:
        """Whether it was run to its end, on these terms, by its own strength."""
        told = self.header
        terms = Race(
            told.campaign_hash, told.rules, told.category, told.seed, told.start, told.progress
        )
        fair = told.kind == "run" and told.assists == Assists()
        return fair and told.time is not None and terms == race


def entrant(path: Path) -> Entrant | None:
    """What lies there as an entrant; None where it is no replay. Reads the header alone."""
    try:
        with path.open("rb") as file:
            if not file.readline(80).startswith(b"starfloor replay "):
                return None
            return Entrant(path, from_json(file.readline(_MOST_LINE).decode()))
    except (OSError, FieldError, UnicodeDecodeError):
        return None


class Stable:
    """All recorded runs of a folder; each file is read once, and again when it has changed."""

    def __init__(self, folder: Path, *, proved: bool = False) -> None:
        """A folder that is not there holds nothing.

        ``proved``: what lies there did what its category asks. Of other runs that come to their
        end in a category that asks more, nobody knows; they are not raced unasked.
        """
        self._folder, self._proved = folder, proved
        self._below = "**/" if proved else ""
        """What ships lies in folders, by campaign."""
        self._known: dict[Path, tuple[int, Entrant | None]] = {}

    def entrants(self, race: Race) -> list[Entrant]:
        """Those of the race, the fastest first; of equals the one that was there first."""
        found: list[Entrant] = []
        if asks(race.category) and not self._proved:
            return found
        for path in sorted(self._folder.glob(f"{self._below}*{SUFFIX}")):
            one = self._read(path)
            if one is not None and one.is_in(race):
                found.append(one)
        return sorted(found, key=_time)

    def _read(self, path: Path) -> Entrant | None:
        try:
            written = path.stat().st_mtime_ns
        except OSError:
            return None
        known = self._known.get(path)
        if known is None or known[0] != written:
            known = self._known[path] = written, entrant(path)
        return known[1]


def _time(one: Entrant) -> int:
    return one.header.time or 0


def best_segments(runs: Iterable[Replay]) -> dict[tuple[str, str], Segment]:
    """Of each segment the fastest, by the splits it lies between; ``runs`` best first.

    They come in the order of the best run, then what others alone have: where places can be
    taken in any order, the way of the best run goes on before every other.
    """
    best: dict[tuple[str, str], Segment] = {}
    for run in runs:
        for one in segments(run):
            key = one.begins.name, one.ends.name
            if key not in best or one.ticks < best[key].ticks:
                best[key] = one
    return best
