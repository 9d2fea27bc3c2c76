"""Tiles: layers of tiles, each one quad over a texture of ids, whatever the map's size."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from math import inf, log2
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from game.levels.layers import states_of
from game.levels.tilemap import FLIP_D, FLIP_H, FLIP_V, ObjectLayer, TileLayer, TileMap
from game.sim.states import STATES
from game.view.atlas import Atlas
from game.view.scroll import Scroll
from game.view.shapes.things import LAID, frame_gids, lies, tint_of

if TYPE_CHECKING:
    from arcade.gl import Framebuffer, Texture2D

    from game.view.camera import Lens
    from game.view.gl.context import Gl
    from game.view.gl.program import Shader

_ROW: Final = 256
"""Places of tiles in a row of their texture."""
_EXACT: Final = {1.0: 0, 0.5: 1, 0.25: 2}
"""Scales at which a level of the atlas needs no filtering."""


@dataclass(frozen=True, slots=True)
class _Drawn:
    layer: TileLayer
    ids: Texture2D
    under: bool
    still: bool
    when: tuple[str, ...]
    """The states in which it is there."""
    box: tuple[float, float, float, float]
    """Left, top, right, bottom of its tiles on the plane, px; all of it where it has parallax."""


def layer_ids(layer: TileLayer, numbers: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """(rows, columns) uint32 as ``tiles.glsl`` reads them; ``numbers`` maps gids to places + 1."""
    gids = np.where(layer.gids < len(numbers), layer.gids, 0)
    ids = numbers[gids]
    flips = layer.flips.astype(np.uint32)
    for flag, bit in ((FLIP_H, 31), (FLIP_V, 30), (FLIP_D, 29)):
        ids |= np.where((flips & flag) != 0, np.uint32(1 << bit), np.uint32(0))
    return np.where(numbers[gids] == 0, 0, ids).astype(np.uint32)


def lies_under(tilemap: TileMap, layer: TileLayer) -> bool:
    """Whether the layer is floor: nothing that stands comes before it in the map."""
    for other in tilemap.layers:
        if other is layer:
            return True
        if (
            isinstance(other, ObjectLayer)
            and lies(other) != LAID
            and any(thing.gid and not thing.class_name for thing in other.objects)
        ):
            return False
    return True


def box_of(tilemap: TileMap, layer: TileLayer) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of all tiles of a layer, px; everything where it has parallax."""
    rows, columns = np.nonzero(layer.gids)
    if layer.parallax != (1.0, 1.0) or not len(rows):
        return -inf, -inf, inf, inf
    wide, high = tilemap.tile_width, tilemap.tile_height
    x, y = layer.offset
    return (
        *(x + int(columns.min()) * wide, y + int(rows.min()) * high),
        *(x + (int(columns.max()) + 1) * wide, y + (int(rows.max()) + 1) * high),
    )


