"""Ways up the obsidian cliff, and off it."""

from __future__ import annotations

from game.speedrun.pilot import (
    Breathe,
    Catch,
    Exit,
    Go,
    Lull,
    Lure,
    Pass,
    Snatch,
    Step,
    Straight,
    Write,
)


def over(x: float, y: float) -> Step:
    """Straight to a point on the breath: over panes, and armored against the wind."""
    return Straight(x, y, calm=True)


ACROSS_THE_WIND: tuple[Step, ...] = (
    *(Catch(57), Catch(58), Catch(59), Catch(60), Go(2925, 2010), Lure(61)),
)
TO_THE_LESSON: tuple[Step, ...] = (
    *(Go(2925, 2020), over(2925, 1620), Catch(63)),
    *(Go(2850, 1550), Lull(2700, 1550, 190), over(2590, 1545), Lure(64)),
    *(Lull(2450, 1540, 175), over(2270, 1545), Catch(65), Write(), Catch(66)),
)
BROKEN_RAMP: tuple[Step, ...] = (
    *(Go(1990, 1400), Go(1990, 1240, calm=True), over(1940, 1110), over(1890, 1030)),
)
"""To where the stone stops, and over the first of what breath lays on."""
TO_THE_LIP: tuple[Step, ...] = (*(over(1890, 1030), over(1880, 930), Go(1900, 800, calm=True)),)
EVERYTHING: tuple[Step, ...] = (
    *(*ACROSS_THE_WIND, Go(3120, 2080), over(3480, 2065), Snatch(62, calm=True)),
    *(over(3120, 2080), *TO_THE_LESSON),
    *(*BROKEN_RAMP, Snatch(67, calm=True), over(1930, 1110), over(2440, 1112)),
    *(Snatch(68, calm=True), over(1930, 1110), *TO_THE_LIP),
    *(Catch(69), Catch(70), Exit("the way home")),
)
"""Across the wind, over the frost, up to the lip, and home, with every crane."""

INTENDED: tuple[Step, ...] = (
    *(*ACROSS_THE_WIND, Pass("the edge of breath"), *EVERYTHING[len(ACROSS_THE_WIND) :]),
)
"""The same past every hinge of the way."""

_PUFF: Step = Breathe(8, fear=1.0)
"""As much frost as a dash needs."""
_LONG_PUFF: Step = Breathe(16, fear=1.0)

FAST: tuple[Step, ...] = (
    *(Go(1400, 2300), Go(1830, 2220), Go(2660, 2060), Go(2920, 2000), Straight(2930, 1985)),
    *(_PUFF, Straight(2930, 1850), _PUFF, Straight(2930, 1725), _PUFF, Straight(2900, 1600)),
    *(Go(2850, 1550), Lull(2700, 1550, 30), _LONG_PUFF, Straight(2590, 1545)),
    *(Lull(2450, 1540, 30), _LONG_PUFF, Straight(2270, 1545), Write()),
    *(*BROKEN_RAMP, *TO_THE_LIP, Exit("the way home")),
)
"""In dashes across the wind, over the frost, and armored up to the lip."""

PLUNGE: tuple[Step, ...] = (Breathe(110), Exit("the plunge"))
"""Words on the breath, and the leap into the sun."""
LEAP: tuple[Step, ...] = (Exit("the plunge"),)
