"""Ways through the chamber of forgotten ideas."""

from __future__ import annotations

from game.speedrun.pilot import Bump, Catch, Drift, Exit, Pass, PushOff, Step, TouchAll, Unfurl

OUT: tuple[Step, ...] = (
    *(Drift(2400, 1680), Drift(2670, 1950), Drift(3180, 1580)),
    *(Drift(3470, 1325), Drift(3780, 1540), Exit("corridor")),
)
"""From the spark along the bends of the tide."""

BACK: tuple[Step, ...] = (
    *(Drift(3470, 1325), Drift(3180, 1580), Drift(2670, 1950), Drift(2400, 1680)),
)
"""From the mouth along the same bends to the spark, for whoever drifted past it."""

THROUGH: tuple[Step, ...] = (
    *(PushOff(900, 1590), Drift(800, 1590), Catch(77), Drift(1150, 1560)),
    *(Drift(1440, 1320), Drift(1600, 1480), Drift(1900, 1600), Unfurl()),
    *OUT,
)
"""The spark, and out with the tide."""

INTENDED: tuple[Step, ...] = (
    *(*THROUGH[:-2], Pass("the mouth of the tide"), Drift(3470, 1325), *THROUGH[-2:]),
)
"""The same past every hinge."""

FAST: tuple[Step, ...] = (
    *(PushOff(1440, 1330), Drift(1440, 1320, 120, 7), Drift(2112, 1600, 90, 7), Unfurl()),
    *(Drift(2640, 1300, 60, 7), Drift(3450, 1330, 80, 7), Drift(3640, 1420, 80, 7)),
    *(Drift(3900, 1440, 80, 7), Exit("corridor")),
)
"""Out with the first tide, and beside what runs in."""

EVERYTHING: tuple[Step, ...] = (
    *(Catch(79), PushOff(900, 1590), Catch(77), Catch(78), Bump(39), Bump(38), Catch(80)),
    *(Bump(40), Bump(41), Drift(1440, 1310), Drift(1570, 1480), Catch(83)),
    *(Drift(1560, 1440), Drift(1640, 1340), Bump(43), Catch(81), Bump(45), Catch(85), Bump(47)),
    *(Catch(86), Bump(49), Catch(87), Bump(48), Bump(46), Catch(82), Bump(42), Bump(44)),
    *(Catch(84), TouchAll(), Catch(88), Unfurl()),
    *OUT,
)
"""All cranes, all prototypes."""
