"""``starfloor demo``: the recorded run without a window, left as pictures and an animation."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from game.cli.parser import Parser, add_language, speak
from game.profile import paths


def run(argv: Sequence[str]) -> int:
    """Play the shipped run, or the one given."""
    parser = Parser("starfloor demo", description=__doc__)
    parser.add_argument("replay", nargs="?", type=Path, help="another run than the shipped one")
    parser.add_argument("--out", type=Path, help="folder for the pictures")
    parser.add_argument("--shots", type=int, default=12, help="how many pictures (12)")
    add_language(parser)
    options = parser.parse_args(argv)
    file = options.replay or paths.runs() / "dream.replay"
    folder = options.out or paths.pictures() / time.strftime("demo-%Y%m%d-%H%M%S")

    from game.view.offscreen import go_headless  # noqa: PLC0415 - before arcade comes in

    go_headless()
    from game.app import demo  # noqa: PLC0415
    from game.app.recorded import watched  # noqa: PLC0415
    from game.levels.errors import MapError  # noqa: PLC0415
    from game.sim.level import NoEntryError  # noqa: PLC0415
    from game.speedrun.replay import ReplayError, read  # noqa: PLC0415

    try:
        speak(options.language)
        replay = read(file)
        library, note = watched(replay, file)
        print(f"The dream, as it was recorded: {file.name}")
        if note:
            print(f"  ({note})")
        count, animation = demo.play(replay, library, folder, options.shots, sys.stdout)
    except ReplayError as problem:
        print(f"starfloor demo: {file}: {problem}", file=sys.stderr)
        return 2
    except (OSError, MapError, NoEntryError) as problem:
        print(f"starfloor demo: {problem}", file=sys.stderr)
        return 2
    print(f"{count} pictures and {animation.name} are in {folder}")
    return 0
