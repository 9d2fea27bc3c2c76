"""What the reader refuses, and that it refuses anything with its own error alone."""

import base64
import random
import shutil
import zlib
from pathlib import Path

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from game.levels.campaign import Campaign
from game.levels.errors import MapError
from game.levels.tmx import load_map
from tests.levels.drawn import LITTLE, TILES, chunk, endless, map_text, objects, read, tile_layer


def refusal(folder: Path, text: str) -> MapError:
    with pytest.raises(MapError) as caught:
        read(folder, text)
    line = str(caught.value)
    assert "\n" not in line
    assert "map.tmx" in line or caught.value.file.endswith((".tsx", ".tx"))
    return caught.value


def layer(data: str, width: int = 2, height: int = 2) -> str:
    return f'<layer id="1" name="sky" width="{width}" height="{height}">{data}</layer>'


ZSTD_BOMB = base64.b64encode(zstandard.compress(bytes(80_000_000))).decode()
BOMB = base64.b64encode(zlib.compress(bytes(80_000_000))).decode()

REFUSED = {
    "no XML": ("plain words", "is not sound XML"),
    "cut off": (map_text(TILES)[:-20], "is not sound XML"),
    "another document": ("<tileset/>", "is no map but a <tileset>"),
    "entities": (
        '<!DOCTYPE map [<!ENTITY a "b">]>' + map_text().split("?>")[1],
        "DOCTYPE with declarations",
    ),
    "deep groups": (map_text("<group>" * 80 + "</group>" * 80), "more than 64 deep"),
    "isometric": (map_text().replace("orthogonal", "isometric"), "of the kind isometric"),
    "tiles at two ends of the world": (
        endless(chunk(0, 0, 1, 1, "1") + chunk(1 << 29, 0, 1, 1, "1")),
        "so far apart",
    ),
    "chunks of more than any map": (
        endless(chunk(0, 0, 10_000, 10_000, "1")),
        "more than 16,777,216 cells",
    ),
    "a chunk with too few tiles": (endless(chunk(0, 0, 2, 2, "1,1")), "holds 2 cells"),
    "no width": (map_text().replace('width="4" height="4" ', ""), "lacks 'width'"),
    "a width in words": (map_text().replace('width="4"', 'width="four"', 1), "width='four'"),
    "a vast map": (map_text(size=(10**9, 10**9)), "width='1000000000'"),
    "a vast layer": (map_text(layer("<data/>", 10_000, 10_000)), "more than 16,777,216 cells"),
    "a missing tileset": (map_text('<tileset firstgid="1" source="no.tsx"/>'), "does not exist"),
    "a tileset outside": (
        map_text('<tileset firstgid="1" source="../../../../etc/passwd"/>'),
        "outside the folders",
    ),
    "an absolute picture": (
        map_text('<imagelayer name="x"><image source="/etc/hostname"/></imagelayer>'),
        "outside the folders",
    ),
    "no first id": (map_text('<tileset name="x"/>'), "lacks 'firstgid'"),
    "letters among ids": (map_text(TILES, layer('<data encoding="csv">1,a</data>')), "no list"),
    "too few cells": (map_text(TILES, layer('<data encoding="csv">1,1</data>')), "holds 2 cells"),
    "an id missing": (map_text(TILES, layer('<data encoding="csv">1,,1,1</data>')), "no list"),
    "an id too big": (
        map_text(TILES, layer('<data encoding="csv">1,1,1,99999999999</data>')),
        "no list",
    ),
    "a tile of no tileset": (map_text(tile_layer("1")), "belongs to no tileset"),
    "bad base64": (map_text(layer('<data encoding="base64">!!!</data>')), "corrupt"),
    "bad zlib": (
        map_text(layer('<data encoding="base64" compression="zlib">AAAA</data>')),
        "corrupt",
    ),
    "a bomb": (
        map_text(layer(f'<data encoding="base64" compression="zlib">{BOMB}</data>')),
        "more than the 4 cells",
    ),
    "bad zstd": (
        map_text(layer('<data encoding="base64" compression="zstd">AAAA</data>')),
        "corrupt",
    ),
    "a bomb in zstd": (
        map_text(layer(f'<data encoding="base64" compression="zstd">{ZSTD_BOMB}</data>')),
        "more than the 4 cells",
    ),
    "an unknown encoding": (map_text(layer('<data encoding="morse">1</data>')), "'morse'"),
    "no tile data": (map_text(layer("")), "has no tile data"),
    "a tile object of no tileset": (map_text(objects('<object id="5" gid="3"/>')), "object 5"),
    "a polygon of one point": (
        map_text(objects('<object id="5"><polygon points="0,0"/></object>')),
        "fewer than two points",
    ),
    "points that are none": (
        map_text(objects('<object id="5"><polygon points="0,0 1;2 3"/></object>')),
        "pairs of numbers",
    ),
    "endless coordinates": (map_text(objects('<object id="5" x="1e999"/>')), "x='1e999'"),
    "not a number": (map_text(objects('<object id="5" y="nan"/>')), "y='nan'"),
    "a negative size": (map_text(objects('<object id="5" width="-4"/>')), "negative size"),
    "a missing template": (map_text(objects('<object id="5" template="no.tx"/>')), "template"),
    "a whole number that is none": (
        map_text('<properties><property name="n" type="int" value="two"/></properties>'),
        "property 'n' is 'two', not a whole number",
    ),
    "a colour that is none": (map_text(more='backgroundcolor="blue-ish"'), "backgroundcolor"),
    "an unknown draw order": (map_text(objects(more='draworder="random"')), "draworder"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_in_one_line_that_names_the_place(tmp_path: Path, name: str) -> None:
    text, said = REFUSED[name]
    assert said in str(refusal(tmp_path, text))


def test_the_error_names_layer_and_object(tmp_path: Path) -> None:
    fault = refusal(tmp_path, map_text(objects('<object id="5" x="left"/>', name="things")))
    assert (fault.layer, fault.object_id) == ("things", 5)
    assert str(fault).endswith(
        "map.tmx: layer 'things': object 5: <object> on line 1 has x='left'; make it a number"
    )


def test_a_template_made_from_a_template_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.tx").write_text('<template><object template="a.tx"/></template>')
    fault = refusal(tmp_path, map_text(objects('<object id="1" template="a.tx"/>')))
    assert "template in a template" in str(fault)


def test_a_fault_in_a_tileset_names_the_tileset(tmp_path: Path) -> None:
    (tmp_path / "sets").mkdir()
    (tmp_path / "sets" / "a.tsx").write_text('<tileset name="a" tilewidth="x"/>')
    fault = refusal(tmp_path, map_text('<tileset firstgid="1" source="sets/a.tsx"/>'))
    assert fault.file == str(tmp_path / "sets" / "a.tsx")
    assert "has tilewidth='x'" in str(fault)


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    secret, inside = tmp_path / "secret.tsx", tmp_path / "inside"
    secret.write_text('<tileset name="a"/>')
    inside.mkdir()
    (inside / "a.tsx").symlink_to(secret)
    path = inside / "map.tmx"
    path.write_text(map_text('<tileset firstgid="1" source="a.tsx"/>'))
    with pytest.raises(MapError, match="outside the folders"):
        load_map(path, [inside])


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MapError, match="cannot be read"):
        load_map(tmp_path / "no.tmx")
    with pytest.raises(MapError, match="cannot be read"):
        load_map(tmp_path)


def test_what_is_far_too_long_to_show_is_cut(tmp_path: Path) -> None:
    text = map_text(objects(f'<object id="5" x="{"9" * 5000}&#10;"/>'))
    assert len(str(refusal(tmp_path, text))) < 1000


GOOD = ["office.tmx", "hall.tmx", "tiles.tsx", "things.tsx", "crane.tx", "campaign.toml"]
WORDS = [
    *(b"0", b"-1", b"1e300", b"nan", b"4294967295", b"2147483648", b"", b"&#0;", b"\x00", b"\xff"),
    *(b"<layer>", b"</layer>", b"<group>", b"gid=", b"template=", b"..", b"/", b"polygon"),
    *(b"\xf0\x9f\x92\xa9", b"points=", b"type=", b"crane.tx", b"tiles.tsx", b"office.tmx"),
]


def mutated(data: bytearray, chance: random.Random) -> bytes:
    """A good file with a few bytes changed, taken out, doubled or put in."""
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(data))
        match chance.randrange(6):
            case 0:
                data[at] = chance.randrange(256)
            case 1:
                del data[at : at + chance.randint(1, 30)]
            case 2:
                data[at:at] = data[at : at + chance.randint(1, 200)]
            case 3:
                data[at:at] = chance.choice(WORDS)
            case _:  # what stands between two quotes: the file stays sound XML
                quote = data.find(b'"', at)
                end = data.find(b'"', quote + 1)
                if quote >= 0 and end >= 0:
                    data[quote + 1 : end] = chance.choice(WORDS)
    return bytes(data)


@pytest.fixture(scope="module")
def campaign(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(LITTLE, tmp_path_factory.mktemp("fuzz") / "little"))


@settings(max_examples=4 * settings().max_examples)
@given(name=st.sampled_from(GOOD), seed=st.integers(0, 1 << 32))
def test_no_mutation_of_a_good_file_raises_anything_else(
    campaign: Path, name: str, seed: int
) -> None:
    changed = mutated(bytearray((LITTLE / name).read_bytes()), random.Random(seed))
    (campaign / name).write_bytes(changed)
    try:
        found = [finding.error for finding in Campaign.open(campaign).check()]
    except MapError as fault:
        found = [fault]
    finally:
        shutil.copy(LITTLE / name, campaign / name)
    assert not any("\n" in str(fault) for fault in found)


@given(data=st.binary(max_size=200))
def test_no_bytes_at_all_raise_anything_else(campaign: Path, data: bytes) -> None:
    path = campaign / "random.tmx"
    path.write_bytes(data)
    with pytest.raises(MapError):
        load_map(path)
