"""Lexicon: all that the interface says, by where it stands, to be translated.

Words of the screen, what captions call a sound, the thanks. What maps say is their
campaign's.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import game.sound
from game.thanks import SECTIONS
from game.view.hud import words
from game.words.template import Word


def interface() -> list[Word]:
    """Every text, each once, in a fixed order."""
    told = (*words.everything(), *_captions(), *_thanks())
    return list({(word.where, word.english): word for word in told}.values())


def _captions() -> Iterator[Word]:
    """What is given as ``caption=`` where sounds are told: they are many small tables."""
    for file in sorted(Path(game.sound.__path__[0]).glob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.keyword) and node.arg == "caption":
                for text in ast.walk(node.value):
                    if (
                        isinstance(text, ast.Constant)
                        and isinstance(text.value, str)
                        and text.value
                    ):
                        yield Word("caption", text.value, note="a sound, told")


def _thanks() -> Iterator[Word]:
    for section in SECTIONS:
        yield Word("thanks", section.heading)
        yield Word("thanks", section.says)
        for made in section.made:
            if " and " in made.by or made.by.startswith("the "):
                yield Word("thanks", made.by)
            yield Word("thanks", made.use)
