"""Maps against each other: targets, spawns, relics and crane numbers of a campaign."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.levels.errors import Finding, MapError, Where
from game.levels.fields import suggest
from game.levels.tilemap import TileMap
from game.sim.level import Level, Passage, RelicDoor

Way = Passage | RelicDoor


def ways_of(level: Level) -> tuple[Way, ...]:
    """Passages and doors, whether or not they lead anywhere."""
    return (*level.passages, *level.doors)


class Places:
    """Says where in its file an object of a level lies."""

    def __init__(self, tilemap: TileMap) -> None:
        self._file = tilemap.file
        self._found = {thing.id: (layer.path, thing) for layer, thing in tilemap.objects()}

    def at(self, object_id: int) -> Where:
        """File, layer and id of the object."""
        return Where(self._file, self._found[object_id][0], object_id)

    def says(self, object_id: int, name: str) -> bool:
        """Whether a property of the object is true."""
        said = self._found[object_id][1].properties.get(name)
        return said is not None and said.value is True


def check_links(
    levels: Mapping[str, Level], tilemaps: Mapping[str, TileMap], start: str, *, whole: bool = True
) -> list[Finding]:
    """What is wrong between the maps of a campaign, in their order.

    ``whole`` False: other maps may exist that are not given, so nothing is said
    of targets outside.
    """
    found: list[Finding] = []
    relics = {door.relic for level in levels.values() for door in level.doors}
    numbers: dict[int, str] = {}
    beyond = {name: _beyond(name, levels) for name in levels}
    for name, level in levels.items():
        places = Places(tilemaps[name])
        for way in ways_of(level):
            found += _ways(way, level, levels, places, beyond, whole)
        for passage in level.passages:
            for relic in passage.needs:
                if relic not in relics and (whole or level.doors):
                    problem = f"needs the relic '{relic}', which has no door"
                    fault = places.at(passage.id).error(problem, suggest(relic, relics))
                    found.append(Finding("error", fault))
        for crane in level.cranes:
            if numbers.setdefault(crane.number, name) != name:
                problem = (
                    f"has the number {crane.number}, like a crane of '{numbers[crane.number]}'"
                )
                fault = places.at(crane.id).error(problem, "number it anew")
                found.append(Finding("error", fault))
    if whole and not any(level.endings for level in levels.values()):
        fault = MapError(
            tilemaps[start].file, "", 0, "begins a dream without an ending", "place an 'ending'"
        )
        found.append(Finding("warning", fault))
    return found


def _beyond(name: str, levels: Mapping[str, Level]) -> set[str]:
    """All maps that ways lead to from one, by whichever others."""
    found: set[str] = set()
    ahead = [name]
    while ahead:
        targets = {way.target for way in ways_of(levels[ahead.pop()])}
        new = (targets & levels.keys()) - found
        found |= new
        ahead += new
    return found


def _ways(
    way: Way,
    level: Level,
    levels: Mapping[str, Level],
    places: Places,
    beyond: Mapping[str, set[str]],
    whole: bool,
) -> Iterator[Finding]:
    """What is wrong with a passage or door that leads somewhere."""
    where = places.at(way.id)
    if not way.target:
        return
    there = levels.get(way.target)
    if there is None:
        if whole:
            problem = f"leads to the map '{way.target}', which does not exist"
            yield Finding("error", where.error(problem, suggest(way.target, levels)))
        return
    entries = {spawn.name for spawn in there.spawns} | {hinge.name for hinge in there.hinges}
    if way.spawn and way.spawn not in entries:
        problem = f"leads to '{way.spawn}' on '{way.target}', which is no spawn there"
        yield Finding("error", where.error(problem, suggest(way.spawn, entries - {""})))
    if level.name not in beyond[way.target] and not places.says(way.id, "one_way"):
        problem = f"leads to '{way.target}', from where no way leads back"
        yield Finding("warning", where.error(problem, "place a passage there, or say one_way"))
