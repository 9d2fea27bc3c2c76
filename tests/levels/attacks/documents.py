"""Documents that are too much of something, or no documents: XML, JSON, entities, numbers."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from tests.levels.attacks.drawing import MANY, Attack, in_map, late, layer, on_map, with_object
from tests.levels.drawn import START, chunk, endless, map_text, objects

_LAUGHS: Final = "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' if n else '<!ENTITY a0 "lol">' for n in range(9)
)
_JSON: Final = '{"type":"map","orientation":"orthogonal","width":2,"height":2,"tilewidth":32,'
_TILES: Final = '"tileheight":32,"layers":[{"type":"tilelayer","name":"sky","width":2,"height":2,'

XML: Final[dict[str, Attack]] = {
    "billion laughs": late(lambda: on_map(f"<!DOCTYPE map [{_LAUGHS}]><map>&a8;</map>")),
    "an entity from a file": late(
        lambda: on_map('<!DOCTYPE map [<!ENTITY a SYSTEM "file:///etc/passwd">]><map>&a;</map>')
    ),
    "a parameter entity": late(
        lambda: on_map('<!DOCTYPE map [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]><map/>')
    ),
    "a document type elsewhere": late(
        lambda: on_map('<!DOCTYPE map SYSTEM "file:///etc/passwd"><map>&a;</map>')
    ),
    "UTF-7": late(lambda: on_map(b'<?xml version="1.0" encoding="UTF-7"?>+ADw-map+AD4-')),
    "laughs in UTF-16": late(
        lambda: on_map(f"<!DOCTYPE map [{_LAUGHS}]><map>&a8;</map>".encode("utf-16"))
    ),
    "UTF-32": late(lambda: on_map('<?xml version="1.0"?><map/>'.encode("utf-32"))),
    "an encoding that unpacks": late(
        lambda: on_map(b'<?xml version="1.0" encoding="zlib_codec"?><map/>')
    ),
    "an encoding of names": late(
        lambda: on_map(b'<?xml version="1.0" encoding="idna"?><map a="' + b"\xff" * 1000 + b'"/>')
    ),
    "ten gigabytes": lambda folder: _sparse(folder, 10 << 30),
    "nothing but zeros": late(lambda: on_map(bytes(MANY))),
    "nothing but blanks": late(lambda: on_map(b" " * MANY)),
    "three million elements": late(lambda: in_map("<a/>" * 3_000_000)),
    "two million tiles as elements": late(
        lambda: in_map(layer("<data>" + '<tile gid="1"/>' * 1_900_000 + "</data>"))
    ),
    "a million deep": late(lambda: in_map("<group>" * 1_000_000)),
    "a million deep where nobody looks": late(lambda: in_map("<a>" * 1_000_000)),
    "a tag without an end": late(lambda: on_map('<map orientation="' + "x" * MANY)),
    "two million attributes": late(
        lambda: on_map("<map " + " ".join(f'a{n}="1"' for n in range(2_000_000)) + "/>")
    ),
    "sixty megabytes of text": late(
        lambda: in_map(f'<properties><property name="a">{"x" * MANY}</property></properties>')
    ),
    "the text between children": late(
        lambda: in_map("<properties>" + ("x" * 1_000_000 + "<property/>") * 50 + "</properties>")
    ),
    "a class of thirty megabytes": late(lambda: with_object(f'type="{"crane" * (MANY // 10)}"')),
    "a class of three megabytes": late(lambda: with_object(f'type="{"crane" * 600_000}"')),
    "a property of three megabytes": late(
        lambda: with_object(
            'type="light"',
            f'<properties><property name="{"radius" * 500_000}" value="1"/></properties><point/>',
        )
    ),
    "a number among blanks": late(
        lambda: with_object(f'width="{" " * 1_900_000}5{" " * 1_900_000}x"')
    ),
    "an id among blanks": late(
        lambda: in_map(
            objects(f'<object id="{" " * 1_900_000}5{" " * 1_900_000}x"/>'),
        )
    ),
    "a number of four million digits": late(lambda: with_object(f'x="{"9" * 4_000_000}"')),
    "references for digits": late(
        lambda: in_map(layer('<data encoding="csv">' + "&#48;" * (MANY // 5) + "</data>"))
    ),
    "sections for digits": late(
        lambda: in_map(layer('<data encoding="csv">' + "<![CDATA[0]]>" * (MANY // 13) + "</data>"))
    ),
}

MUCH: Final[dict[str, Attack]] = {
    "10^9 x 10^9 tiles": late(lambda: in_map(size=(10**9, 10**9))),
    "a million objects": late(lambda: in_map(objects('<object id="1"/>' * 1_000_000))),
    "a million objects in a thousand layers": late(
        lambda: in_map(*(objects('<object id="1"/>' * 1000) for _ in range(1000)))
    ),
    "a million chunks": late(
        lambda: in_map(
            layer("<data>" + '<chunk x="0" y="0" width="0" height="0"/>' * 1_000_000 + "</data>")
        )
    ),
    "a million chunks of a tile": late(
        lambda: on_map(endless('<chunk x="0" y="0" width="1" height="1">1</chunk>' * 1_000_000))
    ),
    "chunks at two ends of the world": late(
        lambda: on_map(endless(chunk(-(1 << 30), 0, 1, 1, "1") + chunk(1 << 30, 0, 1, 1, "1")))
    ),
    "chunks that add up": late(
        lambda: on_map(endless('<chunk x="0" y="0" width="10000" height="10000">1</chunk>' * 100))
    ),
    "two hundred thousand layers": late(
        lambda: in_map(*(layer("<data/>") for _ in range(200_000)))
    ),
    "a million properties": late(
        lambda: in_map("<properties>" + "<property/>" * 790_000 + "</properties>")
    ),
    "a million tiles of a set": late(
        lambda: in_map(
            '<tileset firstgid="1" name="t" tilewidth="1" tileheight="1">'
            + '<tile id="1"/>' * 790_000
            + "</tileset>"
        )
    ),
    "a million frames": late(
        lambda: in_map(
            '<tileset firstgid="1" name="t" tilewidth="1" tileheight="1"><tile id="0"><animation>'
            + '<frame tileid="0" duration="1"/>' * 790_000
            + "</animation></tile></tileset>"
        )
    ),
    "a polygon of a million points": late(
        lambda: with_object(
            'type="dark"', f'<polygon points="{" ".join(["0,0", "9,9"] * 500_000)}"/>'
        )
    ),
    "a polygon of a hundred thousand points": late(
        lambda: with_object(
            'type="dark"', f'<polygon points="{" ".join(["0,0", "9,9"] * 50_000)}"/>'
        )
    ),
    "polygons that add up": late(
        lambda: in_map(
            objects(
                START,
                *(
                    f'<object id="{n}"><polygon points="{"0,0 9,9 " * 1900}"/></object>'
                    for n in range(5, 25)
                ),
            )
        )
    ),
    "a polygon without extent": late(
        lambda: with_object('type="dark"', '<polygon points="0,0 9,9 5,5"/>')
    ),
    "a tile of no set": late(lambda: with_object('gid="4294967295"', "")),
    "an id beyond all": late(lambda: with_object('gid="4294967296"', "")),
    "a first id below all": late(lambda: in_map('<tileset firstgid="-1" name="t"/>')),
    "a first id beyond all": late(lambda: in_map('<tileset firstgid="4294967295" name="t"/>')),
    "a wang set of huge ids": late(
        lambda: in_map(
            '<tileset firstgid="1" name="t" tilewidth="x"><wangsets><wangset>'
            + '<wangtile tileid="4294967295" wangid="99999999999,9"/>' * 100_000
            + "</wangset></wangsets></tileset>"
        )
    ),
}

JSON: Final[dict[str, Attack]] = {
    "arrays a million deep": late(lambda: on_map('{"type":"map","layers":' + "[" * 1_000_000)),
    "objects deep": late(lambda: on_map('{"a":' * 100_000 + "1" + "}" * 100_000)),
    "classes deep": late(
        lambda: on_map(
            _JSON + '"properties":[{"name":"a","type":"class","value":' + '{"a":' * 900 + "1"
        )
    ),
    "groups deep": late(
        lambda: on_map(
            '{"type":"map","layers":[' + '{"type":"group","layers":[' * 90 + "]}" * 90 + "]}"
        )
    ),
    "a text of sixty megabytes": late(
        lambda: on_map('{"type":"map","orientation":"' + "a" * MANY + '"}')
    ),
    "a number of sixty megabytes": late(
        lambda: on_map('{"type":"map","width":' + "9" * MANY + "}")
    ),
    "numbers of four thousand digits": late(
        lambda: on_map('{"type":"map","width":[' + ",".join(["9" * 4000] * 15_000) + "]}")
    ),
    "one key four million times": late(
        lambda: on_map('{"type":"map",' + ",".join(['"width":1'] * 4_000_000) + "}")
    ),
    "six million keys": late(
        lambda: on_map('{"type":"map",' + ",".join(f'"{n}":1' for n in range(6_000_000)) + "}")
    ),
    "a million objects": late(
        lambda: on_map('{"type":"map","layers":[' + "{}," * 1_000_000 + "{}]}")
    ),
    "objects of one layer": late(
        lambda: on_map(
            _JSON + '"layers":[{"type":"objectgroup","objects":[' + "{}," * 250_000 + "{}]}]}"
        )
    ),
    "thirty million tiles": late(
        lambda: on_map(_JSON + _TILES + '"data":[' + "0," * (MANY // 2) + "0]}]}")
    ),
    "a list that names another": late(lambda: on_map(_JSON + _TILES + '"data":7}]}')),
    "no number": late(lambda: on_map('{"type":"map","orientation":"orthogonal","width":NaN}')),
    "endless": late(lambda: on_map('{"type":"map","orientation":"orthogonal","width":1e400}')),
}

_NUMBERS: Final = {
    "inf": "inf",
    "nan": "nan",
    "1e400": "1e400",
    "four hundred digits": "9" * 400,
    "hexadecimal": "0x10",
    "with underscores": "1_0",
    "two signs": "+-1",
    "Arabic": "\u0663",
    "superscript": "\u00b2",
    "beyond all": "1e10",
    "a blank": " ",
    "nothing below": "1e",
}
NUMBERS: Final[dict[str, Attack]] = {
    **{f"x is {n}": with_object(f'type="light" x="{v}" y="9"') for n, v in _NUMBERS.items()},
    **{
        f"a property is {name}": with_object(
            'type="light" x="9" y="9"',
            f'<properties><property name="radius" type="float" value="{value}"/></properties>'
            "<point/>",
        )
        for name, value in _NUMBERS.items()
    },
    **{f"an id is {n}": in_map(objects(f'<object id="{v}"/>')) for n, v in _NUMBERS.items()},
    "an id is -0": in_map(objects(START, '<object id="-0" type="light"><point/></object>')),
    "a radius is -0": with_object(
        'type="light" x="9" y="9"',
        '<properties><property name="radius" type="float" value="-0"/></properties><point/>',
    ),
    "a map without tiles": on_map(map_text().replace('width="4" height="4"', 'width="-0"')),
}


def _sparse(folder: Path, size: int) -> list[str]:
    path = folder / "map.tmx"
    with path.open("wb") as file:
        file.truncate(size)
    return ["check", str(path)]
