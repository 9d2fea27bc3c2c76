"""Files: all that ``starfloor tiled`` writes beside a campaign's maps, by name."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import Any, Final

from game.levels.campaign import Campaign
from game.levels.editor.icons import TILESET, pictures, tile, tileset
from game.levels.editor.names import names_of
from game.levels.editor.project import TYPES_FILE, object_types, project
from game.levels.editor.stencils import stencils
from game.levels.schema import CLASSES

EXTENSION: Final = "extensions/starfloor.js"
_LINES: Final = "/* lines */"
"""What stands in the extension for the classes that are lines."""


def files_for(campaign: Campaign) -> Mapping[str, bytes]:
    """Every file by its name in the campaign's folder. MapError if a map cannot be read."""
    names = names_of(campaign.tilemaps())
    texts = {
        project_file(campaign): _json(project(names)),
        TYPES_FILE: _json(object_types()),
        EXTENSION: _extension(),
        TILESET: tileset(),
        **stencils(),
    }
    return {**{name: text.encode() for name, text in texts.items()}, **pictures()}


def project_file(campaign: Campaign) -> str:
    """Name of the campaign's Tiled project."""
    return f"{campaign.name}.tiled-project"


def drift(folder: Path, files: Mapping[str, bytes]) -> list[str]:
    """Names of the files that are not in the folder as they should be."""
    return [name for name, data in files.items() if _found(folder / name) != data]


def write(folder: Path, files: Mapping[str, bytes]) -> list[str]:
    """Write those that are not as they should be; returns their names. OSError."""
    changed = drift(folder, files)
    for name in changed:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(files[name])
    return changed


def open_by_itself(folder: Path, campaign: Campaign) -> None:
    """Tiled before 1.9 opens a project only if a session beside it names it. OSError."""
    project = folder / project_file(campaign)
    session = project.with_suffix(".tiled-session")
    if not session.exists():
        session.write_text(f'{{\n    "project": "{project.name}"\n}}\n', encoding="utf-8")


def _extension() -> str:
    text = resources.files(__package__).joinpath("starfloor.js").read_text("utf-8")
    lines = ", ".join(f'"{entry.name}"' for entry in CLASSES.values() if tile(entry) is None)
    return text.replace(_LINES, lines)


def _found(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _json(value: Any) -> str:
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"
