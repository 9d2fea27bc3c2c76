"""Fear as it is seen: frost that creeps in from the corners, and melts with a breath."""

import numpy as np
import pytest
from arcade.gl import Framebuffer
from numpy.typing import NDArray

from game.view.gl.context import Gl
from game.view.glow.frost import ROW, closeness, facets, front, heartbeat, reached
from game.view.offscreen import Offscreen
from game.view.passes.frost import FrostPass

VIEW = (1280.0, 720.0)
SIZE = (640, 360)


def whitened(offscreen: Offscreen, fear: float, calm: float = 0.0) -> NDArray[np.int_]:
    """How much brighter each px of a dark picture has become, (h, w)."""
    texture = offscreen.ctx.texture(SIZE, components=4)
    picture: Framebuffer = offscreen.ctx.framebuffer(color_attachments=[texture])
    picture.clear(color=(20, 20, 20, 255))
    picture.use()
    gl = Gl(offscreen.ctx)
    with gl.guarded():
        FrostPass(gl, VIEW).draw(fear, calm, 0.9)
    raw = np.frombuffer(picture.read(components=3), np.uint8).reshape(SIZE[1], SIZE[0], 3)
    grey: NDArray[np.int_] = raw.astype(int).mean(axis=2).round().astype(int) - 20
    return grey


def test_the_fearless_see_no_frost(offscreen: Offscreen) -> None:
    assert not whitened(offscreen, 0.0).any()


def test_fear_is_subtle_at_a_fifth_and_unmistakable_at_four(offscreen: Offscreen) -> None:
    slight, strong = whitened(offscreen, 0.2), whitened(offscreen, 0.8)
    assert 0 < (slight > 6).mean() < 0.06
    assert (strong > 25).mean() > 0.12


def test_the_middle_where_one_plays_stays_clear(offscreen: Offscreen) -> None:
    middle = whitened(offscreen, 1.0)[90:270, 160:480]
    assert (middle <= 2).all()


def test_a_calm_breath_drives_it_back(offscreen: Offscreen) -> None:
    assert whitened(offscreen, 0.8, calm=1.0).sum() < 0.5 * whitened(offscreen, 0.8).sum()


def test_corners_whiten_before_edges(offscreen: Offscreen) -> None:
    shown = whitened(offscreen, 0.5)
    assert shown[:30, :30].mean() > 4 * shown[:30, 305:335].mean()


def test_frost_only_grows_with_fear_and_beats_with_the_heart() -> None:
    ends = [front(fear / 10, 0.0, 0.9) for fear in range(11)]
    assert ends == sorted(ends, reverse=True)
    assert front(0.8, 0.0, 0.0) < front(0.8, 0.0, 0.9)
    assert heartbeat(0.0) == 1.0
    assert heartbeat(0.99) < 0.01
    assert heartbeat(0.31) > heartbeat(0.29)


def test_every_facet_lies_in_the_rim_of_its_view() -> None:
    for view in (VIEW, (1720.0, 720.0), (960.0, 1200.0)):
        made = facets(view)
        assert len(made) % 3 == 0
        assert (made[:, 4] > 0.0).all()
        assert made[:, 0].min() == 0.0
        assert abs(made[:, 0].max() - view[0]) < 0.01
        near = closeness(np.array([0.0, view[0] / 2]), np.array([0.0, view[1] / 2]), view)
        assert near.tolist() == [2.0, 0.0]


@pytest.mark.parametrize("ends", [0.5, 0.9, 1.4, 1.9])
def test_no_facet_is_left_out_that_frost_is_on(ends: float) -> None:
    rows = facets((1280.0, 720.0))
    left_out = rows[reached(rows, ends) :].reshape(-1, 3, ROW)
    share = np.random.default_rng(2).dirichlet((1.0, 1.0, 1.0), 24).astype(np.float32)
    points = np.einsum("pk,fkx->fpx", share, left_out[:, :, :2])
    near = closeness(points[..., 0], points[..., 1], (1280.0, 720.0))
    # As frost.glsl has it: the breath before it, and facets that open.
    assert near.max(initial=0.0) < ends - 0.22
    assert (left_out[:, 0, 4] + (left_out[:, 0, 5] - 0.5) * 0.34).max(initial=0.0) < ends


def test_the_less_one_fears_the_less_of_it_is_drawn() -> None:
    rows = facets((1280.0, 720.0))
    counts = [reached(rows, ends) for ends in (0.5, 0.9, 1.4, 1.9, 2.7)]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] <= len(rows)
    assert counts[-1] == 0
