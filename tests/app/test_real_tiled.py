"""A new campaign in the real Tiled: classes, templates, commands, menu actions."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from game.levels.campaign import Campaign
from game.levels.editor.begin import begin
from game.levels.editor.files import project_file
from game.levels.schema import CLASSES
from game.levels.tilemap import MapObject
from tests.app.desktop import Desktop
from tests.app.editor import SIZE, Editor

pytestmark = [
    pytest.mark.skipif(shutil.which(part) is None, reason=f"{part} is not installed")
    for part in ("tiled", "Xvfb", "xdotool")
]
PLAY, PLAY_HERE, CHECK, RENDER = "F5", "F6", "F7", "shift+F7"
LANDING = "landing.tmx"

IN_THE_MAP, IN_THE_PANEL = (760, 400), (330, 206)
"""px of the screen where Tiled shows them."""
FROM_GROUND = 64.0
"""px one may be set aside where a click fell on no ground."""
RULES = """
(function () {
    var map = tiled.activeAsset;
    for (var i = 0; i < map.layerCount; ++i)
        if (map.layerAt(i).name === "rules") map.currentLayer = map.layerAt(i);
})();
"""
"""Chooses the layer that objects are put on."""
FIND = """
var find = function (of, value) {
    var map = tiled.activeAsset, found = null;
    for (var i = 0; i < map.layerCount; ++i)
        if (map.layerAt(i).isObjectLayer)
            map.layerAt(i).objects.forEach(function (o) { if (o[of] === value) found = o; });
    return found;
};
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("author") / "evening"
    begin(folder, "An Evening")
    return folder


@pytest.fixture(scope="module")
def editor(folder: Path) -> Iterator[Editor]:
    project = folder / project_file(Campaign.open(folder))
    with (
        Desktop.open(SIZE) as desktop,
        Editor.on(desktop, folder.parent / "home", project, folder / LANDING) as editor,
    ):
        yield editor


def things(folder: Path, class_name: str) -> list[MapObject]:
    """What the map at hand holds of a class, as it is saved now."""
    tilemap = Campaign.open(folder).place("landing").tilemap
    return [thing for _, thing in tilemap.objects() if thing.class_name == class_name]


def test_the_project_is_open_with_the_map_in_it(editor: Editor, folder: Path) -> None:
    assert editor.ask("tiled.activeAsset.fileName") == str(folder / LANDING)
    assert "StarfloorCheck" in editor.ask("tiled.actions")


def test_an_object_offers_the_properties_of_its_class(editor: Editor) -> None:
    gear = CLASSES["gear"]
    script = "var o = new MapObject(MapObject.Ellipse); o.type = 'gear'; o.resolvedProperties();"
    offered = editor.ask(script)
    assert {field.name for field in gear.fields} == set(offered)


def test_every_template_is_one_to_tiled(editor: Editor, folder: Path) -> None:
    """Made into objects of a map by Tiled, they have class and picture, or are a line."""
    rows = "".join(
        f'<object id="{number}" template="templates/{name}.tx" x="0" y="0"/>'
        for number, name in enumerate(CLASSES, 1)
    )
    (folder / "all.tmx").write_text(
        '<map version="1.8" orientation="orthogonal" width="4" height="4" tilewidth="64"'
        f' tileheight="64" infinite="0"><objectgroup id="1" name="all">{rows}</objectgroup></map>'
    )
    try:
        script = f"var m = tiled.open('{folder}/all.tmx');"
        script += "var l = m.layerAt(0).objects.map(function (o) {"
        script += " return [o.type, o.tile ? o.tile.imageFileName : o.shape]; });"
        named = editor.ask(f"{script} tiled.close(m); l")
    finally:
        (folder / "all.tmx").unlink()
    icons, polyline = folder / "templates" / "icons", 2
    assert named == [
        [name, polyline if entry.shapes[0] == "polyline" else str(icons / f"{name}.png")]
        for name, entry in CLASSES.items()
    ]


def test_a_template_that_is_placed_by_hand_can_be_played_from(editor: Editor, folder: Path) -> None:
    """Chosen, put down by a click, saved: a way in, which has its picture in Tiled alone."""
    editor.ask(f"{RULES} tiled.open('{folder}/templates/spawn.tx'); 1")
    editor.press("v")
    editor.keyboard.click(*IN_THE_MAP)
    editor.until(lambda: editor.ask(f"{FIND} !!find('name', 'spawn')"), "nothing was placed")
    editor.ask("tiled.trigger('Save'); tiled.trigger('ObjectSelectionTool'); 1")
    placed = next(thing for thing in things(folder, "spawn") if thing.template)
    assert (placed.shape, placed.template) == ("tile", "templates/spawn.tx")

    level = Campaign.open(folder).load("landing")
    spawn = next(spawn for spawn in level.spawns if spawn.name == "spawn")
    assert (spawn.x, spawn.y) == (placed.x, placed.y)
    editor.ask(f"{FIND} tiled.activeAsset.selectedObjects = [find('id', {placed.id})]; 1")
    editor.start(PLAY_HERE)
    place, x, y = editor.told("stands")
    editor.end_game()
    assert place == "landing"
    assert abs(float(x) - placed.x) + abs(float(y) - placed.y) < FROM_GROUND
    editor.ask(
        f"{FIND} var o = find('name', 'spawn');o.layer.removeObject(o); tiled.trigger('Save'); 1"
    )


