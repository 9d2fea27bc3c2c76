"""Ways over the city of glass gears."""

from __future__ import annotations

from game.speedrun.pilot import Catch, Dash, Exit, Go, Remake, Snatch, Stands, Step, Straight, Write

TO_THE_PLATES: tuple[Step, ...] = (
    *(Catch(39), Straight(700, 3168), Snatch(40), Straight(1105, 3168)),
    *(Straight(1322, 3168), Straight(1644, 2987)),
)
OVER_THE_PLATES: tuple[Step, ...] = (
    *(Straight(1900, 2990), Catch(42), Go(2016, 2840), Stands("Ambrose Pell", 200)),
    *(
        Straight(2030, 2650),
        Stands("Dame Oda Wrex", 60),
        Straight(2140, 2560),
        Straight(2200, 2470),
    ),
    Straight(2290, 2262),
)
REMADE: tuple[Step, ...] = (
    *(Write(), Catch(47), Go(2075, 2150), Remake("The Unknown Expert", 1600, 2070)),
    *(Straight(1491, 1990), Remake("Lord Quill the Brief", 1491, 1532)),
    *(Straight(1540, 1500), Remake("Pia Mund", 1990, 1340), Catch(52)),
)
ESCAPEMENT: tuple[Step, ...] = (
    *(Go(2210, 1230), Stands("The Founder", 100), Straight(2362, 1190)),
    *(Stands("The Successor", 60), Straight(2559, 1098)),
    *(Stands("Somebody Important", 60), Straight(2930, 960)),
)
OUT = Exit("the door at the end", straight=True)
THROUGH: tuple[Step, ...] = (*TO_THE_PLATES, *OVER_THE_PLATES, *REMADE, *ESCAPEMENT, OUT)
"""The lesson, the escapement, and the relic earned."""

FAST: tuple[Step, ...] = (
    *(Catch(39), Straight(700, 3168), Straight(1105, 3168), Straight(1322, 3168)),
    *(Straight(1644, 2987), Straight(1900, 2990), Go(2016, 2840), Stands("Ambrose Pell", 60)),
    *(Straight(2030, 2650), Stands("Dame Oda Wrex", 50), Straight(2290, 2262), Write()),
    *(Go(2075, 2150), Remake("The Unknown Expert", 1600, 2070), Straight(1491, 1990)),
    *(Remake("Lord Quill the Brief", 1491, 1532), Straight(1540, 1500)),
    *(Remake("Pia Mund", 1990, 1340), Straight(2200, 1440), Straight(2400, 1440)),
    *(Straight(2910, 1275), Dash(3000, 1040), OUT),
)
"""Past the escapement: over the great gear, and a dash from its rim to the end."""

QUIET: tuple[Step, ...] = (
    *(Snatch(41), Straight(1644, 2987), Straight(1900, 2990), Catch(42)),
    *(Straight(2200, 2976), Straight(2486, 2976), Straight(2881, 3072), Snatch(45)),
    *(Straight(2881, 3072), Straight(3080, 3080), Catch(44), Catch(46)),
    *(Straight(3040, 3080), Straight(2881, 3072), Straight(2486, 2976), Straight(2190, 2976)),
)
"""The quiet landing."""
_OVER_TWICE: tuple[Step, ...] = (
    *(Go(2016, 2840), Stands("Ambrose Pell", 310), Straight(1980, 2700), Snatch(43)),
    *(Straight(2016, 2660), Straight(2016, 2850), Stands("Ambrose Pell", 260)),
    *(Straight(2030, 2650), Stands("Dame Oda Wrex"), Straight(2290, 2262)),
)
_ALL_REMADE: tuple[Step, ...] = (
    *(Write(), Catch(47), Go(2075, 2150), Remake("The Unknown Expert", 1950, 2170)),
    *(Snatch(48), Remake("The Unknown Expert", 1600, 2070), Straight(1491, 2054)),
    *(Straight(1240, 2040), Catch(49), Catch(50), Straight(1240, 2040)),
    *(Straight(1491, 2054), Straight(1491, 1990), Remake("Lord Quill the Brief", 1491, 1532)),
    *(Snatch(51), Straight(1540, 1500), Remake("Pia Mund", 1990, 1340), Catch(52)),
)
WORKSHOP: tuple[Step, ...] = (
    *(Straight(2220, 1420), Straight(2500, 1547), Snatch(54), Straight(3200, 1640)),
    *(Straight(3537, 1686), Straight(3480, 1860), Catch(55), Catch(56)),
    *(Straight(3560, 2040), Straight(3360, 2040), Straight(3360, 1860), Straight(3500, 1700)),
    *(Straight(3200, 1640), Straight(2764, 1547), Straight(2200, 1400)),
)
"""Under the gear that stopped."""
_LAST: tuple[Step, ...] = (
    *(Go(2210, 1230), Stands("The Founder", 100), Straight(2362, 1190)),
    *(Stands("The Successor", 110), Straight(2559, 1098), Snatch(53)),
    *(Stands("Somebody Important", 60), Straight(2930, 960)),
)
EVERYTHING: tuple[Step, ...] = (
    *(*TO_THE_PLATES, *QUIET, *_OVER_TWICE, *_ALL_REMADE, *WORKSHOP, *_LAST, OUT),
)
"""All cranes in one visit."""
