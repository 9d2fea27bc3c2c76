"""Renderer: draws a snapshot of one place. Owns the targets and the order of the passes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from game.view.camera import Lens, fit
from game.view.gl.context import Gl
from game.view.gl.frame import LAMPS, FrameBlock
from game.view.glows import gather_glows
from game.view.lamps import RIB_HEIGHT, RIB_RADIUS, breath_of, gather
from game.view.passes.cosmos import Cosmos
from game.view.passes.doorlight import DoorlightPass
from game.view.passes.folded import FoldedPass
from game.view.passes.ground import GroundPass
from game.view.passes.light import LightPass, shadow_edges
from game.view.passes.luminous import LuminousPass
from game.view.passes.noise import noise_texture
from game.view.passes.people import PeoplePass
from game.view.passes.post import PostPass
from game.view.passes.sheet import SheetPass
from game.view.passes.things import ThingsPass
from game.view.passes.tiles import TilesPass
from game.view.place import Place
from game.view.quality import QUALITIES
from game.view.snapshot import Snapshot

if TYPE_CHECKING:
    from arcade.gl import Context, Framebuffer

    from game.view.gl.context import Floats

SHADOW_REACH = 340.0
"""px round the dreamer in which things throw shadows from the ribs' light."""
CLEAR: Final = (0.0, 0.0, 0.0, 0.0)
"""No fade."""


class Renderer:
    """Everything that is drawn of one place, below the HUD."""

    def __init__(self, ctx: Context, size: tuple[int, int], quality: str, place: Place) -> None:
        """``size`` of the window, px; ``quality`` as in ``QUALITIES``. Raises KeyError for none."""
        self.place = place
        self._quality = QUALITIES[quality]
        self._gl = gl = Gl(ctx)
        self._block = FrameBlock(ctx)
        self.lens: Lens = fit(size, self._quality.resolution)
        noise = noise_texture(gl)
        with gl.guarded():
            self._cosmos = Cosmos(gl, noise, self.lens.scale, deep=self._quality.deep)
            self._sheet = SheetPass(gl, place)
            self._folded = FoldedPass(gl, place)
            self._tiles: TilesPass | None = None
            self._things: ThingsPass | None = None
            if place.tilemap is not None and place.atlas is not None:
                self._tiles = TilesPass(gl, place.tilemap, place.atlas)
                self._tiles.resize(self.lens)
                self._things = ThingsPass(gl, place.things, self._tiles.atlas)
            tiled = self._tiles is not None and self._tiles.kept
            self._ground = GroundPass(gl, place, self._cosmos, self.lens, tiled=tiled)
            self._doorlight = DoorlightPass(gl, place.level)
            self._people = PeoplePass(gl, place.people)
            self._luminous = LuminousPass(gl, place.level)
            self._light = LightPass(gl, self.lens, self._quality.light)
            self._post = PostPass(gl, noise, self.lens, self._quality)
            self._scene: Framebuffer = gl.target(self.lens.scene, depth=True)

    def resize(self, size: tuple[int, int]) -> None:
        """Draw for a window of another size from now on."""
        lens = fit(size, self._quality.resolution)
        if lens == self.lens:
            return
        with self._gl.guarded():
            if lens.scale != self.lens.scale:
                self._cosmos.resize(lens.scale)
            self.lens = lens
            self._ground.resize(lens)
            if self._tiles is not None:
                self._tiles.resize(lens)
            self._light.resize(lens, self._quality.light)
            self._post.resize(lens)
            self._scene = self._gl.target(lens.scene, depth=True)

    def draw(
        self, shot: Snapshot, target: Framebuffer, fade: tuple[float, float, float, float] = CLEAR
    ) -> None:
        """Draw one moment onto ``target``, which has a depth buffer and the lens's size.

        ``fade`` is a display colour (0..1) and how far it covers all. Arcade's own
        drawing may follow at once.
        """
        gl, place = self._gl, self.place
        scale, view = self.lens.scale, self.lens.view
        corner = round(shot.corner[0] * scale) / scale, round(shot.corner[1] * scale) / scale
        lit = gather(place, shot, view)
        with gl.guarded():
            self._send_frame(shot, corner, lit.meshes, fade)
            self._folded.write(shot, lit.meshes, (*corner, *view))
            self._doorlight.write(shot)
            lit_people = place.people.lit(shot.dreamer.x, shot.dreamer.y)
            self._people.write(lit_people, corner[0], view[0])
            glows = gather_glows(place, shot, view, self._quality.motes)
            self._luminous.write(glows, shot.lines)
            dreamer = shot.dreamer
            edges = shadow_edges(place.edges, dreamer.x, dreamer.y, SHADOW_REACH)
            self._light.draw(lit.floor, lit.rib, lit.shades, edges)
            if self._tiles is not None:
                self._tiles.animate(shot.seconds)
                self._tiles.gather(corner, scale)
            self._scene.use()
            gl.forget_depth()
            light = self._light.buffer
            kept = None
            if self._tiles is not None and self._tiles.kept:
                kept = self._tiles.window(corner, scale)
            self._ground.draw(light, (*corner, *view), kept)
            self._sheet.draw(light)
            if self._tiles is not None:
                self._tiles.draw(light, corner, scale)
            if self._things is not None:
                self._things.write((*corner, *view))
            if self._quality.mirror and self._ground.crystal:
                if self._things is not None:
                    self._things.draw_mirrored(light, scale, self._ground.cells, place.size)
                self._folded.draw_mirrored(self._ground.cells)
            self._luminous.draw_behind()
            target.use()
            gl.forget_depth()
            self._post.draw(self._scene, target, place.mood.bloom)
            self._folded.draw(self._post.bloom, self.lens.zoom)
            self._people.draw()
            self._doorlight.draw()
            if self._things is not None:
                self._things.draw(light, self._post.bloom, self.lens.zoom)
            if self._tiles is not None:
                self._tiles.draw(light, corner, self.lens.zoom, under=False)
            self._luminous.draw_front()

    def _send_frame(
        self,
        shot: Snapshot,
        corner: tuple[float, float],
        lamps: Floats,
        fade: tuple[float, float, float, float],
    ) -> None:
        block, lens, mood, dreamer = self._block, self.lens, self.place.mood, shot.dreamer
        scale = lens.scale
        count = min(LAMPS, len(lamps))
        parallax = self._cosmos.parallax
        deep = (round(v * parallax * scale) / scale for v in corner)
        block["view"] = (*corner, *lens.view)
        block["scene"] = (scale, 1.0 / scale, *lens.scene)
        block["time"] = (shot.seconds, breath_of(shot.seconds), dreamer.calm, count)
        block["rib"] = (dreamer.x, dreamer.y, RIB_HEIGHT, RIB_RADIUS)
        key = np.array(mood.key)
        block["key"] = (*(key / np.linalg.norm(key)), 1.0 if shot.barefoot else 0.0)
        block["key_colour"] = mood.key_colour
        block["up"] = (*mood.up, mood.sprite)
        block["down"] = (*mood.down, mood.tile)
        block["rim"] = mood.rim
        block["vignette"] = (*mood.vignette[1:], mood.vignette[0])
        block["fade"] = fade
        block["tone"] = mood.exposure
        block["cosmos"] = (*deep, mood.deep, parallax)
        block["lamp_at"] = lamps[:count, :4]
        block["lamp_of"] = lamps[:count, 4:8]
        block.send()
