"""``starfloor words``: write what there is to translate, and keep catalogues up to date."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from game.cli.parser import Parser, campaign_folder
from game.levels.campaign import Campaign
from game.levels.errors import MapError, Where
from game.levels.files import Shelf
from game.levels.translations import FOLDER
from game.profile import paths
from game.words import template, tongue
from game.words.catalogue import WordsError, parse
from game.words.template import Word

TEMPLATE = "words.pot"


def run(argv: Sequence[str]) -> int:
    """Write templates and merge catalogues; 0 = done, 1 = --check found some out of date."""
    parser = Parser("starfloor words", description=__doc__)
    parser.add_argument(
        "campaign", nargs="?", metavar="CAMPAIGN", help="its name or folder; else the game itself"
    )
    parser.add_argument("--add", type=_new, metavar="XX", help="begin a catalogue, as de or pt_BR")
    parser.add_argument("--check", action="store_true", help="write nothing; name what would be")
    options = parser.parse_args(argv)
    try:
        stale = list(_all(options.campaign, options.add, write=not options.check))
    except MapError as fault:
        print(f"starfloor words: {fault}", file=sys.stderr)
        return 2
    except OSError as fault:
        print(f"starfloor words: {fault.filename}: {fault.strerror or fault}", file=sys.stderr)
        return 2
    for file in stale:
        print(f"{file} {'is out of date' if options.check else 'written'}")
    if not stale:
        print("all words are up to date")
    return int(options.check and bool(stale))


def _all(asked: str | None, add: str | None, *, write: bool) -> Iterator[Path]:
    """Files that are not as they should be; written, if asked for."""
    if asked is None:
        # All of the interface comes along: only where it is asked for.
        from game.app.lexicon import interface  # noqa: PLC0415

        yield from follow(tongue.FOLDER, interface(), "the game", add, write=write)
        asked = str(paths.maps())
    campaign = Campaign.open(campaign_folder(asked), (paths.shipped(),))
    folder, title = campaign.folder / FOLDER, campaign.title
    yield from follow(folder, campaign.words(), title, add, write=write)


def follow(
    folder: Path, words: list[Word], title: str, add: str | None, *, write: bool
) -> Iterator[Path]:
    """The template and catalogues in a folder that do not say just these words.

    Raises MapError for one that cannot be read, OSError for one that cannot be written.
    """
    wanted = {folder / TEMPLATE: template.template(words, title)}
    shelf = Shelf((folder,))
    files = set(folder.glob("*.po")) | ({folder / f"{add}.po"} if add else set())
    for file in sorted(files):
        old = None
        if file.exists():
            where = Where(str(file))
            try:
                old = parse(shelf.read(file, where))
            except WordsError as fault:
                where = Where(f"{file}:{fault.line}") if fault.line else where
                raise where.error(fault.problem, "mend it there") from None
        wanted[file] = template.merged(words, file.stem, old)
    for file, text in wanted.items():
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            if write:
                folder.mkdir(exist_ok=True)
                file.write_text(text, encoding="utf-8", newline="\n")
            yield file


def _new(text: str) -> str:
    try:
        known = tongue.names(text)
    except ValueError:
        known = ()
    if not known:
        raise argparse.ArgumentTypeError("give a code as de or pt_BR")
    return known[0]
