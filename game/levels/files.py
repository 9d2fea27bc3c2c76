"""Shelf: the only way a map reaches a file. Owns allowed folders, sizes and caches.

What a map names is looked up beside the file that names it, and must lie
inside one of the roots once links are followed.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from game.levels.errors import Where

MOST_BYTES: Final = 64 << 20
"""Of one file."""
MOST_BYTES_IN_ALL: Final = 128 << 20
"""Of a map with all tilesets and templates it names."""
MOST_CELLS: Final = 1 << 24
"""Over all layers of a map."""
MOST_EDGE: Final = 10_000
"""Tiles along one side of a map."""
MOST_OBJECTS: Final = 200_000
MOST_POINTS: Final = 50_000
"""Of all polygons and polylines of a map."""
MOST_LAYER_BYTES: Final = 64 << 20
"""Of layer data once decompressed, over all layers of a map."""
MOST_PIXELS: Final = 64_000_000
"""Of one picture."""

_PIECE: Final = 1 << 20
"""Bytes that are read at a time."""

MARKS: Final = ("campaign.toml", "*.tiled-project")
"""What stands in the folder that a map may not leave."""

SPRITES: Final = "sprites"
"""Folder of a root where pictures are looked for that lie elsewhere by their name."""


def home_of(map_file: Path) -> Path:
    """The folder a map named by hand may not leave.

    That is the nearest one above it with a campaign or a Tiled project in it,
    else the one above its own, where maps and tilesets lie side by side.
    """
    folder = map_file.resolve().parent
    for above in (folder, *folder.parents):
        if any(next(above.glob(mark), None) for mark in MARKS):
            return above
    return folder.parent


def shown(path: Path, beside: str) -> str:
    """A file as those would name it who named the file ``beside``."""
    folder = Path(beside).parent
    try:
        return os.path.normpath(folder / os.path.relpath(path, folder.resolve()))
    except ValueError:  # on another drive
        return str(path)


class Shelf:
    """Reads files inside ``roots``."""

    def __init__(self, roots: Iterable[Path]) -> None:
        self.roots = tuple(root.resolve() for root in roots)
        self.named: set[Path] = set()
        """Every file that was asked for inside the roots, there or not."""
        self._left = MOST_BYTES_IN_ALL

    def begin(self) -> None:
        """A map is begun: what is read from now on counts as its."""
        self._left = MOST_BYTES_IN_ALL

    def has(self, path: Path) -> bool:
        """Whether there is such a file to read."""
        return path.is_file()

    def own(self, path: Path, where: Where) -> Path:
        """That file, if it lies inside the roots once links are followed. MapError."""
        try:
            inside = self._is_inside(path.resolve())
        except (OSError, RuntimeError):
            inside = False
        if not inside:
            raise where.error("is a link out of its folder", "put the file itself there")
        return path

    def find(self, named: str, beside: Path, where: Where, what: str) -> Path:
        """The file that ``named`` means to a file in the folder ``beside``.

        MapError if it lies outside the roots or is not there.
        """
        try:
            path = (beside / named).resolve()
            if not path.is_file() and "\\" in named:
                path = (beside / named.replace("\\", "/")).resolve()
            if not self._is_inside(path):
                path = self._from_sprites(named) or path
            inside = self._is_inside(path)
            if inside:
                self.named.add(path)
            there = inside and path.is_file()
        except (OSError, ValueError, RuntimeError):
            raise where.error(f"{what} '{named}' is no file name", "name a file") from None
        if not inside:
            raise where.error(
                f"{what} '{named}' lies outside the folders this map may use",
                "move it beside the map and name it there",
            )
        if not there:
            raise where.error(f"{what} '{named}' does not exist", "restore it, or name another")
        return path

    def _is_inside(self, path: Path) -> bool:
        return any(path.is_relative_to(root) for root in self.roots)

    def _from_sprites(self, named: str) -> Path | None:
        """The picture by that name in the ``sprites`` of a root.

        So maps copied away from theirs still find the pictures they were drawn with.
        """
        _, found, rest = named.replace("\\", "/").partition(f"{SPRITES}/")
        for root in self.roots if found else ():
            path = (root / SPRITES / rest).resolve()
            if path.is_file() and path.is_relative_to(root / SPRITES):
                return path
        return None

    def read(self, path: Path, where: Where, most: int = MOST_BYTES) -> bytes:
        """All bytes of a file; MapError if it is bigger than ``most`` or cannot be read."""
        return b"".join(self._pieces(path, where, most))

    def stream(self, path: Path, where: Where) -> Iterator[bytes]:
        """The same a piece at a time, so that nobody need hold all of it. MapError."""
        for piece in self._pieces(path, where, MOST_BYTES):
            self._left -= len(piece)
            if self._left < 0:
                most = MOST_BYTES_IN_ALL >> 20
                raise where.error(f"brings what the map is made of to over {most} MB", "split it")
            yield piece

    def _pieces(self, path: Path, where: Where, most: int) -> Iterator[bytes]:
        self.named.add(path.resolve())
        try:
            if path.exists() and not path.is_file():
                # A pipe would keep whoever opens it waiting.
                raise where.error("cannot be read (it is no file)", "name a file")
            with path.open("rb") as file:
                left = most if os.fstat(file.fileno()).st_size <= most else -1
                while left >= 0 and (piece := file.read(min(_PIECE, left + 1))):
                    left -= len(piece)
                    yield piece
        except (OSError, ValueError) as fault:
            reason = getattr(fault, "strerror", None) or str(fault)
            raise where.error(f"cannot be read ({reason})", "check its name and rights") from None
        if left < 0:
            bound = f"{most >> 20} MB" if most >> 20 else f"{most >> 10} KB"
            raise where.error(f"is bigger than {bound}", "split it")
