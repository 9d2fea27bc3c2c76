"""People of paper: the dreamer's poses and the seven younger selves."""

from __future__ import annotations

from itertools import combinations, pairwise

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from game.sim.plane import KZ
from game.view.fold import figure, folk
from game.view.fold.head import TEARS, features
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


def test_ribs_are_there_to_light_in_shoes_and_without() -> None:
    for shod in (False, True):
        assert len(glowing(figure.pose("idle", 0, shod), "phos")) >= 6
    bare, shod_ = (figure.pose("idle", 0, shod) for shod in (False, True))
    skin = [(mesh.albedo == linear("skin")).all(1).sum() for mesh in (bare, shod_)]
    assert skin[1] < skin[0], "shoes are on"


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
    tears = glowing(folk.pose(name, "hold", 0), TEARS)
    assert len(tears) > 0
    assert tears[..., 1].min() > 0, "on the face"
    holding, waving = folk.pose(name, "hold", 0), folk.pose(name, "wave", 0)
    assert len(holding) > len(waving) - len(glowing(waving, TEARS))
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


def silhouette(mesh: Mesh) -> NDArray[np.bool_]:
    """(120, 180) where the figure is, px as in the game."""
    picture = Image.new("1", (180, 120))
    pen = ImageDraw.Draw(picture)
    for corners in (mesh.screen()[..., :2] + np.array([90, 110], np.float32)).tolist():
        pen.polygon([tuple(corner) for corner in corners], fill=1)
    return np.asarray(picture)


def spread(points: Floats, axis: int) -> float:
    return float(np.ptp(points[..., axis]))


def test_a_dash_is_one_long_flat_line_from_fingertip_to_heel() -> None:
    line, idle = figure.pose("dash", 2).tri, figure.pose("idle", 0).tri
    assert spread(line, 1) > 100
    assert spread(line, 2) < 0.58 * spread(idle, 2)
    assert spread(line, 1) > 1.8 * spread(line, 2)


def test_a_breath_opens_the_ribs_lifts_the_head_and_loosens_the_arms() -> None:
    full, empty = stance("breathe", 1), stance("breathe", 3)
    assert full.nod < empty.nod - 0.2, "the face to the sky"
    assert full.left_hand[0] > empty.left_hand[0] + 4
    ribs = [glowing(figure.pose("breathe", i), "phos") for i in (1, 3)]
    assert spread(ribs[0], 2) > spread(ribs[1], 2) + 2


def test_without_weight_nothing_touches_the_floor_and_all_limbs_drift_apart() -> None:
    frames = range(POSES["weightless"].frames)
    assert min(float(figure.pose("weightless", i).tri[..., 2].min()) for i in frames) > 2
    ways: dict[str, list[tuple[float, float, float]]] = {
        name: [] for name in ("left_hand", "right_hand", "left_foot", "right_foot")
    }
    for i in frames:
        for name, way in ways.items():
            way.append(getattr(stance("weightless", i), name))
    highest = [
        max(zip(way, frames, strict=True), key=lambda at: at[0][2])[1] for way in ways.values()
    ]
    assert len(set(highest)) >= 3, "out of step with one another"


def test_hem_lags_one_frame_and_tie_and_hair_lag_two() -> None:
    for name in ("write", "weightless"):
        frames = range(POSES[name].frames)
        lead = max(frames, key=lambda i: stance(name, i).hem[0])
        for late in (
            max(frames, key=lambda i: stance(name, i).tie[0]),
            max(frames, key=lambda i: stance(name, i).tuft[0]),
        ):
            assert (late - lead) % len(frames) == 1


def test_every_pose_has_its_own_silhouette_from_the_front_and_in_profile() -> None:
    frames = {"reach": 1, "breathe": 1, "dash": 2, "fall": 1, "write": 2, "weightless": 3, "run": 3}
    masks = {}
    for name, frame in {"idle": 0, **frames}.items():
        poses = [figure.pose(name, frame).turned(turn) for turn in (0.0, -np.pi / 2)]
        masks[name] = np.concatenate([silhouette(mesh) for mesh in poses])
    for a, b in combinations(masks, 2):
        alike = (masks[a] & masks[b]).sum() / (masks[a] | masks[b]).sum()
        assert alike < 0.87, (a, b, alike)


def test_no_two_selves_have_one_body() -> None:
    shapes = []
    for name in RELICS:
        tri = folk.pose(name, "empty", 0).tri / folk.SELVES[name].build.height
        low = tri[tri[..., 2].max(1) < 0.35]
        belly = tri[(tri[..., 2].min(1) > 0.4) & (tri[..., 2].max(1) < 0.62)]
        shapes.append((spread(low, 0), spread(belly, 0), folk.SELVES[name].build.leg))
    for (i, a), (j, b) in combinations(enumerate(shapes), 2):
        assert max(abs(x - y) for x, y in zip(a, b, strict=True)) > 0.01, (RELICS[i], RELICS[j])
    legs = {name: folk.SELVES[name].build.leg for name in RELICS}
    assert legs["kite"] == min(legs.values()), "a child is mostly head"
    assert legs["letter"] == max(legs.values()), "seventeen is mostly legs"


@pytest.mark.parametrize("name", RELICS)
def test_a_relic_is_held_before_the_body_and_as_broad_as_a_hand_can_hold(name: str) -> None:
    held_, empty = folk.pose(name, "hold", 0).tri, folk.pose(name, "empty", 0).tri
    assert held_[..., 1].max() > empty[..., 1].max()
    assert 10 < spread(held(name).tri, 0) < 50


def test_a_self_never_turns_its_face_away() -> None:
    for angle in np.linspace(-np.pi, np.pi, 25).tolist():
        way = folk.faced(angle)
        assert abs(way) < 0.5
        assert way == angle or abs(angle) > abs(way)
