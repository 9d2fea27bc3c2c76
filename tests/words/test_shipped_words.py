from pathlib import Path

import pytest

from game.app.lexicon import interface
from game.cli.glyphs import missing
from game.cli.words import follow
from game.levels.campaign import Campaign
from game.levels.translations import FOLDER
from game.profile import paths
from game.view.type.faces import read_faces
from game.words import tongue
from game.words.catalogue import parse, read
from game.words.template import Word, state


def places() -> list[tuple[Path, list[Word], str]]:
    dream = Campaign.open(paths.maps(), (paths.shipped(),))
    game = tongue.FOLDER, interface(), "the game"
    return [game, (dream.folder / FOLDER, dream.words(), dream.title)]


def test_templates_and_catalogues_are_what_starfloor_words_would_write() -> None:
    stale = [
        f
        for folder, words, title in places()
        for f in follow(folder, words, title, None, write=False)
    ]
    assert not stale, "run `starfloor words`"


def test_german_says_all_there_is() -> None:
    for folder, words, _ in places():
        data = (folder / "de.po").read_bytes()
        told = state(words, parse(data))
        assert (told.missing, told.fuzzy, told.obsolete) == (0, 0, 0)
        assert read(data).texts


def test_no_two_whispers_of_a_language_are_alike() -> None:
    folder = places()[1][0]
    texts = read((folder / "de.po").read_bytes()).texts
    english = {e for (where, e) in texts if where.endswith("/whisper")}
    whispers = [t for (where, _), t in texts.items() if where.endswith("/whisper")]
    assert len(whispers) == len(english) == len(set(whispers)) == 101


@pytest.mark.parametrize(
    "alphabet",
    [
        "äöüÄÖÜßẞ„“‚‘–—…",
        "àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ«»’…",
        "áéíñóúüÁÉÍÑÓÚÜ¿¡«»—",
        "ãáàâçéêíõóôúüÃÁÀÂÇÉÊÍÕÓÔÚÜ«»—",
    ],
    ids=["German", "French", "Spanish", "Portuguese"],
)
def test_the_letters_of_a_language_to_come_are_drawn(alphabet: str) -> None:
    assert not missing(read_faces(), [alphabet])


def test_all_catalogues_can_be_drawn() -> None:
    faces = read_faces()
    for folder, words, _ in places():
        assert not missing(faces, (word.english for word in words))
        for file in folder.glob("*.po"):
            assert not missing(faces, read(file.read_bytes()).texts.values())
