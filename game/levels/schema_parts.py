"""Classes of objects that do something of their own: one entry for each kind of part."""

from __future__ import annotations

from typing import Final

from game.levels.fields import (
    Field,
    Kind,
    choice,
    count,
    flag,
    length,
    number,
    part,
    text,
    told,
    words,
)
from game.levels.objectclass import AREA, ROPE, SPOT, ObjectClass
from game.sim.parts.tower import MECHANISMS
from game.sim.progress import LESSONS
from game.sim.scenes import SCENES
from game.sim.states import COMPASS

PAINTS: Final = ("lilac", "teal", "emerald", "plum", "indigo")
PANES: Final = ("frost", "jade")
PROTOTYPES: Final = (
    *("kite", "balloon", "crane", "bulb", "house", "boat"),
    *("gear", "rocket", "scope", "plane", "bridge", "sketch"),
)
_NONE: Final = ("none",)
GIVEN: Final = ("none", COMPASS)
_STEADFAST: Final = flag(
    "steadfast",
    "Whether in every second turn of the spiral, when all is mirrored, it does not run the "
    "other way: for the only way on.",
    False,
)
_PHASE: Final = "How much of it is over when one enters the place."

PARTS: Final = (
    ObjectClass(
        "ribbon",
        "A current of wet paint that carries along its line, from its first point to its last.",
        ROPE,
        (
            length("width", "How broad it is.", 150.0, least=32.0),
            length("speed", "How fast it flows.", 170.0, unit="px/s"),
            count("tide", "Ticks in which it runs out and in; 0 = always out.", 0, 0, 36000),
            choice("after", "Scene after which it is there.", (*_NONE, *SCENES)),
            flag("under", "Whether ground lies over it, and bears instead.", False),
            flag("banked", "Whether its edges stand up and hold whoever drifts there.", False),
            _STEADFAST,
            choice("family", "Its colours.", PAINTS),
        ),
        colour="#b79cf0",
    ),
    ObjectClass(
        "stream",
        "Storm birds that cross along a line, for ever; a hand that closes on one has its dash "
        "back. They never count.",
        ROPE,
        (
            count("count", "How many fly at a time.", 8, 1, 40),
            length("pace", "How fast they fly.", 145.0, least=60.0, unit="px/s"),
            length("height", "How high; the hand reaches 48.", 24.0),
        ),
        colour="#c9b4f4",
    ),
    ObjectClass(
        "gear",
        "A flat glass gear that turns by steps, on the beat, with whoever stands on it. "
        "Draw it 0.669 times as high as it is wide: so it is round on the tilted floor.",
        ("ellipse",),
        (
            count("steps", "Steps in a revolution.", 16, 2, 64),
            count("step_ticks", "Ticks from one step to the next; 60 a second.", 30, 20, 600),
            count("phase", "Steps it has done when one enters.", 0, 0, 64),
            choice("turns", "Which way it turns.", ("clockwise", "counter", "never")),
            count("teeth", "Teeth on its rim.", 24, 6, 96),
            _STEADFAST,
        ),
        colour="#7fe9ff",
    ),
    ObjectClass(
        "arbor",
        "An axle that turns by steps and bears nothing itself: draw plates over it and name "
        "it as their gear.",
        ("ellipse",),
        (
            count("steps", "Steps in a revolution.", 16, 2, 64),
            count("step_ticks", "Ticks from one step to the next; 60 a second.", 30, 20, 600),
            count("phase", "Steps it has done when one enters.", 0, 0, 64),
            choice("turns", "Which way it turns.", ("clockwise", "counter", "never")),
            count("teeth", "Teeth on the rim of a plate as large as it.", 24, 6, 96),
            _STEADFAST,
        ),
        colour="#8fd8e8",
    ),
    ObjectClass(
        "tower",
        "A skyscraper of glass that is a ticking mechanism; solid.",
        AREA,
        (
            choice("mechanism", "What it is.", MECHANISMS),
            length("height", "How high it stands; cranes at or above it fly over.", 320.0),
        ),
        solid=True,
        colour="#5a78c8",
    ),
    ObjectClass(
        "plate",
        "A floor of glass that shatters and reassembles by the clock, and can be remade.",
        AREA,
        (
            count("period", "Ticks from one shattering to the next; 0 = never.", 480, 0, 36000),
            count("down", "Ticks it lies shattered.", 240, 0, 36000),
            count("phase", _PHASE + " Ticks.", 0, 0, 36000),
            flag("broken", "Whether it lies shattered until somebody remakes it.", False),
            Field("gear", Kind.OBJECT, 0, "The gear or the arbor it rides on."),
        ),
        named="whose legacy stands on it; empty for nobody's",
        name_told=True,
        colour="#a88ce8",
    ),
    ObjectClass(
        "gust",
        "The wind of doubt. It blows by the clock and adds fear; what stands tall shelters.",
        AREA,
        (
            number("towards", "Where it blows to, degrees: 0 = east, 90 = south.", 180.0),
            length("strength", "How hard it pushes; walking is 240.", 190.0, unit="px/s"),
            count("period", "Ticks from one front to the next; 0 = always.", 432, 0, 36000),
            count("blows", "Ticks it blows.", 168, 0, 36000),
            count("phase", _PHASE + " Ticks.", 0, 0, 36000),
            _STEADFAST,
        ),
        colour="#a9b4da",
    ),
    ObjectClass(
        "pane",
        "A pane of air nobody sees until breath freezes on it; frosted, it bears for a while. Jade "
        "keeps off cold fire, and comes apart the faster the greater the fear.",
        AREA,
        (
            count("lasts", "Ticks until whole frost is gone again.", 160, 20, 3600),
            choice("kind", "What it looks like: frost on air, or jade in cold fire.", PANES),
        ),
        colour="#cfefff",
    ),
    ObjectClass(
        "frost",
        "Words that condense when one breathes out near; their area is where they hang.",
        ("rectangle",),
        (
            told("text", "The words; a line break begins a line.", needed=True),
            Field("at", Kind.OBJECT, 0, "A spawn one breathes at; none = below the words."),
            choice("gives", "Scene that counts as played once they are whole.", GIVEN),
        ),
        comes_and_goes=True,
        colour="#cfefff",
    ),
    ObjectClass(
        "blade",
        "A wall that sweeps round a pivot and moves aside whoever stands in its way.",
        ROPE,
        (
            Field("about", Kind.OBJECT, 0, "The pivot it turns about.", needed=True),
            count("period", "Ticks once round, or there and back.", 1800, 60, 36000),
            choice("turns", "Which way it turns first.", ("clockwise", "counter")),
            part("sweep", "Part of a turn after which it runs back; 1 = round and round.", 1.0),
            _STEADFAST,
        ),
        colour="#0b5a44",
    ),
    ObjectClass(
        "flap",
        "A part of the floor that folds over at its crease and takes along who stands on it.",
        AREA,
        (
            Field("crease", Kind.OBJECT, 0, "The crease it folds at.", needed=True),
            flag("folded", "Whether it lies folded when one enters.", False),
        ),
        colour="#f4f0e6",
    ),
    ObjectClass("crease", "Where a flap folds: a line of two points.", ROPE),
    ObjectClass(
        "bleed",
        "Ink that runs down its line, dries behind its front and fades. Dry, it bears.",
        ROPE,
        (
            length("width", "How broad it is.", 72.0, least=32.0),
            length("pace", "How fast its front runs.", 150.0, least=10.0, unit="px/s"),
            count("period", "Ticks from one bleeding to the next.", 720, 60, 36000),
            count("dries", "Ticks the ink is wet.", 90, 0, 36000),
            count("stays", "Ticks it bears when dry.", 360, 1, 36000),
            count("phase", _PHASE + " Ticks.", 0, 0, 36000),
            _STEADFAST,
            text(
                "after",
                "What must be written, or lit, before it runs: once, in one's own ink, and for "
                "good; empty = it is red, and comes and goes.",
            ),
        ),
        colour="#ff4438",
    ),
    ObjectClass("kite", "A kite on its string: held, it carries one with the gusts.", SPOT),
    ObjectClass(
        "peg",
        "Where a kite that nobody holds waits as well: it comes to the one nearest to the dreamer.",
        SPOT,
        colour="#ff8a3c",
    ),
    ObjectClass("pivot", "What blades turn about.", SPOT, colour="#0b5a44"),
    ObjectClass(
        "prototype",
        "A forgotten idea that floats on a small orbit and can be pushed off.",
        ("ellipse",),
        (
            choice("kind", "What it is.", PROTOTYPES),
            told("idea", "What it says of itself when it is first touched."),
            Field(
                "mass",
                Kind.FLOAT,
                1.5,
                "How heavy it is; the dreamer weighs 1.",
                least=0.1,
                most=100.0,
            ),
            length("orbit", "Radius of its orbit.", 24.0),
            count("period", "Ticks once round its orbit.", 900, 60, 36000),
        ),
        colour="#ffe2a0",
    ),
    ObjectClass(
        "way",
        "A current one floats along; a line of the blueprint, where it waits for the spark.",
        ("polyline",),
        (
            length("width", "How broad it is.", 150.0, least=32.0),
            length("speed", "How fast it flows at most.", 330.0, unit="px/s"),
            count("tide", "Ticks in which it runs out and in; 0 = always out.", 480, 0, 36000),
            choice("after", "Scene after which it is there.", (*_NONE, *SCENES)),
            _STEADFAST,
        ),
        colour="#7fe9ff",
    ),
    ObjectClass("spark", "Plan Z: touched, it unfurls.", SPOT, colour="#ff8a3c"),
    ObjectClass(
        "lectern",
        "Where a phrase is written in the air: along the strokes that name it, in their order.",
        SPOT,
        (
            choice("lesson", "What is learned there.", (*_NONE, *LESSONS)),
            choice("scene", "What begins when all is written.", (*_NONE, *SCENES)),
            words("needs", "Lessons that must be known before it can be used."),
            flag("stands", "Whether a folded one is seen; else the map draws its own.", False),
            text("figure", "What counts as lit once all is written; cranes may wait for it."),
            told("murmur", "What is heard there until they are."),
            told("whisper", "What its scene whispers."),
            length("pace", "How fast the ink runs at best.", 300.0, 1.0, "px/s"),
        ),
        colour="#5cf2c8",
    ),
    ObjectClass(
        "stroke",
        "A line that is written at a lectern, and the words that appear along it.",
        ROPE,
        (
            Field("lectern", Kind.OBJECT, 0, "The lectern it is written at.", needed=True),
            told("phrase", "The words that appear along it.", needed=True),
        ),
        colour="#5cf2c8",
    ),
)
