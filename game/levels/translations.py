"""Translations: what a campaign says, and the catalogues it has beside its maps.

Owns where they lie (the folder ``words``), what of a map is said, and what check has to
say of them. Words decide nothing: they are no part of a campaign's content hash.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from game.levels.errors import Finding, MapError, Where
from game.levels.files import Shelf
from game.levels.schema import CLASSES, MAP
from game.levels.tilemap import TileMap
from game.words.catalogue import MOST_BYTES, Catalogue, WordsError, parse, read
from game.words.template import Word, state
from game.words.tongue import names

FOLDER: Final = "words"
TITLE: Final = "campaign"
"""Where a campaign's own title stands in its catalogues."""
MOST_FILES: Final = 200


def words_of(title: str, tilemaps: Iterable[TileMap]) -> Iterator[Word]:
    """All that a campaign says, map by map and object by object."""
    yield Word(f"{TITLE}/title", title)
    for tilemap in tilemaps:
        for field in MAP:
            typed = tilemap.properties.get(field.name)
            if field.told and typed is not None and isinstance(typed.value, str) and typed.value:
                yield Word(f"{tilemap.name}/{field.name}", typed.value)
        for _, thing in sorted(tilemap.objects(), key=lambda pair: pair[1].id):
            entry = CLASSES.get(thing.class_name)
            if entry is not None and entry.name_told and thing.name:
                yield Word(f"{tilemap.name}/object {thing.id}/name", thing.name, note=entry.name)
            for field in entry.fields if entry is not None else ():
                typed = thing.properties.get(field.name)
                text = typed.value if typed is not None else field.default
                if field.told and isinstance(text, str) and text:
                    where = f"{tilemap.name}/object {thing.id}/{field.name}"
                    yield Word(where, text, note=thing.class_name)


def catalogue_in(language: str, folder: Path, shelf: Shelf) -> Catalogue:
    """A campaign's words in a language, empty where it has none. Raises MapError."""
    for name in names(language):
        file = folder / FOLDER / f"{name}.po"
        # Saved later while the game watches, it is taken in then.
        shelf.named.add(file.resolve())
        if file.is_file():
            where = Where(str(folder))
            found = shelf.find(f"{FOLDER}/{name}.po", folder, where, "the catalogue")
            data = shelf.read(found, Where(str(file)), MOST_BYTES + 1)
            try:
                return read(data)
            except WordsError as fault:
                raise _error(file, fault) from None
    return Catalogue()


def title_in(language: str, folder: Path, title: str) -> str:
    """A campaign's title in a language; as it is where its words cannot be read."""
    try:
        return catalogue_in(language, folder, Shelf((folder,))).said(TITLE, title)
    except MapError:
        return title


def check_translations(folder: Path, words: Iterable[Word], shelf: Shelf) -> list[Finding]:
    """What is missing, uncertain or left over in each catalogue; an error where it is unsound."""
    files = sorted((folder / FOLDER).glob("*.po"))[:MOST_FILES]
    wanted = list(words) if files else []
    return [finding for file in files for finding in _check(file, folder, wanted, shelf)]


def _check(file: Path, folder: Path, words: list[Word], shelf: Shelf) -> Iterator[Finding]:
    try:
        found = shelf.find(f"{FOLDER}/{file.name}", folder, Where(str(folder)), "the catalogue")
        data = shelf.read(found, Where(str(file)), MOST_BYTES + 1)
        read(data)
        told = state(words, parse(data))
    except MapError as fault:
        yield Finding("error", fault)
        return
    except WordsError as fault:
        yield Finding("error", _error(file, fault))
        return
    parts = (told.missing, "missing"), (told.fuzzy, "fuzzy"), (told.obsolete, "obsolete")
    lacks = ", ".join(f"{count} {what}" for count, what in parts if count)
    if lacks:
        place = f"{file}:{told.first}" if told.first else str(file)
        remedy = f"run `starfloor words {folder}`, then translate what it leaves empty"
        yield Finding("warning", Where(place).error(f"translations: {lacks}", remedy))


def _error(file: Path, fault: WordsError) -> MapError:
    place = f"{file}:{fault.line}" if fault.line else str(file)
    return Where(place).error(fault.problem, "mend it there")
