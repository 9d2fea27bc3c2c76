import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from game.sim.chance import chance, chances

KEYS = st.integers(-(2**63), 2**63 - 1)


@given(KEYS, st.lists(KEYS, min_size=1, max_size=8), KEYS)
def test_many_at_once_give_the_same_bits_as_one_by_one(
    seed: int, keys: list[int], last: int
) -> None:
    many = chances(seed, np.array(keys, dtype=np.int64), last)
    assert many.tolist() == [chance(seed, key, last) for key in keys]


@given(KEYS, KEYS, KEYS)
def test_arrays_of_keys_broadcast(seed: int, a: int, b: int) -> None:
    rows = np.array([[a], [b]], dtype=np.int64)
    cols = np.array([1, 2, 3], dtype=np.int64)
    table = chances(seed, rows, cols)
    assert table.tolist() == [[chance(seed, row, col) for col in (1, 2, 3)] for row in (a, b)]


def test_it_is_splitmix64_and_the_same_on_every_machine() -> None:
    assert chance(0) == 0.8833108082136426
    assert chance(1, 2, 3) == 0.814259011529328
    assert chances(7, -1).tolist() == [chance(7, 2**64 - 1)]


def test_seed_key_and_order_of_keys_all_matter() -> None:
    assert len({chance(1, 2, 3), chance(2, 2, 3), chance(1, 3, 2), chance(1, 2)}) == 4


def test_it_is_even_over_its_range_and_never_one() -> None:
    drawn = chances(11, np.arange(100_000))
    counts, _ = np.histogram(drawn, bins=10, range=(0.0, 1.0))
    assert drawn.min() >= 0.0
    assert drawn.max() < 1.0
    assert counts.min() > 9_700
    assert counts.max() < 10_300


def test_neighbouring_keys_have_nothing_to_do_with_each_other() -> None:
    drawn = chances(5, np.arange(20_000)) - 0.5
    assert abs(float((drawn[1:] * drawn[:-1]).mean())) < 0.002
