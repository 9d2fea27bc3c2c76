"""Whoever made what the game is made of is named, in the document as on the last page."""

import re
import tomllib
from pathlib import Path

from game.thanks import SECTIONS, document
from game.view.type.faces import read_faces

ROOT = Path(__file__).parents[1]
NAMED = {made.name.lower() for section in SECTIONS for made in section.made}


def test_the_document_says_what_the_game_says() -> None:
    page = (ROOT / "docs" / "CREDITS.md").read_text(encoding="utf-8")
    assert page == document(), "write it anew with: python -m game.thanks"


def test_everything_the_game_depends_on_is_named() -> None:
    said = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needed = {re.split(r"[><=~ ]", name)[0] for name in said["project"]["dependencies"]}
    assert needed <= NAMED


def test_everything_named_has_its_licence() -> None:
    assert all(made.licence and made.by and made.use for s in SECTIONS for made in s.made)


def test_every_letter_of_a_name_can_be_set() -> None:
    faces = read_faces().by_name
    for section in SECTIONS:
        assert set(section.says) <= set(faces["italic"].row)
        for made in section.made:
            assert set(made.name) <= set(faces["serif"].row)
            assert set(made.by + made.use) <= set(faces["italic"].row)
            assert set(made.licence) <= set(faces["mono"].row)
