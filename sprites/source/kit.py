"""The kit that sprites are folded with: mesh in, picture out, the same bytes each time.

How a place's art is written
    Each family of pictures is one program ``sprites/source/<place>.py`` with a
    ``main()`` that draws all of it into ``sprites/<place>/``; ``python -m
    sprites.source [place ...]`` bakes every program, or the named ones. A program
    builds meshes (``game.view.fold.shapes``), draws them with ``draw``, saves them
    with ``Picture.save`` and writes the tileset with ``tileset``::

        def main() -> None:
            folder = kit.folder("office")
            picture = kit.draw(desk(), kit.OFFICE, shadow=0.6)
            picture.save(folder / "desk.png")

What the colours mean
    A sprite is lit by key and ambient alone, at neutral brightness: a facet that
    faces the key takes light 1 in the sum. Scene colour = albedo * (ambient + key)
    + emission, toned at exposure 1.3 and gamma 2.2 without bloom. The view decodes
    a texel as display colour (``light.untone`` undoes the curve exactly), multiplies
    it by its light buffer and adds the lamps near it. So never bake night into a
    sprite: dark places have dim buffers, dark things have dark albedo. Big dark
    solids want grey albedo (stone, ash, card); saturated indigo goes poster-blue.

Where a picture stands
    ``Picture.foot`` is the px in it of the mesh's origin. With no window given the
    origin is in the middle of the width, so that a Tiled object aligned ``bottom``
    stands right; it stands ``drop`` px above the lower edge.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from game.sim.plane import KY
from game.view.fold.light import Lighting, tone
from game.view.fold.mesh import Floats, Mesh
from sprites.source.raster import Window, blurred, flattened, lessened, look, shade

Bytes = NDArray[np.uint8]

TILE: Final = 64
CONTACT: Final = 16.0
"""World units: what lies lower darkens the floor it touches."""
_BRIGHTEST: Final = 2.0
"""Scene light a baked glow is cut at; the rest of a glow is the view's bloom."""

NEUTRAL: Final = Lighting(
    key=(-0.55, -0.15, 0.80),
    key_colour=(0.62, 0.64, 0.70),
    up=(0.34, 0.35, 0.39),
    down=(0.18, 0.20, 0.23),
    rim=(0.22, 0.28, 0.36),
)
OFFICE: Final = replace(
    NEUTRAL,
    key=(-0.30, 0.25, 0.90),
    key_colour=(0.62, 0.69, 0.64),
    up=(0.32, 0.36, 0.34),
    rim=(0.20, 0.26, 0.24),
)
"""Tired fluorescent from overhead."""
HALL: Final = replace(NEUTRAL, key=(-0.62, 0.30, 0.72), down=(0.17, 0.21, 0.26))
"""From the left and a little from the viewer, so that accordion pleats alternate."""
CORRIDOR: Final = replace(
    NEUTRAL,
    key=(0.50, 0.30, 0.78),
    key_colour=(0.74, 0.64, 0.57),
    up=(0.35, 0.34, 0.38),
    rim=(0.32, 0.28, 0.30),
)
"""From the white door at the end, which is up and to the right."""
THRESHOLD: Final = replace(HALL, down=(0.18, 0.21, 0.28), rim=(0.26, 0.30, 0.42))


def folder(name: str) -> Path:
    """``sprites/<name>``, made if it is not there."""
    path = Path(__file__).resolve().parent.parent / name
    path.mkdir(exist_ok=True)
    return path


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A drawn sprite: straight alpha, 8 bits."""

    rgba: Bytes
    """(h, w, 4)."""
    foot: tuple[int, int] = (0, 0)
    """px in the picture over which the mesh's origin stands."""
    normal: Bytes | None = None
    """(h, w, 4): unit normals as n * 127.5 + 127.5, and coverage."""

    @property
    def size(self) -> tuple[int, int]:
        """Width and height, px."""
        high, wide = self.rgba.shape[:2]
        return int(wide), int(high)

    @property
    def drop(self) -> int:
        """px from the lower edge up to where it stands."""
        return self.size[1] - self.foot[1]

    def save(self, path: Path) -> None:
        """Write PNG; normals beside it as ``<stem>-n.png``."""
        save(self.rgba, path)
        if self.normal is not None:
            save(self.normal, path.with_name(f"{path.stem}-n.png"))


def save(pixels: Bytes, path: Path) -> None:
    """Write (h, w, 3 or 4) or grey (h, w) as PNG: no dates, one fixed compression."""
    Image.fromarray(np.ascontiguousarray(pixels)).save(path, "PNG", compress_level=9)


def to_bytes(display: Floats) -> Bytes:
    """0..1 to 0..255, rounded."""
    return (np.clip(display, 0, 1) * 255 + 0.5).astype(np.uint8)


def frame(mesh: Mesh, margin: int = 2, fine: int = 4) -> Window:
    """The smallest window round a mesh with its origin in the middle of the width."""
    points = mesh.screen().reshape(-1, 3)
    floor = mesh.tri[..., :2].reshape(-1, 2)[mesh.tri[..., 2].ravel() < CONTACT]
    lowest = max(points[:, 1].max(), 0.0, *(floor[:, 1] * KY))
    reach = int(np.ceil(np.abs(points[:, 0]).max())) + margin
    top = int(np.floor(points[:, 1].min())) - margin
    return Window(-reach, top, 2 * reach, int(np.ceil(lowest)) + margin - top, fine)


