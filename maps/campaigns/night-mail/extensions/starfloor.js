// Starfloor in Tiled's menus: play the map at hand, play from the object at hand, check it.
// Works in Tiled 1.8 and later. The commands of the project do the same without any trust.

var starfloor = { playing: null };

// Classes that are lines: Tiled shows no picture of such a template, so menu entries do.
starfloor.lines = ["figure", "shell", "storm", "backdrop", "ribbon", "stream", "blade", "crease", "bleed", "way", "stroke"];

starfloor.map = function () {
    var asset = tiled.activeAsset;
    if (!asset || !asset.isTileMap) {
        tiled.error("Starfloor: open a map first");
        return null;
    }
    if (asset.modified) {
        // Tiled 1.8 knows no save() of a map.
        if (asset.save) asset.save();
        else tiled.trigger("Save");
    }
    return asset.modified ? null : asset;
};

starfloor.folder = function (map) {
    return FileInfo.path(tiled.projectFilePath || map.fileName);
};

starfloor.object = function (map, id) {
    var found = null;
    (function walk(group) {
        for (var i = 0; i < group.layerCount; ++i) {
            var layer = group.layerAt(i);
            if (layer.isGroupLayer) walk(layer);
            if (layer.isObjectLayer)
                layer.objects.forEach(function (object) { if (object.id === id) found = object; });
        }
    })(map);
    return found;
};

starfloor.missing = function () {
    tiled.error("Starfloor: 'starfloor' was not found; open the project with 'starfloor tiled FOLDER --open'");
};

starfloor.play = function (more) {
    var map = starfloor.map();
    if (!map) return;
    // Kept, so that the game is not ended when the process is collected.
    starfloor.playing = new Process();
    starfloor.playing.workingDirectory = starfloor.folder(map);
    var started = starfloor.playing.start("starfloor", ["play", map.fileName, "--watch"].concat(more));
    if (!started) starfloor.missing();
};

// A line in the panel of issues; a double click on it selects the object at fault.
starfloor.report = function (finding, line, show) {
    if (finding.level === "error") tiled.error(line, show);
    else tiled.warn(line, show);
};

starfloor.check = function () {
    var map = starfloor.map();
    if (!map) return;
    var process = new Process();
    process.workingDirectory = starfloor.folder(map);
    process.exec("starfloor", ["check", "--json", map.fileName], false);
    var told = process.readStdOut();
    var findings;
    try {
        findings = JSON.parse(told);
    } catch (fault) {
        var why = process.readStdErr();
        if (told || why) tiled.error("Starfloor: " + (why || told));
        else starfloor.missing();
        return;
    }
    findings.forEach(function (finding) {
        // What can be had is told along with what is wrong.
        if (!finding.problem) return;
        var file = FileInfo.fileName(finding.file);
        var where = file === FileInfo.fileName(map.fileName) ? "" : file + ": ";
        where += finding.layer ? "layer '" + finding.layer + "': " : "";
        if (finding.object) where += "object " + finding.object + ": ";
        var line = where + finding.problem + "; " + finding.remedy;
        var show = function () {
            var object = starfloor.object(map, finding.object);
            if (!object) return;
            map.selectedObjects = [object];
            if (tiled.mapEditor && tiled.mapEditor.currentMapView)
                tiled.mapEditor.currentMapView.centerOn(object.x, object.y);
        };
        starfloor.report(finding, line, show);
    });
    if (!findings.length) tiled.log("Starfloor: nothing is wrong");
};

starfloor.action = function (id, text, run) {
    var action = tiled.registerAction(id, run);
    action.text = text;
    return { action: id };
};

// A line as its template has it, in the middle of what one sees.
starfloor.draw = function (line) {
    var map = tiled.activeAsset;
    var layer = map && map.isTileMap ? map.currentLayer : null;
    if (!layer || !layer.isObjectLayer) {
        tiled.error("Starfloor: choose an object layer to draw on");
        return;
    }
    var middle = tiled.mapEditor.currentMapView.center;
    var object = new MapObject(MapObject.Polyline, "");
    // The class was called type before Tiled 1.9.
    object[object.className === undefined ? "type" : "className"] = line;
    object.polygon = [{ x: 0, y: 0 }, { x: 128, y: 0 }];
    object.x = Math.round(middle.x) - 64;
    object.y = Math.round(middle.y);
    layer.addObject(object);
    map.selectedObjects = [object];
};

starfloor.entries = [
    { separator: true },
    starfloor.action("StarfloorPlay", "Play in Starfloor", function () { starfloor.play([]); }),
    starfloor.action("StarfloorPlayHere", "Play in Starfloor from Here", function () {
        var map = tiled.activeAsset;
        var chosen = map && map.isTileMap ? map.selectedObjects : [];
        if (!chosen.length) tiled.error("Starfloor: select an object to begin at");
        else starfloor.play(["--at", String(chosen[0].id)]);
    }),
    starfloor.action("StarfloorCheck", "Check in Starfloor", starfloor.check),
    { separator: true }
];

starfloor.lines.forEach(function (line) {
    var action = tiled.registerAction("StarfloorDraw-" + line, function () { starfloor.draw(line); });
    action.text = "Draw a Starfloor " + line;
    // ext: is the folder of the project's extensions.
    action.icon = "ext:../templates/icons/" + line + ".png";
    starfloor.entries.push({ action: "StarfloorDraw-" + line });
});

// Without a window there are no menus.
if (tiled.menus.indexOf("Map") >= 0) tiled.extendMenu("Map", starfloor.entries);
