"""The faces: what sprites/type says of every glyph, as plain numbers.

Owns reading ``type.json``. Draws nothing; how glyphs are set is ``layout``.
"""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from game.profile import paths

STAND_IN: Final = "·"
"""Shown for a character no face has."""


@dataclass(frozen=True, slots=True)
class Face:
    """One face. Lengths are parts of an em."""

    name: str
    ascent: float
    descent: float
    spread: float
    """How far beyond an edge the distance field reaches."""
    advance: dict[str, float]
    row: dict[str, int]
    """Character to its row in ``Faces.rows``."""
    kern: dict[str, float]
    """Two characters to what is added between them."""
    ligatures: tuple[tuple[str, str], ...]
    """What joins to the one character that is told for it, longest first."""

    def spelt(self, text: str, *, joined: bool) -> str:
        """The text in characters this face has; ``joined`` allows ligatures."""
        text = unicodedata.normalize("NFC", text)
        advance = self.advance
        if not all(c in advance for c in text):
            text = "".join(c if c in advance else self._instead(c) for c in text)
        if joined:
            for apart, one in self.ligatures:
                if apart in text:
                    text = text.replace(apart, one)
        return text

    def _instead(self, character: str) -> str:
        """The letter without its accent, or the stand-in; nothing for what has no shape."""
        if unicodedata.category(character) in ("Cc", "Cf", "Mn"):
            return ""
        if character.isspace():
            return " "
        plain = unicodedata.normalize("NFKD", character)
        shown = "".join(c for c in plain if c in self.advance)
        return shown or (STAND_IN if STAND_IN in self.advance else "")


@dataclass(frozen=True)
class Faces:
    """All faces, and the one picture their glyphs lie in."""

    by_name: dict[str, Face]
    rows: NDArray[np.float32]
    """(n, 8): left, top, width, height in ems from the pen; u, v, width, height, 0 to 1."""
    picture: Path
    size: tuple[int, int]
    """Of the picture, px."""


def read_faces(folder: Path | None = None) -> Faces:
    """The faces in ``folder``, by default those that ship.

    Raises FileNotFoundError where they have not been baked.
    """
    folder = folder or paths.sprites() / "type"
    told: dict[str, Any] = json.loads((folder / "type.json").read_text(encoding="utf-8"))
    across, down = told["size"]
    units: int = told["units"]
    rows: list[tuple[float, ...]] = []
    by_name: dict[str, Face] = {}
    for name, face in told["faces"].items():
        em = face["em"]
        row: dict[str, int] = {}
        for c, (_, left, top, x, y, w, h) in face["glyphs"].items():
            row[c] = len(rows)
            rows.append(
                (left / em, top / em, w / em, h / em, x / across, y / down, w / across, h / down)
            )
        joined: dict[str, str] = face["ligatures"]
        by_name[name] = Face(
            name=name,
            ascent=face["ascent"] / units,
            descent=face["descent"] / units,
            spread=face["spread"] / em,
            advance={c: glyph[0] / units for c, glyph in face["glyphs"].items()},
            row=row,
            kern={a + b: k / units for left, right, k in face["kern"] for a in left for b in right},
            ligatures=tuple(sorted(joined.items(), key=lambda pair: -len(pair[0]))),
        )
    return Faces(by_name, np.array(rows, np.float32), folder / "type.png", (across, down))
