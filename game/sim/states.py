"""States: how far the dream has come, by which what is in a place may come and go.

``arrival`` from the start, ``cued`` once a lesson is known, ``crowned`` once the podium
has answered.
"""

from __future__ import annotations

from typing import Final

from game.sim.progress import LESSONS, Progress

STATES: Final = ("arrival", "cued", "crowned")

PODIUM: Final = "podium"
"""The scene in ``Progress.scenes`` that crowns."""
COMPASS: Final = "compass"
"""The one that gives the compass."""


def state_of(progress: Progress) -> str:
    """One of ``STATES``."""
    if PODIUM in progress.scenes:
        return "crowned"
    return "cued" if progress.lessons else "arrival"


def progress_in(state: str) -> Progress:
    """The least progress that brings the dream to one of ``STATES``. KeyError for none."""
    return {
        "arrival": Progress(),
        "cued": Progress(lessons=frozenset(LESSONS[:1])),
        "crowned": Progress(lessons=frozenset(LESSONS), scenes=frozenset({PODIUM})),
    }[state]
