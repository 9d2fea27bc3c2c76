"""Against LiveSplit's own parser and timer, livesplit-core as it is on npm."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import pytest

from game.speedrun.livesplit import times
from game.speedrun.livesplit.kept import Kept, Split, from_run, to_run
from game.speedrun.livesplit.reading import load, read
from game.speedrun.livesplit.writing import dump, save
from game.speedrun.livesplit.xml import LssError

PACKAGE: Final = "livesplit-core@0.10.2"
NOON: Final = datetime(2025, 3, 4, 12, 0, 0, tzinfo=UTC)
GOOD: Final = (
    b'<Run version="1.7.0"><GameIcon/><GameName>G</GameName><CategoryName>C</CategoryName>'
    b"<Offset>00:00:00</Offset><AttemptCount>0</AttemptCount><AttemptHistory>"
    b'<Attempt id="1" started="01/02/2020 03:04:05" isStartedSynced="False"/></AttemptHistory>'
    b'<Segments><Segment><Name>End</Name><SplitTimes><SplitTime name="Personal Best">'
    b"<RealTime>00:00:01</RealTime></SplitTime></SplitTimes></Segment></Segments></Run>"
)


@pytest.fixture(scope="module")
def core(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installed package."""
    given = os.environ.get("STARFLOOR_LIVESPLIT_CORE")
    if given:
        return Path(given)
    if not shutil.which("node") or not shutil.which("npm"):
        pytest.skip("node and npm are not here")
    folder = tmp_path_factory.mktemp("npm")
    done = subprocess.run(
        ["npm", "install", "--no-package-lock", "--no-audit", "--no-fund", PACKAGE],
        cwd=folder,
        capture_output=True,
        check=False,
        timeout=120,
    )
    if done.returncode:
        pytest.skip(f"npm cannot install {PACKAGE} here")
    return folder / "node_modules" / "livesplit-core"


def ask(core: Path, job: dict[str, object]) -> Any:
    program = Path(__file__).with_name("core.cjs")
    done = subprocess.run(
        ["node", program, core],
        input=json.dumps(job),
        capture_output=True,
        check=True,
        text=True,
        timeout=120,
    )
    return json.loads(done.stdout)


def test_livesplit_reads_our_attempts_with_equal_times(core: Path, tmp_path: Path) -> None:
    done = Kept(NOON, (Split("Door", 61, 1020), Split("End & <all>", 301, 5033)), True, 5033)
    faster = Kept(NOON, (Split("Door", 70, 1200), Split("End & <all>", 290, 4900)), True, 4900)
    given_up = Kept(NOON, (Split("Door", 50, 900),), False, 2000)
    save(to_run([done, given_up, faster], "Any%", 7), tmp_path / "ours.lss")
    (told,) = ask(core, {"read": [str(tmp_path / "ours.lss")]})

    def both(real: int, ticks: int) -> list[int]:
        return [real * 1000, round(times.from_ticks(ticks) / 1000 - 0.4)]

    assert [segment["name"] for segment in told["segments"]] == ["Door", "End & <all>"]
    assert told["count"] == 7
    door, end = told["segments"]
    for found, expected in (
        (door["best"], both(900, 50)),
        (door["comparisons"][0], both(1200, 70)),
        (end["comparisons"][0], both(4900, 290)),
        (door["history"][1][1], both(900, 50)),
        (end["history"][0][1], both(4013, 240)),
        (told["attempts"][2][1], both(4900, 290)),
    ):
        assert found == pytest.approx(expected, abs=1)
    assert told["attempts"][1][1] == [None, None]
    assert told["attempts"][0][3] == ["2025-03-04T12:00:00+00:00", False]


def test_what_livesplit_wrote_is_read_and_comes_out_again_equal(core: Path, tmp_path: Path) -> None:
    theirs, ours = tmp_path / "theirs.lss", tmp_path / "ours.lss"
    ask(core, {"play": str(theirs)})
    run = read(theirs)
    save(run, ours)
    before, after = ask(core, {"read": [str(theirs), str(ours)]})
    assert before == after
    assert len(before["attempts"]) == 2
    kept, without = from_run(run, NOON)
    assert without == 0
    assert [[split.ticks for split in attempt.splits] for attempt in kept] == [
        [61, 150, 300],
        [54, 240],
    ]
    assert [attempt.finished for attempt in kept] == [True, False]


@pytest.mark.parametrize(
    ("part", "instead", "fine"),
    [
        (b"", b"", True),
        (b"<GameIcon/>", b"<New><a/></New><GameIcon/>", True),
        (b"<Offset>00:00:00</Offset>", b"<Offset>-1.02:03:04.5</Offset>", True),
        (b"<Offset>00:00:00</Offset>", b"<Offset>90.25</Offset>", True),
        (b"<GameIcon/>", b"", False),
        (b"<Offset>00:00:00</Offset>", b"", False),
        (b"01/02/2020 03:04:05", b"2020-01-02T03:04:05", False),
        (b'"False"', b'"false"', False),
        (b"00:00:01", b"1m30s", False),
        (b"Personal Best", b"[Race] x", False),
        (b"</Segments></Run>", b"", False),
    ],
)
def test_what_livesplit_takes_or_refuses_is_taken_or_refused(
    core: Path, tmp_path: Path, part: bytes, instead: bytes, fine: bool
) -> None:
    path, again = tmp_path / "a.lss", tmp_path / "b.lss"
    path.write_bytes(GOOD.replace(part, instead))
    (told,) = ask(core, {"read": [str(path)]})
    assert (told is not None) == fine
    if fine:
        again.write_bytes(dump(read(path)))
        assert ask(core, {"read": [str(again)]}) == [told]
    else:
        with pytest.raises(LssError):
            load(path.read_bytes())
