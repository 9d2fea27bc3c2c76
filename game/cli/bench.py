"""``starfloor bench``: what the game costs, each figure beside its rival, in one run."""

from __future__ import annotations

import json
import platform
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from statistics import fmean, median
from tempfile import TemporaryDirectory
from time import get_clock_info, perf_counter, thread_time
from typing import Any, Final

import numpy as np
import pymunk

from game.cli.bench_draw import race, storm_rows
from game.cli.bench_frame import frames, silent
from game.cli.bench_load import costs
from game.cli.bench_run import resimulated
from game.cli.bench_sound import TICK, tick_and_read
from game.cli.parser import Parser
from game.sim.air import Air
from game.sim.chance import chance
from game.sim.chipmunk import Space
from game.sim.crowd import CELL, CROWD
from game.sim.flight import BEAT_TICKS, FLOATS, fly
from game.sim.flock import Flock
from game.sim.level import CraneSpot
from game.sim.space import LOW, TALL
from game.sim.steering import FILTERS
from game.sim.storm import FADE, LOOKS, RADIUS, Storm, swirl
from game.sim.trig import unit

clock: Final = thread_time if get_clock_info("thread_time").resolution < 1e-6 else perf_counter
"""Time spent at work, where it can be told finely: a busy neighbour counts for nobody."""

PLACES: Final = (
    *("office", "hall", "chasm", "gears", "cliff", "sun", "chamber"),
    *("corridor", "kite", "report", "letter", "threshold"),
)
"""Each has a recorded run of its own."""
_SKY: Final = (0.0, 0.0, 5376.0, 3200.0)
_WALLS: Final = 300
_WARM: Final = 100
_PARTS_SHOWN: Final = 10


@dataclass(frozen=True, slots=True)
class Row:
    """One figure. ``figure`` is a ratio (``x``) or microseconds (``us``)."""

    name: str
    what: str
    figure: float
    unit: str
    bound: float | None
    at_least: bool
    """Whether the bound is a least figure, else it is a greatest one."""
    ours_us: float
    rival_us: float
    parts: dict[str, float] = field(default_factory=dict)
    """Microseconds of what it is made of, the dearest first."""

    @property
    def met(self) -> bool:
        """Whether the bound is kept; figures without one always are."""
        if self.bound is None:
            return True
        return self.figure >= self.bound if self.at_least else self.figure <= self.bound


def run(argv: Sequence[str]) -> int:
    """Measure and print one line a figure; 1 if a bound is missed."""
    parser = Parser("starfloor bench", description=__doc__)
    parser.add_argument("--json", metavar="FILE", type=Path, help="write the figures there")
    parser.add_argument("--only", metavar="NAME", choices=BENCHES, help="|".join(BENCHES))
    parser.add_argument("--quick", action="store_true", help="a tenth of the ticks, rougher")
    options = parser.parse_args(argv)
    share = 0.1 if options.quick else 1.0
    rows = []
    for name, bench in BENCHES.items():
        if options.only in (None, name):
            row = bench(name, share)
            rows.append(row)
            print(_line(row), flush=True)
            if row.parts:
                print(_made_of(row.parts), flush=True)
    if options.json is not None:
        report = {"machine": _machine(), "rows": [asdict(row) | {"met": row.met} for row in rows]}
        try:
            options.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
        except OSError as error:
            print(f"starfloor bench: {options.json}: {error.strerror}", file=sys.stderr)
            return 2
    return 0 if all(row.met for row in rows) else 1


def _line(row: Row) -> str:
    figure = f"{row.figure:.2f} x" if row.unit == "x" else f"{row.figure:.1f} us"
    sign = ">=" if row.at_least else "<="
    bound = "" if row.bound is None else f"{sign} {row.bound:g} {row.unit}"
    verdict = "" if row.bound is None else "ok" if row.met else "MISSED"
    sides = f"{row.ours_us:.0f} us against {row.rival_us:.0f} us"
    return f"{row.name:19}{figure:>12}  {bound:9} {verdict:7} {row.what} ({sides})"


def _made_of(parts: dict[str, float]) -> str:
    return "  " + ", ".join(f"{part} {us:.0f}" for part, us in list(parts.items())[:_PARTS_SHOWN])


def _machine() -> dict[str, str]:
    return {
        "processor": platform.processor() or platform.machine(),
        "system": platform.platform(),
        "python": platform.python_version(),
        "numpy": np.__version__,
        "pymunk": str(pymunk.version),
    }


def _timed(work: Callable[[], object]) -> float:
    """Microseconds of one call."""
    start = clock()
    work()
    return (clock() - start) * 1e6


# -- the storm


