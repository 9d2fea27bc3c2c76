"""Contact sheets: every drawn frame of a pose from eight sides, thrice its size and at its size.

``python -m sprites.source.poses <folder> [pose ...]`` writes one picture a pose of the
dreamer, and one for each younger self when called by the name of its relic; all of
them without names. For looking at: silhouettes, strides, what reads at 79 px.
"""

from __future__ import annotations

import sys
from math import pi
from pathlib import Path
from typing import Final

from PIL import Image

from game.view.fold import figure, folk
from game.view.fold.light import tone
from sprites.source import kit
from sprites.source.sheet import WIDTH, Band, add_dreamer, add_self, letter, paint

SIDES: Final = ("S", "SW", "W", "NW", "N", "NE", "E", "SE")
_LARGE: Final = 3.0
_STEP: Final = 158


def dreamer_bands(pose: str) -> list[Band]:
    """One large band a frame, then all frames at the size of the game."""
    frames = figure.POSES[pose].frames
    bands = []
    for frame in range(frames):
        band = Band(f"{pose} {frame}", "", 330)
        for k, side in enumerate(SIDES):
            x = 86 + k * _STEP
            add_dreamer(band, pose, frame, k * pi / 4, (x, 298), _LARGE)
            band.labels.append((x, 318, side))
        bands.append(band)
    small = Band(f"{pose}", "at the size of the game", 66 + 112 * frames)
    for frame in range(frames):
        for k in range(len(SIDES)):
            at = 86 + k * _STEP, 140 + frame * 112
            add_dreamer(small, pose, frame, k * pi / 4, at, 1.0)
    return [*bands, small]


def self_bands(relic: str) -> list[Band]:
    """Holding, waving, empty-handed: from eight sides, large and at the size of the game."""
    bands = []
    for pose in folk.POSES:
        band = Band(f"{relic}, {pose}", "", 430)
        for k in range(len(SIDES)):
            x, turn = 86 + k * _STEP, k * pi / 4
            crowned = pose == "wave"
            add_self(band, relic, pose, 0, (x, 270, turn, 2.6), crowned=crowned)
            add_self(band, relic, pose, 1, (x, 400, turn, 1.0), crowned=crowned)
        bands.append(band)
    return bands


def draw(bands: list[Band]) -> Image.Image:
    """The bands below one another."""
    whole = Image.new("RGB", (WIDTH, sum(band.height for band in bands)))
    y = 0
    for band in bands:
        picture = Image.fromarray(kit.to_bytes(tone(paint(band))))
        letter(picture, band)
        whole.paste(picture, (0, y))
        y += band.height
    return whole


def main(folder: Path, names: list[str]) -> int:
    """Draw the named sheets, or all; 2 if a name is neither a pose nor a relic."""
    known = {**dict.fromkeys(figure.POSES, dreamer_bands), **dict.fromkeys(folk.SELVES, self_bands)}
    unknown = [name for name in names if name not in known]
    if unknown:
        print(f"neither pose nor relic: {', '.join(unknown)}; there are {', '.join(known)}")
        return 2
    folder.mkdir(parents=True, exist_ok=True)
    for name in names or known:
        draw(known[name](name)).save(folder / f"{name}.png")
    return 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: python -m sprites.source.poses <folder> [pose or relic ...]")
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
