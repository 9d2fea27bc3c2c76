"""Tongue: the language this process speaks, interface and dream.

Chosen once, before anything is shown; a campaign that is opened brings its own words.
Whoever shows a text asks here for it. Nothing that decides the game may.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from game.words.catalogue import Catalogue, WordsError, read

ENGLISH: Final = "en"
FOLDER: Final = Path(__file__).parent
"""Where the interface's catalogues are."""
_CODE: Final = re.compile(r"([A-Za-z]{2,3})(?:[_-]([A-Za-z0-9]{2,8}))?(?:[.@].*)?")


@dataclass(slots=True)
class _Spoken:
    language: str = ENGLISH
    interface: Catalogue = field(default_factory=Catalogue)
    dream: Catalogue = field(default_factory=Catalogue)


_now: Final = _Spoken()


def names(language: str) -> tuple[str, ...]:
    """The names under which its catalogue may be found, best first; empty for English.

    ``language`` as in the environment: ``de``, ``pt_BR.UTF-8``. ValueError if it is none.
    """
    found = _CODE.fullmatch(language)
    if found is None:
        if language in ("", "C", "POSIX") or language.startswith("C."):
            return ()
        raise ValueError(language)
    plain = found[1].lower()
    if plain == ENGLISH:
        return ()
    return (f"{plain}_{found[2].upper()}", plain) if found[2] else (plain,)


def of_environment(environment: Mapping[str, str]) -> str:
    """The language the environment asks for, as gettext reads it; English if none."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        for language in environment.get(name, "").split(":"):
            if language:
                return language if _CODE.fullmatch(language) else ENGLISH
    return ENGLISH


def available(folder: Path = FOLDER) -> tuple[str, ...]:
    """Languages that folder has catalogues of, besides English."""
    return tuple(sorted(file.stem for file in folder.glob("*.po")))


def speak(language: str) -> bool:
    """Speak that language from now on; whether the interface has it.

    ValueError if it names none, WordsError if the shipped catalogue is not sound.
    """
    known = names(language)
    _now.language, _now.interface, _now.dream = language, Catalogue(), Catalogue()
    for name in known:
        file = FOLDER / f"{name}.po"
        if file.is_file():
            try:
                _now.interface = read(file.read_bytes())
            except WordsError as fault:
                raise WordsError(fault.line, f"{file}:{fault.line}: {fault.problem}") from None
            return True
    return not known


def language() -> str:
    """What is spoken, as it was asked for."""
    return _now.language


def dream_in(catalogue: Catalogue) -> None:
    """A campaign was opened: these are its words."""
    _now.dream = catalogue


def interface(where: str, english: str) -> str:
    """What the interface says there."""
    return _now.interface.text(where, english)


def counted(where: str, one: str, many: str, n: int) -> str:
    """What it says of ``n`` things; ``{n}`` in it is the number."""
    return _now.interface.number(where, one, many, n).replace("{n}", str(n))


def dream(place: str, english: str) -> str:
    """What the dream says in a place (a map's name)."""
    return _now.dream.said(place, english)
