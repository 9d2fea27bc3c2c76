"""What can be wrong with a map, said in one line that names the place.

Owns the one error of this package and the finding a check collects. What is
wrong is decided elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from os import PathLike, fspath
from typing import Final, Literal

_LONGEST: Final = 200
"""Characters of one part of a message; what a file says may be megabytes."""


def _line(text: str) -> str:
    """The text on one line, without control characters, cut where it is too long."""
    clean = "".join(sign if sign.isprintable() else " " for sign in text[: 2 * _LONGEST])
    clean = " ".join(clean.split())
    return clean if len(clean) <= _LONGEST else clean[: _LONGEST - 1] + "…"


def article(word: str) -> str:
    """The word with a or an before it."""
    return f"an {word}" if word[:1] in set("aeiou") else f"a {word}"


class MapError(Exception):
    """A map, tileset, template or campaign that cannot be used as it is.

    ``str`` of it is one line: file, layer and object id where there are such,
    what is wrong, and what to do.
    """

    def __init__(
        self, file: str | PathLike[str], layer: str, object_id: int, problem: str, remedy: str
    ) -> None:
        """``layer`` is empty and ``object_id`` 0 where the fault lies in none."""
        self.file = fspath(file)
        self.layer = _line(layer)
        self.object_id = object_id
        self.problem = _line(problem)
        self.remedy = _line(remedy)
        super().__init__(self.file, self.layer, object_id, self.problem, self.remedy)

    def __str__(self) -> str:
        parts = [_line(self.file)]
        if self.layer:
            parts.append(f"layer '{self.layer}'")
        if self.object_id:
            parts.append(f"object {self.object_id}")
        return ": ".join([*parts, f"{self.problem}; {self.remedy}"])


@dataclass(frozen=True, slots=True)
class Where:
    """The place a reader is at; makes the errors that name it."""

    file: str
    """As it is shown to people: the path they gave, or one beside it."""
    layer: str = ""
    object_id: int = 0

    def on(self, layer: str) -> Where:
        """The same file, in that layer."""
        return Where(self.file, layer)

    def at(self, object_id: int) -> Where:
        """The same layer, at that object."""
        return Where(self.file, self.layer, object_id)

    def error(self, problem: str, remedy: str) -> MapError:
        """The error to raise or to collect."""
        return MapError(self.file, self.layer, self.object_id, problem, remedy)


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of a check."""

    level: Literal["error", "warning"]
    error: MapError

    def __str__(self) -> str:
        return f"{self.level}: {self.error}"
