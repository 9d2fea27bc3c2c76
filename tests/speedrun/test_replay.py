from __future__ import annotations

import json
import lzma
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.sim.controls import ALL_BUTTONS, Controls
from game.sim.progress import Assists, Progress
from game.speedrun.header import (
    KINDS,
    MOST_SEED,
    MOST_TICKS,
    Header,
    from_json,
    to_json,
)
from game.speedrun.machine import Machine
from game.speedrun.replay import (
    MOST_BYTES,
    MOST_LEVELS,
    Check,
    Replay,
    ReplayError,
    dump,
    parse,
    read,
    save,
)
from game.speedrun.splits import Mark
from game.speedrun.tape import POINTER, STICK, Tape
from tests.speedrun.dream import attempt, half_way, recorded

WHOLE = dump(recorded())

words = st.text(st.characters(exclude_categories=("C", "Z")), max_size=12)
marks = st.lists(st.builds(Mark, words, st.integers(0, MOST_TICKS)), max_size=4).map(tuple)
hexes = st.text("0123456789abcdef", min_size=8, max_size=8)
stick = st.integers(-STICK, STICK)
pointer = st.integers(-POINTER, POINTER)
runs = st.lists(
    st.tuples(
        st.integers(1, 2000),
        st.builds(Controls, st.integers(0, ALL_BUTTONS), stick, stick, pointer, pointer),
    ),
    max_size=20,
)
headers = st.builds(
    Header,
    game=words,
    rules=st.integers(0, 9),
    campaign=words,
    campaign_hash=words,
    start=words,
    seed=st.integers(0, MOST_SEED),
    category=words,
    kind=st.sampled_from(KINDS),
    assists=st.builds(Assists, st.booleans(), st.booleans(), st.booleans()),
    progress=st.builds(
        Progress,
        entry=words,
        cranes=st.frozensets(st.integers(1, 100)),
        opened=st.lists(words, max_size=3).map(tuple),
        earned=st.frozensets(words, max_size=3),
        told=st.frozensets(words, max_size=3),
        turn=st.integers(1, 9),
    ),
    machine=st.builds(Machine, *[words] * 5),
    ticks=st.integers(0, MOST_TICKS),
    started=st.none() | st.integers(1, MOST_TICKS),
    time=st.none() | st.integers(0, MOST_TICKS),
    splits=marks,
    places=marks,
    deeds=hexes,
    digest=hexes,
)


@given(headers, runs, st.lists(st.builds(Check, hexes, hexes), max_size=5), st.binary())
def test_what_is_written_is_read_again(
    header: Header, line: list[tuple[int, Controls]], checks: list[Check], levels: bytes
) -> None:
    inputs = Tape()
    for ticks, controls in line:
        inputs.append(controls, ticks)
    whole = Replay(header, inputs, tuple(checks), levels)
    assert parse(dump(whole)) == whole
    assert dump(parse(dump(whole))) == dump(whole)


def complaint(data: bytes) -> str:
    """What is wrong with a file, empty if nothing is."""
    try:
        parse(data)
    except ReplayError as fault:
        return str(fault)
    return ""


def refused(data: bytes) -> str:
    message = complaint(data)
    assert message
    assert message.isprintable()
    return message


@given(st.binary(max_size=200))
@example(b"starfloor replay 1\n" + b"[" * 100_000 + b"\n= inputs\n= checks\n= end\n")
@example(b"starfloor replay 1\n" + b"1" * 5000 + b"\n= inputs\n= checks\n= end\n")
@example(b'starfloor replay 1\n{"rules": NaN}\n= end\n')
@example(b'starfloor replay 1\n{"game":1,"game":2}\n= end\n')
@example(b'starfloor replay 1\n{"\xff":1}\n= end\n')
@example(b"starfloor replay 1\n\xff\n")
def test_random_bytes_are_refused_in_one_line(data: bytes) -> None:
    refused(data)
    refused(b"starfloor replay 1\n" + data)


@given(st.integers(0, len(WHOLE) - 1), st.binary(max_size=3), st.integers(0, 3))
def test_a_damaged_file_is_a_replay_or_refused_in_one_line(at: int, patch: bytes, cut: int) -> None:
    assert complaint(WHOLE[:at] + patch + WHOLE[at + cut :]).isprintable()


