"""Ways through the cosmic chasm."""

from __future__ import annotations

from game.speedrun.pilot import Again, Catch, Dash, Exit, Go, Hurry, Step, TurnBack, Write

TO_THE_LESSON: tuple[Step, ...] = (
    *(Catch(15), Catch(16), Go(1900, 1150), Catch(17), Catch(18), Go(3090, 1790), Write()),
)
_UP: tuple[Step, ...] = (
    *(Dash(3700, 1745), Dash(3720, 1590), Catch(25), Dash(4330, 1868), Dash(4360, 1700)),
    *(Catch(26), Dash(3760, 1380), Dash(3780, 1180)),
)
_BESIDE_THE_STORM: tuple[Step, ...] = (Go(3280, 830), Catch(28), Catch(27))
LADDER: tuple[Step, ...] = (*_UP, *_BESIDE_THE_STORM)
TO_THE_BRIDGE: tuple[Step, ...] = (
    *(Go(3900, 1000), Catch(29), Go(4040, 985), Catch(30), Go(4060, 985)),
)
BRIDGE: Step = Again((Go(4060, 985), Dash(4480, 1000)))
"""From page to page on the birds, which come as they come."""
THROUGH: tuple[Step, ...] = (
    *(*TO_THE_LESSON, *LADDER, *TO_THE_BRIDGE),
    *(BRIDGE, Go(4652, 1005), Exit("to the hall", straight=True)),
)
"""Down the currents: the lesson, the ladder, the bridge of birds."""

FAST: tuple[Step, ...] = (
    *(Catch(15), Catch(16), Catch(18), Write()),
    *(Dash(3700, 1745), Dash(3720, 1590), Catch(25), Dash(4330, 1868), Dash(4360, 1700)),
    *(Dash(3760, 1380), Dash(3780, 1180), BRIDGE),
    *(Go(4652, 1005), Exit("to the hall", straight=True)),
)
"""Only the cranes beside the way; the ladder in dashes."""

_SOUTH: tuple[Step, ...] = (Dash(3480, 1985), Dash(3520, 2152))
"""From the page after the lectern down to the current that nobody needs."""

_BY_THE_VIEW: tuple[Step, ...] = (
    *(Dash(3700, 1745), Dash(3720, 1590), Catch(25), Dash(4330, 1868), Dash(4360, 1700)),
    *(Catch(26), Go(3300, 1160), Catch(19), Dash(3500, 1000)),
    *(Go(3280, 830), Catch(28), Catch(27)),
)
"""The ladder, with a rest on the page where the wrong turn ends."""

EVERYTHING: tuple[Step, ...] = (
    *(Catch(15), Catch(16), Go(1900, 1150), Catch(17), Catch(18), Catch(21)),
    *(Go(3090, 1790), Write(), Hurry(), Catch(22), Go(2330, 1690), Catch(20)),
    *(Go(1820, 1230), Dash(1600, 1345), Catch(23), Dash(1780, 1220)),
    *(Go(3200, 1830), Dash(3530, 1860), Catch(24)),
    *(*_SOUTH, Catch(37), TurnBack(), *_SOUTH, Dash(3500, 2350)),
    *(Go(2080, 2480), Catch(38), TurnBack()),
    *(Hurry(on=False), *_BY_THE_VIEW, Hurry(), *TO_THE_BRIDGE),
    *(BRIDGE, Catch(35), Go(4740, 880), Dash(4790, 690), Catch(36)),
    *(Dash(4740, 880), Go(4725, 1150), Catch(34), Go(4980, 1800), Catch(32)),
    *(Go(5080, 1900), Dash(5190, 2070), Catch(33), Dash(5040, 1880)),
    *(Go(4725, 1650), Catch(31), Go(4652, 1005), Exit("to the hall", straight=True)),
)
"""Every crane, the secret, the bridge of birds and the slow way round, in haste at the end."""
