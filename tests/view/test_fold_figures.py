"""People of paper: the dreamer's poses and the seven younger selves."""

from __future__ import annotations

from itertools import combinations, pairwise

import numpy as np
import pytest

from game.sim.plane import KZ
from game.view.fold import figure, folk
from game.view.fold.head import features
from game.view.fold.mesh import Floats, Mesh
from game.view.fold.palette import linear
from game.view.fold.relic import RELICS, held, resting
from game.view.fold.stances import POSES, stance

FLOOR = 0.5
"""Units under or over the floor that a sole may be."""


def glowing(mesh: Mesh, colour: str) -> Floats:
    """Facets that give off light of this hue, as corners."""
    hue: Floats = linear(colour)
    share = mesh.emission @ hue / (np.linalg.norm(mesh.emission, axis=1) + 1e-9)
    strong = mesh.emission.max(1) > 0.3
    lit: Floats = mesh.tri[strong & (share / np.linalg.norm(hue) > 0.995)]
    return lit


@pytest.mark.parametrize("name", ["walk", "run"])
def test_the_standing_foot_stays_where_it_was_set(name: str) -> None:
    for frame in range(8):
        now, then = stance(name, frame).left_foot, stance(name, frame + 1).left_foot
        if now[1] == 0 and then[1] == 0:
            assert now[0] - then[0] == pytest.approx(POSES[name].units, abs=1)


@pytest.mark.parametrize(("name", "least"), [("walk", 45), ("run", 60)])
def test_a_stride_opens_the_legs_wide(name: str, least: float) -> None:
    skin = linear("skin")
    spans = []
    for frame in range(8):
        mesh = figure.pose(name, frame)
        feet = mesh.tri[(mesh.albedo == skin).all(1) & (mesh.tri[..., 2].max(1) < 38)]
        spans.append(float(np.ptp(feet[..., 1])))
    assert max(spans) > least
    assert min(spans) < least / 2


def test_running_leaves_the_ground_twice_a_cycle() -> None:
    heights = [float(figure.pose("run", i).tri[..., 2].min()) for i in range(8)]
    assert sum(height > 4 for height in heights) == 2
    walking = [float(figure.pose("walk", i).tri[..., 2].min()) for i in range(8)]
    assert max(walking) < FLOOR


def test_no_two_frames_of_a_step_look_alike_in_profile() -> None:
    for name in ("walk", "run"):
        corners = [figure.pose(name, i).tri for i in range(8)]
        for (i, a), (j, b) in combinations(enumerate(corners), 2):
            moved = np.abs(a - b).max(-1).mean()
            assert moved > 1.5, (name, i, j)


@pytest.mark.parametrize("name", sorted(POSES))
def test_all_frames_of_a_pose_have_the_same_facets(name: str) -> None:
    meshes = [figure.pose(name, i) for i in range(POSES[name].frames)]
    counts = {len(mesh) for mesh in meshes}
    assert max(counts) < 400
    assert len({m.crease.tobytes() for m in meshes if len(m) == max(counts)}) == 1
    for mesh in meshes:
        assert np.isfinite(mesh.tri).all()
        assert mesh.tri[..., 2].min() > -FLOOR
        assert mesh.selfglow.all()


def test_the_dreamer_is_79_px_tall_to_the_hair() -> None:
    head = figure.pose("idle", 0).tri[..., 2].max()
    assert 79 - 4 < head * KZ < 79 + 8


def test_ribs_glow_only_once_the_shoes_are_gone() -> None:
    assert len(glowing(figure.pose("idle", 0), "phos")) >= 6
    assert len(glowing(figure.pose("idle", 0, shod=True), "phos")) == 0


def test_a_pose_advances_by_the_way_walked_or_by_time() -> None:
    assert [POSES["walk"].frame(px, 0) for px in (0, 9.9, 10, 85)] == [0, 0, 1, 0]
    assert [POSES["idle"].frame(0, ticks) for ticks in (0, 59, 60, 240)] == [0, 0, 1, 0]
    assert [POSES["fall"].frame(0, ticks) for ticks in (0, 6, 12, 600)] == [0, 1, 2, 2]


def test_a_heading_turns_the_face_along_the_way() -> None:
    nose = np.array([[0, 10, 0]] * 3, np.float32)
    for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1), (0.6, -0.8)):
        faced = Mesh.of([nose], "skin").turned(figure.heading(dx, dy)).tri[0, 0]
        assert faced == pytest.approx([10 * dx, 10 * dy, 0], abs=1e-4)


def test_the_selves_grow_up_from_left_to_right() -> None:
    assert tuple(folk.SELVES) == RELICS
    ages = [who.age for who in folk.SELVES.values()]
    heights = [who.build.height for who in folk.SELVES.values()]
    heads = [who.build.head for who in folk.SELVES.values()]
    assert ages == sorted(ages)
    assert heights == sorted(heights)
    assert (heights[0], heights[-1]) == (62, 96)
    assert all(a >= b for a, b in pairwise(heads))


@pytest.mark.parametrize("name", RELICS)
def test_the_candle_burns_beside_the_face_never_before_it(name: str) -> None:
    for pose, cycle in folk.POSES.items():
        for frame in range(cycle.frames):
            x, _, z = folk.flame(name, pose, frame)
            who = folk.SELVES[name]
            assert x < -8 * who.build.scale, "to the right of the chest"
            assert 0.35 * who.build.height < z < 0.95 * who.build.height


@pytest.mark.parametrize("name", RELICS)
def test_a_self_weeps_while_it_holds_and_smiles_when_it_waves(name: str) -> None:
    tears = glowing(folk.pose(name, "hold", 0), "#bff0ff")
    assert len(tears) > 0
    assert tears[..., 1].min() > 0, "on the face"
    holding, waving = folk.pose(name, "hold", 0), folk.pose(name, "wave", 0)
    assert len(holding) > len(waving) - len(glowing(waving, "#bff0ff"))
    assert waving.tri[..., 2].max() >= holding.tri[..., 2].max() - 4


def test_a_crown_makes_them_taller_and_silver() -> None:
    bare, crowned = folk.pose("slip", "wave", 0), folk.pose("slip", "wave", 0, crowned=True)
    assert len(crowned) == len(bare) + 28
    assert crowned.gloss.sum() > bare.gloss.sum()


def test_an_unknown_relic_is_held_by_yesterday() -> None:
    assert folk.pose("rowboat", "hold", 0).tri[..., 2].max() == pytest.approx(
        folk.pose("handle", "hold", 0).tri[..., 2].max(), abs=0.5
    )


@pytest.mark.parametrize("name", RELICS)
def test_a_relic_lies_on_the_floor_and_leaks_its_light(name: str) -> None:
    lying = resting(name)
    assert 0 <= lying.tri[..., 2].min() < 1
    assert len(lying) == 2 * len(held(name))
    assert 12 < float(np.ptp(lying.screen()[..., 1])) < 48


def test_the_younger_a_self_the_larger_its_eyes_for_its_face() -> None:
    widths = []
    for who in folk.SELVES.values():
        drawn = features(who.weeping, "hair")
        ink = drawn.tri[(drawn.albedo == linear("ink")).all(1)]
        widths.append(float(np.ptp(ink[ink[..., 0].min(1) > 0][..., 0])))
    assert widths[0] > 1.25 * widths[-1]
    assert all(a >= b for a, b in pairwise(widths))
