"""Floor: the picture the floor is drawn in, smaller than the window where that saves time.

A window has no depth. Where things are toned as they are drawn, the whole stands in a
picture that has, and is copied to the window at the end.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.view.camera import Lens
from game.view.gl.picture import Copying, Picture

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.view.gl.context import Gl


class FloorPicture:
    """Stands between the floor and the window."""

    def __init__(self, gl: Gl, lens: Lens) -> None:
        self._gl = gl
        self._copying = Copying(gl)
        self._small: Picture | None = None
        self._whole: Picture | None = None
        self.resize(lens)

    def resize(self, lens: Lens) -> None:
        """Make the pictures for another lens."""
        self._view = lens.view
        self._small = self._whole = None
        if lens.resolution < 1.0:
            self._small = Picture(self._gl, lens.floor, linear=True, depth=True)
        if not self._gl.hdr:
            self._whole = Picture(self._gl, lens.window, depth=True)

    def begin(self, target: Framebuffer) -> Framebuffer:
        """What the floor is to be drawn on."""
        if self._small is not None:
            return self._small.deep
        return target if self._whole is None else self._whole.deep

    def lay(
        self,
        picture: Picture,
        shift: tuple[float, float] = (0.0, 0.0),
        begin: Callable[[], None] | None = None,
    ) -> bool:
        """Cover the floor's picture by another, and bind it again; whether there is one.

        ``shift`` and ``begin`` as for ``Copying.lay``.
        """
        if self._small is None:
            return False
        self._small.bare.use()
        self._copying.lay(picture, shift, begin)
        self._small.deep.use()
        return True

    def end(
        self, target: Framebuffer, corner: tuple[float, float], below: tuple[float, float]
    ) -> bool:
        """Bring the floor to where all that stands is to be drawn, and bind that.

        Returns whether it came from another picture. ``corner`` is the top left of the view,
        ``below`` that of the floor's picture.
        """
        whole = self._whole
        deep = target if whole is None else whole.deep
        if self._small is None:
            deep.use()
            return False
        (target if whole is None else whole.bare).use()
        across, down = ((corner[i] - below[i]) / self._view[i] for i in range(2))
        self._copying.lay(self._small, (across, -down))
        deep.use()
        self._gl.forget_depth()
        return True

    def show(self, target: Framebuffer) -> None:
        """Bring it all to ``target`` and bind that, where it is not drawn there anyway."""
        target.use()
        if self._whole is not None:
            self._copying.lay(self._whole)
