"""An arbor bears nothing; what rides on it does."""

from math import hypot

from game.sim.controls import NEUTRAL
from game.sim.events import Fell
from game.sim.part import Part
from game.sim.parts.arbor import Arbor
from game.sim.parts.plate import Plate
from game.sim.plane import KY
from tests.worlds import box, play, world

AXLE = Arbor(5, 320.0, 320.0, 200.0, 200.0 * KY)
VOID = "\n".join(["@.........", *["          "] * 9])


def test_there_is_nothing_to_stand_on() -> None:
    assert AXLE.floors == ()
    w = world(VOID, parts=(AXLE,))
    w.player.stand_at(320.0, 300.0)
    assert any(isinstance(event, Fell) for event in play(w, NEUTRAL, 10))


def test_a_plate_on_it_carries_round() -> None:
    parts: tuple[Part, ...] = (AXLE, Plate(6, box(140.0, 200.0, 500.0, 440.0), 0, gear=5))
    w = world(VOID, parts=parts)
    w.player.stand_at(380.0, 320.0)
    assert not any(isinstance(event, Fell) for event in play(w, NEUTRAL, 240))
    assert hypot(w.player.x - 260.0, w.player.y - 320.0) < 0.5
