"""The TAS verb: what it cannot play is told in a line, and is never played in part."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli import main
from game.speedrun import tas


def test_a_text_that_is_too_large_is_refused_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "long.tas"
    file.write_text("1,R\n" * 5 + "#" * (1 << 20), encoding="utf-8")
    monkeypatch.setattr(tas, "_MOST_BYTES", 1 << 20)
    assert main(["tas", str(file)]) == 2
    assert capsys.readouterr().err == f"starfloor tas: {file}: larger than 1 MB\n"
