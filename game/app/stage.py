"""Stage: what an attempt looks like, picture and words. Serves the window, shots and the demo."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.app.ghosts import Ghosts
from game.app.roaming import Roaming
from game.app.timing import Timing
from game.sim.events import Event, Left
from game.sim.plane import KZ
from game.sim.tuning import TICKS_PER_SECOND
from game.sim.world import World
from game.speedrun.attempt import Attempt
from game.view.gl.context import Gl
from game.view.glow.lamps import RIB_HEIGHT
from game.view.hud.fault import draw_fault
from game.view.hud.hitboxes import Hitboxes
from game.view.hud.hud import Hud
from game.view.hud.memory import HudMemory
from game.view.hud.panels import Panels
from game.view.hud.prompts import Hints, draw_hints, hints_width
from game.view.hud.remarks import Remarks
from game.view.hud.state import HeldRow, Sight
from game.view.observer import Observer
from game.view.passes.crossing import CrossingPass
from game.view.passes.gathering import GatheringPass
from game.view.passes.soften import SoftenPass
from game.view.place import Place
from game.view.places.corridor.gathering import is_due
from game.view.places.office.crossing import LOOK, Ink, ink
from game.view.places.sun import glare
from game.view.places.threshold import dawn
from game.view.renderer import Renderer
from game.view.snapshot import Snapshot
from game.view.studio import Studio

if TYPE_CHECKING:
    from arcade.gl import Context, Framebuffer

PlaceOf = Callable[[str, int], Place]
"""Gives what is to be drawn of a place by its name and the turn of the spiral."""

VEIL_TICKS: Final = 42
"""A new place comes out of the dark within this time."""
_EYES: Final = 66.0
"""Units above the foot."""
_LONG_SINCE: Final = 3600
"""Ticks after which nothing of a coming in is seen any more."""
_KEPT: Final = 2
"""Places kept ready: where one is, and where one may turn back to."""


class Stage:
    """Draws one attempt after another on targets of one size."""

    def __init__(
        self, ctx: Context, size: tuple[int, int], quality: str, place_of: PlaceOf
    ) -> None:
        """``quality`` as in ``view.quality``; ``size`` in px."""
        self._ctx, self._size, self._place_of = ctx, size, place_of
        fine = quality != "low"
        self._hud = Hud(ctx, size, fine=fine)
        self.panels = Panels(ctx, size, self._hud.canvas, fine=fine)
        self._memory = HudMemory()
        self._remarks = Remarks()
        self._studio = Studio(ctx, size, quality)
        self._renderers: dict[tuple[str, int], Renderer] = {}
        self._attempt: Attempt | None = None
        self._observer: Observer | None = None
        self._world: object = None
        self._since = 0
        self._place, self._turn = "", 1
        self._soft: SoftenPass | None = None
        self._resting = False
        self._crossing = CrossingPass(ctx)
        self.ghosts: Ghosts | None = None
        """What runs beside the attempt that is shown."""
        self.outlined = False
        """Whether what the rules see is outlined."""
        self._hitboxes: Hitboxes | None = None
        self.readout: tuple[str, ...] = ()
        """What practice reads off the world, a line each."""
        self.held: tuple[HeldRow, ...] = ()
        """What is held, where that is to be seen."""
        self.roaming: Roaming | None = None
        """The camera while it is led by hand."""
        self.timing = Timing()
        """The clock, where it is shown."""
        self.follows: Callable[[], bool | None] = lambda: None
        """Whether LiveSplit follows; None where it was not asked to."""
        self.fault = ""
        """What is wrong with a map that was saved; shown until it is not."""
        self._left: tuple[Renderer, Snapshot] | None = None
        """While midnight glass is crossed: the place one came from, as it was last seen."""
        self._gathering: GatheringPass | None = None
        """While a place without weight folds itself into the one that was entered."""

    @property
    def place(self) -> str:
        """Name of the place that is drawn, empty before the first."""
        return self._place

    def reload(self, place_of: PlaceOf) -> None:
        """Draw places as they are read now."""
        self._place_of = place_of
        self._renderers.clear()
        self._left = None

    @property
    def speaks(self) -> bool:
        """Whether words are in the air."""
        return self._memory.speaks

    def roam(self) -> None:
        """Lead the camera by hand from where it is, or let it follow again."""
        if self.roaming is not None or self._observer is None or self._attempt is None:
            self.roaming = None
            return
        level, view = self._attempt.world.level, self._ready().lens.view
        self.roaming = Roaming((level.width, level.height), view, self._observer.corner(1.0))

    def caption(self, text: str) -> None:
        """A sound that matters was heard; shown where captions are on."""
        self._memory.caption(text)

    def prepare(self, name: str, turn: int = 1) -> Renderer:
        """Make a place ready to be drawn, which takes a while; of others only the last is kept."""
        key = name, turn
        renderer = self._renderers.pop(key, None)
        if renderer is None:
            while len(self._renderers) >= _KEPT:
                del self._renderers[next(iter(self._renderers))]
            self._ctx.gc()
            renderer = Renderer(self._studio, self._place_of(name, turn))
        self._renderers[key] = renderer
        return renderer

    def show(self, attempt: Attempt, *, veiled: bool = True) -> None:
        """Draw this attempt from now on; ``veiled``: its place comes out of the dark."""
        self._attempt = attempt
        self._memory = HudMemory()
        self.readout, self.held, self.outlined = (), (), False
        self._enter(attempt)
        if not veiled:
            self._since = _LONG_SINCE

    def tick(self, events: Iterable[Event]) -> None:
        """The attempt has been stepped: take in what happened."""
        attempt = self._attempt
        if attempt is None or self._observer is None:
            return
        if attempt.world is not self._world:
            left = next((event for event in events if isinstance(event, Left)), None)
            self._enter(attempt, left)
        else:
            self._observer.tick(events)
        self._memory.hear(events, attempt.world)
        self._remarks.hear(events)
        self._since += 1
        self._resting = False

    def on_plane(self, x: float, y: float) -> tuple[float, float]:
        """The point of the plane that is drawn at (x, y) px, y down from the top."""
        if self._observer is None:
            return 0.0, 0.0
        left, top = self._observer.corner(1.0)
        zoom = self._ready().lens.zoom
        return left + x / zoom, top + y / zoom

    def draw(
        self,
        target: Framebuffer,
        part: float = 1.0,
        *,
        timed: bool = False,
        words: bool = True,
        device: str = "keys",
    ) -> None:
        """Draw the moment ``part`` of the way from the last tick to the next.

        ``timed`` shows clock and splits; without ``words`` there is only the picture.
        """
        attempt, observer = self._attempt, self._observer
        if attempt is None or observer is None:
            return
        renderer = self._ready()
        shot = observer.look(part)
        if self.roaming is not None:
            shot = replace(shot, corner=self.roaming.corner(part))
        if self.ghosts is not None:
            shot = replace(shot, ghosts=self.ghosts.looks(part, shot.dreamer))
        crossing = ink(self._since + part) if self._left is not None else None
        if crossing is None:
            self._left = None
            renderer.draw(shot, target)
            self._gather(shot, renderer, (self._since + part) / TICKS_PER_SECOND, target)
        else:
            self._cross(crossing, shot, renderer, target)
        if words:
            sight = self._hud.sight(shot.corner, renderer.lens.zoom)
            if self.outlined:
                self._outline(attempt.world, sight)
            self._remarks.draw(self._hud.canvas, sight)
            timer = self.timing.state(attempt) if timed else None
            if timer is not None:
                timer = replace(timer, link=self.follows())
            pale = renderer.place.mood.pale
            state = self._memory.state(attempt.world, sight, timer, device, pale=pale)
            state = replace(state, readout=self.readout, held=self.held)
            if self.ghosts is not None:
                size = self._hud.canvas.width, self._hud.canvas.height
                state = replace(state, rivals=self.ghosts.rows(sight, size))
            self._hud.draw(state, target)
        if crossing is None and self._gathering is None:
            self._unveil(target, part, pale=renderer.place.mood.pale)
        leapt = glare.falling(attempt.world, part)
        if leapt > 0.0:
            glare.rising(self._hud.canvas, leapt)
            self._hud.canvas.flush(target)
        if self.fault:
            draw_fault(self._hud.canvas, self.fault)
            self._hud.canvas.flush(target)

    def _outline(self, world: World, sight: Sight) -> None:
        kept = self._hitboxes
        if kept is None or kept.world is not world or kept.zoom != sight.zoom:
            kept = self._hitboxes = Hitboxes(world, sight.zoom)
        kept.draw(self._hud.canvas, sight)

    def rest(self, target: Framebuffer, part: float) -> None:
        """Draw the last tick's picture out of focus and dim, ``part`` 0 to 1 of the way.

        Until the next tick it is drawn once and kept.
        """
        if self._soft is None or self._soft.size != self._size:
            self._soft, self._resting = SoftenPass(Gl(self._ctx), self._size), False
        if not self._resting:
            self.draw(self._soft.begin(), words=False)
            self._soft.keep()
            self._resting = True
        self._soft.show(target, part)

    def hint(self, target: Framebuffer, hints: Hints, alpha: float) -> None:
        """A row of keys and what they do, low in the middle."""
        canvas = self._hud.canvas
        x = max(24.0, (canvas.width - hints_width(canvas, hints)) / 2)
        draw_hints(canvas, hints, x, canvas.height - 44.0, alpha)
        canvas.flush(target)

    def _cross(
        self, covering: Ink, shot: Snapshot, renderer: Renderer, target: Framebuffer
    ) -> None:
        """Ink closes over what was left, from the feet; what comes opens from the ribs."""
        rise = RIB_HEIGHT * KZ
        if covering.closes and self._left is not None:
            renderer, shot = self._left
            rise = 0.0
        renderer.draw(shot, target)
        zoom = renderer.lens.zoom
        x, y = shot.dreamer.x - shot.corner[0], shot.dreamer.y - rise - shot.corner[1]
        self._crossing.draw(covering, (x * zoom, y * zoom), zoom, shot.seconds, target)

    def _unveil(self, target: Framebuffer, part: float, *, pale: bool) -> None:
        """A new place comes out of the dark; a pale one out of the light it is made of."""
        since = self._since + part
        if pale and since < glare.SINKS:
            glare.sinking(self._hud.canvas, since / glare.SINKS)
            self._hud.canvas.flush(target)
        elif not pale and since < VEIL_TICKS:
            self.veil(target, (1.0 - since / VEIL_TICKS) ** 2)

    def _gather(
        self, shot: Snapshot, renderer: Renderer, seconds: float, target: Framebuffer
    ) -> None:
        """What is left of a place without weight, on its way into this one."""
        gathering = self._gathering
        if gathering is not None and not gathering.draw(renderer, shot, seconds, target):
            self._gathering = None

    def veil(self, target: Framebuffer, alpha: float) -> None:
        """Darken all that was drawn, 0 to 1."""
        self._hud.canvas.veil(alpha)
        self._hud.canvas.flush(target)

    def dawn(self, target: Framebuffer, part: float) -> None:
        """Light from where the dreamer stands: to 1 it swallows all, from 1 to 2 it sinks."""
        attempt, observer = self._attempt, self._observer
        if attempt is None or observer is None:
            return
        world = attempt.world
        lens = self._ready().lens
        sight = self._hud.sight(observer.look(1.0).corner, lens.zoom)
        at, canvas = sight.at(world.player.x, world.player.y), self._hud.canvas
        if part < 1.0:
            dawn.rising(canvas, at, part)
        else:
            dawn.sinking(canvas, at, part - 1.0)
        canvas.flush(target)

    @property
    def eyes(self) -> tuple[float, float]:
        """Where the dreamer's eyes are, units of the canvas."""
        attempt, observer = self._attempt, self._observer
        if attempt is None or observer is None:
            return 0.0, 0.0
        sight = self._hud.sight(observer.look(1.0).corner, self._ready().lens.zoom)
        x, y = sight.at(attempt.world.player.x, attempt.world.player.y)
        return x, y - _EYES

    def resize(self, size: tuple[int, int]) -> None:
        """Draw on targets of another size from now on."""
        if size == self._size:
            return
        self._size, self._gathering, self.roaming = size, None, None
        self._hud.resize(size)
        self._studio.resize(size)
        for renderer in self._renderers.values():
            renderer.resize()
        if self._observer is not None and self._attempt is not None:
            self._observer.resize(self._ready().lens.view)

    def _ready(self) -> Renderer:
        """The renderer of the place one is in."""
        return self.prepare(self._place, self._turn)

    def _enter(self, attempt: Attempt, left: Left | None = None) -> None:
        world, crossed = attempt.world, left is not None and left.look == LOOK
        self._left = self._gathering = None
        if world.level.name != self._place:
            self.roaming = None
        if left is not None and self._observer is not None:
            renderer, shot = self._ready(), self._observer.look(1.0)
            if crossed:
                self._left = renderer, shot
            elif is_due(renderer.place.level, world.level):
                self._gathering = GatheringPass(self._ctx, (renderer, shot))
        self._remarks = Remarks()
        self._world, self._place, self._turn = world, world.level.name, world.progress.turn
        view, storms = self._ready().lens.view, self._studio.quality.storm
        kindles = crossed and world.level.barefoot
        self._observer = Observer(world, view, storms, kindles=kindles)
        self._since = 0
        self._resting = False
