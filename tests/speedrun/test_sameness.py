"""The same seed and inputs are the same run in any process, under any hash seed and SIMD path."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from game.sim.crane import FLYING
from game.sim.flock import MANY
from game.sim.level import CraneSpot
from game.speedrun.attempt import Attempt
from game.speedrun.pilot import Catch, Go, Pilot
from game.speedrun.replay import dump
from tests.worlds import level, middle

HALL = (
    "#" * 24 + "\n#@" + "." * 21 + "#\n" + ("#" + "." * 10 + "o" + "." * 11 + "#\n") * 9 + "#" * 24
)


def print_run() -> None:
    """A pilot's run among so many cranes that both ways of flying them are taken."""
    cranes = tuple(
        CraneSpot(n, n, *middle(2 + n % 20, 2 + n // 6), height=n % 3 * 40.0, perched=n % 2 == 0)
        for n in range(1, 50)
    )
    run = Attempt(lambda _name: level(HALL, cranes=cranes), "drawn", seed=11)
    awake = set()
    for controls in Pilot(run).controls([Catch(1), Go(*middle(14, 5))]):
        run.step(controls)
        awake.add(sum(mode in FLYING for mode in run.world.flock.mode.tolist()))
    assert min(awake) < MANY < max(awake), sorted(awake)
    sys.stdout.write(dump(run.replay()).decode())


def run_elsewhere(**environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", f"from {__name__} import print_run; print_run()"],
        cwd=Path(__file__).parents[2],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.fixture(scope="module")
def here() -> str:
    return run_elsewhere(PYTHONHASHSEED="0")


@pytest.mark.parametrize("hash_seed", ["1", "2", "4294967295"])
def test_a_run_is_the_same_under_any_hash_seed(here: str, hash_seed: str) -> None:
    assert run_elsewhere(PYTHONHASHSEED=hash_seed) == here


def test_a_run_is_the_same_without_the_fast_paths_of_numpy(here: str) -> None:
    # The one place where numpy tells what it found on this processor.
    core = import_module("numpy._core._multiarray_umath")
    fast = [name for name in core.__cpu_dispatch__ if core.__cpu_features__[name]]
    if not fast:
        pytest.skip("this processor has no fast path to take away")
    assert run_elsewhere(NPY_DISABLE_CPU_FEATURES=" ".join(fast)) == here
