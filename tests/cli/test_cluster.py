"""A real scheduler with two worker processes judges what it is sent."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.cli.cluster import ClusterError, judged_there
from game.cli.judging import Judged, judge
from game.cli.verify import run
from game.levels.campaign import Campaign
from game.profile import paths
from game.speedrun.verify import Result, Verdict

dask = pytest.importorskip("dask")
distributed = pytest.importorskip("distributed")

MAPS = paths.maps()
CAMPAIGN = Campaign.open(MAPS, (paths.shipped(),))
NAMES = ("office", "hall", "threshold", "letter", "kite")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    # One death is enough to know what a file does to a worker; the default is four.
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 0}),
        distributed.LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            processes=True,
            dashboard_address=None,
            host="127.0.0.1",
            silence_logs=50,
        ) as cluster,
    ):
        yield cluster.scheduler_address


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Golden runs, one of them edited, noise, and a name that is nowhere."""
    golden = [paths.runs() / f"{name}.replay" for name in NAMES]
    forged, noise = tmp_path / "forged.replay", tmp_path / "noise.replay"
    forged.write_text(golden[0].read_text().replace('"seed":0', '"seed":1', 1))
    noise.write_bytes(os.urandom(300))
    return [str(file) for file in (*golden, forged, noise, tmp_path / "none", golden[0])]


def moody(file: str, data: bytes, packed: bytes, rules: int) -> Judged:
    """Does what the file says; for a worker, in place of judging."""
    assert packed
    assert rules
    if data == b"die":
        os._exit(3)
    if data == b"hang":
        time.sleep(600)
    if data == b"break":
        raise KeyError("bad luck")
    return Judged(file, Verdict(Result.OK))


def test_a_cluster_says_what_this_machine_says_in_the_same_order(
    address: str, files: list[str]
) -> None:
    told = list(judged_there(files, CAMPAIGN, address, 120.0))
    assert told == [judge(file, MAPS) for file in files]
    assert [judged.word for judged in told[-4:]] == ["DIVERGED", "CORRUPT", "CORRUPT", "OK"]


def test_a_worker_that_dies_or_hangs_costs_one_file(address: str, tmp_path: Path) -> None:
    files = []
    for n, mood in enumerate(["fine", "die", "fine", "hang", "fine", "break", "fine"]):
        file = tmp_path / f"{n}-{mood}"
        file.write_text(mood)
        files.append(str(file))
    told = list(judged_there(files, CAMPAIGN, address, 6.0, moody))
    assert [judged.file for judged in told] == files
    faults = {Path(judged.file).name[2:]: judged.fault for judged in told}
    assert faults["die"] == "every worker that was asked died of it"
    assert faults["hang"] == "it took more than 6 s"
    assert faults["break"] == "it broke the game (KeyError: 'bad luck')"
    assert [judged.word for judged in told if judged.file.endswith("fine")] == ["OK"] * 4


def test_the_command_hands_files_to_a_cluster(
    address: str, files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(["--cluster", address, *files[:3]])
    assert code == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["OK"] * 3


def test_a_worker_with_other_rules_is_told_and_judges_nothing(
    address: str, files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.cli.cluster.RULES_VERSION", 999)
    with pytest.raises(ClusterError, match="a worker has rules"):
        list(judged_there(files[:1], CAMPAIGN, address, 60.0))


@pytest.mark.parametrize("nowhere", ["tcp://127.0.0.1:9", "nonsense://x", ""])
def test_no_scheduler_is_one_line_and_exit_2(
    nowhere: str,
    files: list[str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("game.cli.cluster._PATIENCE", 1.0)
    with pytest.raises(ClusterError) as caught:
        list(judged_there(files[:1], CAMPAIGN, nowhere, 60.0))
    assert "\n" not in str(caught.value)
    if nowhere:
        assert run(["--cluster", nowhere, files[0]]) == 2
        assert len(capsys.readouterr().err.splitlines()) == 1