@given(st.integers(0, len(WHOLE) - 1))
def test_a_truncated_file_is_refused(length: int) -> None:
    refused(WHOLE[:length])


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    ),
    st.sampled_from(sorted(json.loads(WHOLE.split(b"\n")[1]))),
)
def test_any_value_in_a_header_field_is_taken_or_refused_in_one_line(
    value: object, field: str
) -> None:
    lines = WHOLE.split(b"\n")
    header = json.loads(lines[1])
    header[field] = value
    lines[1] = json.dumps(header).encode()
    assert complaint(b"\n".join(lines)).isprintable()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (b"replay 1\n", b"replay 3\n", "another format"),
        (b"starfloor", b"moonfloor", "not a Starfloor replay"),
        (b'"seed":0', b'"seed":-1', "line 2: seed is not between"),
        (b'"seed":0', b'"seed":0.5', "line 2: seed is not a whole number"),
        (b'"seed":0', b'"seed":true', "line 2: seed is not a whole number"),
        (b'"seed":0', b'"seed":0,"seed":0', "line 2: a field stands twice"),
        (b'"seed":0', b'"speed":0', "line 2: the header has no seed"),
        (b'"seed":0', b'"seed":0,"luck":1', "line 2: the header has an unknown field 'luck'"),
        (b'"kind":"run"', b'"kind":"walk"', "line 2: kind is none of run, practice, tas"),
        (b'"campaign":"Test"', b'"campaign":"a\\nb"', "line 2: campaign is too long or not"),
        (b'"campaign":"Test"', b'"campaign":"\\ud800"', "line 2: campaign is too long or not"),
        (b"= inputs\n", b"= inputs\n1 64 0 0\n", "line 4: an input out of range"),
        (b"= inputs\n", b"= inputs\n1 0 128 0\n", "line 4: an input out of range"),
        (b"= inputs\n", b"= inputs\n1 0 0 0 0 32768\n", "line 4: an input out of range"),
        (b"= inputs\n", b"= inputs\n1 0 0\n", "line 4: not an input"),
        (b"= inputs\n", b"= inputs\n1 0 0 \xd9\xa3\n", "line 4: not an input"),
        (b"= inputs\n", b"= inputs\n1 0 0 0\r\n", "line 4: not an input"),
        (b"= inputs\n", b"= inputs\n2160000 0 0 0\n", "longer than ten hours"),
        (b"= inputs\n", b"= notes\nhello\n= inputs\n", "a section 'notes' that does not belong"),
        (b"= inputs\n", b"= inputs\n= inputs\n", "a section 'inputs' that does not belong"),
        (b"= checks\n", b"= checks\n1234567 12345678\n", "not a checksum"),
        (b"= checks\n", b"", "not an input"),
        (b"= end\n", b"= end\n\n", "something follows the end"),
        (b"= end\n", b"", "cut off"),
    ],
)
def test_what_is_wrong_is_named(old: bytes, new: bytes, message: str) -> None:
    assert WHOLE.count(old) == 1
    assert message in refused(WHOLE.replace(old, new))


def test_extra_sections_and_fields_are_skipped() -> None:
    more = WHOLE.replace(b"= checks\n", b"= x-note\nread me\n\xff\n= checks\n")
    more = more.replace(b'"seed":0', b'"seed":0,"x-mood":[1,2]')
    assert parse(more) == parse(WHOLE)


def test_a_header_from_before_words_were_told_once_is_read() -> None:
    header = recorded().header
    plain = json.loads(to_json(header))
    del plain["progress"]["told"]
    assert from_json(json.dumps(plain)) == header


def test_a_file_too_large_is_refused_unread() -> None:
    assert "64 MB" in refused(b"starfloor replay 1\n" + bytes(64 * 1024 * 1024))


def test_more_checksums_than_ten_hours_have_are_refused() -> None:
    line = b"12345678 12345678\n"
    assert "more checksums" in refused(WHOLE.replace(b"= checks\n", b"= checks\n" + line * 36_001))


def test_an_unfinished_attempt_is_saved_as_such(tmp_path: Path) -> None:
    replay = half_way(attempt()).replay()
    save(replay, tmp_path / "a.replay")
    again = read(tmp_path / "a.replay")
    assert again == replay
    assert again.header.time is None


def test_a_name_no_header_can_hold_is_made_plain() -> None:
    replay = attempt(campaign="two\nlines").replay()
    assert parse(dump(replay)).header.campaign == "two lines"


