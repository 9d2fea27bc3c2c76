"""Offscreen: a window nobody sees, to draw pictures in. Serves shots, the demo and tests.

Headless is decided before arcade is first imported: call ``go_headless`` at the
start of the program, or set ``ARCADE_HEADLESS``.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    import arcade
    from arcade.gl import Context, Framebuffer


def go_headless() -> None:
    """Let arcade run without a display.

    Raises RuntimeError where arcade was imported already with a display.
    """
    if "arcade" in sys.modules and not os.environ.get("ARCADE_HEADLESS"):
        raise RuntimeError("arcade is already running with a display")
    os.environ["ARCADE_HEADLESS"] = "True"


class Offscreen:
    """A headless window of ``width`` x ``height`` px. One may exist at a time."""

    def __init__(self, width: int, height: int, *, depth: bool = False) -> None:
        """Open it, with a depth buffer of its own or without one as the game's window.

        Raises whatever pyglet raises where no EGL can be had.
        """
        go_headless()
        import arcade  # noqa: PLC0415 - headless has to be decided first

        from game.view.bare import BareWindow  # noqa: PLC0415

        kind = arcade.Window if depth else BareWindow
        self.window: arcade.Window = kind(
            width, height, "Starfloor", antialiasing=False, vsync=False
        )
        self.window.switch_to()
        self.ctx: Context = self.window.ctx

    @property
    def size(self) -> tuple[int, int]:
        """Width and height, px."""
        return self.window.width, self.window.height

    @property
    def screen(self) -> Framebuffer:
        """What is drawn on."""
        return self.ctx.screen

    def grab(self) -> Image.Image:
        """What the window shows now, as RGB."""
        width, height = self.size
        raw = self.screen.read(viewport=(0, 0, width, height), components=3)
        picture = Image.frombytes("RGB", (width, height), raw)
        return picture.transpose(Image.Transpose.FLIP_TOP_BOTTOM)

    def close(self) -> None:
        """Let the window and all that was made in it go."""
        self.ctx.gc()
        self.window.close()
