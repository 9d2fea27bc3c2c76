"""The starfloor command: one module a verb, each imported only when it is asked for."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final

from game import __version__

VERBS: Final = {
    "play": "play the dream (what starfloor does by itself)",
    "demo": "play the recorded run without a window; leaves pictures and an animation",
    "verify": "certify replays",
    "replay": "watch a replay",
    "splits": "the records to a LiveSplit file, and back",
    "check": "lint maps and campaigns, and prove what can be had in them",
    "route": "the order of locks and keys in a campaign, dead ends, what is out of reach",
    "render": "draw maps to pictures",
    "campaigns": "the campaigns that are here",
    "new": "begin a campaign of your own, which plays at once",
    "words": "write what there is to translate, and keep catalogues up to date",
    "tiled": "write what Tiled needs to edit a campaign, and open it there",
    "bench": "measure what the game costs, side by side with its rivals",
    "paths": "where everything of the user lies",
}

_USAGE: Final = "usage: starfloor [VERB] ... ; starfloor VERB --help says more\n\n"


def main(argv: Sequence[str] | None = None) -> int:
    """Run a verb; returns the exit code: 0 fine, 1 something was found wrong, 2 bad usage."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] in (["--help"], ["-h"]):
        lines = (f"  {verb:9} {help_}" for verb, help_ in VERBS.items())
        print(_USAGE + "\n".join(lines))
        return 0
    if words[:1] == ["--version"]:
        print(f"starfloor {__version__}")
        return 0
    verb = words.pop(0) if words and words[0] in VERBS else "play"
    try:
        return int(import_module(f"game.cli.{verb}").run(words))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0
