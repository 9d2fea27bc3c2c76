"""The page on which one chooses a dream lists what lies beside it, and only what is whole."""

import shutil
from pathlib import Path

import pytest

from game.app.dreams import offered
from tests.levels.drawn import LITTLE


def test_it_offers_the_dream_those_that_ship_and_ones_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STARFLOOR_HOME", str(tmp_path))
    shutil.copytree(LITTLE, tmp_path / "campaigns" / "mine")
    shutil.copytree(LITTLE, tmp_path / "campaigns" / "torn")
    (tmp_path / "campaigns" / "torn" / "campaign.toml").write_text("?")
    titles = [each.manifest.title for each in offered() if each.manifest]
    assert titles == ["Starfloor", "The Night Mail", "A little dream"]
