"""Doors: seven blooms, the bruise, the white arch, plain passages."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from game.sim.plane import KZ
from game.view.fold import door
from game.view.fold.ornaments import OUTLINES
from game.view.fold.palette import linear
from game.view.fold.relic import HUES, RELICS, resting


@pytest.mark.parametrize("relic", RELICS)
def test_a_bloom_begins_as_the_relic_and_ends_as_an_open_door(relic: str) -> None:
    first, last = door.bloom(relic, 0), door.bloom(relic, door.BLOOM - 1)
    assert first.mesh.tri == pytest.approx(resting(relic).tri)
    assert (len(first.pane.outline), first.pane.glow) == (0, 0)
    assert last.pane.glow == 1
    assert last.pane.hue == pytest.approx(linear(HUES[relic]))
    tall = float(last.pane.outline[:, 2].max())
    assert 80 < tall * KZ < 105, "about 97 px, frame and all"


@pytest.mark.parametrize("relic", RELICS)
def test_a_pane_keeps_its_corners_while_it_grows(relic: str) -> None:
    panes = [door.bloom(relic, i).pane for i in range(door.BLOOM)]
    grown = [pane for pane in panes if len(pane.outline)]
    assert {len(pane.outline) for pane in grown} == {len(OUTLINES[relic])}
    glows = [pane.glow for pane in panes]
    assert glows == sorted(glows)


def test_a_hinge_rises_before_the_threshold_ignites() -> None:
    rising, lit = door.stage("slip", 2), door.stage("slip", 3)
    assert rising.pane.glow == 0
    assert len(rising.pane.outline) > 0
    assert 0 < lit.pane.glow < 1


def test_no_two_of_the_seven_doors_share_outline_or_hue() -> None:
    for a, b in combinations(RELICS, 2):
        assert OUTLINES[a] != OUTLINES[b]
        assert not np.allclose(linear(HUES[a]), linear(HUES[b]))


@pytest.mark.parametrize("relic", RELICS)
def test_petals_leave_the_way_in_clear(relic: str) -> None:
    mesh = door.bloom(relic, door.BLOOM - 1).mesh
    centres = mesh.tri.mean(1)
    low = (mesh.tri[..., 2].max(1) < 12) & (centres[:, 1] > 14)
    assert not (np.abs(centres[low, 0]) < 4).any()


@pytest.mark.parametrize("relic", RELICS)
def test_a_door_stands_on_the_floor(relic: str) -> None:
    for pose in range(door.BLOOM):
        mesh = door.bloom(relic, pose).mesh
        assert mesh.tri[..., 2].min() >= -1e-3, pose
        assert np.isfinite(mesh.tri).all()


def test_a_strange_relic_blooms_like_a_letter() -> None:
    assert door.bloom("rowboat", 12).pane.outline == pytest.approx(
        door.bloom("letter", 12).pane.outline
    )


def test_the_bruise_is_a_shard_of_thirteen_corners() -> None:
    pane = door.bruise().pane.outline
    assert len(pane) == 13
    mesh = door.bruise().mesh
    assert float(np.ptp(mesh.tri[..., 0])) == pytest.approx(100, abs=2)
    assert float(mesh.tri[..., 2].max()) * KZ == pytest.approx(157, abs=2)


def test_the_white_door_opens_its_wings_by_and_by() -> None:
    def way_between(swing: int) -> float:
        mesh = door.arch(swing).mesh
        ahead = np.abs(mesh.tri[mesh.tri[..., 1].max(1) > 9, :, 0])
        return float(ahead.min()) if len(ahead) else 0.0

    ways = [way_between(i) for i in range(1, door.ARCH_SWINGS)]
    assert ways == sorted(ways)
    assert ways[-1] > 20
    assert door.arch(4).pane.glow > door.arch(0).pane.glow


def test_every_look_of_a_passage_has_a_doorway_and_turns_whole() -> None:
    for look in ("plain", "glass", "fold", "light"):
        way = door.passage(look)
        turned = door.turned(way, np.pi / 2)
        assert len(turned.mesh) == len(way.mesh)
        facing_west = turned.pane.outline[:, 1]
        assert facing_west == pytest.approx(way.pane.outline[:, 0], abs=1e-3)
