"""Chance without a state: a seed and a few whole numbers give a number in [0, 1).

Since nothing is drawn *from* anything, the order of asking never matters. The
mixing is that of splitmix64 (Steele, Lea and Flood, "Fast splittable
pseudorandom number generators", 2014), once for the seed and once for each key.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

Keys = npt.NDArray[np.uint64] | npt.NDArray[np.int64]

_MASK: Final = 0xFFFF_FFFF_FFFF_FFFF
_GAMMA: Final = 0x9E37_79B9_7F4A_7C15
_FIRST: Final = 0xBF58_476D_1CE4_E5B9
_SECOND: Final = 0x94D0_49BB_1331_11EB
_UNIT: Final = 2.0**-53


def _mix(word: int) -> int:
    word = ((word ^ (word >> 30)) * _FIRST) & _MASK
    word = ((word ^ (word >> 27)) * _SECOND) & _MASK
    return word ^ (word >> 31)


def chance(seed: int, *keys: int) -> float:
    """A number in [0, 1), the same for the same seed and keys.

    Keys count modulo 2**64; their order matters.
    """
    word = _mix((seed + _GAMMA) & _MASK)
    for key in keys:
        word = _mix(((word ^ (key & _MASK)) + _GAMMA) & _MASK)
    return (word >> 11) * _UNIT


def chances(seed: int, *keys: int | Keys) -> npt.NDArray[np.float64]:
    """``chance`` for many keys at once: arrays broadcast, the bits are the same.

    Array keys are uint64 or int64; the result has their common shape, at least (1,).
    """
    word = np.array([_mix((seed + _GAMMA) & _MASK)], dtype=np.uint64)
    gamma = np.uint64(_GAMMA)
    for key in keys:
        if isinstance(key, np.ndarray):
            word = word ^ key.astype(np.uint64)
        else:
            word = word ^ np.uint64(key & _MASK)
        word = word + gamma
        word = (word ^ (word >> np.uint64(30))) * np.uint64(_FIRST)
        word = (word ^ (word >> np.uint64(27))) * np.uint64(_SECOND)
        word = word ^ (word >> np.uint64(31))
    return (word >> np.uint64(11)).astype(np.float64) * _UNIT
