from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from game.speedrun.livesplit import times
from game.speedrun.livesplit.kept import Kept, Split, from_run, to_run
from game.speedrun.livesplit.reading import load, read
from game.speedrun.livesplit.run import PERSONAL_BEST, Time
from game.speedrun.livesplit.writing import dump, save
from game.speedrun.livesplit.xml import LssError

SMALLEST = (
    '<Run version="{version}"><GameIcon/><GameName>G</GameName><CategoryName>Any%</CategoryName>'
    "<Offset>-00:00:01.5</Offset><AttemptCount>3</AttemptCount>{more}"
    "<Segments><Segment><Name>End</Name>{inner}</Segment></Segments></Run>"
)
NOON = datetime(2025, 3, 4, 12, 0, 0, tzinfo=UTC)


def file(version: str = "1.7.0", more: str = "", inner: str = "") -> bytes:
    return SMALLEST.format(version=version, more=more, inner=inner).encode()


def test_every_tick_of_ten_hours_comes_back_as_itself() -> None:
    for ticks in (*range(4000), *range(0, 10 * 3600 * 60, 997), 2_160_000):
        for signed in (ticks, -ticks):
            assert times.to_ticks(times.read(times.write(times.from_ticks(signed)))) == signed


@pytest.mark.parametrize(
    ("text", "ns"),
    [
        ("00:01:25.0166667", 85_016_666_700),
        ("-1.02:00:00", -93_600_000_000_000),
        ("85.5", 85_500_000_000),
        ("\u22121:00", -60_000_000_000),
        ("00:00:00.123456789", 123_456_789),
    ],
)
def test_times_are_read_in_every_form_livesplit_wrote(text: str, ns: int) -> None:
    assert times.read(text) == ns
    assert times.read(times.write(ns)) == ns


@pytest.mark.parametrize("text", ["", "1m30s", "NaN", "1:-2", "9" * 70, "1e5", "1::2", "٣"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="time"):
        times.read(text)


def test_what_the_oldest_files_call_otherwise_is_understood() -> None:
    run = load(
        file(
            "1.2.0",
            '<RunHistory><Time id="1">00:00:09</Time></RunHistory>',
            "<PersonalBestSplitTime>00:00:08</PersonalBestSplitTime>"
            "<BestSegmentTime>00:00:07</BestSegmentTime>"
            '<SegmentHistory><Time id="1"/></SegmentHistory>',
        )
    )
    assert run.offset == -1_500_000_000
    assert run.attempts[0].time == Time(9 * times.SECOND)
    assert run.segments[0].comparisons == {PERSONAL_BEST: Time(8 * times.SECOND)}
    assert run.segments[0].best == Time(7 * times.SECOND)
    assert run.segments[0].history == [(1, Time())]
    assert load(dump(run)) == run


def test_what_is_not_known_comes_out_again_as_it_went_in() -> None:
    run = load(
        file(
            more='<New a="&lt;&#10;">x<!-- y --><![CDATA[<z>]]><?do it?><w></w><v/></New>'
            "<AutoSplitterSettings><S>1</S></AutoSplitterSettings>",
            inner="<Icon><![CDATA[AAECAw==]]></Icon><Odd/>",
        )
    )
    written = dump(run).decode()
    new = '<New a="&lt;&#10;">x<!-- y --><![CDATA[<z>]]><?do it?>'
    assert new in written
    assert "<Icon><![CDATA[AAECAw==]]></Icon>" in written
    assert load(written.encode()) == run


def test_names_of_a_file_with_groups_of_its_own_stay_names_when_written_as_an_older_one() -> None:
    run = load(file("1.8.1").replace(b">End<", b">-End<"))
    assert b"<SegmentGroups />" in dump(run)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "line 1: no element found"),
        (b"<Run", "line 1: unclosed token"),
        (b"<Map/>", "line 1: <Map> where <Run> is expected"),
        (file().replace(b"<GameIcon/>", b""), "line 1: <Run> without <GameIcon>"),
        (file().replace(b"-00:00:01.5", b"1m"), "line 1: '1m' is not a time"),
        (file().replace(b">3<", b">-3<"), "line 1: '-3' is no number that fits <AttemptCount>"),
        (file("x"), "line 1: 'x' is no number that fits <Run>"),
        (file(inner='<SplitTimes><SplitTime name="[Race] a"/></SplitTimes>'), "a comparison named"),
        (
            file(more='<AttemptHistory><Attempt id="1" started="2020-01-01"/></AttemptHistory>'),
            "line 1: '2020-01-01' is not a date",
        ),
        (
            file(more='<AttemptHistory><Attempt id="1" isStartedSynced="1"/></AttemptHistory>'),
            "isStartedSynced is '1', not True or False",
        ),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><Run/>', "line 1: a DOCTYPE, which no splits file has"),
        (b"<a>" * 100, "line 1: elements nested more than 64 deep"),
        (b"<Run><GameName><b/></GameName></Run>", "<GameName> holds elements instead of text"),
    ],
)
def test_a_broken_file_gets_one_line_that_names_the_place(data: bytes, says: str) -> None:
    with pytest.raises(LssError) as caught:
        load(data)
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_what_is_no_file_gets_one_line(tmp_path: Path) -> None:
    for path in (tmp_path / "none.lss", tmp_path, Path("\0")):
        with pytest.raises(LssError, match=r"\w"):
            read(path)


DONE = Kept(NOON, (Split("Door", 61, 1020), Split("End", 301, 5033)), finished=True, real=5033)
FASTER = Kept(NOON, (Split("Door", 70, 1200), Split("End", 290, 4900)), finished=True, real=4900)
GIVEN_UP = Kept(NOON, (Split("Door", 50, 900),), finished=False, real=2000)
NO_DOOR = Kept(NOON, (Split("End", 400, 7000),), finished=True, real=7000)


def test_attempts_come_back_from_a_file_with_the_same_ticks(tmp_path: Path) -> None:
    kept = [DONE, GIVEN_UP, FASTER, NO_DOOR]
    save(to_run(kept, "Any%", 9, {"Starfloor rules": "4"}), tmp_path / "a.lss")
    run = read(tmp_path / "a.lss")
    assert from_run(run, NOON) == (kept, 0)
    assert run.attempt_count == 9
    assert run.metadata.custom == {"Starfloor rules": "4"}
    assert [times.to_ticks(s.best.game or 0) for s in run.segments] == [50, 220]
    best = [s.comparisons[PERSONAL_BEST].game or 0 for s in run.segments]
    assert [times.to_ticks(ns) for ns in best] == [70, 290]


def test_a_split_passed_out_of_order_is_a_skipped_one() -> None:
    first = Kept(NOON, (Split("A", 10, 1), Split("B", 20, 2), Split("End", 30, 3)), True, 3)
    other = Kept(NOON, (Split("B", 12, 1), Split("A", 25, 2), Split("End", 40, 3)), True, 3)
    segments = to_run([first, other], "Any%").segments
    assert [dict(s.history)[2] for s in segments][1] == Time()
    assert sum(times.to_ticks(dict(s.history)[2].game or 0) for s in segments) == 40


def test_attempts_without_game_time_are_counted_and_left_out() -> None:
    run = to_run([DONE], "Any%")
    run.segments[0].comparisons.clear()
    run.segments[1].comparisons.clear()
    for segment in run.segments:
        segment.history = [(i, Time(time.real)) for i, time in segment.history]
    run.attempts[0].time = Time(run.attempts[0].time.real)
    assert from_run(run, NOON) == ([], 1)
