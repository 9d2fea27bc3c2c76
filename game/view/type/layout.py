"""Setting text: a string becomes glyphs in their places. Pure numbers, no GL.

Lengths are in the unit of ``Style.size``. The origin of what is set is its first
baseline at the left, the middle or the right, as the style is aligned; y grows
downwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.view.type.faces import Face, Faces

LEADING: Final = 1.32
"""Distance of baselines, in ems."""
_HALVINGS: Final = 7


@dataclass(frozen=True, slots=True)
class Style:
    """How a run of text is set."""

    face: str = "serif"
    size: float = 16.0
    track: float = 0.0
    """Added between characters; with it, nothing joins."""
    align: str = "left"
    """``left``, ``centre`` or ``right``."""
    leading: float = LEADING


@dataclass(frozen=True, slots=True)
class Block:
    """Text that has been set."""

    rows: tuple[int, ...]
    """One row of ``Faces.rows`` for each glyph that has ink."""
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    """Pen positions."""
    width: float
    """Of the widest line."""
    left: float
    """Where it begins, from the origin."""
    top: float
    bottom: float
    """Where the first line's ascent and the last line's descent end, from the origin."""
    lines: tuple[str, ...]


class Setter:
    """Sets text in the given faces; keeps what it has set."""

    KEPT: Final = 512

    def __init__(self, faces: Faces) -> None:
        self.faces = faces
        self._kept: dict[tuple[str, Style, float | None], Block] = {}

    def set(self, text: str, style: Style, width: float | None = None) -> Block:
        """Set ``text``, wrapped to ``width`` if one is given. Kept: use it for what stays.

        Raises KeyError for a face that does not exist.
        """
        key = text, style, width
        block = self._kept.get(key)
        if block is None:
            if len(self._kept) >= self.KEPT:
                self._kept.clear()
            block = self._kept[key] = self.set_once(text, style, width)
        return block

    def set_once(self, text: str, style: Style, width: float | None = None) -> Block:
        """The same without keeping it: for what changes every frame."""
        face = self.faces.by_name[style.face]
        size, joined = style.size, not style.track
        lines = _lines(face, text, style, width)
        rows: list[int] = []
        xs: list[float] = []
        ys: list[float] = []
        widest, leftmost = 0.0, 0.0
        for number, line in enumerate(lines):
            spelt = face.spelt(line, joined=joined)
            extent = _extent(face, spelt, style)
            pen = {"left": 0.0, "centre": -extent / 2, "right": -extent}[style.align]
            leftmost = pen if number == 0 else min(leftmost, pen)
            widest = max(widest, extent)
            y = number * size * style.leading
            before = ""
            for c in spelt:
                pen += face.kern.get(before + c, 0.0) * size
                if not c.isspace():
                    rows.append(face.row[c])
                    xs.append(pen)
                    ys.append(y)
                pen += face.advance[c] * size + style.track
                before = c
        last = (len(lines) - 1) * size * style.leading
        top, bottom = -face.ascent * size, last + face.descent * size
        return Block(tuple(rows), tuple(xs), tuple(ys), widest, leftmost, top, bottom, lines)

    def measure(self, text: str, style: Style) -> float:
        """Width of the text on one line."""
        return self.set(text, style).width


def _extent(face: Face, spelt: str, style: Style) -> float:
    """Width of characters on one line; the track after the last does not count."""
    if not spelt:
        return 0.0
    kern, advance = face.kern, face.advance
    units = sum(advance[c] for c in spelt)
    units += sum(kern.get(spelt[i : i + 2], 0.0) for i in range(len(spelt) - 1))
    return units * style.size + style.track * (len(spelt) - 1)


def _lines(face: Face, text: str, style: Style, width: float | None) -> tuple[str, ...]:
    """The text's lines; centred ones are balanced: as narrow as their number allows."""
    lines = tuple(_wrapped(face, text, style, width))
    if width is None or style.align != "centre" or len(lines) == 1 + text.count("\n"):
        return lines
    least, most = 0.0, width
    for _ in range(_HALVINGS):
        middle = (least + most) / 2
        narrower = tuple(_wrapped(face, text, style, middle))
        if len(narrower) == len(lines):
            most, lines = middle, narrower
        else:
            least = middle
    return lines


def _wrapped(face: Face, text: str, style: Style, width: float | None) -> Iterator[str]:
    """Lines no wider than ``width``. Breaks at spaces; a word too wide breaks anywhere."""

    def fits(line: str) -> bool:
        spelt = face.spelt(line, joined=not style.track)
        return width is None or _extent(face, spelt, style) <= width

    for paragraph in text.split("\n"):
        if fits(paragraph):
            yield paragraph
            continue
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if fits(longer):
                line = longer
                continue
            if line:
                yield line
            line = word
            while not fits(line) and len(line) > 1:
                part = next(n for n in range(len(line) - 1, 0, -1) if n == 1 or fits(line[:n]))
                yield line[:part]
                line = line[part:]
        yield line
