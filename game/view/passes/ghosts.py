"""Ghosts: rivals in the same place, as outlines of light over the finished picture.

Each figure is drawn flat into a channel of a mask; then light is added along the mask's
edges. Nothing of it is paper, so it may lie over whatever stands before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from game.sim.plane import KZ
from game.view.fold.figure import HEIGHT
from game.view.snapshot import GhostLook, Snapshot

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.view.camera import Lens
    from game.view.gl.book import Book
    from game.view.gl.context import Gl

MOST: Final = 4
"""Ghosts that are drawn at once: one for each channel of the mask."""
_FOLDS: Final = 0.17
"""Light of a crease, of that of the edge."""
_HALF: Final = 62.0
"""px to either side of a figure in which its light is."""
_ABOVE, _BELOW = 22.0, 24.0
"""px beyond its head and its foot."""


class GhostsPass:
    """The outlines in one place. Its figures are those of the place's own book."""

    def __init__(self, gl: Gl, book: Book) -> None:
        self._gl = gl
        self._figure = gl.shader("fold", MASK=1)
        self._creases = gl.shader("fold", CREASES=1)
        self._outline = gl.shader("ghost")
        self._copies = [book.copies(1) for _ in range(MOST)]
        self._quads = gl.stream("4f 4f 4f", ["in_at", "in_light", "in_mask"], MOST)
        self._mask: Framebuffer | None = None
        self._seen: list[GhostLook] = []

    def write(self, shot: Snapshot, view: tuple[float, float, float, float]) -> None:
        """Upload this moment's ghosts in the view (left, top, width, height)."""
        seen = [ghost for ghost in shot.ghosts if _is_seen(ghost, view)][:MOST]
        self._seen = seen
        rows = []
        for copies, ghost, channel in zip(self._copies, seen, np.eye(MOST), strict=False):
            one = ghost.dreamer
            at = (one.x, one.y, one.height, one.size)
            row = (*at, one.heading, *(0.0,) * 3, 1.0, 1.0, 1.0, 0.0, *(-1.0,) * 4)
            copies.write(f"{one.pose}/{one.frame}", np.array([row], np.float32))
            rows.append((*_box(ghost), *ghost.colour, ghost.alpha, *channel))
        self._quads.write(np.array(rows, np.float32).reshape(-1, 12))

    def draw(self, target: Framebuffer, lens: Lens) -> None:
        """Add them to ``target``, which shows display colours by now, and leave it bound."""
        if not self._seen:
            return
        gl, ctx = self._gl, self._gl.ctx
        if self._mask is None or self._mask.size != lens.window:
            self._mask = gl.target(lens.window, dtype="f1")
        mask = self._mask
        mask.use(force=True)
        mask.clear()
        gl.draw_added()
        for copies, channel in zip(self._copies[: len(self._seen)], np.eye(MOST), strict=False):
            self._figure.set(u_channel=tuple(map(float, channel)))
            copies.render(self._figure)
        target.use(force=True)
        gl.draw_added()
        self._outline.use(t_mask=mask.color_attachments[0])
        width, height = lens.window
        self._outline.set(u_px=(1.0 / width, 1.0 / height, lens.zoom))
        self._quads.render(self._outline)
        self._creases.set(u_line=lens.zoom)
        for copies, ghost in zip(self._copies, self._seen, strict=False):
            light = (*(_FOLDS * ghost.alpha * part for part in ghost.colour), 0.0)
            self._creases.set(u_channel=light)
            copies.render(self._creases)
        ctx.enable_only()


def _box(ghost: GhostLook) -> tuple[float, float, float, float]:
    """Middle, half width and half height of what its light reaches, px of the plane."""
    one = ghost.dreamer
    foot = one.y - one.height * KZ
    top, bottom = foot - HEIGHT * KZ * one.size - _ABOVE, foot + _BELOW
    return one.x, (top + bottom) / 2, _HALF, (bottom - top) / 2


def _is_seen(ghost: GhostLook, view: tuple[float, float, float, float]) -> bool:
    left, top, width, height = view
    x, y, half, high = _box(ghost)
    across = left - half < x < left + width + half
    return across and top - high < y < top + height + high
