"""Campaign: a folder of maps that are one dream.

Owns reading each file once, and what a replay knows the content by. A campaign
from elsewhere is untrusted: its maps may name files inside its own folder and
inside the roots given, and nothing in it runs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from game.levels.build import examine
from game.levels.canon import content_hash
from game.levels.errors import Finding, MapError, Where
from game.levels.files import Shelf, home_of
from game.levels.goals import Goals, with_maps
from game.levels.links import check_links
from game.levels.lint import lint
from game.levels.locations import Locations, check_entry
from game.levels.manifest import FILE, Manifest, read_manifest
from game.levels.proof.findings import findings
from game.levels.proof.proving import Proof
from game.levels.proof.reach import Reach
from game.levels.tilemap import TileMap
from game.levels.tmx import MapReader
from game.levels.translations import catalogue_in, check_translations, words_of
from game.sim.goal import GLITCHLESS
from game.sim.level import Level
from game.words.catalogue import Catalogue
from game.words.template import Word


@dataclass(frozen=True, slots=True)
class Place:
    """A place twice: as its map draws it, and as the rules know it."""

    tilemap: TileMap
    level: Level


class Campaign:
    """Maps by name, each read when it is first asked for and then kept."""

    def __init__(
        self, folder: Path, manifest: Manifest, shelf: Shelf, *, whole: bool = True
    ) -> None:
        """``whole`` False: a single map, whose ways may lead to maps that are not known."""
        self.folder = folder
        self.manifest = manifest
        self.whole = whole
        self._shelf, self._reader = shelf, MapReader(shelf)
        self._read: dict[str, tuple[Place, list[MapError]]] = {}

    @classmethod
    def open(cls, folder: Path, roots: Iterable[Path] = ()) -> Campaign:
        """The campaign in a folder; its maps may use it and ``roots``. Raises MapError."""
        shelf = Shelf((folder, *roots))
        return cls(folder, read_manifest(folder, shelf), shelf)

    @classmethod
    def single(cls, path: Path, roots: Iterable[Path] = ()) -> Campaign:
        """The campaign a map lies in, starting on it; of it alone where it lies in none."""
        folder = path.parent
        if (folder / FILE).is_file():
            campaign = cls.open(folder, roots)
            if path.stem in campaign.names and path.suffix.lower() == ".tmx":
                campaign.manifest = replace(campaign.manifest, start=path.stem)
                return campaign
        manifest = Manifest(path.stem, path.stem, path.stem, (path.stem,))
        alone = cls(folder, manifest, Shelf((home_of(path), *roots)), whole=False)
        alone._find(path.stem, path)
        return alone

    def again(self, changed: Collection[Path]) -> Campaign | None:
        """The same campaign after some of its files were saved, if only maps were: the others
        are as they were read. None where all of it must be read anew."""
        files = {(self.folder / f"{name}.tmx").resolve(): name for name in self.names}
        if not self.whole or any(path not in files for path in changed):
            return None
        other = Campaign(self.folder, self.manifest, self._shelf)
        other._reader = self._reader
        saved = {files[path] for path in changed}
        other._read = {name: read for name, read in self._read.items() if name not in saved}
        return other

    @property
    def name(self) -> str:
        """What records and replays know it by."""
        return self.manifest.name

    @property
    def title(self) -> str:
        """Its name for people."""
        return self.manifest.title

    @property
    def start(self) -> str:
        """The map a new dream begins on."""
        return self.manifest.start

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all maps, in the dream's order."""
        return self.manifest.maps

    @cached_property
    def locations(self) -> Locations:
        """Where runs of one place alone begin. Reads the maps with a spawn named; MapError."""
        found, where = self.manifest.locations, Where(str(self.folder / FILE))
        for name, progress in found.items():
            if progress.entry:
                check_entry(name, self.load(name), found, where)
        return found

    @cached_property
    def goals(self) -> Goals:
        """Categories that are judged by the maps: its own, and glitchless. Reads all; MapError."""
        levels = {name: self.load(name) for name in self.names}
        where = Where(str(self.folder / FILE))
        return with_maps(self.manifest.goals, self.start, levels, where)

    def goals_of(self, category: str) -> Goals:
        """Those that judging a category needs: none, and no map is read, for most. MapError."""
        own = category in self.manifest.goals or category == GLITCHLESS
        return self.goals if own else {}

    @property
    def files(self) -> frozenset[Path]:
        """Every file that was read or looked for until now."""
        return frozenset(self._shelf.named)

    def knows(self, name: str) -> bool:
        """Whether that map has been read."""
        return name in self._read

    def place(self, name: str) -> Place:
        """A map and its level. Raises MapError for the first thing wrong with it."""
        place, faults = self._find(name)
        if faults:
            raise faults[0]
        return place

    def load(self, name: str) -> Level:
        """The level of a map. Raises MapError."""
        return self.place(name).level

    def tilemaps(self) -> Iterator[TileMap]:
        """All maps as they are drawn, faulty ones too. MapError for one that cannot be read."""
        return (self._find(name)[0].tilemap for name in self.names)

    @cached_property
    def content_hash(self) -> str:
        """What a replay knows the content by: 32 hex digits. Reads all maps; MapError."""
        return content_hash(self.start, self.tilemaps())

    def words(self) -> list[Word]:
        """All it says, to be translated. Raises MapError."""
        return list(words_of(self.title, self.tilemaps()))

    def catalogue(self, language: str) -> Catalogue:
        """What it says in that language; empty where it has no words in it. Raises MapError."""
        return catalogue_in(language, self.folder, self._shelf)

    def read(self, file: Path) -> bytes:
        """A file of its own. Raises MapError, also where it lies elsewhere."""
        where = Where(str(self.folder))
        found = self._shelf.find(str(file.relative_to(self.folder)), self.folder, where, "the file")
        return self._shelf.read(found, Where(str(file)))

    @property
    def is_sound(self) -> bool:
        """Whether all its maps can be read and none has an error. Reads them."""
        try:
            return not any(self._find(name)[1] for name in self.names)
        except MapError:
            return False

    @cached_property
    def proof(self) -> Proof:
        """What can be had in the campaign. Reads all maps; MapError."""
        return Proof({name: self.load(name) for name in self.names}, self.start)

    def check(self) -> list[Finding]:
        """All that is wrong, map by map; if nothing is, what is between maps, and lints."""
        found: list[Finding] = []
        places: dict[str, Place] = {}
        for name in self.names:
            try:
                place, faults = self._find(name)
            except MapError as fault:
                found.append(Finding("error", fault))
            else:
                places[name] = place
                found += (Finding("error", fault) for fault in faults)
        levels = {name: place.level for name, place in places.items()}
        tilemaps = {name: place.tilemap for name, place in places.items()}
        if not found:
            found += check_links(levels, tilemaps, self.start, whole=self.whole)
            look = self.proof.reach if self.whole else Reach.of
            # Maps share tilesets: what is wrong with one is said once.
            said = [f for p in places.values() for f in lint(p.tilemap, p.level, look)]
            found += {str(finding): finding for finding in said}.values()
            if self.whole and all(finding.level != "error" for finding in found):
                found += findings(self.proof, tilemaps)
            try:
                _ = self.locations, self.goals
            except MapError as fault:
                found.append(Finding("error", fault))
            if self.whole:
                found += check_translations(self.folder, self.words(), self._shelf)
        # A tileset's fault is found by every map that uses it.
        return list({str(finding): finding for finding in found}.values())

    def _find(self, name: str, path: Path | None = None) -> tuple[Place, list[MapError]]:
        if name not in self._read:
            if name not in self.names:
                raise Where(str(self.folder / FILE)).error(
                    f"has no map '{name}'", "known are " + ", ".join(self.names)
                )
            if path is None:
                file = self.folder / f"{name}.tmx"
                path = self._shelf.own(file, Where(str(file)))
            tilemap = self._reader.load(path)
            level, faults = examine(tilemap)
            self._read[name] = Place(tilemap, level), faults
        return self._read[name]
