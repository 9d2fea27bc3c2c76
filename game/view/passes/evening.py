"""Evening: the sky of a place whose light is below, drawn where other places have their void."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from arcade.gl import BufferDescription

from game.view.places.memories.evening import ridges, stars

if TYPE_CHECKING:
    from arcade.gl import Geometry

    from game.view.gl.context import Floats, Gl
    from game.view.place import Place

_FOLLOWS: Final = 0.10
"""How much of a walk north or south the glow follows."""


class EveningPass:
    """The glow, ridges that stand in it, a few stars."""

    def __init__(self, gl: Gl, place: Place) -> None:
        self._gl, self._size = gl, place.size
        self._glow, self._ridge = gl.shader("evening"), gl.shader("ridge")
        self._ridges, self._stars = _triangles(gl, ridges()), _triangles(gl, stars())

    def draw(self, view: tuple[float, float, float, float]) -> None:
        """Over all of the bound target."""
        _, top, _, height = view
        middle = self._size[0] / 2, self._size[1] / 2
        away = (top + height / 2 - middle[1]) / height
        self._gl.draw_over()
        self._glow.set(u_rise=_FOLLOWS * away)
        self._gl.screen.render(self._glow.program)
        self._ridge.set(u_middle=middle)
        self._gl.draw_lightening()
        self._stars.render(self._ridge.program)
        self._gl.draw_covering()
        self._ridges.render(self._ridge.program)


def _triangles(gl: Gl, corners: Floats) -> Geometry:
    body = BufferDescription(gl.ctx.buffer(data=corners.tobytes()), "4f 3f", ["in_at", "in_light"])
    return gl.ctx.geometry([body], mode=gl.ctx.TRIANGLES)
