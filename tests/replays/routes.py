"""The routes of the golden runs. ``python -m tests.record_goldens`` plays and records them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from game.speedrun.braving import Calm
from game.speedrun.categories import ANY
from game.speedrun.crossings import Leap
from game.speedrun.drifting import Drift, DriftOut, PushOff, Unfurl
from game.speedrun.drifting import Snatch as Snap
from game.speedrun.gales import Beckon, Lull, Over
from game.speedrun.kiting import Fly, TakeString
from game.speedrun.papers import Await, Dry, Fold
from game.speedrun.pilot import Step
from game.speedrun.rides import Across, Out, Remake, Snatch, Straight, Through, Write
from game.speedrun.route import (
    Awaken,
    Catch,
    Enter,
    Go,
    Light,
    Plunge,
    Skip,
    Touch,
    TurnBack,
    Wait,
)
from tests.replays.sunways import ALL_AT_ONCE, BLADES, LAST_BLADES, PATH, PLATES, RIM


@dataclass(frozen=True, slots=True)
class Route:
    """What to do from the start to the awakening."""

    steps: tuple[Step, ...]
    category: str = ANY
    seed: int = 0


TO_THE_KITCHEN: tuple[Step, ...] = (
    *(Straight(480.0, 420.0), Await(97), Straight(504.0, 477.0), Fold()),
    *(Straight(873.0, 441.0), Straight(1088.0, 506.0), Fold(), Straight(1138.0, 653.0)),
)
THE_SEAL: tuple[Step, ...] = (
    *(Straight(1338.0, 639.0), Straight(1532.0, 625.0), Straight(1525.0, 522.0), Fold()),
    *(Straight(1532.0, 625.0), Straight(1338.0, 639.0), Straight(1138.0, 653.0)),
    *(Straight(1113.0, 574.0), Fold(), Straight(1230.0, 386.0)),
)
FAR_OUT: tuple[Step, ...] = (
    *(Straight(1355.0, 449.0), Straight(1485.0, 442.0), Straight(1497.0, 397.0), Fold()),
    *(Straight(1701.0, 315.0), Await(99), Straight(1524.0, 395.0), Fold()),
)
ALL_OF_THE_LETTER: tuple[Step, ...] = (
    *(*TO_THE_KITCHEN, Straight(1338.0, 639.0), Await(98)),
    *(Straight(1524.0, 726.0), Fold(), Straight(1585.0, 814.0), Await(100)),
    *(Straight(1526.0, 696.0), *THE_SEAL, *FAR_OUT, Out("the seal")),
)
ALL_OF_THE_REPORT: tuple[Step, ...] = (
    *(Straight(372.0, 240.0), Await(93), Straight(400.0, 400.0), Straight(440.0, 462.0)),
    *(Dry(0, 330.0, 110.0, 60), Straight(650.0, 462.0), Straight(700.0, 380.0)),
    *(Straight(770.0, 362.0), Dry(1, 350.0, 130.0, 70), Straight(1000.0, 362.0)),
    *(Straight(1120.0, 300.0), Await(94), Straight(1000.0, 362.0), Dry(1, 130.0, 380.0, 60)),
    *(Straight(770.0, 362.0), Straight(720.0, 600.0), Straight(760.0, 664.0)),
    *(Dry(2, 380.0, 120.0, 70), Straight(1010.0, 664.0), Straight(1010.0, 962.0)),
    *(Dry(3, 560.0, 450.0, 230), Straight(720.0, 964.0), Await(95), Straight(400.0, 962.0)),
    *(Straight(400.0, 1170.0), Straight(512.0, 1216.0), Write(), Straight(1010.0, 1210.0)),
    *(Await(96), Straight(1190.0, 1190.0), Out("promise")),
)

_DOORS: Final[tuple[Step, ...]] = (Touch("slip"), Touch("blueprint"), Touch("headline"))

_SOUTH: Final[tuple[Step, ...]] = (Leap(3480, 1985), Leap(3520, 2152))
"""From the page after the lectern down to the current that nobody needs."""

_CITY: Final[tuple[Step, ...]] = (
    *(Through("blueprint"), Catch(39), Straight(700.0, 3168.0), Snatch(40)),
    *(Straight(1105.0, 3168.0), Straight(1322.0, 3168.0), Straight(1644.0, 2987.0)),
    *(Straight(1900.0, 2990.0), Catch(42), Go(2016.0, 2840.0)),
    *(Across("Ambrose Pell", 2030.0, 2650.0, 200), Across("Dame Oda Wrex", 2290.0, 2262.0)),
    *(Write(), Catch(47), Go(2075.0, 2150.0), Remake("The Unknown Expert", 1600.0, 2070.0)),
    *(Straight(1491.0, 1990.0), Remake("Lord Quill the Brief", 1491.0, 1532.0)),
    *(Straight(1540.0, 1500.0), Remake("Pia Mund", 1990.0, 1340.0)),
    *(Catch(52), Go(2210.0, 1230.0), Across("The Founder", 2362.0, 1190.0, 100)),
    *(
        Across("The Successor", 2559.0, 1098.0, 60),
        Across("Somebody Important", 2930.0, 960.0, 60),
    ),
    Out("the door at the end"),
)
"""Over the city of glass gears: the lesson, the escapement, and the relic earned."""

_KITE: Final[tuple[Step, ...]] = (
    *(TakeString(), Go(470.0, 1080.0), Fly(1000.0, 1080.0, (89,), lets_go=False)),
    *(Go(1090.0, 1110.0), Fly(1370.0, 480.0, (90,), lets_go=False)),
    *(Go(1255.0, 515.0), Fly(340.0, 470.0, (91, 92)), Out("in for soup")),
)
"""Three winds, four cranes, and the kite earned."""

_OVER_THE_CITY: Final[tuple[Step, ...]] = (
    *(Catch(1), Catch(2), Enter("hall")),
    *(Catch(3), Light("hinge"), Catch(8), Catch(7), Catch(5), Catch(6)),
    *(Light("crane"), Catch(9), Catch(4), Touch("slip"), Touch("blueprint")),
    *_CITY,
)
"""With fourteen cranes to the lesson of the city, and back in the hall."""
STRAIGHT: tuple[Step, ...] = (
    *(PushOff(900.0, 1590.0), Drift(800.0, 1590.0), Snap(77), Drift(1150.0, 1560.0)),
    *(Drift(1440.0, 1320.0), Drift(1600.0, 1480.0), Drift(1900.0, 1600.0), Unfurl()),
    *(Drift(2480.0, 1560.0), Drift(3120.0, 1590.0), Drift(3700.0, 1594.0), DriftOut("corridor")),
)
"""Through the chamber: the spark, and out with the tide."""
_HOME: Final[tuple[Step, ...]] = (Touch("headline"), Enter("corridor"), Enter("threshold"))

_CLIFF: Final[tuple[Step, ...]] = (
    *(Catch(57), Catch(58), Catch(59), Catch(60), Catch(61)),
    *(Go(3150, 2110), Over(3480, 1960), Beckon(62), Over(3150, 2110)),
    *(Go(2925, 2020), Over(2925, 1620), Catch(63)),
    *(Go(2850, 1550), Lull(2700, 1550, 190), Over(2590, 1545), Catch(64)),
    *(Lull(2450, 1540, 200), Over(2270, 1545), Catch(65), Write(), Catch(66)),
    *(Go(1900, 1400), Go(1960, 1170, calm=True), Beckon(67), Go(2070, 1070, calm=True)),
    *(Over(2440, 1065), Beckon(68), Over(2070, 1065)),
    *(Go(1900, 800, calm=True), Catch(69), Catch(70)),
    Enter("the way home"),
)
"""Across the wind, over the frost, up to the lip, and home."""

_CHASM: Final[tuple[Step, ...]] = (
    *(Catch(15), Catch(16), Go(1900, 1150), Catch(17), Catch(18), Go(3090, 1790), Write()),
    *(Leap(3700, 1745), Leap(3720, 1590), Catch(25), Leap(4330, 1868), Leap(4360, 1700)),
    *(Catch(26), Leap(3760, 1380), Leap(3780, 1180), Go(3280, 830), Catch(28), Catch(27)),
    *(Go(3900, 1000), Catch(29), Go(4040, 985), Catch(30), Go(4060, 985)),
    *(Leap(4480, 1000), Go(4652, 1005), Out("to the hall")),
)
"""Down the currents: the lesson, the ladder, the bridge of birds."""

_PODIUM: Final[tuple[Step, ...]] = (
    *(Go(1856.0, 652.0), Write(), Skip(), Enter("cliff")),
    *(Calm(ticks=110), Plunge("the plunge")),
)
"""The three phrases, the fallen wall, words on the breath, and the leap into the sun."""

ROUTES: Final[Mapping[str, Route]] = {
    # The whole dream: three lessons, the podium, the plunge, Plan Z, and home on the heart's beat.
    "dream": Route(
        (
            *(Catch(1), Catch(2), Enter("hall"), Catch(3), Touch("slip"), Through("slip")),
            *_CHASM,
            Touch("blueprint"),
            *_CITY,
            *(Touch("headline"), Through("headline")),
            *_CLIFF,
            *_PODIUM,
            *(*RIM, *BLADES, *LAST_BLADES, *PLATES, *PATH, *ALL_AT_ONCE),
            Enter("the aperture"),
            *STRAIGHT,
            *(Enter("threshold"), Awaken()),
        ),
        seed=3,
    ),
    # Nine cranes, three doors, home: the fastest order found.
    "any": Route(
        (
            *(Catch(1), Catch(2), Enter("hall")),
            *(Catch(3), Light("hinge"), Catch(8), Catch(7), Catch(5), Catch(6)),
            *(Light("crane"), Catch(9), Catch(4)),
            *(*_DOORS, Enter("corridor"), Enter("threshold"), Awaken()),
        )
    ),
    # Over the city of glass gears: the lesson, the escapement, and the relic earned.
    "gears": Route((*(*_OVER_THE_CITY, *_HOME, Awaken("blueprint")),)),
    # The fifteenth crane opens a childhood's door.
    "letter": Route(
        (
            *(*_OVER_THE_CITY, Light("door"), Catch(10), Go(1500.0, 826.0)),
            *(Touch("letter"), Through("letter")),
            *(*ALL_OF_THE_LETTER, *_HOME, Awaken("letter")),
        )
    ),
    "report": Route(
        (
            *(*_OVER_THE_CITY, Light("door"), Catch(10), Touch("report"), Through("report")),
            *(*ALL_OF_THE_REPORT, *_HOME, Awaken("report")),
        )
    ),
    # Everything there is to catch and to light, in no hurry, with steps back.
    "stroll": Route(
        (
            *(Wait(90), Catch(1), Wait(40), Catch(2), Enter("hall")),
            *(Catch(3), Touch("slip"), Wait(120), Light("hinge"), Catch(8), TurnBack()),
            *(Catch(6), Catch(5), Light("crane"), Catch(9), Touch("blueprint")),
            *(Catch(7), Light("door"), Catch(10), Catch(4), Touch("headline")),
            *(Enter("corridor"), Catch(11), Catch(12), TurnBack(), Catch(13), Catch(14)),
            *(Enter("threshold"), Wait(200), Awaken("handle")),
        ),
        seed=7,
    ),
    # Through the pink slip: every crane of the chasm, its secret, the bridge of birds and the
    # slow way round, and home by the door that was earned.
    "chasm": Route(
        (
            *(Catch(1), Catch(2), Enter("hall"), Catch(3), Touch("slip"), Through("slip")),
            *(Catch(15), Catch(16), Go(1900, 1150), Catch(17), Catch(18), Catch(21), Catch(19)),
            *(Go(3090, 1790), Write(), Catch(22), Go(2330, 1690), Catch(20)),
            *(Go(1820, 1230), Leap(1600, 1345), Catch(23), Leap(1780, 1220)),
            *(Go(3200, 1830), Leap(3530, 1860), Catch(24)),
            *(*_SOUTH, Catch(37), TurnBack(), *_SOUTH, Leap(3500, 2350)),
            *(Go(2080, 2480), Catch(38), TurnBack()),
            *(Leap(3700, 1745), Leap(3720, 1590), Catch(25), Leap(4330, 1868), Leap(4360, 1700)),
            *(Catch(26), Leap(3760, 1380), Leap(3780, 1180), Go(3280, 830), Catch(28), Catch(27)),
            *(Go(3900, 1000), Catch(29), Go(4040, 985), Catch(30), Go(4060, 985)),
            *(Wait(60), Leap(4480, 1000), Catch(35), Go(4740, 880), Leap(4790, 690), Catch(36)),
            *(Leap(4740, 880), Go(4725, 1150), Catch(34), Go(4980, 1800), Catch(32)),
            *(Go(5080, 1900), Leap(5190, 2070), Catch(33), Leap(5040, 1880)),
            *(Go(4725, 1650), Catch(31), Go(4652, 1005), Out("to the hall")),
            *(Touch("blueprint"), Touch("headline"), Enter("corridor")),
            *(Enter("threshold"), Awaken("slip")),
        )
    ),
    # The headline's door first: across the wind, over the frost, up to the lip, and home.
    "cliff": Route(
        (
            *(Catch(1), Catch(2), Enter("hall"), Catch(3), Touch("headline"), Through("headline")),
            *_CLIFF,
            *(Touch("slip"), Touch("blueprint")),
            *(Enter("corridor"), Enter("threshold"), Awaken("headline")),
        ),
        seed=3,
    ),
    # With fifteen cranes of the city back to the hall, and to an evening long ago.
    "kite": Route(
        (
            *(Catch(1), Catch(2), Enter("hall")),
            *(Catch(3), Light("hinge"), Catch(8), Catch(7), Catch(5), Catch(6)),
            *(Light("crane"), Catch(9), Light("door"), Catch(10), Catch(4)),
            *(Touch("slip"), Touch("blueprint")),
            *_CITY,
            *(Touch("headline"), Touch("kite"), Through("kite")),
            *_KITE,
            *(Enter("corridor"), Enter("threshold"), Awaken("kite")),
        )
    ),
}
"""By the name of the replay file, without its suffix."""
