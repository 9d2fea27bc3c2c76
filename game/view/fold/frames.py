"""Door frames: outlines stood up and folded round an opening, and the light told in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import cos, pi, sin

import numpy as np
from numpy.typing import ArrayLike

from game.view.fold.mesh import Floats, Mesh, joined, turn_matrix
from game.view.fold.shapes import Look, facets, strip

Outline = list[tuple[float, float]]
"""(x, z) units of an opening, from the left foot over the top to the right foot."""


@dataclass(frozen=True, slots=True, eq=False)
class Pane:
    """What shines in a doorway."""

    outline: Floats
    """(n, 3) corners in world units, round the opening; n = 0 where there is none yet."""
    hue: Floats
    """(3,) linear."""
    glow: float
    """0 unlit to 1 open."""


@dataclass(frozen=True, slots=True, eq=False)
class Doorway:
    """Paper and the light in it."""

    mesh: Mesh
    pane: Pane


def no_pane(hue: Floats) -> Pane:
    """No opening yet."""
    return Pane(np.zeros((0, 3), np.float32), hue, 0.0)


def turned(doorway: Doorway, heading: float) -> Doorway:
    """Mesh and pane turned about Z by radians, from south towards west."""
    pane = replace(doorway.pane, outline=doorway.pane.outline @ turn_matrix(heading).T)
    return Doorway(doorway.mesh.turned(heading), pane)


def round_arch(half: float, spring: float, crown: float, steps: int = 8) -> Outline:
    """A round arch: half its width, where the curve begins, its height."""
    angles = [pi - pi * k / steps for k in range(steps + 1)]
    curve = [(half * cos(a), spring + (crown - spring) * sin(a)) for a in angles]
    return [(-half, 0.0), *curve, (half, 0.0)]


def upright(flat: ArrayLike, y: float) -> Floats:
    """(n, 2) of (x, z) stood up at depth y."""
    p = np.asarray(flat, np.float32)
    return np.stack([p[:, 0], np.full(len(p), y, np.float32), p[:, 1]], -1).astype(np.float32)


def grown(outline: ArrayLike, by: float) -> Floats:
    """(n, 2) pushed outward by ``by`` units; the feet only sideways."""
    line = np.asarray(outline, np.float32)
    steps = np.diff(line, axis=0, prepend=line[:1] - [[0, 1]], append=line[-1:] - [[0, 1]])
    normal = np.stack([-steps[:, 1], steps[:, 0]], -1)
    normal /= np.linalg.norm(normal, axis=1, keepdims=True)
    mitre = normal[:-1] + normal[1:]
    mitre /= np.maximum(0.7, np.sum(mitre * normal[:-1], 1))[:, None]
    pushed = line + mitre * by
    pushed[0] = line[0] + [-by, 0]
    pushed[-1] = line[-1] + [by, 0]
    return pushed.astype(np.float32)


def frame_of(
    outline: Outline, outer: Look, inner: Look, wide: float = 9.0, deep: float = 8.0
) -> Mesh:
    """A folded frame: a dark slope falling back, a ridge, a bright reveal going in."""
    ridge = upright(grown(outline, wide * 0.42), deep * 0.7)
    back = upright(grown(outline, wide), -deep)
    reveal = upright(outline, -deep * 0.3)
    slope = strip(back, ridge, outer, zigzag=True)
    jamb = strip(ridge, reveal, inner)
    feet = facets([[back[i], ridge[i], reveal[i]] for i in (0, len(outline) - 1)], outer)
    return joined([slope, jamb, feet])
