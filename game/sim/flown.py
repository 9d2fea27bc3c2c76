"""Flown: what may be read of birds in flight, the same of a flock and of a storm."""

from __future__ import annotations

from abc import ABC, abstractmethod

import numpy as np
import numpy.typing as npt

from game.sim import flight
from game.sim.trig import Array


class Flown(ABC):
    """Rows of flight's state as arrays, float64 (n,) unless said otherwise, not to be written."""

    @abstractmethod
    def _row(self, row: int) -> Array:
        """A row of the state, by its number in ``flight``."""

    @property
    def z(self) -> Array:
        """Height above the floor, px."""
        return self._row(flight.Z)

    @property
    def hx(self) -> Array:
        """Unit heading to the right."""
        return self._row(flight.HX)

    @property
    def hy(self) -> Array:
        """Unit heading down the screen."""
        return self._row(flight.HY)

    @property
    def phase(self) -> Array:
        """Phase of the beat, 0 to 1.

        A wing stands at sin(phase): highest at 0.25, at the bottom of the down-beat at 0.75.
        It means nothing while ``gliding``.
        """
        return self._row(flight.PHASE)

    @property
    def gliding(self) -> npt.NDArray[np.bool_]:
        """Whether the wings rest, bool (n,)."""
        return self._row(flight.GLIDE) > 0.5

    @property
    def bank(self) -> Array:
        """Lean into the turn, radians, positive when turning from x towards y."""
        return flight.bank(self._row(flight.SPIN))
