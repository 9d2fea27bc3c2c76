"""Bakes the game's letters: distance fields of every glyph, and their metrics.

Owns ``sprites/type/type.png`` and ``sprites/type/type.json``, nothing else. A
texel of the picture says how far the nearest edge of its glyph is, so one small
picture gives crisp letters, glows and outlines at any size. The faces come from
Debian's font packages; the font files themselves are not part of the project.

    python -m sprites.source.type [FOLDER]
"""

from __future__ import annotations

import json
import string
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFont, features
from scipy.spatial import cKDTree

Field = NDArray[np.uint8]

GARAMOND: Final = Path("/usr/share/fonts/opentype/ebgaramond")
JETBRAINS: Final = Path("/usr/share/fonts/truetype/jetbrains-mono")
OUT: Final = Path(__file__).resolve().parent.parent / "type"

WIDTH: Final = 2048
"""px; every graphics card holds a picture this wide."""
OVER: Final = 6
"""Hi-res px a texel."""
UNITS: Final = 1000
"""Units an em in which advances and kerning are told."""
LEAST_KERN: Final = 4

LETTERS: Final = (
    string.ascii_letters
    + "".join(chr(c) for c in range(0xC0, 0x100) if chr(c) not in "×÷")
    + "ŒœŸŠšŽžẞ"
)
POINTS: Final = "!\"'(),-./:;?[]_¡¿«»·‘’‚“”„–—…"
REST: Final = string.printable[:95] + "".join(chr(c) for c in range(0xA0, 0x100)) + "€−←↑→↓"
CHARACTERS: Final = "".join(sorted(set(LETTERS + POINTS + REST) - {"\xad"}))
KERNED: Final = "".join(sorted(LETTERS + POINTS))
LIGATURES: Final = ("ffi", "ffl", "ff", "fi", "fl", "fj", "ft", "fh", "fb", "fk")
PRIVATE: Final = 0xE000
"""Ligatures are told as one character each, from the private use area."""


@dataclass(frozen=True)
class Cut:
    """One face as it is baked."""

    name: str
    file: Path
    em: int = 56
    """Texels an em."""
    spread: int = 8
    """Texels from an edge to the darkest or brightest value."""
    characters: str = CHARACTERS
    settings: tuple[str, ...] = ()
    """OpenType features that are always on."""
    kerned: str = KERNED
    ligatures: tuple[str, ...] = ()


_WORDS = ("onum",)
CUTS: Final = (
    Cut("serif", GARAMOND / "EBGaramond12-Regular.otf", settings=_WORDS, ligatures=LIGATURES),
    Cut("italic", GARAMOND / "EBGaramond12-Italic.otf", settings=_WORDS, ligatures=LIGATURES),
    Cut("caps", GARAMOND / "EBGaramond12-Regular.otf", settings=(*_WORDS, "smcp")),
    Cut("mono", JETBRAINS / "JetBrainsMono-Regular.ttf", kerned=""),
    Cut("bold", JETBRAINS / "JetBrainsMono-Bold.ttf", kerned=""),
    Cut(
        "title",
        GARAMOND / "EBGaramond12-Regular.otf",
        em=160,
        spread=20,
        characters="AFLORST",
        kerned="AFLORST",
    ),
)


class NoFontError(Exception):
    """A font, or what shapes it, is not installed; the message says what to install."""


def missing() -> str:
    """What has to be installed before baking, in one line; empty if nothing."""
    packages = []
    if not all(cut.file.is_file() for cut in CUTS if cut.file.parent == GARAMOND):
        packages.append("fonts-ebgaramond")
    if not all(cut.file.is_file() for cut in CUTS if cut.file.parent == JETBRAINS):
        packages.append("fonts-jetbrains-mono")
    if not features.check("raqm"):
        packages.append("libfribidi0")
    return f"install Debian's {' and '.join(packages)} first" if packages else ""