class TilesPass:
    """The tile layers of one map, as floor or over all things."""

    def __init__(
        self, gl: Gl, tilemap: TileMap, atlas: Atlas, *, plain: bool = False, grounded: bool = True
    ) -> None:
        """``plain`` draws the bare pictures of an atlas that is not coded, unlit.

        ``grounded`` False: no ground is drawn that would draw still layers with itself.
        """
        self._gl = gl
        self._tilemap = tilemap
        self._plain = plain
        high, wide = atlas.pixels.shape[:2]
        self.atlas: Texture2D = gl.texture((wide, high), 4, "f1", atlas.pixels, linear=True)
        self.atlas.build_mipmaps(0, 2)
        self.atlas.filter = (gl.ctx.LINEAR_MIPMAP_NEAREST, gl.ctx.LINEAR)
        cell = tilemap.tile_width, tilemap.tile_height
        fits = {g: s for g, s in atlas.spots.items() if (s.width, s.height) == cell}
        order = sorted(fits)
        index = {gid: i for i, gid in enumerate(order)}
        numbers = np.zeros(max(order, default=0) + 2, np.uint32)
        numbers[order] = np.arange(1, len(order) + 1)
        self._still = np.zeros((max(1, -(-len(order) // _ROW)), _ROW, 4), np.float32)
        for gid, i in index.items():
            spot = fits[gid]
            self._still[i // _ROW, i % _ROW] = spot.x, spot.y, spot.width, spot.height
        self._places: Texture2D = gl.texture((_ROW, len(self._still)), 4, "f4", self._still)
        moving = {gid for gid in order if frame_gids(tilemap, gid)}
        self._animated = [(index[gid], _frames(tilemap, gid, index)) for gid in sorted(moving)]
        self._shown: tuple[int, ...] = ()
        self._layers: list[_Drawn] = []
        for layer in tilemap.tile_layers:
            ids = layer_ids(layer, numbers)
            if layer.visible and layer.opacity > 0 and ids.any():
                texture = gl.texture((ids.shape[1], ids.shape[0]), 1, "u4", ids[..., None])
                still = layer.parallax == (1.0, 1.0) and not np.isin(layer.gids, list(moving)).any()
                when = states_of(tilemap, layer)
                under, box = lies_under(tilemap, layer), box_of(tilemap, layer)
                self._layers.append(_Drawn(layer, texture, under, still, when, box))
        self._kept: list[_Drawn] = []
        if grounded and not plain:
            self._kept = list(takewhile(lambda d: d.under and d.still, self._layers))
        self._shaders: dict[tuple[int, bool], Shader] = {}
        self._scroll = Scroll((1, 1))
        self._cache: Framebuffer | None = None
        self._state = STATES[0]
        self._view = inf, inf

    def show(self, state: str) -> None:
        """Draw the layers that are there in a state of the dream, from now on."""
        if state != self._state:
            self._state = state
            self._scroll.forget()

    def resize(self, lens: Lens) -> None:
        """Keep the still layers for another lens."""
        self._view = lens.view
        self._scroll = Scroll.over(lens.floor)
        if self._kept:
            self._cache = self._gl.target(self._scroll.size, linear=False, repeat=True)

    def animate(self, seconds: float) -> None:
        """Show the frames of this moment; uploads only when one has changed."""
        if not self._animated:
            return
        shown = tuple(_frame_at(frames, seconds) for _, frames in self._animated)
        if shown == self._shown:
            return
        self._shown = shown
        places = self._still.copy()
        flat, still = places.reshape(-1, 4), self._still.reshape(-1, 4)
        for (i, _), frame in zip(self._animated, shown, strict=True):
            flat[i] = still[frame]
        self._places.write(places.tobytes())

    @property
    def kept(self) -> bool:
        """Whether there are still layers, which the ground draws with itself."""
        return bool(self._kept)

    def cells(self, shape: tuple[int, int], tile: int, beyond: int) -> NDArray[np.bool_]:
        """Which cells of ``tile`` px the still layers reach, ever.

        Of so many rows and columns, and of ``beyond`` more all round: an offset may take a
        layer out of the map.
        """
        found = np.zeros((shape[0] + 2 * beyond, shape[1] + 2 * beyond), np.bool_)
        wide, high = self._tilemap.tile_width, self._tilemap.tile_height
        for drawn in self._kept:
            rows, columns = np.nonzero(drawn.layer.gids)
            left, top = columns * wide + drawn.layer.offset[0], rows * high + drawn.layer.offset[1]
            for x in (left, left + wide - 1):
                for y in (top, top + high - 1):
                    column, row = (np.floor(at / tile).astype(int) + beyond for at in (x, y))
                    inside = (row >= 0) & (row < len(found))
                    inside &= (column >= 0) & (column < found.shape[1])
                    found[row[inside], column[inside]] = True
        return found

    def gather(self, corner: tuple[float, float], scale: float) -> bool:
        """Bring the still layers up to date for a view: only what came into it is drawn.

        Returns whether that was all of it.
        """
        cache = self._cache
        if cache is None:
            return False
        left, top = round(corner[0] * scale), round(corner[1] * scale)
        width, height = self._scroll.size
        parts = self._scroll.move(left, top)
        if not parts:
            return False
        cache.use()
        shader = self._shader(scale, kept=True)
        shader.set(u_wrap=(float(left), float(top), float(width), float(height)))
        for x, y, wide, high in parts:
            cache.scissor = (x, height - y - high, wide, high)
            self._gl.draw_over()
            self._gl.screen.render(self._clear.program)
            self._draw(self._kept, shader, corner, scale)
        cache.scissor = None
        return parts == [(0, 0, width, height)]

    def window(
        self, corner: tuple[float, float], scale: float
    ) -> tuple[Texture2D, tuple[float, float, float, float]]:
        """The still layers, and where the view is in them: left, bottom, width, height in turns."""
        assert self._cache is not None
        turns = self._scroll.window(round(corner[0] * scale), round(corner[1] * scale))
        return self._cache.color_attachments[0], turns

    @cached_property
    def _clear(self) -> Shader:
        return self._gl.shader("clear")

    def draw(
        self,
        light: Framebuffer,
        corner: tuple[float, float],
        scale: float,
        *,
        under: bool = True,
    ) -> None:
        """Cover the bound target with layers below (or above) the things, but for the kept ones."""
        chosen = [drawn for drawn in self._layers if drawn.under is under]
        if under:
            chosen = chosen[len(self._kept) :]
        chosen = [drawn for drawn in chosen if self._reaches(drawn.box, corner)]
        if chosen:
            shader = self._shader(scale, kept=False)
            if not self._plain:
                shader.use(t_light=light.color_attachments[0])
            self._draw(chosen, shader, corner, scale)

    def _reaches(self, box: tuple[float, float, float, float], corner: tuple[float, float]) -> bool:
        left, top = corner
        wide, high = self._view
        return box[0] < left + wide and box[2] > left and box[1] < top + high and box[3] > top

    def _draw(
        self, chosen: list[_Drawn], shader: Shader, corner: tuple[float, float], scale: float
    ) -> None:
        gl, tilemap = self._gl, self._tilemap
        gl.draw_covering()
        shader.use(t_atlas=self.atlas, t_places=self._places)
        cell = float(tilemap.tile_width), float(tilemap.tile_height)
        if scale not in _EXACT:
            shader.set(u_level=float(max(0, min(2, round(-log2(scale))))))
        for drawn in chosen:
            if self._state not in drawn.when:
                continue
            layer = drawn.layer
            shader.use(t_ids=drawn.ids)
            away = (corner[i] - tilemap.parallax_origin[i] for i in range(2))
            drift = tuple(a * (1 - p) for a, p in zip(away, layer.parallax, strict=True))
            shader.set(
                u_grid=(*layer.offset, *cell),
                u_drift=drift,
                u_tint=tint_of(layer.tint, layer.opacity),
            )
            gl.screen.render(shader.program)

    def _shader(self, scale: float, *, kept: bool) -> Shader:
        """Compiled once a kind: exact where a texel of some level is a px of the target."""
        level = _EXACT.get(scale, -1)
        if (level, kept) not in self._shaders:
            defines: dict[str, int] = {}
            if self._plain:
                defines["PLAIN"] = 1
            if kept:
                defines["CACHE"] = 1
            if level >= 0:
                defines["EXACT"] = level
            self._shaders[level, kept] = self._gl.shader("tiles", **defines)
        return self._shaders[level, kept]


def _frames(tilemap: TileMap, gid: int, index: dict[int, int]) -> list[tuple[int, float]]:
    """Places of the frames and how long each shows, seconds."""
    tileset, local = tilemap.tile_of(gid)
    return [
        (index.get(gid - local + frame.tile, index[gid]), max(1, frame.duration) / 1000)
        for frame in tileset.tile(local).animation
    ]


def _frame_at(frames: list[tuple[int, float]], seconds: float) -> int:
    left = seconds % sum(span for _, span in frames)
    for place, span in frames:
        left -= span
        if left < 0:
            return place
    return frames[-1][0]
