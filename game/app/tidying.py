"""Tidying: when Python looks for what nobody refers to any more.

Left to itself it looks through everything, maps and pictures too, and takes a left world
apart, in the middle of a tick: some 40 to 70 ms. So that is done while a place is made
ready, what is there then is spared until the next, and in between it is all but never due.
"""

from __future__ import annotations

import gc
from typing import Final

_USUAL: Final = gc.get_threshold()
_RARELY: Final = 1000
"""Times as rare; a bound for who never leaves a place."""


def tidy() -> None:
    """Let go of all that is over; look in play only through what came since, and seldom."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    gc.set_threshold(_USUAL[0], _USUAL[1], _RARELY)


def tidied() -> None:
    """Leave it to Python again."""
    gc.unfreeze()
    gc.set_threshold(*_USUAL)
