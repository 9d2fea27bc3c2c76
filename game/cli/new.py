"""``starfloor new``: a new campaign that plays at once."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from game.cli.parser import Parser
from game.levels.editor.begin import begin, title_of
from game.levels.errors import MapError


def run(argv: Sequence[str]) -> int:
    """Make it and say how to go on; 0 = done, 2 = the folder is not empty or not writable."""
    parser = Parser("starfloor new", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR", help="a folder that is empty or new")
    parser.add_argument("--title", metavar="T", help="its name for people; else the folder's")
    options = parser.parse_args(argv)
    folder: Path = options.folder
    title = title_of(folder) if options.title is None else options.title.strip()
    if not title or not title.isprintable():
        return _fault("a title is one line of text")
    try:
        campaign = begin(folder, title)
    except FileExistsError:
        return _fault(f"{folder}: is not empty; name a new folder")
    except MapError as fault:
        return _fault(str(fault))
    except OSError as fault:
        return _fault(f"{fault.filename or folder}: cannot be written ({fault.strerror})")
    print(f"{campaign.title} lies in {folder}")
    print(f"play it:  starfloor play --campaign {folder}")
    print(f"draw it:  starfloor tiled {folder} --open")
    print(f"check it: starfloor check {folder}")
    return 0


def _fault(problem: str) -> int:
    print(f"starfloor new: {problem}", file=sys.stderr)
    return 2
