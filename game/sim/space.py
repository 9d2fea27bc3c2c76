"""Space: the level's solids as static pymunk shapes, and sweeping a circle past them.

One step of the space is one tick: ``space.step(1.0)``, velocities in px per
tick. There is no gravity and no damping; game bodies never rotate.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from math import sqrt
from typing import Final, NamedTuple

import pymunk

from game.sim import tuning
from game.sim.level import Level, Solid

PLAYER: Final = 1
LOW: Final = 2
"""Solids that a bird flies over: furniture."""
TALL: Final = 4
"""Solids that nothing flies over: walls."""
CRANE: Final = 8
HULL: Final = 16
"""Solids grown by the dreamer's radius: what a sweep asks. They collide with nothing.

A query with a radius would miss what its bare line does not come near: the space's
index looks only at the line.
"""

THING: Final = 32
"""What floats about and can be pushed."""

LOW_HEIGHT: Final = 64.0
"""px; the highest solid that counts as low."""

WALKER: Final = pymunk.ShapeFilter(categories=PLAYER, mask=LOW | TALL)
_SWEEP: Final = pymunk.ShapeFilter(categories=PLAYER, mask=HULL)
_A_TIME: Final = 16
"""Shapes put into a space at a time."""
_SKIN: Final = 0.05
"""px kept to what a sweep meets: a sweep that starts in touch finds nothing."""


class Hit(NamedTuple):
    """What a sweep met: how far along it (0 to 1), and the unit normal there."""

    alpha: float
    nx: float
    ny: float


class Sweep(NamedTuple):
    """How far the dreamer came: the offset moved, and what was left of the velocity."""

    dx: float
    dy: float
    vx: float
    vy: float
    hit: Hit | None
    """What stood in the way first."""


def build_space(level: Level) -> pymunk.Space:
    """A space that holds the level's solids that are always there, in the level's order."""
    space = _empty()
    for _ in _raised(space, _lasting(level), []):
        pass
    return space


class Site:
    """The space of a place at some state of the dream, built at once or bit by bit before it
    is entered: the shapes come in the same order either way, and so does all that follows."""

    def __init__(self, level: Level, state: str) -> None:
        """``state`` as in ``states``."""
        self.level, self.state = level, state
        self.space = _empty()
        self.standing: dict[int, list[pymunk.Shape]] = {}
        """Shapes of the solids that stand in this state alone, by their place among such."""
        self._work = self._raising()
        self.done = False
        """Whether all of it stands."""

    def work(self, shapes: int) -> None:
        """Build about so many of its shapes."""
        while shapes > 0 and not self.done:
            made = next(self._work, None)
            self.done = made is None
            shapes -= made or 0

    def finish(self) -> None:
        """Build what is left."""
        for _ in self._work:
            pass
        self.done = True

    def _raising(self) -> Iterator[int]:
        yield from _raised(self.space, _lasting(self.level), [])
        for i, solid in enumerate(_coming(self.level)):
            if self.state in solid.when:
                self.standing[i] = []
                yield from _raised(self.space, [solid], self.standing[i])


class Comers:
    """The solids of a level that come and go with the state of the dream."""

    def __init__(self, site: Site) -> None:
        """``site`` is wholly built."""
        self._space, self._solids = site.space, _coming(site.level)
        self._standing = dict(site.standing)

    def follow(self, state: str) -> None:
        """Take out what is there no more, put in what is there now."""
        for i, solid in enumerate(self._solids):
            stands = state in solid.when
            if stands and i not in self._standing:
                self._standing[i] = []
                for _ in _raised(self._space, [solid], self._standing[i]):
                    pass
            elif not stands and i in self._standing:
                self._space.remove(*self._standing.pop(i))


def _empty() -> pymunk.Space:
    space = pymunk.Space()
    space.gravity = (0.0, 0.0)
    space.damping = 1.0
    space.iterations = 4
    # Contacts that touch keep what solved them for the next step, outside every digest: so a
    # place is re-simulated or entered anew, never rebuilt in the middle. 1 forgets a contact
    # as soon as it parts; 0 would forget it before it is solved, and nothing would collide.
    space.collision_persistence = 1
    return space


def _lasting(level: Level) -> list[Solid]:
    return [solid for solid in level.solids if not solid.when]


def _coming(level: Level) -> list[Solid]:
    return [solid for solid in level.solids if solid.when]


def _raised(space: pymunk.Space, solids: list[Solid], into: list[pymunk.Shape]) -> Iterator[int]:
    """Put solids into the space and the list, all their own shapes before all their hulls.

    Gives how many shapes it put, a few at a time.
    """
    for solid in solids:
        kind = LOW if solid.height <= LOW_HEIGHT else TALL
        yield from _put(space, _segments(space, solid, 0.0, _only(kind)), into)
    hull = pymunk.ShapeFilter(categories=HULL, mask=PLAYER)
    for solid in solids:
        yield from _put(space, _segments(space, solid, tuning.PLAYER_RADIUS + _SKIN, hull), into)
        yield from _put(space, _tips(space, solid, tuning.PLAYER_RADIUS + _SKIN, hull), into)


def _only(kind: int) -> pymunk.ShapeFilter:
    return pymunk.ShapeFilter(categories=kind)


def _put(
    space: pymunk.Space, shapes: Iterator[pymunk.Shape], into: list[pymunk.Shape]
) -> Iterator[int]:
    """A solid may have thousands of shapes: a few at a time."""
    while some := list(islice(shapes, _A_TIME)):
        space.add(*some)
        into += some
        yield len(some)


def _segments(
    space: pymunk.Space, solid: Solid, radius: float, kind: pymunk.ShapeFilter
) -> Iterator[pymunk.Segment]:
    points = solid.outline
    count = len(points)
    last = count if solid.closed else count - 1
    for i in range(last):
        a, b = points[i], points[(i + 1) % count]
        segment = pymunk.Segment(space.static_body, a, b, radius)
        before = points[(i - 1) % count] if solid.closed or i > 0 else a
        after = points[(i + 2) % count] if solid.closed or i + 2 < count else b
        segment.set_neighbors(before, after)
        segment.filter = kind
        yield segment


def _tips(
    space: pymunk.Space, solid: Solid, radius: float, kind: pymunk.ShapeFilter
) -> Iterator[pymunk.Circle]:
    """The round ends of open lines, and of corners sharper than a right angle.

    A query that comes to a grown segment from beyond its end, nearly along it, is told
    of the flank ahead and not of the end it meets first.
    """
    points = solid.outline
    for i, (x, y) in enumerate(points):
        ax, ay = points[i - 1]
        bx, by = points[(i + 1) % len(points)]
        ends = not solid.closed and i in (0, len(points) - 1)
        if ends or (ax - x) * (bx - x) + (ay - y) * (by - y) > 0.0:
            tip = pymunk.Circle(space.static_body, radius, (x, y))
            tip.filter = kind
            yield tip


def cast(space: pymunk.Space, x: float, y: float, dx: float, dy: float) -> Hit | None:
    """What the dreamer at (x, y) would first meet on the way by (dx, dy) px, if anything."""
    found = space.segment_query_first((x, y), (x + dx, y + dy), 0.0, _SWEEP)
    if found is None:
        return None
    return Hit(found.alpha, *found.normal)


def sweep(space: pymunk.Space, x: float, y: float, vx: float, vy: float) -> Sweep:
    """Move the dreamer from (x, y) by (vx, vy) px, sliding along solids.

    The space is only asked, never changed.
    """
    px, py = x, y
    move_x, move_y = vx, vy
    first: Hit | None = None
    for _ in range(3):
        length = sqrt(move_x * move_x + move_y * move_y)
        if length < 1e-9:
            break
        hit = cast(space, px, py, move_x, move_y)
        if hit is None:
            px, py = px + move_x, py + move_y
            break
        first = first or hit
        alpha, nx, ny = hit
        head_on = -(move_x * nx + move_y * ny) / length
        part = max(0.0, alpha * length - _SKIN / max(head_on, 0.05)) / length
        px, py = px + move_x * part, py + move_y * part
        rest_x, rest_y = move_x * (1 - part), move_y * (1 - part)
        into = min(0.0, rest_x * nx + rest_y * ny)
        move_x, move_y = rest_x - nx * into, rest_y - ny * into
        into = min(0.0, vx * nx + vy * ny)
        vx, vy = vx - nx * into, vy - ny * into
    return Sweep(px - x, py - y, vx, vy, first)
