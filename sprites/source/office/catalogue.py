"""Everything in the office that stands or hangs: its mesh, its footprint, its height."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from math import pi
from typing import Final

from game.sim.plane import KY
from game.view.fold.mesh import Mesh
from sprites.source.office import desks, furniture, hangings, kept, screens

Foot = tuple[float, float, float, float]
"""World units west, north, east, south of the origin's place on the floor."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One picture of the collection."""

    name: str
    mesh: Callable[[], Mesh]
    solids: tuple[Foot, ...] = ()
    tall: float = 46.0
    """World units."""
    stands: bool = True
    """On the floor, in its own shadow; else it hangs on a wall."""


def _turned(foot: Foot, way: str) -> Foot:
    x0, y0, x1, y1 = foot
    return {
        "s": (x0, y0, x1, y1),
        "w": (-y1, x0, -y0, x1),
        "n": (-x1, -y1, -x0, -y0),
        "e": (y0, -x1, y1, -x0),
    }[way]


_DESK: Final = (-desks.HALF, desks.BACK, desks.HALF, desks.FRONT)
_PLACED: Final = {
    "tidy": "swne",
    "buried": "swne",
    "late": "swne",
    "cleared": "swne",
    "paperwork": "swne",
    "own": "s",
}
_PLACED_LATER: Final = {"saver": "s", "folded": "sw", "kept": "swe", "tower": "swe"}
_CHAIR: Final = (-14.0, -14.0, 14.0, 18.0)


def _desks(builds: Mapping[str, Callable[[], Mesh]], placed: Mapping[str, str]) -> list[Thing]:
    return [
        Thing(
            f"desk-{kind}-{way}",
            partial(_turn, builds[kind], desks.TURNS[way]),
            (_turned(_DESK, way),),
        )
        for kind, ways in placed.items()
        for way in ways
    ]


def _turn(build: Callable[[], Mesh], angle: float) -> Mesh:
    return build().turned(angle)


def _chairs() -> list[Thing]:
    return [
        Thing(f"chair-{way}", partial(furniture.chair, angle + tilt), (_turned(_CHAIR, way),), 40.0)
        for way, angle, tilt in (
            ("s", 0.0, 0.2),
            ("w", pi / 2, -0.25),
            ("n", pi, 0.3),
            ("e", -pi / 2, 0.2),
        )
    ]


def _screens() -> list[Thing]:
    wide, narrow = (-64.0, -5.0, 64.0, 5.0), (-32.0, -5.0, 32.0, 5.0)
    side = (-4.0, -64 / KY, 18.0, 0.0)
    return [
        *(
            Thing(
                f"screen-{kind}",
                partial(screens.partition, 128.0, kind),
                (wide,),
                screens.SCREEN,
            )
            for kind in ("plain", "notes", "blank", "poster")
        ),
        Thing("screen-short", partial(screens.partition, 64.0), (narrow,), screens.SCREEN),
        Thing("screen-side", screens.partition_side, (side,), screens.SCREEN),
        Thing("screen-post", screens.post, ((-6.0, -6.0, 6.0, 6.0),), screens.SCREEN),
    ]


def _others() -> list[Thing]:
    return [
        Thing("chair-fallen", furniture.fallen_chair, ((-20.0, -8.0, 24.0, 24.0),), 30.0),
        Thing("copier", furniture.copier, ((-34.0, -24.0, 54.0, 24.0),), 56.0),
        Thing("cooler", furniture.cooler, ((-12.0, -11.0, 18.0, 14.0),), 80.0),
        Thing("basket", furniture.basket, ((-11.0, -11.0, 11.0, 11.0),), 26.0),
        Thing(
            "cabinet-wide",
            partial(furniture.cabinet, 3, 4, 6),
            ((-36.0, -16.0, 36.0, 17.0),),
            104.0,
        ),
        Thing(
            "cabinet-low", partial(furniture.cabinet, 2, 3, 5), ((-24.0, -16.0, 24.0, 17.0),), 79.0
        ),
        Thing("cartons", partial(furniture.cartons, 3), ((-34.0, -22.0, 45.0, 17.0),), 54.0),
        Thing("cartons-two", partial(furniture.cartons, 2), ((-34.0, -22.0, 45.0, 17.0),), 30.0),
        Thing("coat-stand", furniture.coat_stand, ((-10.0, -8.0, 12.0, 10.0),), 118.0),
        Thing("plant", partial(furniture.plant, 5, 9), ((-13.0, -13.0, 13.0, 13.0),), 60.0),
        Thing("plant-thin", partial(furniture.plant, 8, 6), ((-13.0, -13.0, 13.0, 13.0),), 60.0),
        Thing("wet-floor", furniture.wet_floor, ((-14.0, -12.0, 14.0, 12.0),), 42.0),
        Thing("ladder", furniture.ladder, ((-16.0, -26.0, 16.0, 16.0),), 112.0),
        Thing("table", furniture.table, ((-50.0, -40.0, 50.0, 40.0),), 46.0),
    ]


def _hung() -> list[Thing]:
    builds: list[tuple[str, Callable[[], Mesh]]] = [
        ("board", hangings.board),
        ("window", hangings.window),
        ("window-bent", partial(hangings.window, 2)),
        ("clock", hangings.clock),
        ("certificate", hangings.certificate),
        ("certificate-crooked", partial(hangings.certificate, 0.13)),
        ("ghost", hangings.ghost),
        ("poster", hangings.poster),
        ("calendar", hangings.calendar),
        ("memo", hangings.memo),
        ("way-out", hangings.way_out),
        ("switch", hangings.switch),
        ("corkboard", hangings.corkboard),
    ]
    return [Thing(name, build, stands=False) for name, build in builds]


THINGS: Final = (*_desks(desks.DESKS, _PLACED), *_chairs(), *_screens(), *_others(), *_hung())

LATER: Final = tuple(_desks(kept.KEPT, _PLACED_LATER))
"""The same, come after the bruise in the tileset."""
