"""The torn ceiling: the crack widens, slabs come down through its light and are dust."""

from dataclasses import replace
from itertools import pairwise

from game.sim.scenes import CRACKS, FALLS
from game.view.fold import slab
from game.view.glow.rows import CONE, RING
from game.view.places.hall.crack import crack_glows
from game.view.places.hall.pulpit import Podium
from game.view.places.hall.sceneglow import scene_glows
from game.view.places.hall.score import Played
from game.view.places.hall.slabs import COUNT, dropping, fallen
from game.view.shares import whole
from game.view.snapshot import Dreamer, Snapshot

PODIUM = Podium(600.0, 300.0, 302.0)
VIEW = (1280.0, 720.0)
CUED = Snapshot(2.0, (400.0, 200.0), Dreamer(600.0, 360.0), state="cued", shares=whole("cued"))


def at(ticks: float) -> Snapshot:
    return replace(CUED, played=Played(ticks=ticks))


def light(shot: Snapshot) -> float:
    return sum(
        sum(row[8:11]) * row[4] * row[5] for part in crack_glows(PODIUM, shot, VIEW) for row in part
    )


def test_the_crack_opens_wide_and_shafts_come_down() -> None:
    assert light(at(CRACKS + 120.0)) > 3.0 * light(at(-1.0))
    _, front = crack_glows(PODIUM, at(CRACKS + 120.0), VIEW)
    assert any(row[6] == CONE for row in front)
    _, front = crack_glows(PODIUM, at(-1.0), VIEW)
    assert not any(row[6] == CONE for row in front)


def test_the_crack_goes_out_as_the_wall_is_opened() -> None:
    half = replace(at(FALLS + 60.0), shares=(0.0, 0.5, 0.5), state="crowned")
    assert 0.0 < light(half) < light(at(FALLS - 1.0))
    assert light(replace(half, shares=whole("crowned"))) == 0.0


def test_every_slab_falls_once_and_lands_where_it_fell() -> None:
    landed = set()
    for ticks in range(CRACKS, CRACKS + 320):
        for one in dropping(PODIUM, float(ticks)):
            assert one.height >= 0.0
        landed |= {(x, y) for x, y, _ in fallen(PODIUM, float(ticks))}
    assert len(landed) == COUNT
    assert list(dropping(PODIUM, FALLS)) == []
    assert list(dropping(None, CRACKS + 50.0)) == []


def test_a_slab_speeds_up_and_turns() -> None:
    ticks = next(
        t for t in range(CRACKS, CRACKS + 40) if len(list(dropping(PODIUM, float(t)))) == 1
    )
    seen = [next(iter(dropping(PODIUM, ticks + 3.0 * k))) for k in range(4)]
    drops = [a.height - b.height for a, b in pairwise(seen)]
    assert drops == sorted(drops)
    assert len({one.page for one in seen}) > 1


def test_slabs_are_folded_in_every_pose_alike() -> None:
    for shape in range(slab.SHAPES):
        assert {len(slab.slab(shape, pose)) for pose in range(slab.POSES)} == {
            len(slab.slab(shape, 0))
        }


def test_dust_rings_out_where_one_lands_and_rises_where_the_wall_fell() -> None:
    ticks = next(t for t in range(CRACKS, CRACKS + 300) if list(fallen(PODIUM, float(t))))
    behind, front = scene_glows(PODIUM, at(ticks + 4.0))
    assert any(row[6] == RING for row in behind)
    assert front
    _, dust = scene_glows(PODIUM, at(FALLS + 40.0))
    assert len(dust) > 20
    assert scene_glows(PODIUM, at(-1.0)) == ([], [])


def test_lights_stand_on_the_podium_in_the_hush() -> None:
    _, front = scene_glows(PODIUM, replace(CUED, played=Played(hush=1.0)))
    assert sum(row[6] == CONE for row in front) == 3
