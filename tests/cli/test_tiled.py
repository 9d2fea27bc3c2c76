"""``starfloor tiled``: what it writes is what Tiled reads, and what lies in maps."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from game.cli.tiled import run
from game.levels.build import examine
from game.levels.campaign import Campaign
from game.levels.editor.files import drift, files_for
from game.levels.schema import CLASSES
from game.levels.tmx import load_map
from game.profile import paths
from sprites.source.icons import picture
from tests.levels.drawn import LITTLE

TILED = shutil.which("tiled")


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    folder = tmp_path / "dream"
    shutil.copytree(LITTLE, folder)
    return folder


@pytest.mark.parametrize("folder", [".", "campaigns/night-mail"])
def test_what_lies_in_maps_is_what_it_would_write(folder: str) -> None:
    home = paths.maps() / folder
    campaign = Campaign.open(home, (paths.shipped(),))
    assert drift(home, files_for(campaign)) == [], f"run: starfloor tiled maps/{folder}"


def test_it_writes_what_is_missing_and_then_nothing_more(
    campaign: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([str(campaign)]) == 0
    assert str(campaign / "templates" / "crane.tx") in capsys.readouterr().out
    assert run([str(campaign)]) == 0
    assert capsys.readouterr().out == "all is as it should be\n"
    (project,) = campaign.glob("*.tiled-project")
    assert json.loads(project.with_suffix(".tiled-session").read_text())["project"] == project.name


def test_every_class_has_its_properties_its_colour_and_its_drop_downs(campaign: Path) -> None:
    run([str(campaign)])
    (project,) = campaign.glob("*.tiled-project")
    types = {entry["name"]: entry for entry in json.loads(project.read_text())["propertyTypes"]}
    for entry in CLASSES.values():
        members = {member["name"]: member for member in types[entry.name]["members"]}
        assert set(members) == {field.name for field in entry.fields}
        for field in entry.fields:
            if field.choices:
                values = types[members[field.name]["propertyType"]]["values"]
                assert values == list(field.choices)
    assert types["name of map"]["values"] == ["", "hall", "office"]
    assert len(types) == len(json.loads(project.read_text())["propertyTypes"])


def test_every_template_is_an_object_the_game_reads(campaign: Path) -> None:
    run([str(campaign)])
    for number, entry in enumerate(CLASSES.values(), 1):
        text = (campaign / "templates" / f"{entry.name}.tx").read_text()
        assert ElementTree.fromstring(text).tag == "template"
        plain = campaign / "one.tmx"
        plain.write_text(
            '<map orientation="orthogonal" width="4" height="4" tilewidth="64" tileheight="64">'
            f'<objectgroup name="rules"><object id="{number}" template="templates/{entry.name}.tx"'
            ' x="64" y="64"/></objectgroup></map>'
        )
        ((_, thing),) = load_map(plain).objects()
        shape = "polyline" if entry.shapes[0] == "polyline" else "tile"
        assert (thing.class_name, thing.shape) == (entry.name, shape)
        faults = [str(fault) for fault in examine(load_map(plain))[1]]
        assert not any("drawn as" in fault or "extent" in fault for fault in faults)


def test_every_class_has_a_picture_of_its_own(campaign: Path) -> None:
    run([str(campaign)])
    icons = campaign / "templates" / "icons"
    pictures = {path.stem: path.read_bytes() for path in icons.iterdir()}
    assert set(pictures) == set(CLASSES)
    assert len(set(pictures.values())) == len(CLASSES)


def test_pictures_baked_anew_are_those_that_ship() -> None:
    for name, entry in CLASSES.items():
        with Image.open(paths.maps() / "templates" / "icons" / f"{name}.png") as shipped:
            assert shipped.tobytes() == picture(entry).tobytes(), "run: python -m sprites.source"


def test_a_folder_without_a_campaign_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([str(tmp_path)]) == 2
    assert "campaign.toml: does not exist" in capsys.readouterr().err


def test_tiled_itself_takes_templates_and_extension(campaign: Path, tmp_path: Path) -> None:
    """Exported by Tiled with the extension loaded, an instance of a template keeps its class."""
    if TILED is None:
        pytest.skip("Tiled is not installed")
    run([str(campaign)])
    home = tmp_path / "home"
    (home / "tiled" / "extensions").mkdir(parents=True, mode=0o700)
    shutil.copy(campaign / "extensions" / "starfloor.js", home / "tiled" / "extensions")
    plain = campaign / "one.tmx"
    plain.write_text(
        '<map version="1.8" orientation="orthogonal" width="4" height="4" tilewidth="64"'
        ' tileheight="64" infinite="0"><objectgroup id="1" name="rules">'
        '<object id="1" template="templates/gear.tx" x="64" y="64"/></objectgroup></map>'
    )
    out = campaign / "out.tmx"
    done = subprocess.run(
        [TILED, "--detach-templates", "--export-map", "tmx", str(plain), str(out)],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_CONFIG_HOME": str(home),
            "XDG_RUNTIME_DIR": str(home),
        },
    )
    assert "starfloor.js" not in done.stderr
    ((_, gear),) = load_map(out).objects()
    assert (gear.class_name, gear.shape, gear.width) == ("gear", "tile", 128)