class _Glyph:
    """A glyph drawn large and turned into distances."""

    def __init__(self, font: ImageFont.FreeTypeFont, text: str, cut: Cut, setting: list[str]):
        left, top, right, bottom = font.getbbox(text, features=setting, anchor="ls")
        pad = cut.spread
        self.left = int(np.floor(left / OVER)) - pad
        self.top = int(np.floor(top / OVER)) - pad
        self.width = int(np.ceil(right / OVER)) + pad - self.left
        self.height = int(np.ceil(bottom / OVER)) + pad - self.top
        large = Image.new("L", (self.width * OVER, self.height * OVER))
        mask, offset = font.getmask2(text, "L", features=setting, anchor="ls")
        picture = Image.frombytes("L", mask.size, bytes(mask))
        large.paste(picture, (offset[0] - self.left * OVER, offset[1] - self.top * OVER))
        self.field = distances(np.asarray(large, np.float64), cut.spread)


def distances(ink: NDArray[np.float64], spread: int) -> Field:
    """The distance field of a large picture of ink, one texel for OVER x OVER px.

    ``ink`` is 0-255, float64 (h * OVER, w * OVER). Returns uint8 (h, w): 128 on
    the edge, 255 ``spread`` texels within it, 0 as far outside. The edge is the
    level 127.5 between neighbouring pixels, interpolated.
    """
    over = ink - 127.5
    edges = []
    for axis in (0, 1):
        near, far = (over[:-1], over[1:]) if axis == 0 else (over[:, :-1], over[:, 1:])
        row, column = np.nonzero((near > 0) != (far > 0))
        part = near[row, column] / (near[row, column] - far[row, column])
        y, x = (row + part, column + 0.0) if axis == 0 else (row + 0.0, column + part)
        edges.append(np.stack([x + 0.5, y + 0.5], axis=1))
    height, width = ink.shape[0] // OVER, ink.shape[1] // OVER
    y, x = np.mgrid[0:height, 0:width]
    centres = np.stack([x.ravel() + 0.5, y.ravel() + 0.5], axis=1) * OVER
    far_away, _ = cKDTree(np.concatenate(edges)).query(centres)
    half = OVER // 2
    corner = sum(
        over[half - dy :: OVER, half - dx :: OVER][:height, :width]
        for dy in (0, 1)
        for dx in (0, 1)
    )
    inside = np.where(np.asarray(corner).ravel() > 0, 1.0, -1.0)
    level = 127.5 * (1 + inside * far_away / (OVER * spread))
    field: Field = np.round(np.clip(level, 0, 255)).astype(np.uint8).reshape(height, width)
    return field


def _setting(cut: Cut, *, joined: bool) -> list[str]:
    return [*cut.settings, "-calt", "-clig", "liga" if joined else "-liga"]


def _kerning(
    font: ImageFont.FreeTypeFont, cut: Cut, names: dict[str, str]
) -> list[tuple[str, str, int]]:
    """Kerning grouped by equal rows: (left characters, right characters, units)."""
    texts = {name: text for text, name in names.items()}
    every = {**{c: c for c in cut.kerned}, **texts}
    settings = {joined: _setting(cut, joined=joined) for joined in (False, True)}

    def length(text: str, *, joined: bool) -> float:
        return font.getlength(text, features=settings[joined])

    alone = {c: length(text, joined=c in texts) for c, text in every.items()}
    rows: dict[tuple[tuple[int, str], ...], str] = {}
    for left, before in every.items():
        row: dict[int, str] = {}
        for right, after in every.items():
            joined = left in texts or right in texts
            if joined and before[-1] == "f" and after[0] in "fijlthbk":
                continue  # these would join once more
            kern = round(length(before + after, joined=joined) - alone[left] - alone[right])
            if abs(kern) >= LEAST_KERN:
                row[kern] = row.get(kern, "") + right
        if row:
            key = tuple(sorted(row.items()))
            rows[key] = rows.get(key, "") + left
    return [(left, right, kern) for key, left in rows.items() for kern, right in key]


