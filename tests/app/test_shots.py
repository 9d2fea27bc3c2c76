"""Pictures without a window: of a replay, of the demo's moments."""

import io
from pathlib import Path

import pytest
from PIL import Image

from game.app import demo, shots
from game.app.library import Library
from game.profile import paths
from game.sim.controls import Controls
from game.speedrun.replay import Replay, read


@pytest.fixture(scope="module")
def library() -> Library:
    return Library()


@pytest.fixture(scope="module")
def short(library: Library) -> Replay:
    """Two seconds in the office, walking west."""
    attempt = library.attempt()
    for _ in range(120):
        attempt.step(Controls(stick_x=-127))
    return attempt.replay()


def test_a_replay_is_drawn_at_every_nth_tick(
    short: Replay, library: Library, tmp_path: Path
) -> None:
    count = shots.save_every(
        short, library.campaign.load, library.place, tmp_path, 60, size=(320, 180), quality="low"
    )
    assert count == 2
    first, last = (Image.open(tmp_path / name) for name in ("000060.png", "000120.png"))
    with first, last:
        assert first.size == (320, 180)
        assert first.tobytes() != last.tobytes()
        assert max(last.convert("L").tobytes()) > 60


def test_the_demo_tells_the_run_and_leaves_what_it_says(
    short: Replay, library: Library, tmp_path: Path
) -> None:
    out = io.StringIO()
    count, animation = demo.play(short, library, tmp_path, 1, out)
    assert count == 1
    assert "The Office" in out.getvalue()
    assert sorted(file.suffix for file in tmp_path.iterdir()) == [".png", ".webp"]
    with Image.open(animation) as moving:
        assert moving.n_frames > 5


def test_the_golden_run_has_a_dozen_moments_in_every_place_on_its_way(library: Library) -> None:
    replay = read(paths.runs() / "any.replay")
    found, ticks = demo.moments(replay, library)
    chosen = demo.choose(found, 12, ticks)
    assert len(chosen) == 12
    for place in (mark.name for mark in replay.header.places):
        assert any(moment.name.startswith(place) for moment in chosen), place
