"""The schema: every object class an author can place, and what maps and tiles may say.

One entry a class: the shapes it may have, its properties, a sentence of help.
The reader's validation, the authors' reference and the Tiled project come from
it; what a class means in play is the rules' business.
"""

from __future__ import annotations

from typing import Final

from game.levels.fields import (
    Field,
    Kind,
    choice,
    count,
    flag,
    length,
    part,
    text,
    told,
    words,
)
from game.levels.objectclass import AREA, LINE, SPOT, ObjectClass
from game.levels.schema_folds import FOLDS, HEIGHT
from game.levels.schema_parts import PARTS
from game.sim.plane import FACINGS
from game.sim.states import STATES

RELICS: Final = ("kite", "report", "letter", "slip", "blueprint", "headline", "handle")
"""The dream's own; a campaign may name others."""

_FACING: Final = choice("facing", "Which way it looks.", tuple(FACINGS))
_SPLIT: Final = told("split", "Name of the split it ends in a speedrun; empty for none.")
_RELIC: Final = text("relic", "The relic, by its name.", needed=True, refers="relic")
_ONE_WAY: Final = flag("one_way", "Whether it is meant that no way leads back.", False)


_ALL: Final = (
    ObjectClass(
        "start",
        "Where one stands on entering the map by no particular door. One a map.",
        SPOT,
        (_FACING,),
        named="by which passages may name it too",
        colour="#5cf2c8",
    ),
    ObjectClass(
        "spawn",
        "Where one stands on entering by a passage or door that names it.",
        SPOT,
        (_FACING,),
        named="by which passages and doors name it",
        must_be_named=True,
        colour="#5cf2c8",
    ),
    ObjectClass(
        "hinge",
        "The checkpoint: walking into its area makes it the place one is set back to.",
        AREA,
        (
            _SPLIT,
            flag("main", "Whether the glitchless category asks for it.", False),
            Field(
                "stand",
                Kind.OBJECT,
                0,
                "A spawn one is set back to instead of the middle of the area.",
            ),
        ),
        named="by which a continued game finds it",
        must_be_named=True,
        colour="#d9a441",
    ),
    ObjectClass(
        "crane",
        "Where a numbered crane waits.",
        SPOT,
        (
            count(
                "number",
                "The crane's lasting identity, unique in the campaign.",
                0,
                1,
                100,
                needed=True,
            ),
            length("height", "How high above the floor it perches or hovers.", 0.0),
            flag("perched", "Whether it sits until it is disturbed.", True),
            flag("shy", "Whether a running player startles it.", True),
            told("whisper", "What it says when it is caught: a short idea."),
            text("figure", "Name of the constellation that must be lit before it shows."),
            length("range", "How far it wanders from here.", 160.0),
            flag("curious", "Whether breath draws it.", True),
        ),
        colour="#f4f0e6",
    ),
    ObjectClass(
        "self",
        "A younger self, holding a relic until it is touched.",
        SPOT,
        (
            _RELIC,
            count("age", "How old it is.", 7, 0, 120, needed=True),
            _FACING,
            told("before", "What it says while it holds the relic."),
            told("after", "What it says once the door stands."),
            told("home", "What it says once one came home from behind it; empty = as before."),
        ),
        colour="#ff8a3c",
    ),
    ObjectClass(
        "relic_door",
        "Where a relic blooms into a door. Without a target it is sealed: it shows light.",
        SPOT,
        (
            _RELIC,
            choice(
                "kind",
                "Which thresholds of courage count for it.",
                ("lesson", "childhood", "last"),
            ),
            text("target", "The map behind it; empty = sealed.", refers="map"),
            text("spawn", "Where one comes out there; empty = the map's start.", refers="entry"),
            _ONE_WAY,
        ),
        colour="#b79cf0",
    ),
    ObjectClass(
        "passage",
        "A way to another map, taken by walking into its area.",
        AREA,
        (
            text("target", "The map it leads to.", needed=True, refers="map"),
            text("spawn", "Where one comes out there; empty = the map's start.", refers="entry"),
            words("needs", "Relics whose doors must have bloomed before it opens."),
            choice(
                "look",
                "How it is drawn; plain = not at all.",
                ("plain", "glass", "fold", "light"),
            ),
            _SPLIT,
            text(
                "earns",
                "Relic that going through earns: the door at the end of its place.",
                refers="relic",
            ),
            flag("asks", "Whether one is asked before one goes.", False),
            text("leap", "The scene after which falling there is going through."),
            _ONE_WAY,
        ),
        named="for its author alone",
        comes_and_goes=True,
        colour="#7fe9ff",
    ),
    ObjectClass(
        "ending",
        "A door of the last place: the foot that enters it ends the dream.",
        AREA,
        (
            _RELIC,
            told("line", "The line one wakes with."),
            flag("always", "Whether it stands open whatever was earned.", False),
        ),
        colour="#b79cf0",
    ),
    ObjectClass(
        "reading",
        "Something that can be read on the spot.",
        SPOT,
        (told("text", "What there is to read.", needed=True),),
        colour="#a9b4da",
    ),
    ObjectClass(
        "whisper",
        "Words that show when one walks in.",
        AREA,
        (
            told("text", "What is said.", needed=True),
            count("lessons", "It is said only while so many are known; -1 = always.", -1, -1, 3),
            flag("once", "Whether it is said once a dream; otherwise once a visit.", False),
        ),
        colour="#a9b4da",
    ),
    ObjectClass(
        "ground",
        "A free-form piece of floor, over the tiles.",
        AREA,
        (text("kind", "The ground it is made of, as tiles say it.", "crystal"),),
        colour="#2a2f66",
    ),
    ObjectClass(
        "wall",
        "A free-form solid, closed or a line; it shows nothing by itself.",
        (*AREA, "polyline"),
        (length("height", HEIGHT, 1000.0),),
        solid=True,
        comes_and_goes=True,
        colour="#494a66",
    ),
    ObjectClass(
        "figure",
        "A line of a constellation: nodes are its points. Walked whole, the figure is lit.",
        LINE,
        (flag("counts", "Whether it can be lit; loose lines only carry one faster.", True),),
        named="the figure; lines of one name are one figure",
        colour="#7fe9ff",
    ),
    ObjectClass(
        "tube",
        "A fluorescent; its area is the floor beneath, where passing kills it.",
        AREA,
        (
            length("height", "How high it hangs.", 150.0),
            length("width", "How long the tube is; 0 = as wide as its area.", 0.0),
            part("wear", "0 = it hums, 0.5 = it stutters and spits, 1 = long dead.", 0.0),
        ),
        colour="#ffe2a0",
    ),
    ObjectClass("dark", "Fear rises slowly here.", AREA, colour="#0a0e24"),
    ObjectClass(
        "fire", "Fear rises fast here: cold fire. On jade it does not.", AREA, colour="#1fd18a"
    ),
    ObjectClass(
        "light",
        "A lamp of the place; it changes nothing but how it looks.",
        SPOT,
        (
            length("height", "How high it hangs above the floor.", 60.0),
            length("radius", "How far it reaches.", 220.0, least=1.0),
            Field("colour", Kind.COLOUR, (255, 226, 160, 255), "Colour of its light."),
            part("strength", "How bright it is; 1 = a candle near by.", 1.0, 50.0),
            part("flicker", "How unsteady it is: 0 = still, 1 = sputtering.", 0.0),
        ),
        comes_and_goes=True,
        colour="#ffe2a0",
    ),
    *FOLDS,
    *PARTS,
)

