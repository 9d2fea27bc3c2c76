"""What a catch, a dash and flow throw off."""

from math import pi

import numpy as np

from game.sim.plane import KZ
from game.view.glow import sparks
from game.view.glow.rows import FACET, RING, STREAK, WEDGE, Row
from game.view.snapshot import CRANE_ROW, FLAPPING, FOLDED, IN_REACH, Dreamer, Effect, Snapshot


def caught(age: float, dreamer_y: float = 420.0) -> list[Row]:
    return sparks.catch(Effect("catch", 500.0, 400.0, 40.0, age, 77), dreamer_y)


def dashed(age: float, angle: float = 0.0) -> tuple[list[Row], list[Row]]:
    amid: list[Row] = []
    front: list[Row] = []
    sparks.dash(Effect("dash", 500.0, 400.0, 40.0, age, 77, 1.0, angle), amid, front)
    return amid, front


def running(flow: int, pace: float = 1.0) -> Snapshot:
    return Snapshot(1.3, (0.0, 0.0), Dreamer(500.0, 400.0, heading=-pi / 2, pace=pace), flow=flow)


def test_the_ring_of_a_catch_is_44_px_with_22_rays_round_it() -> None:
    behind = caught(0.12)
    rings = [row for row in behind if row[6] == RING]
    assert abs(0.88 * rings[0][4] - 44.0) < 3
    rays = [row for row in behind if row[6] == STREAK and row[4] < 12]
    assert len(rays) == 22
    far = [np.hypot(x - 500.0, (z - 44.0) * KZ) for x, _, z, *_ in rays]
    assert min(far) > 44.0, "round it"


def test_a_catch_shines_behind_the_dreamer_wherever_the_crane_was() -> None:
    for dreamer_y in (340.0, 400.0, 460.0):
        assert all(row[1] + row[3] < dreamer_y for row in caught(0.2, dreamer_y))
    assert all(row[3] > 0.0 for row in caught(0.2, 460.0)), "before what it sat on"


def test_a_catch_only_fades() -> None:
    lights = [sum(sum(row[8:11]) for row in caught(age)) for age in (0.1, 0.3, 0.6)]
    assert lights[0] > lights[1] > lights[2]


def test_a_dash_draws_a_ribbon_of_three_widths_and_seven_lines_along_its_way() -> None:
    behind, front = dashed(0.15, angle=pi / 2)
    ribbon = [row for row in behind if row[6] == WEDGE]
    assert [row[5] for row in ribbon] == sorted((row[5] for row in ribbon), reverse=True)
    assert len(ribbon) == 3
    assert sum(row[6] == STREAK for row in behind) == 7
    assert all(row[7] == pi / 2 for row in behind)
    assert all(row[1] > 400.0 for row in ribbon), "southwards"
    assert all(row[6] == FACET for row in front)
    assert 3 < len(front) <= 9


def test_flow_draws_more_and_longer_streaks_the_longer_the_chain() -> None:
    counts, lengths = [], []
    for flow in (1, 2, 3):
        rows = sparks.flow(running(flow))
        counts.append(len(rows))
        lengths.append(rows[0][4])
    assert counts == sorted(set(counts))
    assert lengths == sorted(set(lengths))


def test_without_flow_or_standing_there_are_none() -> None:
    assert sparks.flow(running(0)) == []
    assert sparks.flow(running(3, pace=0.0)) == []


def test_streaks_lie_behind_who_runs() -> None:
    rows = sparks.flow(running(2))
    assert all(row[0] < 500.0 for row in rows), "running east"


def near(beat: float, posture: float = FLAPPING, gilt: float = IN_REACH) -> Snapshot:
    cranes = np.zeros((2, CRANE_ROW), np.float32)
    cranes[:, 11] = 1.0
    cranes[1, [0, 1, 5, 7, 11]] = 500.0, 400.0, beat, posture, gilt
    return Snapshot(1.0, (0.0, 0.0), Dreamer(460.0, 400.0), cranes=cranes)


def test_a_ring_shows_which_crane_is_in_reach_and_closes_on_the_down_beat() -> None:
    widths = [sparks.reached(near(beat))[0][4] for beat in (0.25, 0.5, 0.7, 0.75)]
    assert widths == sorted(widths, reverse=True)
    assert widths[0] > 1.5 * widths[-1]
    assert len(sparks.reached(near(0.75))) == len(sparks.reached(near(0.1, FOLDED))) == 1
    assert not sparks.reached(near(0.75, gilt=1.0))