def _sky(count: int) -> Space:
    """A space with low walls strewn over it, fit for ``count`` birds."""
    space = Space()
    space.iterations = 4
    space.use_spatial_hash(64.0, 4 * count)
    left, top, right, bottom = _SKY
    for i in range(_WALLS):
        x = left + (right - left) * chance(7, i, 1)
        y = top + (bottom - top) * chance(7, i, 2)
        end = x + 160 * chance(7, i, 3) - 80, y + 160 * chance(7, i, 4) - 80
        wall = pymunk.Segment(space.static_body, (x, y), end, 0.0)
        wall.filter = pymunk.ShapeFilter(categories=LOW)
        space.add(wall)
    return space


class _Ours:
    """The storm as the game runs it."""

    def __init__(self, count: int) -> None:
        self.space = _sky(count)
        self.storm = Storm(self.space, count, _SKY, 1)
        self.ticks = 0

    def tick(self) -> None:
        self.storm.step(self.ticks)
        self.space.step(1.0)
        self.storm.settle()
        self.ticks += 1


class _Bare:
    """The same bodies and shapes in a space of their own, brought to the same state each tick."""

    def __init__(self, count: int) -> None:
        self.space = _sky(count)
        self.bodies = []
        for _ in range(count):
            body = pymunk.Body(1.0, float("inf"))
            shape = pymunk.Circle(body, RADIUS)
            shape.filter = FILTERS[LOW | TALL]
            self.space.add(body, shape)
            self.bodies.append(body)

    def follow(self, ours: _Ours) -> None:
        for mine, other in zip(self.bodies, ours.storm.bodies, strict=True):
            mine.position = other.position
            mine.velocity = other.velocity

    def tick(self) -> None:
        self.space.step(1.0)


