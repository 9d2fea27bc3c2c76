"""What may be raced: only what was run on the same terms, and never a run that was worse."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from game.sim.progress import Assists, Progress
from game.speedrun.racing import Race, Stable, entrant, race_of
from game.speedrun.replay import Replay, save
from tests.speedrun import dream

GOOD = dream.recorded()
RACE = race_of(dream.attempt())


def kept(folder: Path, name: str, replay: Replay = GOOD, **claims: object) -> Path:
    """The replay in a file of that name, its header saying otherwise."""
    path = folder / f"{name}.replay"
    save(replace(replay, header=replace(replay.header, **claims)), path)  # type: ignore[arg-type]
    return path


def names(folder: Path, race: Race = RACE, *, proved: bool = False) -> list[str]:
    return [one.path.stem for one in Stable(folder, proved=proved).entrants(race)]


def test_the_fastest_comes_first_and_the_latest_means_nothing(tmp_path: Path) -> None:
    kept(tmp_path, "1-good", time=300)
    kept(tmp_path, "2-best", time=200)
    kept(tmp_path, "3-bad-and-new", time=900)
    assert names(tmp_path) == ["2-best", "1-good", "3-bad-and-new"]


def test_after_a_bad_run_the_best_is_raced_as_before_and_after_a_better_one_that(
    tmp_path: Path,
) -> None:
    stable = Stable(tmp_path)
    kept(tmp_path, "best", time=200)
    assert [one.path.stem for one in stable.entrants(RACE)] == ["best"]
    kept(tmp_path, "worse", time=500)
    kept(tmp_path, "given-up", time=None)
    assert stable.entrants(RACE)[0].path.stem == "best"
    kept(tmp_path, "better", time=150)
    assert stable.entrants(RACE)[0].path.stem == "better"
    (tmp_path / "better.replay").unlink()
    assert stable.entrants(RACE)[0].path.stem == "best"


def test_no_run_on_other_terms_is_raced(tmp_path: Path) -> None:
    kept(tmp_path, "practice", kind="practice")
    kept(tmp_path, "tas", kind="tas")
    kept(tmp_path, "helped", assists=Assists(no_fear=True))
    kept(tmp_path, "unfinished", time=None)
    kept(tmp_path, "seeded", seed=4)
    kept(tmp_path, "other-maps", campaign_hash="abad1dea")
    kept(tmp_path, "old-rules", rules=1)
    kept(tmp_path, "other-category", category="glitchless")
    kept(tmp_path, "begun-elsewhere", progress=Progress(entry="mat"))
    (tmp_path / "noise.replay").write_bytes(b"\x00\xff" * 99)
    (tmp_path / "cut.replay").write_bytes(b"starfloor replay 1\n{")
    assert names(tmp_path) == []


def test_a_category_that_asks_more_than_its_end_is_believed_of_proved_runs_alone(
    tmp_path: Path,
) -> None:
    kept(tmp_path, "run", category="all-cranes")
    race = replace(RACE, category="all-cranes")
    assert names(tmp_path, race) == []
    assert names(tmp_path, race, proved=True) == ["run"]


def test_a_file_that_was_written_over_is_read_again(tmp_path: Path) -> None:
    stable, path = Stable(tmp_path), kept(tmp_path, "run", time=300)
    assert stable.entrants(RACE)[0].header.time == 300
    kept(tmp_path, "run", time=100)
    os.utime(path, ns=(1, 1))
    assert stable.entrants(RACE)[0].header.time == 100


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert names(tmp_path / "none") == []
    assert entrant(tmp_path / "none.replay") is None


def test_runs_that_ship_lie_in_folders_by_campaign(tmp_path: Path) -> None:
    (tmp_path / "campaigns").mkdir()
    kept(tmp_path / "campaigns", "par")
    assert names(tmp_path, proved=True) == ["par"]
    assert names(tmp_path) == []
