"""Ground: the star floor and the void round it.

Where the night moves under the crystal it is drawn by runs of cells, row by row: only
the rows in view, so the cost does not follow the size of the map. Elsewhere it is a plate.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final

import numpy as np
from arcade.gl import BufferDescription
from numpy.typing import NDArray
from PIL import Image

from game.view.passes.cosmos import PERIOD, Cosmos
from game.view.passes.galaxies import galaxies_of
from game.view.passes.plate import Plate
from game.view.passes.shards import ShardsPass
from game.view.place import Place, soft_cover

if TYPE_CHECKING:
    from arcade.gl import Framebuffer, Geometry, Texture2D

    from game.view.camera import Lens
    from game.view.gl.context import Floats, Gl
    from game.view.gl.program import Shader
    from game.view.passes.tiles import TilesPass

VOID, CRYSTAL, RIM, LAID = 0, 1, 2, 3
"""What a cell of the ground is drawn as; LAID is void with still tiles on it."""

_SPREAD: Final = 95.0
"""px beyond the edge of the crystal over which its loose facets thin out."""
_PERIOD: Final = (float(PERIOD[0]), float(PERIOD[1]))
_RIM_CELLS: Final = 3
_BEYOND: Final = 24
"""Cells round the map: a small map lies in the middle of its void."""


def classify(crystal: NDArray[np.uint8], ground: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """VOID, CRYSTAL or RIM for each cell.

    ``crystal`` (h, w) is how much of the cell is crystal, 0..255; ``ground`` whether
    there is anything to stand on. Other ground next to crystal gets crystal beneath it:
    its own pictures may have clear edges. Nothing next to crystal is rim.
    """
    has = crystal > 0
    near, beside = _grown(has, _RIM_CELLS), _grown(has, 1)
    kinds = np.where(near & ~ground, RIM, VOID)
    kinds[beside & ground] = CRYSTAL
    kinds[has & (crystal < 255)] = RIM
    kinds[crystal == 255] = CRYSTAL
    return kinds.astype(np.uint8)


def _grown(cells: NDArray[np.bool_], by: int) -> NDArray[np.bool_]:
    """Cells within ``by`` steps, diagonals included, of those that hold."""
    wide = np.pad(cells, by)
    out = np.zeros_like(cells)
    high, across = cells.shape
    for dy in range(2 * by + 1):
        for dx in range(2 * by + 1):
            out |= wide[dy : dy + high, dx : dx + across]
    return out


def runs(kinds: NDArray[np.uint8], kind: int) -> NDArray[np.int64]:
    """(n, 3) row, first column, column after the last: all runs of ``kind``, by rows."""
    same = np.pad((kinds == kind).astype(np.int8), ((0, 0), (1, 1)))
    change = np.diff(same, axis=1)
    starts, ends = np.argwhere(change == 1), np.argwhere(change == -1)
    return np.concatenate([starts, ends[:, 1:]], axis=1)


class Strips:
    """The runs of one kind of cell as triangles, and which of them each row begins with."""

    def __init__(self, gl: Gl, kinds: NDArray[np.uint8], kind: int, tile: int) -> None:
        found = runs(kinds, kind)
        row, left, right = (found - _BEYOND).T
        x0, x1, y0, y1 = left * tile, right * tile, row * tile, (row + 1) * tile
        corners = np.stack([x0, y0, x1, y0, x0, y1, x1, y0, x1, y1, x0, y1], 1)
        data = corners.astype(np.float32) if len(found) else np.zeros((1, 12), np.float32)
        buffer = gl.ctx.buffer(data=np.ascontiguousarray(data).tobytes())
        self._geometry: Geometry = gl.ctx.geometry(
            [BufferDescription(buffer, "2f", ["in_cell"])], mode=gl.ctx.TRIANGLES
        )
        rows = len(kinds)
        self._first = np.searchsorted(found[:, 0], np.arange(rows + 1))
        self._tile = tile

    def range(self, top: float, height: float) -> tuple[int, int]:
        """First vertex and number of vertices of the rows between two heights, px."""
        last = len(self._first) - 1
        low = min(last, max(0, int(top // self._tile) + _BEYOND))
        high = min(last, max(0, int((top + height) // self._tile) + _BEYOND + 1))
        first, after = int(self._first[low]), int(self._first[high])
        return 6 * first, 6 * (after - first)

    def render(self, program: object, first: int, vertices: int) -> None:
        """Draw so many vertices."""
        self._geometry.render(program, first=first, vertices=vertices)  # type: ignore[arg-type]


class GroundPass:
    """The star floor of one place."""

    def __init__(
        self, gl: Gl, place: Place, cosmos: Cosmos, lens: Lens, tiles: TilesPass | None = None
    ) -> None:
        """The still layers of ``tiles`` are drawn in the same go."""
        tiled = tiles is not None and tiles.kept
        self._cosmos = cosmos
        self._gl = gl
        self._place = place
        mask, level = place.crystal, place.level
        high, wide = mask.cells.shape
        self.cells: Texture2D = gl.texture(
            (wide, high), 1, "f1", mask.cells[..., None], linear=mask.slanted
        )
        cover = soft_cover(mask, level, _SPREAD)
        self.cover: Texture2D = gl.texture(
            (cover.shape[1], cover.shape[0]), 1, "f2", cover[..., None], linear=True
        )
        tile = level.floor.tile
        size = -(-int(level.width) // tile), -(-int(level.height) // tile)
        small = np.asarray(Image.fromarray(mask.cells).resize(size, Image.Resampling.BOX))
        floor = np.frombuffer(level.floor.cells, np.uint8).reshape(level.floor.rows, -1) > 0
        stood = np.zeros_like(small, np.bool_)
        stood[: floor.shape[0], : floor.shape[1]] = floor[: size[1], : size[0]]
        kinds = classify(np.pad(small, _BEYOND), np.pad(stood, _BEYOND))
        self.crystal = bool(np.any(mask.cells))
        """Whether the place has any."""
        breaks = bool(level.endings) and self.crystal and not tiled
        self._shards = ShardsPass(gl, place, cosmos) if breaks else None
        if breaks:
            kinds[:] = VOID
        self._shaders: dict[int, Shader] = {}
        self._strips: dict[int, Strips] = {}
        self.plate: Plate | None = None
        """Keeps what stays as it is, where the night does not move under the crystal."""
        if cosmos.deep or place.has_depths:
            more = {"TILED": 1} if tiled else {}
            depths = {"SKY": 1} if place.has_depths else {}
            self._shaders = {
                VOID: gl.shader("floor", VOID=1, **depths, **more),
                CRYSTAL: gl.shader("floor", **more),
                RIM: gl.shader("floor", RIM=1, **more),
            }
            if place.has_depths and tiles is not None and tiled:
                # Where they lie the void can be there already, and only they are to be drawn.
                reached = tiles.cells((size[1], size[0]), tile, _BEYOND)
                kinds = np.where(reached & (kinds == VOID), LAID, kinds).astype(np.uint8)
                self._shaders[LAID] = gl.shader("floor", VOID=1, **depths, **more)
                self._over = gl.shader("floor", VOID=1, OVER=1, **depths, **more)
            self._strips = {kind: Strips(gl, kinds, kind, tile) for kind in self._shaders}
        else:
            rows, columns = kinds.shape
            masks = {
                "t_cells": self.cells,
                "t_cover": self.cover,
                "t_kinds": gl.texture((columns, rows), 1, "f1", kinds[..., None]),
            }
            grid = float(tile), float(_BEYOND)
            self.plate = Plate(gl, cosmos, masks, place.size, grid, tiled=tiled)
        self._galaxy = gl.shader("galaxy") if cosmos.deep else gl.shader("galaxy", BAKED=1)
        self._rows: Floats = (
            galaxies_of(level)
            if place.mood.galaxies and self.crystal
            else np.zeros((0, 17), np.float32)
        )
        names = ["in_at", "in_look", "in_inner", "in_middle", "in_outer"]
        self._galaxies = gl.stream("4f 4f 3f 3f 3f", names, len(self._rows))
        self.resize(lens)

    def resize(self, lens: Lens) -> None:
        """Set the galaxies so that each lies where it belongs when it is in the middle."""
        if self.plate is not None:
            self.plate.resize(lens)
        rows = self._rows.copy()
        if len(rows):
            half = np.array(lens.view, np.float32) / 2
            rows[:, :2] = half + (rows[:, :2] - half) * self._cosmos.parallax
            self._galaxies.write(rows)

    def forget(self) -> None:
        """The still tile layers are others from now on."""
        if self.plate is not None:
            self.plate.forget()

    def covers(self, view: tuple[float, float, float, float]) -> bool:
        """Whether all of the view is drawn over; beyond a very small map it is not."""
        if self.plate is not None:
            return True
        left, top, width, height = view
        beyond = _BEYOND * self._place.level.floor.tile
        wide, high = self._place.size
        across = left >= -beyond and left + width <= wide + beyond
        return across and top >= -beyond and top + height <= high + beyond

    def draw(
        self,
        light: Framebuffer,
        view: tuple[float, float, float, float],
        tiles: tuple[Texture2D, tuple[float, float, float, float]] | None,
        front: float = inf,
        *,
        laid: bool = False,
    ) -> None:
        """Draw into the bound target; ``view`` is left, top, width, height on the plane.

        ``tiles`` is ``TilesPass.window``, asked for if the pass is tiled; ``front`` as in
        ``Snapshot``; ``laid``: what lies below the place is there already.
        """
        gl, cosmos = self._gl, self._cosmos
        if self.plate is not None:
            self.plate.draw(light, view[:2], None if tiles is None else tiles[0])
        else:
            self._draw_strips(light, view, tiles, laid=laid)
        if self._shards is not None:
            self._shards.draw(light, front)
        if self._galaxies.count:
            gl.draw_lightening()
            galaxy = self._galaxy
            galaxy.use(t_galaxy=cosmos.galaxies.color_attachments[0], t_cover=self.cover)
            if cosmos.deep:
                galaxy.use(t_pane=cosmos.pane.color_attachments[0])
                galaxy.set(u_period=_PERIOD)
            galaxy.set(u_map=self._place.size)
            self._galaxies.render(galaxy)

    def _draw_strips(
        self,
        light: Framebuffer,
        view: tuple[float, float, float, float],
        tiles: tuple[Texture2D, tuple[float, float, float, float]] | None,
        *,
        laid: bool,
    ) -> None:
        night = self._cosmos.tile.color_attachments[0]
        pane, middle = self._cosmos.pane.color_attachments
        for kind, whole in self._shaders.items():
            first, vertices = self._strips[kind].range(view[1], view[3])
            if not vertices or (laid and kind == VOID):
                continue
            over = laid and kind == LAID
            shader = self._over if over else whole
            if over:
                self._gl.draw_covering()
            else:
                self._gl.draw_over()
            shader.use(t_light=light.color_attachments[0], t_cosmos=night)
            shader.set(u_period=_PERIOD)
            if kind in (VOID, LAID) and self._place.has_depths:
                shader.use(t_sky=self._gl.sky.color_attachments[0])
            if kind in (CRYSTAL, RIM):
                shader.use(t_pane=pane)
            if kind == RIM:
                shader.use(t_middle=middle, t_cells=self.cells, t_cover=self.cover)
                shader.set(u_map=self._place.size)
            if tiles is not None:
                shader.use(t_tiles=tiles[0])
                shader.set(u_tiles=tiles[1])
            self._strips[kind].render(shader.program, first, vertices)