CLASSES: Final = {entry.name: entry for entry in _ALL}
"""Every object class by name."""

FEARS: Final = ("dark", "fire")

SKIES: Final = (
    *("void", "stars", "card", "chasm", "city"),
    *("cliff", "sun", "chamber", "evening", "paper"),
)

MAP: Final = (
    told("title", "The place's name, as it is shown; empty = the file's name."),
    choice("sky", "What lies under and round the ground.", SKIES),
    flag("calm", "Whether no fear rises here.", False),
    count("heart", "Ticks between beats of the heart that is heard; 0 = none.", 0, 0, 600),
    flag("weightless", "Whether nothing falls here and a push lasts.", False),
    flag("barefoot", "Shoes off and ribs alight.", True),
)
"""Properties of the map itself."""

WHEN: Final = "when"

LAYER: Final = (
    words(
        WHEN,
        "States of the dream in which it is there: " + ", ".join(STATES) + "; empty = always.",
    ),
)
"""Properties of a layer or of a group of layers."""

NO_GROUND: Final = "nothing"
"""The ``ground`` of a tile that cuts a hole into the floor below it."""

TILE: Final = (
    text(
        "ground",
        "The ground it is; empty = what lies below shows, 'nothing' = a hole in it.",
    ),
    flag("solid", "Whether all of it is solid; collision shapes say it more finely.", False),
    length("height", HEIGHT + " Collision shapes may each have their own.", 1000.0),
)
"""Properties of a tile."""

SHAPE: Final = (length("height", HEIGHT, 1000.0),)
"""Properties of a tile's collision shape."""
