"""What attacks are written with: each is a function from an empty folder to a command."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path
from typing import Final

from game.levels.editor.begin import begin
from tests.levels.drawn import START, map_text, objects

Attack = Callable[[Path], list[str]]

MANY: Final = 60_000_000
"""Bytes: nearly as many as a file may have."""


def late(make: Callable[[], Attack]) -> Attack:
    """An attack that is made only when it is run: some are large."""

    def attack(folder: Path) -> list[str]:
        return make()(folder)

    return attack


def on_map(text: str | bytes) -> Attack:
    """The text as a map by itself."""

    def attack(folder: Path) -> list[str]:
        path = folder / "map.tmx"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return ["check", str(path)]

    return attack


def in_map(*parts: str, size: tuple[int, int] = (4, 4)) -> Attack:
    """A map with these parts in it."""
    return on_map(map_text(*parts, size=size))


def with_object(more: str, inside: str = "<point/>") -> Attack:
    """A map with an object of such attributes."""
    return in_map(objects(START, f'<object id="5" {more}>{inside}</object>'))


def layer(data: str, width: int = 2, height: int = 2) -> str:
    """A tile layer of that size with that data, whatever it is."""
    return f'<layer id="1" name="sky" width="{width}" height="{height}">{data}</layer>'


def packed(data: bytes, compression: str, width: int = 2, height: int = 2) -> str:
    """A tile layer with that data in base64."""
    said = base64.b64encode(data).decode()
    opening = f'<data encoding="base64" compression="{compression}">'
    return layer(f"{opening}{said}</data>", width, height)


def in_campaign(file: str, data: bytes) -> Attack:
    """A campaign with nothing wrong but that file."""

    def attack(folder: Path) -> list[str]:
        home = folder / "dream"
        begin(home, "A dream")
        (home / file).parent.mkdir(exist_ok=True)
        (home / file).write_bytes(data)
        return ["check", str(home)]

    return attack


def manifest(more: str) -> Attack:
    """A campaign with more in its manifest."""
    head = 'name = "a"\ntitle = "a"\nstart = "landing"\nmaps = ["landing", "yard", "sill"]\n'
    return in_campaign("campaign.toml", (head + more).encode())


def catalogue(more: str) -> Attack:
    """A campaign with a catalogue of words that goes on so."""
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    return in_campaign("words/de.po", (head + more).encode())
