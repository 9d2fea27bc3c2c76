"""Where things lie: what the game ships, and what is the user's own.

``STARFLOOR_HOME`` puts all user data in one folder.
"""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_cache_path, user_data_path

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped() -> Path:
    """The folder that holds ``maps``, ``sprites`` and ``audio``.

    In an installed wheel they lie inside the package, in a checkout beside it.
    """
    packed = _PACKAGE / "_data"
    return packed if packed.is_dir() else _PACKAGE.parent


def maps() -> Path:
    """The campaign that ships: the dream itself."""
    return shipped() / "maps"


def campaigns() -> tuple[Path, Path]:
    """The folders that hold further campaigns: those that ship, and the user's own."""
    return maps() / "campaigns", home() / "campaigns"


def sprites() -> Path:
    """Pictures and glyph atlases."""
    return shipped() / "sprites"


def audio() -> Path:
    """Music and effects."""
    return shipped() / "audio"


def runs() -> Path:
    """Recorded runs that prove the campaign's times."""
    packed = _PACKAGE / "_data"
    return packed / "replays" if packed.is_dir() else _PACKAGE.parent / "tests" / "replays"


def home() -> Path:
    """Folder of all user data; not made by asking."""
    chosen = os.environ.get("STARFLOOR_HOME")
    return Path(chosen) if chosen else user_data_path("starfloor", appauthor=False)


def cache() -> Path:
    """What can be made again, and is kept to start faster; not made by asking."""
    chosen = os.environ.get("STARFLOOR_HOME")
    return Path(chosen) / "cache" if chosen else user_cache_path("starfloor", appauthor=False)


def replays() -> Path:
    """Every play is recorded here."""
    return home() / "replays"


def records() -> Path:
    """The database of attempts."""
    return home() / "records.sqlite"


def pictures() -> Path:
    """Screenshots and what the demo leaves."""
    return home() / "pictures"
