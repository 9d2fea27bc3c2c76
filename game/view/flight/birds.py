"""Birds: how each crane of a moment is drawn: as folds, as a picture, as a mote. No GL.

Owns the choice, and the rows that are uploaded for it. Numpy alone: what is done
here is done for thousands at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.plane import KY, KZ
from game.view.flight import album
from game.view.fold import crane
from game.view.glow.lamps import nearest_lamps
from game.view.snapshot import FOLDED, FOLDING, GLIDING, SPEAKING

Floats = NDArray[np.float32]

MOST_FOLDED: Final = 300
MOST_PICTURED: Final = 2048
MOST_MOTES: Final = 8192
FOLDED_SPAN: Final = 20.0
"""px from tip to tip from which on a crane is drawn as folds, if it is among the nearest."""
PICTURED_SPAN: Final = 12.5
"""px from tip to tip below which a crane is a mote."""
MOTE_SHARE: Final = 2
"""px of the atlas across one px of the motes' own, smaller one."""
_MARGIN: Final = 40.0
"""px beyond the view in which a bird can still reach into it."""
_SHOULDER: Final = 0.8
"""Light on paper beyond which lamps add ever less."""
_WRAPPED: Final = 0.5
"""Of a lamp's light on a bird that has facets to all sides."""


@dataclass(frozen=True, slots=True, eq=False)
class Tiers:
    """Rows of a moment's cranes, shared out; each as ``snapshot.CRANE_ROW``."""

    folded: Floats
    pictured: Floats
    motes: Floats


def share_out(
    rows: Floats,
    view: tuple[float, float, float, float],
    at: tuple[float, float],
    zoom: float,
) -> Tiers:
    """The tier of each crane in the view (left, top, width, height px of the plane).

    ``at`` is the dreamer's foot: of too many that are large enough, those nearest to it
    are folded, after those that can be caught. ``zoom`` is window px for each px of the plane.
    """
    left, top, width, height = view
    x, y = rows[:, 0], rows[:, 1] - rows[:, 2] * np.float32(KZ)
    seen = (np.abs(x - (left + width / 2)) < width / 2 + _MARGIN) & (
        np.abs(y - (top + height / 2)) < height / 2 + _MARGIN
    )
    rows = rows[seen]
    span = rows[:, 3] * np.float32(crane.SPAN * zoom)
    away = np.square(rows[:, 0] - at[0]) + np.square(rows[:, 1] - at[1])
    away[rows[:, 11] > 0] = -1.0
    large = np.flatnonzero(span >= FOLDED_SPAN)
    if len(large) > MOST_FOLDED:
        large = large[np.argpartition(away[large], MOST_FOLDED)[:MOST_FOLDED]]
    tier = np.where(span >= PICTURED_SPAN, 1, 2)
    tier[large] = 0
    pictured = np.flatnonzero(tier == 1)
    # Painted from the back to the front, for their soft edges do without depth.
    pictured = pictured[np.argsort(rows[pictured, 1])]
    motes = np.concatenate([np.flatnonzero(tier == 2), pictured[:-MOST_PICTURED]])
    return Tiers(rows[large], rows[pictured[-MOST_PICTURED:]], rows[motes])


def pose_of(rows: Floats) -> NDArray[np.int64]:
    """(n,) the pose of ``fold.crane`` each row is drawn in."""
    beat, posture = rows[:, 5] % 1.0, rows[:, 7]
    pose = (beat * crane.FLAP).astype(np.int64) % crane.FLAP
    pose = np.where(posture >= GLIDING, crane.FLAP + (beat > 0.5), pose)
    rest = crane.REST + (beat * crane.RESTS).astype(np.int64) % crane.RESTS
    pose = np.where(posture >= FOLDED, rest, pose)
    step = np.clip(((posture - FOLDING) * crane.FOLDS).astype(np.int64), 0, crane.FOLDS - 1)
    pose = np.where(posture >= FOLDING, crane.CLOSING + step, pose)
    said = crane.SPEAK + (beat * crane.SPEAKS).astype(np.int64) % crane.SPEAKS
    return np.where(posture >= SPEAKING, said, pose)


def folded_rows(rows: Floats, lamps: Floats, first: int) -> Floats:
    """(n, 16) for ``crane.glsl``.

    ``lamps`` (m, 8) are ``Lit.meshes``, of which the ``first`` are the ribs'.
    """
    out = np.empty((len(rows), 16), np.float32)
    out[:, :4] = rows[:, :4]
    out[:, 4], out[:, 5] = np.cos(rows[:, 4]), np.sin(rows[:, 4])
    out[:, 6], out[:, 7] = rows[:, 6], pose_of(rows)
    out[:, 8:12] = rows[:, 8:12]
    out[:, 11] = np.minimum(out[:, 11], 1.0)
    # Caught, it is the dreamer's own, and like the coat not bleached by the ribs.
    own = (rows[:, 11] < 1) & (rows[:, 7] >= FOLDED)
    out[own, 11] = -1.0 - rows[own, 11]
    out[:, 12:] = nearest_lamps(rows[:, :2], lamps, first)
    return out


def pictured_rows(rows: Floats, light: Floats) -> Floats:
    """(n, 20) for ``bird.glsl``: with the cell of the atlas, how it leans, and what lamps add.

    ``light`` (n, 3) or (3,) is a factor of the light without lamps.
    """
    out = np.empty((len(rows), 20), np.float32)
    if not len(rows):
        return out
    out[:, :3] = rows[:, :3]
    out[:, 3] = rows[:, 3] * np.float32(crane.SPAN / album.SPAN)
    cell, turn, bank = album.cells(pose_of(rows), rows[:, 4], rows[:, 6])
    out[:, 4:6] = album.middles()[cell]
    out[:, 6:10] = album.bounds()[cell]
    lean = album.leans()[cell]
    out[:, 10:16] = lean[:, 0] * turn[:, None] + lean[:, 1] * bank[:, None]
    out[:, 12] += 1.0
    out[:, 15] += 1.0
    out[:, 16:19] = rows[:, 8:11] * light
    out[:, 19] = 0.0
    return out


def lamp_light(rows: Floats, lamps: Floats, plain: Floats) -> Floats:
    """(n, 3) what all ``lamps`` add to the light ``plain`` (3,) on each bird, as a factor of it."""
    if not len(lamps) or not len(rows):
        return np.ones((len(rows), 3), np.float32)
    far = np.square(rows[:, 0, None] - lamps[:, 0])
    far += np.square((rows[:, 1, None] - lamps[:, 1]) / np.float32(KY))
    far += np.square(rows[:, 2, None] - lamps[:, 2])
    far /= np.square(lamps[:, 3])
    left = np.maximum(1 - np.sqrt(far) / np.float32(3.2), 0) / (1 + 4 * far)
    light: Floats = 1 + (left @ lamps[:, 4:7]) * (np.float32(_WRAPPED) / plain)
    # As in ``crane.glsl``: white paper keeps its facets however near the lamp.
    bright = (light * plain).max(1, keepdims=True)
    over = np.maximum(bright - np.float32(_SHOULDER), 0)
    light *= (bright - over + over / (1 + np.float32(1.6) * over)) / bright
    return light
