"""The body of folded people: a stance draped in paper.

Owns proportions and cloth; where the limbs go is ``stances``, faces are ``head``.
A grown body is 106 units high; ``Build`` makes it smaller and its head larger.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from math import cos, sin
from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from game.view.fold.hair import Cut, crown_mesh, hair_mesh
from game.view.fold.head import Face, face_mesh, features
from game.view.fold.joints import bend, foot, hand, limb, vec
from game.view.fold.mesh import Floats, Mesh, Paint, joined, turn_matrix
from game.view.fold.palette import Colour
from game.view.fold.posture import Stance, Step, Triple
from game.view.fold.shapes import facets, plate, ring, rings, strip
from game.view.fold.worn import worn

HIP: Final = 43.0
NECK: Final = 77.5
SHOULDER: Final = 72.0
_HEAD: Final = 27.0
"""Units from neck to the top of a grown head of hair."""
_THIGH: Final = 19.0
_SHIN: Final = 18.5
_ARM: Final = 15.5
FINGERTIP: Final = 8.6
"""Units from the wrist to the end of the fingers."""


@dataclass(frozen=True, slots=True)
class Build:
    """The measure of one person."""

    height: float = 106.0
    """World units from sole to hair."""
    head: float = 1.0
    """How large the head is for the body: 1 grown, 1.4 a child."""
    width: float = 1.0
    """Of shoulders and chest."""
    tilt: float = 0.14
    """Radians the face leans back to meet the camera."""
    leg: float = 1.0
    """How long the legs are for the body: under 1 a child's, over 1 somebody lanky."""
    girth: float = 1.0
    """Of the waist and what is round it."""

    @property
    def scale(self) -> float:
        """World units a body unit."""
        return self.height / (NECK + HIP * (self.leg - 1) + _HEAD * self.head)

    def shaped(self, points: ArrayLike) -> Floats:
        """Points (..., 3) of a grown body as they are on this one; the head is not asked."""
        p = np.array(points, np.float32)
        x, y, z = p[..., 0], p[..., 1], p[..., 2]
        belly = 1 + (self.girth - 1) * np.exp(-(((z - 52) / 13) ** 2))
        longer = HIP * (self.leg - 1)
        tall = np.where(z < HIP, z * self.leg, z + longer)
        return np.stack([x * belly, y * belly, tall], -1).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Dress:
    """What someone wears. Bands run from the collar down."""

    coat: Paint | Colour
    hem: float = 30.0
    """Height of the hem, body units."""
    flare: float = 16.0
    """Half width of the hem."""
    split: float = 3.5
    """How far the coat gapes at the front hem."""
    skirt: Paint | Colour | None = None
    """The coat below the waist, where it differs."""
    band: Paint | Colour | None = None
    """The coat over the chest, where it differs."""
    sleeve: Paint | Colour | None = None
    bare_arm: bool = False
    legs: Paint | Colour = "slate"
    bare_leg: bool = False
    """Skin below the knee."""
    shoes: Paint | Colour | None = None
    shirt: Paint | Colour | None = None
    """The wedge between the lapels."""
    lapels: Paint | Colour | None = None
    tie: Paint | Colour | None = None
    tie_drop: float = 0.0
    """How loosely it hangs, units."""
    skin: Colour = "skin"
    hair: Colour = "hair"
    cut: Cut = "swept"
    ribs: bool = False
    crown: bool = False
    hood: Colour | None = None
    """Thrown back, behind the neck."""
    pack: Colour | None = None
    """On the back, with a strap over each shoulder."""
    scarf: Colour | None = None
    face: Face = field(default_factory=Face)


class Frame:
    """Where the upper body is in a stance: standing points in, leaning points out."""

    def __init__(self, stance: Stance) -> None:
        self.stance = stance

    def __call__(self, point: ArrayLike) -> Floats:
        """Points (..., 3) of a straight body, moved as the stance bends it."""
        s = self.stance
        p = np.asarray(point, np.float32)
        share = np.clip((p[..., 2] - HIP) / (SHOULDER - HIP), 0, 1)
        turn = s.twist * share
        x = p[..., 0] * np.cos(turn) - p[..., 1] * np.sin(turn)
        y = p[..., 1] * np.cos(turn) + p[..., 0] * np.sin(turn)
        z = p[..., 2] - HIP
        return np.stack(
            [
                x + s.sway,
                y * cos(s.lean) + z * sin(s.lean),
                z * cos(s.lean) - y * sin(s.lean) + HIP + s.rise,
            ],
            -1,
        ).astype(np.float32)


