"""Words of frost: letters, and needles that grow out of them."""

import numpy as np

from game.view.places.cliff.frostwords import distance, letters, needles
from game.view.shapes.inkwords import faces

TEXT = "It is an aperture."


def test_the_first_letters_condense_first() -> None:
    rows = letters(TEXT, 100.0, 50.0)
    assert len(rows) == len(TEXT.replace(" ", ""))
    assert (np.diff(rows[:, 9]) >= 0).all()
    assert rows[-1, 9] < 1.0


def test_a_second_line_condenses_after_the_first() -> None:
    rows = letters("This is\nnot", 0.0, 0.0)
    assert rows[6:, 9].min() > rows[:6, 9].max()


def test_needles_grow_outwards_alone() -> None:
    rows = letters(TEXT, 100.0, 50.0)
    field, (left, top) = distance(rows, faces())
    grown = needles(TEXT, 100.0, 50.0)
    assert len(grown) > 150
    tips = np.floor(grown[:, 2:4] - (left, top)).astype(int)
    assert np.median(field[tips[:, 1], tips[:, 0]]) < -1.5
    assert (grown[:, 4] <= 1.0).all()


def test_words_without_ink_have_no_needles() -> None:
    assert len(needles(" ", 0.0, 0.0)) == 0
