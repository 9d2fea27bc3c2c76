"""Pen: glyphs written as strokes on a square of 32, drawn fine and brought down.

A glyph is strokes with semicolons between them, laid one over the other. A stroke is a tone, a
verb, and points ``x,y``::

    mid fold 4,8 28,8 16,24        a facet with these corners
    bright line2 4,8 28,8 16,24    a line, 2 wide, with round ends
    dim disc 16,16 9,5             about a middle, so far across and down
    dim ring2 16,16 9,5            its rim alone, 2 wide
    dim arc2 16,16 9,5 20,160      a part of the rim, from angle to angle, clockwise from the right

Owns the tones. What is drawn is the business of the glyphs, where it is saved of the program.
"""

from __future__ import annotations

from typing import Final

from PIL import Image, ImageDraw

EDGE: Final = 48
"""px of a glyph."""
_FINE: Final = 8
_UNIT: Final = EDGE / 32 * _FINE
"""Fine px of what strokes count in."""

Colour = tuple[int, int, int]
Spot = tuple[float, float]

MIDNIGHT: Final[Colour] = (10, 14, 36)
_DIM: Final[Colour] = (54, 60, 116)
_MID: Final[Colour] = (112, 120, 184)
_LEAST: Final = 168.0
"""Brightness of the one bright thing, however dark its class is shown."""


def bright(colour: str) -> Colour:
    """A class's colour ``#rrggbb``, lifted towards white until it stands out in the night."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    light = 0.299 * red + 0.587 * green + 0.114 * blue
    lift = max(0.0, (_LEAST - light) / (255.0 - light))
    return _mixed((red, green, blue), (255, 255, 255), lift)


def _mixed(one: Colour, other: Colour, part: float) -> Colour:
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return red, green, blue


class Sheet:
    """What is drawn on: ``width`` x ``height`` px, clear at first."""

    def __init__(self, width: int, height: int, colour: Colour) -> None:
        self._size = width, height
        self._picture = Image.new("RGBA", (width * _FINE, height * _FINE))
        self._pen = ImageDraw.Draw(self._picture)
        self._tones = {"dim": _DIM, "mid": _MID, "bright": colour, "night": MIDNIGHT}

    def glyph(self, strokes: str, left: float = 0.0, top: float = 0.0) -> None:
        """Draw a glyph with its corner there, px."""
        left, top = left * _FINE / _UNIT, top * _FINE / _UNIT
        for stroke in strokes.split(";"):
            tone, verb, *points = stroke.split()
            spots = [(float(x), float(y)) for x, y in (point.split(",") for point in points)]
            self._stroke((*self._tones[tone], 255), verb, spots, (left, top))

    def box(self, tone: str, alpha: int, width: float = 0.0, round_: float = 6.0) -> None:
        """A rounded box over all of the sheet; ``width`` px of its rim alone, 0 = all of it."""
        wide, high = self._size
        shape = [0, 0, wide * _FINE - 1, high * _FINE - 1]
        colour = (*self._tones[tone], alpha)
        rim = {"outline": colour, "width": round(width * _FINE)} if width else {"fill": colour}
        self._pen.rounded_rectangle(shape, round_ * _FINE, **rim)

    def oval(self, tone: str, alpha: int, width: float = 0.0) -> None:
        """The same, an ellipse."""
        wide, high = self._size
        shape = [0, 0, wide * _FINE - 1, high * _FINE - 1]
        colour = (*self._tones[tone], alpha)
        rim = {"outline": colour, "width": round(width * _FINE)} if width else {"fill": colour}
        self._pen.ellipse(shape, **rim)

    def small(self) -> Image.Image:
        """As it ships."""
        # Premultiplied, so that no dark fringe stands round what is clear.
        return (
            self._picture.convert("RGBa").resize(self._size, Image.Resampling.BOX).convert("RGBA")
        )

    def _stroke(self, colour: tuple[int, ...], verb: str, spots: list[Spot], corner: Spot) -> None:
        left, top = corner
        kind = verb.rstrip("0123456789.")
        width = float(verb[len(kind) :] or 1.0) * _UNIT
        if kind in {"fold", "line"}:
            drawn = [((x + left) * _UNIT, (y + top) * _UNIT) for x, y in spots]
            if kind == "fold":
                self._pen.polygon(drawn, fill=colour)
                return
            self._pen.line(drawn, fill=colour, width=round(width), joint="curve")
            for x, y in (drawn[0], drawn[-1]):
                half = width / 2
                self._pen.ellipse([x - half, y - half, x + half, y + half], fill=colour)
            return
        (x, y), (across, down), *angles = spots
        x, y = (x + left) * _UNIT, (y + top) * _UNIT
        across, down = across * _UNIT, down * _UNIT
        shape = [x - across, y - down, x + across, y + down]
        if kind == "disc":
            self._pen.ellipse(shape, fill=colour)
        elif kind == "ring":
            self._pen.ellipse(shape, outline=colour, width=round(width))
        elif kind == "arc":
            self._pen.arc(shape, *angles[0], fill=colour, width=round(width))
        else:
            raise ValueError(f"no verb: {verb}")
