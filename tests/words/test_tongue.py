import re
import subprocess
import sys
from collections.abc import Iterator

import pytest

from game.view.hud import words
from game.words import tongue


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    tongue.speak("en")


@pytest.mark.parametrize(
    ("language", "found"),
    [
        ("de_DE.UTF-8", ("de_DE", "de")),
        ("pt-br", ("pt_BR", "pt")),
        ("fr", ("fr",)),
        ("en_GB", ()),
        ("C.UTF-8", ()),
    ],
)
def test_a_catalogue_is_looked_for_under_the_nearest_name_first(
    language: str, found: tuple[str, ...]
) -> None:
    assert tongue.names(language) == found


@pytest.mark.parametrize("language", ["../de", "de/../../x", "d", "deutsch!", "de\n"])
def test_what_is_no_language_is_never_a_file_name(language: str) -> None:
    with pytest.raises(ValueError, match=re.escape(language)):
        tongue.names(language)


def test_the_environment_is_asked_as_gettext_asks_it() -> None:
    assert tongue.of_environment({"LANG": "de_DE.UTF-8"}) == "de_DE.UTF-8"
    assert tongue.of_environment({"LANG": "de_DE", "LC_ALL": "C"}) == "en"
    assert tongue.of_environment({"LANGUAGE": "fr:de", "LANG": "de"}) == "fr"
    assert tongue.of_environment({}) == "en"


def heading() -> str:
    return words.PAUSED


def test_a_word_comes_in_the_language_that_is_spoken() -> None:
    assert heading() == "Paused"
    assert tongue.speak("de_AT.UTF-8")
    assert heading() == "Pause"
    assert words.counted("CRANES", 1) == "1 Kranich"
    assert words.figures(3, "0:10") == "3 Kraniche · 0:10"
    assert words.VERBS["read"] == "Lesen"


def test_a_language_nobody_has_words_in_is_english() -> None:
    assert not tongue.speak("tlh")
    assert heading() == "Paused"


def test_no_module_asks_for_a_word_while_it_is_imported() -> None:
    # What is asked for then would stay English, whatever is spoken later.
    code = """
import importlib, pkgutil
from game.view.hud import words
def refuse(name):
    raise AssertionError(f"words.{name} is read while a module is imported")
words.__getattr__ = refuse
import game.app, game.view
for package in (game.view, game.app):
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(found.name)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr[-600:]
