from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from game.cli.verify import run
from game.levels.campaign import Campaign
from game.levels.editor.begin import begin
from game.sim.controls import NEUTRAL
from game.speedrun.attempt import Attempt
from game.speedrun.pilot import Awaken, Exit, Pilot, Wait
from game.speedrun.replay import save
from game.speedrun.timer import clock

MANIFEST = 'name = "nap"\ntitle = "A nap"\nstart = "bed"\nmaps = ["bed", "porch"]\n'
MAP = """<?xml version="1.0" encoding="UTF-8"?>
<map version="1.10" orientation="orthogonal" renderorder="right-down" width="10" height="4"
 tilewidth="64" tileheight="64" infinite="0" nextlayerid="2" nextobjectid="9">
 <objectgroup id="1" name="things">
  <object id="1" type="ground" x="0" y="0" width="640" height="256"/>
  <object id="2" type="start" x="96" y="128"><point/></object>
  <object id="3" type="wall" x="0" y="0"><polyline points="0,40 640,40"/></object>
{objects}
 </objectgroup>
</map>
"""
PASSAGE = """  <object id="4" name="out" type="passage" x="512" y="96" width="64" height="64">
   <properties>
    <property name="target" value="porch"/>
    <property name="split" value="Glass door"/>
   </properties>
  </object>"""
ENDING = """  <object id="5" type="ending" x="512" y="96" width="64" height="64">
   <properties>
    <property name="relic" value="handle"/>
    <property name="always" type="bool" value="true"/>
   </properties>
  </object>"""

Record = Callable[..., Path]


@pytest.fixture
def maps(tmp_path: Path) -> Path:
    """A campaign of two places."""
    folder = tmp_path / "nap"
    folder.mkdir()
    (folder / "campaign.toml").write_text(MANIFEST)
    (folder / "bed.tmx").write_text(MAP.format(objects=PASSAGE))
    (folder / "porch.tmx").write_text(MAP.format(objects=ENDING))
    return folder


@pytest.fixture
def record(maps: Path, tmp_path: Path) -> Record:
    """Plays and saves a run of the campaign."""

    def play(name: str = "run", finish: bool = True, **terms: object) -> Path:
        campaign = Campaign.open(maps)
        attempt = Attempt(
            campaign.load,
            campaign.start,
            campaign=campaign.name,
            campaign_hash=campaign.content_hash,
            **terms,  # type: ignore[arg-type]  # tests name what they give
        )
        Pilot(attempt).follow([Wait(5), Exit("out"), *([Awaken()] if finish else [])])
        path = tmp_path / f"{name}.replay"
        save(attempt.replay(), path)
        return path

    return play


def verdict(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, list[str]]:
    code = run([str(word) for word in words])
    return code, capsys.readouterr().out.splitlines()


def edit(path: Path, old: str, new: str) -> Path:
    data = path.read_text()
    assert old in data
    path.write_text(data.replace(old, new, 1))
    return path


def test_a_true_run_is_certified_in_one_line(
    maps: Path, record: Record, capsys: pytest.CaptureFixture[str]
) -> None:
    path = record()
    code, lines = verdict(capsys, "--campaign", maps, path)
    time = clock(json.loads(path.read_text().splitlines()[1])["time"])
    assert (code, lines) == (0, [f"OK {time} any% {path}"])


def test_an_edited_time_is_refused(
    maps: Path, record: Record, capsys: pytest.CaptureFixture[str]
) -> None:
    path = record()
    time = json.loads(path.read_text().splitlines()[1])["time"]
    edit(path, f'"time":{time}', f'"time":{time - 1}')
    code, lines = verdict(capsys, "--campaign", maps, path)
    assert code == 1
    assert lines[0].startswith(f"TIME_MISMATCH {clock(time)} any% ")


def test_a_flipped_input_is_refused_with_its_tick(
    maps: Path, record: Record, capsys: pytest.CaptureFixture[str]
) -> None:
    path = edit(record(), "= inputs\n5 0 0 0", "= inputs\n5 0 0 1")
    code, lines = verdict(capsys, "--campaign", maps, path)
    assert code == 1
    assert lines[0].startswith("DIVERGED at tick 60 any% ")


def test_a_changed_map_is_another_campaign(
    maps: Path, record: Record, capsys: pytest.CaptureFixture[str]
) -> None:
    path = record()
    edit(maps / "porch.tmx", 'x="96"', 'x="100"')
    # The process that recorded it has read the map already: a fresh folder has not.
    moved = maps.rename(maps.with_name("moved"))
    code, lines = verdict(capsys, "--campaign", moved, path)
    assert code == 1
    assert lines[0].startswith("WRONG_CAMPAIGN any% ")


