"""Demo: the recorded run played without a window, told on the terminal, left as pictures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TextIO

from PIL import Image

from game.app.library import Library
from game.app.shots import pictures
from game.sim.events import (
    Awoke,
    Caught,
    DoorBloomed,
    Event,
    FigureLit,
    Left,
    PassageOpened,
)
from game.speedrun.playback import Playback
from game.speedrun.replay import Replay
from game.speedrun.timer import clock

_AFTER: Final[dict[type[Event], int]] = {
    Caught: 14,
    DoorBloomed: 6,
    FigureLit: 24,
    PassageOpened: 30,
    Left: 110,
}
"""Ticks after which a moment of that kind looks best."""
_BEFORE_WAKING: Final = 45
_CLIP_TICKS: Final = 72
_CLIP_EVERY: Final = 5
_CLIP_SIZE: Final = (640, 360)
_FRAME_MS: Final = _CLIP_EVERY * 1000 // 60


@dataclass(frozen=True, slots=True)
class Moment:
    """A tick worth a picture."""

    tick: int
    name: str
    weight: int
    """The heaviest are kept where there are too many."""


def moments(replay: Replay, library: Library) -> tuple[list[Moment], int]:
    """What happens in a replay that is worth a picture, and how many ticks were played."""
    playback = Playback(replay, library.campaign.load)
    found: list[Moment] = []
    place, kinds = playback.attempt.world.level.name, set[str]()
    found.append(Moment(90, place, 9))
    for events in playback:
        tick = playback.attempt.tick
        for event in events:
            name, weight = _worth(event, place)
            if weight:
                weight += 0 if name in kinds else 3
                kinds.add(name)
                found.append(Moment(tick + _AFTER.get(type(event), 0), name, weight))
            if isinstance(event, Left):
                place = event.target
            if isinstance(event, Awoke):
                found.append(Moment(tick - _BEFORE_WAKING, f"{place}-awakening", 9))
    return sorted(found, key=lambda m: m.tick), playback.attempt.tick


def _worth(event: Event, place: str) -> tuple[str, int]:
    match event:
        case Caught(clean=clean):
            return f"{place}-catch", 3 if clean else 2
        case DoorBloomed(relic=relic):
            return f"{place}-door-{relic}", 5
        case FigureLit(figure=figure):
            return f"{place}-constellation-{figure}", 4
        case PassageOpened():
            return f"{place}-way-opens", 6
        case Left(target=target):
            return target, 8
    return "", 0


def choose(found: Iterable[Moment], count: int, ticks: int) -> list[Moment]:
    """The ``count`` heaviest moments within the run, in the order of time."""
    fit = [m for m in found if 0 < m.tick <= ticks]
    kept = sorted(fit, key=lambda m: (-m.weight, m.tick))[:count]
    return sorted(kept, key=lambda m: m.tick)


def play(
    replay: Replay, library: Library, folder: Path, count: int, out: TextIO
) -> tuple[int, Path]:
    """Tell the run on ``out``, leave ``count`` pictures and an animation in ``folder``.

    Returns the number of pictures and the path of the animation.
    """
    folder.mkdir(parents=True, exist_ok=True)
    found, ticks = moments(replay, library)
    chosen = {m.tick: m for m in choose(found, count, ticks)}
    _tell(replay, library, out)
    clips = {
        tick
        for m in chosen.values()
        for tick in range(m.tick - _CLIP_TICKS // 2, m.tick + _CLIP_TICKS // 2, _CLIP_EVERY)
    }
    frames: list[Image.Image] = []
    saved = 0
    drawn = pictures(
        replay,
        library.campaign.load,
        library.place,
        lambda tick: tick in clips or tick in chosen,
    )
    for tick, picture in drawn:
        if tick in chosen:
            saved += 1
            name = f"{saved:02}-{chosen[tick].name}.png"
            picture.save(folder / name)
            print(f"  picture {saved:2}/{len(chosen)}  {name}", file=out, flush=True)
        if tick in clips:
            frames.append(picture.resize(_CLIP_SIZE, Image.Resampling.LANCZOS))
    animation = folder / "starfloor.webp"
    if frames:
        frames[0].save(
            animation,
            save_all=True,
            append_images=frames[1:],
            duration=_FRAME_MS,
            loop=0,
            quality=80,
            method=2,
        )
    return saved, animation


def _tell(replay: Replay, library: Library, out: TextIO) -> None:
    """Play it once as fast as it goes, with splits as they come."""
    playback = Playback(replay, library.campaign.load)
    attempt = playback.attempt
    shown = 0
    print(f"  {clock(0)}  {attempt.world.level.title}", file=out)
    for events in playback:
        marks = attempt.splits.marks
        for mark in marks[shown:]:
            time = mark.tick - (attempt.timer.started or 0)
            cranes = attempt.world.progress.courage
            print(f"  {clock(time)}  {mark.name:24} {cranes:3} cranes", file=out, flush=True)
        shown = len(marks)
        for event in events:
            if isinstance(event, Awoke) and event.line:
                print(f"             “{event.line}”", file=out)
