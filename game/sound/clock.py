"""Clock: how ticks and samples belong together."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

RATE: Final = 48_000
"""Samples a second."""
BLOCK: Final = 800
"""Samples a tick: 48000 / 60."""

Block = npt.NDArray[np.float32]
"""(samples, 2), left and right, -1 to 1."""
Samples = npt.NDArray[np.int16]
"""(samples, 2) as it is kept in memory."""
