"""Part lines say what the rules say: inside one that acts it bears, and nowhere else."""

from __future__ import annotations

from random import Random

import pytest

from game.sim.controls import NEUTRAL
from game.sim.geometry import contains, nearest
from game.sim.level import CraneSpot
from game.sim.part import Part
from game.sim.parts.blade import Blade
from game.sim.parts.bleed import Bleed
from game.sim.parts.flap import Flap
from game.sim.parts.gear import Gear
from game.sim.parts.gust import Gust
from game.sim.parts.plate import Plate
from game.sim.parts.ribbon import Ribbon
from game.sim.plane import KY
from game.view.hud.partlines import crane_lines, part_lines
from tests.worlds import box, play, world

ROOM = "\n".join(["@" + "." * 15] + ["." * 16] * 9)
GEAR = Gear(1, 500.0, 300.0, 200.0, 200.0 * KY, steps=16, step_ticks=30)
BEARING: list[tuple[Part, ...]] = [
    (GEAR,),
    (Plate(2, box(300, 200, 500, 300), period=240, down=100),),
    (GEAR, Plate(2, box(520, 250, 650, 340), gear=1, period=400, down=60)),
    (Bleed(3, ((200.0, 200.0), (600.0, 200.0), (600.0, 500.0)), 80.0, 2.0, 600, 60, 200),),
    (Flap(4, box(300, 200, 500, 300), ((300.0, 300.0), (500.0, 300.0))),),
    (Ribbon(5, ((200.0, 200.0), (600.0, 400.0)), 120.0, 3.0),),
]


@pytest.mark.parametrize("parts", BEARING, ids=lambda parts: type(parts[-1]).__name__)
def test_a_part_bears_where_its_lines_say_at_every_time(parts: tuple[Part, ...]) -> None:
    room = world(ROOM, parts=parts)
    live, chance = room.parts.all[-1], Random(7)
    held = 0
    for _ in range(40):
        play(room, NEUTRAL, 17)
        lines = [line for line in part_lines(live) if line.closed]
        for _ in range(60):
            x, y = chance.uniform(100.0, 800.0), chance.uniform(100.0, 600.0)
            ends = [nearest(line.outline, x, y) for line in lines]
            if any(abs(a - x) + abs(b - y) < 6.0 for a, b in ends):
                continue  # a circle is drawn with corners
            told = any(line.acts and contains(line.outline, x, y) for line in lines)
            assert told == (live.footing(x, y) is not None), (room.tick, x, y)
            held += told
    assert held


def test_a_blade_shoves_whoever_stands_in_its_lines_and_a_gust_blows_in_its_own() -> None:
    line = ((500.0, 300.0), (700.0, 300.0))
    blade = Blade(1, line, 500.0, 300.0, period=400)
    gust = Gust(2, box(100, 100, 400, 400), 1.0, 0.0, 3.0, period=200, blows=80)
    room = world(ROOM, parts=(blade, gust))
    swept, blown = room.parts.all
    seen = set()
    for _ in range(30):
        play(room, NEUTRAL, 13)
        (band,) = part_lines(swept)
        x = sum(p[0] for p in band.outline) / 4 + 0.5
        y = sum(p[1] for p in band.outline) / 4 + 0.5
        assert swept.shove(x, y) != (0.0, 0.0)
        (area,) = part_lines(blown)
        assert area.acts == (blown.wind(250.0, 250.0) != (0.0, 0.0))
        seen.add(area.acts)
    assert seen == {True, False}


def test_cranes_are_outlined_until_they_are_caught() -> None:
    spots = (CraneSpot(1, 1, 300.0, 300.0), CraneSpot(2, 2, 500.0, 300.0))
    room = world(ROOM, cranes=spots)
    assert len(list(crane_lines(room))) == 2
    room.flock.catch(0)
    (left,) = crane_lines(room)
    assert contains(left.outline, float(room.flock.x[1]), float(room.flock.y[1]))
