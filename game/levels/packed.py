"""Packed: some maps of a campaign as a few kB of bytes, and the campaign they are again.

What is packed is what their authors saved: the manifest, the maps, and the tilesets and
templates these use. So the one reader that checks every map checks these too, and what
comes out is the same level, drawn the same. Pictures stay where they lie: they decide
nothing, and are looked for by their names when it is drawn.

    starfloor levels 1
    maps/campaign.toml 1765     a name below the root it lay in, and how many bytes follow
    ...

pressed as xz. The first file is the manifest, beside which the maps lie. Owns that form
and its limits; where the bytes are kept is a replay's affair.
"""

from __future__ import annotations

import lzma
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from game.levels.campaign import Campaign
from game.levels.errors import MapError, Where
from game.levels.files import MOST_BYTES, Shelf
from game.levels.manifest import FILE, read_manifest
from game.levels.tmx import MapReader

MOST_PRESSED: Final = 4 << 20
"""Bytes; what would be more is not packed, and is not unpacked."""
MOST_UNPACKED: Final = 16 << 20
"""Bytes; some twenty times the dream's."""
MOST_FILES: Final = 4000
_MOST_MEMORY: Final = 80 << 20
"""Bytes that unpacking may ask for, beside what comes out: what the strongest press needs."""
_PRESET: Final = 9 | lzma.PRESET_EXTREME

_FIRST: Final = b"starfloor levels 1\n"
_ENTRY: Final = re.compile(rb"([^\x00-\x1f]{1,400}) ([0-9]{1,8})\n")
_OWN: Final = "campaign"
"""Where the files of a campaign stand that lies below none of the roots."""


def pack(campaign: Campaign, names: Iterable[str], roots: Iterable[Path] = ()) -> bytes:
    """Those maps of the campaign as bytes; none where they could not become the same again.

    ``roots`` are what the campaign was opened with. The files are read anew: where they
    were saved differently meanwhile, or are no whole campaign's, nothing is packed.
    """
    if not campaign.whole:
        return b""
    known = tuple(roots)
    home = campaign.folder.resolve()
    shelf = _Recording((home, *known))
    try:
        read_manifest(home, shelf)
        reader = MapReader(shelf)
        names = tuple(dict.fromkeys(names))
        for name in names:
            reader.load(home / f"{name}.tmx")
        files = {_within(path, home, known): data for path, data in shelf.kept.items()}
        data = lzma.compress(_framed(files), preset=_PRESET)
        again = unpack(data, Path("packed"), known)
        same = all(again.load(name) == campaign.load(name) for name in names)
    except (MapError, ValueError):
        return b""
    return data if same else b""


def unpack(data: bytes, file: Path, roots: Iterable[Path] = ()) -> Campaign:
    """The campaign that was packed; it has those maps alone. Raises MapError.

    ``file`` is what they are shown to lie in; the first of ``roots`` that has a picture
    gives it. Nothing else is read from the disk.
    """
    where = Where(str(file))
    files = _files(_pressed_out(data, where), where)
    shelf = _Unpacked(file, files, roots)
    manifest = next(iter(files))
    folder = file / Path(manifest).parent
    return Campaign(folder, read_manifest(folder, shelf), shelf)


def _within(path: Path, home: Path, roots: Iterable[Path]) -> str:
    """The name of a file that is read, below the root it lies in. ValueError outside."""
    for root in roots:
        if home.is_relative_to(root.resolve()) and path.is_relative_to(root.resolve()):
            return path.relative_to(root.resolve()).as_posix()
    if path.is_relative_to(home):
        return f"{_OWN}/{path.relative_to(home).as_posix()}"
    below = [path.relative_to(r.resolve()) for r in roots if path.is_relative_to(r.resolve())]
    if not below:
        raise ValueError("outside every root")
    return below[0].as_posix()


def _framed(files: Mapping[str, bytes]) -> bytes:
    parts = [_FIRST]
    for name, data in files.items():
        head = f"{name} {len(data)}\n".encode()
        if not _ENTRY.fullmatch(head):
            raise ValueError("a name that cannot be written")
        parts += [head, data]
    return b"".join(parts)


