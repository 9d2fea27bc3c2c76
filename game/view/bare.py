"""Bare: a window without a depth buffer of its own.

Whoever needs depth draws on a picture that has it. To a window that has none, such a picture
is copied several times as fast where the processor rasterizes (see ``gl.picture``).
"""

from __future__ import annotations

from typing import Any

import arcade
import pyglet


class _Shallow(pyglet.window.Window):  # type: ignore[misc]  # pyglet has no types
    """Stands between arcade's window, which always asks for depth, and pyglet's."""

    def __init__(self, *args: Any, config: Any = None, **more: Any) -> None:
        if config is not None:
            config.depth_size = config.stencil_size = 0
        super().__init__(*args, config=config, **more)


class BareWindow(arcade.Window, _Shallow):
    """Arcade's window, as bare as the driver gives it."""
