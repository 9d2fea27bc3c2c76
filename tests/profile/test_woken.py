"""What stays of a dream outlives the game, a kill in mid-write and a broken file."""

import os
from pathlib import Path

import pytest

from game.profile import woken
from game.profile.woken import Woken, WokenError
from game.sim.progress import Progress


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("STARFLOOR_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_who_never_woke_has_nothing() -> None:
    assert woken.read("starfloor") == Woken()


def test_what_is_saved_is_read_again_campaign_by_campaign() -> None:
    woken.save("starfloor", Woken(frozenset({3, 1}), 1))
    woken.save("other", Woken(frozenset({9}), 2))
    assert woken.read("starfloor") == Woken(frozenset({1, 3}), 1)
    assert woken.read("other").turn == 2


def test_waking_again_loses_no_crane_and_no_turn() -> None:
    first = Woken().after(Progress(cranes=frozenset({1, 2}), turn=2))
    assert first.after(Progress(cranes=frozenset({5}))) == Woken(frozenset({1, 2, 5}), 2)


def test_the_next_turn_begins_with_the_cranes_alone() -> None:
    assert Woken(frozenset({4}), 1).next_turn == Progress(cranes=frozenset({4}), turn=2)


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b'{"starfloor": 3}',
        b'{"starfloor": {"turn": true, "cranes": []}}',
        b'{"starfloor": {"turn": 1, "cranes": [1, "2"]}}',
        b'{"starfloor": {"turn": -1, "cranes": []}}',
        b"[" * 100_000,
        b" " * 1_000_001,
    ],
)
def test_any_other_bytes_give_one_message_that_names_the_file(said: bytes, home: Path) -> None:
    home.mkdir()
    (home / woken.FILE).write_bytes(said)
    with pytest.raises(WokenError, match=r"woken\.json") as caught:
        woken.read("starfloor")
    assert "\n" not in str(caught.value)


def test_saving_sets_aside_what_cannot_be_read(home: Path) -> None:
    home.mkdir()
    (home / woken.FILE).write_bytes(b"{")
    woken.save("starfloor", Woken(frozenset({1}), 1))
    assert woken.read("starfloor").turn == 1
    assert (home / "woken.unreadable").read_bytes() == b"{"


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    woken.save("starfloor", Woken(frozenset({1}), 1))
    monkeypatch.setattr(os, "fsync", _full)
    with pytest.raises(OSError, match="full"):
        woken.save("starfloor", Woken(frozenset({1, 2}), 1))
    assert woken.read("starfloor") == Woken(frozenset({1}), 1)
    assert [file.name for file in home.iterdir()] == [woken.FILE]


def _full(_file: int) -> None:
    raise OSError("the disk is full")
