"""What it takes to read a large map: seconds and memory, each side in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from PIL import Image

_LAYERS: Final = 4
_OBJECTS: Final = 2000
_TILE: Final = 32

_MEASURED: Final = """
import json, resource, sys, time
{imports}
began, used = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
kept = {call}
print(json.dumps([time.process_time() - began,
    resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - used]))
"""
_OURS: Final = _MEASURED.format(
    imports="from game.levels.tmx import load_map", call="load_map(sys.argv[1])"
)
_THEIRS: Final = _MEASURED.format(
    imports="import arcade\nwindow = arcade.Window(64, 64, visible=False)",
    call="arcade.load_tilemap(sys.argv[1])",
)


class Cost(NamedTuple):
    """What one side takes."""

    seconds: float
    """Of the processor."""
    kilobytes: int
    """By which the most memory ever held grew."""


def costs(edge: int, folder: Path) -> tuple[Cost, Cost]:
    """Ours and ``arcade.load_tilemap``'s, on a map of ``edge`` x ``edge`` tiles in four layers."""
    path = folder / "large.tmx"
    _draw(path, edge)
    return _cost(_OURS, path), _cost(_THEIRS, path)


def _cost(program: str, path: Path) -> Cost:
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "ARCADE_HEADLESS": "True"},
    )
    seconds, kilobytes = json.loads(done.stdout.splitlines()[-1])
    return Cost(seconds, kilobytes)


def _draw(path: Path, edge: int) -> None:
    """A map as Tiled would write it: CSV, the upper layers half empty."""
    source = np.random.default_rng(1)
    tiles = source.integers(0, 255, (256, 256, 3), np.uint8)
    Image.fromarray(tiles).save(path.with_name("tiles.png"))
    layers = []
    for layer in range(_LAYERS):
        cells = source.integers(1, 65, (edge, edge))
        if layer:
            cells[source.random((edge, edge)) < 0.5] = 0
        rows = ",\n".join(",".join(map(str, row)) for row in cells.tolist())
        layers.append(
            f'<layer id="{layer + 1}" name="{layer}" width="{edge}" height="{edge}">'
            f'<data encoding="csv">\n{rows}\n</data></layer>'
        )
    spots = (source.random((_OBJECTS, 2)) * edge * _TILE).round(2).tolist()
    things = "".join(
        f'<object id="{number}" name="{number}" x="{x}" y="{y}" width="32" height="20"/>'
        for number, (x, y) in enumerate(spots, 1)
    )
    path.write_text(
        f'<map version="1.8" tiledversion="1.8.2" orientation="orthogonal" renderorder="right-down"'
        f' width="{edge}" height="{edge}" tilewidth="{_TILE}" tileheight="{_TILE}" infinite="0"'
        f' nextlayerid="9" nextobjectid="{_OBJECTS + 1}"><tileset firstgid="1" name="t"'
        f' tilewidth="{_TILE}" tileheight="{_TILE}" tilecount="64" columns="8">'
        '<image source="tiles.png" width="256" height="256"/></tileset>'
        f'{"".join(layers)}<objectgroup id="8" name="things">{things}</objectgroup></map>',
        encoding="utf-8",
    )
