"""Inks: what every word of the HUD is set and drawn with, by night and over pale places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.view.hud.prompts import HINT
from game.view.type.canvas import Type
from game.view.type.ink import (
    BRASS,
    CYAN,
    EMBER,
    MINT,
    PAPER,
    PHOS,
    SEA,
    SHADE,
    VOID,
    Colour,
    Ink,
    colour,
)
from game.view.type.layout import Style


@dataclass(frozen=True, slots=True)
class Inks:
    """Everything for one kind of picture."""

    paper: Colour
    shade: Colour
    """What is folded away from the light."""
    bed: Colour
    """What lies softly behind words."""
    edge: Colour
    """Lit creases."""
    ahead: Colour
    behind: Colour
    gold: Colour
    place: Type
    count: Type
    asked: Type
    need: Type
    told: Type
    whisper: Type
    caption: Type
    caption_left: Type
    hint: Type
    speech: Type
    clock: Type
    clock_ahead: Type
    clock_behind: Type
    clock_dim: Type
    clock_best: Type
    real: Type
    name: Type
    name_now: Type
    time: Type
    time_now: Type
    note: Type
    gain: Type
    loss: Type
    best: Type
    possible: Type
    none: Type


def _made(*, pale: bool) -> Inks:
    paper, bed = (SEA, MINT) if pale else (PAPER, VOID)
    ahead, behind = (colour("0B6B50"), colour("A8430A")) if pale else (PHOS, EMBER)
    gold, now = (colour("7A5200"), colour("0A4A6E")) if pale else (BRASS, CYAN)

    def words(face: str, size: float, alpha: float, align: str = "left", **more: float) -> Type:
        style = Style(face, size, more.get("track", 0.0), align, more.get("leading", 1.32))
        return Type(style, inked(paper, alpha, more.get("shadow", 0.65)))

    def inked(fill: Colour, alpha: float, shadow: float) -> Ink:
        # Ink on a bright ground is thinned by it; a halo of the ground holds it together.
        reach, grow = (4.6, 0.12) if pale else (2.5, 0.0)
        alpha = min(1.0, alpha * 1.15) if pale else alpha
        return Ink(fill, alpha, grow=grow, shadow=shadow, shadow_reach=reach, shadow_colour=bed)

    def figure(fill: Colour, size: float, alpha: float, align: str = "left") -> Type:
        return Type(Style("mono", size, align=align), inked(fill, alpha, 0.7))

    asked = Ink(behind, 1.0, glow=None if pale else EMBER, glow_alpha=0.6, shadow=0.6)
    return Inks(
        paper=paper,
        shade=colour("2E6B58") if pale else SHADE,
        bed=bed,
        edge=colour("0B6B50") if pale else PHOS,
        ahead=ahead,
        behind=behind,
        gold=gold,
        place=words("caps", 15.0, 0.66, track=1.6),
        count=figure(paper, 15.0, 0.95),
        asked=Type(Style("mono", 15.0), asked),
        need=figure(paper, 15.0, 0.55),
        told=words("italic", 15.0, 0.80),
        whisper=words("italic", 21.0, 0.95, "centre", shadow=0.85),
        caption=words("italic", 15.0, 0.66, "right", shadow=0.7),
        caption_left=words("italic", 13.0, 0.80, shadow=0.7),
        hint=words("italic", 15.0, 0.92) if pale else HINT,
        speech=words("italic", 16.0, 0.97, "centre", leading=1.22, shadow=0.5),
        clock=figure(paper, 22.0, 0.95),
        clock_ahead=figure(ahead, 22.0, 1.0),
        clock_behind=figure(behind, 22.0, 1.0),
        clock_dim=figure(paper, 22.0, 0.50),
        clock_best=figure(gold, 22.0, 1.0),
        real=figure(paper, 11.5, 0.62, "right"),
        name=words("italic", 14.0, 0.70, "right"),
        name_now=Type(Style("italic", 14.0, align="right"), inked(now, 0.95, 0.6)),
        time=figure(paper, 11.5, 0.62),
        time_now=figure(now, 11.5, 0.90),
        note=words("italic", 13.0, 0.55, "right"),
        gain=figure(ahead, 11.5, 0.95, "right"),
        loss=figure(behind, 11.5, 0.95, "right"),
        possible=figure(paper, 11.5, 0.66, "right"),
        best=figure(gold, 11.5, 1.0, "right"),
        none=figure(now, 11.5, 0.7, "right"),
    )


NIGHT: Final = _made(pale=False)
PALE: Final = _made(pale=True)
