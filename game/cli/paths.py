"""``starfloor paths``: where everything of the user lies."""

from __future__ import annotations

from collections.abc import Sequence

from game.cli.parser import Parser
from game.profile import paths


def run(argv: Sequence[str]) -> int:
    """Print one line a folder."""
    parser = Parser("starfloor paths", description=__doc__)
    parser.parse_args(argv)
    for name, folder in (
        ("home", paths.home()),
        ("replays", paths.replays()),
        ("records", paths.records()),
        ("pictures", paths.pictures()),
        ("dreams", paths.campaigns()[1]),
        ("maps", paths.maps()),
        ("sprites", paths.sprites()),
    ):
        print(f"{name:9}{folder}")
    return 0
