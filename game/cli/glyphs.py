"""Glyphs: whether the letters of the game can draw what a campaign says, in every language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.levels.campaign import Campaign
from game.levels.errors import Finding, MapError, Where
from game.levels.translations import FOLDER, MOST_FILES
from game.view.type.faces import Faces, read_faces
from game.words.catalogue import WordsError, parse

_FACES = ("serif", "italic", "caps")
"""Those in which a dream speaks."""
_TOLD = 8
"""Signs named in one line."""


def undrawn(campaign: Campaign) -> list[Finding]:
    """A warning for each file with signs that no glyph is drawn for. Raises MapError."""
    faces = read_faces()
    found = list(_in_maps(campaign, faces))
    for file in sorted((campaign.folder / FOLDER).glob("*.po"))[:MOST_FILES]:
        try:
            entries = list(parse(campaign.read(file)))
        except (WordsError, MapError):
            continue  # check has said so
        for entry in entries:
            said = (entry.msgstr, *entry.msgstr_plural.values())
            if not entry.obsolete and (signs := missing(faces, said)):
                found.append(_finding(Where(f"{file}:{entry.linenum}"), signs))
    return found


def missing(faces: Faces, texts: Iterable[str]) -> str:
    """The signs of these texts that one of the faces lacks, each once."""
    signs = sorted({sign for text in texts for sign in text if not sign.isspace()})
    return "".join(s for s in signs if any(s not in faces.by_name[f].advance for f in _FACES))


def _in_maps(campaign: Campaign, faces: Faces) -> Iterator[Finding]:
    for word in campaign.words():
        if signs := missing(faces, (word.english,)):
            place, _, rest = word.where.partition("/")
            thing, _, _ = rest.partition("/")
            number = int(thing.removeprefix("object ")) if thing.startswith("object ") else 0
            name = f"{place}.tmx" if place in campaign.names else "campaign.toml"
            yield _finding(Where(str(campaign.folder / name), object_id=number), signs)


def _finding(where: Where, signs: str) -> Finding:
    told = " ".join(signs[:_TOLD]) + (" ..." if len(signs) > _TOLD else "")
    return Finding(
        "warning", where.error(f"says {told}, which cannot be drawn", "say it otherwise")
    )
