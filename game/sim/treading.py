"""Treading: what ground, lines and areas do to the foot that comes down on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.sim import events as told
from game.sim import tuning
from game.sim.areas import Area, areas_of
from game.sim.fear import Fear
from game.sim.geometry import AreaIndex, gap, nearest
from game.sim.ground import VOID
from game.sim.level import Ending, FearArea, Hinge, Murmur, Passage, RelicDoor, Tube

if TYPE_CHECKING:
    from game.sim.world import World


class Treading:
    """Areas of one place, and which of them were met in this visit."""

    def __init__(self, world: World) -> None:
        self.open_passages: set[int] = set()
        worn = (tube.id for tube in world.level.tubes if tube.wear >= 1.0)
        self.dead_tubes = dict.fromkeys(worn, tuning.LONG_AGO)
        """Tube id to the tick in which it died."""
        self._visited: set[int] = set()
        """Ids of hinges and murmurs already met."""
        areas = tuple(areas_of(world.level))
        self._areas: AreaIndex[Area] = AreaIndex(areas)
        self._ways = tuple(
            (outline, area) for outline, area in areas if isinstance(area, (Passage, RelicDoor))
        )
        self._asks = any(passage.asks for passage in world.level.passages)
        self._shut: frozenset[int] = frozenset()
        """Ways out one was put into: they take nobody until they have been left."""
        self._near: frozenset[int] = frozenset()
        """Ways out near where one was put: they take nobody who runs on."""
        self._put = (0.0, 0.0)
        self._stood = 0
        """Ticks one has stood without a break since, ..."""
        self._waited = 0
        """... and all ticks."""
        self._fear = Fear(world)
        self.last_step = 0.0
        """px walked in this visit when the foot was last heard."""

    def put_into(self, x: float, y: float) -> None:
        """The dreamer was put at (x, y): ways out that hold it are shut for now."""
        areas = self._areas.at(x, y)
        self._shut = frozenset(a.id for a in areas if isinstance(a, (Passage, RelicDoor)))
        self._put, self._stood, self._waited = (x, y), 0, 0
        self._near = frozenset(
            way.id
            for outline, way in self._ways
            if gap(nearest(outline, x, y), (x, y)) < tuning.WAY_BACK
        )

    def open_ways(self, world: World, *, silent: bool = False) -> None:
        """Open the passages whose needs are met."""
        for passage in world.level.passages:
            if passage.when and world.state not in passage.when:
                self.open_passages.discard(passage.id)
                continue
            if passage.id in self.open_passages:
                continue
            if all(world.doors.has_bloomed(relic, world.progress) for relic in passage.needs):
                self.open_passages.add(passage.id)
                if not silent:
                    x, y = passage.outline[0]
                    world.tell(told.PassageOpened(passage.id, x, y))

    def step(self, world: World) -> str:
        """The foot comes down where the dreamer is; why one is set back, empty if one is not."""
        player = world.player
        if player.mode == "fall":
            return self._land(world) if player.mode_ticks >= tuning.FALL_TICKS else ""
        fright = 0.0
        if player.height <= 0.0:
            footing = world.parts.footing(player.x, player.y)
            ground = footing.ground if footing else world.ground.kind_at(player.x, player.y)
            if player.mode == "walk":
                _stand(world, ground)
            if ground != VOID:
                _walk_lines(world)
            self._sound(world, ground)
            fright = self._meet_areas(world, ground)
        fright += world.parts.fright(player.x, player.y)
        return "froze" if self._fear.feel(world, fright) else ""

    def _sound(self, world: World, ground: str) -> None:
        player = world.player
        if player.stride - self.last_step >= tuning.STEP_LENGTH and player.mode == "walk":
            self.last_step = player.stride
            on_line = world.lines.is_on(player.x, player.y)
            world.tell(told.Stepped(player.x, player.y, ground, on_line))

    def _come_to_rest(self, world: World) -> None:
        """Forget the ways near where one was put, once one has stood or gone away."""
        player = world.player
        self._stood = self._stood + 1 if player.vx == player.vy == 0.0 else 0
        self._waited += 1
        away = gap(self._put, (player.x, player.y))
        rested = self._stood >= tuning.CALMED or self._waited >= tuning.TAKEN_AGAIN
        if rested or away >= tuning.WAY_BACK:
            self._near = frozenset()

    def _meet_areas(self, world: World, ground: str) -> float:
        """Enter what lies here; returns the fear that rises."""
        areas = self._areas.at(world.player.x, world.player.y)
        if self._shut:
            self._shut &= {area.id for area in areas}
        if self._near:
            self._come_to_rest(world)
        fright = 0.0
        for area in areas:
            if isinstance(area, FearArea):
                if (area.kind, ground) != tuning.SHELTERED:
                    fright += tuning.FEAR_RISE[area.kind]
            elif not world.over:
                self._enter(area, world)
        return fright

    def asking(self, x: float, y: float) -> Passage | None:
        """The open passage at (x, y) px that asks before one goes."""
        if not self._asks:
            return None
        for area in self._areas.at(x, y):
            if isinstance(area, Passage) and area.asks and area.id in self.open_passages:
                return area
        return None

    def leap(self, world: World) -> Passage | None:
        """The passage that whoever falls where the dreamer is goes through."""
        said = world.progress.scenes
        for area in self._areas.at(world.player.x, world.player.y):
            if not isinstance(area, Passage) or area.leap not in said:
                continue
            if area.id in self.open_passages and area.id not in self._shut:
                return area
        return None

    def _land(self, world: World) -> str:
        """A fall is over: it led through a passage that takes the leap, or one is set back."""
        passage = self.leap(world)
        if passage is None or world.over:
            return "fell"
        self.go(passage, world)
        return ""

    def answer(self, passage: Passage, world: World) -> None:
        """One was asked, and goes: with a leap, where the words for it are said."""
        player = world.player
        # Who says so means it, even where they were put.
        self._shut -= {passage.id}
        self._near -= {passage.id}
        if self.leap(world) is not passage:
            self.go(passage, world)
            return
        player.fall()
        world.tell(told.Fell(player.x, player.y))

    def go(self, passage: Passage, world: World) -> None:
        """Leave through a passage."""
        if passage.earns:
            world.progress = world.progress.earning(passage.earns)
        world.leave(told.Left(passage.target, passage.spawn, passage.split, passage.look))

    def words(self) -> Iterator[str]:
        """Everything that decides what happens next, as text."""
        yield ",".join(f"{tube}:{tick}" for tube, tick in sorted(self.dead_tubes.items()))
        for ids in (self.open_passages, self._visited, self._shut, self._near):
            yield ",".join(map(str, sorted(ids)))
        yield f"{self._put[0]},{self._put[1]},{self._stood},{self._waited}"

    def _enter(self, area: Area, world: World) -> None:
        match area:
            case Hinge():
                self._pass_hinge(area, world)
            case Tube() if area.id not in self.dead_tubes:
                self.dead_tubes[area.id] = world.tick
                world.tell(told.TubeDied(area.id))
            case Murmur(lessons=needed) if area.id not in self._visited:
                if needed in (-1, len(world.progress.lessons)):
                    self._whisper(area, world)
            case Passage() | RelicDoor() if area.id in self._shut | self._near:
                pass
            case Passage() if area.id in self.open_passages:
                if not area.asks:
                    self.go(area, world)
            case RelicDoor():
                if world.doors.has_bloomed(area.relic, world.progress):
                    world.leave(told.Left(area.target, area.spawn, "", told.RELIC_LOOK))
            case Ending() if world.ending_opens(area):
                if world.ending_ticks(area) >= tuning.BLOOM_TICKS:
                    world.leave(told.Awoke(area.relic, area.line))

    def _whisper(self, murmur: Murmur, world: World) -> None:
        self._visited.add(murmur.id)
        if murmur.once:
            words = f"{world.level.name}/{murmur.id}"
            if words in world.progress.told:
                return
            world.progress = world.progress.telling(words)
        world.tell(told.Whispered(murmur.text))

    def _pass_hinge(self, hinge: Hinge, world: World) -> None:
        if world.progress.entry != hinge.name:
            world.back = hinge.x, hinge.y
            world.progress = world.progress.at(hinge.name)
        if hinge.id not in self._visited:
            self._visited.add(hinge.id)
            world.tell(told.HingePassed(hinge.name, hinge.split, hinge.main))


def _stand(world: World, ground: str) -> None:
    player = world.player
    if ground == VOID:
        player.off_ground += 1
        if player.off_ground > tuning.LEDGE_GRACE:
            player.fall()
            world.tell(told.Fell(player.x, player.y))
        return
    player.off_ground = 0
    player.ground_ticks += 1
    if player.ground_ticks >= tuning.DASH_BACK:
        player.dash_ready = True


def _walk_lines(world: World) -> None:
    player = world.player
    for walk in world.lines.touch(player.x, player.y):
        figure = walk.figure
        world.tell(told.LineWalked(figure.name))
        if figure.counts and not walk.lit and walk.whole:
            walk.lit = True
            world.progress = world.progress.lighting(figure.name)
            world.tell(told.FigureLit(figure.name))
            world.show(figure.name)
