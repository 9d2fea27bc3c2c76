"""Every number of the rules, in one place. Play may move them; their meaning stays.

Lengths are px, times are ticks, speeds are px per tick unless a name says
otherwise. One step of the physics is one tick long.
"""

from __future__ import annotations

from typing import Final

TICKS_PER_SECOND: Final = 60
RULES_VERSION: Final = 5
"""Raised whenever a change of rules or tuning makes old replays diverge."""

# -- walking
PLAYER_RADIUS: Final = 13.0
WALK: Final = 240 / TICKS_PER_SECOND
BREATHE_WALK: Final = 110 / TICKS_PER_SECOND
RUNNING: Final = 150 / TICKS_PER_SECOND
"""Faster than this startles shy cranes."""
ACCELERATE_TICKS: Final = 5
STOP_TICKS: Final = 4
TURN_GAIN: Final = 2.4
"""Acceleration is this much greater against the present motion."""
LINE_GAIN: Final = 1.25
"""Speed along constellation lines."""
LINE_WIDTH: Final = 22.0
"""How near the line the foot must be."""
LINE_ALONG: Final = 0.8
"""Least cosine between motion and line."""
CORNER_HELP: Final = 12.0
STEP_LENGTH: Final = 46.0
"""px between two footfalls."""

# -- grace
INPUT_BUFFER: Final = 6
LEDGE_GRACE: Final = 5
HINGE_HOLD: Final = 30
FALL_TICKS: Final = 24
"""From losing the ground to standing at the hinge."""

# -- catching
CATCH_REACH: Final = 72.0
WIDE_CATCH_REACH: Final = 120.0
CATCH_HEIGHT: Final = 48.0
CATCH_MISSED: Final = 12
"""Ticks a hand that closed on nothing stays closed."""
CLEAN_WINDOW: Final = 8
"""Ticks either side of the bottom of the down-beat."""
FLOW_GAIN: Final = 0.15
FLOW_TICKS: Final = 72
FLOW_MOST: Final = 3

# -- cranes
STARTLE_REACH: Final = 192.0
"""px on the floor within which someone who runs frightens a shy crane."""
CURIOUS_REACH: Final = 320.0
"""px on the floor within which breath draws a crane."""
CURIOUS_AFTER: Final = 40
"""Ticks of breathing until a crane comes, give or take half."""
CURIOUS_FADE: Final = 100
"""Ticks without breath until it leaves again."""
CRANE_WANDER: Final = 1.6
CRANE_CURIOUS: Final = 1.9
CRANE_BOLT: Final = 5.8
BOLT_TICKS: Final = 46
CIRCLE_TICKS: Final = 56
"""High over its spot, before it dares to come down."""
CRANE_SENSE: Final = 6
"""A crane looks round in every so many ticks."""
CRANE_SLEEP: Final = 1000.0
"""A crane that wanders further than this from the dreamer, px, holds still until looked for."""
BEAT_HEARD: Final = 600.0
"""px within which a beat of wings is an event."""

# -- dash
DASH_TICKS: Final = 10
DASH_SPEED: Final = 12.0
DASH_BACK: Final = 24
"""Ticks on the ground until the dash is there again."""

# -- in the air
LEAN: Final = 130 / TICKS_PER_SECOND
"""Speed at which one can lean aside while something carries one."""

# -- without weight
FLOAT_KEEPS: Final = 0.998
"""What is left of a velocity after a tick."""
CALM_KEEPS: Final = 0.965
"""The same while one breathes with the stick at rest."""
FLOAT_GRIP: Final = 0.035
"""How fast a current takes along."""
FLOAT_MOST: Final = 7.0
SWIM: Final = 0.05
"""What the stick adds in a tick, up to ``SWIM_MOST``: nobody is ever stranded."""
SWIM_MOST: Final = 1.6
PUFF: Final = 2.4
"""What a breath adds."""
PUFF_BACK: Final = 32
PUSH_OFF: Final = 5.6
"""What pushing off something adds."""
CATCH_LIFT: Final = 1.2
"""What the wings of a crane add that is caught in flight."""
PUSH_REACH: Final = 40.0
"""px beyond the dreamer's radius within which there is something to push off."""
DREAMER_MASS: Final = 1.0

# -- the heart
HEART_WALK: Final = 0.5
"""Factor on the walking speed where a heart is heard: weight has only just come back."""
STRIDE_GAIN: Final = 1.9
"""Factor on the walk there that a stride on the beat adds."""
STRIDE_WINDOW: Final = 5
"""Ticks either side of the beat."""

# -- riding
EASE_OFF: Final = 0.34
"""How fast what carried the dreamer lets go on still ground."""

# -- remaking
REMAKE_REACH: Final = 160.0
REMAKE_HOLD: Final = 12
REMAKE_STANDS: Final = 240

# -- doors and things
LONG_AGO: Final = -100_000
"""The tick in which what was dead before the dream has died."""
ENDING_PAUSE: Final = 30
"""Ticks between one relic blooming and the next at the last place."""
ACT_REACH: Final = 96.0
DOOR_WIDTH: Final = 48.0
DOOR_DEPTH: Final = 24.0
"""The floor in a relic's door: stepping on it is going through."""
WAY_BACK: Final = 150.0
"""px round where one comes out in which no way out takes one, ..."""
CALMED: Final = 6
"""... until one has stood so many ticks: who runs on does not run back in; ..."""
TAKEN_AGAIN: Final = 90
"""... and in no case for longer than this on the ground."""
BLOOM_TICKS: Final = 84
GREETING_TICKS: Final = 45
"""After so many in a place those who waited greet who came home,"""
GREETING_REACH: Final = 130.0
"""by a door of theirs at most so far away, px on the tilted floor."""
LESSON_COURAGE: Final = (3, 6, 9)
CHILDHOOD_COURAGE: Final = (15, 25, 40)
FIGURE_STEP: Final = 40.0
"""Length of the stretches a constellation is walked in."""

# -- fear, per tick
FEAR_RISE: Final = {
    "fire": 0.25 / TICKS_PER_SECOND,
    "gust": 0.15 / TICKS_PER_SECOND,
    "dark": 0.05 / TICKS_PER_SECOND,
}
SHELTERED: Final = ("fire", "jade")
"""A kind of fear, and the ground on which it does not rise."""
FEAR_BREATH: Final = 0.5 / TICKS_PER_SECOND
FEAR_RESOLVE: Final = 0.15 / TICKS_PER_SECOND
"""What facing the emerald sun takes, once one is armored: less than cold fire gives."""
FEAR_CATCH: Final = 0.2
FEAR_AFTER: Final = 0.3
"""What is left after freezing."""
