"""Sky: the depths of the city below its streets, drawn small and kept for glass to bend.

Owns the emerald breath of the sun beyond the upper edge, the rows of far towers under
it, and the huge slow gears far below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple
from zlib import crc32

import numpy as np
from PIL import Image

from game.profile import paths
from game.view.gl.picture import Picture
from game.view.passes.sparing import Sparing

if TYPE_CHECKING:
    from arcade.gl import Texture2D
    from numpy.typing import NDArray

    from game.view.camera import Lens
    from game.view.gl.context import Gl
    from game.view.place import Place
    from game.view.snapshot import Snapshot

    Floats = NDArray[np.float32]

_SHARE: Final = 2
"""Px of the floor across one px of the depths: what is far is soft."""
_EACH: Final = 2
"""Frames for one of the depths, where the floor is drawn coarser than the window."""
_DRIFT: Final = 0.16
"""How much of the view's way most of them move."""
_DEEP: Final = ((0.34, 330.0, 470.0, 0.26), (0.56, 150.0, 260.0, 0.44))
"""Layers of gears: parallax, least and most radius px, strength."""


class _Row(NamedTuple):
    """A row of the far city."""

    picture: str
    parallax: float
    foot: float
    """px of its feet below the upper edge, at the southern end of the place."""
    sinks: float
    """px it lies lower at the northern end."""
    haze: float
    """How far it drowns, 0..1."""
    scale: float = 1.0
    """Times its picture's size."""
    night: float = 0.0
    """0 lies in the sun's haze, to 1 in the dark below the streets."""


_ROWS: Final = (
    _Row("skyline-1", 0.045, 84.0, 6.0, 0.90),
    _Row("skyline-2", 0.085, 132.0, 14.0, 0.72),
    _Row("skyline-3", 0.15, 216.0, 30.0, 0.58),
    _Row("skyline-3", 0.23, 430.0, 30.0, 0.66, 1.45, 0.62),
    _Row("skyline-3", 0.34, 716.0, 30.0, 0.70, 2.2, 1.0),
)
"""The farthest first."""
_STEP: Final = 430.0
"""px between the gears of a layer."""


class SkyPass:
    """The depths of one place."""

    def __init__(self, gl: Gl, place: Place, lens: Lens, noise: Texture2D) -> None:
        self._gl = gl
        self._noise = noise
        self._city, self._cog = gl.shader("city"), gl.shader("deep")
        rows = deep_gears(place.level.name, *place.size)
        self._gears = gl.stream("4f 4f", ["in_at", "in_look"], len(rows))
        self._gears.write(rows)
        self._row, self._tone = gl.shader("skyline"), gl.shader("skytone")
        self._rows = [(_picture(gl, row.picture), row) for row in _ROWS]
        self._high = place.size[1]
        self.resize(lens)

    def resize(self, lens: Lens) -> None:
        """Make the picture for another lens."""
        size = lens.floor[0] // _SHARE, lens.floor[1] // _SHARE
        self._gl.sky = self._gl.target(size)
        coarse = lens.resolution < 1.0
        self._sparing = Sparing(_EACH if coarse else 1)
        self.shown = Picture(self._gl, size, linear=True) if coarse else None
        """The same in display colours, where it is to be laid under the floor as it is."""

    def drift(self, corner: tuple[float, float], view: tuple[float, float]) -> tuple[float, float]:
        """How far to look aside in it until it is drawn anew, in widths and heights of the view."""
        across, down = self._sparing.moved(corner)
        return across * _DRIFT / view[0], -down * _DRIFT / view[1]

    def draw(self, shot: Snapshot) -> None:
        """Draw this moment; nothing else need be bound."""
        top = shot.corner[1] if shot.sight is None else shot.sight[1]
        if not self._sparing.due(shot.corner, shot.seconds):
            return
        north = 1.0 - min(1.0, max(0.0, top / self._high))
        gl = self._gl
        gl.sky.use()
        gl.draw_over()
        self._city.use(t_noise=self._noise)
        gl.screen.render(self._city.program)
        gl.draw_covering()
        self._gears.render(self._cog)
        for picture, row in self._rows:
            self._row.use(t_row=picture)
            self._row.set(
                u_size=(picture.width * row.scale, picture.height * row.scale),
                u_row=(row.parallax, row.foot + row.sinks * north, row.haze, row.night),
            )
            gl.screen.render(self._row.program)
        if self.shown is not None:
            self.shown.bare.use()
            gl.draw_over()
            self._tone.use(t_sky=gl.sky.color_attachments[0])
            gl.screen.render(self._tone.program)


def _picture(gl: Gl, name: str) -> Texture2D:
    path = paths.sprites() / "gears" / f"{name}.png"
    pixels = np.asarray(Image.open(path).convert("RGBA"))
    texture = gl.texture((pixels.shape[1], pixels.shape[0]), 4, "f1", pixels, linear=True)
    texture.wrap_x = gl.ctx.REPEAT
    return texture


def deep_gears(name: str, width: float, height: float) -> Floats:
    """(n, 8) rows for ``deep.glsl``, the deepest first; the place's name is the seed."""
    rng = np.random.default_rng(crc32(name.encode()))
    rows: list[tuple[float, ...]] = []
    for parallax, least, most, strength in _DEEP:
        wide, high = width * parallax + 1600.0, height * parallax + 1000.0
        across, down = (
            max(1, int(wide / (_STEP + least))),
            max(1, int(high / (_STEP + least) * 1.1)),
        )
        for j in range(down):
            for i in range(across):
                x, y = rng.uniform(0.1, 0.9, 2)
                radius = float(rng.uniform(least, most))
                teeth = float(round(radius / 9.5))
                sense = 1.0 if (i + j) % 2 else -1.0
                at = ((i + x) * wide / across - 300.0, (j + y) * high / down - 100.0)
                rows.append((*at, radius, parallax, teeth, sense, strength, float(rng.random())))
    return np.array(rows, np.float32).reshape(-1, 8)