def _pressed_out(data: bytes, where: Where) -> bytes:
    """The bytes that were pressed. MapError for what is corrupt, or too big to be a campaign."""
    remedy = "record it anew"
    if len(data) > MOST_PRESSED:
        raise where.error(f"holds more than {MOST_PRESSED >> 20} MB of maps", remedy)
    try:
        press = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MOST_MEMORY)
        out = press.decompress(data, MOST_UNPACKED + 1)
    except (lzma.LZMAError, EOFError):
        raise where.error("holds maps that cannot be unpacked", remedy) from None
    if len(out) > MOST_UNPACKED:
        raise where.error(f"holds maps of more than {MOST_UNPACKED >> 20} MB", remedy)
    if not press.eof or press.unused_data:
        raise where.error("holds maps that are cut off", remedy)
    return out


def _files(data: bytes, where: Where) -> dict[str, bytes]:
    """Contents by name, the manifest first. MapError."""
    fault = where.error("holds maps in a form this game does not know", "record it anew")
    if not data.startswith(_FIRST):
        raise fault
    files: dict[str, bytes] = {}
    at = len(_FIRST)
    while at < len(data):
        head = _ENTRY.match(data, at)
        if head is None or len(files) >= MOST_FILES:
            raise fault
        try:
            name = head[1].decode()
        except UnicodeDecodeError:
            raise fault from None
        at = head.end() + int(head[2])
        if at > len(data) or name in files or not _is_plain(name):
            raise fault
        files[name] = data[head.end() : at]
    if not files or next(iter(files)).rpartition("/")[2] != FILE:
        raise fault
    return files


def _is_plain(name: str) -> bool:
    """Whether it names a file below, in one way only."""
    parts = name.split("/")
    return name.isprintable() and "\\" not in name and not {"", ".", ".."} & set(parts)


class _Recording(Shelf):
    """Keeps what was read."""

    def __init__(self, roots: Iterable[Path]) -> None:
        super().__init__(roots)
        self.kept: dict[Path, bytes] = {}

    def read(self, path: Path, where: Where, most: int = MOST_BYTES) -> bytes:
        data = super().read(path, where, most)
        self.kept[path.resolve()] = data
        return data

    def stream(self, path: Path, where: Where) -> Iterator[bytes]:
        yield self.read(path, where)


class _Unpacked(Shelf):
    """Reads what was unpacked, as if ``file`` were a folder; finds pictures in the roots."""

    def __init__(self, file: Path, files: Mapping[str, bytes], roots: Iterable[Path]) -> None:
        super().__init__(roots)
        self._home = file.resolve()
        self._files = files

    def _name(self, path: Path) -> str:
        """What a path below the file is called in it; a name it cannot have for any other."""
        flat = Path(os.path.normpath(self._home.parent / path))
        return flat.relative_to(self._home).as_posix() if flat.is_relative_to(self._home) else ""

    def has(self, path: Path) -> bool:
        return self._name(path.resolve()) in self._files

    def own(self, path: Path, where: Where) -> Path:
        if not self.has(path):
            raise where.error("was not packed", "it was not entered; record it anew")
        return path

    def find(self, named: str, beside: Path, where: Where, what: str) -> Path:
        for said in (named, named.replace("\\", "/")):
            try:
                name = self._name(beside / said)
                picture = what == "picture" and bool(name)
                found = self._picture(name) if picture else name in self._files
            except (OSError, ValueError, RuntimeError):
                raise where.error(f"{what} '{named}' is no file name", "name a file") from None
            if isinstance(found, Path):
                return found
            if found:
                return self._home / name
        if what == "picture":
            # It decides nothing: who draws the place will miss it, who plays it will not.
            return self._home / (name or "lost")
        raise where.error(f"{what} '{named}' was not packed", "record it anew")

    def _picture(self, name: str) -> Path | None:
        """The picture of that name in one of the roots."""
        own = name.removeprefix(f"{_OWN}/")
        for root in self.roots:
            for below in (name, own):
                path = (root / below).resolve()
                if path.is_relative_to(root) and path.is_file():
                    return path
        return self._from_sprites(name)

    def read(self, path: Path, where: Where, most: int = MOST_BYTES) -> bytes:
        data = self._files.get(self._name(path.resolve()))
        if data is None:
            raise where.error("was not packed", "it was not entered; record it anew")
        if len(data) > most:
            raise where.error(f"is bigger than {most >> 10} KB", "record it anew")
        return data

    def stream(self, path: Path, where: Where) -> Iterator[bytes]:
        yield self.read(path, where)
