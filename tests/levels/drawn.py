"""Small maps written as text, the way a test reads best."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from game.levels.tilemap import TileMap
from game.levels.tmx import load_map

LITTLE: Final = Path(__file__).parent / "data" / "little"
"""A campaign of two maps, drawn for the tests."""

TILES: Final = f'<tileset firstgid="1" source="{(LITTLE / "tiles.tsx").as_posix()}"/>'
"""Card 1 2, solid 3, hole 4, crystal 5 6, lilac 7, a triangle 8; 32 px each."""

THINGS: Final = f'<tileset firstgid="9" source="{(LITTLE / "things.tsx").as_posix()}"/>'
"""A desk 9 of 72 x 60 px and a plant 10 of 28 x 44 px, both held by their foot."""

START: Final = '<object id="1" type="start" x="48" y="48"><point/></object>'


def tile_layer(rows: str, name: str = "floor", more: str = "") -> str:
    """A tile layer in CSV, from rows of ids with blanks between them."""
    lines = [row.split() for row in rows.strip().splitlines()]
    data = ",\n".join(",".join(line) for line in lines)
    size = f'width="{len(lines[0])}" height="{len(lines)}"'
    return f'<layer id="1" name="{name}" {size} {more}><data encoding="csv">{data}</data></layer>'


def chunk(x: int, y: int, width: int, height: int, cells: str) -> str:
    """A chunk of an infinite map's tile layer."""
    return f'<chunk x="{x}" y="{y}" width="{width}" height="{height}">{cells}</chunk>'


def endless(chunks: str, *parts: str) -> str:
    """An infinite map of one tile layer in CSV, and what stands above it."""
    layer = '<layer id="1" name="floor" width="4" height="4"><data encoding="csv">'
    text = map_text(TILES, f"{layer}{chunks}</data></layer>", *parts)
    return text.replace('infinite="0"', 'infinite="1"')


def objects(*things: str, name: str = "rules", more: str = "") -> str:
    """An object layer."""
    return f'<objectgroup id="2" name="{name}" {more}>{"".join(things)}</objectgroup>'


def point(id_: int, kind: str, x: float, y: float, name: str = "", **said: object) -> str:
    """A point object of a class, its properties typed by their Python types."""
    return (
        f'<object id="{id_}" name="{name}" type="{kind}" x="{x}" y="{y}">'
        f"{properties(**said)}<point/></object>"
    )


def area(id_: int, kind: str, box: str, name: str = "", **said: object) -> str:
    """A rectangle object of a class; ``box`` is ``x y width height``."""
    x, y, width, height = box.split()
    return (
        f'<object id="{id_}" name="{name}" type="{kind}" x="{x}" y="{y}" width="{width}"'
        f' height="{height}">{properties(**said)}</object>'
    )


def properties(**said: object) -> str:
    """Properties as Tiled writes them."""
    rows = []
    for name, value in said.items():
        match value:
            case bool():
                rows.append(f'<property name="{name}" type="bool" value="{str(value).lower()}"/>')
            case int():
                rows.append(f'<property name="{name}" type="int" value="{value}"/>')
            case float():
                rows.append(f'<property name="{name}" type="float" value="{value}"/>')
            case _:
                rows.append(f'<property name="{name}" value="{value}"/>')
    return f"<properties>{''.join(rows)}</properties>" if rows else ""


def map_text(*parts: str, size: tuple[int, int] = (4, 4), edge: int = 32, more: str = "") -> str:
    """A whole map; ``more`` goes into its first tag."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><map version="1.8" orientation="orthogonal"'
        f' renderorder="right-down" width="{size[0]}" height="{size[1]}" tilewidth="{edge}"'
        f' tileheight="{edge}" infinite="0" {more}>{"".join(parts)}</map>'
    )


def read(folder: Path, text: str, name: str = "map.tmx") -> TileMap:
    """Write a map into a folder and read it; it may use the folder and the little campaign."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return load_map(path, (folder, LITTLE))


FLOOR: Final = tile_layer("1 1 1 1\n1 1 1 1\n1 1 1 1\n1 1 1 1")
