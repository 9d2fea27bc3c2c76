"""The kite as it is drawn: what it says of itself, and that all of it is seen."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from game.levels.campaign import Campaign
from game.profile import paths
from game.sim.controls import NEUTRAL, Button
from game.sim.parts.gust import Gust
from game.sim.parts.kite import Kite
from game.view.gl.context import Gl
from game.view.gl.frame import FrameBlock
from game.view.kinds.kite import KitePass
from game.view.kinds.registry import looks
from game.view.offscreen import Offscreen
from game.view.passes.evening import EveningPass
from game.view.place import Place
from game.view.places.memories.kiteflight import KiteLook
from game.view.snapshot import Dreamer, Snapshot
from tests.worlds import box, play, press, world

WIND = Gust(6, box(0.0, 0.0, 1280.0, 64.0), 1.0, 0.0, 3.0, 400, 120, 340)
KITE = Kite(5, 40.0, 32.0)
FIELD = "@." + " " * 18
FOUND = Campaign.open(paths.maps(), (paths.shipped(),)).place("kite")
PLACE = Place.of(FOUND.level, FOUND.tilemap)
VIEW = (0.0, 688.0, 1280.0, 720.0)


def told(ticks: int) -> KiteLook:
    w = world(FIELD, parts=(KITE, WIND))
    play(w, press(Button.ACT))
    play(w, NEUTRAL, ticks)
    look = looks(w, ticks / 60, 1.0)[5]
    assert isinstance(look, KiteLook)
    return look


def test_its_look_tells_the_front_that_comes_and_the_wind_that_blows() -> None:
    early, late = told(10).winds[0], told(50).winds[0]
    assert early[0] == late[0] == 0.0
    assert 0.0 < early[1] < late[1] < 1.0
    assert told(90).winds[0] == (1.0, 2.0)
    assert told(250).winds[0] == (0.0, -1.0)


def test_its_look_tells_whether_there_is_ground_below() -> None:
    assert told(10).safe
    flown = told(130)
    assert flown.aloft
    assert not flown.safe


def drawn(offscreen: Offscreen, look: KiteLook, part: str) -> NDArray[np.uint8]:
    """One part of the pass alone, on black."""
    gl, block = Gl(offscreen.ctx, hdr=True), FrameBlock(offscreen.ctx)
    target, light = gl.target((640, 360), dtype="f1", depth=True), gl.target((32, 18))
    id_ = next(p.id for p in PLACE.level.parts if isinstance(p, Kite))
    with gl.guarded():
        light.use()
        light.clear(color=(255, 255, 255, 255))
        kind = KitePass(gl, PLACE)
        for k in range(30):
            shot = Snapshot(k / 60, VIEW[:2], Dreamer(640.0, 1100.0, 70.0), parts={id_: look})
            kind.write(shot, VIEW)
        block["view"], block["tone"] = VIEW, (1.3, 0.0)
        block["scene"] = (0.5, 2.0, 640, 360)
        block["up"] = block["key_colour"] = (1.0, 1.0, 1.0, 1.0)
        block.send()
        other = gl.target((640, 360), dtype="f1", depth=True)
        other.use()
        kind.draw_floor(light)
        target.use()
        target.clear()
        getattr(kind, part)(*((light,) if part == "draw_floor" else ()))
    return np.frombuffer(target.read(components=3), np.uint8).reshape(360, 640, 3)


def winds(force: float) -> tuple[tuple[float, float], ...]:
    count = sum(isinstance(p, Gust) for p in PLACE.level.parts)
    return ((force, 2.0 if force else -1.0),) * count


STILL = KiteLook(False, False, (0.0, 0.0), (300.0, 1130.0), True, winds(0.0))
FLOWN = KiteLook(True, True, (4.2, 0.0), (300.0, 1130.0), False, winds(1.0))


def test_sail_and_grass_stand_and_the_string_is_drawn_over_them(offscreen: Offscreen) -> None:
    assert drawn(offscreen, FLOWN, "draw_standing").max() > 60
    assert drawn(offscreen, FLOWN, "draw_light").max() > 100


def test_threads_are_plainer_while_it_blows(offscreen: Offscreen) -> None:
    still, blown = (int(drawn(offscreen, at, "draw_light").sum()) for at in (STILL, FLOWN))
    assert blown > 1.5 * still


def test_a_ring_under_who_flies_tells_ground_from_none(offscreen: Offscreen) -> None:
    def under(look: KiteLook) -> list[float]:
        seen = drawn(offscreen, look, "draw_floor")[::-1]
        return [float(v) for v in seen[190:226, 300:342].reshape(-1, 3).mean(0)]

    assert max(under(STILL)) < 1.0
    red, _, blue = under(FLOWN)
    assert red > blue
    red, _, blue = under(replace(FLOWN, safe=True))
    assert blue > red


def test_the_evening_glows_below_and_is_dark_above(offscreen: Offscreen) -> None:
    gl, block = Gl(offscreen.ctx, hdr=True), FrameBlock(offscreen.ctx)
    target = gl.target((640, 360), dtype="f1")
    with gl.guarded():
        evening = EveningPass(gl, PLACE)
        block["view"], block["sight"], block["tone"] = VIEW, VIEW, (1.3, 0.0)
        block.send()
        target.use()
        evening.draw(VIEW)
    rows = np.frombuffer(target.read(components=3), np.uint8).reshape(360, 640, 3)[::-1]
    assert rows[:120].mean() < 12
    assert rows[-20:, :, 0].mean() > 60
    assert rows[-20:, :, 0].mean() > 2 * rows[-20:, :, 2].mean()
