"""A walk: hands that play badly, looked at in every tick, and then a way on from where they
left the dreamer.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from random import Random

from game.levels.campaign import Campaign
from game.levels.proof.atlas import Atlas
from game.levels.proof.budget import MOST_WORK, Budget
from game.speedrun.attempt import Attempt
from game.speedrun.pilot import Charts, PilotLostError
from game.speedrun.playback import Playback
from tests.walks.allowed import Allowed, Model, NotAllowedError
from tests.walks.beginnings import AFTER_ALL, any_beginning
from tests.walks.hands import fickle
from tests.walks.onward import come_back, go_on
from tests.walks.watch import Watch, WatchError

MOST_PLACES = 24
"""On the way from anywhere to an awakening."""


@dataclass(slots=True)
class Walks:
    """What many walks came to."""

    inputs: int = 0
    """Ticks walked."""
    onward: int = 0
    """Ticks it took to play on from where they ended."""
    ended: Counter[str] = field(default_factory=Counter)
    """How many ended in each place."""
    awoken: int = 0
    faults: list[str] = field(default_factory=list)
    """What should not have been, each with its seed and place."""


class Walker:
    """Walks in one campaign."""

    def __init__(self, campaign: Campaign) -> None:
        self._campaign = campaign
        self._charts: Charts = {}
        self._model = Model(Atlas(campaign.proof.atlas.levels, Budget(1000 * MOST_WORK)))
        self.walks = Walks()

    def walk(self, seed: int, place: str, ticks: int, *, to_the_end: bool = False) -> None:
        """One walk of so many inputs that begins in ``place``, and what comes after."""
        chance = Random(f"{place} {seed}")
        start = any_beginning(chance, self._campaign, place)
        attempt = Attempt(
            self._campaign.load, place, start.seed, progress=start.progress, kind="practice"
        )
        try:
            self._wander(attempt, chance, ticks)
            self._retrace(attempt)
            if not attempt.finished:
                self._play_on(attempt, to_the_end=to_the_end)
        except (WatchError, NotAllowedError, PilotLostError) as fault:
            where = f"{place} from '{start.progress.entry}'"
            self.walks.faults.append(f"seed {seed}, {where}, {ticks} ticks: {fault}")

    def _wander(self, attempt: Attempt, chance: Random, ticks: int) -> None:
        watch, hand = Watch(attempt), fickle(chance, attempt)
        allowed = Allowed(attempt, self._model)
        for _ in range(ticks):
            if attempt.finished:
                break
            events = attempt.step(next(hand))
            watch.look(events)
            allowed.look(events)
            self.walks.inputs += 1
        self.walks.ended[attempt.world.level.name] += 1
        allowed.ends()

    def _retrace(self, attempt: Attempt) -> None:
        """The tape played again must come to the same, tick for tick."""
        replay = attempt.replay()
        again = Playback(replay, self._campaign.load)
        for _ in again:
            pass
        if again.attempt.replay() != replay:
            raise WatchError("the same inputs came to something else")

    def _play_on(self, attempt: Attempt, *, to_the_end: bool) -> None:
        place = attempt.world.level.name
        self.walks.onward += go_on(attempt, self._charts)
        if to_the_end:
            for _ in range(MOST_PLACES):
                if attempt.finished:
                    self.walks.awoken += 1
                    return
                self.walks.onward += go_on(attempt, self._charts)
            raise PilotLostError("the dream has no end")
        if place not in AFTER_ALL and attempt.world.level.name not in AFTER_ALL:
            come_back(attempt, place, self._charts)
