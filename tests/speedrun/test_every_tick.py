"""The golden runs have the same digest at every tick, whatever hash seed and SIMD path."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from game.levels.campaign import Campaign
from game.profile import paths
from game.speedrun.playback import Playback
from game.speedrun.replay import read
from tests.replays.routes import ROUTES

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.long


def print_digests(name: str) -> None:
    """The digest after each tick of that golden run, a line each."""
    campaign = Campaign.open(paths.maps(), (paths.shipped(),))
    playback = Playback(read(ROOT / "tests" / "replays" / f"{name}.replay"), campaign.load)
    for _ in playback:
        sys.stdout.write(f"{playback.attempt.world.digest()}\n")


def digests(name: str, **environment: str) -> list[str]:
    script = f"from {__name__} import print_digests; print_digests({name!r})"
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


def fast_paths() -> str:
    """What numpy found on this processor beyond what every one of its kind has."""
    core = import_module("numpy._core._multiarray_umath")
    return " ".join(name for name in core.__cpu_dispatch__ if core.__cpu_features__[name])


@pytest.mark.parametrize("name", ROUTES)
def test_every_tick_is_the_same_whatever_the_process(name: str) -> None:
    expected = digests(name, PYTHONHASHSEED="0")
    assert len(expected) == read(ROOT / "tests" / "replays" / f"{name}.replay").header.ticks
    assert len(set(expected)) == len(expected)
    for seed in ("1", "2", "4294967295"):
        assert digests(name, PYTHONHASHSEED=seed) == expected, f"hash seed {seed}"
    fast = fast_paths()
    if not fast:
        pytest.skip("this processor has no fast path to take away")
    assert digests(name, NPY_DISABLE_CPU_FEATURES=fast) == expected, "without SIMD"