class _Usual(_Bare):
    """The usual way: a Python ``velocity_func`` a body that flies the same model, bird by bird."""

    def __init__(self, ours: _Ours) -> None:
        storm = ours.storm
        super().__init__(len(storm.x))
        self.follow(ours)
        self.flow, self.air = swirl(_SKY), Air(1)
        self.crowd: Counter[tuple[int, int]] = Counter()
        self.ticks = 0
        still = np.zeros(len(storm.x))
        rows = [still, still, storm.z, still, storm.hx, storm.hy, still, storm.phase, still, still]
        for i, bird in enumerate(np.array(rows).T.tolist()):
            self.bodies[i].velocity_func = self._pilot(i, bird)

    def tick(self) -> None:
        if self.ticks % LOOKS == 0:
            self.crowd = Counter(self._cell(*body.position) for body in self.bodies)
        self.space.step(1.0)
        self.ticks += 1

    @staticmethod
    def _cell(x: float, y: float) -> tuple[int, int]:
        return int(x // CELL), int(y // CELL)

    def _pilot(self, i: int, bird: list[float]) -> Callable[[pymunk.Body, Any, float, float], None]:
        want = [1.0, 0.0, 2.0, 0.05, 30.0, 1.0 / BEAT_TICKS, 0.0, 0.0, 0.0]
        wall_x = wall_y = 0.0
        crowding = CROWD * 2.0

        def fly_on(body: pymunk.Body, _gravity: Any, _damping: float, _dt: float) -> None:
            nonlocal wall_x, wall_y
            vx, vy = body.velocity
            wall_x, wall_y = wall_x + vx - bird[0], wall_y + vy - bird[1]
            bird[0], bird[1] = vx, vy
            if (self.ticks + i) % LOOKS == 0:
                x, y = body.position
                flow_x, flow_y = self.flow(x, y, self.ticks, slice(i, i + 1))
                col, row = self._cell(x, y)
                at = self.crowd
                push_x = (at[col - 1, row] - at[col + 1, row]) * crowding
                push_y = (at[col, row - 1] - at[col, row + 1]) * crowding
                want[:2] = unit(flow_x + push_x + wall_x, flow_y + push_y + wall_y)
                want[-2:] = self.air.at(x, y, self.ticks)
                wall_x, wall_y = wall_x * FADE, wall_y * FADE
            bird[:] = fly(FLOATS, bird, want)
            body.velocity = bird[0], bird[1]

        return fly_on


def _storm(name: str, count: int, bound: float, rounds: int) -> Row:
    ours, bare = _Ours(count), _Bare(count)
    for _ in range(_WARM):
        ours.tick()
    bare.follow(ours)
    bare.tick()
    mine, other = [], []
    for _ in range(rounds):
        # Whole rounds of looks, since not all ticks of a storm cost the same.
        mine.append(fmean(_timed(ours.tick) for _ in range(LOOKS)))
        bare.follow(ours)
        other.append(_timed(bare.tick))
    us, rival = median(mine), median(other)
    what = f"a tick of {count} birds against a bare Space.step of the same bodies and shapes"
    return Row(name, what, us / rival, "x", bound, False, us, rival)


def _storm_10000(name: str, share: float) -> Row:
    return _storm(name, 10_000, 2.5, max(5, round(60 * share)))


def _storm_500(name: str, share: float) -> Row:
    return _storm(name, 500, 5.0, max(40, round(600 * share)))


def _usual_way(name: str, share: float) -> Row:
    count = 10_000
    ours = _Ours(count)
    for _ in range(_WARM):
        ours.tick()
    usual = _Usual(ours)
    mine, other = [], []
    for _ in range(max(3, round(12 * share))):
        mine += [fmean(_timed(ours.tick) for _ in range(LOOKS)) for _ in range(3)]
        other.append(_timed(usual.tick))
    us, rival = median(mine), median(other)
    what = f"a tick of {count} birds against a Python velocity_func a body with the same model"
    return Row(name, what, rival / us, "x", 20.0, True, us, rival)


# -- the cranes of a place


def _place(name: str, what: str, spots: Sequence[CraneSpot], share: float, runner: float) -> Row:
    """Time a flock's part of a tick against the step of a space with nothing in it."""
    space, empty = pymunk.Space(), pymunk.Space()
    flock = Flock(space, spots, 1)
    mine, other = [], []
    for tick in range(max(120, round(1800 * share))):
        start = clock()
        flock.step(tick, 0.0, 0.0, runner, False)
        wanted = clock()
        space.step(1.0)
        stepped = clock()
        flock.settle()
        mine.append((clock() - stepped + wanted - start) * 1e6)
        other.append(_timed(lambda: empty.step(1.0)))
    # The mean: what is thinned out over ticks must count.
    us, rival = fmean(mine), fmean(other)
    return Row(name, what, us, "us", None, False, us, rival)


def _perched_1000(name: str, share: float) -> Row:
    spots = [
        CraneSpot(i + 1, i + 1, 400.0 + 48 * (i % 40), 400.0 + 48 * (i // 40)) for i in range(1000)
    ]
    what = "a tick of 1000 cranes at rest, someone running past, against an empty Space.step"
    return _place(name, what, spots, share, 4.0)


def _flying_8(name: str, share: float) -> Row:
    spots = [
        CraneSpot(i + 1, i + 1, 120.0 * (i - 4), 90.0 * (i % 3), perched=False) for i in range(8)
    ]
    what = "a tick of 8 cranes in the air, against an empty Space.step"
    return _place(name, what, spots, share, 0.0)


# -- drawing


def _draw_5000(name: str, share: float) -> Row:
    us, rival = race(5000, max(8, round(60 * share)))
    what = "a frame of 5000 moving cranes against arcade.SpriteList with the same 5000 as sprites"
    return Row(name, what, us / rival, "x", 1.25, False, us, rival)


def _draw_storm(name: str, share: float) -> Row:
    us, rival = race(5000, max(8, round(60 * share)), storm_rows(5000))
    what = "a frame of the storm of 5000 against arcade.SpriteList with the same 5000 as sprites"
    return Row(name, what, us / rival, "x", 1.25, False, us, rival)


def _frame(place: str, name: str, share: float) -> Row:
    us, unit, parts = frames(place, max(8, round(60 * share)))
    what = f"a frame of the {place} at low, 1280 x 720, against one picture scaled to the window"
    return Row(name, what, us / unit, "x", None, False, us, unit, parts)


def _python_frame(name: str, share: float) -> Row:
    us, rival = silent("hall", max(40, round(600 * share)), clock)
    what = "Python of a tick and a frame of the hall, against moving 100 arcade sprites"
    return Row(name, what, us, "us", None, False, us, rival)


# -- reading


def _load(name: str, share: float) -> Row:
    edge = 1000 if share >= 1.0 else 120
    with TemporaryDirectory() as folder:
        ours, theirs = costs(edge, Path(folder))
    what = f"reading {edge} x {edge} x 4 tiles and 2000 objects, against arcade.load_tilemap"
    bound = None
    if share >= 1.0:
        bound = 50.0
        what += f", which takes {theirs.kilobytes / ours.kilobytes:.0f} times the memory"
    us, rival = ours.seconds * 1e6, theirs.seconds * 1e6
    return Row(name, what, rival / us, "x", bound, True, us, rival)


def _resimulate(name: str, share: float) -> Row:
    us, real = resimulated(max(1, round(5 * share)), _timed)
    what = "a whole any% run played again without a window on one core, against real time"
    return Row(name, what, real / us, "x", 100.0, True, us, real)


def _mixer(name: str, share: float) -> Row:
    us, rival = tick_and_read(max(120, round(1200 * share)), clock)
    part = us / TICK
    what = "a tick of the mixer while everything plays, as a part of one core,"
    what += " against reading as much of its four stems"
    return Row(name, what, part, "x", 0.1, False, us, rival)


BENCHES: Final[dict[str, Callable[[str, float], Row]]] = {
    "storm-10000": _storm_10000,
    "storm-500": _storm_500,
    "storm-usual": _usual_way,
    "perched-1000": _perched_1000,
    "flying-8": _flying_8,
    "draw-5000": _draw_5000,
    "draw-storm": _draw_storm,
    **{f"draw-low-{place}": partial(_frame, place) for place in PLACES},
    "python-frame": _python_frame,
    "load-map": _load,
    "mixer": _mixer,
    "resimulate": _resimulate,
}
