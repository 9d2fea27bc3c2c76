"""``starfloor replay``: watch a run, or draw it to pictures without a window."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.parser import Parser, add_language, campaign_folder, speak

if TYPE_CHECKING:
    from game.app.library import Library
    from game.speedrun.replay import Replay


def run(argv: Sequence[str]) -> int:
    """Watch, or with ``--shots`` draw."""
    parser = Parser("starfloor replay", description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--shots", type=Path, metavar="DIR", help="write PNGs, open no window")
    parser.add_argument("--every", type=int, default=60, metavar="N", help="ticks a picture (60)")
    parser.add_argument("--campaign", metavar="CAMPAIGN", help="its name or folder")
    parser.add_argument("--quality", choices=("low", "medium", "high"), default="medium")
    add_language(parser)
    options = parser.parse_args(argv)
    if options.every < 1:
        parser.error("--every is at least 1")

    from game.levels.errors import MapError  # noqa: PLC0415 - only what the verb needs
    from game.sim.level import NoEntryError  # noqa: PLC0415
    from game.speedrun import tas  # noqa: PLC0415
    from game.speedrun.replay import ReplayError, read  # noqa: PLC0415

    try:
        speak(options.language)
        campaign = campaign_folder(options.campaign) if options.campaign else None
        is_text = options.file.suffix == tas.SUFFIX
        replay = _of_text(options.file, campaign) if is_text else read(options.file)
        if options.shots is not None:
            from game.view.offscreen import go_headless  # noqa: PLC0415

            go_headless()
        from game.app.recorded import watched  # noqa: PLC0415

        library, note = watched(replay, options.file, campaign)
        if note:
            print(f"starfloor replay: {options.file}: {note}", file=sys.stderr)
        if options.shots is None:
            return _watch(replay, library, options.quality)
        from game.app.shots import save_every  # noqa: PLC0415

        count = save_every(
            replay,
            library.campaign.load,
            library.place,
            options.shots,
            options.every,
            quality=options.quality,
        )
    except (ReplayError, tas.TasError) as problem:
        print(f"starfloor replay: {options.file}: {problem}", file=sys.stderr)
        return 2
    except (OSError, MapError, NoEntryError) as problem:
        print(f"starfloor replay: {problem}", file=sys.stderr)
        return 2
    print(f"{count} pictures in {options.shots}")
    return 0


def _of_text(file: Path, folder: Path | None) -> Replay:
    """What a TAS text plays."""
    from game.cli.tas import played  # noqa: PLC0415
    from game.levels.campaign import Campaign  # noqa: PLC0415
    from game.profile import paths  # noqa: PLC0415

    campaign = Campaign.open(folder or paths.maps(), (paths.shipped(),))
    return played(file, campaign)[1].replay()


def _watch(replay: Replay, library: Library, quality: str) -> int:
    from game.app.opening import NoWindowError, watch  # noqa: PLC0415

    try:
        return watch(replay, library, quality)
    except NoWindowError as problem:
        print(f"starfloor replay: no window: {problem}; --shots needs none", file=sys.stderr)
        return 2
