"""What a fluorescent shows: bars, a shaft of light, embers, sparks."""

from dataclasses import replace

import numpy as np

from game.sim.level import Tube
from game.sim.plane import KZ
from game.view.glow.rows import BAR, CONE, STREAK, Row
from game.view.place import Place
from game.view.places.office.tubeglow import SPARKS, tube_glows
from game.view.places.office.tubes import BANDS, shown
from game.view.snapshot import Dreamer, Effect, Snapshot
from tests.worlds import box, level

ROOM = "\n".join(["." * 20] * 10)
TUBE = Tube(124, box(600, 100, 700, 300), 650.0, 200.0, 170.0, 180.0)
PLACE = Place.of(level(ROOM, tubes=(TUBE,)))
KIND = 6
VIEW = (1280.0, 720.0)


def seen(died: int | None, tick: int) -> tuple[list[Row], list[Row]]:
    dead = {} if died is None else {TUBE.id: died}
    shot = Snapshot(1.0, (0.0, 0.0), Dreamer(600, 400), tubes=shown((TUBE,), dead, tick))
    return tube_glows(PLACE, shot, VIEW)


def test_a_tube_is_drawn_length_by_length_from_end_to_end() -> None:
    _, front = seen(None, 40)
    bars = [row for row in front if row[KIND] == BAR]
    assert len(bars) == BANDS
    assert min(row[0] - row[4] for row in bars) == TUBE.x - TUBE.width / 2
    assert max(row[0] + row[4] for row in bars) == TUBE.x + TUBE.width / 2


def test_a_shaft_of_light_stands_on_the_floor_beneath_it_only_while_it_burns() -> None:
    (shaft,) = [row for row in seen(None, 40)[0] if row[KIND] == CONE]
    assert shaft[2] * KZ - shaft[5] == 0.0
    assert shaft[2] * KZ + shaft[5] == TUBE.height
    behind, front = seen(0, 5000)
    assert behind == []
    assert 0 < len(front) <= 4, "an ember at one end"
    assert len({row[0] for row in front}) == 1


def test_sparks_fall_bounce_and_never_go_through_the_floor() -> None:
    heights: dict[int, list[float]] = {}
    for k in range(90):
        spit = Effect("tube", 700.0, 200.0, 170.0 / KZ, k / 60, 77)
        shot = replace(Snapshot(1.0, (0.0, 0.0), Dreamer(600, 400)), effects=(spit,))
        _, front = tube_glows(PLACE, shot, VIEW)
        assert len(front) <= SPARKS
        assert all(row[KIND] == STREAK and row[2] >= 0.0 for row in front)
        heights[k] = [row[2] for row in front]
    assert min(min(h, default=99.0) for h in heights.values()) < 15.0
    assert np.mean(heights[15]) > np.mean(heights[45])


def test_a_tube_far_outside_the_view_costs_nothing() -> None:
    shot = Snapshot(1.0, (3000.0, 0.0), Dreamer(600, 400), tubes=shown((TUBE,), {}, 40))
    assert tube_glows(PLACE, shot, VIEW) == ([], [])