def draw(
    mesh: Mesh,
    lighting: Lighting = NEUTRAL,
    *,
    window: Window | None = None,
    shadow: float = 0.0,
    softness: float = 5.0,
    normals: bool = False,
    seed: int = 0,
) -> Picture:
    """Render a mesh to a sprite.

    ``shadow`` (0..1) lays the contact shadow under it in the same picture, blurred by
    ``softness`` px; ``seed`` varies the facets' brightness; ``normals`` adds the map.
    """
    margin = 2 + round(2 * softness) if shadow else 2
    view = frame(mesh, margin) if window is None else window
    facing = look(mesh, view)
    scene = shade(mesh, facing, lighting, view, seed)
    alpha = scene[..., 3:]
    colour = scene[..., :3] / np.maximum(alpha, 1e-6)
    rgba = np.concatenate([tone(np.minimum(colour, _BRIGHTEST)), alpha], -1)
    if shadow:
        rgba = over(rgba, contact_shadow(mesh, view, shadow, softness))
    drawn = None
    if normals:
        at = mesh.normals()[facing.facet] * (facing.facet >= 0)[..., None]
        mean = lessened(at, view.fine)
        mean = mean / np.maximum(np.linalg.norm(mean, axis=-1, keepdims=True), 1e-6)
        drawn = to_bytes(np.concatenate([mean * 0.5 + 0.5, alpha], -1))
    return Picture(to_bytes(rgba), (-view.left, -view.top), drawn)


def contact_shadow(mesh: Mesh, window: Window, strength: float, softness: float) -> Floats:
    """(h, w, 4) black: where the lowest parts of a mesh touch the floor."""
    return _black(flattened(mesh, None, CONTACT), window, strength, softness)


def cast_shadow(
    mesh: Mesh, lighting: Lighting, window: Window, strength: float, softness: float
) -> Floats:
    """(h, w, 4) black: the shadow the key light throws on the floor."""
    return _black(flattened(mesh, lighting.key, np.inf), window, strength, softness)


def _black(flat: Mesh, window: Window, strength: float, softness: float) -> Floats:
    coarse = replace(window, fine=2)
    dark = lessened((look(flat, coarse).facet >= 0).astype(np.float32), coarse.fine)
    out = np.zeros((window.height, window.width, 4), np.float32)
    out[..., 3] = blurred(dark, softness) * strength
    return out


def over(front: Floats, back: Floats) -> Floats:
    """Straight-alpha picture over another, both (h, w, 4) in 0..1."""
    a, b = front[..., 3:], back[..., 3:] * (1 - front[..., 3:])
    total = a + b
    colour = (front[..., :3] * a + back[..., :3] * b) / np.maximum(total, 1e-6)
    return np.concatenate([colour, total], -1)


def noise(size: int | tuple[int, int], slope: float, seed: int) -> Floats:
    """Tiling noise (h, w) with spectrum 1 / f^slope: mean 0, deviation 0.45, cut at 1.5.

    Slope 1.5 is grain, 2.6 cloud, 4.2 the slow warp of wet paint.
    """
    high, wide = (size, size) if isinstance(size, int) else size
    white = np.random.default_rng(seed).standard_normal((high, wide))
    fy, fx = np.fft.fftfreq(high)[:, None], np.fft.fftfreq(wide)[None, :]
    pitch = np.sqrt(fx * fx + fy * fy)
    pitch[0, 0] = 1.0
    shaped = np.fft.fft2(white) / pitch ** (slope / 2)
    shaped[0, 0] = 0
    field = np.fft.ifft2(shaped).real
    field /= field.std() * 2.2
    return np.clip(field, -1.5, 1.5).astype(np.float32)


def sheet(pictures: Sequence[Bytes], columns: int, tile: int = TILE) -> Bytes:
    """Tiles (tile, tile, 4) laid in rows of ``columns``; the rest is clear."""
    rows = -(-len(pictures) // columns)
    out = np.zeros((rows * tile, columns * tile, 4), np.uint8)
    for i, picture in enumerate(pictures):
        y, x = divmod(i, columns)
        out[y * tile : (y + 1) * tile, x * tile : (x + 1) * tile] = picture
    return out


def pack(
    pictures: Sequence[Bytes], width: int, gap: int = 1
) -> tuple[Bytes, list[tuple[int, int, int, int]]]:
    """One atlas of pictures (h, w, 4) by shelves, tallest first.

    Returns the atlas and each picture's (x, y, w, h) in the order given. Raises
    ValueError if one is wider than the atlas.
    """
    places: list[tuple[int, int, int, int]] = [(0, 0, 0, 0)] * len(pictures)
    x = y = shelf = 0
    for i in sorted(range(len(pictures)), key=lambda k: -pictures[k].shape[0]):
        high, wide = pictures[i].shape[:2]
        if wide > width:
            raise ValueError(f"picture {i} is {wide} px wide, the atlas {width}")
        if x + wide > width:
            x, y, shelf = 0, y + shelf + gap, 0
        places[i] = (x, y, wide, high)
        x, shelf = x + wide + gap, max(shelf, high)
    atlas = np.zeros((y + shelf, width, 4), np.uint8)
    for (px, py, wide, high), picture in zip(places, pictures, strict=True):
        atlas[py : py + high, px : px + wide] = picture
    return atlas, places
