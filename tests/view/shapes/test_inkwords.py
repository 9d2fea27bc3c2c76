"""Letters along the ink."""

import numpy as np

from game.view.shapes.curve import smooth
from game.view.shapes.ink import STEP
from game.view.shapes.inkwords import letters

ACROSS = smooth(((0.0, 0.0), (200.0, -30.0), (400.0, 0.0)), STEP)
BACK = smooth(((400.0, 0.0), (0.0, 0.0)), STEP)


def test_there_is_one_for_each_letter_with_ink_in_reading_order() -> None:
    rows = letters(ACROSS, "Fail forward.")
    assert len(rows) == len("Failforward.")
    assert (np.diff(rows[:, 0]) > 0).all()
    assert (np.diff(rows[:, 9]) > 0).all()


def test_they_stand_over_the_line_and_lean_with_it() -> None:
    rows = letters(ACROSS, "Fail forward.")
    under = np.interp(rows[:, 0], ACROSS[:, 0], ACROSS[:, 1])
    assert (rows[:, 1] < under).all()
    assert rows[0, 8] < 0 < rows[-1, 8]


def test_a_line_drawn_from_right_to_left_is_still_read_from_left_to_right() -> None:
    rows = letters(BACK, "and begin")
    assert (np.diff(rows[:, 0]) > 0).all()
    assert (np.diff(rows[:, 9]) < 0).all()
    assert np.abs(rows[:, 8]).max() < 0.1


def test_long_words_are_small_enough_for_a_short_line() -> None:
    rows = letters(ACROSS, "Name every scar, then wear it like armor.")
    assert rows[:, 0].min() > 0
    assert rows[:, 0].max() < 400
