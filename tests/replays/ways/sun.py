"""Ways through the emerald sun, ring by ring."""

from __future__ import annotations

from math import cos, log, pi, radians, sin

from game.sim.plane import KY
from game.speedrun.pilot import Breathe, Catch, Dash, Exit, Lure, Mend, Step, Straight

MIDDLE = 1600.0, 1152.0


def ring(far: float, degrees: float) -> tuple[float, float]:
    """A point so far from the middle; degrees from east towards south."""
    x, y = MIDDLE
    return x + far * cos(radians(degrees)), y + far * sin(radians(degrees)) * KY


def way(far: float, aside: float = 0.0) -> tuple[float, float]:
    """A point of the spiral that leads in, -1 to 1 from wall to wall."""
    return ring(far, 190.0 + (1.02 * log(far / 1120.0) * 180.0 / pi) + 20.0 * aside)


def tread(x: float, y: float, *, calm: bool = False) -> Step:
    """Straight to a point, as soon as there is ground."""
    return Straight(x, y, calm, waits=True)


RIM: tuple[Step, ...] = (tread(*ring(1425, 32)), Dash(*ring(1270, 32)))
BLADES: tuple[Step, ...] = (
    *(tread(*ring(1205, 40)), tread(*ring(1205, 49)), tread(*ring(1205, 58)), Breathe()),
    *(tread(*ring(1205, 67)), Dash(*ring(1205, 86)), tread(*ring(1205, 95)), Breathe()),
    *(tread(*ring(1205, 104)), Dash(*ring(1205, 117)), tread(*ring(1205, 125)), Breathe()),
)
LAST_BLADES: tuple[Step, ...] = (
    *(tread(*ring(1205, 133)), Dash(*ring(1205, 146)), tread(*ring(1205, 157)), Breathe()),
    *(tread(*ring(1200, 165)), tread(*ring(1200, 171)), tread(*ring(1200, 177))),
    *(tread(*ring(1135, 184)), Dash(*way(1000)), tread(*way(958)), Breathe()),
)
PLATES: tuple[Step, ...] = (
    *(Mend(), tread(*way(919)), Mend(), tread(*way(867)), Mend(), tread(*way(816))),
    *(Mend(), tread(*way(764)), tread(*way(625))),
)
PATH: tuple[Step, ...] = (
    *(Breathe(30), tread(*way(577), calm=True), tread(*way(546, 0.3), calm=True)),
    *(tread(*way(514, 0.46), calm=True), tread(*way(482, 0.18), calm=True)),
    *(tread(*way(451, -0.3), calm=True), tread(*way(421, -0.42), calm=True)),
    *(tread(*way(392, -0.05), calm=True), tread(*way(358), calm=True)),
)
ALL_AT_ONCE: tuple[Step, ...] = (
    *(tread(*way(342)), Dash(*way(266)), Breathe(), Mend(), tread(*way(230)), Breathe(20)),
    *(
        tread(*way(200), calm=True),
        tread(*way(180), calm=True),
        tread(*way(160), calm=True),
    ),
    tread(*way(140), calm=True),
)
TO_THE_RING: tuple[Step, ...] = (*RIM, *BLADES, *LAST_BLADES)
THROUGH: tuple[Step, ...] = (*TO_THE_RING, *PLATES, *PATH, *ALL_AT_ONCE, Exit("the aperture"))
"""Step by step, through the aperture."""

_HURRIED: tuple[Step, ...] = (
    *(tread(*ring(1425, 32)), Dash(*ring(1270, 32)), tread(*ring(1205, 40))),
    *(tread(*ring(1205, 49)), tread(*ring(1205, 58)), Breathe(0, 0.4), tread(*ring(1205, 67))),
    *(Dash(*ring(1205, 86)), tread(*ring(1205, 95)), Breathe(0, 0.4), tread(*ring(1205, 104))),
    *(Dash(*ring(1205, 117)), tread(*ring(1205, 125)), Breathe(0, 0.4), tread(*ring(1205, 133))),
    *(Dash(*ring(1205, 146)), tread(*ring(1205, 157)), Breathe(0, 0.4)),
    *(tread(*ring(1200, 165)), tread(*ring(1200, 171)), tread(*ring(1200, 177))),
    *(tread(*ring(1135, 184)), Dash(*way(1000)), tread(*way(958)), Breathe(0, 0.4)),
)
FAST: tuple[Step, ...] = (*_HURRIED, *PLATES, *PATH, *ALL_AT_ONCE, Exit("the aperture"))
"""No more breath on a jade than the next stretch of fire asks for."""

_TO_THE_RIM: tuple[Step, ...] = (tread(*ring(1452, 20)), Catch(71), tread(*ring(1452, 20)))
_BETWEEN: tuple[Step, ...] = (tread(*ring(1205, 131)), Lure(72), tread(*ring(1205, 131)))
_ON_A_SHARD: tuple[Step, ...] = (
    *(Mend(), tread(*way(919, 0.2)), Mend(), tread(*way(874, 0.28)), Mend()),
    *(tread(*way(866, 0.45)), Catch(73), tread(*way(862, 0.22)), Mend(), tread(*way(816))),
    *(Mend(), tread(*way(764)), tread(*way(625)), Lure(74), tread(*way(625))),
)
_BESIDE: tuple[Step, ...] = (
    *(tread(*way(491, -0.1), calm=True), tread(*way(500, -0.3), calm=True), Lure(75)),
    tread(*way(491, -0.1), calm=True),
)
_BEHIND: tuple[Step, ...] = (*(tread(*ring(105, degrees)) for degrees in (40, 0, -40)), Catch(76))
EVERYTHING: tuple[Step, ...] = (
    *(*_TO_THE_RIM, *RIM, *BLADES, *_BETWEEN, Breathe(), *LAST_BLADES, *_ON_A_SHARD),
    *(*PATH[:5], *_BESIDE, *PATH[4:], *ALL_AT_ONCE, *_BEHIND, Exit("the aperture")),
)
"""All cranes in one visit."""
