"""``starfloor render``: maps to pictures, as in the game or as Tiled would draw them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from game.cli.parser import Parser, add_language, speak, turn
from game.levels.errors import MapError
from game.levels.files import home_of
from game.levels.layers import in_state
from game.levels.mirrored import mirrored
from game.levels.raster import draw
from game.levels.tmx import load_map
from game.profile import paths
from game.sim.states import STATES


def run(argv: Sequence[str]) -> int:
    """Draw each map; a bad one is reported, the rest go on. 0 = all drawn, 1 = some, 2 = none."""
    parser = Parser("starfloor render", description=__doc__)
    parser.add_argument("maps", nargs="+", type=Path, metavar="MAP")
    parser.add_argument("out", type=Path, metavar="OUT", help="a PNG, or a folder for several maps")
    parser.add_argument(
        "--plain", action="store_true", help="as Tiled draws it at scale 1, shape objects left out"
    )
    parser.add_argument(
        "--root", type=Path, metavar="DIR", help="the folder whose files the maps may use"
    )
    parser.add_argument(
        "--state",
        choices=STATES,
        help="how far the dream has come (arrival); plain pictures show all layers without it",
    )
    parser.add_argument(
        "--turn", type=turn, default=1, help="turn of the spiral: every second one is mirrored"
    )
    add_language(parser)
    options = parser.parse_args(argv)
    several = len(options.maps) > 1 or options.out.is_dir()
    drawn = 0
    try:
        speak(options.language)
    except MapError as fault:
        print(f"starfloor render: {fault}", file=sys.stderr)
        return 2
    for path in options.maps:
        out = options.out / f"{path.stem}.png" if several else options.out
        try:
            out.parent.mkdir(parents=True, exist_ok=True)
            if options.plain:
                roots = (options.root or home_of(path), paths.shipped())
                tilemap = load_map(path, roots)
                shown = in_state(tilemap, options.state) if options.state else tilemap
                draw(shown if options.turn % 2 else mirrored(shown)).save(out, "PNG")
            else:
                _as_in_the_game(path, out, options.state or STATES[0], options.turn)
            drawn += 1
        except MapError as fault:
            print(f"starfloor render: {fault}", file=sys.stderr)
        except OSError as fault:
            print(f"starfloor render: {out}: {fault.strerror or fault}", file=sys.stderr)
    if drawn == len(options.maps):
        return 0
    return 1 if drawn else 2


def _as_in_the_game(path: Path, out: Path, state: str, turn_: int) -> None:
    # All of the graphics come along: only for those who want them.
    from game.view.offscreen import go_headless  # noqa: PLC0415

    go_headless()
    from game.app.shots import render_map  # noqa: PLC0415

    render_map(path, out, state, turn=turn_)
