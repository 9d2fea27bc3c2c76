"""Moods: the light of a place, by what lies under and round its ground.

Owns numbers of light alone; colours of things are theirs. All colours linear.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from game.sim.states import STATES
from game.view.fold.palette import linear
from game.view.shares import Shares

Rgb = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Mood:
    """One kind of place."""

    key: Rgb
    """Towards the key light."""
    key_colour: Rgb
    up: Rgb
    """Ambient on meshes that face the sky."""
    down: Rgb
    """Ambient on meshes that face the floor."""
    rim: Rgb
    sprite: float
    """How much of a baked sprite shows without any lamp."""
    tile: float
    """The same for tiles."""
    deep: float
    """How bright the cosmos is, under crystal or in the void."""
    galaxies: bool
    vignette: tuple[float, float, float, float]
    """Strength and linear colour."""
    dust: NDArray[np.float32]
    """(n, 3) colours of the motes in the air."""
    exposure: float = 1.3
    pale: bool = False
    """The picture is bright to its corners: what is written on it is of ink."""

    @property
    def sky_light(self) -> NDArray[np.float32]:
        """(3,) the light on what faces the sky where there is no lamp."""
        key = np.array(self.key) / np.linalg.norm(self.key)
        return np.array(self.up + key[2] * np.array(self.key_colour), np.float32)


def _dust(*colours: str) -> NDArray[np.float32]:
    return np.array([linear(colour) for colour in colours], np.float32)


MOODS: Final[dict[str, Mood]] = {
    "stars": Mood(
        key=(-0.62, 0.30, 0.72),
        key_colour=(0.33, 0.38, 0.55),
        up=(0.045, 0.055, 0.13),
        down=(0.03, 0.07, 0.12),
        rim=(0.30, 0.42, 0.60),
        sprite=0.40,
        tile=0.30,
        deep=1.0,
        galaxies=True,
        dust=_dust("cyan", "brasslt", "lilac"),
        vignette=(0.6, 0.0, 0.0, 0.0),
    ),
    "card": Mood(
        key=(-0.35, -0.25, 0.90),
        key_colour=(0.19, 0.22, 0.25),
        up=(0.060, 0.074, 0.086),
        down=(0.014, 0.018, 0.024),
        rim=(0.20, 0.25, 0.37),
        sprite=0.27,
        tile=0.19,
        deep=0.0,
        galaxies=False,
        dust=_dust("card", "papersh"),
        vignette=(0.72, 0.0, 0.0, 0.0),
    ),
    "dawn": Mood(
        key=(-0.30, -0.62, 0.72),
        key_colour=(0.44, 0.31, 0.25),
        up=(0.066, 0.084, 0.165),
        down=(0.050, 0.030, 0.030),
        rim=(0.95, 0.58, 0.40),
        sprite=0.30,
        tile=0.185,
        deep=0.0,
        galaxies=False,
        dust=_dust("brasslt", "papersh", "#ffd2b0"),
        vignette=(0.72, 0.004, 0.005, 0.014),
    ),
    "chasm": Mood(
        key=(-0.50, -0.16, 0.85),
        key_colour=(0.40, 0.40, 0.45),
        up=(0.050, 0.050, 0.085),
        down=(0.060, 0.045, 0.110),
        rim=(0.36, 0.40, 0.74),
        sprite=0.36,
        tile=0.30,
        deep=3.4,
        galaxies=False,
        dust=_dust("lilac", "papersh", "cyan"),
        vignette=(0.7, 0.0, 0.0, 0.0),
    ),
    "evening": Mood(
        key=(0.80, 0.10, 0.52),
        key_colour=(0.62, 0.36, 0.17),
        up=(0.055, 0.085, 0.135),
        down=(0.190, 0.080, 0.045),
        rim=(0.62, 0.36, 0.20),
        sprite=0.40,
        tile=0.30,
        deep=0.0,
        galaxies=False,
        dust=_dust("brasslt", "ember", "papersh"),
        vignette=(0.60, 0.004, 0.002, 0.010),
    ),
    "void": Mood(
        key=(0.62, 0.34, 0.70),
        key_colour=(0.46, 0.41, 0.40),
        up=(0.075, 0.075, 0.14),
        down=(0.10, 0.085, 0.13),
        rim=(0.40, 0.42, 0.55),
        sprite=0.45,
        tile=0.35,
        deep=2.4,
        galaxies=False,
        dust=_dust("brasslt", "papersh", "lilac"),
        vignette=(0.6, 0.0, 0.0, 0.0),
    ),
    "city": Mood(
        key=(-0.40, -0.15, 0.88),
        key_colour=(0.48, 0.58, 0.56),
        up=(0.075, 0.105, 0.15),
        down=(0.03, 0.07, 0.075),
        rim=(0.16, 0.80, 0.50),
        sprite=0.42,
        tile=0.34,
        deep=1.2,
        galaxies=False,
        dust=_dust("phos", "brasslt", "paper"),
        vignette=(0.72, 0.0, 0.002, 0.004),
    ),
    "paper": Mood(
        key=(-0.34, 0.02, 0.90),
        key_colour=(0.098, 0.103, 0.150),
        up=(0.026, 0.028, 0.054),
        down=(0.022, 0.020, 0.042),
        rim=(0.44, 0.46, 0.62),
        sprite=0.30,
        tile=0.25,
        deep=1.1,
        galaxies=False,
        dust=_dust("papersh", "brasslt"),
        vignette=(0.7, 0.0, 0.0, 0.0),
    ),
    "cliff": Mood(
        key=(0.10, -0.72, 0.69),
        key_colour=(0.36, 0.44, 0.47),
        up=(0.060, 0.075, 0.135),
        down=(0.020, 0.050, 0.062),
        rim=(0.20, 0.80, 0.54),
        sprite=0.40,
        tile=0.30,
        deep=1.0,
        galaxies=False,
        dust=_dust("phos", "papersh", "cyan"),
        vignette=(0.62, 0.0, 0.001, 0.003),
    ),
    "sun": Mood(
        key=(0.30, -0.70, 0.55),
        key_colour=(0.26, 0.40, 0.36),
        up=(0.050, 0.11, 0.12),
        down=(0.05, 0.16, 0.13),
        rim=(0.004, 0.035, 0.040),
        sprite=0.6,
        tile=0.6,
        deep=0.0,
        galaxies=False,
        dust=_dust("paper", "#d8fff0"),
        vignette=(0.42, 0.0005, 0.0160, 0.0113),
        exposure=1.2,
        pale=True,
    ),
    "chamber": Mood(
        key=(-0.50, -0.28, 0.82),
        key_colour=(0.42, 0.42, 0.43),
        up=(0.062, 0.078, 0.125),
        down=(0.030, 0.068, 0.066),
        rim=(0.22, 0.62, 0.50),
        sprite=0.40,
        tile=0.30,
        deep=1.1,
        galaxies=False,
        dust=_dust("brasslt", "phos", "papersh"),
        vignette=(0.66, 0.0, 0.003, 0.003),
    ),
}


_DUSK: Final = replace(
    MOODS["cliff"],
    key_colour=(0.27, 0.34, 0.46),
    up=(0.052, 0.060, 0.135),
    rim=(0.20, 0.46, 0.58),
)
"""The sun is still below the horizon."""
TURNS: Final[dict[str, dict[str, Mood]]] = {
    "cliff": {"arrival": _DUSK, "cued": _DUSK, "crowned": MOODS["cliff"]},
    "stars": {
        "arrival": replace(
            MOODS["stars"],
            key_colour=(0.34, 0.40, 0.60),
            sprite=0.50,
            tile=0.38,
            vignette=(0.60, 0.0, 0.0, 0.0),
        ),
        "cued": replace(
            MOODS["stars"],
            key_colour=(0.42, 0.38, 0.46),
            up=(0.060, 0.055, 0.11),
            rim=(0.42, 0.40, 0.50),
            dust=_dust("brasslt", "cyan", "brasslt"),
        ),
        "crowned": replace(
            MOODS["stars"],
            key_colour=(0.36, 0.36, 0.58),
            up=(0.070, 0.060, 0.17),
            down=(0.03, 0.09, 0.13),
            rim=(0.44, 0.40, 0.80),
            deep=1.5,
            dust=_dust("lilac", "papersh", "cyan"),
        ),
    },
}
"""What a sky's mood turns to with the states of the dream."""


def mood_of(sky: str) -> Mood:
    """The mood of a level's sky; an unknown one is the void's."""
    return MOODS.get(sky, MOODS["void"])


def mood_in(sky: str, shares: Shares) -> Mood:
    """The mood of a sky between the states of the dream, as much of each as shows."""
    turns = TURNS.get(sky)
    if turns is None:
        return mood_of(sky)
    parts = [(turns[state], share) for state, share in zip(STATES, shares, strict=True) if share]
    if len(parts) == 1:
        return parts[0][0]
    # What cannot be mixed, galaxies and the number of dust's colours, is alike in all of them.
    mixed = {
        field.name: _mixed([(getattr(mood, field.name), share) for mood, share in parts])
        for field in fields(Mood)
        if field.name != "galaxies"
    }
    return replace(parts[0][0], **mixed)


def _mixed(parts: list[tuple[Any, float]]) -> Any:
    like = parts[0][0]
    total = np.sum([np.asarray(value, np.float64) * share for value, share in parts], axis=0)
    if isinstance(like, np.ndarray):
        return total.astype(like.dtype)
    return tuple(total.tolist()) if isinstance(like, tuple) else float(total)
