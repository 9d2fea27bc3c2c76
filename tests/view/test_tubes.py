"""Fluorescents: alive, dying, dead."""

from game.view.tubes import DYING_TICKS, EMBER_TICKS, brightness, ember


def test_a_living_tube_is_bright_and_hardly_ever_stutters() -> None:
    lit = [brightness(3, tick, None) for tick in range(6000)]
    assert min(lit) > 0.4
    assert sum(value < 0.9 for value in lit) < 600


def test_a_dying_tube_flares_sputters_and_goes_out() -> None:
    lit = [brightness(3, 100 + age, 100) for age in range(DYING_TICKS + 20)]
    assert lit[0] > 1.0
    assert any(value < 0.1 for value in lit[4:DYING_TICKS])
    assert any(value > 0.3 for value in lit[4:DYING_TICKS])
    assert set(lit[DYING_TICKS:]) == {0.0}


def test_its_ends_glow_until_they_are_cold() -> None:
    assert ember(500, None) == 0.0
    assert ember(110, 100) > ember(200, 100) > 0.0
    assert ember(100 + DYING_TICKS + EMBER_TICKS, 100) == 0.0
