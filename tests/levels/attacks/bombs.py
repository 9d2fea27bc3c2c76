"""What is small until it is opened: packed layers, pictures, maps that came with a replay."""

from __future__ import annotations

import gzip
import lzma
import struct
import zlib
from io import BytesIO
from pathlib import Path
from typing import Final

import zstandard
from PIL import Image

from tests.levels.attacks.cage import UNPACK
from tests.levels.attacks.drawing import MANY, Attack, in_map, late, layer, packed
from tests.levels.drawn import map_text

_ZLIB: Final = zlib.compress(bytes(200_000_000))
_FULL: Final = zlib.compress(bytes(4 * 4096 * 4096))
_SMALL: Final = zlib.compress(bytes(4 * 512 * 512))


def _window() -> bytes:
    """Hardly anything, for which a window of 2 GB is asked."""
    wide = zstandard.ZstdCompressionParameters(window_log=31, enable_ldm=True)
    press = zstandard.ZstdCompressor(compression_params=wide).compressobj()
    return press.compress(bytes(16)) + press.flush()


def _png(width: int, height: int, more: bytes = b"") -> bytes:
    """The head of a picture of that size, and hardly any data."""

    def part(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = part(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))
    extra = part(b"zTXt", more) if more else b""
    body = part(b"IDAT", zlib.compress(bytes(1000))) + part(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + head + extra + body


def _saved(picture: Image.Image, kind: str) -> bytes:
    file = BytesIO()
    picture.save(file, kind)
    return file.getvalue()


def _shown(data: bytes, size: str = "") -> Attack:
    """A map of tiles of one px in that picture, drawn plain."""

    def attack(folder: Path) -> list[str]:
        (folder / "a.png").write_bytes(data)
        tileset = f'<image source="a.png" {size}/>'
        opening = '<tileset firstgid="1" name="t" tilewidth="64" tileheight="64">'
        ids = layer('<data encoding="csv">1,1,1,1</data>')
        text = map_text(f"{opening}{tileset}</tileset>", ids, size=(2, 2))
        (folder / "map.tmx").write_text(text)
        return ["render", "--plain", str(folder / "map.tmx"), str(folder / "out.png")]

    return attack


def _many_pictures(folder: Path) -> list[str]:
    """Each of them is allowed."""
    data = _saved(Image.new("RGBA", (1500, 1500)), "PNG")
    for number in range(300):
        (folder / f"{number}.png").write_bytes(data)
    tiles = "".join(f'<tile id="{n}"><image source="{n}.png"/></tile>' for n in range(300))
    ids = layer(f'<data encoding="csv">{",".join(map(str, range(1, 301)))}</data>', 300, 1)
    text = map_text(f'<tileset firstgid="1" name="t">{tiles}</tileset>', ids, size=(300, 1))
    (folder / "map.tmx").write_text(text)
    return ["render", "--plain", str(folder / "map.tmx"), str(folder / "out.png")]


def _replay(files: dict[str, bytes], filters: list[dict[str, int]] | None = None) -> Attack:
    """Maps that came with a replay."""

    def attack(folder: Path) -> list[str]:
        framed = b"".join(f"{name} {len(data)}\n".encode() + data for name, data in files.items())
        data = lzma.compress(
            b"starfloor levels 1\n" + framed, preset=None if filters else 1, filters=filters
        )
        (folder / "run.replay").write_bytes(data)
        return [UNPACK, str(folder / "run.replay")]

    return attack


def _canvas(folder: Path) -> list[str]:
    path = folder / "map.tmx"
    text = map_text(layer('<data encoding="csv">0,0,0,0</data>'), size=(10_000, 10_000), edge=9999)
    path.write_text(text)
    return ["render", "--plain", str(path), str(folder / "out.png")]


_MANIFEST: Final = {
    "campaign.toml": b'name = "nap"\ntitle = "A nap"\nstart = "bed"\nmaps = ["bed"]\n'
}
_WIDE: Final = [{"id": lzma.FILTER_LZMA2, "preset": 9, "dict_size": 1 << 30}]

BOMBS: Final[dict[str, Attack]] = {
    "zlib": late(lambda: in_map(packed(_ZLIB, "zlib"))),
    "gzip": late(lambda: in_map(packed(gzip.compress(bytes(200_000_000)), "gzip"))),
    "zstd": late(lambda: in_map(packed(zstandard.compress(bytes(200_000_000)), "zstd"))),
    "zlib in zlib": late(lambda: in_map(packed(zlib.compress(_ZLIB), "zlib"))),
    "zlib after zlib": late(
        lambda: in_map(packed(zlib.compress(bytes(16)) * 2 + _ZLIB, "zlib", 2, 3))
    ),
    "a window of two gigabytes": late(lambda: in_map(packed(_window(), "zstd"))),
    "layers that add up": late(
        lambda: in_map(*(packed(_FULL, "zlib", 4096, 4096) for _ in range(50)), size=(4096, 4096))
    ),
    "small layers that add up": late(
        lambda: in_map(*(packed(_SMALL, "zlib", 512, 512) for _ in range(5000)), size=(512, 512))
    ),
    "sixty megabytes of base64": late(
        lambda: in_map(layer(f'<data encoding="base64">{"A" * MANY}</data>'))
    ),
    "thirty million ids": late(
        lambda: in_map(layer(f'<data encoding="csv">{"1," * (MANY // 2)}1</data>'))
    ),
    "one id of sixty megabytes": late(
        lambda: in_map(layer(f'<data encoding="csv">{"1" * MANY}</data>'))
    ),
    "commas alone": late(lambda: in_map(layer(f'<data encoding="csv">{"," * MANY}</data>'))),
    "a picture of 2^31 x 2^31": late(lambda: _shown(_png((1 << 31) - 1, (1 << 31) - 1))),
    "a picture 10^9 wide": late(lambda: _shown(_png(10**9, 1))),
    "a picture 10^9 high": late(lambda: _shown(_png(1, 10**9))),
    "a picture that claims to be small": late(
        lambda: _shown(_png(30_000, 30_000), 'width="64" height="64"')
    ),
    "a text in a picture": late(lambda: _shown(_png(64, 64, b"a\0\0" + _ZLIB))),
    "a picture cut off": late(lambda: _shown(_png(64, 64))),
    "pictures that add up": _many_pictures,
    "a page that is run": late(
        lambda: _shown(
            b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 64 64\n%%EndComments\n(/etc/passwd) run\n"
        )
    ),
    "a drawing that fetches": late(
        lambda: _shown(
            b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'
        )
    ),
    "numbers for a picture": late(lambda: _shown(b"P3 4000 4000 255\n" + b"0 " * 1_000_000)),
    "layers of a picture": late(
        lambda: _shown(
            b"8BPS\0\1" + bytes(6) + struct.pack(">HIIHH", 4, 30_000, 30_000, 8, 3) + bytes(100)
        )
    ),
    "tiles of 10^9 px": late(
        lambda: in_map('<tileset firstgid="1" name="t" tilewidth="1000000000" tileheight="1"/>')
    ),
    "a part of 10^9 px": late(
        lambda: in_map(
            '<tileset firstgid="1" name="t"><tile id="0" width="1000000000" height="9"/></tileset>'
        )
    ),
    "a picture of 10^8 tiles": late(
        lambda: _shown(_png(8000, 8000), 'width="8000000" height="8000000"')
    ),
    "an endless canvas": _canvas,
    "a replay of zeros": late(lambda: _replay({**_MANIFEST, "bed.tmx": bytes(200_000_000)})),
    "a replay of blanks": late(lambda: _replay({**_MANIFEST, "bed.tmx": b" " * 16_000_000})),
    "a replay with a bomb": late(
        lambda: _replay({**_MANIFEST, "bed.tmx": map_text(packed(_ZLIB, "zlib")).encode()})
    ),
    "a replay with a vast map": late(
        lambda: _replay({**_MANIFEST, "bed.tmx": map_text(size=(10**9, 10**9)).encode()})
    ),
    "a replay that looks far back": late(lambda: _replay({**_MANIFEST, "bed.tmx": b""}, _WIDE)),
    "a replay that reads a file": late(
        lambda: _replay(
            {
                **_MANIFEST,
                "bed.tmx": map_text('<tileset firstgid="1" source="/etc/passwd"/>').encode(),
            }
        )
    ),
    "a replay of files above": late(lambda: _replay({"../campaign.toml": b"", "/etc/passwd": b""})),
}
