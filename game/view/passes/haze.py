"""Haze: the air in the light of the one lamp over a place of paper, and the dark it fades into."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.view.fold.palette import linear
from game.view.gl.picture import Picture

if TYPE_CHECKING:
    from arcade.gl import Texture2D

    from game.view.camera import Lens
    from game.view.gl.context import Gl
    from game.view.passes.floor import FloorPicture
    from game.view.place import Place

_ABOVE: Final = 240.0
"""px up the picture from where the lamp's light falls to the lamp."""
_AIR: Final = 1.5
"""How far the air shows the light, to how far the floor does."""
_DUST: Final = 0.008
_SHARE: Final = 4
"""Px of the floor across one px of it, where the floor is drawn coarser than the window."""


class HazePass:
    """The haze of one place; nothing where no lamp shines."""

    def __init__(self, gl: Gl, place: Place, noise: Texture2D, lens: Lens) -> None:
        self._gl, self._noise = gl, noise
        self._shader = gl.shader("haze")
        lamp = max(place.level.lights, key=lambda light: light.strength, default=None)
        self._lamp: tuple[float, ...] = (0.0, 0.0, 1.0, 0.0)
        if lamp is not None:
            self._lamp = lamp.x, lamp.y - _ABOVE, _AIR * lamp.radius, _DUST * lamp.strength
            red, green, blue = linear(tuple(c / 255 for c in lamp.colour))
            self._hue = float(red), float(green), float(blue)
        self.resize(lens)

    def resize(self, lens: Lens) -> None:
        """Draw for another lens from now on."""
        self._small: Picture | None = None
        if lens.resolution < 1.0:
            size = -(-lens.floor[0] // _SHARE), -(-lens.floor[1] // _SHARE)
            self._small = Picture(self._gl, size, linear=True)

    def draw(self) -> None:
        """Lighten all of the bound target."""
        if self._lamp[3] > 0.0:
            self._gl.draw_lightening()
            self._render(0.0)

    def lay(self, floor: FloorPicture) -> None:
        """Lighten what is marked of the floor's picture, and unmark it."""
        if self._small is None:
            return
        self._small.bare.use()
        self._gl.draw_over()
        if self._lamp[3] > 0.0:
            self._render(1.0)
        else:
            self._small.bare.clear(color=(0, 0, 0, 255))
        floor.lay(self._small, begin=self._gl.draw_where_marked)

    def _render(self, alpha: float) -> None:
        self._shader.use(t_noise=self._noise)
        self._shader.set(u_lamp=self._lamp, u_hue=self._hue, u_alpha=alpha)
        self._gl.screen.render(self._shader.program)
