"""``starfloor campaigns``: which there are, one line each."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from game.cli.parser import Parser
from game.levels.found import found
from game.profile import paths


def run(argv: Sequence[str]) -> int:
    """Print name, title and folder; 0 = all can be read, 1 = some cannot."""
    parser = Parser("starfloor campaigns", description=__doc__)
    parser.parse_args(argv)
    code = 0
    for each in found(paths.maps(), paths.campaigns()):
        if each.manifest is None:
            print(f"starfloor campaigns: {each.fault}", file=sys.stderr)
            code = 1
        else:
            print(f"{each.manifest.name:16}{each.manifest.title:28}{each.folder}")
    return code
