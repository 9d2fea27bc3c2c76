"""What playing a whole run again costs, as ``verify`` does it: no window, one core."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial

from game.cli.judging import seldom_tidied
from game.levels.campaign import Campaign
from game.profile import paths
from game.sim.tuning import TICKS_PER_SECOND
from game.speedrun.playback import Playback
from game.speedrun.replay import read

Timed = Callable[[Callable[[], object]], float]


def resimulated(times: int, timed: Timed) -> tuple[float, float]:
    """Microseconds of the shipped any% run played again, the best of so many, and of itself."""
    replay = read(paths.runs() / "any.replay")
    campaign = Campaign.open(paths.maps(), (paths.shipped(),))
    for mark in replay.header.places:
        campaign.load(mark.name)
    costs = []
    for _ in range(times):
        playback = Playback(replay, campaign.load)
        with seldom_tidied():
            costs.append(timed(partial(deque, playback, maxlen=0)))
    return min(costs), replay.inputs.ticks / TICKS_PER_SECOND * 1e6
