"""The interface as it is drawn: where it lies, and that it is there."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from arcade.gl import Framebuffer
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from game.profile import bindings
from game.view.hud import prompts
from game.view.hud.hud import Hud
from game.view.hud.panels import Choice, Panels, PauseState, TitleState
from game.view.hud.prompts import Beside, Box
from game.view.hud.state import (
    Courage,
    HingeMark,
    HudState,
    Line,
    Pace,
    PromptState,
    Speech,
    SplitRow,
    TimerState,
)
from game.view.hud.tally import TallyState
from game.view.hud.timer import delta
from game.view.offscreen import Offscreen
from game.view.type.canvas import Canvas

SIZES = [
    *((640, 360), (640, 480), (960, 540), (800, 1000), (1280, 720), (1280, 800)),
    *((1920, 1080), (1920, 1200), (3440, 1440), (3840, 2160)),
]
LONG = "Name every scar, then wear it like armor, and tell nobody before the third cup of tea. " * 2
ROWS = tuple(SplitRow(f"The {n}th of the doors", 900 * n, 40 - 20 * n) for n in range(1, 5))


def full(canvas: Canvas) -> HudState:
    """Everything the interface can say, at once, at the canvas's edges."""
    return HudState(
        courage=Courage(100, 100, 1.0, 1.0),
        place="The Chamber of Forgotten Ideas",
        place_alpha=1.0,
        hints=("follow", "lower"),
        hinted=1.0,
        whispers=(Line(LONG, 0.6, 0.8), Line(LONG, 1.0, 0.0, True)),
        captions=(Line("wings rustle like applause", 1.0),) * 3,
        speeches=(
            Speech(LONG, -20.0, 5.0, 1.0),
            Speech(LONG, canvas.width + 20.0, canvas.height - 5.0, 1.0),
        ),
        reading=LONG * 4,
        unfolded=1.0,
        prompt=PromptState("relic", "act", (2.0, 2.0, 40.0, 60.0), 1.0),
        dreamer=(300.0, 300.0, 340.0, 380.0),
        hinge=HingeMark(1.0, 1.0, told=True),
        timer=TimerState(
            60 * 60 * 60 * 9,
            (*ROWS, SplitRow("Awakening", 9, None, current=True)),
            pace=Pace(behind=True),
            previous=9000,
            possible=60 * 60 * 60 * 9,
            practice=True,
        ),
    )


class Watched(Canvas):
    """A canvas that notes where letters lie, in px, before they are drawn."""

    letters: list[Any]

    def flush(self, framebuffer: Framebuffer) -> None:
        for batch in (self._texts, self._folded):
            rows = batch.rows
            crisp = rows[rows[:, 13] == 0.0]
            self.letters += [row[:4].tolist() for row in crisp if row[11] > 0]
        super().flush(framebuffer)


def watched(offscreen: Offscreen, size: tuple[int, int]) -> Watched:
    canvas = Watched(offscreen.ctx, size)
    canvas.letters = []
    return canvas


def target(offscreen: Offscreen, size: tuple[int, int], *, pale: bool = False) -> Framebuffer:
    texture = offscreen.ctx.texture(size, components=4)
    framebuffer = offscreen.ctx.framebuffer(color_attachments=[texture])
    framebuffer.clear(color=(150, 220, 195, 255) if pale else (10, 14, 36, 255))
    return framebuffer


def seen(framebuffer: Framebuffer) -> NDArray[np.uint8]:
    """The picture, (h, w, 3), from the top."""
    width, height = framebuffer.size
    raw = np.frombuffer(framebuffer.read(components=3), np.uint8)
    return raw.reshape(height, width, 3)[::-1]


def off_screen(letters: list[Any], size: tuple[int, int]) -> list[Any]:
    # Quads are a little wider than their ink: an eighth of their letter.
    slack = 2.0 + size[1] / 200
    return [
        (x, y, w, h)
        for x, y, w, h in letters
        if x < -slack or y < -slack or x + w > size[0] + slack or y + h > size[1] + slack
    ]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("device", ["keys", "mouse", "pad"])