def test_a_file_is_written_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "runs" / "a.replay"
    replay = recorded()
    save(replay, path)

    def full_disk(_fd: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    other = replace(replay, checks=())
    with pytest.raises(OSError, match="No space"):
        save(other, path)
    assert read(path) == replay
    assert [entry.name for entry in path.parent.iterdir()] == ["a.replay"]


def test_what_is_no_readable_file_is_refused(tmp_path: Path) -> None:
    fifo = tmp_path / "pipe"
    os.mkfifo(fifo)
    for path, message in (
        (tmp_path / "none", "No such file"),
        (tmp_path, "not a file"),
        (fifo, "not a file"),
        (tmp_path / "a\0b", "not a file name"),
    ):
        with pytest.raises(ReplayError, match=message):
            read(path)


def test_ten_minutes_of_keyboard_play_take_some_tens_of_kilobytes() -> None:
    inputs = Tape()
    turns = (Controls(0, 127, 0), Controls(2, 90, 90), Controls(0, 0, 127), Controls(1, -127, 0))
    for i in range(36_000):
        inputs.append(turns[i // 17 % 4])
    checks = tuple(Check(f"{i:08x}", f"{i:08x}") for i in range(600))
    replay = replace(recorded(), inputs=inputs, checks=checks)
    assert len(dump(replay)) < 50_000


def with_levels(*lines: bytes) -> bytes:
    """The whole run with those lines as the levels it brings."""
    return WHOLE.removesuffix(b"= end\n") + b"\n".join((b"= levels", *lines, b"= end\n"))


def test_levels_that_travel_with_a_run_are_kept_byte_for_byte() -> None:
    run = replace(recorded(), levels=bytes(range(256)) * 3)
    assert parse(dump(run)) == run
    assert parse(with_levels()).levels == b""


@pytest.mark.parametrize(
    "lines",
    [
        (b"",),
        (b"no \x00",),
        (b'a"b',),
        (b"~~~~~",),
        (b"000001",),
        (b"0" * 100,),
        (b"00000", b"= levels", b"00000"),
    ],
)
def test_levels_no_recorder_wrote_are_refused(lines: tuple[bytes, ...]) -> None:
    refused(with_levels(*lines))


def test_more_levels_than_a_replay_may_hold_are_refused() -> None:
    line = b"0" * 90
    assert "more levels" in refused(with_levels(*[line] * (MOST_LEVELS // 72 + 1)))


PRESSED = dump(replace(recorded(), levels=b"some levels"))


def test_what_takes_its_levels_along_is_pressed_and_is_the_same_run() -> None:
    run = recorded()
    assert parse(PRESSED) == replace(run, levels=b"some levels")
    assert PRESSED.startswith(b"starfloor replay 2\n")
    long = Tape()
    for i in range(4000):
        long.append(Controls(0, i % 50, 7), 3)
    told = replace(run, inputs=long)
    assert len(dump(replace(told, levels=b"x"))) < 0.2 * len(dump(told))


def test_the_form_with_levels_on_lines_is_still_read() -> None:
    assert parse(with_levels(b"00000")).levels == b"\0\0\0\0"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (b"= pressed ", b"= pressed 9", "cut off"),
        (b"= pressed ", b"= pressed 99999", "more of pressed than"),
        (b"= levels ", b"= maps ", "no section levels begins here"),
        (b"= end\n", b"", "cut off"),
        (b"= end\n", b"= end\n\n", "something follows the end"),
        (b"\xfd7zXZ", b"\xfd7zXY", "cannot be pressed out"),
    ],
)
def test_what_is_wrong_with_a_pressed_one_is_named(old: bytes, new: bytes, message: str) -> None:
    assert PRESSED.count(old) == 1
    assert message in refused(PRESSED.replace(old, new))


def pressed(told: bytes) -> bytes:
    """A file whose pressed part is that."""
    data = lzma.compress(told)
    head = PRESSED[: PRESSED.index(b"= pressed")]
    return head + b"= pressed %d\n%s\n= levels 0\n\n= end\n" % (len(data), data)


def test_what_was_pressed_is_read_as_strictly_as_what_was_not() -> None:
    plain = WHOLE[WHOLE.index(b"= inputs") :].removesuffix(b"= end\n")
    assert parse(pressed(plain)) == recorded()
    for told, message in (
        (plain.replace(b"= inputs\n", b"= inputs\n1 64 0 0\n"), "pressed, line 4: an input out of"),
        (plain + b"= levels\n00000\n", "levels that do not belong here"),
        (plain + b"= end\n", "something follows the end"),
        (b"", "no inputs or no checks"),
    ):
        assert message in refused(pressed(told))


def test_a_small_file_that_would_become_a_huge_one_is_refused() -> None:
    assert "more was pressed than" in refused(pressed(b"1 0 0 0\n" * (MOST_BYTES // 8 + 1)))


@given(st.integers(0, len(PRESSED) - 1), st.integers(1, 255))
def test_a_pressed_file_with_a_flipped_byte_is_read_or_refused_in_a_line(at: int, by: int) -> None:
    data = bytearray(PRESSED)
    data[at] ^= by
    told = ""
    try:
        parse(bytes(data))
    except ReplayError as fault:
        told = str(fault)
    assert "\n" not in told