def person(stance: Stance, dress: Dress, build: Build) -> Mesh:
    """The whole figure facing south, its foot at the origin, in world units."""
    frame = Frame(stance)
    legs, knees = _legs(stance, dress)
    body = joined(
        [
            legs,
            _coat(stance, dress, build, frame, knees),
            _front(stance, dress, build, frame),
            *worn(dress, build.width, frame),
            _arm(stance.left_hand, 1.0, dress, build, frame),
            _arm(stance.right_hand, -1.0, dress, build, frame),
        ]
    )
    shaped = replace(body, tri=build.shaped(body.tri))
    whole = shaped.join(_head(stance, dress, build, frame))
    return replace(whole, tri=_tipped(whole.tri, stance)).scaled(build.scale)


def _tipped(points: Floats, stance: Stance) -> Floats:
    """Points (..., 3) of a body that has let go of the floor, turned about its hips."""
    if not stance.pitch and not stance.roll:
        return points
    hips = vec(stance.sway, 0, HIP + stance.rise)
    turn = turn_matrix(stance.roll, "y") @ turn_matrix(-stance.pitch, "x")
    return np.asarray((points - hips) @ turn.T + hips, np.float32)


def placed(stance: Stance, build: Build, hand_of: str = "left", beyond: float = 3.0) -> Floats:
    """Where a hand is, world units, in the figure's own frame: ``beyond`` units past the wrist.

    3 is the palm, ``FINGERTIP`` the end of the fingers.
    """
    side = 1.0 if hand_of == "left" else -1.0
    target = stance.left_hand if side > 0 else stance.right_hand
    shoulder, wrist = _reach(target, side, build, Frame(stance))
    away = wrist - shoulder
    palm = wrist + away / np.float32(np.linalg.norm(away)) * np.float32(beyond)
    return _tipped(build.shaped(palm), stance) * np.float32(build.scale)


def _legs(stance: Stance, dress: Dress) -> tuple[Mesh, list[Floats]]:
    left, knee_left = _leg(stance.left_foot, 1.0, stance, dress)
    right, knee_right = _leg(stance.right_foot, -1.0, stance, dress)
    return joined((left, right)), [knee_left, knee_right]


def _leg(step: Step, side: float, stance: Stance, dress: Dress) -> tuple[Mesh, Floats]:
    ahead, lift, pitch = step
    bare = Paint(dress.skin, dress.skin, 0.08)
    sole, ankle = foot(vec(stance.spread * side, ahead, lift), pitch, side, dress.shoes or bare)
    hip = vec(4.8 * side + stance.sway, 0, HIP + stance.rise)
    knee = bend(hip, ankle, _THIGH, _SHIN, (0.25 * side, 1.0, 0.25))
    cuff = ankle + (knee - ankle) * 0.22
    lower = bare if dress.bare_leg else dress.legs
    thigh = limb([hip, knee], [5.6, 4.4], (1, 0, 0), dress.legs)
    shin = limb([knee, cuff], [4.3, 3.3], (1, 0, 0), lower)
    shank = limb([cuff, ankle - vec(0, 0, 2.0)], [2.1, 1.9], (1, 0, 0), bare)
    return joined((sole, thigh, shin, shank)), knee


_TRAIL: Final = np.array([0.75, 0.4, 0.4, 0.75, 1.0, 1.0], np.float32)
"""How much of the hem's swing each of its corners takes: sides, front, back."""


