"""Kind: how one kind of part is looked at and drawn.

To add a look: one module here with the three things a ``Kind`` names, one line in
``registry``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from game.sim.part import Live, Part

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.view.gl.context import Gl
    from game.view.place import Place
    from game.view.snapshot import Snapshot

View = tuple[float, float, float, float]
"""Left, top, width and height of what is seen, px of the plane."""


class KindPass:
    """Draws every part of one kind of a place. A kind overrides what it draws."""

    def write(self, shot: Snapshot, view: View) -> None:
        """Upload this moment; ``shot.parts`` holds the looks by id."""

    def draw_below(self) -> None:
        """Onto the floor's picture, over the void and under all ground that is drawn free-form."""

    def draw_floor(self, light: Framebuffer) -> None:
        """Onto the floor's picture, over the ground and under all that stands on it.

        ``light`` holds the light that falls on it. Depth is not tested.
        """

    def draw_standing(self) -> None:
        """What stands, onto the picture, by depth."""

    def draw_light(self) -> None:
        """What shines before it all, onto the picture."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind."""

    part: type[Part]
    alive: type[Live]
    look: Callable[[Any, float, float], object]
    """From a living part, the seconds and the part (0..1) of the tick to a frozen plain look."""
    make: Callable[[Gl, Place], KindPass]
    """The pass of a place that has parts of this kind."""
    sky: str = ""
    """The one sky under which the part looks like this; empty = under any."""
