"""The chamber, played by the pilot: from the plunge to the corridor, and on to an awakening."""

from __future__ import annotations

from math import hypot

import pytest

from game.levels.campaign import Campaign
from game.profile import paths
from game.sim import tuning
from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.progress import Progress
from game.sim.trig import direction
from game.sim.world import World
from game.speedrun.attempt import Attempt
from game.speedrun.pilot import (
    Catch,
    Exit,
    Pilot,
    PilotLostError,
    Step,
)
from tests.replays.ways import chamber, hall


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    return Campaign.open(paths.maps(), (paths.shipped(),))


def fly(campaign: Campaign, route: tuple[Step, ...]) -> Attempt:
    attempt = Attempt(
        campaign.load, "chamber", campaign=campaign.name, campaign_hash=campaign.content_hash
    )
    Pilot(attempt).follow(route)
    return attempt


def test_the_straight_way_leads_through_and_home(campaign: Campaign) -> None:
    attempt = fly(campaign, (*chamber.THROUGH, *hall.HOME))
    assert attempt.finished
    assert [split.name for split in attempt.replay().header.splits][:1] == ["Forgotten ideas"]


def test_everything_in_it_can_be_had(campaign: Campaign) -> None:
    attempt = fly(campaign, chamber.EVERYTHING)
    assert attempt.world.progress.cranes == set(range(77, 89))
    assert "prototypes" in attempt.world.progress.figures
    assert attempt.tick < 90 * tuning.TICKS_PER_SECOND


def test_before_the_spark_nobody_drifts_out(campaign: Campaign) -> None:
    world = World(campaign.load("chamber"), 0, Progress(entry="the mouth of the tide"))
    for tick in range(60 * tuning.TICKS_PER_SECOND):
        puff = int(Button.BREATHE) if tick % tuning.PUFF_BACK < tuning.PUFF_BACK / 2 else 0
        world.step(Controls(puff, 127, 0))
        assert world.player.x < 4090


@pytest.mark.parametrize("turn", [k / 8 for k in range(1, 8)])
def test_however_hard_one_is_thrown_one_stays_inside_and_swims_back(
    campaign: Campaign, turn: float
) -> None:
    level = campaign.load("chamber")
    world = World(level, 0, Progress(entry="the cork"))
    player = world.player
    ux, uy = direction(turn)
    for _ in range(600):
        player.vx, player.vy = ux * tuning.FLOAT_MOST, uy * tuning.FLOAT_MOST
        world.step(NEUTRAL)
        assert 0 < player.x < level.width
        assert 0 < player.y < level.height
    player.vx = player.vy = 0.0
    best = hypot(player.x - 2112, player.y - 1600)
    for _ in range(1800):
        dx, dy = 2112 - player.x, 1600 - player.y
        far = hypot(dx, dy)
        best = min(best, far)
        if far < 300:
            return
        world.step(Controls(0, round(127 * dx / far), round(127 * dy / far)))
    assert best < 650


def test_a_step_that_finds_nothing_here_says_so(campaign: Campaign) -> None:
    for step in (Catch(99), Exit("nowhere")):
        with pytest.raises(PilotLostError, match="no such"):
            fly(campaign, (step,))