def test_nothing_is_written_off_screen(
    offscreen: Offscreen, size: tuple[int, int], device: str
) -> None:
    hud = Hud(offscreen.ctx, size)
    canvas = hud.canvas = watched(offscreen, size)
    hud.draw(replace(full(canvas), device=device), target(offscreen, size))
    assert len(canvas.letters) > 300
    assert off_screen(canvas.letters, size) == []


@pytest.mark.parametrize("text", [1.0, 1.4])
@pytest.mark.parametrize("size", SIZES)
def test_no_panel_is_written_off_screen(
    offscreen: Offscreen, size: tuple[int, int], text: float
) -> None:
    canvas = watched(offscreen, size)
    panels, picture = Panels(offscreen.ctx, size, canvas), target(offscreen, size)
    panels.resize(size, text)
    panels.draw(TitleState(Choice(("Continue", "New dream", "Leave")), fine="1.0"), picture)
    lines = ("Resume", "From the last hinge", "Leave the dream")
    panels.draw(PauseState(Choice(lines, 2.0), place="The Hall", figures="9 cranes"), picture)
    rows = tuple(SplitRow(f"Split {n}", 60 * n, n - 4) for n in range(9))
    panels.draw(TallyState(LONG, 99999, 100, 100, rows=rows), picture)
    assert len(canvas.letters) > 150
    assert off_screen(canvas.letters, size) == []


def test_the_crane_and_its_count_are_seen_at_the_upper_left(offscreen: Offscreen) -> None:
    size = (1280, 720)
    hud, picture = Hud(offscreen.ctx, size), target(offscreen, size)
    hud.draw(HudState(courage=Courage(7, 9)), picture)
    shown = seen(picture).astype(int)
    assert shown[30:55, 25:56].max() > 200
    assert shown[30:55, 62:110].max() > 200
    assert (shown[200:] == shown[700, 1200]).all()


def test_the_crane_fills_as_courage_grows(offscreen: Offscreen) -> None:
    size = (1280, 720)
    hud = Hud(offscreen.ctx, size)
    bright = []
    for have in range(10):
        picture = target(offscreen, size)
        hud.draw(HudState(courage=Courage(have, 9)), picture)
        bright.append(int((seen(picture)[20:60, 20:60].min(axis=2) > 150).sum()))
    assert bright == sorted(bright)
    assert bright[0] == 0
    assert bright[9] > 150


def test_a_whisper_fades(offscreen: Offscreen) -> None:
    size = (1280, 720)
    hud = Hud(offscreen.ctx, size)
    peaks = []
    for alpha in (0.0, 0.4, 1.0):
        picture = target(offscreen, size)
        hud.draw(HudState(whispers=(Line("Build from ashes.", alpha),)), picture)
        peaks.append(int(seen(picture)[570:620].max()))
    assert peaks[0] <= 36 < peaks[1] < peaks[2]


def test_the_page_that_is_read_never_hides_how_to_fold_it_away(offscreen: Offscreen) -> None:
    size = (1280, 720)
    # The page lies where the prompt would be.
    prompt = PromptState("fold_away", "act", (640.0, 280.0, 704.0, 336.0), 1.0)
    plain = HudState(dreamer=(600.0, 300.0, 640.0, 380.0))
    reading = replace(plain, reading=LONG, unfolded=1.0)
    inked = []
    for state in (plain, reading):
        pictures = []
        for shown in (state, replace(state, prompt=prompt)):
            picture = target(offscreen, size)
            Hud(offscreen.ctx, size).draw(shown, picture)
            pictures.append(seen(picture).astype(int))
        inked.append(int((np.abs(pictures[1] - pictures[0]).max(axis=2) > 60).sum()))
    assert inked[0] > 500
    assert inked[1] > 0.9 * inked[0]


