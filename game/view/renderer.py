"""Renderer: draws a snapshot of one place. Owns the passes and their order.

Light is gathered in small buffers first; then everything is drawn once: the floor with
what lies and shines on it (in a smaller picture where that saves time), then, at the
window's own size, paper and furniture by depth, and what burns before them. Either each
thing is toned to what is shown as it is drawn, or the whole picture is developed last.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final

import numpy as np

from game.view.camera import Lens
from game.view.gl.frame import LAMPS, FrameBlock
from game.view.glow.glows import gather_glows
from game.view.glow.lamps import RIB_HEIGHT, RIB_RADIUS, Lit, breath_of, gather
from game.view.glow.moods import Mood, mood_in
from game.view.kinds import registry
from game.view.passes.collapse import CollapsePass
from game.view.passes.cranes import CranesPass
from game.view.passes.deep import DeepPass
from game.view.passes.doorlight import DoorlightPass
from game.view.passes.evening import EveningPass
from game.view.passes.fire import FirePass
from game.view.passes.folded import FoldedPass
from game.view.passes.ghosts import GhostsPass
from game.view.passes.ground import GroundPass
from game.view.passes.leading import LeadingPass
from game.view.passes.light import shadow_edges
from game.view.passes.luminous import LuminousPass
from game.view.passes.melt import MeltPass
from game.view.passes.obsidian import ObsidianPass
from game.view.passes.pages import PagesPass
from game.view.passes.people import PeoplePass
from game.view.passes.pointer import PointerPass
from game.view.passes.sheet import SheetPass
from game.view.passes.shell import ShellPass
from game.view.passes.sky import SkyPass
from game.view.passes.things import ThingsPass
from game.view.passes.tiles import TilesPass
from game.view.passes.tremor import TremorPass
from game.view.passes.vista import VistaPass
from game.view.place import Place
from game.view.places.cliff.compass import shine
from game.view.places.cliff.prospect import SKY
from game.view.places.hall.burst import Bursts, crown_flashes
from game.view.places.hall.chandelier import chandelier_glows, hung_in
from game.view.places.hall.crack import crack_glows
from game.view.places.hall.doubt import adrift, shades
from game.view.places.hall.glitter import glitter
from game.view.places.hall.hush import hushed
from game.view.places.hall.inkglow import ink_glows
from game.view.places.hall.pulpit import podium_in
from game.view.places.hall.returns import reach_of
from game.view.places.hall.sceneglow import scene_glows
from game.view.places.memories import evening
from game.view.places.office.daylight import panes, shadow
from game.view.places.office.tubeglow import tube_glows
from game.view.places.sun import sunfield
from game.view.snapshot import Snapshot
from game.view.studio import Studio

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.view.passes.ribbons import Window

SHADOW_REACH = 340.0
"""px round the dreamer in which things throw shadows from the ribs' light."""
EVERYBODY: Final = 1 << 10
_GROUNDLESS: Final = frozenset({sunfield.SKY, evening.SKY, SKY})
"""Skies drawn in place of the ground."""


