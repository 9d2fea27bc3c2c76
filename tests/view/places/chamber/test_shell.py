"""The shell: darkest round the spark, lighter outward, and beyond the outline one cannot leave."""

import numpy as np

from game.sim.level import Fold
from game.sim.parts.spark import Spark
from game.view.places.chamber.shell import middle_of, orbit_dots, shell_rows
from game.view.shapes.geode import ROW, SQUASH, joined
from tests.worlds import box, level

SKY = "\n".join([" " * 40, "  @" + " " * 37, *([" " * 40] * 28)])
OUTLINE = ((300.0, 300.0), (2200.0, 300.0), (2200.0, 1600.0), (300.0, 1600.0), (300.0, 400.0))
WALL = Fold(3, "shell", OUTLINE, closed=False, height=1000.0)
PIECE = Fold(4, "shell", box(700, 700, 900, 780), closed=True, height=1000.0)
X, Y = 1250.0, 950.0


def rows(*folds: Fold) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    drawn = level(SKY, folds=folds, parts=(Spark(9, X, Y),))
    return shell_rows(drawn).reshape(-1, 3, ROW)


def test_it_lies_round_the_spark_or_else_round_the_middle() -> None:
    assert middle_of(level(SKY, parts=(Spark(9, X, Y),))) == (X, Y)
    assert middle_of(level(SKY)) == (20 * 64, 15 * 64)


def test_the_far_shell_is_darkest_near_the_spark() -> None:
    far = rows()
    middles = far[:, :, :2].mean(1)
    away = np.hypot(middles[:, 0] - X, (middles[:, 1] - Y) / SQUASH)
    value = far[:, 0, 3:6].sum(1)
    assert value[(away > 150) & (away < 400)].mean() < 0.4 * value[away > 1100].mean()


def test_the_near_shell_lies_outside_and_sinks_into_the_dark() -> None:
    near = rows(WALL)[len(rows()) :]
    inside = (near[:, :, 0] > 340) & (near[:, :, 0] < 2160)
    inside &= (near[:, :, 1] > 340) & (near[:, :, 1] < 1560)
    assert inside.mean() < 0.02
    assert (near[:, :, 2] == 1.0).all()


def test_a_loose_piece_stays_within_its_outline() -> None:
    piece = rows(PIECE)[len(rows()) :]
    assert len(piece) >= 4
    assert piece[:, :, 0].min() >= 699
    assert piece[:, :, 0].max() <= 901


def test_loops_of_other_counts_are_joined_without_a_gap() -> None:
    def loop(count: int, r: float) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
        a = np.arange(count) * 2 * np.pi / count
        return np.stack([r * np.cos(a), r * np.sin(a) * SQUASH, 0 * a], 1)

    tri = np.array(joined(loop(7, 100.0), loop(12, 200.0)))
    assert len(tri) == 19
    a, b = tri[:, 1] - tri[:, 0], tri[:, 2] - tri[:, 0]
    area = np.abs(a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]).sum() / 2
    ring = (
        SQUASH * 0.5 * (12 * 200**2 * np.sin(2 * np.pi / 12) - 7 * 100**2 * np.sin(2 * np.pi / 7))
    )
    assert abs(area - ring) < 0.03 * ring


def test_dots_lie_on_three_rings() -> None:
    dots = orbit_dots(level(SKY, parts=(Spark(9, X, Y),)))
    away = np.hypot(dots[:, 0] - X, (dots[:, 1] - Y) / (SQUASH * 0.94))
    assert len(np.unique(np.round(away / 120))) >= 3