def _pack(fields: list[Field]) -> tuple[list[tuple[int, int]], int]:
    """Where each field goes, on shelves from the tallest down; and the picture's height."""
    order = sorted(range(len(fields)), key=lambda i: (-fields[i].shape[0], -fields[i].shape[1], i))
    places = [(0, 0)] * len(fields)
    x = y = shelf = 0
    for i in order:
        height, width = fields[i].shape
        if x + width > WIDTH:
            x, y, shelf = 0, y + shelf, 0
        places[i] = (x, y)
        x, shelf = x + width, max(shelf, height)
    return places, y + shelf


def bake() -> tuple[Image.Image, dict[str, Any]]:
    """The picture of all glyphs, and what type.json says. Raises NoFontError."""
    if lack := missing():
        raise NoFontError(lack)
    fields: list[Field] = []
    known: dict[tuple[int, int, bytes], int] = {}
    glyphs: dict[str, dict[str, list[int]]] = {}
    faces: dict[str, Any] = {}
    for cut in CUTS:
        large = ImageFont.truetype(cut.file, cut.em * OVER, layout_engine=ImageFont.Layout.RAQM)
        units = ImageFont.truetype(cut.file, UNITS, layout_engine=ImageFont.Layout.RAQM)
        small = ImageFont.truetype(cut.file, 24, layout_engine=ImageFont.Layout.RAQM)
        lacking = bytes(small.getmask("\U000f0000"))
        names = {text: chr(PRIVATE + i) for i, text in enumerate(cut.ligatures)}
        table = glyphs[cut.name] = {}
        for text in (*cut.characters, *cut.ligatures):
            setting = _setting(cut, joined=text in names)
            name = names.get(text, text)
            advance = round(units.getlength(text, features=setting))
            ink = small.getmask(text, features=setting)
            if bytes(ink) == lacking:
                continue
            if ink.getbbox() is None:
                table[name] = [advance, 0, 0, -1]
                continue
            glyph = _Glyph(large, text, cut, setting)
            key = (*glyph.field.shape, glyph.field.tobytes())
            if key not in known:
                known[key] = len(fields)
                fields.append(glyph.field)
            table[name] = [advance, glyph.left, glyph.top, known[key]]
        ascent, descent = units.getmetrics()
        faces[cut.name] = {
            "em": cut.em,
            "spread": cut.spread,
            "ascent": ascent,
            "descent": descent,
            "ligatures": {text: name for text, name in names.items() if name in table},
            "kern": _kerning(units, cut, names),
        }
    places, height = _pack(fields)
    height = -(-height // 4) * 4
    picture = np.zeros((height, WIDTH), np.uint8)
    for field, (x, y) in zip(fields, places, strict=True):
        picture[y : y + field.shape[0], x : x + field.shape[1]] = field
    for name, table in glyphs.items():
        faces[name]["glyphs"] = {
            c: [advance, left, top, *places[i], fields[i].shape[1], fields[i].shape[0]]
            if i >= 0
            else [advance, 0, 0, 0, 0, 0, 0]
            for c, (advance, left, top, i) in table.items()
        }
    return Image.fromarray(picture), {"units": UNITS, "size": [WIDTH, height], "faces": faces}


def tell(metrics: dict[str, Any]) -> str:
    """type.json's text: one glyph or one group of kerning a line."""
    lines = ["{", f'"units": {metrics["units"]}, "size": {metrics["size"]}, "faces": {{']
    faces = list(metrics["faces"].items())
    for number, (name, face) in enumerate(faces):
        head = {k: v for k, v in face.items() if k not in ("glyphs", "kern")}
        lines.append(f'"{name}": {json.dumps(head)[:-1]}, "glyphs": {{')
        rows = [f"{json.dumps(c)}: {json.dumps(row)}" for c, row in face["glyphs"].items()]
        lines.append(",\n".join(rows) + '}, "kern": [')
        lines.append(",\n".join(json.dumps(row) for row in face["kern"]))
        lines.append("]}," if number + 1 < len(faces) else "]}}}")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Bakes into the folder named, or where the game looks; 0 = fine."""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else OUT
    try:
        picture, metrics = bake()
    except NoFontError as error:
        print(error, file=sys.stderr)
        return 1
    out.mkdir(parents=True, exist_ok=True)
    picture.save(out / "type.png", optimize=True)
    (out / "type.json").write_text(tell(metrics), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