def test_a_line_is_drawn_from_the_menu(editor: Editor) -> None:
    editor.ask(f"{RULES} tiled.trigger('StarfloorDraw-ribbon'); 1")
    drawn = editor.ask(
        "var o = tiled.activeAsset.selectedObjects[0], said = [o.type, o.polygon.length];"
        "o.layer.removeObject(o); tiled.trigger('Save'); said"
    )
    assert drawn == ["ribbon", 2]


def test_a_target_is_chosen_from_the_names_of_the_maps(editor: Editor, folder: Path) -> None:
    """By the keys, in the panel of properties: the last of them is the target."""
    (door,) = things(folder, "passage")
    target = f"{FIND} var said = find('id', {door.id}).resolvedProperty('target');"
    editor.ask(f"{FIND} tiled.activeAsset.selectedObjects = [find('id', {door.id})]; 1")
    before = editor.ask(f"{target} said.value")
    names = ["", "landing", "sill", "yard"]
    assert editor.ask(f"{target} said.typeName") == "name of map"
    assert names[before] == "yard"
    editor.keyboard.click(*IN_THE_PANEL)
    for key in ("End", "Return", "Up", "Return", "Return"):
        time.sleep(0.3)
        editor.keyboard.tap(key)
    editor.until(lambda: editor.ask(f"{target} said.value") == before - 1, "nothing was chosen")
    editor.ask("tiled.trigger('Save'); 1")
    (door,) = things(folder, "passage")
    assert door.properties["target"].value == "sill"
    editor.ask(f"{FIND} find('id', {door.id}).setProperty('target', 'yard'); 1")
    editor.ask("tiled.trigger('Save'); 1")


def test_play_from_here_begins_at_the_selected_object(editor: Editor, folder: Path) -> None:
    (_, crane, _) = things(folder, "crane")
    editor.ask(f"{FIND} tiled.activeAsset.selectedObjects = [find('id', {crane.id})]; 1")
    words = editor.start(PLAY_HERE)
    place, x, y = editor.told("stands")
    assert words == ["play", str(folder / LANDING), "--watch", "--at", str(crane.id)]
    editor.end_game()
    assert (place, float(x), float(y)) == ("landing", crane.x, crane.y)


def test_play_begins_at_the_start(editor: Editor, folder: Path) -> None:
    (start,) = things(folder, "start")
    editor.start(PLAY)
    place, x, y = editor.told("stands")
    editor.end_game()
    assert (place, float(x), float(y)) == ("landing", start.x, start.y)


def test_check_names_the_object_at_fault_and_the_action_selects_it(
    editor: Editor, folder: Path
) -> None:
    assert editor.command(CHECK) == ("nothing is wrong\n", "", 0)
    (door,) = things(folder, "passage")
    # Left unsaved: both ways save it first.
    lead = f"{FIND} find('id', {door.id}).setProperty('target', '%s'); "
    editor.ask(lead % "yrad")
    out, err, code = editor.command(CHECK)
    assert code == 1
    assert f"layer 'rules': object {door.id}: leads to the map 'yrad'" in err
    assert "did you mean 'yard'?" in err
    assert out.startswith("1 error")

    told, selected = editor.ask(
        lead % "yord" + "tiled.activeAsset.selectedObjects = [];"
        "var told = [], report = starfloor.report;"
        "starfloor.report = function (finding, line, show) { told.push(line); show(); };"
        'try { tiled.trigger("StarfloorCheck"); } finally { starfloor.report = report; }'
        "[told, tiled.activeAsset.selectedObjects.map(function (o) { return o.id; })]"
    )
    assert selected == [door.id]
    assert any(f"object {door.id}: leads to the map 'yord'" in line for line in told)

    editor.ask(lead % "yard")
    assert editor.command(CHECK)[2] == 0


def test_render_draws_the_map_beside_it(editor: Editor, folder: Path) -> None:
    assert editor.command(RENDER)[2] == 0
    with Image.open(folder / f"{LANDING}.png") as picture:
        assert len(picture.convert("RGB").resize((64, 64)).getcolors(4096) or []) > 50
