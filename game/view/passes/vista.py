"""Vista: the city of glass gears under the cliff, and the second sun, in place of the void."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from arcade.gl import BufferDescription
from PIL import Image

from game.profile import paths
from game.view.gl.picture import Picture
from game.view.passes.sparing import Sparing
from game.view.places.cliff import prospect

if TYPE_CHECKING:
    from arcade.gl import Framebuffer, Texture2D

    from game.view.camera import Lens
    from game.view.gl.context import Gl
    from game.view.gl.program import Shader
    from game.view.passes.floor import FloorPicture
    from game.view.place import Place
    from game.view.snapshot import Snapshot

_SUNK: Final = 86.0
"""px below the horizon down to which there is sky behind the haze."""
_MIST: Final = 80.0
"""px above and below the feet of the farthest towers in which haze lies."""
_EACH: Final = 2
"""Frames for one of it, where the floor is drawn coarser than the window."""
_DRIFT: Final = 0.24
"""How much of the view's way most of it moves."""
_ENDLESS: Final = 1e5
"""px beyond whatever is in view."""


class VistaPass:
    """Everything beyond the ground of a place under that sky."""

    def __init__(
        self, gl: Gl, place: Place, lens: Lens, night: Framebuffer, noise: Texture2D
    ) -> None:
        """``night`` holds the repeating tile of stars."""
        self._gl, self._noise, self._night = gl, noise, night
        self._rest = prospect.rest_in(place.level)
        self._dusk, self._day = gl.shader("prospect", SKY=1), gl.shader("prospect", SKY=1, SUN=1)
        self._depth, self._mist = gl.shader("prospect"), gl.shader("mist")
        self._city, self._row = (gl.shader("panorama") if gl.hdr else None), gl.shader("skyrow")
        self._wheels, self._wheel = gl.shader("depthwheel"), _picture(gl, "wheel")
        self._legacies = gl.shader("topple")
        self._rows = {
            row.name: (
                _picture(gl, f"city-{row.name}", repeat=True),
                _picture(gl, f"city-{row.name}-glass", repeat=True),
            )
            for row in prospect.CITY
        }
        self._atlas = {
            "t_seen": _picture(gl, "legacies"),
            "t_glass": _picture(gl, "legacies-glass"),
        }
        rows = prospect.wheels()
        self._turning = gl.stream("4f 4f", ["in_at", "in_look"], len(rows))
        self._turning.write(rows)
        net = gl.ctx.buffer(data=prospect.facets().tobytes())
        standing = gl.ctx.buffer(data=prospect.legacies().tobytes())
        self._standing = gl.ctx.geometry(
            [
                BufferDescription(net, "2f 3f", ["in_corner", "in_facet"]),
                BufferDescription(standing, "4f 2f", ["in_at", "in_look"], instanced=True),
            ],
            mode=gl.ctx.TRIANGLES,
        )

        self._kept: Picture | None = None
        self._sparing = Sparing(_EACH)
        self.resize(lens)

    def resize(self, lens: Lens) -> None:
        """Draw for another lens from now on."""
        self._kept = None
        self._sparing.forget()
        if lens.resolution < 1.0:
            self._kept = Picture(self._gl, lens.floor)

    def draw(
        self, shot: Snapshot, view: tuple[float, float, float, float], floor: FloorPicture
    ) -> None:
        """All over the bound target, the floor's; ``view`` is left, top, width, height of it."""
        kept = self._kept
        if kept is None:
            self._draw(shot, view)
            return
        if self._sparing.due(view[:2], shot.seconds):
            kept.bare.use()
            self._draw(shot, view)
        # Until it is drawn anew it goes along with most of the city, by whole px.
        (across, down), (wide, high) = self._sparing.moved(view[:2]), kept.texture.size
        scale = _DRIFT * wide / view[2]
        floor.lay(kept, (round(across * scale) / wide, -round(down * scale) / high))

    def _draw(self, shot: Snapshot, view: tuple[float, float, float, float]) -> None:
        gl = self._gl
        _, top, _, height = view
        sight = shot.sight or view
        away = prospect.away(sight, self._rest)
        risen = prospect.rise(shot.state, shot.seconds)
        horizon = prospect.HORIZON - away[1] * prospect.LOFT

        def band(shader: Shader, first: float, last: float) -> None:
            """Draw between two heights, px of the view at rest."""
            shift = sight[1] + sight[3] / 2 - 360.0 - top
            high, low = (1.0 - (y + shift) / height for y in (first, last))
            high, low = min(1.0, high), max(0.0, low)
            if high > low:
                shader.set(u_away=away, u_rise=risen, u_band=(low, high))
                gl.screen.render(shader.program)

        gl.draw_over()
        sky, night = self._day if risen else self._dusk, self._night.color_attachments[0]
        sky.use(t_noise=self._noise, t_night=night)
        band(sky, -_ENDLESS, horizon + _SUNK)
        self._depth.use(t_noise=self._noise)
        band(self._depth, horizon + _SUNK, _ENDLESS)
        gl.draw_lightening()
        self._wheels.use(t_wheel=self._wheel)
        self._wheels.set(u_away=away, u_rise=risen)
        self._turning.render(self._wheels)
        gl.draw_covering()
        feet = prospect.HORIZON + 20.0 - away[1] * prospect.CITY[0].down
        self._mist.use(t_noise=self._noise)
        if self._city is None:
            for row in prospect.CITY:
                seen, glass = self._rows[row.name]
                self._row.use(t_row=seen, t_glass=glass)
                self._row.set(u_row=row.place, u_gain=(row.light, row.sun))
                first = row.top - away[1] * row.down
                band(self._row, first + 1.0, first + row.high - 1.0)
                if row is prospect.CITY[0]:
                    band(self._mist, feet - _MIST, feet + _MIST)
        else:
            for row in prospect.CITY:
                seen, glass = self._rows[row.name]
                self._city.use(**{f"t_{row.name}": seen, f"t_{row.name}_glass": glass})
                self._city.set(**{f"u_{row.name}": row.place})
            tops = [row.top - away[1] * row.down for row in prospect.CITY]
            ends = [top + row.high for top, row in zip(tops, prospect.CITY, strict=True)]
            band(self._mist, feet - _MIST, feet + _MIST)
            band(self._city, min(tops), max(ends))
        self._legacies.use(**self._atlas)
        self._legacies.set(u_away=away, u_rise=risen)
        self._standing.render(self._legacies.program, instances=len(prospect.legacies()))
        gl.draw_over()


def _picture(gl: Gl, name: str, *, repeat: bool = False) -> Texture2D:
    with Image.open(paths.sprites() / "cliff" / f"{name}.png") as picture:
        pixels = np.asarray(picture)
    size = picture.size
    return gl.texture(size, pixels.shape[2], "f1", pixels, linear=True, repeat=repeat)
