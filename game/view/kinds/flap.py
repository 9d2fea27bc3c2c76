"""Flap: a sheet that turns over at its crease, with its shadow, its seam and its seal."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

from game.profile import paths
from game.sim.geometry import centre
from game.sim.parts.flap import TURN_TICKS, Flap, LiveFlap
from game.view.kinds.kind import Kind, KindPass, View
from game.view.passes.leaves import print_texture, triangles
from game.view.passes.noise import noise_texture
from game.view.places.memories.leaves import bending, frame, hems, seal_of, trail

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.view.gl.context import Gl
    from game.view.gl.program import Shader
    from game.view.place import Place
    from game.view.snapshot import Snapshot

_NUDGES: Final = (
    *((-1.0, -0.3), (-0.4, -0.8), (0.4, -0.7), (1.0, -0.2)),
    *((-0.7, 0.5), (0.0, 0.1), (0.1, 0.9), (0.7, 0.6)),
)
"""Where the copies lie that soften a shadow, parts of its blur."""
_LIFT: Final = 1.5
"""World units that paper lies over what is below it."""
_PHOS: Final = (0.085, 0.86, 0.56, 1.0)
_EMBER: Final = (1.0, 0.30, 0.10, 0.0)
_SEAL: Final = 58.0
"""Half of what the picture of the seal covers, px."""


@dataclass(frozen=True, slots=True)
class FlapLook:
    """How far it has turned."""

    over: float
    """0 lies on its own side of the crease, 1 on the other."""


def turned(live: LiveFlap, part: float) -> float:
    """0 to 1: how far it lies over its crease, ``part`` of a tick later."""
    went = min(1.0, (live.turning - 1 + part) / TURN_TICKS) if live.turning else 0.0
    went = went * went * (3.0 - 2.0 * went)
    return 1.0 - went if live.folded else went


def look(live: LiveFlap, _seconds: float, part: float) -> FlapLook:
    """The flap's look."""
    return FlapLook(turned(live, part))


class FlapPass(KindPass):
    """All flaps of one place, in their order."""

    def __init__(self, gl: Gl, place: Place) -> None:
        self._gl, self._map = gl, place.size
        self._print, self._noise = print_texture(gl, place), noise_texture(gl)
        with Image.open(paths.sprites() / "memories" / "seal.png") as opened:
            wax = np.asarray(opened.convert("RGBa"))
        self._wax = gl.texture((wax.shape[1], wax.shape[0]), 4, "f1", wax, linear=True)
        self._leaf, self._shadow = gl.shader("leaf", FLAP=1), gl.shader("leaf", FLAP=1, SHADOW=1)
        self._hem, self._seam = gl.shader("hem", FLAP=1), gl.shader("hem", SEAM=1)
        seals = tuple(centre(p.outline) for p in place.level.passages if p.earns)
        flaps = [part for part in place.level.parts if isinstance(part, Flap)]
        self._sheets = [_Sheet(gl, flap, seal_of(flap, seals)) for flap in flaps]

    def write(self, shot: Snapshot, view: View) -> None:
        """See KindPass."""
        del view
        for sheet in self._sheets:
            state = shot.parts.get(sheet.id)
            if isinstance(state, FlapLook):
                sheet.over = state.over

    def draw_floor(self, light: Framebuffer) -> None:
        """See KindPass."""
        gl, lamps = self._gl, light.color_attachments[0]
        self._leaf.use(t_light=lamps, t_print=self._print, t_noise=self._noise, t_seal=self._wax)
        self._hem.use(t_light=lamps)
        for sheet in self._sheets:
            # What lies as it was laid throws none.
            if sheet.over > 0.0:
                gl.draw_covering()
                sheet.bend(self._shadow)
                for nudge in _NUDGES:
                    self._shadow.set(u_nudge=nudge)
                    sheet.body.render(self._shadow.program)
            gl.draw_over()
            sheet.bend(self._leaf)
            self._leaf.set(u_map=self._map, u_seal=sheet.seal)
            sheet.body.render(self._leaf.program)
            gl.draw_lightening()
            sheet.bend(self._hem)
            self._hem.set(u_gain=1.0 + 0.9 * sheet.over)
            sheet.edges.render(self._hem)
        self._seam.set(u_gain=1.0, u_hue=_PHOS)
        for sheet in self._sheets:
            sheet.crease.render(self._seam)
        self._seam.set(u_hue=_EMBER)
        for sheet in self._sheets:
            if sheet.trail is not None and sheet.over < 1.0:
                self._seam.set(u_gain=0.3 * (1.0 - sheet.over))
                sheet.trail.render(self._seam)


class _Sheet:
    """One flap, ready to be drawn."""

    def __init__(self, gl: Gl, flap: Flap, seal: tuple[float, float] | None) -> None:
        self.id, self.over = flap.id, float(flap.folded)
        (ax, ay), (tx, ty), self._reach = frame(flap)
        self._crease = ax, ay, tx, ty
        (bx, by), (cx, cy) = flap.crease
        self._length = hypot(cx - bx, cy - by)
        self.seal = (*seal, _SEAL, 0.0) if seal else (0.0, 0.0, 0.0, 0.0)
        self.body = triangles(gl, bending(flap))
        sides = hems(flap.outline)
        self.edges = gl.stream("4f", ["in_side"], len(sides))
        self.edges.write(sides)
        self.trail = None
        if seal:
            shown = trail(seal, flap.over(*seal))
            self.trail = gl.stream("4f", ["in_side"], len(shown))
            self.trail.write(shown)
        line = hems(flap.crease)[: len(hems(flap.crease)) // 2]
        self.crease = gl.stream("4f", ["in_side"], len(line))
        self.crease.write(line)

    def bend(self, shader: Shader) -> None:
        """Tell a shader how the paper lies."""
        shader.set(u_crease=self._crease, u_turn=(self._length, self._reach, self.over, _LIFT))


KIND: Final = Kind(Flap, LiveFlap, look, FlapPass)
