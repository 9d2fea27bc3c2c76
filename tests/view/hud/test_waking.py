"""What is drawn after waking: the closing line, the morning, the thanks."""

from dataclasses import replace

import numpy as np
import pytest
from arcade.gl import Framebuffer
from numpy.typing import NDArray

from game.view.hud.credits import CreditsState, length
from game.view.hud.morning import LINE_TICKS, ClosingState, MorningState
from game.view.hud.panels import Panel, Panels
from game.view.hud.state import SplitRow
from game.view.hud.tally import TallyState
from game.view.offscreen import Offscreen

SIZES = [(640, 360), (640, 480), (800, 1000), (1280, 720), (3440, 1440)]
DEEDS = tuple((str(7 * n), "fallen, and gone on") for n in range(8))


def drawn(offscreen: Offscreen, state: Panel, size: tuple[int, int]) -> NDArray[np.uint8]:
    picture: Framebuffer = offscreen.ctx.framebuffer(
        color_attachments=[offscreen.ctx.texture(size, components=4)]
    )
    picture.clear(color=(40, 40, 40, 255))
    Panels(offscreen.ctx, size).draw(state, picture)
    pixels = np.frombuffer(picture.read(components=3), np.uint8)
    return pixels.reshape(size[1], size[0], 3)[::-1]


def inside(pixels: NDArray[np.uint8], bare: NDArray[np.uint8]) -> bool:
    """Whether nothing was written at the very edge, to the left or right."""
    changed = np.abs(pixels.astype(int) - bare.astype(int)).max(-1) > 60
    return bool(changed.any() and not changed[:, :8].any() and not changed[:, -8:].any())


@pytest.mark.parametrize("size", SIZES)
def test_every_page_is_there_and_within_the_view(
    offscreen: Offscreen, size: tuple[int, int]
) -> None:
    line = "It opens outward. There is starlight on your tongue."
    pages: tuple[tuple[Panel, Panel], ...] = (
        (ClosingState(line, 140), ClosingState("", 140)),
        (CreditsState(600.0), CreditsState(0.0)),
        (
            TallyState(line, 9000, 4, 100, deeds=DEEDS, age=9_000),
            TallyState(line, 9000, 4, 100, age=0),
        ),
    )
    for state, bare in pages:
        assert inside(drawn(offscreen, state, size), drawn(offscreen, bare, size)), state


@pytest.mark.parametrize("size", [(640, 480), (1280, 720), (3840, 2160)])
def test_a_long_runs_splits_stand_in_two_columns_and_none_is_left_out(
    offscreen: Offscreen, size: tuple[int, int]
) -> None:
    rows = tuple(SplitRow(f"Split {n}", 700 * n, -20) for n in range(1, 27))
    tally = TallyState("Up.", 9000, 4, 100, rows=rows, age=9_000)
    whole = drawn(offscreen, tally, size)
    for n in (0, 12, 13, 25):
        other = replace(rows[n], name="Another")
        changed = replace(tally, rows=(*rows[:n], other, *rows[n + 1 :]))
        at = np.argwhere((drawn(offscreen, changed, size) != whole).any(-1))
        assert len(at) > 0, n
        assert bool(at[:, 1].mean() < size[0] / 2) is (n < 13)


@pytest.mark.parametrize("counts", [False, True])
def test_a_new_best_and_what_does_not_count_are_told(offscreen: Offscreen, counts: bool) -> None:
    plain = TallyState("Up.", 9000, 4, 100, age=9_000)
    told = replace(plain, record=counts, counts=counts)
    size = (1280, 720)
    assert (drawn(offscreen, told, size) != drawn(offscreen, plain, size)).any(-1).sum() > 150


def test_the_line_comes_stands_and_goes(offscreen: Offscreen) -> None:
    bright = [
        int(drawn(offscreen, ClosingState("Up.", age), (640, 360))[100:260].max())
        for age in (20, 140, LINE_TICKS)
    ]
    assert bright[1] > 200
    assert max(bright[0], bright[2]) < 60


def test_one_wakes_out_of_the_dark(offscreen: Offscreen) -> None:
    light = [
        float(drawn(offscreen, MorningState((320, 180), age), (640, 360)).mean())
        for age in (1, 75, 160)
    ]
    assert light[0] < 12 < light[1] < light[2]


def test_the_plan_behind_ones_eyes_pulses_and_pales(offscreen: Offscreen) -> None:
    def shown(age: int) -> float:
        pixels = drawn(offscreen, MorningState((320, 160), age), (640, 360))
        return float((pixels[:250, 40:600].astype(int) - 40).clip(0).mean())

    assert shown(192) > 1.6 * shown(212)
    assert shown(192) > 2.0 * shown(816)
    assert shown(816) > 0.0


def test_the_thanks_end_in_the_middle_of_the_view(offscreen: Offscreen) -> None:
    panels = Panels(offscreen.ctx, (1280, 720))
    last = drawn(offscreen, CreditsState(length(panels.canvas)), (1280, 720))
    words = np.argwhere(last.max(-1) > 150)
    lowest = words[(words[:, 0] > 250) & (words[:, 0] < 660)][:, 0].max()
    assert 340 < lowest < 380
