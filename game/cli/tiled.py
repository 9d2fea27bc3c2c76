"""``starfloor tiled``: what Tiled needs of us to edit a campaign."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from game.cli.parser import Parser
from game.levels.campaign import Campaign
from game.levels.editor.files import files_for, open_by_itself, project_file, write
from game.levels.errors import MapError
from game.profile import paths


def run(argv: Sequence[str]) -> int:
    """Write the files; 0 = done, 2 = no campaign there, or it cannot be written."""
    parser = Parser("starfloor tiled", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, metavar="DIR", help="the campaign's folder")
    parser.add_argument("--open", action="store_true", help="start Tiled on it")
    options = parser.parse_args(argv)
    folder = options.folder or paths.maps()
    try:
        campaign = Campaign.open(folder, (paths.shipped(),))
        changed = write(folder, files_for(campaign))
        project = folder / project_file(campaign)
        open_by_itself(folder, campaign)
    except MapError as fault:
        return _fault(str(fault))
    except OSError as fault:
        return _fault(f"{fault.filename}: cannot be written ({fault.strerror})")
    for name in changed:
        print(folder / name)
    if not changed:
        print("all is as it should be")
    return _open(project, folder / f"{campaign.start}.tmx") if options.open else 0


def _open(project: Path, first: Path) -> int:
    editor = shutil.which("tiled")
    if editor is None:
        return _fault("Tiled is not on the path; get it from www.mapeditor.org")
    subprocess.Popen([editor, str(project.resolve()), str(first.resolve())])
    return 0


def _fault(problem: str) -> int:
    print(f"starfloor tiled: {problem}", file=sys.stderr)
    return 2
