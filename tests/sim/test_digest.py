"""The digest holds all that decides what happens next: change one thing, and it is another."""

from collections.abc import Callable

import pytest

from game.sim.parts.flap import Flap, LiveFlap
from game.sim.parts.frost import Frost, LiveFrost
from game.sim.parts.kite import Kite, LiveKite
from game.sim.parts.lectern import Lectern, LiveLectern, Stroke
from game.sim.parts.pane import LivePane, Pane
from game.sim.parts.plate import LivePlate, Plate
from game.sim.parts.prototype import LivePrototype, Prototype
from game.sim.parts.stream import Stream
from game.sim.progress import Progress
from game.sim.scenes import SCENES, Playing
from game.sim.world import World
from tests.worlds import box, world

SQUARE = box(0.0, 0.0, 64.0, 64.0)
LINE = ((0.0, 0.0), (128.0, 0.0))
PARTS = (
    Flap(11, box(64.0, 0.0, 128.0, 64.0), ((64.0, 0.0), (64.0, 64.0))),
    Frost(12, 32.0, 32.0, "Here", 0.0, 0.0),
    Kite(13, 32.0, 32.0),
    Lectern(14, 32.0, 32.0, (Stroke(LINE, "Fail"),), "fail_forward"),
    Pane(15, SQUARE),
    Plate(16, SQUARE),
    Prototype(17, 32.0, 32.0),
    Stream(18, LINE),
)


def flap(w: World) -> LiveFlap:
    live = w.parts.of(11)
    assert isinstance(live, LiveFlap)
    return live


def aboard(w: World) -> None:
    """On the crease itself one is taken nowhere, and held all the same."""
    w.player.x = 64.0
    flap(w).act()
    w.player.x = 160.0
    w.player.be_free()


def beside(w: World) -> None:
    w.player.x = 4000.0
    flap(w).act()
    w.player.x = 160.0
    w.player.be_free()


def part_of(w: World, kind: type) -> object:
    return next(live for live in w.parts.all if isinstance(live, kind))


def setting(kind: type, name: str, value: object) -> Callable[[World], None]:
    return lambda w: setattr(part_of(w, kind), name, value)


def carrying(progress: Progress) -> Callable[[World], None]:
    return lambda w: setattr(w, "progress", progress)


CHANGES: dict[str, Callable[[World], None]] = {
    "entry": carrying(Progress(entry="hinge")),
    "scenes": carrying(Progress(scenes=frozenset({"podium"}))),
    "figures": carrying(Progress(figures=frozenset({"swan"}))),
    "lessons": carrying(Progress(lessons=frozenset({"fail_forward"}))),
    "a stride": lambda w: setattr(w.heart, "stride_until", 90),
    "a hand that remakes": lambda w: setattr(w.remaking, "ticks", 4),
    "a chain of catches": lambda w: setattr(w.catching, "flow", 2),
    "a scene": lambda w: setattr(w, "playing", Playing(SCENES["podium"])),
    "a raised hand": lambda w: setattr(w, "writing", w.parts.of(14)),
    "what one stands on": lambda w: setattr(w.player, "carry_x", 1.0),
    "a breath just drawn": lambda w: setattr(w.player, "puff_ticks", 3),
    "a folded flap": setting(LiveFlap, "folded", True),
    "a turning flap": setting(LiveFlap, "turning", 7),
    "a flap with one aboard": aboard,
    "a flap with nobody aboard": beside,
    "words": setting(LiveFrost, "grown", 9),
    "a held kite": setting(LiveKite, "held", True),
    "a kite aloft": setting(LiveKite, "aloft", True),
    "ink": setting(LiveLectern, "along", 3.0),
    "frost": setting(LivePane, "frost", 5),
    "a plate remade": setting(LivePlate, "remade_until", 300),
    "a touched idea": setting(LivePrototype, "touched", True),
    "a bird caught": lambda w: w.parts.of(18).catch(32.0, 32.0, 200.0),
}


@pytest.fixture(scope="module")
def digests() -> dict[str, str]:
    told = {"nothing": world("@..", parts=PARTS).digest()}
    for name, change in CHANGES.items():
        w = world("@..", parts=PARTS)
        change(w)
        told[name] = w.digest()
    return told


@pytest.mark.parametrize("name", CHANGES)
def test_what_decides_the_future_is_in_the_digest(name: str, digests: dict[str, str]) -> None:
    same = [other for other, digest in digests.items() if digest == digests[name]]
    assert same == [name]


def test_the_same_world_has_the_same_digest(digests: dict[str, str]) -> None:
    assert world("@..", parts=PARTS).digest() == digests["nothing"]
