"""Ways out of the folder, and what else lies in a campaign: its manifest, its words."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

from tests.levels.attacks.drawing import Attack, catalogue, in_campaign, in_map, late, manifest
from tests.levels.drawn import START, map_text, objects

_SOURCES: Final = {
    "above": "../secret.tsx",
    "far above": "../" * 40 + "etc/passwd",
    "absolute": "/etc/passwd",
    "a URL": "file:///etc/passwd",
    "a URL of a host": "http://127.0.0.1:1/a.tsx",
    "a share": "\\\\host\\share\\a.tsx",
    "a share in slashes": "//host/share/a.tsx",
    "a drive": "C:\\windows\\a.tsx",
    "above in backslashes": "..\\secret.tsx",
    "above in both": "..\\../secret.tsx",
    "above by the sprites": "sprites/../../../../etc/passwd",
    "a device": "/dev/zero",
    "a process": "/proc/self/environ",
    "a pipe": "pipe",
    "a link": "link.tsx",
    "a folder that is a link": "folder/secret.tsx",
    "out of a link": "folder/../secret.tsx",
    "a link to itself": "loop.tsx",
    "a link to a link": "second.tsx",
    "a folder": ".",
    "ten thousand folders": "a/" * 5000,
    "a long name": "a" * 5000,
    "a home": "~/.bashrc",
    "a variable": "$HOME/.bashrc",
    "two lines": "a&#10;b",
    "turned letters": "a\u202eb",
    "a zero": "a&#0;b",
}
_HOLDERS: Final[dict[str, Callable[[str], str]]] = {
    "tileset": lambda said: f'<tileset firstgid="1" source="{said}"/>',
    "picture": lambda said: f'<imagelayer name="x"><image source="{said}"/></imagelayer>',
    "picture of a tile": lambda said: (
        f'<tileset firstgid="1" name="t"><tile id="0"><image source="{said}"/></tile></tileset>'
    ),
    "template": lambda said: objects(START, f'<object id="5" template="{said}"/>'),
    "template of a shape": lambda said: (
        '<tileset firstgid="1" name="t" tilewidth="9" tileheight="9"><tile id="0"><objectgroup>'
        f'<object id="1" template="{said}"/></objectgroup></tile></tileset>'
    ),
}


def _out_by(text: str) -> Attack:
    """A campaign of one map, with a secret beside its folder and ways to it in the folder."""

    def attack(folder: Path) -> list[str]:
        (folder / "secret.tsx").write_text('<tileset name="secret"/>')
        home = folder / "dream"
        home.mkdir()
        (home / "folder").symlink_to(folder)
        (home / "link.tsx").symlink_to(folder / "secret.tsx")
        (home / "second.tsx").symlink_to(home / "link.tsx")
        (home / "loop.tsx").symlink_to("loop.tsx")
        os.mkfifo(home / "pipe")
        said = 'name = "a"\ntitle = "a"\nstart = "map"\nmaps = ["map"]\n'
        (home / "campaign.toml").write_text(said)
        (home / "map.tmx").write_text(map_text(text))
        return ["check", str(home)]

    return attack


def _instead(name: str, make: Callable[[Path], None]) -> Attack:
    """A campaign in which something else lies where that file belongs."""

    def attack(folder: Path) -> list[str]:
        words = in_campaign("words/de.po", b"")(folder)
        file = folder / "dream" / name
        if file.is_dir():
            file.joinpath("de.po").unlink()
            file.rmdir()
        else:
            file.unlink()
        make(file)
        if not name.endswith((".tsx", ".png")):
            return words
        # Whatever is wrong with what they share, a check says of every map.
        return ["render", "--plain", f"{words[1]}/yard.tmx", str(folder / "out.png")]

    return attack


def _beside(**files: str) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        for name, text in files.items():
            (folder / name.replace("_", ".")).write_text(text)

    return write


def _with_files(text: str, **files: str) -> Attack:
    """A map and files beside it; underscores in their names are dots."""

    def attack(folder: Path) -> list[str]:
        _beside(**files)(folder)
        return in_map(text)(folder)

    return attack


_INSTANCE: Final = objects(START, '<object id="5" template="a.tx"/>')
_TILE_AGAIN: Final = (
    '<tileset name="a" tilewidth="1" tileheight="1"><tile id="0"><objectgroup>'
    '<object id="1" template="a.tx"/></objectgroup></tile></tileset>'
)
PATHS: Final[dict[str, Attack]] = {
    **{
        f"{what} {name}": _out_by(holder(said))
        for what, holder in _HOLDERS.items()
        for name, said in _SOURCES.items()
    },
    "a template of itself": _with_files(
        _INSTANCE, a_tx='<template><object template="a.tx"/></template>'
    ),
    "templates in a circle": _with_files(
        _INSTANCE,
        a_tx='<template><object template="b.tx"/></template>',
        b_tx='<template><object template="a.tx"/></template>',
    ),
    "a template by its tileset in a circle": _with_files(
        _INSTANCE,
        a_tx='<template><tileset firstgid="1" source="a.tsx"/><object gid="1"/></template>',
        a_tsx=_TILE_AGAIN,
    ),
    "a map for a tileset": in_map('<tileset firstgid="1" source="map.tmx"/>'),
    "the map is a link": _instead("yard.tmx", lambda file: file.symlink_to("/etc/passwd")),
    "the map is a device": _instead("yard.tmx", lambda file: file.symlink_to("/dev/zero")),
    "the map is a pipe": _instead("yard.tmx", os.mkfifo),
    "the map is a folder": _instead("yard.tmx", lambda file: file.mkdir()),
    "the manifest is a link": _instead(
        "campaign.toml", lambda file: file.symlink_to("/etc/passwd")
    ),
    "the tileset is a pipe": _instead("yard.tsx", os.mkfifo),
    "the picture is a link": _instead("yard.png", lambda file: file.symlink_to("/etc/passwd")),
    "the words are a link": _instead("words/de.po", lambda file: file.symlink_to("/etc/passwd")),
}

OTHERS: Final[dict[str, Attack]] = {
    "a manifest of a name in sixty thousand parts": late(
        lambda: manifest("a" + ".a" * 60_000 + " = 1\n")
    ),
    "a manifest of parts in sixteen lines": late(
        lambda: manifest("".join("a" + f".a{n}" * 4000 + " = 1\n" for n in range(16)))
    ),
    "a manifest of arrays in arrays": late(lambda: manifest("a = " + "[" * 30_000)),
    "a manifest of tables in tables": late(lambda: manifest("a = " + "{a=" * 5000)),
    "a manifest of a long number": late(lambda: manifest("a = " + "9" * 200_000 + "\n")),
    "a manifest of sixty megabytes": late(lambda: manifest('a = "' + "x" * 60_000_000 + '"\n')),
    "a manifest of many tables": late(
        lambda: manifest("".join(f"[a.b{n}.c]\n" for n in range(15_000)))
    ),
    "a manifest of many categories": late(
        lambda: manifest("".join(f"[category.c{n}]\n" for n in range(8000)))
    ),
    "a manifest of endless cranes": late(lambda: manifest("[location.yard]\ncranes = [inf]\n")),
    "a manifest of too many cranes": late(lambda: manifest("[location.yard]\ncranes = 100001\n")),
    "a manifest in UTF-16": late(
        lambda: in_campaign("campaign.toml", 'name = "a"\n'.encode("utf-16"))
    ),
    "a manifest of twenty thousand maps": late(
        lambda: in_campaign(
            "campaign.toml",
            (
                'maps = ["a' + '", "a'.join(map(str, range(20_000))) + '"]\nname="a"\ntitle="a"'
            ).encode(),
        )
    ),
    "a manifest of a map above": late(
        lambda: in_campaign(
            "campaign.toml", b'name = "a"\ntitle = "a"\nstart = "../a"\nmaps = ["../a"]\n'
        )
    ),
    "words of sixty megabytes": late(lambda: in_campaign("words/de.po", b"a" * 60_000_000)),
    "words that are a file's name": late(lambda: in_campaign("words/de.po", b"/etc/passwd")),
    "words with a zero": late(lambda: catalogue("\0")),
    "words with a formula that is too deep": late(
        lambda: in_campaign(
            "words/de.po",
            f'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural={"(" * 90}n;\\n"\n'.encode(),
        )
    ),
    "words with a formula that is code": late(
        lambda: in_campaign(
            "words/de.po",
            b'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=__import__(1);\\n"\n',
        )
    ),
    "words with a formula among blanks": late(
        lambda: in_campaign(
            "words/de.po",
            f'msgid ""\nmsgstr "Plural-Forms: {" " * 400_000}x\\n"\n'.encode(),
        )
    ),
    "words without an end": late(lambda: catalogue('msgid "a"\nmsgstr "b\n')),
    "words in a hundred thousand lines": late(lambda: catalogue("# a\n" * 100_000)),
    "words with a form beyond all": late(
        lambda: catalogue('msgid "a"\nmsgid_plural "b"\nmsgstr[99999999999999999999] "x"\n')
    ),
    "words with places nobody fills": late(
        lambda: catalogue('msgid "{n}"\nmsgstr "{n.__class__} {0:>999999999}"\n')
    ),
    "words of half a megabyte": late(
        lambda: catalogue(f'msgid "a"\nmsgstr "{"a b " * 120_000}"\n')
    ),
}
