"""A track is its script by tick: the same input, wherever one goes back to."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.sim.controls import Controls
from game.speedrun.tas import TasError, parse, read
from game.speedrun.track import Track
from tests.speedrun import dream

TEXT = """\
3
repeat 2
2,R
1,J
end
assert tick 9
assert place porch
4,D
"""


def test_every_tick_holds_what_the_script_plays_then() -> None:
    script = parse(TEXT.replace("assert place porch\n", ""))
    run = dream.attempt()
    played = []
    for controls in script.play(run):
        played.append(controls)
        run.step(controls)
    track = Track(script)
    assert track.ticks == len(played) == 13
    assert [track.controls(tick) for tick in range(13)] == played
    assert track.controls(13) is None
    assert track.controls(-1) is None


def test_the_line_that_speaks_is_told_with_its_ticks() -> None:
    track = Track(parse(TEXT))
    assert track.line(0) == (1, 1, 3)
    assert track.line(2) == (1, 3, 3)
    assert [track.line(tick) for tick in (3, 4, 5, 6)] == [
        (3, 1, 2),
        (3, 2, 2),
        (4, 1, 1),
        (3, 1, 2),
    ]
    assert track.line(13) is None


def test_what_is_asserted_is_held_at_its_tick_alone() -> None:
    track, run = Track(parse(TEXT)), dream.attempt()
    track.hold(run)
    dream.drive(run, Controls(), 9)
    with pytest.raises(TasError, match=r"^line 7: place is bed, not porch$"):
        track.hold(run)
    dream.drive(run, Controls(), 1)
    track.hold(run)


def test_a_file_that_is_no_text_is_refused_in_a_line(tmp_path: Path) -> None:
    for name, data, why in (
        ("bytes.tas", b"\xff\xfe1,R\n", "not UTF-8"),
        ("word.tas", b"1,R\nfly 3\n", "line 2: "),
    ):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(TasError, match=why) as refused:
            read(tmp_path / name)
        assert "\n" not in str(refused.value)
    with pytest.raises(TasError, match=r"^there is no such file$"):
        read(tmp_path / "none.tas")
    with pytest.raises(TasError, match=r"^not a file$"):
        read(tmp_path)
