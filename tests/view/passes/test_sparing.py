from game.view.passes.sparing import Sparing


def test_one_frame_of_so_many_is_drawn_anew() -> None:
    sparing = Sparing(3)
    assert [sparing.due((0.0, 0.0), 1.0) for _ in range(7)] == [True, False, False] * 2 + [True]


def test_where_time_is_not_short_every_frame_is() -> None:
    sparing = Sparing(1)
    assert all(sparing.due((0.0, 0.0), 1.0) for _ in range(3))


def test_a_view_that_leaps_is_drawn_at_once_and_one_that_glides_is_not() -> None:
    sparing = Sparing(4)
    assert sparing.due((0.0, 0.0), 1.0)
    assert not sparing.due((6.0, 0.0), 1.0)
    assert not sparing.due((12.0, 0.0), 1.0)
    assert sparing.due((12.0, 400.0), 1.0)


def test_what_was_forgotten_is_drawn() -> None:
    sparing = Sparing(5)
    assert sparing.due((0.0, 0.0), 1.0)
    sparing.forget()
    assert sparing.due((0.0, 0.0), 1.0)


def test_a_picture_of_another_time_is_not_taken_for_this_one() -> None:
    sparing = Sparing(3)
    assert sparing.due((0.0, 0.0), 1.0)
    assert sparing.due((0.0, 0.0), 11.0)
    assert sparing.due((0.0, 0.0), 2.0)


def test_it_tells_how_far_the_view_went_since_it_was_drawn() -> None:
    sparing = Sparing(3)
    sparing.due((40.0, 10.0), 1.0)
    sparing.due((46.0, 7.0), 1.02)
    assert sparing.moved((46.0, 7.0)) == (6.0, -3.0)
    sparing.forget()
    assert sparing.moved((46.0, 7.0)) == (0.0, 0.0)
