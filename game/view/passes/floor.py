"""Floor: the picture the floor is drawn in, smaller than the window where that saves time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.view.camera import Lens

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.view.gl.context import Gl


class FloorPicture:
    """Stands between the floor and the window; at full resolution it is the window."""

    def __init__(self, gl: Gl, lens: Lens) -> None:
        self._gl = gl
        self._shader = gl.shader("window")
        self._small: Framebuffer | None = None
        self.resize(lens)

    def resize(self, lens: Lens) -> None:
        """Make the picture for another lens."""
        self._view = lens.view
        self._small = None
        if lens.resolution < 1.0:
            self._small = self._gl.target(lens.floor, dtype="f1", depth=True)

    def begin(self, target: Framebuffer) -> Framebuffer:
        """What the floor is to be drawn on."""
        return self._small or target

    def end(
        self, target: Framebuffer, corner: tuple[float, float], below: tuple[float, float]
    ) -> bool:
        """Bring the floor to the target, and bind that; whether they are two.

        ``corner`` is the top left of the view, ``below`` that of the floor's picture.
        """
        target.use()
        if self._small is None:
            return False
        gl, shader = self._gl, self._shader
        gl.forget_depth()
        gl.draw_over()
        shift = (corner[i] - below[i] for i in range(2))
        across, down = (s / v for s, v in zip(shift, self._view, strict=True))
        shader.use(t_picture=self._small.color_attachments[0])
        shader.set(u_shift=(across, -down))
        gl.screen.render(shader.program)
        return True
