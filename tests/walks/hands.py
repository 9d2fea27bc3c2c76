"""Hands that play badly: each gives controls for ever, from what it sees and a seeded chance.

None of them wants to get anywhere. Between them they do what players do at their worst:
run off ledges, mash, loiter in the cold, meddle, leave and come back, let go in mid-flight.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import Final

from game.sim import tuning
from game.sim.controls import ALL_BUTTONS, NEUTRAL, Button, Controls
from game.sim.geometry import centre, gap
from game.sim.ground import VOID
from game.sim.level import Outline, Point
from game.sim.parts.lectern import LiveLectern
from game.sim.trig import direction
from game.sim.world import World
from game.speedrun.attempt import Attempt
from game.speedrun.pilot import steer
from game.speedrun.tape import POINTER, STICK

Hand = Callable[[Random, Attempt], Iterator[Controls]]
"""Gives the next tick's controls each time it is asked, for ever."""

_NO_RETURN: Final = ALL_BUTTONS & ~int(Button.HINGE)
_MEDDLING: Final = (Button.CATCH, Button.BREATHE, Button.DASH, Button.ACT)


def drunkard(chance: Random, _attempt: Attempt) -> Iterator[Controls]:
    """Any stick and any few buttons, held for a while."""
    while True:
        buttons = chance.getrandbits(6) & chance.getrandbits(6) & _NO_RETURN
        held = Controls(buttons, *_any_stick(chance))
        for _ in range(chance.randint(1, 50)):
            yield held


def masher(chance: Random, _attempt: Attempt) -> Iterator[Controls]:
    """Every button at once, up and down again, act, skip and the way back among them."""
    while True:
        stick = _any_stick(chance)
        for _ in range(chance.randint(5, 30)):
            yield Controls(chance.getrandbits(6), *stick)


def waverer(chance: Random, _attempt: Attempt) -> Iterator[Controls]:
    """Walks a little and asks to be set back, or nearly: lets go of the button too early."""
    while True:
        stick = _any_stick(chance)
        for _ in range(chance.randint(10, 90)):
            yield Controls(0, *stick)
        for _ in range(chance.randint(tuning.HINGE_HOLD - 3, tuning.HINGE_HOLD + 3)):
            yield Controls(int(Button.HINGE), *stick)


def edger(chance: Random, attempt: Attempt) -> Iterator[Controls]:
    """Runs at ledges: stops there, steps off, or dashes off and snatches at whatever flies."""
    while True:
        stick = _any_stick(chance, full=True)
        deed = chance.choice(("stop", "step", "dash", "dash", "flutter"))
        for _ in range(200):
            if _at_edge(attempt.world, stick):
                break
            yield Controls(0, *stick)
        if deed == "stop":
            yield from (NEUTRAL for _ in range(chance.randint(1, 40)))
        for tick in range(0 if deed == "stop" else 40):
            dash = int(Button.DASH) if deed != "step" and tick % 4 < 2 else 0
            snatch = int(Button.CATCH) if deed == "flutter" and tick % 6 in (3, 4) else 0
            yield Controls(dash | snatch, *stick)


def meddler(chance: Random, attempt: Attempt) -> Iterator[Controls]:
    """Walks straight at something that is here and presses whatever it asks for, or doesn't."""
    while True:
        goal = chance.choice(_things(attempt.world))
        place = attempt.world
        for tick in range(chance.randint(40, 400)):
            if attempt.world is not place or gap(_here(attempt), goal) < 10.0:
                break
            button = int(chance.choice(_MEDDLING)) if tick % 9 == 0 else 0
            yield steer(_here(attempt), goal, button)
        for _ in range(chance.randint(0, 6)):
            yield Controls(int(chance.choice(_MEDDLING)))
            yield from (NEUTRAL for _ in range(chance.randint(1, 30)))


def pacer(chance: Random, attempt: Attempt) -> Iterator[Controls]:
    """Makes for the ways out, goes through them and straight back."""
    while True:
        level = attempt.world.level
        ways = [centre(passage.outline) for passage in level.passages]
        ways += [(door.x, door.y) for door in level.doors]
        goal = chance.choice(ways or [_here(attempt)])
        held = int(chance.choice((0, 0, Button.BREATHE, Button.ACT)))
        place = attempt.world
        for tick in range(chance.randint(100, 600)):
            if attempt.world is not place:
                break
            ask = int(Button.ACT) if tick % 40 == 0 and held != Button.ACT else 0
            yield steer(_here(attempt), goal, held | ask)


