"""Library: a campaign's places, ready for the rules and ready to be drawn."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from game.app import daybreak, vista
from game.levels.campaign import Campaign
from game.levels.errors import MapError
from game.levels.here import beginning
from game.levels.mirrored import mirrored
from game.profile import paths
from game.sim.level import Level
from game.sim.mirror import turned
from game.sim.progress import Progress
from game.speedrun.attempt import Attempt
from game.speedrun.categories import ANY, NO_GOALS, Begin, Goals, begin
from game.view.place import Place
from game.words import tongue


class Library:
    """One campaign, opened. Raises MapError where it cannot be read."""

    def __init__(
        self,
        folder: Path | None = None,
        single: Path | None = None,
        campaign: Campaign | None = None,
    ) -> None:
        """``folder`` holds the campaign; None is the dream that ships.

        ``single`` is one map file, played in the campaign it lies in, or alone. ``campaign``
        is one that was opened elsewhere.
        """
        self._source = folder, single, campaign
        roots = (paths.shipped(),)
        if campaign is not None:
            self.campaign = campaign
        elif single is not None:
            self.campaign = Campaign.single(single, roots)
        else:
            self.campaign = Campaign.open(folder or paths.maps(), roots)
        tongue.dream_in(self.campaign.catalogue(tongue.language()))
        self._places: dict[tuple[str, int], Place] = {}
        self._pictures: dict[tuple[str, int], Place] = {}
        """Places as they were: their tiles may look the same."""

    def again(self, changed: Collection[Path]) -> Library:
        """The same after these files were saved: what is made of them is read anew. MapError."""
        campaign = self.campaign.again(changed)
        if campaign is None:
            return Library(*self._source)
        library = Library(campaign=campaign)
        library._source = self._source
        for key, place in self._places.items():
            if campaign.knows(key[0]):
                library._places[key] = place
            else:
                library._pictures[key] = place
        return library

    @property
    def cranes(self) -> int:
        """How many cranes there are to be caught."""
        campaign = self.campaign
        return sum(len(campaign.load(name).cranes) for name in campaign.names)

    def goals_of(self, category: str) -> Goals:
        """What judges a category of its own; none where not all of its maps are here."""
        try:
            return self.campaign.goals_of(category)
        except MapError:
            return NO_GOALS

    def place(self, name: str, turn: int = 1) -> Place:
        """What is to be drawn of a place in a turn of the spiral."""
        if name == vista.NAME:
            return vista.place()
        if name == daybreak.NAME:
            return daybreak.place(self.campaign)
        key = name, turn % 2
        if key not in self._places:
            found = self.campaign.place(name)
            tilemap = found.tilemap if turn % 2 else mirrored(found.tilemap)
            was = self._pictures.pop(key, None)
            self._places[key] = Place.of(turned(found.level, turn), tilemap, was)
        return self._places[key]

    def attempt(
        self,
        start: str = "",
        *,
        seed: int = 0,
        category: str = ANY,
        progress: Progress | None = None,
        at: str = "",
    ) -> Attempt:
        """A new dream. One that begins anywhere but where its category does is practice.

        ``at`` is where in the first place: a way in, an object's id, or ``X,Y`` in px.
        MapError if it is none of these.
        """
        campaign = self.campaign
        goals = campaign.goals_of(category)
        begins = begin(category, campaign.start, campaign.locations, goals)
        begins = begins or Begin(campaign.start)
        place = start or begins.place
        practice = place != begins.place or progress is not None or bool(at)
        if not practice:
            progress = begins.progress
        elif at:
            progress = (progress or Progress()).at(at)

        def load(name: str) -> Level:
            found = campaign.place(name)
            return beginning(found, at) if name == place else found.level

        return Attempt(
            load if at else campaign.load,
            place,
            seed,
            category,
            progress=progress,
            kind="practice" if practice else "run",
            campaign=campaign.name,
            campaign_hash=campaign.content_hash,
            goals=goals,
        )
