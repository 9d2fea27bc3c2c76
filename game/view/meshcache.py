"""Meshcache: what folding makes, kept on disk as the shaders read it, so that a start is quick.

Owns one file a set, named by what made it: the folding programs' text and the set's
own name. A file that cannot be read or written costs time, nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from hashlib import blake2b
from pathlib import Path
from tempfile import NamedTemporaryFile
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from game.profile import paths
from game.view import fold

Rows = dict[str, NDArray[np.float32]]


@cache
def _programs() -> bytes:
    """Digest of the text of every program that decides what is made."""
    digest = blake2b(digest_size=12)
    folder = Path(fold.__file__).parent
    beside = [folder.parent / name for name in ("glow/panes.py", "gl/book.py")]
    for path in (*sorted(folder.glob("*.py")), *beside):
        digest.update(path.read_bytes())
    return digest.digest()


def kept(name: str, make: Callable[[], Rows]) -> Rows:
    """The set of that name, made only where it is not kept yet.

    ``name`` says what the set is to the last detail. Arrays are float32.
    """
    key = blake2b(_programs() + name.encode(), digest_size=12).hexdigest()
    path = paths.cache() / f"folds-{key}.npz"
    found = _read(path)
    if found is None:
        found = make()
        _write(path, found)
    return found


def _read(path: Path) -> Rows | None:
    try:
        with np.load(path, allow_pickle=False) as stored:
            rows = {name: stored[name] for name in stored.files}
    except (OSError, ValueError, EOFError, BadZipFile):
        return None
    return rows if all(part.dtype == np.float32 for part in rows.values()) else None


def _write(path: Path, rows: Rows) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, suffix=".tmp", delete=False) as out:
            np.savez(out, **rows)  # type: ignore[arg-type]  # its types take a flag among the names
        Path(out.name).replace(path)
    except OSError:
        return
