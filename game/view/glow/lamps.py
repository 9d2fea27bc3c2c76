"""Lamps: every light of a moment, as rows for the floor and for the meshes. No GL."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import cos, sin
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.plane import KY, KZ
from game.view.fold import folk
from game.view.fold.palette import linear
from game.view.fold.relic import HUES
from game.view.gl.frame import LAMPS
from game.view.place import Place
from game.view.places.hall.hush import dimmed
from game.view.places.hall.returns import reach_of, woken
from game.view.snapshot import DoorLook, SelfLook, Snapshot

Floats = NDArray[np.float32]

RIB_HEIGHT: Final = 56.0
RIB_RADIUS: Final = 125.0
RIB_STRENGTH: Final = 3.5
_GLIMMER: Final = 0.3
"""How much of their light ribs throw on the floor while there are shoes on it."""
_FADING: Final = 6
"""So many of the lamps that just light meshes fade before they are left out."""
_PHOS: Final = linear("phos")
_FLAME: Final = linear("#ffa85a")
_TUBE: Final = linear("#dbe8e2")
_LANTERN: Final = linear("#ffb860")
_PASSAGES: Final = {
    "glass": (linear("#5468f4"), 5.6, 190.0),
    "light": (linear("#fff0d2"), 1.9, 190.0),
    "morning": (linear("#ffb489"), 3.4, 330.0),
    "fold": (linear("lilac"), 1.6, 90.0),
}
"""Colour, strength and radius of the light that comes out of a passage, by its look."""


_SHADING: Final = 0.2
"""Scale from which on a crane darkens what is under it."""
NEAREST: Final = 4
"""Lamps besides the rib light that light one mesh."""


@dataclass(frozen=True, slots=True, eq=False)
class Lit:
    """The lights of one moment."""

    floor: Floats
    """(n, 8) for ``lamp.glsl``, the rib light left out."""
    spills: Floats
    """(s, 9) light that doors send one way: a lamp's row with half the door's width, heading."""
    rib: Floats
    """(0 or 1, 8)."""
    meshes: Floats
    """(m, 8), m at most ``LAMPS``, the rib light first: x, y, height, radius, r, g, b, 0."""
    shades: Floats
    """(k, 6) for ``shade.glsl``."""

    def darker(self, shades: list[tuple[float, ...]]) -> Lit:
        """The same with more that darkens the floor."""
        rows = np.array(shades, np.float32).reshape(-1, 6)
        return replace(self, shades=np.concatenate([self.shades, rows]))


def breath_of(seconds: float) -> float:
    """-1..1, once in four seconds: rib light, rings and sky share it."""
    return sin(seconds * 1.5707964)


def gather(place: Place, shot: Snapshot, view: tuple[float, float]) -> Lit:
    """All lights that reach the view."""
    lamps = _placed(place, shot)
    if shot.played.hush > 0.0 and place.stage is not None:
        lamps = dimmed(lamps, place.stage, shot.played.hush)
    lamps = np.concatenate([lamps, _living(place, shot)])
    rib = np.zeros((0, 8), np.float32)
    dreamer = shot.dreamer
    if shot.barefoot:
        # Red light on a floor that is lit green only turns it brown: it gives way instead.
        colour = _PHOS * np.float32(1.0 - 0.3 * shot.heat)
        strength = RIB_STRENGTH * (1.0 + 0.12 * breath_of(shot.seconds)) * (1 + 0.35 * dreamer.calm)
        strength *= dreamer.kindled
        rib = np.array(
            [(dreamer.x, dreamer.y + 6, RIB_HEIGHT, RIB_RADIUS, *(colour * strength), 0.0)],
            np.float32,
        )
    seen = lamps[_reaches(lamps, shot.corner, view)]
    floor = seen
    if not shot.barefoot and dreamer.kindled > 0:
        glimmer = (*(_PHOS * (RIB_STRENGTH * _GLIMMER * dreamer.kindled)), 0.0)
        at = dreamer.x, dreamer.y + 6, RIB_HEIGHT, RIB_RADIUS
        floor = np.concatenate([seen, np.array([(*at, *glimmer)], np.float32)])
    meshes = np.concatenate([rib, _strongest(seen, shot.corner, view, LAMPS - len(rib))])
    shades = [(dreamer.x, dreamer.y - 2, 20, 9, 0.75 * dreamer.fade, 0.0)]
    shades += [(who.x, who.y - 2, 17, 8, 0.7, 0.0) for who in shot.selves]
    shades += [(d.x, d.y, 40, 10, 0.8 * d.bloom, 0.6) for d in shot.doors]
    shade = np.concatenate([np.array(shades, np.float32), _crane_shades(shot.cranes)])
    spills = _spills(shot)
    return Lit(floor, spills[_reaches(spills, shot.corner, view)], rib, meshes, shade)


def _crane_shades(cranes: Floats) -> Floats:
    """(n, 6) contact under the birds that fly low and are no motes."""
    low = cranes[(cranes[:, 2] < 130.0) & (cranes[:, 3] > _SHADING)]
    rows = np.zeros((len(low), 6), np.float32)
    rows[:, :2] = low[:, :2]
    rows[:, 2], rows[:, 3] = 16 * low[:, 3] + 4, 7 * low[:, 3] + 2
    rows[:, 4] = 0.5 * (1.0 - low[:, 2] / 130.0)
    return rows


def flame_of(who: SelfLook, seconds: float) -> tuple[float, float, float]:
    """Plane x, y and world height of the foot of a self's candle flame."""
    pose = "wave" if who.waves else "hold" if who.holds else "empty"
    x, y, z = folk.flame(who.relic, pose, folk.POSES[pose].frame(0.0, int(seconds * 60)))
    c, s = cos(who.heading), sin(who.heading)
    return who.x + c * x - s * y, who.y + (s * x + c * y) * KY, z