def idler(chance: Random, attempt: Attempt) -> Iterator[Controls]:
    """Stands about: on what moves to where it ends, in the wind, in the cold, in the dark."""
    while True:
        fears = [centre(area.outline) for area in attempt.world.level.fears]
        goal = chance.choice(fears or _things(attempt.world))
        for _ in range(chance.randint(0, 120)):
            yield steer(_here(attempt), goal)
        breathes = chance.random() < 0.4
        for tick in range(chance.randint(60, 700)):
            # Breath at the wrong moments: now and then, and never for long enough.
            wrong = breathes and tick % 45 < 15
            yield Controls(int(Button.BREATHE) if wrong else 0)


def scribbler(chance: Random, attempt: Attempt) -> Iterator[Controls]:
    """Goes to what can be written on, writes askew, stops half way, is blown or set back."""
    while True:
        desks = [live for live in attempt.world.parts.all if isinstance(live, LiveLectern)]
        if desks:
            desk = chance.choice(desks).lectern
            for _ in range(chance.randint(20, 200)):
                if attempt.world.prompt is not None:
                    break
                yield steer(_here(attempt), (desk.x, desk.y + 30.0))
        yield Controls(int(Button.ACT))
        pointer = 0, 0
        for _ in range(chance.randint(1, 12)):
            if chance.random() < 0.4:
                pointer = chance.randint(-POINTER, POINTER), chance.randint(-POINTER, POINTER)
            stick = _any_stick(chance)
            button = int(chance.choice((0, 0, 0, Button.BREATHE, Button.SKIP, Button.DASH)))
            for _ in range(chance.randint(2, 40)):
                yield Controls(button, *stick, *pointer)
        last = Button.HINGE if chance.random() < 0.3 else Button.ACT
        for _ in range(chance.choice((1, tuning.HINGE_HOLD))):
            yield Controls(int(last))


def clinger(chance: Random, attempt: Attempt) -> Iterator[Controls]:
    """Takes hold of what it can, is carried, and lets go at the wrong moment."""
    while True:
        prompt = attempt.world.prompt
        goal = (prompt.x, prompt.y) if prompt else chance.choice(_things(attempt.world))
        for _ in range(chance.randint(5, 160)):
            yield steer(_here(attempt), goal)
        yield Controls(int(Button.ACT))
        stick = _any_stick(chance) if chance.random() < 0.5 else (0, 0)
        for _ in range(chance.randint(10, 600)):
            yield Controls(0, *stick)
        yield Controls(int(Button.ACT), *stick)
        for _ in range(chance.randint(0, 30)):
            yield Controls(int(chance.choice(_MEDDLING)), *stick)


HANDS: Final[tuple[Hand, ...]] = (
    *(drunkard, masher, waverer, edger, meddler, pacer, idler, scribbler, clinger),
)


def fickle(chance: Random, attempt: Attempt) -> Iterator[Controls]:
    """One hand after another."""
    while True:
        hand = chance.choice(HANDS)(chance, attempt)
        for _ in range(chance.randint(60, 500)):
            yield next(hand)


def _any_stick(chance: Random, *, full: bool = False) -> tuple[int, int]:
    ux, uy = direction(chance.random())
    pace = 1.0 if full or chance.random() < 0.6 else chance.random()
    return round(STICK * pace * ux), round(STICK * pace * uy)


def _here(attempt: Attempt) -> Point:
    return attempt.world.player.x, attempt.world.player.y


def _at_edge(world: World, stick: tuple[int, int]) -> bool:
    """Whether there is nothing to stand on a step further."""
    x = world.player.x + stick[0] / STICK * 12.0
    y = world.player.y + stick[1] / STICK * 12.0
    return world.parts.footing(x, y) is None and world.ground.kind_at(x, y) == VOID


def _things(world: World) -> list[Point]:
    """Where anything is that one can go to, and the dreamer's own place."""
    level = world.level
    found = [(world.player.x, world.player.y)]
    areas: list[Outline] = [hinge.outline for hinge in level.hinges]
    areas += [passage.outline for passage in level.passages]
    areas += [ending.outline for ending in level.endings]
    found += [centre(area) for area in areas]
    found += [(spot.x, spot.y) for spot in level.cranes]
    found += [(keeper.x, keeper.y) for keeper in level.selves]
    found += [(reading.x, reading.y) for reading in level.readings]
    found += [(door.x, door.y) for door in level.doors]
    for live in world.parts.all:
        left, top, right, bottom = live.box
        found.append(((left + right) / 2, (top + bottom) / 2))
    return found
