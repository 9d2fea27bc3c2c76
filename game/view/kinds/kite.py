"""Kite: sail, string and tail, the wind it flies in, and where its holder would come down."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from game.sim.ground import VOID
from game.sim.parts.gust import FRONT_TICKS, Gust, LiveGust
from game.sim.parts.kite import Kite, LiveKite
from game.sim.plane import KZ
from game.view.fold.kite import BRIDLE, FOOT, ROLL, ROLLS, sail
from game.view.fold.palette import linear
from game.view.gl.book import Book, vertices_of
from game.view.glow.rows import GLOW, light_of, table
from game.view.glow.rows import row as glowrow
from game.view.kinds.kind import Kind, KindPass, View
from game.view.passes.breeze import BreezePass
from game.view.places.memories import evening
from game.view.places.memories.kiteflight import SCALE, KiteFlight, KiteLook, Point
from game.view.places.memories.rope import Rope
from game.view.shapes.papers import number

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.view.gl.context import Floats, Gl
    from game.view.place import Place
    from game.view.snapshot import Dreamer, Snapshot

_STRING, _TAIL = 14, 11
"""Pieces of each."""
_TAIL_LONG: Final = 150.0
_BOWS: Final = (3, 5, 7, 9, 11)
_CREAM, _ORANGE, _PALE = (
    linear(c) * s for c, s in (("#ffe9c4", 0.85), ("#f08a3c", 0.75), ("#fff0d8", 0.7))
)
_SAFE, _UNSAFE = linear("cyan") * 0.50, linear("ember") * 0.34
_RING: Final = linear("cyan") * 0.62


def look(live: LiveKite, _seconds: float, part: float) -> KiteLook:
    """The kite's look."""
    here, player = live.here, live.here.player
    winds = tuple(_wind(gust, part) for gust in here.parts.all if isinstance(gust, LiveGust))
    safe = here.ground.kind_at(player.x, player.y) != VOID
    return KiteLook(live.held, live.aloft, live.pull, live.waits, safe, winds)


def _wind(live: LiveGust, part: float) -> Point:
    gust, tick = live.gust, live.here.tick
    before, force = gust.force(tick - 1), gust.force(tick)
    ahead = gust.ticks_ahead(tick) - part
    coming = 1.0 - ahead / FRONT_TICKS if ahead < FRONT_TICKS else -1.0
    front = 2.0 if force else coming
    return before + (force - before) * part, front


