"""Hud: draws a ``HudState`` over the finished picture.

Owns in which order the parts of the interface take their places; what they say is
``state``. Sizes are units of a 720-line view.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from game.view.hud import corners, held, prompts, readout, rivals, spoken, timer, words
from game.view.hud.inks import NIGHT, PALE, Inks
from game.view.hud.layout import Layout
from game.view.hud.page import Page, draw_page, page_of
from game.view.hud.prompts import Beside, Box
from game.view.hud.state import HudState, Sight
from game.view.type.canvas import Canvas
from game.view.type.ink import Colour
from game.view.type.shapes import Shape

if TYPE_CHECKING:
    from arcade.gl import Context, Framebuffer

_ACTIONS: Final = {
    "lower": "act",
    "stride": "dash",
    "push": "dash",
    "jet": "breathe",
    "stand": "breathe",
    "again": "dash",
}
"""Suggested verbs that are not called as their action is."""


class Hud:
    """The interface over the game. ``verbs`` names them, see ``words.VERBS``."""

    def __init__(
        self,
        ctx: Context,
        size: tuple[int, int],
        verbs: Mapping[str, str] | None = None,
        *,
        fine: bool = True,
    ) -> None:
        """Load letters and shaders for targets of ``size`` px; ``fine`` as for Canvas."""
        self.canvas = Canvas(ctx, size, fine=fine)
        self._verbs = words.VERBS if verbs is None else verbs
        self._beside = Beside()
        self._layout = Layout()

    def resize(self, size: tuple[int, int], text: float = 1.0) -> None:
        """Draw over targets of ``size`` px from now on; ``text`` scales it all."""
        self.canvas.resize(size, text)

    def sight(self, corner: tuple[float, float], zoom: float) -> Sight:
        """How the plane is seen: the view's corner on it, and window px for each of its px."""
        return Sight(*corner, zoom / self.canvas.scale)

    def draw(self, state: HudState, framebuffer: Framebuffer) -> None:
        """Draw over what is there."""
        canvas, layout = self.canvas, self._layout
        inks = PALE if state.pale else NIGHT
        page = page_of(canvas, state)
        layout.begin(prompts.bounds_of(canvas), self._taken(state, page, inks), state.seen)
        layout.forget([s.who for s in state.speeches], [w.text for w in state.whispers])
        corners.draw_courage(canvas, state.courage, inks, state.fear)
        corners.draw_place(canvas, state, inks)
        corners.draw_captions(canvas, state, inks)
        if state.timer is not None:
            timer.draw_timer(canvas, state.timer, inks, state.fear)
        rivals.draw_rivals(canvas, state.rivals, self._below_timer(state, inks), inks)
        readout.draw_readout(canvas, state.readout, inks)
        held.draw_held(canvas, state.held, inks)
        self._hint(state, inks)
        self._prompt(state, page)
        spoken.draw_whispers(canvas, state.whispers, layout, inks)
        # Who is nearest to us speaks first: it has the better place.
        speeches = sorted(state.speeches, key=attrgetter("y"), reverse=True)
        spoken.draw_speeches(canvas, speeches, layout, inks)
        canvas.flush(framebuffer)
        if page is not None:
            draw_page(canvas, state, page, eased(state.unfolded))
            canvas.flush(framebuffer)

    # -- parts

    def _below_timer(self, state: HudState, inks: Inks) -> float:
        """Where the clock's corner ends."""
        if state.timer is None:
            return corners.EDGE
        return timer.timer_box(self.canvas, state.timer, inks)[3]

    def _taken(self, state: HudState, page: Page | None, inks: Inks) -> list[Box]:
        """Where nothing may be said."""
        taken = corners.corner_boxes(self.canvas, state, inks)
        taken.append(state.dreamer)
        if state.timer is not None:
            taken.append(timer.timer_box(self.canvas, state.timer, inks))
        if state.readout:
            taken.append(readout.readout_box(state.readout))
        if state.held:
            taken.append(held.held_box(self.canvas, state.held))
        if state.rivals:
            top = self._below_timer(state, inks)
            taken.append(rivals.rivals_box(self.canvas, state.rivals, top, inks))
        if page is not None:
            taken.append(page.box)
        return taken

    def _prompt(self, state: HudState, page: Page | None) -> None:
        prompt = state.prompt
        if prompt is None:
            self._beside.forget()
            return
        canvas = self.canvas
        text = self._verbs.get(prompt.verb, prompt.verb)
        name = prompts.bound_to(state.device, prompt.action)
        width = prompts.plate_width(canvas, name, text)
        target, avoid = prompt.box, (state.dreamer, *self._layout.taken)
        if page is not None and prompt.verb == "fold_away":
            target = page.box
        size = width, prompts.PLATE_HEIGHT
        x, y = self._beside.place(target, size, avoid, prompts.bounds_of(canvas))
        prompts.draw_plate(canvas, name, text, x, y, prompt.alpha)
        self._layout.take((x, y, x + width, y + prompts.PLATE_HEIGHT))
        self._layout.take(prompt.box)

    def _hint(self, state: HudState, inks: Inks) -> None:
        """How to walk or breathe, for who does not yet know or has forgotten; or what is asked."""
        if state.hinted < 0.02:
            return
        canvas, device = self.canvas, state.device
        hints = tuple((_names(device, verb), self._verbs[verb]) for verb in state.hints)
        width = prompts.hints_width(canvas, hints)
        x, y = (canvas.width - width) / 2, canvas.height - 44
        canvas.shape(_bed(round(width / 16) * 16, inks.bed), canvas.width / 2, y, state.hinted)
        prompts.draw_hints(canvas, hints, x, y, state.hinted, inks.hint)
        self._layout.take((x, y - 14, x + width, y + 14))


def _names(device: str, verb: str) -> tuple[str, ...]:
    """The keys or buttons of a suggested verb."""
    if verb in ("walk", "follow"):
        return prompts.walking(device)
    return (prompts.bound_to(device, _ACTIONS.get(verb, verb)),)


@lru_cache(maxsize=16)
def _bed(width: int, bed: Colour) -> Shape:
    """What lies softly behind a row of hints."""
    half = width / 2
    return Shape().haze((-half, -6.0, half, 6.0), 22.0, bed, 0.86, across=46.0)


def eased(part: float) -> float:
    """0 to 1, slow at both ends."""
    part = min(1.0, max(0.0, part))
    return part * part * (3 - 2 * part)
