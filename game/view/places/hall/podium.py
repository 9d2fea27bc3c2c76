"""Podium: when the great storm comes down in the podium's scene, and which way it flies.

Plays to the cues of ``score``: the crack opens, the storm descends, circles who
spoke, one lands on the shoulder and whispers; when the scene ends it thins out.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.scenes import DESCENDS, LANDS, THINS, WHISPERS
from game.view.flight.flotilla import WHITE
from game.view.flight.storm import Spring, StormScene

Floats = NDArray[np.float32]

_COUNT: Final = 5200
_COURSE: Final = ((250.0, -520.0), (190.0, -330.0), (20.0, -100.0), (-320.0, 90.0), (-720.0, 340.0))
"""px from the dreamer: down from the crack over the podium, past the dreamer, and out."""
_SEED: Final = 29


class PodiumStorm:
    """The storm of one podium scene."""

    def __init__(
        self, at: tuple[float, float], *, share: float = 1.0, light: Floats = WHITE
    ) -> None:
        """``at`` is the dreamer's foot, px; ``share`` and ``light`` as for ``StormScene``."""
        points = tuple((at[0] + x, at[1] + y) for x, y in _COURSE)
        spring = Spring(points, _COUNT, 620.0, 2.2, 64.0, 190.0)
        self._storm = StormScene(spring, _SEED, share=share, full=False, light=light)
        self._ticks = 0

    @property
    def over(self) -> bool:
        """Whether it has ceased, and the last bird is gone: none sits on the shoulder."""
        return self._storm.gone and not self._storm.landed

    def step(self, x: float, y: float) -> bool:
        """Fly a tick round who stands at (x, y) px; whether the whisper is now."""
        self._ticks += 1
        if self._ticks < DESCENDS:
            return False
        if self._ticks == LANDS:
            self._storm.land()
        if self._ticks == THINS:
            self._storm.cease()
        whispers = self._ticks == WHISPERS
        self._storm.step(x, y, whispers=whispers)
        return whispers

    def rows(self, part: float) -> Floats:
        """(n, CRANE_ROW) as in ``snapshot``."""
        return self._storm.rows(part)
