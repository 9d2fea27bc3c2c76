"""Take the README's pictures with the game itself: ``uv run python -m docs.take_pictures``.

Most are moments of recorded runs. The podium's answer and the crowned hall, which a run
skips, are played by the pilot on the spot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.sim.progress import Progress
from game.sim.states import progress_in
from game.speedrun.attempt import Attempt
from game.speedrun.pilot import Go, Pilot, Step, Wait, Write
from game.speedrun.replay import Replay, read
from game.view.offscreen import go_headless

if TYPE_CHECKING:
    from game.app.library import Library

FOLDER: Final = Path(__file__).resolve().parent / "pictures"
WANTED: Final = {
    "office": ("dream", "office", 0, 800),
    "arrival": ("dream", "hall", 0, 88),
    "chasm": ("dream", "chasm", 0, 1316),
    "gears": ("dream", "gears", 0, 1658),
    "podium": ("dream", "hall", 3, 709),
    "storm": ("podium", "hall", 0, 780),
    "hall": ("crowned", "hall", 0, 300),
    "cliff": ("dream", "cliff", 1, 165),
    "sun": ("dream", "sun", 0, 1245),
    "chamber": ("dream", "chamber", 0, 745),
    "corridor": ("dream", "corridor", 0, 1101),
    "threshold": ("dream", "threshold", 0, 232),
    "kite": ("kite", "kite", 0, 430),
    "letter": ("letter", "letter", 0, 815),
    "report": ("report", "report", 0, 2300),
}
"""Picture to a run, a place, which visit to it from 0, and ticks after entering.

In what is played on the spot the ticks count from the end of what was done there.
"""


def main() -> None:
    """Play or read each run once, and save its pictures."""
    go_headless()
    from game.app.library import Library  # noqa: PLC0415 - headless has to be decided first
    from game.app.shots import pictures  # noqa: PLC0415
    from game.profile import paths  # noqa: PLC0415

    library = Library()
    FOLDER.mkdir(exist_ok=True)
    played = {"podium": _podium(library), "crowned": _crowned(library)}
    for run in dict.fromkeys(run for run, *_ in WANTED.values()):
        replay, began = played.get(run) or (read(paths.runs() / f"{run}.replay"), 0)
        at: dict[int, str] = {}
        for picture, (of, place, visit, later) in WANTED.items():
            if of == run:
                visits = [mark.tick for mark in replay.header.places if mark.name == place]
                at[visits[visit] + began + later] = picture
        load, place_of = library.campaign.load, library.place
        drawn = pictures(replay, load, place_of, at.__contains__, timed=False)
        for tick, picture_drawn in drawn:
            picture_drawn.save(FOLDER / f"{at[tick]}.jpg", quality=90)
            print(at[tick])


def _podium(library: Library) -> tuple[Replay, int]:
    """The three phrases are written, and the hall answers."""
    knowing = replace(progress_in("crowned"), scenes=frozenset[str]())
    return _played(library, knowing, (Go(1856.0, 652.0), Write()), 800)


def _crowned(library: Library) -> tuple[Replay, int]:
    """The hall as it is when all was written."""
    return _played(library, progress_in("crowned"), (Go(1856.0, 660.0),), 400)


def _played(
    library: Library, progress: Progress, steps: Sequence[Step], waits: int
) -> tuple[Replay, int]:
    """What the pilot does at the podium, and the tick from which it only waits."""
    campaign = library.campaign
    attempt = Attempt(campaign.load, "hall", progress=progress.at("podium"), kind="practice")
    pilot = Pilot(attempt)
    pilot.follow(steps)
    began = attempt.tick
    pilot.follow((Wait(waits),))
    return attempt.replay(), began


if __name__ == "__main__":
    main()
