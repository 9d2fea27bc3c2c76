"""The crane: five bones, eight poses, and how wings hang together."""

from __future__ import annotations

from itertools import combinations
from math import cos, pi, radians, sin

import numpy as np
import pytest

from game.sim.flight import DOWN_BEAT
from game.view.fold import crane


def test_it_is_folded_of_26_facets_on_five_bones() -> None:
    bird = crane.mesh()
    assert len(bird) == 26
    assert np.bincount(bird.bone).tolist() == [16, 3, 3, 2, 2]


def test_wings_follow_the_formula_of_their_bones() -> None:
    inner, outer = radians(31), radians(-12)
    bones, bird = crane.mesh(), crane.posed((inner, outer))
    for i in np.flatnonzero(bones.bone).tolist():
        s = -1 if bones.bone[i] in (1, 3) else 1
        for (x, y, _), got in zip(bones.tri[i].tolist(), bird.tri[i].tolist(), strict=True):
            if bones.bone[i] < 3:
                wanted = (x, s * (2.4 + y * cos(inner)), 3 + y * sin(inner))
            else:
                wanted = (
                    x,
                    s * (2.4 + 15 * cos(inner) + y * cos(outer)),
                    3 + 15 * sin(inner) + y * sin(outer),
                )
            assert got == pytest.approx(wanted, abs=1e-4)


def test_the_panels_of_a_wing_stay_joined_in_every_pose() -> None:
    bones = crane.mesh()
    for pose in range(crane.FLAP):
        bird = crane.posed(crane.flap(pose))
        inner, outer = bird.tri[bones.bone == 2], bird.tri[bones.bone == 4]
        for corner in ((0, 0), (0, 2), (1, 2)):
            gap = np.linalg.norm(inner.reshape(-1, 3) - outer[corner], axis=1).min()
            assert gap < 1e-4


def test_no_two_poses_of_the_beat_are_alike() -> None:
    for i, j in combinations(range(crane.FLAP), 2):
        a, b = crane.posed(crane.flap(i)).tri, crane.posed(crane.flap(j)).tri
        assert np.linalg.norm(a - b, axis=-1).max() > 6.9, (i, j)


def test_the_wings_are_lowest_at_the_phase_the_rules_call_the_bottom() -> None:
    phases = np.linspace(0, 2 * pi, 360, endpoint=False)
    inner = [crane.beat(phase)[0] for phase in phases.tolist()]
    bottom = float(phases[int(np.argmin(inner))]) / (2 * pi)
    assert bottom == pytest.approx(DOWN_BEAT, abs=0.005)


def test_at_rest_it_is_small_and_caught_it_is_narrow() -> None:
    def breadth(angles: tuple[float, float]) -> float:
        return float(np.ptp(crane.posed(angles).tri[..., 1]))

    assert breadth(crane.GLIDE) > 60
    assert breadth(crane.PERCHED) < 36
    assert breadth(crane.CAUGHT) < 14


def test_it_flies_along_its_heading_at_its_size() -> None:
    bird = crane.flying(crane.GLIDE, heading=pi / 2, size=28)
    beak = bird.tri[np.argmax(np.linalg.norm(bird.tri[..., :2], axis=-1).max(1))]
    assert abs(float(np.ptp(bird.tri[..., 0])) - 33) < 6, "wings lie east to west"
    assert np.isfinite(beak).all()
    assert bird.tri[..., 1].max() == pytest.approx(14, abs=0.1), "the beak points south"
