"""Found: which campaigns there are, by their manifests alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from game.levels.errors import MapError, Where
from game.levels.fields import suggest
from game.levels.files import Shelf
from game.levels.manifest import FILE, Manifest, read_manifest


@dataclass(frozen=True, slots=True)
class Found:
    """A folder that says it holds a campaign."""

    folder: Path
    manifest: Manifest | None
    """None where it cannot be read."""
    fault: str = ""
    """What is wrong with the manifest, in a line."""


def found(dream: Path, homes: Iterable[Path]) -> Iterator[Found]:
    """The dream, then each folder with a manifest in each of ``homes``, by their names."""
    folders = [dream]
    for home in homes:
        try:
            folders += sorted(path for path in home.iterdir() if (path / FILE).is_file())
        except OSError:
            continue
    for folder in folders:
        try:
            yield Found(folder, read_manifest(folder, Shelf((folder,))))
        except MapError as fault:
            yield Found(folder, None, str(fault))


def folder_of(asked: str, known: Iterable[Found]) -> Path:
    """The folder of a campaign that is asked for by name or by folder. Raises MapError.

    A folder with a manifest in it comes before a campaign of that name; of several with
    one name it is the first.
    """
    if (Path(asked) / FILE).is_file():
        return Path(asked)
    named = {f.manifest.name: f.folder for f in reversed(tuple(known)) if f.manifest}
    if asked in named:
        return named[asked]
    if Path(asked).is_dir():
        return Path(asked)
    raise Where(asked).error("is no campaign's name or folder", suggest(asked, sorted(named)))
