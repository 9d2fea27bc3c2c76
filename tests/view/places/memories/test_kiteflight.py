"""Where the kite is seen: over its peg, above a hand, out along the wind."""

from math import hypot

from game.view.places.memories.kiteflight import KiteFlight, KiteLook, hand
from game.view.snapshot import Dreamer

PEG = (400.0, 300.0)


def settled(look: KiteLook, dreamer: Dreamer) -> tuple[KiteFlight, tuple[float, float]]:
    flight, hold = KiteFlight(), (0.0, 0.0)
    for k in range(240):
        hold = flight.step(1 / 60, k / 60, look, dreamer)
    return flight, hold


def look(pull: tuple[float, float] = (0.0, 0.0), *, held: bool = True) -> KiteLook:
    return KiteLook(held, hypot(*pull) > 0, pull, PEG, True, ())


def test_let_alone_it_stands_over_its_peg() -> None:
    flight, hold = settled(look(held=False), Dreamer(0.0, 0.0))
    assert hold == PEG
    assert abs(flight.at[0] - PEG[0]) < 80
    assert 110 < PEG[1] - flight.at[1] < 210


def test_it_flies_out_along_the_wind_and_leans_that_way() -> None:
    for side in (-1.0, 1.0):
        flight, hold = settled(look((4.2 * side, 0.0)), Dreamer(0.0, 0.0, 70.0))
        assert (flight.at[0] - hold[0]) * side > 90
        assert flight.roll * side > 0.3


def test_it_is_held_in_the_hand_that_goes_up_in_the_air() -> None:
    ground, air = hand(Dreamer(0, 0), aloft=False), hand(Dreamer(0, 0, 70.0), aloft=True)
    assert ground[1] - air[1] > 70.0


def test_it_follows_who_is_set_back_at_once() -> None:
    flight, _ = settled(look(held=False), Dreamer(0.0, 0.0))
    flight.step(
        1 / 60, 4.0, KiteLook(False, False, (0, 0), (2400.0, 300.0), True, ()), Dreamer(0, 0)
    )
    assert abs(flight.at[0] - 2400.0) < 80
