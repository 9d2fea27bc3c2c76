"""Fire: the ground inside the second sun, and the deep between. Drawn in two goes.

How bright it burns is drawn small, and at low quality every other time; what must be
sharp, the edges of the ground and the opening, is drawn with the floor.
"""

from __future__ import annotations

from itertools import pairwise
from math import atan2, log
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from game.sim.geometry import centre
from game.sim.plane import KY
from game.view.fireseed import SIZE, fire_tile

if TYPE_CHECKING:
    from arcade.gl import Framebuffer, Texture2D

    from game.sim.level import Level
    from game.view.camera import Lens
    from game.view.gl.context import Floats, Gl
    from game.view.place import Place
    from game.view.snapshot import Snapshot

SKY: Final = "sun"
TWIST: Final = 1.02
"""Radians a wall of the iris turns while its distance grows e-fold."""
INNERMOST: Final = 112.0
"""World units from the middle at which angles of walls are told."""
_CELL: Final = 4
"""px of the plane in a cell of the ground's mask, which is drawn finer and then made smaller."""
_FINER: Final = 3
_APART: Final = 15.0
"""px of a wall to a flame."""
_TALLEST: Final = 58.0
_FOOT: Final = 18.0
"""px from the line of a wall to its foot."""
_SHADOW: Final = 1.5
"""Lengths of a wall's height that its shadow is long."""
_BLUR: Final = 9.0
"""px over which the edge of a shadow fades."""
_MARGIN: Final = 48.0
"""px round the view that are drawn too, to move in while nothing is drawn anew."""


def middle_of(level: Level) -> tuple[float, float]:
    """Where the sun's middle is, px of the plane; the map's middle where it has none."""
    suns = (centre(fold.points) for fold in level.folds if fold.kind == "sun")
    return next(suns, (level.width / 2, level.height / 2))


def turn_of(level: Level) -> float:
    """The angle (radians) of one of the spirals that the place's walls follow."""
    x, y = middle_of(level)
    for fold in level.folds:
        if fold.kind == "pleat":
            dx, dy = fold.points[0][0] - x, (fold.points[0][1] - y) / KY
            return atan2(dy, dx) - TWIST * log(float(np.hypot(dx, dy)) / INNERMOST)
    return 0.0


def standing(level: Level) -> NDArray[np.uint8]:
    """(h, w) how much of a cell of ``_CELL`` px is ground, 0..255, row 0 at the top."""
    size = max(1, int(level.width) // _CELL), max(1, int(level.height) // _CELL)
    picture = Image.new("L", (size[0] * _FINER, size[1] * _FINER))
    draw = ImageDraw.Draw(picture)
    for area in level.ground:
        draw.polygon([(x / _CELL * _FINER, y / _CELL * _FINER) for x, y in area.outline], fill=255)
    return np.asarray(picture.resize(size, Image.Resampling.HAMMING))


def shaded(level: Level) -> NDArray[np.uint8]:
    """(h, w) how much of a cell lies in a wall's shadow, which falls away from the middle."""
    size = max(1, int(level.width) // _CELL), max(1, int(level.height) // _CELL)
    picture = Image.new("L", size)
    draw = ImageDraw.Draw(picture)
    x, y = middle_of(level)
    for fold in level.folds if level.sky == SKY else ():
        if fold.kind != "pleat":
            continue
        far = len(fold.points) - 1
        ends = []
        for k, (px, py) in enumerate(fold.points):
            away = _SHADOW * fold.height * min(1.0, 0.2 + 1.6 * k / far)
            length = float(np.hypot(px - x, (py - y) / KY)) or 1.0
            ends.append((px + (px - x) / length * away, py + (py - y) / length * away))
        for (a, b), (d, c) in zip(pairwise(fold.points), pairwise(ends), strict=True):
            draw.polygon([(px / _CELL, py / _CELL) for px, py in (a, b, c, d)], fill=255)
    return np.asarray(picture.filter(ImageFilter.GaussianBlur(_BLUR / _CELL)))


def flames(level: Level) -> Floats:
    """(n, 4) x, y, height, chance of the flames where a wall turns its dark face to the viewer."""
    rng = np.random.default_rng(19)
    rows = []
    for fold in level.folds:
        if fold.kind != "pleat":
            continue
        for (ax, ay), (bx, by) in pairwise(fold.points):
            across, down = bx - ax, by - ay
            if abs(across) < abs(down):
                continue
            count = rng.poisson(abs(across) / _APART)
            for t in rng.random(count).tolist():
                tall = min(_TALLEST, 15.0 + rng.exponential(17.0))
                rows.append((ax + across * t, ay + down * t + _FOOT, tall, rng.random()))
    return np.array(rows, np.float32).reshape(-1, 4)


class FirePass:
    """Cold fire over a whole view."""

    def __init__(self, gl: Gl, place: Place, lens: Lens) -> None:
        self._gl = gl
        level = place.level
        self._seed: Texture2D = gl.texture(
            (SIZE, SIZE), 4, "f2", fire_tile(), linear=True, repeat=True
        )
        masks = np.stack([standing(level), shaded(level)], -1)
        high, wide, _ = masks.shape
        self._stands: Texture2D = gl.texture((wide, high), 2, "f1", masks, linear=True)
        self._fire, self._floor = gl.shader("fire"), gl.shader("firefloor")
        middle = middle_of(level)
        self._fire.set(u_sun=middle)
        self._floor.set(u_sun=middle, u_map=place.size, u_turn=turn_of(level))
        self._tongue = gl.shader("tongue")
        rows = flames(level)
        self._flames = gl.stream("4f", ["in_at"], len(rows))
        self._flames.write(rows)
        self._age = 0
        self._area = (0.0, 0.0, 0.0, 0.0)
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

    def draw(self, light: Framebuffer, fear: float) -> None:
        """All of the bound target."""
        self._gl.draw_over()
        self._floor.use(
            t_fire=self._small.color_attachments[0],
            t_stands=self._stands,
            t_light=light.color_attachments[0],
        )
        self._floor.set(u_area=self._area, u_fear=fear)
        self._gl.screen.render(self._floor.program)
