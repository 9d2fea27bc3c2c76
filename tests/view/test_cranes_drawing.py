"""Cranes by the thousand: few draws, and no jump where one way of drawing ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import pytest
from numpy.typing import NDArray

from game.cli.bench_draw import flock, storm_rows
from game.view.flight import album, birds
from game.view.fold import crane
from game.view.gl.context import Gl, Stream
from game.view.gl.frame import FrameBlock
from game.view.glow.moods import MOODS
from game.view.offscreen import Offscreen
from game.view.passes.cranes import CranesPass
from game.view.snapshot import CRANE_ROW, FLAPPING, FOLDED, FOLDING, GLIDING, SPEAKING

Floats = NDArray[np.float32]
VIEW = (0.0, 0.0, 1280.0, 720.0)
DARK = np.zeros((0, 8), np.float32)
LAMP = np.array([(400, 330, 40, 150, 0.9, 0.5, 0.2, 0)], np.float32)


@pytest.fixture(scope="module", params=[False, True], ids=["shown", "scene light"])
def drawn(offscreen: Offscreen, request: pytest.FixtureRequest) -> CranesPass:
    gl = Gl(offscreen.ctx, hdr=request.param)
    with gl.guarded():
        return CranesPass(gl, MOODS["stars"], barefoot=False)


def picture(offscreen: Offscreen, drawn: CranesPass, rows: Floats, lamps: Floats = DARK) -> Floats:
    """(720, 1280, 3) 0..1: the rows before black."""
    mood, block = MOODS["stars"], FrameBlock(offscreen.ctx)
    block["view"], block["tone"] = VIEW, mood.exposure
    block["key"] = (*(np.array(mood.key) / np.linalg.norm(mood.key)), 0.0)
    block["key_colour"], block["rim"] = mood.key_colour, mood.rim
    block["up"], block["down"] = mood.up, mood.down
    block["time"] = (0.0, 0.0, 0.0, len(lamps))
    if len(lamps):
        block["lamp_at"], block["lamp_of"] = lamps[:, :4], lamps[:, 4:]
    block.send()
    screen = offscreen.screen
    screen.use()
    screen.clear(color=(0, 0, 0, 255))
    with Gl(offscreen.ctx).guarded():
        drawn.write(rows, lamps, VIEW, (640.0, 360.0), 1.0)
        drawn.draw()
    shown: Floats = np.asarray(offscreen.grab(), np.float32) / np.float32(255)
    return shown


def bird(scale: float, pose: int = 1, heading: float = 0.3, bank: float = 0.0) -> Floats:
    row = np.zeros((1, CRANE_ROW), np.float32)
    row[0, :8] = 400.0, 330.0, 20.0, scale, heading, (pose + 0.5) / 8, bank, FLAPPING
    row[0, 8:11] = 1.0
    return row


@contextmanager
def borders(monkeypatch: pytest.MonkeyPatch, folded: float, pictured: float) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setattr(birds, "FOLDED_SPAN", folded)
        patch.setattr(birds, "PICTURED_SPAN", pictured)
        yield


def strewn(count: int) -> Floats:
    """Birds of every heading, bank and pose, 64 px apart."""
    which = np.arange(count)
    rows = np.zeros((count, CRANE_ROW), np.float32)
    rows[:, 0] = 60 + which % 18 * 64 + which * 0.618 % 1
    rows[:, 1] = 60 + which // 18 * 64 + which * 0.755 % 1
    rows[:, 4], rows[:, 5] = which * 0.618 % 1 * 2 * np.pi, which * 0.57 % 1
    rows[:, 6] = 0.7 * np.sin(which * 1.9)
    rows[:, 8:11] = 1.0
    return rows


def cut(shown: Floats, rows: Floats) -> list[Floats]:
    """Each bird's part of the picture."""
    corners = rows[:, :2].astype(int).tolist()
    return [shown[y - 28 : y + 28, x - 30 : x + 30] for x, y in corners]


def told(shown: Floats) -> tuple[Floats, Floats, float]:
    """Where the light of a picture lies, its mean colour, and how much of it there is."""
    light = shown.sum(-1)
    ys, xs = np.mgrid[: shown.shape[0], : shown.shape[1]]
    middle = np.array([(xs * light).sum(), (ys * light).sum()]) / light.sum()
    colour = shown.sum((0, 1)) / shown.sum()
    return middle, colour, float(light.sum())


def draws(
    offscreen: Offscreen, drawn: CranesPass, patch: pytest.MonkeyPatch, rows: Floats
) -> tuple[list[int], Floats]:
    """How many birds each draw of a picture of these rows holds, and the picture."""
    calls: list[int] = []
    render = Stream.render

    def counted(stream: Stream, *args: object) -> None:
        if stream.count:
            calls.append(stream.count)
        render(stream, *args)  # type: ignore[arg-type]

    patch.setattr(Stream, "render", counted)
    return calls, picture(offscreen, drawn, rows)