def _hem(stance: Stance, dress: Dress, knees: list[Floats]) -> Floats:
    """Six corners: pushed out by the knees in front, trailing behind."""
    aside, swing, lift = stance.hem
    hem = ring(6, dress.flare + stance.flare, 12.0 + 0.8 * stance.flare, dress.hem - HIP)
    hem[:, 2] += np.array([-2.0, 2.6, 1.4, -2.4, -3.4, -2.6], np.float32)
    hem[1, 0] += 0.5 * dress.split
    hem[2, 0] -= 0.5 * dress.split
    share = _TRAIL + (1 - _TRAIL) * min(max(swing - 0.4, 0.0), 1.0)
    angle = swing * share
    y, z = hem[:, 1].copy(), hem[:, 2].copy()
    hem[:, 1] = y * np.cos(angle) + z * np.sin(angle)
    hem[:, 2] = z * np.cos(angle) - y * np.sin(angle)
    hem += np.array([stance.sway, 0, HIP + stance.rise + lift], np.float32)
    hem[:, 0] += aside * share
    root = np.array([stance.sway, 0, HIP + stance.rise], np.float32)
    hem = (root + (hem - root) * (1 + stance.tail * share)[:, None]).astype(np.float32)
    for corner, knee in ((1, knees[0]), (2, knees[1])):
        if swing < 1 and (knee[2] > hem[corner, 2] - 6 or knee[1] > 12):
            hem[corner, 1] = max(hem[corner, 1], knee[1] + 5.0)
            hem[corner, 2] = max(hem[corner, 2], min(knee[2] + 1.0, HIP + stance.rise - 2))
    for corner, knee in ((5, knees[0]), (4, knees[1])):
        hem[corner, 1] = min(hem[corner, 1], knee[1] - 7.0)
    return hem


_FRONT_Z: Final = (53.0, 66.5, 73.5, 77.5)
_FRONT_Y: Final = (6.6, 8.0, 6.3, 4.4)


def _chest_at(x: float, z: float, lift: float, chest: float) -> tuple[float, float, float]:
    """The point of the coat's flat front over (x, z), ``lift`` units off it."""
    y = float(np.interp(z, _FRONT_Z, _FRONT_Y))
    fuller = 1 + (chest - 1) * max(0.0, 1 - abs(z - 66.5) / 13)
    return (x, y * fuller + lift, z)


def _coat(stance: Stance, dress: Dress, build: Build, frame: Frame, knees: list[Floats]) -> Mesh:
    w, c = build.width, stance.chest
    skirt, band = dress.skirt or dress.coat, dress.band or dress.coat
    hips = frame(ring(6, 11.2 * w, 8.4, 45.0))
    waist = frame(ring(6, 9.4 * w, 7.5, 53.0))
    chest = frame(ring(6, 13.8 * w * c, 9.2 * c, 66.5))
    yoke = frame(ring(6, 12.0 * w, 7.2, 73.5))
    collar = frame(ring(6, 5.4, 5.0, 77.5))
    coat = rings(
        [_hem(stance, dress, knees), hips, waist, chest, yoke, collar],
        [skirt, skirt, dress.coat, band, band],
    )
    return coat.toned()


def _front(stance: Stance, dress: Dress, build: Build, frame: Frame) -> Mesh:
    """What lies on the chest: shirt wedge, ribs, lapels, tie."""
    w, c = build.width, stance.chest

    def on(side: float, *points: tuple[float, float, float]) -> Floats:
        """Points given as (across, up, off the coat) on one half of the chest."""
        return frame([_chest_at(x * side, z, lift, c) for x, z, lift in points])

    parts: list[Mesh] = []
    if dress.shirt is not None:
        levels = ((77.2, 4.6), (73.5, 6.6), (66.5, 7.6 * w), (53.0, 2.2))
        for side in (1.0, -1.0):
            middle = on(side, *((0.0, z, 0.5) for z, _ in levels))
            edge = on(side, *((x, z, 0.5) for z, x in levels))
            parts.append(strip(middle, edge, dress.shirt, crease=False))
    if dress.ribs:
        parts += _ribs(w, c, on, frame)
    if dress.lapels is not None:
        for side in (1.0, -1.0):
            collar, notch, wing = (4.4, 79.0, 0.6), (9.4 * w, 74.4, 1.2), (9.2 * w, 67.0, 1.4)
            inner, low = (6.8, 68.0, 1.6), (2.0, 53.0, 1.0)
            flaps = [(collar, notch, wing), (collar, wing, inner), (inner, wing, low)]
            parts.append(facets([list(on(side, *flap)) for flap in flaps], dress.lapels))
    if dress.tie is not None:
        parts.append(_tie(stance, dress, frame))
    return joined(parts)


