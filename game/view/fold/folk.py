"""The seven younger selves: seen, not turned away. Tears, and candle-flame determination.

Each faces south at heading 0, its head leaning back so that eyes with a glint of
fire look up at you; a candle in the right hand, the relic in the left. The flame
is light, not paper: ``flame`` says where the view draws it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from math import pi
from typing import Final

from game.view.fold import relic as relics
from game.view.fold.body import Build, Dress, person, placed
from game.view.fold.head import Face, Mood
from game.view.fold.mesh import Mesh, Paint, joined
from game.view.fold.palette import blend
from game.view.fold.posture import Cycle, Stance, Triple
from game.view.fold.shapes import plate, polar, ring, rings

POSES: Final[dict[str, Cycle]] = {
    "hold": Cycle(2, ticks=90),
    "empty": Cycle(2, ticks=90),
    "wave": Cycle(4, ticks=9),
}
"""Clutching the relic; the relic set down; waving you onward."""


@dataclass(frozen=True, slots=True)
class Self:
    """One of the seven: how big, how dressed, how it weeps."""

    age: int
    build: Build
    dress: Dress
    weeping: Face
    relic_at: Triple = (1.5, 16.0, -14.0)
    """Where the left hand holds the relic, from the shoulder."""
    bearing: Stance = field(default_factory=Stance)
    """How this one carries itself: spread, lean, nod, sway and chest are its own."""


def _build(
    height: float, head: float, width: float = 1.0, leg: float = 1.0, girth: float = 1.0
) -> Build:
    return Build(height, head, width, tilt=0.36, leg=leg, girth=girth)


def _face(mood: Mood, tears: int, wide: float = 1.2) -> Face:
    return Face(mood, tears, fire=1.0, gaze=1.0, wide=wide)


SELVES: Final[dict[str, Self]] = {
    "kite": Self(
        7,
        _build(62, 1.40, 0.84, leg=0.80, girth=1.16),
        Dress(
            coat="#e0935a",
            band="#f2c98a",
            skirt="#e0935a",
            hem=37.5,
            flare=12.6,
            split=0.0,
            legs="#46539a",
            bare_leg=True,
            bare_arm=True,
            hair="#6b4230",
            cut="tufted",
        ),
        _face("weep", 2, 1.52),
        bearing=Stance(spread=5.8, lean=-0.04, chest=0.98),
    ),
    "report": Self(
        12,
        _build(68, 1.32, 0.90, leg=0.88, girth=1.02),
        Dress(
            coat="#8f78c4",
            hem=34.0,
            flare=13.0,
            split=0.0,
            shirt="#e9e4f0",
            lapels="#efeaf6",
            tie="#c8404a",
            legs="#4c4680",
            bare_leg=True,
            hair="#4a2f22",
            cut="bowl",
            pack="#8a4a30",
        ),
        _face("weep", 2, 1.46),
        bearing=Stance(spread=4.0, lean=0.05, nod=-0.04),
    ),
    "letter": Self(
        17,
        _build(75, 1.20, 0.92, leg=1.16, girth=0.86),
        Dress(
            coat="#3f8a90",
            band="#4b9ca0",
            hem=36.0,
            flare=12.4,
            split=0.0,
            lapels="#2f6a72",
            legs="#424b7c",
            hair="#2c2436",
            cut="hooded",
            hood="#36767e",
        ),
        _face("resolve", 2, 1.36),
        bearing=Stance(spread=5.2, lean=0.13, nod=-0.10, sway=1.6),
    ),
    "slip": Self(
        24,
        _build(82, 1.12, 0.94, leg=1.08, girth=0.90),
        Dress(
            coat="#a9c4f0",
            skirt="#4a5288",
            hem=36.0,
            flare=12.0,
            split=0.0,
            bare_arm=True,
            shirt="#c9dcfa",
            lapels="#bcd2f6",
            tie="#7a4f8c",
            legs="#424a80",
            hair="#43304e",
            cut="tied",
        ),
        _face("weep", 2, 1.3),
        bearing=Stance(spread=3.8, lean=-0.05, chest=0.97),
    ),
    "blueprint": Self(
        31,
        _build(88, 1.06, 1.02, leg=1.02, girth=0.98),
        Dress(
            coat="#3f8468",
            sleeve="#cfe4dc",
            bare_arm=True,
            hem=37.0,
            flare=12.4,
            split=3.0,
            shirt="#dcebe4",
            lapels="#357058",
            legs="#625670",
            hair="#332c4c",
            cut="cropped",
            scarf="#c9a24a",
        ),
        replace(_face("resolve", 1), glasses=True),
        bearing=Stance(spread=5.0, sway=-1.2, lean=0.02),
    ),
    "headline": Self(
        38,
        _build(92, 1.02, 1.20, leg=0.92, girth=1.22),
        Dress(
            coat="#b48a58",
            hem=33.0,
            flare=14.0,
            shirt="#efe8da",
            lapels="#9c7446",
            tie="#7a2230",
            legs="#6a5650",
            hair="#2b2a55",
            cut="cropped",
        ),
        replace(_face("resolve", 1), beard=True),
        bearing=Stance(spread=6.4, chest=1.05, lean=-0.03),
    ),
    "handle": Self(
        45,
        _build(96, 1.0, 0.98, leg=1.04, girth=0.94),
        Dress(
            coat="#aeb3cc",
            shirt="#3f4866",
            lapels="#bcc1d8",
            tie="ember",
            tie_drop=2.6,
            hair="#34345e",
            cut="loose",
        ),
        replace(_face("resolve", 1), lines=True),
        bearing=Stance(spread=4.8, lean=0.08, nod=-0.06),
    ),
}
"""By relic, from the oldest failure to yesterday's."""

