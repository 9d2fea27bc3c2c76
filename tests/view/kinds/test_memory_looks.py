"""Paper that folds and ink that dries: what is told of them, and what is seen."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from game.sim.controls import NEUTRAL, Button
from game.sim.parts.bleed import Bleed
from game.sim.parts.flap import TURN_TICKS, Flap
from game.view.gl.context import Gl
from game.view.gl.frame import FrameBlock
from game.view.kinds.bleed import BleedLook, BleedPass, band
from game.view.kinds.flap import FlapLook, FlapPass
from game.view.kinds.kind import KindPass
from game.view.kinds.registry import looks
from game.view.offscreen import Offscreen
from game.view.place import Place
from game.view.shapes.lift import OVER, carried
from game.view.snapshot import Dreamer, Snapshot
from tests.worlds import LEFT, box, level, play, press, world

Pixels = NDArray[np.float32]

FLAP = Flap(5, box(320.0, 60.0, 576.0, 240.0), ((320.0, 60.0), (320.0, 240.0)))
INK = Bleed(5, ((64.0, 180.0), (576.0, 180.0)), 64.0, 2.0, 900, 100, 300)
SHORT = Flap(5, box(256.0, 0.0, 512.0, 64.0), ((256.0, 0.0), (256.0, 64.0)), folded=True)


def drawn(offscreen: Offscreen, kind: type[KindPass], part: Flap | Bleed, look: object) -> Pixels:
    """(360, 640, 3) of the floor over nothing, row 0 at the top, scene light."""
    gl, block = Gl(offscreen.ctx, hdr=True), FrameBlock(offscreen.ctx)
    view = (0.0, 0.0, 640.0, 360.0)
    target, light = gl.target((640, 360)), gl.target((8, 8))
    with gl.guarded():
        made = kind(gl, Place.of(level("@" + "." * 9, parts=(part,), sky="paper")))  # type: ignore[call-arg]
        made.write(Snapshot(0.0, (0.0, 0.0), Dreamer(0, 0), parts={5: look}), view)
        block["view"], block["scene"] = view, (1.0, 1.0, 640.0, 360.0)
        block["key"], block["key_colour"] = (-0.3, 0.0, 0.95, 1.0), (0.3, 0.3, 0.3)
        block["up"], block["tone"] = (0.1, 0.1, 0.1, 0.0), 1.3
        block.send()
        light.clear(color=(0, 0, 0, 255))
        target.use()
        target.clear()
        made.draw_floor(light)
    raw = np.frombuffer(target.read(components=3, dtype="f2"), np.float16)
    return raw.reshape(360, 640, 3)[::-1].astype(np.float32)


def test_a_flap_tells_how_far_it_has_turned() -> None:
    w = world("...@    ....", parts=(Flap(5, SHORT.outline, SHORT.crease),))
    assert looks(w, 0.0, 1.0)[5] == FlapLook(0.0)
    play(w, press(Button.ACT))
    seen = []
    for _ in range(TURN_TICKS + 2):
        play(w, NEUTRAL)
        look = looks(w, 0.0, 1.0)[5]
        assert isinstance(look, FlapLook)
        seen.append(look.over)
    assert seen == sorted(seen)
    assert 0.0 < seen[0] < 0.1
    assert seen[-1] == 1.0


def test_who_is_taken_over_is_lifted_and_set_down() -> None:
    w = world("...@    ....", parts=(SHORT,))
    play(w, LEFT, 3)
    play(w, press(Button.ACT))
    heights = []
    for _ in range(TURN_TICKS + 2):
        play(w, NEUTRAL)
        heights.append(carried(w.parts.all))
    assert max(heights) == pytest.approx(OVER, rel=0.01)
    assert heights[-1] == 0.0


def test_it_is_drawn_where_it_lies(offscreen: Offscreen) -> None:
    flat, over = (drawn(offscreen, FlapPass, FLAP, FlapLook(k)) for k in (0.0, 1.0))
    assert flat[100:200, 400:500].mean() > 0.02
    assert flat[100:200, 140:240].max() == 0.0
    assert over[100:200, 400:500].max() == 0.0
    assert over[100:200, 140:240].mean() > flat[100:200, 400:500].mean()


def test_turning_it_rises_above_both_its_places(offscreen: Offscreen) -> None:
    turning = drawn(offscreen, FlapPass, FLAP, FlapLook(0.5))
    assert turning[:50].max() > 0.0
    assert drawn(offscreen, FlapPass, FLAP, FlapLook(0.0))[:50].max() == 0.0


def test_the_ink_tells_where_in_its_period_it_is() -> None:
    w = world("@.........", parts=(Bleed(5, INK.line, 64.0, 2.0, 60, 10, 20, phase=30),))
    play(w, NEUTRAL, 10)
    assert looks(w, 0.0, 1.0)[5] == BleedLook(40.0)
    play(w, NEUTRAL, 25)
    assert looks(w, 0.0, 1.0)[5] == BleedLook(5.0)


def test_ones_own_ink_is_not_red_and_never_goes(offscreen: Offscreen) -> None:
    own = replace(INK, after="the last line")
    w = world("@.........", parts=(own,))
    play(w, NEUTRAL, 10)
    unwritten = looks(w, 0.0, 1.0)[5]
    middle = (slice(165, 195), slice(200, 300))
    assert drawn(offscreen, BleedPass, own, unwritten)[middle][..., 2].mean() < 0.01
    for since in (130.0, 300.0, 9000.0):
        red, _, blue = drawn(offscreen, BleedPass, own, BleedLook(since))[middle].mean((0, 1))
        assert blue > 1.3 * red
        assert blue > 0.02


def test_a_band_runs_along_its_line_and_beyond_its_ends() -> None:
    rows = band(INK.line, INK.width)
    assert rows[0, 2] == -96.0
    assert rows[2, 2] == 0.0
    assert rows[-1, 2] == 512.0 + 96.0
    assert {float(v) for v in rows[:, 3]} == {-72.0, 72.0}


def test_wet_ink_shines_and_dry_ink_does_not_and_what_is_gone_is_gone(
    offscreen: Offscreen,
) -> None:
    middle = (slice(165, 195), slice(200, 300))
    # the front passes there 93 ticks after it began
    before, wet, dry, gone = (
        drawn(offscreen, BleedPass, INK, BleedLook(float(since)))[middle]
        for since in (20, 130, 300, 560)
    )
    assert before[..., 0].mean() < 0.01
    assert wet[..., 0].mean() > 2.0 * dry[..., 0].mean()
    assert dry[..., 0].mean() > 3.0 * gone[..., 0].mean()
    assert dry[..., 0].mean() > dry[..., 2].mean()


def test_ink_looks_dry_only_where_it_bears(offscreen: Offscreen) -> None:
    since = 240.0
    row = drawn(offscreen, BleedPass, INK, BleedLook(since))[176:184, :, 0].mean(0)
    dry_to = next(x for x in range(100, 560) if row[x : x + 6].mean() > 0.1)
    assert INK.bears(dry_to - 64.0 - 16.0, int(since))
    assert not INK.bears(dry_to - 64.0 + 40.0, int(since))
