from __future__ import annotations

from itertools import pairwise
from struct import pack
from zlib import crc32

from hypothesis import given
from hypothesis import strategies as st

from game.sim.controls import ALL_BUTTONS, Controls
from game.speedrun.tape import POINTER, STICK, Tape, exact

wild = st.integers(-(10**6), 10**6)
any_controls = st.builds(Controls, wild, wild, wild, wild, wild)


@given(any_controls)
def test_exact_controls_fit_a_replay_and_stay_as_they_are(controls: Controls) -> None:
    fitted = exact(controls)
    assert 0 <= fitted.buttons <= ALL_BUTTONS
    assert max(abs(fitted.stick_x), abs(fitted.stick_y)) <= STICK
    assert max(abs(fitted.pointer_x), abs(fitted.pointer_y)) <= POINTER
    assert exact(fitted) == fitted


few_controls = st.sampled_from([Controls(), Controls(1), Controls(0, -127, 3), Controls(0, 0, 9)])


@given(st.lists(st.tuples(few_controls, st.integers(1, 90), st.booleans())))
def test_its_checksum_is_of_every_tick_however_often_it_is_asked_for(
    line: list[tuple[Controls, int, bool]],
) -> None:
    inputs, found = Tape(), 0
    for controls, ticks, asks in line:
        for _ in range(ticks):
            inputs.append(controls)
            found = crc32(pack("<Bbbhh", *controls), found)
        if asks:
            assert inputs.checksum() == found
            assert inputs.copy().checksum() == found
    assert inputs.checksum() == found


@given(st.lists(few_controls))
def test_every_tick_comes_back(line: list[Controls]) -> None:
    inputs = Tape()
    for controls in line:
        inputs.append(controls)
    assert list(inputs) == line
    assert inputs.ticks == len(line)
    runs = list(inputs.runs())
    assert all(a[1] != b[1] for a, b in pairwise(runs))


def test_a_copy_grows_apart() -> None:
    inputs = Tape()
    inputs.append(Controls(1), 5)
    copy = inputs.copy()
    inputs.append(Controls(1), 1)
    assert (copy.ticks, inputs.ticks) == (5, 6)
    assert copy != inputs
