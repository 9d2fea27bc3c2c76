"""City: three rows of towers, each row one long picture that joins its own beginning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from game.view.fold.mesh import Floats
from game.view.fold.palette import Colour, blend, linear
from sprites.source import kit
from sprites.source.cliff.glazing import Pane, glaze
from sprites.source.cliff.towers import KINDS
from sprites.source.cliff.works import Tower, terrace

WIDE: Final = 2048
"""px after which a row begins again."""
REFRACTS: Final = 10.0
"""px that glass shifts what lies behind it, at most."""
_BLUE, _LILAC, _TEAL, _ROSE = "#4466b4", "#7a66bc", "#3f8f9c", "#8c6aa0"


@dataclass(slots=True)
class Row:
    """A row while it is built, back to front."""

    light: Floats
    cover: Floats
    sun: Floats
    shift: Floats

    @classmethod
    def empty(cls, high: int) -> Row:
        """Nothing yet, ``high`` px."""
        return cls(
            np.zeros((high, WIDE, 3), np.float32),
            np.zeros((high, WIDE), np.float32),
            np.zeros((high, WIDE), np.float32),
            np.zeros((high, WIDE, 2), np.float32),
        )

    def stand(self, pane: Pane, x: int, base: int, sinks: float) -> None:
        """Set a tower on (x, base); its lowest ``sinks`` px fade into the haze."""
        high, wide = pane.cover.shape
        top = base - pane.foot[1]
        first, last = max(0, -top), min(high, len(self.cover) - top)
        cols = (x - pane.foot[0] + np.arange(wide)) % WIDE
        rows = np.arange(top + first, top + last)
        left = np.clip((base - rows) / max(sinks, 1.0) + 0.12, 0, 1)[:, None] ** 1.3
        part = slice(first, last)
        cover, shift = pane.cover[part], pane.shift[part]
        at_y = rows[:, None] + REFRACTS * shift[..., 1]
        at_x = cols[None, :] + REFRACTS * shift[..., 0]
        through = np.ix_(rows, cols)
        behind = np.stack([_shifted(self.light[..., k], at_y, at_x) for k in range(3)], -1)
        clear = (1.0 - cover * left)[..., None]
        self.light[through] = behind * clear + pane.light[part] * left[..., None]
        sun = _shifted(self.sun, at_y, at_x) * clear[..., 0]
        self.sun[through] = np.maximum(sun, pane.sun[part] * left)
        self.cover[through] = 1.0 - (1.0 - self.cover[through]) * clear[..., 0]
        mine = cover[..., None] * left[..., None] > 0.1
        self.shift[through] = np.where(mine, shift, self.shift[through])

    def pictures(self) -> tuple[kit.Bytes, kit.Bytes]:
        """RGBA: roots of the premultiplied light, and cover. RGB: sun, and shift about 0.5."""
        colour = np.sqrt(np.clip(self.light, 0, 1))
        first = kit.to_bytes(np.concatenate([colour, self.cover[..., None]], -1))
        told = np.concatenate([self.sun[..., None], self.shift * 0.5 + 0.5], -1)
        return first, kit.to_bytes(told)


def _shifted(field: Floats, y: Floats, x: Floats) -> Floats:
    """The field between its px at (y, x); it joins its own beginning across."""
    high = len(field) - 1
    top, left = np.floor(y).astype(int), np.floor(x).astype(int)
    down, right = (y - top).astype(np.float32), (x - left).astype(np.float32)
    rows = np.clip(top, 0, high), np.clip(top + 1, 0, high)
    cols = left % WIDE, (left + 1) % WIDE
    upper, lower = (field[row, cols[0]] * (1 - right) + field[row, cols[1]] * right for row in rows)
    found: Floats = upper * (1 - down) + lower * down
    return found


def _hazed(pane: Pane, haze: Colour, part: float) -> Pane:
    """Farther off: drawn towards the colour of the air."""
    air = linear(haze) * pane.cover[..., None]
    light = pane.light * (1 - part) + air * part * 0.5
    return Pane(light, pane.cover, pane.sun * (1 - 0.45 * part), pane.shift, pane.foot)


def _tower(seed: int, kind: int, tall: float, tint: Colour, fine: float = 1.0) -> Pane:
    rng = np.random.default_rng(1000 + seed)
    tower: Tower = KINDS[kind % len(KINDS)](rng, tall * fine, tint)
    return glaze(tower.works, tower.glass, 1.0 / fine, seed)


def far() -> Row:
    """Beyond counting: spires and shoulders that stand against the horizon."""
    row = Row.empty(200)
    rng = np.random.default_rng(11)
    for depth in range(3):
        for k in range(26):
            x = int((k + rng.uniform(-0.3, 0.3)) * WIDE / 26 + 31 * depth) % WIDE
            tall = rng.uniform(34, 84) * (0.8 + 0.2 * depth)
            if 700 < x < 1000:
                tall = rng.uniform(22, 40)
            tint = blend(_LILAC if rng.random() < 0.5 else _BLUE, _TEAL, float(rng.random()) * 0.7)
            pane = _tower(100 + 40 * depth + k, int(rng.integers(8)), float(tall), tint, 4.0)
            row.stand(_hazed(pane, "#2c3a78", 0.62 - 0.12 * depth), x, 168 + 10 * depth, 26.0)
    return row


_MID: Final = (
    (40, 0, 226), (118, 6, 176), (196, 2, 250), (300, 4, 190), (392, 5, 214), (470, 1, 236),
    (556, 3, 188), (640, 7, 150), (716, 0, 128), (800, 4, 96), (884, 5, 84), (968, 1, 168),
    (1044, 6, 222), (1132, 2, 190), (1216, 7, 236), (1304, 3, 240), (1400, 0, 214), (1478, 5, 182),
    (1560, 1, 250), (1652, 6, 196), (1744, 4, 228), (1830, 2, 204), (1914, 7, 176), (1986, 3, 232),
)  # fmt: skip
"""x, kind, height."""


def middle() -> Row:
    """Streets of towers on wheels that turn under them."""
    row = Row.empty(420)
    rng = np.random.default_rng(23)
    tints = (_TEAL, _BLUE, _LILAC, _BLUE, _ROSE)
    for k, x in enumerate(range(60, WIDE, 228)):
        ground = terrace(rng, float(rng.uniform(150, 215)), blend(_TEAL, _BLUE, 0.5))
        pane = glaze(ground.works, ground.glass, 1.0, 300 + k)
        row.stand(_hazed(pane, "#1d4a63", 0.35), x, 372 + int(rng.integers(-10, 18)), 60.0)
    for k, (x, kind, tall) in enumerate(sorted(_MID, key=lambda t: t[0] * 7 % 11)):
        pane = _tower(400 + k, kind, float(tall), tints[k % 5], 1.6)
        base = 360 + (k * 7) % 26
        row.stand(_hazed(pane, "#1d4a63", 0.30), x, base, 0.30 * tall)
    return row


_NEAR: Final = (
    (40, 2, 560), (168, 1, 410), (1010, 4, 330), (1112, 3, 470), (1236, 0, 590), (1392, 2, 430),
    (1530, 7, 500), (1688, 6, 500), (1812, 0, 540), (1934, 5, 430),
)  # fmt: skip


def near() -> Row:
    """A few that stand close, their feet lost in the depth."""
    row = Row.empty(680)
    rng = np.random.default_rng(37)
    tints = (_BLUE, _LILAC, _TEAL, _BLUE, _ROSE)
    for k, x in enumerate((120, 520, 980, 1330, 1760)):
        ground = terrace(rng, 260.0 + 30 * (k % 3), blend(_BLUE, "indigo", 0.3))
        row.stand(glaze(ground.works, ground.glass, 1.0, 500 + k), x, 596 + 14 * (k % 3), 90.0)
    for k, (x, kind, tall) in enumerate(_NEAR):
        pane = _tower(600 + k, kind, float(tall), tints[k % 5])
        row.stand(pane, x, 640, 0.34 * tall)
    return row
