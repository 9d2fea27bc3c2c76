"""The crane: six bones, eight poses of the beat, and how wings hang together."""

from __future__ import annotations

from itertools import combinations
from math import cos, pi, radians, sin, tan

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from game.sim.flight import DOWN_BEAT
from game.view.fold import crane

Floats = NDArray[np.float32]


def test_it_is_folded_of_26_facets_on_six_bones() -> None:
    bird = crane.mesh()
    assert len(bird) == 26
    assert np.bincount(bird.bone).tolist() == [10, 3, 3, 2, 2, 6]


def test_wings_follow_the_formula_of_their_bones() -> None:
    inner, outer, sweep = radians(31), radians(-12), tan(0.2)
    bones, bird = crane.mesh(), crane.posed(crane.Pose(inner, outer, sweep=0.2))
    for i in np.flatnonzero((bones.bone > 0) & (bones.bone < 5)).tolist():
        s = -1 if bones.bone[i] in (1, 3) else 1
        for (x, y, _), got in zip(bones.tri[i].tolist(), bird.tri[i].tolist(), strict=True):
            if bones.bone[i] < 3:
                wanted = (x + y * sweep, s * (2.4 + y * cos(inner)), 3 + y * sin(inner))
            else:
                wanted = (
                    x + (15 + y) * sweep,
                    s * (2.4 + 15 * cos(inner) + y * cos(outer)),
                    3 + 15 * sin(inner) + y * sin(outer),
                )
            assert got == pytest.approx(wanted, abs=1e-4)


def test_the_panels_of_a_wing_stay_joined_in_every_pose() -> None:
    bones = crane.mesh()
    for pose in range(crane.FLAP):
        angles = crane.flap(pose)
        bird = crane.posed(angles)
        inner, outer = bird.tri[bones.bone == 2], bird.tri[bones.bone == 4]
        for corner in ((0, 0), (0, 2), (1, 2)):
            gap = np.linalg.norm(inner.reshape(-1, 3) - outer[corner], axis=1).min()
            assert gap < 1e-4


def outline(pose: crane.Pose, heading: float) -> Floats:
    """(48, 48) where a crane of 40 px covers the picture, as a mask of px."""
    bird = crane.flying(pose, heading, size=40).screen()[..., :2]
    picture = Image.new("L", (64, 64))
    draw = ImageDraw.Draw(picture)
    for facet in bird.tolist():
        draw.polygon([(x + 32, y + 36) for x, y in facet], fill=1)
    return np.asarray(picture, np.float32)


@pytest.mark.parametrize("heading", [0.0, 0.8, 1.6, 2.4, 3.1, 4.0, 4.7, 5.5])
def test_no_two_outlines_of_the_beat_are_alike_from_any_side(heading: float) -> None:
    shown = [outline(crane.flap(i), heading) for i in range(crane.FLAP)]
    for i, j in combinations(range(crane.FLAP), 2):
        apart = np.abs(shown[i] - shown[j]).sum() / min(shown[i].sum(), shown[j].sum())
        assert apart > 0.16, (i, j)


def test_at_rest_no_outline_is_one_of_the_beat() -> None:
    for heading in (0.0, 0.8, 2.4, 4.0):
        rest = outline(crane.PERCHED, heading)
        for pose in range(crane.FLAP):
            apart = np.abs(rest - outline(crane.flap(pose), heading)).sum() / rest.sum()
            assert apart > 0.3, (heading, pose)


def test_the_beak_opens_to_whisper_and_the_head_inclines() -> None:
    shut, open_ = (crane.posed(crane.ALL[crane.SPEAK + i]).tri[[7, 20]] for i in range(2))

    def gap(beak: Floats) -> float:
        tips = beak.reshape(-1, 3)[[2, 5]]
        return float(np.linalg.norm(tips[0] - tips[1]))

    assert gap(shut) < 0.01
    assert gap(open_) > 3.0


def test_the_wings_are_lowest_at_the_phase_the_rules_call_the_bottom() -> None:
    phases = np.linspace(0, 2 * pi, 360, endpoint=False)
    inner = [crane.beat(phase).inner for phase in phases.tolist()]
    bottom = float(phases[int(np.argmin(inner))]) / (2 * pi)
    assert bottom == pytest.approx(DOWN_BEAT, abs=0.005)


def test_at_rest_it_is_small_and_caught_it_is_narrow() -> None:
    def breadth(pose: crane.Pose) -> float:
        return float(np.ptp(crane.posed(pose).tri[..., 1]))

    assert breadth(crane.GLIDE) > 60
    assert breadth(crane.PERCHED) < 42
    assert breadth(crane.CAUGHT) < 14


def test_it_flies_along_its_heading_at_its_size() -> None:
    bird = crane.flying(crane.GLIDE, heading=pi / 2, size=28)
    beak = bird.tri[np.argmax(np.linalg.norm(bird.tri[..., :2], axis=-1).max(1))]
    assert abs(float(np.ptp(bird.tri[..., 0])) - 33) < 6, "wings lie east to west"
    assert np.isfinite(beak).all()
    assert bird.tri[..., 1].max() == pytest.approx(14, abs=0.8), "the beak points south"
