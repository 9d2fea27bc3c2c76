"""Parts rest until they are due, and say and do what they would if they never rested."""

from __future__ import annotations

from game.sim.chance import chance
from game.sim.controls import Button, Controls
from game.sim.events import Reassembled, Shattered
from game.sim.parts.frost import Frost
from game.sim.parts.pane import Pane
from game.sim.parts.plate import Plate
from game.sim.progress import BUILD_FROM_ASHES, Progress
from game.sim.world import World
from tests.worlds import box, world

ROOM = "\n".join(["............", "............", "....@......."] + ["............"] * 3)
PARTS = (
    Plate(1, box(64, 64, 128, 128), period=50, down=20, phase=7),
    Plate(2, box(192, 64, 256, 128), period=33, down=33),
    Plate(3, box(256, 64, 320, 128), broken=True),
    Pane(4, box(320, 128, 400, 190), lasts=30),
    Frost(5, 200.0, 200.0, "a word", 200.0, 150.0),
    Plate(6, box(400, 64, 460, 128), period=0),
)
ABLE = Progress(lessons=frozenset({BUILD_FROM_ASHES}))


def pressed(tick: int) -> Controls:
    """Now and then breath, now and then a hand that remakes, on a walk to and fro."""
    buttons = (0, Button.BREATHE, Button.ACT)[int(3 * chance(1, tick // 23))]
    return Controls(buttons, int(254 * chance(2, tick // 40)) - 127, 0)


def restless(w: World) -> None:
    for live in w.parts.all:
        live.due = 0


def test_who_rests_misses_nothing() -> None:
    resting, awake = (world(ROOM, ABLE, parts=PARTS) for _ in range(2))
    rested = told = 0
    for tick in range(1500):
        restless(awake)
        events = resting.step(pressed(tick))
        assert events == awake.step(pressed(tick))
        assert resting.digest() == awake.digest()
        rested += sum(live.due > resting.tick for live in resting.parts.all)
        told += sum(isinstance(event, (Shattered, Reassembled)) for event in events)
    assert rested > 3000
    assert told > 40
