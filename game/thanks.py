"""Thanks: who and what the game is made of, in one place. The last page and docs/CREDITS.md.

    python -m game.thanks

writes the document anew. The words between the sections are the dream's.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final


@dataclass(frozen=True, slots=True)
class Made:
    """Something others made, and on what terms it is used."""

    name: str
    by: str
    licence: str
    use: str = ""
    """What for, in a few words."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, what the dream says of it, and what stands below."""

    heading: str
    says: str
    made: tuple[Made, ...] = ()


SECTIONS: Final = (
    Section(
        "Letters",
        "Somebody cut these letters before you needed them.",
        (
            Made(
                "EB Garamond",
                "Georg A. Duffner, after Claude Garamont and the Egenolff-Berner specimen of 1592",
                "SIL Open Font License 1.1",
                "words",
            ),
            Made(
                "JetBrains Mono",
                "Philipp Nurullin, Konstantin Bulenkov and the JetBrains Mono Project Authors",
                "SIL Open Font License 1.1",
                "figures and keys",
            ),
        ),
    ),
    Section(
        "What the floor rests on",
        "Under the crystal others had already laid the stars.",
        (
            Made("Python", "the Python Software Foundation", "PSF License 2", "the language"),
            Made("Arcade", "Paul Vincent Craven and contributors", "MIT", "the window, the light"),
            Made("pyglet", "Alex Holkner and contributors", "BSD 3-Clause", "below the window"),
            Made("pymunk", "Victor Blomqvist", "MIT", "weight, and what it falls on"),
            Made("Chipmunk2D", "Howling Moon Software", "MIT", "below pymunk"),
            Made("NumPy", "the NumPy developers", "BSD 3-Clause", "ten thousand wings at once"),
            Made("Pillow", "Jeffrey A. Clark and contributors", "MIT-CMU", "pictures"),
            Made("pytiled-parser", "Benjamin Kirkbride", "MIT", "a second reader of maps"),
            Made("soundfile", "Bastian Bechtold", "BSD 3-Clause", "what is heard"),
            Made(
                "libsndfile", "Erik de Castro Lopo and contributors", "LGPL 2.1", "below soundfile"
            ),
            Made("zstandard", "Gregory Szorc", "BSD 3-Clause", "maps pressed small"),
            Made("Pebble", "Matteo Cafasso", "LGPL 3", "many runs judged at once"),
            Made("platformdirs", "the platformdirs developers", "MIT", "where things lie"),
            Made("polib", "David Jean Louis", "MIT", "words in other languages"),
        ),
    ),
    Section(
        "What it was drawn with",
        "Every place was a blank sheet, and a tool somebody gave away.",
        (
            Made("Tiled", "Thorbjørn Lindeijer and contributors", "GPL 2, BSD", "maps"),
            Made("SciPy", "the SciPy developers", "BSD 3-Clause", "sheets of letters"),
            Made("Mesa", "the Mesa developers", "MIT", "light where there is no card"),
        ),
    ),
    Section("And you", "The value was never in the towers. It lives in whoever you walked beside."),
)

FONTS: Final = (
    "The game carries no font files. `sprites/type` holds distance fields and metrics made from\n"
    "them, under the same licence: see [`OFL.txt`](../sprites/type/OFL.txt)."
)


def document() -> str:
    """The page ``docs/CREDITS.md``."""
    parts = [
        "# Credits",
        "Written by `python -m game.thanks`; the game's last page shows the same.",
    ]
    for section in SECTIONS:
        parts += [f"## {section.heading}", f"*{section.says}*"]
        if section.made:
            rows = [f"| {m.name}, for {m.use} | {m.by} | {m.licence} |" for m in section.made]
            parts.append("\n".join(["| what | by | licence |", "|---|---|---|", *rows]))
        if section is SECTIONS[0]:
            parts.append(FONTS)
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    page = Path(__file__).resolve().parent.parent / "docs" / "CREDITS.md"
    page.write_text(document(), encoding="utf-8")
