"""Template: the list of all there is to translate, and catalogues that follow it.

Written as gettext writes them, so that any editor of ``.po`` files opens them. What a
translator wrote is never lost: a text that changed keeps its translation marked fuzzy,
one that is gone is kept as obsolete.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import polib

WIDTH: Final = 96
_PLURALS: Final = {"fr": "nplurals=2; plural=(n > 1);", "pt_BR": "nplurals=2; plural=(n > 1);"}
_GERMANIC: Final = "nplurals=2; plural=(n != 1);"


@dataclass(frozen=True, slots=True)
class Word:
    """A text that can be translated."""

    where: str
    """Where it stands: a constant of the interface, or ``hall/object 41/text``."""
    english: str
    many: str = ""
    """The English plural, where the text counts; both may have ``{n}`` in them."""
    note: str = ""
    """What a translator should know."""


@dataclass(frozen=True, slots=True)
class State:
    """How far a catalogue has followed its template."""

    missing: int
    fuzzy: int
    obsolete: int
    first: int = 0
    """Line of the first text that is missing or fuzzy."""


def template(words: Iterable[Word], title: str) -> str:
    """The ``.pot`` file of these words."""
    file = polib.POFile(wrapwidth=WIDTH)
    file.header = f"All that {title} says. Written by `starfloor words`; do not edit."
    file.metadata = _metadata("")
    file.extend(_entry(word) for word in words)
    return str(file) + "\n"


def merged(words: Iterable[Word], language: str, old: polib.POFile | None) -> str:
    """A ``.po`` file that has all these words, with what ``old`` says of them."""
    file = polib.POFile(wrapwidth=WIDTH)
    file.header = old.header if old is not None else ""
    file.metadata = dict(old.metadata) if old is not None else _metadata(language)
    known = {(e.msgctxt, e.msgid): e for e in reversed(old or ())}
    words = list(words)
    times = Counter(word.where for word in words)
    # A text that is gone was the one that now stands there, if no other can be meant.
    kept = {(word.where, word.english) for word in words}
    by_place = {
        e.msgctxt: e
        for e in reversed(old or ())
        if times[e.msgctxt] == 1
        and (e.msgctxt, e.msgid) not in kept
        and (e.msgstr or any(e.msgstr_plural.values()))
    }
    used: set[int] = set()
    for word in words:
        entry = _entry(word)
        same = known.get((word.where, word.english))
        before = same or by_place.get(word.where)
        if before is not None and bool(before.msgid_plural) == bool(word.many):
            _take(entry, before, changed=same is None or before.fuzzy)
            used.add(id(before))
        file.append(entry)
    for entry in old or ():
        if id(entry) not in used and entry.translated():
            entry.obsolete = True
            file.append(entry)
    return str(file) + "\n"


def state(words: Iterable[Word], file: polib.POFile) -> State:
    """How a catalogue stands to the words there are now."""
    known = {(e.msgctxt or "", e.msgid): e for e in file if not e.obsolete}
    wanted = {(word.where, word.english) for word in words}
    there = [e for key, e in known.items() if key in wanted]
    fuzzy = [e for e in there if e.fuzzy]
    blank = [e for e in there if not e.fuzzy and not e.translated()]
    lines = [e.linenum for e in (*fuzzy, *blank)]
    missing = len(wanted - set(known)) + len(blank)
    gone = len(set(known) - wanted)
    return State(missing, len(fuzzy), gone, min(lines, default=0))


def _entry(word: Word) -> polib.POEntry:
    entry = polib.POEntry(msgctxt=word.where, msgid=word.english, comment=word.note)
    if word.many:
        entry.msgid_plural = word.many
        entry.msgstr_plural = {0: "", 1: ""}
    return entry


def _take(entry: polib.POEntry, before: polib.POEntry, *, changed: bool) -> None:
    entry.msgstr, entry.tcomment = before.msgstr, before.tcomment
    if before.msgid_plural:
        entry.msgstr_plural = dict(before.msgstr_plural)
    entry.flags = [flag for flag in before.flags if flag != "fuzzy"]
    if changed and (entry.msgstr or any(entry.msgstr_plural.values())):
        entry.flags.append("fuzzy")
        entry.previous_msgctxt = before.msgctxt
        entry.previous_msgid = before.previous_msgid or before.msgid


def _metadata(language: str) -> dict[str, str]:
    told = {
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    if language:
        told["Language"] = language
        told["Plural-Forms"] = _PLURALS.get(language, _GERMANIC)
    return told