def test_letters_weigh_the_same_at_every_scale(offscreen: Offscreen) -> None:
    weights = []
    for size in ((1280, 720), (1920, 1080), (3840, 2160)):
        hud, picture = Hud(offscreen.ctx, size), target(offscreen, size)
        hud.draw(HudState(place="The Star-Floored Hall", place_alpha=1.0), picture)
        scale = size[1] / 720
        corner = seen(picture)[-round(60 * scale) :, : round(300 * scale), 1].astype(float) - 14
        weights.append(corner.clip(0).sum() / scale**2)
    assert weights == pytest.approx([weights[0]] * 3, rel=0.08)


def test_the_state_is_left_as_arcade_expects_it(offscreen: Offscreen) -> None:
    ctx = offscreen.ctx
    Hud(ctx, (1280, 720)).draw(HudState(), target(offscreen, (1280, 720)))
    assert ctx.blend_func == (ctx.SRC_ALPHA, ctx.ONE_MINUS_SRC_ALPHA)
    assert ctx.is_enabled(ctx.BLEND)


def test_every_bound_key_and_button_has_a_mark(offscreen: Offscreen) -> None:
    canvas = Canvas(offscreen.ctx, (1280, 720))
    names = [
        n for bound in (bindings.KEYS, bindings.PAD) for group in bound.values() for n in group
    ]
    found = {name: prompts.mark(canvas, name) for name in names}
    assert all(mark.width >= 13.0 and mark.shape.parts for mark in found.values())
    assert (found["E"].letters, found["LSHIFT"].letters) == ("E", "Shift")
    assert (found["a"].letters, found["lefttrigger"].letters) == ("A", "LT")
    assert found["a"].shape != found["A"].shape


def overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


BOUNDS = (18.0, 18.0, 942.0, 522.0)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.floats(0.0, 960.0),
    st.floats(0.0, 540.0),
    st.floats(90.0, 320.0),
    st.lists(st.tuples(st.floats(0.0, 900.0), st.floats(0.0, 500.0)), max_size=3),
)
def test_a_prompt_is_never_over_its_target_nor_out_of_bounds(
    x: float, y: float, width: float, others: list[tuple[float, float]]
) -> None:
    box = (x - 24.0, y - 80.0, x + 24.0, y + 6.0)
    avoid = tuple((a, b, a + 44.0, b + 94.0) for a, b in others)
    left, top = Beside().place(box, (width, 28.0), avoid, BOUNDS)
    plate = (left, top, left + width, top + 28.0)
    assert not overlap(plate, box)
    assert plate[0] >= BOUNDS[0]
    assert plate[1] >= BOUNDS[1]
    assert plate[2] <= BOUNDS[2]
    assert plate[3] <= BOUNDS[3]


def test_a_prompt_lies_away_from_the_dreamer_and_stays_on_its_side() -> None:
    beside, box = Beside(), (400.0, 200.0, 440.0, 280.0)
    east, west = (460.0, 200.0, 500.0, 280.0), (340.0, 200.0, 380.0, 280.0)
    left, _ = beside.place(box, (120.0, 28.0), (east,), BOUNDS)
    assert left + 120.0 < box[0]
    again, _ = beside.place(box, (120.0, 28.0), ((460.0, 60.0, 500.0, 140.0),), BOUNDS)
    assert again == left
    moved, _ = beside.place(box, (120.0, 28.0), (west,), BOUNDS)
    assert moved > box[2]


def test_what_is_ahead_has_a_minus_and_what_is_behind_a_plus() -> None:
    assert [delta(t) for t in (-37, 0, 90, 60 * 75)] == ["−0.62", "±0.00", "+1.50", "+1:15.00"]


