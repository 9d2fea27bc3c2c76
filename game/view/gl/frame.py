"""Frame: the numbers every shader shares, one std140 block written once a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from game.view.gl.program import FRAME_BINDING

if TYPE_CHECKING:
    from arcade.gl import Context

LAMPS: Final = 24
"""Point lights that light meshes in one frame; the rib light is number 0."""

_FIELDS: Final = {
    "view": 4,
    "sight": 4,
    "scene": 4,
    "time": 4,
    "rib": 4,
    "key": 4,
    "key_colour": 4,
    "up": 4,
    "down": 4,
    "rim": 4,
    "vignette": 4,
    "tone": 4,
    "cosmos": 4,
    "lamp_at": 4 * LAMPS,
    "lamp_of": 4 * LAMPS,
}


class FrameBlock:
    """CPU copy and buffer of the block ``Frame`` in ``frame.glsl``, field by field."""

    def __init__(self, ctx: Context) -> None:
        self._values = np.zeros(sum(_FIELDS.values()), np.float32)
        self._slices: dict[str, slice] = {}
        start = 0
        for name, width in _FIELDS.items():
            self._slices[name] = slice(start, start + width)
            start += width
        self._buffer = ctx.buffer(reserve=self._values.nbytes, usage="dynamic")

    def __setitem__(self, name: str, values: ArrayLike) -> None:
        """Set a field, or its first numbers. Raises KeyError for an unknown one."""
        place = self._slices[name]
        flat = np.asarray(values, np.float32).ravel()
        self._values[place.start : place.start + len(flat)] = flat

    def __getitem__(self, name: str) -> NDArray[np.float32]:
        """The field's numbers, to be written in place."""
        return self._values[self._slices[name]]

    def send(self) -> None:
        """Upload, and bind for every program."""
        self._buffer.write(self._values.tobytes())
        self._buffer.bind_to_uniform_block(FRAME_BINDING)