class KitePass(KindPass):
    """The kite of one place."""

    def __init__(self, gl: Gl, place: Place) -> None:
        self._gl = gl
        self._breeze = BreezePass(gl, place)
        self._flight = KiteFlight()
        self._string = Rope(_STRING, 160.0, tied=True)
        self._tail = Rope(_TAIL, _TAIL_LONG, tied=False)
        self._id = next(part.id for part in place.level.parts if isinstance(part, Kite))
        self._fold, self._shell = gl.shader("fold"), gl.shader("fold", SHELL=1)
        pages = {str(i): vertices_of(sail(i), 3) for i in range(ROLLS)}
        self._sail = Book(gl, pages).copies(1)
        self._glow = gl.shader("luminous", GLOW=1)
        self._halo = gl.stream("4f 4f 4f", ["in_at", "in_shape", "in_light"], 2)
        self._cord, self._hoop = gl.shader("cord"), gl.shader("hoop")
        names = ["in_ends", "in_wide", "in_light"]
        self._pieces = gl.stream("4f 2f 3f", names, _STRING + 1)
        self._tied = gl.stream("4f 2f 3f", names, _TAIL + 2 * len(_BOWS))
        self._landings = [
            (*f.points[0], number(f, "radius", 62.0))
            for f in place.level.folds
            if f.kind == "landing"
        ]
        self._hoops = gl.stream("4f 4f", ["in_at", "in_light"], 2 * len(self._landings) + 1)
        self._seconds = self._foot = 0.0

    def write(self, shot: Snapshot, view: View) -> None:
        """Let wind, sail and string go on until this moment."""
        look = shot.parts.get(self._id)
        if not isinstance(look, KiteLook):
            return
        passed = min(0.1, max(0.0, shot.seconds - self._seconds))
        self._seconds = shot.seconds
        self._breeze.write(look.winds, shot.seconds, view)
        dreamer = shot.dreamer
        # The tail is behind its holder, the sail before.
        self._foot = (dreamer.y if look.held else look.waits[1]) - 5.0
        hold = self._flight.step(passed, shot.seconds, look, dreamer)
        self._write_sail(look, dreamer)
        self._write_cord(passed, look, hold)
        self._write_hoops(look, dreamer, shot.seconds)

    def _write_sail(self, look: KiteLook, dreamer: Dreamer) -> None:
        x, y = self._flight.at
        foot = (dreamer.y if look.held else look.waits[1]) + 3.0
        step = round((self._flight.roll + ROLL) / (2 * ROLL) * (ROLLS - 1))
        page = str(min(ROLLS - 1, max(0, step)))
        row = [x, foot, (foot - y) / KZ, SCALE, 0, 0, 0, 0, 1, 1, 1, 0, -1, -1, -1, -1]
        self._sail.write(page, np.array([row], np.float32))
        at = x, foot, (foot - y) / KZ
        rows = [
            glowrow(GLOW, at, (190.0, 190.0), light_of("ember", 0.13), before=-6.0),
            glowrow(GLOW, at, (88.0, 96.0), light_of("ember", 0.16), before=-6.0),
        ]
        self._halo.write(table(rows))

    def _write_cord(self, passed: float, look: KiteLook, hold: Point) -> None:
        at, roll = self._flight.at, self._flight.roll
        straight = hypot(at[0] - hold[0], at[1] - hold[1])
        slack = 1.004 if look.aloft else 1.07
        pull_x, pull_y = look.pull
        wind = pull_x * 240.0 + 60.0, pull_y * 170.0
        self._string.step(passed, hold, at, (0.3 * wind[0], 0.3 * wind[1]), straight * slack)
        down = (FOOT[1] - BRIDLE[1]) * SCALE
        low = at[0] + down * float(np.sin(roll)), at[1] - down * float(np.cos(roll))
        flutter = 260.0 * float(np.sin(self._seconds * 6.0))
        drag = -1.2 if look.aloft else 1.0
        # Where it would hang before its holder it swings aside.
        aside = 160.0 * abs(pull_y) + drag * wind[0]
        self._tail.step(passed, low, None, (aside, drag * wind[1] + flutter))
        tail = self._tail.points
        rows = _pieces(tail, _CREAM, 0.7)
        for k, knot in enumerate(_BOWS):
            rows += _bow(tail, knot, _PALE if k % 2 else _ORANGE)
        self._tied.write(np.array(rows, np.float32))
        rows = _pieces(self._string.points, _CREAM, 0.85)
        if not look.held:
            x, y = hold
            rows.append((x, y + 3.0, x + 3.0, y - 15.0, 2.2, 1.4, *(linear("#8a5a3a") * 0.6)))
        self._pieces.write(np.array(rows, np.float32))

    def _write_hoops(self, look: KiteLook, dreamer: Dreamer, seconds: float) -> None:
        rows: list[tuple[float, ...]] = []
        for x, y, radius in self._landings:
            swell = 1.0 + 0.03 * float(np.sin(seconds * 2.1))
            rows.append((x, y, radius * swell, 0.0, *_RING, 9.0))
            rows.append((x, y, radius * 0.64 * swell, 0.0, *_RING, 5.0))
        if look.aloft:
            light, dashes = (_SAFE, 0.0) if look.safe else (_UNSAFE, 9.0)
            rows.append((dreamer.x, dreamer.y, 21.0, dashes, *light, 4.0))
        self._hoops.write(np.array(rows, np.float32).reshape(-1, 8))

    def draw_floor(self, light: Framebuffer) -> None:
        """Rings of light, where one would come down and where one should."""
        self._breeze.take_light(light.color_attachments[0])
        self._gl.draw_lightening()
        self._hoops.render(self._hoop)

    def draw_standing(self) -> None:
        """Grass, and the sail with its lit edge, the tail behind it."""
        self._breeze.draw_standing()
        self._gl.draw_lightening()
        self._halo.render(self._glow)
        ctx = self._gl.ctx
        self._gl.draw_covering(ctx.DEPTH_TEST)
        ctx.active_framebuffer.depth_mask = False
        self._cord.set(u_foot=self._foot)
        self._tied.render(self._cord)
        ctx.active_framebuffer.depth_mask = True
        ctx.enable_only(ctx.DEPTH_TEST)
        self._sail.render(self._shell)
        self._sail.render(self._fold)

    def draw_light(self) -> None:
        """The wind, and the string over it all."""
        self._breeze.draw_light()
        self._gl.draw_covering()
        self._pieces.render(self._cord)


def _pieces(points: NDArray[np.float64], light: Floats, half: float) -> list[tuple[float, ...]]:
    return [
        (*a, *b, half, half, *light)
        for a, b in zip(points[:-1].tolist(), points[1:].tolist(), strict=True)
    ]


def _bow(points: NDArray[np.float64], knot: int, light: Floats) -> list[tuple[float, ...]]:
    """Two wings of paper tied into the tail at a knot."""
    x, y = points[knot].tolist()
    dx, dy = (points[knot] - points[knot - 1]).tolist()
    length = hypot(dx, dy) or 1.0
    across = -dy / length * 9.5, dx / length * 9.5
    return [(x, y, x + s * across[0], y + s * across[1], 0.8, 5.2, *light) for s in (1.0, -1.0)]


def _unseen(_live: LiveGust, _seconds: float, _part: float) -> None:
    """Under the evening the grass, seeds and threads show the wind."""


KINDS: Final = (
    Kind(Kite, LiveKite, look, KitePass),
    Kind(Gust, LiveGust, _unseen, lambda _gl, _place: KindPass(), sky=evening.SKY),
)