TIMES = {
    "waiting": TimerState(0, phase="waiting"),
    "running": TimerState(900),
    "gaining ahead": TimerState(900, pace=Pace()),
    "losing ahead": TimerState(900, pace=Pace(losing=True)),
    "gaining behind": TimerState(900, pace=Pace(behind=True)),
    "losing behind": TimerState(900, pace=Pace(behind=True, losing=True)),
    "finished": TimerState(900, phase="finished", pace=Pace()),
    "practice": TimerState(900, practice=True),
}


@pytest.mark.parametrize("pale", [False, True])
def test_how_a_run_stands_is_told_apart_without_colour(offscreen: Offscreen, pale: bool) -> None:
    size = (1280, 720)
    hud, shapes = Hud(offscreen.ctx, size), dict[str, NDArray[np.bool_]]()
    for name, timer in TIMES.items():
        picture = target(offscreen, size, pale=pale)
        hud.draw(HudState(timer=timer, pale=pale), picture)
        grey = seen(picture)[:140, 1050:].astype(float).mean(axis=2)
        shapes[name] = np.abs(grey - np.median(grey)) > 25
    for one, shape in shapes.items():
        for other, like in shapes.items():
            assert one == other or (shape != like).sum() > 6, (one, other)


def test_the_best_segment_has_a_mark_besides_its_colour(offscreen: Offscreen) -> None:
    size = (1280, 720)
    hud, inked = Hud(offscreen.ctx, size), []
    for gold in (False, True):
        picture = target(offscreen, size)
        row = SplitRow("Glass door", 900, -20, gold=gold)
        hud.draw(HudState(timer=TimerState(900, (row,))), picture)
        inked.append(int((seen(picture)[60:76, 1256:].max(axis=2) > 120).sum()))
    assert inked[0] == 0
    assert inked[1] > 10


def test_over_a_pale_picture_words_are_dark(offscreen: Offscreen) -> None:
    size = (1280, 720)
    hud, picture = Hud(offscreen.ctx, size), target(offscreen, size, pale=True)
    state = HudState(courage=Courage(9, 9), place="Sun", place_alpha=1.0, timer=TimerState(900))
    hud.draw(replace(state, pale=True), picture)
    shown = seen(picture)
    for corner in (shown[20:60, 20:60], shown[25:50, 1130:], shown[680:705, 28:70]):
        assert corner.max(axis=2).min() < 90


def test_a_catch_flashes_gold(offscreen: Offscreen) -> None:
    size = (1280, 720)
    hud, warm = Hud(offscreen.ctx, size), []
    for pulse in (0.0, 1.0):
        picture = target(offscreen, size)
        hud.draw(HudState(courage=Courage(3, 9, pulse)), picture)
        corner = seen(picture)[20:60, 20:60].astype(int)
        warm.append(int((corner[..., 0] - corner[..., 2] > 40).sum()))
    assert warm[0] == 0
    assert warm[1] > 150


def test_a_pad_walks_with_its_stick_and_keys_with_four(offscreen: Offscreen) -> None:
    assert prompts.walking("pad") == ("leftstick",)
    assert prompts.walking("keys") == ("W", "A", "S", "D")
    stick = prompts.mark(Canvas(offscreen.ctx, (1280, 720)), "leftstick")
    assert (stick.letters, stick.width) == ("", 20.0)


def test_words_stand_out_of_the_frost(offscreen: Offscreen) -> None:
    size = (1280, 720)
    hud, dark = Hud(offscreen.ctx, size), []
    for fear in (0.0, 1.0):
        picture = target(offscreen, size, pale=True)
        hud.draw(HudState(courage=Courage(3, 9), fear=fear), picture)
        dark.append(float(seen(picture)[46:52, 58:64].mean()))
    assert dark[1] < 0.7 * dark[0]


def test_the_mouse_is_shown_where_it_can_do_what_is_asked() -> None:
    assert prompts.bound_to("mouse", "catch") == "MOUSE_LEFT"
    assert prompts.bound_to("mouse", "act") == prompts.bound_to("keys", "act") == "E"
    assert prompts.bound_to("pad", "catch") == "a"
