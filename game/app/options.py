"""Options: what was asked for on the command line, for the window."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from game.sim.progress import Progress
from game.sim.states import STATES, progress_in
from game.speedrun.livesplit.address import Address


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for on the command line."""

    place: str = ""
    at: str = ""
    seed: int | None = 0
    """None: drawn anew for each dream."""
    category: str = ""
    """Not empty = a speedrun: the clock is shown."""
    size: tuple[int, int] = (1280, 720)
    quality: str = ""
    state: str = ""
    """One of ``sim.states.STATES``, or empty for where the dream begins."""
    watch: bool = False
    """Whether maps that are saved while they are played are taken in."""
    turn: int = 1
    """Turn of the spiral."""
    mute: bool = False
    """Whether there is no sound."""
    livesplit: Address | None = None
    """Where LiveSplit's server is, if it is to follow."""
    one: int | None = None
    """Port for LiveSplit One to come to."""
    practice: bool = False
    """Whether the tools of practice are in hand from the start."""
    tas: Path | None = None
    """A TAS text that plays."""
    ghosts: tuple[str, ...] = ()
    """What is raced: of ``ghosts.KINDS``, or files; empty = the best, where the clock is shown."""

    def elsewhere(self, category: str = "", seed: int | None = 0) -> Options:
        """The same for another dream: where to begin, and what plays, was meant for this one."""
        return replace(
            self, place="", at="", category=category, seed=seed, state="", turn=1, tas=None
        )

    @property
    def begins_elsewhere(self) -> bool:
        """Whether a dream so asked for does not begin as all do: nothing of it is kept."""
        return bool(self.place or self.at or self.state or self.turn != 1)

    @property
    def progress(self) -> Progress | None:
        """What one begins with; None = nothing but what a new dream has."""
        if not self.state and self.turn == 1:
            return None
        return replace(progress_in(self.state or STATES[0]), turn=self.turn)
