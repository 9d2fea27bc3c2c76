"""Cranes: all birds of a place in at most three draws: folds, pictures, motes.

The pictures are baked when the place is loaded, by the program that draws the folds
and in the light of the place, so that a bird looks alike on both sides of a border.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from arcade.gl import BufferDescription

from game.view.flight import album, birds
from game.view.fold import crane
from game.view.fold.light import tone, variation
from game.view.fold.palette import linear
from game.view.gl.book import INSTANCE, INSTANCE_NAMES
from game.view.gl.context import Stream
from game.view.gl.frame import FrameBlock

if TYPE_CHECKING:
    from arcade.gl import Texture2D

    from game.view.gl.context import Floats, Gl
    from game.view.glow.moods import Mood

_FRINGE: Final = {"FRINGE": 0.8, "GILT": 1.15, "MATT": 1, "THROUGH": 0.42}
"""px by which a facet fades beyond its edges, px of gold round what can be caught, and how much
of a lamp shines through the single sheet of a wing."""
_ROW: Final = "4f 4f 4f 4f 4f"
_ROW_NAMES: Final = ("in_at", "in_cell", "in_half", "in_lean", "in_tint")


class CranesPass:
    """The birds of one place."""

    def __init__(self, gl: Gl, mood: Mood, *, barefoot: bool) -> None:
        """``barefoot``: the first lamp is the rib light."""
        self._gl = gl
        self._first = 1 if barefoot else 0
        self._plain = mood.sky_light
        bird = crane.mesh()
        corners = crane.poses().reshape(crane.POSES, -1, 3)
        self._kept = "f2" if gl.hdr else "f1"
        self._poses = gl.texture(
            (corners.shape[1], crane.POSES), 4, "f4", np.pad(corners, ((0, 0), (0, 0), (0, 1)))
        )
        paper = np.concatenate(
            [bird.albedo * variation(len(bird))[:, None], bird.crease[:, None]], axis=1
        )
        self._body = BufferDescription(
            gl.ctx.buffer(data=np.repeat(paper, 3, axis=0).astype(np.float32).tobytes()),
            "4f",
            ["in_paper"],
        )
        self._fold = gl.shader("crane", **_FRINGE, **({"PALE": 1} if mood.pale else {}))
        self._bird = gl.shader("bird")
        self._folded = self._stream(birds.MOST_FOLDED)
        self._pictured = gl.stream(_ROW, _ROW_NAMES, birds.MOST_PICTURED)
        self._motes = gl.stream(_ROW, _ROW_NAMES, birds.MOST_MOTES)
        self._zoom = 1.0
        self._atlas = self._bake(mood)
        self._small = self._shrunk(self._atlas)
        plain = self._plain * linear("paper")
        self._light: tuple[tuple[float, ...], ...] = (
            tuple(plain.tolist()),
            tuple(tone(plain, mood.exposure).tolist()),
        )

    def _stream(self, capacity: int) -> Stream:
        return Stream(self._gl, INSTANCE, INSTANCE_NAMES, capacity, self._body)

    def _bake(self, mood: Mood) -> Texture2D:
        gl, ctx, rows = self._gl, self._gl.ctx, album.atlas_rows()
        size = album.size()
        target = gl.target(size, dtype=self._kept, depth=True)
        block = FrameBlock(ctx)
        block["view"] = (0.0, 0.0, *size)
        block["key"] = (*(np.array(mood.key) / np.linalg.norm(mood.key)), 0.0)
        block["key_colour"], block["rim"] = mood.key_colour, mood.rim
        block["up"], block["down"], block["tone"] = mood.up, mood.down, mood.exposure
        block.send()
        stream, shader = self._stream(len(rows)), self._fold
        stream.write(rows)
        shader.use(t_poses=self._poses)
        shader.set(u_zoom=1.0)
        target.use()
        target.clear()
        gl.draw_covering(ctx.DEPTH_TEST)
        stream.render(shader)
        atlas: Texture2D = target.color_attachments[0]
        atlas.filter = ctx.LINEAR, ctx.LINEAR
        return atlas

    def _shrunk(self, atlas: Texture2D) -> Texture2D:
        """The atlas for motes: each px the mean of those it stands for."""
        by, (wide, high) = birds.MOTE_SHARE, atlas.size
        raw = np.frombuffer(atlas.read(), np.float16 if self._gl.hdr else np.uint8)
        whole = raw.reshape(high // by, by, wide // by, by, 4)
        # Part by part: numpy takes a mean over short axes six times as slowly.
        small = np.zeros((high // by, wide // by, 4), np.float32)
        for part in np.ndindex(by, by):
            small += whole[:, part[0], :, part[1]].astype(np.float32)
        small /= by * by
        return self._gl.texture((wide // by, high // by), 4, self._kept, small, linear=True)

    def write(
        self,
        rows: Floats,
        lamps: Floats,
        view: tuple[float, float, float, float],
        at: tuple[float, float],
        zoom: float,
    ) -> None:
        """Upload this moment's ``Snapshot.cranes``; see ``birds.share_out``.

        ``lamps`` are ``Lit.meshes``.
        """
        tiers = birds.share_out(rows, view, at, zoom)
        self._folded.write(birds.folded_rows(tiers.folded, lamps, self._first))
        light = birds.lamp_light(tiers.pictured, lamps, self._plain)
        self._pictured.write(birds.pictured_rows(tiers.pictured, light))
        light = birds.lamp_light(tiers.motes, lamps, self._plain)
        self._motes.write(birds.pictured_rows(tiers.motes, light))
        self._zoom = zoom

    def draw(self) -> None:
        """Onto the bound target, after all that has depth: the nearest first."""
        gl, ctx = self._gl, self._gl.ctx
        gl.draw_covering(ctx.DEPTH_TEST)
        if self._folded.count:
            self._fold.use(t_poses=self._poses)
            self._fold.set(u_zoom=self._zoom)
            self._folded.render(self._fold)
        if self._pictured.count or self._motes.count:
            target = ctx.active_framebuffer
            target.depth_mask = False
            plain, shown = self._light
            self._bird.set(u_atlas=self._atlas.size, u_plain=plain, u_shown=shown)
            self._bird.use(t_birds=self._small)
            self._motes.render(self._bird)
            self._bird.use(t_birds=self._atlas)
            self._pictured.render(self._bird)
            target.depth_mask = True
