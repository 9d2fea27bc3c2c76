"""Cast: which folded meshes a place needs, and which of them stand where in a moment. No GL."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import sin
from typing import Final

import numpy as np

from game.sim.level import Level
from game.sim.parts.lectern import Lectern
from game.sim.plane import KZ
from game.view.fold import aloft, door, figure, fixture, folk, microphone, slab, stand
from game.view.fold.mesh import Mesh
from game.view.places.chamber.loose import loose_facets
from game.view.places.corridor import ruins
from game.view.places.corridor.veils import scraps
from game.view.places.hall import doubt
from game.view.places.hall.pulpit import Podium
from game.view.places.hall.slabs import COUNT, dropping
from game.view.shapes.papers import fold_meshes, remains_line
from game.view.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Stood:
    """One mesh of the cast in one place."""

    page: str
    x: float
    y: float
    height: float = 0.0
    heading: float = 0.0
    size: float = 1.0
    sway: float = 0.0
    ink: float = 0.0
    """Above 0 its feet melt, by so much; below 0 so much of its ribs is dark."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of what never moves, and where it shows on the plane, px."""

    name: str
    left: float
    top: float
    right: float
    bottom: float
    when: tuple[str, ...] = ()
    """States of the dream in which it is there; empty = all."""


_PIECE: Final = 96
"""Facets in a piece of a fold."""


def _cut(name: str, mesh: Mesh) -> Iterator[tuple[str, Mesh]]:
    for first in range(0, len(mesh), _PIECE):
        which = np.zeros(len(mesh), np.bool_)
        which[first : first + _PIECE] = True
        yield f"{name}/{first}", mesh.picked(which)


def _bounded(name: str, mesh: Mesh, when: tuple[str, ...]) -> Part:
    shown = mesh.screen().reshape(-1, 3)
    low, high = shown.min(0).tolist(), shown.max(0).tolist()
    return Part(name, low[0], low[1], high[0], high[1], when)