def test_five_thousand_cranes_are_three_draws(
    offscreen: Offscreen, drawn: CranesPass, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls, shown = draws(offscreen, drawn, monkeypatch, flock(5000, 1.0))
    assert len(calls) == 3
    assert sum(calls) == 5000
    assert min(calls) >= 50
    assert (shown.max(-1) > 0.1).mean() > 0.1, "they are there"


def test_the_great_storm_is_three_draws_and_mostly_motes(
    offscreen: Offscreen, drawn: CranesPass, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls, _ = draws(offscreen, drawn, monkeypatch, storm_rows(3000)(0.0))
    folded, motes, pictured = calls
    assert folded < pictured < motes
    assert folded < birds.MOST_FOLDED


def test_a_thousand_large_ones_do_not_fold_more_than_most() -> None:
    rows = flock(1000, 1.0)
    rows[:, 3] = 0.7
    tiers = birds.share_out(rows, VIEW, (640.0, 360.0), 1.0)
    assert len(tiers.folded) == birds.MOST_FOLDED
    away = np.hypot(tiers.folded[:, 0] - 640, tiers.folded[:, 1] - 360).max()
    rest = np.hypot(tiers.pictured[:, 0] - 640, tiers.pictured[:, 1] - 360).min()
    assert away <= rest, "the nearest are folded"
    assert len(tiers.pictured) == 700


def test_what_can_be_caught_is_folded_before_what_is_near() -> None:
    rows = flock(1000, 1.0)
    rows[:, 3] = 0.7
    far = np.argsort(-np.hypot(rows[:, 0] - 640, rows[:, 1] - 360))[:8]
    rows[far, 11] = 1.0
    tiers = birds.share_out(rows, VIEW, (640.0, 360.0), 1.0)
    assert (tiers.folded[:, 11] > 0).sum() == 8


def test_those_out_of_view_are_not_drawn() -> None:
    rows = np.concatenate([bird(0.7), bird(0.7)])
    rows[1, 0] = 5000.0
    tiers = birds.share_out(rows, VIEW, (640.0, 360.0), 1.0)
    assert len(tiers.folded) + len(tiers.pictured) + len(tiers.motes) == 1


@pytest.mark.parametrize("lamps", [DARK, LAMP], ids=["dark", "by a lamp"])
def test_a_crane_looks_alike_on_both_sides_of_each_border(
    offscreen: Offscreen, drawn: CranesPass, monkeypatch: pytest.MonkeyPatch, lamps: Floats
) -> None:
    rows = strewn(180)
    for span, before, after in (
        (birds.FOLDED_SPAN, (0.0, 0.0), (1e9, 0.0)),
        (birds.PICTURED_SPAN, (1e9, 0.0), (1e9, 1e9)),
    ):
        rows[:, 3] = span / crane.SPAN
        with borders(monkeypatch, *before):
            one = picture(offscreen, drawn, rows, lamps)
        with borders(monkeypatch, *after):
            other = picture(offscreen, drawn, rows, lamps)
        pairs = list(zip(cut(one, rows), cut(other, rows), strict=True))
        shapes = [float(np.abs(a - b).sum() / a.sum()) for a, b in pairs]
        assert np.mean(shapes) < 0.3, "the same shape"
        assert np.quantile(shapes, 0.9) < 0.42
        looks = [(told(a), told(b)) for a, b in pairs]
        places = [np.abs(a[0] - b[0]).max() for a, b in looks]
        assert np.mean(places) < 0.35, "px"
        assert np.mean([np.abs(a[1] - b[1]).max() for a, b in looks]) < 0.012, "colour"
        assert max(np.abs(a[1] - b[1]).max() for a, b in looks) < 0.09
        lights = np.array([b[2] / a[2] for a, b in looks])
        assert np.mean(lights) == pytest.approx(1.0, abs=0.05)
        assert np.quantile(np.abs(lights - 1.0), 0.95) < 0.15


def test_between_two_pictures_a_crane_turns_and_does_not_leap(
    offscreen: Offscreen, drawn: CranesPass, monkeypatch: pytest.MonkeyPatch
) -> None:
    step = 2 * np.pi / album.HEADINGS
    with borders(monkeypatch, 1e9, 0.0):
        before, after = (
            picture(offscreen, drawn, bird(0.3, 0, (4 + part) * step)) for part in (0.48, 0.52)
        )
    assert np.abs(before - after).sum() < 0.22 * before.sum()


def test_each_posture_has_its_pose() -> None:
    rows = np.repeat(bird(0.7), 6, axis=0)
    rows[:, 7] = FLAPPING, GLIDING, FOLDED, FOLDING, FOLDING + 0.99, SPEAKING
    rows[:, 5] = 0.3
    assert birds.pose_of(rows).tolist() == [
        2,
        crane.FLAP,
        crane.REST + 1,
        crane.CLOSING,
        crane.POSES - 1,
        crane.SPEAK,
    ]


def test_no_picture_reaches_out_of_its_cell() -> None:
    boxes = album.bounds()
    assert boxes.shape == (album.ROWS * album.HEADINGS, 4)
    assert (np.abs(boxes[:, :2]) + boxes[:, 2:]).max() <= album.CELL / 2
