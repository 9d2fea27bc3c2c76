"""Jade: facets that come together over the deep of the sun, by calm or by hand.

Panes gather in proportion to the breath and come apart with fear; shattered plates lie in
their pieces until somebody remakes them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from arcade.gl import BufferDescription

from game.sim.parts.pane import LivePane, Pane
from game.sim.parts.plate import LivePlate, Plate
from game.view.kinds.kind import Kind, KindPass, View
from game.view.places.sun.sunfield import SKY
from game.view.shapes.sheets import JADE, netted

if TYPE_CHECKING:
    from arcade.gl import Framebuffer, Geometry

    from game.sim.level import Outline, Point
    from game.view.gl.context import Floats, Gl
    from game.view.place import Place
    from game.view.snapshot import Snapshot

_NET: Final = 46.0
"""px from corner to corner of its facets."""
_LEAST: Final = 60.0
"""World units² that a facet has twice at least; slivers are left out."""
_MENDS: Final = 3.2
"""A second: how fast pieces come home, and fall apart, of the whole way."""


@dataclass(frozen=True, slots=True)
class JadeLook:
    """How far its pieces have come together."""

    whole: float
    """0 scattered to 1 whole."""
    frail: float
    """0 safe to 1 about to come apart."""
    lies: bool
    """Its pieces can be seen while it is scattered."""


def look_pane(live: LivePane, _seconds: float, _part: float) -> JadeLook:
    """The look of a pane of the path."""
    share = live.frost / live.pane.lasts
    return JadeLook(min(1.0, 1.6 * share), max(0.0, 1.0 - 2.5 * share), lies=False)


def look_plate(live: LivePlate, _seconds: float, _part: float) -> JadeLook:
    """The look of a plate."""
    frail = max(0.0, 1.0 - 3.0 * live.hand_left) if live.by_hand else 0.0
    return JadeLook(float(live.stands), frail, lies=True)


class JadePass(KindPass):
    """Every pane or plate of one place."""

    def __init__(self, gl: Gl, place: Place, kind: type[Pane] | type[Plate]) -> None:
        self._gl = gl
        self._shader = gl.shader("jade")
        parts = [part for part in place.level.parts if isinstance(part, kind)]
        self._sheets = {part.id: _sheet(gl, part.outline, part.id) for part in parts}
        self._whole: dict[int, float] = {}
        self._seconds = 0.0
        self._looks: dict[int, JadeLook] = {}

    def write(self, shot: Snapshot, view: View) -> None:
        """Let the pieces move towards where they belong by now."""
        del view
        passed = min(0.1, max(0.0, shot.seconds - self._seconds))
        self._seconds = shot.seconds
        for id_ in self._sheets:
            seen = shot.parts.get(id_)
            if isinstance(seen, JadeLook):
                self._looks[id_] = seen
                was = self._whole.get(id_, seen.whole)
                step = passed * _MENDS
                self._whole[id_] = was + min(step, max(-step, seen.whole - was))

    def draw_floor(self, light: Framebuffer) -> None:
        """See KindPass."""
        self._gl.draw_covering()
        self._shader.use(t_light=light.color_attachments[0])
        for id_, seen in self._looks.items():
            gathered = (self._whole[id_], seen.frail, 1.0 if seen.lies else 0.0)
            self._shader.set(u_gathered=gathered)
            self._sheets[id_].render(self._shader.program)


def pieces(outline: Outline, seed: int) -> Floats:
    """Rows (3 n, 10) of an outline's facets: corner and middle (world), colour, chance 0..1.

    Small dents of the outline are filled: pieces are large and have no slivers.
    """
    mesh = netted(hull(outline), seed, JADE, _NET)
    rng = np.random.default_rng(seed)
    (ax, ay), (bx, by) = (
        np.moveaxis(mesh.tri[:, k, :2] - mesh.tri[:, 0, :2], 1, 0) for k in (1, 2)
    )
    large = np.abs(ax * by - ay * bx) > _LEAST
    corners, colours = mesh.tri[large], mesh.albedo[large]
    middles = np.repeat(corners.mean(1), 3, axis=0)
    chance = np.repeat(rng.random((len(corners), 1)), 3, axis=0)
    rows = (corners.reshape(-1, 3), middles, np.repeat(colours, 3, axis=0), chance)
    return np.concatenate(rows, axis=1).astype(np.float32)


def hull(points: Outline) -> Outline:
    """The convex polygon round points, in order."""
    ordered = sorted(set(points))
    halves = []
    for run in (ordered, ordered[::-1]):
        half: list[Point] = []
        for x, y in run:
            while len(half) > 1:
                (ax, ay), (bx, by) = half[-2:]
                if (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0.0:
                    break
                half.pop()
            half.append((x, y))
        halves += half[:-1]
    return tuple(halves)


def _sheet(gl: Gl, outline: Outline, seed: int) -> Geometry:
    buffer = gl.ctx.buffer(data=pieces(outline, seed).tobytes())
    names = ["in_corner", "in_middle", "in_colour"]
    return gl.ctx.geometry([BufferDescription(buffer, "3f 3f 4f", names)], mode=gl.ctx.TRIANGLES)


KINDS: Final = (
    Kind(Plate, LivePlate, look_plate, lambda gl, place: JadePass(gl, place, Plate), SKY),
    Kind(Pane, LivePane, look_pane, lambda gl, place: JadePass(gl, place, Pane), SKY),
)
