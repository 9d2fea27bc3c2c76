"""Winds nobody walks against: where they blow, and what going against them asks for.

Ground in such a wind is cut into strips across it. From strip to strip one is blown freely;
back it takes armor, or more speed than the wind has, or a lull long enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import numpy.typing as npt

from game.levels.proof import asks
from game.levels.proof.asks import Ask, Asks
from game.levels.proof.grid import Grid, Mask, Patch, labelled, pieces_of
from game.levels.proof.pieces import Piece
from game.sim import tuning
from game.sim.geometry import bounds
from game.sim.level import Level
from game.sim.parts.gust import LEE, RISE_TICKS, Gust

Numbers = npt.NDArray[np.intp]

STRIP: Final = 32.0
"""px across of a strip."""
_HULL: Final = 2
"""Cells by which a solid shelters beyond itself."""
_FASTEST: Final = tuning.WALK * (1.0 + tuning.FLOW_GAIN * tuning.FLOW_MOST) * tuning.LINE_GAIN


def dashing(wind: float, walk: float) -> float:
    """px a tick that one gains on average who dashes against what drives one back at ``wind``."""
    whole = tuning.DASH_TICKS + tuning.DASH_BACK
    gained = tuning.DASH_TICKS * tuning.DASH_SPEED + tuning.DASH_BACK * walk
    return gained / whole - wind


@dataclass(frozen=True, slots=True)
class Wind:
    """A gust that is stronger than a walk."""

    gust: Gust

    @property
    def against(self) -> tuple[Asks, ...]:
        """What going against it asks for, one way or another."""
        ways: list[Asks] = [(Ask(asks.ARMOR),)]
        if dashing(self._mean, tuning.WALK) > 0.0:
            ways.append((Ask(asks.DASH),))
        if self._mean < _FASTEST:
            ways.append((Ask(asks.FLOW),))
        elif dashing(self._mean, _FASTEST) > 0.0:
            ways.append((Ask(asks.DASH), Ask(asks.FLOW)))
        return tuple(ways)

    def lulls(self) -> tuple[tuple[Asks, int], ...]:
        """Strips one can cross before it blows again, and what that many ask for."""
        gust = self.gust
        if not gust.period or gust.blows >= gust.period:
            return ()
        ticks = gust.period - gust.blows + RISE_TICKS
        dashed = dashing(0.0, _FASTEST) * ticks + tuning.DASH_TICKS * tuning.DASH_SPEED
        return (
            ((Ask(asks.TIMING),), int(tuning.WALK * ticks / STRIP) + 1),
            ((Ask(asks.TIMING), Ask(asks.FLOW)), int(_FASTEST * ticks / STRIP) + 1),
            ((Ask(asks.TIMING), Ask(asks.DASH)), int(dashed / STRIP) + 1),
        )

    @property
    def _mean(self) -> float:
        """px a tick on average over its period."""
        return mean(self.gust)


def mean(gust: Gust) -> float:
    """px a tick by which it moves one who stands in it, on average over its period."""
    if not gust.period:
        return gust.strength
    blows = max(0, min(gust.blows, gust.period) - RISE_TICKS // 2)
    return gust.strength * blows / gust.period


def winds(level: Level) -> dict[int, Wind]:
    """Those nobody walks against, by their ids."""
    gusts = (part for part in level.parts if isinstance(part, Gust))
    return {gust.id: Wind(gust) for gust in gusts if mean(gust) >= tuning.WALK}


def cut(pieces: Iterable[Piece], grid: Grid, blocked: Mask, strong: Iterable[Wind]) -> list[Piece]:
    """The pieces, those in a strong wind cut into its strips."""
    found = list(pieces)
    for wind in strong:
        strips = _strips(wind.gust, grid, blocked)
        found = [part for piece in found for part in _parts(piece, wind.gust.id, strips)]
    return found


def blown(gust: Gust, patch: Patch, grid: Grid) -> bool:
    """Whether the wind may blow on a patch."""
    left, top, right, bottom = bounds(gust.outline)
    r0, c0 = grid.cell(left, top)
    r1, c1 = grid.cell(right, bottom)
    rows, cols = patch.mask.shape
    return patch.row <= r1 and r0 < patch.row + rows and patch.col <= c1 and c0 < patch.col + cols


def _strips(gust: Gust, grid: Grid, blocked: Mask) -> tuple[Patch, Numbers]:
    """The cells in the wind, and the strip of each."""
    area = grid.drawn(gust.outline)
    rows, cols = np.nonzero(area.mask)
    ys, xs = rows + area.row, cols + area.col
    sheltered = np.zeros(len(rows), dtype=np.bool_)
    for k in range(int(LEE // grid.step) + _HULL):
        up = np.clip(np.rint(ys - gust.uy * k).astype(np.intp), 0, grid.rows - 1)
        back = np.clip(np.rint(xs - gust.ux * k).astype(np.intp), 0, grid.cols - 1)
        for aside in range(-_HULL, _HULL + 1):
            row = np.clip(up + round(gust.ux * aside), 0, grid.rows - 1)
            col = np.clip(back - round(gust.uy * aside), 0, grid.cols - 1)
            sheltered |= blocked[row, col]
    windy = np.zeros_like(area.mask)
    windy[rows, cols] = ~sheltered
    along = (xs * gust.ux + ys * gust.uy) * grid.step
    numbers = np.zeros(area.mask.shape, dtype=np.intp)
    least = float(along.min()) if len(along) else 0.0
    numbers[rows, cols] = ((along - least) // STRIP).astype(np.intp)
    return Patch(area.row, area.col, windy), numbers


def _parts(piece: Piece, gust: int, strips: tuple[Patch, Numbers]) -> Iterator[Piece]:
    windy, numbers = strips
    if piece.gust or not piece.patch.meets(windy):
        yield piece
        return
    mask = piece.patch.mask
    over = np.zeros_like(mask)
    strip = np.zeros(mask.shape, dtype=np.intp)
    r0, c0 = windy.row - piece.patch.row, windy.col - piece.patch.col
    top, left = max(r0, 0), max(c0, 0)
    bottom = min(r0 + windy.mask.shape[0], mask.shape[0])
    right = min(c0 + windy.mask.shape[1], mask.shape[1])
    over[top:bottom, left:right] = windy.mask[top - r0 : bottom - r0, left - c0 : right - c0]
    strip[top:bottom, left:right] = numbers[top - r0 : bottom - r0, left - c0 : right - c0]
    over &= mask
    for patch in _hanging(mask & ~over, piece.patch):
        yield replace(piece, patch=patch)
    for number in np.unique(strip[over]).tolist():
        for patch in _hanging(over & (strip == number), piece.patch):
            yield replace(piece, patch=patch, gust=gust, strip=number)


def _hanging(mask: Mask, frame: Patch) -> Iterator[Patch]:
    """What of a mask hangs together, each by itself; it lies where ``frame`` does."""
    for patch in pieces_of(*labelled(mask)):
        yield Patch(frame.row + patch.row, frame.col + patch.col, patch.mask)
