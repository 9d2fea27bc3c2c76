"""Pilot: plays an attempt along a route of steps, through Controls alone.

The vocabulary of routes, each step plain data, said in the order of a hand's work:

- to wait: ``Wait``, ``Breathe``, ``Lull`` (wind), ``Stands`` (a plate), ``Dry`` (ink),
  ``Ride`` (be carried), ``Skip`` (a scene), ``TurnBack`` (to the last hinge);
- to go: ``Go`` finds its way, ``Straight`` looks at the ground before it alone, ``Dash``
  crosses what is no ground, ``Remake`` what broke; ``Mend``; ``Hurry`` dashes from then on;
- without weight: ``Drift``, ``PushOff``, ``Bump``, ``TouchAll``; on a string: ``Fly``;
- to take: ``Catch`` hunts, ``Snatch`` walks straight up, ``Lure`` stands and breathes;
- to use: ``Touch`` a relic, ``Light`` a figure, ``Write``, ``Fold``, ``Unfurl``, ``TakeString``;
- to be sure: ``Pass`` a hinge by its name, ``Again`` where one may fall;
- to leave: ``Exit`` by a passage, ``Through`` a relic's door, ``Awaken``.
"""

from game.speedrun.pilot.catching import Catch, Lure, Snatch
from game.speedrun.pilot.drifting import Bump, Drift, PushOff, TouchAll
from game.speedrun.pilot.kiting import Fly, TakeString
from game.speedrun.pilot.leaving import Awaken, Exit, Through
from game.speedrun.pilot.pilot import Charts, Pilot, PilotLostError, Step, steer
from game.speedrun.pilot.trying import Again, Pass
from game.speedrun.pilot.using import Fold, Light, Touch, Unfurl, Write
from game.speedrun.pilot.waiting import Breathe, Dry, Lull, Ride, Skip, Stands, TurnBack, Wait
from game.speedrun.pilot.walking import Dash, Go, Hurry, Mend, Remake, Straight

__all__ = [
    "Again",
    "Awaken",
    "Breathe",
    "Bump",
    "Catch",
    "Charts",
    "Dash",
    "Drift",
    "Dry",
    "Exit",
    "Fly",
    "Fold",
    "Go",
    "Hurry",
    "Light",
    "Lull",
    "Lure",
    "Mend",
    "Pass",
    "Pilot",
    "PilotLostError",
    "PushOff",
    "Remake",
    "Ride",
    "Skip",
    "Snatch",
    "Stands",
    "Step",
    "Straight",
    "TakeString",
    "Through",
    "Touch",
    "TouchAll",
    "TurnBack",
    "Unfurl",
    "Wait",
    "Write",
    "steer",
]
