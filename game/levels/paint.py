"""Paint: pictures laid over a canvas, to the very byte as Qt's raster painter does.

Knows no map. Pictures are premultiplied, the canvas is not: each stroke takes
what it covers to premultiplied and back, which loses what Qt loses. Formulas
are those of Qt 5.15, which works in 16 bits a channel on such a canvas.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import floor
from typing import Any, Final

import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]
"""(height, width, 4): red, green, blue, alpha."""

Wide = npt.NDArray[np.uint32]
"""The same in 16 bits a channel, with room to multiply."""

_FULL: Final = np.uint32(65535)
_HALF: Final = 1 << 15
_LEAN: Final = 1 / 128
"""How far Qt leans to the right and down when it asks whether a turned picture covers a pixel."""
_TIE: Final = -1 / 4096
"""Of a mirrored one it leans to the left and up, but only where an edge meets a pixel's middle."""


def _by_255(values: npt.NDArray[Any], by: npt.NDArray[Any] | int) -> Pixels:
    """values * by / 255; 0 to 255 each."""
    product = values.astype(np.uint16) * np.asarray(by, dtype=np.uint16)
    return ((product + (product >> 8) + 128) >> 8).astype(np.uint8)


def _by_65535(values: Wide, by: Wide | np.uint32) -> Wide:
    """values * by / 65535; 0 to 65535 each."""
    product = values * by
    return (product + (product >> 16) + np.uint32(_HALF)) >> np.uint32(16)


def premultiplied(pixels: Pixels) -> Pixels:
    """Colours times alpha."""
    if (pixels[..., 3] == 255).all():
        return pixels
    out = pixels.copy()
    out[..., :3] = _by_255(pixels[..., :3], pixels[..., 3:])
    return out


def tinted(picture: Pixels, tint: tuple[int, int, int, int]) -> Pixels:
    """A premultiplied picture multiplied by a colour and its alpha.

    A picture without any alpha has nowhere to put that of the tint: it darkens.
    """
    if tint == (255, 255, 255, 255):
        return picture
    alpha = picture[..., 3:].astype(np.uint16)
    out = picture.copy()
    toned = _by_255(out[..., :3] + (255 - alpha), np.array(tint[:3]))
    out[..., :3] = _by_255(toned, alpha)
    out[..., :3] = _by_255(out[..., :3], tint[3])
    if not (alpha == 255).all():
        out[..., 3:] = _by_255(alpha, tint[3])
    return out


def _in_8_bits(wide: Wide) -> Wide:
    wide = wide + np.uint32(128)
    return (wide - (wide >> np.uint32(8))) >> np.uint32(8)


def _straight(wide: Wide) -> Pixels:
    """Colours divided by alpha again, in 8 bits.

    Qt multiplies by a float reciprocal that the processor estimates: where the
    exact result is half way between two values, ours may be the other one.
    """
    alpha = wide[..., 3:]
    soft = (alpha != 0) & (alpha != _FULL)
    out = _in_8_bits(wide)
    if soft.any():
        inverse = np.float32(1) / np.maximum(alpha, 1).astype(np.float32) * np.float32(255)
        colour = np.rint(wide[..., :3].astype(np.float32) * inverse)
        np.copyto(out[..., :3], np.minimum(colour, 255).astype(np.uint32), where=soft)
    return out.astype(np.uint8)


class Stamp:
    """A premultiplied picture made ready to be laid down many times, unscaled."""

    def __init__(self, picture: Pixels) -> None:
        self.picture = np.ascontiguousarray(picture)
        self.height, self.width = picture.shape[:2]
        alpha = self.picture[..., 3]
        self.opaque = alpha == 255
        self.soft = (alpha != 0) & ~self.opaque
        self.is_opaque = bool(self.opaque.all())
        self.is_soft = bool(self.soft.any())
        self.is_empty = not (self.is_soft or self.opaque.any())

    def cut(self, left: int, top: int, right: int, bottom: int) -> Stamp:
        """The part inside a box of it."""
        return Stamp(self.picture[top:bottom, left:right])


