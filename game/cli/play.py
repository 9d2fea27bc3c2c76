"""``starfloor play``: the game. Without a display it says so and shows the recorded run."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.cli.parser import Parser, add_language, campaign_folder, speak, turn
from game.sim.states import STATES
from game.speedrun import tas
from game.speedrun.categories import CATEGORIES, LOCATION, begin, location, named
from game.speedrun.header import MOST_SEED
from game.speedrun.livesplit.address import Address, address
from game.speedrun.terms import RANDOM

if TYPE_CHECKING:
    from game.app.library import Library

_ALWAYS_A_DISPLAY: Final = ("win32", "darwin")
_KNOWN: Final = ", ".join((*CATEGORIES, f"{LOCATION}PLACE"))


def run(argv: Sequence[str]) -> int:
    """Open the window and play."""
    parser = Parser("starfloor play", description=__doc__)
    parser.add_argument(
        "map", nargs="?", default="", help="begin in this place, or on this .tmx (practice)"
    )
    parser.add_argument(
        "--campaign", metavar="CAMPAIGN", help="one of `starfloor campaigns`, or its folder"
    )
    parser.add_argument(
        "--at", default="", metavar="WHERE", help="where: a spawn, a hinge, an object's id, or X,Y"
    )
    parser.add_argument(
        "--watch", action="store_true", help="take in maps that are saved while they are played"
    )
    parser.add_argument(
        "--state", choices=STATES, default="", help="how far the dream has come (practice)"
    )
    parser.add_argument(
        "--turn", type=turn, default=1, help="of the spiral: every second is mirrored (practice)"
    )
    parser.add_argument(
        "--seed", type=_seed, default=0, help="a whole number, or `random`: drawn for each run"
    )
    parser.add_argument(
        "--speedrun",
        metavar="CATEGORY",
        help=f"show the clock: {_KNOWN}, or one of the campaign's own".replace("%", "%%"),
    )
    parser.add_argument(
        "--livesplit",
        type=_livesplit,
        metavar="HOST[:PORT]",
        help="tell LiveSplit's server of the run; ws://HOST:PORT for its WebSocket",
    )
    parser.add_argument(
        "--livesplit-one", type=_port, metavar="PORT", help="let LiveSplit One connect here"
    )
    parser.add_argument(
        "--ghost",
        action="append",
        default=[],
        metavar="RUN",
        help="race it: best, segments, par, none or a replay file; up to four times",
    )
    parser.add_argument("--practice", action="store_true", help="with states, slow motion, readout")
    parser.add_argument(
        "--tas", type=Path, metavar="FILE", help="let this TAS text play, with practice on"
    )
    parser.add_argument("--mute", action="store_true", help="no sound")
    parser.add_argument("--window", type=_size, default=(1280, 720), metavar="WxH")
    parser.add_argument("--quality", choices=("low", "medium", "high"), default="")
    add_language(parser)
    options = parser.parse_args(argv)

    ships = not options.campaign and not options.map.endswith(".tmx")
    if options.speedrun and ships:
        own = _own_categories()
        if own is not None and not named(options.speedrun, own):
            known = ", ".join((_KNOWN, *own))
            parser.error(f"there is no category {options.speedrun!a}; there is {known}")

    if options.tas is not None:
        try:
            tas.read(options.tas)
        except tas.TasError as fault:
            parser.error(f"--tas {options.tas}: {fault}")

    if not _has_display():
        print("starfloor: there is no display here; showing the recorded run instead.")
        from game.cli import demo  # noqa: PLC0415 - only where it is needed

        return demo.run(["--language", options.language] if options.language else [])

    from game.app.library import Library  # noqa: PLC0415
    from game.levels.errors import MapError  # noqa: PLC0415

    try:
        speak(options.language)
        file = Path(options.map) if options.map.endswith(".tmx") else None
        folder = campaign_folder(options.campaign) if options.campaign else None
        library = Library(folder, file)
        options.map = file.stem if file else options.map
        problem = (
            _unknown(library, options.map, options.at)
            or _misplaced(library, options)
            or _unled(library, options)
            or _unraceable(options.ghost)
        )
        if not problem:
            return _play(library, options)
    except MapError as fault:
        problem = str(fault)
    print(f"starfloor play: {problem}", file=sys.stderr)
    return 2


def _own_categories() -> tuple[str, ...] | None:
    """Those the shipped dream adds; None where its manifest cannot be read, which is told later."""
    from game.levels.errors import MapError  # noqa: PLC0415
    from game.levels.files import Shelf  # noqa: PLC0415
    from game.levels.manifest import read_manifest  # noqa: PLC0415
    from game.profile import paths  # noqa: PLC0415

    folder = paths.maps()
    try:
        return tuple(read_manifest(folder, Shelf((folder, paths.shipped()))).goals)
    except MapError:
        return None


def _unknown(library: Library, place: str, entry: str) -> str:
    """What was asked for and is not there, in a line; empty if all is. Or MapError."""
    from game.levels.here import beginning  # noqa: PLC0415

    campaign = library.campaign
    if place and place not in campaign.names:
        return f"there is no place '{place}'; there are {', '.join(campaign.names)}"
    if entry:
        beginning(campaign.place(place or campaign.start), entry)
    return ""


def _misplaced(library: Library, options: Namespace) -> str:
    """What hinders a run of what was asked for, in a line; empty if nothing does. Or MapError."""
    campaign, category = library.campaign, options.speedrun or ""
    if category and not location(category):
        options.speedrun = named(category, campaign.manifest.goals)
        if options.speedrun:
            from game.app.offers import lacking  # noqa: PLC0415

            return lacking(campaign, options.speedrun)
        known = ", ".join((*CATEGORIES, f"{LOCATION}PLACE", *campaign.manifest.goals))
        return f"there is no category {category!a}; there is {known}"
    if not category:
        return ""
    if begin(category, campaign.start, campaign.locations) is None:
        known = ", ".join(LOCATION + name for name in campaign.locations) or "none"
        return f"there is no {category}; there is {known}"
    if options.map or options.at or options.state or options.turn != 1:
        own = "place, --at, --state and --turn"
        return f"{category} begins where {campaign.title} says; leave out {own}"
    return ""


def _unled(library: Library, options: Namespace) -> str:
    """Why the TAS text asked for cannot play, in a line; empty if it can, or there is none."""
    if options.tas is None:
        return ""
    from game.app.led import Led  # noqa: PLC0415

    if options.map or options.speedrun or options.at or options.state or options.turn != 1:
        return "--tas says itself what it plays; leave out place, --speedrun, --at and --state"
    try:
        Led.read(options.tas, library.campaign)
    except tas.TasError as fault:
        return f"--tas {options.tas}: {fault}"
    return ""


def _unraceable(ghosts: Sequence[str]) -> str:
    """What cannot be raced, in a line; empty if all can."""
    from game.app.ghosts import KINDS  # noqa: PLC0415
    from game.speedrun.replay import ReplayError, read  # noqa: PLC0415
    from game.view.passes.ghosts import MOST  # noqa: PLC0415

    if len(ghosts) > MOST:
        return f"at most {MOST} ghosts run at once"
    for name in ghosts:
        try:
            if name not in KINDS:
                read(Path(name))
        except ReplayError as fault:
            return f"--ghost {name}: {fault}"
    return ""


def _play(library: Library, options: Namespace) -> int:
    from game.app.opening import NoWindowError, play  # noqa: PLC0415
    from game.app.options import Options  # noqa: PLC0415

    asked = Options(
        options.map,
        options.at,
        options.seed,
        options.speedrun or "",
        options.window,
        options.quality,
        options.state,
        options.watch,
        options.turn,
        options.mute,
        options.livesplit,
        options.livesplit_one,
        options.practice,
        options.tas,
        tuple(options.ghost),
    )
    try:
        return play(library, asked)
    except NoWindowError as problem:
        why = f"starfloor: no window can be opened here ({problem})"
    if sys.platform in _ALWAYS_A_DISPLAY:
        print(why, file=sys.stderr)
        return 2
    print(f"{why}; showing the recorded run instead.", flush=True)
    # Drawing without a window must be settled before anything is loaded: begin again.
    demo = [sys.executable, "-m", "game", "demo"]
    demo += ["--language", options.language] if options.language else []
    return subprocess.call(demo, env={**os.environ, "ARCADE_HEADLESS": "True"})


def _has_display() -> bool:
    if os.environ.get("ARCADE_HEADLESS"):
        return False
    if sys.platform in _ALWAYS_A_DISPLAY:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _seed(text: str) -> int | None:
    if text == RANDOM:
        return None
    if not text.isascii() or not text.isdigit() or int(text) > MOST_SEED:
        raise argparse.ArgumentTypeError(f"a whole number from 0 to {MOST_SEED}, or random")
    return int(text)


def _livesplit(text: str) -> Address:
    try:
        return address(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(str(problem)) from None


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 65_535:
        raise argparse.ArgumentTypeError("a port from 1 to 65535")
    return int(text)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    try:
        size = int(width), int(height)
    except ValueError:
        raise argparse.ArgumentTypeError("give it as 1280x720") from None
    if not (320 <= size[0] <= 16384 and 180 <= size[1] <= 16384):
        raise argparse.ArgumentTypeError("between 320x180 and 16384x16384")
    return size