def test_a_run_of_another_campaign_is_told_whose_it_is_and_what_to_say(
    record: Record, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    begin(tmp_path / "dream", "A dream")
    code, (line,) = verdict(capsys, "--campaign", tmp_path / "dream", record())
    assert code == 1
    assert line.endswith(": a run of 'nap', not of 'dream'; say --campaign")


def test_what_is_no_replay_is_corrupt(
    maps: Path, record: Record, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    short = record()
    short.write_bytes(short.read_bytes()[:-10])
    noise = tmp_path / "noise"
    noise.write_bytes(os.urandom(500))
    code, lines = verdict(capsys, "--campaign", maps, short, noise, tmp_path / "none", tmp_path)
    assert code == 2
    assert [line.split()[0] for line in lines] == ["CORRUPT"] * 4


def test_the_worst_file_decides_the_exit_code(
    maps: Path, record: Record, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = record("good"), record("bad", finish=False)
    assert verdict(capsys, "--campaign", maps, good, bad)[0] == 1
    assert verdict(capsys, "--campaign", maps, good, bad, tmp_path / "none")[0] == 2


def test_verdicts_come_as_json_for_programs(
    maps: Path, record: Record, capsys: pytest.CaptureFixture[str]
) -> None:
    path, tas = record(), record("tas", kind="tas")
    code = run(["--campaign", str(maps), "--json", str(path), str(tas)])
    report = json.loads(capsys.readouterr().out)
    good, bad = report["files"]
    assert code == 1
    assert report["statistics"]["verdicts"] == {"OK": 1, "NOT_A_RUN": 1}
    assert report["statistics"]["ticks"] > good["ticks"]
    assert "coverage" not in report
    assert (good["file"], good["verdict"], good["category"]) == (str(path), "OK", "any%")
    assert good["time"] == clock(good["ticks"])
    assert (bad["verdict"], bad["detail"], bad["ticks"]) == ("NOT_A_RUN", "tas", None)


def test_several_processes_say_the_same_in_the_same_order(
    maps: Path, record: Record, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [record(f"run{n}", seed=n, finish=n != 1) for n in range(4)]
    alone = verdict(capsys, "--campaign", maps, *files)
    together = verdict(capsys, "--campaign", maps, "--jobs", 2, *files)
    assert together == alone
    assert [line.split()[0] for line in alone[1]] == ["OK", "UNFINISHED", "OK", "OK"]


def test_numbers_come_last_and_apart_from_the_verdicts(
    maps: Path, record: Record, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [str(record(f"run{n}", finish=n != 1)) for n in range(3)]
    run(["--campaign", str(maps), *files])
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 3
    counts, speed = said.err.splitlines()
    assert counts == "3 files: 2 OK, 1 UNFINISHED"
    assert "x real time" in speed


def test_coverage_tells_what_no_certified_run_comes_by(
    maps: Path, record: Record, capsys: pytest.CaptureFixture[str]
) -> None:
    half, whole = record("half", finish=False), record("whole")
    _, lines = verdict(capsys, "--campaign", maps, "--coverage", half)
    assert lines[1:] == [
        "proved: 0 of 2 maps, 0 of 1 endings",
        "unproved: bed, all of it",
        "unproved: porch, all of it",
    ]
    _, lines = verdict(capsys, "--campaign", maps, "--coverage", half, whole)
    assert lines[2:] == ["proved: 2 of 2 maps, 1 of 1 endings"]
    run(["--campaign", str(maps), "--coverage", "--json", str(half)])
    told = json.loads(capsys.readouterr().out)["coverage"]
    assert told["counts"]["map"] == {"all": 2, "proved": 0}
    assert {"map": "porch", "kind": "ending", "name": "handle"} in told["unproved"]


def test_a_file_that_takes_too_long_gets_no_verdict_and_the_rest_do(
    maps: Path, record: Record, capsys: pytest.CaptureFixture[str]
) -> None:
    campaign = Campaign.open(maps)
    long = Attempt(campaign.load, campaign.start, campaign_hash=campaign.content_hash)
    for _ in range(200_000):
        long.step(NEUTRAL)
    save(long.replay(), maps.with_name("long.replay"))
    files = [record("short"), maps.with_name("long.replay"), record("shorter")]
    code, lines = verdict(capsys, "--campaign", maps, "--limit", 0.7, "--jobs", 2, *files)
    assert [line.split()[0] for line in lines] == ["OK", "NO_VERDICT", "OK"]
    assert lines[1] == f"NO_VERDICT {files[1]}: it took more than 0.7 s"
    assert code == 2


def test_a_campaign_that_cannot_be_read_is_one_line_and_exit_2(
    record: Record, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = record()
    for jobs in (1, 2):
        code = run(["--campaign", str(tmp_path / "no"), "--jobs", str(jobs), str(path), str(path)])
        said = capsys.readouterr()
        assert (code, said.out) == (2, "")
        assert said.err.startswith("starfloor verify: ")
        assert said.err.count("\n") == 1


def test_a_file_name_that_cannot_be_printed_is_told_escaped(
    maps: Path, record: Record, capsys: pytest.CaptureFixture[str]
) -> None:
    path = record()
    odd = path.with_name(os.fsdecode(b"a\nb\xff.replay"))
    odd.write_bytes(path.read_bytes())
    code, lines = verdict(capsys, "--campaign", maps, odd)
    assert (code, len(lines)) == (0, 1)


@pytest.mark.parametrize(
    "words", [[], ["--jobs", "0", "x"], ["--jobs", "two", "x"], ["--limit", "0", "x"]]
)
def test_bad_usage_is_exit_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        run(words)
    assert left.value.code == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