def _living(place: Place, shot: Snapshot) -> Floats:
    """Lamps that come, go and move: flames, doors, passages, fluorescents."""
    rows: list[tuple[float, ...]] = []
    for i, who in enumerate(shot.selves):
        x, y, z = flame_of(who, shot.seconds)
        flicker = 1.0 + 0.10 * sin(shot.seconds * (50 + 3 * i) + i)
        rows.append((x, y, z + 10, 62.0, *(_FLAME * (1.9 * flicker)), 0.0))
    for door in shot.doors:
        lit = lit_of(door)
        if lit > 0:
            hue = linear(HUES.get(door.relic, "#e9cf9a"))
            x, y = _before(door, 28.0)
            rows.append((x, y, 60.0, 100.0, *(hue * (2.9 * lit)), 0.0))
    for way in shot.passages:
        if way.open and way.look in _PASSAGES:
            hue, strength, radius = _PASSAGES[way.look]
            pulse = 1.0 + 0.10 * sin(shot.seconds * 1.9)
            x, y = way.x, way.y - way.depth / 2
            rows.append((x, y + 24, 80.0, radius, *(hue * (strength * 0.6 * pulse)), 0.0))
    rows += _people(place, shot)
    for tube, lit in zip(place.level.tubes, shot.tubes[:, 0].tolist(), strict=False):
        if lit > 0.01:
            rows.append(
                (tube.x, tube.y, tube.height / KZ, 290.0, *(_TUBE * (4.6 * lit)), tube.width / 2)
            )
    return np.array(rows, np.float32).reshape(-1, 8)


def lit_of(door: DoorLook) -> float:
    """How much light comes through a relic's door, 0 while it is a bud."""
    return max(0.0, (door.bloom - 0.3) / 0.7) * (0.6 if door.shut else 1.0) * door.gain


def _before(door: DoorLook, far: float) -> tuple[float, float]:
    """The point of the plane so many world units before a door."""
    return door.x - sin(door.heading) * far, door.y + cos(door.heading) * far * KY


def _spills(shot: Snapshot) -> Floats:
    """Light that falls out of doors and passages, the way they face."""
    rows: list[tuple[float, ...]] = []
    for door in shot.doors:
        lit = lit_of(door)
        if lit > 0:
            x, y = _before(door, 3.0)
            light = linear(HUES.get(door.relic, "#e9cf9a")) * (2.2 * lit)
            reach, half = (78.0, 6.0) if door.shut else (105.0, 30.0)
            rows.append((x, y, 40.0, reach, *light, half, door.heading))
    for way in shot.passages:
        if way.open and way.look in _PASSAGES:
            hue, strength, radius = _PASSAGES[way.look]
            x, y = way.x, way.y - way.depth / 2 + 2
            rows.append((x, y, 50.0, radius * 1.2, *(hue * (strength * 0.5)), 44.0, 0.0))
    return np.array(rows, np.float32).reshape(-1, 9)


