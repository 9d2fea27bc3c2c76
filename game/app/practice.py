"""Practice: going back, standing still, going slowly. Any of it is seen, and stays for good.

Owns its tools and which tick is due; the dream's screen plays it. A state that was saved is
rebuilt by playing its place again, so it is exact; see ``speedrun.states``.
"""

from __future__ import annotations

from typing import Final

from game.app.pace import TOOLS as PACE_TOOLS
from game.app.pace import Pace
from game.app.reading import lines_of
from game.sim.controls import Controls
from game.speedrun.attempt import Attempt
from game.speedrun.states import Entry, Shelf, State
from game.view.hud import words

SLOTS: Final = tuple(f"slot_{n}" for n in range(1, 10))
TOOLS: Final = (
    *("practice", "readout", "restart_place", "save_state", "load_state"),
    *PACE_TOOLS,
    *("hitboxes", "free_camera", "take_over"),
    *SLOTS,
)
"""Actions that belong to practice."""
_REBUILT: Final = 24
"""Ticks of a saved state that are rebuilt in each that is played."""


class Practice:
    """The tools of one dream. Follows its attempt even while they rest: it knows each entry."""

    def __init__(self, attempt: Attempt, *, on: bool = False) -> None:
        """``attempt`` has just entered a place."""
        self._entry, self._shelf = Entry(attempt), Shelf()
        self._places = len(attempt.places)
        self.on = False
        self.pace = Pace()
        self.outlined = False
        """Whether what the rules see is to be outlined."""
        self.shown = True
        """Whether what is read off the world is to be seen, and what is held."""
        self.slot = 0
        """Where states are saved and loaded, from 0."""
        self.controls = Controls()
        """Those of the tick last played."""
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
                self.shown = not self.shown
            case "hitboxes":
                self.outlined = not self.outlined
            case "save_state":
                self._shelf.save(self.slot, self._entry, attempt)
            case "load_state":
                return self._load()
            case "restart_place":
                return self._marked(self._entry.again())
            case _ if tool in PACE_TOOLS:
                self.pace.act(tool)
            case _ if tool in SLOTS:
                self.slot = SLOTS.index(tool)
        return None

    def due(self) -> int:
        """A sixtieth of a second has passed: how many ticks are to be played."""
        return self.pace.due()

    def part(self, part: float) -> float:
        """How far between two ticks the picture is, ``part`` of the way between two sixtieths."""
        return self.pace.part(part)

    def state(self, slot: int) -> State | None:
        """What was saved in a slot, if anything."""
        return self._shelf.state(slot)

    def tick(self, attempt: Attempt, controls: Controls) -> None:
        """A tick was played."""
        self.controls = controls
        if len(attempt.places) != self._places:
            self._places, self._entry = len(attempt.places), Entry(attempt)
        if self.on:
            self._shelf.work(_REBUILT)

    def lines(self, attempt: Attempt, text: str = "") -> tuple[str, ...]:
        """What is read off the world, a line each; empty without practice.

        ``text`` is where in a TAS text one is.
        """
        if not self.on:
            return ()
        saved = "".join(str(n + 1) for n in range(len(SLOTS)) if self.state(n) is not None)
        head = f"{words.TAS if attempt.kind == 'tas' else words.PRACTICE} {self.pace.name}"
        if not self.shown:
            return (head,)
        more = [f"slot  {self.slot + 1}{f' of {saved}' if saved else ''}"]
        more += [f"line  {text}"] if text else []
        return (head, *lines_of(attempt, self.controls), *more)

    def _begin(self, attempt: Attempt) -> None:
        self.on = True
        self._marked(attempt)

    def _load(self) -> Attempt | None:
        state: State | None = self._shelf.state(self.slot)
        attempt = self._shelf.load(self.slot)
        if state is None or attempt is None:
            return None
        self._entry = state.entry
        return self._marked(attempt)

    def _marked(self, attempt: Attempt) -> Attempt:
        if attempt.kind == "run":
            attempt.kind = "practice"
        self._places = len(attempt.places)
        return attempt
