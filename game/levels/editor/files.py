"""Files: all that ``starfloor tiled`` writes beside a campaign's maps, as text by name."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import Any, Final

from game.levels.campaign import Campaign
from game.levels.editor.names import names_of
from game.levels.editor.project import TYPES_FILE, object_types, project
from game.levels.editor.stencils import stencils

EXTENSION: Final = "extensions/starfloor.js"


def files_for(campaign: Campaign) -> Mapping[str, str]:
    """Every file by its name in the campaign's folder. MapError if a map cannot be read."""
    names = names_of(campaign.tilemaps())
    return {
        project_file(campaign): _json(project(names)),
        TYPES_FILE: _json(object_types()),
        EXTENSION: resources.files(__package__).joinpath("starfloor.js").read_text("utf-8"),
        **stencils(),
    }


def project_file(campaign: Campaign) -> str:
    """Name of the campaign's Tiled project."""
    return f"{campaign.name}.tiled-project"


def drift(folder: Path, files: Mapping[str, str]) -> list[str]:
    """Names of the files that are not in the folder as they should be."""
    return [name for name, text in files.items() if _found(folder / name) != text]


def write(folder: Path, files: Mapping[str, str]) -> list[str]:
    """Write those that are not as they should be; returns their names. OSError."""
    changed = drift(folder, files)
    for name in changed:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(files[name], encoding="utf-8", newline="\n")
    return changed


def open_by_itself(folder: Path, campaign: Campaign) -> None:
    """Tiled before 1.9 opens a project only if a session beside it names it. OSError."""
    project = folder / project_file(campaign)
    session = project.with_suffix(".tiled-session")
    if not session.exists():
        session.write_text(f'{{\n    "project": "{project.name}"\n}}\n', encoding="utf-8")


def _found(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return None


def _json(value: Any) -> str:
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"