def _people(place: Place, shot: Snapshot) -> list[tuple[float, ...]]:
    """The warmth of those in the pleats one is just passing."""
    lit = place.people.lit(shot.dreamer.x, shot.dreamer.y)
    feet = place.people.feet
    return [
        (*feet[i].tolist(), 60.0, 125.0, *(_LANTERN * float(lit[i] * 1.15)), 0.0)
        for i in np.flatnonzero(lit > 0.33).tolist()
    ]


def _placed(place: Place, shot: Snapshot) -> Floats:
    """The map's own lights, those that burn in this state of the dream."""
    burning = place.lamps[:, 9:] @ np.array(shot.shares, np.float32)
    which = np.flatnonzero(burning > 0.0)
    rows, burning, seconds = place.lamps[which], burning[which], shot.seconds
    if place.stage is not None:
        later = (rows[:, 9] == 0.0) & (rows[:, 10] > 0.0)
        reach = reach_of(shot.played.lessons, shot.state)
        burning = burning * (~later | woken(rows[:, 1], place.stage[1], reach))
    flicker = 1 + rows[:, 8] * 0.5 * (
        np.sin(seconds * (43 + 3 * which) + which) * np.sin(seconds * (7.3 + which))
    )
    lamps = rows[:, :8].copy()
    lamps[:, 4:7] *= (flicker * burning)[:, None].astype(np.float32)
    return lamps


def _reaches(lamps: Floats, corner: tuple[float, float], view: tuple[float, float]) -> Floats:
    reach = 3.2 * lamps[:, 3] + np.abs(lamps[:, 7])
    x, y = lamps[:, 0] - corner[0], lamps[:, 1] - corner[1]
    return np.asarray(
        (x > -reach) & (x < view[0] + reach) & (y > -reach * KY) & (y < view[1] + reach * KY + 200)
    )


def _strongest(
    lamps: Floats, corner: tuple[float, float], view: tuple[float, float], most: int
) -> Floats:
    """The ``most`` lamps that matter in the view; the last few fade, so that none pops."""
    if len(lamps) <= most:
        return lamps
    x = (lamps[:, 0] - corner[0] - view[0] / 2) / view[0]
    y = (lamps[:, 1] - corner[1] - view[1] / 2) / view[1]
    weight = lamps[:, 4:7].max(1) * lamps[:, 3] / (1 + 8 * (x * x + y * y))
    order = np.argsort(-weight)
    chosen = lamps[order[:most]].copy()
    left_out = weight[order[most]]
    lead = (weight[order[most - _FADING : most]] - left_out) / (0.25 * left_out + 1e-6)
    chosen[-_FADING:, 4:7] *= np.clip(lead, 0, 1)[:, None]
    return chosen


def nearest_lamps(at: Floats, lamps: Floats, first: int) -> Floats:
    """(n, NEAREST) numbers of the lamps that light each foot (n, 2) most; -1 where there are none.

    ``lamps`` (m, 8) as ``Lit.meshes``; those before ``first`` are left out.
    """
    chosen = np.full((len(at), NEAREST), -1.0, np.float32)
    others = lamps[first:]
    if not len(others) or not len(at):
        return chosen
    dx = at[:, None, 0] - others[None, :, 0]
    dy = (at[:, None, 1] - others[None, :, 1]) / np.float32(KY)
    far = (dx * dx + dy * dy) / np.square(others[:, 3])
    weight = others[:, 4:7].max(1) / (1 + 4 * far)
    weight[far > 3.2 * 3.2] = 0.0
    order = np.argsort(-weight, axis=1)[:, :NEAREST]
    strong = np.take_along_axis(weight, order, axis=1) > 1e-3
    chosen[:, : order.shape[1]] = np.where(strong, order + first, -1)
    return chosen
