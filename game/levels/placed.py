"""Placed: an object of a map with its class, its outline and its properties read."""

from __future__ import annotations

from dataclasses import dataclass

from game.levels.errors import Where
from game.levels.fields import Values
from game.levels.objectclass import ObjectClass
from game.sim import level as sim


@dataclass(frozen=True, slots=True)
class Placed:
    """An object with a class, where it lies on the map, its properties read."""

    id: int
    name: str
    entry: ObjectClass
    points: sim.Outline
    """Its corners or points; of a point, the one."""
    closed: bool
    """Whether the points go round."""
    x: float
    """The point, or the middle of the bounds."""
    y: float
    values: Values
    where: Where
    when: tuple[str, ...] = ()
    """States in which it is there, by its layer; empty = all."""

    def text(self, name: str) -> str:
        """A property that is text or one of a few words."""
        return str(self.values[name])

    def number(self, name: str) -> float:
        """A property that is a number."""
        value = self.values[name]
        return float(value) if isinstance(value, (int, float)) else 0.0

    def whole(self, name: str) -> int:
        """A property that is a whole number, or the id of an object."""
        value = self.values[name]
        return value if isinstance(value, int) else 0

    def flag(self, name: str) -> bool:
        """A property that is true or false."""
        return self.values[name] is True

    def words(self, name: str) -> tuple[str, ...]:
        """A property that is a list."""
        value = self.values[name]
        return tuple(str(word) for word in value) if isinstance(value, tuple) else ()
