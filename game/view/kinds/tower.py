"""Tower: brass that ticks in a casing of glass, drawn live."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from arcade.gl import BufferDescription

from game.sim.parts.tower import LiveTower, Tower
from game.sim.plane import KZ
from game.view.fold import towers
from game.view.gl.book import vertices_of
from game.view.kinds.kind import Kind, KindPass, View

if TYPE_CHECKING:
    from arcade.gl import Geometry

    from game.view.fold.mesh import Mesh
    from game.view.gl.context import Gl
    from game.view.gl.program import Shader
    from game.view.place import Place
    from game.view.snapshot import Snapshot

_AXES: Final = {"y": 1.0, "z": 2.0}
_REACH: Final = 110.0
"""World units a tower reaches to the side, unscaled."""


@dataclass(frozen=True, slots=True)
class TowerLook:
    """Nothing changes a tower but the time."""


def look(_live: LiveTower, _seconds: float, _part: float) -> TowerLook:
    """The tower's look."""
    return TowerLook()


class _Built:
    """One kind of tower, uploaded."""

    def __init__(self, gl: Gl, mechanism: str) -> None:
        made = towers.tower(mechanism)
        self.works, self.casing = _upload(gl, made.works), _upload(gl, made.casing)
        pivots, motions = [0.0] * 4, [0.0] * 4
        for motion in made.motions:
            pivots += [*motion.pivot, _AXES[motion.axis]]
            motions += [motion.rate, motion.swing, 0.0, 0.0]
        left = 4 * towers.BONES - len(pivots)
        self.pivots, self.motions = ((*row, *[0.0] * left) for row in (pivots, motions))


class _Stood:
    """One tower, where it stands: asked for in every frame."""

    def __init__(self, tower: Tower) -> None:
        scale = tower.height / KZ / towers.HEIGHT
        self.tower, (self.x, self.y) = tower, tower.foot
        self.reach = _REACH * scale
        self.at = (self.x, self.y, scale, float(tower.id % 7))


class TowerPass(KindPass):
    """Every tower of a place, the farthest first."""

    def __init__(self, gl: Gl, place: Place) -> None:
        self._gl = gl
        self._works, self._casing = gl.shader("tower"), gl.shader("tower", CASING=1)
        stood = [_Stood(part) for part in place.level.parts if isinstance(part, Tower)]
        self._towers = sorted(stood, key=lambda one: one.y)
        self._built = {
            mechanism: _Built(gl, mechanism)
            for mechanism in sorted({one.tower.mechanism for one in stood})
        }
        self._shown: list[_Stood] = []

    def write(self, shot: Snapshot, view: View) -> None:
        """Choose what is in view."""
        del shot
        left, top, width, height = view
        self._shown = [
            one
            for one in self._towers
            if left - one.reach < one.x < left + width + one.reach
            and top < one.y < top + height + one.tower.height * 1.2
        ]

    def draw_standing(self) -> None:
        """The works by depth, then the glass over them."""
        if not self._shown:
            return
        ctx = self._gl.ctx
        ctx.enable_only(ctx.DEPTH_TEST)
        self._draw(self._works, glass=False)
        self._gl.draw_covering(ctx.DEPTH_TEST)
        ctx.active_framebuffer.depth_mask = False
        self._draw(self._casing, glass=True)
        ctx.active_framebuffer.depth_mask = True

    def _draw(self, shader: Shader, *, glass: bool) -> None:
        for one in self._shown:
            built = self._built[one.tower.mechanism]
            if not glass:
                shader.set(u_pivot=built.pivots, u_motion=built.motions)
            shader.set(u_at=one.at)
            (built.casing if glass else built.works).render(shader.program)


def _upload(gl: Gl, mesh: Mesh) -> Geometry:
    names = ["in_position", "in_normal", "in_albedo", "in_emission", "in_fold"]
    buffer = gl.ctx.buffer(data=vertices_of(mesh, 3).tobytes())
    return gl.ctx.geometry(
        [BufferDescription(buffer, "3f 3f 4f 4f 2f", names)], mode=gl.ctx.TRIANGLES
    )


KIND: Final = Kind(Tower, LiveTower, look, TowerPass)
