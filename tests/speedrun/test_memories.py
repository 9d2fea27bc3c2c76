"""The letter and the report: every crane can be caught, and their relics earned."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from game.levels.campaign import Campaign
from game.profile import paths
from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.events import Event, Fell
from game.sim.geometry import gap
from game.sim.parts.bleed import LiveBleed
from game.sim.parts.flap import LiveFlap
from game.sim.parts.lectern import LiveLectern
from game.sim.plane import tilted
from game.sim.progress import Progress
from game.sim.tuning import CATCH_HEIGHT
from game.speedrun.attempt import Attempt
from game.speedrun.pilot import Pilot, Step, steer

CAMPAIGN = Campaign.open(paths.maps(), (paths.shipped(),))
_NEAR = 8.0


@dataclass(frozen=True)
class Straight:
    """Walk straight to a point, whatever lies there by now."""

    x: float
    y: float

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        visits = len(pilot.attempt.places)
        while gap(pilot.here, (self.x, self.y)) > _NEAR and len(pilot.attempt.places) == visits:
            yield steer(pilot.here, (self.x, self.y))


@dataclass(frozen=True)
class Fold:
    """Press, where a crease is in reach, and wait until the sheet lies."""

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        prompt = pilot.world.prompt
        assert prompt is not None
        flap = prompt.target
        assert isinstance(flap, LiveFlap)
        yield Controls(int(Button.ACT))
        yield NEUTRAL
        while flap.turning:
            yield NEUTRAL


@dataclass(frozen=True)
class Snatch:
    """Stand, breathe, and close the hand on the crane of that number when it is near and low."""

    number: int

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        spots = pilot.world.level.cranes
        index = next(i for i, spot in enumerate(spots) if spot.number == self.number)
        pressed = False
        while self.number not in pilot.world.progress.cranes:
            flock = pilot.world.flock
            away = tilted(flock.x[index] - pilot.here[0], flock.y[index] - pilot.here[1])
            pressed = not pressed and away < 66.0 and flock.z[index] < CATCH_HEIGHT
            yield Controls(int(Button.BREATHE) | int(Button.CATCH) * pressed)


@dataclass(frozen=True)
class Dry:
    """Wait until the ink of that row bears at a px of its line, and at another in so many ticks."""

    row: str
    here: float
    there: float
    ticks: int

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        ids = {"see me": 0, "D": 1, "F": 2, "no": 3}
        inks = [live for live in pilot.world.parts.all if isinstance(live, LiveBleed)]
        bleed = inks[ids[self.row]].bleed
        while not (
            bleed.bears(self.here, pilot.world.tick)
            and bleed.bears(self.there, pilot.world.tick + self.ticks)
        ):
            yield NEUTRAL


@dataclass(frozen=True)
class Write:
    """Write all there is to write at the lectern in reach."""

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        yield Controls(int(Button.ACT))
        yield NEUTRAL
        while isinstance(pilot.world.writing, LiveLectern):
            yield Controls(0, 127, 0)


def play(
    place: str, steps: tuple[Step, ...], progress: Progress | None = None
) -> tuple[Attempt, list[Event]]:
    attempt = Attempt(CAMPAIGN.load, place, 0, kind="practice", progress=progress)
    events: list[Event] = []
    for controls in Pilot(attempt).controls(steps):
        events += attempt.step(controls)
    return attempt, events


TO_THE_KITCHEN: tuple[Step, ...] = (
    *(Straight(480.0, 420.0), Snatch(97), Straight(504.0, 477.0), Fold()),
    *(Straight(873.0, 441.0), Straight(1088.0, 506.0), Fold(), Straight(1138.0, 653.0)),
)
THE_SEAL: tuple[Step, ...] = (
    *(Straight(1338.0, 639.0), Straight(1532.0, 625.0), Straight(1525.0, 522.0), Fold()),
    *(Straight(1532.0, 625.0), Straight(1338.0, 639.0), Straight(1138.0, 653.0)),
    *(Straight(1113.0, 574.0), Fold(), Straight(1230.0, 386.0)),
)
FAR_OUT: tuple[Step, ...] = (
    *(Straight(1355.0, 449.0), Straight(1485.0, 442.0), Straight(1497.0, 397.0), Fold()),
    *(Straight(1701.0, 315.0), Snatch(99), Straight(1524.0, 395.0), Fold()),
)
ALL_OF_THE_LETTER: tuple[Step, ...] = (
    *(*TO_THE_KITCHEN, Straight(1338.0, 639.0), Snatch(98)),
    *(Straight(1524.0, 726.0), Fold(), Straight(1585.0, 814.0), Snatch(100)),
    *(Straight(1526.0, 696.0), *THE_SEAL, *FAR_OUT, Straight(1404.0, 361.0)),
)
ALL_OF_THE_REPORT: tuple[Step, ...] = (
    *(Straight(372.0, 240.0), Snatch(93), Straight(400.0, 400.0), Straight(440.0, 462.0)),
    *(Dry("see me", 330.0, 110.0, 60), Straight(650.0, 462.0), Straight(700.0, 380.0)),
    *(Straight(770.0, 362.0), Dry("D", 350.0, 130.0, 70), Straight(1000.0, 362.0)),
    *(Straight(1120.0, 300.0), Snatch(94), Straight(1000.0, 362.0), Dry("D", 130.0, 380.0, 60)),
    *(Straight(770.0, 362.0), Straight(720.0, 600.0), Straight(760.0, 664.0)),
    *(Dry("F", 380.0, 120.0, 70), Straight(1010.0, 664.0), Straight(1010.0, 962.0)),
    *(Dry("no", 560.0, 450.0, 230), Straight(720.0, 964.0), Snatch(95), Straight(400.0, 962.0)),
    *(Straight(400.0, 1170.0), Straight(512.0, 1216.0), Write(), Straight(1010.0, 1210.0)),
    *(Snatch(96), Straight(1190.0, 1190.0), Straight(1190.0, 1150.0)),
)


@pytest.mark.parametrize(
    ("place", "steps", "numbers"),
    [
        ("letter", ALL_OF_THE_LETTER, {97, 98, 99, 100}),
        ("report", ALL_OF_THE_REPORT, {93, 94, 95, 96}),
    ],
)
def test_every_crane_is_caught_and_the_relic_earned(
    place: str, steps: tuple[Step, ...], numbers: set[int]
) -> None:
    attempt, events = play(place, steps)
    assert attempt.world.progress.cranes == numbers
    assert attempt.world.progress.earned == {place}
    assert attempt.world.level.name == "hall"
    assert not any(isinstance(event, Fell) for event in events)


def test_three_folds_lead_to_the_seal() -> None:
    steps = (*TO_THE_KITCHEN[2:], *THE_SEAL, Straight(1404.0, 361.0))
    attempt, _ = play("letter", steps)
    assert attempt.world.progress.earned == {"letter"}
    assert attempt.tick < 60 * 60


@pytest.mark.parametrize("place", ["letter", "report"])
def test_one_may_leave_at_once_by_the_way_one_came(place: str) -> None:
    door = {"letter": (262.0, 880.0), "report": (240.0, 215.0)}[place]
    attempt, _ = play(place, (Straight(*door),))
    assert attempt.world.level.name == "hall"
    assert attempt.world.progress.earned == frozenset()
    at = {"letter": (1520.0, 1035.0), "report": (1300.0, 1010.0)}[place]
    assert gap((attempt.world.player.x, attempt.world.player.y), at) < 1.0


@pytest.mark.parametrize(
    ("relic", "at"), [("letter", (1520.0, 970.0)), ("report", (1300.0, 945.0))]
)
def test_the_relics_door_in_the_hall_leads_in(relic: str, at: tuple[float, float]) -> None:
    come = Progress(entry=relic, opened=(relic,))
    attempt, _ = play("hall", (Straight(*at),), come)
    assert attempt.world.level.name == relic
    start = attempt.world.level.spawns[0]
    assert gap((attempt.world.player.x, attempt.world.player.y), (start.x, start.y)) < 1.0
