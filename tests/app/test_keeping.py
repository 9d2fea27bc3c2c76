"""A dream's replay lies on the disk from its first split on."""

import time
from dataclasses import replace
from pathlib import Path

import pytest

from game.app.keeping import Keeper
from game.sim.controls import NEUTRAL, Controls
from game.speedrun.attempt import Attempt
from game.speedrun.replay import Replay, read
from tests.speedrun.dream import attempt, dream_through
from tests.worlds import DOWN, RIGHT

MAPS = b"the maps of it"


def with_maps(replay: Replay) -> Replay:
    return replace(replay, levels=MAPS)


def go(run: Attempt, keeper: Keeper, controls: Controls, ticks: int) -> None:
    for _ in range(ticks):
        keeper.tick(run, run.step(controls))


def begun(folder: Path) -> tuple[Attempt, Keeper]:
    run, keeper = attempt(), Keeper(folder, with_maps)
    keeper.begin(run)
    return run, keeper


def to_the_split(run: Attempt, keeper: Keeper) -> None:
    go(run, keeper, NEUTRAL, 20)
    go(run, keeper, DOWN, 7)
    go(run, keeper, RIGHT, 60)
    assert [mark.name for mark in run.splits.marks] == ["Half way"]


def test_who_is_killed_has_the_run_as_far_as_its_last_split(tmp_path: Path) -> None:
    run, keeper = begun(tmp_path / "made")
    to_the_split(run, keeper)
    keeper.finish()
    replay = read(tmp_path / "made" / keeper.name)
    assert [mark.name for mark in replay.header.splits] == ["Half way"]
    assert replay.header.time is None


def test_before_the_first_input_there_is_no_file_and_no_name(tmp_path: Path) -> None:
    run, keeper = begun(tmp_path)
    go(run, keeper, NEUTRAL, 30)
    assert keeper.name == ""
    assert list(tmp_path.iterdir()) == []


def test_at_the_end_the_whole_run_is_there_and_its_maps_with_it(tmp_path: Path) -> None:
    run, keeper = begun(tmp_path)
    to_the_split(run, keeper)
    dream_through(run)
    keeper.keep(run.replay())
    whole = read(tmp_path / keeper.name)
    assert whole.header.time == run.timer.time
    keeper.finish()
    assert read(tmp_path / keeper.name).levels == MAPS
    assert len(list(tmp_path.iterdir())) == 1


def test_the_run_is_there_even_while_its_maps_are_still_read(tmp_path: Path) -> None:
    run = attempt()

    def slowly(replay: Replay) -> Replay:
        time.sleep(0.3)
        return with_maps(replay)

    keeper = Keeper(tmp_path, slowly)
    keeper.begin(run)
    dream_through(run)
    keeper.keep(run.replay())
    assert keeper.busy
    (file,) = tmp_path.iterdir()
    assert read(file).header.time == run.timer.time
    keeper.finish()
    assert read(file).levels == MAPS


def test_runs_that_begin_within_a_second_have_files_of_their_own(tmp_path: Path) -> None:
    names = set()
    for _ in range(3):
        run, keeper = begun(tmp_path)
        to_the_split(run, keeper)
        keeper.keep(run.replay())
        keeper.finish()
        names.add(keeper.name)
    assert {file.name for file in tmp_path.iterdir()} == names
    assert len(names) == 3


def test_a_folder_that_takes_nothing_is_told_when_the_dream_is_left(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("here lies something else", encoding="utf-8")
    run, keeper = begun(blocked / "replays")
    to_the_split(run, keeper)
    with pytest.raises(OSError, match="file"):
        keeper.keep(run.replay())