def _ribs(w: float, chest: float, on: Callable[..., Floats], frame: Frame) -> list[Mesh]:
    """Light leaking out of the folds: three pairs in front, as many faint ones behind.

    A deep breath fans them open.
    """
    open_, lift = 1 + 1.5 * max(0.0, chest - 1), 1.4 + 16 * max(0.0, chest - 1)
    glow, faint = Paint("phos", "phos", 1.15), Paint("phos", "phos", 0.5)
    parts = []
    for side in (1.0, -1.0):
        for up, x in ((5.4, 6.6 * w), (0.8, 7.2 * w), (-3.8, 6.0 * w)):
            z = 66.0 + up * open_
            bar = [(2.0, z - 1.2, 0.7), (x, z + lift, 0.7), (x, z - 0.7, 0.7), (2.0, z - 3.3, 0.7)]
            parts.append(plate(on(side, *bar), glow, crease=False))
        for z in (69.0, 64.6, 60.2):
            seam = [(0.8, z, 0.3), (6.2 * w, z + 2.2, 0.3), (0.8, z - 1.5, 0.3)]
            behind = [_chest_at(x * side, up, lift, 1.0) for x, up, lift in seam]
            corners = frame([(x, -y, up) for x, y, up in behind])
            parts.append(facets([list(corners)], faint, crease=False))
    return parts


def _tie(stance: Stance, dress: Dress, frame: Frame) -> Mesh:
    drop = dress.tie_drop
    swing, out = stance.tie
    knot_l, knot_r, knot = frame(
        [(-1.7, 6.0, 77.2 - drop), (1.7, 6.0, 77.2 - drop), (0, 8.2, 73.6 - drop)]
    )
    left, right = frame([(-2.5, 10.2, 60.5 - drop), (2.5, 10.2, 60.5 - drop)])
    tip = frame((swing, 9.8 + out, 52.5 - drop + 0.3 * abs(swing) + 0.4 * out))
    return facets(
        [[knot_l, knot_r, knot], [knot, left, tip], [knot, right, tip]], dress.tie or "ember"
    )


def _reach(target: Triple, side: float, build: Build, frame: Frame) -> tuple[Floats, Floats]:
    """Shoulder and wrist."""
    shoulder = frame((11.4 * build.width * side, 0, SHOULDER - 0.5))
    away = vec(target[0] * side, target[1], target[2])
    far = float(np.linalg.norm(away))
    wrist = shoulder + away * np.float32(min(1.0, (2 * _ARM - 0.4) / far))
    return shoulder, wrist


def _arm(target: Triple, side: float, dress: Dress, build: Build, frame: Frame) -> Mesh:
    shoulder, wrist = _reach(target, side, build, frame)
    elbow = bend(shoulder, wrist, _ARM, _ARM, (0.4 * side, -1.0, -0.4))
    look = dress.sleeve or dress.coat
    bare = Paint(dress.skin, dress.skin, 0.08)
    lower = bare if dress.bare_arm else look
    along = wrist - elbow
    end = 2.2 if dress.bare_arm else 3.9
    return joined(
        (
            limb([shoulder, elbow], [4.5, 3.9], (0, 1, 0), look).toned(),
            limb([elbow, wrist], [3.4 if dress.bare_arm else 4.1, end], (0, 1, 0), lower).toned(),
            hand(wrist - along * 0.03, along, bare),
        )
    )


def _head(stance: Stance, dress: Dress, build: Build, frame: Frame) -> Mesh:
    parts = [
        face_mesh(dress.skin),
        features(dress.face, dress.hair),
        hair_mesh(dress.cut, dress.hair, stance.tuft),
    ]
    if dress.crown:
        parts.append(crown_mesh())
    head = joined(parts).scaled(build.head)
    head = head.turned(-stance.aside, "y")
    head = head.turned(build.tilt - stance.nod, "x").turned(0.3 * stance.twist - stance.look)
    x, y, z = build.shaped(frame((0, 0, NECK))).tolist()
    return head.turned(-0.5 * stance.lean, "x").moved(x, y, z - 1.0)