class Cast:
    """Everything of paper in one level."""

    def __init__(self, level: Level, podium: Podium | None = None) -> None:
        self._level, self._podium = level, podium
        whole = [*fold_meshes(level), *loose_facets(level), *_fixtures(level)]
        self.folds = [piece for name, mesh in whole for piece in _cut(name, mesh)]
        """Meshes of what never moves, by name."""
        when = {f"fold/{fold.id}": fold.when for fold in level.folds}
        self.fixed = tuple(
            _bounded(name, mesh, when.get(name.rpartition("/")[0], ())) for name, mesh in self.folds
        )
        """The same pieces' places, so that those out of view can be left out."""
        self.torn, self._hanging = _hung(level)
        """Meshes of what hangs in the air and drifts, by name."""
        doors = len(level.doors) + len(level.endings) + len(level.passages)
        spoken = 0 if podium is None else 1 + doubt.COUNT + COUNT
        self.most = 1 + len(level.selves) + doors + len(self.torn) + spoken
        """Meshes that can stand at once besides the fixed ones."""

        self._relics = tuple(dict.fromkeys(keeper.relic for keeper in level.selves))
        blooming = [d.relic for d in level.doors] + [e.relic for e in level.endings]
        self._blooming = tuple(dict.fromkeys(blooming))
        looks = dict.fromkeys(way.look for way in level.passages)
        self._looks = tuple(look for look in looks if look != "plain")

    @property
    def name(self) -> str:
        """Says which meshes ``people`` are: levels of one name share them."""
        last, shod = bool(self._level.endings), not self._level.barefoot
        speaks = self._podium is not None
        return repr((shod, last, self._relics, self._blooming, self._looks, speaks))

    def people(self) -> Iterator[tuple[str, Mesh]]:
        """All that comes and goes: the dreamer, selves, doors, passages."""
        for pose, cycle in figure.POSES.items():
            for frame in range(cycle.frames):
                yield f"{pose}/{frame}", figure.pose(pose, frame, not self._level.barefoot)
        last = bool(self._level.endings)
        for relic in self._relics:
            for pose in ("hold", "wave") if last else ("hold", "empty"):
                for i in range(folk.POSES[pose].frames):
                    if not last:
                        yield f"{relic}/{pose}/{i}", folk.pose(relic, pose, i)
                    yield f"{relic}/{pose}/{i}/crowned", folk.pose(relic, pose, i, crowned=True)
        for relic in self._blooming:
            for i in range(door.BLOOM):
                yield f"door/{relic}/{i}", door.bloom(relic, i).mesh
        for look in self._looks:
            yield f"passage/{look}", door.passage(look).mesh
        if self._podium is not None:
            yield from _stage()

    def stand(self, shot: Snapshot, view: tuple[float, float]) -> list[Stood]:
        """What stands in this moment, besides what is fixed; ``view`` is how much is seen, px."""
        stood = []
        dreamer, tick = shot.dreamer, int(shot.seconds * 60)
        if dreamer.fade > 0.02:
            sway = 0.9 * sin(shot.seconds * 1.6) if dreamer.pace < 0.1 else 0.0
            stood.append(
                Stood(
                    f"{dreamer.pose}/{dreamer.frame}",
                    dreamer.x,
                    dreamer.y,
                    dreamer.height,
                    dreamer.heading,
                    dreamer.size,
                    sway,
                    dreamer.melt or dreamer.kindled - 1.0,
                )
            )
        for i, who in enumerate(shot.selves):
            pose = "wave" if who.waves else "hold" if who.holds else "empty"
            frame = folk.POSES[pose].frame(0.0, tick + 17 * i)
            sway = 0.7 * sin(shot.seconds * 1.3 + 2.1 * i)
            page = f"{who.relic}/{pose}/{frame}" + ("/crowned" if who.crowned else "")
            stood.append(Stood(page, who.x, who.y, 0.0, who.heading, 1.0, sway))
        for bloomed in shot.doors:
            page = f"door/{bloomed.relic}/{pose_of(bloomed.bloom)}"
            stood.append(Stood(page, bloomed.x, bloomed.y, heading=bloomed.heading))
        for way in shot.passages:
            if way.look != "plain" and way.open:
                stood.append(Stood(f"passage/{way.look}", way.x, way.y - way.depth / 2))
        for i, (page, x, y) in enumerate(self._hanging):
            drift, bob = sin(0.31 * shot.seconds + 2.1 * i), sin(0.47 * shot.seconds + 1.3 * i)
            stood.append(Stood(page, x, y, 3.5 * bob, 0.015 * drift, 1.0, 5.0 * drift))
        if self._podium is not None:
            flower = f"microphone/{self._podium.pose(shot)}"
            stood.append(Stood(flower, *self._podium.flower, sway=0.8 * sin(shot.seconds * 1.1)))
        for one in doubt.adrift(self._podium, shot, view):
            stood.append(Stood(f"page/{one.pose}", one.x, one.y, one.height, one.heading, one.size))
        for each in dropping(self._podium, shot.played.ticks):
            stood.append(Stood(each.page, each.x, each.y, each.height, each.heading, each.size))
        return stood


def _stage() -> Iterator[tuple[str, Mesh]]:
    """What there is where a podium stands: its flower, pages of doubt, slabs of the ceiling."""
    for i in range(microphone.POSES):
        yield f"microphone/{i}", microphone.microphone(i)
    for i in range(aloft.POSES):
        yield f"page/{i}", aloft.page(i)
    for shape in range(slab.SHAPES):
        for i in range(slab.POSES):
            yield f"slab/{shape}/{i}", slab.slab(shape, i)


def _hung(level: Level) -> tuple[list[tuple[str, Mesh]], list[tuple[str, float, float]]]:
    """Torn and lost paper by name, and where each piece hangs on the plane."""
    meshes = [(name, mesh) for name, mesh, _, _ in scraps(level)]
    at = [(name, x, y) for name, _, x, y in scraps(level)]
    for fold in level.folds if level.endings else ():
        if fold.kind != "pleat":
            continue
        line = remains_line(fold)
        for group in range(ruins.GROUPS):
            name = f"torn/{fold.id}/{group}"
            meshes.append((name, ruins.torn(line, fold, group)))
            at.append((name, *ruins.middle(line)))
    return meshes, at


def _fixtures(level: Level) -> Iterator[tuple[str, Mesh]]:
    """The housings of the level's tubes, where they hang, and its lecterns."""
    for tube in level.tubes:
        hung = fixture.fluorescent(tube.width).at(tube.x, tube.y, tube.height / KZ)
        yield f"tube/{tube.id}", hung
    for part in level.parts:
        if isinstance(part, Lectern) and part.stands:
            yield f"stand/{part.id}", stand.stand().at(part.x, part.y)


def pose_of(bloom: float) -> int:
    """Which of a door's poses shows at 0..1 of its bloom."""
    return min(door.BLOOM - 1, int(bloom * (door.BLOOM - 1) + 0.5))
