"""Led: a TAS text that plays a dream, until its end or until the keys are taken over.

Owns the file, which is read anew each time the dream begins: whoever writes it saves it and
runs again. What is asserted in it and does not hold stops the dream there, and is told.
"""

from __future__ import annotations

from pathlib import Path

from game.app.library import Library
from game.levels.campaign import Campaign
from game.sim.controls import Controls
from game.speedrun.attempt import Attempt
from game.speedrun.categories import begin, named
from game.speedrun.tas import Script, TasError, read
from game.speedrun.track import Track


class Led:
    """One text, and whether it still leads."""

    def __init__(self, file: Path, script: Script) -> None:
        self.file, self._script = file, script
        self._track = Track(script)
        self._taken = False
        self.fault = ""
        """What was asserted and does not hold, in a line that names file and line."""

    @classmethod
    def read(cls, file: Path, campaign: Campaign) -> Led:
        """Read the file. Raises TasError, also for a category the campaign has not."""
        script = read(file)
        category = named(script.category, campaign.manifest.goals)
        if not category or begin(category, campaign.start, campaign.locations) is None:
            raise TasError(0, f"{campaign.title} has no {script.category}")
        script.category = category
        return cls(file, script)

    def attempt(self, library: Library) -> Attempt:
        """A dream on its terms, marked for good. Raises MapError."""
        attempt = library.attempt(category=self._script.category, seed=self._script.seed)
        attempt.kind = "tas"
        return attempt

    def leads(self, attempt: Attempt) -> bool:
        """Whether it plays the next tick."""
        return not self._taken and attempt.tick < self._track.ticks

    def is_done(self, attempt: Attempt) -> bool:
        """Whether its last tick was played just now."""
        return not self._taken and attempt.tick == self._track.ticks

    def take_over(self) -> None:
        """From now on, and for this dream, the keys play."""
        self._taken = True

    def controls(self, attempt: Attempt) -> Controls | None:
        """What it holds in the next tick; None where it does not lead."""
        return self._track.controls(attempt.tick) if self.leads(attempt) else None

    def judge(self, attempt: Attempt) -> bool:
        """Whether all that is asserted at this tick holds; else ``fault`` says what does not."""
        if self._taken:
            return True
        try:
            self._track.hold(attempt)
        except TasError as fault:
            self.fault = f"{self.file.name}: {fault}"
            return False
        return True

    def line(self, attempt: Attempt) -> str:
        """Where in the text one is: its line, and which tick of it comes next."""
        found = self._track.line(attempt.tick) if self.leads(attempt) else None
        return "" if found is None else f"{found[0]}  {found[1]}/{found[2]}"
