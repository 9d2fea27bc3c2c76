"""Templates: objects to make others from. Opens no tileset, so that none can lead in a circle."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.levels.attributes import Attributes
from game.levels.document import parse
from game.levels.errors import Where
from game.levels.files import Shelf, shown
from game.levels.nodes import Census
from game.levels.objects import read_object
from game.levels.tilemap import MapObject


@dataclass(frozen=True, slots=True)
class Template:
    """An object to make others from."""

    thing: MapObject
    """Its gid, if it shows a tile, counts from ``first_gid``."""
    tileset: str = ""
    """The tileset file its tile is in, as the template names it."""
    first_gid: int = 1
    folder: Path = Path()
    """Where the template lies."""
    where: Where | None = None


class TemplateReader:
    """Reads templates off a shelf; each file is read once."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self.census = Census()
        """Of the map that is being read; whoever begins one sets it anew."""
        self._read: dict[Path, Template] = {}

    def find(self, source: str, beside: Path, where: Where) -> Template:
        """The template in the file that ``source`` names. MapError."""
        path = self._shelf.find(source, beside, where, "template")
        if path not in self._read:
            self._read[path] = self._template(path, Where(shown(path, where.file)))
        return self._read[path]

    def _template(self, path: Path, where: Where) -> Template:
        root = parse(self._shelf.stream(path, where), where, self.census)
        node = root.first("object")
        if root.tag != "template" or node is None:
            raise where.error("is no object template", "save it again in Tiled")
        thing = read_object(node, where)
        if not thing.gid:
            return Template(thing)
        used = root.first("tileset")
        at = Attributes(used, where) if used is not None else None
        if at is None or not at.text("source"):
            raise where.error("shows a tile but names no tileset file", "save it again in Tiled")
        first = at.whole("firstgid", 1, 1)
        if thing.gid < first:
            raise where.error("shows a tile that is not in its tileset", "choose the tile again")
        return Template(thing, at.text("source"), first, path.parent, where)
