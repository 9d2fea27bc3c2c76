import os
from pathlib import Path

import pytest

from game.app.library import Library
from game.cli import main
from game.levels.campaign import Campaign
from game.levels.errors import MapError
from game.levels.translations import title_in
from game.profile import paths
from game.speedrun.playback import Playback
from game.speedrun.replay import read
from game.words import tongue
from game.words.catalogue import MOST_BYTES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    assert main(["new", str(tmp_path / "evening"), "--title", "An Evening"]) == 0
    return tmp_path / "evening"


def opened(folder: Path) -> Campaign:
    return Campaign.open(folder, (paths.shipped(),))


def translate(folder: Path, english: str, said: str) -> None:
    file = folder / "words" / "de.po"
    text = file.read_text(encoding="utf-8")
    before = f'msgid "{english}"\nmsgstr ""'
    assert before in text
    file.write_text(text.replace(before, f'msgid "{english}"\nmsgstr "{said}"'), encoding="utf-8")


def test_an_author_begins_a_catalogue_translates_and_it_is_spoken(folder: Path) -> None:
    assert main(["words", str(folder), "--add", "de"]) == 0
    translate(folder, "An Evening", "Ein Abend")
    assert opened(folder).catalogue("de_DE.UTF-8").said("campaign", "An Evening") == "Ein Abend"
    campaign = opened(folder)
    campaign.catalogue("de")
    assert folder.resolve() / "words" / "de.po" in campaign.files, "else --watch does not see it"
    assert opened(folder).catalogue("fr").said("campaign", "An Evening") == "An Evening"


def test_check_counts_what_is_missing_and_names_the_file(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(folder)]) == 0
    assert "translations" not in capsys.readouterr().out
    main(["words", str(folder), "--add", "de"])
    texts = len(opened(folder).words())
    capsys.readouterr()
    assert main(["check", str(folder)]) == 0
    told = capsys.readouterr().out
    assert f"{texts} missing" in told
    assert f"words{os.sep}de.po:" in told


def test_check_says_what_cannot_be_drawn(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["words", str(folder), "--add", "de"])
    translate(folder, "An Evening", "夜")
    capsys.readouterr()
    main(["check", str(folder)])
    assert "says 夜, which cannot be drawn" in capsys.readouterr().out


def test_words_decide_nothing_a_replay_knows_the_content_by(folder: Path) -> None:
    before = opened(folder).content_hash
    main(["words", str(folder), "--add", "de"])
    translate(folder, "An Evening", "Ein Abend")
    assert opened(folder).content_hash == before


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b'msgid "a\n', "de.po:1: does not end with a quote"),
        (b"#" * (MOST_BYTES + 1), "de.po: is bigger than 512 KB"),
        (b'msgid ""\nmsgstr "Plural-Forms: nplurals=9; plural=n/0x;\\n"\n', "de.po:1: has no"),
    ],
)
def test_a_broken_catalogue_is_one_line_in_check_and_in_play(
    folder: Path, data: bytes, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["words", str(folder), "--add", "de"])
    (folder / "words" / "de.po").write_bytes(data)
    capsys.readouterr()
    assert main(["check", str(folder)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert told in lines[0]
    with pytest.raises(MapError, match=r"de\.po"):
        opened(folder).catalogue("de")
    assert main(["words", str(folder)]) == 2 or "Plural" in data.decode()


def test_a_catalogue_outside_the_campaign_is_refused(folder: Path, tmp_path: Path) -> None:
    (folder / "words").mkdir()
    (tmp_path / "away.po").write_text('msgid "a"\nmsgstr "b"\n')
    (folder / "words" / "de.po").symlink_to(tmp_path / "away.po")
    with pytest.raises(MapError, match="outside"):
        opened(folder).catalogue("de")


def test_a_run_is_the_same_in_any_language() -> None:

    replay = read(paths.runs() / "office.replay")

    def played(language: str) -> tuple[str, list[str], list[object]]:
        tongue.speak(language)
        library = Library()
        playback = Playback(replay, library.campaign.load)
        events: list[object] = []
        digests = []
        while not playback.over:
            events += playback.step()
            digests.append(playback.attempt.world.digest())
        return library.campaign.content_hash, digests, events

    try:
        assert played("de") == played("en")
        assert tongue.speak("de")
        assert tongue.interface("PAUSED", "Paused") == "Pause"
    finally:
        tongue.speak("en")


def test_a_list_of_dreams_names_them_in_the_language_where_they_can_be_read(folder: Path) -> None:
    main(["words", str(folder), "--add", "de"])
    translate(folder, "An Evening", "Ein Abend")
    assert title_in("de", folder, "An Evening") == "Ein Abend"
    (folder / "words" / "de.po").write_bytes(b"\0")
    assert title_in("de", folder, "An Evening") == "An Evening"
