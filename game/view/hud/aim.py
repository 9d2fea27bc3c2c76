"""Aim: what the next press would do, and to what. Reads the world, a tick at a time."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import hypot
from typing import Final

from game.sim import tuning
from game.sim.ground import VOID
from game.sim.level import Reading
from game.sim.parts.kite import LiveKite
from game.sim.parts.lectern import LiveLectern
from game.sim.plane import KY, KZ
from game.sim.progress import BUILD_FROM_ASHES
from game.sim.world import World
from game.view.hud.prompts import Box
from game.view.hud.state import PromptState, Sight

_TICKS: Final = 8
"""In so many a prompt comes and goes."""
_LEARNING: Final = 2
"""Cranes until which catching is prompted."""
_CATCH_SEEN: Final = 1.6
"""In catching reaches: from there on the prompt is seen, faintly."""
_FAINT: Final = 0.45
_TOYS: Final = frozenset({"fold_over", "unfold", "hold", "let_go"})
"""Verbs of what one does over and over: once read, they keep in the background."""
_READ_TICKS: Final = 300
"""In all that such a verb was seen for, from when on it is known."""
_KNOWN: Final = 0.4
_QUIETS: Final = 60.0
"""Ticks in which a known verb steps back."""
_NEARLY: Final = 0.6
"""How near, of 1, the crane just out of reach counts."""

_WITHIN: Final = 80.0
"""px inside the ends of what is broken that its prompt stays."""

# Boxes round the foot of what a prompt is about: left, top, right, bottom.
_BOXES: Final[dict[str, Box]] = {
    "relic": (-24.0, -80.0, 24.0, 6.0),
    "speak": (-24.0, -80.0, 24.0, 6.0),
    "read": (-32.0, -46.0, 32.0, 10.0),
    "fold_away": (-32.0, -46.0, 32.0, 10.0),
    "catch": (-26.0, -26.0, 26.0, 22.0),
    "write": (-40.0, -86.0, 40.0, 10.0),
    "remake": (-64.0, -44.0, 64.0, 44.0),
}
_ANY_BOX: Final[Box] = (-28.0, -60.0, 28.0, 8.0)
_ACTIONS: Final = {"catch": "catch"}
"""Verbs that are not done with the act button."""


@dataclass(slots=True)
class _Target:
    verb: str
    x: float
    y: float
    height: float = 0.0
    near: float = 1.0
    """0 only just to be seen, 1 in reach."""
    known: bool = False
    """It says what it always says, and steps back once it was read."""


@dataclass(slots=True)
class Aim:
    """The target of the next press; it stays a moment when it is left."""

    _target: _Target | None = None
    _ticks: int = 0
    _seen: dict[str, int] = field(default_factory=dict)
    """Ticks for which each toy's verb was seen."""

    def tick(self, world: World, read: str) -> None:
        """Look again; ``read`` is the text of the page that lies open, if one does."""
        found = _found(world, read)
        if found is not None:
            self._target = found
            self._ticks = min(_TICKS, self._ticks + 1)
            if found.known:
                self._seen[found.verb] = self._seen.get(found.verb, 0) + 1
            return
        self._ticks = max(0, self._ticks - 1)
        if not self._ticks:
            self._target = None

    def prompt(self, sight: Sight) -> PromptState | None:
        """As it is seen."""
        target = self._target
        if target is None:
            return None
        box = sight.box(target.x, target.y - target.height * KZ, _BOXES.get(target.verb, _ANY_BOX))
        alpha = (_FAINT + (1.0 - _FAINT) * target.near) * self._ticks / _TICKS
        if target.known:
            known = (self._seen.get(target.verb, 0) - _READ_TICKS) / _QUIETS
            alpha *= 1.0 - (1.0 - _KNOWN) * max(0.0, min(1.0, known))
        return PromptState(target.verb, _ACTIONS.get(target.verb, "act"), box, alpha)


def _found(world: World, read: str) -> _Target | None:
    prompt = world.prompt
    if world.over:
        return None
    if prompt is not None:
        if isinstance(prompt.target, LiveKite) and not _is_to_let_go(world, prompt.target):
            return None
        opened = bool(read) and _text(prompt.target) == read
        known = prompt.verb in _TOYS and world.player.mode != "carried"
        verb = "fold_away" if opened else prompt.verb
        return _Target(verb, prompt.x, prompt.y, known=known)
    if world.writing is not None or world.playing is not None:
        return None
    learns = world.progress.courage < _LEARNING and world.player.mode != "fall"
    catching = _catching(world) if learns else None
    return catching or _remaking(world)


def _text(target: object) -> str:
    """What one reads there."""
    if isinstance(target, LiveLectern):
        return target.lectern.murmur
    return target.text if isinstance(target, Reading) else ""


def _is_to_let_go(world: World, kite: LiveKite) -> bool:
    """Whether there is anything to say of the kite: in the air, only over what one lands on."""
    if not kite.aloft:
        return True
    x, y = kite.lands
    return world.parts.footing(x, y) is not None or world.ground.kind_at(x, y) != VOID


def _catching(world: World) -> _Target | None:
    """The nearest crane that could be caught, or nearly."""
    flock, player, reach = world.flock, world.player, tuning.CATCH_REACH
    i = flock.catchable(player.x, player.y, reach * _CATCH_SEEN)
    if i is None:
        return None
    x, y, z = float(flock.x[i]), float(flock.y[i]), float(flock.z[i])
    away = hypot(x - player.x, (y - player.y) / KY) / reach
    near = max(0.0, (_CATCH_SEEN - away) / (_CATCH_SEEN - 1.0))
    return _Target("catch", x, y, z, 1.0 if away <= 1.0 else _NEARLY * near)


def _remaking(world: World) -> _Target | None:
    """What is broken in reach, of who can let it stand again."""
    if not world.knows(BUILD_FROM_ASHES):
        return None
    broken = world.parts.broken(world.player.x, world.player.y, tuning.REMAKE_REACH)
    if broken is None:
        return None
    # Of what is large the side that the hand reaches; its middle may be far from there.
    left, top, right, bottom = broken.box
    x, y = world.player.x, world.player.y
    return _Target("remake", _inside(x, left, right), _inside(y, top, bottom))


def _inside(at: float, low: float, high: float) -> float:
    """Where it is nearest to ``at``, well within its ends."""
    middle, half = (low + high) / 2, max(0.0, (high - low) / 2 - _WITHIN)
    return min(max(at, middle - half), middle + half)
