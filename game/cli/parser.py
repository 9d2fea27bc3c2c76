"""Parser: argparse as the starfloor command speaks: what is wrong in one line."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Final, NoReturn

from game.levels.errors import Where
from game.levels.found import folder_of, found
from game.profile import paths
from game.words import tongue
from game.words.catalogue import WordsError

MOST_TURNS: Final = 1000


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one line on stderr, with exit code 2."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and leave."""
        self.exit(2, f"{self.prog}: {message}; --help says more\n")


def turn(text: str) -> int:
    """A turn of the spiral, as an argument."""
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= MOST_TURNS:
        raise argparse.ArgumentTypeError(f"a whole number from 1 to {MOST_TURNS}")
    return int(text)


def add_language(parser: argparse.ArgumentParser) -> None:
    """The option ``--language``; ``speak`` follows it."""
    parser.add_argument(
        "--language",
        type=_language,
        metavar="XX",
        help="speak it, as de or pt_BR; else what the environment asks for",
    )


def speak(asked: str | None) -> None:
    """Speak the language asked for, else the environment's; English where there is no other.

    Who asked by hand for one the game has no words in is told so. Raises MapError where
    the shipped catalogue cannot be used.
    """
    try:
        known = tongue.speak(asked or tongue.of_environment(os.environ))
    except WordsError as fault:
        raise Where(str(tongue.FOLDER)).error(fault.problem, "mend it there") from None
    if asked and not known:
        there = ", ".join((tongue.ENGLISH, *tongue.available()))
        print(f"starfloor: the game has no words in '{asked}'; it has {there}", file=sys.stderr)


def _language(text: str) -> str:
    try:
        tongue.names(text)
    except ValueError:
        raise argparse.ArgumentTypeError("give a code as de or pt_BR") from None
    return text


def campaign_folder(text: str) -> Path:
    """The folder of a campaign, by its name or its folder. Raises MapError."""
    return folder_of(text, found(paths.maps(), paths.campaigns()))
