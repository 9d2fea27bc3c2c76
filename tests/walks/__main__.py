"""Walks as many inputs as are asked for.

uv run python -m tests.walks [INPUTS] [FIRST SEED] [PLACE...]
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from itertools import count

from game.levels.campaign import Campaign
from game.profile import paths
from tests.walks.walk import Walker


def main(words: Sequence[str]) -> int:
    """The exit code: 1 where something was not as it must be."""
    inputs = int(words[0]) if words else 100_000
    campaign = Campaign.open(paths.maps(), (paths.shipped(),))
    walker, told, began = Walker(campaign), 0, time.monotonic()
    for seed in count(int(words[1]) if len(words) > 1 else 0):
        for place in words[2:] or campaign.names:
            walker.walk(seed, place, 200 + seed * 173 % 2400, to_the_end=seed % 10 == 0)
            for fault in walker.walks.faults[told:]:
                print(fault, flush=True)
            told = len(walker.walks.faults)
        if walker.walks.inputs >= inputs:
            break
    walks = walker.walks
    print(
        f"{walks.inputs} inputs, {walks.onward} ticks played on, {walks.awoken} awakenings, "
        f"{told} faults, {time.monotonic() - began:.0f} s, to seed {seed}"
    )
    print(", ".join(f"{place} {n}" for place, n in sorted(walks.ended.items())))
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
