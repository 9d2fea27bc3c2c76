"""Text as instances: a block that has been set becomes rows for ``text.glsl``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

from game.view.type.batch import Batch, Rows
from game.view.type.faces import Faces
from game.view.type.ink import Colour, Ink
from game.view.type.layout import Block, Style

if TYPE_CHECKING:
    from arcade.gl import Context, Texture2D

LAYOUT: Final = "4f 4f 4f 4f 1f"
NAMES: Final = ("in_place", "in_glyph", "in_ink", "in_edge", "in_reach")
WIDTH: Final = 17
ALPHA: Final = 11
_SMOOTH: Final = 1.25
"""px round a crisp letter in which its edge fades."""
_DROP: Final = 0.6
"""Units a shadow lies below its letters."""


def instances(faces: Faces, block: Block, style: Style, ink: Ink, scale: float) -> Rows:
    """Rows (n, WIDTH) float32 of a block with its origin at 0, ``scale`` px a unit.

    Shadow, glow and outline are rows of their own, before those of the letters.
    """
    if not block.rows:
        return np.zeros((0, WIDTH), np.float32)
    em = style.size * scale
    reach = faces.by_name[style.face].spread * em
    glyphs = faces.rows[list(block.rows)]
    base = np.zeros((len(block.rows), WIDTH), np.float32)
    base[:, 0:4] = glyphs[:, 0:4] * em
    base[:, 0] += np.array(block.xs, np.float32) * scale
    base[:, 1] += np.array(block.ys, np.float32) * scale
    base[:, 4:8] = glyphs[:, 4:8]
    base[:, 16] = reach
    layers: list[Rows] = []

    def layer(
        tint: Colour,
        alpha: float,
        grow: float = 0.0,
        soft: float = 0.0,
        added: float = 0.0,
        fold: float = 0.0,
    ) -> Rows:
        rows = base.copy()
        rows[:, 8:12] = (*tint, alpha)
        rows[:, 12:16] = (grow, 1.0 / soft if soft else 0.0, added, fold)
        _crop(rows, reach - grow - max(soft, _SMOOTH))
        layers.append(rows)
        return rows

    if ink.shadow:
        soft = min(ink.shadow_reach * scale, reach)
        layer(ink.shadow_colour, ink.shadow, soft=soft)[:, 1] += _DROP * scale
    if ink.glow:
        layer(ink.glow, ink.glow_alpha, soft=min(ink.glow_reach * scale, reach), added=1.0)
    if ink.outline:
        layer(ink.outline, ink.alpha, grow=min(ink.outline_width * scale, reach * 0.9))
    layer(ink.fill, ink.alpha, grow=ink.grow * scale, fold=ink.fold)
    return np.concatenate(layers)


def _crop(rows: Rows, margin: float) -> None:
    """Take ``margin`` px off every side of the quads: where nothing would be drawn."""
    if margin <= 0.0:
        return
    for at, across in ((0, 2), (1, 3)):
        texture = rows[:, across + 4] / rows[:, across] * margin
        rows[:, at] += margin
        rows[:, across] -= 2 * margin
        rows[:, at + 4] += texture
        rows[:, across + 4] -= 2 * texture


def text_batch(ctx: Context, *defines: str, capacity: int = 1024) -> Batch:
    """A batch for ``instances``; the glyphs' texture belongs on unit 0.

    Folds are only drawn with ``FOLDED`` defined: reckoning them for every letter of a
    frame would cost twice as much.
    """
    return Batch(ctx, "text", LAYOUT, NAMES, ALPHA, *defines, quads=True, capacity=capacity)


def glyph_texture(ctx: Context, faces: Faces) -> Texture2D:
    """The picture of all glyphs. Raises OSError where it cannot be read."""
    with Image.open(faces.picture) as picture:
        data = picture.convert("L").tobytes()
    texture = ctx.texture(faces.size, components=1, data=data)
    texture.filter = ctx.LINEAR, ctx.LINEAR
    texture.wrap_x = texture.wrap_y = ctx.CLAMP_TO_EDGE
    return texture
