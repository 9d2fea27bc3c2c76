"""Camera: what part of the plane is seen. Plain numbers; knows nothing of drawing.

The reference view is 1280 x 720 px of the plane; any window shows 720 lines of
it, and as much to the sides as it is wide. A window narrower than 4:3 shows 960
columns instead, and more lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Final

VIEW_HEIGHT: Final = 720.0
VIEW_LEAST_WIDTH: Final = 960.0
LOOK_AHEAD: Final = 24.0
FOLLOW: Final = 0.12
"""Share of the way to where it wants to be that is made in a tick."""
TURN: Final = 0.045
"""The same for the look ahead, which is slower: turning on the spot moves nothing."""
LEAN: Final = 0.26
"""Share of the view by which it may lean aside to show something."""
REST: Final = 1.0 / 96
"""Share of the way to where it rests that is made in a tick, and back."""
EYE_HEIGHT: Final = 40.0
"""px above the foot that the view is centred on."""
_FASTEST: Final = 40.0
_STEPS: Final = 64
"""The zoom is a multiple of 1/64: a tile is then a whole number of px."""


@dataclass(frozen=True, slots=True)
class Lens:
    """How the plane is fitted to a window."""

    window: tuple[int, int]
    """Width and height, px."""
    zoom: float
    """Window px for each px of the plane."""
    resolution: float = 1.0
    """Px of the floor's picture for each window px."""

    @property
    def view(self) -> tuple[float, float]:
        """Width and height of what is seen, px of the plane."""
        return self.window[0] / self.zoom, self.window[1] / self.zoom

    @property
    def scale(self) -> float:
        """Px of the floor's picture for each px of the plane."""
        return self.zoom * self.resolution

    @property
    def floor(self) -> tuple[int, int]:
        """Size of the floor's picture, px."""
        return round(self.window[0] * self.resolution), round(self.window[1] * self.resolution)


def fit(window: tuple[int, int], resolution: float = 1.0) -> Lens:
    """The lens for a window of so many px, with a floor of so many px to each of its own."""
    width, height = max(1, window[0]), max(1, window[1])
    zoom = min(height / VIEW_HEIGHT, width / VIEW_LEAST_WIDTH)
    return Lens((width, height), max(8, round(zoom * _STEPS)) / _STEPS, resolution)


class Camera:
    """Follows the dreamer a little ahead. Moves once a tick, is read between ticks."""

    def __init__(self, place: tuple[float, float], view: tuple[float, float]) -> None:
        """``place`` and ``view`` are widths and heights on the plane, px."""
        self._place = place
        self._view = view
        self._ahead = (0.0, 0.0)
        self._aside = (0.0, 0.0)
        self._glance: tuple[float, float, int] | None = None
        self._rest: tuple[float, float] | None = None
        self._resting = 0.0
        """0 follows, 1 rests."""
        self._still = (0.0, 0.0)
        self._centre = (0.0, 0.0)
        self._before = (0.0, 0.0)

    def resize(self, view: tuple[float, float]) -> None:
        """See another width and height from now on."""
        self._view = view

    def jump(self, x: float, y: float) -> None:
        """Be at the foot (x, y) at once."""
        self._ahead = self._aside = (0.0, 0.0)
        self._glance, self._rest, self._resting = None, None, 0.0
        self._centre = self._before = self._clamped(x, y - EYE_HEIGHT)

    def glance(self, x: float, y: float, ticks: int) -> None:
        """Lean towards something that happens at (x, y); the dreamer stays well in view."""
        self._glance = x, y, ticks

    def rest(self, at: tuple[float, float] | None) -> None:
        """Ease to that middle of the view and stay there; None follows again."""
        self._rest = at

    def follow(self, x: float, y: float, face_x: float, face_y: float, moving: bool) -> None:
        """Move for one tick after the foot (x, y), which heads along (face_x, face_y)."""
        reach = LOOK_AHEAD if moving else LOOK_AHEAD * 0.5
        ahead_x, ahead_y = self._ahead
        ahead_x += (face_x * reach - ahead_x) * TURN
        ahead_y += (face_y * reach - ahead_y) * TURN
        self._ahead = ahead_x, ahead_y
        aside_x, aside_y = self._lean(x, y)
        goal_x, goal_y = self._clamped(x + ahead_x + aside_x, y - EYE_HEIGHT + ahead_y + aside_y)
        goal_x, goal_y = self._rested(goal_x, goal_y)
        at_x, at_y = self._centre
        step_x, step_y = (goal_x - at_x) * FOLLOW, (goal_y - at_y) * FOLLOW
        length = sqrt(step_x * step_x + step_y * step_y)
        if length > _FASTEST:
            step_x, step_y = step_x * _FASTEST / length, step_y * _FASTEST / length
        self._before = self._centre
        self._centre = at_x + step_x, at_y + step_y

    def _lean(self, x: float, y: float) -> tuple[float, float]:
        wish_x = wish_y = 0.0
        if self._glance is not None:
            at_x, at_y, ticks = self._glance
            most_x, most_y = self._view[0] * LEAN, self._view[1] * LEAN
            wish_x = max(-most_x, min(most_x, (at_x - x) * 0.6))
            wish_y = max(-most_y, min(most_y, (at_y - y) * 0.6))
            self._glance = (at_x, at_y, ticks - 1) if ticks > 1 else None
        aside_x, aside_y = self._aside
        aside_x += (wish_x - aside_x) * TURN
        aside_y += (wish_y - aside_y) * TURN
        self._aside = aside_x, aside_y
        return self._aside

    def _rested(self, goal_x: float, goal_y: float) -> tuple[float, float]:
        """The goal drawn towards where the view rests, as far as it does."""
        if self._rest is not None:
            self._still = self._clamped(*self._rest)
        toward = REST if self._rest is not None else -REST
        self._resting = min(1.0, max(0.0, self._resting + toward))
        part = self._resting * self._resting * (3.0 - 2.0 * self._resting)
        return goal_x + (self._still[0] - goal_x) * part, goal_y + (self._still[1] - goal_y) * part

    def corner(self, part: float) -> tuple[float, float]:
        """Top left of the view, ``part`` (0..1) of the way from the last tick to this one."""
        x = self._before[0] + (self._centre[0] - self._before[0]) * part
        y = self._before[1] + (self._centre[1] - self._before[1]) * part
        return x - self._view[0] / 2, y - self._view[1] / 2

    def _clamped(self, x: float, y: float) -> tuple[float, float]:
        return (
            _held(x, self._view[0], self._place[0]),
            _held(y, self._view[1], self._place[1]),
        )


def _held(centre: float, view: float, place: float) -> float:
    if view >= place:
        return place / 2
    return min(max(centre, view / 2), place - view / 2)
