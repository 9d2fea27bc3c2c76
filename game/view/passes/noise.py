"""Tileable noise with a falling spectrum, made once for every pass that samples it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from arcade.gl import Texture2D

    from game.view.gl.context import Gl

SIZE: Final = 256
SLOPES: Final = (4.2, 3.0, 2.6, 1.6)
"""Exponents of the four channels: warp, cloud, cloud, grain. Power falls as 1 / f^slope."""


def spectral(size: int, slope: float, seed: int) -> NDArray[np.float32]:
    """(size, size) tiling noise, mean 0, deviation 0.45, cut at +-1.5."""
    white = np.random.default_rng(seed).standard_normal((size, size))
    fy, fx = np.fft.fftfreq(size)[:, None], np.fft.rfftfreq(size)[None, :]
    pitch = np.hypot(fx, fy)
    pitch[0, 0] = 1.0
    shaped = np.fft.rfft2(white) / pitch ** (slope / 2)
    shaped[0, 0] = 0.0
    field = np.fft.irfft2(shaped, (size, size))
    return np.asarray(np.clip(field * (0.45 / field.std()), -1.5, 1.5), np.float32)


def noise_texture(gl: Gl) -> Texture2D:
    """Four spectra in one repeating texture."""
    planes = [spectral(SIZE, slope, 11 + i) for i, slope in enumerate(SLOPES)]
    return gl.texture((SIZE, SIZE), data=np.stack(planes, -1), linear=True, repeat=True)
