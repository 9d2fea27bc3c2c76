"""Reading: what is read off an attempt and its world, line by line, for who looks closely."""

from __future__ import annotations

from typing import Final

from game.sim.controls import Button, Controls
from game.sim.tuning import TICKS_PER_SECOND
from game.speedrun.attempt import Attempt
from game.view.hud.state import HeldRow
from game.view.type.ink import Colour

NAMES: Final = {
    Button.CATCH: "catch",
    Button.BREATHE: "breathe",
    Button.DASH: "dash",
    Button.ACT: "act",
    Button.HINGE: "hinge",
    Button.SKIP: "skip",
}


def lines_of(attempt: Attempt, controls: Controls) -> tuple[str, ...]:
    """The attempt after its last tick, which was played with ``controls``."""
    world, player = attempt.world, attempt.world.player
    held = [name for bit, name in NAMES.items() if controls.buttons & bit]
    return (
        f"tick  {attempt.tick}",
        f"x y   {player.x:.2f} {player.y:.2f}",
        f"px/s  {player.speed * TICKS_PER_SECOND:.1f}",
        f"fear  {world.fear:.3f}",
        f"flow  {world.flow}",
        f"mode  {player.mode}",
        f"stick {controls.stick_x:+4d} {controls.stick_y:+4d}",
        f"held  {' '.join(held) or '-'}",
    )


def held_row(controls: Controls, name: str = "", colour: Colour | None = None) -> HeldRow:
    """What is held, to be drawn; ``name`` says by whom, where that is not the dreamer."""
    held = frozenset(name for bit, name in NAMES.items() if controls.buttons & bit)
    return HeldRow((controls.stick_x, controls.stick_y), held, name, colour)
