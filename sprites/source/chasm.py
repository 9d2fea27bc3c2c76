"""The chasm: what is printed on its pages.

    python -m sprites.source chasm

Bakes ``sprites/chasm/pages.png``: twelve discarded résumés side by side, upright and flat,
as what is left of white light. The view lays each over a sheet's folds and multiplies.
Letters are the game's own glyphs; whatever named anybody is blacked out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from game.view.type.faces import Faces, read_faces
from game.view.type.layout import Setter, Style
from sprites.source import kit
from sprites.source.kit import Bytes

PAGE: Final = (480, 640)
"""px of a print."""
COLUMNS: Final = 4
_FINE: Final = 2
"""px drawn for each px kept."""
_STEP: Final = 3
"""Of 255: paper needs no finer shades, and a picture of fewer is a smaller file."""
_INK: Final = (0.065, 0.075, 0.16)
_BAR: Final = (0.030, 0.034, 0.075)
_STAMP: Final = (0.46, 0.045, 0.13)
_LEFT: Final = 40.0
_RIGHT: Final = 440.0

Floats = NDArray[np.float32]
Rgb = tuple[float, float, float]


@dataclass(slots=True, eq=False)
class Sheet:
    """A page being printed: px of ``PAGE``, y down. Holds light that is left, 0..1."""

    setter: Setter
    seed: int
    rgb: Floats = field(init=False)

    def __post_init__(self) -> None:
        wide, high = PAGE[0] * _FINE, PAGE[1] * _FINE
        grain = kit.noise((high, wide), 2.2, self.seed) * 0.030
        cloud = kit.noise((high, wide), 3.0, self.seed + 50) * 0.055
        self.rgb = np.repeat((0.955 + grain + cloud)[..., None], 3, axis=2).astype(np.float32)

    def stain(self, cover: Floats, ink: Rgb, strength: float) -> None:
        """Multiply by ink where ``cover`` (0..1) is."""
        kept = 1.0 - np.float32(strength) * cover[..., None]
        self.rgb *= kept + (1.0 - kept) * np.array(ink, np.float32)

    def words(self, text: str, x: float, y: float, style: Style, strength: float = 0.9) -> float:
        """Print from the baseline (x, y); returns how far it runs, px."""
        cover, width = written(self.setter, text, style, x, y)
        self.stain(cover, _INK, strength)
        return width

    def bar(self, x: float, y: float, width: float, high: float, strength: float) -> None:
        """A line of print too small to read, or, high and strong, one that was blacked out."""
        canvas = Image.new("L", (PAGE[0] * _FINE, PAGE[1] * _FINE))
        box = [v * _FINE for v in (x, y - high, x + width, y)]
        ImageDraw.Draw(canvas).rectangle(box, fill=255)
        cover = np.asarray(canvas, np.float32) / 255.0
        self.stain(cover, _BAR if strength > 0.85 else _INK, strength)

    def stamp(self, text: str, x: float, y: float, degrees: float, size: float) -> None:
        """Red, framed, slanting, and short of ink."""
        style = Style("caps", size, track=size * 0.06, align="centre")
        cover, width = written(self.setter, text, style, PAGE[0] / 2, PAGE[1] / 2)
        canvas = Image.fromarray(kit.to_bytes(cover))
        half, high = width / 2 + size * 0.45, size * 0.62
        middle = PAGE[1] / 2 - size * 0.24
        for grow, thick in ((0.0, 3.4), (6.0, 1.4)):
            wide, tall = half + grow, high + grow
            box = (PAGE[0] / 2 - wide, middle - tall, PAGE[0] / 2 + wide, middle + tall)
            edges = [v * _FINE for v in box]
            ImageDraw.Draw(canvas).rectangle(edges, outline=255, width=round(thick * _FINE))
        turned = canvas.rotate(degrees, Image.Resampling.BICUBIC)
        moved = Image.new("L", canvas.size)
        shift = round((x - PAGE[0] / 2) * _FINE), round((y - PAGE[1] / 2) * _FINE)
        moved.paste(turned, shift)
        worn = np.clip(
            kit.noise((PAGE[1] * _FINE, PAGE[0] * _FINE), 1.7, self.seed + 9) + 1.0, 0, 1
        )
        self.stain(np.asarray(moved, np.float32) / 255.0 * worn, _STAMP, 0.86)

    def done(self) -> Bytes:
        """(h, w, 3) as it is kept."""
        fine = self.rgb.reshape(PAGE[1], _FINE, PAGE[0], _FINE, 3).mean((1, 3))
        steps = np.round(np.clip(fine, 0.0, 1.0) * (255 / _STEP)) * _STEP
        return np.asarray(np.minimum(steps, 255), np.uint8)


def written(setter: Setter, text: str, style: Style, x: float, y: float) -> tuple[Floats, float]:
    """How much of each fine px of a page the text covers, 0..1, and how wide it is in px."""
    faces = setter.faces
    block, face = setter.set(text, style), faces.by_name[style.face]
    atlas = np.asarray(Image.open(faces.picture).convert("L"), np.float32) / 255.0
    high, wide = PAGE[1] * _FINE, PAGE[0] * _FINE
    cover = np.zeros((high, wide), np.float32)
    reach = face.spread * style.size * _FINE
    for row, pen_x, pen_y in zip(block.rows, block.xs, block.ys, strict=True):
        left, top, width, height, u, v, w, h = (float(n) for n in faces.rows[row])
        x0 = (x + pen_x + left * style.size) * _FINE
        y0 = (y + pen_y + top * style.size) * _FINE
        x1, y1 = x0 + width * style.size * _FINE, y0 + height * style.size * _FINE
        cols = np.arange(max(0, int(x0)), min(wide, int(x1) + 1))
        rows = np.arange(max(0, int(y0)), min(high, int(y1) + 1))
        if not len(cols) or not len(rows):
            continue
        across = (u + w * (cols + 0.5 - x0) / (x1 - x0)) * faces.size[0] - 0.5
        down = (v + h * (rows + 0.5 - y0) / (y1 - y0)) * faces.size[1] - 0.5
        deep = (_sampled(atlas, across, down) * 2.0 - 1.0) * reach
        part = np.ix_(rows, cols)
        cover[part] = np.maximum(cover[part], np.clip(deep + 0.5, 0.0, 1.0))
    return cover, block.width


def _sampled(atlas: Floats, across: Floats, down: Floats) -> Floats:
    """The atlas between its texels, (down, across)."""
    x = np.clip(across, 0, atlas.shape[1] - 1.001)
    y = np.clip(down, 0, atlas.shape[0] - 1.001)
    i, j = x.astype(np.intp), y.astype(np.intp)
    s, t = (x - i).astype(np.float32)[None, :], (y - j).astype(np.float32)[:, None]
    upper = atlas[np.ix_(j, i)] * (1 - s) + atlas[np.ix_(j, i + 1)] * s
    lower = atlas[np.ix_(j + 1, i)] * (1 - s) + atlas[np.ix_(j + 1, i + 1)] * s
    return np.asarray(upper * (1 - t) + lower * t, np.float32)


# -- what is on the pages

_TITLE: Final = Style("caps", 47.0)
_HEAD: Final = Style("caps", 30.0)
_BODY: Final = Style("serif", 25.0)
_HAND: Final = Style("italic", 29.0)


def _headed(page: Sheet, title: str, style: Style = _TITLE) -> None:
    page.words(title, _LEFT, 84, style, 0.95)
    page.bar(_LEFT, 104, _RIGHT - _LEFT, 3.0, 0.75)


def _section(page: Sheet, y: float, head: str, lines: Sequence[str]) -> float:
    """A head and its lines; ``|`` in one is what was blacked out. Returns where it ends."""
    page.words(head, _LEFT, y, _HEAD, 0.92)
    for line in lines:
        y += 31
        x = _LEFT + 16
        for k, piece in enumerate(line.split("|")):
            if k:
                width = 46.0 + 23.0 * ((k * 7 + len(line)) % 4)
                page.bar(x + 3, y + 3, width, 21.0, 0.94)
                x += width + 9
            if piece:
                x += page.words(piece, x, y, _BODY, 0.80)
    return y + 52


def _print(page: Sheet, y: float, count: int, width: float = 360.0) -> float:
    """Lines too small to read."""
    rng = np.random.default_rng(page.seed * 100 + int(y))
    for k in range(count):
        long = width * float(rng.uniform(0.62, 1.0)) * (0.6 if k == count - 1 else 1.0)
        page.bar(_LEFT + 16, y, long, 5.0, 0.42)
        y += 16
    return y + 30


def _portrait(page: Sheet) -> None:
    """A photograph from which somebody was taken out."""
    page.bar(336, 262, 104, 130.0, 0.40)
    canvas = Image.new("L", (PAGE[0] * _FINE, PAGE[1] * _FINE))
    pen = ImageDraw.Draw(canvas)
    pen.ellipse([v * _FINE for v in (366, 152, 410, 200)], fill=255)
    pen.pieslice([v * _FINE for v in (346, 204, 430, 316)], 180, 360, fill=255)
    page.stain(np.asarray(canvas, np.float32) / 255.0, (0.02, 0.02, 0.05), 0.55)


def _vitae(page: Sheet) -> None:
    _headed(page, "Curriculum Vitae")
    _portrait(page)
    y = _section(page, 152, "Experience", ("led | until |", "founded |", "and again"))
    y = _section(page, y, "Education", ("mostly |", "the rest at night"))
    y = _section(page, y, "Honours", ("| of the Year,", "withdrawn"))
    y = _section(page, y, "References", ("| (do not call)",))
    _print(page, y - 20, 3)
    page.stamp("Declined", 296, 500, 16, 54)


def _resume(page: Sheet) -> None:
    _headed(page, "Résumé")
    y = _section(page, 156, "Objective", ("to be of use",))
    y = _section(page, y, "Experience", ("built | for |", "unbuilt by |", "swept up after"))
    y = _print(page, y - 14, 2)
    y = _section(page, y, "References", ("|, on leave", "|, who smiled"))
    _print(page, y - 16, 5)
    page.stamp("Not retained", 262, 420, -13, 44)


def _letter(page: Sheet) -> None:
    x = _LEFT + page.words("Dear ", _LEFT, 92, _BODY, 0.85)
    page.bar(x + 4, 96, 128, 24.0, 0.94)
    large = Style("serif", 37.0)
    for k, line in enumerate(("We have read you", "with great interest", "and greater relief.")):
        page.words(line, _LEFT, 172 + 52 * k, large, 0.88)
    y = _print(page, 336, 4)
    page.words("Kindly, or so,", _LEFT, y + 18, _BODY, 0.8)
    page.bar(_LEFT, y + 66, 190, 30.0, 0.94)
    page.stamp("With regret", 288, 560, 11, 50)


def _continued(page: Sheet) -> None:
    page.words("page 3 of 2", 308, 606, _HAND, 0.8)
    _headed(page, "Further skills", Style("caps", 44.0))
    y = _section(page, 160, "Strengths", ("getting up",))
    y = _section(page, y, "Weaknesses", ("getting up early", "|"))
    y = _print(page, y - 8, 3)
    _section(page, y, "Languages", ("silence, fluent",))
    page.stamp("Overqualified", 250, 330, 18, 46)


def _form(page: Sheet) -> None:
    page.words("Reason for leaving", _LEFT, 80, Style("caps", 36.0), 0.92)
    page.bar(_LEFT, 100, _RIGHT - _LEFT, 3.0, 0.75)
    canvas = Image.new("L", (PAGE[0] * _FINE, PAGE[1] * _FINE))
    pen = ImageDraw.Draw(canvas)
    for k, reason in enumerate(("theirs", "ours", "mutual", "weather", "other: see over")):
        y = 164 + 62 * k
        pen.rectangle([v * _FINE for v in (_LEFT, y - 26, _LEFT + 28, y + 2)], outline=255, width=5)
        page.words(reason, _LEFT + 50, y, Style("serif", 36.0), 0.85)
        if reason == "weather":
            for ends in ((-4, -32, 36, 8), (34, -34, -6, 10)):
                x0, y0, x1, y1 = ends
                line = [
                    (_LEFT + x0) * _FINE,
                    (y + y0) * _FINE,
                    (_LEFT + x1) * _FINE,
                    (y + y1) * _FINE,
                ]
                pen.line(line, fill=255, width=9)
    page.stain(np.asarray(canvas, np.float32) / 255.0, _INK, 0.85)
    _print(page, 480, 4)
    page.stamp("On file", 320, 556, -15, 58)


def _card(page: Sheet) -> None:
    page.words("Résumé", PAGE[0] / 2, 180, Style("caps", 86.0, align="centre"), 0.92)
    page.bar(_LEFT, 212, _RIGHT - _LEFT, 4.0, 0.75)
    page.words("of a life so far", PAGE[0] / 2, 268, Style("italic", 44.0, align="centre"), 0.82)
    _print(page, 330, 3)
    page.stamp("Declined", 240, 484, 14, 74)


def _position(page: Sheet) -> None:
    _headed(page, "The Position")
    y = _section(page, 156, "You will", ("begin before |", "end with |", "own the outcome"))
    y = _section(page, y, "You bring", ("twelve years of |", "your own |"))
    y = _section(page, y, "We offer", ("a window, shared", "growth"))
    _print(page, y - 16, 3)
    page.stamp("Filled", 330, 470, -14, 64)


def _interview(page: Sheet) -> None:
    _headed(page, "Interview", Style("caps", 44.0))
    large = Style("serif", 35.0)
    for k, line in enumerate(("Where do you see", "yourself in", "five years?")):
        page.words(line, _LEFT, 166 + 48 * k, large, 0.88)
    page.words("Here, I had thought.", _LEFT + 16, 332, Style("italic", 38.0), 0.85)
    y = _print(page, 380, 4)
    page.words("Panel of", _LEFT, y + 14, _BODY, 0.8)
    page.bar(_LEFT + 108, y + 17, 150, 22.0, 0.94)
    page.stamp("Next", 330, 520, 13, 66)


def _away(page: Sheet) -> None:
    page.words("Out of office", _LEFT, 84, Style("caps", 50.0), 0.94)
    page.bar(_LEFT, 106, _RIGHT - _LEFT, 4.0, 0.75)
    large = Style("serif", 43.0)
    for k, line in enumerate(("I am away until", "further notice.", "If urgent,", "breathe.")):
        page.words(line, _LEFT, 192 + 62 * k, large, 0.88)
    _print(page, 440, 3)
    page.stamp("No reply", 280, 540, -12, 60)


def _visitor(page: Sheet) -> None:
    page.words("Visitor", PAGE[0] / 2, 150, Style("caps", 84.0, align="centre"), 0.94)
    page.bar(_LEFT, 186, _RIGHT - _LEFT, 4.0, 0.75)
    large = Style("serif", 42.0)
    page.words("name", _LEFT, 264, large, 0.85)
    page.bar(_LEFT + 112, 268, 250, 36.0, 0.94)
    page.words("here to see", _LEFT, 336, large, 0.85)
    page.words("how it is done", _LEFT + 16, 396, Style("italic", 42.0), 0.85)
    page.stamp("Expired", 260, 520, 12, 68)


def _queue(page: Sheet) -> None:
    large = Style("serif", 42.0)
    page.words("Your number is", _LEFT, 110, large, 0.88)
    page.words("1", PAGE[0] / 2, 330, Style("caps", 230.0, align="centre"), 0.92)
    page.words("Now serving: 2", _LEFT, 420, large, 0.88)
    _print(page, 462, 2)
    page.stamp("Closed", 270, 560, -9, 66)


def _settled(page: Sheet) -> None:
    page.words("In settlement", _LEFT, 84, Style("caps", 48.0), 0.94)
    page.bar(_LEFT, 106, _RIGHT - _LEFT, 4.0, 0.75)
    large = Style("serif", 42.0)
    for k, line in enumerate(("one box", "one plant", "one handshake", "no further |")):
        x = page.words(line.rstrip("|"), _LEFT + 16, 186 + 66 * k, large, 0.88)
        if line.endswith("|"):
            page.bar(_LEFT + 26 + x, 190 + 66 * k, 130, 36.0, 0.94)
    page.stamp("In full", 280, 530, 15, 66)


PAGES: Final[tuple[Callable[[Sheet], None], ...]] = (
    *(_resume, _vitae, _position),
    *(_interview, _letter, _continued),
    *(_form, _card, _away, _visitor, _queue, _settled),
)
"""In the order of the picture: three for the largest sheets, three for large, six for small."""


def pages(faces: Faces) -> Bytes:
    """All prints, ``COLUMNS`` side by side."""
    setter = Setter(faces)
    rows: list[list[Bytes]] = []
    for k, make in enumerate(PAGES):
        sheet = Sheet(setter, k + 1)
        make(sheet)
        if k % COLUMNS == 0:
            rows.append([])
        rows[-1].append(sheet.done())
    return np.concatenate([np.concatenate(row, axis=1) for row in rows])


def main() -> None:
    """Bake ``sprites/chasm``."""
    kit.save(pages(read_faces()), kit.folder("chasm") / "pages.png")
