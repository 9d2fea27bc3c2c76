"""Take the README's pictures from the golden run: ``uv run python -m docs.take_pictures``."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from game.view.offscreen import go_headless

FOLDER: Final = Path(__file__).resolve().parent / "pictures"
WANTED: Final = {
    "office": ("hall", -120),
    "arrival": ("hall", 100),
    "hall": ("hall-way-opens", 0),
    "stars": ("hall-constellation-hinge", 0),
    "door": ("hall-door-headline", -40),
    "corridor": ("corridor", 900),
    "threshold": ("threshold", 230),
}
"""Picture to the beginning of a moment's name (see ``game.app.demo``) and ticks after it."""


def main() -> None:
    """Replay, and save each picture at its moment."""
    go_headless()
    from game.app.demo import moments  # noqa: PLC0415 - headless has to be decided first
    from game.app.library import Library  # noqa: PLC0415
    from game.app.shots import pictures  # noqa: PLC0415
    from game.profile import paths  # noqa: PLC0415
    from game.speedrun.replay import read  # noqa: PLC0415

    replay, library = read(paths.runs() / "any.replay"), Library()
    found, ticks = moments(replay, library)
    at: dict[int, str] = {}
    for picture, (name, later) in WANTED.items():
        moment = next(m for m in found if m.name.startswith(name))
        at[min(ticks, moment.tick + later)] = picture
    FOLDER.mkdir(exist_ok=True)
    drawn = pictures(
        replay, library.campaign.load, library.place, lambda tick: tick in at, timed=False
    )
    for tick, picture_drawn in drawn:
        picture_drawn.save(FOLDER / f"{at[tick]}.png", optimize=True)
        print(at[tick])


if __name__ == "__main__":
    main()
