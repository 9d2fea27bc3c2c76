"""Ink behind fingertips that write in the air."""

from dataclasses import replace

import numpy as np
import pytest

from game.sim.plane import KY
from game.view.fold.body import FINGERTIP, Build, placed
from game.view.fold.figure import HEIGHT
from game.view.fold.stances import POSES, stance
from game.view.glow.rows import STREAK
from game.view.places.hall.inkglow import LENGTH, ink_glows, strokes
from game.view.snapshot import Dreamer, Snapshot

SHOT = Snapshot(1.0, (0.0, 0.0), Dreamer(600.0, 400.0, pose="write", frame=3))


def test_there_is_ink_only_while_the_dreamer_writes() -> None:
    assert ink_glows(replace(SHOT, dreamer=replace(SHOT.dreamer, pose="idle"))) == ([], [])
    assert len(ink_glows(SHOT)[1]) == 2 * LENGTH


@pytest.mark.parametrize("frame", range(POSES["write"].frames))
def test_each_string_begins_at_the_fingertip_that_is_drawn(frame: int) -> None:
    _, front = ink_glows(replace(SHOT, dreamer=replace(SHOT.dreamer, frame=frame)))
    for hand, side in enumerate(("left", "right")):
        x, y, z = placed(stance("write", frame), Build(HEIGHT), side, FINGERTIP).tolist()
        assert front[hand * LENGTH][:3] == pytest.approx((600 + x, 400 + y * KY, z), abs=0.1)


def test_a_string_fades_towards_where_the_hand_was() -> None:
    rows = [row for row in ink_glows(SHOT)[1] if row[6] == STREAK][: LENGTH - 1]
    thick = [row[5] for row in rows]
    assert thick == sorted(thick, reverse=True)
    assert sum(rows[-1][8:11]) < 0.2 * sum(rows[0][8:11])


def test_a_stroke_closes_on_itself_without_a_leap() -> None:
    points = strokes()
    steps = np.linalg.norm(points - np.roll(points, 1, axis=0), axis=-1)
    assert steps.max() < 6.0
