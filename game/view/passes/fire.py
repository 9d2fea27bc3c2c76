"""Fire: the ground inside the second sun, and the deep between. Drawn in two goes.

How bright it burns is drawn small, and at low quality every other time; what must be
sharp, the edges of the ground and the opening, is drawn with the floor.
"""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING, Final

import numpy as np
from arcade.gl import BufferDescription

from game.sim.plane import KY
from game.view.places.sun.calmpath import facets
from game.view.places.sun.fireseed import SIZE, fire_tile
from game.view.places.sun.sunfield import (
    flames,
    hanging,
    middle_of,
    shaded,
    standing,
    turn_of,
)

if TYPE_CHECKING:
    from arcade.gl import Framebuffer, Geometry, Texture2D

    from game.view.camera import Lens
    from game.view.gl.context import Floats, Gl
    from game.view.gl.program import Shader
    from game.view.place import Place
    from game.view.snapshot import Snapshot

_OPENED: Final = 250.0
"""px round the middle in which the opening is seen."""
_UNAFRAID: Final = 0.02
_CALM: Final = 0.03
"""From so calm on facets begin to rise."""
_MARGIN: Final = 48.0
"""px round the view that are drawn too, to move in while nothing is drawn anew."""


class FirePass:
    """Cold fire over a whole view."""

    def __init__(self, gl: Gl, place: Place, lens: Lens) -> None:
        self._gl = gl
        level = place.level
        self._seed: Texture2D = gl.texture(
            (SIZE, SIZE), 4, "f2", fire_tile(), linear=True, repeat=True
        )
        stood = standing(level)
        masks = np.stack([stood, shaded(level), hanging(stood)], -1)
        high, wide, _ = masks.shape
        self._stands: Texture2D = gl.texture((wide, high), 3, "f1", masks, linear=True)
        self._fire = gl.shader("fire")
        self._middle = middle = middle_of(level)
        self._fire.set(u_sun=middle)
        opened = {"OPENED": _OPENED}
        self._floors = [
            [gl.shader("firefloor", **more, **fear) for more in ({}, opened)]
            for fear in ({}, {"AFRAID": 1})
        ]
        """Of those who know no fear and of the afraid: without the opening, and with it."""
        for shader in (shader for pair in self._floors for shader in pair):
            shader.set(u_sun=middle, u_map=place.size, u_turn=turn_of(level))
        self._tongue = gl.shader("tongue")
        rows = flames(level)
        self._flames = gl.stream("4f", ["in_at"], len(rows))
        self._flames.write(rows)
        self._path = gl.shader("calmpath")
        self._facets = _mesh(gl, facets(level))
        self._age = 0
        self._area = (0.0, 0.0, 0.0, 0.0)
        self._corner = 0.0, 0.0
        self.resize(lens)

    def resize(self, lens: Lens) -> None:
        """Draw for another lens from now on."""
        self._sparing = lens.resolution < 1.0
        self._each = 4 if self._sparing else 2
        """px of the plane in a px of the small picture."""
        self._view = lens.view
        size = (
            -(-int(lens.view[0] + 2 * _MARGIN) // self._each),
            -(-int(lens.view[1] + 2 * _MARGIN) // self._each),
        )
        self._small = self._gl.target(size, dtype="f1")
        self._age = 0

    def burn(self, shot: Snapshot, corner: tuple[float, float]) -> None:
        """Draw how bright it burns round the view that begins at ``corner``."""
        self._corner = corner
        left, top = corner[0] - self._area[0], corner[1] - self._area[1]
        strayed = not (0 <= left <= 2 * _MARGIN and 0 <= top <= 2 * _MARGIN)
        due = self._age == 0 or not self._sparing or strayed
        self._age = 1 - self._age
        if not due:
            return
        wide, high = self._small.size
        self._area = (
            corner[0] - _MARGIN,
            corner[1] - _MARGIN,
            float(wide * self._each),
            float(high * self._each),
        )
        self._small.use()
        self._gl.draw_over()
        self._fire.use(t_seed=self._seed)
        self._fire.set(u_area=self._area, u_seconds=shot.seconds)
        self._gl.screen.render(self._fire.program)

    def draw_flames(self, fear: float) -> None:
        """Onto the bound target, by depth: what burns at the feet of the walls."""
        self._gl.draw_covering(self._gl.ctx.DEPTH_TEST)
        self._tongue.set(u_fear=fear)
        self._flames.render(self._tongue)

    def draw(self, light: Framebuffer, fear: float, calm: float) -> None:
        """All of the bound target; the calm see what holds."""
        self._gl.draw_over()
        target = self._gl.ctx.active_framebuffer
        plain, opened = self._floors[fear > _UNAFRAID]
        self._render(plain, light, fear)
        target.scissor = self._box(target.size)
        if target.scissor is not None:
            self._render(opened, light, fear)
            target.scissor = None
        if self._facets is not None and calm > _CALM:
            self._gl.draw_covering()
            self._path.use(t_light=light.color_attachments[0])
            self._facets.render(self._path.program)

    def _render(self, shader: Shader, light: Framebuffer, fear: float) -> None:
        shader.use(
            t_fire=self._small.color_attachments[0],
            t_stands=self._stands,
            t_light=light.color_attachments[0],
        )
        shader.set(u_area=self._area, u_fear=fear)
        self._gl.screen.render(shader.program)

    def _box(self, size: tuple[int, int]) -> tuple[int, int, int, int] | None:
        """Where on a target of that size the opening is: left, bottom, width, height, px."""
        scale = size[0] / self._view[0]
        ends = []
        for k, reach in enumerate((_OPENED, _OPENED * KY)):
            middle = self._middle[k] - self._corner[k]
            low, high = floor((middle - reach) * scale) - 1, ceil((middle + reach) * scale) + 1
            ends.append((max(0, low), min(size[k], high)))
        (left, right), (top, bottom) = ends
        if left >= right or top >= bottom:
            return None
        return left, size[1] - bottom, right - left, bottom - top


def _mesh(gl: Gl, rows: Floats) -> Geometry | None:
    if not len(rows):
        return None
    names = ["in_corner", "in_middle", "in_colour"]
    layout = BufferDescription(gl.ctx.buffer(data=rows.tobytes()), "3f 3f 4f", names)
    return gl.ctx.geometry([layout], mode=gl.ctx.TRIANGLES)
