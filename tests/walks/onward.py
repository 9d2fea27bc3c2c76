"""Onward: from wherever a walk has led, how the dream goes on. By place, and by the hinge
one is set back to.

A place is no dead end if from its last hinge the pilot comes out of it at its far end,
through controls alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from game.sim.controls import NEUTRAL, Controls
from game.sim.level import CraneSpot
from game.sim.parts.lectern import LiveLectern
from game.sim.progress import LESSONS
from game.sim.states import PODIUM
from game.sim.world import World
from game.speedrun.attempt import Attempt
from game.speedrun.pilot import (
    Awaken,
    Catch,
    Charts,
    Dash,
    Drift,
    Dry,
    Exit,
    Fly,
    Go,
    Light,
    Lull,
    Pilot,
    PilotLostError,
    Remake,
    Skip,
    Stands,
    Step,
    Straight,
    TakeString,
    Through,
    Touch,
    TurnBack,
    Unfurl,
    Write,
)
from tests.replays.ways import chamber, cliff, sun
from tests.replays.ways.cliff import over
from tests.walks.beginnings import PLAN_Z
from tests.walks.letter import ToTheSeal

TRIES: Final = 6
"""Times the pilot may be set back before a place counts as a dead end."""

Ways = Mapping[str, tuple[Step, ...]]
"""The steps to the far end by the hinge or spawn one stands at; empty = the start."""


@dataclass(frozen=True, slots=True)
class Learn:
    """Write at the lectern, unless all was written there."""

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        found = (live for live in pilot.world.parts.all if isinstance(live, LiveLectern))
        if any(not lectern.done for lectern in found):
            yield from Write().play(pilot)


@dataclass(frozen=True, slots=True)
class Back:
    """Be set back at the last hinge, once nothing else takes one anywhere."""

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        while True:
            while pilot.world.player.mode == "fall":
                yield NEUTRAL
            yield from TurnBack().play(pilot)
            if pilot.here == pilot.world.back:
                return
            yield NEUTRAL


def _chain(*legs: tuple[str, tuple[Step, ...]]) -> Ways:
    """Ways that follow one another: from each name, its own leg and all after it."""
    ways: dict[str, tuple[Step, ...]] = {}
    rest: tuple[Step, ...] = ()
    for name, leg in reversed(legs):
        rest = (*leg, *rest)
        ways[name] = rest
    return ways


_CHASM = _chain(
    ("", (Go(1900, 1150),)),
    ("the first page", (Go(1900, 1150),)),
    ("page two", (Go(3090, 1790),)),
    ("the lectern", (Go(3090, 1790), Learn(), Go(3200, 1830))),
    ("one tile on", (Dash(3700, 1745), Dash(3720, 1590), Dash(3760, 1380), Dash(3780, 1180))),
    ("the edge of the storm", (Go(3900, 1000), Go(4040, 985), Dash(4480, 1000))),
    ("the last page", (Exit("to the hall"),)),
)

_GEARS = _chain(
    ("", (Go(560, 3190), Straight(700, 3168))),
    (
        "the first round",
        (
            *(Straight(1105, 3168), Straight(1322, 3168), Straight(1644, 2987)),
            Straight(1900, 2990),
        ),
    ),
    (
        "the mesh",
        (
            *(Go(2016, 2840), Stands("Ambrose Pell", 260), Straight(2030, 2650)),
            Stands("Dame Oda Wrex"),
            Straight(2290, 2262),
        ),
    ),
    (
        "the lectern",
        (
            *(Learn(), Go(2075, 2150), Remake("The Unknown Expert", 1716, 2109)),
            Straight(1600, 2070),
            *(Straight(1491, 1990), Remake("Lord Quill the Brief", 1491, 1532)),
        ),
    ),
    ("half remade", (Straight(1540, 1500), Remake("Pia Mund", 1990, 1340))),
    (
        "ridden and remade",
        (
            *(Go(2210, 1230), Stands("The Founder", 100), Straight(2362, 1190)),
            Stands("The Successor", 60),
            Straight(2559, 1098),
            Stands("Somebody Important", 60),
            Straight(2930, 960),
        ),
    ),
    ("after the escapement", (Exit("the door at the end", straight=True),)),
)
_SIDEWAYS: Ways = {
    "the quiet landing": (
        *(Straight(3040, 3080), Straight(2881, 3072), Straight(2486, 2976), Straight(2190, 2976)),
        *_GEARS["the mesh"],
    ),
    "the draughty landing": (
        *(Straight(1240, 2040), Straight(1491, 2054), Straight(1491, 1990)),
        *(Remake("Lord Quill the Brief", 1491, 1532), Straight(1540, 1500)),
        *(Remake("Pia Mund", 1990, 1340), *_GEARS["ridden and remade"]),
    ),
    "the workshop": (
        *(Straight(3360, 1860), Straight(3500, 1700), Straight(3200, 1640)),
        *(Straight(2764, 1547), Straight(2200, 1400), *_GEARS["ridden and remade"]),
    ),
}
"""From where nobody has to go."""

_CLIFF = {
    **_chain(
        ("", (Go(720, 2290),)),
        ("out of the page", (Go(1900, 2250),)),
        ("the first lee", (Go(2925, 2200),)),
        ("the edge of breath", (Go(2925, 2020), over(2925, 1620))),
        (
            "a step in the air",
            (
                *(Go(2850, 1550), Lull(2700, 1550, 190), over(2590, 1545)),
                *(Lull(2450, 1540, 200), over(2270, 1545)),
            ),
        ),
        ("below the lip", (Go(2200, 1560), Learn(), Go(1900, 1400))),
        ("into the wind", (Learn(), *cliff.BROKEN_RAMP, *cliff.TO_THE_LIP)),
        ("the lip", (Exit("the way home"),)),
    ),
    "headline": (Go(720, 2290),),
    "from_the_wall": (Exit("the way home"),),
}

_PLUNGE = cliff.PLUNGE

_SUN = _chain(
    ("", ()),
    ("on the rim", (*sun.RIM, *sun.BLADES[:2])),
    ("the first jade", sun.BLADES[2:7]),
    ("between the blades", sun.BLADES[7:10]),
    ("the third jade", (*sun.BLADES[10:], *sun.LAST_BLADES[:3])),
    ("behind the blades", sun.LAST_BLADES[3:-2]),
    ("first ring", (*sun.LAST_BLADES[-2:], *sun.PLATES)),
    ("second ring", sun.PATH),
    ("third ring", sun.ALL_AT_ONCE[:2]),
    ("last ring", (*sun.ALL_AT_ONCE[2:], Exit("the aperture"))),
)

_CHAMBER = _chain(
    ("", (Drift(450, 1600),)),
    ("the empty ring", (Drift(1150, 1560),)),
    ("among the prototypes", (Drift(1440, 1320), Drift(1600, 1480), Drift(1900, 1600))),
    ("the cork", (Unfurl(), *chamber.OUT[:3])),
    ("the mouth of the tide", chamber.OUT[3:]),
)
_PAST_THE_SPARK = (*chamber.BACK, *_CHAMBER["the cork"])
"""From the mouth, while the chamber still breathes in."""

_KITE = _chain(
    ("", ()),
    ("the first hill", (TakeString(), Go(470, 1080), Fly(1000, 1080, lets_go=False))),
    ("the second hill", (TakeString(), Go(1090, 1110), Fly(1370, 480, lets_go=False))),
    ("the top of the street", (TakeString(), Go(1255, 515), Fly(340, 470))),
    ("home by dark", (Exit("in for soup", straight=True),)),
)

_REPORT = _chain(
    ("", (Straight(400, 400),)),
    ("subjects", (Straight(440, 462), Dry(0, 330, 110, 60), Straight(650, 462))),
    (
        "effort",
        (
            *(Straight(720, 600), Straight(760, 664), Dry(2, 380, 120, 70)),
            Straight(1010, 664),
        ),
    ),
    (
        "more marks",
        (
            *(Straight(1010, 962), Dry(3, 500, 625, 110), Straight(545, 963)),
            *(Dry(4, 176, 335, 42), Straight(545, 1130, waits=True)),
        ),
    ),
    (
        "the last line",
        (
            *(Straight(600, 1190), Straight(512, 1216), Learn(), Straight(750, 1222)),
            *(Straight(1100, 1222, waits=True), Exit("promise", straight=True)),
        ),
    ),
)

_DOORS: Final = {
    "slip": "chasm",
    "blueprint": "gears",
    "headline": "cliff",
    "kite": "kite",
    "report": "report",
    "letter": "letter",
}
"""Relics, and the places behind their doors."""

_WAYS: Final[Mapping[str, Ways]] = {
    "chasm": {
        **_CHASM,
        "the foot of the ladder": (
            *(Dash(4360, 1700), Dash(3760, 1380), Dash(3780, 1180)),
            *_CHASM["the edge of the storm"],
        ),
        "the long way round": (Go(4725, 1650), Exit("to the hall")),
    },
    "gears": {**_GEARS, **_SIDEWAYS},
    "cliff": _CLIFF,
    "sun": _SUN,
    "chamber": _CHAMBER,
    "kite": _KITE,
    "report": _REPORT,
    "letter": {"": (ToTheSeal(),)},
    "corridor": {"": (Exit("threshold"),)},
    "threshold": {"": (Awaken(),)},
}


def _through_the_hall(world: World) -> tuple[Step, ...]:
    """Through the next door that courage opens, or the podium and the fallen wall."""
    progress = world.progress
    if PODIUM in progress.scenes:
        return (Exit("cliff"),)
    if progress.lessons >= set(LESSONS):
        return (Go(1856, 652), Write(), Skip(), Exit("cliff"))
    lessons = dict(zip(("slip", "blueprint", "headline"), LESSONS, strict=True))
    relic = next(relic for relic, lesson in lessons.items() if lesson not in progress.lessons)
    if relic in progress.opened:
        return (Through(relic),)
    missing = (world.doors.need(relic, progress) or 0) - progress.courage
    cranes = _uncaught(world)
    if missing > len(cranes):
        return (Exit("office"),)
    return (*_caught(world, cranes[: max(0, missing)]), Touch(relic), Through(relic))


def _uncaught(world: World) -> list[CraneSpot]:
    return [spot for spot in world.level.cranes if spot.number not in world.progress.cranes]


def _caught(world: World, cranes: Iterable[CraneSpot]) -> Iterator[Step]:
    """Catch these, lighting the figures that show them."""
    for spot in cranes:
        if spot.figure and spot.figure not in world.progress.figures:
            yield Light(spot.figure)
        yield Catch(spot.number)


def ahead(world: World) -> tuple[Step, ...]:
    """The steps from the last hinge to the way out that the dream goes on by."""
    place, entry = world.level.name, world.progress.entry
    if place == "hall":
        return _through_the_hall(world)
    if place == "office":
        return (*_caught(world, _uncaught(world)), Exit("hall"))
    ways = _WAYS[place]
    steps = ways.get(entry, ways[""])
    if place == "cliff" and world.state == "crowned":
        plunge = ("from_the_wall", "where one breathes out", "the lip")
        return _PLUNGE if entry in plunge else (*steps[:-1], *_PLUNGE)
    if entry == "the mouth of the tide" and PLAN_Z not in world.progress.scenes:
        return _PAST_THE_SPARK
    return steps


def go_on(attempt: Attempt, charts: Charts) -> int:
    """Play on out of the place; the ticks it took. Raises PilotLostError."""
    began, lost = attempt.tick, list[str]()
    for _ in range(TRIES):
        try:
            if _leaves(attempt, (Skip(), Back()), charts):
                return attempt.tick - began
            if _leaves(attempt, ahead(attempt.world), charts):
                return attempt.tick - began
        except PilotLostError as fault:
            lost.append(str(fault))
    raise PilotLostError("; ".join(lost) or "no way out was taken")


def come_back(attempt: Attempt, place: str, charts: Charts) -> None:
    """Out in the hall, or beyond it, go in again where one came from. Raises PilotLostError."""
    if attempt.world.level.name in _DOORS.values():
        walled = attempt.world.progress.entry == "from_the_wall"
        _leaves(attempt, (Exit("the way home" if walled else "back to the hall"),), charts)
    relic = next((relic for relic, to in _DOORS.items() if to == place), "")
    step: Step = Through(relic) if relic else Exit(place)
    if attempt.world.level.name != place:
        _leaves(attempt, (step,), charts)
    if attempt.world.level.name != place:
        raise PilotLostError(f"{place} cannot be entered again")


def _leaves(attempt: Attempt, steps: tuple[Step, ...], charts: Charts) -> bool:
    """Play steps until the place is left; whether it was."""
    visits = len(attempt.places)
    for controls in Pilot(attempt, charts).controls(steps):
        attempt.step(controls)
        if attempt.finished or len(attempt.places) > visits:
            return True
    return False
