"""Spark: Plan Z, cork-sized, cracked and still warm. Touched, it begins its scene."""

from __future__ import annotations

from dataclasses import dataclass

from game.sim import tuning
from game.sim.part import Call, Here, Live, Part


@dataclass(frozen=True, slots=True)
class Spark(Part):
    """Can be touched once in a dream."""

    x: float
    y: float
    scene: str = "plan_z"

    def live(self, here: Here) -> Live:
        """See Part."""
        return LiveSpark(self, here)


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

    def call(self) -> Call | None:
        """See Live."""
        return None if self.spent else Call("touch", self.spark.x, self.spark.y)

    def act(self) -> None:
        """See Live."""
        self.here.begin(self.spark.scene)
