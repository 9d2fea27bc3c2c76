"""Flock: all numbered cranes of a level, as bodies in its space.

A tick is ``step`` (what each crane perceives, wants and does with its wings; sets
velocities), then the world's ``space.step(1.0)``, then ``settle`` (reads back
where the walls let them go). A crane is a small circle of category ``CRANE``
that meets ``LOW`` and ``TALL`` solids, only ``TALL`` ones while it is above
furniture, and neither the dreamer nor other cranes. A crane that rests, is
hidden or wanders out of everybody's sight has no body in the space and costs
next to nothing. Bodies are added in the order in which cranes wake, within a
tick in the order of the level.
"""

from __future__ import annotations

import struct
from collections.abc import Collection, Iterable, Sequence
from typing import Final, Protocol

import numpy as np
import numpy.typing as npt
import pymunk

from game.sim import flight, trig, tuning
from game.sim.air import Air
from game.sim.bodies import Bodies
from game.sim.crane import FLYING, Crane, Mode
from game.sim.events import Beat, CraneShown, Event, Perched, Startled
from game.sim.flight import ARRAYS, DOWN_BEAT, FLOATS, fly
from game.sim.flown import Flown
from game.sim.intent import Intent, Senses
from game.sim.level import CraneSpot, Solid
from game.sim.plane import KY, tilted
from game.sim.trig import Array

MANY: Final = 28
"""From so many awake cranes on, arrays fly cheaper than floats. The bits are the same."""

_LAND_EASE: Final = 0.14
_ALERT: Final = 20
"""A startled crane thinks in each of its first ticks."""
_TURBULENCE: Final = 0.32
_SEEN: Final = 1.08
"""A sleeping wanderer wakes nearer than it falls asleep by this factor."""
_FAR: Final = tuning.CRANE_SLEEP * _SEEN
_NOTICES: Final = max(tuning.STARTLE_REACH, tuning.CURIOUS_REACH)
"""From further away nothing disturbs a crane that is perched, px."""
_SPARE: Final = 1.0
"""px by which a look ahead is short, far more than what is rounded."""
_NEVER: Final = (0.0, 0.0, 0.0)


class Hash(Protocol):
    """What a digest is fed to; ``hashlib``'s objects are such."""

    def update(self, data: bytes, /) -> None:
        """Take these bytes in."""