class Renderer:
    """Everything that is drawn of one place, below the HUD."""

    def __init__(self, studio: Studio, place: Place) -> None:
        self.place = place
        self._studio, self._quality = studio, studio.quality
        self._gl = gl = studio.gl
        self._cosmos, self._light = studio.cosmos, studio.light
        self._floor, self._develop, self._frost = studio.floor, studio.develop, studio.frost
        self._floor_block, self._block = FrameBlock(gl.ctx), FrameBlock(gl.ctx)
        self._mood: Mood | None = None
        self._bare: tuple[Mood, float] | None = None
        """The mood without its hush, and how far that has fallen."""
        self._chandelier, self._podium = hung_in(place.tilemap), podium_in(place.tilemap)
        self.lens: Lens = studio.lens
        level = place.level
        self._bursts = Bursts(level)
        with gl.guarded():
            self._folded = FoldedPass(gl, place, self._podium)
            self._ghosts = GhostsPass(gl, self._folded.book)
            self._cranes = CranesPass(gl, place.mood, barefoot=level.barefoot)
            self._shell = ShellPass(gl, place)
            self._tiles: TilesPass | None = None
            self._things: ThingsPass | None = None
            if place.tilemap is not None and place.atlas is not None:
                grounded = level.sky not in _GROUNDLESS and not self._shell.there
                self._tiles = TilesPass(gl, place.tilemap, place.atlas, grounded=grounded)
                self._tiles.resize(self.lens)
                self._things = ThingsPass(gl, place.things, self._tiles.atlas)
            tiled = self._tiles is not None and self._tiles.kept
            self._ground = GroundPass(gl, place, self._cosmos, self.lens, self._tiles)
            self._fire = FirePass(gl, place, self.lens) if level.sky == sunfield.SKY else None
            self._evening = EveningPass(gl, place) if level.sky == evening.SKY else None
            self._deep = DeepPass(gl, level, self._ground.cover, tiled=tiled)
            self._pages = PagesPass(gl, level)
            plate = None if self._ground.crystal else self._ground.plate
            self._sheet = SheetPass(gl, place, studio.noise, self.lens, plate)
            self._sky = SkyPass(gl, place, self.lens, studio.noise) if place.has_depths else None
            self._vista = (
                VistaPass(gl, place, self.lens, self._cosmos.tile, studio.noise)
                if level.sky == SKY
                else None
            )
            self._stone = ObsidianPass(gl, level)
            self._leading = LeadingPass(gl, level)
            self._collapse = CollapsePass(gl, place)
            self._tremor = TremorPass(gl, place, tiled=tiled)
            self._doorlight = DoorlightPass(gl, level)
            self._people = PeoplePass(gl, place.people)
            self._luminous = LuminousPass(gl, level)
            self._kinds = registry.passes(gl, place)
            self._melt, self._pointer = MeltPass(gl), PointerPass(gl)

    def resize(self) -> None:
        """Draw as the studio does from now on, whose size has changed."""
        self.lens = self._studio.lens
        with self._gl.guarded():
            self._ground.resize(self.lens)
            self._sheet.resize(self.lens)
            if self._fire is not None:
                self._fire.resize(self.lens)
            if self._tiles is not None:
                self._tiles.resize(self.lens)
            if self._sky is not None:
                self._sky.resize(self.lens)
            if self._vista is not None:
                self._vista.resize(self.lens)

    def draw(self, shot: Snapshot, target: Framebuffer) -> None:
        """Draw one moment onto ``target``, which has the window's size and needs no depth.

        Arcade's own drawing may follow at once.
        """
        gl, place, zoom = self._gl, self.place, self.lens.zoom
        lit = gather(place, shot, self.lens.view).darker(
            shades(adrift(self._podium, shot, self.lens.view))
        )
        if len(place.beams):
            lit = lit.darker([shadow(shot)])
        corner = _whole(shot.corner, zoom)
        below = _whole(corner, self.lens.scale)
        with gl.guarded():
            self._write(shot, lit, (*corner, *self.lens.view))
            self._send(self._floor_block, shot, below, lit)
            dreamer = shot.dreamer
            edges = shadow_edges(place.edges, dreamer.x, dreamer.y, SHADOW_REACH)
            self._light.draw(lit.floor, lit.spills, lit.rib, lit.shades, edges, place.beams)
            if self._sky is not None:
                self._sky.draw(shot)
            picture = target if self._develop is None else self._develop.begin()
            self._draw_floor(shot, self._floor.begin(picture), below)
            if self._floor.end(picture, corner, below):
                self._send(self._block, shot, corner, lit)
            light = self._light.buffer
            self._melt.draw()
            self._folded.draw(zoom)
            self._people.draw()
            self._doorlight.draw()
            if self._things is not None:
                self._things.draw(light, zoom)
            if self._tiles is not None:
                self._tiles.draw(light, corner, zoom, under=False)
            for kind in self._kinds:
                kind.draw_standing()
            self._folded.draw_hidden(zoom)
            if self._fire is not None:
                self._fire.draw_flames(shot.fear)
            self._luminous.draw_amid()
            self._cranes.draw()
            self._luminous.draw_front()
            self._pointer.draw(shot)
            for kind in self._kinds:
                kind.draw_light()
            if self._develop is not None:
                self._develop.end(target)
            self._floor.show(target)
            self._ghosts.draw(target, self.lens)
            self._frost.draw(shot.fear, shot.dreamer.calm, shot.beat)

    def _write(self, shot: Snapshot, lit: Lit, view: tuple[float, float, float, float]) -> None:
        """Upload what is in view."""
        place = self.place
        self._folded.write(shot, lit.meshes, view)
        self._ghosts.write(shot, view)
        at = shot.dreamer.x, shot.dreamer.y
        self._cranes.write(shot.cranes, lit.meshes, view, at, self.lens.zoom)
        self._doorlight.write(shot)
        self._melt.write(shot.dreamer)
        people = place.people.lit(shot.dreamer.x, shot.dreamer.y)
        self._people.write(people, view[0], view[2])
        glows = gather_glows(place, shot, self.lens.view, self._quality.motes)
        glows = glows.more(*tube_glows(place, shot, self.lens.view)).more(*ink_glows(shot))
        if len(place.beams):
            glows = glows.more(*panes(place.beams, shot))
        hung = self._chandelier.follow(shot) if self._chandelier is not None else None
        if hung is not None and hung.within(view):
            glows = glows.more(*chandelier_glows(hung, shot.seconds))
        if shot.bearing is not None:
            glows = glows.more(*shine(shot.dreamer, shot.bearing))
        glows = glows.more(self._leading.marks(shot), [])
        if self._podium is not None:
            glows = glows.more(*self._podium.glows(shot))
            glows = glows.more(*crack_glows(self._podium, shot, self.lens.view))
            glows = glows.more(*scene_glows(self._podium, shot)).more([], crown_flashes(shot))
            glows = glows.more([], self._bursts.rows(shot, self._quality.motes * 3))
        fallen = glitter(place, shot, self.lens.view, self._quality.motes)
        self._luminous.write(glows.more([], fallen), shot.lines)
        if self._things is not None:
            stage = place.stage
            woken = (stage[1], reach_of(shot.played.lessons, shot.state)) if stage else (0.0, inf)
            self._things.write(view, shot.state, shot.seconds, hung, woken)
        for kind in self._kinds:
            kind.write(shot, view)

    def _draw_floor(self, shot: Snapshot, target: Framebuffer, corner: tuple[float, float]) -> None:
        """The floor, and what lies, mirrors and shines on it."""
        scale, light = self.lens.scale, self._light.buffer
        view = (*corner, *self.lens.view)
        kept = None
        if self._tiles is not None:
            self._tiles.show(shot.state)
            self._tiles.animate(shot.seconds)
            if self._tiles.kept:
                if self._tiles.gather(corner, scale):
                    self._ground.forget()
                kept = self._tiles.window(corner, scale)
        self._draw_ground(shot, target, corner, kept)
        self._tremor.draw(shot.played, kept)
        if self._vista is None:
            self._deep.draw(shot.seconds, shot.shares, view, kept)
        self._shell.draw(light, shot, view)
        for kind in self._kinds:
            kind.draw_below()
        self._pages.draw(light)
        self._sheet.draw(light)
        self._leading.draw(shot, view)
        self._stone.draw(light, shot, view)
        if self._tiles is not None:
            self._tiles.draw(light, corner, scale)
        self._collapse.draw(light, shot.played)
        for kind in self._kinds:
            kind.draw_floor(light)
        self._shell.draw_loose(light)
        if self._ground.crystal:
            if self._things is not None and self._quality.mirror:
                self._things.draw_mirrored(light, scale, self._ground.cells, self.place.size)
            most = EVERYBODY if self._quality.mirror else 1
            self._folded.draw_mirrored(self._ground.cells, most)
            self._doorlight.draw_mirrored(self._ground.cells, self.place.size)
        self._luminous.draw_behind()

    def _draw_ground(
        self,
        shot: Snapshot,
        target: Framebuffer,
        corner: tuple[float, float],
        kept: Window | None,
    ) -> None:
        """Bind the target, and draw the lowest of it over what is there."""
        light, view = self._light.buffer, (*corner, *self.lens.view)
        if self._fire is not None:
            self._fire.burn(shot, corner)
            target.use()
            self._gl.forget_depth()
            self._fire.draw(light, shot.fear, shot.dreamer.calm)
            return
        target.use()
        sky = self._sky
        laid = (
            sky is not None
            and sky.shown is not None
            and self._floor.lay(sky.shown, sky.drift(shot.corner, self.lens.view))
        )
        if laid or self._ground.covers(view):
            self._gl.forget_depth()
        else:
            target.clear()
        if self._evening is not None:
            self._evening.draw(sight_of(shot, view))
        elif self._vista is not None:
            self._vista.draw(shot, view, self._floor)
        elif not self._shell.there:
            self._ground.draw(light, view, kept, shot.front, laid=laid)
            self._sheet.lay_haze(self._floor)

    def _send(
        self,
        block: FrameBlock,
        shot: Snapshot,
        corner: tuple[float, float],
        lit: Lit,
    ) -> None:
        lens, dreamer, lamps = self.lens, shot.dreamer, lit.meshes
        mood = self._mood_of(shot)
        if mood is not self._mood:
            self._take(mood)
        count = min(LAMPS, len(lamps))
        parallax = self._cosmos.parallax
        sight = sight_of(shot, (*corner, *lens.view))
        drift = (
            (sight[k] + (sight[k + 2] - lens.view[k]) / 2) * (1.0 - parallax) for k in range(2)
        )
        deep = _whole((corner[0] - next(drift), corner[1] - next(drift)), lens.scale)
        block["view"], block["sight"] = (*corner, *lens.view), sight
        block["scene"] = (lens.scale, 1.0 / lens.scale, *lens.floor)
        block["time"] = (shot.seconds, breath_of(shot.seconds), dreamer.calm, count)
        block["rib"] = (dreamer.x, dreamer.y, RIB_HEIGHT, RIB_RADIUS)
        block["tone"] = mood.exposure, shot.heat
        block["cosmos"] = (*deep, mood.deep, parallax)
        block["lamp_at"] = lamps[:count, :4]
        block["lamp_of"] = lamps[:count, 4:8]
        block.send()

    def _mood_of(self, shot: Snapshot) -> Mood:
        """The mood of the moment; the same object while it stays the same."""
        mood, hush = mood_in(self.place.level.sky, shot.shares), shot.played.hush
        bare, known = self._bare, self._mood
        if known is not None and bare is not None and bare[0] is mood and bare[1] == hush:
            return known
        self._bare = mood, hush
        return hushed(mood, hush)

    def _take(self, mood: Mood) -> None:
        """Have all that stays the same while the place is in this mood in both blocks."""
        key = np.array(mood.key)
        for block in (self._floor_block, self._block):
            block["key"] = (*(key / np.linalg.norm(key)), float(self.place.level.barefoot))
            block["key_colour"] = mood.key_colour
            block["up"] = (*mood.up, mood.sprite)
            block["down"] = (*mood.down, mood.tile)
            block["rim"] = mood.rim
            block["vignette"] = (*mood.vignette[1:], mood.vignette[0])
        self._mood = mood
        # What is kept of the floor has the mood's own light in it.
        self._ground.forget()


def sight_of(
    shot: Snapshot, view: tuple[float, float, float, float]
) -> tuple[float, float, float, float]:
    """What all that moves with the view takes for it."""
    return shot.sight or view


def _whole(corner: tuple[float, float], scale: float) -> tuple[float, float]:
    """The nearest point of the plane that is a whole px at that scale."""
    return round(corner[0] * scale) / scale, round(corner[1] * scale) / scale
