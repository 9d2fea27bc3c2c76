"""Catalogue: the words of one language, read from a gettext ``.po`` file.

A file may come from anybody: it is bounded, and what is wrong with it is one error that
knows its line. Which language is spoken is ``tongue``'s business.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

import polib

MOST_BYTES: Final = 512 << 10
"""Of a file."""
MOST_LINES: Final = 50_000
MOST_LETTERS: Final = 4000
"""Of one text."""
_PLURAL: Final = re.compile(r"\s*nplurals\s*=\s*(\d)\s*;\s*plural\s*=([^;]{1,200});?\s*")
_LINE: Final = re.compile(r"\(?line (\d+)\)?")
_PLACE: Final = re.compile(r"\{\w*\}")

Key = tuple[str, str]
"""Where a text stands (``msgctxt``), and the text in English."""


class WordsError(Exception):
    """A catalogue that cannot be used as it is: ``line`` (0 = all of it) and what is wrong."""

    def __init__(self, line: int, problem: str) -> None:
        super().__init__(line, problem)
        self.line = line
        self.problem = problem


def _one_or_many(n: int) -> int:
    return int(n != 1)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What texts are called in one language. Empty: everything stays as it is."""

    texts: Mapping[Key, str] = field(default_factory=dict)
    counted: Mapping[Key, tuple[str, ...]] = field(default_factory=dict)
    """Plural forms, in the language's order."""
    form: Callable[[int], int] = _one_or_many
    """Which form a number takes."""
    by_place: Mapping[Key, str] = field(default_factory=dict)
    """The same as ``texts`` by the first part of where they stand: a dream's map."""

    def text(self, where: str, english: str) -> str:
        """A text that stands there; itself where it is not translated."""
        return self.texts.get((where, english), english)

    def said(self, place: str, english: str) -> str:
        """A text of that place; of any place where that one says no such thing."""
        found = self.by_place.get((place, english)) or self.by_place.get(("", english))
        return found or english

    def number(self, where: str, one: str, many: str, n: int) -> str:
        """The form that goes with ``n``, with ``{n}`` in it still."""
        forms = self.counted.get((where, one))
        at = self.form(n)
        if forms is None or not 0 <= at < len(forms):
            return one if n == 1 else many
        return forms[at]


def parse(data: bytes) -> polib.POFile:
    """The entries of a ``.po`` file. Raises WordsError."""
    if len(data) > MOST_BYTES:
        raise WordsError(0, f"is bigger than {MOST_BYTES >> 10} KB")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise WordsError(line, "is not UTF-8") from None
    if "\0" in text:
        raise WordsError(text.count("\n", 0, text.index("\0")) + 1, "holds a zero byte")
    if text.count("\n") > MOST_LINES:
        raise WordsError(MOST_LINES, f"has more than {MOST_LINES} lines")
    for number, row in enumerate(text.split("\n"), 1):
        told = row.strip()
        # polib would take the last letter for the quote.
        if told and told[0] != "#" and (told[-1] != '"' or len(told) < 2):
            raise WordsError(number, "does not end with a quote")
    try:
        # With a line break at its end it can never be taken for the name of a file.
        return polib.pofile(text + "\n", encoding="utf-8", wrapwidth=96)
    except (OSError, ValueError, LookupError) as fault:
        found = _LINE.search(str(fault))
        line = int(found[1]) if found else 0
        raise WordsError(line, "is no sound .po file") from None


def read(data: bytes) -> Catalogue:
    """What a ``.po`` file says; what is empty, fuzzy or obsolete is left out.

    Raises WordsError.
    """
    file = parse(data)
    form, forms = _plural(file)
    texts: dict[Key, str] = {}
    counted: dict[Key, tuple[str, ...]] = {}
    by_place: dict[Key, str] = {}
    for entry in file:
        if entry.obsolete or entry.fuzzy or not entry.translated():
            continue
        key = entry.msgctxt or "", entry.msgid
        if key in texts or key in counted:
            raise WordsError(entry.linenum, f"translates '{key[0]}' twice")
        if entry.msgid_plural:
            said = tuple(text for _, text in sorted(entry.msgstr_plural.items()))
            if len(said) != forms:
                raise WordsError(entry.linenum, f"gives {len(said)} forms of {forms}")
            counted[key] = said
        else:
            said = (entry.msgstr,)
            texts[key] = entry.msgstr
            place = key[0].partition("/")[0]
            by_place[place, entry.msgid] = entry.msgstr
            by_place.setdefault(("", entry.msgid), entry.msgstr)
        for text in said:
            _sound(entry, text)
    return Catalogue(
        MappingProxyType(texts), MappingProxyType(counted), form, MappingProxyType(by_place)
    )


def _plural(file: polib.POFile) -> tuple[Callable[[int], int], int]:
    told = file.metadata.get("Plural-Forms")
    if told is None:
        return _one_or_many, 2
    found = _PLURAL.fullmatch(told)
    if found is None or found[1] == "0":
        raise WordsError(1, "has no sound Plural-Forms")
    try:
        # The standard library's own reading of the formula: it takes no names but n.
        form = gettext.c2py(found[2])
        form(1)
    except (ValueError, OverflowError, ZeroDivisionError, RecursionError, MemoryError):
        raise WordsError(1, "has no sound Plural-Forms") from None
    return lambda n: _safely(form, n), int(found[1])


def _safely(form: Callable[[int], int], n: int) -> int:
    try:
        return form(n)
    except (ZeroDivisionError, OverflowError):
        return 0


def _sound(entry: polib.POEntry, text: str) -> None:
    """Refuse what could not be shown in the English text's stead. Raises WordsError."""
    if len(text) > MOST_LETTERS:
        raise WordsError(entry.linenum, f"has more than {MOST_LETTERS} letters")
    if not text.replace("\n", "").isprintable():
        raise WordsError(entry.linenum, "has signs that cannot be shown")
    if sorted(_PLACE.findall(text)) != sorted(_PLACE.findall(entry.msgid_plural or entry.msgid)):
        raise WordsError(entry.linenum, "has other {places} for numbers than the English text")
