"""Steps through the emerald sun, ring by ring."""

from __future__ import annotations

from math import cos, log, pi, radians, sin

from game.sim.plane import KY
from game.speedrun.braving import Calm, Mend, Tread, Vault
from game.speedrun.pilot import Step

MIDDLE = 1600.0, 1152.0


def ring(far: float, degrees: float) -> tuple[float, float]:
    """A point so far from the middle; degrees from east towards south."""
    x, y = MIDDLE
    return x + far * cos(radians(degrees)), y + far * sin(radians(degrees)) * KY


def way(far: float, aside: float = 0.0) -> tuple[float, float]:
    """A point of the spiral that leads in, -1 to 1 from wall to wall."""
    return ring(far, 190.0 + (1.02 * log(far / 1120.0) * 180.0 / pi) + 20.0 * aside)


RIM: tuple[Step, ...] = (Tread(*ring(1425, 32)), Vault(*ring(1270, 32)))
BLADES: tuple[Step, ...] = (
    *(Tread(*ring(1205, 40)), Tread(*ring(1205, 49)), Tread(*ring(1205, 58)), Calm()),
    *(Tread(*ring(1205, 67)), Vault(*ring(1205, 86)), Tread(*ring(1205, 95)), Calm()),
    *(Tread(*ring(1205, 104)), Vault(*ring(1205, 117)), Tread(*ring(1205, 125)), Calm()),
)
LAST_BLADES: tuple[Step, ...] = (
    *(Tread(*ring(1205, 133)), Vault(*ring(1205, 146)), Tread(*ring(1205, 157)), Calm()),
    *(Tread(*ring(1200, 165)), Tread(*ring(1200, 171)), Tread(*ring(1200, 177))),
    *(Tread(*ring(1135, 184)), Vault(*way(1000)), Tread(*way(958)), Calm()),
)
PLATES: tuple[Step, ...] = (
    *(Mend(), Tread(*way(919)), Mend(), Tread(*way(867)), Mend(), Tread(*way(816))),
    *(Mend(), Tread(*way(764)), Tread(*way(625))),
)
PATH: tuple[Step, ...] = (
    *(Calm(ticks=30), Tread(*way(577), calm=True), Tread(*way(546, 0.3), calm=True)),
    *(Tread(*way(514, 0.46), calm=True), Tread(*way(482, 0.18), calm=True)),
    *(Tread(*way(451, -0.3), calm=True), Tread(*way(421, -0.42), calm=True)),
    *(Tread(*way(392, -0.05), calm=True), Tread(*way(358), calm=True)),
)
ALL_AT_ONCE: tuple[Step, ...] = (
    *(Tread(*way(342)), Vault(*way(266)), Calm(), Mend(), Tread(*way(230)), Calm(ticks=20)),
    *(Tread(*way(200), calm=True), Tread(*way(180), calm=True), Tread(*way(160), calm=True)),
    Tread(*way(140), calm=True),
)
