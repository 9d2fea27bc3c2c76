"""Fields: reading untrusted JSON strictly. Every fault is one line that names the field."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, NoReturn, TypeVar

T = TypeVar("T")

TEXT_LENGTH = 200


class FieldError(ValueError):
    """A field is missing, of the wrong type or out of bounds."""


def parse(text: str) -> Any:
    """JSON without doubled keys or numbers that are none. Raises FieldError."""
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_refuse)
    except FieldError:
        raise
    except RecursionError:
        raise FieldError("nested too deeply") from None
    except ValueError as fault:
        raise FieldError(f"not JSON: {' '.join(str(fault).split())[:TEXT_LENGTH]}") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise FieldError("a field stands twice")
    return found


def _refuse(word: str) -> NoReturn:
    raise FieldError(f"{word} is not a number")


class Fields:
    """The fields of one JSON object, each to be taken once."""

    def __init__(self, value: Any, where: str) -> None:
        if not isinstance(value, dict):
            raise FieldError(f"{where} is not an object")
        self._left = dict(value)
        self._where = where

    def _take(self, name: str) -> Any:
        if name not in self._left:
            raise FieldError(f"{self._where} has no {name}")
        return self._left.pop(name)

    def has(self, name: str) -> bool:
        """Whether the field is there to be taken; older files have not all that newer ones have."""
        return name in self._left

    def value(self, name: str) -> Any:
        """Whatever the field holds."""
        return self._take(name)

    def text(self, name: str) -> str:
        """A printable line of at most ``TEXT_LENGTH`` characters."""
        return text(self._take(name), name)

    def whole(self, name: str, least: int, most: int) -> int:
        """A whole number from ``least`` to ``most``."""
        return whole(self._take(name), name, least, most)

    def maybe_whole(self, name: str, least: int, most: int) -> int | None:
        """A whole number from ``least`` to ``most``, or null."""
        value = self._take(name)
        return None if value is None else whole(value, name, least, most)

    def flag(self, name: str) -> bool:
        """True or false."""
        value = self._take(name)
        if not isinstance(value, bool):
            raise FieldError(f"{name} is neither true nor false")
        return value

    def each(self, name: str, most: int, read: Callable[[Any, str], T]) -> tuple[T, ...]:
        """A list of at most ``most`` things, each taken by ``read(value, name)``."""
        value = self._take(name)
        if not isinstance(value, list):
            raise FieldError(f"{name} is not a list")
        if len(value) > most:
            raise FieldError(f"{name} has more than {most} entries")
        return tuple(read(item, name) for item in value)

    def end(self) -> None:
        """Refuse what was not taken, unless its name begins with ``x-``."""
        for name in self._left:
            if not name.startswith("x-"):
                raise FieldError(f"{self._where} has an unknown field {name[:TEXT_LENGTH]!a}")


def text(value: Any, name: str) -> str:
    """A printable line of at most ``TEXT_LENGTH`` characters."""
    if not isinstance(value, str):
        raise FieldError(f"{name} is not text")
    if len(value) > TEXT_LENGTH or not value.isprintable():
        raise FieldError(f"{name} is too long or not printable")
    return value


def whole(value: Any, name: str, least: int, most: int) -> int:
    """A whole number from ``least`` to ``most``."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise FieldError(f"{name} is not a whole number")
    if not least <= value <= most:
        raise FieldError(f"{name} is not between {least} and {most}")
    return value