@dataclass(frozen=True)
class Canvas:
    """What is painted on: straight pixels, transparent at first."""

    pixels: Pixels

    @classmethod
    def clear(cls, width: int, height: int) -> Canvas:
        """A transparent canvas of that size, px."""
        return cls(np.zeros((height, width, 4), dtype=np.uint8))

    def lay(self, stamp: Stamp, left: int, top: int, opacity: int = 256) -> None:
        """Lay a picture down; opacity 0 to 256."""
        height, width = self.pixels.shape[:2]
        x0, y0 = max(left, 0), max(top, 0)
        x1, y1 = min(left + stamp.width, width), min(top + stamp.height, height)
        if x0 >= x1 or y0 >= y1 or stamp.is_empty:
            return
        if (x1 - x0, y1 - y0) != (stamp.width, stamp.height):
            stamp = stamp.cut(x0 - left, y0 - top, x1 - left, y1 - top)
        under, coverage = self.pixels[y0:y1, x0:x1], 255 * opacity >> 8
        soft = stamp.soft
        if coverage != 255:
            soft = soft | stamp.opaque
        elif stamp.is_opaque:
            under[...] = stamp.picture
            return
        else:  # four bytes at a time
            whole, seen = under.view(np.uint32), stamp.picture.view(np.uint32)
            np.copyto(whole[..., 0], seen[..., 0], where=stamp.opaque)
            if not stamp.is_soft:
                return
        wide = stamp.picture[soft].astype(np.uint32) * np.uint32(257)
        under[soft] = _over(under[soft], wide, coverage)

    def lay_through(self, picture: Pixels, matrix: Affine, opacity: int = 256) -> None:
        """Lay a premultiplied picture down, its pixels moved by an affine map."""
        height, width = picture.shape[:2]
        corners = [matrix.map(x, y) for x in (0, width) for y in (0, height)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        if matrix.is_straight():  # Qt rounds the box it fills
            box = [floor(v + 0.5) for v in (min(xs), min(ys), max(xs), max(ys))]
        else:
            box = [floor(min(xs)), floor(min(ys)), floor(max(xs)) + 1, floor(max(ys)) + 1]
        x0, y0 = max(box[0], 0), max(box[1], 0)
        x1, y1 = min(box[2], self.pixels.shape[1]), min(box[3], self.pixels.shape[0])
        if x0 >= x1 or y0 >= y1:
            return
        part = _fetched(picture, matrix, x0, y0, x1, y1)
        if not matrix.is_straight():
            part[~_covered(matrix.inverse(), width, height, x0, y0, x1, y1)] = 0
        under, seen = self.pixels[y0:y1, x0:x1], part[..., 3] != 0
        under[seen] = _over(under[seen], part[seen], 255 * opacity >> 8)


@dataclass(frozen=True)
class Affine:
    """x' = a x + c y + e, y' = b x + d y + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def __matmul__(self, first: Affine) -> Affine:
        """This map after ``first``."""
        return Affine(
            self.a * first.a + self.c * first.b,
            self.b * first.a + self.d * first.b,
            self.a * first.c + self.c * first.d,
            self.b * first.c + self.d * first.d,
            self.a * first.e + self.c * first.f + self.e,
            self.b * first.e + self.d * first.f + self.f,
        )

    def map(self, x: float, y: float) -> tuple[float, float]:
        """Where a point comes to lie."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def inverse(self) -> Affine:
        """The map back. ZeroDivisionError if there is none."""
        det = self.a * self.d - self.b * self.c
        a, b, c, d = self.d / det, -self.b / det, -self.c / det, self.a / det
        return Affine(a, b, c, d, -(a * self.e + c * self.f), -(b * self.e + d * self.f))

    def is_straight(self) -> bool:
        """Whether it only moves and stretches, without a mirror or a turn."""
        return self.b == 0 and self.c == 0 and self.a > 0 and self.d > 0


def _over(under: Pixels, over: Wide, coverage: int) -> Pixels:
    """Source over destination, in 16 bits."""
    if coverage != 255:
        over = _by_65535(over, np.uint32(coverage * 257))
    below, rest = under.astype(np.uint32) * np.uint32(257), _FULL - over[..., 3:]
    if (under[..., 3] == 255).all():  # and stays so: nothing to multiply or divide
        return _in_8_bits(over + _by_65535(below, rest)).astype(np.uint8)
    below[..., :3] = _by_65535(below[..., :3], below[..., 3:])
    return _straight(over + _by_65535(below, rest))


def _covered(
    back: Affine, width: int, height: int, x0: int, y0: int, x1: int, y1: int
) -> npt.NDArray[np.bool_]:
    """Which pixels have their middle inside the picture."""
    square = (back.b == 0 and back.c == 0) or (back.a == 0 and back.d == 0)
    lean = 0.5 + (_TIE if square else _LEAN)
    x, y = np.arange(x0, x1) + lean, (np.arange(y0, y1) + lean)[:, None]
    u, v = back.a * x + back.c * y + back.e, back.b * x + back.d * y + back.f
    return (u >= 0) & (u < width) & (v >= 0) & (v < height)


def _fetched(picture: Pixels, matrix: Affine, x0: int, y0: int, x1: int, y1: int) -> Wide:
    """The picture under the pixels of a box, between its pixels in 16.16 fixed point."""
    back = (matrix @ Affine(e=1 / 65536, f=1 / 65536)).inverse()
    cx, cy = x0 + 0.5, np.arange(y0, y1) + 0.5
    steps = np.arange(x1 - x0)
    dx, dy = int(back.a * 65536), int(back.b * 65536)
    fx = ((back.c * cy + back.a * cx + back.e) * 65536).astype(np.int64)[:, None] - _HALF
    fy = ((back.d * cy + back.b * cx + back.f) * 65536).astype(np.int64)[:, None] - _HALF
    fx, fy = fx + steps * dx, fy + steps * dy
    height, width = picture.shape[:2]
    left, right = _neighbours(fx >> 16, width)
    upper, lower = _neighbours(fy >> 16, height)
    wide = picture.astype(np.uint32) * np.uint32(257)
    wx, wy = (weights[..., None].astype(np.uint32) & _FULL for weights in (fx, fy))
    return _between(
        _between(wide[upper, left], wide[lower, left], wy),
        _between(wide[upper, right], wide[lower, right], wy),
        wx,
    )


def _between(a: Wide, b: Wide, weight: Wide) -> Wide:
    """From a (weight 0) to b (weight 65536), each part cut off on its own."""
    mixed = (a * (65536 - weight) >> 16) + (b * weight >> 16)
    return np.where(weight == 0, a, mixed)


def _neighbours(
    at: npt.NDArray[np.int64], length: int
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """A pixel and the next, both the edge's where they would lie outside."""
    first = np.clip(at, 0, length - 1)
    second = np.where((at < 0) | (at >= length - 1), first, first + 1)
    return first, second
