"""Parser: argparse as the starfloor command speaks: what is wrong in one line."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final, NoReturn

from game.levels.found import folder_of, found
from game.profile import paths

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


def campaign_folder(text: str) -> Path:
    """The folder of a campaign, by its name or its folder. Raises MapError."""
    return folder_of(text, found(paths.maps(), paths.campaigns()))
