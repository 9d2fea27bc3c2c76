"""Maps that travel with a run: the same level out as in, and nothing else from outside."""

import lzma
import os
import shutil
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.levels.campaign import Campaign
from game.levels.errors import MapError
from game.levels.packed import MOST_PRESSED, pack, unpack
from game.profile import paths
from tests.levels.drawn import LITTLE

ROOTS = (paths.shipped(),)
DREAM = Campaign.open(paths.maps(), ROOTS)
FILE = Path("run.replay")
MANIFEST = b'name = "nap"\ntitle = "A nap"\nstart = "bed"\nmaps = ["bed"]\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LITTLE, tmp_path / "little"))


def pressed(*files: tuple[str, bytes], head: bytes = b"starfloor levels 1\n") -> bytes:
    framed = b"".join(f"{name} {len(data)}\n".encode() + data for name, data in files)
    return lzma.compress(head + framed)


def refused(data: bytes, name: str = "bed") -> str:
    with pytest.raises(MapError) as caught:
        unpack(data, FILE, ROOTS).load(name)
    message = str(caught.value)
    assert message.startswith("run.replay")
    assert "\n" not in message
    return message


def test_every_map_that_ships_comes_out_as_the_same_level() -> None:
    again = unpack(pack(DREAM, DREAM.names, ROOTS), FILE, ROOTS)
    assert again.content_hash == DREAM.content_hash
    assert again.locations == DREAM.locations
    for name in DREAM.names:
        assert again.load(name) == DREAM.load(name)
        ours, theirs = again.place(name).tilemap, DREAM.place(name).tilemap
        assert [use.tileset.image for use in ours.tilesets] == [
            use.tileset.image for use in theirs.tilesets
        ]


def test_a_campaign_that_uses_what_the_dream_ships_travels_too() -> None:
    mail = Campaign.open(paths.maps() / "campaigns" / "night-mail", ROOTS)
    again = unpack(pack(mail, mail.names, ROOTS), FILE, ROOTS)
    assert again.content_hash == mail.content_hash


def test_only_the_maps_asked_for_are_packed() -> None:
    one = pack(DREAM, ["office", "office"], ROOTS)
    assert len(one) < len(pack(DREAM, ["office", "hall"], ROOTS))
    again = unpack(one, FILE, ROOTS)
    assert again.load("office") == DREAM.load("office")
    with pytest.raises(MapError, match=r"^run\.replay/maps/hall\.tmx: was not packed"):
        again.load("hall")


def test_it_stays_what_it_was_when_the_files_are_gone(folder: Path) -> None:
    campaign = Campaign.open(folder)
    office, hall = campaign.load("office"), campaign.load("hall")
    data = pack(campaign, campaign.names)
    assert str(folder).encode() not in lzma.decompress(data)
    shutil.rmtree(folder)
    again = unpack(data, FILE)
    assert (again.load("office"), again.load("hall")) == (office, hall)


def test_files_saved_anew_since_they_were_read_are_not_packed(folder: Path) -> None:
    campaign = Campaign.open(folder)
    campaign.load("office")
    file = folder / "office.tmx"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('name="title" value="', 'name="title" value="Not '), "utf-8")
    assert Campaign.open(folder).load("office") != campaign.load("office")
    assert pack(campaign, ["office"]) == b""


def test_a_map_alone_is_not_packed(folder: Path) -> None:
    (folder / "campaign.toml").unlink()
    assert pack(Campaign.single(folder / "hall.tmx"), ["hall"]) == b""


def test_what_opens_out_to_far_too_much_is_refused_before_it_does() -> None:
    bomb = lzma.compress(b"starfloor levels 1\n" + bytes(200 << 20))
    assert len(bomb) < 100_000
    assert "more than 16 MB" in refused(bomb)
    assert "more than 4 MB" in refused(bytes(MOST_PRESSED + 1))


def test_a_dictionary_that_asks_for_gigabytes_is_refused() -> None:
    greedy = [{"id": lzma.FILTER_LZMA2, "preset": 0, "dict_size": 1 << 30}]
    assert "cannot be unpacked" in refused(lzma.compress(b"starfloor", filters=greedy))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"noise",
        lzma.compress(b""),
        pressed(head=b"starfloor levels 2\n"),
        pressed(),
        pressed(("bed.tmx", b"<map/>")),
        pressed(("maps/campaign.toml", MANIFEST), ("maps/../../bed.tmx", b"")),
        pressed(("/maps/campaign.toml", MANIFEST)),
        pressed(("maps\\campaign.toml", MANIFEST)),
        pressed(("maps/campaign.toml", MANIFEST), ("maps/campaign.toml", MANIFEST)),
        lzma.compress(b"starfloor levels 1\nmaps/campaign.toml 99999\nname"),
        pressed(("maps/campaign.toml", MANIFEST))[:-8],
        pressed(("maps/campaign.toml", MANIFEST)) + b"more",
        pressed(("maps/campaign.toml", b"name = 1")),
        pressed(("maps/campaign.toml", MANIFEST)),
        pressed(("maps/campaign.toml", MANIFEST), ("maps/bed.tmx", b"<map")),
        pressed(*((f"a{n}/campaign.toml", MANIFEST) for n in range(5000))),
    ],
)
def test_whatever_no_recorder_wrote_is_one_line(data: bytes) -> None:
    refused(data)


def test_a_packed_map_may_name_no_file_outside(tmp_path: Path) -> None:
    secret = tmp_path / "secret.tsx"
    secret.write_text('<tileset name="secret" tilewidth="64" tileheight="64"/>')
    for named in (str(secret), os.path.relpath(secret), "../../secret.tsx", "other.tsx"):
        bed = (
            '<map version="1.10" orientation="orthogonal" width="4" height="4" tilewidth="64"'
            f' tileheight="64"><tileset firstgid="1" source="{named}"/></map>'
        )
        data = pressed(("maps/campaign.toml", MANIFEST), ("maps/bed.tmx", bed.encode()))
        assert "was not packed" in refused(data)


@settings(max_examples=60)
@given(st.integers(0, 1 << 30), st.integers(1, 255))
def test_a_byte_that_is_changed_gives_a_line_or_a_level(at: int, by: int) -> None:
    data = bytearray(SOUND)
    data[at % len(data)] ^= by
    with suppress(MapError):
        assert unpack(bytes(data), FILE, ROOTS).load("office").name == "office"


SOUND = pack(DREAM, ["office"], ROOTS)
