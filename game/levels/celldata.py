"""Cells of a tile layer: CSV, base64 and XML to arrays, with no loop over cells.

Owns the encodings; what a global id means is the map's business.
"""

from __future__ import annotations

import base64
import binascii
import zlib
from collections.abc import Iterable
from typing import Final

import numpy as np
import numpy.typing as npt
import zstandard

from game.levels.attributes import Attributes
from game.levels.errors import Where
from game.levels.nodes import Node

Cells = npt.NDArray[np.uint32]

_GID_BITS: Final = np.uint32(0x0FFFFFFF)
_SIGNS: Final = b"0123456789,"
_BLANKS: Final = b" \t\r\n"
_LONGEST: Final = 10
"""Digits of an id."""
_AT_ONCE: Final = 1 << 20
"""Cells that are looked at together."""
_SPARE: Final = 1.25
"""How much longer than its bytes data may be for what packing adds, and for blanks."""
_WINDOW: Final = 1 << 27
"""Bytes that zstd may look back over; its own default."""
_AGAIN: Final = "save the map again in Tiled"


def read_cells(data: Node, width: int, height: int, where: Where) -> Cells:
    """(rows, columns) raw global ids with their flip bits.

    The caller has held width and height against the limits.
    """
    cells = decode(data, data, width * height, where)
    return cells.reshape(height, width)


def decode(data: Node, holder: Node, count: int, where: Where) -> Cells:
    """``count`` raw global ids, flat, from an element encoded as ``data`` says."""
    attributes = Attributes(data, where)
    encoding, compression = attributes.text("encoding"), attributes.text("compression")
    if encoding in {"csv", ""}:
        cells = _csv(holder.pieces, count, where)
    elif encoding == "base64":
        cells = _base64(holder, compression, count, where)
    else:
        raise where.error(f"has the unknown encoding '{encoding}'", _AGAIN)
    if cells.size != count:
        raise where.error(f"holds {cells.size} cells where {count} belong", _AGAIN)
    return cells


def split_flips(cells: Cells) -> tuple[Cells, npt.NDArray[np.uint8]]:
    """Ids without flips, and the flips as sums of FLIP_H, FLIP_V, FLIP_D and HEX_120."""
    table = np.array([_turned(bits) for bits in range(16)], dtype=np.uint8)
    ids, flips = cells & _GID_BITS, np.empty(cells.shape, dtype=np.uint8)
    # Some rows at a time: what is needed in between is many times as large as the flips.
    rows = max(1, _AT_ONCE // max(1, cells.shape[-1]))
    for row in range(0, len(cells), rows):
        flips[row : row + rows] = table[cells[row : row + rows] >> np.uint32(28)]
    return ids, flips


def split_flip(raw: int) -> tuple[int, int]:
    """The same for one global id."""
    return raw & int(_GID_BITS), _turned(raw >> 28)


def _turned(bits: int) -> int:
    """The file has horizontal highest, the hexagonal bit lowest; ours are the other way."""
    return (bits >> 3 & 1) | (bits >> 2 & 1) << 1 | (bits >> 1 & 1) << 2 | (bits & 1) << 3


def _csv(pieces: Iterable[str], count: int, where: Where) -> Cells:
    fault = where.error("has tile data that is no list of tile ids", _AGAIN)
    commas = sum(piece.count(",") for piece in pieces)
    if commas > count:  # one may stand behind the last
        raise where.error(f"holds {commas + 1} cells where {count} belong", _AGAIN)
    cells, filled, rest = np.empty(commas + 1, dtype=np.uint32), 0, b""
    for piece in (*pieces, ""):
        if not piece.isascii():
            raise fault
        raw = piece.encode().translate(None, _BLANKS)
        if raw.translate(None, _SIGNS):
            raise fault
        told, comma, rest = (rest + raw if piece else rest + b",").rpartition(b",")
        if told or (comma and piece):
            numbers = _numbers(np.frombuffer(told + b",", dtype=np.uint8))
            if numbers is None:
                raise fault
            cells[filled : filled + len(numbers)] = numbers
            filled += len(numbers)
        if len(rest) > _LONGEST:
            raise fault
    return cells[:filled]


def _numbers(signs: npt.NDArray[np.uint8]) -> Cells | None:
    """Decimal numbers, each closed by a comma; None if one is missing or too big.

    Each number is the difference of two
    running sums of digits weighed by their place.
    """
    ends = np.flatnonzero(signs == 44)
    lengths = np.diff(ends, prepend=-1) - 1
    if lengths.min() < 1 or lengths.max() > _LONGEST:
        return None
    total = np.zeros(ends.size, dtype=np.int64)
    scale = 1
    for place in range(int(lengths.max())):
        here = lengths > place
        digits = signs[np.maximum(ends - 1 - place, 0)].astype(np.int64) - 48
        total += np.where(here, digits, 0) * scale
        scale *= 10
    return None if total.max() > 0xFFFFFFFF else total.astype(np.uint32)


def _base64(holder: Node, compression: str, count: int, where: Where) -> Cells:
    corrupt = where.error("has tile data that is corrupt", _AGAIN)
    too_many = where.error(f"holds more than the {count} cells that belong", _AGAIN)
    if sum(map(len, holder.pieces)) > 4 * count * 4 / 3 * _SPARE + 4096:
        raise too_many
    try:
        data = base64.b64decode(holder.text.encode("ascii").translate(None, _BLANKS), validate=True)
    except (binascii.Error, ValueError):
        raise corrupt from None
    if compression in {"zlib", "gzip"}:
        # One byte more than fits tells a bomb from a layer without inflating it.
        unpack = zlib.decompressobj(zlib.MAX_WBITS | 32)
        try:
            data = unpack.decompress(data, 4 * count + 1)
        except zlib.error:
            raise corrupt from None
    elif compression == "zstd":
        try:
            with zstandard.ZstdDecompressor(max_window_size=_WINDOW).stream_reader(data) as reader:
                data = reader.read(4 * count + 1)
        except zstandard.ZstdError:
            raise corrupt from None
    elif compression:
        raise where.error(f"has the unknown compression '{compression}'", _AGAIN)
    if len(data) > 4 * count:
        raise too_many
    if len(data) % 4:
        raise corrupt
    return np.frombuffer(data, dtype="<u4").astype(np.uint32, copy=False)
