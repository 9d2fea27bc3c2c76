"""States: an attempt as it was at some tick, to be gone back to as often as one likes.

A physics space cannot be copied exactly, so nothing is copied: a place is entered anew and
its inputs are played again. Owns what is kept for that, and how the work is spread: while
one plays on, the next world to go back to is rebuilt a few ticks at a time.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.sim.controls import Controls
from game.speedrun.attempt import Attempt
from game.speedrun.tape import Tape


class Entry:
    """An attempt's books at the tick in which it entered the place it is in."""

    def __init__(self, attempt: Attempt) -> None:
        """Raises ValueError where a tick of the place has been played already."""
        world = attempt.world
        if world.tick:
            raise ValueError("the place was entered before")
        self._level, self._progress = world.level, world.progress
        self._books = attempt.beside(world)
        del self._books.world
        self.tick = attempt.tick
        """The attempt's, after which one stood in the place."""

    def again(self) -> Attempt:
        """The attempt as it entered the place, in a world of its own."""
        books = self._books
        world = books.make_world(self._level, books.seed, self._progress, books.assists)
        return books.beside(world)


class State:
    """An attempt at a tick, as the way to get there: the place's entry and the inputs since."""

    def __init__(self, entry: Entry, attempt: Attempt) -> None:
        """``entry`` is how ``attempt`` came into the place it is in."""
        self.entry, self._inputs = entry, attempt.inputs.copy()
        self.tick = attempt.tick
        self.place = attempt.world.level.name
        self.world_tick = attempt.world.tick
        """Ticks since the place was entered: what going back costs."""

    def rebuilding(self) -> Rebuilding:
        """Begin to rebuild it."""
        return Rebuilding(self.entry, self._inputs, self.tick)


class Rebuilding:
    """A state on its way to be stood in again."""

    def __init__(self, entry: Entry, inputs: Tape, tick: int) -> None:
        self.attempt = entry.again()
        self._controls: Iterator[Controls] = inputs.after(entry.tick)
        self._tick = tick

    @property
    def left(self) -> int:
        """Ticks still to be played."""
        return self._tick - self.attempt.tick

    def work(self, ticks: int) -> int:
        """Play at most so many of them; returns how many were played."""
        count = min(ticks, self.left)
        for _ in range(count):
            self.attempt.step(next(self._controls))
        return count

    def finish(self) -> Attempt:
        """Play the rest, and give the attempt at that tick: never twice."""
        self.work(self.left)
        return self.attempt


class Shelf:
    """States that were saved, by slot, each with a world that is being rebuilt for it."""

    def __init__(self) -> None:
        self._states: dict[int, State] = {}
        self._spares: dict[int, Rebuilding] = {}

    def save(self, slot: int, entry: Entry, attempt: Attempt) -> State:
        """Keep where ``attempt`` is; what was in the slot is forgotten."""
        state = State(entry, attempt)
        self._states[slot] = state
        self._spares[slot] = state.rebuilding()
        return state

    def state(self, slot: int) -> State | None:
        """What was saved there, if anything."""
        return self._states.get(slot)

    def load(self, slot: int) -> Attempt | None:
        """The attempt that was saved there, exactly; None for an empty slot.

        It takes as long as what of it is not yet rebuilt.
        """
        if slot not in self._states:
            return None
        attempt = self._spares[slot].finish()
        self._spares[slot] = self._states[slot].rebuilding()
        return attempt

    def work(self, ticks: int) -> None:
        """Rebuild so many ticks of what will be gone back to."""
        for slot in reversed(self._spares):
            ticks -= self._spares[slot].work(ticks)
            if ticks <= 0:
                return
