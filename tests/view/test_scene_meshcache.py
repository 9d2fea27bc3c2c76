"""Folded meshes kept on disk: made once, made again when anything is wrong with them."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from game.view.meshcache import Rows, kept

ROWS: Rows = {"a/0": np.ones((6, 16), np.float32), "b": np.zeros((3, 16), np.float32)}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("STARFLOOR_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def counting(calls: list[int]) -> Callable[[], Rows]:
    def make() -> Rows:
        calls.append(1)
        return ROWS

    return make


def same(found: Rows) -> bool:
    return list(found) == list(ROWS) and all(np.array_equal(found[k], ROWS[k]) for k in ROWS)


def test_what_was_made_once_is_not_made_again(home: Path) -> None:
    calls: list[int] = []
    assert same(kept("set", counting(calls)))
    assert same(kept("set", counting(calls)))
    assert len(calls) == 1
    assert len(list((home / "cache").iterdir())) == 1


def test_another_set_is_made_by_itself(home: Path) -> None:
    calls: list[int] = []
    kept("one", counting(calls))
    kept("other", counting(calls))
    assert len(calls) == 2
    assert len(list((home / "cache").iterdir())) == 2


@pytest.mark.parametrize("wrong", [b"", b"PK nonsense", b"\x93NUMPY"])
def test_a_broken_file_is_made_anew(home: Path, wrong: bytes) -> None:
    calls: list[int] = []
    kept("set", counting(calls))
    (path,) = (home / "cache").iterdir()
    path.write_bytes(wrong)
    assert same(kept("set", counting(calls)))
    assert len(calls) == 2
    assert same(kept("set", counting(calls)))
    assert len(calls) == 2


def test_where_nothing_can_be_written_it_still_works(home: Path) -> None:
    home.parent.mkdir(exist_ok=True)
    home.write_text("a file where the folder should be")
    calls: list[int] = []
    assert same(kept("set", counting(calls)))
    assert same(kept("set", counting(calls)))
    assert len(calls) == 2
