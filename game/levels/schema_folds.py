"""Classes of objects that only look: free-form pieces for the view to fold, and its backdrops."""

from __future__ import annotations

from typing import Final

from game.levels.fields import choice, count, flag, length, number, part
from game.levels.objectclass import AREA, LINE, ROPE, SPOT, ObjectClass
from game.levels.schema_parts import PAINTS

HEIGHT: Final = "How high it stands; cranes at or above it fly over."
EMBRYOS: Final = ("bridge", "lamp", "wing", "stair", "seed")
_DEPTH: Final = (
    "How far it stays behind when the view moves: 0 = not at all. In the middle of the map it is "
    "seen where it is drawn."
)

FOLDS: Final = (
    ObjectClass(
        "pleat",
        "A wall of folded card along its line or outline; solid.",
        (*AREA, "polyline"),
        (
            length("height", HEIGHT, 170.0),
            length("step", "Width of one pleat.", 48.0, least=8.0),
            length("depth", "How far each pleat stands out.", 14.0),
            flag("people", "Whether people stand in the pleats and light as one passes.", False),
        ),
        solid=True,
        fold=True,
        colour="#b79cf0",
    ),
    ObjectClass(
        "parapet",
        "A low folded edge one cannot step over; solid.",
        (*AREA, "polyline"),
        (length("height", HEIGHT, 30.0), length("width", "How thick it is.", 16.0)),
        solid=True,
        fold=True,
        colour="#b79cf0",
    ),
    ObjectClass(
        "shell",
        "The folded shell round a place without weight; closed, a loose piece of it. Solid.",
        LINE,
        (length("height", HEIGHT, 1000.0),),
        solid=True,
        fold=True,
        colour="#0b5a44",
    ),
    ObjectClass(
        "dais",
        "A raised floor of folded stone one walks up to without noticing.",
        AREA,
        (
            length("height", "How high it stands.", 14.0),
            count("steps", "Steps along its edge.", 2, 1, 8),
        ),
        fold=True,
        colour="#574e68",
    ),
    ObjectClass(
        "storm",
        "A river of cranes in the sky along its line; scenery that parts for whoever walks there.",
        ROPE,
        (
            count(
                "count", "How many fly where the picture is finest.", 3000, 1, 8000, needed=False
            ),
            length("spread", "How broad it has become at its end.", 460.0, least=40.0),
            part("speed", "How fast it flies; 1 = as cranes at ease do.", 1.0, 3.0),
            length("height", "How high above the floor it flies from its middle on.", 64.0),
            length("fall", "How much higher it springs.", 0.0),
        ),
        fold=True,
        colour="#c9b4f4",
    ),
    ObjectClass(
        "backdrop",
        "A ribbon of wet paint far off behind the place, which carries nobody; tiles and crystal"
        " lie over it, later ones over earlier ones. It flows from its first point to its last.",
        LINE,
        (
            choice("family", "Its colours.", PAINTS),
            length("width", "How wide it is at its widest.", 90.0, least=4.0),
            part("uneven", "How much its width varies along it.", 0.5),
            length("speed", "How fast it flows.", 60.0, unit="px/s"),
            part("strength", "How much light there is on it; far ones have less.", 1.0, 4.0),
            part("depth", _DEPTH, 0.0),
        ),
        fold=True,
        colour="#7a6cf2",
    ),
    ObjectClass(
        "embryo",
        "An idea yet unborn, as large as its area: it drifts and turns far below.",
        ("ellipse",),
        (
            choice("kind", "What it may become.", EMBRYOS),
            part("depth", _DEPTH, 0.3),
            part("glow", "How much of it shines.", 1.0, 4.0),
        ),
        fold=True,
        colour="#c9b4f4",
    ),
    ObjectClass(
        "vista",
        "Whoever stands in it sees further north: the view leans up and rests there.",
        AREA,
        (length("up", "How far the view leans.", 110.0),),
        fold=True,
        colour="#b79cf0",
    ),
    ObjectClass(
        "sun",
        "The second sun, far off beyond the ground; light for the view alone.",
        ("ellipse",),
        (
            part("glow", "How brightly it burns: 1 = in full fury, .4 = a gentle ember.", 0.4),
            length("height", "How high its foot hangs above the floor.", 0.0),
            part("keeps", "How far it stays in sight as one walks away: 1 = it only recedes.", 0.0),
        ),
        fold=True,
        colour="#1fd18a",
    ),
    ObjectClass(
        "shard",
        "A blade of black mirror stone that stands on its outline; solid, and a shelter from wind.",
        AREA,
        (length("height", HEIGHT, 140.0),),
        solid=True,
        fold=True,
        colour="#15131c",
    ),
    ObjectClass(
        "lookout",
        "A place to look out from: while one stands in it the view rests where it says.",
        AREA,
        (
            number("across", "How far east of its middle the view rests, px.", 0.0),
            number("up", "How far north of its middle the view rests, px.", 0.0),
        ),
        fold=True,
        colour="#1fd18a",
    ),
    ObjectClass(
        "tree",
        "A tree of folded leaves; draw a wall round its trunk.",
        SPOT,
        (length("height", "How tall it is.", 170.0),),
        fold=True,
        colour="#8c3b3a",
    ),
    ObjectClass(
        "pinwheel",
        "A pinwheel on a stick, which turns as the wind blows.",
        SPOT,
        (length("height", "How high its stick is.", 46.0),),
        fold=True,
        colour="#b79cf0",
    ),
    ObjectClass(
        "landing",
        "A ring of light where it is good to come down.",
        SPOT,
        (length("radius", "How wide it is.", 62.0),),
        fold=True,
        colour="#7fe9ff",
    ),
)
