"""The manifest of a campaign: ``campaign.toml``, read strictly."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from game.levels.errors import Where
from game.levels.fields import suggest
from game.levels.files import Shelf
from game.levels.goals import KEY as CATEGORY
from game.levels.goals import Goals, read_goals
from game.levels.locations import KEY, Locations, read_locations

FILE: Final = "campaign.toml"

_MOST_BYTES: Final = 256 << 10
_MOST_DOTS: Final = 64
"""In one line; the reader's work grows with their square."""
_QUOTED: Final = re.compile(r"""\"[^\"]*\"|'[^']*'|#.*""")

_NAME: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_KEYS: Final = ("name", "title", "start", "maps", KEY, CATEGORY)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a campaign says of itself."""

    name: str
    """What records and replays know it by."""
    title: str
    start: str
    """Name of the map a new dream begins on."""
    maps: tuple[str, ...]
    """Names of all maps, in the dream's order."""
    locations: Locations = field(default_factory=dict)
    """Where runs of one place alone begin."""
    goals: Goals = field(default_factory=dict)
    """Categories of its own, not yet held against the maps."""


def read_manifest(folder: Path, shelf: Shelf) -> Manifest:
    """The manifest of the campaign in that folder. Raises MapError."""
    where = Where(str(folder / FILE))
    if not shelf.has(folder / FILE):
        raise where.error("does not exist", "name the folder of a campaign")
    data = shelf.read(shelf.own(folder / FILE, where), where, _MOST_BYTES)
    try:
        text = data.decode("utf-8-sig")
        if any(_QUOTED.sub("", line).count(".") > _MOST_DOTS for line in text.splitlines()):
            raise where.error("has a key of too many parts", "correct it there")
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as fault:
        raise where.error(f"is no sound TOML ({fault})", "correct it there") from None
    for key in table:
        if key not in _KEYS:
            raise where.error(f"has the unknown key '{key}'", suggest(key, _KEYS))
    texts = {key: table.get(key) for key in ("name", "title", "start")}
    for key, value in texts.items():
        if not isinstance(value, str) or not value:
            raise where.error(f"lacks the text '{key}'", f'write {key} = "..."')
    maps = table.get("maps")
    if not isinstance(maps, list) or not maps or len(maps) > 1000:
        raise where.error("lacks the list 'maps'", 'write maps = ["...", "..."]')
    for name in (texts["name"], *maps):
        if not isinstance(name, str) or not _NAME.fullmatch(name):
            raise where.error(
                f"has the name '{name}'", "use lower case letters, figures, - and _ alone"
            )
    if len(set(maps)) < len(maps):
        raise where.error("names a map twice", "name each once")
    if texts["start"] not in maps:
        raise where.error(
            f"starts on '{texts['start']}', which is none of its maps",
            suggest(str(texts["start"]), maps),
        )
    locations = read_locations(table.get(KEY, {}), maps, where)
    name, title, start = (str(text) for text in texts.values())
    goals = read_goals(table.get(CATEGORY, {}), start, maps, locations, where)
    return Manifest(name, title, start, tuple(maps), locations, goals)
