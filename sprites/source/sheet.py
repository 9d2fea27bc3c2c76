"""The model sheet: every live model in every pose, lit as the night of the hall.

``python -m sprites.source.sheet <out.png>``. It is for looking at, and ships nowhere.
Light that the game's shaders draw (flames, panes, halo, bloom) is sketched here.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field, replace
from itertools import pairwise
from math import pi
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from game.sim.plane import KY, KZ
from game.view.fold import crane, door, figure, folk, relic
from game.view.fold.frames import Doorway, Pane
from game.view.fold.light import Lamp, Lighting, tone
from game.view.fold.mesh import Floats, Mesh, Paint, joined, turn_matrix
from game.view.fold.palette import Colour, linear
from game.view.fold.shapes import facets
from sprites.source import kit
from sprites.source.raster import Window, blurred, look, shade

WIDTH: Final = 1280
_NIGHT: Final = Lighting(key_colour=(0.41, 0.47, 0.69))
_DIM: Final = Lighting(key_colour=(0.22, 0.25, 0.36))
_FILL: Final = np.array([0.10, 0.12, 0.14], np.float32)
_TEARDROP: Final = ((1.6, -0.6), (2.9, 3.0), (2.2, 7.0), (1.0, 11.0), (0.0, 15.0))
"""Half a flame: out and up, units."""


@dataclass(slots=True)
class Band:
    """One row of the sheet."""

    title: str
    note: str
    height: int
    light: Lighting = _NIGHT
    meshes: list[Mesh] = field(default_factory=list)
    lamps: list[Lamp] = field(default_factory=list)
    halos: list[tuple[float, float, float, Colour, float]] = field(default_factory=list)
    """Behind the paper: x, y, radius px, colour, strength."""
    labels: list[tuple[float, float, str]] = field(default_factory=list)

    def place(self, mesh: Mesh, x: float, y: float, zoom: float = 1.0, label: str = "") -> None:
        """Stand a mesh on the point (x, y) of the band."""
        self.meshes.append(mesh.scaled(zoom).at(x, y))
        if label:
            self.labels.append((x, y + 14, label))


def _dreamer(name: str, frame: int, turn: float, shod: bool = False) -> Mesh:
    mesh = figure.pose(name, frame, shod)
    filled = np.add(mesh.emission, np.minimum(mesh.albedo, 0.9) * _FILL, dtype=np.float32)
    return replace(mesh, emission=filled).turned(turn)


def add_dreamer(
    band: Band, pose: str, frame: int, turn: float, at: tuple[float, float], zoom: float
) -> None:
    """The dreamer on (x, y) of the band, with the breath of light behind."""
    x, y = at
    band.place(_dreamer(pose, frame, turn), x, y, zoom)
    band.halos.append((x, y - 42 * zoom, 30.0 + 6 * zoom, "phos", 0.10))


def _flame(x: float, y: float, z: float, size: float) -> Mesh:
    """Two teardrops turned to the viewer."""
    parts = []
    for k, (scale, colour, glow) in enumerate(((1.15, "ember", 1.1), (0.72, "brasslt", 1.6))):
        right = [(w * scale * size, h * scale * size) for w, h in _TEARDROP]
        rim = right + [(-w, h) for w, h in reversed(right)]
        points = [(x + w, y + k, z + h) for w, h in rim]
        middle = (x, y + k, z + 4 * size)
        fan = [[middle, a, b] for a, b in pairwise([*points, points[0]])]
        parts.append(facets(fan, Paint("void", colour, glow), crease=False))
    return joined(parts)


def add_self(
    band: Band,
    name: str,
    pose: str,
    frame: int,
    at: tuple[float, float, float, float],
    crowned: bool = False,
) -> None:
    """One younger self at (x, y), turned and scaled, with the light of its candle."""
    x, y, turn, zoom = at
    band.place(folk.pose(name, pose, frame, crowned).turned(turn), x, y, zoom)
    fx, fy, fz = (turn_matrix(turn) @ np.array(folk.flame(name, pose, frame))) * zoom
    fx, fy = fx + x, fy + y / KY
    band.meshes.append(_flame(fx, fy + 1, fz, 0.85 * zoom))
    band.lamps.append(Lamp(fx + 3 * zoom, fy + 8 * zoom, fz + 10 * zoom, "#ffa85a", 1.3, 44 * zoom))
    band.halos.append((fx, fy * KY - fz * KZ - 4 * zoom, 15 * zoom, "ember", 0.20))


def _pane(pane: Pane) -> Mesh:
    """A pane as rings of light: white at the heart, its hue, deep at the rim."""
    if not len(pane.outline):
        return Mesh.empty()
    heart = pane.outline.mean(0)
    shares = np.linspace(0, 1, 13).tolist()
    white = linear("paper")
    closed = np.vstack([pane.outline, pane.outline[:1]])
    parts = []
    for inner, outer in pairwise(shares):
        light = 1.7 * (1 - outer) ** 1.4 + 0.22
        mix = pane.hue + (white - pane.hue) * max(0.0, light - 0.6)
        glow = tuple((mix * light * (0.15 + 0.75 * pane.glow)).tolist())
        a, b = heart + (closed - heart) * inner, heart + (closed - heart) * outer
        tri = [[a[i], b[i], b[i + 1]] for i in range(len(closed) - 1)]
        tri += [[a[i], a[i + 1], b[i + 1]] for i in range(len(closed) - 1)]
        parts.append(facets(tri, Paint("void", glow), crease=False))
    return joined(parts)


def _add_door(band: Band, way: Doorway, x: float, y: float, turn: float, zoom: float = 1.0) -> None:
    way = door.turned(way, turn)
    band.place(joined([way.mesh, _pane(way.pane)]), x, y, zoom)
    if way.pane.glow > 0:
        hue = tuple(way.pane.hue.tolist())
        strength = 0.3 + 0.9 * way.pane.glow
        band.lamps.append(Lamp(x, y / KY + 20 * zoom, 50 * zoom, hue, strength, 90 * zoom))
        band.halos.append((x, y - 44 * zoom, 62 * zoom, hue, 0.12 * way.pane.glow))


def _player() -> list[Band]:
    turns = Band("Dreamer", "eight headings; the last two shod, as in the office", 215)
    for i, name in enumerate(("S", "SW", "W", "NW", "N", "NE", "E", "SE")):
        x = 74 + i * 116
        turns.place(_dreamer("idle", 0, i * pi / 4), x, 178, 1.5, name)
        turns.halos.append((x, 118, 52, "phos", 0.16))
    for i, turn in enumerate((-0.5, -pi / 2)):
        turns.place(_dreamer("idle", 1, turn, shod=True), 1020 + i * 130, 178, 1.5, "shod")
    walk = Band("Walk", "eight poses, 10 px each: contact, down, passing, up, and again", 360)
    run = Band("Run", "eight poses, 18 px each: strike, under, toe-off, flight", 365)
    for band, name in ((walk, "walk"), (run, "run")):
        for i in range(8):
            band.place(_dreamer(name, i, 0), 84 + i * 156, 176, 1.5)
            band.place(_dreamer(name, i, -pi / 2), 84 + i * 156, 330, 1.5, str(i))
    other = Band("Verbs", "reach, breathe, dash, fall, read, write", 375)
    x = 56
    for name in ("reach", "breathe", "dash", "fall", "read", "write"):
        for i in range(figure.POSES[name].frames):
            other.place(_dreamer(name, i, -0.5), x, 188, 1.5)
            other.place(_dreamer(name, i, -pi / 2), x, 340, 1.5, f"{name} {i}")
            x += 90
    return [turns, walk, run, other]


def _cranes() -> Band:
    band = Band("Crane", "eight poses of the beat, glide, perched, caught; 26 facets", 230)
    for row, turn in enumerate((-0.35, 0.9)):
        y = 110 + row * 84
        for i in range(crane.FLAP):
            bird = crane.flying(crane.flap(i), turn, size=50).moved(0, 0, 20)
            band.place(bird, 74 + i * 108, y, 1.5, str(i) if row else "")
        rest = (("glide", crane.GLIDE), ("perched", crane.PERCHED), ("caught", crane.CAUGHT))
        for i, (name, pose) in enumerate(rest):
            bird = crane.flying(pose, turn, size=50).moved(0, 0, 20)
            band.place(bird, 944 + i * 112, y, 1.5, name if row else "")
    return band


def _selves() -> list[Band]:
    hold = Band("Younger selves", "175 %, holding; then at game size", 300, _DIM)
    wave = Band("Set down", "empty-handed, waving, with the silver crown", 200, _DIM)
    for i, name in enumerate(relic.RELICS):
        x, turn = 96 + i * 176, -0.28 + 0.08 * (i % 3)
        add_self(hold, name, "hold", 0, (x, 178, turn, 1.75))
        add_self(hold, name, "hold", 1, (x, 270, turn, 1.0))
        hold.labels.append((x, 286, f"{folk.SELVES[name].age} · {name}"))
        add_self(wave, name, "empty", 0, (x - 40, 168, turn, 1.4))
        add_self(wave, name, "wave", i % 4, (x + 42, 168, -turn, 1.4), crowned=True)
    busts = Band("Faces", "tears and candle-flame determination", 250, _DIM)
    for i, name in enumerate(relic.RELICS):
        zoom = 4.0 - 0.22 * i
        low = folk.SELVES[name].build.height * KZ * zoom + 64
        add_self(busts, name, "hold", 0, (100 + i * 180, low, -0.2, zoom))
    return [hold, wave, busts]


def _doors() -> list[Band]:
    relics = Band("Relics", "as they are held, and set down: the light leaks out behind", 150)
    for i, name in enumerate(relic.RELICS):
        relics.place(relic.held(name).moved(0, 0, 26), 74 + i * 176, 120, 1.5)
        relics.place(relic.resting(name), 154 + i * 176, 112, 1.5)
    stages = Band("Relic to door", "set down, unfolds, hinge rises, threshold ignites, open", 420)
    for row, name in enumerate(("slip", "blueprint")):
        for i in range(door.BLOOM):
            _add_door(stages, door.bloom(name, i), 60 + i * 96, 190 + row * 190, -0.25)
    seven = Band("Seven doors", "one outline, one hue, one kind of paper each", 250)
    for i, name in enumerate(relic.RELICS):
        _add_door(seven, door.stage(name, 4), 96 + i * 178, 210, 0.3 - 0.1 * i, 1.4)
    ways = Band("Passages", "the bruise, the white arch in five swings, plain, folded", 260)
    _add_door(ways, door.bruise(), 90, 236, 0.0, 1.2)
    for i in range(door.ARCH_SWINGS):
        _add_door(ways, door.arch(i), 250 + i * 150, 236, 0.0, 1.2)
    _add_door(ways, door.plain(), 1010, 236, 0.0, 1.3)
    _add_door(ways, door.passage("fold"), 1140, 236, 0.4, 1.3)
    return [relics, stages, seven, ways]


def paint(band: Band) -> Floats:
    """The band as scene light (height, WIDTH, 3)."""
    mesh = joined(band.meshes)
    window = Window(0, 0, WIDTH, band.height, 3)
    lit = shade(mesh, look(mesh, window), replace(band.light, lamps=tuple(band.lamps)), window)
    ys, xs = np.mgrid[0 : band.height, 0:WIDTH].astype(np.float32)
    back = np.zeros((band.height, WIDTH, 3), np.float32) + linear("#0b0f2a")
    back *= 1 - kit.contact_shadow(mesh, window, 0.6, 6.0)[..., 3:]
    for x, y, radius, colour, strength in band.halos:
        far = ((xs - x) ** 2 + (ys - y) ** 2) / radius**2
        back += np.exp(-far)[..., None] * linear(colour) * np.float32(strength)
    scene = lit[..., :3] + back * (1 - lit[..., 3:])
    peak = scene.max(-1, keepdims=True)
    bright = np.minimum(scene * np.clip((peak - 0.55) / (peak + 0.25), 0, 1), 4)
    for gain, sigma in ((0.5, 2.0), (0.35, 7.0), (0.2, 18.0)):
        scene = scene + np.float32(gain) * blurred(bright, sigma)
    return scene


def letter(picture: Image.Image, band: Band) -> None:
    """Write title and labels on a painted band."""
    pen = ImageDraw.Draw(picture)
    title, small = ImageFont.load_default(20), ImageFont.load_default(12)
    pen.text((40, 8), band.title, (244, 240, 230), title)
    pen.text((60 + pen.textlength(band.title, title), 15), band.note, (150, 152, 170), small)
    pen.line((40, 36, 1240, 36), (98, 78, 44))
    for x, y, text in band.labels:
        pen.text((x, y), text, (150, 152, 170), small, anchor="mm")


def main(out: Path) -> None:
    """Draw the whole sheet."""
    bands = [*_player(), _cranes(), *_selves(), *_doors()]
    pictures = []
    for band in bands:
        picture = Image.fromarray(kit.to_bytes(tone(paint(band))))
        letter(picture, band)
        pictures.append(picture)
    whole = Image.new("RGB", (WIDTH, sum(p.height for p in pictures)))
    y = 0
    for picture in pictures:
        whole.paste(picture, (0, y))
        y += picture.height
    whole.save(out)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m sprites.source.sheet <out.png>")
    main(Path(sys.argv[1]))
