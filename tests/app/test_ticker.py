from game.app.ticker import MOST, Ticker


def test_a_frame_of_a_sixtieth_is_a_tick_at_any_frame_rate() -> None:
    for rate in (30, 60, 75, 144):
        ticker = Ticker()
        assert abs(sum(ticker.advance(1 / rate) for _ in range(rate * 10)) - 600) <= 1


def test_a_long_stall_is_not_caught_up_without_bound() -> None:
    ticker = Ticker()
    assert ticker.advance(30.0) == MOST
    assert ticker.advance(0.0) == 0


def test_alpha_is_the_part_of_the_tick_that_has_passed() -> None:
    ticker = Ticker()
    ticker.advance(1.5 / 60)
    assert abs(ticker.alpha - 0.5) < 1e-6
    ticker.reset()
    assert ticker.alpha == 0.0
