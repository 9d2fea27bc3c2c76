"""Practice: going back, standing still, going slowly. Any of it is seen, and stays for good.

Owns its tools and which tick is due; the dream's screen plays it. A state that was saved is
rebuilt by playing its place again, so it is exact; see ``speedrun.states``.
"""

from __future__ import annotations

from typing import Final

from game.sim.controls import Button, Controls
from game.sim.tuning import TICKS_PER_SECOND
from game.speedrun.attempt import Attempt
from game.speedrun.states import Entry, Shelf, State
from game.view.hud import words

TOOLS: Final = (
    *("practice", "readout", "restart_place", "save_state", "load_state"),
    *("slower", "freeze", "frame", "hitboxes"),
)
"""Actions that belong to practice."""
_PACES: Final = (1, 2, 4, 8)
_PACE_NAMES: Final = {1: "1", 2: "½", 4: "¼", 8: "⅛"}
_REBUILT: Final = 24
"""Ticks of a saved state that are rebuilt in each that is played."""
_SLOT: Final = 0
_KEYS: Final = {
    Button.CATCH: "catch",
    Button.BREATHE: "breathe",
    Button.DASH: "dash",
    Button.ACT: "act",
    Button.HINGE: "hinge",
    Button.SKIP: "skip",
}


class Practice:
    """The tools of one dream. Follows its attempt even while they rest: it knows each entry."""

    def __init__(self, attempt: Attempt, *, on: bool = False) -> None:
        """``attempt`` has just entered a place."""
        self._entry, self._shelf = Entry(attempt), Shelf()
        self._places = len(attempt.places)
        self.on = False
        self.frozen = False
        self.outlined = False
        """Whether what the rules see is to be outlined."""
        self._shown = True
        self._pace = 1
        self._count = 0
        self._steps = 0
        self._controls = Controls()
        if on:
            self._begin(attempt)

    def act(self, tool: str, attempt: Attempt) -> Attempt | None:
        """Use a tool; gives the attempt to go on with, where that is another.

        Nothing but ``practice`` itself does anything before that was chosen.
        """
        if not self.on:
            if tool == "practice":
                self._begin(attempt)
            return None
        match tool:
            case "readout":
                self._shown = not self._shown
            case "hitboxes":
                self.outlined = not self.outlined
            case "save_state":
                self._shelf.save(_SLOT, self._entry, attempt)
            case "load_state":
                return self._load()
            case "restart_place":
                return self._marked(self._entry.again())
            case "slower":
                self._pace = _PACES[(_PACES.index(self._pace) + 1) % len(_PACES)]
            case "freeze":
                self.frozen, self._steps = not self.frozen, 0
            case "frame":
                self.frozen = True
                self._steps += 1
        return None

    def due(self) -> bool:
        """A sixtieth of a second has passed: whether a tick is to be played."""
        if self.frozen:
            steps, self._steps = self._steps, max(0, self._steps - 1)
            return steps > 0
        self._count += 1
        return self._count % self._pace == 0

    def part(self, part: float) -> float:
        """How far between two ticks the picture is, ``part`` of the way between two sixtieths."""
        if self.frozen:
            return 1.0
        return (self._count % self._pace + part) / self._pace

    def tick(self, attempt: Attempt, controls: Controls) -> None:
        """A tick was played."""
        self._controls = controls
        if len(attempt.places) != self._places:
            self._places, self._entry = len(attempt.places), Entry(attempt)
        if self.on:
            self._shelf.work(_REBUILT)

    def lines(self, attempt: Attempt) -> tuple[str, ...]:
        """What is read off the world, a line each; empty without practice."""
        if not self.on:
            return ()
        pace = words.FROZEN if self.frozen else f"× {_PACE_NAMES[self._pace]}"
        head = f"{words.PRACTICE} {pace}"
        if not self._shown:
            return (head,)
        world, player = attempt.world, attempt.world.player
        held = [name for bit, name in _KEYS.items() if self._controls.buttons & bit]
        stick = f"{self._controls.stick_x:+4d} {self._controls.stick_y:+4d}"
        return (
            head,
            f"tick  {attempt.tick}",
            f"x y   {player.x:.2f} {player.y:.2f}",
            f"px/s  {player.speed * TICKS_PER_SECOND:.1f}",
            f"fear  {world.fear:.3f}",
            f"flow  {world.flow}",
            f"mode  {player.mode}",
            f"stick {stick}",
            f"held  {' '.join(held) or '-'}",
        )

    def _begin(self, attempt: Attempt) -> None:
        self.on = True
        self._marked(attempt)

    def _load(self) -> Attempt | None:
        state: State | None = self._shelf.state(_SLOT)
        attempt = self._shelf.load(_SLOT)
        if state is None or attempt is None:
            return None
        self._entry = state.entry
        return self._marked(attempt)

    def _marked(self, attempt: Attempt) -> Attempt:
        if attempt.kind == "run":
            attempt.kind = "practice"
        self._places = len(attempt.places)
        return attempt
