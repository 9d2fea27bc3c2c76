"""Spark: Plan Z, cork-sized, cracked and still warm. Touched, it begins its scene."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.sim import tuning
from game.sim.part import Call, Here, Live, Part
from game.sim.scenes import SCENES

if TYPE_CHECKING:
    from game.sim.mirror import Mirror


@dataclass(frozen=True, slots=True)
class Spark(Part):
    """Can be touched once in a dream."""

    x: float
    y: float
    scene: str = "plan_z"
    east: bool = True
    """Whether the blueprint unfurls eastward, else westward."""

    def live(self, here: Here) -> Live:
        """See Part."""
        return LiveSpark(self, here)

    def mirrored(self, mirror: Mirror) -> Part:
        """See Part."""
        return replace(self, x=mirror.x(self.x), east=not self.east)


class LiveSpark(Live):
    """The spark, lit or spent."""

    def __init__(self, spark: Spark, here: Here) -> None:
        self.spark = spark
        x, y, reach = spark.x, spark.y, tuning.ACT_REACH
        super().__init__(spark, (x - reach, y - reach, x + reach, y + reach), here)

    @property
    def spent(self) -> bool:
        """Whether it has unfurled."""
        return self.spark.scene in self.here.progress.scenes

    @property
    def unfurling(self) -> int:
        """Ticks since it was touched; -1 before, and its scene's length once that is over."""
        scene, playing = SCENES[self.spark.scene], self.here.playing
        if playing is not None and playing.scene is scene:
            return playing.ticks
        return scene.length if self.spent else -1

    def call(self) -> Call | None:
        """See Live."""
        return None if self.unfurling >= 0 else Call("touch", self.spark.x, self.spark.y)

    def act(self) -> None:
        """See Live."""
        self.here.player.vx = self.here.player.vy = 0.0
        self.here.begin(self.spark.scene)
