"""Proving: the whole of what is said of one campaign, worked out when it is asked for."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cached_property

from game.levels.proof.atlas import Atlas
from game.levels.proof.locks import Lock, locks
from game.levels.proof.outlook import DeadEnd, Parting, dead_ends, partings
from game.levels.proof.reach import Reach
from game.levels.proof.search import Search
from game.levels.proof.states import Found
from game.levels.proof.verdicts import Deed, Verdict, verdicts
from game.levels.proof.winds import winds
from game.sim.level import Level
from game.sim.mirror import mirrored
from game.sim.parts.ribbon import Ribbon
from game.sim.tuning import WALK


class Proof:
    """What can be had in a campaign. Its members raise IntricateError where it is too much."""

    def __init__(self, levels: Mapping[str, Level], start: str) -> None:
        self.levels, self.start = levels, start
        self.atlas = Atlas(levels)

    def reach(self, level: Level) -> Reach:
        """What can be come to in one of its places at all."""
        return Reach(self.atlas, level.name, self.atlas.lessons)

    @cached_property
    def search(self) -> Search:
        """What looks through it."""
        return Search(self.atlas)

    @cached_property
    def found(self) -> Found:
        """Everything that can be come to from the beginning."""
        return self.search.explore(self.start)

    @cached_property
    def dead_ends(self) -> list[DeadEnd]:
        """First states from which no ending can be reached."""
        return dead_ends(self.search, self.found)

    @cached_property
    def partings(self) -> list[Parting]:
        """Moves after which cranes cannot be had any more."""
        return partings(self.found)

    @cached_property
    def locks(self) -> list[Lock]:
        """What keeps shut what can never be had."""
        wanted = {verdict.item for verdict in self.verdicts() if verdict.word == "impossible"}
        return locks(self.search, self.found, wanted) if wanted else []

    @cached_property
    def other(self) -> Proof | None:
        """The same in every second turn of the spiral; None where all runs both ways alike."""
        if not any(_is_one_way(level) for level in self.levels.values()):
            return None
        return Proof({name: mirrored(level) for name, level in self.levels.items()}, self.start)

    def verdicts(self, deeds: Collection[Deed] = ()) -> list[Verdict]:
        """One for everything there is; ``deeds`` are what certified runs have done."""
        return verdicts(self.search, self.found, deeds)


def _is_one_way(level: Level) -> bool:
    """Whether something there leads one way alone, and another way in its mirror image."""
    if any(not wind.gust.steadfast for wind in winds(level).values()):
        return True
    ribbons = (part for part in level.parts if isinstance(part, Ribbon))
    return any(
        ribbon.speed >= WALK and not (ribbon.steadfast or ribbon.tide or ribbon.after)
        for ribbon in ribbons
    )