class Flock(Flown):
    """The numbered cranes of a level. Indices are those of ``spots``."""

    def __init__(
        self,
        space: pymunk.Space,
        spots: Sequence[CraneSpot],
        seed: int,
        caught: Collection[int] = (),
        hidden: Collection[str] = (),
        solids: Iterable[Solid] = (),
    ) -> None:
        """``caught`` are the numbers of cranes that are gone, ``hidden`` the figures not lit.

        ``solids`` are those the space was built of: cranes do not come down upon the low
        ones.
        """
        self._intent = Intent(space, solids)
        self._air = Air(seed, _TURBULENCE)
        self._cranes = [Crane(i, spot, seed) for i, spot in enumerate(spots)]
        self._bodies = Bodies(space)
        self._awake = self._bodies.awake
        self._breathed = 0
        self._quiet = 1 << 20
        count = len(spots)
        self._state = np.zeros((flight.STATE_ROWS, count))
        self._asleep = np.zeros(count, dtype=np.bool_)
        """Perched, or wandering far away: what may have to be woken."""
        self._adrift = 0
        """Wanderers among those asleep."""
        self._notices = np.zeros(count)
        """px from which a sleeping one may notice the dreamer; 0 for who does not sleep."""
        self._looked = _NEVER
        """(x, y) px of the dreamer, and px round there in which no sleeping one notices them."""
        self._packed: dict[int, bytes] = {}
        """Of those that have not changed since, what a digest was told of them."""
        self._stale = True
        for crane in self._cranes:
            if crane.spot.number in caught:
                crane.mode = Mode.CAUGHT
            elif crane.spot.figure in hidden:
                crane.mode = Mode.HIDDEN
            else:
                crane.mode = Mode.PERCHED if crane.spot.perched else Mode.WANDERING
                self._sleep(crane)
            self._state[:, crane.index] = crane.state

    # -- the tick

    def step(
        self, tick: int, player_x: float, player_y: float, player_speed: float, breathing: bool
    ) -> list[Event]:
        """Perceive, want and beat; sets the bodies' velocities. Call before the space's step.

        ``player_speed`` is in px per tick.
        """
        events: list[Event] = []
        self._breathed = self._breathed + 1 if breathing else 0
        self._quiet = 0 if breathing else self._quiet + 1
        notices = tick % tuning.CRANE_SENSE == 0
        if not notices and not self._awake:
            return events
        running = player_speed > tuning.RUNNING
        senses = Senses(tick, player_x, player_y, running, self._breathed, self._quiet)
        if notices:
            self._notice(senses, events)
        if not self._awake:
            return events
        for crane in tuple(self._awake):
            turn = (tick + crane.index) % tuning.CRANE_SENSE == 0
            if turn or (crane.mode == Mode.STARTLED and tick - crane.since < _ALERT):
                self._think(crane, senses, events)
        self._fly(senses, events)
        self._land(tick, events)
        self._bodies.write()
        return events

    def settle(self) -> None:
        """Read back where the space let the cranes go. Call after the space's step."""
        self._stale = True
        self._bodies.read()

    # -- what the rules ask and do

    def catchable(self, x: float, y: float, reach: float) -> int | None:
        """Index of the nearest low crane within ``reach`` px on the floor, None without one."""
        self._sync()
        dx, dy = self._state[flight.X] - x, (self._state[flight.Y] - y) / KY
        square = dx * dx + dy * dy
        low = (self._state[flight.Z] < tuning.CATCH_HEIGHT) & (square <= reach * reach)
        for i in sorted(np.flatnonzero(low).tolist(), key=lambda i: (float(square[i]), i)):
            if self._cranes[i].mode not in (Mode.HIDDEN, Mode.CAUGHT):
                return int(i)
        return None

    def clean(self, i: int) -> bool:
        """Whether the wings are within ``CLEAN_WINDOW`` ticks of the bottom of a down-beat."""
        crane = self._cranes[i]
        if crane.mode not in FLYING or crane.landing or crane.state[flight.GLIDE]:
            return False
        off = abs(crane.state[flight.PHASE] - DOWN_BEAT)
        return min(off, 1.0 - off) <= tuning.CLEAN_WINDOW * crane.intent[flight.RATE]

    def catch(self, i: int) -> None:
        """Take the crane away for good."""
        crane = self._cranes[i]
        if self._asleep[i]:
            self._adrift -= crane.mode == Mode.WANDERING
            self._asleep[i], self._notices[i] = False, 0.0
        self._sync()
        self._bodies.remove(crane)
        crane.mode = Mode.CAUGHT
        self._packed.pop(i, None)

    def show(self, figure: str) -> list[Event]:
        """Let the cranes of a figure appear."""
        events: list[Event] = []
        for crane in self._cranes:
            if crane.mode == Mode.HIDDEN and crane.spot.figure == figure:
                crane.mode = Mode.PERCHED if crane.spot.perched else Mode.WANDERING
                self._packed.pop(crane.index, None)
                self._sleep(crane)
                events.append(CraneShown(crane.spot.number, crane.spot.x, crane.spot.y))
        return events

    def digest_into(self, state: Hash) -> None:
        """Feed a hash everything that decides what the cranes do next."""
        state.update(struct.pack("<2q", self._breathed, self._quiet))
        state.update(self._asleep.tobytes())
        packed = self._packed
        for crane in self._cranes:
            if crane.index not in packed:
                packed[crane.index] = crane.pack()
        state.update(b"".join([packed[crane.index] for crane in self._cranes]))
        for crane in self._awake:
            del packed[crane.index]

    # -- what the view reads: arrays aligned with the spots, not to be written

    @property
    def x(self) -> Array:
        """px, float64 (n,)."""
        return self._row(flight.X)

    @property
    def y(self) -> Array:
        """px, float64 (n,)."""
        return self._row(flight.Y)

    @property
    def mode(self) -> npt.NDArray[np.int8]:
        """``Mode`` of each crane, int8 (n,)."""
        return np.array([crane.mode for crane in self._cranes], dtype=np.int8)

    def _row(self, row: int) -> Array:
        self._sync()
        view: Array = self._state[row].view()
        view.flags.writeable = False
        return view

    def _sync(self) -> None:
        if self._stale:
            for crane in self._awake:
                self._state[:, crane.index] = crane.state
            self._stale = False

    # -- waking and sleeping

    def _notice(self, senses: Senses, events: list[Event]) -> None:
        """Wake whom the dreamer disturbs, and wanderers that come into sight."""
        looked_x, looked_y, room = self._looked
        if not self._adrift and not senses.running and not senses.breathed:
            return
        if tilted(senses.x - looked_x, senses.y - looked_y) < room:
            return
        dx, dy = self._state[flight.X] - senses.x, (self._state[flight.Y] - senses.y) / KY
        square = dx * dx + dy * dy
        near = np.flatnonzero(square < self._notices * self._notices).tolist()
        if not near:
            spare = (np.sqrt(square) - self._notices)[self._asleep]
            self._looked = senses.x, senses.y, float(spare.min(initial=np.inf)) - _SPARE
        for i in near:
            crane = self._cranes[i]
            if crane.mode == Mode.WANDERING:
                self._adrift -= 1
                self._wake(crane)
            elif self._intent.is_startled(crane, senses):
                self._take_off(crane)
                self._startle(crane, senses, events)
                # Still folded, it turns as it leaps.
                crane.state[flight.HX], crane.state[flight.HY] = trig.unit(
                    crane.goal_x - crane.state[flight.X], crane.goal_y - crane.state[flight.Y]
                )
            elif self._intent.is_drawn(crane, senses):
                self._take_off(crane)
                crane.become(Mode.CURIOUS, senses.tick)

    def _take_off(self, crane: Crane) -> None:
        """Leap off the perch, on a down stroke."""
        state = crane.state
        state[flight.VZ] = 1.0
        state[flight.PHASE], state[flight.CYCLE], state[flight.GLIDE] = 0.25, flight.GLIDES, 0.0
        crane.side = crane.clear = 0
        self._intent.take_off(crane)
        self._wake(crane)

    def _startle(self, crane: Crane, senses: Senses, events: list[Event]) -> None:
        self._intent.startle(crane, senses)
        x, y = crane.state[:2]
        events.append(Startled(crane.spot.number, x, y))

    def _wake(self, crane: Crane) -> None:
        self._asleep[crane.index], self._notices[crane.index] = False, 0.0
        self._packed.pop(crane.index, None)
        self._bodies.add(crane)

    def _sleep(self, crane: Crane) -> None:
        self._bodies.remove(crane)
        self._asleep[crane.index] = True
        wanders = crane.mode == Mode.WANDERING
        self._adrift += wanders
        self._notices[crane.index] = tuning.CRANE_SLEEP if wanders else _NOTICES
        self._looked = _NEVER
        self._state[:, crane.index] = crane.state

    # -- the parts of a step

    def _think(self, crane: Crane, senses: Senses, events: list[Event]) -> None:
        state = crane.state
        if crane.mode == Mode.WANDERING:
            dx, dy = state[flight.X] - senses.x, (state[flight.Y] - senses.y) / KY
            if dx * dx + dy * dy > _FAR * _FAR:
                self._sleep(crane)
                return
        if crane.mode != Mode.STARTLED and self._intent.is_startled(crane, senses):
            self._startle(crane, senses, events)
        self._intent.think(crane, senses, self._awake)
        # Near the floor the air is calmer.
        part = min(1.0, 0.35 + state[flight.Z] * 0.01)
        ax, ay = self._air.at(state[flight.X], state[flight.Y], senses.tick)
        crane.intent[flight.AX], crane.intent[flight.AY] = ax * part, ay * part
        self._bodies.meet(crane)

    def _fly(self, senses: Senses, events: list[Event]) -> None:
        awake = self._awake
        if len(awake) < MANY:
            for crane in awake:
                state = crane.state
                before = state[flight.PHASE]
                state[flight.VX :] = fly(FLOATS, state[flight.VX :], crane.intent)
                if before < DOWN_BEAT <= state[flight.PHASE]:
                    self._hear(crane, senses, events)
            return
        before_all = [crane.state[flight.PHASE] for crane in awake]
        states = np.array([crane.state for crane in awake]).T
        intents = np.array([crane.intent for crane in awake]).T
        flown = np.array(fly(ARRAYS, list(states[2:].copy()), list(intents.copy()))).T.tolist()
        for crane, row, before in zip(awake, flown, before_all, strict=True):
            crane.state[flight.VX :] = row
            if before < DOWN_BEAT <= crane.state[flight.PHASE]:
                self._hear(crane, senses, events)

    def _hear(self, crane: Crane, senses: Senses, events: list[Event]) -> None:
        """The bottom of a down-beat, unless the wings rest."""
        state = crane.state
        dx, dy = state[flight.X] - senses.x, state[flight.Y] - senses.y
        if dx * dx + dy * dy <= tuning.BEAT_HEARD * tuning.BEAT_HEARD and not state[flight.GLIDE]:
            x, y, z = state[flight.X], state[flight.Y], state[flight.Z]
            events.append(Beat(crane.spot.number, x, y, z))

    def _land(self, tick: int, events: list[Event]) -> None:
        """Ease those in the last few px onto their spot; fold those that have arrived."""
        for crane in [crane for crane in self._awake if crane.landing]:
            state, spot = crane.state, crane.spot
            state[flight.VX] = (spot.x - state[flight.X]) * _LAND_EASE
            state[flight.VY] = (spot.y - state[flight.Y]) * _LAND_EASE
            state[flight.VZ] = (spot.height - state[flight.Z]) * _LAND_EASE
            state[flight.Z] += state[flight.VZ]
            state[flight.SPIN] *= 1.0 - _LAND_EASE
            off = abs(spot.x - state[flight.X]) + abs(spot.y - state[flight.Y])
            if off + abs(spot.height - state[flight.Z]) < 0.8:
                state[: flight.HX] = [spot.x, spot.y, 0.0, 0.0, spot.height, 0.0]
                state[flight.SPIN], state[flight.GLIDE] = 0.0, 0.0
                state[flight.PHASE] = DOWN_BEAT
                crane.become(Mode.PERCHED, tick)
                self._sleep(crane)
                events.append(Perched(spot.number, spot.x, spot.y))
