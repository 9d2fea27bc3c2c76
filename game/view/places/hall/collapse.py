"""Collapse: the part of a wall that falls when the podium has answered, as facets. No GL.

What falls is found in the map: tiles of layers that are there before the dream is crowned
and not after. Their picture is cut into large facets that tip outward and fall away.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from game.levels.layers import states_of

if TYPE_CHECKING:
    from game.levels.tilemap import TileLayer, TileMap
    from game.view.atlas import Atlas

Floats = NDArray[np.float32]

ROW: Final = 9
"""Corner x, y, middle of the piece x, y (px of the plane) | chance twice, ticks it waits |
distance of the corner from the edge over against it, as barycentric number of the corner,
and whether the facet's last edge is inside its piece."""
_CELL: Final = 92.0
"""px between two corners of the net, about."""
_WHOLE: Final = 0.40
"""Of the cells, so many fall in one piece."""
_SLOWEST: Final = 74.0
"""Ticks by which the outermost piece falls later than the first."""


@dataclass(frozen=True, slots=True, eq=False)
class Falling:
    """A wall that falls."""

    pixels: NDArray[np.uint8]
    """(h, w, 4) as in the atlas."""
    box: tuple[float, float, float, float]
    """Left, top, width, height on the plane, px."""
    rows: Floats
    """(3 n, ROW)."""


def falling(tilemap: TileMap | None, atlas: Atlas | None) -> Falling | None:
    """The wall of a map that falls as the dream is crowned; None where none does."""
    if tilemap is None or atlas is None:
        return None
    goes = [layer for layer in tilemap.tile_layers if _turns(tilemap, layer) == (True, False)]
    # What comes lower in the map is laid under the wall, and hides nothing of it.
    over = tilemap.tile_layers[tilemap.tile_layers.index(goes[0]) :] if goes else ()
    comes = [layer for layer in over if _turns(tilemap, layer) == (False, True)]
    cells = [np.argwhere(layer.gids > 0) for layer in goes]
    if not any(len(each) for each in cells):
        return None
    every = np.concatenate(cells)
    (top, left), (bottom, right) = every.min(0).tolist(), every.max(0).tolist()
    area = top, left, bottom + 1, right + 1
    wall, stays = (_picture(tilemap, atlas, layers, area) for layers in (goes, comes))
    wide, high = tilemap.tile_width, tilemap.tile_height
    pixels = (wall * (255 - stays[..., 3:].astype(np.uint16)) // 255).astype(np.uint8)
    tall, broad = pixels.shape[:2]
    box = float(left * wide), float(top * high), float(broad), float(tall)
    return Falling(pixels, box, facets(box))


def _turns(tilemap: TileMap, layer: TileLayer) -> tuple[bool, bool]:
    """Whether a layer is there before the dream is crowned, and after."""
    when = states_of(tilemap, layer)
    return "cued" in when, "crowned" in when


def _picture(
    tilemap: TileMap, atlas: Atlas, layers: list[TileLayer], area: tuple[int, int, int, int]
) -> NDArray[np.uint8]:
    """(h, w, 4) some layers one over the other in an area: rows and columns from, to."""
    top, left, bottom, right = area
    wide, high = tilemap.tile_width, tilemap.tile_height
    pixels = np.zeros(((bottom - top) * high, (right - left) * wide, 4), np.uint8)
    for layer in layers:
        for r, c in np.argwhere(layer.gids[top:bottom, left:right] > 0).tolist():
            spot = atlas.spots.get(int(layer.gids[top + r, left + c]))
            if spot is not None and (spot.width, spot.height) == (wide, high):
                tile = atlas.pixels[spot.y : spot.y + high, spot.x : spot.x + wide]
                pixels[r * high : (r + 1) * high, c * wide : (c + 1) * wide] = tile
    return pixels


def facets(box: tuple[float, float, float, float], seed: int = 11) -> Floats:
    """A box cut into large pieces of one facet or two, as rows of their corners."""
    rng = np.random.default_rng(seed)
    left, top, wide, high = box
    cols, lines = max(2, round(wide / _CELL)), max(2, round(high / _CELL))
    x, y = np.meshgrid(np.linspace(0, wide, cols + 1), np.linspace(0, high, lines + 1))
    jitter = rng.uniform(-0.34, 0.34, (lines + 1, cols + 1, 2))
    jitter[:, [0, -1], 0] = 0.0
    jitter[[0, -1], :, 1] = 0.0
    net = np.stack([x, y], -1) + jitter * (wide / cols, high / lines) + (left, top)
    origin = np.array([left + wide / 2, top + 0.66 * high])
    rows: list[tuple[float, ...]] = []
    for j in range(lines):
        for i in range(cols):
            a, b, c, d = net[j, i], net[j, i + 1], net[j + 1, i + 1], net[j + 1, i]
            halves = ((a, c, b), (a, c, d)) if rng.random() < 0.5 else ((b, d, a), (b, d, c))
            whole = rng.random() < _WHOLE
            shared = np.mean([a, b, c, d], axis=0), rng.random(2)
            for half in halves:
                middle, dice = shared if whole else (np.mean(half, axis=0), rng.random(2))
                away = float(np.hypot(*((middle - origin) / (0.5 * wide, 0.66 * high))))
                waits = _SLOWEST * min(1.0, 0.8 * away) + 9.0 * float(dice[0])
                for k, corner in enumerate(half):
                    rows.append((*corner, *middle, *dice, waits, float(k), float(whole)))
    return np.array(rows, np.float32)
