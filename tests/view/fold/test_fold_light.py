"""The light on paper: the formulas shaders are held against."""

from __future__ import annotations

import numpy as np
import pytest

from game.view.fold.light import (
    VARIATION,
    Lamp,
    Lighting,
    creased,
    falloff,
    rimmed,
    shine,
    tone,
    untone,
    variation,
    wrapped,
)
from game.view.fold.mesh import Floats

UP = np.array([[0.0, 0.0, 1.0]], np.float32)


def lit(lighting: Lighting, normal: Floats = UP, gloss: float = 0, worn: bool = False) -> Floats:
    colour: Floats = shine(
        np.zeros((1, 3), np.float32),
        normal,
        np.full((1, 3), 0.5, np.float32),
        lighting,
        gloss=np.array([gloss], np.float32),
        shade=np.ones(1, np.float32),
        selfglow=np.array([worn]),
    )[0]
    return colour


DARK = Lighting(key_colour=(0, 0, 0), up=(0, 0, 0), down=(0, 0, 0))


def test_facets_differ_in_brightness_by_their_index_alone() -> None:
    shades = variation(4000)
    assert shades[:100] == pytest.approx(variation(100))
    assert shades.min() >= 1 - VARIATION - 1e-6
    assert shades.max() <= 1 + VARIATION + 1e-6
    assert shades.mean() == pytest.approx(1, abs=0.01)
    assert shades.std() > VARIATION / 2
    assert not np.array_equal(shades, variation(4000, seed=1))


def test_ambient_mixes_from_floor_to_sky() -> None:
    sky = Lighting(key_colour=(0, 0, 0), up=(1, 0, 0), down=(0, 0, 1))
    assert lit(sky) == pytest.approx([0.5, 0, 0])
    assert lit(sky, -UP) == pytest.approx([0, 0, 0.5])


def test_the_key_lights_what_faces_it_and_nothing_else() -> None:
    key = Lighting(key=(0, 0, 3), key_colour=(1, 1, 1), up=(0, 0, 0), down=(0, 0, 0))
    assert lit(key) == pytest.approx([0.5] * 3)
    assert lit(key, -UP) == pytest.approx([0] * 3)


def test_paper_lets_a_lamp_behind_it_through() -> None:
    assert wrapped(1.0) == pytest.approx(1)
    assert wrapped(0.0) == pytest.approx(0.22 / 1.22)
    assert wrapped(-1.0) == pytest.approx(0.18)


def test_a_lamp_fades_and_ends() -> None:
    shares = falloff([0, 50, 100, 320, 900], 100)
    assert shares[0] == 1
    assert (np.diff(shares) <= 0).all()
    assert shares[3:].tolist() == [0, 0]


def test_the_rib_light_does_not_fall_on_its_wearer() -> None:
    rib = Lamp(0, 0, 40, (1, 1, 1), 1.0, 120, rib=True)
    scene = Lighting(key_colour=(0, 0, 0), up=(0, 0, 0), down=(0, 0, 0), lamps=(rib,))
    assert lit(scene).min() > 0.1
    assert lit(scene, worn=True).max() == 0


def test_brass_glints_and_paper_does_not() -> None:
    half = np.array([[0.0, 0.38, 0.92]], np.float32)
    key = Lighting(key=(0, 0, 1), key_colour=(1, 1, 1), up=(0, 0, 0), down=(0, 0, 0))
    assert lit(key, half, gloss=1).min() > 1.5 * lit(key, half).max()


def test_a_fold_is_pale_on_dark_paper_and_dark_on_white() -> None:
    line = np.ones(1, np.float32)
    dark, white = np.full((1, 3), 0.1, np.float32), np.full((1, 3), 0.95, np.float32)
    assert (creased(dark, line) > dark).all()
    assert (creased(white, line) < white).all()
    assert creased(dark, np.zeros(1, np.float32)) == pytest.approx(dark)


def test_a_rim_adds_light_by_its_weight() -> None:
    colour, albedo = np.full((1, 3), 0.2, np.float32), np.full((1, 3), 0.5, np.float32)
    faint = rimmed(colour, albedo, np.array([0.35], np.float32), (0.3, 0.4, 0.6))
    bold = rimmed(colour, albedo, np.array([1.0], np.float32), (0.3, 0.4, 0.6))
    assert (bold > faint).all()
    assert (faint > colour).all()


def test_what_is_toned_can_be_untoned() -> None:
    scene = np.linspace(0.002, 0.7, 60, dtype=np.float32)[:, None].repeat(3, 1)
    assert untone(tone(scene)) == pytest.approx(scene, rel=2e-3, abs=2e-5)


def test_no_light_stays_black() -> None:
    assert lit(DARK).max() == 0
    assert tone(np.zeros(3)).max() == 0
