"""The game where there is no display."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli import play
from game.profile import paths

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="elsewhere there is always a display"
)
NOWHERE = {
    **{k: v for k, v in os.environ.items() if k not in ("ARCADE_HEADLESS", "WAYLAND_DISPLAY")},
    "DISPLAY": ":54321",
}
RUN = Path(__file__).parents[1] / "replays" / "any.replay"


def test_a_display_that_cannot_be_opened_is_said_in_a_line_and_the_run_shown(
    tmp_path: Path,
) -> None:
    command = [sys.executable, "-m", "game"]
    with subprocess.Popen(
        command,
        env=NOWHERE | {"STARFLOOR_HOME": str(tmp_path), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as game:
        assert game.stdout is not None
        lines = [game.stdout.readline() for _ in range(2)]
        os.killpg(game.pid, signal.SIGKILL)
    assert lines[0].startswith("starfloor: no window can be opened here")
    assert "dream.replay" in lines[1]


def test_watching_a_replay_without_a_display_is_refused_in_one_line() -> None:
    command = [sys.executable, "-m", "game", "replay", str(RUN)]
    done = subprocess.run(command, env=NOWHERE, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("starfloor replay: no window")
    assert done.stderr.count("\n") == 1


def test_a_category_the_campaign_does_not_have_is_refused_in_one_line() -> None:
    command = [sys.executable, "-m", "game", "play", "--speedrun", "all-birds"]
    done = subprocess.run(command, env=NOWHERE, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("starfloor play: there is no category 'all-birds'; there is any%")
    assert done.stderr.count("\n") == 1


def test_a_seed_is_a_number_or_drawn_at_random() -> None:
    command = [sys.executable, "-m", "game", "play", "--seed", "chance"]
    done = subprocess.run(command, env=NOWHERE, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "or random" in done.stderr


def test_a_category_that_cannot_be_met_in_a_campaign_is_refused_in_one_line() -> None:
    command = [sys.executable, "-m", "game", "play", "--campaign", "night-mail"]
    command += ["--speedrun", "all-cranes"]
    shown = {**NOWHERE, "DISPLAY": ":54322"}
    done = subprocess.run(command, env=shown, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("starfloor play: All cranes asks for 100 cranes")
    assert done.stderr.count("\n") == 1


def test_a_tas_text_that_cannot_play_is_refused_in_one_line(tmp_path: Path) -> None:
    file = tmp_path / "some.tas"
    file.write_text("3,R\nfly\n", encoding="utf-8")
    good = tmp_path / "good.tas"
    good.write_text("3,R\n", encoding="utf-8")
    for words, why in (
        ([str(file)], f"--tas {file}: line 2: "),
        ([str(tmp_path / "none.tas")], "there is no such file"),
        ([str(good), "--speedrun", "any"], "leave out place"),
    ):
        command = [sys.executable, "-m", "game", "play", "--tas", *words]
        done = subprocess.run(command, env=NOWHERE, capture_output=True, text=True, check=False)
        assert done.returncode == 2
        assert why in done.stderr
        assert done.stderr.count("\n") == 1


def test_a_category_the_shipped_dream_adds_is_known_before_anything_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "maps"
    shutil.copytree(paths.maps(), folder)
    manifest = folder / "campaign.toml"
    manifest.write_text(
        manifest.read_text(encoding="utf-8")
        + '\n[category.ten-cranes]\ntitle = "Ten cranes"\nasks.cranes = 10\n',
        encoding="utf-8",
    )
    monkeypatch.setattr(paths, "maps", lambda: folder)
    assert play._own_categories() == ("ten-cranes",)
    manifest.write_text("maps = 3", encoding="utf-8")
    assert play._own_categories() is None, "what is wrong with it is told when it is opened"
