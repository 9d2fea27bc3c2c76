"""Begin: a new campaign, copied from the small one that ships for it."""

from __future__ import annotations

import json
import re
from importlib import resources
from pathlib import Path
from typing import Final

from game.levels.campaign import Campaign
from game.levels.editor.files import files_for, open_by_itself, write
from game.levels.manifest import FILE

_STARTER: Final = "starter"
_LONGEST: Final = 64
_HEAD: Final = re.compile(r'\Aname = ".*"\ntitle = ".*"\n')


def begin(folder: Path, title: str) -> Campaign:
    """Make a campaign of that title in a folder that is empty or not there yet.

    FileExistsError where something lies in it, OSError where it cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileExistsError(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for source in resources.files(__package__).joinpath(_STARTER).iterdir():
        (folder / source.name).write_bytes(source.read_bytes())
    manifest = folder / FILE
    head = f"name = {_quoted(name_of(folder))}\ntitle = {_quoted(title)}\n"
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(_HEAD.sub(lambda _: head, text, count=1), encoding="utf-8", newline="\n")
    campaign = Campaign.open(folder)
    write(folder, files_for(campaign))
    open_by_itself(folder, campaign)
    return campaign


def name_of(folder: Path) -> str:
    """What records know a campaign in that folder by: its name in letters, figures, - and _."""
    plain = re.sub(r"[^a-z0-9_]+", "-", folder.resolve().name.lower())
    return plain.strip("-_")[:_LONGEST] or "dream"


def title_of(folder: Path) -> str:
    """A title for a campaign in that folder: its name as one would write it."""
    spaced = re.sub(r"[-_\s]+", " ", folder.resolve().name).strip()
    return spaced[:1].upper() + spaced[1:] or "A new dream"


def _quoted(text: str) -> str:
    """A text as TOML writes it: for one line, as JSON does."""
    return json.dumps(text, ensure_ascii=False)