_SKIN: Final = "#d9a884"
"""Deeper than the dreamer's: the candle is near, and must not bleach eyes and tears."""
_FACES: Final = 0.45
"""Radians from south up to which they turn."""
_SILVER: Final = "#9aa3cc"
"""What gleams on the hair of the crowned."""
_CANDLE_HAND: Final[Triple] = (10.5, 12.0, -9.0)
_WAVING_CANDLE: Final[Triple] = (13.0, 4.0, -13.0)
_WAVES: Final[tuple[Triple, ...]] = ((13, 4, 22), (19, 4, 16), (13, 4, 22), (7, 5, 27))
_SEEN: Final = 1.12
"""How much larger the head is of who waves: a face that is to be seen from afar."""


def _stance(who: Self, pose: str, frame: int) -> Stance:
    """How one of them stands: the candle beside the face, never before it."""
    breath = float(frame % 2) if pose != "wave" else 0.0
    own = who.bearing
    base = replace(
        own,
        left_foot=(1.5, 0, 0),
        right_foot=(-1.5, 0, 0),
        rise=0.5 * breath,
        chest=own.chest + 0.03 * breath,
        right_hand=_CANDLE_HAND,
        tuft=(0.6 * breath, 0, 0.4 * breath),
    )
    if pose == "hold":
        x, y, z = who.relic_at
        return replace(base, left_hand=(x, y, z + 0.5 * breath), nod=own.nod + 0.02 * breath)
    if pose == "empty":
        return replace(base, left_hand=(5.0, 3.0, -28.0))
    sway = (-0.6, 0.8, -0.6, -1.6)[frame % 4]
    return replace(
        base,
        left_hand=_WAVES[frame % 4],
        right_hand=_WAVING_CANDLE,
        sway=own.sway + sway,
        rise=0.8,
        look=0.06 * sway,
        aside=0.10 + 0.05 * sway,
    )


def faced(angle: float) -> float:
    """A heading, but never so far from the viewer that the face could not be seen."""
    return max(-_FACES, min(_FACES, angle))


def _candle(palm: tuple[float, float, float], size: float) -> Mesh:
    """An end of wax in a folded paper guard; its rim glows from the flame above it."""
    wax = Paint("#f2dcb4", "#ffb060", 0.16)
    guard = rings(
        [ring(5, 1.6, 1.6, 0.0), ring(5, 4.0, 4.0, 2.6, pi / 5)], Paint("paper", "ember", 0.05)
    )
    end = rings([ring(5, 1.5, 1.5, -2.0), ring(5, 1.3, 1.3, 6.4)], wax)
    top = plate(
        [polar(1.3, k * 2 * pi / 5, 6.4) for k in range(5)], Paint("brasslt", "#ffc870", 0.7)
    )
    return joined([guard, end, top]).scaled(size).moved(*palm)


def _size(who: Self) -> float:
    return 0.55 + 0.45 * who.build.height / 96


def _built(who: Self, pose: str) -> Build:
    """How big one of them is in a pose."""
    build = who.build
    if pose != "wave":
        return build
    return replace(build, head=_SEEN * build.head, height=1.04 * build.height)


def known(relic: str) -> str:
    """The self that holds such a relic; yesterday's for one only another campaign knows."""
    return relic if relic in SELVES else "handle"


@cache
def pose(relic: str, name: str, frame: int, crowned: bool = False) -> Mesh:
    """The self of that relic in one drawn pose. Raises KeyError for an unknown pose."""
    who = SELVES[known(relic)]
    frame %= POSES[name].frames
    held = _stance(who, name, frame)
    face, build = who.weeping, _built(who, name)
    if name == "wave":
        face = replace(face, mood="beam", tears=min(face.tears, 1))
    elif name != "hold" or crowned:
        face = replace(face, mood="smile", tears=min(face.tears, 1))
    hair = blend(who.dress.hair, _SILVER, 0.12) if crowned else who.dress.hair
    dress = replace(who.dress, face=face, crown=crowned, skin=_SKIN, hair=hair)
    palm = placed(held, build, "right").tolist()
    parts = [person(held, dress, build), _candle((palm[0], palm[1], palm[2]), _size(who))]
    if name == "hold":
        x, y, z = placed(held, build, "left").tolist()
        size = 0.62 + 0.38 * who.build.height / 96
        parts.append(relics.held(relic).scaled(size).moved(x, y + 2.0, z))
    return joined(parts)


@cache
def flame(relic: str, name: str, frame: int) -> tuple[float, float, float]:
    """Where the foot of the candle's flame is, world units, before the heading is applied."""
    who = SELVES[known(relic)]
    held = _stance(who, name, frame % POSES[name].frames)
    x, y, z = placed(held, _built(who, name), "right").tolist()
    return (x, y, z + 6.4 * _size(who))
